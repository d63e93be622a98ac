"""``sitegen actors``: who speaks and is not registered, likely doubles, bare names, mix-ups; and what settles them."""

import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sitegen.cli.app import ConfigOption, ContentOption, app
from sitegen.cli.telling import print_line, progress, reporting
from sitegen.messages import counted, visible
from sitegen.settings import find_config

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sitegen.maintain.bound_names import BoundName
    from sitegen.maintain.speakers import Proposals, Voice
    from sitegen.records import Facts, NameLink

actors = typer.Typer(help="Show who speaks and is not registered, likely doubles, bare names and mix-ups; settle them.")
app.add_typer(actors, name="actors")


@actors.callback(invoke_without_command=True)
def show(
    context: typer.Context,
    config: ConfigOption = None,
    content: ContentOption = None,
    *,
    most: Annotated[int, typer.Option("--most", "-n", help="How many to show of each kind.")] = 20,
) -> None:
    """Show what there is to settle; nothing is written."""
    if context.invoked_subcommand is not None:
        return
    from sitegen.maintain.speakers import propose  # noqa: PLC0415 - the pipeline takes a second to load

    with reporting():
        from sitegen import pipeline  # noqa: PLC0415 - as above

        facts, _ = _facts(config, content)
        words = pipeline.people_words(pipeline.load_settings(find_config(config), content=content))
        proposals = propose(facts, words)
    _tell(proposals, facts.links, most)


@actors.command()
def register(
    ids: Annotated[list[str], typer.Argument(help="Ids of actors, as `sitegen actors` lists them.")],
    config: ConfigOption = None,
    content: ContentOption = None,
) -> None:
    """Write entries for actors that are not registered; their addresses stay."""
    from sitegen.maintain import actors as settle  # noqa: PLC0415 - as above

    with reporting():
        facts, path = _facts(config, content)
        settle.register(path, facts, ids)
    print_line(f"registered {', '.join(ids)} in {path.name}")


@actors.command()
def merge(
    other: Annotated[str, typer.Argument(help="Id of the one that goes.")],
    into: Annotated[str, typer.Argument(help="Id of the one that is kept.")],
    config: ConfigOption = None,
    content: ContentOption = None,
) -> None:
    """Make two actors one; the address and the feeds of the first lead to the second."""
    from sitegen.maintain import actors as settle  # noqa: PLC0415 - as above

    with reporting():
        facts, path = _facts(config, content)
        settle.merge(path, facts, other, into)
    print_line(f"merged {other} into {into} in {path.name}; its address leads there from the next build on")


@actors.command()
def gather(
    name: Annotated[str, typer.Argument(help="A name that stands in several articles, each for itself.")],
    config: ConfigOption = None,
    content: ContentOption = None,
    *,
    into: Annotated[
        str | None, typer.Option(help="Id of who is meant; left out, an actor of that name is registered.")
    ] = None,
) -> None:
    """Settle that a name means one and the same in all articles that have it; their addresses lead on."""
    from sitegen.maintain import actors as settle  # noqa: PLC0415 - as above

    with reporting():
        facts, path = _facts(config, content)
        former = settle.gather(path, facts, name, into)
    print_line(visible(f"gathered “{name}” of {counted(len(former), 'article')} in {path.name}"))


@actors.command()
def rename(
    old: Annotated[str, typer.Argument(help="The id now.")],
    new: Annotated[str, typer.Argument(help="The id to be; the same, where only the name changes.")],
    config: ConfigOption = None,
    content: ContentOption = None,
    *,
    name: Annotated[str | None, typer.Option(help="The name to be; the old one stays as an alias.")] = None,
) -> None:
    """Give an actor another id or name; the old address and feeds lead to the new."""
    from sitegen.maintain import actors as settle  # noqa: PLC0415 - as above

    with reporting():
        facts, path = _facts(config, content)
        settle.rename(path, facts, old, new, name)
    print_line(f"renamed {old} to {new} in {path.name}")


