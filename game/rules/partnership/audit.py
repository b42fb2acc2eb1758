"""The self-audit, and the citizens' audit beside it (concept 81).

Both look at the same twelve principles on the same day. Where the two agree, a town hall that let
people look opens further; where they do not, it defends itself, and learns something all the same.
"""

from __future__ import annotations

from game.rules.core import Context
from game.rules.partnership import openness
from game.rules.partnership.principles import PRINCIPLES
from game.world.world import World


def hold(world: World, ctx: Context) -> None:
    p = world.partnership
    for name, (own, theirs) in PRINCIPLES.items():
        p.own_audit[name] = max(0, min(1000, own(world, ctx.rules)))
        p.citizens_audit[name] = max(0, min(1000, theirs(world, ctx.rules)))
    p.audit_week = world.week
    wide = gap(world) > ctx.rules["audit.wide"]
    openness.add(world, ctx.rules["openness.audit_wide" if wide else "openness.audit_close"])
    ctx.tell("audits_held", own=mean(p.own_audit), theirs=mean(p.citizens_audit))


def mean(found: dict[str, int]) -> int:
    return sum(found.values()) // len(found) if found else 0


def gap(world: World) -> int:
    """By how much the town hall sees itself better than people do, permille; 0 before an audit."""
    return mean(world.partnership.own_audit) - mean(world.partnership.citizens_audit)
