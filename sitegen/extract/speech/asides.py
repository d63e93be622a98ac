"""Words in marks that nobody says: scare quotes, titles, names, signs."""

from sitegen.extract.languages.vocabulary import SpeechVerbs
from sitegen.extract.lexicon.calendar import DAYS, WHEN
from sitegen.extract.lexicon.people import AUXILIARIES, PREPOSITIONS
from sitegen.extract.lexicon.wordlist import words
from sitegen.extract.pages.page import Item
from sitegen.extract.speech.reading import Clause
from sitegen.extract.speech.report import Evidence, Found
from sitegen.extract.text.marks import Quotation

_SIGNS = words("sign banner shirt t-shirt placard label plaque sticker hat headline poster button badge cap")
_WORK = words(
    """
    book film movie song album show series episode novel play poem memoir titled entitled headlined called named
    nicknamed dubbed program column slogan sign hashtag headline essay documentary podcast term word phrase words
    so-called
    """,
)
_FICTION = words("character protagonist heroine antihero")
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
        and not (at == 1 and before.lower in _GIVING)
        and before.text not in {",", ":"}
        and before.lower not in {"is", "was", "are", "were"}
    )


_GIVING = frozenset({"citing", "quoting", "recalling", "echoing", "invoking"})
"""Words before what the subject of the clause after it says ("Quoting “a rule of the house,” Halden told")."""


def is_sign(items: list[Item], at: int, clause: Clause) -> bool:
    """Return whether words stand on something that nobody speaks through, or a figure of fiction says them."""
    if clause.source is not None and any(i.lower in _FICTION for i in items[clause.source.first : clause.source.past]):
        return True
    if clause.source is None:
        return False
    tail = items[max(clause.source.past, at - _ON_SIGN) : at]
    if any(i.lower in _SIGNS - {"headline"} for i in tail) and any(i.lower in _SHOWS for i in tail):
        return True
    if clause.cue.lemma != "read":
        return False
    return clause.source.head in _SIGNS | {"recent"} or any(i.lower in _SIGNS for i in items[clause.cue.past : at])


def is_scare(items: list[Item], at: int, clause: Clause, count: int) -> bool:
    """Tell a few words at arm's length from a few words that somebody said: only a cue right before makes them said."""
    if count <= LONG and _modifies(items, at):
        return True
    if count > SHORT:
        return False
    distance = at - clause.cue.past
    if clause.cue.isa(SpeechVerbs.LABEL):
        return distance > NEAR_LABEL and not _is_verdict(items, at, clause)
    if count < 2:  # noqa: PLR2004 - a single word is seldom an utterance
        return True
    between = {item.lower for item in items[clause.cue.past : at]}
    if distance > 0 and between <= (_WARNED_OF | {"a", "an"} if clause.cue.lemma in _COMMITS else _WARNED_OF):
        return False
    near = distance <= _NEAR_PREDICATE and items[at - 1].lower in _PREDICATES
    return distance > 0 and not (near and _ends_clause(items, at))


_COMMITS = words("pledge promise vow predict demand propose urge")
"""Verbs whose object somebody puts in words of their own ("pledged a “political revolution”")."""
_WARNED_OF = DAYS | WHEN | {"on", "of", "about", "against"}
"""Between a cue and a few words in marks that are its object ("warned on Tuesday of “justice by queue”")."""
_PREDICATES = words("is was are were be been being 's ’s 're ’re not would will could can to he she they it as we")
_NEAR_PREDICATE = 3
"""Before a few words in marks: they say something of what the clause is about, as only its speaker can."""


def _ends_clause(items: list[Item], at: int) -> bool:
    """Return whether a clause can end after an item."""
    if at + 1 >= len(items):
        return True
    following = items[at + 1]
    return following.text in {",", ".", ";", "!", "?", "—", "–"} or following.lower in _CLAUSE_ENDS


_CLAUSE_ENDS = words("and but or if because when while after before as for that by in at on since unless")


def _is_verdict(items: list[Item], at: int, clause: Clause) -> bool:
    """Return whether the verdict of "called the plan to close both piers “a farce”" ends its clause."""
    between = items[clause.cue.past : at]
    earlier = next((n for n in range(len(between) - 1, -1, -1) if between[n].quote is not None), None)
    if earlier is not None:
        between = between[earlier + 1 :]
        if between[:1] and between[0].lower != "and":
            return False
    judged = clause.cue.isa(SpeechVerbs.LABEL) and items[at - 1].lower == "as"
    return (
        (judged or clause.cue.lemma in {"call", "label", "brand", "dub", "term", "deem"})
        and len(between) <= _LONG_OBJECT
        and _ends_clause(items, at)
        and not any(item.text in {",", ";", ":", "“”"} or item.lower in {"that", "but", "who"} for item in between)
    )


_LONG_OBJECT = 16


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


_ON_SIGN = 6
_SHOWS = words("read reads reading say says said saying proclaiming declaring proclaimed declared")
"""Verbs between a sign and what stands on it."""


def is_spoken(found: Found | None, items: list[Item], at: int) -> bool:
    """Return whether words that look like a title are said all the same: a cue stands right beside them."""
    if found is None or found[0].cue.lemma == "sing":
        return False
    clause, evidence, _ = found
    if evidence in {"after", "inverted"}:
        return at == 0
    past = clause.cue.past
    beside = past == at or (past == at - 1 and items[at - 1].text in {",", ":"})
    return evidence in {"before", "label", "introduced", "name and colon", "inherited"} and beside


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
