"""What the YAML parser complains about, in the words of somebody who writes articles."""

import re

import yaml

from sitegen.codes import Code
from sitegen.errors import Fault
from sitegen.read.text import Lines

_ENTRY = re.compile(r"^\s*(?:- +)?(?P<key>[\w-]+):[ \t]+(?P<value>\S.*)$")
_OPENS = ("while scanning", "while parsing a flow")
"""How the parser begins to tell of what has its fault where it opens."""
_LONGEST = 100
"""Characters of a value that is repeated in a fix; a longer one would drown the advice."""
_QUOTE_IT = "put the whole value in quotes"
_IN_OUR_WORDS = (
    (r"character '\t'", "a tab where only spaces are allowed", "indent with spaces"),
    ("cannot start any token", "a value begins with a character that means something in YAML", _QUOTE_IT),
    ("could not find expected ':'", "a line that is no `name: value`", "add the colon, or indent a continued line"),
    ("while scanning a quoted scalar", "a quotation mark opens here and never closes", "add the closing mark"),
    ("unknown escape character", "a backslash inside double quotes", "put the value in single quotes"),
    ("expected escape sequence", "a backslash inside double quotes", "put the value in single quotes"),
    ("an alias", "a value begins with `*`", _QUOTE_IT),
    ("an anchor", "a value begins with `&`", _QUOTE_IT),
    ("a tag", "a value begins with `!`", _QUOTE_IT),
    ("expected a single document", "a `---` line begins a second YAML document", "remove that line"),
    ("nested too deeply", "lists or mappings are nested too deeply", "write the fields as the documentation shows"),
    ("expected <block end>", "more text after the end of a value, or a wrong indentation", _QUOTE_IT),
    ("expected ',' or", "a list or mapping in brackets never closes", "add the closing bracket"),
    ("expected the node content", "a list or mapping in brackets never closes", "add the closing bracket"),
    ("special characters are not allowed", "a control character, which cannot stand in YAML", "delete the character"),
)
"""What the parser says, what that means, and the fix; the first that fits."""


def syntax_fault(error: Exception, text: str, name: str, start: int) -> Fault:
    """Say what is wrong with the YAML that begins at ``start`` in the text of a file."""
    index = _place(error)
    if index is None:
        fix = "remove escapes such as \\U and lines that begin with %"
        return Fault(name, None, None, "the YAML holds a number or an escape out of range", fix, Code.YAML_SYNTAX)
    line, column = Lines(text).place(start + index)
    entry = _ENTRY.match(_line_around(text, start + index))
    key, value = (entry["key"], entry["value"].rstrip()) if entry else (None, "")
    problem, fix = _in_words(error, value)
    if fix == _QUOTE_IT and 0 < len(value) <= _LONGEST:
        fix = f"{_QUOTE_IT}: {key}: {_quoted(value)}"
    return Fault(name, line, key, problem, fix, Code.YAML_SYNTAX, column)


def _place(error: Exception) -> int | None:
    if isinstance(error, yaml.reader.ReaderError):
        return int(error.position)
    if not isinstance(error, yaml.MarkedYAMLError):
        return None
    # What goes wrong in a token, or in brackets, shows where these begin, everything else where it is noticed.
    opening = (error.context or "").startswith(_OPENS) and error.context_mark
    mark = opening or error.problem_mark or error.context_mark
    return None if mark is None else mark.index


def _in_words(error: Exception, value: str) -> tuple[str, str]:
    said = str(error)
    if "mapping values are not allowed" in said:
        if re.search(r":(\s|$)", value):
            return "a value holds a colon and a space", _QUOTE_IT
        return "a wrong indentation, or no colon in the line before", "line the fields up, each as `name: value`"
    for words, problem, fix in _IN_OUR_WORDS:
        if words in said:
            return problem, fix
    detail = getattr(error, "problem", None) or "it cannot be read"
    return f"no valid YAML ({detail})", "correct this line"


def _quoted(value: str) -> str:
    if '"' in value or "\\" in value:
        return "'" + value.replace("'", "''") + "'"
    return f'"{value}"'


def _line_around(text: str, index: int) -> str:
    before = re.split(r"[\r\n]", text[:index])[-1]
    return before + re.split(r"[\r\n]", text[index:], maxsplit=1)[0]
