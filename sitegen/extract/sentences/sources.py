"""The noun phrase of who speaks: before the cue, or after it."""

from sitegen.extract.clauses.noun_phrases import STOPS, reach_back, reach_on
from sitegen.extract.clauses.word_kinds import is_adverb, is_plural, is_pronoun
from sitegen.extract.languages.vocabulary import Closed, Kinship, Morphology, NounPhrases, People
from sitegen.extract.names.naming import Name
from sitegen.extract.pages.page import Item, item_at
from sitegen.extract.sentences.clauses import Cue
from sitegen.extract.sentences.mentions import SentenceNames, SourceMention
from sitegen.extract.sentences.phrases import phrase_ending, read_phrase
from sitegen.extract.sentences.placing import is_place

_LIMIT = 45


def subject_before(items: list[Item], names: SentenceNames, cue: Cue) -> SourceMention | None:
    """Find the subject that ends right before a cue's verb group."""
    past = cue.group_first
    if past == 0:
        return None
    last = items[past - 1]
    if last.quote is not None and last.quote.last == "," and item_at(items, past - 2).isa(Closed.OF):
        # "Mira Halden, author of “The Weir,” said"
        return before_parenthesis(items, names, past - 1)
    if last.text in {",", ")", "—", "–", "--", "-"}:
        titled = _behind_titles(items, names, past - 1) if last.text == "," else None
        return titled or before_parenthesis(items, names, past - 1)
    source = phrase_ending(items, names, past)
    if source is None:
        # "the keeper who counted them said": what stands right before the verb is no subject
        told = _told_of(items, names, SourceMention(past - 1, past, "description"))
        return _named_before_comma(items, names, told) if told is not None else None
    return _whole_subject(items, names, source, past)


def _whole_subject(items: list[Item], names: SentenceNames, source: SourceMention, past: int) -> SourceMention | None:
    """Return the subject that what stands right before a verb belongs to; None where that is a time."""
    if source.name is None and _is_span_of_time(source, names):
        return None  # "Halden has over the past few months said"
    source = _without_time(items, source)
    if source.form == "name" and _is_place(items, names, source) and item_at(items, source.first - 1).text == ",":
        whole = phrase_ending(items, names, source.first - 1)  # "Mira Halden of Tarn, Ohio says"
        return whole if whole is not None and whole.form == "name" else source
    fields = _opens_fields(items, source.name)
    if fields is not None:
        return SourceMention(fields, source.past, "name", source.name)
    if items[past].isa(NounPhrases.PLURAL_VERB) or _opens_with_plural(items, names, source.first - 1):
        return _joined(items, names, source)
    return _before_who(items, names, source)


def _opens_fields(items: list[Item], name: Name | None) -> int | None:
    """Return where the office begins of whose fields "and" ties the last to a name; None where none does.

    "Minister for Mills, Locks and Piers Mira Halden said"
    """
    if name is None or name.kind != "person":
        return None
    joins = name.first - 1
    while name.first - joins <= _RANK and item_at(items, joins).capital:
        joins -= 1
    if not item_at(items, joins).isa(Closed.AND):
        return None
    first = joins
    while first > 0 and _in_title(items[first - 1], lists=True):
        first -= 1
    first += items[first].text == ","
    title = items[first:joins]
    return first if any(item.text == "," for item in title) and _opens_with_office(title) else None


def _without_time(items: list[Item], source: SourceMention) -> SourceMention:
    """Return a name without the noun for a time before it ("told us last month Halden had said")."""
    name = source.name
    if name is None or source.first >= name.first or not items[source.first].isa(NounPhrases.TIME_NOUN):
        return source
    return SourceMention(name.first, source.past, "name", name)


def _is_span_of_time(source: SourceMention, names: SentenceNames) -> bool:
    """Return whether the noun of a phrase is one for a time, singular or plural ("few months")."""
    language = names.language
    return language.word(language.without(source.head, Morphology.PLURAL_ENDING)).isa(NounPhrases.TIME_NOUN)


def _opens_with_plural(items: list[Item], names: SentenceNames, at: int) -> bool:
    """Return whether "and" stands at an item, and nothing but a plural before it ("Shepherds and officials said")."""
    if at < 1 or not items[at].isa(Closed.AND) or at in names.ending:
        return False
    plural = (items[at - 1].text.islower() or at == 1) and is_plural(items[at - 1])
    opens = reach_back(items, names, at)
    return plural and (opens == 0 or (opens == 1 and items[0].isa(NounPhrases.JOINS_SENTENCE)))


