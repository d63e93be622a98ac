"""Challenges of the lines between: captions and tags that name somebody, and breaks that part a page."""

import re
from collections.abc import Callable
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.clauses.word_kinds import acts
from sitegen.extract.languages.vocabulary import Challenge
from sitegen.extract.pages.page import Item, Page, Sentence, item_at
from sitegen.extract.reasons import (
    BREAK_BETWEEN,
    LONE_MARK,
    NAMED_IN_FURNITURE,
    OTHER_KIND_OF_MARKS,
    WITHIN_QUOTED_TEXT,
)
from sitegen.extract.text.marks import Quotation
from sitegen.extract.text.tokens import DASHES

_HEADING: Final = re.compile(r"#|<\w+(?:\s[^<>]*)?/?>$")
"""How a heading begins where its marks were left, or how a line is told to be drawn."""
_AROUND: Final = "*_ :[]()-§¶"
"""Marks around a heading: of another type, of a label, of an end."""
_NUMBERED: Final = re.compile(r"\d{1,2}[.)] +(?=\S)")
"""What counts a heading."""
_DRAWN: Final = re.compile(r"(\w)(?:(?: \1)+|\w\1)")
"""Letters drawn for a line ("x x x")."""
_HEADING_WORDS: Final = 6
"""Words of a line without a point that is a heading."""


def _is_named_in_furniture(this: Attributed) -> bool:
    """Return whether whom a pronoun means is named only in captions, tags and lines that lead elsewhere."""
    sentence, entity = this.report.source_sentence, this.speaker.entity
    if not this.by_pronoun or sentence is None or entity is None:
        return False
    homes = [m.sentence for m in entity.mentions if m.form in {"name", "surname"} and m.sentence <= sentence.number]
    return bool(homes) and all(_is_furniture(this.page, this.page.sentences[number]) for number in homes)


def _is_furniture(page: Page, line: Sentence) -> bool:
    """Return whether a line is a caption, a tag or a byline, or no sentence at all and not the head of the text."""
    lines = page.paragraphs[line.paragraph]
    told = _leads_elsewhere(page, page.body[line.start : line.end])
    caption = page.language.pattern(Challenge.CREDIT).search(page.body[lines[0].start : lines[-1].end])
    bare = line.is_headline or (len(lines) == 1 and _tells_nothing(line))
    return told or caption is not None or (bare and line.number > 0)


def _tells_nothing(line: Sentence) -> bool:
    """Return whether no verb of a sentence has a subject: it stands under a picture ("Oke at the fair.")."""
    return not any(acts(item) or _is_said(item) for item in line.items)


def _is_said(item: Item) -> bool:
    """Return whether a word in small letters is a verb of speech that has a subject ("says")."""
    return item.text.islower() and item.word.cue is not None and item.word.cue.is_finite


def _leads_elsewhere(page: Page, text: str) -> bool:
    """Return whether a line is a caption, a tag, a byline or a link to something else."""
    return page.language.pattern(Challenge.FURNITURE).search(text) is not None


def _has_break(this: Attributed) -> bool:
    """Return whether marks alone, or a heading, stand between the words and the sentence before them."""
    sentence, entity = this.report.sentence, this.speaker.entity
    if entity is None or this.speaker.resolution not in {"pronoun", "continuation"}:
        return False
    last = max((m.end for m in entity.mentions if m.end <= sentence.start), default=sentence.start)
    between = this.page.body[last : sentence.start].split("\n")
    broken = any(_is_break(this.page, line.strip()) for line in between[1:-1])
    return (
        broken or any(_opens_another(this.page, line) for line in between[1:-1]) or _is_entry(this, between, sentence)
    )


def _is_entry(this: Attributed, between: list[str], sentence: Sentence) -> bool:
    """Return whether the line of the words opens another report; with a time, where an earlier line opened an entry."""
    line = between[-1] + this.page.body[sentence.start : sentence.end]
    if len(between) == 1 or not _opens_another(this.page, line):
        return False
    return line[:1].isalpha() or any(
        _opens_another(this.page, line) for line in this.page.body[: sentence.start].split("\n")[:-1]
    )


