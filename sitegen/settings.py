"""Settings: read once from ``extra: sitegen:`` in mkdocs.yml, then passed in and never changed."""

from pathlib import Path
from typing import Annotated, Any, Literal, Self

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from sitegen.errors import SettingsError

Builder = Literal["mkdocs", "zensical"]
"""The programs that can make a site of the pages."""


class Settings(BaseModel):
    """Where things lie and how sure is sure. Paths are absolute; in mkdocs.yml they are relative to that file."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    config_file: Path
    """The mkdocs.yml that the site is built with."""
    content: Path
    """Folder with articles and registries, or a bare folder of articles."""
    docs: Path
    """MkDocs' docs_dir: hand-written pages, and the generated folders."""
    templates: Path
    """Jinja templates."""
    overrides: Path | None = None
    """What replaces parts of the theme: mkdocs.yml's own ``custom_dir``."""
    site: Path
    """Where the finished site goes."""
    state: Path
    """Cache and staging; safe to delete."""
    builder: Builder = "mkdocs"
    """Which program makes the site of the pages; docs/adr/0058 lists what differs."""
    site_name: str = "Sitegen digest"
    """What the site is called: mkdocs.yml's own ``site_name``."""
    site_url: str | None = None
    """Where it will be published: mkdocs.yml's own ``site_url``, ending in a slash; None while that is not settled."""
    contact: Annotated[str | None, Field(pattern=r"^(https?://[^\s<>\"]+|[^\s<>\"/@]+@[^\s<>\"/@]+)$")] = None
    """Where a reader reports a mistake: an e-mail address or a URL, shown on the page that asks for it."""
    pipeline: str = "sitegen"
    """spaCy pipeline that the extraction builds on: ``sitegen`` for the one that comes with the package, ``blank:en``
    for a tokenizer alone, or the name or path of an installed one."""
    publish_confidence: Annotated[float, Field(ge=0, le=1)] = 0.8
    """Attributions below this confidence are held for review."""
    hand_written: Path | None = None
    """Pages to copy into ``docs`` before a build; None where that folder is kept by hand."""
    max_article_bytes: Annotated[int, Field(gt=0)] = 5_000_000
    """Larger files are refused."""

    @property
    def root(self) -> Path:
        """The folder from which messages and records name files."""
        return self.config_file.parent if self.hand_written is None else Path.cwd()

    @classmethod
    def load(cls, config_file: Path, **replaced: Any) -> Self:  # noqa: ANN401 - any field, checked by the model
        """Read the settings of one mkdocs.yml; keyword arguments that are not None replace what it says.

        Relative paths among the arguments start at the working folder.

        Raises:
            SettingsError: the file is missing, no YAML mapping, or holds a setting that cannot be used.

        """
        merged = {**_defaults(config_file), **{k: _absolute(v) for k, v in replaced.items() if v is not None}}
        try:
            return cls.model_validate(merged)
        except ValidationError as error:
            raise SettingsError(_in_words(config_file, error)) from error


def find_config(named: Path | None) -> Path:
    """Return the mkdocs.yml to use: the one named, else the working folder's, else the one of the package."""
    if named is not None:
        return named
    own = Path("mkdocs.yml")
    return own if own.is_file() else packaged_house() / "mkdocs.yml"


def packaged_house() -> Path:
    """Return the folder with the mkdocs.yml, docs and templates that come with sitegen."""
    package = Path(__file__).resolve().parent
    installed = package / "house"
    return installed if installed.is_dir() else package.parent


def _defaults(config_file: Path) -> dict[str, Any]:
    """Return what mkdocs.yml says, its paths made absolute."""
    config = _mapping_of(config_file)
    own = _mapping_at(
        config_file, "extra.sitegen", _mapping_at(config_file, "extra", config.get("extra")).get("sitegen")
    )
    root = config_file.resolve().parent
    places = {
        "content": "content",
        "templates": "templates",
        "state": ".sitegen",
        "docs": config.get("docs_dir", "docs"),
        "site": config.get("site_dir", "site"),
    }
    merged = {**places, **own, **_published_as(config), "config_file": config_file.resolve()}
    merged |= {k: root / merged[k] for k in places if isinstance(merged[k], str)}
    if isinstance(theme := config.get("theme"), dict) and isinstance(custom := theme.get("custom_dir"), str):
        merged["overrides"] = root / custom
    if isinstance(named := merged.get("pipeline"), str) and (root / named / "config.cfg").is_file():
        merged["pipeline"] = str(root / named)
    if root == packaged_house() != Path.cwd():
        merged |= _away_from(root)
    return merged


def _published_as(config: dict[str, Any]) -> dict[str, Any]:
    """Return what mkdocs.yml calls the site, and its address with a slash at its end, as MkDocs reads it."""
    named = {"site_name": config.get("site_name"), "site_url": config.get("site_url")}
    if isinstance(named["site_url"], str):
        named["site_url"] = f"{named['site_url'].rstrip('/')}/" if named["site_url"] else None
    return {field: value for field, value in named.items() if value is not None}


def _away_from(house: Path) -> dict[str, Path]:
    """Return the paths that keep a build out of the package's own folder: all under the working folder."""
    here = Path.cwd()
    return {
        "content": here / "content",
        "site": here / "site",
        "state": here / ".sitegen",
        "docs": here / ".sitegen" / "docs",
        "hand_written": house / "docs",
    }


def _absolute(value: object) -> object:
    return value.resolve() if isinstance(value, Path) else value


def _mapping_at(config_file: Path, place: str, value: object) -> dict[str, Any]:
    if value is None:
        return {}
    if not isinstance(value, dict):
        message = f"{config_file}: {place} is no mapping. Fix: write its settings as `name: value` lines."
        raise SettingsError(message)
    return value


class _Loader(yaml.SafeLoader):
    """Reads the MkDocs configuration without acting on its tags (``!ENV``, ``!!python/name:``)."""


_Loader.add_multi_constructor("", lambda *_: None)


def _mapping_of(config_file: Path) -> dict[str, Any]:
    try:
        text = config_file.read_text(encoding="utf-8")
        config = yaml.load(text, _Loader)  # noqa: S506 - a SafeLoader that drops unknown tags
    except OSError as error:
        message = f"{config_file}: {error.strerror}. Fix: run in the folder of a mkdocs.yml, or name one with --config."
        raise SettingsError(message) from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        message = f"{config_file}: not readable as YAML ({error}). Fix: mend the file."
        raise SettingsError(message) from error
    if not isinstance(config, dict):
        message = f"{config_file}: no mapping of settings. Fix: begin with `site_name: ...`."
        raise SettingsError(message)
    return config


def _in_words(config_file: Path, error: ValidationError) -> str:
    faults = "; ".join(f"extra.sitegen.{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors())
    return f"{config_file}: {faults}. Fix: correct or remove the setting."
