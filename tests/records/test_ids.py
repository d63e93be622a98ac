"""Ids are made once, from what is said, and are safe wherever they end up."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.records import Span, item_id, romanized, slug


@given(st.text())
def test_a_slug_is_safe_everywhere(name):
    """Any name gives a file name and URL segment that no system takes for anything else."""
    made = slug(name)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", made)
    assert len(made) <= 80
    assert made not in {"con", "nul", "com1", "index"}


@given(st.text())
def test_a_slug_of_a_slug_is_itself(name):
    """Making a slug twice changes nothing."""
    assert slug(slug(name)) == slug(name)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ada Quill", "ada-quill"),
        ("Zoë D’Arrigo-Lund", "zoe-d-arrigo-lund"),
        ("../../etc/passwd", "etc-passwd"),
        ("  The   Weir Board ", "the-weir-board"),
        ("Straße № 5 ½, €3", "strasse-no-5-1-2-3"),
        ("Łena Żółć № 5", "lena-zolc-no-5"),
        ("Þórður Ðorđe", "thordur-dorde"),
        ("Зеленський", "zelenskiy"),
        ("Объект 7", "obekt-7"),
        ("Γιώργος", "giorgos"),
        ("Leo Ha\u02bbena", "leo-haena"),
        ("王毅 at the weir", "wang-yi-at-the-weir"),
    ],
)
def test_a_name_keeps_its_letters(name, expected):
    """Readers recognise the name in the URL, whatever its script."""
    assert slug(name) == expected


@given(st.text())
def test_an_address_that_accents_alone_kept_from_ascii_stays(name):
    """Only names with other letters than those of ASCII are transliterated: addresses that are published stay."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).casefold()
    if all(c.isascii() or not c.isalnum() for c in bare):
        assert romanized(name) == "-".join(re.findall("[a-z0-9]+", bare))


@pytest.mark.parametrize(("one", "other"), [("☂", "☃"), ("CON", "cons"), ("a" * 200, "a" * 201)])
def test_names_of_which_too_little_is_left_stay_apart(one, other):
    """A name without letters, a reserved one and a very long one get a digest of their own."""
    assert slug(one) != slug(other)


def test_an_id_depends_on_the_words_and_not_on_their_place():
    """An edit elsewhere in the article keeps the id of what is said."""
    words = "We will not sell the weir."
    early, late = Span.cut(words, 0, 26), Span.cut("Update. " + words, 8, 34)
    assert item_id("q", "weir", [early]) == item_id("q", "weir", [late])
    assert re.fullmatch(r"q-[a-z2-7]{10}", item_id("q", "weir", [early]))


def test_different_items_have_different_ids():
    """Kind, article, words, their division into spans and the turn all count."""
    span = Span.cut("We agree", 0, 8)
    halves = [Span.cut("We agree", 0, 2), Span.cut("We agree", 3, 8)]
    ids = [
        item_id("q", "weir", [span]),
        item_id("f", "weir", [span]),
        item_id("q", "other", [span]),
        item_id("q", "weir", [span], turn=1),
        item_id("q", "weir", halves),
    ]
    assert len({i[2:] for i in ids}) == len(ids)
