"""Words of the command line that become values, or a BadCall that says how to write them."""

from __future__ import annotations

from game.cli.errors import BadCall

LEAST, MOST = (640, 480), (7680, 4320)
MOST_LUCKS = 1000


def check_seed(seed: int) -> int:
    """A seed is a whole number from 0 to 2^63 - 1."""
    if not 0 <= seed < 2**63:
        raise BadCall("bad_range", name="--seed", found=str(seed), low=0, high=str(2**63 - 1))
    return seed


def check_range(name: str, found: int, low: int, high: int) -> int:
    """The number itself, if it lies from `low` to `high`."""
    if not low <= found <= high:
        raise BadCall("bad_range", name=name, found=str(found), low=low, high=high)
    return found


def size(text: str) -> tuple[int, int]:
    """`1280x720` as two numbers."""
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal() and len(text) < 12):
        raise BadCall("bad_size", found=text)
    found = int(width), int(height)
    if not all(a <= b <= c for a, b, c in zip(LEAST, found, MOST, strict=True)):
        raise BadCall("bad_size", found=text)
    return found
