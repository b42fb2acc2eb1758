"""Stocks: how full a common is, and what that gives."""

from __future__ import annotations

from game.rules.common_goods import CommonSpec
from game.rules.core import Rules
from game.world.place import Common
from game.world.world import World


def of_kind(rules: Rules, kind: str | None) -> CommonSpec | None:
    """The town's common of a kind, if it has one."""
    return next((s for s in rules.content.commons if s.kind == kind), None)


def level(world: World, spec: CommonSpec) -> int:
    """How full a common is, permille of what it holds unbroken."""
    common = world.commons[spec.id]
    whole = common.stock * 1000 // common.capacity
    return whole * spec.broken_capacity_permille // 1000 if common.broken else whole


def read_off(world: World, spec: CommonSpec) -> int:
    """Somebody reads the level today, and all may know it: permille."""
    common = world.commons[spec.id]
    common.measured_week, common.measured_permille = world.week, level(world, spec)
    return common.measured_permille


def stock_at(common: Common, spec: CommonSpec, level: int) -> int:
    """The units that such a level stands for: `level` the other way round."""
    if common.broken:
        level = level * 1000 // max(1, spec.broken_capacity_permille)
    return common.capacity * min(1000, level) // 1000


def catch(world: World, spec: CommonSpec) -> int:
    """What unchanged boats or herds bring home, permille of the first morning's: a catch follows
    the stock that nobody has fenced (Gordon-Schaefer, facts F2.14)."""
    open_to_all = 1000 - world.defence.fenced.get(spec.id, 0)
    return min(2000, level(world, spec) * open_to_all // max(1, spec.start_permille))
