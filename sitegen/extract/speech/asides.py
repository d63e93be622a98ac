"""Words in marks that nobody says: scare quotes, titles, names, signs."""

from sitegen.extract.clauses.word_kinds import is_time
from sitegen.extract.languages import Language
from sitegen.extract.languages.vocabulary import Challenge, Closed, Cues, NounPhrases, Quoting, Reporting, SpeechVerbs
from sitegen.extract.pages.page import Item, Sentence, item_at
from sitegen.extract.sentences.mentions import SourceMention
from sitegen.extract.speech.clauses import Clause
from sitegen.extract.speech.report import Evidence, Found
from sitegen.extract.text.marks import Quotation
from sitegen.extract.text.tokens import DASHES

LONGEST_TITLE = 10
SHORT = 3
"""Words in marks that are too few to be an utterance unless a cue stands right beside them."""
LONG = 5
"""Words in marks that may still be an adjective ("a “take it or leave it” offer")."""
NEAR_LABEL = 5


def is_aside(items: list[Item], at: int, quotation: Quotation, kind: str, evidence: Evidence) -> bool:
    """Return whether a few words in marks belong to the clause around them ("a “burn bag,” the Times reported")."""
    if kind != "mixed" or evidence not in {"after", "inverted", "covered", "unknown verb"} or quotation.words > SHORT:
        return False
    before = item_at(items, at - 1)
    given = at == 1 and before.isa(Quoting.GIVING)
    if quotation.last == "," and _may_begin_predicate(before, quotation):
        return False  # "The park “needs more sand,” Oke said"
    within = at > 0 and before.quote is None and before.text not in {",", ":"}
    return within and not given and not before.isa(Closed.IS)


def _may_begin_predicate(before: Item, quotation: Quotation) -> bool:
    """Return whether words in marks begin with a verb whose subject may be the noun before them."""
    return quotation.verbal and not before.isa(Closed.ARTICLE, Closed.DETERMINER, Closed.TO)


def is_sign(items: list[Item], at: int, clause: Clause) -> bool:
    """Return whether words stand on something that nobody speaks through, or a figure of fiction says them."""
    source, cue = clause.source, clause.cue
    if source is None:
        return False
    if any(item.isa(Quoting.FICTION) for item in items[source.first : source.past]):
        return True
    tail = items[max(source.past, at - _ON_SIGN) : at]
    if any(item.isa(Quoting.SIGN_SHOWN) for item in tail) and any(item.isa(Quoting.SHOWS) for item in tail):
        return True
    return cue.isa(Quoting.READ) and (_is_sign(items, source) or any(i.isa(Quoting.SIGN) for i in items[cue.past : at]))


def _is_sign(items: list[Item], source: SourceMention) -> bool:
    """Return whether the head of a source is something that is read and does not speak."""
    own = items[source.first : source.past]
    return any(item.lower == source.head and item.isa(Quoting.SIGN_READ) for item in own)


def is_scare(items: list[Item], at: int, clause: Clause, quotation: Quotation) -> bool:
    """Tell a few words at arm's length from a few words that somebody said: only a cue right before makes them said."""
    count = quotation.words
    if count <= LONG and _modifies(items, at):
        return True
    if count > SHORT or (count > 1 and _is_predicate(items, at, clause, quotation)):
        return False
    distance = at - clause.cue.past
    if clause.cue.isa(SpeechVerbs.LABEL):
        return distance > NEAR_LABEL and not _is_verdict(items, at, clause)
    if count < 2:  # noqa: PLR2004 - a single word is seldom an utterance
        return True
    return distance > 0 and not _may_be_told(items, at, clause, count)


def _may_be_told(items: list[Item], at: int, clause: Clause, count: int) -> bool:
    """Return whether a few words apart from their cue are told: what it takes, a list, a clause, or the end of one."""
    if _is_object(items[clause.cue.past : at], clause) or _goes_on_in_list(items, at, clause):
        return True
    return _is_whole_clause(items, at, count) or _completes_verb(items, at, clause)


