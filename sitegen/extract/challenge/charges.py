"""Challenges of words that may answer what was charged, or what was said of somebody or to them, right before."""

from collections.abc import Callable
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.challenge.new_persons import DESCRIBED, PERSONS
from sitegen.extract.clauses.word_kinds import is_acting, is_past
from sitegen.extract.languages.declaring import VerbClass
from sitegen.extract.languages.vocabulary import Challenge, Closed, Discourse, SpeechVerbs
from sitegen.extract.pages.page import Item, Sentence, item_at
from sitegen.extract.reasons import ANSWERS


def _may_answer_a_charge(this: Attributed) -> bool:
    """Return whether somebody was accused right before, and the words do not speak of them ("Oke blamed Vell.").

    "Oke accused Vell of theft. “He took it,” he said" goes on with the charge.
    """
    before = this.before if this.by_pronoun and _only_says(this) else None
    if before is None or this.speaks_of == this.gender or is_about_another(before, this):
        return False
    verbs = (Challenge.CHARGING, Challenge.ANSWERED_AS_I) if this.says_i else (Challenge.CHARGING,)
    return any(_is_object_of(before, at, verbs) for at, one in this.others_in(before) if this.may_mean(one))


def _may_answer_what_was_said_of(this: Attributed) -> bool:
    """Return whether somebody was spoken of right before, and the words own up or answer ("“True,” he conceded").

    "Oke pointed out that Vell had never rowed. “True,” he conceded": Vell may be the one who does.
    """
    before, cue = this.before if this.by_pronoun and this.report.quotations else None, this.report.cue
    if before is None or cue is None or not (cue.isa(Challenge.REPLYING) or this.sounds_like_a_reply):
        return False
    names, items = this.cast.names[before.number], before.items
    others = [at for at, one in this.others_in(before) if this.may_mean(one)]
    return any(_is_told_of(items, at, item_at(items, names.at[at].past)) for at in others)


def _is_told_of(items: list[Item], first: int, then: Item) -> bool:
    """Return whether a clause of what somebody says begins with a name ("pointed out | Vell had").

    Behind "that" any verb may stand, as what somebody should do has no form of its own ("proposed that | Vell lead").
    """
    if item_at(items, first - 1).isa(Closed.THAT):
        led = items[max(0, first - 1 - _LED) : first - 1]
        return then.text.islower() and any(is_past(one) or one.word.cue is not None for one in led)
    verb = item_at(items, first - 1).word.cue or item_at(items, first - 2).word.cue  # "pointed out"
    return is_acting(then) and verb is not None and verb.is_finite and verb.verb.isa(SpeechVerbs.CLAUSE)


_LED: Final = 2
"""Items before "that" of a verb and "out" or "again"."""


def _only_says(this: Attributed) -> bool:
    """Return whether words stand in marks, or a verb that tells no more than that they are said reports them."""
    cue = this.report.cue
    return bool(this.report.quotations) or (cue is not None and cue.isa(SpeechVerbs.SAID))


def _is_object_of(sentence: Sentence, first: int, verbs: tuple[VerbClass, ...]) -> bool:
    """Return whether a name stands right behind a verb of some classes."""
    form = item_at(sentence.items, first - 1).word
    verb = form.cue or form.verb
    return verb is not None and verb.verb.isa(*verbs)


def _may_answer_what_was_said_to(this: Attributed) -> bool:
    """Return whether somebody was told something right before, who may answer ("“It was you,” Oke told Vell.").

    Who "added" goes on with words of their own.
    """
    before, cue = this.before if this.by_pronoun and this.first_quotation is not None else None, this.report.cue
    if before is None or (cue is not None and cue.isa(Discourse.ADDING)):
        return False
    others = [at for at, one in this.others_in(before) if this.may_mean(one)]
    return any(_tells(this, before, at) or _says_to(this, before, at) for at in others)


def _tells(this: Attributed, sentence: Sentence, first: int) -> bool:
    """Return whether the speaker, or a pronoun, and a verb of telling stand right before a name ("Oke told Vell").

    What the one named is may stand between ("Oke told the witness, Vell").
    """
    first = before_description(sentence.items, first)
    teller = item_at(sentence.items, first - 2).isa(Closed.HE_OR_SHE) or _ends_own_name(this, sentence, first - 1)
    return teller and is_told(sentence, first)


def _says_to(this: Attributed, sentence: Sentence, first: int) -> bool:
    """Return whether the speaker and "to" stand right before a name ("said Oke to Vell", "cried Oke at Vell")."""
    first = before_description(sentence.items, first)
    led = item_at(sentence.items, first - 1).isa(Closed.TO, Challenge.TURNED_TO)
    return led and _ends_own_name(this, sentence, first - 1)


def _ends_own_name(this: Attributed, sentence: Sentence, past: int) -> bool:
    """Return whether the name of the speaker ends right before an item."""
    name = this.cast.names[sentence.number].ending.get(past)
    return name is not None and this.cast.entity_of(sentence, name) is this.speaker.entity


def is_about_another(sentence: Sentence, this: Attributed) -> bool:
    """Return whether the subject of a sentence is somebody else who is named."""
    first = this.named_subject(sentence)
    return first is not None and first is not this.speaker.entity


def is_told(sentence: Sentence, first: int) -> bool:
    """Return whether a name stands right behind a verb of speech, as whom it is said to ("Quill asked Oke")."""
    cue = item_at(sentence.items, before_description(sentence.items, first) - 1).word.cue
    return cue is not None and cue.verb.isa(SpeechVerbs.LISTENER)


def before_description(items: list[Item], first: int) -> int:
    """Return where what somebody is begins, behind which the name stands ("the witness, | Vell"); else the name."""
    noun = first - 1 - (item_at(items, first - 1).text == ",")
    if not (item_at(items, noun).isa(*PERSONS) and item_at(items, noun).text.islower()):
        return first
    near = range(noun - 1, max(-1, noun - 1 - DESCRIBED), -1)
    return next((n for n in near if items[n].isa(Closed.ARTICLE, Closed.THEIR)), first)


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (ANSWERS, _may_answer_a_charge),
    (ANSWERS, _may_answer_what_was_said_to),
    (ANSWERS, _may_answer_what_was_said_of),
)
"""Each with the reason to hold; independent of one another."""
