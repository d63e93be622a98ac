"""YAML without its dangers, and complaints that somebody who writes articles understands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.errors import Fault, FaultsError
from sitegen.read.strict_yaml import dotted, parse_yaml
from tests.support.faults import told
from tests.support.work import growth


def bomb(lines: int) -> str:
    """Make a text in which each line but the first has nine times the one before it."""
    pairs = zip("abcdefgh"[: lines - 1], "bcdefghi", strict=False)
    return "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"{name}: &{name} [{', '.join(['*' + before] * 9)}]\n" for before, name in pairs
    )


def _faults(text: str) -> tuple[Fault, ...]:
    with pytest.raises(FaultsError) as caught:
        parse_yaml(text, "a.yml")
    return caught.value.faults


def test_scalars_are_the_text_that_is_written():
    """No number, truth value or date is made; only an empty, null or ~ without quotes is None."""
    text = "a: 1984\nb: NO\nc: 2026-02-30\nd: 1_000\ne: null\nf: ~\ng:\nh: 'null'\ni: \"\"\nj: [0x1F, true]"
    assert parse_yaml(text, "a.yml").value == {
        "a": "1984", "b": "NO", "c": "2026-02-30", "d": "1_000", "e": None, "f": None, "g": None,
        "h": "null", "i": "", "j": ["0x1F", "true"],
    }  # fmt: skip


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_lines_are_those_of_the_whole_file(newline):
    """Each key and each entry knows its line, whatever ends the lines and wherever the YAML begins."""
    text = newline.join(["intro", "a: x", "b:", "  - y", "  - c: z", ""])
    tree = parse_yaml(text, "a.yml", start=text.index("a: x"))
    assert (tree.line_of(("a",)), tree.line_of(("b", 0)), tree.line_of(("b", 1, "c"))) == (2, 4, 5)
    assert tree.line_of(("b", 1, "missing")) == 5
    assert tree.line_of(("missing",)) == 2


def test_exploding_aliases_are_refused_at_once():
    """The billion laughs are refused, each alias and anchor in its line, before anything grows."""
    assert growth(lambda lines: _faults(bomb(lines)), 2, 6, within="") < 3
    faults = _faults(bomb(9))
    assert {fault.line for fault in faults} == set(range(1, 10))
    assert any("`*a` is a YAML alias" in fault.problem for fault in faults)


def test_recursive_alias_is_refused():
    """A list that holds itself is no way to hang the reader."""
    assert "alias" in _faults("a: &a [*a]")[-1].problem


@pytest.mark.parametrize("tag", ["!!python/object/apply:os.system", "!!binary", "!mine", "!", "!!str"])
def test_tags_are_refused(tag):
    """A tag never names code, and not even a harmless type."""
    fault = _faults(f"a: x\nb: {tag} y")[0]
    assert (fault.line, f"`{tag}` is a YAML tag" in fault.problem) == (2, True)


def test_duplicate_keys_are_refused():
    """A second key of one name is a fault that names the line of the first, however deep."""
    fault = _faults("a:\n  b: x\n  c: y\n  b: z\n")[0]
    assert (fault.line, fault.field) == (4, "a.b")
    assert "line 2" in fault.problem


def test_merge_key_is_a_key():
    """`<<` merges nothing; as a field nobody knows, it is a fault further on."""
    assert parse_yaml("<<: {a: b}", "a.yml").value == {"<<": {"a": "b"}}


@pytest.mark.parametrize("text", ["[" * 20_000, "a: " + "{b: " * 30 + "c" + "}" * 30, "- " * 20_000])
def test_deep_nesting_is_refused(text):
    """No depth exhausts the stack, and what is deeper than is read takes no more work."""
    assert "nested too deeply" in _faults(text)[0].problem
    assert growth(lambda share: _faults(text[: len(text) // share]), 2, 1, within="") < 1.1


def test_comment_that_may_be_a_part_of_the_value_is_a_fault():
    """`Ferry #4` would lose its number without a word; a comment with a space after its mark is a comment."""
    fault = _faults("x: y\ntitle: Ferry #4 sails")[0]
    assert (fault.line, fault.field) == (2, "title")
    assert parse_yaml("title: Ferry # a comment", "a.yml").value == {"title": "Ferry"}
    assert parse_yaml("title: 'Ferry #4'", "a.yml").value == {"title": "Ferry #4"}


@pytest.mark.parametrize("escape", [r"\0", r"\x1b", r"\ud800", r"\uFFFE", r"\x9f"])
def test_control_characters_are_refused(escape):
    """An escape cannot smuggle in what no page or feed can carry."""
    fault = _faults(f'a: "x{escape}"')[0]
    assert (fault.field, "control character" in fault.problem) == ("a", True)


@pytest.mark.parametrize(
    ("text", "line", "field", "words"),
    [
        (
            "x: y\ntitle: Ferry: it sails",
            2,
            "title",
            'a colon and a space. Fix: put the whole value in quotes: title: "Ferry',
        ),
        ('title: "We sail," she says', 1, "title", """in quotes: title: '"We sail," she says'"""),
        ('title: it\'s: "so"', 1, "title", "title: 'it''s: \"so\"'"),
        ("title\nurl: x", 2, "url", "no colon in the line before"),
        ("x: y\n\ttitle: z", 2, "title", "a tab where only spaces are allowed"),
        ("title: @norvale", 1, "title", 'in quotes: title: "@norvale"'),
        ("x: y\ntitle", 2, None, "no `name: value`"),
        ('x: y\ntitle: "Ferry\nurl: z', 2, "title", "opens here and never closes"),
        ('title: "a\\q"', 1, "title", "a backslash inside double quotes"),
        ('title: "a\\xZZ"', 1, "title", "a backslash inside double quotes"),
        ("title: **Ferry**", 1, "title", "begins with `*`"),
        ("title: & more", 1, "title", "begins with `&`"),
        ("title: !<x", 1, "title", "begins with `!`"),
        ("a: b\n---\nc: d", 2, None, "a second YAML document"),
        ("authors: [a, b", 1, "authors", "never closes"),
        ("a: b\nauthors: [a, b\nurl: z\nday: x", 2, "authors", "never closes"),
        ("a: b\nauthors: {a: b\n", 2, "authors", "never closes"),
        ("a: \x07", 1, "a", "a control character"),
        ("{a: b}}", 1, None, "no valid YAML"),
        ("a: - b", 1, "a", "no valid YAML"),
        ("? [a]\n: b", 1, None, "a key is a list"),
        (f"title: Ferry: {'x' * 200}", 1, "title", "a colon and a space. Fix: put the whole value in quotes."),
        ('a: "\\UFFFFFFFF"', None, None, "out of range"),
    ],
)
def test_complaints_are_in_plain_words(text, line, field, words):
    """What the parser says becomes what is wrong and what to write instead, in the right line."""
    fault = _faults(text)[0]
    assert (fault.line, fault.field) == (line, field)
    assert words in told(fault)


def test_field_names_leave_out_numbers():
    """The line tells which entry of a list is meant, so the field's name does not count."""
    assert dotted(("a", 3, "b")) == "a.b"
    assert dotted((2,)) is None


@given(st.text(st.sampled_from("ab:-[]{}&*!|>'\"%@#?, \r\n\t\\U0~"), max_size=60))
def test_any_text_is_read_or_refused(text):
    """There is no text that raises anything but faults with a problem and a fix."""
    try:
        tree = parse_yaml(text, "a.yml")
    except FaultsError as error:
        found = [fault.problem and fault.fix for fault in error.faults]
    else:
        found = [tree.value is None or isinstance(tree.value, str | list | dict)]
    assert all(found)
