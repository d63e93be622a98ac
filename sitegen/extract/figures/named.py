"""Numbers of a name, a label or a kind of thing, which count nothing: "level 3", "Blink 182", "911 calls"."""

import re

from sitegen.extract.clauses.word_kinds import has_form_of_verb
from sitegen.extract.figures.found import Found
from sitegen.extract.languages.vocabulary import (
    BesideFigures,
    CountedNouns,
    Discourse,
    Morphology,
    People,
    Qualifiers,
    VerbGroups,
)
from sitegen.extract.text.text import Text
from sitegen.extract.text.tokens import Token

_LABEL = 100
"""A number below it behind capital letters is part of a name ("BBC 2")."""


def is_in_a_name(text: Text, this: Found) -> bool:
    """Return whether a number is part of a name or a label: "Ninety Mile beach", "BBC 2", "level 3", "zero-hours"."""
    checks = (
        _names_a_kind,
        _opens_with_a_name,
        _is_a_title,
        _numbers_a_house,
        _is_called_so,
        _is_graded,
        _may_be_a_name,
    )
    if any(check(text, this) for check in checks):
        return True
    first, then = text.at(this.first), text.at(this.first + 1)
    if first.kind == "number":
        era = first.text.isdecimal() and len(first.text) == len("2568")
        numbered = (era or this.amount.value < _LABEL) and _names_one(text, this)
        return this.noun is not None and (numbered or _is_version(text, this))
    return _is_spelled_in_a_name(text, this) or (first.isa(BesideFigures.NOUGHT) and then.text == "-")


def _names_a_kind(text: Text, this: Found) -> bool:
    """Return whether a number names a kind of thing with its noun: an emergency's number, a make, a race, a screen.

    Digits that a blank groups are asked each by themselves: "400 737 jets" are no 400,737.
    """
    number, pattern = this.amount.number, text.language.pattern(BesideFigures.NAMES_A_KIND)
    starts = (token.start for token in text.part(number.first, number.after))
    return any(pattern.match(text.body, start) for start in starts)


def _numbers_a_house(text: Text, this: Found) -> bool:
    """Return whether a number is that of a house or of a group's members ("40 Mill Street", "Group of 77")."""
    start = text.at(this.amount.first).start
    group = text.language.pattern(BesideFigures.GROUP_OF).search(text.body, max(0, start - _GROUP), start)
    return group is not None or text.language.pattern(BesideFigures.STREET_NAME).match(text.body, start) is not None


_GROUP = 24
"""Code points before a number in which a group's name and "of" stand."""


def _opens_with_a_name(text: Text, this: Found) -> bool:
    """Return whether a word that opens the sentence, and can be nothing but a name, leads to a count ("Blink 182")."""
    name = text.at(this.first - 1)
    counts = this.noun is not None and this.first == this.amount.first and text.joined(this.first)
    if not counts or name.kind != "word" or not name.opens or not name.text[1:].islower():
        return False
    known = has_form_of_verb(name)
    return not known and not name.isa(*_OPENERS)


_OPENERS = (
    BesideFigures.FUNCTION,
    BesideFigures.OPENS_SENTENCE,
    CountedNouns.STOP,
    Morphology.ADVERB_ENDING,
    Qualifiers.FOCUS,
    VerbGroups.DETERMINER,
    VerbGroups.PREPOSITION,
    VerbGroups.PRONOUN,
)
"""Words that may open a sentence before what is counted ("Another 40 boats", "Only 40 boats")."""


def _is_a_title(text: Text, this: Found) -> bool:
    """Return whether a line is nothing but a count in the capitals of a title ("12 Quiet Coves of Orrey")."""
    start, end = text.at(this.first).start, text.at(this.after - 1).end
    stop = text.body.find("\n", end)
    before = text.body[text.body.rfind("\n", 0, start) + 1 : start]
    behind = text.body[end : stop if stop >= 0 else len(text.body)]
    if this.noun is None or stop < 0 or before.strip(_BULLETS) or behind.strip():
        return False
    words = [token for token in text.part(this.amount.number.after, this.after) if token.kind == "word"]
    return sum(map(_is_capital, words)) > 1 and all(_is_capital(word) or word.isa(CountedNouns.STOP) for word in words)


def _is_graded(text: Text, this: Found) -> bool:
    """Return whether a noun before a number, in words or in digits, makes it a label ("grade eight")."""
    labelled = text.at(this.first - 1).isa(BesideFigures.GRADED) and text.joined(this.first)
    return labelled and this.first == this.amount.first


def _may_be_a_name(text: Text, this: Found) -> bool:
    """Return whether a number and nothing but capitals may be a name that nobody explains ("the choir of 800 Gulls").

    Peoples, parties, believers and offices are counted with a capital too ("800 Danes"); so is all in a headline. A
    number in words has a capital itself in a name ("Forty Gulls").
    """
    number = this.amount.number
    small = number.spelled and not _is_capital(text.at(number.first))
    if this.noun is None or number.factor > 1 or small:
        return False
    words = [token for token in text.part(this.noun.first, this.noun.after) if token.kind == "word"]
    named = all(_is_capital(word) for word in words) and not text.language.nouns_have_capitals
    return named and not _are_people(words) and not _is_in_a_headline(text, this)


