"""Errors name the place and the fix."""

from sitegen.codes import Code
from sitegen.errors import Fault, FaultError, FaultsError, SitegenError


def test_a_fault_reads_as_one_line():
    """File, line, column, code, field, problem and fix, in the form that editors can jump to."""
    fix = "write an existing day as YYYY-MM-DD"
    fault = Fault("articles/weir.md", 3, "published", "2026-02-30 is no date", fix, Code.NO_DATE, 12)
    assert fault.place == "articles/weir.md:3:12"
    assert str(fault) == (
        "articles/weir.md:3:12: error SG405: published: 2026-02-30 is no date. "
        "Fix: write an existing day as YYYY-MM-DD."
    )


def test_a_fault_without_line_or_field_leaves_them_out():
    """A file that cannot be read has neither."""
    assert str(Fault("weir.md", None, None, "the file is empty", "remove it", Code.NO_WORDS)) == (
        "weir.md: error SG201: the file is empty. Fix: remove it."
    )


def test_all_faults_are_reported_together_in_order():
    """The group is a SitegenError and an ExceptionGroup, sorted by file and line."""
    places = [("b.md", 9), ("b.md", 2), ("a.md", None)]
    later, earlier, other = (Fault(p, n, None, "x", "y", Code.NO_WORDS) for p, n in places)
    error = FaultsError([later, earlier, other])
    assert isinstance(error, SitegenError)
    assert error.faults == (other, earlier, later)
    assert [e.fault for e in error.exceptions if isinstance(e, FaultError)] == [other, earlier, later]
    assert "3 faults in the content" in str(error)
