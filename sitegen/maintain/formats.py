"""Messages for other programs: as JSON, and as SARIF 2.1.0 for code hosts and editors."""

import json
from collections.abc import Sequence
from typing import Any, Final
from urllib.parse import quote

from sitegen import __version__
from sitegen.codes import Code, Severity
from sitegen.errors import Fault

_LEVELS: Final[tuple[Severity, ...]] = ("error", "warning", "note")
"""SARIF calls them levels, and by the same names."""
_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def as_json(messages: Sequence[Fault]) -> str:
    """Return the messages as one JSON object: how many of each gravity, and each with its parts.

    A line or column is null where there is none; both are counted from 1, columns in Unicode code points.
    """
    counts = {level: sum(m.code.severity == level for m in messages) for level in _LEVELS}
    return _text({"counts": counts, "messages": [_plain(message) for message in messages]})


def as_sarif(messages: Sequence[Fault]) -> str:
    """Return the messages as a SARIF log (OASIS, version 2.1.0 with errata 01) of one run, with the rule of each."""
    codes = sorted({message.code for message in messages}, key=lambda code: code.value)
    driver = {"name": "sitegen", "semanticVersion": __version__, "rules": [_rule(code) for code in codes]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(message, codes.index(message.code)) for message in messages],
    }
    return _text({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _plain(message: Fault) -> dict[str, Any]:
    return {
        "code": message.code.value,
        "severity": message.code.severity,
        "path": message.path,
        "line": message.line,
        "column": message.column,
        "field": message.field,
        "problem": message.problem,
        "fix": message.fix,
    }


def _rule(code: Code) -> dict[str, Any]:
    return {
        "id": code.value,
        "name": "".join(word.capitalize() for word in code.name.split("_")),
        "shortDescription": {"text": code.meaning},
        "help": {"text": code.advice},
        "defaultConfiguration": {"level": code.severity},
    }


def _result(message: Fault, rule: int) -> dict[str, Any]:
    field = f"{message.field}: " if message.field else ""
    place: dict[str, Any] = {"artifactLocation": {"uri": _uri(message.path)}}
    if message.line is not None:
        place["region"] = {"startLine": message.line}
        if message.column is not None:
            place["region"]["startColumn"] = message.column
    return {
        "ruleId": message.code.value,
        "ruleIndex": rule,
        "level": message.code.severity,
        "message": {"text": f"{field}{message.problem}. Fix: {message.fix}."},
        "locations": [{"physicalLocation": place}],
    }


def _uri(path: str) -> str:
    """Return a path as a URI reference: absolute ones with their scheme."""
    return f"file://{quote(path)}" if path.startswith("/") else quote(path)


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
