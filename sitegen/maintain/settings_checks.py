"""What a site should say of itself before it is published, and does not."""

from collections.abc import Iterator

from sitegen.build import place_of_setting
from sitegen.codes import Code
from sitegen.errors import Fault
from sitegen.settings import Settings, forms


def settings_warnings(settings: Settings) -> Iterator[Fault]:
    """Yield what is not set and should be; nothing where the mkdocs.yml is the one that comes with the package."""
    if settings.hand_written is not None:
        return
    if settings.contact is None:
        problem = "readers are told no way to report a mistake"
        fix = f"set it to {forms()['contact'].words}, such as {forms()['contact'].example}"
        yield _unset(settings, "extra.sitegen.contact", problem, fix, Code.NO_CONTACT)
    if settings.site_url is None:
        problem = "the site does not know where it will stand, so feeds, data and citations have no full addresses"
        yield _unset(settings, "site_url", problem, "set it, such as https://digest.example.org/", Code.NO_SITE_URL)


def _unset(settings: Settings, setting: str, problem: str, fix: str, code: Code) -> Fault:
    found = place_of_setting(settings.config_file, setting) or (settings.config_file, 1, 1)
    file, line, column = found
    return Fault(settings.name_of(file), line, setting, problem, fix, code, column)
