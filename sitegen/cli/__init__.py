"""The command line: arguments, exit codes and progress bars. Nothing else in the house prints.

A module a command; `telling` has what all of them say in the same way. Exit codes: 0 all went well; 1 the input has
faults, or the site could not be built; 2 the command was called wrongly.
"""

from sitegen.cli import actors, add, build, check, correct, diff, evaluate, extract, init, review, serve, topics
from sitegen.cli.app import app

__all__ = [
    "actors",
    "add",
    "app",
    "build",
    "check",
    "correct",
    "diff",
    "evaluate",
    "extract",
    "init",
    "review",
    "serve",
    "topics",
]
