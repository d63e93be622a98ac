"""Pages to a finished site: the only MkDocs and Zensical of the house."""

from sitegen.build.config import config_sources, read_config
from sitegen.build.config_places import place_of_setting, with_places
from sitegen.build.links import check_links
from sitegen.build.mkdocs_settings import mkdocs_faults
from sitegen.build.place import workshop
from sitegen.build.settings import read_settings
from sitegen.build.site import SiteReport, build_site, require_builder

__all__ = [
    "SiteReport",
    "build_site",
    "check_links",
    "config_sources",
    "mkdocs_faults",
    "place_of_setting",
    "read_config",
    "read_settings",
    "require_builder",
    "with_places",
    "workshop",
]
