"""Challenges of what is reported without marks: are these words told, or only named, and are they the speaker's?"""

from collections.abc import Callable
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.clauses.word_kinds import is_acting, is_auxiliary, is_past, is_time
from sitegen.extract.languages.vocabulary import (
    Challenge,
    Closed,
    Cues,
    Discourse,
    Morphology,
    NounPhrases,
    People,
    Reporting,
)
from sitegen.extract.pages.page import Item, Sentence, item_at
from sitegen.extract.reasons import ASIDE_CUTS, GOES_ON, NAMES_SPEAKER, NO_CLAUSE, RUNS_ON, SECOND_HAND
from sitegen.extract.speech.clauses import closes_clause
from sitegen.extract.text.tokens import DASHES


def _only_names(this: Attributed) -> bool:
    """Return whether words name what was told, and do not tell it ("explained what she likes").

    What "how" and "why" open is told as a question is ("explained how the pier was built").
    """
    first, cue = _first_word(this), this.report.cue
    return first is not None and cue is not None and first.isa(Closed.WHAT) and cue.isa(Challenge.SETS_OUT)


def _is_somebody_told_of(this: Attributed) -> bool:
    """Return whether words are somebody, and what others did to that one ("reported the man police had sought").

    They hold one verb, at their end, and a subject of its own stands right before that.
    """
    items, told = this.told
    if not told or not items[told[0]].isa(Closed.THE, Closed.A) or not items[told[0] + 1].isa(*_ONE):
        return False
    subject = told[0] + 2
    named = subject in this.cast.names[this.report.sentence.number].at or items[subject].isa(Reporting.NOMINATIVE)
    verbs = [n for n in told[2:] if is_acting(items[n])]
    whole = bool(verbs) and verbs == list(range(verbs[0], told[-1] + 1)) and verbs[0] > subject
    return whole and (named or items[subject].isa(People.GROUP, People.BODY))


_ONE: Final = (People.SOMEONE, Discourse.ONE_PERSON)
"""Nouns for one person that no office is."""


def _first_word(this: Attributed) -> Item | None:
    """Return the first word of what is reported without marks behind its verb; None where it stands before."""
    cue, sentence = this.report.cue, this.report.source_sentence
    if this.report.kind != "indirect" or cue is None or sentence is None:
        return None
    at = min(this.report.pieces)[0]
    return next((item for item in sentence.items[cue.past :] if item.start == at), None)


def _is_received(this: Attributed) -> bool:
    """Return whether a participle tells what is in a paper that somebody got ("received a letter, saying that ...")."""
    cue, sentence = this.report.cue, this.report.source_sentence
    if cue is None or sentence is None or cue.tense != "ing":
        return False
    before = this.page.body[sentence.start : sentence.items[cue.first].start]
    return this.page.language.pattern(Challenge.RECEIVED).search(before) is not None


def _names_the_speaker(this: Attributed) -> bool:
    """Return whether reported words name the one whom a description would mean ("Oke is late, the clerk said")."""
    entity, source = this.speaker.entity, this.report.source
    if this.report.kind != "indirect" or entity is None or source is None or not entity.named:
        return False
    if source.name is not None or source.form == "pronoun":
        return False
    named = (mention for mention in entity.mentions if mention.form in {"name", "surname"})
    return any(start <= mention.start < end for mention in named for start, end in this.report.pieces)


def _goes_on_behind_aside(this: Attributed) -> bool:
    """Return whether words end before what two dashes set off, and the sentence goes on behind it.

    "Ada Quill said that the storm [—the worst in years—] wrecked the weir": the storm alone is no claim.
    """
    sentence = this.report.source_sentence
    if this.report.kind != "indirect" or sentence is None:
        return False
    items, last = sentence.items, max(end for _, end in this.report.pieces)
    dashes = [n for n, item in enumerate(items) if item.text in DASHES and item.start >= last]
    if len(dashes) < _PAIR or items[dashes[0] - 1].end != last:
        return False
    behind = items[dashes[1] + 1 :]
    return bool(behind) and behind[0].text.islower() and not behind[0].isa(Closed.AND, Closed.BUT, Closed.OR)


def _goes_on_behind_cue(this: Attributed) -> bool:
    """Return whether a phrase may go on with the words behind who says them ("It would stay, Oke said, without oars").

    One that tells when, where or how something was said does not.
    """
    sentence, comma = this.report.source_sentence, _comma_behind(this)
    if sentence is None or comma is None:
        return False
    opens, following = item_at(sentence.items, comma + 1), item_at(sentence.items, comma + 2)
    timed = opens.isa(Closed.ON) and is_time(following)
    told_to = opens.isa(Closed.TO) and following.isa(Challenge.REACTION)
    rest = sentence.items[comma + 2 :]
    contrast = opens.isa(Closed.BUT) and len(rest) <= _CONTRAST and not any(map(is_acting, rest))
    return (
        contrast
        or (opens.isa(Closed.WHO) and _begins_with_it(this))
        or (opens.isa(Challenge.BINDS) and not (timed or told_to))
    )


