"""Opening a season: hours, listenings, the fund's date, things that rest on the team."""

from __future__ import annotations

from game.rules.core import Context
from game.rules.hub.counters import takes_of_the_team
from game.rules.machines.organisation import OVER
from game.world.world import EURO, HOURS, World


def open_season(world: World, ctx: Context, season: int) -> None:
    """Give the team its hours, less one for everything it still holds itself."""
    content = ctx.rules.content
    world.season = season
    world.listens_left = content.seasons[season - 1].listens
    left = world.ledger.balance(HOURS, "team")
    world.ledger.pay(HOURS, "team", "calendar", left)
    held = sum(o.team_held and o.stage not in OVER for o in world.orgs.values())
    held += takes_of_the_team(world, ctx.rules)
    hours = max(1, content.hours_in(season) - held)
    world.ledger.pay(HOURS, "calendar", "team", hours * 60)
    if season > content.fund_ends_after_season:
        rest = world.ledger.balance(EURO, "team")
        world.ledger.pay(EURO, "team", "outside", rest)
        if rest:
            ctx.tell("fund_ended", cents=rest)
