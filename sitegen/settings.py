"""Settings: read once from ``extra: sitegen:`` in mkdocs.yml, then passed in and never changed."""

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, Final, Literal, Self, get_args

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import ErrorDetails

from sitegen.codes import Code
from sitegen.errors import Fault, SettingsError

Builder = Literal["mkdocs", "zensical"]
"""The programs that can make a site of the pages."""
Published = Literal["all", "quotations"]
"""Which kinds of quotes a site shows."""
PUBLISH_CONFIDENCE = 0.8
"""Quotations below it are held for review, unless the settings say otherwise."""
REPORTED_CONFIDENCE = 0.6
"""Reported speech below it is held, likewise: what has at most three signs of being read wrong stays (adr/0079)."""
MAX_ARTICLE_BYTES = 5_000_000
"""Larger files are refused, likewise."""


@dataclass(frozen=True, slots=True)
class Form:
    """What a setting may be, for whoever writes it into mkdocs.yml under ``extra: sitegen:``."""

    words: str
    example: str


_THEME: Final = "material"
"""The theme that templates, style sheets and scripts are written for."""
_FOLDER = "a folder, counted from the one of mkdocs.yml"
ELSEWHERE: Final = {
    "docs": "docs_dir",
    "site": "site_dir",
    "site_name": "site_name",
    "site_url": "site_url",
    "overrides": "theme.custom_dir",
    "language": "theme.language",
}
"""Settings that mkdocs.yml itself has, and where."""


class Settings(BaseModel):
    """Where things lie and how sure is sure. Paths are absolute; in mkdocs.yml they are relative to that file."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    config_file: Path
    """The mkdocs.yml that the site is built with."""
    content: Annotated[Path, Form(_FOLDER, "content")]
    """Folder with articles and registries, or a bare folder of articles."""
    docs: Path
    """MkDocs' docs_dir: hand-written pages, and the generated folders."""
    templates: Annotated[Path, Form(_FOLDER, "templates")]
    """Jinja templates; without the folder those that come with sitegen are used."""
    overrides: Path | None = None
    """What replaces parts of the theme."""
    site: Path
    """Where the finished site goes."""
    state: Annotated[Path, Form(_FOLDER, ".sitegen")]
    """Cache and staging; safe to delete."""
    builder: Annotated[Builder, Form(" or ".join(get_args(Builder)), "mkdocs")] = "mkdocs"
    """Which program makes the site of the pages. With ``zensical``, a build that changes one makes all anew."""
    site_name: str = "Sitegen digest"
    """What the site is called."""
    site_url: str | None = None
    """Where it will be published; left out while that is not settled."""
    language: str = "en"
    """The language of its own words, a tag such as ``de``. Articles keep theirs."""
    contact: Annotated[
        str | None,
        Field(pattern=r"^(https?://[^\s<>\"]+|[^\s<>\"/@]+@[^\s<>\"/@]+)$"),
        Form("an e-mail address, or an http or https address", "digest@example.org"),
    ] = None
    """Where a reader reports a mistake: an e-mail address or a URL, shown on the page that asks for it."""
    pipeline: Annotated[str, Form("the name of a spaCy pipeline, or its folder", "sitegen")] = "sitegen"
    """spaCy pipeline that the extraction builds on: ``sitegen`` for the one that comes with the package, ``blank:en``
    for a tokenizer alone, or the name or path of an installed one."""
    publish_confidence: Annotated[float, Field(ge=0, le=1), Form("a number from 0 to 1", "0.8")] = PUBLISH_CONFIDENCE
    """Quotations, whole and partial, below this confidence are held for review."""
    reported_confidence: Annotated[float, Field(ge=0, le=1), Form("a number from 0 to 1", "0.85")] = REPORTED_CONFIDENCE
    """Reported speech below this confidence is held for review. It is harder than quotation, so the two are apart: of a
    hundred that have 0.85 some 85 are right in each."""
    publish: Annotated[Published, Form(" or ".join(get_args(Published)), "quotations")] = "all"
    """Which kinds of quotes are published: ``quotations`` for words in quotation marks alone, ``all`` for reported
    speech too, which the article tells in its own words. With ``quotations`` the rest is held but waits for nobody, and
    so are the figures in it; what somebody has decided to publish stays published."""
    hold_without_address: Annotated[bool, Form("true or false", "true")] = False
    """Nothing is published of articles that state neither ``url`` nor ``archive``: no reader could check it."""
    withdraw_at_most: Annotated[float, Field(ge=0, le=1), Form("a share from 0 to 1", "0.3")] = 0.5
    """A build that takes back a larger share of what is published stops and asks for ``--allow-empty``."""
    hand_written: Path | None = None
    """Pages to copy into ``docs`` before a build; None where that folder is kept by hand."""
    share_cards: Annotated[int, Field(ge=0), Form("a number of days, 0 for none", "31")] = 0
    """Quotes and figures of the articles of so many days, back from the newest, have their words as a picture where
    somebody shares them; it needs ``site_url`` and sitegen's extra ``cards``."""
    fetch_loopback: Annotated[bool, Form("true or false", "true")] = False
    """Whether ``sitegen add`` may fetch from this machine itself, for tests; never from a private network."""
    max_article_bytes: Annotated[int, Field(gt=0), Form("a whole number above 0", "5000000")] = MAX_ARTICLE_BYTES
    """Larger files are refused."""

    @property
    def reported_from(self) -> float | None:
        """The confidence from which reported speech is published; None where quotations alone are."""
        return self.reported_confidence if self.publish == "all" else None

    @property
    def root(self) -> Path:
        """The folder from which messages and records name files."""
        return self.config_file.parent if self.hand_written is None else Path.cwd()

    def name_of(self, path: Path) -> str:
        """Name a path as messages do: from the site's folder where it lies in it, with forward slashes."""
        return (path.relative_to(self.root) if path.is_relative_to(self.root) else path).as_posix()

    @classmethod
    def of(cls, config_file: Path, config: Mapping[str, Any], **replaced: Any) -> Self:  # noqa: ANN401 - any field, checked by the model
        """Take the settings from what one mkdocs.yml says; keyword arguments that are not None replace it.

        Args:
            config_file: The mkdocs.yml. Relative paths in it start at its folder.
            config: What it says, as MkDocs reads it.
            **replaced: Settings by name. Relative paths among them start at the working folder.

        Raises:
            SettingsError: a setting cannot be used.

        """
        faults = [*_misplaced(config_file, config), *_other_theme(config_file, config)]
        try:
            found = _defaults(config_file, config)
            merged = {**found, **{k: _absolute(v) for k, v in replaced.items() if v is not None}}
            made = cls.model_validate(merged)
        except ValidationError as error:
            faults += [_in_words(config_file, one) for one in error.errors()]
        except SettingsError as error:
            faults += error.faults
        if faults:
            # A setting in the wrong place may be of the wrong kind for that reason alone.
            first = {fault.field: fault for fault in reversed(faults)}
            raise SettingsError([fault for fault in faults if first[fault.field] is fault])
        return made


