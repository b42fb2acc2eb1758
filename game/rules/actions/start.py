"""Start a provider: invite a chain, ask for a public service, call a founding circle.

A chain or a service is there next week; a cooperative is only a circle of people at first,
which may or may not come together (see `season/founding`). What the offer costs in euros
goes into a cooperative's own account, and out of town for the others.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.rules.core import Action, Context, Event, Rejected, Rules
from game.rules.offers import affordable, on_table, open_organisation, take
from game.world.world import World


@dataclass(frozen=True)
class Start(Action):
    kind: ClassVar[str] = "start"
    phases: ClassVar[tuple[str, ...]] = ("organise",)
    exclusive: ClassVar[bool] = True
    offer: str = ""


ACTION = Start


def options(world: World, rules: Rules) -> list[Action]:
    return [Start(o.id) for o in on_table(world, rules, "start") if affordable(world, o)]


def handle(world: World, action: Start, ctx: Context) -> list[Event]:
    offer = ctx.rules.offers.get(action.offer)
    if offer is None or offer.verb != "start" or offer.provider is None:
        raise Rejected("unknown_offer", offer=action.offer)
    provider = ctx.rules.providers[offer.provider]
    if world.org_in(provider.id) is not None:
        raise Rejected("provider_exists", org=provider.id)
    stage = "founding" if provider.form == "worker_coop" else "trading"
    org = open_organisation(world, provider, ctx.act_id, stage)
    account = f"org:{org.id}"
    take(world, ctx, offer.id, "start",
         payee=account if world.ledger.has(account) else "outside")
    return [Event("organisation_started", {"org": provider.id})]
