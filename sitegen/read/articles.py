"""Files to articles: what each states about itself, its body, and whether it may be published."""

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Final, Protocol

from sitegen.codes import Code
from sitegen.errors import Fault, FaultsError
from sitegen.read.discovery import Found, article_paths
from sitegen.read.front_matter import Parts, RawFrontMatter, split_front_matter, unopened_front_matter
from sitegen.read.furniture import furniture_in
from sitegen.read.languages import detect_language, held_for
from sitegen.read.markdown_marks import unseen_in
from sitegen.read.notices import bare, notices_in
from sitegen.read.page import read_page
from sitegen.read.text import Lines, decode, read_bytes
from sitegen.records import Article, Carrier, Reading, Source, body_sha256, slug
from sitegen.stamps import program

Span = tuple[int, int]
"""Where in a body something stands: start and end."""
_STATED_ID: Final = re.compile(rb"---[ \t]*\r?\n(?:[^\n]*\n){0,40}?id:[ \t]*[\"']?([a-z0-9-]+)")
"""The id in the first lines of a front matter, whatever else is wrong with it."""
NO_ADDRESS: Final = "it states no address at which readers can check its words"
"""Why an article is held where a site publishes only what readers can look up."""
Places = Mapping[str, tuple[int, int]]
"""Line and column, counted from 1, of each field of a front matter."""


class Kept(Protocol):
    """Keeps what files were read as, by the name of the file and a digest of all that it was made of."""

    def get(self, file: str, made_of: str, /) -> Reading | None:
        """Return what was made of the same, or None."""

    def put(self, file: str, made_of: str, reading: Reading, /) -> None:
        """Keep it, in place of what was there."""


@dataclass(frozen=True)
class ReadResult:
    """All articles that could be read, and everything that is wrong with the others."""

    articles: tuple[Article, ...]
    """In the order of the arguments; inside a folder in the order of their paths."""
    faults: tuple[Fault, ...]
    warnings: tuple[Fault, ...] = ()
    """What is likely not meant as it is written, but stands in nobody's way."""
    places: Mapping[str, Places] = field(default_factory=dict)
    """Where each article states its fields: article id -> field -> line and column."""
    unread: frozenset[str] = frozenset()
    """Ids of articles that are there and could not be read: what hangs on them is neither gone nor changed."""
    whole: bool = True
    """Whether every place was looked into; else any article that is not here may lie where nobody could look."""


@dataclass(frozen=True)
class _Read:
    """An article with the places of its fields."""

    article: Article
    places: Places = field(default_factory=dict)
    warnings: tuple[Fault, ...] = ()
    start: int | None = None
    """Where the body begins in the text of the file; None where it does not stand there as it is."""


def read_articles(
    paths: Sequence[Path],
    *,
    max_bytes: int,
    on_read: Callable[[Path], None] | None = None,
    base: Path | None = None,
    kept: Kept | None = None,
) -> ReadResult:
    """Read articles from files and folders; whatever is wrong with them is reported together, and nothing is raised.

    The body of an article is the file after its front matter (``.md``), the whole file (``.txt``), or what
    trafilatura takes for the article (``.html``). It is kept code point for code point: CRLF stays CRLF. A UTF-8 byte
    order mark at the start of a file is no part of the body. A headline is never guessed.

    The id of an article is the slug of its path in the content folder without the suffix, unless the front matter
    states one. Articles that share an id are all left out, because none of them surely owns it.

    Args:
        paths: Files and folders; :func:`~sitegen.read.discovery.article_paths` says what is read of a folder.
        max_bytes: Larger files are refused before they are read.
        on_read: Called after each file.
        base: Where the user stands: files are named relative to it; without it as ``paths`` name them.
        kept: Gives what a file of the same bytes was read as before, and keeps what is read now.

    """
    found = article_paths(paths, base=base)
    faults, read, unread = list(found.faults), list[_Read](), set[str]()
    read_one = partial(_taken, kept=kept, made_by=program()) if kept else _read_one
    for file in found.files:
        data = b""
        try:
            data = read_bytes(file.path, file.name, max_bytes=max_bytes)
            read.append(read_one(data, file))
        except FaultsError as error:
            faults += error.faults
            unread.add(_likely_id(data, file))
        if on_read is not None:
            on_read(file.path)
    clashes = _clashes(read)
    shared = {article_id for article_id, _ in clashes}
    articles = tuple(one.article for one in read if one.article.id not in shared)
    return ReadResult(
        articles,
        (*faults, *(fault for _, fault in clashes)),
        (*found.warnings, *(warning for one in read for warning in one.warnings)),
        {one.article.id: one.places for one in read},
        frozenset(unread | shared),
        whole=not found.faults,
    )


def make_article(body: str, *, id: str, **stated: Any) -> Article:  # noqa: A002, ANN401 - the field's name; any field, checked by the model
    """Make the article of a text that lies in no file, as a ``.txt`` file of it would be read.

    Unless its language is stated it is detected, and an article in another language than English is held.

    Args:
        body: The text, kept code point for code point.
        id: A name for it, unique among the articles that it is read with.
        **stated: What is known of the publication: the fields of :class:`~sitegen.records.Source` but ``sha256``.

    Raises:
        pydantic.ValidationError: a field is unknown or of another type.

    """
    language = stated.get("language") or detect_language(body)
    held = held_for(language, stated=bool(stated.get("language")))
    article = Article.from_text(body, id=id, held=held, **{**stated, "language": language})
    return article.model_copy(update=_kept_apart(body, (), RawFrontMatter()))


