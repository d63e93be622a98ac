"""Run the command line with ``python -m sitegen``."""

from sitegen.cli import app

app()
