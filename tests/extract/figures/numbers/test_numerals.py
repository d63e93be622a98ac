"""Numbers in digits and words that go on."""

from tests.support.english import find_figures, last


def test_a_number_that_goes_on_after_a_comma_is_held():
    """“Six million, four hundred thousand dollars” is not four hundred thousand."""
    assert all(f.hold for f in find_figures("The house cost six million, four hundred thousand dollars."))
    assert last("It sold $6 million, $400,000 of it abroad.").hold == ()
    assert find_figures("On May 5 , 300 miles away it rained .")[-1].value == 300
