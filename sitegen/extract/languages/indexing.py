"""Makes one entry for each word of a pack out of all its lists: what a rule asks a word is one look-up."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sitegen.extract.languages.declaring import Name, Phrase, Table, VerbClass, Vocabulary, WordClass, find_name
from sitegen.extract.languages.lists import Lists
from sitegen.extract.languages.schema import VerbEntry
from sitegen.extract.languages.words import UNKNOWN, CueForm, Tense, Verb, VerbForm, Word


@dataclass(frozen=True, slots=True)
class Affixes:
    """What the ends of words tell, or their beginnings, found by length: there are many, of few lengths."""

    classes: Mapping[str, frozenset[WordClass]]
    lengths: tuple[int, ...]

    def shorter_than(self, word: str) -> Iterator[int]:
        """Yield the lengths of those that leave something of a word."""
        return (length for length in self.lengths if length < len(word))

    def told_by(self, affixes: Iterable[str]) -> set[WordClass]:
        """Return the classes that some ends or beginnings of a word tell."""
        return {name for affix in affixes for name in self.classes.get(affix, ())}


@dataclass(frozen=True, slots=True)
class Index:
    """Every word that a pack lists, its verbs, and what tells a word which it does not list: how it ends, or begins."""

    listed: Mapping[str, Word]
    verbs: Mapping[str, Verb]
    endings: Affixes
    beginnings: Affixes

    def word(self, lower: str) -> Word:
        """Return the entry of a word, with the classes that its ending or its beginning tells."""
        word = self.listed.get(lower, UNKNOWN)
        told = self.endings.told_by(lower[-length:] for length in self.endings.shorter_than(lower))
        told |= self.beginnings.told_by(lower[:length] for length in self.beginnings.shorter_than(lower))
        if not told:
            return word
        return Word(word.classes | told, word.phrases, word.values, word.cue, word.perfect, word.verb)


def index_words(lists: Lists, entries: Mapping[str, VerbEntry]) -> Index:
    """Gather all that a pack says of each word."""
    names = [name for declared in Vocabulary.known.values() for name in declared.names()]
    classes = _classes(lists, names)
    phrases = _phrases(lists, names)
    values = _values(lists, names)
    verbs = {lemma: _verb(lemma, entry) for lemma, entry in entries.items()}
    cues, perfects, forms = _cues(entries, verbs), _perfects(entries, verbs), _forms(entries, verbs)
    every = {*classes, *phrases, *values, *cues, *perfects, *forms}
    listed = {
        lower: Word(
            frozenset(classes.get(lower, ())),
            {name: tuple(sorted(rests, key=len, reverse=True)) for name, rests in phrases[lower].items()}
            if lower in phrases
            else None,
            values.get(lower),
            cues.get(lower),
            perfects.get(lower),
            forms.get(lower),
        )
        for lower in every
    }
    told = [name for name in names if isinstance(name, WordClass)]
    return Index(listed, verbs, _by_form(told, lists.endings), _by_form(told, lists.beginnings))


def _by_form(names: list[WordClass], forms: Callable[[WordClass], tuple[str, ...]]) -> Affixes:
    classes: dict[str, set[WordClass]] = defaultdict(set)
    for name in names:
        for form in forms(name):
            classes[form].add(name)
    found = {form: frozenset(told) for form, told in classes.items()}
    return Affixes(found, tuple(sorted({len(form) for form in found})))


def _classes(lists: Lists, names: list[Name]) -> dict[str, set[WordClass]]:
    classes: dict[str, set[WordClass]] = defaultdict(set)
    for name in names:
        if isinstance(name, WordClass):
            for word in lists.words(name):
                classes[word].add(name)
    return classes


def _phrases(lists: Lists, names: list[Name]) -> dict[str, dict[Phrase, list[tuple[str, ...]]]]:
    phrases: dict[str, dict[Phrase, list[tuple[str, ...]]]] = defaultdict(lambda: defaultdict(list))
    for name in names:
        if isinstance(name, Phrase):
            for first, *rest in lists.phrases(name):
                phrases[first][name].append(tuple(rest))
    return phrases


def _values(lists: Lists, names: list[Name]) -> dict[str, dict[Table[Any], Any]]:
    values: dict[str, dict[Table[Any], Any]] = defaultdict(dict)
    for name in names:
        if isinstance(name, Table):
            for word, value in lists.table(name).items():
                values[word][name] = value
    return values


def _verb(lemma: str, entry: VerbEntry) -> Verb:
    classes = frozenset(find_name(written, "verbs", VerbClass) for written in entry.classes)
    return Verb(lemma, classes, entry.particles, entry.stage)


def _cues(entries: Mapping[str, VerbEntry], verbs: Mapping[str, Verb]) -> dict[str, CueForm]:
    """Return the forms that report speech; where two are alike, the one that is commoner in reports."""
    found: dict[str, CueForm] = {}
    for tense in ("base", "present", "ing", "past"):
        for lemma, entry in entries.items():
            if entry.cue:
                found |= {form: CueForm(verbs[lemma], tense) for form in _in_tense(lemma, entry, tense)}
    return found


def _in_tense(lemma: str, entry: VerbEntry, tense: Tense) -> tuple[str, ...]:
    if tense == "base":
        return () if entry.no_base else entry.base or (lemma,)
    return {"present": entry.present, "ing": entry.ing, "past": entry.past}[tense]


def _perfects(entries: Mapping[str, VerbEntry], verbs: Mapping[str, Verb]) -> dict[str, CueForm]:
    """Return the participles that are unlike the past ("written", "sung")."""
    return {
        form: CueForm(verbs[lemma], "past")
        for lemma, entry in entries.items()
        if entry.cue and not entry.no_perfect
        for form in entry.participle
        if form not in entry.past and form != lemma
    }


def _forms(entries: Mapping[str, VerbEntry], verbs: Mapping[str, Verb]) -> dict[str, VerbForm]:
    """Return the forms of the verbs that stand with figures."""
    figures = {lemma: entry for lemma, entry in entries.items() if _with_figures(verbs[lemma])}
    return {form: found for lemma, entry in figures.items() for form, found in _forms_of(verbs[lemma], entry)}


def _with_figures(verb: Verb) -> bool:
    return any(name.vocabulary.file == "figure_verbs" for name in verb.classes)


def _forms_of(verb: Verb, entry: VerbEntry) -> Iterator[tuple[str, VerbForm]]:
    past = dict.fromkeys((*entry.past, *entry.participle))
    participles = entry.participle or entry.past
    for form in entry.ing:
        yield form, VerbForm(verb, participle=False, finite=False, nominal=True)
    for form in dict.fromkeys((verb.lemma, *entry.base, *entry.present)):
        yield form, VerbForm(verb, participle=form in participles, finite=True, nominal=entry.noun)
    for form in past:
        if form != verb.lemma:
            yield form, VerbForm(verb, participle=form in participles, finite=form in entry.past, nominal=False)
