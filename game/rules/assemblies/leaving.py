"""A member who was not heard too often goes, and takes along what the rules let go."""

from __future__ import annotations

from game.rules.coops.membership import leave
from game.rules.core import Context
from game.rules.season.founding import repay_share
from game.world.organisations import Organisation
from game.world.world import World


def leave_unheard(world: World, ctx: Context, org: Organisation, row: int) -> None:
    del org.unheard[row]
    if row in org.staff:
        org.staff.remove(row)
    if ctx.rules.has("cooperatives"):
        leave(world, ctx, org, row)
    else:
        org.members.remove(row)
        if org.way_out:
            repay_share(world, ctx, org, row)
    ctx.tell("member_left_unheard", org=org.provider)
