"""Names in a phrase that opens a sentence: the pronoun that is its subject means none of those ("Praising Oke, he")."""

from sitegen.extract.clauses.word_kinds import is_auxiliary
from sitegen.extract.languages.vocabulary import Closed, Discourse, Morphology
from sitegen.extract.pages.page import Item, item_at


def stands_in_opening(items: list[Item], past: int, pronoun: int) -> bool:
    """Return whether a name ends in a phrase that a comma and a pronoun follow, and is no subject of a clause there.

    "In a letter to Oke, he said", "After thanking Oke, she said"; but in "After Oke left, he said" he may be meant.

    Args:
        items: The sentence.
        past: The item behind the name.
        pronoun: The pronoun.

    """
    comma = pronoun - 1
    if past > comma or item_at(items, comma).text != "," or any(_parts(item) for item in items[:past]):
        return False
    if _opens_doing(items[0]) or _opens_doing(item_at(items, 1)):
        return True
    return items[0].isa(Discourse.OPENS_PHRASE) and (past == comma or not _may_be_clause(items, past, comma))


def _parts(item: Item) -> bool:
    return item.text in {",", ";", ":"} or item.quote is not None


def _opens_doing(item: Item) -> bool:
    """Return whether a participle opens what the subject does."""
    return item.isa(Morphology.ING_ENDING) and not item.isa(Closed.PREPOSITION)


def _may_be_clause(items: list[Item], past: int, comma: int) -> bool:
    """Return whether a verb may stand behind a name, as a clause may have been opened ("After Oke left")."""
    led = items[0].isa(Discourse.OPENS_CLAUSE_TOO)
    return led or any(is_auxiliary(item) for item in items[past:comma])
