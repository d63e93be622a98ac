"""The body as prose: its paragraphs, its quotation marks paired, its sentences; all that reads an article asks here."""
