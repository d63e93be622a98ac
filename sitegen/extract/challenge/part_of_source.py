"""Challenges of a source: is it all that stands before the verb of saying, and does it stand there as its subject?"""

from collections.abc import Callable
from typing import Final, NamedTuple

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.clauses.word_kinds import is_adverb, is_number, is_time
from sitegen.extract.languages.vocabulary import (
    Challenge,
    Closed,
    Morphology,
    NounPhrases,
    People,
    Reporting,
    SpeechVerbs,
    VerbGroups,
)
from sitegen.extract.pages.page import Item, item_at
from sitegen.extract.parse_labels import GOVERNED, NOUNS
from sitegen.extract.parsing import Parse, Word
from sitegen.extract.reasons import (
    APPOSITION,
    BREAKS_OFF,
    NAME_CUT,
    OTHER_SUBJECT,
    RELATIVE_CLAUSE,
    SECOND_HAND,
    SPEAKS_WITH_ANOTHER,
)
from sitegen.extract.sentences.clauses import Cue, cues_of
from sitegen.extract.sentences.mentions import SourceMention
from sitegen.extract.text.tokens import DASHES


class _Source(NamedTuple):
    """A source of words without marks, with the sentence that names it."""

    this: Attributed
    items: list[Item]
    mention: SourceMention
    cue: Cue

    @property
    def place(self) -> tuple[int, int]:
        """Where it stands in the body."""
        return self.mention.place(self.items)

    @property
    def before_name(self) -> list[Item]:
        """What stands in it before a name."""
        name = self.mention.name
        return self.items[self.mention.first : name.first] if name is not None else []

    @property
    def up_to_cue(self) -> range:
        """The items between it and the verb."""
        return range(self.mention.past, self.cue.group_first)


def _is_among_words(of: _Source) -> bool:
    """Return whether who would speak stands among the words ("A judge ordered | the Office to pay")."""
    start, end = of.place
    return any(first <= start and end <= last for first, last in of.this.report.pieces)


def _hangs(of: _Source) -> bool:
    """Return whether a preposition opens the words for a name ("In addition to Oke, two keepers said")."""
    before = of.before_name
    opens = any(item.isa(Closed.PREPOSITION, VerbGroups.PREPOSITION) for item in before[:1])
    return opens and not before[-1].isa(Closed.ARTICLE) and not is_time(before[-1])  # "In May (the) Guild said"


def _ends_in_relative(of: _Source) -> bool:
    """Return whether words end with a clause that has no verb ("The keeper whose letter | first revealed that")."""
    own = of.items[of.mention.first : of.mention.past]
    opens = next((n for n, item in enumerate(own) if n and item.isa(Closed.WHOSE)), None)
    return opens is not None and all(item.word.verb is None for item in own[opens:])


def _is_half(of: _Source) -> bool:
    """Return whether a stroke joins more to a name ("A Tarn Courier | /Reef Radio poll")."""
    start, end = of.place
    return "/" in {of.this.page.body[max(start - 1, 0) : start], of.this.page.body[end : end + 1]}


def _tells_of_point(of: _Source) -> bool:
    """Return whether the verb tells of a noun that stands before who says it ("..., a point Oke made")."""
    told, point = of.items[of.cue.first].start, of.before_name
    if of.cue.kind != "verb" or any(last > told for _, last in of.this.report.pieces):
        return False
    named = len(point) > 1 and point[0].isa(Closed.A) and point[-1].text.islower()
    named = named or any(item.isa(Challenge.ALL_THAT) for item in point)
    return named or _is_led_by_point(of) or _opens_with_point(of.items[of.mention.first : of.mention.past])


def _is_led_by_point(of: _Source) -> bool:
    """Return whether a comma and a noun for what is told stand before a source (", something Oke | admits")."""
    opens = next((n for n in range(of.mention.first - 1, 0, -1) if of.items[n].text == ","), of.mention.first) + 1
    lead = of.items[opens : of.mention.first]
    return len(lead) in _LEAD and lead[-1].isa(Challenge.POINT, Challenge.ALL_THAT) and lead[0].text.islower()


def _opens_with_point(own: list[Item]) -> bool:
    """Return whether several stand right behind such a noun, as if both were one ("a point divers | concede")."""
    several = own[-1].isa(People.GROUP, Morphology.PLURAL_ENDING)
    return len(own) in _WITH_POINT and own[0].isa(Closed.A) and own[-2].isa(Challenge.POINT) and several