def without_address_held(articles: Iterable[Article]) -> tuple[Article, ...]:
    """Return articles, those held that state no address at which readers could check their words."""
    return tuple(
        article if article.held or article.source.url or article.source.archive else _held(article, NO_ADDRESS)
        for article in articles
    )


def _held(article: Article, why: str) -> Article:
    return article.model_copy(update={"held": why})


def _taken(data: bytes, file: Found, kept: Kept, made_by: str) -> _Read:
    """Return what bytes were read as before, with the words that they hold now; else read them, and keep it.

    What cannot be laid beside the words of its file is read each time: a page, and what has a warning.
    """
    told = repr((made_by, file.name, file.stem, file.suffix)).encode("utf-8", "surrogatepass")
    made_of = hashlib.blake2b(data, digest_size=16, key=hashlib.sha256(told).digest()).hexdigest()
    known = kept.get(file.name, made_of)
    if known and (article := known.with_words(decode(data, file.name))):
        return _Read(article, known.places, start=known.start)
    one = _read_one(data, file)
    if one.start is not None and not one.warnings:
        kept.put(file.name, made_of, Reading.of(one.article, one.start, dict(one.places)))
    return one


def _read_one(data: bytes, file: Found) -> _Read:
    if file.suffix == ".html":
        return _from_page(data, file)
    text = decode(data, file.name)
    parts = split_front_matter(text, file.name) if file.suffix == ".md" else Parts(RawFrontMatter(), text)
    lines = Lines(text)
    if not any(map(str.isalnum, parts.body)):
        line, column = lines.place(parts.body_start) if parts.body_start else (None, None)
        problem, fix = "there are no words in this article", "add the article's text, or remove the file"
        raise FaultsError([Fault(file.name, line, None, problem, fix, Code.NO_WORDS, column)])
    front = parts.front
    language = front.language or detect_language(parts.body)
    source = Source(
        outlet=front.outlet,
        title=front.title,
        url=front.url,
        authors=tuple(dict.fromkeys(front.authors)),
        published=front.published,
        modified=front.modified,
        retrieved=front.retrieved,
        archive=front.archive,
        licence=front.licence,
        language=language,
        sha256=body_sha256(parts.body),
    )
    held = held_for(language, stated=front.language is not None)
    unseen = unseen_in(parts.body) if file.suffix == ".md" and front.markup != "none" else ()
    article = _article(file, front.id, parts.body, source, held, lines.at(parts.body_start))
    unopened = unopened_front_matter(text, file.name) if file.suffix == ".md" and not parts.body_start else ()
    whole = article.model_copy(update=_kept_apart(parts.body, unseen, front))
    return _Read(whole, parts.places, unopened, parts.body_start)


def _kept_apart(body: str, unseen: Sequence[Span], front: RawFrontMatter) -> dict[str, Any]:
    """Return what of an article nothing is drawn from, and what its front matter tells beside its words."""
    within = notices_in(body)
    told = tuple(dict.fromkeys((*(bare(body[start:end]) for start, end in within), *front.notices)))
    carriers = tuple(Carrier(**carrier.model_dump()) for carrier in front.also_carried_by)
    beside = [place for place in furniture_in(body) if place not in within]
    return {"unseen": _joined([*unseen, *within, *beside]), "notices": told, "carriers": carriers}


def _joined(places: Iterable[Span]) -> tuple[Span, ...]:
    """Return places in order, those that overlap as one."""
    joined = list[Span]()
    for start, end in sorted(places):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def _likely_id(data: bytes, file: Found) -> str:
    """Return the id that a faulty file states by the look of it, else that of its name."""
    stated = _STATED_ID.match(data) if file.suffix == ".md" else None
    return stated[1].decode() if stated else slug(file.stem)


def _from_page(data: bytes, file: Found) -> _Read:
    page = read_page(data, file.name)
    # What is detected goes first: the page's own tag is more often its template's than its article's.
    detected = detect_language(page.body)
    language = detected or page.stated.language
    stated = page.stated
    source = Source(
        outlet=stated.outlet,
        title=stated.title,
        url=stated.url,
        authors=stated.authors,
        published=stated.published,
        modified=stated.modified,
        language=language,
        licence=stated.licence,
        sha256=body_sha256(page.body),
    )
    held = held_for(language, stated=detected is None)
    article = _article(file, None, page.body, source, held, None)
    return _Read(article.model_copy(update={"notices": page.notices}))


def _article(  # noqa: PLR0913, PLR0917 - the parts of an article
    file: Found, stated_id: str | None, body: str, source: Source, held: str | None, first_line: int | None
) -> Article:
    return Article(
        id=stated_id or slug(file.stem),
        path=file.name,
        body=body,
        source=source,
        held=held,
        first_line=first_line,
    )


def _clashes(read: Sequence[_Read]) -> list[tuple[str, Fault]]:
    """Return each id that several articles have, with a fault for each article but the first."""
    first: dict[str, _Read] = {}
    clashes = []
    for one in read:
        article = one.article
        owner = first.setdefault(article.id, one).article
        if owner is not article:
            problem = f"its id {article.id!r} is also that of {owner.path}"
            fix, (line, column) = "rename one of the two files, or state another id", one.places.get("id", (None, None))
            fault = Fault(article.path, line, "id", problem, fix, Code.SAME_ID, column)
            clashes.append((article.id, fault))
    return clashes
