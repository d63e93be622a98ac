"""Sources to articles in the content folder, one at a time: each is written whole or not at all."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Literal

from sitegen.add.drafts import Draft, refusal
from sitegen.add.kinds import read_offer
from sitegen.add.known import Known, Match
from sitegen.add.offers import Offer
from sitegen.add.outlets import Outlets
from sitegen.add.sources import Address, Source, offers_of
from sitegen.add.writing import article_id, file_text, packed, place
from sitegen.errors import Fault, FaultsError
from sitegen.files import write_whole
from sitegen.read.discovery import display_name

Status = Literal["added", "updated", "known", "copy", "revision", "refused"]
_FORCE = "if it is an article after all, take it with --force"


@dataclass(frozen=True)
class Options:
    """What the user wants, and where everything lies."""

    articles: Path
    """The folder that articles are written to."""
    base: Path
    """Where the user stands: files are named from there."""
    today: date
    max_bytes: int
    force: bool = False
    """Take what looks like no article."""
    copies: bool = False
    """Take what the folder has at another address or under another headline."""
    update: bool = False
    """Put a newer version in the place of the one that is there."""
    keep_page: bool = False
    """Keep the page beside the article, compressed."""
    dry_run: bool = False
    """Write nothing."""


@dataclass(frozen=True)
class Outcome:
    """What became of one source."""

    status: Status
    name: str
    """The source, as the user would name it."""
    draft: Draft | None = None
    path: str | None = None
    """The file that was written, or that is like it."""
    match: Match | None = None
    """The article of the folder that it is, or nearly is."""
    changed: int = 0
    """Paragraphs of a newer version that are not in the older one."""
    faults: tuple[Fault, ...] = ()
    """Why it was refused."""

    @property
    def is_new(self) -> bool:
        """Whether the content folder has words that it did not have."""
        return self.status in {"added", "updated"}


@dataclass
class Adding:
    """Takes articles in; each is written before the next is read, so that a stop loses none."""

    options: Options
    known: Known
    outlets: Outlets = field(default_factory=Outlets)

    def run(self, sources: Iterable[Source | Fault]) -> Iterator[Outcome]:
        """Yield what becomes of each source, in order; what is wrong with one stops no other."""
        pending: deque[Source | Fault] = deque()
        for source in sources:
            pending.append(source)
            while pending:
                yield from self._one(pending.popleft(), pending)

    def _one(self, source: Source | Fault, pending: deque[Source | Fault]) -> Iterator[Outcome]:
        if isinstance(source, Fault):
            yield Outcome("refused", source.path, faults=(source,))
            return
        name = _name(source, self.options.base)
        try:
            for part in self._offers(source):
                if isinstance(part, Offer):
                    yield self.take(part)
                else:
                    pending.append(part)
        except FaultsError as error:
            yield Outcome("refused", name, faults=error.faults)

    def _offers(self, source: Source) -> Sequence[Offer | Address]:
        if isinstance(source, Path):
            return offers_of(source, base=self.options.base, max_bytes=self.options.max_bytes)
        if isinstance(source, Offer):
            return [source]
        raise refusal(source.url, "addresses are not fetched yet", "save the page, and name its file")

    def take(self, offer: Offer) -> Outcome:
        """Take one article in.

        Raises:
            FaultsError: it cannot be read, or the file that it would replace is no Markdown.

        """
        draft = self.outlets.named(read_offer(offer).checked(self.options.today))
        if draft.no_article and not self.options.force:
            (fault,) = refusal(offer.name, f"{draft.no_article}, no article", _FORCE).faults
            return Outcome("refused", offer.name, draft, faults=(fault,))
        match = self.known.match(draft)
        if match is None or (match.likeness == "copy" and self.options.copies):
            return self._added(draft, match)
        if match.likeness == "revision" and self.options.update:
            return self._updated(draft, match)
        return Outcome(match.likeness, offer.name, draft, match.path, match, self._changed(draft, match))

    def _added(self, draft: Draft, match: Match | None) -> Outcome:
        made = article_id(draft, self.known.ids)
        target = self._free(self.options.articles / place(draft, made))
        path = self._write(draft, made, target)
        return Outcome("added", draft.name, draft, path, match)

    def _updated(self, draft: Draft, match: Match) -> Outcome:
        target = self.options.base / match.path
        if target.suffix.lower() != ".md":
            raise refusal(match.path, "only a Markdown file is updated", f"remove it, then add {draft.name} again")
        changed = self._changed(draft, match)
        path = self._write(draft, match.id, target)
        return Outcome("updated", draft.name, draft, path, match, changed)

    def _write(self, draft: Draft, made: str, target: Path) -> str:
        """Write an article and return its name; nothing is written on trial."""
        path = display_name(target, self.options.base)
        text = file_text(draft, made).encode()
        if not self.options.dry_run:
            if self.options.keep_page:
                write_whole(target.with_suffix(f"{_suffix(draft)}.gz"), packed(draft.data))
            write_whole(target, text)
        self.known.take(made, path, draft.text("url"), draft.body)
        return path

    def _free(self, target: Path) -> Path:
        """Return a file that is not there yet; one with faults, which is no known article, must not be lost."""
        tries = (target, *(target.with_stem(f"{target.stem}-{number}") for number in range(2, 100)))
        free = next((one for one in tries if not one.exists()), None)
        if free is None:
            raise refusal(display_name(target, self.options.base), "so many files have this name", "remove some")
        return free

    def _changed(self, draft: Draft, match: Match) -> int:
        if match.likeness != "revision":
            return 0
        before = {line.strip() for line in self.known.body(match).splitlines()}
        return sum(1 for line in draft.body.splitlines() if line.strip() and line.strip() not in before)


def _name(source: Source, base: Path) -> str:
    if isinstance(source, Path):
        return display_name(source, base)
    return source.url if isinstance(source, Address) else source.name


def _suffix(draft: Draft) -> str:
    """Return the ending of the file that an article came from; a page from the network has none."""
    return Path(draft.name).suffix.lower() if "://" not in draft.name and Path(draft.name).suffix else ".html"
