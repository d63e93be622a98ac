"""Number words and the marks in digits are the language's to say: a pack of another one changes no rule."""

from decimal import Decimal
from pathlib import Path

import pytest

from sitegen.extract.figures.finder import find_figures
from sitegen.extract.languages.language import Language
from sitegen.extract.languages.reading import read_pack

ABOUT = 'code = "de"\nname = "German"\nlocales = ["de_DE"]\ndictionary = "de"\n'
CLOSED = '[words]\na = "ein eine"\nand = "und"\nof = "von"\nper = "pro"\n'
MONEY = '[tables.sign]\n"€" = "EUR"\n'
NUMBERS = """
[words]
start = { includes = ["closed.a", "small", "tens"] }
number_word = { includes = ["small", "tens", "magnitude"] }
decimal_mark = ","
thousands_mark = "."
shows_number = "% prozent"

[tables.small]
zwei = 2
"zwölf" = 12
zweiundzwanzig = 22

[tables.tens]
zwanzig = 20

[tables.magnitude]
tausend = 1_000
million = 1_000_000
millionen = 1_000_000

[tables.magnitude_short]
mio = 1_000_000
"""


@pytest.fixture(scope="module")
def german(tmp_path_factory: pytest.TempPathFactory) -> Language:
    """A pack of German with a few number words and the marks in digits."""
    folder: Path = tmp_path_factory.mktemp("de")
    for name, text in (("about", ABOUT), ("closed", CLOSED), ("money", MONEY), ("numbers", NUMBERS)):
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
    return Language(read_pack(folder))


@pytest.mark.parametrize(
    ("body", "value"),
    [
        ("Der Damm kostete €1.234,50.", "1234.50"),
        ("Der Damm kostete €12.500.000 im Jahr.", "12500000"),
        ("Der Damm kostete €1.500 im Jahr.", "1500"),
        ("Der Damm kostete €1,5 Millionen.", "1500000"),
        ("Der Damm kostete €3,5 Mio im Jahr.", "3500000"),
        ("Der Damm kostete zwei Millionen Euro.", "2000000"),
        ("Der Damm kostete zweiundzwanzig Millionen Euro.", "22000000"),
        ("Der Damm kostete €4 , 80 im Jahr.", "4.80"),
    ],
)
def test_a_language_says_what_groups_and_what_starts_decimals(german, body, value):
    """A decimal comma, a point between thousands, and number words of German come back with their value."""
    (figure,) = find_figures(body, german)
    assert (figure.value, figure.hold) == (Decimal(value), ())
