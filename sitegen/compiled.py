"""What templates were compiled to, our own and those of the theme, which are some fifty; and what is wrong with one."""

import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final

from jinja2 import BytecodeCache, Environment, TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.bccache import Bucket
from jinja2.filters import FILTERS
from jinja2.tests import TESTS

from sitegen.errors import TemplateBrokenError
from sitegen.files import write_whole
from sitegen.stamps import program

_KNOWN_EXTENSIONS: Final = frozenset({"jinja2.ext.InternationalizationExtension"})
_KNOWN_MAKERS: Final = ("jinja2", "mkdocs")


class Compiled(BytecodeCache):
    """What templates of a text were compiled to in this process: a site served is built many times from the same."""

    def __init__(self) -> None:
        """Begin with none."""
        self._made: dict[tuple[str, str], Any] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template its code where its name and the digest of its text are known."""
        bucket.code = self._made.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template that was compiled."""
        self._made[bucket.key, bucket.checksum] = bucket.code


COMPILED = Compiled()


class CompiledBefore(BytecodeCache):
    """The same, kept in a folder from one process to the next: compiling takes longer than most builds print."""

    def __init__(self, folder: Path) -> None:
        """Take the folder; what another program has compiled there is nothing to this one."""
        self._folder = folder
        self._by = program()[:16]

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template its code where this process, or one of this program before it, has compiled the same text."""
        COMPILED.load_bytecode(bucket)
        with suppress(OSError):
            if bucket.code is None:
                bucket.bytecode_from_string(self._file(bucket).read_bytes())
                COMPILED.dump_bytecode(bucket)
            elif not self._file(bucket).exists():
                self._keep(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a template."""
        COMPILED.dump_bytecode(bucket)
        self._keep(bucket)

    def _keep(self, bucket: Bucket) -> None:
        """Put the code in place of what was compiled of the template by other programs; no link is followed for it."""
        if self._folder.is_symlink():
            return
        with suppress(OSError):  # what cannot be kept is compiled again
            for old in self._folder.glob(f"*-{bucket.key}"):
                old.unlink()
            write_whole(self._file(bucket), bucket.bytecode_to_string())

    def _file(self, bucket: Bucket) -> Path:
        return self._folder / f"{self._by}-{bucket.key}"


def is_settled(env: Environment) -> bool:
    """Return whether templates say the same whenever an environment compiles them.

    What is constant in a template is put in as it is compiled: a filter that a plugin has added may say the day then.
    """
    own = [
        maker.__module__.partition(".")[0] in _KNOWN_MAKERS
        for makers, usual in ((env.filters, FILTERS), (env.tests, TESTS))
        for name, maker in makers.items()
        if usual.get(name) is not maker
    ]
    return all(own) and _KNOWN_EXTENSIONS.issuperset(env.extensions)


@contextmanager
def broken_templates_told() -> Iterator[None]:
    """Tell where a template is broken that is used inside.

    Raises:
        TemplateBrokenError: a template is not as Jinja wants it, names what is not there, or is missing itself.

    """
    try:
        yield
    except TemplateError as error:
        place, problem = _place_of(error), error.message or type(error).__name__
        if isinstance(error, TemplateNotFound):
            problem = f"there is no template {error.name}"
        raise TemplateBrokenError(place or "templates", problem.rstrip(".")) from error


def _place_of(error: TemplateError) -> str | None:
    """Return the file and line of a template, as far as they are known."""
    if isinstance(error, TemplateSyntaxError):
        return f"{error.filename or error.name}:{error.lineno}"
    # Jinja puts frames of its own into the traceback, which say where in its template each step of the way stands.
    frames = [
        (frame, line) for frame, line in traceback.walk_tb(error.__traceback__) if _IN_TEMPLATE in frame.f_globals
    ]
    return f"{frames[-1][0].f_code.co_filename}:{frames[-1][1]}" if frames else None


_IN_TEMPLATE: Final = "__jinja_exception__"
