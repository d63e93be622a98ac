"""Challenges of a body or a place as the subject: it may be another noun of the sentence, which no parse need show."""

from collections.abc import Callable
from itertools import pairwise
from typing import Final, NamedTuple

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.clauses.word_kinds import is_auxiliary, is_past
from sitegen.extract.languages.vocabulary import (
    Challenge,
    Closed,
    Cues,
    Morphology,
    People,
    Reporting,
    VerbGroups,
)
from sitegen.extract.names.naming import Name, may_be_person
from sitegen.extract.pages.page import Item, item_at
from sitegen.extract.reasons import OTHER_SUBJECT, TWO_PRONOUN
from sitegen.extract.sentences.clauses import Cue
from sitegen.extract.text.tokens import DASHES


class _Subject(NamedTuple):
    """A name before the verb of saying of its sentence, of which it is taken to be the subject."""

    this: Attributed
    items: list[Item]
    name: Name
    past: int
    """One past the last item of what names the source."""
    cue: Cue

    @property
    def is_person(self) -> bool:
        """Whether the name is a person's, or may be."""
        entity = self.this.speaker.entity
        kind = self.name.kind if entity is None or self.name.kind == "person" else entity.kind
        maybe = len(self.name.words) == 1 or may_be_person(self.name.words, self.this.page.language)
        return kind == "person" or (kind == "unknown" and maybe)

    @property
    def hangs(self) -> bool:
        """Whether a preposition stands before it."""
        return item_at(self.items, self.name.first - 1).isa(VerbGroups.PREPOSITION, Closed.OF)


def _subject_of(this: Attributed) -> _Subject | None:
    source, sentence, cue = this.report.source, this.report.source_sentence, this.report.cue
    if source is None or sentence is None or cue is None or source.name is None or source.past > cue.first:
        return None
    return _Subject(this, sentence.items, source.name, source.past, cue)


def _may_be_told_of_others(of: _Subject) -> bool:
    """Return whether "who" behind a name may tell of those before it ("keepers on Harbour Hill, who have argued")."""
    behind = item_at(of.items, of.past)
    who = item_at(of.items, of.past + 1) if behind.text == "," else behind
    return of.hangs and not of.is_person and who.isa(Closed.WHO)


def _acts_by_doing(of: _Subject) -> bool:
    """Return whether what a name does is the subject, and not the name ("Tarn backing Vell announced a new era")."""
    deed = item_at(of.items, of.past)
    acts = deed.text.islower() and deed.isa(Morphology.ING_ENDING) and not deed.isa(VerbGroups.PREPOSITION)
    return acts and not of.is_person and of.past < of.cue.group_first


def _hangs_on_noun(of: _Subject) -> bool:
    """Return whether a name only says which noun before it speaks ("with the aides of the clerk from Tarn saying")."""
    return of.hangs and not of.is_person and of.past == of.cue.group_first and of.cue.tense == "ing"


def _is_other_nearer(of: _Subject) -> bool:
    """Return whether a person stands right before the verb, but for an aside ("Tarn, Mayor Oke (Reef), said").

    One whom an aside with a participle tells of is none ("Tarn, backing Ada Oke, said").
    """
    at = of.cue.group_first - 1
    aside = item_at(of.items, at).text == ","
    at -= aside
    if item_at(of.items, at).text == ")":
        at = next((n for n in range(at, -1, -1) if of.items[n].text == "("), 0) - 1
    sentence = of.this.report.source_sentence
    name = of.this.cast.names[sentence.number].ending.get(at + 1) if sentence is not None else None
    if of.is_person or name is None or name is of.name or name.kind != "person":
        return False
    return not (aside and item_at(of.items, name.first - 1).isa(Morphology.ING_ENDING))


def _is_acted_on(of: _Subject) -> bool:
    """Return whether a name is whom an inner clause tells of ("The note that Oke sent Quill says"), and says nothing.

    What is said is then said by the noun before that clause. A clause that opens with "after" or "when", or a verb that
    itself reports, is another matter.
    """
    verb, opens = of.name.first - 1, _clause_opens(of)
    if verb <= opens + 1 or of.past != of.cue.group_first or of.cue.tense not in {"past", "present"}:
        return False
    before, first = of.items[verb], of.items[opens]
    led = first.isa(*_OPENS_PHRASE)
    led = led and not item_at(of.items, opens - 1).isa(Reporting.SUBORDINATE)
    return led and is_past(before) and before.word.cue is None and not is_auxiliary(before)


