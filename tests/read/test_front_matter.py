"""Front matter: every field says what it may say, and each fault stands in its line with its fix."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.errors import FaultsError
from sitegen.read.fields import parse_day
from sitegen.read.front_matter import split_front_matter
from tests.support.faults import told


def _said(front: str) -> list[str]:
    with pytest.raises(FaultsError) as caught:
        split_front_matter(f"---\n{front}\n---\nWords.", "a.md")
    return [told(fault) for fault in caught.value.faults]


@pytest.mark.parametrize(
    ("front", "said"),
    [
        ("titel: x", "a.md:2: titel: there is no such field. Fix: did you mean title? If so, rename it."),
        ("date: x", "a.md:2: date: there is no such field. Fix: did you mean published? If so, rename it."),
        ("author: x", "a.md:2: author: there is no such field. Fix: did you mean authors? If so, rename it."),
        (
            "weather: x",
            "a.md:2: weather: there is no such field. Fix: remove it; the fields are id, title, url, outlet,",
        ),
        (
            "published: 2026-02-30",
            "'2026-02-30' is no date: February 2026 has 28 days. Fix: write a day that there is.",
        ),
        ("published: 2026-13-01", "there is no such year or month"),
        ("published: 0000-01-01", "there is no such year or month"),
        ("published: 9 March 2026", "'9 March 2026' is no date. Fix: write the day as YYYY-MM-DD, such as 2026-03-09."),
        ("published: 2026-3-9", "is no date"),
        ("published: ٢٠٢٦-٠٣-٠٩", "is no date"),
        ("published: 2026-03-09T25:00", "nothing can be made of its time of day. Fix: write only the day: 2026-03-09."),
        ("published: [2026-03-09]", "a.md:2: published: a list stands where one value belongs"),
        ("title: {a: b}", "a.md:2: title: a mapping stands where one value belongs"),
        ("authors: [a, {b: c}]", "a.md:2: authors: a mapping stands where one value belongs"),
        ("authors:\n- a\n-\n", "a.md:4: authors: the field is empty. Fix: fill it in."),
        ("url: javascript:alert(1)", "neither an http nor an https address: its scheme is 'javascript'"),
        ("url: JaVaScRiPt:alert(1)", "its scheme is 'javascript'"),
        ("url: data:text/html,x", "its scheme is 'data'"),
        ("url: courier.example/a", "it has no scheme"),
        ("url: //courier.example/a", "it has no scheme"),
        ("url: https:///a", "an address with no host"),
        ("url: https://bank.example@evil.example/", "an address with a user name"),
        ("url: https://a.example/a b", "holds ' ', which no address can"),
        ("url: https://a.example\\@b.example", "address with a user name"),
        ("url: https://a.example/\\b", "which no address can"),
        ('url: https://a.example/"><script>', "which no address can"),
        ("url: https://[::1", "is no address"),
        ("url: https://a.example:99999/", "is no address"),
        ("archive: ftp://a.example/x", "a.md:2: archive: 'ftp://a.example/x' is neither"),
        ("language: English", "'English' is no language tag. Fix: write a BCP 47 tag, such as en, en-GB or pt-BR."),
        (
            "id: My Article",
            "is no id: lower-case letters a to z, digits and single hyphens, at most 80. Fix: write my-article.",
        ),
        ("id: ../../etc/passwd", "Fix: write etc-passwd."),
        ("id: con", "is no id"),
        (
            "- a\n- b",
            "a.md:2: the front matter is no mapping of fields. Fix: write a field a line, such as title: ....",
        ),
        ("just words", "a.md:2: the front matter is no mapping of fields"),
        ("title: a\ntitle: b", "a.md:3: title: the key stands here a second time; the first is in line 2"),
        (
            "published: 2026-03-10\nmodified: 2026-03-09",
            "a.md:2: published: 2026-03-10 is later than 2026-03-09, the day modified (line 3)",
        ),
        (
            "retrieved: 2026-03-09\npublished: 2026-03-10",
            "a.md:3: published: 2026-03-10 is later than 2026-03-09, the day retrieved (line 2)",
        ),
        (
            "modified: 2026-03-10\nretrieved: 2026-03-09",
            "a.md:2: modified: 2026-03-10 is later than 2026-03-09, the day retrieved (line 3)",
        ),
    ],
)
def test_faults_are_told_with_line_field_and_fix(front, said):
    """Each fault a maintainer can make is told in one line that can be acted on."""
    (only,) = _said(front)
    assert said in only


def test_all_faults_of_one_file_come_together():
    """Fixing a file takes one round, not one for each fault."""
    assert len(_said("titel: x\nurl: x\npublished: x\nlanguage: x y")) == 4


@pytest.mark.parametrize(
    "text", ["---\ntitle: x\n\nWords.", "---", "---\n", f"---\n{'title: x' * 20_000}\n---\nWords."]
)
def test_front_matter_that_does_not_close_is_a_fault(text):
    """A fence without its partner, or an endless front matter, is a fault at the first line."""
    with pytest.raises(FaultsError) as caught:
        split_front_matter(text, "a.md")
    (fault,) = caught.value.faults
    assert fault.line == 1
    assert "three hyphens" in fault.fix


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("---\ntitle: x\n---", ""),
        ("---\ntitle: x\n---\n", ""),
        ("---\ntitle: x\n--- \t\r\n\r\nW", "\r\nW"),
        ("---\ntitle: x\n...\nW\n---\n", "W\n---\n"),
        ("---\r\rtitle: x\r---\rW\r", "W\r"),
        ("---\nlicence: |\n  a\n  ---\n---\nW", "W"),
        (" ---\ntitle: x\n---\nW", " ---\ntitle: x\n---\nW"),
        ("----\ntitle: x\n---\nW", "----\ntitle: x\n---\nW"),
    ],
)
def test_body_begins_after_the_closing_line(text, body):
    """The body is what follows the break of the closing line; a text that does not open with a fence is all body."""
    parts = split_front_matter(text, "a.md")
    assert parts.body == body
    assert text[parts.body_start :] == body


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-03-09", "2026-03-09"),
        (" 2026-03-09 ", "2026-03-09"),
        ("2026-03-09T23:59:59Z", "2026-03-09"),
        ("2026-03-09t00:30:00.5+14:00", "2026-03-09"),
        ("2026-03-09 19:40:00 +01:00", "2026-03-09"),
        ("2024-02-29", "2024-02-29"),
    ],
)
def test_datetime_is_reduced_to_its_day(text, day):
    """The day is the one that is written, in whatever zone."""
    assert parse_day(text).isoformat() == day


@given(st.dates())
def test_every_day_there_is_can_be_written(day):
    """An ISO date comes back as the same day."""
    assert parse_day(day.isoformat()) == day


def test_text_is_joined_to_one_line():
    """A title over two lines is one line; other spaces, such as a no-break one, are the headline's own."""
    front = split_front_matter("---\ntitle: >\n  Ferry\n  sails\u00a0on \n---\n", "a.md").front
    assert front.title == "Ferry sails\u00a0on"
