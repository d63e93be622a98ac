"""Language packs: every file is checked when it is read, and every word in it exists."""

import re
import shutil
from pathlib import Path

import pytest
from simplemma import is_known

from sitegen.errors import LanguageError
from sitegen.extract.languages import load_language
from sitegen.extract.languages.declaring import Phrase, Table, VerbClass, Vocabulary, WordClass
from sitegen.extract.languages.language import FOLDER, Language
from sitegen.extract.languages.reading import read_pack
from sitegen.extract.languages.vocabulary import FigureVerbs, Morphology, Names, Periods, Places, SpeechVerbs

ENGLISH = load_language("en")
PACK = read_pack(FOLDER / "en")
NOT_IN_THE_DICTIONARY = {"deadpanned", "deadpanning"}
"""Forms of English verbs that the dictionary lacks; each was looked up."""


def test_every_form_of_every_verb_exists():
    """No verb has a form that English does not have ("slamed", "commited"), or lacks one."""
    entries = [PACK.verbs[lemma] for lemma in ENGLISH.verbs]
    forms = {form for e in entries for form in (*e.base, *e.present, *e.past, *e.participle, *e.ing)}
    assert {form for form in forms - NOT_IN_THE_DICTIONARY if not is_known(form, lang=ENGLISH.dictionary)} == set()
    assert [entry for entry in entries if not (entry.present and entry.past and entry.ing)] == []


def test_a_verb_tells_all_that_is_known_of_it():
    """One look-up gives the lemma, the tense, what the verb introduces, and how far an amount has come."""
    word = ENGLISH.word("committed")
    assert word.verb is not None
    assert (word.verb.lemma, word.verb.participle, word.verb.finite) == ("commit", True, True)
    assert word.verb.verb.stage == "pledged"
    assert word.verb.verb.isa(FigureVerbs.MONEY)
    assert word.cue is None
    slammed = ENGLISH.word("slammed").cue
    assert slammed is not None
    assert (slammed.lemma, slammed.tense, slammed.verb.isa(SpeechVerbs.LABEL)) == ("slam", "past", True)


def test_a_word_that_no_list_has_is_in_no_class():
    """An invented name asks nothing of the rules."""
    word = ENGLISH.word("halden")
    assert (word.cue, word.verb, word.classes) == (None, None, frozenset())


def test_curled_apostrophes_are_straight_ones():
    """Both ways of writing "didn't" are one word."""
    assert ENGLISH.word("didn’t").classes == ENGLISH.word("didn't").classes


def test_an_ending_tells_a_word_that_no_list_has():
    """A longer word belongs to the class of its ending; the ending alone is no such word."""
    assert ENGLISH.word("haldenly").isa(Morphology.ADVERB_ENDING)
    assert not ENGLISH.word("ly").isa(Morphology.ADVERB_ENDING)
    assert ENGLISH.word("keeper’s").isa(Morphology.OWNER_ENDING)
    assert ENGLISH.word("al-sadun").isa(Names.WITH_PARTICLE)
    assert not ENGLISH.word("al-").isa(Names.WITH_PARTICLE)


@pytest.mark.parametrize(("word", "left"), [("keeper’s", "keeper"), ("keepers", "keepers"), ("'s", "'s")])
def test_a_word_is_told_without_its_ending(word, left):
    """What is left is as it was written; a word without the ending, and the ending alone, stay."""
    assert ENGLISH.without(word, Morphology.OWNER_ENDING) == left


def test_a_run_of_words_is_a_phrase_or_is_none():
    """All of a phrase is asked for, not what it begins with."""
    assert ENGLISH.is_phrase(("white", "house"), Places.GOVERNMENT_NAME)
    assert not ENGLISH.is_phrase(("white",), Places.GOVERNMENT_NAME)
    assert not ENGLISH.is_phrase((), Places.GOVERNMENT_NAME)


def has_words(name):
    """Return whether English has anything for a name that rules ask for."""
    if isinstance(name, WordClass):
        return bool(ENGLISH.words(name) or ENGLISH.endings(name) or ENGLISH.beginnings(name))
    if isinstance(name, VerbClass):
        return bool(ENGLISH.verbs_of(name))
    if isinstance(name, Phrase):
        return bool(ENGLISH.phrases(name))
    return bool(ENGLISH.table(name)) if isinstance(name, Table) else ENGLISH.pattern(name).pattern != "(?!)"


@pytest.mark.parametrize("vocabulary", Vocabulary.known.values(), ids=Vocabulary.known)
def test_english_fills_every_name(vocabulary):
    """No rule asks English for something that its pack leaves empty."""
    assert [name for name in vocabulary.names() if not has_words(name)] == []


@pytest.mark.parametrize("code", [path.parent.name for path in FOLDER.glob("*/about.toml")])
def test_the_examples_of_patterns_hold(code):
    """Each pattern matches what its entry says it matches, and nothing in what it says it misses."""
    language = load_language(code)
    for file, section in read_pack(FOLDER / code).sections.items():
        names = {name.key: name for name in Vocabulary.known[file].names()}
        for key, entry in section.patterns.items():
            pattern = language.pattern(names[key])
            assert [text for text in entry.matches if not pattern.search(text)] == [], key
            assert [text for text in entry.misses if pattern.search(text)] == [], key