def _acts_within(of: _Subject) -> bool:
    """Return whether a name is who acts in an inner clause ("A sign that Oke had nailed up says"), and says nothing."""
    that, opens = of.name.first - 1, _clause_opens(of)
    led, noun = item_at(of.items, opens), item_at(of.items, that - 1)
    described = led.isa(*_OPENS_PHRASE) and opens < that - 1
    relates = item_at(of.items, that).isa(Closed.THAT, Closed.WHICH) and noun.text.islower() and noun.word.cue is None
    between = of.items[of.name.past : of.cue.group_first]
    return described and relates and any(is_past(item) for item in between)


def _acts_within_contact_clause(of: _Subject) -> bool:
    """Return whether a name acts in a clause that lacks its "that" ("The clerk Oke had hired announced a fair").

    Behind a name that is the subject of both, a joining word stands between two verbs.
    """
    noun, opens, cue = of.name.first - 1, _clause_opens(of), of.cue
    led = item_at(of.items, opens).isa(*_OPENS_PHRASE) and opens < noun
    one = item_at(of.items, noun).text.islower() and not item_at(of.items, noun).isa(Closed.PREPOSITION)
    finite = cue.is_finite and not of.items[cue.first].isa(Morphology.ING_ENDING)
    return led and one and finite and _acts_before(of)


def _acts_before(of: _Subject) -> bool:
    """Return whether a verb stands between a name and the verb of saying, and nothing that joins the two."""
    verbs = any(item.isa(Cues.FINITE) or is_past(item) for item in of.items[of.past : of.cue.group_first])
    pairs = pairwise(of.items[of.past - 1 : of.cue.group_first])  # "had once hired": "once" joins nothing there
    joined = any(item.isa(Closed.WHO) or (_bounds_clause(item) and not is_auxiliary(before)) for before, item in pairs)
    return verbs and not joined


def _clause_opens(of: _Subject) -> int:
    """Return where the clause of a verb opens: behind the last comma or joining word before the name."""
    parts = (n for n in range(of.name.first - 1, -1, -1) if _bounds_clause(of.items[n]))
    return next(parts, -1) + 1


def _bounds_clause(item: Item) -> bool:
    """Return whether a mark, a joining word, or words in marks part one clause from another."""
    return item.text in _MARKS or item.quote is not None or item.isa(Closed.AND, Closed.BUT, Reporting.SUBORDINATE)


_OPENS_PHRASE: Final = (Closed.ARTICLE, Closed.DETERMINER, Closed.THEIR)
_MARKS: Final = frozenset({",", ";", ":", "(", ")", *DASHES})


def _asks(question: Callable[[_Subject], bool]) -> Callable[[Attributed], bool]:
    """Return a challenge that puts a question where a name stands before a verb of saying."""

    def asked(this: Attributed) -> bool:
        subject = _subject_of(this)
        return subject is not None and question(subject)

    return asked


def _is_denied(of: _Subject) -> bool:
    """Return whether "not" stands before a name, which then is who does not say it ("Oke and not Quill said")."""
    return item_at(of.items, of.name.first - 1).isa(Closed.NOT)


def _is_put_beside(of: _Subject) -> bool:
    """Return whether commas and a preposition set a name beside the subject ("The elders, like Quill, said")."""
    items, first = of.items, of.name.first
    before = item_at(items, first - 1)
    doing = before.text.islower() and before.isa(Morphology.ING_ENDING)  # "The elders, echoing Quill, said"
    set_off = any(item_at(items, first - back).text == "," for back in (2, 3))
    closed = item_at(items, of.past).text == "," and of.cue.tense != "ing"  # "with Quill, the mayor, saying"
    return set_off and closed and (doing or before.isa(Challenge.PUTS_BESIDE))


def _is_one_thing(this: Attributed) -> bool:
    """Return whether "it" would mean a people, who are several ("Two Americans were hurt. “Come,” it said")."""
    entity, source = this.speaker.entity, this.report.source
    alone = this.by_pronoun and entity is not None and len(entity.words) == 1
    it = source is not None and this.page.language.word(source.head).isa(Closed.IT)
    return alone and it and entity is not None and this.page.language.word(entity.words[0].lower()).isa(People.GROUP)


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (OTHER_SUBJECT, _asks(_may_be_told_of_others)),
    (OTHER_SUBJECT, _asks(_acts_by_doing)),
    (OTHER_SUBJECT, _asks(_hangs_on_noun)),
    (OTHER_SUBJECT, _asks(_is_other_nearer)),
    (OTHER_SUBJECT, _asks(_is_acted_on)),
    (OTHER_SUBJECT, _asks(_is_denied)),
    (OTHER_SUBJECT, _asks(_acts_within)),
    (OTHER_SUBJECT, _asks(_acts_within_contact_clause)),
    (OTHER_SUBJECT, _asks(_is_put_beside)),
    (TWO_PRONOUN, _is_one_thing),
)
"""Each with the reason to hold; independent of one another."""
