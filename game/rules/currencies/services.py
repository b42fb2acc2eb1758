"""Services: what people do for each other, more kinds than there are skills.

A service belongs to a skill (`SKILLS`), in turn; the first ones are those of care, which is what
small circles exchange first. Somebody offers what their home's skills are good for, and, where
those do not suffice, something that anybody can do (judgement).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Context
from game.rules.currencies.lots import parts_a_million
from game.world.households import SKILLS

Ints = NDArray[np.int64]

IN_TURN = ("care", "repair", "food", "teaching", "growing", "craft", "digital", "accounts")
"""Skill of service 0, 1, ..., and again from the first."""
_NOT_MINE = 1_000_000


def skill_of(service: int) -> str:
    return IN_TURN[service % len(IN_TURN)]


def of_skill(skill: str, services: int) -> list[int]:
    """The services that belong to a skill."""
    return list(range(IN_TURN.index(skill), services, len(IN_TURN)))


def offered(ctx: Context, week: int, what: str, rows: Ints, skills: Ints, kinds: int,
            each: int) -> Ints:
    """Bits of `each` services (of the first `kinds`) for each row: those of its skills come first,
    which of them is luck."""
    if each >= kinds:
        return np.full(len(rows), (1 << kinds) - 1, np.int64)
    mine = np.array([1 << SKILLS.index(skill_of(s)) for s in range(kinds)], np.int64)
    order = np.stack([parts_a_million(ctx.luck, week, f"{what}:service:{s}", rows)
                      for s in range(kinds)], axis=1)
    order += ((skills[:, None] & mine) == 0) * _NOT_MINE
    chosen = np.argsort(order, axis=1, kind="stable")[:, :each]
    bits: Ints = (np.int64(1) << chosen).sum(axis=1)
    return bits