class _NobodyNamed(type(Path())):  # type: ignore[misc] # a path as this system has them
    """The mkdocs.yml of the package, which serves a folder that has none: nothing may be written beside it."""


def find_config(named: Path | None) -> Path:
    """Return the mkdocs.yml to use: the one named, else the working folder's, else the one of the package."""
    if named is not None:
        return named
    own = Path("mkdocs.yml")
    return own if own.is_file() else _NobodyNamed(packaged_skeleton() / "mkdocs.yml")


def packaged_skeleton() -> Path:
    """Return the folder with the mkdocs.yml, docs and templates that come with sitegen."""
    package = Path(__file__).resolve().parent
    installed = package / "skeleton"
    return installed if installed.is_dir() else package.parent


def _defaults(config_file: Path, config: Mapping[str, Any]) -> dict[str, Any]:
    """Return what mkdocs.yml says, its paths made absolute."""
    own = _mapping_at(
        config_file, "extra.sitegen", _mapping_at(config_file, "extra", config.get("extra")).get("sitegen")
    )
    root = config_file.resolve().parent
    places = {
        "content": "content",
        "templates": "templates" if (root / "templates").is_dir() else packaged_skeleton() / "templates",
        "state": ".sitegen",
        "docs": _or_else(config.get("docs_dir"), "docs"),
        "site": _or_else(config.get("site_dir"), "site"),
    }
    merged = {**places, **own, **_published_as(config), "config_file": config_file.resolve()}
    merged |= {k: root / merged[k] for k in places if isinstance(merged[k], str)}
    named = config.get("theme")
    theme: dict[str, Any] = named if isinstance(named, dict) else {}
    if isinstance(custom := theme.get("custom_dir"), str):
        merged["overrides"] = root / custom
    if "language" in theme:
        merged["language"] = theme["language"]
    if isinstance(pipeline := merged.get("pipeline"), str) and (root / pipeline / "config.cfg").is_file():
        merged["pipeline"] = str(root / pipeline)
    if isinstance(config_file, _NobodyNamed):
        merged |= _away_from(root)
    return merged


