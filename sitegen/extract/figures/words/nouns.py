"""Reads counted nouns: "2 million rounds of ammunition", "1,200 Afghan refugees", "20 dead".

Without a parser a noun phrase is read by what closes it. Its head is the last plural of the run of words after the
number; words of closed classes, known verbs and marks end the run. What has no plural head is left alone.
"""

from typing import NamedTuple

from sitegen.extract.figures.words.durations import SPANS, TIME_UNITS
from sitegen.extract.figures.words.noun_compounds import is_compound
from sitegen.extract.figures.words.tokens import Text, word_set
from sitegen.records.doubts import Doubts, doubts

_FUNCTION = word_set(
    "a an the this that these those my your his her its our their no any each every either neither both all such same "
    "i me you he him she it we us they them who whom whose which what where when why how whether if because although "
    "though while as than so but and or nor yet for of in on at by to from with without within into onto upon over "
    "under above below between among amid against about around across after before since until till during through "
    "throughout toward towards behind beyond beside besides near off out up down per via despite except plus minus "
    "versus vs not n't never also only just even still already again ago away back there here then now very too is "
    "are was were be been being am do does did done doing has have had having will would shall should can could may "
    "might must ought isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't won't wouldn't can't "
    "couldn't it's he's she's that's there's they're we're i'm you're i've we've they've likely once instead rather "
    "else yes always perhaps sometimes nevertheless nonetheless thus hence whereas apart together apiece respectively "
    "however meanwhile moreover otherwise therefore today yesterday tomorrow tonight monday tuesday wednesday "
    "thursday friday saturday sunday january february march april june july august september october november "
    "december",
)
_VERBS = word_set(
    "said says say saying told tells asked asks added adds warned warns claims claimed argued argues reported "
    "according killed died dies die dying fled flee left leave leaves went goes go going came comes come coming took "
    "takes take taking made makes make making got gets get getting gave gives give giving saw sees see seeing knew "
    "knows know showed shows show found finds find became becomes become began begins begin kept keeps keep held "
    "holds hold ran runs run put puts sent sends send sending lost loses lose losing won wins winning met meets meet "
    "paid pays pay stood stands stand sat sits live lives lived living lie lies lay rose rises rise fell falls fall "
    "grew grows grow included includes include including involving involved received receives receive remained "
    "remains remain returned returns crossed crosses arrived arrives joined joins needed needs need wanted wants want "
    "used uses use using attended attends voted votes vote signed signs agreed agrees backed backs opposed opposes "
    "supported supports support believe believes believed think thinks thought expect expects expected seem seems "
    "seemed appear appears appeared suffered suffers seek seeks seeking sought face faces facing faced work works "
    "working worked serve served serving belong belongs become becoming feel feels felt try tries tried trying start "
    "started starts stop stopped let lets help helped follow followed following call called calls move moved moves "
    "turn turned turns waiting wait carry carries carried carrying cost costs fighting fight fought gathered gather "
    "protested protest marched march entered enter fired fire contain contains contained represents represent "
    "represented spends spend spent opens open earns earn allows allow allowed requires require required provides "
    "provide provided permitted offered",
)
_NOUNS_TOO = word_set(
    "cost costs claim claims call calls charge face faces fall falls fight fighting fire flight help hold holds lie "
    "lies live lives loss march move moves need needs pay protest rise rises report reported run runs show shows "
    "stand stands start starts stop support supports turn use uses vote votes work works warns",
)
"""Verbs that are nouns as well: they do not close a phrase."""
STOPS = _FUNCTION | (_VERBS - _NOUNS_TOO) | frozenset({"worth"})
_IRREGULAR = word_set(
    "people men women children police troops sheep cattle aircraft personnel feet teeth mice geese oxen deer salmon "
    "servicemen servicewomen policemen policewomen congressmen congresswomen councilmen firefighters gunmen fishermen "
    "businessmen spokesmen lawmakers clergymen crewmen salesmen craftsmen workmen freshmen infantrymen airmen seamen "
    "marksmen militiamen tribesmen grandchildren schoolchildren stepchildren criteria phenomena media data bacteria "
    "series species spacecraft warheads headquarters crossroads rotorcraft hovercraft watercraft alumni nuclei Kurds "
    "folk folks youth dead staff",
)
NOMINAL = word_set(
    "dead injured wounded missing hurt killed arrested detained unemployed homeless displaced",
)
_NOT_PLURAL = word_set(
    "less across unless as always perhaps towards besides its his hers theirs ours yours news plus address access "
    "process progress success congress business press class loss mass pass glass cross dress stress guess boss chaos "
    "status campus virus bonus census consensus focus versus corpus surplus politics economics physics ethics "
    "analysis basis crisis thesis gas bus lens texas paris kansas arkansas illinois massachusetts times "
    "overseas nowadays indoors outdoors downstairs upstairs",
)
_UNCOUNTED = word_set(
    "things ways times sides reasons options occasions kinds types sorts halves parts respects senses matters ends "
    "others ones sets ears eyes hands feet more less cents percent issues problems goals choices elements factors "
    "aspects lessons steps examples stories paths ideas themes candidates versions",
)
"""Plurals that small number words count without stating a figure ("two things", "both sides")."""
_QUANTIFIERS = word_set("more fewer other additional further extra such new different separate")
_DETERMINERS = word_set(
    "the these those its his her their our my your other all both any last first next past top bottom previous "
    "remaining final latest original",
)
MODIFIED_PLURALS = word_set(
    "arms sports sales savings goods weapons drugs customs human communications",
)
_SPRINTS = word_set("hurdles sprinters runners races swimmers metres meters freestyle")
MAX_RUN = 6
COORDINATED = "the number may count two things joined by “and”"


