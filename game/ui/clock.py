"""The time of the window. pygame's own stands still unless all of pygame was started."""

from __future__ import annotations

import time

_START = time.monotonic()


def ticks() -> int:
    """Milliseconds since the window's code was loaded."""
    return int((time.monotonic() - _START) * 1000)
