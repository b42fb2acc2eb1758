"""Demutualisation: a buyer comes for what members have put by. They vote, each for themselves; what
cannot be shared out (facts B13) brings nobody anything. Sold is sold: nothing undoes it."""

from __future__ import annotations

from game.rules.content import ThreatSpec
from game.rules.coops import conversion
from game.rules.core import Context
from game.world.defence import Threat
from game.world.world import World


def there(world: World, ctx: Context, spec: ThreatSpec) -> bool:
    org = world.org_in(spec.of)
    return org is not None and org.row >= 0 and bool(org.members)


def strike(world: World, ctx: Context, spec: ThreatSpec, threat: Threat) -> str:
    """Put to the members; why it came to nothing, or nothing if they sell."""
    org = world.org_in(spec.of)
    if org is None:
        return "gone"
    if not conversion.is_divisible(world, ctx, org):
        return "locked"
    return "" if conversion.put_to_members(world, ctx, org, spec.amount) else "refused"


def holds(world: World, ctx: Context, spec: ThreatSpec) -> bool:
    return True


def undo(world: World, ctx: Context, spec: ThreatSpec, threat: Threat) -> None:
    """Nothing brings it back."""
