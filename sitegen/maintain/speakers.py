"""Who speaks and is not registered: how often, who may be the same, and whose page may hold two people."""

import difflib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations
from typing import Final

from sitegen.maintain.bound_names import BoundName, bound_names, is_bound, name_alone
from sitegen.records import Actor, ActorKind, Facts, PeopleWords
from sitegen.resolve import folded_key, name_key

_NEARLY: Final = 0.88
"""Share of common letters above which two names may be one that was written in two ways."""


@dataclass(slots=True)
class Voice:
    """An actor, and what the articles show of them."""

    actor: Actor
    items: int = 0
    """Quotes and figures, published and held."""
    articles: set[str] = field(default_factory=set)
    roles: Counter[str] = field(default_factory=Counter)
    """What articles say that they are, in small letters."""
    written: dict[str, str] = field(default_factory=dict)
    """The same as an article writes it."""
    roles_by_article: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    pronouns: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """The articles in which each of "he" and "she" means them."""


@dataclass(frozen=True, slots=True)
class Double:
    """Two actors that may be one."""

    one: Actor
    """The one to keep: registered, or the one with more items."""
    other: Actor
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MixUp:
    """An actor whose items may belong to two."""

    actor: Actor
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Proposals:
    """What a maintainer may want to settle, the most worthwhile first."""

    unregistered: tuple[Voice, ...]
    doubles: tuple[Double, ...]
    bound: tuple[BoundName, ...]
    mix_ups: tuple[MixUp, ...]


def propose(facts: Facts, words: PeopleWords) -> Proposals:
    """Look through all that is said for actors worth registering, doubles, and mix-ups; nothing is decided here.

    Args:
        facts: Of the whole site.
        words: What its language tells of names and offices.

    """
    voices = _voices(facts, words)
    speaking = [voice for voice in voices.values() if voice.items]
    unregistered = sorted(
        (voice for voice in speaking if not voice.actor.registered),
        key=lambda voice: (-voice.items, -len(voice.articles), voice.actor.id),
    )
    mix_ups = (MixUp(voice.actor, evidence) for voice in speaking if (evidence := tuple(_signs_of_two(voice, words))))
    return Proposals(
        tuple(unregistered),
        tuple(_doubles(voices, words)),
        bound_names(facts.actors, {voice.actor.id: voice.items for voice in speaking}),
        tuple(sorted(mix_ups, key=lambda mixed: (-voices[mixed.actor.id].items, mixed.actor.id))),
    )


def _voices(facts: Facts, words: PeopleWords) -> dict[str, Voice]:
    voices = {actor.id: Voice(actor) for actor in facts.actors}
    for item in facts.items:
        if item.who is not None and item.who.id in voices:
            voice = voices[item.who.id]
            voice.items += 1
            voice.articles.add(item.article_id)
    pronouns = dict.fromkeys(words.he, "he") | dict.fromkeys(words.she, "she")
    for quote in facts.quotes:
        if quote.speaker is None or quote.speaker.id not in voices:
            continue
        voice = voices[quote.speaker.id]
        if quote.role_span is not None:
            written = " ".join(quote.role_span.text.split())
            role = written.casefold()
            voice.roles[role] += 1
            voice.written.setdefault(role, written)
            voice.roles_by_article[quote.article_id].add(role)
        if quote.source_span is not None and (pronoun := pronouns.get(quote.source_span.text.casefold())):
            voice.pronouns[pronoun].add(quote.article_id)
    return voices


def _doubles(voices: Mapping[str, Voice], words: PeopleWords) -> Iterator[Double]:
    """Yield pairs that share a sign of being one, the strongest first."""
    by_sign: defaultdict[str, set[str]] = defaultdict(set)
    for voice in voices.values():
        for sign in _signs(voice.actor, words):
            by_sign[sign].add(voice.actor.id)
    pairs = {pair for ids in by_sign.values() if len(ids) > 1 for pair in combinations(sorted(ids), 2)}
    found = []
    for first, second in pairs:
        one, other = sorted((voices[first], voices[second]), key=_rank)
        if not _is_settled(one.actor, other.actor) and (evidence := tuple(_alike(one, other, words))):
            found.append((len(evidence), one.items + other.items, Double(one.actor, other.actor, evidence)))
    yield from (double for *_, double in sorted(found, key=lambda f: (-f[0], -f[1], f[2].one.id, f[2].other.id)))


def _is_settled(one: Actor, other: Actor) -> bool:
    """Return whether two are no double to tell of: both are registered, or both names are bound to their articles."""
    return (one.registered and other.registered) or (is_bound(one) and is_bound(other))


def _rank(voice: Voice) -> tuple[bool, int, str]:
    return not voice.actor.registered, -voice.items, voice.actor.id


