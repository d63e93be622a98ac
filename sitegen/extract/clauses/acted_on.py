"""Whom an opening only acts on, and who says nothing in it: "After beating Oke, the mayor said"."""

from sitegen.extract.clauses.names import Name
from sitegen.extract.clauses.word_kinds import acts, is_adverb, is_doing, is_plural
from sitegen.extract.languages.vocabulary import Closed, Cues, NounPhrases, People
from sitegen.extract.pages.page import Item, item_at


def is_acted_on(items: list[Item], name: Name) -> bool:
    """Return whether a name is the object of a participle that an opening begins with, or of "to" and a verb.

    Behind the name stands no verb that it may be the subject of: "While campaigning Oke said" is said by Oke.

    Args:
        items: The sentence.
        name: One of its names; a participle with a capital may be taken for its title ("Praising Oke").

    """
    if acts(item_at(items, name.past)):
        return False
    doing = 0 if _is_led_by_participle(items, name) else name.first - 1
    opens = doing
    while opens > 0 and is_adverb(items[opens - 1]):
        opens -= 1
    if doing >= 0 and is_doing(items[doing]):
        return opens == 0 or items[opens - 1].text == "," or items[opens - 1].isa(NounPhrases.OPENING)
    return opens > 0 and _leads_to_verb(items, opens - 1) and _may_be_base(items[doing])


def _is_led_by_participle(items: list[Item], name: Name) -> bool:
    """Return whether what was taken for a title is a participle that opens the sentence ("Praising Oke")."""
    return name.first == 0 and name.past > len(name.words) and is_doing(items[0])


def _leads_to_verb(items: list[Item], at: int) -> bool:
    """Return whether a "to" begins the sentence, or what stands behind a comma; or "having" does."""
    leads = items[at].isa(Closed.TO) or (items[at].isa(Cues.HAVING) and is_doing(items[at]))
    return leads and (at == 0 or items[at - 1].text == ",")


def _may_be_base(item: Item) -> bool:
    """Return whether a word in small letters may be a verb behind "to", and is no noun for who is spoken to."""
    plain = item.text.islower() and item.text.isalpha()
    return plain and not is_plural(item) and not item.isa(NounPhrases.DETERMINER, People.HEAD, People.OFFICE)
