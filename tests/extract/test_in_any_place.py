"""What takes a saying back, or leaves it open, does so wherever it stands; an occasion takes nothing back anywhere."""

import itertools
import tomllib
from pathlib import Path

import pytest

from tests.support.marked_speech import said_in
from tests.support.reported import article_of

TABLE = tomllib.loads(Path(__file__).with_name("in_any_place.toml").read_text("utf-8"))


def passages(frames, slot, phrases):
    """Yield each phrase in each frame."""
    for frame, phrase in itertools.product(frames, phrases):
        yield frame.format(**{slot: phrase, slot.upper(): phrase[:1].upper() + phrase[1:]})


def stands_up(extract, body):
    """Return whether something is Ada Quill's there, and nothing holds it."""
    return any(one.speaker == "Ada Quill" and one.doubt == "-" for one in said_in(article_of(body), extract(body)))


@pytest.mark.parametrize("place", TABLE["places"])
def test_what_takes_it_back_does_so_in_each_place(extract, place):
    """A dream is one before the speaker, beside them and behind the verb."""
    assert [body for body in passages([place], "s", TABLE["unsaid"]) if stands_up(extract, body)] == []


@pytest.mark.parametrize("place", TABLE["places"])
def test_an_occasion_takes_back_nothing(extract, place):
    """Where and when it was said is no reason to hold."""
    assert [body for body in passages([place], "s", TABLE["plain"]) if not stands_up(extract, body)] == []


@pytest.mark.parametrize("saying", TABLE["sayings"])
def test_a_saying_that_is_left_open_is_held(extract, saying):
    """Only what takes its clause for a fact tells that it was said."""
    assert [body for body in passages(TABLE["open"], "said", [saying]) if stands_up(extract, body)] == []


@pytest.mark.parametrize("saying", TABLE["sayings"])
def test_a_saying_that_is_taken_for_a_fact_stands_up(extract, saying):
    """The article says so itself."""
    assert [body for body in passages(TABLE["fact"], "said", [saying]) if not stands_up(extract, body)] == []
