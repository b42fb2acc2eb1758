"""Bargain with a pressure: offer terms to somebody who has an interest and a clock.

They accept when the terms are worth what they ask; goodwill counts a little on top. What a
deal is worth may depend on the truth of the town, which is why listening first pays.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.rules.conditions import all_hold
from game.rules.core import Action, Context, Event, Rules
from game.rules.costs import can_afford
from game.rules.effects import apply_all
from game.rules.offers import on_table, take
from game.world.world import World


@dataclass(frozen=True)
class Bargain(Action):
    kind: ClassVar[str] = "bargain"
    phases: ClassVar[tuple[str, ...]] = ("organise",)
    final: ClassVar[bool] = True
    offer: str = ""


ACTION = Bargain


def options(world: World, rules: Rules) -> list[Action]:
    return [Bargain(o.id) for o in on_table(world, rules, "bargain") if can_afford(world, o)]


def handle(world: World, action: Bargain, ctx: Context) -> list[Event]:
    offer = take(world, ctx, action.offer, "bargain")
    deal = ctx.rules.deals[offer.deal or ""]
    worth = deal.worth + (world.goodwill - 500) * ctx.rules["bargain.goodwill"] // 1000
    if deal.worth_if and all_hold(world, ctx.rules, deal.worth_if):
        worth += deal.worth_then
    if worth < deal.ask:
        return [Event("bargain_refused", {"pressure": deal.pressure, "deal": deal.id})]
    world.bargains[deal.pressure] = deal.id
    apply_all(world, ctx, deal.effects)
    return [Event("bargain_made", {"pressure": deal.pressure, "deal": deal.id})]
