"""No function is denser than the budget, but for those of a list that may only become shorter and lower."""

from tests.support.complexity import (
    BUDGET,
    LIST,
    Place,
    dense_functions,
    differences,
    lowered,
    read_list,
    write_list,
)

OLD, NEW = "sitegen/extract/weirs.py", "sitegen/extract/locks.py"


def test_functions_keep_to_the_budget(request):
    """At most 12, or the number in complexity.txt; ``--update-complexity`` lowers the list and never raises it."""
    now = dense_functions()
    listed = read_list(LIST.read_text("utf-8"))
    if request.config.getoption("--update-complexity"):
        listed = lowered(listed, now)
        LIST.write_text(write_list(listed), "utf-8")
    assert differences(listed, now) == {}, (
        "denser: give parts of the function, or of its condition, names of their own; "
        "simpler or moved: run `pytest tests/quality/test_complexity.py --update-complexity` and commit the list"
    )


def test_the_list_is_in_order_and_holds_exceptions_only():
    """It is written as the update writes it, and no number in it is within the budget."""
    text = LIST.read_text("utf-8")
    assert text == write_list(read_list(text))
    assert min(read_list(text).values(), default=BUDGET + 1) > BUDGET


def test_boolean_operators_count(tmp_path):
    """A function of one line with a dozen of them is over the budget; one with a few is not."""
    (tmp_path / "sitegen").mkdir()
    dense = "def opens(a):\n    return " + " or ".join(f"a == {n}" for n in range(13))
    (tmp_path / "sitegen" / "weirs.py").write_text(f"{dense}\n\n\ndef shuts(a):\n    return a or not a\n", "utf-8")
    assert dense_functions(tmp_path) == {Place("sitegen/weirs.py", "opens"): 13}


def test_an_exception_falls_and_never_rises():
    """What got better is lowered, what is within the budget leaves, what grew or is new is left for its author."""
    listed = {Place(OLD, "opens"): 20, Place(OLD, "shuts"): 15, Place(OLD, "leaks"): 13}
    now = {Place(OLD, "opens"): 14, Place(OLD, "leaks"): 18, Place(OLD, "drains"): 13}
    assert lowered(listed, now) == {Place(OLD, "opens"): 14, Place(OLD, "leaks"): 13}
    assert differences(lowered(listed, now), now) == {
        "denser": [f"{OLD}:drains at most 12 -> 13", f"{OLD}:leaks 13 -> 18"]
    }


def test_a_function_that_moves_keeps_its_exception():
    """In another module or class it is known by its name, if it is gone from where it was and did not grow."""
    listed = {Place(OLD, "Gate.opens"): 20, Place(OLD, "shuts"): 15}
    assert lowered(listed, {Place(NEW, "Lock.opens"): 18}) == {Place(NEW, "Lock.opens"): 18}
    assert lowered(listed, {Place(NEW, "opens"): 21}) == {}
    assert lowered(listed, {Place(OLD, "shuts"): 15, Place(NEW, "shuts"): 14}) == {Place(OLD, "shuts"): 15}


def test_what_got_simpler_is_told():
    """A list with an exception that nothing needs any more fails, so that it falls with the code."""
    assert differences({Place(OLD, "opens"): 20}, {}) == {"simpler": [f"{OLD}:opens 20 -> 12"]}
