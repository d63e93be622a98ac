"""Challenges of who does what a participle tells ("..., saying that"): it may be another than the one found."""

from collections.abc import Callable
from typing import Final, NamedTuple

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.clauses.word_kinds import acts, is_past
from sitegen.extract.languages.vocabulary import Challenge, Closed, Morphology, NounPhrases, People, Quoting, Reporting
from sitegen.extract.pages.page import Item, Sentence, item_at
from sitegen.extract.reasons import ANOTHER_CUE, OBJECT_OF_SENTENCE, OTHER_SUBJECT, SECOND_HAND
from sitegen.extract.sentences.clauses import Cue, cues_of
from sitegen.extract.sentences.mentions import SentenceNames, SourceMention


class _Doing(NamedTuple):
    """A participle that reports words, and who is found to be its subject."""

    this: Attributed
    sentence: Sentence
    source: SourceMention
    cue: Cue

    @property
    def items(self) -> list[Item]:
        """The items of its sentence."""
        return self.sentence.items

    @property
    def names(self) -> SentenceNames:
        """The names of its sentence."""
        return self.this.cast.names[self.sentence.number]

    @property
    def led(self) -> int:
        """The item right before it."""
        return self.cue.group_first - 1

    @property
    def behind_comma(self) -> bool:
        """Whether a comma stands right before it."""
        return item_at(self.items, self.led).text == ","

    @property
    def is_behind(self) -> bool:
        """Whether more than its subject stands before it."""
        return self.source.past < self.cue.group_first


def _asks(question: Callable[[_Doing], bool]) -> Callable[[Attributed], bool]:
    """Return a challenge that puts a question where the verb of a report is a participle."""

    def asked(this: Attributed) -> bool:
        sentence, source, cue = this.report.source_sentence, this.report.source, this.report.cue
        if sentence is None or source is None or cue is None:
            return False
        acts = cue.tense == "ing" or sentence.items[cue.first].isa(Morphology.ING_ENDING)  # "pointing out that"
        return acts and question(_Doing(this, sentence, source, cue))

    return asked


def _is_of_one_looking_on(of: _Doing) -> bool:
    """Return whether it may be that of another's clause before it ("Oke rose as a cook came, saying")."""
    if not of.is_behind or not of.behind_comma:
        return False
    joins = (n for n in range(of.led - 1, of.source.past, -1) if of.items[n].isa(Closed.AS, Closed.WHILE, Closed.WHEN))
    return any(_looks_on(of.items[at + 1 : of.led]) for at in joins)


def _looks_on(clause: list[Item]) -> bool:
    """Return whether words behind "as" tell of somebody new who does something ("a cook came", not "a ladder to")."""
    if not clause or not clause[0].isa(Closed.A) or any(item.text == "," for item in clause):
        return False
    return any(item.isa(Morphology.PAST_ENDING, Morphology.PLURAL_ENDING) for item in clause[_NOUN:_ACTS])


_NOUN: Final = 2
"""Words of "a cook", behind which what the cook does may stand ("as a cook came"; "as a ladder to" is no clause)."""
_ACTS: Final = 4
"""Words among which it stands."""


def _is_of_clause_between(of: _Doing) -> bool:
    """Return whether a clause with a subject of its own stands before it ("..., and the guild sued, saying").

    It is then the guild that says it.
    """
    if of.source.form == "pronoun" or not of.behind_comma:
        return False
    joins = (
        n for n in range(of.source.past + 1, of.led - 1) if of.items[n].isa(*_JOINS) and of.items[n - 1].text == ","
    )
    return any(_has_own(of, n + 1) for n in joins)


_JOINS: Final = (Closed.AND, Closed.BUT, Closed.WHILE)
"""What joins another main clause behind a comma."""


def _has_own(of: _Doing, at: int) -> bool:
    """Return whether a subject in the third person and a verb that helps another stand from an item on."""
    opens = at in of.names.at or of.items[at].isa(Closed.ARTICLE, NounPhrases.SOME_OF)
    behind = of.items[at + 1 : of.cue.group_first]
    return opens and any(item.isa(Closed.HAVE, Closed.IS) or is_past(item) for item in behind)


def _is_of_clause_within(of: _Doing) -> bool:
    """Return whether its subject acts in a clause within another ("Vell left after Oke rose, saying").

    It is then Vell who says it, or nobody can tell.
    """
    if not of.is_behind or not of.behind_comma:
        return False
    items = of.items
    opens = next((n for n in range(of.source.first - 1, 0, -1) if not items[n].isa(Closed.ARTICLE, People.TITLE)), 0)
    return opens > 0 and items[opens].isa(Reporting.SUBORDINATE, Closed.THAT) and items[opens - 1].text != ","


def _is_of_inner_clause(of: _Doing) -> bool:
    """Return whether it belongs to a clause before it ("Quill won after Oke fooled her by saying ...").

    So it may behind a comma, where a name and its verb open that ("She wrote when Oke left, saying ...").
    """
    items, led = of.items, of.led
    if of.source.past >= led or not (of.behind_comma or items[led].isa(Closed.BY)):
        return False
    joins = next((n for n in range(led - 1, of.source.past, -1) if items[n].isa(Reporting.SUBORDINATE)), led)
    if any(items[n].text == "," for n in range(joins, led)):
        return False
    return _acts(of, joins + 1) if of.behind_comma else of.this.opens_with_subject(of.sentence, joins + 1)


