"""Words in marks that nobody says: scare quotes, titles, names, signs."""

from sitegen.extract.clauses import AUXILIARIES
from sitegen.extract.lexicon.cues import LABEL
from sitegen.extract.lexicon.wordlist import words
from sitegen.extract.marks import Quotation
from sitegen.extract.page import Item
from sitegen.extract.reading import Clause
from sitegen.extract.report import Evidence, Found
from sitegen.extract.sources import PREPOSITIONS

_SIGNS = words("sign banner shirt t-shirt placard label plaque sticker hat headline poster button badge cap")
_WORK = words(
    """
    book film movie song album show series episode novel play poem memoir titled entitled headlined called named
    nicknamed dubbed program column slogan sign hashtag headline essay documentary podcast term word phrase words
    so-called
    """,
)
_SMALL = words("a an the of in on for and or but to at by with from as is vs vs. nor")
LONGEST_TITLE = 10
SHORT = 3
"""Words in marks that are too few to be an utterance unless a cue stands right beside them."""
LONG = 5
"""Words in marks that may still be an adjective ("a “take it or leave it” offer")."""
NEAR_LABEL = 5


def is_aside(items: list[Item], at: int, quotation: Quotation, kind: str, evidence: Evidence) -> bool:
    """Return whether a few words in marks belong to the clause around them ("a “burn bag,” the Times reported")."""
    if kind != "mixed" or evidence not in {"after", "inverted", "covered", "unknown verb"} or quotation.words > SHORT:
        return False
    before = items[at - 1] if at else None
    return (
        before is not None
        and before.quote is None
        and before.text not in {",", ":"}
        and before.lower not in {"is", "was", "are", "were"}
    )


def is_sign(clause: Clause) -> bool:
    """Return whether words stand on something that nobody speaks through."""
    return clause.cue.lemma == "read" and clause.source is not None and clause.source.head in _SIGNS | {"recent"}


def is_scare(items: list[Item], at: int, clause: Clause, count: int) -> bool:
    """Tell a few words at arm's length from a few words that somebody said: only a cue right before makes them said."""
    if count <= LONG and _modifies(items, at):
        return True
    if count > SHORT:
        return False
    distance = at - clause.cue.past
    if clause.cue.lemma in LABEL:
        return distance > NEAR_LABEL
    return distance > 0 or count < 2  # noqa: PLR2004 - a single word is seldom an utterance


def _modifies(items: list[Item], at: int) -> bool:
    """Return whether words in marks stand before a noun, like an adjective ("a “total victory” plan")."""
    before = items[at - 1].lower if at else ""
    if at + 1 >= len(items) or before not in {"a", "an", "the", "his", "her", "its", "their"}:
        return False
    following = items[at + 1]
    return (
        following.quote is None
        and following.text.islower()
        and following.lower not in PREPOSITIONS | AUXILIARIES | {"and", "or", "but"}
    )


def is_spoken(found: Found | None, items: list[Item], at: int) -> bool:
    """Return whether words that look like a title are said all the same: a cue stands right beside them."""
    if found is None:
        return False
    clause, evidence, _ = found
    if evidence in {"after", "inverted"}:
        return at == 0
    past = clause.cue.past
    beside = past == at or (past == at - 1 and items[at - 1].text in {",", ":"})
    return evidence in {"before", "label", "introduced", "name and colon"} and beside


def is_title(body: str, quotation: Quotation, items: list[Item], at: int) -> bool:
    """Return whether the words in marks are a title or a name: each of them begins with a capital letter."""
    inner = body[quotation.inner_start : quotation.inner_end]
    said = inner.split()
    if not said or len(said) > LONGEST_TITLE:
        return False
    capitals = all(w.strip("'‘’.,!?:;()[]")[:1].isupper() or w.lower() in _SMALL or not w[:1].isalpha() for w in said)
    before = items[at - 1].lower if at else ""
    if before in _WORK - {"called", "dubbed", "named"}:
        return True
    several = len([w for w in said if w[:1].isupper()]) > 1
    return capitals and (several or before in {"the", "his", "her", "their", "of", "in", "a", "an"} | PREPOSITIONS)
