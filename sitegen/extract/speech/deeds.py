"""What was done next, or meanwhile, behind what was said: a deed told in the past, where the words look ahead."""

from collections.abc import Iterator

from sitegen.extract.clauses.word_kinds import is_acting, is_past
from sitegen.extract.languages.declaring import WordClass
from sitegen.extract.languages.vocabulary import Closed, Cues, Discourse, Morphology, NounPhrases, Reporting
from sitegen.extract.pages.page import Item, item_at
from sitegen.extract.speech.clauses import parts


def before_leaving(items: list[Item], first: int, end: int) -> int:
    """Return where "and left the hall" tells what the speaker did next, behind what something is; else the end.

    What is reported may itself be of somebody who left ("said the thief took a coat and left").
    """
    leaves = (n for n in range(first + 1, end - 1) if items[n].isa(Closed.AND) and _may_do(items[n + 1 : end]))
    return next((n - (items[n - 1].text == ",") for n in leaves if _is_state(items[first:n])), end)


def _may_do(items: list[Item]) -> bool:
    """Return whether words open what somebody does next: "left", "burned the papers", "got back into her boat"."""
    if items and items[0].isa(Reporting.LINK):
        return _may_do(items[1:])  # "and then rolled up her sleeve"
    if not items or items[0].isa(Reporting.LEAVES):
        return bool(items)
    if not is_past(items[0]) or len(items) == 1:
        return False
    led = items[1].isa(Closed.PREPOSITION, NounPhrases.VERB_PARTICLE)
    goes = led and any(_is_own(item) for item in items[2:_WAY])
    return goes or items[1].isa(Closed.IT, Closed.THE, Closed.THEIR)


_WAY = 5
"""Items of "climbed back into her"."""


def _is_own(item: Item) -> bool:
    """Return whether a word is the "her" of what a person has, or an "it"."""
    return item.word.value(Discourse.OWNER_GENDER) is not None or item.isa(Closed.IT)


def _is_state(items: list[Item]) -> bool:
    """Return whether a clause tells what something is or will be, and no deed."""
    being = [n for n, item in enumerate(items) if item.isa(Cues.BEING)]
    is_so = {n for at in being for n in range(at, at + 3)}  # "was tired", "was very tired"
    return bool(being) and not any(is_past(item) and n not in is_so for n, item in enumerate(items))


_RELATES = (Closed.WHO, Closed.THAT, Closed.WHICH, Closed.WHAT)
_AHEAD = (Closed.MODAL, Reporting.NOW)


def turns_in_time(items: list[Item], first: int, end: int, joins: WordClass) -> Iterator[int]:
    """Yield where a word joins a clause that tells what was done, to one that tells what would be, or is.

    "would hold and left", "would hold, and the guild cheered", "is sound, as the guild cheered": the joined clause is
    another's, as a rule the writer's.
    """
    ahead = _told_ahead(items, first, end)
    if ahead is None:
        return
    for at in range(ahead + 1, end - 1):
        if items[at].isa(*_RELATES):
            return
        if items[at].isa(joins) and _tells_deed(items, ahead, at, end):
            yield at - (items[at - 1].text == ",")
        if items[at].isa(Reporting.SUBORDINATE):
            return


def verb_ahead(items: list[Item], first: int, end: int) -> int | None:
    """Return where a verb tells what is or would be, or "to" what is promised; None where one in the past is first."""
    verbs = (n for n in range(first, end) if items[n].isa(*_AHEAD) or is_past(items[n]))
    ahead = first if item_at(items, first).isa(Closed.TO) else next(verbs, None)
    return None if ahead is None or is_past(items[ahead]) else ahead


def _told_ahead(items: list[Item], first: int, end: int) -> int | None:
    """Return where a verb tells what is, would be or was so; None where one tells what was done before it."""
    ahead = verb_ahead(items, first, end)
    if ahead is not None:
        return ahead
    verb = next((n for n in range(first, end) if items[n].isa(Closed.BE, *_RELATES[:1]) or is_past(items[n])), None)
    return verb if verb is not None and _is_so(items, verb) else None


def _is_so(items: list[Item], at: int) -> bool:
    """Return whether "was" tells what something was, and no deed ("was safe", not "was sold", "was rowing")."""
    then = item_at(items, at + 1)
    return items[at].isa(Closed.BE) and not is_past(then) and not then.isa(Morphology.ING_ENDING)


