"""Who each speaker is, across all articles; the rules stand in adr/0040."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from sitegen.records import Actor, ActorKind, Article, Extraction, RawEntity, Speaker, slug
from sitegen.resolve.directory import Directory
from sitegen.resolve.identity import Identity, recognise, speaker_of
from sitegen.resolve.names import display_name, is_local, name_key, shortened
from sitegen.resolve.slugs import SlugOffice

_KINDS: Final[tuple[ActorKind, ...]] = ("person", "organisation", "government", "group", "place", "unknown")

EntityPlace = tuple[str, int]
"""Article id and index of the entity in its extraction."""
_GroupKey = tuple[str, str]
"""Key of a name, and the article it is bound to (empty where the name tells who is meant anywhere)."""


@dataclass(slots=True)
class _Group:
    """Everything that the articles say about one actor who is not registered."""

    first: Article
    """The earliest article, so that a newcomer never takes an id away."""
    forms: Counter[str] = field(default_factory=Counter)
    kinds: Counter[ActorKind] = field(default_factory=Counter)
    articles: set[str] = field(default_factory=set)

    def add(self, article: Article, entity: RawEntity) -> None:
        key = name_key(entity.name)
        names = [m.span.text for m in entity.mentions if m.form == "name"]
        self.forms.update(display_name(n) for n in (entity.name, *names) if name_key(n) == key)
        self.kinds[entity.kind] += 1
        self.articles.add(article.id)

    def kind(self) -> ActorKind:
        return min(_KINDS, key=lambda k: (k == "unknown" or not self.kinds[k], -self.kinds[k]))

    def name(self) -> str:
        return min(self.forms, key=lambda f: (f.isupper() or f.islower(), -self.forms[f], f))


def identify(
    articles: Sequence[Article],
    extractions: Mapping[str, Extraction],
    registered: Sequence[Actor],
) -> tuple[dict[EntityPlace, Identity], tuple[Actor, ...]]:
    """Say who every speaking entity is.

    Args:
        articles: all articles in their final order, earliest first.
        extractions: by article id.
        registered: the actors of the registry.

    Returns:
        The identity of every entity that an attribution names, and all actors by id.

    """
    directory = Directory(registered)
    known: dict[EntityPlace, Identity] = {}
    strangers: list[tuple[EntityPlace, Article, RawEntity]] = []
    for place, article, entity in _speaking(articles, extractions):
        identity = recognise(directory, article, entity, extractions[article.id].entities)
        if identity:
            known[place] = identity
        else:
            strangers.append((place, article, entity))
    slugs = SlugOffice(i for a in registered for i in (a.id, *a.formerly))
    speakers, found = _meet([s for s in strangers if s[2].named], slugs, registered)
    speakers |= {place: _describe(entity, slugs) for place, _, entity in strangers if not entity.named}
    known |= {place: Identity(speaker) for place, speaker in speakers.items()}
    return known, tuple(sorted((*registered, *found), key=lambda a: a.id))


def _speaking(
    articles: Iterable[Article],
    extractions: Mapping[str, Extraction],
) -> Iterator[tuple[EntityPlace, Article, RawEntity]]:
    for article in articles:
        extraction = extractions.get(article.id)
        if extraction is None:
            continue
        used = {a.entity for a in extraction.attributions if a.content_spans and a.entity is not None}
        for index in sorted(i for i in used if 0 <= i < len(extraction.entities)):
            yield (article.id, index), article, extraction.entities[index]


def _meet(
    strangers: Iterable[tuple[EntityPlace, Article, RawEntity]],
    slugs: SlugOffice,
    registered: Sequence[Actor],
) -> tuple[dict[EntityPlace, Speaker], tuple[Actor, ...]]:
    """Make an actor of every name that nobody registered bears."""
    groups: dict[_GroupKey, _Group] = {}
    keys: dict[EntityPlace, _GroupKey] = {}
    for place, article, entity in strangers:
        words = name_key(entity.name)
        keys[place] = (words, article.id if is_local(words, entity.kind) else "")
        groups.setdefault(keys[place], _Group(article)).add(article, entity)
    bearers = _bearers(groups, registered)
    actors = {key: _actor(key, group, bearers, slugs) for key, group in groups.items()}
    return {place: speaker_of(actors[key]) for place, key in keys.items()}, tuple(actors.values())


def _actor(key: _GroupKey, group: _Group, bearers: Mapping[str, set[str]], slugs: SlugOffice) -> Actor:
    """Make the actor; a name that is bound to one article says so where it would be taken for somebody else's."""
    words, home = key
    name = group.name()
    shared = bool(home) and bearers[words] != {home}
    return Actor(
        id=slugs.give(slug(f"{words} in {home}" if home else words), "\n".join(key)),
        name=f"{name} (in “{shortened(group.first.title or home)}”)" if shared else name,
        kind=group.kind(),
        aliases=tuple(sorted(f for f in group.forms if f != name)),
    )


def _bearers(groups: Mapping[_GroupKey, _Group], registered: Iterable[Actor]) -> Mapping[str, set[str]]:
    """Say for every name, and every word of a name, which articles have a bearer; "" stands for the registry."""
    bearers: defaultdict[str, set[str]] = defaultdict(set)
    known = [(name_key(a.name), {""}) for a in registered]
    for key, places in (*((key, group.articles) for (key, _), group in groups.items()), *known):
        for part in {key, *key.split()}:
            bearers[part] |= places
    return bearers


def _describe(entity: RawEntity, slugs: SlugOffice) -> Speaker:
    """Keep the words for a source that is not named; its id is never that of an actor."""
    words = " ".join(entity.name.split())
    return Speaker(id=slugs.apart(slug(words)), name=words, named=False)