def _published_as(config: Mapping[str, Any]) -> dict[str, Any]:
    """Return what mkdocs.yml calls the site, and its address with a slash at its end, as MkDocs reads it."""
    named = {"site_name": config.get("site_name"), "site_url": config.get("site_url")}
    if isinstance(named["site_url"], str):
        named["site_url"] = f"{named['site_url'].rstrip('/')}/" if named["site_url"] else None
    return {field: value for field, value in named.items() if value is not None}


def _away_from(skeleton: Path) -> dict[str, Path]:
    """Return the paths that keep a build out of the package's own folder: all under the working folder."""
    here = Path.cwd()
    return {
        "content": here / "content",
        "site": here / "site",
        "state": here / ".sitegen",
        "docs": here / ".sitegen" / "docs",
        "hand_written": skeleton / "docs",
    }


def _or_else(value: object, default: str) -> object:
    return default if value is None else value


def _absolute(value: object) -> object:
    return value.resolve() if isinstance(value, Path) else value


def _mapping_at(config_file: Path, place: str, value: object) -> dict[str, Any]:
    if value is None:
        return {}
    if not isinstance(value, dict):
        problem, fix = "this is no mapping of settings", "write each setting beneath it as `name: value`"
        raise SettingsError([Fault(str(config_file), None, place, problem, fix, Code.SETTING_VALUE)])
    return value


def forms() -> dict[str, Form]:
    """Return what may stand under ``extra: sitegen:``: name -> what its value may be."""
    found = {name: [m for m in field.metadata if isinstance(m, Form)] for name, field in Settings.model_fields.items()}
    return {name: form for name, (form, *_) in ((name, had) for name, had in found.items() if had)}


def _misplaced(config_file: Path, config: Mapping[str, Any]) -> list[Fault]:
    """Find settings in places where nobody would read them."""
    return [
        Fault(str(config_file), None, place, problem, fix, Code.SETTING_PLACE)
        for place, problem, fix in _told_misplaced(config)
    ]


def _told_misplaced(config: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    extra = config.get("extra")
    extra = extra if isinstance(extra, dict) else {}
    under, known = "move it under `extra: sitegen:`", forms()
    for name in map(str, config):
        if name == "sitegen" or (name in known and name not in extra):
            yield name, "this setting stands at the left margin, where nobody reads it", under
    for name in map(str, extra):
        if name in known:
            yield f"extra.{name}", "this setting stands under extra, where nobody reads it", under
        elif name != "sitegen" and difflib.get_close_matches(name.casefold(), ["sitegen"], cutoff=0.75):
            yield f"extra.{name}", "nobody reads settings of this name", "did you mean sitegen? If so, rename it"
    own = extra.get("sitegen")
    for name in set(own if isinstance(own, dict) else ()) & set(ELSEWHERE):
        problem = "this is a setting of the site itself"
        yield f"extra.sitegen.{name}", problem, f"write it as `{ELSEWHERE[name]}`, outside of `extra`"


def _other_theme(config_file: Path, config: Mapping[str, Any]) -> Iterator[Fault]:
    """Yield a fault where another theme is named than the one that the pages are made for."""
    named = config.get("theme")
    within = isinstance(named, dict)
    name = named.get("name") if isinstance(named, dict) else named
    if isinstance(name, str) and name != _THEME:
        problem, place = (
            f"pages are made for the theme {_THEME}, not for {_cut(name)}",
            "theme.name" if within else "theme",
        )
        fix = f"write `{_THEME}`, and change how it looks in `overrides` and `docs/assets`"
        yield Fault(str(config_file), None, place, problem, fix, Code.SETTING_VALUE)


def _in_words(config_file: Path, details: ErrorDetails) -> Fault:
    """Say what is wrong with a setting, as whoever wrote it can use it."""
    name = str(details["loc"][0]) if details["loc"] else ""
    if name in ELSEWHERE:
        problem, fix = f"{_cut(details['input'])} is no text", "write it as a text, in quotes where needed"
        return Fault(str(config_file), None, ELSEWHERE[name], problem, fix, Code.SETTING_VALUE)
    place, known = f"extra.sitegen.{name}", forms()
    if name not in known:
        near = difflib.get_close_matches(name.casefold(), list(known), n=1, cutoff=0.6)
        fix = f"did you mean {near[0]}? If so, rename it" if near else f"remove it; the settings are {', '.join(known)}"
        return Fault(str(config_file), None, place, "there is no such setting", fix, Code.NO_SUCH_SETTING)
    form = known[name]
    problem, fix = f"{_cut(details['input'])} is not {form.words}", f"write for instance `{name}: {form.example}`"
    return Fault(str(config_file), None, place, problem, fix, Code.SETTING_VALUE)


def _cut(value: object) -> str:
    text = "nothing" if value is None else repr(value)
    return text if len(text) <= 60 else f"{text[:59]}…"  # noqa: PLR2004 - about half a line of a terminal
