"""Compound nouns whose first word is also a unit: "foot soldiers", "night clubs"."""

from sitegen.extract.figures.words.tokens import word_set

_COMPOUNDS = {
    "foot": word_set("soldiers patrols bridges paths prints holds officers doctors races faults massages crossings"),
    "barrel": word_set("bombs rolls organs makers racers"),
    "bit": word_set("players parts roles"),
    "second": word_set(
        "graders homes lieutenants cousins waves chances opinions languages rounds basemen helpings offenders terms",
    ),
    "minute": word_set("men"),
    "hour": word_set("glasses hands"),
    "day": word_set(
        "care laborers labourers traders camps nurseries schools trippers passes patients workers students centers "
        "centres spas rooms hospitals boarders clinics nurses",
    ),
    "night": word_set(
        "clubs shifts schools markets watchmen nurses owls games raids spots flights buses trains shelters guards "
        "classes lights sights patrols",
    ),
    "week": word_set("nights days ends"),
    "year": word_set("books lings groups"),
    "century": word_set("farms plants"),
    "yard": word_set("sales signs sticks workers lines"),
    "mile": word_set("markers posts stones"),
    "pound": word_set("cakes signs puppies dogs"),
    "meter": word_set("readers maids"),
    "metre": word_set("readers"),
    "inch": word_set("worms"),
    "pint": word_set("glasses"),
    "knot": word_set("gardens"),
    "degree": word_set("courses holders students programs programmes candidates certificates ceremonies"),
}


def is_compound(first: str, then: str) -> bool:
    """Return whether two words in lower case are a noun of their own."""
    return then in _COMPOUNDS.get(first, ())
