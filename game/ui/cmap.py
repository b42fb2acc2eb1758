"""Which characters a font file holds. The window system never says that a letter became a box."""

from __future__ import annotations

import struct
from functools import cache
from pathlib import Path


@cache
def characters(path: Path) -> frozenset[int]:
    """Code points of a TrueType file, from its Unicode table (formats 4 and 12)."""
    data = path.read_bytes()
    count = struct.unpack_from(">H", data, 4)[0]
    records = (struct.unpack_from(">4sLLL", data, 12 + 16 * i) for i in range(count))
    start = next(offset for tag, _, offset, _ in records if tag == b"cmap")
    found: set[int] = set()
    for i in range(struct.unpack_from(">H", data, start + 2)[0]):
        platform, encoding, offset = struct.unpack_from(">HHL", data, start + 4 + 8 * i)
        if (platform, encoding) not in ((0, 3), (0, 4), (3, 1), (3, 10)):
            continue
        read = {4: _segments, 12: _groups}.get(struct.unpack_from(">H", data, start + offset)[0])
        if read:
            found |= read(data, start + offset)
    return frozenset(found)


def _segments(data: bytes, at: int) -> set[int]:
    n = struct.unpack_from(">H", data, at + 6)[0] // 2
    ends = struct.unpack_from(f">{n}H", data, at + 14)
    starts = struct.unpack_from(f">{n}H", data, at + 16 + 2 * n)
    deltas = struct.unpack_from(f">{n}H", data, at + 16 + 4 * n)
    slots = at + 16 + 6 * n
    found: set[int] = set()
    for i, (first, last, delta) in enumerate(zip(starts, ends, deltas, strict=True)):
        shift = struct.unpack_from(">H", data, slots + 2 * i)[0]
        if not shift:
            found.update(c for c in range(first, last + 1) if (c + delta) & 0xFFFF)
            continue
        base = slots + 2 * i + shift
        for c in range(first, last + 1):
            if c != 0xFFFF and struct.unpack_from(">H", data, base + 2 * (c - first))[0]:
                found.add(c)
    return found


def _groups(data: bytes, at: int) -> set[int]:
    found: set[int] = set()
    for i in range(struct.unpack_from(">L", data, at + 12)[0]):
        first, last, _ = struct.unpack_from(">LLL", data, at + 16 + 12 * i)
        found.update(range(first, last + 1))
    return found