_LEAD: Final = range(1, 4)
"""Items of "something" and "a sore point"."""
_WITH_POINT: Final = range(3, 5)
"""Items of "a point divers" and "a sore point divers"."""


def _is_one_of_listed(of: _Source) -> bool:
    """Return whether a name is the first of several between dashes ("The three -- Oke, Quill and Vell -- said")."""
    return any(item.text in DASHES for item in of.before_name)


def _is_with_another(of: _Source) -> bool:
    """Return whether "with" or "including" names who says it ("Many shrugged, with three in ten saying ...").

    Behind a comma, or where a number is all that says it.
    """
    led = [n for n in of.up_to_cue if of.items[n].isa(Closed.WITH, Reporting.LIKE_PREPOSITION)]
    if of.cue.tense != "ing" or not led or led[-1] + 1 >= of.cue.group_first:
        return False
    counted = is_number(of.items[of.cue.group_first - 1])
    apart = any(_is_comma_or_dash(item) for item in of.items[led[-1] : of.cue.group_first])
    return not apart and (counted or _is_comma_or_dash(of.items[led[-1] - 1]))


def _is_comma_or_dash(item: Item) -> bool:
    """Return whether an item parts an aside from its sentence."""
    return item.text == "," or item.text in DASHES


def _is_told_to_say(of: _Source) -> bool:
    """Return whether who speaks is told of by another, to whom "and" may go back ("Oke said Tarn paid and noted")."""
    sentence, before = of.this.report.source_sentence, item_at(of.items, of.cue.group_first - 1)
    if sentence is None or not before.isa(Closed.AND, Closed.BUT) or of.mention.past > of.cue.group_first - 2:
        return False
    return any(_leads_up(of, other) for other in cues_of(sentence) if other.past <= of.mention.first)


def _leads_up(of: _Source, other: Cue) -> bool:
    """Return whether nothing but "that" stands between another verb of saying and a source behind it."""
    between = of.items[other.past : of.mention.first]
    opens_clause = other.isa(SpeechVerbs.CLAUSE) and not other.isa(SpeechVerbs.LISTENER)
    says = other.kind == "verb" and other.is_finite and (other.isa(SpeechVerbs.SAID) or opens_clause)
    return says and all(item.isa(Closed.THAT, Closed.ARTICLE) for item in between)


def _is_reported(of: _Source) -> bool:
    """Return whether another is said to tell what this one says ("The Courier reported last month Oke had asked ...").

    The words of the other were not found, or these would stand among them.
    """
    sentence = of.this.report.source_sentence
    inverted = of.cue.past <= of.mention.first
    if sentence is None or inverted or of.mention.form == "pronoun":
        return False
    return any(_leads_to(of.items[other.past : of.mention.first], other) for other in cues_of(sentence))


def _leads_to(between: list[Item], cue: Cue) -> bool:
    """Return whether a verb tells what follows: no more than a time or "that" stands before its subject."""
    tells = cue.kind == "verb" and cue.isa(SpeechVerbs.CLAUSE) and cue.is_finite
    return tells and bool(between) and all(_is_time_or_that(item) for item in between)


def _is_time_or_that(item: Item) -> bool:
    """Return whether a word tells when something was said, or is "that" or "the"."""
    told = item.isa(Closed.THAT, Closed.ARTICLE, Closed.DEMONSTRATIVE, NounPhrases.BEFORE_TIME, NounPhrases.TIME_NOUN)
    return told or is_time(item)


def _is_object(of: _Source) -> bool:
    """Return whether a pronoun is what somebody else acts upon ("Two aides begged her to mend it, arguing ...")."""
    parse, head = _parsed(of)
    return parse is not None and of.mention.form == "pronoun" and head is not None and head.relation in GOVERNED


def _is_of_noun_before(of: _Source) -> bool:
    """Return whether a participle tells of the noun right before it ("on his notes implying", "a probe claiming").

    What the source itself gives out speaks for it ("Oke put out a statement saying"), but not what it hands over ("left
    them with a note saying").
    """
    noun, (start, end) = _noun_before(of), of.place
    if noun is None or of.this.saying is None:
        return False
    parse = of.this.saying.parse
    subjects = (word for word in parse.under(parse.words[noun.head]) if word.relation == "subject")
    handed = any(item.isa(Closed.WITH) for item in of.items[of.cue.group_first - _NOTE : of.cue.group_first])
    return handed or not any(start <= word.start < end for word in subjects)


