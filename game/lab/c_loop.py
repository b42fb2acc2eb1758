"""The kernel in C (`build/bench/exchange.c`), where a checkout and a C compiler are there."""

from __future__ import annotations

import ctypes
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from game.resources import is_packaged, root
from game.rules.currencies.exchange.engine import Kernels


def can_be_built() -> bool:
    return not is_packaged() and source().is_file() and shutil.which("gcc") is not None


def source() -> Path:
    return root() / "build" / "bench" / "exchange.c"


@cache
def kernels() -> Kernels:
    """`wishes` and `exchange` as the engine calls them. Raises CalledProcessError."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        library = Path(folder) / "exchange.so"
        subprocess.run(["gcc", "-O3", "-march=native", "-shared", "-fPIC", "-o", str(library),
                        str(source())], check=True)
        loop = ctypes.CDLL(str(library))
    loop.wishes.restype = loop.exchange.restype = ctypes.c_int64

    def wishes(key: int, *args: Any) -> tuple[int, int]:
        kept, order = args[3], args[6]
        unasked = np.zeros(1, np.int64)
        count = loop.wishes(*_plain(key, *args, len(kept), len(order), unasked))
        return int(count), int(unasked[0])

    def exchange(key: int, *args: Any) -> int:
        return int(loop.exchange(*_plain(key, *args)))

    return wishes, exchange


def _plain(*args: Any) -> list[Any]:
    """Arrays as the addresses of their first number."""
    for a in args:
        assert not isinstance(a, np.ndarray) or (a.dtype == np.int64 and a.flags.c_contiguous)
    return [ctypes.c_void_p(a.ctypes.data) if isinstance(a, np.ndarray) else ctypes.c_int64(a)
            for a in args]
