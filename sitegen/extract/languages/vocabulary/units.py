"""Names, symbols and letters of units, and what tells units apart that are written alike."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

from sitegen.extract.languages.declaring import Table, Vocabulary, WordClass
from sitegen.extract.languages.schema import WordSet

Scale = Literal["celsius", "fahrenheit"]
"""Scales of temperature."""
Power = Literal["square", "cubic"]
"""How CLDR's ids of areas and volumes begin."""


class UnitReading(BaseModel):
    """A unit that a symbol may stand for, and the words of an article that tell so."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    unit: str
    told_by: WordSet


class Units(Vocabulary, file="units"):
    """What a number may be a number of, besides things and money.

    Units are told by ids of CLDR without the kind before the first hyphen ("length-kilometer" is ``kilometer``).
    """

    CLDR_KIND = WordClass()
    """Kinds of CLDR's units whose names are read, as its ids have them."""
    CLDR_LEFT_OUT = WordClass()
    """Ids of units of those kinds whose names are not read."""
    CLDR_ALSO = WordClass()
    """Ids of units of other kinds whose names are read."""

    SHARE: Table[str] = Table(str)
    """Names of shares."""
    MEASURE: Table[str] = Table(str)
    """Names of measures that CLDR does not have, or spells otherwise."""
    ABBREVIATION: Table[str] = Table(str)
    """Symbols in small letters, which are read in any case but that of a `SYMBOL`."""
    SYMBOL: Table[str] = Table(str)
    """Symbols as they must be written."""
    BITS_OR_BYTES: Table[str] = Table(str)
    """Symbols, as written, that some use for bits and some for bytes."""
    OPEN_SYMBOL: Table[tuple[UnitReading, ...]] = Table(tuple[UnitReading, ...])
    """Symbols that stand for several units."""
    LETTER_TOLD: Table[UnitReading] = Table(UnitReading)
    """Letters, as written, that are read on digits only in an article with such words."""
    DOTTED = WordClass()
    """Abbreviations that may carry a point."""
    POINTED = WordClass()
    """Abbreviations with points in them."""
    INITIALS = WordClass()
    """Symbols, in capitals, that are somebody's initials unless they hang on digits ("10 BP stations", "250CC")."""
    INITIALS_BEFORE_NOUN = WordClass()
    """Those, in capitals, that are initials before what a number counts ("14 GB athletes"), and units elsewhere."""

    DEGREE: Table[str] = Table(str)
    """Names and the sign of degrees without their scale."""
    SCALE: Table[Scale] = Table(Scale)
    """Names of scales of temperature."""
    SCALE_LETTER: Table[Scale] = Table(Scale)
    """Letters, as written, that stand for them on digits."""
    DEGREE_NAME = WordClass()
    """Words for degrees and their scales."""
    WARMTH = WordClass()
    """Words of an article about temperatures."""
    TEMPERATURE = WordClass()
    """Both: in an article with one of them "40C" tells degrees."""

    POWER_WORD: Table[Power] = Table(Power)
    """What before the name of a length makes an area of it."""
    POWER_SHORT: Table[Power] = Table(Power)
    """What before the symbol of a length makes an area or a volume of it."""
    LENGTH_NAME: Table[str] = Table(str)
    """Names of lengths after a `POWER_WORD`."""
    LENGTH_SYMBOL: Table[str] = Table(str)
    """Symbols of lengths, in small letters, that a power may follow or a `POWER_SHORT` precede."""
    INFORMATION: Table[str] = Table(str)
    """Names of the units of information."""
    PREFIX_LETTER: Table[str] = Table(str)
    """Letters before those that multiply them ("kbyte")."""
    PREFIX_WORD: Table[str] = Table(str)
    """Words before those that do ("mega bytes")."""
