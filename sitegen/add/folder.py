"""The content folder that articles are added to: where they go in it, and what it has."""

from datetime import date
from importlib.metadata import version
from pathlib import Path

from sitegen.add.adding import Adding
from sitegen.add.answers import Network
from sitegen.add.drafts import refusal
from sitegen.add.known import Known
from sitegen.add.memory import Memory
from sitegen.add.options import Options, Wanted
from sitegen.add.outlets import Outlets
from sitegen.codes import Code
from sitegen.files import refuse_linked_content
from sitegen.read import read_articles, read_registry
from sitegen.review.ledger_file import read_ledger
from sitegen.settings import Settings


def articles_folder(content: Path) -> Path:
    """Return where the articles of a content folder go: into ``articles``, unless it is a bare folder of articles."""
    inner = content / "articles"
    bare = content.is_dir() and not inner.is_dir() and any(content.iterdir())
    return content if bare else inner


def known_articles(settings: Settings, base: Path) -> Known:
    """Return what the content folder has; what is wrong in it is told by ``sitegen check``, not here."""
    if not settings.content.is_dir():
        return Known(())
    return Known(read_articles([settings.content], max_bytes=settings.max_article_bytes, base=base).articles)


def known_outlets(settings: Settings) -> Outlets:
    """Return the outlets that are registered."""
    return Outlets(read_registry(settings.content).registry.outlets)


def network_of(settings: Settings) -> Network:
    """Open the network.

    Raises:
        FaultsError: what it needs is not installed.

    """
    try:
        from sitegen.add.network import Fetcher, Manners  # noqa: PLC0415 - who adds files alone needs none of it
    except ImportError as error:
        problem = f"fetching needs a package that cannot be imported ({error})"
        name, fix = "sitegen add", "run `pip install 'sitegen[add]'`, or save the pages and add their files"
        raise refusal(name, problem, fix, Code.NOT_FETCHED) from None
    about = settings.site_url or settings.contact
    agent = f"sitegen/{version('sitegen')}{f' (+{about})' if about else ''}"
    own = settings.fetch_loopback  # then nobody else is waiting for that machine
    return Fetcher(Manners(settings.max_article_bytes, agent, pause=0.0 if own else 1.0, loopback=own))


def memory_of(settings: Settings) -> Memory:
    """Return what earlier runs saw."""
    return Memory.load(settings.state / "add.json")


def open_folder(settings: Settings, wanted: Wanted, *, base: Path, today: date) -> Adding:
    """Return what adds articles to the content folder of the settings.

    Args:
        settings: Where everything lies.
        wanted: What the user asked for.
        base: Where the user stands.
        today: The day on which it is.

    Raises:
        PlaceError: the content folder is a link, which is not written through.

    """
    refuse_linked_content(settings.content)
    options = Options(articles_folder(settings.content), base, today, settings.max_article_bytes, wanted)
    return Adding(
        options,
        known_articles(settings, base),
        known_outlets(settings),
        memory_of(settings),
        published=read_ledger(settings.content / "ledger.jsonl").entries,
        connect=lambda: network_of(settings),
    )
