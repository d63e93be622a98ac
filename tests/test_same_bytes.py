"""Whatever has happened since the last build, the next one gives the bytes of a clean one."""

import random

import pytest

from sitegen.build import site
from tests.support.histories import EDITS, build, copy_clean, make_site, write_article

pytestmark = pytest.mark.filterwarnings("default")
SHORT = [("add_article", "edit_menu")]
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
    """File by file, after an article comes, and after what all pages show of each other changes."""
    follow(tmp_path, history, random.Random(7))  # noqa: S311 - nothing secret


def test_a_new_article_leaves_the_pages_of_the_others(tmp_path, monkeypatch):
    """Of theirs only those are built that show it or are counted anew: the lists and sheets that it stands on."""
    built = []
    run = site.run_mkdocs
    monkeypatch.setattr(site, "run_mkdocs", lambda *args, **options: built.append(run(*args, **options)) or built[-1])
    make_site(tmp_path / "house", articles=3)
    build(tmp_path / "house")
    write_article(tmp_path / "house", 50, random.Random(50))  # noqa: S311 - nothing secret
    made = build(tmp_path / "house")
    assert built[0].kept == ()
    kept = {name for name in built[1].kept if name.endswith(".html")}
    assert {f"articles/item-{number}/index.html" for number in range(3)} <= kept
    assert not {"articles/item-50/index.html", "articles/index.html", "index.html"} & kept
    assert len(built) == 2
    assert set(built[1].kept) < set(made)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(LONG))
def test_a_long_history_is_none_on_the_site(tmp_path, seed):
    """Drawn at random from all that may happen, deaths in between too."""
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    follow(tmp_path, chance.choices(list(EDITS), k=STEPS), chance)
