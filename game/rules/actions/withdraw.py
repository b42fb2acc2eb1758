"""Take a proposal back before it is voted. What was spent on it is spent; it may be proposed again,
and nobody has refused it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.rules.assemblies.withdrawing import withdraw
from game.rules.core import Action, Context, Event, Rejected, Rules
from game.world.world import World


@dataclass(frozen=True)
class Withdraw(Action):
    kind: ClassVar[str] = "withdraw"
    phases: ClassVar[tuple[str, ...]] = ("assemble",)
    agreement: str = ""


ACTION = Withdraw


def options(world: World, rules: Rules) -> list[Action]:
    return [Withdraw(p.agreement) for p in world.proposals.values() if p.state == "proposed"]


def handle(world: World, action: Withdraw, ctx: Context) -> list[Event]:
    proposal = world.proposals.get(action.agreement)
    if proposal is None or proposal.state != "proposed":
        raise Rejected("nothing_to_withdraw", agreement=action.agreement)
    withdraw(world, proposal)
    return [Event("agreement_withdrawn", {"agreement": proposal.agreement})]
