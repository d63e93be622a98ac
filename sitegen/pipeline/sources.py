"""What a build reads and makes, as its mkdocs.yml has it."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml

from sitegen.build import config_sources, read_settings, workshop
from sitegen.codes import Code
from sitegen.errors import SettingsError
from sitegen.last_build import Sources
from sitegen.pipeline.content import ledger_path
from sitegen.read.yaml_syntax import syntax_fault
from sitegen.render import GENERATED_FILES, GENERATED_FOLDERS
from sitegen.settings import Settings


def load_settings(config_file: Path, **replaced: Any) -> Settings:  # noqa: ANN401 - any setting, checked there
    """Read the settings of one mkdocs.yml; keyword arguments that are not None replace what it says.

    Raises:
        SettingsError: the file cannot be read, or holds a setting that cannot be used.

    """
    try:
        return read_settings(config_file, **replaced)
    except SettingsError as error:
        raise _yaml_in_words(error) from error


def _yaml_in_words(error: SettingsError) -> SettingsError:
    """Return an error with what the parser of YAML complains about, where it does: the place, the problem, the fix."""
    cause = error.__cause__
    while cause is not None and not isinstance(cause, yaml.MarkedYAMLError):
        cause = cause.__cause__
    mark = cause and (cause.problem_mark or cause.context_mark)
    if not isinstance(cause, yaml.MarkedYAMLError) or not mark:
        return error
    text = Path(mark.name).read_text("utf-8", errors="replace")
    return SettingsError([replace(syntax_fault(cause, text, str(mark.name), 0), code=Code.SETTINGS_YAML)])


def sources_of(settings: Settings) -> Sources:
    """Return where everything lies that a build with these settings reads and makes."""
    files, environment = config_sources(settings.config_file)
    beside = settings.config_file.with_name("zensical.yml")
    by_hand = settings.hand_written or settings.docs
    places = (*files, beside, settings.content, by_hand, settings.templates)
    others = (settings.overrides, Path(settings.pipeline).absolute())
    generated = [settings.docs / name for name in (*GENERATED_FOLDERS, *GENERATED_FILES)]
    pages = generated if settings.hand_written is None else [settings.docs]
    made = (ledger_path(settings), settings.site, *pages)
    return Sources(
        read=tuple(str(place) for place in (*places, *others) if place is not None),
        both=tuple(str(place) for place in made),
        own=(str(settings.state), str(workshop(settings.site))),
        state=settings.state,
        environment=environment,
    )
