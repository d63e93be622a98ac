"""Whom something is told stands before the clause that tells it ("told the court the weir cost €2")."""

from sitegen.extract.figures.clauses.verb_groups import Place, tells_somebody
from sitegen.extract.languages.vocabulary import Reporting, VerbGroups
from sitegen.extract.text.text import Text


def without_listener(text: Text, measures: Place) -> Place:
    """Return a clause without whom it is told ("told the court [the weir] cost €2"), where it shows."""
    if not tells_somebody(text, measures.first - 1):
        return measures
    opens = (place for place in range(measures.first, measures.after) if _opens_behind(text, measures, place))
    return measures._replace(first=next(opens, measures.first))


def _opens_behind(text: Text, measures: Place, place: int) -> bool:
    """Return whether a noun phrase opens behind whom something is told: an article, or any word behind an audience."""
    before = text.at(place - 1)
    opens = text.at(place).isa(VerbGroups.DETERMINER, Reporting.NOMINATIVE)
    return place > measures.first and (opens or before.isa(Reporting.AUDIENCE, Reporting.LISTENER))
