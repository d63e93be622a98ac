"""Challenges of a pronoun behind a sentence whose subject another one acts on, writes to or is likened to."""

from collections.abc import Callable, Iterator
from itertools import takewhile
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.challenge.new_persons import is_told_by_speaker
from sitegen.extract.challenge.newcomers import PHRASE, acts_behind, fits, is_called, is_new, is_somebody
from sitegen.extract.challenge.spoken_of import is_named_beside
from sitegen.extract.clauses.word_kinds import is_adverb
from sitegen.extract.languages.declaring import Pattern
from sitegen.extract.languages.vocabulary import Challenge, Closed, Discourse, People, SpeechVerbs, VerbGroups
from sitegen.extract.pages.page import Item, Sentence, item_at
from sitegen.extract.reasons import DESCRIBED_NEARER


def _is_acted_on(this: Attributed) -> bool:
    """Return whether somebody described does what the sentence before tells ("Oke was praised by her coach").

    Not who asks: the one asked may well answer ("Oke was asked by a keeper").
    """
    before = _before(this)
    if before is None:
        return False
    items = before.items
    agents = (n for n in range(2, len(items)) if items[n].isa(Closed.BY) and _is_done(items, n))
    return any(_is_another(this, before, at + 1) for at in agents)


def _is_done(items: list[Item], by: int) -> bool:
    """Return whether a form of "be" and a participle stand before "by", in the same clause ("was given a cup | by")."""
    near = range(by - 1, max(0, by - _DONE), -1)
    within = list(takewhile(lambda n: items[n].text.isalpha() and items[n].quote is None, near))
    done = next((n for n in within if items[n].text.islower() and _is_be(items, n - 1)), None)
    return done is not None and not _asks(items[done]) and not _is_subordinate(items, done)


def _is_subordinate(items: list[Item], verb: int) -> bool:
    """Return whether a clause that tells of a noun holds a verb ("despite the fact that she was | given it by ...")."""
    within = takewhile(lambda n: items[n].text != ",", range(verb, 0, -1))
    return any(items[n].isa(Closed.THAT, Closed.WHO, Closed.WHICH) for n in within)


def _is_be(items: list[Item], at: int) -> bool:
    return item_at(items, at - is_adverb(item_at(items, at))).isa(VerbGroups.BE)


_DONE: Final = 6
"""Items before "by" among which the verb stands."""


def _asks(item: Item) -> bool:
    return item.word.cue is not None and item.word.cue.verb.isa(SpeechVerbs.LISTENER, Discourse.ASKING)


def _is_heard_from(this: Attributed) -> bool:
    """Return whether the sentence before tells from whom its subject hears ("The guild heard from the bank")."""
    source = this.report.source
    before = this.before if source is not None and source.form == "pronoun" else None
    if before is None or is_named_beside(this):
        return False
    return any(_is_another(this, before, at) for at in _behind(this, before, Challenge.HEARS_FROM))


def _acts_beside(this: Attributed) -> bool:
    """Return whether "and" or "but" joins what somebody described does ("Oke fell and his coach ran over")."""
    before = _before(this)
    if before is None or is_told_by_speaker(before, this):
        return False
    items = before.items
    for at in (n + 1 for n in range(2, len(items)) if items[n].isa(Closed.AND, Closed.BUT, Closed.WHILE)):
        noun = _somebody_at(this, before, at)
        if noun and is_new(items, at, noun) and acts_behind(items, noun) and not this.has_object(items[noun:]):
            return True
    return False


def _is_likened(this: Attributed) -> bool:
    """Return whether the sentence before ends with somebody who is or does the same ("..., and so is his son")."""
    before = _before(this)
    if before is None:
        return False
    return any(_is_another(this, before, at) for at in _behind(this, before, Challenge.LIKENS))


def _before(this: Attributed) -> Sentence | None:
    """Return the sentence before that of a pronoun, which does not name whom it is taken for; None else."""
    return this.before if this.by_pronoun and not is_named_beside(this) else None


def _behind(this: Attributed, sentence: Sentence, pattern: Pattern) -> list[int]:
    """Return the items right behind what a pattern finds in a sentence."""
    text = this.page.body[sentence.start : sentence.end]
    ends = {sentence.start + one.end() for one in this.page.language.pattern(pattern).finditer(text)}
    return [n for n, item in enumerate(sentence.items) if item.start in ends]


def _is_another(this: Attributed, sentence: Sentence, at: int) -> bool:
    """Return whether a body or somebody described, whom the pronoun may mean, stands at an item."""
    source = this.report.source
    if source is not None and this.page.language.word(source.head).isa(Closed.IT):
        return _is_other_body(this, sentence, at)
    return _somebody_at(this, sentence, at) > 0


def _somebody_at(this: Attributed, sentence: Sentence, at: int) -> int:
    """Return where the noun of a description stands, if the pronoun may mean who is described; 0 where none does."""
    within = range(at + 1, at + 1 + len(list(_described(sentence.items, at))))
    meant = (n for n in within if is_somebody(sentence.items[n]) and fits(sentence.items[n], sentence, this.gender))
    return next((n for n in meant if not is_called(this, sentence.items[n])), 0)


def _is_other_body(this: Attributed, sentence: Sentence, at: int) -> bool:
    """Return whether a body that is not the speaker stands at an item ("the bank", "Tarn Bank")."""
    names = this.cast.names[sentence.number].at
    name = names.get(at) or (names.get(at + 1) if item_at(sentence.items, at).isa(Closed.THE) else None)
    if name is not None:
        entity = this.cast.entity_of(sentence, name)
        return entity is not None and entity is not this.speaker.entity and entity.kind not in {"person", "place"}
    nouns = _described(sentence.items, at)
    return any(item.isa(People.BODY) for item in nouns)


def _described(items: list[Item], at: int) -> Iterator[Item]:
    """Yield the words of a description that an article or "her" opens, its noun among them; none where none opens."""
    if not item_at(items, at).isa(Closed.ARTICLE, Closed.THEIR, Discourse.INTRODUCES):
        return
    for item in items[at + 1 : at + PHRASE]:
        if not item.text.isalpha() or item.isa(Closed.PREPOSITION):
            return
        yield item


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (DESCRIBED_NEARER, _is_acted_on),
    (DESCRIBED_NEARER, _is_heard_from),
    (DESCRIBED_NEARER, _is_likened),
    (DESCRIBED_NEARER, _acts_beside),
)
"""Each with the reason to hold; independent of one another."""
