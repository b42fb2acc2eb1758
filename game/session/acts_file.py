"""The journal's list of acts: one line each, on the disk before anybody is told.

Every line carries its number and a checksum, so a line that a power cut tore is known from a
whole one, and one that was damaged does not shift those after it.
"""

from __future__ import annotations

import contextlib
import os
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from game.rules.core import Rejected
from game.session.files import dump_json, load_json
from game.session.log import Entry, entry_from_plain


class ActsFile:
    """Appends acts. What could not be written (a full disk) waits and is tried again."""

    def __init__(self, path: Path, count: int) -> None:
        """`count` acts are in the file already. Raises OSError."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_BINARY", 0)
        self._handle = os.open(path, flags, 0o666)
        self._size = os.fstat(self._handle).st_size
        self._count = count
        self._waiting = b""

    def append(self, entry: Entry) -> None:
        """Write and sync. Raises OSError, and then keeps the line for the next time."""
        self._waiting += line_of(self._count, entry)
        self._count += 1
        try:
            rest = memoryview(self._waiting)
            while rest:
                rest = rest[os.write(self._handle, rest):]
            os.fsync(self._handle)
        except OSError:
            with contextlib.suppress(OSError):
                os.ftruncate(self._handle, self._size)
            # if that failed too, half a line is there: the next one must not grow onto it
            self._waiting = b"\n" + self._waiting.lstrip(b"\n")
            raise
        self._size += len(self._waiting)
        self._waiting = b""

    def close(self) -> None:
        os.close(self._handle)


def line_of(number: int, entry: Entry) -> bytes:
    plain = {"n": number, **entry.plain()}
    return dump_json({**plain, "crc": _crc(plain)}) + b"\n"


def lines_of(log: Sequence[Entry]) -> bytes:
    return b"".join(line_of(number, entry) for number, entry in enumerate(log))


def parse_acts(data: bytes) -> dict[int, Entry]:
    """Every line that is whole, by its number."""
    found: dict[int, Entry] = {}
    for line in data.split(b"\n"):
        try:
            plain = load_json(line)
            if plain.pop("crc") == _crc(plain):
                found[int(plain["n"])] = entry_from_plain(plain)
        except (AttributeError, KeyError, Rejected, TypeError, ValueError):
            continue
    return found


def following(acts: dict[int, Entry], start: int) -> list[Entry]:
    """The unbroken run of acts from `start` on."""
    run: list[Entry] = []
    while (entry := acts.get(start + len(run))) is not None:
        run.append(entry)
    return run


def _crc(plain: dict[str, Any]) -> int:
    return zlib.crc32(dump_json(plain))
