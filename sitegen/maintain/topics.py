"""Topics from recurring phrases, and what a phrase would catch: proposals, which somebody accepts."""

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final

from ruamel.yaml.comments import CommentedMap

from sitegen import pipeline
from sitegen.maintain.registry_file import RegistryError, edit_registry, entry
from sitegen.records import Article, Extraction, Figure, Item, Lemmas, Registry, Topic, slug
from sitegen.resolve import name_key, resolve_facts
from sitegen.settings import Settings

_IN_ARTICLES: Final = 2
"""Articles in which a phrase must stand to recur."""
_COMMON: Final = 0.5
"""A word that stands in a larger share of many articles parts no topics."""
_MANY: Final = 12
_LOOKED_AT: Final = 300
"""Phrases that are tried, by the articles they stand in."""
_OVERLAP: Final = 0.6
"""Share of common items above which two phrases show one topic."""
_STREWN: Final = 0.65
"""Share of the articles that chance would give it, below which a word keeps to some."""
_SHORTEST: Final = 4
"""Letters of a word that may be a topic by itself."""
_MOST_PHRASES: Final = 5


@dataclass(frozen=True, slots=True)
class Caught:
    """What a phrase, or a topic, would catch."""

    phrases: tuple[str, ...]
    items: tuple[Item, ...]
    """In the order of the site; published and held."""
    articles: tuple[str, ...]
    """Their ids, sorted."""


@dataclass(frozen=True, slots=True)
class Read:
    """A site as it was read, to ask it for phrases again and again."""

    settings: Settings
    digest: pipeline.Digest


def read(settings: Settings, watch: pipeline.Watch | None = None) -> Read:
    """Read a site.

    Raises:
        FaultsError: the content has faults.

    """
    return Read(settings, pipeline.make_digest(settings, watch=watch))


def catch(site: Read, phrases: Sequence[str]) -> Caught:
    """Return what one topic of these phrases would catch, as the site itself would find it."""
    (caught,) = _caught(site, {"probe": tuple(phrases)}).values()
    return caught


def propose(site: Read) -> tuple[Caught, ...]:
    """Return topics that recurring phrases show, those that catch most first; none that is registered."""
    known = {name_key(phrase) for topic in site.digest.facts.topics for phrase in topic.phrases}
    recurring = _recurring(site, _no_topics(site), known)
    caught = _caught(site, {phrase: (phrase,) for phrase in recurring})
    ranked = sorted((one for one in caught.values() if len(one.articles) >= _IN_ARTICLES), key=_worth)
    return tuple(_together(ranked))


def add_topic(path: Path, name: str, phrases: Sequence[str]) -> str:
    """Write a topic into topics.yml, and return its id.

    Raises:
        RegistryError: there is a topic of that id.
        FaultsError: the registry is faulty, or would be.

    """
    topic_id = slug(name)

    def change(data: CommentedMap) -> None:
        if topic_id in data:
            message = f"there is a topic {topic_id} already. Fix: choose another name, or add the phrases by hand."
            raise RegistryError(message)
        data[topic_id] = entry(name=name, phrases=list(dict.fromkeys(phrases)))

    edit_registry(path, change)
    return topic_id


def _no_topics(site: Read) -> set[str]:
    """Return words that are no topics: of names, of outlets, and of measures such as lengths of time, in any form."""
    facts = site.digest.facts
    named = [name for actor in facts.actors for name in (actor.name, *actor.aliases)]
    names = {word for name in (*named, *(outlet.name for outlet in facts.outlets)) for word in name_key(name).split()}
    return names | {word for figure in facts.figures if figure.unit_kind != "count" for word in _written(site, figure)}


def _written(site: Read, figure: Figure) -> Iterator[str]:
    """Yield the words of a figure, as they are written and in their dictionary form."""
    yield from figure.span.text.casefold().split()
    extraction = site.digest.extracted.by_id.get(figure.article_id)
    lemmas = extraction.lemmas if extraction else Lemmas()
    for (start, end), word in zip(lemmas.places(), lemmas.words, strict=True):
        if figure.span.start <= start and end <= figure.span.end:
            yield word


def _caught(site: Read, topics: Mapping[str, tuple[str, ...]]) -> dict[str, Caught]:
    """Return what each topic would catch: resolved as the site is, with these topics in place of its own."""
    content = site.digest.content
    registered = content.registry.model_copy(
        update={"topics": tuple(Topic(id=i, name=i, phrases=phrases) for i, phrases in topics.items())}
    )
    lemmas = pipeline.lemmatize(site.settings, [phrase for phrases in topics.values() for phrase in phrases])
    facts = resolve_facts(
        content.articles,
        site.digest.extracted.by_id,
        Registry.model_validate(registered),
        phrase_lemmas=lemmas,
        publish_confidence=site.settings.publish_confidence,
        reported_from=site.settings.reported_from,
    )
    items: defaultdict[str, list[Item]] = defaultdict(list)
    as_decided = {item.id: item for item in site.digest.facts.items}  # what was rejected is not among them
    for item in facts.items:
        for topic in item.topics if item.id in as_decided else ():
            items[topic].append(as_decided[item.id])
    return {
        i: Caught(phrases, tuple(items[i]), tuple(sorted({item.article_id for item in items[i]})))
        for i, phrases in topics.items()
    }