def _is_of_joined_clause(of: _Doing) -> bool:
    """Return whether it belongs to what another did ("Bailiffs fined Vell and Oke left, admitting that").

    So it may where "who" tells of somebody ("She named a rower who sank a boat, claiming that ...").
    """
    if of.source.past > of.cue.first or not of.behind_comma:
        return False
    joined = any(of.items[n].isa(Closed.AND) and _acts(of, n + 1) for n in range(of.source.past, of.led - 1))
    return joined or _ends_with_who(of.items[of.source.past : of.led])


def _acts(of: _Doing, at: int) -> bool:
    """Return whether a name stands at an item, and a verb in the past behind it."""
    name = of.names.at.get(at)
    return name is not None and name.first == at and is_past(item_at(of.items, name.past))


def _ends_with_who(items: list[Item]) -> bool:
    """Return whether a clause that tells which one is meant ends some words ("a rower | who sank a boat")."""
    who = next((n for n in range(len(items) - 1, 0, -1) if items[n].isa(Closed.WHO)), 0)
    return who > 0 and items[who - 1].text != "," and not any(map(_parts_or_tells, items[who + 1 :]))


def _parts_or_tells(item: Item) -> bool:
    """Return whether a comma or a verb of speech stands at an item."""
    return item.text == "," or item.word.cue is not None


def _is_of_one_quoted(of: _Doing) -> bool:
    """Return whether it may tell what somebody quoted said ("Oke quoted Vell at length, saying that ...").

    Right behind the one who is quoted it does, be that somebody named or not ("Oke quoted a clerk saying that").
    """
    if of.source.past > of.cue.first:
        return False
    start, end = of.items[of.source.past - 1].end, of.items[of.cue.past - 1].end
    handed = of.this.page.language.pattern(Challenge.SECOND_HAND)
    if any(one.end() == end for one in handed.finditer(of.this.page.body, start, end)):
        return True
    people = {at for at, _ in of.this.cast.people_in(of.sentence, of.cue.first)}
    quotes = (one for one in cues_of(of.sentence) if one.past < of.cue.first and one.isa(Quoting.QUOTE))
    return any(at in range(one.past, one.past + _NEAR) for one in quotes for at in people)


_NEAR: Final = 3
"""Items behind a verb among which the one who is quoted is named."""


def _is_of_paper(of: _Doing) -> bool:
    """Return whether it may tell what another wrote, who is named last ("Oke sent on a note from Vell, saying")."""
    if not of.behind_comma:
        return False
    papers = (n for n in range(of.source.past + 1, of.led - 1) if of.items[n].isa(NounPhrases.PAPER))
    written = (n + 2 for n in papers if of.items[n + 1].isa(Closed.FROM, Closed.BY))
    return any(not any(map(_parts_or_tells, of.items[by : of.led])) for by in written)


def _is_called_so(of: _Doing) -> bool:
    """Return whether "him" would be the one who says it ("Oke says that Vell rows badly, calling him “a lamb”")."""
    if of.source.form != "name" or of.source.past > of.cue.first:
        return False
    people, entity = of.this.cast.people_in(of.sentence, of.cue.group_first, perhaps=True), of.this.speaker.entity
    nearest = all(at < of.source.past for at, _ in people) and any(one is not entity for _, one in people)
    return nearest and _is_object_form(of.this, item_at(of.items, of.cue.past))


def _is_object_form(this: Attributed, item: Item) -> bool:
    """Return whether a word is the object form of a pronoun that may mean the speaker ("him")."""
    form, entity = item.word.value(NounPhrases.OBJECT), this.speaker.entity
    gender = this.page.language.word(form).value(People.PRONOUN) if form is not None else None
    return gender is not None and entity is not None and entity.gender in {"", gender}


def _is_object(of: _Doing) -> bool:
    """Return whether its subject is named behind the verb of another ("They thanked Oke, saying")."""
    items, source = of.items, of.source
    if not 0 < source.first < of.cue.first or not of.behind_comma or source.past != of.led:
        return False
    opens = next((n for n in range(source.first - 1, -1, -1) if items[n].text == ","), -1) + 1
    return any(acts(item) for item in items[opens + 1 : source.first])


def _is_done_by_another(of: _Doing) -> bool:
    """Return whether what was said meanwhile is what another did ("Keepers found where he hid while swearing to")."""
    if of.source.form == "pronoun" or not item_at(of.items, of.led).isa(Reporting.SUBORDINATE):
        return False
    return any(item.isa(Reporting.NOMINATIVE) for item in of.items[of.source.past : of.cue.first])


def _is_of_one_set_off(of: _Doing) -> bool:
    """Return whether "it" only sets off who did something ("It was the guild that stepped in, saying that ...")."""
    behind = of.items[of.source.past : of.cue.group_first]
    is_it = of.items[of.source.first].isa(Closed.IT)
    return (
        is_it and behind[:1] != [] and behind[0].isa(Closed.IS) and any(i.isa(Closed.THAT, Closed.WHO) for i in behind)
    )


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (OBJECT_OF_SENTENCE, _asks(_is_object)),
    (ANOTHER_CUE, _asks(_is_of_one_looking_on)),
    (ANOTHER_CUE, _asks(_is_of_clause_between)),
    (ANOTHER_CUE, _asks(_is_of_clause_within)),
    (ANOTHER_CUE, _asks(_is_of_inner_clause)),
    (OTHER_SUBJECT, _asks(_is_of_joined_clause)),
    (SECOND_HAND, _asks(_is_of_one_quoted)),
    (SECOND_HAND, _asks(_is_of_paper)),
    (OTHER_SUBJECT, _asks(_is_called_so)),
    (OTHER_SUBJECT, _asks(_is_done_by_another)),
    (OTHER_SUBJECT, _asks(_is_of_one_set_off)),
)
"""Each with the reason to hold; independent of one another."""
