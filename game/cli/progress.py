"""A count of long work on a terminal, wiped at the end; nothing elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Callable


def counter() -> Callable[[int, int], None] | None:
    if sys.stderr is None or not sys.stderr.isatty():
        return None

    def show(done: int, total: int) -> None:
        print("\r\x1b[K" if done == total else f"\r{done}/{total}", end="", file=sys.stderr,
              flush=True)

    return show
