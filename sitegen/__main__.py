"""Where a command begins: the same ``sitegen build`` as the last one is answered before anything is loaded for it."""

import sys

from sitegen.last_build import recall

_INTERRUPTED = 130
"""How a shell is told that somebody has pressed Ctrl-C."""


def main() -> None:
    """Run the command line."""
    command = sys.argv[1:]
    told = recall(command) if command[:1] == ["build"] else None
    if told is not None:
        sys.stderr.writelines(f"{line}\n" for line in told.aside)
        sys.stdout.writelines(f"{line}\n" for line in told.out)
        return
    try:
        from sitegen.cli import app  # noqa: PLC0415 - it takes many times as long as the answer above
        from sitegen.garbage import until_the_end  # noqa: PLC0415 - the same
    except KeyboardInterrupt:
        sys.exit(_INTERRUPTED)
    with until_the_end():
        app(args=command, obj=command)


if __name__ == "__main__":
    main()
