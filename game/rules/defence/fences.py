"""Enclosure: part of a common goes behind somebody's fence.

What is fenced holds and grows nothing for the others, who draw as much as before from what is left
of it, so that it breaks sooner; who lives on the stock, or fetches from it, brings home less.
Undone, what grew behind the fence is there again.
"""

from __future__ import annotations

from game.rules.content import ThreatSpec
from game.rules.core import Context
from game.world.defence import Threat
from game.world.world import World


def there(world: World, ctx: Context, spec: ThreatSpec) -> bool:
    """A common that is broken is worth no fence."""
    common = world.commons.get(spec.of)
    return common is not None and not common.broken


def strike(world: World, ctx: Context, spec: ThreatSpec, threat: Threat) -> str:
    common, d = world.commons[spec.of], world.defence
    left = 1000 - d.fenced.get(spec.of, 0)
    part = left * spec.amount // 1000
    threat.took = {"part": part, "capacity": common.capacity * spec.amount // 1000,
                   "stock": common.stock * spec.amount // 1000}
    common.capacity = max(1, common.capacity - threat.took["capacity"])
    common.stock -= threat.took["stock"]
    d.fenced[spec.of] = 1000 - left + part
    return ""


def holds(world: World, ctx: Context, spec: ThreatSpec) -> bool:
    return spec.of in world.defence.fenced


def undo(world: World, ctx: Context, spec: ThreatSpec, threat: Threat) -> None:
    common, fenced = world.commons[spec.of], world.defence.fenced
    common.capacity += threat.took.get("capacity", 0)
    common.stock = min(common.capacity, common.stock + threat.took.get("stock", 0))
    fenced[spec.of] -= threat.took.get("part", 0)
    if fenced[spec.of] <= 0:
        del fenced[spec.of]
    threat.took = {}
