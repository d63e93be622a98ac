"""A correction that takes back who said something holds what the article still gives to that one."""

import tomllib
from importlib import resources

import pytest

from sitegen.resolve.misquoted import Misquoted
from tests.support.extracted import Draft, resolve

WORDS = tomllib.loads(resources.files("sitegen.resolve").joinpath("misquoted.toml").read_text("utf-8"))
NAMES = ("Ada Quill", "Joris Oke")


@pytest.mark.parametrize("notice", WORDS["matches"])
def test_a_notice_of_a_wrong_quotation_is_known(notice):
    """Whoever it names, or anybody where it names nobody of the article."""
    assert any(Misquoted([notice], NAMES).takes_back(name) for name in NAMES)


@pytest.mark.parametrize("notice", WORDS["misses"])
def test_another_correction_holds_nothing(notice):
    """A wrong year, day or office takes back nobody's words."""
    assert not any(Misquoted([notice], NAMES).takes_back(name) for name in (*NAMES, None))


def test_only_the_one_who_is_named_is_held():
    """Others of the article said what it says; somebody only described is held where the notice names nobody."""
    named = Misquoted(["Correction: Ada Quill did not say that."], NAMES)
    assert [named.takes_back(name) for name in (*NAMES, None)] == [True, False, False]
    of_nobody = Misquoted(["Correction: A quotation in this story was made up."], NAMES)
    assert all(of_nobody.takes_back(name) for name in (*NAMES, None))


@pytest.mark.parametrize(
    ("notices", "status"),
    [
        ((), "published"),
        (("Correction: The ferry left at six.",), "published"),
        (("Correction: Wessa Orlo never said that.",), "held"),
        (("A remark in this story was wrongly attributed to Wessa Orlo.",), "held"),
    ],
)
def test_what_is_taken_back_is_held(notices, status):
    """The words stay in the text, and a reviewer sees them."""
    made = Draft("late", "“We will sail,” Wessa Orlo said.")
    made.article = made.article.model_copy(update={"notices": notices})
    made.who("Wessa Orlo")
    made.says(0, "We will sail")
    (quote,) = resolve(made).quotes
    assert quote.status == status