def _opens_another(page: Page, line: str) -> bool:
    """Return whether a line begins another report: with a time, as an entry, or with a place ("TARN (FW) — ...")."""
    begins = page.language.pattern(Challenge.OPENS_ANOTHER_REPORT).match(line) is not None
    return begins and not _leads_elsewhere(page, line)


def _is_break(page: Page, line: str) -> bool:
    """Return whether a line parts what stands above it from what stands below: marks alone, or a heading.

    A line that leads elsewhere, or stands under a picture, parts nothing: the text goes on below it.
    """
    marks = bool(line) and not any(map(str.isalnum, line))
    label = _NUMBERED.sub("", line.strip(_AROUND), count=1)
    begins = label[:1].isupper() or label[:1].isdigit()
    heading = begins and label[-1:].isalnum() and len(label.split()) <= _HEADING_WORDS
    drawn = _HEADING.match(line) is not None or _DRAWN.fullmatch(label) is not None
    return marks or drawn or (heading and not _leads_elsewhere(page, line))


def _has_other_marks(this: Attributed) -> bool:
    """Return whether a few words that would go on with those before stand in marks of another kind, as a copied line.

    Straight marks behind curly ones, or the other way round.
    """
    told, earlier = this.report.quotations, this.report.antecedent
    if this.speaker.resolution != "continuation" or earlier is None or not earlier.quotations or not told:
        return False
    other = _is_straight(this.page, told[0]) is not _is_straight(this.page, earlier.quotations[0])
    return other and sum(one.words for one in told) <= _COPIED


_COPIED: Final = 40
"""Words of a line that a page sets apart to draw readers, out of this text or another."""


def _is_straight(page: Page, quotation: Quotation) -> bool:
    """Return whether words open with a straight mark."""
    return page.body[quotation.start : quotation.start + 1] in {'"', "'"}


def _has_lone_mark(this: Attributed) -> bool:
    """Return whether a mark stands in a sentence that opens or closes no quotation there ("“It,” said Oke, leaks.”").

    Nobody knows then where words begin and end. An apostrophe behind a letter is none.
    """
    found = {one.number: one for one in (this.report.sentence, this.report.source_sentence) if one is not None}
    return any(_is_lone(one.items, n) for one in found.values() for n in range(len(one.items)))


def _is_lone(items: list[Item], at: int) -> bool:
    """Return whether an item is a mark by itself, and a single one no apostrophe."""
    closes = items[at].text in _SINGLE and at > 0 and items[at - 1].text in _BEFORE_CLOSING
    return closes or (items[at].text in _MARKS and not _stood_for_inches(items, at))


def _stood_for_inches(items: list[Item], at: int) -> bool:
    """Return whether the mark taken for the end of the words before stands for inches ("“... 6’2”,” said Oke")."""
    quote = item_at(items, at - 2).quote
    return quote is not None and items[at - 1].text in _BEFORE_CLOSING and quote.last.isdigit()


_MARKS: Final = frozenset("“”„‟«»‹›‚‛「」『』")
"""Marks that are only ever those of words."""
_SINGLE: Final = frozenset("’'")
_BEFORE_CLOSING: Final = frozenset(".,!?")


def _opens_with_dash(this: Attributed) -> bool:
    """Return whether a dash opens words without marks, as it does those of a dialogue ("– It leaks, said Oke.")."""
    first = min(this.report.pieces, default=(0, 0))[0] if this.report.kind == "indirect" else 0
    return this.report.kind == "indirect" and this.page.body[first : first + 1] in DASHES


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (NAMED_IN_FURNITURE, _is_named_in_furniture),
    (BREAK_BETWEEN, _has_break),
    (OTHER_KIND_OF_MARKS, _has_other_marks),
    (LONE_MARK, _has_lone_mark),
    (WITHIN_QUOTED_TEXT, _opens_with_dash),
)
"""Each with the reason to hold; independent of one another."""
