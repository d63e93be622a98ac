"""Whether an article takes a figure back: nobody believes it, it did not come about, or the next sentence denies it."""

import re

from sitegen.extract.clauses.suppositions import comma_of_condition
from sitegen.extract.clauses.words import Words
from sitegen.extract.figures.found import Found
from sitegen.extract.languages.vocabulary import Clauses, Closed, Morphology, Reporting, TakenBack, VerbGroups
from sitegen.extract.text.text import Text, sentence_bounds
from sitegen.extract.text.tokens import Token

_BEHIND = 120
"""Code points behind a sentence in which what takes it back opens."""


def is_not_believed(text: Text, this: Found) -> bool:
    """Return whether the words around a figure tell of what nobody holds, or of what did not come about."""
    start, end = sentence_bounds(text, this.first, this.after)
    before = text.body[text.at(start).start : text.at(this.first).start]
    whole = text.body[text.at(start).start : text.at(end - 1).end]
    told = any(text.language.pattern(pattern).search(before) for pattern in _BEFORE)
    untrue = text.language.pattern(TakenBack.CALLED_UNTRUE).search(whole) is not None
    denied = (
        _is_told_otherwise(text, this, start)
        or _is_taken_back_behind(text, end)
        or _is_in_a_claim(text, this)
        or _has_no_subject(text, this, start)
        or _is_turned_down(text, this, before)
        or _fell_through(text, this, (start, end))
    )
    return told or untrue or denied


def _is_told_otherwise(text: Text, this: Found, start: int) -> bool:
    """Return whether a figure stands in what was said or meant to be so, and "but" tells behind it what was so."""
    place, end = text.at(this.first).start, text.at(this.after - 1).end
    pattern = text.language.pattern(TakenBack.TOLD_OTHERWISE)
    stop = text.at(sentence_bounds(text, this.first, this.after)[1] - 1).end
    found = pattern.finditer(text.body, text.at(start).start, stop)
    return any(match.start() < place and end < match.end() for match in found)


def _is_turned_down(text: Text, this: Found, before: str) -> bool:
    """Return whether a sum is what somebody vetoed or denied, and was not paid, or things counted were only made up."""
    asked = {"currency": TakenBack.REFUSING, "count": TakenBack.INVENTED}.get(this.unit.kind)
    return asked is not None and text.language.pattern(asked).search(before) is not None


def _fell_through(text: Text, this: Found, bounds: tuple[int, int]) -> bool:
    """Return whether a figure is what a deal that did not come about was for, or its sum ("The €9 bid was withdrawn").

    What is counted before the deal was there without it ("12 towns whose bid was rejected").
    """
    place, end = text.at(this.first).start, text.at(this.after - 1).end
    stop = text.at(bounds[1] - 1).end
    found = text.language.pattern(TakenBack.FELL_THROUGH).finditer(text.body, text.at(bounds[0]).start, stop)
    summed = this.unit.kind == "currency"
    return any(
        match.start(1) < place < match.end() or (summed and _OF_DEAL.fullmatch(text.body, end, match.start(1)))
        for match in found
        if match.end() > end
    )


_OF_DEAL = re.compile(r"[ \n-](?:[\w-]+ ){0,2}")
"""What stands between a sum and the deal that it belongs to ("the €9 million rescue | bid")."""


_BEFORE = (
    TakenBack.REJECTED,
    TakenBack.AVERTED,
    TakenBack.DOUBTED,
    TakenBack.UNDONE,
    TakenBack.MADE_UP,
    TakenBack.LACKED,
    TakenBack.OF_NO_DEAL,
)
"""What stands before a figure of what is not so."""


def _has_no_subject(text: Text, this: Found, start: int) -> bool:
    """Return whether the clause of a figure opens with "no", and a verb follows ("No town sold 30 boats")."""
    verb = False
    if text.at(this.first - 1).isa(Clauses.LASTING) and this.unit.kind == "duration":
        return False  # "No boats left for six hours"
    for place in range(this.first - 1, max(start, this.first - _SUBJECT) - 1, -1):
        token, before = text.at(place), text.at(place - 1)
        if token.kind == "mark":
            return False
        if verb and token.isa(TakenBack.NO_SUBJECT):
            opens = place == start or _leads_to_a_clause(before)
            return opens and not text.at(place + 1).isa(TakenBack.NO_DENIAL)
        known = token.word.verb is not None or token.isa(Morphology.PAST_ENDING)
        verb = verb or known or token.isa(VerbGroups.AUXILIARY, VerbGroups.BE)
    return False


def _leads_to_a_clause(token: Token) -> bool:
    """Return whether a clause may begin behind a mark, a conjunction or a verb of saying."""
    return token.kind == "mark" or token.isa(VerbGroups.BOUNDARY) or token.word.cue is not None


_SUBJECT = 10
"""Words before a figure among which its clause opens with "no"."""


def _is_taken_back_behind(text: Text, end: int) -> bool:
    """Return whether the sentence behind takes the one before back ("Verdict: False.", "That is not true.")."""
    place = text.at(end - 1).end
    return text.language.pattern(TakenBack.TAKEN_BACK_BEHIND).match(text.body, place, place + _BEHIND) is not None


def _is_in_a_claim(text: Text, this: Found) -> bool:
    """Return whether the line of a figure repeats what is to be checked ("Claim: The guild burned 80 looms.")."""
    line = text.body.rfind("\n", 0, text.at(this.first).start) + 1
    return text.language.pattern(TakenBack.CLAIM_LINE).match(text.body, line) is not None


_ASKED_BEFORE = re.compile(r"""^.*[?][”"’']\s""", re.DOTALL)
"""What was asked in words that end before a figure, which is no part of the question (“Why me?” he asked | 500 men)."""


def is_supposed(text: Text, this: Found) -> bool:
    """Return whether a figure tells what would be so if something were otherwise, or what should have been done."""
    start, end = sentence_bounds(text, this.first, this.after)
    before = _ASKED_BEFORE.sub("", text.body[text.at(start).start : text.at(this.first).start])
    whole = before + text.body[text.at(this.first).start : text.at(end - 1).end]
    ask, behind = text.language.pattern, text.at(this.after - 1).end
    undone = ask(TakenBack.LEFT_UNDONE).search(before) or ask(TakenBack.UNDONE_BEHIND).match(text.body, behind)
    supposed = undone or ask(TakenBack.SUPPOSED_AHEAD).search(whole)
    return supposed is not None or _is_told_under_condition(text, this, (start, end))


def _is_told_under_condition(text: Text, this: Found, bounds: tuple[int, int]) -> bool:
    """Return whether "if" opens a sentence whose main clause tells what was ("If so, the town lost €3 million").

    What will or would be is told as such, and what somebody says under a condition is somebody's.
    """
    start, end = bounds
    comma = comma_of_condition(Words(text.tokens, start, end), this.first)
    if comma is None:
        return False
    told = text.part(comma + 1, next((n for n in range(this.after, end) if text.at(n).text == ","), end))
    ahead = any(token.isa(Closed.MODAL) or token.word.cue is not None for token in told)
    return not ahead and any(token.isa(Morphology.PAST_ENDING, Reporting.PAST_VERB) for token in told)
