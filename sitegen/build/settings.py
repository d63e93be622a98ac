"""The settings of one mkdocs.yml, each fault with the place where it stands."""

from pathlib import Path
from typing import Any

from sitegen.build.config import read_config
from sitegen.build.config_places import with_places
from sitegen.errors import SettingsError
from sitegen.settings import Settings


def read_settings(config_file: Path, **replaced: Any) -> Settings:  # noqa: ANN401 - any setting, checked there
    """Read the settings of one mkdocs.yml; keyword arguments that are not None replace what it says.

    Raises:
        SettingsError: the file cannot be read, or holds a setting that cannot be used.

    """
    try:
        return Settings.of(config_file, read_config(config_file), **replaced)
    except SettingsError as error:
        raise with_places(error, config_file) from error
