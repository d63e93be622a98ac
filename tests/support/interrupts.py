"""Commands that a test ends with Ctrl-C."""

import signal
import subprocess
from contextlib import contextmanager


@contextmanager
def interruptible(command, **options):
    """Run a command that Ctrl-C ends, also where whoever runs the tests ignores it; kill it where a test fails.

    Args:
        command: What to run.
        options: As for ``subprocess.Popen``.

    """
    usual = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        process = subprocess.Popen(command, text=True, **options)
    finally:
        signal.signal(signal.SIGINT, usual)
    with process:
        try:
            yield process
        finally:
            process.kill()
