"""An article as a page: its paragraphs, its quotation marks paired, and the tokens outside them in sentences."""
