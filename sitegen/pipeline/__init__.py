"""The stages in order: read -> extract -> resolve -> review -> render -> build. Begin here.

``digest.make_digest`` goes as far as the law, ``publishing.build`` goes on from there.
"""

from sitegen.pipeline.content import Content, is_publication, read_content
from sitegen.pipeline.digest import Digest, change_faults, make_digest, stop_at_changes
from sitegen.pipeline.extracting import (
    Extracted,
    extract_articles,
    extract_facts,
    extract_lines,
    lemmatize,
    people_words,
    stop_words,
)
from sitegen.pipeline.law import check_law
from sitegen.pipeline.progress import Watch
from sitegen.pipeline.publishing import Outcome, build, write_schemas
from sitegen.pipeline.sources import load_settings, sources_of

__all__ = [
    "Content",
    "Digest",
    "Extracted",
    "Outcome",
    "Watch",
    "build",
    "change_faults",
    "check_law",
    "extract_articles",
    "extract_facts",
    "extract_lines",
    "is_publication",
    "lemmatize",
    "load_settings",
    "make_digest",
    "people_words",
    "read_content",
    "sources_of",
    "stop_at_changes",
    "stop_words",
    "write_schemas",
]