def _joined(items: list[Item], names: SentenceNames, source: SourceMention) -> SourceMention:
    """Return the whole subject of "three inns and a mill have reported", whose verb tells that they are several."""
    first = source.first
    if first < 2 or not items[first - 1].isa(Closed.AND):  # noqa: PLR2004 - a noun and "and"
        return _before_who(items, names, source)
    return SourceMention(
        reach_back(items, names, first - 1), source.past, "description", head=source.head, several=True
    )


def _before_who(items: list[Item], names: SentenceNames, source: SourceMention) -> SourceMention:
    """Prefer the name in "Mira Halden, who is chair of the trust said", which lacks its second comma."""
    told = _told_of(items, names, source)
    if told is not None:
        return _named_before_comma(items, names, told)
    titled = _named_before_office(items, names, source)
    if titled is not None:
        return titled
    at = source.first
    if source.form == "name" or at < 4 or not _opens_who_is(items, at - 2):  # noqa: PLR2004 - a name, a comma, "who is"
        return source
    name = names.ending.get(at - 2 - (items[at - 3].text == ","))
    return SourceMention(name.first, name.past, "name", name) if name is not None and name.words else source


def _named_before_comma(items: list[Item], names: SentenceNames, source: SourceMention) -> SourceMention:
    """Return the name that opens a sentence before a description ("Mira Halden, a keeper who came said")."""
    name = names.ending.get(source.first - 1)
    opens = source.first > 1 and items[source.first - 1].text == "," and items[source.first].isa(Closed.A)
    fits = opens and source.name is None and name is not None and name.first == 0 and name.kind in {"person", "unknown"}
    return SourceMention(name.first, name.past, "name", name) if fits and name is not None else source


def _named_before_office(items: list[Item], names: SentenceNames, source: SourceMention) -> SourceMention | None:
    """Return the name that opens a sentence before a bare office ("Mira Halden, keeper of the weir said")."""
    at = source.first
    name = names.ending.get(at - 1)
    if name is None or name.first or name.kind != "person" or items[at - 1].text != "," or source.name is not None:
        return None
    title = items[at : at + _RANK]
    office = next((n for n, item in enumerate(title) if item.isa(People.OFFICE)), None)
    bare = office is not None and all(i.text.islower() and not i.isa(NounPhrases.DETERMINER) for i in title[:office])
    return SourceMention(0, name.past, "name", name) if bare else None


def _opens_who_is(items: list[Item], at: int) -> bool:
    return items[at].isa(Closed.WHO) and items[at + 1].isa(Closed.IS)


def _told_of(items: list[Item], names: SentenceNames, source: SourceMention) -> SourceMention | None:
    """Return the subject of "The diver who found the boat said" and "Those who voted for Halden said".

    What stands right before the verb is an object inside the relative clause; who did it is told before that.
    """
    for who in range(source.first - 1, max(0, source.first - _RELATIVE), -1):
        if items[who].isa(Closed.WHO):
            does = not _opens_object(items[who + 1]) and who + 1 not in names.at
            return phrase_ending(items, names, who) if does or who + 1 < source.first else None
        if items[who].text in STOPS or items[who].quote is not None or items[who].isa(NounPhrases.BREAK):
            return None
    return None


def _opens_object(item: Item) -> bool:
    """Return whether an item after "who" is no verb, but begins the one who does what is told."""
    return not item.text.islower() or is_pronoun(item) or item.isa(NounPhrases.OPENS_OBJECT)


_RELATIVE = 14
"""Words before a verb among which the "who" of a relative clause stands."""


def before_parenthesis(items: list[Item], names: SentenceNames, close: int) -> SourceMention | None:
    """Find the subject of "X, a doctor, said": before the comma that opens what stands between.

    Args:
        items: The sentence.
        names: Its names.
        close: The mark that closes what stands between.

    """
    mark = _mark_of(items[close])
    opener = {")": "("}.get(mark, mark)
    best: SourceMention | None = None
    for at in range(close - 1, max(-1, close - _LIMIT), -1):
        text = items[at].text
        if opener == "," and (text in {";", ":"} or _is_utterance(items[at])):
            break
        if text != opener or at == 0:
            continue
        inner_first = at + 1
        end = before_bracket(items, at, _BRACKET) if opener == "," else at
        candidate = phrase_ending(items, names, end) if end else None
        if candidate is None or candidate.past != end or _hangs_on(items, names, candidate):
            continue
        bracketed = opener == "("  # "a clerk of the Harbour Guild (HG) said"
        pure = None if bracketed else _pure_name(items, names, inner_first)
        if (
            pure is not None
            and pure.words
            and (candidate.form != "name" or bool(pure.before))
            and (_ends_name(items, pure, close) or before_bracket(items, close, _BRACKET) == pure.past)
            and not is_place(items, names, pure)
        ):
            return SourceMention(candidate.first, pure.past, "name", pure)
        if candidate.form == "pronoun" and best is not None:
            break
        if best is None or (candidate.form == "name" and best.form != "name"):
            best = candidate
        if candidate.form == "name" and items[inner_first].isa(NounPhrases.APPOSITION, People.OFFICE):
            return candidate
    return best


