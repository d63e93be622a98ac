"""sitegen: news articles in, a checked fact-sheet site out."""

__version__ = "0.1.0"
