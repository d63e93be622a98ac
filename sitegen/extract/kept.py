"""The extractor of a process, kept: to load a pipeline takes as long as to extract what twenty articles say."""

from threading import Lock
from typing import Final, NamedTuple

from sitegen.extract.extractor import Extractor
from sitegen.extract.loading import OWN, source_of
from sitegen.stamps import stamps_of


class _Kept(NamedTuple):
    source: str
    """What spaCy was asked for."""
    stamps: str
    """Of the files that it was loaded from."""
    extractor: Extractor


_LOCK: Final = Lock()
_kept: list[_Kept] = []
"""The extractor that was asked for last, if any was."""


def load_extractor(pipeline: str = OWN) -> Extractor:
    """Return the extractor of a pipeline, loaded anew only where another was asked for last or its files have changed.

    Whoever checks, serves or reviews reads the same content again and again in one process; threads may share it.

    Args:
        pipeline: As for :class:`Extractor`.

    Raises:
        PipelineError: the pipeline cannot be loaded.
        LanguageError: there is no pack for its language, or one that is only a beginning.

    """
    source = source_of(pipeline)
    with _LOCK:
        for one in _kept:
            if one.source == source and one.stamps == _stamps(one.extractor):
                return one.extractor
        _kept.clear()
        extractor = Extractor(pipeline)
        _kept.append(_Kept(source, _stamps(extractor), extractor))
        return extractor


def _stamps(extractor: Extractor) -> str:
    return stamps_of([str(extractor.folder)] if extractor.folder else []).digest
