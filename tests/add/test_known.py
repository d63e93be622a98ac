"""One story is known again under another headline, cut or credited; two stories never pass for one."""

import re

import pytest

from sitegen.add.drafts import Draft, Stated
from sitegen.add.known import Known
from tests.support.pages import ROAD, WEIR

STORY = (
    *WEIR,
    "Ada Quill showed the council a drawing of the ninth gate, whose chain had been patched with rope for six winters.",
    "Two barges from Norvale lay at the sill for eleven hours in March because nobody could find the key to its hut.",
    "The mill at Pell, which takes its water above the weir, will be asked to pay a third of whatever the chain costs.",
    "A petition against the vote hung in the bakery by noon and had 212 names under it when the bakery closed.",
)
OWN = (
    "Our reader Una Clay sent us a picture of her hens, which sit on the wall of the harbour and watch the boats go by."
)
TOLD_TWICE = (
    "The weir of Orlay stays as it is for a year: its council decided so with eight votes to five last night.\n"
    f"{WEIR[1]}\nQuill had been asked by the fishermen of the lower river to widen the passage for boats.\n"
    "She refused, as the gates would have to be cast anew, and the vote went her way after an hour of talk."
)


def known(body, url="https://courier.example/weir"):
    """Return a folder that has one article."""
    folder = Known(())
    folder.take("story", "story.md", url, body)
    return folder


def offered(body, url="https://post.example/other"):
    """Return an article as another outlet offers it."""
    return Draft("x", body, b"", "r", {"url": Stated(url, "")})


def _quake(size, hour, place, distance, depth):
    return (
        f"A quake of magnitude {size} was felt at {hour} near {place}, says the office that listens to the ground.\n"
        f"It began {distance} kilometres from {place}, at a depth of {depth} kilometres, as the office said later.\n"
        "Did you feel it too? Tell the office what shook and for how long, and keep away from chimneys tonight.\n"
        "These lines were made by a program from what the office sends, and an editor looks at them once in a while."
    )


def _gale(county, speed, day):
    return (
        f"The weather office warns of a gale over {county} from {day}. It may reach {speed} kilometres an hour.\n"
        "Whoever takes the ferry should ask at the quay first, and whoever owns a tent should take it down tonight.\n"
        "A warning in yellow asks people to look at the sky now and then. The next one is given out at noon."
    )


@pytest.mark.parametrize(
    "copy",
    [
        "\n".join(STORY),
        "\n".join(("ORLAY (Quillon Wire) -", *STORY, "Reporting by Ada Oke in Orlay; editing by Ivo Brand")),
        "\n".join(STORY[:3]),
        "\n".join(STORY[2:6]),
        "\n".join((OWN, *STORY[1:])),
        "\n".join((*STORY, OWN, *ROAD)),
        "\n".join(line for number, line in enumerate(STORY) if number % 3 != 2),
        "\n".join(STORY).replace("“", '"').replace("”", '"').replace(" - ", " – "),
        "\n".join(STORY).replace("said", "told us").replace("which", "that"),
    ],
)
def test_a_copy_is_known_however_it_was_cut_and_dressed(copy):
    """As a whole, credited, its beginning, its middle, with lines of others, with lines left out, set otherwise."""
    found = known("\n".join(STORY)).match(offered(copy))
    assert found is not None
    assert (found.likeness, found.id) == ("copy", "story")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("\n".join(STORY), "\n".join((WEIR[1], *ROAD))),
        (
            "\n".join(STORY),
            TOLD_TWICE,
        ),
        (_quake(4.1, "3.02 a.m.", "Merrow", 12, 7), _quake(3.6, "11.47 p.m.", "Sandholm", 31, 5)),
        (_gale("the hills of Orlay", 90, "Tuesday"), _gale("Norvale and Pell", 110, "Friday")),
    ],
)
def test_two_stories_are_two(one, other):
    """One event told by two, with one quotation in both; and one form that a program fills with another day's news."""
    assert known(one).match(offered(other)) is None
    assert known(other).match(offered(one)) is None


def test_a_form_filled_with_the_same_news_is_one_story():
    """The numbers and the places of a copy are those of what it copies."""
    quake = _quake(4.1, "3.02 a.m.", "Merrow", 12, 7)
    assert known(quake).match(offered(re.sub("looks at them", "reads them", quake))).likeness == "copy"


def test_what_a_newer_version_shares_is_told_of_the_article_that_it_replaces():
    """Also where another article has more of its words."""
    folder = known("\n".join(STORY))
    folder.take("copy", "copy.md", "https://post.example/copy", "\n".join((*STORY[2:], *ROAD)))
    found = folder.match(offered("\n".join((*STORY[5:], *ROAD)), "https://courier.example/weir"))
    assert (found.likeness, found.id) == ("revision", "story")
    assert 0.3 < found.shared < 0.6