def _signs(actor: Actor, words: PeopleWords) -> Iterator[str]:
    """Yield keys under which likely doubles meet, so that not everybody is compared with everybody."""
    for key in _keys(actor):
        parts = folded_key(key).split()
        if parts:
            yield parts[-1]
            yield f"{parts[0][:2]} {parts[-1][:3]}"
            yield _initials(parts, words) if len(parts) > 2 else "".join(parts)  # noqa: PLR2004 - an abbreviation has three letters


def _keys(actor: Actor) -> list[str]:
    return list(dict.fromkeys(filter(None, (name_key(name) for name in (name_alone(actor), *actor.aliases)))))


def _alike(one: Voice, other: Voice, words: PeopleWords) -> Iterator[str]:
    """Yield what speaks for two actors being one; nothing where something speaks against it."""
    if {one.actor.kind, other.actor.kind} >= {"person", "organisation"} or _differ_in_gender(one, other):
        return
    reasons = (_names_alike(a, b, words) for a in _keys(one.actor) for b in _keys(other.actor))
    told = list(dict.fromkeys(filter(None, reasons)))
    yield from told[:1]
    shared = [role for role in one.roles if role in other.roles]
    if told and shared:
        yield f"both are called “{one.written[shared[0]]}”"


def _names_alike(one: str, other: str, words: PeopleWords) -> str | None:
    a, b = folded_key(one).split(), folded_key(other).split()
    if a == b:
        return f"“{one}” and “{other}” differ in accents alone" if one != other else "they share a name"
    short, long = sorted((a, b), key=len)
    if len(short) == 1 and len(long) > 2 and short[0] == _initials(long, words):  # noqa: PLR2004 - as above
        return f"“{short[0].upper()}” are the first letters of “{' '.join(long)}”"
    if len(short) > 1 and short[-1] == long[-1] and _initials_fit(short[:-1], long[:-1]):
        return f"“{one}” and “{other}” end in one surname and begin alike"
    if len(short) > 1 and long[-len(short) :] == short:
        return f"“{' '.join(long)}” is “{' '.join(short)}” with more words before it"
    return _nicknamed(short, long, words) or _nearly_alike(one, other)


def _nicknamed(one: list[str], other: list[str], words: PeopleWords) -> str | None:
    """Return that one first name is the short form of the other, where the surnames are the same."""
    if min(len(one), len(other)) > 1 and one[-1] == other[-1]:
        for short, long in ((one[0], other[0]), (other[0], one[0])):
            if words.long_names.get(short) == long:
                return f"“{short}” is short for “{long}”, and the surname is one"
    return None


def _nearly_alike(one: str, other: str) -> str | None:
    a, b = folded_key(one).split(), folded_key(other).split()
    nearness = difflib.SequenceMatcher(None, " ".join(a), " ".join(b), autojunk=False).ratio()
    if len(a) == len(b) > 1 and a[0][0] == b[0][0] and nearness >= _NEARLY:
        return f"“{one}” and “{other}” differ in a few letters"
    return None


def _initials_fit(short: list[str], long: list[str]) -> bool:
    """Return whether first names fit each other, one of them an initial or left out ("a.", "ada"; "ada", "ada b.")."""
    pairs = list(zip(short, long, strict=False))
    return all(a == b or (min(len(a), len(b)) == 1 and a[0] == b[0]) for a, b in pairs)


def _initials(name: Iterable[str], words: PeopleWords) -> str:
    return "".join(word[0] for word in name if word not in words.small)


def _differ_in_gender(one: Voice, other: Voice) -> bool:
    return bool(one.pronouns and other.pronouns and not set(one.pronouns) & set(other.pronouns))


def _signs_of_two(voice: Voice, words: PeopleWords) -> Iterator[str]:
    """Yield what speaks for an actor being two people: "he" and "she", or roles that share no word."""
    he, she = voice.pronouns.get("he", set()), voice.pronouns.get("she", set())
    if he and she:
        yield f"“he” in {_first(he)}, “she” in {_first(she)}"
    apart = [
        (one, other)
        for one, other in combinations(sorted(voice.roles_by_article), 2)
        if not _share_a_word(voice.roles_by_article[one], voice.roles_by_article[other], words)
    ]
    if apart and not voice.actor.roles and not voice.actor.registered:
        yield ", ".join(
            f"“{voice.written[_first(voice.roles_by_article[article])]}” in {article}" for article in apart[0]
        )


def _share_a_word(one: Iterable[str], other: Iterable[str], words: PeopleWords) -> bool:
    said_of_anybody = words.small | words.no_longer
    first, second = ({w for role in roles for w in role.split()} - said_of_anybody for roles in (one, other))
    return bool(first & second)


def _first(names: Iterable[str]) -> str:
    return min(names)


def kind_to_write(kind: ActorKind) -> str | None:
    """Return the kind as a registry has it; None where it is not known."""
    return None if kind == "unknown" else kind
