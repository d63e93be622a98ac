"""What a challenge is handed."""

from dataclasses import dataclass
from functools import cached_property

from sitegen.extract.challenge.saying import Saying
from sitegen.extract.discourse.asked import sounds_like_a_reply
from sitegen.extract.discourse.speakers import Speaker
from sitegen.extract.entities import Entity
from sitegen.extract.languages.vocabulary import Challenge, Closed, Discourse, NounPhrases, People
from sitegen.extract.names.naming import Name
from sitegen.extract.pages.page import Item, Page, Sentence, item_at, words_in
from sitegen.extract.people.cast import Cast
from sitegen.extract.sentences.mentions import SourceMention
from sitegen.extract.speech.report import Report
from sitegen.extract.text.marks import Quotation


@dataclass(frozen=True, eq=False)
class Attributed:
    """A report, who is found to speak, and the article around it; what many challenges ask of it is found once."""

    page: Page
    cast: Cast
    report: Report
    speaker: Speaker
    saying: Saying | None
    """The verb of saying as the parse sees it; None where nothing is asked of one."""

    @cached_property
    def says_i(self) -> bool:
        """Whether words in marks speak of the one who says them."""
        places = [(one.inner_start, one.inner_end) for one in self.report.quotations]
        told = (words_in(self.page.body, place, self.page.language, ()) for place in places)
        return any(word.isa(Challenge.MYSELF) for words in told for word in words)

    @cached_property
    def told(self) -> tuple[list[Item], list[int]]:
        """The items of the sentence, and which of them are told without marks; none where marks tell all."""
        sentence = self.report.source_sentence
        if self.report.kind != "indirect" or sentence is None:
            return [], []
        pieces = self.report.pieces
        within = [n for n, one in enumerate(sentence.items) if any(start <= one.start < end for start, end in pieces)]
        return sentence.items, within

    @cached_property
    def by_pronoun(self) -> bool:
        """Whether a pronoun names the source, and was taken for somebody named."""
        source, entity = self.report.source, self.speaker.entity
        one = source is not None and source.form == "pronoun"
        return one and entity is not None and entity.named and self.speaker.resolution == "pronoun"

    @cached_property
    def named(self) -> tuple[list[Item], Name] | None:
        """The sentence that names the source, and the name in it; None where no name tells who speaks."""
        source, sentence = self.report.source, self.report.source_sentence
        return None if source is None or sentence is None or source.name is None else (sentence.items, source.name)

    @cached_property
    def who(self) -> range:
        """The items that name the one who speaks, or describe them where no name does; none without a source."""
        source = self.report.source
        if source is None:
            return range(0)
        mention = source.name or source
        return range(mention.first, mention.past)

    @cached_property
    def may_be_body(self) -> bool:
        """Whether somebody is found to speak who is no person, as far as is known."""
        return self.speaker.entity is not None and self.speaker.entity.kind != "person"

    @cached_property
    def before(self) -> Sentence | None:
        """The sentence before the one that names the source."""
        sentence = self.report.source_sentence
        number = sentence.number - 1 if sentence is not None else -1
        return self.page.sentences[number] if number >= 0 else None

    @cached_property
    def gender(self) -> str:
        """The gender that the word for the source asks for; nothing where it asks for none."""
        source = self.report.source
        asked = self.page.language.word(source.head).value(People.PRONOUN) if source is not None else None
        return asked or ""

    @cached_property
    def first_quotation(self) -> Quotation | None:
        """The first of the words in marks; None where none are."""
        return min(self.report.quotations, key=lambda quotation: quotation.start, default=None)

    @cached_property
    def speaks_of(self) -> str | None:
        """The gender of the one whom the words begin to speak of ("She has not slept"), or the kind ("They leak").

        Nothing where they do not tell it ("My client"); None where they begin otherwise.
        """
        first, of = self.first_quotation, self.page.language.pattern(Challenge.SPEAKS_OF)
        opens = of.match(self.page.body, first.start, first.end) if first is not None else None
        return (opens.lastgroup or "") if opens is not None else None

    @cached_property
    def sounds_like_a_reply(self) -> bool:
        """Whether the words begin as an answer does ("No", "I can't")."""
        first = self.first_quotation
        return first is not None and sounds_like_a_reply(self.page, first)

    def outside_marks(self, sentence: Sentence, start: int, end: int) -> str:
        """Return a part of a sentence without the words in marks.

        Args:
            sentence: The sentence.
            start: Where the part begins, as an offset in the body.
            end: The offset behind it.

        """
        text, at = "", start
        for item in sentence.items:
            if item.quote is not None and start <= item.start < end:
                text, at = text + self.page.body[at : item.start], item.end
        return text + self.page.body[at : max(at, end)]

    def has_object(self, items: list[Item]) -> bool:
        """Return whether the object form of the pronoun stands among some words ("him").

        Args:
            items: The words.

        """
        forms = (item.word.value(NounPhrases.OBJECT) for item in items)
        told = {self.page.language.word(form).value(People.PRONOUN) for form in forms if form is not None}
        return self.gender in told

    def is_asked(self, sentence: Sentence) -> bool:
        """Return whether the speaker is whom a sentence asks, by name, and the words answer ("a caller asked Oke").

        Args:
            sentence: The sentence.

        """
        cue = self.report.cue
        items = sentence.items
        own = (at for at, one in self.cast.people_in(sentence) if one is self.speaker.entity)
        asks = (item_at(items, at - 1).word.cue for at in own if item_at(items, at - 2).text.isalpha())
        asked = any(one is not None and one.verb.isa(Discourse.ASKING) for one in asks)
        return asked and (self.sounds_like_a_reply or (cue is not None and cue.isa(Challenge.REPLYING)))

    def others_in(self, sentence: Sentence) -> list[tuple[int, Entity]]:
        """Return item and entity of those named in a sentence who are not the speaker, and may be people.

        Args:
            sentence: The sentence.

        """
        return [(at, e) for at, e in self.cast.people_in(sentence, perhaps=True) if e is not self.speaker.entity]

    def opens_with_subject(self, sentence: Sentence, at: int) -> bool:
        """Return whether a clause opens with a name or a noun of its own ("Oke", "the baker", "his boss"), no pronoun.

        Args:
            sentence: The sentence.
            at: The item with which the clause begins.

        """
        led = item_at(sentence.items, at).isa(Closed.DETERMINER, Closed.ARTICLE, Closed.THEIR)
        return led or at in self.cast.names[sentence.number].at

    def may_mean(self, entity: Entity) -> bool:
        """Return whether the pronoun of the words may mean somebody, as far as the gender is known.

        Args:
            entity: Who is named.

        """
        return entity.kind in {"person", "unknown"} and entity.gender in {"", self.gender}

    def subject_of(self, sentence: Sentence) -> SourceMention | None:
        """Return the subject of a sentence of the article.

        Args:
            sentence: The sentence.

        """
        return self.cast.subject_of(sentence)

    def named_subject(self, sentence: Sentence) -> Entity | None:
        """Return who the subject of a sentence is, where a name tells.

        Args:
            sentence: The sentence.

        """
        subject = self.subject_of(sentence)
        return self.cast.entity_of(sentence, subject.name) if subject is not None and subject.name is not None else None
