"""The common good balance of every enterprise: cells of the matrix, from what it does (row 68).

The cells are those of `coops.matrix`, read here for all enterprises at once; an organisation with
statutes has its own fuller matrix. Three cells follow effort: what costs money and serves others
and what nobody does unless somebody looks (known and near suppliers, what becomes of things sold).
A cell that the model knows nothing about is absent, and counts for nothing. Permille.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.coops import matrix
from game.rules.coops.rows import charter_of
from game.rules.core import Rules
from game.rules.poverty import is_poor
from game.world.enterprises import COOPERATIVE
from game.world.world import EURO, World

Ints = NDArray[np.int64]

BY_EFFORT = ("A1", "C3", "D3")
"""Cells that are as good as the effort made."""


def cells(world: World, rules: Rules) -> tuple[Ints, dict[str, Ints]]:
    """Rows of the enterprises there are, and cell -> permille of each; -1 where not known."""
    e, h = world.enterprises, world.households
    rows = np.flatnonzero(e.alive)
    sector = rules.sector_table[e.sector[rows]]
    cash = world.ledger.of_block(EURO, "enterprise")[rows]
    bill = np.maximum(1, e.custom[rows] * e.wage_cents[rows] // 1000)
    full = np.maximum(1, bill * rules["enterprise.coop_reserve_weeks"])
    paid = e.wage_cents * e.pay_permille // 1000 * e.alive
    mean = int((paid * e.workers).sum()) // max(1, int((e.workers * e.alive).sum()))
    shared = (e.form[rows] == COOPERATIVE) * 1000
    effort = efforts(world)[rows]
    unknown = np.full(len(rows), -1, np.int64)
    draws = np.array([world.allotments.get(s.id, 1000) if s.draws else 1001
                      for s in rules.sectors], np.int64)[e.sector[rows]]
    tired = _of_workers(world, h.tired)[rows] if rules.has("labour") else unknown
    poor = (_of_workers(world, is_poor(h, rules) * 1000)[rows]
            if rules.has("labour") and rules.has("income") else unknown)
    found = {
        "A1": effort,
        "A2": (1000 - 125 * e.trouble_weeks[rows]).clip(min=0),
        "A3": (1000 - sector[:, 2] + sector[:, 2] * effort // 2000).clip(0, 1000),
        "B1": (cash * 1000 // full).clip(0, 1000),
        "B2": e.saves[rows].clip(0, 1000),
        "B4": shared,
        "C1": np.where(tired < 0, -1, 1000 - tired),
        "C2": (paid[rows] * 500 // max(1, mean)).clip(0, 1000),
        "C3": effort,
        "C4": shared,
        "D3": effort,
        "E1": np.where(poor < 0, -1, 1000 - poor),
        "E3": np.where(draws > 1000, -1, 1000 - draws),
        "E4": shared // 2 + 500 * (filed(world)[rows] > 0),
    }
    for place, row in enumerate(rows.tolist()):
        org = charter_of(world, row)
        if org is not None:
            for name, level in matrix.cells(world, rules, org).items():
                if name not in BY_EFFORT:
                    found.setdefault(name, unknown.copy())[place] = level
    return rows, found


def points(world: World, rules: Rules) -> tuple[Ints, Ints]:
    """Points of each enterprise, by row, 0..1000 (0 where there is none); and how many cells each
    is read by."""
    rows, found = cells(world, rules)
    table = np.array(list(found.values()), np.int64)
    known = (table >= 0).sum(axis=0)
    whole, by = np.zeros((2, world.enterprises.n), np.int64)
    if len(rows):
        whole[rows] = table.clip(min=0).sum(axis=0) // np.maximum(1, known)
        by[rows] = known
    return whole, by


def filed(world: World) -> Ints:
    return _by_row(world, world.beside.filed)


def efforts(world: World) -> Ints:
    return _by_row(world, world.beside.efforts)


def _by_row(world: World, kept: list[int]) -> Ints:
    """A list by row as an array, of as many rows as there are now."""
    rows = world.enterprises.n
    return np.array((kept + [0] * rows)[:rows], np.int64)


def _of_workers(world: World, level: Ints) -> Ints:
    """Mean of a level of the homes of those who work there, by row; -1 where nobody does."""
    h, rows = world.households, world.enterprises.n
    job, twice = np.concatenate((h.job_woman, h.job_man)), np.concatenate((level, level))
    mine = (job >= 0) & (job < rows)
    heads = np.bincount(job[mine], minlength=rows)
    total = np.bincount(job[mine], twice[mine], minlength=rows).astype(np.int64)
    result: Ints = np.where(heads > 0, total // np.maximum(1, heads), -1)
    return result
