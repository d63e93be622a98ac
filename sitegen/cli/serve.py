"""``sitegen serve``: the site in a browser, built again whenever something is saved."""

import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sitegen.cli.app import ConfigOption, ContentOption, KeepGoingOption, app
from sitegen.cli.preview import HOST, News, preview
from sitegen.cli.telling import progress, reporting, say
from sitegen.errors import FaultsError, SitegenError
from sitegen.last_build import Sources
from sitegen.messages import in_words
from sitegen.settings import find_config
from sitegen.stamps import stamps_of

if TYPE_CHECKING:
    from sitegen.settings import Settings

_BREATH = 0.3
"""Seconds between two looks: what is saved in several files within one is built once."""


@app.command()
def serve(
    config: ConfigOption = None,
    content: ContentOption = None,
    *,
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="Where to listen on this machine; 0 for any port that is free.")
    ] = 8000,
    keep_going: KeepGoingOption = False,
) -> None:
    """Build the site, show it on this machine, and build it again whenever something is saved. Ctrl-C ends it."""
    from sitegen import pipeline  # noqa: PLC0415 - spaCy and MkDocs take a second to load, --help must not

    with reporting():
        settings = pipeline.load_settings(find_config(config), content=content)
        work = _Work(config, content, settings, pipeline.sources_of(settings), keep_going=keep_going)
        with preview(lambda: work.settings.site, work.news, port) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            say(f"http://{HOST}:{server.server_port}/ shows the site. Ctrl-C ends it.")
            with suppress(KeyboardInterrupt):
                work.go_on()
            server.shutdown()


class _Work:
    """Builds, and looks for what has changed since."""

    def __init__(
        self, config: Path | None, content: Path | None, settings: "Settings", sources: Sources, *, keep_going: bool
    ) -> None:
        self._config, self._content, self._keep_going = config, content, keep_going
        self._sources = sources
        self.settings = settings
        self.news = News()

    def go_on(self) -> None:
        """Build once, and after that whenever something has changed, until somebody ends it."""
        while True:
            built_of = self._stamps()
            error = self._build()
            self.news.tell(error)
            for line in filter(None, error.split("\n")):
                say(line)
            while self._stamps() == built_of:
                time.sleep(_BREATH)
            self._settle()

    def _settle(self) -> None:
        """Wait until nothing more is saved."""
        before = ""
        while before != (before := self._stamps()):
            time.sleep(_BREATH)

    def _build(self) -> str:
        """Build, and return what was wrong; the site of the last build stands where something was."""
        from sitegen import pipeline  # noqa: PLC0415 - as above
        from sitegen.maintain.committed import stop_at_lost_entries  # noqa: PLC0415

        try:
            self.settings = pipeline.load_settings(find_config(self._config), content=self._content)
            self._sources = pipeline.sources_of(self.settings)
            stop_at_lost_entries(self.settings)
            with progress(log=True) as watch:
                outcome = pipeline.build(self.settings, keep_going=self._keep_going, watch=watch, workers=None)
        except FaultsError as error:
            return "\n".join(map(str, error.faults))
        except SitegenError as error:
            return str(error)
        except OSError as error:
            return in_words(error)
        made = outcome.site
        say(f"built: {made.pages} pages; {made.written} files written, {made.removed} removed")
        return ""

    def _stamps(self) -> str:
        return stamps_of(self._sources.read, without=[*self._sources.own, *self._sources.both]).digest
