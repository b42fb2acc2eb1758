"""A world's fingerprint: equal digests mean equal towns, on any machine."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.world.codec import from_plain, to_plain
from game.world.coproduction import Participants
from game.world.currencies import Members
from game.world.enterprises import Enterprises
from game.world.households import Households
from game.world.ledger import Ledger
from game.world.world import OBJECT_FIELDS, World

Arrays = dict[str, NDArray[np.int64]]


def canonical(data: Any) -> str:
    return json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def split(world: World) -> tuple[dict[str, Any], Arrays]:
    """A world as plain objects and named arrays; `join` is its inverse."""
    objects = {name: to_plain(getattr(world, name)) for name in OBJECT_FIELDS}
    objects["ledger_names"] = list(world.ledger.names)
    objects["ledger_blocks"] = {k: list(v) for k, v in world.ledger.blocks.items()}
    arrays: Arrays = {f"h.{k}": v for k, v in world.households.columns().items()}
    arrays |= {f"e.{k}": v for k, v in world.enterprises.columns().items()}
    for id_, members in world.circles.items():
        arrays |= {f"c.{id_}.{k}": v for k, v in members.columns().items()}
    for id_, takers in world.takers.items():
        arrays |= {f"p.{id_}.{k}": v for k, v in takers.columns().items()}
    arrays |= {f"l.{k}": v for k, v in world.ledger.balances.items()}
    return objects, arrays


def join(objects: dict[str, Any], arrays: Arrays) -> World:
    """Rebuild a world. Raises KeyError, TypeError or ValueError if the parts do not fit."""
    data = dict(objects)
    names = [str(n) for n in data.pop("ledger_names")]
    blocks = {str(k): [int(i) for i in v] for k, v in data.pop("ledger_blocks").items()}
    households = Households(**_named(arrays, "h."))
    ledger = Ledger(households.n, names, _named(arrays, "l."), blocks)
    hints = {name: data[name] for name in OBJECT_FIELDS}
    shell: Any = from_plain(_Objects, hints)
    return World(
        households=households, enterprises=Enterprises(**_named(arrays, "e.")), ledger=ledger,
        circles={id_: Members(**columns) for id_ in shell.currencies
                 if (columns := _named(arrays, f"c.{id_}."))},  # an idea has no members yet
        takers={id_: Participants(**columns) for id_ in shell.processes
                if (columns := _named(arrays, f"p.{id_}."))},
        **{name: getattr(shell, name) for name in OBJECT_FIELDS},
    )


def _named(arrays: Arrays, prefix: str) -> Arrays:
    return {k[len(prefix):]: v for k, v in arrays.items() if k.startswith(prefix)}


def digest(world: World) -> str:
    """Hex SHA-256 over the canonical JSON of the objects and the bytes of the arrays."""
    objects, arrays = split(world)
    h = sha256(canonical(objects).encode())
    for name in sorted(arrays):
        column = np.ascontiguousarray(arrays[name], dtype="<i8")
        h.update(f"{name}{column.shape}".encode())
        h.update(column.tobytes())
    return h.hexdigest()


def _objects_class() -> type:
    from dataclasses import field, make_dataclass
    from typing import get_type_hints

    hints = get_type_hints(World)
    return make_dataclass(
        "WorldObjects", [(n, hints[n], field(kw_only=True)) for n in OBJECT_FIELDS]
    )


_Objects = _objects_class()
