"""Messages without code and column: for tests of their words, beside those of their codes and places."""

import re


def told(fault):
    """Return a fault as ``path:line: field: problem. Fix: fix.``."""
    place = fault.path if fault.line is None else f"{fault.path}:{fault.line}"
    words = re.sub(r"^: (error|warning|note) SG[0-9]{3}:", "", str(fault).removeprefix(fault.place))
    return f"{place}:{words}"
