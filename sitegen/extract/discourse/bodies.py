"""What a noun for a body or a paper takes up: "the company", "the ministry", "the statement", "the report"."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sitegen.extract.clauses.noun_phrases import STOPS
from sitegen.extract.clauses.word_kinds import is_adverb, is_auxiliary, is_past
from sitegen.extract.discourse.answers import UNTOLD, Answer, Evidence
from sitegen.extract.discourse.epithets import Uses
from sitegen.extract.entities import Entity
from sitegen.extract.languages import Word
from sitegen.extract.languages.vocabulary import Closed, Discourse, NounPhrases, People, SpeechVerbs
from sitegen.extract.names.naming import Name
from sitegen.extract.pages.page import Item, Page, Sentence, item_at
from sitegen.extract.people.cast import Cast
from sitegen.extract.sentences.clauses import Cue
from sitegen.extract.sentences.mentions import SentenceNames, SourceMention
from sitegen.extract.sentences.subject_before import subject_before

_NEAR = 3
"""How many sentences back a body may have spoken that "the company" takes up."""
_STORY = 12
"""How many sentences back a body may have spoken that the text is about."""


@dataclass(slots=True)
class Bodies:
    """Finds which body, or whose paper, a definite noun takes up."""

    page: Page
    cast: Cast
    uses: Uses
    spoke: Mapping[int, Entity]
    """Sentence number -> who was last found to speak in it."""
    by_word: dict[str, list[Entity]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Sort the bodies of the cast by the words of their names."""
        for entity in self.cast.entities:
            told = {self._head_of(entity.words)} | (entity.described & self.page.language.words(People.BODY))
            for word in told if entity.kind == "organisation" else ():
                self.by_word.setdefault(word, []).append(entity)

    def known(self, source: SourceMention, sentence: Sentence) -> Answer:
        """Return the one body of the article whose name has the noun; else the one that was named shortly before."""
        named = self.by_word.get(source.head, [])
        if len(named) == 1 and not self._is_told_otherwise(source.head, sentence):
            doubt = self._is_overtaken(named[0], source, sentence) or self._is_passing(named[0], source, sentence)
            return UNTOLD if doubt else Answer(named[0])
        told = next((body for body in named if self._is_alone_before(body, named, sentence)), None)
        if told is not None and len(named) > 1:
            return Answer(told)
        last = self._spoke_last(source, sentence)
        return last if last.told or named else Answer(self._before(source, sentence))

    def _is_alone_before(self, body: Entity, bodies: list[Entity], sentence: Sentence) -> bool:
        """Return whether one of several bodies is what the sentence before is about, and no other is named there.

        "Tarn's Energy Ministry confirmed it. The ministry added ..."
        """
        before = self.page.sentences[sentence.number - 1] if sentence.number else None
        if before is None or not self._is_about(before, body):
            return False
        named = (e for e in bodies for m in e.mentions if m.sentence == before.number)
        return all(e is body for e in named)

    def _is_overtaken(self, body: Entity, source: SourceMention, sentence: Sentence) -> bool:
        """Return whether another body has been named since the one whose name has the noun ("the company")."""
        if not self._is_general(source.head):
            return False
        start = sentence.items[source.first].start
        last = max((m.end for m in body.mentions if m.end <= start), default=start)
        near = max(last + 1, self.page.sentences[max(0, sentence.number - _NEAR)].start)
        others = (e for e in self.cast.entities if e is not body and self._may_be_body(e, source.head))
        return any(near <= mention.start < start for other in others for mention in other.mentions)

    def _is_passing(self, body: Entity, source: SourceMention, sentence: Sentence) -> bool:
        """Return whether a body only came up beside another that spoke before ("Delk, head of the Tarn Rope Company").

        "The company" is then as well the one that the text is about.
        """
        if not self._is_general(source.head):
            return False
        near = range(max(0, sentence.number - _STORY), sentence.number)
        told = {m.sentence for m in body.mentions}
        if any(self._is_about(self.page.sentences[n], body) for n in told if n < sentence.number):
            return False
        spoke = (self.spoke.get(n) for n in near)
        return any(one is not None and one is not body and self._is_other(one, source.head) for one in spoke)

    def _is_other(self, entity: Entity, head: str) -> bool:
        """Return whether somebody who spoke may be a body of the kind that a noun names, and is no he or she."""
        return self._may_be_body(entity, head) and not entity.gender

    def _may_be_body(self, entity: Entity, head: str) -> bool:
        """Return whether somebody in the article may be a body of the kind that a noun names."""
        return entity.kind in {"organisation", "unknown"} and bool(entity.words) and self._is_kind(entity, head)

    def _may_be(self, body: Entity, head: str, before: Sentence, sentence: Sentence) -> bool:
        """Return whether a body named shortly before is what a noun takes up: the text is about it, or it is named so.

        "Sued by the Harbour League for debts, the company" is another; so is "the trade group ... the group".
        """
        if self._is_told_otherwise(head, sentence):
            return False
        told = body.words and self._word(body.words[-1]).isa(Discourse.FIRM_WORD)
        return before.number == sentence.number or self._is_about(before, body) or bool(told)

    def _is_told_otherwise(self, head: str, sentence: Sentence) -> bool:
        """Return whether the article has just described one that it does not name ("the trade group for inns")."""
        near = range(sentence.number - _NEAR, sentence.number)
        uses = [(n, at) for n, at in self.uses.places.get(head, []) if n in near and at not in self.cast.names[n].at]
        return self._is_general(head) and any(self._label(number, at) for number, at in uses)

    def _is_about(self, before: Sentence, entity: Entity) -> bool:
        """Return whether a body is the subject of a sentence."""
        subject = self.cast.subject_of(before)
        name = subject.name if subject is not None else None
        return name is not None and self.cast.entity_of(before, name) is entity

    def _spoke_last(self, source: SourceMention, sentence: Sentence) -> Answer:
        """Return the body that spoke in the sentence right before, for "the group"."""
        speaker = self.spoke.get(sentence.number - 1)
        if not self._is_general(source.head) or speaker is None or not speaker.named:
            return UNTOLD
        body = speaker.kind == "organisation" or (speaker.kind == "unknown" and len(speaker.words) > 1)
        if not body or not self._is_kind(speaker, source.head):
            return UNTOLD
        return Answer(speaker, None, (Evidence(speaker, kind="organisation"),))

    def described(self, source: SourceMention, sentence: Sentence) -> tuple[SourceMention, Sentence] | None:
        """Return where the article described the body more fully ("the Tarn ministry", "Tarn's foreign ministry").

        None where it described two, or none.
        """
        if not self._word(source.head).isa(Discourse.SEAT) or self._is_named(source.head):
            return None
        found: dict[str, tuple[SourceMention, Sentence]] = {}
        for number, at in self.uses.places.get(source.head, [])[:_MANY]:
            if number >= sentence.number:
                break
            before, names = self.page.sentences[number], self.cast.names[number]
            first = _opening(before.items, at)
            if _is_of_then(before.items, at + 1):
                continue
            if at + 1 - first < _FULLER or any(n in names.at and names.at[n].past == at + 1 for n in range(first, at)):
                continue
            own = first + before.items[first].isa(Closed.THE, Closed.A)
            label = " ".join(item.lower for item in before.items[own : at + 1])
            full = SourceMention(first, at + 1, "description", head=source.head, definite=True)
            found[label] = (full, before)
        return next(iter(found.values())) if len(found) == 1 else None

    def _is_named(self, head: str) -> bool:
        """Return whether a name of the article ends in a noun, be it known for a body or not ("the Supreme Court")."""
        return head in self.by_word or any(
            len(entity.words) > 1 and entity.words[-1].lower() == head and entity.kind != "person"
            for entity in self.cast.entities
        )

    def fitting(self, source: SourceMention, sentence: Sentence) -> int:
        """Return how many bodies of the article so far a noun fits, as far as their names and descriptions tell."""
        start = sentence.items[source.first].start
        named = {id(e) for e in self.by_word.get(source.head, [])}
        if self._is_general(source.head):
            others = [e for e in self.cast.entities if e.kind == "organisation" and e.words and e.mentions]
            named |= {id(e) for e in others if self._is_kind(e, source.head) and e.mentions[0].start < start}
        places = self.uses.places.get(source.head, [])[:_MANY]
        told = {self._label(number, at) for number, at in places if number < sentence.number}
        return max(len(named), len(told - {""}))

    def _label(self, number: int, at: int) -> str:
        """Return the words of a description that ends with a noun; nothing where they are its article alone."""
        items = self.page.sentences[number].items
        first = _opening(items, at)
        own = first + items[first].isa(Discourse.DETERMINED)
        return " ".join(item.lower for item in items[own : at + 1]) if at + 1 - first >= _FULLER else ""

    def author(
        self, source: SourceMention, sentence: Sentence
    ) -> tuple[SourceMention, Sentence, list[Entity]] | Entity | None:
        """Return who gave out the paper that "the statement" takes up: who spoke in it, or sent it, just before.

        A sender comes with all who were named since; somebody else among them may have written another paper.
        """
        since: list[Entity] = []
        for number in range(sentence.number - 1, max(-1, sentence.number - 1 - _NEAR), -1):
            before = self.page.sentences[number]
            speaker = self.spoke.get(number)
            if speaker is not None and _is_in_paper(before.items):
                return speaker if all(other is speaker for other in since) else None
            sender = self._sender(source.head, before)
            if sender is not None:
                return sender, before, since
            since += [e for _, e in self.cast.people_in(before)]
        return None

    def _sender(self, head: str, before: Sentence) -> SourceMention | None:
        """Return the subject of "Tarn Hydro sent out a letter on Monday", or of "In a letter, Oke asked for boats"."""
        items, names = before.items, self.cast.names[before.number]
        sent = self._word(head).value(Discourse.SENT) or ()
        wrote = next((n for n, item in enumerate(items) if item.lower in sent), None)
        if wrote is not None:
            return self._subject_of(items, names, wrote)
        at = next((n for n, item in enumerate(items) if item.lower == head and n not in names.at), None)
        if at is None or not any(item.isa(Discourse.DETERMINED) for item in items[max(0, at - 4) : at]):
            return None
        verb = next((n for n in reversed(range(at)) if items[n].isa(SpeechVerbs.GIVES_OUT)), None)
        return self._subject_of(items, names, verb) if verb is not None else self._writer(before, at)

    def _writer(self, before: Sentence, at: int) -> SourceMention | None:
        """Return who is told to have written the paper at a place ("a letter from Oke", "In a letter, Oke asks").

        Of "the letter" somebody else may be told: "In the letter, Oke is asked to go".
        """
        items, names = before.items, self.cast.names[before.number]
        led = _past_sent(items, at + 1)
        sender = _named_as_sender(items, names, led)
        if sender is not None and not (led > at + 1 and _may_be_place(items, led, sender)):
            alone = not sender.owns(items) and not item_at(items, sender.past).isa(Closed.AND)
            return SourceMention(sender.first, sender.past, "name", sender) if alone else None
        new = items[at - 1].isa(Closed.A) and items[at - 2].isa(Discourse.IN_PAPER)
        subject = self.cast.subject_of(before) if new else None
        named = subject is not None and subject.form == "name" and not is_auxiliary(item_at(items, subject.past))
        return subject if named else None

    def _subject_of(self, items: list[Item], names: SentenceNames, verb: int) -> SourceMention | None:
        """Return the subject that stands right before a verb, or before its auxiliary and adverb."""
        first = verb
        while first > 0 and (
            is_auxiliary(items[first - 1]) or is_adverb(items[first - 1]) or items[first - 1].isa(Closed.SINCE)
        ):
            first -= 1
        subject = subject_before(items, names, Cue(verb, verb + 1, "unlisted verb", "past", first))
        return None if subject is None or subject.several else subject

    def _before(self, source: SourceMention, sentence: Sentence) -> Entity | None:
        """Return the one body that was named shortly before, for "the company"."""
        head = source.head
        if not self._is_general(head):
            return None
        for number in range(sentence.number, max(-1, sentence.number - 1 - _NEAR), -1):
            before = self.page.sentences[number]
            past = source.first if number == sentence.number else len(before.items)
            names = [name for name in self.cast.names[number].all if name.words and name.past <= past]
            named = [self.cast.entity_of(before, name) for name in names]
            found = {id(e): e for e in named if e is not None and e.kind == "organisation" and self._is_kind(e, head)}
            speaker = self.spoke.get(number)
            if speaker is not None and id(speaker) in found:
                return speaker
            if found:
                only = next(iter(found.values()))
                return only if len(found) == 1 and self._may_be(only, head, before, sentence) else None
        return None

    def _word(self, text: str) -> Word:
        """Return what the language knows of a word, whatever its capitals."""
        return self.page.language.word(text.lower())

    def _head_of(self, name: tuple[str, ...]) -> str:
        """Return the noun for what a body is: the last of its name, or the one before "of", in lower case."""
        past = next((n for n, word in enumerate(name) if n and self._word(word).isa(Discourse.OF_BODY)), len(name))
        return name[past - 1].lower() if name else ""

    def _is_general(self, head: str) -> bool:
        """Return whether a noun takes up bodies that have it not in their names ("the company", "the group")."""
        return self._word(head).isa(Discourse.FIRM, Discourse.GENERAL_BODY)

    def _is_kind(self, entity: Entity, head: str) -> bool:
        """Return whether the name of a body does not tell that it is another kind than a noun says."""
        told = [self._word(word) for word in entity.words]
        no_firm = self._word(head).isa(Discourse.FIRM) and any(word.isa(Discourse.NOT_FIRM) for word in told)
        return not no_firm and not any(word.isa(Discourse.NO_BODY) for word in told)


