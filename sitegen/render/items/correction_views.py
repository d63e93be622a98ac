"""Corrections as a page shows them: what was, what is, why, and which items that concerns."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from markupsafe import Markup, escape

from sitegen.records import Change, Correction, Stated
from sitegen.render.catalogue.catalogue import Catalogue
from sitegen.render.catalogue.correction_ids import with_ids
from sitegen.render.items.corrected import ChangeView, CorrectionView, StatedView, WordsView
from sitegen.render.items.places import DayView
from sitegen.render.text import wording
from sitegen.render.text.addresses import item_url
from sitegen.render.text.escape import isolated, shown
from sitegen.render.text.language import gettext


def corrections(catalogue: Catalogue) -> tuple[CorrectionView, ...]:
    """Return all corrections, newest first."""
    return tuple(correction_view(i, c, catalogue) for i, c in with_ids(catalogue.facts.corrections))


def corrections_of(ids: Iterable[str], catalogue: Catalogue) -> tuple[CorrectionView, ...]:
    """Return the corrections of some items, newest first, each with what it says of these items alone."""
    wanted = frozenset(ids)
    found = {i: c for item in wanted for i, c in catalogue.corrections_by_item.get(item, ())}
    of_them = ((i, c) for i, c in found.items())
    views = [correction_view(i, c, catalogue, wanted) for i, c in sorted(of_them, key=lambda pair: pair[0])]
    return tuple(sorted(views, key=lambda view: view.day.iso or "", reverse=True))


def correction_view(
    identifier: str, correction: Correction, catalogue: Catalogue, wanted: frozenset[str] | None = None
) -> CorrectionView:
    """Return a correction; with ``wanted`` what it says of these items alone."""
    changes = (change for change in correction.changes if wanted is None or change.item in wanted)
    return CorrectionView(
        id=identifier,
        day=DayView(wording.day(correction.on), correction.on.isoformat()),
        what=shown(correction.what),
        unchanged=tuple(view for i in _untold(correction, wanted) if (view := _words(i, catalogue))),
        kind=gettext(wording.CORRECTION_WORDS[correction.kind]) if correction.kind else "",
        changes=tuple(_change(change, catalogue) for change in changes),
    )


def address(identifier: str, catalogue: Catalogue) -> str | None:
    """Return where an item stands, or its tombstone; None where it was never published."""
    if identifier in catalogue.article_of:
        return item_url(catalogue.article_of[identifier], identifier)
    return item_url(catalogue.buried[identifier].article, identifier) if identifier in catalogue.buried else None


def _untold(correction: Correction, wanted: frozenset[str] | None) -> Iterator[str]:
    """Yield the items that a correction is about and of which its changes do not tell, each once."""
    told = {item for change in correction.changes for item in (change.item, change.instead)}
    for item in dict.fromkeys(correction.items):
        if item not in told and (wanted is None or item in wanted):
            yield item


def _words(identifier: str, catalogue: Catalogue) -> WordsView | None:
    """Return an item by its words, as it stands or as it last stood; None where it was never published."""
    url = address(identifier, catalogue)
    if url is None:
        return None
    if identifier in catalogue.quote_by_id:
        words = " … ".join(span.text for span in catalogue.quote_by_id[identifier].content_spans)
    elif identifier in catalogue.figure_by_id:
        words = catalogue.figure_by_id[identifier].span.text
    else:
        words = catalogue.buried[identifier].text
    return WordsView(shown(words), url)


def stated_view(stated: Stated, beside: tuple[Markup, ...] = ()) -> StatedView:
    """Return what was seen of an item, with what else was seen that became another thing."""
    value = None
    if stated.value is not None:
        ends = [wording.grouped_number(Decimal(end)) for end in (stated.value, stated.upper) if end is not None]
        value = shown(
            " ".join(filter(None, (wording.qualifier_words(stated.qualifier), wording.ends(ends), stated.unit)))
        )
    return StatedView(shown(stated.words), isolated(stated.name) if stated.name else None, value, beside)


def _change(change: Change, catalogue: Catalogue) -> ChangeView:
    url = address(change.item, catalogue) or "corrections/"
    was, now = change.was, change.now
    if now is None:
        instead = _words(change.instead, catalogue) if change.instead else None
        return ChangeView(change.item, url, stated_view(was), None, instead)
    kind = change.item[0]
    became = [name for name in wording.BESIDE_WORDS if getattr(was, name) not in {None, getattr(now, name)}]
    seen = ((was, now), (now, was))
    before, after = (stated_view(a, _beside(a, b, kind) + _told(a, became)) for a, b in seen)
    return ChangeView(change.item, url, before, after)


def _told(one: Stated, names: Iterable[str]) -> tuple[Markup, ...]:
    """Return what is told beside an item under some names; what an older ledger did not record is in none."""
    told = ((wording.BESIDE_WORDS[name], getattr(one, name)) for name in names)
    return tuple(shown(f"{gettext(words)}: {value}") if value else escape(gettext("not told")) for words, value in told)


def _beside(one: Stated, other: Stated, kind: str) -> tuple[Markup, ...]:
    """Return what differs of when, where and how it was put between two states, as the one has it."""
    told = []
    if (one.outlet, one.day) != (other.outlet, other.day):
        outlet = isolated(one.outlet) if one.outlet else escape(gettext("outlet unknown"))
        told.append(Markup("{}, {}").format(outlet, wording.day(one.day)))
    if one.period != other.period:
        told.append(shown(one.period) if one.period else escape(gettext("no time told")))
    if one.manner and other.manner and one.manner != other.manner:
        told += [escape(words) for words in wording.manners_told(one.manner.split(), of_figure=kind == "f")]
    return tuple(told)
