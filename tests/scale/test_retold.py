"""An archive of any size: what is told again is told of others, and as the first time in all else."""

from tests.support.retold import day_of, retell, words_of

TEXT = "Ada Quill, the harbour master, met Bren Tolloway in March 2016. “Harbour fees are €6,” Quill said."
WORDS = words_of([TEXT])


def test_names_and_years_change_and_words_do_not():
    """The same name is the same other name wherever it stands; a month, and a word that is also written small, stay."""
    assert retell(TEXT, 0, WORDS) == TEXT
    assert retell(TEXT, 1, WORDS) == (
        "Ede Qaoll, the harbour master, met Brin Tulluwey in March 2015. “Harbour fees are €6,” Qaoll said."
    )


def test_two_names_stay_two_however_often_they_are_told():
    """Letters change places with letters, so nobody becomes somebody else."""
    names = ("Quill", "Quell", "Tolloway", "Talloway")
    told = {retell(name, time, WORDS) for name in names for time in range(30)}
    assert len(told) == len(names) * 30


def test_a_day_stays_a_day_of_the_week():
    """As many years before, less the days that a year has beside its weeks."""
    assert day_of("2016-03-01", 0) == "2016-03-01"
    assert day_of("2016-03-01", 2) == "2014-03-04"