class Counted(NamedTuple):
    """A counted noun in some tokens."""

    first: int
    """First token of the noun with its modifiers, without "more" and the like."""
    after: int
    hold: Doubts = ()
    duration: bool = False


def is_plural(word: str) -> bool:
    """Return whether a word in lower case is a plural by its form."""
    if word in _IRREGULAR:
        return True
    if word in _NOT_PLURAL or word in STOPS or len(word) < 4:  # noqa: PLR2004
        return False
    return word.endswith("s") and not word.endswith(("ss", "us", "is", "'s"))


def read_counted(text: Text, index: int, *, single: bool = False) -> Counted | None:
    """Read the counted noun that starts at a token.

    Args:
        text: The article.
        index: The token after the number.
        single: Whether the number is one, which a singular may follow.

    Returns:
        The noun, or None where no plural head is found.

    """
    run = _run(text, index)
    head = _head(text, run)
    if head is not None and _is_object(text, run[0], head):
        return None
    if head is None:
        if single and run and text.at(run[0]).lower.isalpha() and text.at(run[0]).text[0].islower():
            return Counted(run[0], run[0] + 1, duration=text.at(run[0]).lower in TIME_UNITS)
        return None
    if _is_time(text, run[: run.index(head) + 1]):
        return Counted(run[0], head + 1, duration=True)
    first = next(place for place in run if text.at(place).text not in _QUANTIFIERS or place == head)
    after = _with_complement(text, head + 1)
    return Counted(first, after, hold=doubts(_coordination(text, after)))


def _is_time(text: Text, phrase: list[int]) -> bool:
    """Return whether a phrase names a length of time ("consecutive weeks", "year terms"), no "night shifts"."""
    words = text.lowers(phrase[0], phrase[-1] + 1)
    if words[-2:-1] == ("-",):
        return False  # "20 man-hours"
    if words[-1] in TIME_UNITS or words[-1] in SPANS:
        return True
    return words[0] in TIME_UNITS and words[0] != "night" and not is_compound(words[0], words[1])


def _is_object(text: Text, first: int, head: int) -> bool:
    """Return whether the phrase is a verb with its object: "49 support Orrey"."""
    return first < head and text.at(first).lower in _NOUNS_TOO and text.at(head).text[0].isupper()


def _run(text: Text, index: int) -> list[int]:
    """Return the tokens that may belong to the noun phrase, hyphens and inner "and" included."""
    run: list[int] = []
    if text.glued(index) and text.at(index).kind == "word" and text.at(index - 1).kind == "number":
        return run  # Letters without a blank after digits are part of a code.
    place = index
    while len(run) < MAX_RUN and text.joined(place) and _belongs(text, place, inner=bool(run)):
        run.append(place)
        place += 1
    return run


def _belongs(text: Text, place: int, *, inner: bool) -> bool:
    """Return whether a token goes on with the phrase, after its first word where ``inner``."""
    token = text.at(place)
    if token.text in {"-", "‑"}:
        return inner and text.glued(place) and text.glued(place + 1)
    if token.lower in {"and", "or"}:
        return inner and _joins_modifiers(text, place)
    return _in_phrase(text, place)


