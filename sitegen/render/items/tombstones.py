"""What stands at the address of an item that is gone: what it said, by whom, and when and why it went."""

from dataclasses import dataclass

from markupsafe import Markup

from sitegen.records import LedgerEntry, Stated
from sitegen.render.catalogue.catalogue import Catalogue
from sitegen.render.items.corrected import CorrectionView, StatedView
from sitegen.render.items.correction_views import corrections_of, stated_view
from sitegen.render.text.escape import shown
from sitegen.render.text.language import gettext


@dataclass(frozen=True, slots=True)
class GoneView:
    """An item that was published and is gone."""

    id: str
    """Its id, which is kept as an anchor."""
    was: StatedView
    """What was published under it, and by whom."""
    why: Markup
    """Why it is gone."""
    corrections: tuple[CorrectionView, ...]
    """What readers were told of it, newest first; the day of the first is when it went."""


def gone_view(entry: LedgerEntry, catalogue: Catalogue) -> GoneView:
    """Return the tombstone of an item."""
    fields = {name: getattr(entry, name) for name in Stated.model_fields if name != "words"}
    was = stated_view(Stated(words=entry.text, **fields))
    why = shown(entry.gone or gettext("no reason is on record"))
    return GoneView(entry.id, was, why, corrections_of((entry.id,), catalogue))
