"""Tells the part of each figure in a change of one quantity, and which figures tell the same change."""

from collections.abc import Sequence

from sitegen.extract.clauses.word_kinds import is_plural
from sitegen.extract.figures.clauses.arguments import lead_of, subject_of
from sitegen.extract.figures.clauses.around import Around
from sitegen.extract.figures.clauses.verb_groups import VerbGroup, leads_to_number
from sitegen.extract.languages.vocabulary import Changes, Closed, FigureVerbs, Measures, Morphology, VerbGroups
from sitegen.extract.text.text import Text
from sitegen.extract.text.tokens import Token
from sitegen.records.extraction import ChangeRole


def read_role(text: Text, around: Around, *, share: bool) -> ChangeRole | None:
    """Return a figure's part in a change: by how much, from where, to where; None where no change is told."""
    first = around.first - text.at(around.first - 1).isa(Closed.THE)
    before, lead, after = text.at(first - 1), lead_of(text, first), text.at(around.after)
    if _is_lead(text, around) or _is_part(around, before):
        return None
    if _is_change(text, around, before):
        return "change"
    if before.isa(Changes.VERSUS) or _is_base(text.at(first - 2), lead):
        return "from"
    if _is_passed(text, around, lead):
        return "to"
    untold = (after.isa(Closed.OF) and not lead.text) or _moves_nothing(text, around, lead)
    return None if untold else _by_verb(text, around, lead, share=share)


def _is_change(text: Text, around: Around, before: Token) -> bool:
    """Return whether "up" before a figure or "rise" behind it tells a change; a sum that is lost is none."""
    noun = text.at(around.after)
    loses = around.money and noun.isa(Measures.LOSS)
    named = noun.isa(Measures.CHANGE_NOUN) and not (loses or _is_done_by_counted(text, around))
    return named or (before.isa(VerbGroups.DIRECTION) and not _is_of_a_verb(text, around))


def _is_done_by_counted(text: Text, around: Around) -> bool:
    """Return whether a word like "fall" is what those do who are counted ("46 lamps fall into disuse"), and no noun."""
    last = text.at(around.after - 1)
    steps = text.has(around.first, around.after, Measures.STEP, Changes.POINT)
    led = text.at(around.first - 1).isa(Closed.ARTICLE)
    return around.counted and is_plural(last) and not (steps or led)


def _is_passed(text: Text, around: Around, lead: Token) -> bool:
    """Return whether a figure is the level that its verb passes ("fell below 10 degrees")."""
    moved = around.verb is not None and around.verb.isa(FigureVerbs.SHIFT)
    return moved and text.at(around.first).isa(Changes.PASSED_LEVEL) and not lead.text


def _is_base(before: Token, lead: Token) -> bool:
    """Return whether two words lead to an earlier value: "up from", "compared with"."""
    moved = lead.isa(Closed.FROM) and before.isa(VerbGroups.DIRECTION)
    return moved or (lead.isa(Closed.WITH) and before.isa(Changes.COMPARED))


def _is_lead(text: Text, around: Around) -> bool:
    """Return whether points, or two shares of a vote, tell who leads ("Orrey is up 15 points").

    A change has a quantity for its subject, which is no bare name and no pronoun.
    """
    verb, after = around.verb, text.at(around.after)
    contest = verb is not None and verb.isa(Changes.CONTEST)
    if around.share and contest and after.isa(Closed.TO) and leads_to_number(text, around.after):
        return True
    if not text.at(around.after - 1).isa(Changes.POINT) or not _is_up(text, around):
        return False
    subject = subject_of(text, verb, around.start) if verb else None
    named = verb is not None and (subject is None or text.at(subject.after - 1).text[:1].isupper())
    whole = subject is not None and text.has(*subject, VerbGroups.DETERMINER, VerbGroups.PREPOSITION)
    return after.isa(Changes.AHEAD_OF) or (named and not whole)


def _is_up(text: Text, around: Around) -> bool:
    """Return whether a figure follows "is up" or "was down by"."""
    place = around.first - 1 - text.at(around.first - 1).isa(Closed.BY)
    return text.at(place).isa(VerbGroups.DIRECTION) and (around.verb is None or around.verb.isa(VerbGroups.BEING))


def _is_part(around: Around, before: Token) -> bool:
    """Return whether "up" belongs to a verb that makes its subject a part of something ("make up 45 percent of")."""
    verb = around.verb
    made_up = verb is not None and verb.isa(Changes.MADE_UP) and verb.after == around.first
    return made_up and before.isa(VerbGroups.DIRECTION)


def _is_of_a_verb(text: Text, around: Around) -> bool:
    """Return whether "up" belongs to a verb before it that moves nothing: a participle, or one with what it counts."""
    verb = around.first - 1 - text.at(around.first - 1).isa(Closed.THE) - 1
    deed = not _moves(text, verb, around) and _is_of_deed(text, verb, around)
    return deed or _is_of_participle(text, verb) or _takes_up(text, verb)


def _moves(text: Text, place: int, around: Around) -> bool:
    """Return whether a word before "up" may move a quantity: a verb of change, a form of "be", or before steps."""
    form = text.at(place).word.verb
    steps = around.counted and text.has(around.first, around.after, Measures.STEP)
    moves = form is not None and form.verb.isa(FigureVerbs.SHIFT, FigureVerbs.MOVE)
    return steps or moves or text.at(place).isa(VerbGroups.BE)


def _is_of_deed(text: Text, place: int, around: Around) -> bool:
    """Return whether "up" belongs to a verb of doing something to things or money ("broke up | 3 gangs")."""
    token = text.at(place)
    past = around.counted and (token.isa(Morphology.PAST_ENDING) or token.word.verb is not None)
    return token.text.islower() and (past or _is_of_infinitive(text, place, around))