def _in_phrase(text: Text, place: int) -> bool:
    token = text.at(place)
    if token.lower in NOMINAL:
        return True
    possessive = token.lower.endswith("'s")
    return token.kind == "word" and token.lower not in STOPS and not possessive and not _ends_phrase(text, place)


def _ends_phrase(text: Text, place: int) -> bool:
    """Return whether a word is an adverb that closes the phrase ("annually"), or a number word."""
    lower = text.at(place).lower
    return lower.endswith("ly") and text.at(place + 1).lower in STOPS


def _joins_modifiers(text: Text, place: int) -> bool:
    """Return whether "and" joins two adjectives before one plural ("Russian and Syrian airstrikes")."""
    before, then, head = text.at(place - 1), text.at(place + 1), text.at(place + 2)
    if is_plural(before.lower) or before.kind != "word":
        return False
    return then.kind == "word" and not is_plural(then.lower) and is_plural(head.lower) and head.kind == "word"


def _head(text: Text, run: list[int]) -> int | None:
    """Return the head of the phrase: the first plural, or one that follows it without a break."""
    plurals = [place for place in run if is_plural(text.at(place).lower)]
    if not plurals:
        return run[0] if run and text.at(run[0]).lower in NOMINAL else None
    head = plurals[0]
    for place in plurals[1:]:
        between = text.lowers(head + 1, place)
        if not between or text.at(head).lower in MODIFIED_PLURALS:
            head = place
    return head


def _with_complement(text: Text, after: int) -> int:
    """Return where a bare "of" complement ends: "rounds of ammunition", "members of parliament"."""
    noun = text.at(after + 1)
    if text.at(after).lower != "of" or noun.kind != "word" or noun.lower in STOPS or not text.joined(after + 1):
        return after
    end = after + 2
    while end < after + MAX_RUN and _modifies(text, end - 1) and text.joined(end):
        word = text.at(end)
        hyphen = word.text == "-" and text.glued(end)
        if not hyphen and (word.kind != "word" or word.lower in STOPS):
            break
        end += 1
    if (
        text.at(end).lower not in STOPS
        and text.at(end + 1).lower == "per"
        and text.joined(end)
        and text.joined(end + 1)
    ):
        end += 1  # "cases of heat stroke per 100,000 people"
    return after if text.at(end - 1).lower.endswith(("'s", "s'")) else end


def _modifies(text: Text, place: int) -> bool:
    """Return whether a word looks like a modifier of the next one, so that the phrase must go on."""
    token, then = text.at(place), text.at(place + 1)
    if token.text == "-" or then.text == "-":
        return True
    if token.text[0].isupper() and then.kind == "word":
        return then.text[0].isupper() or is_plural(then.lower)
    endings = ("al", "ic", "ive", "ous", "ary", "ese", "ian", "ean", "ish", "able", "ible", "less", "ful", "'s", "s'")
    ending = token.lower.endswith(endings) or (
        token.lower.endswith(("ent", "ant")) and not token.lower.endswith("ment")
    )
    return ending and len(token.lower) > 4  # noqa: PLR2004


def _coordination(text: Text, after: int) -> str | None:
    """Return a reason to hold where a second plural follows that the number may count as well."""
    if text.at(after).lower not in {"and", "or"}:
        return None
    then = text.at(after + 1)
    named = then.text[:1].isupper() and text.at(after - 1).text[0].islower()
    return COORDINATED if then.kind == "word" and is_plural(then.lower) and not named else None


def is_definite(text: Text, first: int) -> bool:
    """Return whether a determiner before a number makes it refer back ("the two leaders")."""
    return text.at(first - 1).lower in _DETERMINERS or text.at(first - 1).lower.endswith(("'s", "s'"))


def is_uncounted(text: Text, noun: Counted) -> bool:
    """Return whether a noun is one that small numbers count without stating a figure."""
    word = text.at(noun.after - 1).lower
    return word in _UNCOUNTED or f"{word}s" in _UNCOUNTED


def is_race(text: Text, noun: Counted) -> bool:
    """Return whether a noun makes "100m" a distance."""
    return bool(set(text.lowers(noun.first, noun.after)) & _SPRINTS)
