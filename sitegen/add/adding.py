"""Sources to articles in the content folder, one at a time: each is written whole or not at all."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from sitegen.add.answers import Answer, Network, Validators
from sitegen.add.drafts import Draft, refusal
from sitegen.add.feeds import Listing, listing_at_hand, listing_of
from sitegen.add.keeping import Page, keep_newer, keep_of_known
from sitegen.add.kinds import read_offer
from sitegen.add.known import Known, Match
from sitegen.add.memory import Memory, Seen
from sitegen.add.offers import Offer, offer_of
from sitegen.add.options import Options
from sitegen.add.outcomes import Outcome
from sitegen.add.outlets import Outlets
from sitegen.add.revisions import NOTHING_CHANGED, Revision, revision_of
from sitegen.add.sources import Address, Source, offers_of
from sitegen.add.writing import article_id, file_text, place, with_carrier
from sitegen.errors import Fault, FaultsError
from sitegen.files import write_whole
from sitegen.read.discovery import display_name
from sitegen.read.front_matter import split_front_matter
from sitegen.read.text import decode, read_bytes
from sitegen.records import Carrier, LedgerEntry

_DEEPEST = 1
"""Sitemaps that may lead to one another before articles come."""
_MAY_LIST = {"newsml", "json", "text"}
"""Kinds that a feed or a sitemap at hand may be taken for by its ending, or by its look."""
_KEPT = {"outlet", "authors", "language", "archive", "licence"}
"""Fields of an older version that its newer one does not replace: people put them right, and publishers rarely do."""
_FORCE = "if it is an article after all, take it with --force"


@dataclass(frozen=True)
class Finished:
    """Stands behind the addresses that a feed or sitemap lists."""

    url: str
    validators: Validators


@dataclass
class Adding:
    """Takes articles in; each is written before the next is read, so that a stop loses none."""

    options: Options
    known: Known
    outlets: Outlets = field(default_factory=Outlets)
    memory: Memory = field(default_factory=Memory)
    published: Sequence[LedgerEntry] = ()
    """What the site has published, for telling what a newer version touches."""
    connect: Callable[[], Network] | None = None
    """Opens the network when the first address comes; None where there is none."""
    _network: Network | None = None
    _unfinished: set[str] = field(default_factory=set)
    """Feeds of which an article could not be fetched; they are asked for as a whole again."""

    def run(self, sources: Iterable[Source | Fault]) -> Iterator[Outcome]:
        """Yield what becomes of each source, in order; what is wrong with one stops no other."""
        pending: deque[Source | Fault | Finished] = deque()
        for source in sources:
            pending.append(source)
            while pending:
                yield from self._one(pending.popleft(), pending)

    def _one(self, source: Source | Fault | Finished, pending: deque[Source | Fault | Finished]) -> Iterator[Outcome]:
        """Deal with one source; what it lists is dealt with next, before what was named after it."""
        if isinstance(source, Finished):
            self._finish(source)
        elif isinstance(source, Fault):
            yield Outcome("refused", source.path, faults=(source,))
        else:
            try:
                found = self._looked_up(source) if isinstance(source, Address) else self._at_hand(source)
            except FaultsError as error:
                self._unfinished.add(source.listed_in or "" if isinstance(source, Address) else "")
                yield Outcome("refused", _name(source, self.options.base), faults=error.faults)
            else:
                pending.extendleft(reversed([one for one in found if not isinstance(one, Outcome)]))
                yield from (one for one in found if isinstance(one, Outcome))

    def _at_hand(self, source: Path | Offer) -> Sequence[Outcome | Source | Fault]:
        base, limit = self.options.base, self.options.max_bytes
        found = [source] if isinstance(source, Offer) else offers_of(source, base=base, max_bytes=limit)
        return [one for offer in found for one in (self._of_offer(offer) if isinstance(offer, Offer) else [offer])]

    def _of_offer(self, offer: Offer) -> Sequence[Outcome | Source]:
        """Take in the article of a file, or go on with the addresses that it lists if it is a feed or a sitemap."""
        limits = self.options
        listed = offer.kind in _MAY_LIST and listing_at_hand(
            offer.name, offer.data, most=limits.wanted.most, max_bytes=limits.max_bytes
        )
        return _below(listed, 0) if listed else [self.take(offer)]

    def _looked_up(self, source: Address) -> Sequence[Outcome | Source | Finished]:
        """Fetch an address, unless an earlier run saw it as it is."""
        seen = self.memory.article(source.url)
        if seen and source.is_as_seen(seen.stamp) and not self.options.wanted.takes(seen.status):
            return []
        known = self.known.at((seen and seen.url) or source.url)
        there = seen if known or source.listed_in else None
        keeps = self.options.wanted.keep_page and not source.listed_in
        answer = self._net().fetch(source.url, self._validators(source.url, there, keeps=keeps))
        if answer.unchanged:
            return [Outcome("known", source.url, path=known.path, match=known)] if known else []
        return self._listed(source, answer) or [self._fetched(source, answer)]

    def _validators(self, url: str, seen: Seen | None, *, keeps: bool) -> Validators | None:
        """Return what is sent along to be told when nothing has changed, where that is all that one wants to know."""
        if keeps:
            return None
        if seen is not None:
            return Validators(seen.etag, seen.last_modified)
        return None if self.options.wanted.takes_more else self.memory.feed_validators(url)

    def _listed(self, source: Address, answer: Answer) -> Sequence[Source | Finished]:
        """Return what a feed or sitemap lists; nothing where the answer is neither, or came from one."""
        if source.depth > _DEEPEST:
            return []
        limits = self.options
        found = listing_of(answer, source.hints, most=limits.wanted.most, max_bytes=limits.max_bytes)
        if found is None:
            return []
        listed = _below(found, source.depth)
        # A list of sitemaps may stay as it is while they change, so it is read anew each time.
        return listed if found.of_sitemaps else [*listed, Finished(source.url, answer.validators)]

    def _fetched(self, source: Address, answer: Answer) -> Outcome:
        """Take an article in that was fetched, and remember that it was dealt with."""
        outcome = self._taken(offer_of(answer, source.url, today=self.options.today, hints=source.hints))
        if not self.options.wanted.dry_run:
            own = outcome.draft.text("url") if outcome.draft else None
            # Only what the folder has as it was fetched may later be asked for with "if it has changed".
            given = answer.validators if outcome.is_there else Validators()
            before = self.memory.article(source.url)
            stamp = source.stamp or (before.stamp if before else None)
            self.memory.saw_article(source.url, Seen(stamp, given.etag, given.last_modified, own, outcome.status))
        return outcome

    def _taken(self, offer: Offer) -> Outcome:
        """Take an article that was fetched in; what cannot be read of it is no matter of the network."""
        try:
            return self.take(offer)
        except FaultsError as error:
            return Outcome("refused", offer.name, faults=error.faults)

    def _finish(self, feed: Finished) -> None:
        """Remember a feed when all of its articles were dealt with: after a kill they are looked at again."""
        if feed.url not in self._unfinished and not self.options.wanted.dry_run:
            self.memory.saw_feed(feed.url, feed.validators)

    def _net(self) -> Network:
        if self._network is None:
            if self.connect is None:
                message = "no network was given"
                raise ValueError(message)
            self._network = self.connect()
        return self._network

    def take(self, offer: Offer) -> Outcome:
        """Take one article in.

        Raises:
            FaultsError: it cannot be read, or the file that it would replace is no Markdown.

        """
        read = read_offer(offer).filled(self.options.wanted.stated)
        draft = self.outlets.named(read.checked(self.options.today))
        if draft.no_article and not self.options.wanted.force:
            (fault,) = refusal(offer.name, f"{draft.no_article}, no article", _FORCE).faults
            return Outcome("refused", offer.name, draft, faults=(fault,))
        match = self.known.match(draft)
        if match is None or (match.likeness == "copy" and self.options.wanted.copies):
            return self._added(draft, match)
        if match.likeness == "revision" and self.options.wanted.update:
            return self._updated(draft, match)
        if match.likeness == "known" and self.options.wanted.keep_page:
            return Outcome("known", offer.name, draft, match.path, match, page=self._page_of_known(draft, match))
        if match.noted:
            return Outcome("known", offer.name, draft, match.path, match)
        noted = match.likeness == "copy" and self._note(draft, match)
        return Outcome(match.likeness, offer.name, draft, match.path, match, self._revision(draft, match), noted=noted)

    def _page_of_known(self, draft: Draft, match: Match) -> Page:
        target = self.options.base / match.path
        if target.suffix.lower() != ".md":
            return "another"
        text = decode(read_bytes(target, match.path, max_bytes=self.options.max_bytes), match.path)
        read_from = split_front_matter(text, match.path).front.page_sha256
        return keep_of_known(draft, target, read_from, trial=self.options.wanted.dry_run)

    def _note(self, draft: Draft, match: Match) -> bool:
        """Write into the article that a copy is of who else carries it; return whether that can be done."""
        target, carrier = self.options.base / match.path, _carrier(draft)
        if carrier is None or target.suffix.lower() != ".md":
            return False
        text = decode(read_bytes(target, match.path, max_bytes=self.options.max_bytes), match.path)
        made = with_carrier(text, split_front_matter(text, match.path).body_start, carrier)
        if made is not None and not self.options.wanted.dry_run:
            write_whole(target, made.encode())
        if made is not None:
            self.known.note(match.id, match.path, carrier.url)
        return made is not None

    def _added(self, draft: Draft, match: Match | None) -> Outcome:
        made = article_id(draft, self.known.ids)
        target = self._free(self.options.articles / place(draft, made))
        path = self._write(draft, made, target)
        return Outcome("added", draft.name, draft, path, match)

    def _updated(self, draft: Draft, match: Match) -> Outcome:
        target = self.options.base / match.path
        if target.suffix.lower() != ".md":
            raise refusal(match.path, "only a Markdown file is updated", f"remove it, then add {draft.name} again")
        revision = self._revision(draft, match)
        newer = self._with_what_was_known(draft, target)
        path = self._write(newer, match.id, target)
        return Outcome("updated", draft.name, newer, path, match, revision)

    def _with_what_was_known(self, draft: Draft, target: Path) -> Draft:
        """Return a newer version with what the older file says of it and somebody may have put right by hand."""
        file = display_name(target, self.options.base)
        data = read_bytes(target, file, max_bytes=self.options.max_bytes)
        older = read_offer(Offer(file, data, "markdown"))
        kept = {name: stated for name, stated in older.fields.items() if name in _KEPT}
        told = [f"{name}: the older value is kept" for name in kept if draft.get(name) not in {None, kept[name].value}]
        merged = replace(draft, fields={**older.fields, **draft.fields, **kept}, carriers=older.carriers)
        return merged.warned(*told)

    def _write(self, draft: Draft, made: str, target: Path) -> str:
        """Write an article and return its name; nothing is written on trial."""
        path = display_name(target, self.options.base)
        text = file_text(draft, made).encode()
        if not self.options.wanted.dry_run:
            keep_newer(draft, target, asked=self.options.wanted.keep_page)
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

    def _revision(self, draft: Draft, match: Match) -> Revision:
        if match.likeness != "revision":
            return NOTHING_CHANGED
        published = (entry for entry in self.published if entry.article == match.id)
        return revision_of(self.known.body(match), draft.body, published)


def _below(found: Listing, depth: int) -> list[Source]:
    """Return what a list holds, with how many lists led to it."""
    deeper = depth + (1 if found.of_sitemaps else _DEEPEST + 1)
    return [replace(one, depth=deeper) for one in found.addresses]


def _carrier(draft: Draft) -> Carrier | None:
    """Return a copy as somebody who carries the story of another article; one without an address leads nowhere."""
    url = draft.text("url")
    if url is None:
        return None
    said = {name: draft.text(name) for name in ("outlet", "title")}
    return Carrier(url=url, published=draft.day("published"), **said)


def _name(source: Source, base: Path) -> str:
    if isinstance(source, Path):
        return display_name(source, base)
    return source.url if isinstance(source, Address) else source.name