def _goes_on_in_list(items: list[Item], at: int, clause: Clause) -> bool:
    """Return whether a few words end a list of which the first are said ("would “mend each gate” and “open it.”")."""
    opens = _opens_list(items, at, clause.cue.past)
    first = items[opens].quote
    return opens < at and first is not None and _ends_clause(items, at) and not is_scare(items, opens, clause, first)


def _opens_list(items: list[Item], at: int, first: int) -> int:
    """Return where the list of words in marks begins that goes on at an item; itself where it stands alone."""
    opens = at
    for _ in range(_LIST):
        before = opens - 1
        while before > first and (items[before].text == "," or items[before].isa(Closed.AND, Closed.THAT)):
            before -= 1
        told = items[before].quote if before >= first else None
        if told is None or (before == opens - 1 and told.last != ","):
            break
        opens = before
    return opens


_LIST = 8
"""Words in marks of a list, as far back as it is looked at."""


def _is_whole_clause(items: list[Item], at: int, count: int) -> bool:
    """Return whether three words in marks are all that "that" opens ("that “everyone smelled it” and that ...")."""
    behind = at + 1 + (item_at(items, at + 1).text == ",")
    behind += item_at(items, behind).isa(Closed.AND, Closed.BUT)
    closes = item_at(items, at + 1).text in {"", ".", "!", "?"} or item_at(items, behind).isa(Closed.THAT)
    return count == SHORT and items[at - 1].isa(Closed.THAT) and closes


def _is_predicate(items: list[Item], at: int, clause: Clause, quotation: Quotation) -> bool:
    """Return whether a few words are all that is said of a subject outside the marks.

    They begin with its verb and end the clause ("said the bus “is late.”"), or there is "that" and more in marks: "said
    that the bus “is late,” and that “nobody told us”", "insisted that it would “calm them” and “save money”".
    """
    if not clause.cue.isa(SpeechVerbs.CLAUSE):
        return False
    begins = quotation.predicate or _may_begin_predicate(items[at - 1], quotation)
    ends = quotation.last == "," or _ends_clause(items, at)
    return (begins and ends) or _is_one_of_several(items, at, clause, quotation)


def _is_one_of_several(items: list[Item], at: int, clause: Clause, quotation: Quotation) -> bool:
    """Return whether a few words stand behind "that" beside longer ones in marks, as or with a verb, or joined."""
    that = any(item.isa(Closed.THAT) for item in items[clause.cue.past : at])
    others = any(item.quote is not None and item.quote.words > SHORT for item in items[clause.cue.past :])
    if not (that and others):
        return False
    joined = item_at(items, at - 1).isa(Closed.AND) and item_at(items, at - 2).quote is not None
    ends = item_at(items, at - 1).isa(Closed.IS) and _ends_clause(items, at)
    return joined or ends or item_at(items, at - 1).isa(Closed.MODAL) or quotation.predicate


def _is_object(between: list[Item], clause: Clause) -> bool:
    """Return whether words in marks are the object of a cue, by what stands between ("warned on Tuesday of")."""
    commits = clause.cue.isa(Quoting.COMMIT)
    return all(is_time(item) or item.isa(Quoting.BEFORE_OBJECT) or (commits and item.isa(Closed.A)) for item in between)


def _completes_verb(items: list[Item], at: int, clause: Clause) -> bool:
    """Return whether a few words end a clause whose verb stands right before them ("said he was only “late.”")."""
    verb = at - 1 - items[at - 1].isa(Closed.ONLY)
    near = verb - clause.cue.past < _NEAR_PREDICATE and items[verb].isa(Quoting.PREDICATE)
    return near and _ends_clause(items, at)


_NEAR_PREDICATE = 3
"""Items after a cue among which the predicate stands whose rest are a few words in marks."""


def _ends_clause(items: list[Item], at: int) -> bool:
    """Return whether a clause can end after an item."""
    if at + 1 >= len(items):
        return True
    following = items[at + 1]
    return following.text in {",", ".", ";", "!", "?", *DASHES} or following.isa(Quoting.CLAUSE_END)


