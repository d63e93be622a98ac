"""Where a command's keys come from: a terminal, or the lines of a file or pipe."""

import os
import sys
from abc import ABC, abstractmethod
from typing import Final, TextIO

import click
import typer

_STOPS: Final = frozenset({"\x03", "\x04"})
"""Ctrl-C and Ctrl-D, where the terminal hands them over."""


_ESCAPE: Final = b"\x1b"
_LONGEST_KEY: Final = 16
"""Bytes that a terminal sends for a key that is no letter."""
_MOMENT: Final = 0.05
"""Seconds within which the rest of such a key has come."""
_LONGEST_LETTER: Final = 4
"""Bytes of a letter in UTF-8."""


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
            pressed = _pressed()
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


if sys.platform == "win32":

    def _pressed() -> str:
        """Wait for a key of the terminal, without Return."""
        return click.getchar()

else:
    import select
    import termios
    import tty

    def _pressed() -> str:
        """Wait for a key of the terminal, without Return.

        Somebody who knows the keys is quicker than the program: what they pressed before it asked counts, and two keys
        that come at once are two (``click.getchar`` throws the first away and takes the second for one).
        """
        terminal = sys.stdin.fileno()
        before = termios.tcgetattr(terminal)
        try:
            tty.setcbreak(terminal, termios.TCSADRAIN)
            key = os.read(terminal, 1)
            if key == _ESCAPE:
                # An arrow or a function key is several characters, which come together.
                more = select.select([terminal], [], [], _MOMENT)[0]
                return (key + (os.read(terminal, _LONGEST_KEY) if more else b"")).decode("utf-8", "replace")
            while key and len(key) < _LONGEST_LETTER and not _is_whole(key):
                key += os.read(terminal, 1)
        finally:
            termios.tcsetattr(terminal, termios.TCSADRAIN, before)
        return key.decode("utf-8", "replace")


def _is_whole(letter: bytes) -> bool:
    try:
        letter.decode()
    except UnicodeDecodeError:
        return False
    return True
