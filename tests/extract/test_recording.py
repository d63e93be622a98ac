"""What is written down of a report."""


def test_a_report_keeps_its_surroundings(extract):
    """Cue, local mention, neighbours and the day are places of the body."""
    body = "It rained. “The quay is closed,” Mira Halden said on Tuesday. Then she left."
    (found,) = extract(body).attributions
    assert (found.cue_span.text, found.source_span.text, found.said_when.text) == ("said", "Mira Halden", "on Tuesday")
    assert (found.before.text, found.after.text) == ("It rained.", "Then she left.")
