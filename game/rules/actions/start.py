"""Start a provider: invite a chain, ask for a public service, call a founding circle.

A chain or a service is there next week; a cooperative is only a circle of people at first,
which may or may not come together (see `season/founding`). What the offer costs in euros
goes into a cooperative's own account, and out of town for the others.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.rules.core import Action, Context, Event, Rules
from game.rules.costs import can_afford
from game.rules.offers import on_table, open_organisation, take
from game.world.world import EURO, World


@dataclass(frozen=True)
class Start(Action):
    kind: ClassVar[str] = "start"
    phases: ClassVar[tuple[str, ...]] = ("organise",)
    exclusive: ClassVar[bool] = True
    offer: str = ""


ACTION = Start


def options(world: World, rules: Rules) -> list[Action]:
    return [Start(o.id) for o in on_table(world, rules, "start") if can_afford(world, o)]


def handle(world: World, action: Start, ctx: Context) -> list[Event]:
    offer = take(world, ctx, action.offer, "start")
    provider = ctx.rules.providers[offer.provider or ""]
    stage = "founding" if provider.form == "worker_coop" else "trading"
    org = open_organisation(world, provider, ctx.act_id, stage)
    account = f"org:{org.id}"
    if world.ledger.has(account):
        world.ledger.pay(EURO, "outside", account, offer.euros * 100)
        org.granted_cents = offer.euros * 100
    return [Event("organisation_started", {"org": provider.id})]
