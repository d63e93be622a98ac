"""The content folder that articles are added to: where they go in it, and what it has."""

import json
from pathlib import Path
from typing import Any

from sitegen.add.adding import Outcome
from sitegen.add.known import Known
from sitegen.add.outlets import Outlets
from sitegen.read import read_articles, read_registry
from sitegen.read.languages import detect_language
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


def json_line(outcome: Outcome) -> str:
    """Return what was read of one article as a line of JSON, for other programs."""
    draft = outcome.draft
    if draft is None:
        message = "an outcome without a draft has no line"
        raise ValueError(message)
    read: dict[str, Any] = {"path": draft.name, "status": outcome.status, "file": outcome.path}
    read |= {name: draft.get(name) for name in ("title", "url", "outlet")}
    read["authors"] = list(draft.get("authors") or ())  # type: ignore[arg-type]
    read |= {name: day.isoformat() if (day := draft.day(name)) else None for name in ("published", "modified")}
    read["language"] = draft.text("language") or detect_language(draft.body)
    read["body"] = draft.body
    read["warnings"] = list(draft.warnings)
    read["where"] = {name: stated.where for name, stated in draft.fields.items()}
    return json.dumps(read, ensure_ascii=False)