@actors.command()
def split(  # noqa: PLR0913 - an option each
    old: Annotated[str, typer.Argument(help="Id of the entry that holds two people.")],
    new: Annotated[str, typer.Argument(help="Id of the new entry.")],
    config: ConfigOption = None,
    content: ContentOption = None,
    *,
    name: Annotated[str, typer.Option(help="Name of the new entry.")],
    form: Annotated[list[str], typer.Option(help="An alias of the old entry that is the new one's; may be repeated.")],
) -> None:
    """Take forms of a name from an actor and give them to a new one; the old address stays."""
    from sitegen.maintain import actors as settle  # noqa: PLC0415 - as above
    from sitegen.records import Actor  # noqa: PLC0415 - as above

    with reporting():
        facts, path = _facts(config, content)
        settle.split(path, facts, old, Actor(id=new, name=name, aliases=tuple(form)))
    print_line(f"split {new} from {old} in {path.name}")


def _facts(config: Path | None, content: Path | None) -> tuple["Facts", Path]:
    """Return the facts of the content, and where its actors.yml is."""
    from sitegen import pipeline  # noqa: PLC0415 - as above
    from sitegen.maintain.registry_file import RegistryError  # noqa: PLC0415 - as above

    with progress() as watch:
        settings = pipeline.load_settings(find_config(config), content=content)
        if not pipeline.is_publication(settings.content):
            message = f"{settings.content}: is no content folder with articles/ in it, so it has no registries."
            raise RegistryError(f"{message} Fix: begin a site with `sitegen init`.")
        facts = pipeline.make_digest(settings, watch=watch).facts
    return facts, settings.content / "actors.yml"


def _tell(proposals: "Proposals", links: "Sequence[NameLink]", most: int) -> None:
    for voice in proposals.unregistered[:most]:
        print_line(visible(_told(voice)))
    _tell_of_more(len(proposals.unregistered), most)
    for double in proposals.doubles[:most]:
        print_line(visible(f"double?  {double.other.id} and {double.one.id}: {'; '.join(double.evidence)}"))
        print_line(visible(f"         sitegen actors merge {double.other.id} {double.one.id}"))
    _tell_of_more(len(proposals.doubles), most)
    for bound in proposals.bound[:most]:
        for line in _told_of_bound(bound):
            print_line(visible(line))
    _tell_of_more(len(proposals.bound), most)
    for mixed in proposals.mix_ups[:most]:
        print_line(visible(f"two?     {mixed.actor.id} ({mixed.actor.name}): {'; '.join(mixed.evidence)}"))
    _tell_of_more(len(proposals.mix_ups), most)
    for link in links[:most]:
        print_line(visible(f"one      {link.former} is {link.actor}: {link.why}"))
    _tell_of_more(len(links), most)
    counts = (proposals.unregistered, proposals.doubles, proposals.bound, proposals.mix_ups)
    told = "found    {} not registered, {} likely doubles, {} names bound to articles, {} possible mix-ups"
    print_line(told.format(*map(len, counts)))


def _tell_of_more(count: int, most: int) -> None:
    if count > most:
        print_line(f"         and {count - most} more (--most)")


def _told_of_bound(bound: "BoundName") -> "Iterator[str]":
    """Yield what is known of a name that is bound to its articles, and the command that settles it."""
    where = counted(len(bound.actors), "article")
    may_be = ", ".join(f"{actor.name} ({actor.id})" for actor in bound.may_be)
    yield f"who?     “{bound.name}” in {where}{may_be and f'; may be {may_be}'}"
    into = f" --into {bound.may_be[0].id}" if bound.may_be else ""
    yield f"         sitegen actors gather {shlex.quote(bound.name)}{into}"


def _told(voice: "Voice") -> str:
    called = f", called “{voice.written[voice.roles.most_common(1)[0][0]]}”" if voice.roles else ""
    articles = counted(len(voice.articles), "article")
    return f"{voice.items:>4}     {voice.actor.id}: {voice.actor.name} ({voice.actor.kind}, {articles}{called})"
