"""What a unit is called beside the code or the sign by which it is shown."""

import pytest

from sitegen.render.text.wording import unit_names
from tests.support.invented import article, figure

ARTICLE = article("gates", "The gates cost 42 of them.\n")


@pytest.mark.parametrize(
    ("unit", "kind", "names"),
    [
        ("EUR", "currency", "euros"),
        ("USD per day", "currency", "US dollars"),
        ("crowns", "currency", ""),
        ("percent", "percent", "percent per cent"),
        ("boats", "count", ""),
    ],
)
def test_a_unit_is_called_by_its_name_too(unit, kind, names):
    """So that who looks for "euro" finds what is shown as "EUR"; what is shown by its name has none beside it."""
    assert unit_names(figure(ARTICLE, "42", "42", unit, kind)) == names
