"""How good a co-produced service is, as against the same by professionals, and for whom.

What staff leave to users is done as far as users do it. What a cell promises comes as far as its
prerequisites are met, the phases were worked through, and luck has it: beside peer support and
talks with the doctor turned round the evidence varies widely (facts C3). Permille.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.rules.coproduction import challenges, levels, supports
from game.rules.coproduction.board import PLANS, Cell
from game.rules.coproduction.reach import spec_of
from game.rules.core import Context, Rules
from game.world.coproduction import Process
from game.world.world import WEEKS_A_SEASON, World

LIFTED = "coproduction:lifted:"
"""Tally by service: what of its quality comes of processes; follows as quality does, permille."""
USUAL = 800


def base(world: World, rules: Rules, process: Process) -> int:
    """How good the service is without any process of this town."""
    spec = spec_of(rules, process)
    name, here = spec.service, world.municipality.services.get(spec.service)
    if here is not None:
        return max(0, min(1000, here.quality - world.tallies.get(LIFTED + name, 0)))
    if spec.outcome is not None:
        return spec.outcome
    return rules.services[name].quality if name in rules.services else USUAL


@dataclass(frozen=True)
class Made:
    """What a week's work comes to, as against the professional service."""

    relative: int
    least: int
    """The same for those least able to take part."""
    inclusion: int


def made(world: World, ctx: Context, process: Process, cell: Cell, filled: int) -> Made:
    """`filled` is what users did of what there is for them to do; up to twice that helps."""
    r, ready = ctx.rules, supports.readiness(ctx.rules, process)
    worth, by_users = cell.quality - 1000, cell.by_users
    whole = 1000 - by_users * max(0, 1000 - filled) // 1000
    fit = 1000 - process.misfit
    change = worth * ready * fit // 1_000_000 if worth > 0 else worth
    change -= by_users * (1000 - ready) * r["quality.coproduction_unready"] // 1_000_000
    if process.planning != "professionals" or by_users:
        change -= process.misfit * r["quality.coproduction_misfit"] // 1000
    change += levels.gain(r, process) * min(1000, filled) // 1000
    if process.delivery != "professionals":
        change += max(0, filled - 1000) * r["quality.coproduction_more"] // 1000
    change -= PLANS[process.planning] * (1000 - ready) * r["quality.coproduction_unplanned"] \
        // 1_000_000
    change += process.capacity * r["quality.coproduction_capacity"] // 1000
    change -= challenges.cost(r, process, "quality")
    change += luck(world, ctx, process, cell)
    low, high = r["quality.coproduction_least"], r["quality.coproduction_most"]
    relative = max(low, min(high, whole * (1000 + change) // 1000))
    inclusive = inclusion(r, process, cell)
    by_staff = 1000 - by_users
    least = by_staff + (relative - by_staff) * inclusive // 1000
    least = min(relative, max(low * relative // 1000, least))
    return Made(relative, least, inclusive)


def inclusion(rules: Rules, process: Process, cell: Cell) -> int:
    """How far the least able come to their own in it: what a cell leaves out, access and somebody
    beside them can make good; some challenges take away more."""
    helped = (supports.met(rules, process, "access")
              + supports.met(rules, process, "independent")) // 2
    level = cell.inclusion + (1000 - cell.inclusion) * helped // 1000
    return max(0, level - challenges.cost(rules, process, "inclusion"))


def luck(world: World, ctx: Context, process: Process, cell: Cell) -> int:
    """What came better or worse than meant: a part drawn once, when it began its work, the rest
    anew each quarter. Training takes some of the chance out of it, misfit puts some in."""
    r = ctx.rules
    risk = cell.risk * (1000 + process.misfit) // 1000
    trained = supports.met(r, process, "training") * r["coproduction.risk_trained"] // 1000
    risk = risk * (1000 - trained) // 1000
    mine, part = f"coproduction:{process.id}", r["coproduction.risk_quarter"]
    once = ctx.luck.one(max(0, process.since), mine, "once", 2001) - 1000
    now = ctx.luck.one(world.week // WEEKS_A_SEASON, mine, "quarter", 2001) - 1000
    return risk * (once * (1000 - part) + now * part) // 1_000_000
