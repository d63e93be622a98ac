"""When something was said: the day that stands with the verb of saying, and no other."""

import pytest


def day_of(extract, body):
    """Return the day of the one attribution of a passage."""
    (found,) = extract(body).attributions
    return found.said_when.text if found.said_when else None


@pytest.mark.parametrize(
    ("body", "day"),
    [
        ("“It is shut,” said Mona Quill on Tuesday.", "on Tuesday"),
        ("“It is shut,” Mona Quill, who runs the mill, said on Tuesday.", "on Tuesday"),
        ("“It is shut,” Mona Quill told clerks in Tarn, Orlay on Tuesday.", "on Tuesday"),
        ("“It is shut,” Mona Quill said at Monday's vote.", "Monday"),
        ("“It is shut,” Mona Quill said in a letter published on Monday.", "on Monday"),
        ("“It is shut,” Mona Quill said while rowing on Monday.", "on Monday"),
        ("“It is shut,” Mona Quill said Monday, and left Tuesday.", "Monday"),
        ("On Tuesday, Mona Quill said: “It is shut.”", "Tuesday"),
        ("On Tuesday, as the boats left, Mona Quill said: “It is shut.”", "Tuesday"),
        ("On Tuesday, Mona Quill, who runs the mill, said: “It is shut.”", "Tuesday"),
        ("Mona Quill, who came on Monday, said on Tuesday: “It is shut.”", "on Tuesday"),
        ("Mona Quill left the guild on Monday, saying: “It is shut.”", "on Monday"),
        ("Speaking in Tarn on Monday, Mona Quill said: “It is shut.”", "on Monday"),
    ],
)
def test_a_day_beside_the_verb_of_saying_is_its_own(extract, body, day):
    """Behind it, before its subject, between the two; with a participle also that of what is told before."""
    assert day_of(extract, body) == day


@pytest.mark.parametrize(
    "body",
    [
        "“It is shut,” said Mona Quill, who will sail on Tuesday.",
        "Mona Quill, who came on Monday, said: “It is shut.”",
        "“It is shut,” said Mona Quill, elected on Monday.",
        "“It is shut,” Mona Quill said of Monday's vote.",
        "“It is shut,” Mona Quill said ahead of Monday's vote.",
        "“It is shut,” Mona Quill said after the pier fell on Monday.",
        "“It is shut,” Mona Quill said as she left on Monday.",
        "“It is shut,” Mona Quill said every Monday.",
        "“It is shut,” Mona Quill said the next Monday.",
        "“It is shut,” Mona Quill said on Tarn's Saturday Night Row.",
        "“It is shut,” Mona Quill told the Saturday Evening Post.",
        "“It is shut,” Mona Quill said on Good Friday.",
        "“It is shut,” the letter of May 4 said.",
        "TARN, May 4 (Fjord Wire) — “It is shut,” Mona Quill said.",
    ],
)
def test_the_day_of_something_else_is_not_when_it_was_said(extract, body):
    """That of a relative clause, of what is spoken of, of what came before or after, or a part of a name."""
    assert day_of(extract, body) is None
