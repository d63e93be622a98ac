"""Compares the reading of figures with quantulum3's, on the marked sentences of this repository's own tests."""

import re
import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from quantulum3 import parser

from tests.support.english import find_figures
from tests.support.marked_figures import Sentence, read_sentences

_NAMES = {
    "percentage": "percent",
    "per-cent": "percent",
    "degree-celsius": "celsius",
    "degree-fahrenheit": "fahrenheit",
}
"""quantulum3's names of units that the tables call otherwise; the rest are alike, spelling apart."""


@dataclass(frozen=True)
class Amount:
    """A figure as a reader gives it: where it stands, its values, and its unit."""

    start: int
    end: int
    values: frozenset[Decimal]
    unit: str


Reader = Callable[[str], list[Amount]]


def ours(text: str) -> list[Amount]:
    """Read figures as the extraction does; those that it would hold are left out."""
    published = [figure for figure in find_figures(text) if not figure.hold]
    return [
        Amount(f.span.start, f.span.end, frozenset(v for v in (f.value, f.upper) if v is not None), _spelled(f.unit))
        for f in published
    ]


def theirs(text: str) -> list[Amount]:
    """Read quantities with quantulum3; it knows no counted nouns, so a bare number is right for one."""
    return [Amount(*found.span, frozenset({_decimal(found.value)}), _unit(found.unit)) for found in parser.parse(text)]


def _decimal(value: float) -> Decimal:
    try:
        return Decimal(repr(round(value, 9))).normalize()
    except InvalidOperation:
        return Decimal("NaN")


def _unit(unit: object) -> str:
    code = getattr(unit, "currency_code", None)
    name = _spelled(str(getattr(unit, "name", "")).lower())
    return code or ("" if name == "dimensionless" else _NAMES.get(name, name))


def _spelled(unit: str) -> str:
    return re.sub(r"(?<=met|lit)re\b", "er", unit).replace(" ", "-")


_NOT_MARKED = "*"
"""What stands for the value of a figure whose value is no decimal number ("one in 45")."""


def compare(reader: Reader) -> Counter[str]:
    """Count what a reader gets right over all marked sentences, and the microseconds that it takes."""
    counts: Counter[str] = Counter()
    for sentence in read_sentences():
        begun = time.perf_counter()
        try:
            found = reader(sentence.text)
        except Exception:  # noqa: BLE001 - a crash is a finding here
            counts["crashes"] += 1
            found = []
        counts["microseconds"] += round(1e6 * (time.perf_counter() - begun))
        counts["sentences"] += 1
        _judge(counts, sentence, found)
    return counts


def _judge(counts: Counter[str], sentence: Sentence, found: list[Amount]) -> None:
    places = list(_places(sentence))
    for (start, end), marked in zip(places, sentence.figures, strict=True):
        if marked.held or marked.fields[1] == _NOT_MARKED:
            continue
        hits = [amount for amount in found if amount.start < end and start < amount.end]
        value, unit, kind = (*marked.fields, "")[1:4]
        wanted = {Decimal(part).normalize() for part in value.split("..")}
        counts["figures"] += 1
        counts["values right"] += wanted <= {v.normalize() for amount in hits for v in amount.values}
        counted = kind == "count" or not (kind or unit[:3].isupper())
        counts["units right"] += any(
            amount.unit in {_spelled(unit), "" if counted else _spelled(unit)} for amount in hits
        )
    counts["spurious"] += sum(not any(a.start < end and start < a.end for start, end in places) for a in found)


def _places(sentence: Sentence) -> Iterable[tuple[int, int]]:
    """Yield where each figure of a sentence stands; “20” does not stand in “2010”."""
    at = 0
    for marked in sentence.figures:
        words = marked.fields[0]
        alone = rf"{re.escape(words)}(?!\d)" if words[-1].isdigit() else re.escape(words)
        found = re.compile(alone).search(sentence.text, at)
        assert found is not None, f"{words!r} does not stand in {sentence.text!r}"
        yield found.span()
        at = found.end()
