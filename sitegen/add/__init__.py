"""Articles come in: pages, files, feeds and addresses to Markdown files whose words are frozen as they were read."""

from sitegen.add.adding import Adding
from sitegen.add.drafts import Draft
from sitegen.add.options import Options, Wanted
from sitegen.add.outcomes import Outcome

__all__ = ["Adding", "Draft", "Options", "Outcome", "Wanted"]
