"""The town's grown-ups of working age as one list: all women, then all men.

A place in the list is a household's row, plus the number of households for the man; luck is
drawn by place, so that a person has the same luck whoever else there is.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.world.households import INFORMAL, JOBLESS, ORGANISED, PUBLIC, Households

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]


def jobs(h: Households) -> Ints:
    return np.concatenate((h.job_woman, h.job_man))


def write(h: Households, job: Ints) -> None:
    h.job_woman, h.job_man = job[: h.n].copy(), job[h.n:].copy()


def is_woman(h: Households) -> Mask:
    mask: Mask = np.arange(2 * h.n) < h.n
    return mask


def heavy_care(h: Households, minutes: int) -> Mask:
    """Who gives so much unpaid care that a full post is out of reach (facts E8)."""
    return np.concatenate((h.care_woman > minutes, h.care_man > minutes))


def no_earner(h: Households, job: Ints) -> Mask:
    """Whose home lives of nobody's work and of no pension."""
    nobody: Mask = (job[: h.n] < 0) & (job[h.n:] < 0) & (h.elders == 0)
    return np.concatenate((nobody, nobody))


def employers(job: Ints, rows: int) -> Ints:
    """Holders of each employer: the enterprises, then public, then informal."""
    held: Ints = np.bincount(slots(job, rows), minlength=rows + 4)[: rows + 2]
    return held


def slots(job: Ints, rows: int) -> Ints:
    """Employer codes as small numbers: enterprises as they are, then public, informal, the
    organisations, nobody. An enterprise beyond the rows is nobody."""
    place = np.where((job >= 0) & (job < rows), job, rows + 3)
    for code, slot in ((PUBLIC, rows), (INFORMAL, rows + 1), (ORGANISED, rows + 2)):
        place[job == code] = slot
    return place


def codes(rows: int) -> Ints:
    """The employer code of each slot."""
    return np.concatenate((np.arange(rows), [PUBLIC, INFORMAL]))


def jobless_column(h: Households) -> Ints:
    column: Ints = ((h.job_woman == JOBLESS) | (h.job_man == JOBLESS)).astype(np.int64)
    return column


def fill_minutes(h: Households, post: int, informal: int) -> None:
    """Paid minutes of a week by what everybody holds, as far as the week has room."""
    woman, man = (np.where(job == INFORMAL, informal, post) * ((job >= 0) & (job != ORGANISED))
                  for job in (h.job_woman, h.job_man))
    room = np.maximum(0, h.waking_minutes - h.care_minutes - h.errand_minutes - h.org_minutes)
    woman = np.minimum(woman, room)
    h.paid_woman = woman
    h.paid_minutes = woman + np.minimum(man, room - woman)
