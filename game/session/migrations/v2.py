"""Format 2 knew that a common had broken, and not when; nor did it keep a common's levels.

The town's books tell at which season's turn a broken common was first counted: it broke in that
season, at the latest in its last week. Levels of weeks gone by are not known. What gave birth to
an organisation is in its id; format 2 told it twice.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.world.world import WEEKS_A_SEASON

UNKNOWN = -1


def scenario(plain: dict[str, Any]) -> None:
    """Nothing in it has changed."""


def world(objects: dict[str, Any], arrays: dict[str, NDArray[np.int64]]) -> None:
    for org in objects["orgs"].values():
        org.pop("born_by", None)
    for common in objects["commons"].values():
        common["broke_week"] = _broke_by(objects) if common.pop("broken") else UNKNOWN
        common["levels"] = [UNKNOWN] * objects["week"]


def _broke_by(objects: dict[str, Any]) -> int:
    """The last week of the season in which a broken common was first counted."""
    for season, count in enumerate(objects["history"]):
        if count.get("commons_broken", 0):
            return int(min(season * WEEKS_A_SEASON, objects["week"]))
    return int(objects["week"])
