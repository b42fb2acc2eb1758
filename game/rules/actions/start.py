"""Start a provider: invite a chain, ask for a public service, call a founding circle.

A chain or a service is there next week; a cooperative is only a circle of people at first,
which may or may not come together (see `season/founding`); a firm that takes an employer over
has its row at once. What the offer costs in euros
goes into a cooperative's own account, and out of town for the others. What else begins with it,
such as a currency that it looks after, its effects say.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.rules import waiting
from game.rules.coops import flows
from game.rules.coops.opening import earns_in_a_row, open_row
from game.rules.core import Action, Context, Event, Rejected, Rules
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
    form = ctx.rules.forms.get(provider.form)
    in_circle = form.circle if form is not None else provider.form == "worker_coop"
    beginning = "idea" if ctx.rules.has("cooperatives") else "founding"
    org = open_organisation(world, provider, ctx.act_id, beginning if in_circle else "trading",
                            own_account=in_circle)
    account = f"org:{org.id}"
    if world.ledger.has(account):
        world.ledger.pay(EURO, "outside", account, offer.euros * 100)
        org.granted_cents = offer.euros * 100
        flows.record(org, "given", org.granted_cents)
    if not in_circle and earns_in_a_row(provider) and not open_row(world, ctx, org, provider):
        raise Rejected("no_room_to_work", org=provider.id)
    waiting.begin(world, ctx, offer)
    return [Event("organisation_started", {"org": provider.id})]