_CONTRAST: Final = 4
"""Items behind "but" that are no clause, the full stop with them ("It was not law, he said, but old verse.")."""


def _is_subject_in_marks(this: Attributed) -> bool:
    """Return whether a verb follows who says words in marks, its subject ("“The Oar,” said Oke, is old").

    Words in marks that go on behind it are another matter ("“The oar,” said Oke, “is old.”").
    """
    sentence, cue, source = this.report.source_sentence, this.report.cue, this.report.source
    if sentence is None or cue is None or source is None or sentence is not this.report.sentence:
        return False
    items, past = sentence.items, max(cue.past, source.past)
    apart = this.report.kind != "indirect" and items[0].quote is not None and item_at(items, past).text == ","
    return apart and item_at(items, past + 1).isa(Cues.FINITE) and item_at(items, past + 1).text.islower()


def _begins_with_it(this: Attributed) -> bool:
    """Return whether "it" opens the words ("It was Oke, he said, who left")."""
    items, told = this.told
    return bool(told) and items[told[0]].isa(Closed.IT)


def _comma_behind(this: Attributed) -> int | None:
    """Return where a comma stands behind who says the words before it; None where none does, or words follow."""
    sentence, cue, source = this.report.source_sentence, this.report.cue, this.report.source
    if this.report.kind != "indirect" or sentence is None or cue is None or source is None:
        return None
    items, past = sentence.items, max(cue.past, source.past)
    past = _past_listener(items, past) if cue.isa(Reporting.TELL) else past
    closed = max(end for _, end in this.report.pieces) <= items[cue.first].start
    return past if closed and item_at(items, past).text == "," else None


def _past_listener(items: list[Item], at: int) -> int:
    """Return where a comma stands behind whom something is told; the item itself where none does."""
    near = range(at, min(len(items), at + _LISTENER))
    return next((n for n in near if items[n].text == ","), at)


_LISTENER: Final = 6
"""Items of whom something is told, with the comma behind."""
_PAIR: Final = 2


def _ends_within_dashes(this: Attributed) -> bool:
    """Return whether words end at the second of two dashes, before what the first one broke off.

    "Oke said it made him ask who leads the loud — and at times rude | — crowds".
    """
    sentence = this.report.source_sentence
    if this.report.kind != "indirect" or sentence is None:
        return False
    start, last = max(this.report.pieces)
    items = sentence.items
    behind = next((n for n, item in enumerate(items) if item.start >= last), None)
    if behind is None or items[behind].text not in DASHES or not item_at(items, behind + 1).text.islower():
        return False
    if this.report.cue is not None and this.report.cue.first == behind + 1:  # "– a mill among them – according to Oke"
        return False
    return sum(item.text in DASHES for item in items[:behind] if item.start >= start) % _PAIR > 0


def _goes_on_to_deed(this: Attributed) -> bool:
    """Return whether a dash closes what was put in, and the sentence goes on with what the speaker did.

    "Oke admitted the loss - a small one, he said - but blamed the keepers for it".
    """
    items, told = this.told
    joins = (n for n in told if items[n].isa(Closed.BUT, Closed.AND))
    return any(items[n - 1].text in DASHES and is_past(item_at(items, n + 1)) for n in joins)


def _goes_on_in_present(this: Attributed) -> bool:
    """Return whether "and" ties a verb of now to words about the past, which are told now.

    "The guild denies that the raid was a crime and goes to great lengths to hide it": it is the guild that goes.
    """
    cue, (items, told) = this.report.cue, this.told
    if cue is None or cue.tense != "present":
        return False
    behind = [n for n in told if n > cue.past]
    joins = (n for n in behind if items[n].isa(Closed.AND) and _opens_now(items, n + 1))
    return any(_is_of_then(items[cue.past : n]) for n in joins)


def _goes_on_past_denial(this: Attributed) -> bool:
    """Return whether what was done next may stand behind what is denied ("denied that she had read it and left")."""
    cue, (items, told) = this.report.cue, this.told
    if cue is None or not cue.isa(Reporting.DENY) or cue.tense != "past":
        return False
    joins = (n for n in told if n > cue.past and items[n].isa(Closed.AND) and is_past(item_at(items, n + 1)))
    return any(item.isa(Closed.HAD) for n in joins for item in items[cue.past : n])


def _opens_now(items: list[Item], at: int) -> bool:
    """Return whether a verb of one in the present, with what follows such a verb, stands at an item ("goes to")."""
    verb, then = item_at(items, at), item_at(items, at + 1)
    object_ = then.isa(Closed.TO, Closed.DETERMINER, Closed.IT, Closed.THEM, Closed.THAT)
    return verb.text.islower() and verb.isa(Morphology.PLURAL_ENDING) and not is_auxiliary(verb) and object_


