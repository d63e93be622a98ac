"""Tells the part of each figure in a change of one quantity, and which figures tell the same change."""

from collections.abc import Sequence

from sitegen.extract.figures.clauses.around import lead_of, subject_of
from sitegen.extract.figures.clauses.measures import CHANGE_NOUNS, Around
from sitegen.extract.figures.clauses.verb_groups import DETERMINERS, PREPOSITIONS, leads_to_number
from sitegen.extract.figures.words.tokens import Text, word_set
from sitegen.extract.languages.vocabulary import FigureVerbs
from sitegen.records.extraction import ChangeRole

_UP = word_set("up down")
_CONTESTS = word_set("win lose lead trail beat")
_RELATIVE_LOSS = word_set("gain lose add shed")


def read_role(text: Text, around: Around, *, share: bool) -> ChangeRole | None:
    """Return a figure's part in a change: by how much, from where, to where; None where no change is told."""
    first = around.first - (text.at(around.first - 1).lower == "the")
    before, lead = text.at(first - 1).lower, lead_of(text, first)
    if _is_lead(text, around) or _is_part(around, before):
        return None
    if before in _UP or text.at(around.after).lower in CHANGE_NOUNS:
        return "change"
    base = (lead == "from" and text.at(first - 2).lower in _UP) or before == "versus"
    if base or (lead == "with" and text.at(first - 2).lower == "compared"):
        return "from"
    return None if text.at(around.after).lower == "of" and not lead else _by_verb(text, around, lead, share=share)


def _is_lead(text: Text, around: Around) -> bool:
    """Return whether points, or two shares of a vote, tell who leads ("Orrey is up 15 points").

    A change has a quantity for its subject, which is no bare name and no pronoun.
    """
    verb, after = around.verb, text.at(around.after).lower
    contest = verb is not None and verb.lemma in _CONTESTS
    if around.share and contest and after == "to" and leads_to_number(text, around.after):
        return True
    if text.at(around.after - 1).lower not in {"point", "points"} or not _is_up(text, around):
        return False
    subject = subject_of(text, verb, around.start) if verb else None
    named = verb is not None and (subject is None or text.at(subject.after - 1).text[:1].isupper())
    whole = subject is not None and bool(set(text.lowers(*subject)) & (DETERMINERS | PREPOSITIONS))
    return after in {"over", "on", "against", "ahead"} or (named and not whole)


def _is_up(text: Text, around: Around) -> bool:
    """Return whether a figure follows "is up" or "was down by"."""
    place = around.first - 1 - (text.at(around.first - 1).lower == "by")
    return text.at(place).lower in _UP and (around.verb is None or around.verb.lemma == "be")


def _is_part(around: Around, before: str) -> bool:
    """Return whether "up" belongs to a verb that makes its subject a part of something ("make up 45 percent of")."""
    verb = around.verb
    return before in _UP and verb is not None and verb.lemma in {"make", "take"} and verb.after == around.first


def _by_verb(text: Text, around: Around, lead: str, *, share: bool) -> ChangeRole | None:
    """Return what the verb makes of a figure."""
    verb = around.verb
    if (
        verb is None
        or not verb.isa(FigureVerbs.SHIFT, FigureVerbs.MOVE)
        or (verb.lemma in {"go", "bring"} and not lead)
    ):
        return "change" if verb and share and verb.lemma in _RELATIVE_LOSS and lead in {"", "by"} else None
    if lead in {"to", "from"}:
        return "to" if lead == "to" else "from"
    between = text.tokens[verb.after : around.first]
    direct = (
        not lead and verb.isa(FigureVerbs.SHIFT) and all(t.kind != "word" or t.lower.endswith("ly") for t in between)
    )
    adjective = verb.lemma == "become"
    return "change" if lead == "by" or direct or adjective else None


def link_changes(arounds: Sequence[Around], roles: Sequence[ChangeRole | None], units: Sequence[str]) -> list[set[int]]:
    """Return the groups of figures that tell one change, as sets of indices.

    Figures with a part share their verb; one without a verb of its own ("up 12 percent", "compared with €3m") belongs
    to the figure before it in its sentence. A start and an end must have one unit.
    """
    groups: list[set[int]] = []
    for place, role in enumerate(roles):
        if role is None or not place or arounds[place].start != arounds[place - 1].start:
            continue
        this, before = arounds[place], arounds[place - 1]
        same_verb = this.verb is not None and before.verb is not None and this.verb.head == before.verb.head
        trailing = (this.verb is None or this.verb.lemma == "compare") and role in {"change", "from"}
        if not (trailing or (same_verb and roles[place - 1])):
            continue
        if {role, roles[place - 1]} == {"from", "to"} and units[place] != units[place - 1]:
            continue
        home = next((g for g in groups if place - 1 in g), None)
        if home is None:
            home = {place - 1}
            groups.append(home)
        home.add(place)
    return groups
