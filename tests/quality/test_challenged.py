"""The table of challenges counts what each holds, in all and by itself alone."""

from sitegen.extract.challenge import CHALLENGES
from tests.quality.challenged import Held, table, worth

FIRST, SECOND = list(dict.fromkeys(reason for reason, _ in CHALLENGES))[:2]


def test_what_is_held_for_one_reason_counts_as_held_by_it_alone():
    """Two of the first, one of them with the second beside it: lifting one challenge would publish only the other."""
    found = worth([Held(frozenset({FIRST}), right=False), Held(frozenset({FIRST, SECOND}), right=True)])
    assert [tuple(one)[1:] for one in found[:2]] == [(1, 1, 1, 0), (0, 1, 0, 0)]


def test_every_challenge_has_a_line():
    """Also one that held nothing, under a name and no sentence."""
    lines = list(table(worth([])))
    assert len(lines) == len({reason for reason, _ in CHALLENGES}) + 1
    assert all(len(line) < 80 for line in lines)