def _is_of_infinitive(text: Text, place: int, around: Around) -> bool:
    """Return whether "up" belongs to a verb that an auxiliary or "to" leads to ("have to pony | up $12 a month")."""
    led = text.at(place - 1).isa(Closed.TO, Closed.MODAL, VerbGroups.AUXILIARY)
    return led and (around.counted or around.money)


def _takes_up(text: Text, verb: int) -> bool:
    """Return whether "up" or "down" belongs to a verb that does something to a sum ("put up €9", "turned down €9")."""
    return text.at(verb).isa(Changes.TAKES_UP) and not text.at(verb - 1).isa(VerbGroups.BE)


def _is_of_participle(text: Text, place: int) -> bool:
    """Return whether "up" belongs to a participle behind a comma that moves nothing (", picking up four seats")."""
    form = text.at(place).word.verb
    moves = form is not None and form.verb.isa(FigureVerbs.SHIFT, FigureVerbs.MOVE)
    return text.at(place).isa(Morphology.ING_ENDING) and text.at(place - 1).text == "," and not moves


def _by_verb(text: Text, around: Around, lead: Token, *, share: bool) -> ChangeRole | None:
    """Return what the verb makes of a figure."""
    verb = around.verb
    if verb is None:
        return None
    size = not lead.text or lead.isa(Closed.BY)
    if not verb.isa(FigureVerbs.SHIFT, FigureVerbs.MOVE) or (verb.isa(Changes.NEEDS_LEAD) and not lead.text):
        return "change" if share and size and verb.isa(Measures.RELATIVE) else None
    if lead.isa(Measures.END):
        return "to" if lead.isa(Closed.TO) else "from"
    by = lead.isa(Closed.BY) or (not lead.text and _is_direct(text, verb, around))
    return "change" if by or _becomes(text, verb, around) else None


def _becomes(text: Text, verb: VerbGroup, around: Around) -> bool:
    """Return whether something becomes so much dearer or less; a share may only describe a noun ("a | 93% owner")."""
    described = text.at(around.first - 1).isa(Closed.ARTICLE) and text.joined(around.after)
    return verb.isa(Changes.BECOMES) and not described


def _moves_nothing(text: Text, around: Around, lead: Token) -> bool:
    """Return whether a number beside a verb of change tells votes, a place, what is acted on or who gave a sum."""
    return any(check(text, around, lead) for check in (_is_a_vote, _is_placed, _is_of_others))


def _is_a_vote(text: Text, around: Around, lead: Token) -> bool:
    """Return whether votes for and against are told, and no change ("The motion fell by 198 votes to 212")."""
    to = text.at(around.after)
    wins = lead.isa(Closed.BY) and text.at(around.after - 1).isa(Changes.VOTE) and to.isa(Closed.TO)
    return wins or (lead.isa(Closed.TO) and text.at(around.first - 2).isa(Changes.VOTE))


def _is_placed(text: Text, around: Around, lead: Token) -> bool:
    """Return whether a number behind a verb of change tells where something is, or what is acted on.

    "The ship sank | 14 km off Tarn", "The storm sank | 40 boats".
    """
    moved = around.verb is not None and around.verb.isa(FigureVerbs.SHIFT, FigureVerbs.MOVE)
    steps = text.has(around.first, around.after, Measures.STEP, Changes.POINT)
    placed = not (around.money or around.share or around.counted) and text.at(around.after).isa(Changes.OFF_A_PLACE)
    return moved and not lead.text and (placed or (around.counted and not steps))


def _is_of_others(text: Text, around: Around, lead: Token) -> bool:
    """Return whether "from" leads to those whom a sum was got from ("raised €4 million | from 900 donors")."""
    verb = around.verb
    taken = (
        verb is not None
        and verb.isa(FigureVerbs.MOVE)
        and text.at(verb.after).opens_digits
        and verb.after < around.first
    )
    return lead.isa(Closed.FROM) and around.counted and taken


def _is_direct(text: Text, verb: VerbGroup, around: Around) -> bool:
    """Return whether only marks and adverbs stand between a verb of change and the figure behind it.

    Those who "fall under a law" are changed by no number.
    """
    between = text.part(verb.after, around.first)
    loose = any(token.kind == "word" and not token.isa(Morphology.ADVERB_ENDING) for token in between)
    return verb.isa(FigureVerbs.SHIFT) and verb.after <= around.first and not loose


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
        trailing = (this.verb is None or this.verb.isa(Changes.COMPARES)) and role in {"change", "from"}
        if not (trailing or (same_verb and roles[place - 1])):
            continue
        if {role, roles[place - 1]} == {"from", "to"} and units[place] != units[place - 1]:
            continue
        other = _of_its_unit(arounds, units, place) if role == "from" and not roles[place - 1] else place - 1
        _join(groups, other, place)
    return groups


def _join(groups: list[set[int]], other: int | None, place: int) -> None:
    """Add a figure to the group of another, or to a new one of both."""
    if other is None:
        return
    home = next((group for group in groups if other in group), None)
    if home is None:
        home = {other}
        groups.append(home)
    home.add(place)


def _of_its_unit(arounds: Sequence[Around], units: Sequence[str], place: int) -> int | None:
    """Return the nearest figure before one in its sentence that has its unit, of which it is the earlier value.

    "71 percent of boats left within 15 minutes, down from | 78 percent".
    """
    before = range(place - 1, -1, -1)
    return next((n for n in before if (arounds[n].start, units[n]) == (arounds[place].start, units[place])), None)
