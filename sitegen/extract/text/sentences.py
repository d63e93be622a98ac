"""Where sentences end: the one answer for all that reads an article.

A quotation counts as one word of the sentence that reports it, so that whatever stands in it cannot end that sentence;
whether a sentence ends with a quotation depends on what follows. Where sentences end inside a quotation is a separate
answer. Every step looks at a bounded part of the text, so the work grows with its length and no faster.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from sitegen.extract.languages import Language
from sitegen.extract.languages.vocabulary import Boundaries
from sitegen.extract.text.marks import Quotation
from sitegen.extract.text.paragraphs import paragraphs_of
from sitegen.extract.text.pieces import cut
from sitegen.extract.text.points import is_abbreviation, starts_sentence
from sitegen.extract.text.quotations import find_quotations
from sitegen.extract.text.reporting import reports_back
from sitegen.extract.text.stretch import Stretch
from sitegen.records import Place, Sentences

_STOP: Final = re.compile(
    r"(?P<mark>\.(?:\s?\.)+|\?(?: \?)+|!(?: !)+|[.!?…]+)"
    r"(?:['\"”’»*_]|\s?[)\]}]|\s?\[\d{1,2}\])*"
    r"(?=\s|\Z|(?<=!)\[|(?<=\])\()",
)
"""What may end a sentence, with the marks that close behind it and the numbers of notes ("[17]"); a blank follows, or
the next part of Markdown's form for pictures."""
_GLUED: Final = re.compile(
    r"(?:(?<=[^\W\d_A-Z]{2})(?P<mark>[.!?])['\"”’)\]]*(?=[A-Z][a-z]|[IA][\s'’])|(?P<dots>…)(?=[A-Z]))",
)
"""The same with no blank behind it ("the weir.The board", "the weir…Halden left")."""
_PARTED: Final = re.compile(r"(?<=\S)(?=[ \t\xa0]+[•●▪■◆▸►▶·|*][ \t\xa0]+(?:[A-Z][a-z'’]|[“\"]))")
"""Where a sentence of a list ends that goes on in the same line ("Oke rows * Holt swims")."""
_ADDRESS: Final = re.compile(r"\S{0,40}[@/:\\_.]\S{0,40}\Z")
_ADDRESS_AFTER: Final = re.compile(r"\S{0,40}?(?:[@/\\_|]|\.[a-z])")
"""What shows, before and behind a stop, that it stands in an address or in the name of a file."""
_LONGEST_CHUNK: Final = 40
_DOTS: Final = re.compile(r"…|\.\s?\.")
_BRACKETS: Final = re.compile(r"(?:[)\]}]|\s?\[\d{1,2}\])*")
"""What closes behind a quotation, and the numbers of notes."""
_GOES_ON: Final = frozenset(",;:%)]}/&'’”\"»")
"""What no sentence begins with, unless it opens a quotation."""
_DASHES: Final = frozenset("—–―-")
_BEHIND_QUOTATION: Final = frozenset("([—–―0123456789")
_SMALL_START: Final = re.compile(r"[a-z]{1,2}[A-Z]|https?://|www\.|[\w.+-]{1,60}@[\w-]{1,60}\.")
"""What begins a sentence with a small letter: a name ("iPhone"), an address."""
_NUMBERING: Final = re.compile(r"[(\[*]*(?:\d{1,3}(?:\.\d{1,2})*|[A-Za-z]|[ivxIVX]{1,4})[.)\]]+")
"""What numbers a paragraph or a point of a list ("1. The weir")."""
_LONGEST: Final = 300
"""Words and marks after which a sentence is cut: it bounds the work on a text that is no prose, since rules look at a
whole sentence for each thing in it. The longest of 8,000 sentences of news has 222, a list of names."""


def sentences_of(body: str, language: Language) -> Sentences:
    """Find the sentences of a body, and its quotations for that."""
    return find_sentences(body, find_quotations(body, language), language)


def find_sentences(body: str, quotations: Sequence[Quotation], language: Language) -> Sentences:
    """Find the sentences of a body.

    Args:
        body: The article's text.
        quotations: What ``find_quotations`` finds in it.
        language: What it is written in.

    """
    spans: list[Place] = []
    quoted: list[int] = []
    opening: list[int] = []
    at = 0
    for start, end in paragraphs_of(body, language):
        first = at
        while at < len(quotations) and quotations[at].start < end:
            at += 1
        held = quotations[first:at]
        opening.append(len(spans))
        spans += _spans(Stretch(body, (start, end), [(q.start, q.end) for q in held], language))
        for quotation in held:
            inner = quotation.inner_start, quotation.inner_end
            quoted += _starts(Stretch(body, inner, sorted(quotation.nested), language))
    return Sentences(spans=tuple(spans), quoted=tuple(quoted), opening=tuple(opening))


