"""What was read of an article, as a line of JSON for other programs."""

import json
from typing import Any

from sitegen.add.outcomes import Outcome
from sitegen.read.languages import detect_language


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