def before_next_deed(items: list[Item], first: int, end: int) -> int:
    """Return where the writer tells what the speaker did, and no word joins it but a comma or "as"; else the end.

    "to widen it, opposed the toll and left", "would hold, then left the room", "would hold as she opened the mole".
    """
    ahead = _told_ahead(items, first, end)
    if ahead is None:
        return end
    for at in range(ahead + 1, end - 2):
        if items[at].isa(*_RELATES):
            return end
        if awaits_verb(items, ahead, at):
            continue
        if items[at].text == "," and _does(items, at + 1, end):
            return at
        if _is_meanwhile(items, at) and _tells_of_deed(items, at + 1, end):
            past = at - items[at - 1].isa(Reporting.BEFORE_CONJUNCTION)
            return past - (items[past - 1].text == ",")
    return end


def awaits_verb(items: list[Item], first: int, past: int) -> bool:
    """Return whether a clause has begun whose verb is still to come ("since the keeper, wearing a hat, | entered")."""
    opens = next((n for n in range(past - 1, first, -1) if items[n].isa(Reporting.SUBORDINATE)), None)
    return opens is not None and not any(map(is_acting, items[opens:past]))


def _does(items: list[Item], at: int, end: int) -> bool:
    """Return whether a verb in the past and what it is done to begin at an item, and no list of participles."""
    verb = at + items[at].isa(Reporting.LINK)
    if not is_past(items[verb]) or any(item.isa(Closed.OR) for item in items[verb:end]):
        return False
    goes = verb > at or items[verb].isa(Reporting.LEAVES)  # "then left", "smiled": whatever it was done to
    return goes or (items[verb].word.cue is None and _is_object(items[verb + 1]))


def _is_object(item: Item) -> bool:
    object_ = item.isa(Closed.DETERMINER, Closed.A, Closed.THE, Closed.THEIR, Closed.IT, Reporting.REFLEXIVE)
    return object_ or item.capital


def _is_meanwhile(items: list[Item], at: int) -> bool:
    """Return whether "as" may tell of what was done meanwhile, and compares nothing ("as old as", "will do as")."""
    if not items[at].isa(Closed.AS) or items[at - 1].isa(Closed.DO, Closed.BE, Reporting.COMPARED_AS):
        return False
    return not any(item.isa(Closed.AS) for item in items[max(0, at - 4) : at])


def _tells_of_deed(items: list[Item], at: int, end: int) -> bool:
    """Return whether a subject and a verb in the past follow, which more follows ("she opened the mole")."""
    deed = _deed(items, at, end)
    return deed is not None and deed + 1 < end and not any(item.isa(*_RELATES) for item in items[at:deed])


def _tells_deed(items: list[Item], ahead: int, at: int, end: int) -> bool:
    """Return whether a verb in the past, which no auxiliary helps, follows a word that joins clauses."""
    verb = at + 1
    while verb < end and items[verb].isa(Morphology.ADVERB_ENDING, Reporting.LINK):
        verb += 1
    if verb < end and is_past(items[verb]):
        return _goes_on_bare(items, ahead, at)
    return _stands_apart(items, at) and _deed(items, verb, end) is not None


def _deed(items: list[Item], first: int, end: int) -> int | None:
    """Return where the verb in the past stands behind a subject that begins at an item, where no auxiliary helps it."""
    first = _past_who(items, first, end)
    past = next((n for n in range(first + 1, end) if parts(items[n])), end)
    deed = next((n for n in range(first + 1, past) if is_past(items[n])), None)
    return None if deed is None or any(item.isa(*_NO_DEED) for item in items[first:deed]) else deed


def _past_who(items: list[Item], first: int, end: int) -> int:
    """Return where a subject goes on behind what commas and "who" tell of it ("Oke, who built it, | walked out")."""
    comma = next((n for n in range(first, min(first + _NAMED, end - 1)) if items[n].text == ","), None)
    if comma is None or not items[comma + 1].isa(Closed.WHO):
        return first
    return next((n for n in range(comma + 1, end) if items[n].text == ","), first)


_NAMED = 5
"""Items of a subject, behind which ", who" may tell of it."""


def _stands_apart(items: list[Item], at: int) -> bool:
    """Return whether a word that joins clauses stands behind a comma, or is one that needs none ("while")."""
    return items[at - 1].text == "," or items[at].isa(Closed.WHILE)


def _goes_on_bare(items: list[Item], ahead: int, at: int) -> bool:
    """Return whether a verb in the past, right behind "and", cannot go on with the verb that stands ahead of it."""
    bare = items[at].isa(Reporting.LINK) and not items[ahead].isa(Reporting.NOW, Cues.BEING)
    return bare and not any(item.isa(Closed.HAVE, Closed.BE) for item in items[ahead:at])


_NO_DEED = (Cues.FINITE, Closed.THAT, Reporting.SUBORDINATE)
"""What stands before a verb in the past that does not tell by itself what was done ("but only if it broke")."""