def _mark_of(item: Item) -> str:
    """Return the mark that an item is, or the comma that a title closes with ("author of “The Weir,” said")."""
    return item.text if item.quote is None else ","


def _pure_name(items: list[Item], names: SentenceNames, first: int) -> Name | None:
    """Return the name that stands between commas, or its trade and the name ("his cousin, the weaver Jonas Oke,")."""
    at = first
    if items[at].isa(Closed.THE, Closed.THEIR):
        at += 1
        while at not in names.at and at - first <= _LED_BY and _may_be_trade(items[at]):
            at += 1
    name = names.at.get(at)
    return name if at == first or (name is not None and name.kind in {"person", "unknown"}) else None


def _may_be_trade(item: Item) -> bool:
    """Return whether a word in small letters may be a noun for what somebody is, or describe one."""
    closed = item.isa(NounPhrases.BEHIND_HEAD, NounPhrases.BREAK, NounPhrases.DETERMINER) or item.word.cue is not None
    return item.text.islower() and item.text.isalpha() and not closed


def _behind_titles(items: list[Item], names: SentenceNames, close: int) -> SourceMention | None:
    """Return the name behind a long title ("Minister for Mills, Locks and Piers, the Hon. Mira Halden, said")."""
    name = names.ending.get(close)
    if name is None or name.kind != "person":
        return None
    comma = _first_within(items, name.first) - 1
    if comma < 1 or items[comma].text != ",":
        return None
    first = _first_within(items, comma)
    title = items[first:comma]
    listed = any(item.text == "," for item in title) and any(item.isa(Closed.AND) for item in title)
    led = comma + 1 < name.name_first  # "Minister of Piers, Senator the Hon. Mira Halden"
    return SourceMention(first, close, "name", name) if (listed or led) and _opens_with_office(title) else None


def _opens_with_office(title: list[Item]) -> bool:
    """Return whether words begin with an office and its "of" or "for" ("the Deputy Minister of Mills")."""
    opening = title[: _RANK + 1]
    of = next((n for n, item in enumerate(opening) if item.isa(Closed.OF, Closed.FOR)), 0)
    return of > 0 and opening[of - 1].isa(People.OFFICE)


_RANK = 3
"""Words before the "of" of an office: "the Deputy Minister"."""


def _first_within(items: list[Item], past: int) -> int:
    """Return where words with capitals begin that end before an item; a mark that opens them is no part of them.

    Before a name no comma belongs to them; before a comma "Mills, Locks and Piers" do.
    """
    lists = items[past].text == ","
    first = past
    while first > 0 and _in_title(items[first - 1], lists=lists):
        first -= 1
    return first + (lists and items[first].text == ",")


def _in_title(item: Item, *, lists: bool) -> bool:
    """Return whether an item may stand within a title: a capital, "the", a stop; in a list "of", "and", commas."""
    if item.capital or item.isa(Closed.THE) or item.text == ".":
        return True
    return lists and (item.text == "," or item.isa(Closed.OF, Closed.FOR, Closed.AND))


def before_bracket(items: list[Item], at: int, reach: int) -> int:
    """Return where what stands before a mark ends: before the party or place in brackets of "Halden (Tarn):".

    Args:
        items: The sentence.
        at: The mark, a comma or a colon.
        reach: How many items before the mark the bracket has to open within.

    """
    if at == 0 or items[at - 1].text != ")":
        return at
    return next((n for n in range(at - 2, max(-1, at - reach), -1) if items[n].text == "("), at)


def _hangs_on(items: list[Item], names: SentenceNames, source: SourceMention) -> bool:
    """Return whether a phrase is a place, or hangs on what stands before it ("At a fair, the mayor said")."""
    before = item_at(items, source.first - 1)
    return (
        _is_place(items, names, source)
        or before.isa(Closed.WHO, Closed.WHOSE)
        or (source.form != "name" and before.isa(NounPhrases.BEFORE_PLACE))
    )


_BRACKET = 9
_TITLE = 8
"""Words in marks that may be the title of what somebody wrote."""