def _spans(stretch: Stretch) -> Iterator[Place]:
    """Yield the sentences of a paragraph, without the white space between them."""
    starts = sorted({stretch.start, *_starts(stretch)})
    if any(past - first > _LONGEST for first, past in pairwise([*starts, stretch.end])):
        starts = _with_cuts(stretch, starts)
    for start, following in pairwise([*starts, stretch.end]):
        yield start, start + len(stretch.body[start:following].rstrip())


def _with_cuts(stretch: Stretch, starts: list[int]) -> list[int]:
    """Return where sentences begin, and where those are cut that are no prose; no quotation is cut."""
    outside = (piece.start for gap in stretch.gaps() for piece in cut(stretch.body, *gap))
    pieces = sorted([*outside, *(first for first, _ in stretch.quotations)])
    made: list[int] = []
    for start, following in pairwise([*starts, stretch.end]):
        first, past = bisect_left(pieces, start), bisect_left(pieces, following)
        made += [start, *pieces[first + _LONGEST : past : _LONGEST]]
    return made


def _starts(stretch: Stretch) -> Iterator[int]:
    """Yield where a sentence begins after another one."""
    last = stretch.start
    quoted_ends = [past for _, past in stretch.quotations]
    for (first, past), quoted in zip(stretch.gaps(), [None, *quoted_ends], strict=True):
        if quoted is not None:
            following = stretch.next(_end_of_brackets(stretch, quoted))
            if following < stretch.end and _ends_with_quotation(stretch, quoted, following):
                yield following
                last = following
        for stop in _stops(stretch, first, past):
            following = stretch.next(stop.end())
            if last < following < stretch.end and _ends_with_stop(stretch, last, stop, following):
                yield following
                last = following


def _stops(stretch: Stretch, first: int, past: int) -> list[re.Match[str]]:
    """Return what may end a sentence in a part without quotations, in text order."""
    glued = (stop for stop in _GLUED.finditer(stretch.body, first, past) if not _in_address(stretch.body, stop))
    found = (*_STOP.finditer(stretch.body, first, past), *glued, *_PARTED.finditer(stretch.body, first, past))
    return sorted(found, key=lambda stop: stop.end())


def _in_address(body: str, stop: re.Match[str]) -> bool:
    """Return whether a stop without a blank stands in an address or in the name of a file."""
    before = _ADDRESS.search(body, max(0, stop.start() - _LONGEST_CHUNK), stop.start())
    return bool(before or _ADDRESS_AFTER.match(body, stop.end()))


def _end_of_brackets(stretch: Stretch, place: int) -> int:
    found = _BRACKETS.match(stretch.body, place, stretch.end)
    return found.end() if found else place


def _ends_with_stop(stretch: Stretch, last: int, stop: re.Match[str], following: int) -> bool:
    """Return whether a sentence that begins at one place ends with a stop, before what follows."""
    group = stop.lastgroup or 0
    mark, point, quoted = stop[group], stop.start(group), stretch.quoted_at(following)
    if not quoted and _goes_on(stretch, following):
        return False
    if _NUMBERING.fullmatch(stretch.body, last, stop.end()):
        return False
    if _DOTS.match(mark):
        return quoted or stretch.body[following].isupper()
    if mark == ".":
        return not is_abbreviation(stretch, point, following)
    return mark != "!" or not _is_marked_name(stretch, point, following)


def _goes_on(stretch: Stretch, place: int) -> bool:
    """Return whether no sentence can begin at a place."""
    character = stretch.body[place]
    return character in _GOES_ON or (character.islower() and not _SMALL_START.match(stretch.body, place))


def _is_marked_name(stretch: Stretch, mark: int, following: int) -> bool:
    """Return whether an exclamation mark belongs to a name ("Yahoo! Finance")."""
    before = stretch.body[max(stretch.start, mark - 10) : mark].split()[-1:]
    named = bool(before) and before[0].lower() in stretch.language.words(Boundaries.MARKED_NAME)
    return named and not starts_sentence(stretch, following, stretch.word_at(following))


def _ends_with_quotation(stretch: Stretch, quoted: int, following: int) -> bool:
    """Return whether a sentence ends with the quotation that ends at a place, before what follows."""
    said = stretch.last_said(quoted)
    if said not in set(".!?…") or _ends_with_initials(stretch, quoted):
        return False
    if stretch.quoted_at(following):
        return True
    character = stretch.body[following]
    if character in _DASHES or not (character.isupper() or character in _BEHIND_QUOTATION):
        return False
    return not reports_back(stretch, following, strict=said == ".")


def _ends_with_initials(stretch: Stretch, quoted: int) -> bool:
    """Return whether a quotation is a nickname of initials behind a name, whose last stop ends no sentence."""
    nickname = _INITIALS.search(stretch.body, max(0, quoted - _NICKNAMED), quoted)
    return nickname is not None and nickname[1][0].isupper()


_INITIALS = re.compile(r"\b([^\W\d_]+) [“‘\"'](?:[^\W\d_]\.){2,}[”’\"']+\Z")
"""A name and initials in marks: "Orvo “R.D.”"."""
_NICKNAMED = 40
"""Code points of the longest of them."""
