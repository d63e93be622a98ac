"""A speaker who goes on; every sentence is invented."""

INTRO = "Mira Halden, the harbour minister, met Jonas Oke, a fisherman, in Tarn on Monday.\n\n"


def test_a_hanging_quotation_goes_on_with_the_speaker_before(said):
    """A paragraph that is a quotation and nothing else belongs to whom the one before is about."""
    body = INTRO + "“It leaks,” Jonas Oke said.\n\n“It has leaked since spring.”"
    assert ("It has leaked since spring.", "Jonas Oke", None) in said(body)
    body = INTRO + "Mira Halden confirmed that the work would go on.\n\n“We will be done by autumn.”"
    assert ("We will be done by autumn.", "Mira Halden", None) in said(body)


def test_a_hanging_quotation_after_two_names_is_held(said):
    """Where the paragraph before names two people, nobody is guessed."""
    body = INTRO + "Mira Halden confirmed that Jonas Oke had been paid.\n\n“We will be done by autumn.”"
    (found,) = said(body)
    assert found[2] is not None
