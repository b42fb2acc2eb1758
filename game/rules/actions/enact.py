"""Enact an offer whose consequences are written in the scenario: a feast, a course, a vow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.rules import waiting
from game.rules.core import Action, Context, Event, Rules
from game.rules.costs import can_afford
from game.rules.offers import on_table, take
from game.world.world import World


@dataclass(frozen=True)
class Enact(Action):
    kind: ClassVar[str] = "enact"
    phases: ClassVar[tuple[str, ...]] = ("organise",)
    offer: str = ""


ACTION = Enact


def options(world: World, rules: Rules) -> list[Action]:
    return [Enact(o.id) for o in on_table(world, rules, "enact") if can_afford(world, o)]


def handle(world: World, action: Enact, ctx: Context) -> list[Event]:
    offer = take(world, ctx, action.offer, "enact")
    waiting.begin(world, ctx, offer)
    return [Event("offer_enacted", {"offer": offer.id})]