_MANY = 12
"""Uses of a noun that are looked through for a fuller description."""
_FULLER = 3


def _opening(items: list[Item], at: int) -> int:
    """Return where the description that ends with a noun begins: at its determiner, or after what it hangs on."""
    first = at
    while first > 0 and at - first < _LONGEST:
        before = items[first - 1]
        if before.quote is not None or before.text in STOPS or before.isa(NounPhrases.OPENING, Closed.AND):
            return first
        first -= 1
        if before.isa(Discourse.DETERMINED):
            return first
    return first


def _past_sent(items: list[Item], at: int) -> int:
    """Return where "was sent" ends behind a paper; the same place where that does not stand there."""
    verb = at + is_auxiliary(item_at(items, at))
    return verb + 1 if item_at(items, verb).isa(SpeechVerbs.GIVES_OUT) else at


def _named_as_sender(items: list[Item], names: SentenceNames, at: int) -> Name | None:
    """Return who is named behind "from", or "by", at a place, be it behind what they are ("from its head, Ada Oke")."""
    if not item_at(items, at).isa(Closed.FROM, Closed.BY):
        return None
    outright = names.at.get(at + 1 + item_at(items, at + 1).isa(Closed.THE))
    if outright is not None or not item_at(items, at + 1).isa(Discourse.DETERMINED):
        return outright
    comma = next((n for n in range(at + 2, min(len(items), at + 2 + _LONGEST)) if items[n].text == ","), None)
    return names.at.get(comma + 1) if comma is not None and items[comma - 1].isa(*_SENDERS) else None


def _may_be_place(items: list[Item], led: int, name: Name) -> bool:
    """Return whether a name may tell where a paper was sent from, and not by whom ("was sent from Tarn")."""
    return items[led].isa(Closed.FROM) and name.kind != "person" and name.first == led + 1


_SENDERS = (People.OFFICE, People.SOMEONE)
"""Nouns for one who may have sent a paper."""


def _is_of_then(items: list[Item], past: int) -> bool:
    """Return whether a participle tells which one is meant, as of another time ("the old court led by Vell")."""
    return is_past(item_at(items, past)) and item_at(items, past + 1).isa(Closed.BY)


_LONGEST = 5
"""Words of a description before its noun."""


def _is_in_paper(items: list[Item]) -> bool:
    """Return whether what is said in a sentence is said "in a statement"."""
    return any(i.isa(NounPhrases.PAPER) and items[max(0, n - 2)].isa(Discourse.IN_PAPER) for n, i in enumerate(items))