def _are_people(words: list[Token]) -> bool:
    """Return whether words with capitals are counted, as a people or a party is."""
    told = len(words) == 1 or words[0].isa(Discourse.DEMONYM_ENDING) or words[0].text.isupper()
    last = words[-1]
    in_office = len(last.text) > 1 and last.text[:_ALL_CAPITALS].isupper()
    return in_office or (told and last.isa(BesideFigures.PEOPLES, People.GROUP))


_ALL_CAPITALS = 2
"""Letters at the begin of a word that are capitals in a short form ("MPs")."""


def _is_in_a_headline(text: Text, this: Found) -> bool:
    """Return whether the line of a figure is no sentence, and no longer word of it begins small."""
    start, end = text.at(this.first).start, text.at(this.after - 1).end
    stop = text.body.find("\n", end)
    line = text.body[text.body.rfind("\n", 0, start) + 1 : stop if stop >= 0 else len(text.body)]
    small = any(word[:1].islower() and len(word) >= _LONGER for word in line.split())
    return not small and not line.rstrip().endswith(".")


_LONGER = 5
"""Letters of a word that has a capital in a headline, unlike "with"."""


def _is_called_so(text: Text, this: Found) -> bool:
    """Return whether the article somewhere says what a number with a capital behind it names ("the band 300 Gulls")."""
    noun = this.noun.first if this.noun is not None else this.amount.number.after
    if noun >= this.after or not _is_capital(text.at(noun)):
        return False
    name = text.body[text.at(this.amount.first).start : text.at(noun).end]
    found = (match.start() for match in re.finditer(re.escape(name), text.body))
    pattern = text.language.pattern(BesideFigures.CALLED)
    return any(pattern.search(text.body, max(0, start - _CALLED), start) is not None for start in found)


_CALLED = 24
"""Code points before a name in which the word for what it is stands."""

_BULLETS = " -–*•·\t"
"""Marks before a line of a list."""


def _is_version(text: Text, this: Found) -> bool:
    """Return whether digits with a point stand behind a name, and count nothing that can be parted ("Python 3.12")."""
    before, digits = text.at(this.first - 1), text.at(this.amount.number.first).text
    return before.text[:1].isupper() and text.joined(this.first) and "." in digits and this.amount.number.factor == 1


def _is_spelled_in_a_name(text: Text, this: Found) -> bool:
    """Return whether a number in words is written as a name is: "Ninety Mile beach", "Twenty One Pilots"."""
    first, then = text.at(this.first), text.at(this.first + 1)
    if first.kind != "word" or not this.amount.number.spelled or not _is_capital(first) or first.text.isupper():
        return False
    if _is_capital(then) and then.isa(BesideFigures.NAMED_GROUP):
        return True
    return _opens_a_name(text, this) if first.opens else _is_capital(text.at(this.first + 1))


def _opens_a_name(text: Text, this: Found) -> bool:
    """Return whether capitals go on behind a number that opens its sentence: in it, in its unit, behind its noun."""
    number, last = this.amount.number, text.at(this.after)
    if any(_is_capital(token) for token in text.part(number.first + 1, number.after)):
        return True
    if this.noun is None:
        return this.unit.kind == "measure" and _is_capital(text.at(number.after))
    goes_on = not last.opens and last.word.verb is None and (_is_capital(last) or _leads_to_noun(text, this))
    return _is_capital(text.at(this.noun.first)) and goes_on and text.joined(this.after)


def _leads_to_noun(text: Text, this: Found) -> bool:
    """Return whether the noun of a name of two words may stand behind it ("Twelve Oaks | farm sold")."""
    token, name = text.at(this.after), text.at(this.after - 1).text
    if text.language.nouns_have_capitals or this.after - this.amount.after > 1 or name.isupper():
        return False
    other = token.isa(BesideFigures.FUNCTION, VerbGroups.PREPOSITION, *_ENDINGS) or token.word.cue is not None
    return token.kind == "word" and token.text.islower() and not other


_ENDINGS = (Morphology.ADVERB_ENDING, Morphology.ING_ENDING, Morphology.PAST_ENDING)
"""Endings of words that are no nouns as a rule."""


def _is_capital(token: Token) -> bool:
    """Return whether a word begins with a capital."""
    return token.text[:1].isupper()


def _names_one(text: Text, this: Found) -> bool:
    """Return whether the word before a number makes it the number of one ("level 3", "BBC 2")."""
    before = text.at(this.first - 1)
    initials = before.kind == "word" and before.text.isupper() and len(before.text) > 1
    numbered = before.isa(BesideFigures.NUMBERED) and _is_capital(before) and not before.text.isupper()
    labelled = (before.isa(BesideFigures.LABELLED) or numbered or _is_brand(before)) and text.joined(this.first)
    return labelled or (initials and not _is_all_capitals(text, this))


def _is_brand(token: Token) -> bool:
    """Return whether a word is written as only makes are, a capital within and none before ("iPhone 7 refurbs")."""
    return token.text[:1].islower() and any(letter.isupper() for letter in token.text)


def _is_all_capitals(text: Text, this: Found) -> bool:
    """Return whether the words around are in capitals throughout, as in a headline."""
    after = text.at(this.after - 1)
    return after.kind == "word" and after.text.isupper()
