"""Hold the assembly: those who come decide by the method, and may say no.

A refused proposal reveals its main objection and makes the next try cheaper and likelier.
Deciding over people's heads always "works", at the price of goodwill and trust.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

from game.rules.assembly import chosen, electorate, main_objection
from game.rules.core import Action, Context, Event, Rejected, Rules
from game.rules.decisions import Quorum
from game.rules.effects import apply_all
from game.rules.knowledge import learn
from game.rules.machines import PROPOSAL
from game.rules.voting import ANSWERS, Voice, counted
from game.world.world import Proposal, World


@dataclass(frozen=True)
class HoldVote(Action):
    kind: ClassVar[str] = "hold_vote"
    phases: ClassVar[tuple[str, ...]] = ("assemble",)
    final: ClassVar[bool] = True
    agreement: str = ""
    method: str = "majority"


ACTION = HoldVote


def options(world: World, rules: Rules) -> list[Action]:
    return [HoldVote(p.agreement, m) for p in world.proposals.values()
            if p.state == "proposed" for m in ANSWERS]


def handle(world: World, action: HoldVote, ctx: Context) -> list[Event]:
    proposal = world.proposals.get(action.agreement)
    if proposal is None or proposal.state != "proposed":
        raise Rejected("nothing_to_vote_on", agreement=action.agreement)
    if action.method not in ANSWERS:
        raise Rejected("unknown_method", method=action.method)
    voices = electorate(ctx).voices(world, proposal)
    quorum = Quorum(Fraction(ctx.rules["vote.quorum_permille"], 1000))
    result = counted(action.method, voices, proposal.voters, quorum)
    imposed = action.method == "authoritarian"
    for_it = sum(voice.conviction > 0 for voice in voices)
    proposal.method, proposal.came, proposal.yes = action.method, len(voices), for_it
    if result.adopted:
        proposal.state = PROPOSAL.fire(proposal.state, "adopt") or proposal.state
        _adopt(world, ctx, proposal)
        if imposed:
            _impose(world, ctx, proposal)
        else:
            world.goodwill = min(1000, world.goodwill + ctx.rules["vote.adopted_goodwill"])
    else:
        proposal.state = PROPOSAL.fire(proposal.state, "refuse") or proposal.state
        proposal.refusals += 1
        proposal.reason = main_objection(world, ctx.rules, proposal) if result.quorum_met \
            else "few_came"
        learn(world, f"reason:{proposal.agreement}:{proposal.reason}")
        world.goodwill = max(0, world.goodwill - ctx.rules["vote.refused_goodwill"])
    _feelings(world, ctx, voices, proposal.state == "adopted" and not imposed)
    return [Event(f"agreement_{proposal.state}", {
        "agreement": proposal.agreement, "method": action.method, "yes": for_it,
        "no": len(voices) - for_it, "came": len(voices), "voters": len(proposal.voters),
        "objections": int(result.last.get("objection", 0)), "reason": proposal.reason,
    })]


def _adopt(world: World, ctx: Context, proposal: Proposal) -> None:
    agreement = ctx.rules.agreements[proposal.agreement]
    org = world.org_in(agreement.provider)
    if org is not None:
        org.statutes = dict(proposal.terms)
        org.way_out = any(c.way_out for c in agreement.concessions
                          if c.id in proposal.concessions)
    for option in chosen(agreement, proposal.terms):
        apply_all(world, ctx, option.effects)


def _impose(world: World, ctx: Context, proposal: Proposal) -> None:
    world.goodwill = max(0, world.goodwill - ctx.rules["vote.imposed_goodwill"])
    trust = world.households.trust.copy()
    trust[proposal.voters] -= ctx.rules["vote.imposed_trust"]
    world.households.trust = trust.clip(0)


def _feelings(world: World, ctx: Context, voices: list[Voice], decided: bool) -> None:
    """Taking part in a decision that was taken lifts trust; being outvoted costs a little."""
    trust = world.households.trust.copy()
    for voice in voices:
        change = ctx.rules["vote.joined"] if decided else 0
        trust[voice.voter] += change if voice.conviction > 0 else change - \
            ctx.rules["vote.outvoted"]
    world.households.trust = trust.clip(0, 1000)
