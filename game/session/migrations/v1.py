"""Format 1 knew one need, bread, and households without a woman's and a man's columns.

Loaves became units, three needs became rows of one table, and a town got enterprises, services
and commons, which a town of that time has none of.
"""

from __future__ import annotations

from dataclasses import MISSING, fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.world.codec import to_plain
from game.world.enterprises import Enterprises
from game.world.households import JOBLESS, NEED, NEEDS, NO_SUCH, PUBLIC, Households
from game.world.world import OBJECT_FIELDS, World

RENAMED = {"capacity_loaves": "capacity", "sold_loaves": "sold", "threshold_loaves": "threshold"}
ROWS = {"bread": "food", "care": "care", "company": "networks"}
USUAL_NEED, USUAL_BELIEF = 800, 680


def scenario(plain: dict[str, Any]) -> None:
    _rename(plain["content"])
    plain["kind"] = None


def world(objects: dict[str, Any], arrays: dict[str, NDArray[np.int64]]) -> None:
    _rename(objects["orgs"])
    objects["ledger_blocks"] = {}
    for f in fields(World):
        if f.name in OBJECT_FIELDS and f.name not in objects:
            new = f.default if f.default_factory is MISSING else f.default_factory()
            objects[f.name] = to_plain(new)
    n = len(arrays["h.district"])
    needs = np.full((len(NEEDS), n), USUAL_NEED, np.int64)
    for column, need in ROWS.items():
        needs[NEED[need]] = arrays.pop(f"h.{column}")
    arrays["h.needs"] = needs
    arrays["h.route"] = np.full((len(NEEDS), n), -1, np.int64)
    arrays["h.belief"] = np.full(n, USUAL_BELIEF, np.int64)
    _by_sex(arrays, n)
    for cls, prefix, rows in ((Households, "h.", n), (Enterprises, "e.", 0)):
        for f in fields(cls):
            arrays.setdefault(prefix + f.name, np.zeros(rows, np.int64))


def _by_sex(arrays: dict[str, NDArray[np.int64]], n: int) -> None:
    """Two adults are a woman and a man; one alone is a woman where the home was headed by one."""
    adults, unemployed = arrays["h.adults"], arrays["h.unemployed"]
    woman = ((adults == 2) | ((adults == 1) & (arrays["h.women_headed"] > 0))).astype(np.int64)
    man = adults - woman
    arrays["h.woman"], arrays["h.man"] = woman, man
    arrays["h.paid_woman"] = arrays["h.paid_minutes"] * woman // np.maximum(1, adults)
    grown = np.maximum(1, adults + arrays["h.elders"])
    for sex, somebody in (("woman", woman), ("man", man)):
        arrays[f"h.care_{sex}"] = arrays["h.care_minutes"] * somebody // grown
        job = np.where(unemployed > 0, JOBLESS, PUBLIC)
        arrays[f"h.job_{sex}"] = np.where(somebody > 0, job, NO_SUCH).astype(np.int64)


def _rename(data: Any) -> None:
    """Keys anywhere below, and what `change` names."""
    if isinstance(data, list):
        for item in data:
            _rename(item)
    elif isinstance(data, dict):
        for key in list(data):
            _rename(data[key])
            if key == "change" and data[key] in RENAMED:
                data[key] = RENAMED[data[key]]
            if key in RENAMED:
                data[RENAMED[key]] = data.pop(key)
