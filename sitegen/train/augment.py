"""Variants of a sentence with the same trees: other quotation marks, another case, other names.

Every change keeps the number of tokens, so what is said about a token still holds for it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random

from sitegen.train.corpus import Document, Sentence

_OPENING = {"``", "“"}
_CLOSING = {"''", "”"}
_EITHER = {'"'}
STYLES: Sequence[tuple[str, str]] = (('"', '"'), ("“", "”"), ("``", "''"), ("‘", "’"))
_STYLE_WEIGHTS = (8, 10, 1, 3)
_ONSETS = (*"bcdfghjklmnprstvwyz", "br", "ch", "dr", "fl", "gr", "kl", "pr", "sh", "st", "tr")
_VOWELS = ("a", "e", "i", "o", "u", "ai", "ea", "ia", "oo", "au")
_CODAS = ("n", "r", "l", "s", "t", "m", "ck", "nd", "rt", "ll", "th", "ng", "x", "v") + ("",) * 6


def with_quotation_marks(sentence: Sentence, style: tuple[str, str]) -> Sentence:
    """Write every double quotation mark in one style; whether a straight one opens is read from its tag or place."""
    words = list(sentence.words)
    inside = False
    for place, word in enumerate(words):
        if word not in _OPENING | _CLOSING | _EITHER:
            continue
        tag = sentence.syntax.tags[place] if sentence.syntax else ""
        opens = word in _OPENING or (word in _EITHER and (tag == "``" or (tag != "''" and not inside)))
        inside = opens
        words[place] = style[0] if opens else style[1]
    return sentence.with_words(tuple(words))


def with_apostrophes(sentence: Sentence, apostrophe: str) -> Sentence:
    """Write the apostrophe of `n't`, `'s` and their like in one way."""
    return sentence.with_words(
        tuple(
            word.replace("'", apostrophe).replace("’", apostrophe) if any(c.isalpha() for c in word) else word
            for word in sentence.words
        )
    )


def with_case(sentence: Sentence, change: Callable[[str], str]) -> Sentence:
    """Write every word in another case, where that keeps its length."""
    return sentence.with_words(
        tuple(changed if len(changed := change(word)) == len(word) else word for word in sentence.words)
    )


def capitalised(word: str) -> str:
    """A word as in a headline: its first letter large, the others as they stand."""
    return word[:1].upper() + word[1:] if len(word) > 3 else word  # noqa: PLR2004 - articles and prepositions stay small


@dataclass(frozen=True, slots=True)
class Inventory:
    """Words that names are made of, by label and by their place in the name: alone, first, inside, last."""

    words: Mapping[tuple[str, str], Sequence[str]]

    @classmethod
    def of(cls, documents: Iterable[Document]) -> "Inventory":
        """Gather the words of all names; a word stands as often as it was found in different names."""
        found: dict[tuple[str, str], set[tuple[str, ...]]] = {}
        for document in documents:
            for sentence in document.sentences:
                for start, end, label in sentence.names or ():
                    name = sentence.words[start:end]
                    for place, word in enumerate(name):
                        if word[:1].isupper() and word.isalpha():
                            found.setdefault((label, position(place, len(name))), set()).add((word, *name))
        return cls({key: sorted(name[0] for name in names) for key, names in found.items()})


def position(place: int, length: int) -> str:
    """Where a word stands in its name."""
    if length == 1:
        return "alone"
    return "first" if place == 0 else "last" if place == length - 1 else "inside"


def with_other_names(sentence: Sentence, inventory: Inventory, random: Random) -> Sentence:
    """Write other words for those of names: of persons and places all, of organisations all but the last."""
    words = list(sentence.words)
    for start, end, label in sentence.names or ():
        invent = random.random() < 0.5  # noqa: PLR2004 - as often one that nobody bears as one from elsewhere
        for place in range(start, end):
            word = words[place]
            if not (word[:1].isupper() and word.isalpha()) or (label == "ORG" and end - start > 1 and place == end - 1):
                continue
            others = inventory.words.get((label, position(place - start, end - start)), ())
            other = invented(random) if invent or not others else random.choice(others)
            words[place] = other.upper() if word.isupper() and len(word) > 1 else other
    syntax = sentence.syntax
    if syntax is not None:
        pairs = zip(words, sentence.words, syntax.lemmas, strict=True)
        lemmas = tuple(word if word != before else lemma for word, before, lemma in pairs)
        sentence = replace(sentence, syntax=replace(syntax, lemmas=lemmas))
    return sentence.with_words(tuple(words))


def invented(random: Random) -> str:
    """A word that might be a name: two or three syllables."""
    syllables = (
        random.choice(_ONSETS) + random.choice(_VOWELS) + random.choice(_CODAS) for _ in range(random.choice((2, 2, 3)))
    )
    return "".join(syllables).capitalize()


@dataclass(frozen=True, slots=True)
class Rates:
    """How often each change is made, as shares of documents (marks) and of sentences (case, names)."""

    names: float = 0.35
    lower: float = 0.02
    upper: float = 0.02
    headline: float = 0.02


def varied(sentences: Sequence[Sentence], inventory: Inventory, rates: Rates, random: Random) -> list[Sentence]:
    """One variant of neighbouring sentences: marks in one style, names and case sentence by sentence."""
    style = random.choices(STYLES, _STYLE_WEIGHTS)[0]
    apostrophe = "’" if style[0] in "“‘" else "'"
    made = []
    for sentence in sentences:
        changed = with_apostrophes(with_quotation_marks(sentence, style), apostrophe)
        if random.random() < rates.names:
            changed = with_other_names(changed, inventory, random)
        case = random.random()
        if case < rates.lower:
            changed = with_case(changed, str.lower)
        elif case < rates.lower + rates.upper:
            changed = with_case(changed, str.upper)
        elif case < rates.lower + rates.upper + rates.headline:
            changed = with_case(changed, capitalised)
        made.append(changed)
    return made
