"""Languages: said only where there is enough text, and loaded only when needed."""

import subprocess
import sys

import pytest

from sitegen.read.languages import detect_language, held_for, is_english
from tests.support.work import growth

ENGLISH = (
    "The harbour council of Norvale met on Monday to talk about the price of a crossing and the state of the quay. "
)
FRENCH = "Le conseil du port de Norvale s'est réuni lundi pour parler du prix de la traversée et de l'état du quai. "
NAMES = " ".join(f"Ævar{n} Østby{n} Łukasz{n} Ñandú{n} Žižka{n} Qix{n}" for n in range(30))


@pytest.mark.parametrize(("text", "language"), [(ENGLISH * 3, "en"), (FRENCH * 3, "fr"), (ENGLISH.upper() * 3, "en")])
def test_language_is_detected(text, language):
    """A few sentences are enough, in capitals too."""
    assert detect_language(text) == language


@pytest.mark.parametrize("text", ["", FRENCH, "12 345 " * 500, "Norvale 4 - Sundhavn 2. " * 8])
def test_little_text_says_nothing(text):
    """Under 200 letters no language is named, however many figures there are."""
    assert detect_language(text) is None


def test_doubt_says_nothing():
    """A list of names of everywhere is in no language."""
    assert detect_language(NAMES) in {None, "en"}


@pytest.mark.parametrize(
    ("tag", "english"), [("en", True), ("EN-gb", True), ("eng", True), ("de", False), ("enm", False)]
)
def test_english_is_told_by_its_tag(tag, english):
    """Varieties of English are English."""
    assert is_english(tag) is english


def test_reason_tells_what_to_do_when_detection_is_wrong():
    """What is only detected can be overruled, and the reason says how."""
    assert held_for(None, stated=False) is None
    assert "state `language: en`" in (held_for("de", stated=False) or "")
    assert "state" not in (held_for("de", stated=True) or "")


def test_a_long_article_takes_no_longer():
    """Detection looks at a sample, so it does not depend on the length of an article."""
    assert growth(lambda size: detect_language(ENGLISH * size), 100, 2_000, within="") == 1


def test_models_and_parsers_are_loaded_late():
    """Importing the stage loads neither the language model nor the web page parsers, so `--help` stays quick."""
    program = (
        "import sys, sitegen.read; print(sorted({'py3langid', 'numpy', 'trafilatura', 'lxml'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True, text=True)
    assert run.stdout.strip() == "[]"
