"""Finds the figures of an article: what was read, with all that its clause tells of it."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from sitegen.extract.clauses.words import Part
from sitegen.extract.figures.assertion import not_asserted, read_clause
from sitegen.extract.figures.beside import not_accounted
from sitegen.extract.figures.clauses.around import Around, look_around
from sitegen.extract.figures.clauses.changes import link_changes, read_role
from sitegen.extract.figures.clauses.differences import DIFFERENCES
from sitegen.extract.figures.clauses.measures import find_counted_measure, find_measure
from sitegen.extract.figures.clauses.phrases import read_phrase
from sitegen.extract.figures.clauses.stages import Asserted, read_stage
from sitegen.extract.figures.clauses.times import find_time
from sitegen.extract.figures.clauses.verb_groups import Place, verb_after
from sitegen.extract.figures.embedded import left_open
from sitegen.extract.figures.found import Found
from sitegen.extract.figures.fragments import settled_measure
from sitegen.extract.figures.last_look import whole_or_none
from sitegen.extract.figures.left_untold import left_untold
from sitegen.extract.figures.measured import clause_that_leads, is_difference, is_open, led_to, measured
from sitegen.extract.figures.parsed import is_a_deed, sentence_place
from sitegen.extract.figures.reading import read_figures
from sitegen.extract.figures.shared_measures import shared_measures
from sitegen.extract.figures.sizes import is_kept, is_size, of_known, of_rating, of_size
from sitegen.extract.figures.timed import may_be_of_another, own_time
from sitegen.extract.figures.together import (
    Draft,
    as_a_whole,
    end_of_range,
    free_at_its_ends,
    free_of_others,
    is_done,
    is_whole,
    led_to_end,
    own_roles,
    with_conversions,
    with_hung,
    with_others,
    with_rates,
)
from sitegen.extract.figures.told_behind import is_distance
from sitegen.extract.figures.told_by import told_by_somebody
from sitegen.extract.figures.untold_units import with_untold_units
from sitegen.extract.figures.words.tokenised import close
from sitegen.extract.languages import Language
from sitegen.extract.languages.vocabulary import (
    Calendar,
    Closed,
    Figures,
    Morphology,
    Qualifiers,
)
from sitegen.extract.parsing import Parses, Waiting
from sitegen.extract.reasons import COUNTS_A_DEED
from sitegen.extract.text.text import Text, read_text, sentence_bounds
from sitegen.extract.waiting import finish_alone
from sitegen.records import RawFigure, Sentences, Span
from sitegen.records.doubts import doubts


def find_figures(
    body: str,
    language: Language,
    sentences: Sentences | None = None,
    parses: Parses | None = None,
    said: Sequence[Span] | None = None,
) -> tuple[RawFigure, ...]:
    """Find every figure of an article.

    Args:
        body: The article's body.
        language: What it is written in.
        sentences: Where its sentences stand; found here where it is None.
        parses: What parses a sentence whose words beside the figure do not tell what it measures; without it that
            stays open.
        said: All words found for a speaker; without them nobody is asked whether somebody else tells a figure.

    Returns:
        The figures in text order, none overlapping another; ``attribution`` is not set. What cannot be read with
        certainty has a reason in ``hold``.

    """
    return finish_alone(finding_figures(body, language, sentences, parses, said))


def finding_figures(
    body: str,
    language: Language,
    sentences: Sentences | None,
    parses: Parses | None,
    said: Sequence[Span] | None = None,
) -> Waiting[tuple[RawFigure, ...]]:
    """Find every figure of an article, and wait for the parses that this needs."""
    text = close(read_text(body, language, sentences))
    found = list(read_figures(text))
    drafts = _drafts(text, found)
    linked = _linked(text, drafts)
    if parses:
        yield from parses.prepare(sentence_place(text, d.this) for d in drafts if _needs_parse(text, d))
    drafts = [d._replace(period=own_time(text, d.this, d.around, d.period, parses)) for d in drafts]
    shared = [with_others(text, drafts, place, others) for place, others in enumerate(linked)]
    own = [free_at_its_ends(found, draft.this, _measured(text, draft, parses)) for draft in shared]
    told = shared_measures(text, shared, own, linked, lambda draft: _last(text, found, draft, parses))
    figures: list[RawFigure] = []
    for place, draft in enumerate(shared):
        timed = _timed(text, draft, figures)
        beside = doubts(
            *_doubts_beside(text, found, place),
            end_of_range(text, drafts, place),
            told_by_somebody(text, draft.this, said),
            left_open(text, draft.this, said),
            _counted_deed(text, drafts[place], parses),
        )
        figures.append(_record(text, timed, told[place], linked[place], beside))
    return tuple(figures)


def _needs_parse(text: Text, draft: Draft) -> bool:
    """Return whether the words beside a figure leave open what it measures, or whether a time is that of its clause."""
    this = draft.this
    return is_open(text, this, draft.measures) or may_be_of_another(text, this, draft.period)


def _counted_deed(text: Text, draft: Draft, parses: Parses | None) -> str | None:
    """Return why a count is held whose noun is a verb where a parse that was asked for anyway sees one."""
    return COUNTS_A_DEED if parses and _needs_parse(text, draft) and is_a_deed(text, draft.this, parses) else None


def _drafts(text: Text, found: list[Found]) -> list[Draft]:
    """Read the clause of each figure, and what it has of the one before."""
    drafts = [_draft(text, found, place) for place in range(len(found))]
    drafts = drafts[:1] + [led_to_end(text, before, draft) for before, draft in pairwise(drafts)]
    return with_conversions(text, with_rates(text, with_untold_units(text, with_hung(text, drafts))))


def _linked(text: Text, drafts: list[Draft]) -> list[tuple[int, ...]]:
    """Return for each figure the others of the change that it is a part of."""
    units = [draft.this.unit_id for draft in drafts]
    groups = link_changes([d.around for d in drafts], own_roles(text, drafts), units)
    homes = {place: group for group in groups for place in group}
    return [tuple(sorted(homes.get(place, set()) - {place})) for place in range(len(drafts))]


def _timed(text: Text, draft: Draft, before: list[RawFigure]) -> Draft:
    """Return a figure with the time of the one before it that it is a part of ("700 boats, including 40 barges")."""
    including = text.at(draft.this.first - 1).isa(Figures.INCLUDING)
    return draft._replace(period=before[-1].period) if draft.period is None and before and including else draft


def _measured(text: Text, draft: Draft, parses: Parses | None) -> Place | None:
    """Return what a figure measures; None where it tells by how much two things differ."""
    if is_difference(text, draft.this):
        return None
    found = measured(text, draft.this, draft.around, draft.measures, parses)
    whole = whole_or_none(text, draft.this, found)
    if draft.of_part:
        return as_a_whole(text, draft.this, whole)
    cut = found is not None and whole is None
    return whole_or_none(text, draft.this, led_to(text, draft.this, draft.around)) if cut else whole


def _last(text: Text, found: list[Found], draft: Draft, parses: Parses | None) -> Place | None:
    """Return the clause that leads to a figure of which nothing else tells what it measures."""
    if draft.of_part or is_difference(text, draft.this):
        return None
    clause = clause_that_leads(text, draft.this, draft.around, parses)
    return free_at_its_ends(found, draft.this, whole_or_none(text, draft.this, clause))


def _draft(text: Text, found: list[Found], place: int) -> Draft:
    """Read the clause of a figure."""
    this = found[place]
    sentence = sentence_bounds(text, this.first, this.after)
    left, right = sentence
    before = found[place - 1].after if place else 0
    next_first = found[place + 1].first if place + 1 < len(found) else len(text.tokens)
    stop = min(right, next_first)
    share = this.unit.kind == "percent"
    numbered = found[place + 1].after if next_first < right else 0
    first = _past_verb(text, this.first)
    around = look_around(text, Place(first, this.after), (left, stop), numbered, this.unit.kind)
    of_part = is_whole(text, found[place - 1] if place else None, this)
    size = is_size(text, this)
    timeless = of_part or size or is_distance(text, this) or is_kept(text, this)
    limit = _past_limit(found, place, stop)
    period = None if timeless else find_time(text, around, sentence, max(left, before), limit)
    around = _cut_at(text, around, period)
    period = of_known(text, this, period)
    measures = settled_measure(text, this, _measures(text, this, around))
    measures = free_of_others(text, found, this, measures)
    asserted = of_rating(text, this, _asserted(text, around, measures, sentence))
    role = DIFFERENCES[this.differs] if this.differs else None if this.limits else read_role(text, around, share=share)
    if size:
        asserted, role = of_size(text, this, asserted, role)
    return _as_a_part(text, Draft(this, around, measures, period, role, asserted, of_part))


def _as_a_part(text: Text, draft: Draft) -> Draft:
    """Return a figure with what its part in a change, or of another figure, leaves of what its clause tells."""
    if draft.role == "from" and draft.period is None and _is_compared(text, draft.around.first):
        draft = draft._replace(role=None)  # Two sides, not two times.
    if draft.period is not None and _ends_from(text, draft) and _is_of_the_change(text, draft, draft.period):
        draft = draft._replace(period=None)
    return _without_stage_of_part(text, _of_value_before(text, draft) if draft.role == "from" else draft)


def _without_stage_of_part(text: Text, draft: Draft) -> Draft:
    """Return a whole without the stage of its part, but for one that a participle right behind it tells."""
    if not draft.of_part or is_done(text, draft.this.after):
        return draft
    return draft._replace(asserted=draft.asserted._replace(stage=None, ahead=False))


def _past_limit(found: list[Found], place: int, stop: int) -> int:
    """Return where the words end in which the time of a figure may stand: a limit told next is a time of it as well."""
    then = found[place + 1] if place + 1 < len(found) else None
    return then.after if then is not None and then.limits and then.first == stop else stop


def _of_value_before(text: Text, draft: Draft) -> Draft:
    """Return a value that there was: what comes of it lies ahead ("will rise from | €11 to"), and has its own time."""
    period, asserted = draft.period, draft.asserted
    if period is not None and _is_of_what_came(text, draft, period):
        period = None
    ahead = asserted.stage in {"planned", "expected"}
    return draft._replace(period=period, asserted=asserted._replace(stage=None, ahead=False) if ahead else asserted)


def _is_of_what_came(text: Text, draft: Draft, period: Span) -> bool:
    """Return whether a time is that of what a value came to ("[In May] it rose from | €11 to", "from €1 this year")."""
    if _is_of_the_change(text, draft, period):
        return True
    now = any(token.isa(Calendar.THIS) for token in text.part(draft.around.after, draft.around.after + 2))
    return period.start < text.at(draft.around.first).start or now


def _is_of_the_change(text: Text, draft: Draft, period: Span) -> bool:
    """Return whether a day behind a change is the one of the change ("was cut to €2 from | €3 on Monday")."""
    behind, lead = text.at(draft.around.after), text.at(draft.around.first - 2)
    day = behind.isa(Closed.ON) and text.at(draft.around.after + 1).isa(Calendar.DAY) and behind.start <= period.start
    led = text.at(draft.around.first - 1).isa(Closed.FROM) and lead.kind != "mark"
    return day and led and not lead.isa(Calendar.DAY)


def _ends_from(text: Text, draft: Draft) -> bool:
    """Return whether "to" and another value stand before the "from" of a figure ("Cut to 2 percent from | 3")."""
    return text.has(max(0, draft.around.first - _CHANGE), draft.around.first - 1, Closed.TO)


_CHANGE = 6
"""Tokens of "to", a value and "from"."""


def _past_verb(text: Text, first: int) -> int:
    """Return where an amount begins behind the verb that qualifies it ("barely exceeded | 4 percent")."""
    verb = first + (text.at(first).isa(Morphology.ADVERB_ENDING) and text.at(first + 1).isa(Qualifiers.VERB))
    return verb + text.at(verb).isa(Qualifiers.VERB)


def _cut_at(text: Text, around: Around, period: Span | None) -> Around:
    """Return a figure's surroundings up to the time that stands behind it."""
    if period is None or period.start < text.at(around.after - 1).end:
        return around
    places = range(around.after, around.end)
    return around._replace(end=next((i for i in places if text.at(i).start >= period.start), around.end))


