"""The words around a number that change what it asserts."""

from pydantic import BaseModel, ConfigDict

from sitegen.extract.languages.declaring import Table, Vocabulary, WordClass
from sitegen.records.extraction import Qualifier


class QualifierPhrase(BaseModel):
    """What a run of words makes of the number that it stands beside."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    means: Qualifier
    example: str
    """A sentence whose first figure it qualifies."""


QualifierTable = Table[QualifierPhrase]


class Qualifiers(Vocabulary, file="qualifiers"):
    """The words around a number that change what it asserts: "nearly", "up to", "or more"."""

    LEADING: QualifierTable = Table(QualifierPhrase)
    """Runs of words right before a number."""
    TRAILING: QualifierTable = Table(QualifierPhrase)
    """Runs of words right after a number or its unit."""
    CLOSING: QualifierTable = Table(QualifierPhrase)
    """Runs of words behind a figure that qualify it where its clause ends behind them ("40 boats, at most.")."""
    HYPHENED: QualifierTable = Table(QualifierPhrase)
    """Words that hang on a number by a hyphen ("40-odd")."""
    ADDS = WordClass()
    """The trailing word that before another number adds it."""
    NOT_AFTER = WordClass()
    """Words after a trailing qualifier that make it none ("40 or more importantly")."""
    VERB = WordClass()
    """Qualifiers that are verbs, with what is measured as their subject ("Losses exceeded €5 million")."""
    BARE_VERB = WordClass()
    """Those of them that are something else where nothing helps them ("may top €9 million", "the top 40 boats")."""
    NEGATION = WordClass()
    """Words before a number that deny it."""
    OF_MANY = WordClass()
    """The last word of a trailing qualifier that before a noun counts the noun ("€5 at most shops")."""
    FOCUS = WordClass()
    """Words that may stand between a negation and its number ("not even 40"), and make "not" no denial."""
