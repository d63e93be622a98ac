"""The lists of speakers that are worth a reading."""

from sitegen.extract import Extractor
from tests.support.marks import GOLD, PUBLISH
from tests.support.oddities import oddities


def test_odd_names_and_descriptions_are_listed(tmp_path):
    """A body's name and a description without a noun for somebody are; a person with a known given name is not."""
    body = (
        "“It rains,” said Jonas Oke, a baker. “It stops,” the baker said.\n\n“It pours,” said Talgrun Hydro.\n\n"
        "The pitch said “it is dry and will stay so”."
    )
    (tmp_path / "a.txt").write_text(body, encoding="utf-8")
    names, descriptions, meant = oddities(Extractor("blank:en"), tmp_path, publish=PUBLISH)
    assert names == ["Talgrun Hydro (1)"]
    assert descriptions == ["The pitch (1)"]
    assert meant == ["the baker → Jonas Oke (1)"]


def test_nobody_in_the_sample_is_a_place():
    """The sample has no speaker that is a short form of a state."""
    names, _, _ = oddities(Extractor("blank:en"), GOLD.parents[1] / "content", publish=PUBLISH)
    assert names
    assert not [name for name in names if name.split()[0].endswith(".") and len(name.split()) == len("ab")]
