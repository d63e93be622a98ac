"""What the rules of each room ask a language for."""

from sitegen.extract.languages.vocabulary.amounts import Amounts
from sitegen.extract.languages.vocabulary.arguments import Arguments
from sitegen.extract.languages.vocabulary.beside_figures import BesideFigures
from sitegen.extract.languages.vocabulary.boundaries import Boundaries
from sitegen.extract.languages.vocabulary.calendar import Calendar
from sitegen.extract.languages.vocabulary.challenge import Challenge
from sitegen.extract.languages.vocabulary.changes import Changes
from sitegen.extract.languages.vocabulary.circumstances import Circumstances
from sitegen.extract.languages.vocabulary.clauses import Clauses
from sitegen.extract.languages.vocabulary.closed import Closed
from sitegen.extract.languages.vocabulary.counted_nouns import CountedNouns
from sitegen.extract.languages.vocabulary.cues import Cues
from sitegen.extract.languages.vocabulary.descriptions import Descriptions
from sitegen.extract.languages.vocabulary.discourse import Discourse
from sitegen.extract.languages.vocabulary.durations import Durations
from sitegen.extract.languages.vocabulary.embedded import Embedded
from sitegen.extract.languages.vocabulary.figure_verbs import FigureVerbs
from sitegen.extract.languages.vocabulary.figures import Figures
from sitegen.extract.languages.vocabulary.given_names import GivenNames
from sitegen.extract.languages.vocabulary.kinship import Kinship
from sitegen.extract.languages.vocabulary.measures import Measures
from sitegen.extract.languages.vocabulary.money import Money
from sitegen.extract.languages.vocabulary.morphology import Morphology
from sitegen.extract.languages.vocabulary.names import Names
from sitegen.extract.languages.vocabulary.noun_phrases import NounPhrases
from sitegen.extract.languages.vocabulary.numbers import Numbers
from sitegen.extract.languages.vocabulary.people import People
from sitegen.extract.languages.vocabulary.periods import Periods
from sitegen.extract.languages.vocabulary.places import Places
from sitegen.extract.languages.vocabulary.qualifiers import Qualifiers
from sitegen.extract.languages.vocabulary.quoting import Quoting
from sitegen.extract.languages.vocabulary.reporting import Reporting
from sitegen.extract.languages.vocabulary.series import Series
from sitegen.extract.languages.vocabulary.speech_verbs import SpeechVerbs
from sitegen.extract.languages.vocabulary.stages import Stages
from sitegen.extract.languages.vocabulary.taken_back import TakenBack
from sitegen.extract.languages.vocabulary.units import Units
from sitegen.extract.languages.vocabulary.verb_groups import VerbGroups
from sitegen.extract.languages.vocabulary.who_is_who import WhoIsWho

__all__ = [
    "Amounts",
    "Arguments",
    "BesideFigures",
    "Boundaries",
    "Calendar",
    "Challenge",
    "Changes",
    "Circumstances",
    "Clauses",
    "Closed",
    "CountedNouns",
    "Cues",
    "Descriptions",
    "Discourse",
    "Durations",
    "Embedded",
    "FigureVerbs",
    "Figures",
    "GivenNames",
    "Kinship",
    "Measures",
    "Money",
    "Morphology",
    "Names",
    "NounPhrases",
    "Numbers",
    "People",
    "Periods",
    "Places",
    "Qualifiers",
    "Quoting",
    "Reporting",
    "Series",
    "SpeechVerbs",
    "Stages",
    "TakenBack",
    "Units",
    "VerbGroups",
    "WhoIsWho",
]
