"""Who each speaker is, across all articles; the rules stand in adr/0040 and adr/0088."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, NamedTuple

from sitegen.records import Actor, ActorKind, Article, NameLink, Outline, PeopleWords, RawEntity, Speaker, slug
from sitegen.resolve.cast import Cast
from sitegen.resolve.directory import Directory
from sitegen.resolve.identity import Identity, recognise, speaker_of
from sitegen.resolve.linking import GroupKey, Link, find_links
from sitegen.resolve.names import display_name, is_local, name_key, shortened
from sitegen.resolve.slugs import SlugOffice

_KINDS: Final[tuple[ActorKind, ...]] = ("person", "organisation", "government", "group", "place", "unknown")

EntityPlace = tuple[str, int]
"""Article id and index of the entity in its extraction."""


class Identities(NamedTuple):
    """Who is who."""

    of: Mapping[EntityPlace, Identity]
    """The identity of every entity that an attribution names."""
    actors: tuple[Actor, ...]
    """Everybody who is registered or speaks, by id."""
    links: tuple[NameLink, ...]
    """Names that were taken for other ones, by id."""


@dataclass(slots=True)
class _Group:
    """Everything that the articles say about one actor who is not registered."""

    first: Article
    """The earliest article, so that a newcomer never takes an id away."""
    forms: Counter[str] = field(default_factory=Counter)
    kinds: Counter[ActorKind] = field(default_factory=Counter)
    articles: set[str] = field(default_factory=set)
    formerly: list[str] = field(default_factory=list)
    """Ids of the names that are linked to this one."""
    aliases: set[str] = field(default_factory=set)
    """Full forms of the names that are linked to this one."""

    def add(self, article: Article, entity: RawEntity) -> None:
        key = name_key(entity.name)
        names = [m.span.text for m in entity.mentions if m.form == "name"]
        self.forms.update(display_name(n, entity.kind) for n in (entity.name, *names) if name_key(n) == key)
        self.kinds[entity.kind] += 1
        self.articles.add(article.id)

    def kind(self) -> ActorKind:
        return min(_KINDS, key=lambda k: (k == "unknown" or not self.kinds[k], -self.kinds[k]))

    def name(self) -> str:
        return min(self.forms, key=lambda f: (f.isupper() or f.islower(), -self.forms[f], f))


def identify(
    articles: Sequence[Article],
    outlines: Mapping[str, Outline],
    registered: Sequence[Actor],
    words: PeopleWords,
) -> Identities:
    """Say who every speaking entity is.

    Args:
        articles: all articles in their final order, earliest first.
        outlines: of what was extracted, by article id.
        registered: the actors of the registry.
        words: what the language tells of names and offices.

    """
    directory = Directory(registered)
    known: dict[EntityPlace, Identity] = {}
    strangers: list[_Stranger] = []
    for place, article, entity in _speaking(articles, outlines):
        identity = recognise(directory, article, entity, outlines[article.id].entities)
        if identity:
            known[place] = identity
        else:
            strangers.append(_Stranger(place, article, entity))
    slugs = SlugOffice(i for a in registered for i in (a.id, *a.formerly))
    meeting = _Meeting(registered, Cast(articles, outlines, words), slugs)
    known |= meeting.meet([s for s in strangers if s.entity.named])
    known |= {s.place: Identity(_describe(s.entity, slugs)) for s in strangers if not s.entity.named}
    actors = tuple(sorted(meeting.actors, key=lambda actor: actor.id))
    return Identities(known, actors, tuple(sorted(meeting.links, key=lambda link: link.former)))


def _speaking(
    articles: Iterable[Article],
    outlines: Mapping[str, Outline],
) -> Iterator[tuple[EntityPlace, Article, RawEntity]]:
    for article, outline in ((a, outlines[a.id]) for a in articles if a.id in outlines):
        for index in outline.speaking:
            yield (article.id, index), article, outline.entities[index]


class _Stranger(NamedTuple):
    """Somebody who speaks and is nobody of the registry."""

    place: EntityPlace
    article: Article
    entity: RawEntity


class _Meeting:
    """Makes an actor of every name that nobody registered bears, and one of those that are surely one."""

    def __init__(self, registered: Sequence[Actor], cast: Cast, slugs: SlugOffice) -> None:
        self._registered = {actor.id: actor for actor in registered}
        self._names = _names_of(registered)
        self._cast = cast
        self._slugs = slugs
        self._groups: dict[GroupKey, _Group] = {}
        self._ids: dict[GroupKey, str] = {}
        self._heirs = {former: actor.id for actor in registered for former in actor.formerly}
        self._found: dict[GroupKey, Actor] = {}
        self.links: list[NameLink] = []

    @property
    def actors(self) -> tuple[Actor, ...]:
        """Everybody who is registered or was met."""
        return (*self._registered.values(), *self._found.values())

    def meet(self, strangers: Iterable[_Stranger]) -> dict[EntityPlace, Identity]:
        """Return who each of them is."""
        keys = {stranger.place: self._greet(stranger) for stranger in strangers}
        settled = {key: heir for key in self._groups if (heir := self._heirs.get(_bound_id(key)))}
        links = find_links((key for key in self._groups if key not in settled), self._names, self._cast)
        self._name_all(set(settled), links)
        meant = settled | {key: self._meant_by(key, links.get(key)) for key in self._ids}
        return {place: self._identity(meant[key], by_title=_is_by_title(key, links)) for place, key in keys.items()}

    def _name_all(self, settled: Collection[GroupKey], links: Mapping[GroupKey, Link]) -> None:
        """Give ids to all who are nobody of the registry, and make actors of those who are not linked to others."""
        self._ids = {key: self._id(key) for key in self._groups if key not in settled}
        for key, link in links.items():
            self._join(key, link)
        bearers = _bearers(self._groups, self._registered.values())
        self._found = {key: self._actor(key, bearers) for key in self._ids if key not in links}

    def _greet(self, stranger: _Stranger) -> GroupKey:
        words, article = name_key(stranger.entity.name), stranger.article
        key = words, "" if self._cast.is_whole(words, stranger.entity.kind) else article.id
        self._groups.setdefault(key, _Group(article)).add(article, stranger.entity)
        return key

    def _id(self, key: GroupKey) -> str:
        return self._slugs.give(_bound_id(key) or slug(key[0]), "\n".join(key))

    def _join(self, key: GroupKey, link: Link) -> None:
        """Give the id and the forms of a name to the actor that it means."""
        former, group = self._ids[key], self._groups[key]
        registered = self._names.get(link.to)
        if registered is not None:
            actor = self._registered[registered]
            self._registered[registered] = actor.model_copy(update={"formerly": (*actor.formerly, former)})
            self.links.append(NameLink(former=former, actor=registered, why=link.why))
            return
        target = self._target(link.to, group)
        target.formerly.append(former)
        target.articles |= group.articles
        target.aliases |= set() if key[1] else set(group.forms)
        self.links.append(NameLink(former=former, actor=self._ids[link.to, ""], why=link.why))

    def _target(self, words: str, group: _Group) -> _Group:
        """Return the group of a full name; a new one where nobody speaks under it."""
        key = words, ""
        if key not in self._groups:
            self._groups[key] = _Group(group.first)
            for article, entity in self._cast.bearers(words):
                self._groups[key].add(article, entity)
            self._ids[key] = self._id(key)
        return self._groups[key]

    def _actor(self, key: GroupKey, bearers: Mapping[str, set[str]]) -> Actor:
        """Make the actor; a name that is bound to one article says so where it would be taken for somebody else's."""
        words, home = key
        group = self._groups[key]
        name = group.name()
        shared = bool(home) and bearers[words] != {home}
        return Actor(
            id=self._ids[key],
            name=f"{name} (in “{shortened(group.first.title or home)}”)" if shared else name,
            kind=group.kind(),
            aliases=tuple(sorted(form for form in {*group.forms, *group.aliases} if form != name)),
            formerly=(*group.formerly, *_bound_ids(key, group)),
        )

    def _meant_by(self, key: GroupKey, link: Link | None) -> str:
        """Return the id of whom a name means."""
        return self._ids[key] if link is None else self._names.get(link.to) or self._ids[link.to, ""]

    def _identity(self, actor_id: str, *, by_title: bool) -> Identity:
        registered = self._registered.get(actor_id)
        if registered is not None:
            return Identity(speaker_of(registered), via="role" if by_title else "alias")
        return Identity(speaker_of(self._by_id[actor_id]))

    @cached_property
    def _by_id(self) -> Mapping[str, Actor]:
        return {actor.id: actor for actor in self._found.values()}


