"""Files that must survive: written whole or not at all, read without trusting them.

A save comes from anywhere (a colleague, a class, a stick that was pulled out), so whatever is
wrong with it ends in one `SaveError`, never in a traceback or a town that makes no sense.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import stat
import tempfile
from pathlib import Path
from typing import Any

from game.scenario.problem import InvalidInput

MOST_BYTES = 64 << 20
"""Of a save, packed or unpacked. A town of 120 households takes a few hundred thousand."""

_INT_BOUND = 1 << 64


class SaveError(InvalidInput):
    """A save that cannot be read or written. `code` is translated under `error.<code>`."""

    def __init__(self, code: str, **params: str | int) -> None:
        super().__init__(())
        self.code = code
        self.params = params
        self.args = (f"{code} {params}",)


def cannot_write(error: OSError, path: Path) -> SaveError:
    full = error.errno in (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
    return SaveError("disk_full" if full else "save_unwritable", file=str(path))


def read_bytes(path: Path, most: int = MOST_BYTES) -> bytes:
    """A regular file of reasonable size. Raises SaveError."""
    try:
        facts = path.stat()
        if not stat.S_ISREG(facts.st_mode):
            raise SaveError("save_unreadable", file=str(path))
        if facts.st_size > most:
            raise SaveError("save_too_big", file=str(path), megabytes=most >> 20)
        with path.open("rb") as file:
            return file.read(most)
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:
        raise SaveError("save_missing", file=str(path)) from error
    except OSError as error:
        raise SaveError("save_unreadable", file=str(path)) from error


def write_atomically(path: Path, data: bytes) -> None:
    """Write beside, sync, rename, sync the folder: the old file or the new one, never half.

    Raises SaveError; what was there before is then still there.
    """
    temporary: str | None = None
    try:
        if path.exists() and not path.is_file():  # a folder, or a device that others need
            raise SaveError("save_unwritable", file=str(path))
        handle, temporary = tempfile.mkstemp(prefix=f".{path.name[:80]}.", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if os.name == "posix":
            os.chmod(temporary, 0o666 & ~_umask())
        os.replace(temporary, path)
        temporary = None
        sync_folder(path.parent)
    except ValueError as error:  # a path that no system accepts
        raise SaveError("save_unwritable", file=str(path)) from error
    except OSError as error:
        raise cannot_write(error, path) from error
    finally:
        if temporary is not None:
            with contextlib.suppress(OSError):
                os.unlink(temporary)


def make_folder(path: Path) -> None:
    """A folder, and those above it. Raises SaveError where something else stands in its place."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except ValueError as error:
        raise SaveError("save_unwritable", file=str(path)) from error
    except OSError as error:
        raise cannot_write(error, path) from error


def _umask() -> int:
    """mkstemp makes files for their owner alone; a save may be shared like any document."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def sync_folder(folder: Path) -> None:
    """Make a new name in a folder last. Windows has no such call and needs none."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def dump_json(data: Any) -> bytes:
    """Compact, in the order given: what comes first in a town may matter to it."""
    return json.dumps(data, separators=(",", ":"), ensure_ascii=False, allow_nan=False).encode()


def load_json(data: bytes) -> Any:
    """JSON of whole numbers, texts, lists and objects. Raises ValueError for anything else."""
    try:
        found = json.loads(
            data.decode(),
            parse_int=_whole,
            parse_float=_refuse,
            parse_constant=_refuse,
            object_pairs_hook=_unique,
        )
        dump_json(found)  # half a surrogate pair can be read, but never written again
    except RecursionError as error:
        raise ValueError("too deep") from error
    return found


def _whole(text: str) -> int:
    number = int(text) if len(text) <= 21 else _INT_BOUND
    if abs(number) >= _INT_BOUND:
        raise ValueError("a number beyond 64 bits")
    return number


def _refuse(text: str) -> Any:
    raise ValueError(f"{text} is no whole number")


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found
