"""An article as a page: the tokens outside quotations, in the sentences and paragraphs of its text."""
