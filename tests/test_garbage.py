"""How often Python looks for garbage."""

import gc
import subprocess
import sys

import pytest

from sitegen.garbage import seldom_collected


@seldom_collected()
def fail():
    """Look at the thresholds, and end in an error."""
    raise ValueError(*gc.get_threshold())


def test_a_build_leaves_python_as_it_was():
    """Whoever builds from a program of their own has the thresholds that they had, also after an error."""
    before = gc.get_threshold()
    with pytest.raises(ValueError, match="50000") as raised:
        fail()
    assert raised.value.args > before
    assert gc.get_threshold() == before


def test_two_at_work_at_once_leave_python_as_it_was():
    """Threads that extract at once end in any order: the usual thresholds come back with the last of them."""
    before = gc.get_threshold()
    one, other = seldom_collected(), seldom_collected()
    one.__enter__()
    other.__enter__()
    one.__exit__(None, None, None)
    assert gc.get_threshold() > before
    other.__exit__(None, None, None)
    assert gc.get_threshold() == before


AT_THE_END = """
import gc
from sitegen.garbage import until_the_end

class Ring:
    def __init__(self):
        self.me = self
    def __del__(self):
        print("looked for")

try:
    with until_the_end():
        print(gc.get_threshold()[0] > 700)
        kept = Ring()
        del kept
        raise SystemExit(3)
finally:
    print(gc.get_freeze_count() > 0)
"""


def test_a_program_that_ends_does_not_look_once_more():
    """Rings of objects stay where they are, and however it ends it ends so."""
    ran = subprocess.run([sys.executable, "-c", AT_THE_END], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout.split()) == (3, ["True", "True"]), ran.stderr
