"""sitegen: news articles in, a checked fact-sheet site out.

What other programs need of it stands here and is loaded when it is first asked for; ``import sitegen`` itself loads
nothing. The stages are packages named by what they do (``sitegen.extract``, ``sitegen.build``), so the functions of the
front door have names that no package has (``extract_text``, ``build_site``): ADR 61. dev/library.md shows them at work.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sitegen.errors import SitegenError
    from sitegen.library import build_site, extract_facts, extract_text, read_articles
    from sitegen.records import Article, Facts, Figure, Quote, Source, Span, Speaker

__version__ = "0.1.0"
__all__ = [
    "Article",
    "Facts",
    "Figure",
    "Quote",
    "SitegenError",
    "Source",
    "Span",
    "Speaker",
    "__version__",
    "build_site",
    "extract_facts",
    "extract_text",
    "read_articles",
]
_HOMES = {
    "SitegenError": "sitegen.errors",
    **dict.fromkeys(("build_site", "extract_facts", "extract_text", "read_articles"), "sitegen.library"),
    **dict.fromkeys(("Article", "Facts", "Figure", "Quote", "Source", "Span", "Speaker"), "sitegen.records"),
}

if not TYPE_CHECKING:  # so that a type checker knows the names above and no other

    def __getattr__(name: str) -> object:
        """Load a name of the front door from its home, once."""
        if name not in _HOMES:
            message = f"module {__name__!r} has no attribute {name!r}"
            raise AttributeError(message)
        found = globals()[name] = getattr(import_module(_HOMES[name]), name)
        return found

    def __dir__() -> list[str]:
        return sorted({*globals(), *__all__})
