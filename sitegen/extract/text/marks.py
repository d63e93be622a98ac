"""Quotation marks of one paragraph: which one opens, which one closes, which belong together.

Straight and curly marks are one class, because real articles open with one and close with the other; the shape of a
curly mark is a hint that its surroundings can outvote. Rules of direction follow the Unicode line breaking algorithm's
treatment of quotation marks (UAX 14, class QU): what touches a letter on one side only faces that letter.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from sitegen.extract.languages import Language
from sitegen.extract.languages.vocabulary import Boundaries
from sitegen.extract.reasons import CLOSING_MARK_MISSING, LONE_MARK, MISSING_CLOSE, TURNED, WRONG_CLOSE
from sitegen.records import Place

DOUBLE = re.compile(r"''(?='\w)|''(?!')|``|‘‘|‘’(?=\w)|’’|[\"“”„‟«»]")
SINGLE = re.compile(r"(?<!['])(?:['‚‛`]|(?<!‘)‘(?![‘’])|(?<!’)’(?!’))(?!')")
_OPENERS = frozenset("“„«") | {"``", "‘‘", "‘’"}
_CLOSERS = frozenset("”»") | {"’’"}
_BEFORE_OPENING = frozenset("([{—–―-/…:‘'’“”\"")
_AFTER_CLOSING = frozenset(".,;:!?)]}—–―-/…'’‘\"”“")

Direction = Literal["open", "close", "either"]
"""The part that a mark plays."""


@dataclass(slots=True, eq=False)
class Quotation:
    """Words between two quotation marks of one paragraph; offsets are code points of the body."""

    start: int
    """The opening mark (or the first word, where the mark is missing)."""
    end: int
    """One past the closing mark."""
    inner_start: int
    inner_end: int
    single: bool = False
    closed: bool = True
    repairs: list[str] = field(default_factory=list)
    hold: str | None = None
    one_sentence: bool = False
    """Whether what lacks its closing mark is one sentence, the last of its paragraph: then it ends with that."""
    follows: "Quotation | None" = None
    """The quotation of the paragraph before that this one goes on with."""
    within_text: bool = False
    """Whether it may stand within a text that is quoted itself, whose paragraphs open with marks of another kind."""
    nested: list[tuple[int, int]] = field(default_factory=list)
    """Places of quotations inside this one."""
    words: int = 0
    """How many words it holds."""
    opening: str = ""
    """The first word, without marks before it."""
    predicate: bool = False
    """Whether the first word is the verb of a clause whose subject stands outside the marks."""
    verbal: bool = False
    """Whether two words or more begin with a verb of the past or in "-s", whose subject may stand outside the marks."""
    last: str = ""
    """The last character of the words: a comma here promises that the reporting sentence goes on."""

    @property
    def continues(self) -> bool:
        """Whether the words begin small, as those of a sentence that has begun outside the marks."""
        return self.opening[:1].islower()


@dataclass(slots=True)
class Pairing:
    """All quotations of a paragraph, in order and apart, and the marks that are left over."""

    quotations: list[Quotation]
    stray: tuple[int, int] | None = None
    """The first closing double mark that nothing opened."""
    open_single: Quotation | None = None
    """What a single mark opens that nothing closes: a quotation only if the next paragraph goes on with it."""


def pair_marks(body: str, start: int, end: int, language: Language) -> Pairing:
    """Pair the marks of the paragraph ``body[start:end]``; takes time linear in its length."""
    doubles = _pair_doubles(body, (start, end), language)
    singles, doubles.open_single = _pair_singles(body, (start, end), doubles.quotations, language)
    if not singles:
        return doubles
    kept = []
    at = 0
    for quotation in doubles.quotations:
        while at < len(singles) and singles[at].end < quotation.end:
            at += 1
        outer = singles[at] if at < len(singles) and singles[at].start < quotation.start else None
        if outer is None:
            kept.append(quotation)
        else:
            outer.nested.append((quotation.start, quotation.end))
    return Pairing(sorted(kept + singles, key=lambda q: q.start), doubles.stray, doubles.open_single)


def _direction(body: str, start: int, end: int, at: int, to: int) -> Direction:
    """Return ``open``, ``close`` or ``either`` from what stands on both sides of a mark."""
    before = body[at - 1] if at > start else " "
    after = body[to] if to < end else " "
    can_open = not after.isspace() and (before.isspace() or before in _BEFORE_OPENING)
    can_close = not before.isspace() and (after.isspace() or after in _AFTER_CLOSING)
    if can_open == can_close:
        return "either"
    return "open" if can_open else "close"


def _kind(body: str, place: Place, mark: re.Match[str], language: Language, *, is_open: bool) -> tuple[Direction, bool]:
    """Return the part that a mark plays, and whether its shape says otherwise."""
    start, end = place
    if mark.start() == start:
        return "open", mark[0] in _CLOSERS
    if is_open and _closes_late(body, mark, language):
        return "close", True
    part = _direction(body, start, end, mark.start(), mark.end())
    if mark[0] in _OPENERS:
        turned = part == "close" and is_open
        return ("close" if turned else "open"), turned
    if mark[0] in _CLOSERS:
        turned = part == "open" and not is_open
        return ("open" if turned else "close"), turned
    return part, False


@dataclass(slots=True)
class _Opened:
    """A mark that opens a quotation, and what is known of that as far as it goes."""

    mark: re.Match[str]
    turned: bool = False
    """Whether the shape of the mark says otherwise."""
    inner: bool = False
    """Whether it stands within words that are open already and then lack their closing mark."""
    nested: list[tuple[int, int]] = field(default_factory=list)
    """Places of quotations inside."""


def _pair_doubles(body: str, place: Place, language: Language) -> Pairing:
    marks = list(DOUBLE.finditer(body, *place))
    found: list[Quotation] = []
    stray: tuple[int, int] | None = None
    opened: _Opened | None = None
    skip = False
    for number, mark in enumerate(marks):
        if skip:
            skip = False
            continue
        kind, turned = _kind(body, place, mark, language, is_open=opened is not None)
        if opened is None:
            if kind == "close":
                stray = stray or mark.span()
            else:
                opened = _Opened(mark, turned)
        elif kind != "open":
            found.append(_closed(opened, mark, turned=turned))
            opened = None
        elif _nests(body, place, marks[number + 1 : number + 3], language):
            opened.nested.append((mark.start(), marks[number + 1].end()))
            skip = True
        else:
            found.append(_unclosed(body, opened.mark, mark.start()))
            opened = _Opened(mark, turned, inner=body[mark.start() - 2].isalnum())
    if opened is not None:
        found.append(_unclosed(body, opened.mark, place[1]))
    return Pairing([q for q in found if q.inner_start < q.inner_end], stray)


def _closes_late(body: str, mark: re.Match[str], language: Language) -> bool:
    """Return whether a mark that a blank stands before by mistake closes: somebody says so ("It is, "said Oke")."""
    word = _WORD_BEHIND.match(body, mark.end())
    said = word is not None and language.word(word[0]).cue is not None
    return said and body[mark.start() - 2 : mark.start() - 1] in _BEFORE_SAID


_WORD_BEHIND = re.compile(r"[^\W\d_]+")
_BEFORE_SAID = frozenset(",?!…")
"""What ends words before "said Oke"."""


def _nests(body: str, place: Place, following: list[re.Match[str]], language: Language) -> bool:
    """Return whether two closing marks follow: the inner quotation's and the outer one's."""
    kinds = [_kind(body, place, mark, language, is_open=True)[0] for mark in following]
    return kinds == ["close", "close"]


def _closed(opened: _Opened, mark: re.Match[str], *, turned: bool = False) -> Quotation:
    """Return what two marks enclose: held where the first stood within words already open ("“a “feat,” Oke said")."""
    return Quotation(
        start=opened.mark.start(),
        end=mark.end(),
        inner_start=opened.mark.end(),
        inner_end=mark.start(),
        repairs=[TURNED] if turned or opened.turned else [],
        nested=opened.nested,
        hold=CLOSING_MARK_MISSING if opened.inner else None,
    )


_SINGLE_CLOSE = re.compile(r"(?<=[.,?!…])['’](?=[\s.)\]'’]|$)")


def _closed_by_single(body: str, opened: re.Match[str], end: int) -> Quotation | None:
    """Close a quotation with the single mark that was typed for a double one, where no single mark opens in it."""
    mark = _SINGLE_CLOSE.search(body, opened.end(), end)
    if mark is None or any(
        not body[single.start() - 1].isalnum() for single in SINGLE.finditer(body, opened.end(), mark.start())
    ):
        return None
    past = mark.end()
    while past < end and body[past] in ".'’":
        past += 1
    return Quotation(opened.start(), past, opened.end(), mark.start(), repairs=[WRONG_CLOSE])


def _unclosed(body: str, opened: re.Match[str], end: int) -> Quotation:
    repaired = _closed_by_single(body, opened, end)
    if repaired is not None:
        return repaired
    while end > opened.end() and body[end - 1].isspace():
        end -= 1
    return Quotation(
        start=opened.start(),
        end=end,
        inner_start=opened.end(),
        inner_end=end,
        closed=False,
        repairs=[MISSING_CLOSE],
        one_sentence=_is_sentence(body, opened.end(), end),
        hold=CLOSING_MARK_MISSING,
    )


_WITHIN = re.compile(r"[.?!…][\"'”’)]*\s")


def _is_sentence(body: str, start: int, end: int) -> bool:
    """Return whether one whole sentence stands between two places."""
    ends = body[end - 1] in ".?!" and (end == len(body) or body[end] in "\n\r\u2028\u2029")
    return ends and body[start].isupper() and not _WITHIN.search(body, start, end)


def _pair_singles(
    body: str, place: Place, doubles: list[Quotation], language: Language
) -> tuple[list[Quotation], Quotation | None]:
    """Return what single marks enclose, and what the last of them opens and leaves open."""
    start, end = place
    elision = language.pattern(Boundaries.ELISION)
    found: list[Quotation] = []
    opened: re.Match[str] | None = None
    weak: re.Match[str] | None = None
    tangled = False
    for mark in _outside(SINGLE.finditer(body, start, end), doubles):
        if _opens_single(body, place, mark, elision):
            tangled = tangled or (opened is not None and weak is None)
            found += _closed_weakly(opened, weak)
            opened, weak = mark, None
        elif opened is not None and _may_close_single(body, end, mark):
            before = body[mark.start() - 1]
            if before not in "sS" or mark.end() == end:
                found.append(_closed(_Opened(opened), mark))
                opened = weak = None
            else:
                weak = weak or mark
    found += _closed_weakly(opened, weak)
    for quotation in found:
        quotation.single = True
        quotation.hold = LONE_MARK if tangled else None
    return found, _left_open(body, end, opened, weak, language)


def _closed_weakly(opened: re.Match[str] | None, weak: re.Match[str] | None) -> list[Quotation]:
    """Return what a mark behind an "s" closes, which may be an owner's, where nothing else has closed it."""
    return [] if opened is None or weak is None else [_closed(_Opened(opened), weak)]


def _left_open(
    body: str, end: int, opened: re.Match[str] | None, weak: re.Match[str] | None, language: Language
) -> Quotation | None:
    """Return what a mark opens that may go on in the next paragraph: held where an owner's mark may have closed it."""
    if opened is None:
        return None
    if weak is not None:
        owned = language.pattern(Boundaries.OWNER).match(body, weak.start(), end)
        if not owned or body[opened.end()].islower():
            return None
    hold = CLOSING_MARK_MISSING if weak is not None else None
    return Quotation(opened.start(), end, opened.end(), end, single=True, closed=False, hold=hold)


def _outside(marks: Iterator[re.Match[str]], doubles: list[Quotation]) -> Iterator[re.Match[str]]:
    """Yield the marks that stand in no double quotation; both come in text order."""
    after = 0
    for mark in marks:
        while after < len(doubles) and doubles[after].end <= mark.start():
            after += 1
        if after == len(doubles) or doubles[after].start >= mark.start():
            yield mark


def _opens_single(body: str, place: Place, mark: re.Match[str], elision: re.Pattern[str]) -> bool:
    start, end = place
    at, to = mark.span()
    before = body[at - 1] if at > start else " "
    if to >= end or not (before.isspace() or before in '([{—–/"“:'):
        return False
    if mark[0] == "‘" and (body[to] in "£$€…[(“" or (body[to] in "'’" and elision.match(body, to + 1))):
        return True
    return body[to].isalnum() and not elision.match(body, to)


def _may_close_single(body: str, end: int, mark: re.Match[str]) -> bool:
    at, to = mark.span()
    if mark[0] in "‘‚‛`" or (body[at - 1].isspace() and not _stands_apart(body, end, mark)):
        return False
    return to >= end or not (body[to].isalnum() or body[to] == "_")


_SAID_BEFORE = re.compile(r"(?<=[\w)\]][.,?!…])[ \t]$")


def _stands_apart(body: str, end: int, mark: re.Match[str]) -> bool:
    """Return whether a blank parts a closing mark from the stop of what was said ("we will win, ’ she adds")."""
    at, to = mark.span()
    behind = to >= end or body[to].isspace()
    return behind and _SAID_BEFORE.search(body, max(0, at - 3), at) is not None
