"""The language of the site's own words: gettext for them, Babel for dates and numbers (adr/0090).

Words are asked for in a hundred places, deep in views and templates, and a site has one language. So the language is
no argument of each but the surroundings of all: whoever makes pages enters it with :func:`speaking`. Articles keep
theirs.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import lru_cache
from gettext import NullTranslations
from io import BytesIO
from pathlib import Path
from typing import Final

from babel import Locale, UnknownLocaleError
from babel.messages import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import Translations
from markupsafe import Markup, escape

ENGLISH: Final = "en"
"""What the messages are written in; it needs no catalogue."""
CATALOGUES: Final = Path(__file__).resolve().parent.parent / "locale"
"""A folder for each other language, and the template of all of them, ``sitegen.pot``."""
_ENGLISH_HERE: Final = "en_GB"
"""Whose spelling and dates English pages have."""


@dataclass(frozen=True, slots=True)
class Language:
    """One language, ready to be used."""

    tag: str
    """As mkdocs.yml has it: "en", "de", "pt-BR"."""
    locale: Locale
    """What Babel knows of it."""
    translations: NullTranslations
    """Its words for ours."""
    of_scripts: Mapping[str, str]
    """Those of them that scripts say."""
    of_frame: Mapping[str, str]
    """Those of what replaces parts of the theme."""

    @property
    def english(self) -> bool:
        """Whether it is the language that the messages are written in."""
        return self.locale.language == ENGLISH


def languages() -> tuple[str, ...]:
    """Return the languages that there are words of."""
    return (ENGLISH, *sorted(folder.name for folder in CATALOGUES.iterdir() if folder.is_dir()))


@lru_cache(maxsize=16)
def language_of(tag: str) -> Language:
    """Return a language; of one that we have no words of its dates and numbers, with English words."""
    try:
        locale = Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        locale = Locale.parse(_ENGLISH_HERE)
    if locale.language == ENGLISH:
        return Language(tag, Locale.parse(_ENGLISH_HERE), NullTranslations(), {}, {})
    catalogue = read_catalogue(locale.language)
    scripts, frame = _said_in(catalogue, "docs/assets/"), _said_in(catalogue, "overrides/")
    return Language(tag, locale, _compiled(catalogue), scripts, frame)


def read_catalogue(language: str) -> Catalog:
    """Return the words of a language as translators write them; none where there is no catalogue of it."""
    file = CATALOGUES / language / "LC_MESSAGES" / "sitegen.po"
    if not file.is_file():
        return Catalog()
    with file.open("rb") as source:
        return read_po(source)


def _compiled(catalogue: Catalog) -> Translations:
    """Compile a catalogue in memory, so that no compiled one can be out of date."""
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Translations(compiled)


def _said_in(catalogue: Catalog, folder: str) -> dict[str, str]:
    """Return the messages without a plural that are said in files of a folder, each with its translation."""
    return {
        str(message.id): str(message.string)
        for message in catalogue
        if message.string and any(file.startswith(folder) for file, _ in message.locations)
    }


_SPOKEN: ContextVar[Language | None] = ContextVar("sitegen_language", default=None)


def spoken() -> Language:
    """Return the language that pages are made in now."""
    return _SPOKEN.get() or language_of(ENGLISH)


@contextmanager
def speaking(tag: str) -> Iterator[Language]:
    """Make pages in a language until the block ends."""
    language = language_of(tag)
    token = _SPOKEN.set(language)
    try:
        yield language
    finally:
        _SPOKEN.reset(token)


def noted(message: str) -> str:
    """Return a message as it is: it stands in a table, and is translated where it is taken from there."""
    return message


def noted_both(one: str, many: str) -> tuple[str, str]:
    """Return the messages of one and of many as they are, likewise."""
    return one, many


def plain_gettext(message: str) -> str:
    """Return a message in the language of the pages as it stands, for Jinja, which fills it in and escapes."""
    return spoken().translations.gettext(message) if message else ""


def plain_ngettext(one: str, many: str, number: int) -> str:
    """Return the message of a number, likewise."""
    return spoken().translations.ngettext(one, many, number)


def gettext(message: str, /, **values: object) -> str:
    """Return a message in the language of the pages, each ``%(name)s`` in it replaced by its value."""
    told = plain_gettext(message)
    return told % values if values else told


def ngettext(one: str, many: str, number: int, /, **values: object) -> str:
    """Return the message of a number, by the language's own rules for one and many; ``%(num)s`` is the number."""
    return plain_ngettext(one, many, number) % {"num": grouped(number), **values}


def marked(message: str, /, **values: object) -> Markup:
    """Return a message as HTML: it and its values are escaped, but for those that are HTML already."""
    return escape(plain_gettext(message)) % values


def name_of_language(tag: str | None) -> str | None:
    """Return what a language is called in that of the pages: "English" for "en"; the tag where it has no name."""
    if not tag:
        return tag
    try:
        return Locale.parse(tag, sep="-").get_display_name(spoken().locale) or tag
    except (UnknownLocaleError, ValueError):
        return tag


def upper_first(words: str) -> str:
    """Return words as they begin a sentence; what follows the first letter stays, as German nouns need it."""
    return words[:1].upper() + words[1:]


def grouped(number: int) -> str:
    """Return a whole number with its thousands apart: "1,204" in English, "1.204" in German."""
    language = spoken()
    return f"{number:,}" if language.english else _grouped(number, language.locale)


@lru_cache(maxsize=4096)
def _grouped(number: int, locale: Locale) -> str:
    from babel.numbers import format_decimal  # noqa: PLC0415 - English pages need none of it

    return format_decimal(number, locale=locale)
