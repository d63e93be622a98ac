"""What a language tells of names and offices, as a record for the stages that know no language."""

from sitegen.extract.languages.language import Language
from sitegen.extract.languages.vocabulary import Closed, GivenNames, Names, People, WhoIsWho
from sitegen.records import PeopleWords


def people_words(language: Language) -> PeopleWords:
    """Gather the words of a language that are asked for when the speakers of several articles are compared."""
    pronouns = language.table(People.PRONOUN)
    return PeopleWords(
        small=language.words(WhoIsWho.SMALL),
        no_longer=language.words(WhoIsWho.NO_LONGER),
        sole_offices=frozenset(" ".join(words) for words in language.phrases(WhoIsWho.SOLE_OFFICE)),
        given_names=language.words(GivenNames.GIVEN_NAME),
        long_names=language.table(GivenNames.LONG_FORM),
        generations=frozenset(word.rstrip(".") for word in language.words(Names.GENERATION)),
        he=frozenset(word for word, kind in pronouns.items() if kind == "male"),
        she=frozenset(word for word, kind in pronouns.items() if kind == "female"),
        articles=language.words(Closed.ARTICLE),
    )
