"""The reference pages of the handbook say what the code does, and nothing is left out of them."""

from pathlib import Path

import pytest

from sitegen.codes import Code
from sitegen.maintain.reference import messages_page, settings_page
from sitegen.settings import ELSEWHERE, Settings, forms
from tests.maintain.provoked import CASES, OF_OTHER_COMMANDS, provoke

ROOT = Path(__file__).parents[2]
HANDBOOK = ROOT / "handbook"


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """What a check of each case tells, by code."""
    found = {}
    with pytest.MonkeyPatch.context() as monkeypatch:
        for case in CASES:
            with monkeypatch.context() as patch:
                found[case.code] = provoke(case, tmp_path_factory.mktemp("site"), patch)
    return found


def test_every_code_has_a_case_that_provokes_it(told):
    """A new one without a case fails here; those of other commands stand in the tests of these."""
    assert {case.code for case in CASES} == set(Code) - set(OF_OTHER_COMMANDS)
    assert [code for code, messages in told.items() if code not in {message.code for message in messages}] == []


@pytest.mark.parametrize("code", OF_OTHER_COMMANDS)
def test_a_code_of_another_command_is_provoked_by_a_test_of_it(code):
    """As soon as something gives it."""
    given = any(f"Code.{code.name}" in path.read_text("utf-8") for path in (ROOT / "sitegen").rglob("*.py"))
    tests = "".join(path.read_text("utf-8") for path in (ROOT / "tests").glob("*/test_*.py"))
    assert code.value in tests or f"Code.{code.name}" in tests or not given


def test_a_case_provokes_nothing_graver_beside_it(told):
    """One mistake is told as one: no other error stands beside the one that was made."""
    beside = {
        code: [str(m) for m in messages if m.code.severity == "error" and m.code is not code]
        for code, messages in told.items()
    }
    assert {code: errors for code, errors in beside.items() if errors} == {}


def test_every_message_of_a_text_file_has_a_line_and_a_column(told):
    """What stands in a place says so, counted from 1; files that cannot be read, and web pages, have none."""
    whole = {code for code in Code if code.value.startswith("SG1")} - {Code.NOT_UTF8, Code.NO_TEXT}
    whole |= {Code.MISNAMED_REGISTRY, Code.NO_READER_OF_PAGES, Code.NO_ARTICLE, Code.NO_SETTINGS, Code.SETTINGS_YAML}
    placeless = {c for c, ms in told.items() for m in ms if m.code is c and (m.line is None or m.column is None)}
    assert placeless - whole == set()


def test_the_page_of_messages_is_the_codes(told, request):
    """Every code with its meaning, its advice and a message of it; ``--update-golden`` writes the page."""
    examples = {code: str(next(m for m in messages if m.code is code)) for code, messages in told.items()}
    examples |= OF_OTHER_COMMANDS
    _compare(HANDBOOK / "messages.md", messages_page(examples), request)


def test_every_setting_tells_what_it_may_be():
    """A new one without words for it would be missing from the page, and be called unknown."""
    set_elsewhere = {*ELSEWHERE, "config_file", "hand_written"}
    assert set(forms()) == set(Settings.model_fields) - set_elsewhere


def test_the_page_of_settings_is_the_settings(request):
    """Every setting with what it may be, its default and an example; ``--update-golden`` writes the page."""
    _compare(HANDBOOK / "settings.md", settings_page(), request)


def _compare(path, text, request):
    if request.config.getoption("--update-golden"):
        path.write_text(text, "utf-8")
    assert path.read_text("utf-8") == text
