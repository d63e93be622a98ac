"""Words of Markdown are drawn as their reader sees them, and held where marks stand within or part a number."""

import pytest

from sitegen.library import extract_facts, read_articles


@pytest.fixture(scope="module")
def drawn(tmp_path_factory):
    """Draw the figures of a Markdown file."""
    folder = tmp_path_factory.mktemp("markdown")

    def _drawn(text):
        (folder / "a.md").write_text(f"The mill was counted in May.\n\n{text}\n", "utf-8")
        (facts,) = extract_facts(read_articles(folder).articles)
        return {(figure.span.text, figure.status) for figure in facts.figures}

    return _drawn


@pytest.mark.parametrize("price", ["$5<sup>2</sup> million", "$5**2** million", "$**5**2 million"])
def test_a_mark_parts_no_number(drawn, price):
    """A power, a note or bold digits: what its reader takes for the number nobody can say, so none is published."""
    assert {status for _, status in drawn(f"The gate cost {price} to mend, the county said.")} <= {"held"}


def test_a_link_behind_a_number_leaves_it_alone(drawn):
    """What it measures would show the address, and is left open."""
    assert ("300 boats", "published") in drawn("[300 boats](https://weir.example/a) were sold.")


def test_marks_beside_a_number_leave_it_alone(drawn):
    """Emphasis around it, and a note behind it that is no digit beside it."""
    assert ("$5 million", "published") in drawn("The gate cost **$5 million** to mend.")
    assert ("$5 million", "published") in drawn("The gate cost $5 million[^1] to mend.\n\n[^1]: It rained.")
