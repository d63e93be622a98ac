"""One generated page, and the Jinja environment that prints it: the only Jinja of the house."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from sitegen.compiled import COMPILED, Compiled, CompiledBefore
from sitegen.records import Actor, Article, Topic
from sitegen.render.text.addresses import way_to_root
from sitegen.render.text.escape import front_matter_text, script_json
from sitegen.render.text.language import grouped, plain_gettext, plain_ngettext, spoken, upper_first
from sitegen.render.text.wording import counted


@dataclass(frozen=True, slots=True)
class SitePage:
    """What a template is given."""

    file: str
    """Path under docs/, ending in .md."""
    template: str
    """File name under templates/."""
    title: str
    """For the window and the search results; plain text, which the front matter gets escaped."""
    description: str
    """One sentence for search engines; plain text."""
    view: Any
    """The template's own view model."""
    about: Actor | Topic | Article | None = None
    """What the page is the sheet of; None for a list."""
    searched: bool = True
    """Whether the page stands in the search index; lists of other pages do not."""
    extra: Mapping[str, Any] = field(default_factory=dict)
    """Further variables of the template."""
    files: Mapping[str, str] = field(default_factory=dict)
    """What lies beside the page, such as the numbers of a chart: path under docs/ -> text."""


def environment(templates: Path, compiled: Compiled | CompiledBefore = COMPILED) -> Environment:
    """Return an environment that escapes everything, and fails on a variable that does not exist.

    Args:
        templates: The folder of the templates.
        compiled: Knows what templates were compiled to.

    """
    made = Environment(
        loader=FileSystemLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        extensions=["jinja2.ext.i18n"],
        bytecode_cache=compiled,
        auto_reload=False,  # a template is read once for all pages; the next build has an environment of its own
    )
    made.install_gettext_callables(plain_gettext, plain_ngettext, newstyle=True)  # type: ignore[attr-defined]
    made.filters.update(counted=counted, grouped=grouped, upper_first=upper_first)
    return made


def print_page(
    page: SitePage, env: Environment, *, sample: bool, feed: str | None, linked_data: Mapping[str, Any]
) -> str:
    """Return the Markdown file: front matter, then the body as a single block of ready HTML.

    One block, because Markdown leaves the inside of a block of HTML alone, and so nothing in an article can be taken
    for Markdown; it is also the cheapest for the site builder.
    """
    body = env.get_template(page.template).render(
        **page.extra,
        view=page.view,
        title=page.title,
        base=way_to_root(page.file),
        sample=sample,
        feed=feed,
        said=script_json(said) if (said := spoken().of_scripts) else "",
        linked_data=script_json(linked_data),
    )
    head = [f"title: {front_matter_text(page.title)}", f"description: {front_matter_text(page.description)}"]
    head += ["hide: [navigation, toc]"]
    head += [] if feed is None else [f"feed: {feed}"]
    head += [] if page.searched else ["search: {exclude: true}"]
    # Not splitlines and no bare strip: both know characters as ends of lines that are an article's own.
    lines = (line.strip(" \t") for line in body.split("\n"))
    return "\n".join(["---", *head, "---", "", *(line for line in lines if line), ""])
