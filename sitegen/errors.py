"""One tree of errors; each names the place at fault and the fix."""

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from sitegen.codes import Code
from sitegen.messages import counted, visible


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One thing that is wrong in one place of the user's input."""

    path: str
    """The file as the user would name it."""
    line: int | None
    """Line in the file, counted from 1, front matter included; None where the fault has no line."""
    field: str | None
    """The front matter or registry field, dotted where it is nested."""
    problem: str
    """What is wrong, without a full stop."""
    fix: str
    """What the user does about it, without a full stop."""
    code: Code = dataclasses.field(compare=False)
    """Which kind of message it is."""
    column: int | None = None
    """Character in the line, counted from 1; None where only the line is known."""

    @property
    def place(self) -> str:
        """The place as editors and terminals open it: ``path:line:column``, as far as it is known."""
        return visible(":".join(str(part) for part in (self.path, self.line, self.column) if part is not None))

    def __str__(self) -> str:
        """Return ``path:line:column: error SG401: field: problem. Fix: fix.`` on one line."""
        field = "" if self.field is None else f" {self.field}:"
        said = f"{self.code.severity} {self.code.value}:{field} {self.problem}. Fix: {self.fix}."
        return f"{self.place}: {visible(said)}"


class SitegenError(Exception):
    """Anything that the command line reports to the user without a traceback."""

    def __str__(self) -> str:
        """Return the message, with what hides in the words of files made visible; its line ends are ours."""
        return "\n".join(map(visible, super().__str__().split("\n")))


class FaultError(SitegenError):
    """One fault in the user's input."""

    def __init__(self, fault: Fault) -> None:
        """Carry the fault at hand, so that callers can list or sort it."""
        super().__init__(str(fault))
        self.fault = fault


class FaultsError(SitegenError, ExceptionGroup[FaultError]):
    """All faults found in the user's input, reported together."""

    def __new__(cls, faults: Sequence[Fault]) -> Self:
        """Make the group of one error for each fault, in a fixed order."""
        message = f"{counted(len(faults), 'fault')} in the content"
        return super().__new__(cls, message, [FaultError(f) for f in sorted(faults, key=_order)])

    def __init__(self, faults: Sequence[Fault]) -> None:
        """Keep the faults in the order in which they are reported."""
        self.faults = tuple(sorted(faults, key=_order))


class SpanMismatchError(SitegenError):
    """A record names a place of the article where other words stand."""

    def __init__(self, article_id: str, start: int, end: int, expected: str, found: str) -> None:
        """Say which place, what the record claims and what the article says."""
        super().__init__(
            f"article {article_id}: characters {start} to {end} are {found!r}, but a record says {expected!r}. "
            "Fix: delete the .sitegen folder and build again; if it comes back, report it as a bug.",
        )


class SettingsError(SitegenError):
    """The settings in mkdocs.yml, or an argument that replaces one, cannot be used."""

    def __init__(self, told: str | Sequence[Fault]) -> None:
        """Carry what is wrong: as faults with their places, or as a sentence where there is no place."""
        self.faults = () if isinstance(told, str) else tuple(sorted(told, key=_order))
        super().__init__(told if isinstance(told, str) else "\n".join(map(str, self.faults)))


class LanguageError(SitegenError):
    """There is no pack for a language, or a file of the pack is not right."""


class PipelineError(SitegenError):
    """The spaCy pipeline that the extraction shall build on cannot be loaded."""

    def __init__(self, name: str, reason: str) -> None:
        """Say which pipeline and what is wrong with it."""
        super().__init__(
            f"the spaCy pipeline {name!r} cannot be loaded: {reason}. Fix: install it in the environment of sitegen, "
            "give the path of its folder, or leave the setting out for the pipeline that comes with sitegen.",
        )


class BrokenRuleError(SitegenError):
    """A rule breaks on an article: a bug of this program, which costs that article and no other."""

    def __init__(self, article_id: str, path: str, told: str) -> None:
        """Say on which article, and where in the program."""
        self.article_id, self.path, self.told = article_id, path, told
        super().__init__(f"{path}: {self.fault.problem}. Fix: {self.fault.fix}.")

    def __reduce__(self) -> tuple[type[Self], tuple[str, str, str]]:
        """Let it go from one process to another."""
        return type(self), (self.article_id, self.path, self.told)

    @property
    def fault(self) -> Fault:
        """The same as a fault of the article."""
        problem = f"a rule breaks on this article ({self.told})"
        fix = "leave it out for now, and report it with this message as a bug of sitegen"
        return Fault(self.path, None, None, problem, fix, Code.RULE_BROKEN)


class PlaceError(SitegenError):
    """A file or folder of the project is not what it should be, or somebody else's stands where ours goes."""


class TemplateBrokenError(SitegenError):
    """A template of a page, or of the site's frame, cannot be used as it is written."""

    def __init__(self, place: str, problem: str) -> None:
        """Say which file, as ``path:line`` where the line is known, and what is wrong with it, without a full stop."""
        self.place, self.problem = place, problem
        fix = "correct it, or put back the one of sitegen, which `sitegen init FOLDER --templates` writes"
        super().__init__(f"{place}: this template cannot be used: {problem}. Fix: {fix}.")

    def __reduce__(self) -> tuple[type[Self], tuple[str, str]]:
        """Let it go from one process to another."""
        return type(self), (self.place, self.problem)


class BusyError(SitegenError):
    """Another process is writing where this one would."""


class LossError(SitegenError):
    """A build would take back more of what is published than anybody is likely to mean."""


class SiteBuildError(SitegenError):
    """The site builder refused the generated pages."""


def _order(fault: Fault) -> tuple[str, int, int, str, str]:
    return (fault.path, fault.line or 0, fault.column or 0, fault.field or "", fault.problem)