def _noun_before(of: _Source) -> Word | None:
    """Return the noun right before a participle that is not the source; None where there is none."""
    saying, before = of.this.saying, item_at(of.items, of.cue.group_first - 1)
    alone = of.cue.tense == "ing" and of.cue.group_first == of.cue.first and len(of.up_to_cue) > 0
    if saying is None or not alone or before.quote is not None:
        return None
    noun = next(iter(saying.parse.within(before.start, before.end)), None)
    return noun if noun is not None and noun.pos in NOUNS and noun.relation != "owner" else None


_NOTE: Final = 4
"""Items of "with a short note"."""


def _is_joined(of: _Source) -> bool:
    """Return whether another noun is the subject, to which this one is joined ("The guild, bakers and rowers said")."""
    parse, head = _parsed(of)
    if parse is None or head is None or head.relation != "joined" or of.mention.first >= of.cue.first:
        return False
    first, entity = parse.words[head.head], of.this.speaker.entity
    named = entity.mentions if entity is not None else ()
    same = any(one.start <= first.start < one.end for one in named)  # "the Guild, or GB"
    return not same and first.relation == "subject" and first.pos in NOUNS and first.end <= of.place[0]


def _has_companion(of: _Source) -> bool:
    """Return whether "and" joins others before the verb of the sentence ("Rowers and their friends agree, saying")."""
    parse, head = _parsed(of)
    if of.mention.several or of.mention.first >= of.cue.first:
        return False
    if parse is None or head is None or head.relation != "subject":
        return _is_one_of_two(of)
    verb = parse.words[head.head]
    others = (word for word in parse.under(head) if word.relation == "joined" and word.pos in NOUNS)
    return any(of.place[1] <= word.start < verb.start and _is_beside(of, word) for word in others)


def _is_one_of_two(of: _Source) -> bool:
    """Return whether no more than "and" and one word in the plural stand before the verb ("Bakers and rowers say")."""
    joins, other = item_at(of.items, of.mention.past), item_at(of.items, of.mention.past + 1)
    behind = range(of.mention.past + 2, of.cue.group_first)  # "and" and the word
    alone = of.mention.past + 2 <= of.cue.group_first and all(is_adverb(of.items[n]) for n in behind)
    return alone and joins.isa(Closed.AND, Closed.OR) and other.isa(Morphology.PLURAL_ENDING)


def _is_beside(of: _Source, other: Word) -> bool:
    """Return whether another noun is joined right behind a source, and no more than tells what the one is.

    "Oke and the guild", "bakers and former rowers"; "the clerk and former keeper" may be one.
    """
    behind = item_at(of.items, of.mention.past)
    at = next((n for n, item in enumerate(of.items) if item.start == other.start), 0)
    many = of.items[at].isa(Morphology.PLURAL_ENDING)
    if behind.isa(Closed.AND, Closed.OR):
        return many or item_at(of.items, of.mention.past + 1).isa(Closed.DETERMINER, Closed.THEIR)
    return behind.text == "," and at == of.mention.past + 1 and many


def _parsed(of: _Source) -> tuple[Parse | None, Word | None]:
    """Return the parse, and in it the word of a source on which the others hang."""
    saying = of.this.saying
    return (None, None) if saying is None else (saying.parse, saying.parse.head_within(*of.place))


def _asks(question: Callable[[_Source], bool]) -> Callable[[Attributed], bool]:
    """Return a challenge that puts a question where words without marks have a source."""

    def asked(this: Attributed) -> bool:
        report = this.report
        if report.kind != "indirect" or report.source is None or report.cue is None or report.source_sentence is None:
            return False
        return question(_Source(this, report.source_sentence.items, report.source, report.cue))

    return asked


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (OTHER_SUBJECT, _asks(_is_among_words)),
    (OTHER_SUBJECT, _asks(_hangs)),
    (BREAKS_OFF, _asks(_ends_in_relative)),
    (NAME_CUT, _asks(_is_half)),
    (RELATIVE_CLAUSE, _asks(_tells_of_point)),
    (APPOSITION, _asks(_is_one_of_listed)),
    (OTHER_SUBJECT, _asks(_is_with_another)),
    (OTHER_SUBJECT, _asks(_is_told_to_say)),
    (SECOND_HAND, _asks(_is_reported)),
    (OTHER_SUBJECT, _asks(_is_object)),
    (OTHER_SUBJECT, _asks(_is_of_noun_before)),
    (SPEAKS_WITH_ANOTHER, _asks(_is_joined)),
    (SPEAKS_WITH_ANOTHER, _asks(_has_companion)),
)
"""Each with the reason to hold; independent of one another."""
