"""Where a reader looks for a name in a list."""

import pytest

from sitegen.render.text.name_order import filed_under


@pytest.mark.parametrize(
    ("name", "aliases", "filed"),
    [
        ("Adela Frost", (), "Frost Adela"),
        ("Joost van der Meel", (), "Meel Joost van der"),
        ("Martin Van Orlo", (), "Van Orlo Martin"),
        ("Ruairí Ó Dálach", ("Ó Dálach",), "Ó Dálach Ruairí"),
        ("Tobias Frost Jr.", (), "Frost Tobias"),
        ("Mary Lou Brill III", (), "Brill Mary Lou"),
        ("Shen Weiming", ("Shen",), "Shen Weiming"),
        ("Adela Frost", ("Adela", "Frost"), "Frost Adela"),
        ("Quill", (), "Quill"),
        ("Ada Quill (in “The weir”)", (), "Quill Ada"),
    ],
)
def test_a_person_stands_under_the_surname(name, aliases, filed):
    """Also where articles tell that it stands first; a particle goes with it where it has a capital."""
    assert filed_under(name, aliases, person=True) == filed


def test_what_is_no_person_stands_as_it_is_written():
    """An office or a company has no surname."""
    assert filed_under("Talgrun Hydro", person=False) == "Talgrun Hydro"
