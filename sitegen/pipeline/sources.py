"""What a build reads and makes, as its mkdocs.yml has it."""

from pathlib import Path
from typing import Any

from sitegen.build import config_sources, read_settings, workshop
from sitegen.last_build import Sources
from sitegen.pipeline.content import ledger_path
from sitegen.render import GENERATED_FOLDERS
from sitegen.settings import Settings


def load_settings(config_file: Path, **replaced: Any) -> Settings:  # noqa: ANN401 - any setting, checked there
    """Read the settings of one mkdocs.yml; keyword arguments that are not None replace what it says.

    Raises:
        SettingsError: the file cannot be read, or holds a setting that cannot be used.

    """
    return read_settings(config_file, **replaced)


def sources_of(settings: Settings) -> Sources:
    """Return where everything lies that a build with these settings reads and makes."""
    files, environment = config_sources(settings.config_file)
    beside = settings.config_file.with_name("zensical.yml")
    by_hand = settings.hand_written or settings.docs
    places = (*files, beside, settings.content, by_hand, settings.templates)
    others = (settings.overrides, Path(settings.pipeline).absolute())
    generated = [settings.docs / name for name in (*GENERATED_FOLDERS, "index.md")]
    pages = generated if settings.hand_written is None else [settings.docs]
    made = (ledger_path(settings), settings.site, *pages)
    return Sources(
        read=tuple(str(place) for place in (*places, *others) if place is not None),
        both=tuple(str(place) for place in made),
        own=(str(settings.state), str(workshop(settings.site))),
        state=settings.state,
        environment=environment,
    )
