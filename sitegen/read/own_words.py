"""Tells by its build that a page which states no article and names nobody as its author has no prose of its own.

Lists of words know only the pages that somebody has seen. What all pages of a kind share is how they are built: news is
told in sentences, mostly of words in small letters, and speaks to its reader within quotation marks alone. A table, a
programme, a list of names has labels and numbers; an offer, a letter to sign up for, a question of consent says "you".
All signs count for short pages only: a short item of a small paper has sentences, too.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import resources
from itertools import pairwise
from typing import Any

from sitegen.read.elements import words_of

_SENTENCE = re.compile(r"(?<=[.!?…”\"’»])\s+(?=\W?[^\W_a-z])|\n+")
_WORD = re.compile(r"[^\W\d_][\w’'-]*|\d[\d.,:]*")
_QUOTED = re.compile(r"[“\"„«][^”\"“»\n]*[”\"“»]")
_TOLD = 3
"""Words from which a sentence may tell something; labels are shorter."""
_LONG = 5
"""Words in small letters from which a line is a sentence, whoever and whatever it names besides."""
_FEW = 15
"""Words of a page from which there is enough to judge by."""
_END = re.compile(r"[.!?…][”\"’»)]*\W*$|[”\"»]\W*$")
_SMALL = 0.5
"""Share of the words of a sentence, numbers apart, that begin with a small letter; lists have fewer."""
_CASED = 0.5
"""Share of letters that are small or capital, from which a script has both."""
_SHORT = 200
"""Words up to which a page without an author may be no story."""
_LITTLE = 0.35
"""Share of words in sentences that tell something; of 540 articles cut behind nine lines none had less."""
_BRIEF = 100
"""Words up to which a page that speaks to its reader tells no story besides."""
_HALF = 0.5
_OTHERS = 0.25
"""Share of sentences that speak of something else, up to which a page speaks to its reader."""
_SEVERAL = 3
_TEASER = 60
"""Words up to which what stands beside a player, a price or a field for an address sums it up."""
_BRIEF_QUIZ = 40
"""Words up to which a page with fields for answers tells no story besides."""
_TIMES = 3
_AMOUNTS = 3
_STEP = 12
"""Words from which a line is more than a step of a recipe."""
_WEIGHED = re.compile(r"(?i)\W*[\d¼-¾⅓-⅞.,/]+\s?(?:k?g|[mcd]?l|tbsp|tsp|cups?|el|tl|oz|lb)\b")
_AMOUNT = re.compile(r"\W*[\d¼-¾⅓-⅞]")
_TIME = re.compile(r"\W*(?:[01]?\d|2[0-3])[:.h][0-5]\d(?:\s?[ap]\.?m\.?)?\W*", re.IGNORECASE)
_PRICE = re.compile(r"\W*[£€$¥₹]\s?\d[\d.,]*\W*|\W*\d[\d.,]*\s?[£€$¥₹]\W*")
_CLOCK = re.compile(r"\W*([01]?\d|2[0-3])[:.h]([0-5]\d)(?!\d|[.:]\d)\s?([ap]\.?m\b)?", re.IGNORECASE)
"""A time of day at the beginning of a line."""
_NOON = 12
_RECIPE = "this page holds a recipe"
_TICKER = "this page is a live ticker, whose words still change"
_QUIZ = "this page asks its reader questions"
_OF_SITE = "this page answers questions about its site or a product"
_LETTER = "this page offers a newsletter"
_SOUND = "this page plays sound"
_OF_PROGRAM = "this page offers a program for telephones"
_BUTTON = re.compile(r"(?:^|[\s_-])(?:btn|button|cta)(?:$|[\s_-])")
"""What a link is called that is drawn as a button."""
_FRAME = ("nav", "header", "footer", "aside")


def why_no_prose(tree: Any, body: str, headings: Sequence[str] = ()) -> str | None:  # noqa: ANN401 - lxml is not typed
    """Return why a page that states no article and names no author holds none, or None.

    Args:
        tree: The page.
        body: What an extractor took for its article.
        headings: Its title and its main heading.

    """
    length = len(_WORD.findall(body))
    if _is_ticker(tree, body):
        return _TICKER
    if _plays_sound(tree, body):
        return _SOUND
    if not length <= _SHORT or not _has_capitals(body):
        return None
    if _is_recipe(tree) or _weighs(tree):
        return _RECIPE
    if length >= _FEW and _words_told(body) < _LITTLE * length:
        return "this page has labels and numbers, and next to no sentences"
    return _asked_or_shown(tree, body, length, headings)


def _asked_or_shown(tree: Any, body: str, length: int, headings: Sequence[str]) -> str | None:  # noqa: ANN401
    """Return what a page wants of its reader or shows beside a few words, or None."""
    if length <= _BRIEF and _speaks_to_reader(body, tree, is_brief=length < _FEW):
        return _asked_of_reader(tree, body)
    if length <= _BRIEF_QUIZ and _asks_in_fields(tree, body):
        return _QUIZ
    if length <= _TEASER and "email" in _fields(tree) and any(map(_asks, headings)):
        return _LETTER
    return _shown_beside(tree, body) if _FEW <= length <= _TEASER else None


def _asks_in_fields(tree: Any, body: str) -> bool:  # noqa: ANN401
    """Return whether a page asks something and has several fields to choose an answer in."""
    chosen = sum(1 for one in tree.iter("select") if is_inside(one) and not _is_of_search(one))
    radios = sum(1 for one in tree.iter("input") if one.get("type") == "radio" and is_inside(one))
    return max(chosen, radios) > 1 and "?" in _QUOTED.sub(" ", body)


def _asks(heading: str) -> bool:
    """Return whether a heading asks its reader to do something."""
    return next(iter(_WORD.findall(heading.casefold())), "") in _listed()["asks"]


def _plays_sound(tree: Any, body: str) -> bool:  # noqa: ANN401
    """Return whether a page plays something and has no more words than sum it up."""
    played = next(tree.iter("audio"), None) is not None
    return played and len(_WORD.findall(body)) <= _TEASER and _QUOTED.search(body) is None


def _is_ticker(tree: Any, body: str) -> bool:  # noqa: ANN401
    """Return whether lines of a page begin with times of day, the last one first; those beside links lead elsewhere."""
    linked = {" ".join(words_of(link).split()) for link in tree.iter("a")} - {""}
    lines = [(_CLOCK.match(line), line, after) for line, after in pairwise([*body.split("\n"), ""])]
    told = (at for at, *said in lines if at and not any(link in one for one in said for link in linked))
    times = [(_hour(at[1], at[3]), int(at[2])) for at in told]
    return len(times) >= _TIMES and all(later > earlier for later, earlier in pairwise(times))


def _hour(written: str, half: str | None) -> int:
    """Return the hour of a day, from 0, of one that is written with its half of the day or without."""
    return int(written) if half is None else int(written) % _NOON + (_NOON if half[0] in "pP" else 0)


def _asked_of_reader(tree: Any, body: str) -> str:  # noqa: ANN401
    """Return what a page wants of its reader that speaks to them and tells nothing."""
    fields = _fields(tree)
    words, listed = set(_WORD.findall(body.casefold())), _listed()
    if "password" in fields or not listed["login"].isdisjoint(words):
        return "this page only asks its reader to sign in or to subscribe"
    if "email" in fields:
        return _LETTER
    if not listed["consent"].isdisjoint(words):
        return "this page only asks for consent" if _has_control(tree) else _OF_SITE
    asks = "radio" in fields or body.count("?") > body.count(".")
    return _QUIZ if asks else "this page speaks to its reader and tells nothing"


def _shown_beside(tree: Any, body: str) -> str | None:  # noqa: ANN401
    """Return what a page shows that has hardly more words than would sum it up."""
    leaves = [one for one in _without_frame(tree) if len(one) == 0]
    alone = [words_of(one).strip() for one in leaves]
    timed = (one for one in leaves if _TIME.fullmatch(words_of(one)))
    if sum(1 for one in timed if next(one.getparent().iter("a"), None) is None) >= _TIMES:
        return "this page is a table: weather, results, prices"
    if any(map(_PRICE.fullmatch, alone)):
        return "this page offers something for sale"
    return _OF_PROGRAM if _offers_program(tree, body) else None


def _offers_program(tree: Any, body: str) -> bool:  # noqa: ANN401
    """Return whether a page that speaks to its reader leads to where programs for telephones are had."""
    shops = (words_of(link).casefold() for link in tree.iter("a") if is_inside(link))
    spoken = any(
        _is_to_reader(_WORD.findall(sentence.casefold()), "") for sentence in _SENTENCE.split(_QUOTED.sub(" ", body))
    )
    return spoken and any(shop in words for words in shops for shop in _listed()["shops"])


def _is_recipe(tree: Any) -> bool:  # noqa: ANN401
    """Return whether a page lists amounts, and behind them steps: a list with numbers, or what a line names."""
    amounts = sum(1 for item in tree.xpath("//ul/li") if is_inside(item) and _AMOUNT.match(words_of(item)))
    if amounts < _AMOUNTS:
        return False
    named = (words_of(line).strip(" :\n").casefold() for line in tree.iter("p", "h2", "h3", "h4", "b", "strong"))
    return any(map(is_inside, tree.xpath("//ol/li"))) or not _listed()["steps"].isdisjoint(named)


def _weighs(tree: Any) -> bool:  # noqa: ANN401
    """Return whether a page lists what is weighed or measured, and has no long line of prose besides."""
    weighed = sum(1 for item in tree.xpath("//ul/li") if is_inside(item) and _WEIGHED.match(words_of(item)))
    told = (len(words_of(line).split()) for line in tree.iter("p") if is_inside(line))
    return weighed >= _AMOUNTS and max(told, default=0) < _STEP


def _words_told(body: str) -> int:
    """Return the words of a text in sentences that tell something."""
    sentences = ((_WORD.findall(sentence), _END.search(sentence)) for sentence in _SENTENCE.split(body))
    return sum(len(words) for words, end in sentences if _tells(words, ends=end is not None))


def _tells(words: list[str], *, ends: bool) -> bool:
    """Return whether words are a sentence: long, or closed and mostly in small letters."""
    spelt = [word for word in words if word[0].isalpha()]
    small = sum(1 for word in spelt if word[0].islower())
    return small >= _LONG or (ends and len(words) >= _TOLD and small >= _SMALL * len(spelt))


def _has_capitals(body: str) -> bool:
    letters = [letter for letter in body if letter.isalpha()]
    return sum(1 for letter in letters if letter.islower() or letter.isupper()) > _CASED * len(letters)


def _speaks_to_reader(body: str, tree: Any, *, is_brief: bool) -> bool:  # noqa: ANN401
    """Return whether the sentences of a page, quotations apart, speak to its reader, and the others of who made it.

    With something to press or to fill in, half of them may, and questions do; else all of several sentences must, and
    all of those of a page of a few words.
    """
    language = (tree.getroottree().getroot().get("lang") or "").lower()[:2]
    spoken = Counter(_spoken_of(words, asks=asks, language=language) for words, asks in _sentences_of(body))
    count = spoken.total()
    if not _has_control(tree):
        return not is_brief and (_speaks_alone(spoken) or _tells_of_data(body, spoken))
    most = 0.0 if is_brief else _most_others(tree, body)
    to_reader = spoken["reader"] + spoken["question"]
    return to_reader >= max(1, _HALF * count) and spoken["other"] <= most * count


def _speaks_alone(spoken: Counter[str]) -> bool:
    """Return whether several sentences speak to the reader, and no other does anything else."""
    return spoken["reader"] == spoken.total() >= _SEVERAL


def _tells_of_data(body: str, spoken: Counter[str]) -> bool:
    """Return whether sentences to the reader, and of whoever made the page, tell what is kept of who reads it."""
    kept = not _listed()["consent"].isdisjoint(_WORD.findall(body.casefold()))
    return kept and not spoken["other"] and spoken["reader"] * 2 >= spoken.total() > 1


def _spoken_of(words: list[str], *, asks: bool, language: str) -> str:
    """Return what a sentence speaks of, or whom it asks: the reader, whoever made the page, or something else."""
    if _is_to_reader(words, language):
        return "reader"
    if asks:
        return "question"
    return "other" if _listed()["maker"].isdisjoint(words) else "maker"


def _most_others(tree: Any, body: str) -> float:  # noqa: ANN401
    """Return the share of sentences of something else up to which a page speaks to its reader."""
    return _HALF if "email" in _fields(tree) and len(body.split()) <= _TEASER else _OTHERS


def _sentences_of(body: str) -> list[tuple[list[str], bool]]:
    """Return the words of each sentence that ends, quotations apart, and whether it is a question."""
    ended = filter(_END.search, _SENTENCE.split(_QUOTED.sub(" ", body)))
    sentences = [(_WORD.findall(said.casefold()), "?" in said) for said in ended]
    return [(words, asks) for words, asks in sentences if any(map(str.isalpha, "".join(words)))]


def _is_to_reader(words: list[str], language: str) -> bool:
    listed = _listed()
    spoken = not (listed["reader"] | listed.get(f"reader {language}", frozenset())).isdisjoint(words)
    return spoken or (bool(words) and words[0] in listed["asks"])


def _without_frame(tree: Any) -> Iterator[Any]:  # noqa: ANN401
    """Return the elements of a page outside of what stands around each of them."""
    for element in tree.iter("p", "div", "span", "b", "strong", "td", "th", "li", "dt", "time", "dd"):
        if is_inside(element):
            yield element


def _fields(tree: Any) -> set[str]:  # noqa: ANN401
    """Return the types of the fields in the midst of a page."""
    return {(field.get("type") or "").lower() for field in tree.iter("input") if is_inside(field)}


def _has_control(tree: Any) -> bool:  # noqa: ANN401
    """Return whether a reader is asked to press or fill something in the midst of a page, other than to search it."""
    controls = filter(is_inside, tree.iter("button", "select", "textarea", "input"))
    drawn = (link for link in tree.iter("a") if _BUTTON.search(f"{link.get('class')} {link.get('role')}"))
    return any(not _is_of_search(one) for one in controls) or any(map(is_inside, drawn))


def _is_of_search(control: Any) -> bool:  # noqa: ANN401
    form = next(control.iterancestors("form"), control.getparent())
    return form.get("role") == "search" or any(one.get("type") == "search" for one in form.iter("input"))


def is_of_sound(body: str) -> bool:
    """Return whether what a page says of what it plays is said of something to be heard."""
    return not _listed()["sound"].isdisjoint(_WORD.findall(body.casefold()))


def is_inside(element: Any) -> bool:  # noqa: ANN401
    """Return whether an element stands in the midst of a page, not in the frame of its menus and notes."""
    return next(element.iterancestors(*_FRAME), None) is None


@cache
def _listed() -> dict[str, frozenset[str]]:
    text = resources.files(__package__).joinpath("own_words.toml").read_text(encoding="utf-8")
    listed = tomllib.loads(text)
    spoken = listed.pop("reader_in")
    every = {**listed, **{f"reader {language}": words for language, words in spoken.items()}}
    return {key: frozenset(words) for key, words in every.items()}