def _asserted(text: Text, around: Around, measures: Place | None, sentence: tuple[int, int]) -> Asserted:
    """Read what the clause of a figure says of it, and why the figure is held where the clause does not assert it."""
    verb = around.verb or verb_after(text, around.after, around.end)
    clause = read_clause(text, Part(around.first, around.after), verb, sentence)
    asserted = read_stage(text, around, measures, verb, clause)
    return asserted._replace(hold=asserted.hold or doubts(not_asserted(text, clause, sentence)))


def _is_compared(text: Text, first: int) -> bool:
    """Return whether words before a figure set it against another."""
    return text.at(first - 1).isa(Figures.VERSUS) or text.at(first - 2).isa(Figures.VERSUS)


def _doubts_beside(text: Text, found: list[Found], place: int) -> tuple[str, ...]:
    """Return what holds a figure for what stands beside it."""
    this = found[place]
    before = found[place - 1] if place else None
    then = found[place + 1] if place + 1 < len(found) else None
    return not_accounted(text, before, this, then)


def _record(
    text: Text, draft: Draft, measures: Place | None, linked: tuple[int, ...], beside: tuple[str, ...]
) -> RawFigure:
    """Make the record of a figure: its words, what it measures, and what its clause tells of it."""
    this, asserted = draft.this, draft.asserted
    return RawFigure(
        span=Span.cut(text.body, text.at(this.first).start, text.at(this.after - 1).end),
        value=_plain(this.amount.value),
        upper=_plain(this.amount.upper) if this.amount.upper is not None else None,
        unit=this.unit_id,
        unit_kind=this.unit.kind,
        qualifier=this.qualifier,
        measures=_cut(text, measures),
        period=draft.period,
        hold=doubts(*this.hold, *left_untold(text, draft, measures), *asserted.hold, *beside),
        notes=(this.unit.note,) if this.unit.note else (),
        stage=asserted.stage,
        role=draft.role,
        linked=linked,
        manner=asserted.manner,
        ahead=asserted.ahead,
    )


def _cut(text: Text, place: Place | None) -> Span | None:
    return Span.cut(text.body, text.at(place.first).start, text.at(place.after - 1).end) if place else None


def _plain(value: Decimal) -> Decimal:
    """Return a value without an exponent or trailing zeros, so that equal values print alike."""
    return Decimal(f"{value.normalize():f}")


def _measures(text: Text, this: Found, around: Around) -> Place | None:
    if this.inner:
        return Place(*this.inner)
    if this.differs == "before" and this.noun is None:
        return None if text.at(this.after).isa(Closed.THAN) else read_phrase(text, this.after, around.end)
    if this.noun:
        return find_counted_measure(text, around, Place(this.noun.first, this.noun.after))
    return find_measure(text, around)
