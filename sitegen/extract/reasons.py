"""Why an item is held: what a reviewer reads, each sentence in one place."""

# The words themselves.
MARKS_WITHIN = "marks of Markdown stand within the words; they are not as a reader sees them"

# Whom the words mean.
TWO_PRONOUN = "the pronoun may mean two people"
NOBODY = "nobody is named whom the words could mean"
TWO_ROLE = "the description fits two people"
NO_AUTHOR = "nobody is said to have written what is quoted"
CORRECTED = "the article corrects itself here"
TWO_SPEAKERS = "two people share this name in the article"
TWO_NAMED_BEFORE = "the paragraph before names two people"
WRITER = "the writer of the article speaks"
NO_SPEAKER = "no speaker found"
