"""Worlds <-> JSON and arrays. A session keeps several: now, each opening, each undo.

They share most of their columns, so an array that stands in two worlds is written once.
Read without pickle and without believing what a header says about shapes.
"""

from __future__ import annotations

import hashlib
import io
import math
import zipfile
from collections.abc import Sequence
from types import ModuleType
from typing import Any

import numpy as np
from numpy.lib import format as npy
from numpy.typing import NDArray

from game.session.files import MOST_BYTES, dump_json, load_json
from game.session.session import Progress
from game.world.digest import join, split
from game.world.world import World

Ints = NDArray[np.int64]


def freeze(progress: Progress) -> tuple[bytes, bytes]:
    """`snapshot.json` and `snapshot.npz` of everything but the log."""
    worlds: list[dict[str, Any]] = []
    places: dict[int, int] = {}
    arrays: dict[bytes, tuple[str, Ints]] = {}

    def place(world: World) -> int:
        if id(world) not in places:
            places[id(world)] = len(worlds)
            objects, columns = split(world)
            worlds.append({
                "objects": objects,
                "arrays": {name: _shared(column, arrays) for name, column in columns.items()},
            })
        return places[id(world)]

    text = {
        "now": place(progress.world),
        "openings": {str(season): place(w) for season, w in progress.openings.items()},
        "undo": [place(w) for w in progress.undo],
        "season_log": {str(season): at for season, at in progress.season_log.items()},
        "worlds": worlds,
    }
    out = io.BytesIO()
    np.savez(out, allow_pickle=False, **dict(arrays.values()))
    return dump_json(text), out.getvalue()


def _shared(column: Ints, arrays: dict[bytes, tuple[str, Ints]]) -> str:
    plain = np.ascontiguousarray(column, dtype="<i8")
    key = hashlib.sha256(f"{plain.shape}".encode() + plain.tobytes()).digest()
    return arrays.setdefault(key, (f"a{len(arrays)}", plain))[0]


def thaw(text: bytes, packed: bytes, steps: Sequence[ModuleType] = ()) -> Progress:
    """The inverse of `freeze`, the log and the digests left empty. `steps` are those of
    `migrations` that a save of an earlier format needs.

    Raises KeyError, TypeError, ValueError, IndexError or BadZipFile if the parts do not fit.
    """
    data = load_json(text)
    arrays = read_arrays(packed)
    worlds = []
    for w in data["worlds"]:
        columns = {name: arrays[key] for name, key in w["arrays"].items()}
        for step in steps:
            step.world(w["objects"], columns)
        worlds.append(join(w["objects"], columns).freeze())

    def at(index: Any) -> World:
        if type(index) is not int or index < 0:
            raise ValueError("a world's number")
        return worlds[index]

    season_log = {int(season): place for season, place in data["season_log"].items()}
    if any(type(place) is not int for place in season_log.values()):
        raise TypeError("season_log")
    return Progress(
        world=at(data["now"]),
        openings={int(season): at(index) for season, index in data["openings"].items()},
        season_log=season_log,
        undo=[at(index) for index in data["undo"]],
    )


def read_arrays(packed: bytes) -> dict[str, Ints]:
    """What `np.load` would give, for int64 only, and never more than the bytes that are there."""
    found: dict[str, Ints] = {}
    with zipfile.ZipFile(io.BytesIO(packed)) as zipped:
        for info in zipped.infolist():
            if info.compress_type != zipfile.ZIP_STORED or info.file_size > MOST_BYTES:
                raise ValueError(info.filename)
            found[info.filename.removesuffix(".npy")] = _array(zipped.read(info))
    return found


def _array(data: bytes) -> Ints:
    stream = io.BytesIO(data)
    if npy.read_magic(stream) != (1, 0):
        raise ValueError("version of an array")
    shape, by_column, kind = npy.read_array_header_1_0(stream)
    rest = data[stream.tell():]
    if kind != np.dtype("<i8") or by_column or len(shape) not in (1, 2):
        raise ValueError("kind of an array")
    if min(shape) < 0 or math.prod(shape) * 8 != len(rest):
        raise ValueError("size of an array")
    return np.frombuffer(rest, dtype="<i8").astype(np.int64).reshape(shape)