def _is_verdict(items: list[Item], at: int, clause: Clause) -> bool:
    """Return whether the verdict of "called the plan to close both piers “a farce”" ends its clause."""
    between = items[clause.cue.past : at]
    earlier = next((n for n in range(len(between) - 1, -1, -1) if between[n].quote is not None), None)
    if earlier is not None:
        between = between[earlier + 1 :]
        if between[:1] and not between[0].isa(Closed.AND):
            return False
    judged = clause.cue.isa(SpeechVerbs.LABEL) and item_at(items, _opens_series(items, at) - 1).isa(Closed.AS)
    named = judged or clause.cue.isa(Quoting.NAME)
    plain = len(between) <= _LONG_OBJECT and not any(_parts_verdict(item) for item in between)
    return named and plain and _ends_clause(items, at)


def _opens_series(items: list[Item], at: int) -> int:
    """Return where the first of several verdicts stands that a comma or "and" joins ("“mad”, “dear” and “a farce”")."""
    first = at
    while first > 1 and (items[first - 1].text == "," or items[first - 1].isa(Closed.AND)):
        if items[first - 2].quote is None:
            break
        first -= 2
    return first


def _parts_verdict(item: Item) -> bool:
    return item.text in {",", ";", ":", "“”"} or item.isa(Closed.THAT, Closed.BUT, Closed.WHO)


_LONG_OBJECT = 16


def _modifies(items: list[Item], at: int) -> bool:
    """Return whether words in marks stand before a noun, like an adjective ("a “total victory” plan")."""
    if at + 1 >= len(items) or not item_at(items, at - 1).isa(Closed.ARTICLE, Closed.THEIR):
        return False
    following = items[at + 1]
    return following.quote is None and following.text.islower() and not following.isa(*_AFTER_OBJECT)


_AFTER_OBJECT = (NounPhrases.BEHIND_HEAD, Cues.AUXILIARY, Closed.AND, Closed.OR, Closed.BUT)
_ON_SIGN = 6


def is_spoken(found: Found | None, items: list[Item], at: int) -> bool:
    """Return whether words that look like a title are said all the same: a cue stands right beside them."""
    if found is None or found[0].cue.isa(Quoting.SING, Quoting.READ):
        return False  # "she sang “Old Weir”", "she had read “Old Weir”"
    clause, evidence, _ = found
    if evidence in {"after", "inverted"}:
        return at == 0
    quotation = items[at].quote
    if clause.cue.isa(Challenge.PENS) and quotation is not None and quotation.last.isalnum():
        return False  # "she wrote “The Old Weir” in 1911"
    past = clause.cue.past
    if past == at and clause.cue.isa(Reporting.TELL):
        return False  # who was told: a paper or a programme that bears this name
    beside = past == at or (past == at - 1 and items[at - 1].text in {",", ":"})
    return evidence in {"before", "label", "introduced", "name and colon", "inherited"} and beside


def is_title(body: str, quotation: Quotation, sentence: Sentence, at: int) -> bool:
    """Return whether the words in marks are a title or a name: each of them begins with a capital letter."""
    inner = body[quotation.inner_start : quotation.inner_end]
    said = inner.split()
    if not said or len(said) > LONGEST_TITLE:
        return False
    before = item_at(sentence.items, at - 1)
    if before.isa(Quoting.WORK):
        return True
    several = len([w for w in said if w[:1].isupper() or w[:1].isdigit()]) > 1
    named = several or before.isa(Closed.ARTICLE, Closed.THEIR, NounPhrases.BEHIND_HEAD)
    return named and all(_fits_title(word, sentence.language) for word in said)


def _fits_title(word: str, language: Language) -> bool:
    begins = word.strip("'‘’.,!?:;()[]")[:1].isupper() or not word[:1].isalpha()
    return begins or language.word(word.lower()).isa(Quoting.SMALL_IN_TITLE)