def _recurring(site: Read, names: set[str], known: set[str]) -> list[str]:
    """Return phrases that stand in several articles, in the form in which they are written most often."""
    stop = pipeline.stop_words(site.settings) | names
    before = pipeline.people_words(site.settings).articles
    articles: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    written: defaultdict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for article in site.digest.content.articles:
        extraction = site.digest.extracted.by_id.get(article.id)
        for lemmas, words in _phrases(article, extraction, stop, before) if extraction else ():
            articles[lemmas].add(article.id)
            written[lemmas][words] += 1
    total = len(site.digest.content.articles)
    fitting = [
        lemmas
        for lemmas, ids in articles.items()
        if _tells_some_apart(len(ids), total)
        and (len(lemmas) > 1 or total < _MANY or _is_bursty(written[lemmas].total(), len(ids), total))
    ]
    best = sorted(fitting, key=lambda lemmas: (-len(articles[lemmas]), -len(lemmas), lemmas))[:_LOOKED_AT]
    forms = [min(written[lemmas], key=lambda form, of=written[lemmas]: (-of[form], len(form), form)) for lemmas in best]  # type: ignore[misc]
    return [form for form in dict.fromkeys(forms) if name_key(form) not in known]


def _tells_some_apart(in_articles: int, of_articles: int) -> bool:
    """Return whether what so many articles say recurs, and does not stand in most of them."""
    return in_articles >= _IN_ARTICLES and (of_articles < _MANY or in_articles <= of_articles * _COMMON)


def _is_bursty(times: int, in_articles: int, of_articles: int) -> bool:
    """Return whether a word keeps to fewer articles than one that is strewn by chance, so that it is their topic.

    The residual inverse document frequency of Church and Gale (1995), "Inverse Document Frequency (IDF): A Measure of
    Deviations from Poisson": what an article is about it says again and again, and a word of any text here and there.
    """
    by_chance = 1 - math.exp(-times / of_articles)
    return in_articles / of_articles < by_chance * _STREWN


def _phrases(
    article: Article, extraction: Extraction, stop: set[str], before_noun: Collection[str]
) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield what may be a topic: two telling words side by side, or one behind an article ("the ferry")."""
    words = [(w.lemma, article.body[w.start : w.end].casefold(), w) for w in extraction.lemmas.each()]
    for (first, before, one), (lemma, form, two) in pairwise(words):
        gap = article.body[one.end : two.start]
        tells = lemma not in stop and form not in stop and lemma.isalpha() and len(lemma) >= _SHORTEST
        if not tells or gap != " ":
            continue
        if first in before_noun:
            yield (lemma,), form
        elif _tells_beside({first, before}, stop):
            yield (first, lemma), f"{before} {form}"


def _tells_beside(forms: set[str], stop: set[str]) -> bool:
    """Return whether a word says something beside another: no initial, and none of the words that say nothing."""
    return not forms & stop and all(form.isalpha() and len(form) > 2 for form in forms)  # noqa: PLR2004 - no initials


def _worth(caught: Caught) -> tuple[float, int, tuple[str, ...]]:
    """Order by the articles, where a phrase of two words, which says more, counts half as much again."""
    more = 1.5 if " " in caught.phrases[0] else 1.0
    return -len(caught.articles) * more, -len(caught.items), caught.phrases


def _together(ranked: Iterable[Caught]) -> Iterator[Caught]:
    """Put phrases that catch much the same into one topic, named by the first; a phrase of one word leads its own."""
    groups: list[list[Caught]] = []
    for caught in ranked:
        group = next((group for group in groups if _one_topic(group[0], caught)), None)
        if group is None:
            groups.append([caught])
        elif len(group) < _MOST_PHRASES:
            group.append(caught)
    yield from map(_as_one, groups)


def _as_one(group: Sequence[Caught]) -> Caught:
    items = {item.id: item for one in group for item in one.items}
    articles = sorted({article for one in group for article in one.articles})
    return Caught(tuple(phrase for one in group for phrase in one.phrases), tuple(items.values()), tuple(articles))


def _one_topic(one: Caught, other: Caught) -> bool:
    first, second = {item.id for item in one.items}, {item.id for item in other.items}
    share_a_word = bool(set(one.phrases[0].split()) & set(other.phrases[0].split()))
    return share_a_word or len(first & second) >= _OVERLAP * len(first | second)
