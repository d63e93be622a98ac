"""``sitegen topics``: proposals from recurring phrases, what a phrase would catch, and what is accepted."""

from textwrap import shorten
from typing import TYPE_CHECKING, Annotated

import typer

from sitegen.cli.app import ConfigOption, ContentOption, app
from sitegen.cli.telling import print_line, progress, reporting
from sitegen.messages import counted, visible
from sitegen.settings import find_config

if TYPE_CHECKING:
    from sitegen.maintain.topics import Caught

topics = typer.Typer(help="Propose topics from recurring phrases; show what a phrase would catch; write a topic.")
app.add_typer(topics, name="topics")
_WIDE = 100
"""Characters of an item's words."""


@topics.callback(invoke_without_command=True)
def show(
    context: typer.Context,
    config: ConfigOption = None,
    content: ContentOption = None,
    *,
    most: Annotated[int, typer.Option("--most", "-n", help="How many to show.")] = 15,
) -> None:
    """Propose topics; nothing is written."""
    if context.invoked_subcommand is not None:
        return
    from sitegen import pipeline  # noqa: PLC0415 - it takes a second to load
    from sitegen.maintain.topics import propose, read  # noqa: PLC0415 - as above

    with reporting(), progress() as watch:
        proposals = propose(read(pipeline.load_settings(find_config(config), content=content), watch))
    for caught in proposals[:most]:
        print_line(visible(f"{', '.join(caught.phrases)}: {_counted(caught)}"))
    if proposals:
        phrases = " ".join(f"--phrase '{phrase}'" for phrase in proposals[0].phrases)
        print_line(f"Look with `sitegen topics try PHRASE`, and write one: sitegen topics add NAME {phrases}")
    else:
        print_line("no phrase recurs in what is quoted and counted")


@topics.command("try")
def look(
    phrases: Annotated[list[str], typer.Argument(help="The phrases of one topic, each in quotes.")],
    config: ConfigOption = None,
    content: ContentOption = None,
) -> None:
    """Show every item that a topic of these phrases would catch."""
    from sitegen import pipeline  # noqa: PLC0415 - as above
    from sitegen.maintain.topics import catch, read  # noqa: PLC0415 - as above

    if not all(map(_says_something, phrases)):
        message = "a phrase has a word in it: sitegen topics try 'ferry link'"
        raise typer.BadParameter(message)
    with reporting(), progress() as watch:
        caught = catch(read(pipeline.load_settings(find_config(config), content=content), watch), phrases)
    for item in caught.items:
        who = item.who.name if item.who else "the article"
        words = shorten(item.text, _WIDE, placeholder=" ...")
        held = "" if item.status == "published" else " (held)"
        print_line(visible(f"{item.article_id}: {item.id}: {who}: {words}{held}"))
    print_line(f"found    {_counted(caught)}")


@topics.command()
def add(
    name: Annotated[str, typer.Argument(help="What the topic is called; its id is made from it.")],
    config: ConfigOption = None,
    content: ContentOption = None,
    *,
    phrase: Annotated[list[str], typer.Option(help="Words that show the topic, in any inflection; may be repeated.")],
) -> None:
    """Write a topic into topics.yml, below what stands there."""
    from sitegen import pipeline  # noqa: PLC0415 - as above
    from sitegen.maintain.topics import add_topic  # noqa: PLC0415 - as above

    if not _says_something(name):
        message = "a name has a letter or a digit in it: its id is made of them"
        raise typer.BadParameter(message)
    with reporting():
        settings = pipeline.load_settings(find_config(config), content=content)
        topic = add_topic(settings.content / "topics.yml", name, phrase)
    print_line(f"added    {topic} to topics.yml")


def _says_something(words: str) -> bool:
    return any(map(str.isalnum, words))


def _counted(caught: "Caught") -> str:
    return f"{counted(len(caught.items), 'item')} in {counted(len(caught.articles), 'article')}"
