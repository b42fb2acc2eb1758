"""Pledge: ask everybody concerned, in secret, what they would put into a circle.

Below the threshold all of it is returned. Only the sum is told, so it cannot be undone. It may be
tried again in another season.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.rules import pledges
from game.rules.calendar import season_of
from game.rules.core import Action, Context, Event, Rejected, Rules
from game.rules.costs import hours_left, spend
from game.rules.machines.organisation import FOUNDING
from game.world.organisations import Organisation
from game.world.world import World


@dataclass(frozen=True)
class PledgeAct(Action):
    kind: ClassVar[str] = "pledge"
    phases: ClassVar[tuple[str, ...]] = ("organise",)
    final: ClassVar[bool] = True
    provider: str = ""


ACTION = PledgeAct


def open_rounds(world: World, rules: Rules) -> list[Organisation]:
    """Circles for which a round of pledges can be held now."""
    return [o for o in world.orgs.values() if refusal(world, rules, o.provider) is None]


def refusal(world: World, rules: Rules, provider: str) -> Rejected | None:
    """Why no round of pledges can be held for a provider now, or None."""
    spec, org = rules.providers.get(provider), world.org_in(provider)
    if spec is None or not spec.pledge_cents or org is None:
        return Rejected("nothing_to_pledge_for", org=provider)
    if org.stage not in FOUNDING:
        return Rejected("pledge_too_late", org=provider)
    last = world.pledges.get(provider)
    if last is not None and last.kept:
        return Rejected("pledged_enough", org=provider)
    if last is not None and season_of(rules.content, last.week + 1) == world.season:
        return Rejected("pledged_this_season", org=provider)
    return None


def options(world: World, rules: Rules) -> list[Action]:
    if hours_left(world) < rules["pledge.hours"]:
        return []
    return [PledgeAct(o.provider) for o in open_rounds(world, rules)]


def handle(world: World, action: PledgeAct, ctx: Context) -> list[Event]:
    why = refusal(world, ctx.rules, action.provider)
    org = world.org_in(action.provider)
    if why is not None or org is None:
        raise why or Rejected("nothing_to_pledge_for", org=action.provider)
    spend(world, ctx.rules["pledge.hours"], 0)
    held = pledges.hold(world, ctx, org)
    return [Event("pledges_kept" if held.kept else "pledges_returned", {
        "org": org.provider, "cents": held.cents, "number": held.number, "asked": held.asked,
        "threshold": held.threshold_cents})]
