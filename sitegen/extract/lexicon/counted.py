"""English lists for the rooms of figures that do not ask their language yet; the words stand in its pack."""

from sitegen.extract.languages.vocabulary import CountedNouns, Durations, Numbers
from sitegen.extract.lexicon.calendar import ENGLISH

STOPS = ENGLISH.words(CountedNouns.STOP)
MODIFIED_PLURALS = ENGLISH.words(CountedNouns.PLURAL_MODIFIER)
NOMINAL = ENGLISH.words(CountedNouns.NOMINAL)
TIME_UNITS = ENGLISH.table(Durations.UNIT)
SMALL = ENGLISH.table(Numbers.SMALL)
MAGNITUDES = ENGLISH.table(Numbers.MAGNITUDE)
