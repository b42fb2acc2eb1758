"""Figures of what a process gives, what it takes, and what it saves."""

from __future__ import annotations

from collections.abc import Callable

from game.rules.coproduction import board, quality, reach, savings
from game.rules.coproduction.life import OVER
from game.rules.coproduction.reach import spec_of
from game.rules.core import Rules
from game.rules.machines.process import AT_WORK
from game.world.coproduction import Process
from game.world.world import World


def _cell(rules: Rules, process: Process) -> board.Cell:
    return board.cell(rules, process.planning, process.delivery)


def _week(name: str) -> Callable[[World, Rules, Process], int]:
    """A figure of the last week lived; nothing while it is not at work."""
    return lambda world, rules, process: process.week.get(name, 0)


def service_quality(world: World, rules: Rules, process: Process) -> int:
    """What it gives, permille: before it is at work, what professionals give; once it lies still
    or has ended, nothing."""
    if process.stage in OVER:
        return 0
    return process.quality if process.stage == AT_WORK else quality.base(world, rules, process)


def gap(world: World, rules: Rules, process: Process) -> int:
    """How much worse than others the least able fare by it, permille of the service."""
    return process.week.get("relative", 0) - process.week.get("least", 0)


def outside(world: World, rules: Rules, process: Process) -> int:
    """Of those it is for, who has nothing of it, permille."""
    mine = reach.users(world, rules, process)
    if process.id not in world.takers or process.stage != AT_WORK or not mine.any():
        return 1000
    left = int((mine & ~reach.reached(world, rules, process)).sum())
    return left * 1000 // int(mine.sum())


def least_met(world: World, rules: Rules, process: Process) -> int:
    """How far the need it answers is met for the least able of its users, permille."""
    spec = rules.services.get(spec_of(rules, process).service)
    who = reach.users(world, rules, process) & reach.least_able(world, rules)
    if spec is None or not who.any():
        return 0
    return int(world.households.level(spec.need)[who].mean())


FIGURES: dict[str, Callable[[World, Rules, Process], int]] = {
    "quality": service_quality,
    "relative": _week("relative"),
    "base": lambda world, rules, process: quality.base(world, rules, process),
    "least_able": _week("least"),
    "least_met": least_met,
    "gap": gap,
    "outside": outside,
    "served": _week("served"),
    "lift": _week("lift"),
    "minutes": _week("minutes"),
    "needed": _week("needed"),
    "filled": _week("filled"),
    "cost": lambda world, rules, process: _cell(rules, process).cost,
    "users_minutes": lambda world, rules, process: _cell(rules, process).users_minutes,
    "staff_time": lambda world, rules, process: _cell(rules, process).staff,
    "risk": lambda world, rules, process: _cell(rules, process).risk,
    "inclusion": lambda world, rules, process: quality.inclusion(
        rules, process, _cell(rules, process)),
    "saved_week_cents": _week("saved"),
    "saved_euros": lambda world, rules, process: process.saved_cents // 100,
    "dumped_euros": lambda world, rules, process: process.dumped_cents // 100,
    "dumped": lambda world, rules, process: savings.dumped(world, rules, process),
    "supports_cents": _week("supports_cents"),
}