def _is_utterance(item: Item) -> bool:
    """Return whether a quotation is more than a title inside a description ("author of “The Weir”")."""
    return item.quote is not None and (item.quote.words > _TITLE or not item.quote.last.isalnum())


def _is_place(items: list[Item], names: SentenceNames, source: SourceMention) -> bool:
    """Return whether what stands before a comma is a place only ("in Tarn, Ohio, in July, said")."""
    return source.name is not None and source.form == "name" and is_place(items, names, source.name)


def _ends_name(items: list[Item], name: Name, close: int) -> bool:
    """Return whether what follows a name up to the closing comma only says more about who bears it."""
    return name.past == close or items[name.past].text == "," or items[name.past].isa(NounPhrases.ABOUT_NAME)


def subject_after(items: list[Item], names: SentenceNames, at: int) -> SourceMention | None:
    """Read the subject of an inverted cue or of "according to": the noun phrase that begins at an item."""
    first = at
    while first < len(items) and is_adverb(items[first]) and items[first].quote is None:
        first += 1
    if first >= len(items):
        return None
    if items[first].isa(NounPhrases.SUBJECT) and first not in names.at:  # "said He Lanfen"
        return SourceMention(first, first + 1, "pronoun", head=items[first].lower)
    nominative = items[first].word.value(NounPhrases.OBJECT)
    if nominative is not None and (first + 1 == len(items) or items[first + 1].text in STOPS):
        return SourceMention(first, first + 1, "pronoun", head=nominative)
    return _phrase_from(items, names, first)


def _phrase_from(items: list[Item], names: SentenceNames, first: int) -> SourceMention | None:
    """Read the noun phrase that begins at an item, where one does."""
    past = reach_on(items, names, first)
    if past == first or (items[first].isa(*_NO_SUBJECT) and first not in names.at):
        return None
    source = read_phrase(items, names, first, past)
    return source if source is None or source.name is not None else _past_fields(items, names, source)


def _past_fields(items: list[Item], names: SentenceNames, source: SourceMention) -> SourceMention:
    """Return the name behind the fields of an office ("said Minister for Mills, Locks and Piers Mira Halden")."""
    at = source.past
    if item_at(items, at).text != ",":
        return source
    while at < len(items) and at not in names.at and _in_title(items[at], lists=True):
        at += 1
    name = names.at.get(at)
    whole = name is not None and _opens_fields(items, name) == source.first
    return SourceMention(source.first, name.past, "name", name) if name is not None and whole else source


_NO_SUBJECT = (NounPhrases.BEHIND_HEAD, NounPhrases.VERB_PARTICLE)


def named_after_comma(items: list[Item], names: SentenceNames, source: SourceMention) -> SourceMention:
    """Prefer the name in "said a second resident, Mira Halden." and in "according to the maker, Tarn Shipping,"."""
    comma = _past_second_office(items, source.past)
    if source.form not in {"role", "description"} or item_at(items, comma).text != ",":
        return source
    at = comma + 1
    while at not in names.at and at < len(items) and at - comma <= _LED_BY and _describes(items[at]):
        at += 1
    name = names.at.get(at)
    if name is None or not name.words or name.first != at:
        return source
    if name.kind not in {"person", "unknown"} and not (source.definite and _is_body(source, names)):
        return source
    return SourceMention(name.first, name.past, "name", name) if _is_whole(items, name) else source


def _past_second_office(items: list[Item], past: int) -> int:
    """Return where a second office ends that "and" joins to one ("the founder | and chief executive")."""
    if not item_at(items, past).isa(Closed.AND):
        return past
    ends = (n for n in range(past + 1, past + 1 + _LED_BY) if item_at(items, n).text == ",")
    end = next(ends, past)
    return end if end > past + 1 and item_at(items, end - 1).isa(People.OFFICE) else past


_LED_BY = 3


def _is_whole(items: list[Item], name: Name) -> bool:
    """Return whether a name ends what it stands in, or is told of behind it ("a keeper, Jonas Oke of Tarn")."""
    following = item_at(items, name.past)
    return name.past >= len(items) or following.text in _CLOSING or following.isa(NounPhrases.ABOUT_NAME)


_CLOSING = {",", ".", "“”", ";", ":"}


def _describes(item: Item) -> bool:
    """Return whether a word may stand between a comma and a name ("the other man, his cousin Jonas Oke,")."""
    return item.isa(NounPhrases.BEFORE_NAME, People.OFFICE, Kinship.KIN)


def _is_body(source: SourceMention, names: SentenceNames) -> bool:
    return names.language.word(source.head).isa(People.BODY)
