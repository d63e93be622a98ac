"""Words of articles as data."""

import html
import json
from xml.etree import ElementTree as ET

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from sitegen.render.text.escape import (
    beside_name,
    front_matter_text,
    iri,
    isolated,
    plain_title,
    script_json,
    shown,
    web_url,
    xml_text,
)

NO_CONTROLS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cf"]))


@given(NO_CONTROLS)
def test_text_decodes_to_itself(text):
    """What a browser shows is the text, character for character."""
    assert html.unescape(str(shown(text))) == text


@given(st.text())
def test_text_never_opens_a_tag_of_its_own(text):
    """The only tags are those that isolate a control."""
    bare = str(shown(text)).replace('<bdi class="sg-control" title="U+', "").replace("</bdi>", "")
    assert "<" not in bare
    assert '"' not in bare.replace('">', "")


@pytest.mark.parametrize("control", ["\u202e", "\u202d", "\u2066", "\u2069", "\x07", "\x85", "\x1b"])
def test_a_control_is_confined_and_named(control):
    """Each control that reorders or hides stands alone in an isolate that names it."""
    made = str(shown(f"a{control}b"))
    assert f'<bdi class="sg-control" title="U+{ord(control):04X}">' in made
    assert html.unescape(made).count(control) == (1 if control not in "\x07\x1b" else 0)


def test_controls_that_markdown_drops_are_written_as_numbers():
    """Python-Markdown removes the raw characters with which it marks its own stash."""
    assert "&#x2;" in shown("\x02")
    assert "\ufffd" in shown("\0")


def test_lines_of_windows_are_lines():
    """A carriage return before a line feed is no control worth showing."""
    assert shown("a\r\nb") == "a\nb"


def test_an_isolated_name_is_one_run():
    """A name cannot reorder the words beside it."""
    assert isolated("Å & B") == "<bdi>Å &amp; B</bdi>"


@given(st.text(st.characters(codec="utf-8"), min_size=1))
def test_front_matter_is_one_ascii_line_of_yaml_that_decodes_to_the_title(text):
    """No title can end the front matter, add a field to it, or put markup into the page's head."""
    line = f"title: {front_matter_text(text)}"
    assert line.isascii()
    assert "\n" not in line
    value = yaml.safe_load(line)["title"]
    assert "<" not in value
    assert html.unescape(value) == plain_title(text)


def test_a_title_that_reorders_is_put_right():
    """The title of a window takes no markup, so the controls themselves go and the rest is isolated."""
    assert plain_title("a\u202eb") == "\u2068ab\u2069"
    assert plain_title(" two\n lines\t") == "two lines"


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://a.example/x", True),
        ("http://a.example", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//a.example", False),
        ("https://", False),
        ("https://[bad", False),
        (None, False),
    ],
)
def test_readers_are_sent_to_web_addresses_only(url, kept):
    """Scripts, data and broken addresses are no links."""
    assert web_url(url) == (url if kept else None)


@given(st.text())
def test_json_in_a_script_is_the_same_json_and_ends_nothing(text):
    """It reads back as it was, and has no character that a browser acts on inside a script."""
    written = str(script_json({text: [text]}))
    assert json.loads(written) == {text: [text]}
    assert not set(written) & set("<>&\u2028\u2029\x85\n")


@given(st.text(st.characters(codec="utf-8")))
def test_xml_text_is_text_of_xml(text):
    """A parser takes whatever comes out; only what XML cannot hold is replaced, one for one."""
    made = xml_text(text)
    element = ET.Element("a")
    element.text = made
    ends = made.replace("\r\n", "\n").replace("\r", "\n")  # what every parser makes of line ends: XML 1.0, 2.11
    assert ET.fromstring(ET.tostring(element)).text in {ends, made or None}  # noqa: S314 - ours
    assert len(made) == len(text)


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://e.example/a?b=c&d=%20#e", "https://e.example/a?b=c&d=%20#e"),
        ("https://münchen.example/straße", "https://münchen.example/straße"),
        ('https://e.example/<b> "x"', "https://e.example/%3Cb%3E%20%22x%22"),
        ("https://e.example/\u202egpj", "https://e.example/%E2%80%AEgpj"),
        ("javascript:alert(1)", None),
        (None, None),
    ],
)
def test_an_address_holds_what_an_address_can_hold(url, address):
    """RFC 3987: all else becomes its percent code; what is no web address is none."""
    assert iri(url) == address


@pytest.mark.parametrize(
    ("role", "shown_as"),
    [
        ("The inspector", "the inspector"),
        ("A keeper of the weir", "a keeper of the weir"),
        ("The Tarn gauge keeper", "The Tarn gauge keeper"),
        ("Minister", "Minister"),
        ("the mayor", "the mayor"),
    ],
)
def test_what_stands_behind_a_name_has_no_capital_of_its_sentence(role, shown_as):
    """A capital that a name may have stays."""
    assert beside_name(role) == shown_as
