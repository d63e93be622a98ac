"""Articles come in: pages, files, feeds and addresses to Markdown files whose words are frozen as they were read."""

from sitegen.add.adding import Adding, Options, Outcome, Wanted
from sitegen.add.drafts import Draft

__all__ = ["Adding", "Draft", "Options", "Outcome", "Wanted"]
