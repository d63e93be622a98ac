"""Corrections have no id in content/corrections.yml; here they get one, for anchors, feeds and data files."""

from collections import Counter
from collections.abc import Iterable, Iterator

from sitegen.records import Correction, key_id


def with_ids(corrections: Iterable[Correction]) -> Iterator[tuple[str, Correction]]:
    """Yield each correction with an id made of its day and its items: a better wording of it keeps the id.

    Several of one day on the same items are told apart by their order.
    """
    turns: Counter[tuple[str, ...]] = Counter()
    for correction in corrections:
        key = (correction.on.isoformat(), *sorted(correction.items))
        yield key_id("c", (*key, str(turns[key]))), correction
        turns[key] += 1
