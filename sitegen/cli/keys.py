"""Where a command's keys come from: a terminal, or the lines of a file or pipe."""

from abc import ABC, abstractmethod
from typing import Final, TextIO

import click
import typer

_STOPS: Final = frozenset({"\x03", "\x04"})
"""Ctrl-C and Ctrl-D, where the terminal hands them over."""


class Keys(ABC):
    """Somebody who presses keys."""

    @abstractmethod
    def key(self, prompt: str) -> str:
        """Return the next key in lower case; an empty text when there are no more."""

    @abstractmethod
    def line(self, prompt: str) -> str:
        """Return a line of text without its end; an empty one when there are no more."""


class TerminalKeys(Keys):
    """Keys of a terminal, each without Return."""

    def key(self, prompt: str) -> str:
        """Show the prompt and wait for one key."""
        typer.echo(prompt, nl=False)
        try:
            pressed = click.getchar()
        except (EOFError, KeyboardInterrupt):
            pressed = ""
        typer.echo("" if pressed in _STOPS or not pressed.isprintable() else pressed)
        return "" if pressed in _STOPS else pressed.lower()

    def line(self, prompt: str) -> str:
        """Show the prompt and wait for a line."""
        try:
            return input(prompt)
        except (EOFError, KeyboardInterrupt):
            typer.echo()
            return ""


class LineKeys(Keys):
    """The lines of a file or pipe: the first character of each is the key, an empty one the space bar."""

    def __init__(self, lines: TextIO) -> None:
        """Read from there, a line when it is asked for."""
        self._lines = lines

    def key(self, prompt: str) -> str:
        """Return the key of the next line."""
        del prompt  # nobody reads it
        line = self._lines.readline()
        return (line.rstrip("\r\n")[:1] or " ").lower() if line else ""

    def line(self, prompt: str) -> str:
        """Return the next line."""
        del prompt
        return self._lines.readline().rstrip("\r\n")
