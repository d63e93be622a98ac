"""The words of a site in its language: which one, by what rules, and escaped wherever they become HTML."""

from datetime import date

import pytest
from markupsafe import Markup

from sitegen.render.text import wording
from sitegen.render.text.language import (
    gettext,
    grouped,
    language_of,
    marked,
    name_of_language,
    ngettext,
    speaking,
    spoken,
)


def test_english_is_spoken_where_nobody_says_otherwise():
    """Outside of any block, and again behind one, also where it ends in an error."""
    assert spoken().tag == "en"

    def fail() -> None:
        with speaking("de"):
            assert spoken().tag == "de"
            raise ValueError

    with pytest.raises(ValueError, match=r"^$"):
        fail()
    assert spoken().tag == "en"


@pytest.mark.parametrize("tag", ["xx-nowhere", "", "not a tag", "en", "en-US"])
def test_a_language_that_nobody_knows_is_no_error(tag):
    """A theme may name one that Babel has never heard of; its pages are English then."""
    with speaking(tag):
        assert gettext("date unknown") == "date unknown"
        assert wording.day(date(2026, 3, 1)) == "1 March 2026"


def test_a_language_without_a_catalogue_has_its_own_days_and_numbers():
    """What Babel knows is used, and the words stay English instead of failing the build."""
    with speaking("fr"):
        assert wording.day(date(2026, 3, 1)) == "1 mars 2026"
        assert grouped(4_200_000) == "4\u202f200\u202f000"
        assert gettext("date unknown") == "date unknown"


def test_a_language_is_called_by_its_name_in_that_of_the_pages():
    """One that has none by its tag."""
    assert [name_of_language(tag) for tag in ("en", "pt-BR", "qq-x")] == ["English", "Portuguese (Brazil)", "qq-x"]
    with speaking("de"):
        assert name_of_language("en") == "Englisch"


def test_values_are_escaped_and_html_is_not():
    """A message becomes HTML with everything in it that is none."""
    assert marked("%(a)s & %(b)s", a="<i>", b=Markup("<b>x</b>")) == "&lt;i&gt; &amp; <b>x</b>"


def test_a_number_has_its_noun_and_its_separators():
    """One is told from many, and thousands stand apart."""
    assert ngettext("%(num)s quote", "%(num)s quotes", 1) == "1 quote"
    assert ngettext("%(num)s quote", "%(num)s quotes", 1204) == "1,204 quotes"
    assert language_of("pt-BR").locale.territory == "BR"


@pytest.mark.parametrize(
    ("last", "english", "german"),
    [
        (date(2026, 3, 21), "3 to 21~March~2026", "3. bis 21.~März~2026"),
        (date(2026, 4, 2), "3~March to 2~April~2026", "3.~März bis 2.~April~2026"),
        (date(2027, 3, 3), "3~March~2026 to 3~March~2027", "3.~März~2026 bis 3.~März~2027"),
    ],
)
def test_a_time_repeats_nothing_in_any_language(last, english, german):
    """The month and the year stand once, where one is enough, and never short in a sentence; no day is broken."""
    assert wording.between_days(date(2026, 3, 3), last) == english.replace("~", "\u00a0")
    with speaking("de"):
        assert wording.between_days(date(2026, 3, 3), last) == german.replace("~", "\u00a0")
