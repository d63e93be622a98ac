"""Reads a file by its ending, as ``sitegen add`` does."""

import pytest

from sitegen.add.kinds import read_offer
from sitegen.add.offers import KINDS, Offer
from sitegen.errors import FaultsError


def read(name, data):
    """Read a file by its ending."""
    made = data.encode() if isinstance(data, str) else data
    return read_offer(Offer(name, made, KINDS[name[name.rindex(".") :]]))


def refused(name, data):
    """Return why a file is not read."""
    with pytest.raises(FaultsError) as caught:
        read(name, data)
    (fault,) = caught.value.faults
    assert fault.fix
    return fault.problem


def said(draft):
    """Return what a draft states."""
    return {name: stated.value for name, stated in draft.fields.items()}
