"""A verb of saying as the rules and the parse see it, for challenges that set the two side by side."""

from collections.abc import Iterable
from typing import NamedTuple

from sitegen.extract.languages.vocabulary import Challenge, Closed, Morphology, SpeechVerbs
from sitegen.extract.pages.page import Item, Page, Sentence, item_at
from sitegen.extract.parse_labels import VERBS
from sitegen.extract.parsing import Parse, Parses, Word
from sitegen.extract.sentences.clauses import Cue
from sitegen.extract.sentences.mentions import SourceMention
from sitegen.extract.speech.report import Report


class Saying(NamedTuple):
    """A verb of saying with its source, as the rules see them and as the parse does."""

    page: Page
    report: Report
    sentence: Sentence
    cue: Cue
    source: SourceMention
    parse: Parse
    verb: Word

    @property
    def items(self) -> list[Item]:
        """The words of the sentence."""
        return self.sentence.items

    @property
    def place(self) -> tuple[int, int]:
        """Where the source stands in the body."""
        return self.source.place(self.items)

    @property
    def words(self) -> tuple[int, int] | None:
        """The first words reported behind the verb without marks."""
        first = min(self.report.pieces, default=None) if self.report.kind == "indirect" else None
        return first if first is not None and first[0] >= self.verb.end else None

    def acts(self, word: Word) -> bool:
        """Return whether a word is a verb, and none that only tells what somebody is doing ("rowing is hard")."""
        return word.pos in VERBS and not self.page.language.word(word.text.lower()).isa(Morphology.ING_ENDING)


def sayings_of(page: Page, reports: Iterable[Report], parses: Parses) -> list[Saying | None]:
    """Return the verb of saying of each report, None where there is none to look at; asks for all parses they need."""
    return [saying_of(page, report, parses) for report in reports]


def saying_of(page: Page, report: Report, parses: Parses) -> Saying | None:
    """Return a verb of saying with its source; None for "according to", where it is plain or has no parse."""
    cue, source, sentence = report.cue, report.source, report.source_sentence
    if cue is None or source is None or sentence is None or cue.kind != "verb":
        return None
    if (report.kind == "direct" and source.form != "description") or _is_plain(report, sentence.items, cue, source):
        return None
    parse, first = parses.sentence(sentence), sentence.items[cue.first]
    verb = parse.head_within(first.start, first.end) if parse is not None and parse.has_syntax else None
    return Saying(page, report, sentence, cue, source, parse, verb) if parse is not None and verb is not None else None


def _is_plain(report: Report, items: list[Item], cue: Cue, source: SourceMention) -> bool:
    """Return whether nothing but a name or a pronoun and a verb stand together, so that no parse is needed.

    "Oke said ...", "..., she added", "he noted that ...": the name opens the sentence or follows a comma, and what is
    said follows at once, or stands before it.
    """
    if _begins_apart(report, items, cue) or _is_left_open(report, items, cue, source):
        return False
    first = min(source.first, cue.group_first)
    if not _says_plainly(items, cue) or item_at(items, first - 1).isa(
        Closed.WHAT, Closed.HOW, Closed.THAN, Challenge.ALL_THAT
    ):
        return False
    if cue.group_first != source.past and cue.past != source.first:
        return False
    opens = first == 0 or items[first - 1].text == "," or items[first - 1].quote is not None
    return source.form == "pronoun" or (source.form == "name" and opens and not _is_listed(items, first))


def _begins_apart(report: Report, items: list[Item], cue: Cue) -> bool:
    """Return whether words stand between the verb and what is reported behind it ("said the talk that it leaks is")."""
    first = min(report.pieces, default=(0, 0))[0] if report.kind == "indirect" else 0
    return any(item.start < first and item.text.isalpha() for item in items[cue.past :])


def _is_left_open(report: Report, items: list[Item], cue: Cue, source: SourceMention) -> bool:
    """Return whether a sentence goes on behind "Oke said", and none of it is told ("The weir, Oke told us, fell")."""
    end = max(report.pieces, default=(0, 0))[1]
    behind = source.first < cue.first and any(item.text == "," for item in items[cue.past :])
    return report.kind == "indirect" and behind and end <= items[cue.first].start


def _says_plainly(items: list[Item], cue: Cue) -> bool:
    """Return whether a verb tells no more than that something is said, or "that" follows it at once."""
    finite = cue.is_finite and not cue.passive
    return finite and (cue.isa(SpeechVerbs.SAID) or item_at(items, cue.past).isa(Closed.THAT))


def _is_listed(items: list[Item], first: int) -> bool:
    """Return whether a name behind a comma may only end a longer one ("of the University of Torvany, Tarn said")."""
    return first > 1 and items[first - 1].text == "," and items[first - 2].capital
