"""Format 3 knew no statutes, federations, named employers or pledges: a town of that time has none.

What an agreement, an organisation or an assembly knows besides has a usual value of its own.
"""

from __future__ import annotations

from dataclasses import MISSING, fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.world.codec import to_plain
from game.world.world import OBJECT_FIELDS, World


def scenario(plain: dict[str, Any]) -> None:
    """What it does not name is as usual."""


def world(objects: dict[str, Any], arrays: dict[str, NDArray[np.int64]]) -> None:
    """What was added to a town since. What was adopted then is in force."""
    for f in fields(World):
        if f.name in OBJECT_FIELDS and f.name not in objects:
            new = f.default if f.default_factory is MISSING else f.default_factory()
            objects[f.name] = to_plain(new)
    for column in ("accepts", "other_sales") if "e.alive" in arrays else ():
        arrays.setdefault(f"e.{column}", np.zeros_like(arrays["e.alive"]))
    for proposal in objects["proposals"].values():
        if proposal["state"] == "adopted":
            proposal.setdefault("in_force", dict(proposal["terms"]))
