"""Pages of the handbook that are made from the code: every message, and every setting."""

from collections.abc import Iterator, Mapping
from typing import Final

from sitegen.codes import Code
from sitegen.settings import ELSEWHERE, Settings, forms

_ABOUT: Final = {
    "1": "Files",
    "2": "Articles",
    "3": "YAML",
    "4": "Fields",
    "5": "Registries, decisions and the ledger",
    "6": "Settings",
    "7": "Held for review",
}
_MADE: Final = "<!-- Made from the code by tests/maintain/test_reference.py; `--update-golden` writes it anew. -->"


def messages_page(examples: Mapping[Code, str]) -> str:
    """Return the page that explains every message.

    Args:
        examples: A message of each code, as the command line prints it.

    """
    return "\n".join([_MADE, *_MESSAGES_HEAD, *_message_sections(examples)])


def settings_page() -> str:
    """Return the page that lists every setting."""
    return "\n".join([_MADE, *_SETTINGS_HEAD, *_setting_lines(), *_elsewhere_lines()])


_MESSAGES_HEAD: Final = (
    "# Messages",
    "",
    "`sitegen check` prints a line for each thing that it finds: file, line and column, all counted from 1, which",
    "terminals and editors open with a click; how grave it is; a code that stays; what is wrong; and the fix.",
    "",
    "- An **error** stops the build. `sitegen build --keep-going` publishes what is good beside it.",
    "- A **warning** stops nothing; `sitegen check --strict` fails on it, which is good in a continuous integration.",
    "- A **note** tells what waits for somebody: it is not published until it is decided.",
    "",
)
_SETTINGS_HEAD: Final = (
    "# Settings",
    "",
    "All of them stand in `mkdocs.yml`, and all are optional. `sitegen check` says where one is misspelt or cannot be",
    "used. `!ENV` and `INHERIT` mean what they mean to MkDocs.",
    "",
    "Settings of sitegen stand under `extra: sitegen:`:",
    "",
    "```yaml",
    "extra:",
    "  sitegen:",
    "    contact: digest@example.org",
    "    publish_confidence: 0.8",
    "```",
    "",
)


def _message_sections(examples: Mapping[Code, str]) -> Iterator[str]:
    about = ""
    for code in sorted(Code, key=lambda code: code.value):
        if (group := _ABOUT[code.value[2]]) != about:
            about = group
            yield from (f"## {about}", "")
        yield from (f"### {code.value}", "", f"**{code.severity}**: {code.meaning} {code.advice}", "")
        yield from ("```text", examples[code], "```", "")


def _setting_lines() -> Iterator[str]:
    for name, form in forms().items():
        field = Settings.model_fields[name]
        given = form.example if field.is_required() else field.default
        yield from (f"## `{name}`", "", _described(name), "")
        unset = "not set" if given is None else f"`{_in_yaml(given)}`"
        yield from (f"What it may be: {form.words}. Without it: {unset}. Example: `{name}: {form.example}`.", "")


def _elsewhere_lines() -> Iterator[str]:
    yield from ("## Settings of the site itself", "")
    yield from ("MkDocs and sitegen read these at the left margin of the file:", "")
    for name, place in ELSEWHERE.items():
        yield f"- `{place}`: {_described(name)}"
    yield ""


def _described(name: str) -> str:
    """Return what a setting is for, in Markdown."""
    return " ".join((Settings.model_fields[name].description or "").replace("``", "`").split())


def _in_yaml(value: object) -> str:
    """Return a value as one writes it into a file of settings."""
    return str(value).lower() if isinstance(value, bool) else str(value)
