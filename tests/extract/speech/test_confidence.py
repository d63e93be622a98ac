"""How sure each kind of evidence makes us."""

from sitegen.extract.speech.confidence import ATTACHMENT, REFERENCE, confidence_of


def test_weak_evidence_stays_below_the_threshold():
    """The table keeps what was measured as weak from being published, and what is strong above it."""
    assert confidence_of("after", "name") > 0.9
    assert confidence_of("subject before", "continuation") < 0.8
    assert confidence_of("none", "none") == 0
    assert all(0 <= value <= 1 for value in (*ATTACHMENT.values(), *REFERENCE.values()))