def _is_of_then(items: list[Item]) -> bool:
    """Return whether a clause stands in the past, and no word of it helps a verb in the present."""
    then = any(item.isa(Reporting.BACKSHIFTED) or is_past(item) for item in items)
    return then and not any(item.isa(Reporting.NOW, Closed.MODAL) for item in items)


def _runs_past_opening(this: Attributed) -> bool:
    """Return whether words told in an opening run on into the main clause.

    "In a year in which Oke vowed to row, and to win, the town has slept". They may have an opening of their own ("that
    by spring, the town will be dry").
    """
    report, sentence = this.report, this.report.source_sentence
    if report.kind != "indirect" or report.source is None or sentence is None:
        return False
    items = sentence.items
    if not _opens(items[0]) or _has_comma(items[: report.source.first]):
        return False
    start, end = max(report.pieces)
    within = [n for n, item in enumerate(items) if start <= item.start < end]
    first = within[items[within[0]].isa(Closed.THAT)] if len(within) > 1 else 0
    return not _opens(items[first]) and any(_opens_main(this, sentence, n) for n in within[1:])


def _opens(item: Item) -> bool:
    """Return whether a word opens a part of a sentence before its main clause."""
    opens = item.isa(NounPhrases.OPENING, Reporting.SUBORDINATE)
    return opens and not item.isa(NounPhrases.JOINS_SENTENCE, Closed.THAT, Closed.TO)


def _has_comma(items: list[Item]) -> bool:
    return any(item.text == "," for item in items)


def _opens_main(this: Attributed, sentence: Sentence, at: int) -> bool:
    """Return whether a comma, a subject and its auxiliary stand at an item."""
    items, names = sentence.items, this.cast.names[sentence.number]
    name = names.at.get(at + 1)
    helps = (n for n in range(at + 2, at + _SUBJECT) if is_acting(item_at(items, n)))
    past = name.past if name is not None else next(helps, at)
    opens = name is not None or item_at(items, at + 1).isa(Closed.DETERMINER, Reporting.NOMINATIVE, Closed.IT)
    return items[at].text == "," and opens and is_acting(item_at(items, past))


_SUBJECT: Final = 4
"""Items of a comma and a plain subject ("the town")."""


def _runs_past_clause(this: Attributed) -> bool:
    """Return whether words told in a clause that opens the sentence run on into the main clause, past its comma.

    "When the mayor, Ada Quill, said that the weir was “badly built,” both the guild and the town knew why".
    """
    source, cue, (items, told) = this.report.source, this.report.cue, this.told
    if source is None or cue is None or not items or not items[0].isa(Reporting.SUBORDINATE):
        return False
    commas = [n for n, item in enumerate(items[: source.first]) if item.text == ","]
    if commas not in ([], [source.first - 1]):
        return False
    behind = [n for n in told if n >= cue.past]
    return any(closes_clause(items[n]) and _tells_more(items, n + 1, behind[-1]) for n in behind[2:])


def _tells_more(items: list[Item], first: int, last: int) -> bool:
    """Return whether a subject and its verb follow a comma, up to the next one."""
    opens = item_at(items, first).isa(Closed.DETERMINER, Reporting.NOMINATIVE, Closed.IT, NounPhrases.SOME_OF)
    past = next((n for n in range(first, last + 1) if items[n].text == ","), last + 1)
    verb = any(map(is_acting, items[first + 1 : past]))
    return verb and (opens or item_at(items, first).capital)


def _tells_which(this: Attributed) -> bool:
    """Return whether a participle only tells which of many are meant ("Bakers saying that it leaks are few").

    They open the sentence, whose own verb follows.
    """
    source, cue = this.report.source, this.report.cue
    if this.report.kind != "indirect" or source is None or cue is None:
        return False
    opens = source.first == 0 and source.form != "pronoun"
    return opens and source.past == cue.first == cue.group_first and cue.tense == "ing"


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (NO_CLAUSE, _only_names),
    (NO_CLAUSE, _is_somebody_told_of),
    (SECOND_HAND, _is_received),
    (NAMES_SPEAKER, _names_the_speaker),
    (RUNS_ON, _runs_past_opening),
    (RUNS_ON, _runs_past_clause),
    (RUNS_ON, _goes_on_to_deed),
    (RUNS_ON, _goes_on_in_present),
    (RUNS_ON, _goes_on_past_denial),
    (RUNS_ON, _tells_which),
    (ASIDE_CUTS, _goes_on_behind_aside),
    (ASIDE_CUTS, _ends_within_dashes),
    (GOES_ON, _goes_on_behind_cue),
    (GOES_ON, _is_subject_in_marks),
)
"""Each with the reason to hold; independent of one another."""
