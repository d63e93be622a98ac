"""Two ways to print one name; every sentence is invented."""

from tests.support.reported import SHARED_NAME, voices


def test_accents_make_no_second_person(said):
    """One article may print a name with its accents in one place and without them in another."""
    body = "Rene Vell spoke at noon.\n\nRené Vell owns the quay. “Come in,” Vell said."
    assert voices(said, body) == ["René Vell"]


def test_doubled_letters_make_no_second_person(said):
    """One article may print "Phillip" in one place and "Philip" in another."""
    body = "Phillip Oke spoke at noon.\n\nPhilip Oke owns the quay. “Come in,” Oke said."
    assert len(set(voices(said, body))) == 1
    assert SHARED_NAME not in voices(said, body)
