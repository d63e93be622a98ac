"""Whether another takes the word: his turn is none of the one's who spoke before."""

from sitegen.extract.languages.vocabulary import Closed, Kinship, Morphology, People, Quoting, Reporting
from sitegen.extract.pages.page import Item, Sentence, item_at
from sitegen.extract.speech.clauses import Clause, Reading
from sitegen.extract.speech.report import Report


def opens_another(items: list[Item], at: int, clause: Clause) -> bool:
    """Return whether "and that" leads from words that stand alone to others ("“It leaks,” she said, and that ...").

    Args:
        items: Those of the sentence.
        at: The item with which the other words begin.
        clause: The cue that reports those before.

    """
    behind = items[max(clause.cue.past, clause.source.past if clause.source is not None else 0) : at]
    opens = next((n for n, item in enumerate(behind) if item.isa(Closed.THAT)), None)
    return opens is not None and any(item.isa(Closed.AND, Closed.BUT) for item in behind[:opens])


def is_anothers_turn(reading: Reading, at: int, clause: Clause) -> bool:
    """Return whether another is named right before words, and no verb is told again ("said Oke, then Quill: “...”").

    Args:
        reading: The sentence.
        at: Which of its items the words in marks are.
        clause: The cue that would report them.

    """
    items, source = reading.sentence.items, clause.source
    colon = item_at(items, at - 1).text == ":"
    name = reading.names.ending.get(at - colon)
    if name is None or source is None or name is source.name or name.first <= max(source.past, clause.cue.past):
        return False
    if not colon:
        return clause.cue.past <= at and _is_second_of_two(reading, name.first, at)
    joins = items[name.first - 1].isa(Quoting.THEN, Closed.WHILE)
    return any(item.quote is not None for item in items[:at]) and items[name.first - 1 - joins].text == ","


def _is_second_of_two(reading: Reading, first: int, at: int) -> bool:
    """Return whether words in marks with a comma stand before a name, and others end it (“...,” Oke “...”).

    Others that open with a verb have the name as their subject (“Instead of talks,” Oke “opted for a row.”).
    """
    items = reading.sentence.items
    before, told = items[first - 1].quote, items[at].quote
    if before is None or told is None or before.last != "," or told.predicate:
        return False
    opens = reading.sentence.language.word(told.opening.lower())
    acts = opens.isa(Morphology.PAST_ENDING, Reporting.PAST_VERB) or opens.cue is not None
    return not acts and all(not item.text.isalnum() for item in items[at + 1 :])


def are_of_two(earlier: Report, report: Report | None) -> bool:
    """Return whether words and those that seem to go on with them have two speakers, by name: a mark is missing.

    Args:
        earlier: The report of the words.
        report: That of those behind them; None where there is none.

    """
    one = earlier.source.name if earlier.source is not None and earlier.cue is not None else None
    other = report.source.name if report is not None and report.source is not None else None
    told = report is not None and report.evidence in {"after", "inverted"}
    return told and one is not None and other is not None and one.words[-1:] != other.words[-1:]


def is_told_anew(earlier: Report, report: Report | None) -> bool:
    """Return whether words that go on with others have a cue of their own, too ("“..., / “It leaks,” he added.").

    Each is then a quotation that the article itself gives to somebody.

    Args:
        earlier: The report of the words.
        report: That of those behind them; None where there is none.

    """
    if report is None or report is earlier or report.cue is None or earlier.cue is None:
        return False
    return report.evidence in {"after", "inverted", "before"}


def cuts_in(sentence: Sentence, report: Report) -> bool:
    """Return whether a sentence ends with what another did ("“It leaks,” she said, and her husband cut in.").

    Args:
        sentence: The sentence.
        report: What is said in it.

    """
    items, cue = sentence.items, report.cue
    if cue is None or report.source_sentence is not sentence:
        return False
    joins = next(
        (n for n in range(cue.past, len(items) - 2) if items[n].isa(Closed.AND) and items[n - 1].text == ","), 0
    )
    tail = items[joins + 1 :]
    owned = joins > 0 and tail[0].isa(Closed.THEIR) and tail[1].isa(Kinship.KIN, People.OFFICE, People.SOMEONE)
    return owned and item_at(tail, 2).text.islower() and all(item.quote is None for item in tail)
