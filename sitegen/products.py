"""Matrix products of a pipeline by numpy's library, in one thread (ADR 134).

spaCy multiplies with BLIS, whose builds know few processors; OpenBLAS, which comes with numpy, was three to four times
as fast where both were measured, with the same parses. In several threads it is slower on matrices as small as those of
sentences, and worse where processes share the cores.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from itertools import chain
from typing import Any

import numpy as np
from thinc.api import Model, NumpyOps
from threadpoolctl import ThreadpoolController

_FASTER = ("openblas", "mkl")
"""What the names of the libraries contain that are faster, and whose threads can be told apart."""


def multiply_faster(models: Iterable[Model[Any, Any]]) -> bool:
    """Let models multiply with numpy's library, where it is a fast one.

    Args:
        models: Those of a pipeline's trained components; what works on a graphics card is left alone.

    Returns:
        Whether they do now.

    """
    if not _numpy_is_fast():
        return False
    ops = NumpyOps(use_blis=False)
    for node in chain.from_iterable(model.walk() for model in models):
        if type(node.ops) is NumpyOps:
            node.ops = ops
    return True


@contextmanager
def one_thread() -> Iterator[None]:
    """Let numpy's library multiply in the thread that asks, and as before afterwards."""
    with _controller().limit(limits=1, user_api="blas"):
        yield


@cache
def _controller() -> ThreadpoolController:
    return ThreadpoolController()


def _numpy_is_fast() -> bool:
    """Return whether numpy was built with a library that is known to be fast, and that this process has loaded."""
    built = np.show_config(mode="dicts")
    name = str(built["Build Dependencies"]["blas"].get("name", "")).lower()
    loaded = {found["internal_api"] for found in _controller().info()}
    return any(known in name and known in loaded for known in _FASTER)