def _names_of(registered: Iterable[Actor]) -> dict[str, str]:
    """Return the id of the one registered person who bears each full name."""
    people: defaultdict[str, set[str]] = defaultdict(set)
    for actor in registered:
        for key in (name_key(name) for name in (actor.name, *actor.aliases)):
            if actor.kind in {"person", "unknown"} and not is_local(key, "person"):
                people[key].add(actor.id)
    return {key: min(ids) for key, ids in people.items() if len(ids) == 1}


def _is_by_title(key: GroupKey, links: Mapping[GroupKey, Link]) -> bool:
    """Return whether a name is a surname that its title tells of."""
    return bool(key[1]) and key in links


def _bound_id(key: GroupKey) -> str:
    """Return the id of a name that tells who is meant in one article only; empty for any other name."""
    words, home = key
    return slug(f"{words} in {home}") if home else ""


def _bound_ids(key: GroupKey, group: _Group) -> tuple[str, ...]:
    """Return the ids under which a name was bound to each article, before one showed that it is a whole name."""
    words, home = key
    bound = not home and is_local(words, group.kind())
    return tuple(dict.fromkeys(_bound_id((words, article)) for article in sorted(group.articles))) if bound else ()


def _bearers(groups: Mapping[GroupKey, _Group], registered: Iterable[Actor]) -> Mapping[str, set[str]]:
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
