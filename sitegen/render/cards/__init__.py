"""Share cards: the words of an item as a picture, for whoever shares its address. See adr/0091."""

from sitegen.render.cards.card import Card, Ink
from sitegen.render.cards.make_cards import CARD, Carding, Cards

__all__ = ["CARD", "Card", "Carding", "Cards", "Ink"]
