"""Articles are set aside by a hash of their names, and only sums are told of them."""

from tests.quality.unseen import SHOWN, told, unseen

NAMES = ("weir.txt", "quay.txt", "ferry.txt", "lock.txt", "pump.txt")


def test_the_choice_depends_on_the_names_alone():
    """By sha256sum the ferry's begins 1af7, the lock's 3db9, the pump's 72a4; the order of the folder is nothing."""
    assert unseen(NAMES, 2) == unseen(NAMES[::-1], 2) == ["ferry.txt", "lock.txt"]


def test_more_articles_do_not_bring_others_in():
    """Of a folder with more files, nobody comes in whose hash lies behind; a small folder is taken whole."""
    assert unseen(NAMES[:4], 2)[:1] == unseen(NAMES, 4)[:1]
    assert set(unseen(NAMES)) == set(NAMES)


def test_only_sums_are_told():
    """A field with examples stays untold."""
    measured = dict.fromkeys(SHOWN, 0.5) | {"faults": "“We go,” he said"}
    assert not [line for line in told(measured) if "said" in line]
    assert len(told(measured)) == len(SHOWN)
