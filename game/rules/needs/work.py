"""Work as a need: a job with a contract and hours one can live with.

Whoever looks for work and finds none has nothing of it; work without a contract counts in part
(informal work: facts F1.8, F1.11, F1.12); hours far from a usual week take something away. Whoever
does not look for paid work is counted as `needs.work_at_home`, elders who live alone as settled.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Context
from game.world.households import AT_HOME, INFORMAL, JOBLESS, NO_SUCH
from game.world.world import World

Ints = NDArray[np.int64]


def measure(world: World, ctx: Context) -> Ints:
    h, r = world.households, ctx.rules
    total, grown = np.zeros(h.n, np.int64), np.zeros(h.n, np.int64)
    at_work = np.zeros(h.n, np.int64)
    for job in (h.job_woman, h.job_man):
        here = job != NO_SUCH
        working = job >= 0
        level = np.where(job == INFORMAL, r["needs.work_informal"], 1000) * working
        level += (job == AT_HOME) * r["needs.work_at_home"] + (job == JOBLESS) * r["needs.jobless"]
        total += level * here
        grown += here
        at_work += working
    hours = h.paid_minutes // np.maximum(1, at_work)
    few = (r["needs.hours_least"] - hours).clip(min=0) * 1000 // r["needs.hours_least"]
    many = (hours - r["needs.hours_most"]).clip(min=0) * 1000 // r["needs.hours_most"]
    strain = (few + many).clip(max=1000) * r["needs.hours_cost"] // 1000 * at_work
    level = (total - strain) // np.maximum(1, grown)
    return np.where(grown > 0, level, 1000).clip(0, 1000)
