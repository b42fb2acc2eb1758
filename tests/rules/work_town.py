"""Towns for the tests of enterprises and labour: a laboratory, or one branch on a bench."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from game.lab.laboratory import laboratory
from game.rules.core import Context
from game.rules.kinds import Sector
from game.rules.vocabulary import SystemName
from game.scenario.build import build_world
from game.scenario.rules_for import make_rules
from game.world.enterprises import Enterprises
from game.world.luck import Luck
from game.world.world import EURO, World

FIRMS: tuple[SystemName, ...] = ("incidents", "enterprises")
WORK: tuple[SystemName, ...] = ("incidents", "enterprises", "labour")
MILL = Sector("mill", workers=1000, posts=10, wage_cents_week=30000, exports=1000, labour=500,
              leaks=300)


def town(households: int = 300, systems: tuple[SystemName, ...] = WORK, seed: int = 1,
         **numbers: int) -> tuple[World, Context]:
    """A built laboratory town; numbers as `enterprise__drift_permille=0`."""
    overrides = {name.replace("__", "."): value for name, value in numbers.items()}
    rules = make_rules(laboratory(households=households, systems=systems), overrides)
    return build_world(rules, seed).copy(), Context(rules, Luck(seed))


def bench(*posts: int, sector: Sector = MILL, systems: tuple[SystemName, ...] = FIRMS,
          **numbers: int) -> tuple[World, Context]:
    """Enterprises of one branch with so many posts each, alike, with nothing in the bank. What
    the world outside spends is their usual takings. No luck, nobody starts."""
    still = {"enterprise__drift_permille": 0, "enterprise__entry_per_million": 0}
    world, ctx = town(30, systems, **(still | numbers))
    assert ctx.rules.kind is not None
    kind = replace(ctx.rules.kind, sectors=[sector])
    ctx = Context(replace(ctx.rules, kind=kind), ctx.luck)
    e = Enterprises.empty(world.enterprises.n)
    rows = np.arange(len(posts))
    e.alive[rows] = 1
    e.jobs[rows] = e.workers[rows] = posts
    e.custom[rows] = e.jobs[rows] * 1000
    e.wage_cents[:], e.pay_permille[rows], e.productivity[rows] = sector.wage_cents_week, 1000, 1000
    usual = sector.wage_cents_week * 1000 // sector.labour
    e.sales_mean[rows] = e.jobs[rows] * usual
    e.bends[:] = ctx.rules["enterprise.bends_permille"]
    e.saves[:] = ctx.rules["enterprise.saves_permille"]
    e.owner[:] = -1
    world.enterprises = e
    world.tallies = {f"exports:{sector.id}": int(e.jobs.sum()) * usual}
    held = account(world).copy()
    world.ledger.settle(EURO, ("enterprise", -held), ("outside", int(held.sum())))
    return world, ctx


def account(world: World) -> np.ndarray:
    return world.ledger.of_block(EURO, "enterprise")