@pytest.mark.parametrize("code", [path.parent.name for path in FOLDER.glob("*/about.toml")])
def test_each_alternative_of_a_pattern_is_an_expression(code):
    """No group opens in one of them and ends in the next; what slots stand for is whole, so they are left out here."""
    for section in read_pack(FOLDER / code).sections.values():
        for entry in section.patterns.values():
            for one in (entry.regex,) if isinstance(entry.regex, str) else entry.regex:
                re.compile(re.sub(r"\{[a-z][a-z_.]*\}", "x", one))


@pytest.mark.parametrize("code", [path.parent.name for path in FOLDER.glob("*/about.toml")])
def test_alternatives_put_together_find_what_they_find_side_by_side(code):
    """Those that open a word ask for its edge once, which spares time and must change nothing."""
    entries = [entry for section in read_pack(FOLDER / code).sections.values() for entry in section.patterns.values()]
    texts = [text for entry in entries for text in (*entry.matches, *entry.misses)]
    for entry in (entry for entry in entries if isinstance(entry.regex, tuple)):
        told = "(?i)" * entry.ignore_case + "|".join(entry.regex)
        one, other = (re.compile(re.sub(r"\{[a-z][a-z_.]*\}", r"\\w+", regex)) for regex in (told, entry.whole))
        found = [([m.span() for m in one.finditer(text)], [m.span() for m in other.finditer(text)]) for text in texts]
        assert [pair for pair in found if pair[0] != pair[1]] == [], told


@pytest.mark.parametrize("code", [path.parent.name for path in FOLDER.glob("*/about.toml")])
def test_the_examples_of_words_hold(code):
    """The example of a list has one of its words in it, or one that an ending tells."""
    language = load_language(code)
    for file, section in read_pack(FOLDER / code).sections.items():
        names = {name.key: name for name in Vocabulary.known[file].names()}
        for key, entry in section.words.items():
            words = [word.strip(".,:;!?“”()\"'") for word in (entry.example or "").split()]
            held = [word for word in words if _is_one(language, word, names[key])]
            assert entry.example is None or held, f"{file}.{key}"


def _is_one(language: Language, word: str, name: WordClass) -> bool:
    """Return whether a word is one of a class, which may have it in small letters or as written."""
    return language.word(word.lower()).isa(name) or word in language.words(name)


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A copy of the English pack, to be spoilt."""
    return Path(shutil.copytree(FOLDER / "en", tmp_path / "en"))


@pytest.mark.parametrize(
    ("file", "text", "told"),
    [
        ("verbs.toml", "[say", "verbs.toml"),
        ("speech_verbs.toml", "[words]\nnoun_too = 'claim report claim'", "'claim' stands there twice"),
        ("speech_verbs.toml", "[words]\nnouns = 'claim'", "words.nouns: no such name is declared"),
        ("speech_verbs.toml", "[word]\nnoun_too = 'claim'", "speech_verbs.toml: word"),
        ("nowhere.toml", "", "no vocabulary has this name"),
    ],
)
def test_a_faulty_file_is_named(pack, file, text, told):
    """A pack that is not right is refused with the file and the place."""
    (pack / file).write_text(text, encoding="utf-8")
    with pytest.raises(LanguageError, match=told.replace("[", r"\[")):
        read_pack(pack)


def test_a_verb_of_an_unknown_class_is_refused(pack):
    """A mistyped class of verbs is told when the pack is loaded."""
    (pack / "verbs.toml").write_text('[say]\nclasses = "speech_verbs.clauses"', encoding="utf-8")
    with pytest.raises(LanguageError, match=r"speech_verbs\.clauses"):
        Language(read_pack(pack))


@pytest.mark.parametrize(
    ("regex", "matched", "missed"),
    [
        ("{month} {year}", ["March 2025", "4 Sept. 2024"], ["march 2025", "in 2025"]),
        ("on {calendar.day}", ["on monday"], ["on marchday"]),
    ],
)
def test_a_pattern_is_made_of_others_and_of_classes(pack, regex, matched, missed):
    """A name in braces stands for another pattern of the file, or for the words of a class of any file."""
    _rewrite(pack / "periods.toml", "point", regex)
    pattern = Language(read_pack(pack)).pattern(Periods.POINT)
    assert [text for text in (*matched, *missed) if pattern.search(text)] == matched


@pytest.mark.parametrize(
    ("regex", "told"),
    [
        ("{since} or {year}", "includes itself"),
        ("{durations.unit}", "cannot include"),
        ("{years}", "no vocabulary declares"),
        ("(?i)may {year}", "periods.since: global flags"),
    ],
)
def test_a_pattern_that_cannot_be_made_is_refused(pack, regex, told):
    """Two patterns that are made of each other, a table in braces, a mistyped name and a faulty expression are told."""
    _rewrite(pack / "periods.toml", "point", regex)
    with pytest.raises(LanguageError, match=told):
        Language(read_pack(pack)).pattern(Periods.SINCE)


def _rewrite(path: Path, key: str, regex: str) -> None:
    """Give a pattern of a pack another expression."""
    before, after = path.read_text("utf-8").split(f"[patterns.{key}]\nregex = ")
    path.write_text(f"{before}[patterns.{key}]\nregex = '''{regex}'''\n{after.partition(chr(10))[2]}", "utf-8")


def test_an_unknown_language_is_refused():
    """A language without a pack is told with those that there are."""
    with pytest.raises(LanguageError, match="there is no language pack for 'xx'"):
        load_language("xx")


def test_the_fingerprint_changes_with_any_file(pack):
    """What was extracted with other words is made anew."""
    before = read_pack(pack).fingerprint
    (pack / "speech_verbs.toml").write_text("[words]\n", encoding="utf-8")
    assert read_pack(pack).fingerprint != before
