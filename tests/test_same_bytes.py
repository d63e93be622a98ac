"""Whatever has happened since the last build, the next one gives the bytes of a clean one."""

import random

import pytest

from tests.support.histories import EDITS, build, copy_clean, make_site

pytestmark = pytest.mark.filterwarnings("default")
SHORT = [("add_article", "edit_menu"), ("edit_actors", "remove_article")]
LONG, STEPS = 25, 5


def differences(one, other):
    """Return the names of the files that two sites do not have alike."""
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


def follow(root, history, chance):
    """Let things happen one after the other, and compare the site with a clean one after each."""
    make_site(root / "house")
    build(root / "house")
    for number, name in enumerate(history):
        EDITS[name](root / "house", chance)
        clean = copy_clean(root / "house", root / f"clean-{number}")
        assert differences(build(root / "house"), build(clean)) == [], history[: number + 1]


@pytest.mark.parametrize("history", SHORT, ids="-".join)
def test_the_next_site_is_a_clean_site(tmp_path, history):
    """File by file, after an article comes or goes, a registry changes, and what all pages show of each other."""
    follow(tmp_path, history, random.Random(7))  # noqa: S311 - nothing secret


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(LONG))
def test_a_long_history_is_none_on_the_site(tmp_path, seed):
    """Drawn at random from all that may happen, deaths in between too."""
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    follow(tmp_path, chance.choices(list(EDITS), k=STEPS), chance)
