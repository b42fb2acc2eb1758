"""Buy a concession before the vote: childcare, an amendment, a trial period."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.rules.content import Concession
from game.rules.core import Action, Context, Event, Rejected, Rules
from game.rules.costs import can_afford, spend
from game.world.decisions import Proposal
from game.world.world import World


@dataclass(frozen=True)
class Concede(Action):
    kind: ClassVar[str] = "concede"
    phases: ClassVar[tuple[str, ...]] = ("assemble",)
    agreement: str = ""
    concession: str = ""


ACTION = Concede


def open_concessions(world: World, rules: Rules) -> list[tuple[Proposal, Concession]]:
    return [(p, c) for p in world.proposals.values() if p.state == "proposed"
            for c in rules.agreements[p.agreement].concessions if c.id not in p.concessions]


def options(world: World, rules: Rules) -> list[Action]:
    return [Concede(proposal.agreement, concession.id)
            for proposal, concession in open_concessions(world, rules)
            if can_afford(world, concession)]


def handle(world: World, action: Concede, ctx: Context) -> list[Event]:
    for proposal, concession in open_concessions(world, ctx.rules):
        if proposal.agreement == action.agreement and concession.id == action.concession:
            spend(world, concession.hours, concession.euros * 100)
            proposal.concessions.append(concession.id)
            return [Event("concession_made", {"agreement": proposal.agreement,
                                              "concession": concession.id})]
    raise Rejected("no_such_concession", concession=action.concession)
