"""Names as keys."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.resolve.names import display_name, folded_key, is_common_office, is_local, name_key, shortened


@pytest.mark.parametrize(
    "spelling",
    ["Wessa Orlo", "WESSA ORLO", "Wessa  Orlo", "Wessa\nOrlo", "Ms. Wessa Orlo", "Dr Wessa Orlo", "Wessa \u202eOrlo"],
)
def test_spellings_of_one_name_share_a_key(spelling):
    """Case, white space, honorifics and invisible characters make no second person."""
    assert name_key(spelling) == "wessa orlo"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rene Vell", "René Vell"),
        ("Wessa Orlo", "Wessa Orlov"),
        ("Wessa Orlo", "Orlo"),
        ("Lord Orlo", "Orlo"),
        ("\u041e\u0440\u043b\u043e", "Orlo"),
    ],
)
def test_different_names_have_different_keys(one, other):
    """Accents, letters of another script and missing words are a difference."""
    assert name_key(one) != name_key(other)


def test_kinds_of_marks_are_no_difference():
    """Typewriter and printed apostrophes and hyphens, and full stops after initials, are one."""
    assert name_key("J.P. O’Dell‑Marsh") == name_key("J. P. O'Dell-Marsh")


def test_an_honorific_alone_is_a_name():
    """Nothing is left out that would leave nothing."""
    assert name_key("Sir") == "sir"
    assert display_name("Miss") == "Miss"


@pytest.mark.parametrize("blank", ["", "  ", "\u202e\u2066", ".", "\x00"])
def test_a_name_that_nobody_can_see_has_the_empty_key(blank):
    """Such a name names nobody."""
    assert name_key(blank) == ""


@given(st.text())
def test_the_key_of_a_key_is_itself(name):
    """Reducing twice changes nothing, unless an honorific comes to stand first."""
    key = name_key(name)
    assert name_key(key) == key


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Orlo", "person"),
        ("van der Orlo", "person"),
        ("W. Orlo", "person"),
        ("Governor Orlo", "person"),
        ("Orlo", "unknown"),
        ("Police", "organisation"),
        ("the Foreign Ministry", "government"),
        ("Supreme Court", "organisation"),
    ],
)
def test_a_name_that_any_article_may_use_for_somebody_else_is_local(name, kind):
    """A bare surname and an institution without its country tell who is meant only where they stand."""
    assert is_local(name_key(name), kind)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Wessa Orlo", "person"),
        ("J. P. Orlo", "person"),
        ("Wessa van der Orlo", "person"),
        ("Skerrypost", "organisation"),
        ("Foreign Ministry of Vell", "government"),
        ("Vell", "place"),
    ],
)
def test_a_telling_name_is_followed_across_articles(name, kind):
    """First name or two initials with a surname, and organisations by their own name."""
    assert not is_local(name_key(name), kind)


def test_folding_drops_accents_only():
    """An outlet that prints no accents still prints the letters."""
    assert folded_key("rené vell-ångmar") == "rene vell-angmar"


def test_common_offices_are_told_from_telling_ones():
    """Every state has a prime minister; not every one has a ferry warden."""
    assert is_common_office({"prime", "minister"})
    assert not is_common_office({"ferry", "warden"})


def test_display_keeps_the_words_and_drops_honorifics():
    """A page's title is the name as written."""
    assert display_name("Mrs.  Wessa\n ORLO") == "Wessa ORLO"
    assert display_name("The Guild") == "The Guild"


def test_what_is_named_after_somebody_keeps_the_title_in_its_name():
    """The title is part of the name of the clinic."""
    assert display_name("Dr. Orlo Clinic", "organisation") == "Dr. Orlo Clinic"


def test_long_texts_are_cut_at_a_word():
    """What stands in brackets after a name stays short and says that it was cut."""
    assert shortened("a  short\none") == "a short one"
    cut = shortened("word " * 30)
    assert len(cut) <= 61
    assert cut.endswith("word…")
