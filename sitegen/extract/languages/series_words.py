"""What a language tells of figures that measure the same thing, as a record for the stages that know no language."""

from sitegen.extract.languages.language import Language
from sitegen.extract.languages.vocabulary import Series
from sitegen.records import SeriesWords


def series_words(language: Language) -> SeriesWords:
    """Gather the words of a language that are asked for when the figures of several articles are compared."""
    return SeriesWords(
        small=language.words(Series.SMALL),
        verbs=language.words(Series.VERB),
        no_noun=language.endings(Series.NO_NOUN),
        one_of_many=language.words(Series.ONE_OF_MANY),
        at_the_time=language.words(Series.AT_THE_TIME),
        everywhere=language.words(Series.EVERYWHERE),
        of_each=language.words(Series.OF_EACH),
        content=language.words(Series.CONTENT),
        leads=language.words(Series.LEADS),
        standing=language.words(Series.STANDING),
        costs=language.words(Series.COSTS),
        as_of=language.words(Series.AS_OF),
        relative=language.words(Series.RELATIVE),
        singular=language.table(Series.SINGULAR),
        no_plural=language.endings(Series.NO_PLURAL),
    )
