"""How often Python looks for garbage."""

import gc

from sitegen.garbage import seldom_collected


def test_a_build_leaves_python_as_it_was():
    """Whoever builds from a program of their own has the thresholds that they had, also where a build ends in an error."""
    before = gc.get_threshold()
    try:
        with seldom_collected():
            assert gc.get_threshold() > before
            raise ValueError
    except ValueError:
        assert gc.get_threshold() == before
