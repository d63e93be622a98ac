"""Why something must not be published as it is: every reason, so that a reviewer sees them all."""

Doubts = tuple[str, ...]
"""Reasons in words for a reviewer, in the order in which they were found; empty where nothing is in doubt."""


def doubts(*reasons: str | None) -> Doubts:
    """Return the reasons that there are, each once."""
    return tuple(dict.fromkeys(reason for reason in reasons if reason))
