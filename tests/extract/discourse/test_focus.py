"""Which of several people a text is about; every sentence is invented."""

import pytest


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Orvo Halden was painted by Marlo Oke. “Oke has a steady hand,” he said.", "Orvo Halden"),
        (
            "Orvo Halden, a cook to then-President Marlo Oke, questioned Jens Vell’s recipe. “It rains,” he said.",
            "Orvo Halden",
        ),
        ("Mr. Halden asked the porter to wake Mr. Oke. “It rains,” he wrote.", "Halden"),
        (
            "Orvo Halden laughed at the tale that he had raced a train with Marlo Oke. “It rains,” he said.",
            "Orvo Halden",
        ),
        (
            "Marlo Oke runs. Orvo Halden began as a cook under the Oke administration. “It rains,” he said.",
            "Orvo Halden",
        ),
        (
            "Ann and Jon Vell met Marlo Oke. Mrs. Vell should build a mill, said Orvo Halden. “It rains,” he said.",
            "Orvo Halden",
        ),
    ],
)
def test_what_else_a_sentence_names_is_no_rival(said, body, name):
    """Whom the words themselves speak of, and who stands in what somebody wants or holds, does not say them."""
    assert [(n, hold) for _, n, hold in said(body)] == [(name, None)]


def test_one_who_speaks_of_themselves_by_name_is_still_found(said):
    """The words only decide between two: politicians call themselves by their names."""
    body = "Orvo Halden came to Tarn. “They say Halden should sing,” he said."
    assert said(body)[-1][1:] == ("Orvo Halden", None)


@pytest.mark.parametrize(
    "body",
    [
        "Naira Quell left. It was odd, and she doubted that Mira Halden could swim. “It rains,” she said.",
        "Ada Quell’s aide met Mira Halden. “They say Halden should sing,” she said.",
    ],
)
def test_one_who_stands_beside_a_pronoun_or_in_the_words_stays_open(said, body):
    """Where "she" already means somebody else, or the words name the one found, nobody is guessed."""
    assert said(body)[-1][1] != "Mira Halden"
