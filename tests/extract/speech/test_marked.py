"""Every marked passage: what is said in it, field by field, and nothing else; and the reader of the marks itself."""

from itertools import groupby
from pathlib import Path

import pytest

from tests.support.marked_speech import MarkedFileError, Passage, Said, differences, read_passages, said_in
from tests.support.reported import article_of

FILE = Path(__file__).parent / "marked.txt"
PASSAGES = list(read_passages(FILE))
SECTIONS = [list(passages) for _, passages in groupby(PASSAGES, lambda passage: passage.heading)]


def misread(extract, passages):
    """Return what is not found as it is marked, by the line of its passage: "-" as it is marked, "+" as it is found."""
    told = {p.line: differences(p, said_in(article_of(p.body), extract(p.body))) for p in passages}
    return {f"{FILE}:{line}": lines for line, lines in told.items() if lines}


@pytest.mark.parametrize("passages", SECTIONS, ids=lambda passages: passages[0].heading)
def test_the_marked_passages_of_a_section_are_read_right(extract, passages):
    """Words, kind, speaker, cue and doubt of all that is said in each, and nothing else."""
    assert misread(extract, passages) == {}


@pytest.mark.parametrize("passages", SECTIONS, ids=lambda passages: passages[0].heading)
def test_a_parser_changes_no_marked_passage(extract_parsing, passages):
    """The rules ask for a parse only where they are not sure; what they read right by themselves stays."""
    assert misread(extract_parsing, passages) == {}


def test_there_are_enough_passages():
    """At least 120 passages; of every kind, with doubts, and without anything said."""
    said = [said for passage in PASSAGES for said in passage.said]
    assert len(PASSAGES) >= 120
    assert sum(not passage.said for passage in PASSAGES) >= 20
    assert all(sum(one.kind == kind for one in said) >= 15 for kind in ("direct", "mixed", "indirect"))
    assert sum(one.doubt != "-" for one in said) >= 20


GOOD = "“It leaks,” Mira Halden said.\n= It leaks, | direct | Mira Halden | said | -\n"


def test_passages_are_read_with_their_lines(tmp_path):
    """Comments count as lines, paragraphs are put together, and a passage with no mark is one."""
    path = tmp_path / "marked.txt"
    path.write_text(f"# a comment\n\nIt rained.\nIt poured.\n\n## Leaks\n{GOOD}", "utf-8")
    assert list(read_passages(path)) == [
        Passage(3, "It rained.\n\nIt poured.", (), "marked"),
        Passage(
            7, "“It leaks,” Mira Halden said.", (Said("It leaks,", "direct", "Mira Halden", "said", "-"),), "Leaks"
        ),
    ]


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        (GOOD + "= It leaks, | direct | Mira Halden | said\n", 3, "4 fields instead of 5"),
        (GOOD + "= It leaks, | direct | Mira Halden | said | - | -\n", 3, "6 fields instead of 5"),
        (GOOD + "= It leaks, | loud | Mira Halden | said | -\n", 3, "the kind “loud”"),
        (GOOD + "= It leaks, | direct |  | said | -\n", 3, "the field speaker"),
        (GOOD + "= It leaks, | direct | Mira Halden | said |  -\n", 3, "the field doubt"),
        (GOOD + "= It reeks, | direct | Mira Halden | said | -\n", 3, "“It reeks,” does not stand"),
        (GOOD + "= It leaks, / badly | direct | Mira Halden | said | -\n", 3, "“badly” does not stand"),
        (GOOD + "= It leaks, | direct | Mira Halden | says | -\n", 3, "“says” does not stand"),
        (GOOD + "=It leaks, | direct | Mira Halden | said | -\n", 3, "a mark begins with"),
        (GOOD + "It rained.\n", 3, "a paragraph below a mark"),
        (GOOD + " It rained.\n", 3, "begins or ends with a blank"),
        (GOOD + "\n= It leaks, | direct | Mira Halden | said | -\n", 4, "no passage above"),
        (GOOD + "\n\n" + GOOD, 5, "stands in line 1 already"),
    ],
)
def test_a_line_that_cannot_be_read_is_named(tmp_path, text, line, problem):
    """Nothing is guessed of a line that has another form, or whose words its passage does not have."""
    path = tmp_path / "marked.txt"
    path.write_text(text, "utf-8")
    with pytest.raises(MarkedFileError) as caught:
        list(read_passages(path))
    assert str(caught.value).startswith(f"{path}:{line}: ")
    assert problem in str(caught.value)


PASSAGE = Passage(1, "“It leaks,” Mira Halden said.", (Said("It leaks,", "direct", "Mira Halden", "said", "-"),))


def test_every_field_is_compared():
    """Another word, kind, speaker, cue or doubt is told, and so is what is too much or missing."""
    (said,) = PASSAGE.said
    for name in Said._fields:
        marked, found = differences(PASSAGE, [said._replace(**{name: "another"})])
        assert marked == "- It leaks, | direct | Mira Halden | said | -"
        assert found.startswith("+ ")
        assert "another" in found
    assert differences(PASSAGE, [said]) == []
    assert len(differences(PASSAGE, [])) == 1
    assert len(differences(PASSAGE, [said, said])) == 1


def test_of_a_doubt_a_part_may_be_marked():
    """A reason to hold is long; the part that is marked must stand in it."""
    (said,) = PASSAGE.said
    held = PASSAGE._replace(said=(said._replace(doubt="two people"),))
    assert differences(held, [said._replace(doubt="two people share this name")]) == []
    assert len(differences(held, [said._replace(doubt="nobody is named")])) == 2
    assert len(differences(held, [said])) == 2
