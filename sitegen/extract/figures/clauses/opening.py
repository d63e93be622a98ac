"""What a figure that opens its sentence is told of behind its comma, and what a line of a price names.

"At 7.4 percent, [the jobless rate in Velm] is high": the value of the subject. "In 63 days, [the last votes will be
cast]": how long until, or for how long. "[Tarn lamp with two shades] for $40", "$15 off [Tarn lamp]": a line without a
verb is an offer.
"""

from sitegen.extract.clauses.word_kinds import has_form_of_verb
from sitegen.extract.figures.clauses.around import Around
from sitegen.extract.figures.clauses.phrases import read_phrase
from sitegen.extract.figures.clauses.verb_groups import Place, verb_after
from sitegen.extract.languages.vocabulary import BesideFigures, Clauses, Closed, Qualifiers, VerbGroups
from sitegen.extract.text.text import Text
from sitegen.extract.text.tokens import NEWLINE, Token

_LONGEST = 12
"""Tokens of the longest answer."""


def told_behind_comma(text: Text, around: Around) -> Place | None:
    """Return what stands behind the comma of a figure that opens its sentence with a preposition."""
    lead = around.first - 1
    lead -= text.at(lead).isa(Qualifiers.FOCUS)
    if lead != around.start or text.at(around.after).text != ",":
        return None
    if around.length:
        opens = text.at(lead).isa(BesideFigures.OPENS_TIME)
        return _whole_clause(text, around.after + 1) if opens else None
    valued = text.at(lead).isa(Closed.AT) and not around.counted
    return _subject(text, around.after + 1) if valued else None


def _subject(text: Text, first: int) -> Place | None:
    """Return the noun phrase at a place that "is" or another verb follows."""
    opens = text.at(first).isa(VerbGroups.DETERMINER) or text.at(first).text[:1].isupper()
    end = min(first + _LONGEST, len(text.tokens))
    verb = verb_after(text, first, end) if opens and not text.at(first).isa(VerbGroups.PRONOUN) else None
    if verb is None or verb.first <= first:
        return None
    phrase = read_phrase(text, first, verb.first)
    return phrase if phrase is not None and phrase.after == verb.first else None


def _whole_clause(text: Text, first: int) -> Place | None:
    """Return the short clause at a place that ends its sentence; none of a pronoun, and none that denies."""
    after = first
    while after - first < _LONGEST_CLAUSE and (text.at(after).kind == "word" or _is_within(text, after)):
        after += 1
    ends = text.at(after).text == "." and text.at(after + 1).opens
    told = text.at(first).isa(VerbGroups.DETERMINER) or text.at(first).text[:1].isupper()
    pronoun = text.at(first).isa(VerbGroups.PRONOUN) and not text.at(first).isa(Closed.DETERMINER)
    unsure = text.has(first, after, Clauses.NEGATION, Clauses.NEGATION_ENDING, Closed.AND, Closed.OR)
    verb = verb_after(text, first, after)
    return Place(first, after) if ends and told and verb is not None and not (pronoun or unsure) else None


def _is_within(text: Text, place: int) -> bool:
    """Return whether a mark stands within a word, or behind the short form of one ("Mr. Oke")."""
    short = text.at(place).text == "." and not text.at(place + 1).opens and text.joined(place + 1)
    return text.hyphened(place) or (short and text.glued(place) and text.at(place - 1).text[:1].isupper())


_LONGEST_CLAUSE = 16
"""Tokens of the longest clause that is told of a time."""


def offered(text: Text, around: Around) -> Place | None:
    """Return what is offered at a price, or for less, in a line that holds no verb."""
    if not (around.money or around.share):
        return None
    start, end = _line(text, around)
    start = max(start, around.start)
    if around.first == start and text.at(around.after).isa(BesideFigures.OFF):
        return _named(text, around.after + 1, _before_mark(text, around.after + 1, end))
    closes = around.after == end or text.at(around.after).text == "("
    priced = around.money and text.at(around.first - 1).isa(Closed.FOR) and closes
    return _named(text, start, around.first - 1) if priced else None


def _line(text: Text, around: Around) -> tuple[int, int]:
    """Return the tokens of the line of a figure, without the mark of a list before it."""
    start, end = around.first, around.after
    while start > 0 and text.at(start).gap < NEWLINE and around.after - start < _LONGEST_LINE:
        start -= 1
    while end < len(text.tokens) and text.at(end).gap < NEWLINE and end - around.first < _LONGEST_LINE:
        end += 1
    return start + (text.at(start).text in _BULLETS), end


_LONGEST_LINE = 24
"""Tokens of the longest line that is read."""
_BULLETS = frozenset("-*•–·")
"""Marks before a line of a list."""


def _before_mark(text: Text, first: int, end: int) -> int:
    """Return where words end before a comma or a bracket."""
    return next((place for place in range(first, end) if text.at(place).text in {",", "("}), end)


def _named(text: Text, first: int, after: int) -> Place | None:
    """Return words that name a thing: a capital among them, no other sum, no comma, not too long, no verb.

    A verb may open them that asks the reader to take the thing ("Upgrade to Tarn Plus"); a number may be in its name.
    """
    held = text.part(first, after)
    long = not 0 < len(held) <= _LONGEST
    asks = held and held[0].opens and _is_asking(held[0])
    if long or any(_is_parting(text, place) for place in range(first + bool(asks), after)):
        return None
    named = held[0].text[:1].isupper() and held[-1].kind == "word"
    return Place(first, after) if named and not text.has(after - 1, after, VerbGroups.PREPOSITION) else None


def _is_parting(text: Text, place: int) -> bool:
    """Return whether a word or a mark stands in no name: a verb, but in a word with a hyphen ("ad-free"), or a sum."""
    hyphened = text.hyphened(place - 1) or text.hyphened(place + 1)
    return (_is_verb_and_no_name(text.at(place)) and not hyphened) or text.at(place).text in _PARTING


_PARTING = frozenset(",;:()$€£¥%|—“”")
"""Marks that stand in no name."""


def _is_asking(token: Token) -> bool:
    """Return whether a word is the form of a verb that asks somebody to do something ("Upgrade", "Order")."""
    form = token.word.verb
    return form is not None and form.verb.lemma == token.lower


def _is_verb_and_no_name(token: Token) -> bool:
    """Return whether a word may be a verb, and is written as no name is."""
    known = has_form_of_verb(token)
    helps = token.isa(VerbGroups.BE, VerbGroups.AUXILIARY, VerbGroups.PRONOUN, Closed.MODAL)
    return helps or (known and (token.text.islower() or token.opens))
