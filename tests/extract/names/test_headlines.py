"""Names in headlines; every sentence is invented."""

from tests.support.reported import SHARED_NAME, voices


def test_a_headline_makes_nobody(said):
    """A run of capitals in a headline is cut to the names of the text: "Top Halden Adviser" is no second Halden."""
    text = "Mira Halden lost an adviser on Monday.\n\n“He is free to go,” Halden said."
    body = f"Top Halden Adviser Slams Port Deal\n\n{text}"
    assert voices(said, body) == ["Mira Halden"]


def test_a_verb_of_a_headline_is_no_surname(said):
    """Where the text calls her by the surname alone, what stands behind that in the headline is none."""
    text = "“It leaks,” said Halden. On Monday Halden rowed. She said: “It still leaks.”"
    body = f"Mira Halden Goes After The Guild\n\n{text}"
    assert voices(said, body) == ["Mira Halden", "Mira Halden"]


def test_a_namesake_of_a_headline_alone_is_not_taken_for_the_one_of_the_text(said):
    """A known given name before the surname makes another bearer of it."""
    body = "Eric Halden Says No\n\nThe clerk asked Mira Halden first.\n\n“Not this year,” Halden said."
    assert voices(said, body) == [SHARED_NAME]
