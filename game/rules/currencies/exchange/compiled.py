"""The kernel compiled, for large towns: the optional extra `fast`, used only where it is asked for.

Nothing of it is loaded before that: numba alone takes longer to start than the whole game.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache
from importlib.util import find_spec
from types import FunctionType
from typing import Any

from game.rules.currencies.exchange import kernel

ASKED = "COMMONTOWN_FAST"
"""An environment variable: set to 1, towns run on the compiled kernel if it can be had."""


def wanted() -> bool:
    return os.environ.get(ASKED) == "1" and available()


@cache
def available() -> bool:
    """Whether the extra is installed. Loads nothing."""
    return find_spec("numba") is not None


@cache
def kernels() -> tuple[Callable[..., Any], Callable[..., Any]]:
    """`wishes` and `exchange`, compiled from the very functions of `kernel`. Luck is 64 bits
    without a sign, everything else 64 bits with one."""
    import numba

    draw = numba.njit("int64(uint64, uint64)", cache=True)(kernel.draw)
    names = {**vars(kernel), "draw": draw}

    def compiled(plain: Any) -> Callable[..., Any]:
        again = FunctionType(plain.__code__, names, plain.__name__)
        again.__module__, again.__qualname__ = plain.__module__, plain.__qualname__
        result: Callable[..., Any] = numba.njit(cache=True)(again)
        return result

    return compiled(kernel.wishes), compiled(kernel.exchange)
