"""Hold the assembly: those who come talk and decide by the method, and may say no.

A refused proposal reveals its main objection and makes the next try cheaper and likelier.
Deciding over people's heads always "works", at the price of goodwill and trust. Where the statutes
name a method for changing them, only that one will do.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.rules.adopting import adopt
from game.rules.assemblies import hands
from game.rules.assemblies.aftermath import feelings, remember, silenced
from game.rules.assemblies.evening import Evening
from game.rules.assemblies.facilitator import PRACTICE
from game.rules.assemblies.leanings import main_objection
from game.rules.assemblies.leaving import leave_unheard
from game.rules.assemblies.verdict import METHODS, hold, of_proposal
from game.rules.assemblies.withdrawing import withdraw
from game.rules.core import Action, Context, Event, Rejected, Rules
from game.rules.knowledge import learn
from game.rules.machines import PROPOSAL
from game.rules.statutes import method
from game.world.decisions import Proposal
from game.world.world import World


@dataclass(frozen=True)
class HoldVote(Action):
    kind: ClassVar[str] = "hold_vote"
    phases: ClassVar[tuple[str, ...]] = ("assemble",)
    final: ClassVar[bool] = True
    agreement: str = ""
    method: str = "majority"


ACTION = HoldVote
NOBODY_OUTVOTED = ("consent", "consensus", "unanimity")


def methods_for(world: World, rules: Rules, proposal: Proposal) -> tuple[str, ...]:
    """The methods by which this may be decided: one, where the statutes name it, and a majority
    where they name one that is not for a yes or no in one room. Where its form has colleges, they
    vote apart, unless the statutes name a way in which nobody can be outvoted."""
    org = world.org_in(rules.agreements[proposal.agreement].provider)
    named = method(rules, org, "statutes", "") if org is not None else ""
    if of_proposal(world, rules, proposal) is not None:
        return (named,) if named in NOBODY_OUTVOTED else ("colleges",)
    return METHODS if not named else (named,) if named in METHODS else ("majority",)


def options(world: World, rules: Rules) -> list[Action]:
    return [HoldVote(p.agreement, m) for p in world.proposals.values()
            if p.state == "proposed" for m in methods_for(world, rules, p)]


def handle(world: World, action: HoldVote, ctx: Context) -> list[Event]:
    proposal = world.proposals.get(action.agreement)
    if proposal is None or proposal.state != "proposed":
        raise Rejected("nothing_to_vote_on", agreement=action.agreement)
    if action.method not in (*METHODS, "colleges"):
        raise Rejected("unknown_method", method=action.method)
    allowed = methods_for(world, ctx.rules, proposal)
    if action.method not in allowed:
        raise Rejected("statutes_name_method", method=allowed[0])
    if world.org_in(ctx.rules.agreements[proposal.agreement].provider) is None:
        withdraw(world, proposal)
        return [Event("agreement_withdrawn", {"agreement": proposal.agreement})]
    evening = hold(world, ctx, proposal, action.method)
    hands.forget(world, proposal.agreement)
    if proposal.outcome in ("adopted", "imposed"):
        proposal.state = PROPOSAL.fire(proposal.state, "adopt") or proposal.state
        adopt(world, ctx, proposal)
        world.goodwill = min(1000, world.goodwill + ctx.rules["vote.adopted_goodwill"]) \
            if proposal.outcome == "adopted" else _imposed(world, ctx, proposal)
    else:
        _refuse(world, ctx, proposal)
    if evening is not None:
        _afterwards(world, ctx, proposal, evening)
    objections = sum(proposal.tallies.get(word, 0) for word in ("objection", "block"))
    return [Event(f"agreement_{proposal.state}", {
        "agreement": proposal.agreement, "method": action.method, "outcome": proposal.outcome,
        "yes": proposal.yes, "no": proposal.came - proposal.yes, "came": proposal.came,
        "voters": len(proposal.voters), "objections": objections, "reason": proposal.reason,
    })]


def _refuse(world: World, ctx: Context, proposal: Proposal) -> None:
    """What was not adopted teaches its main objection, or that too few were there."""
    proposal.state = PROPOSAL.fire(proposal.state, "refuse") or proposal.state
    proposal.refusals += 1
    talked = proposal.outcome in ("refused", "tied", "stuck")
    missing = "college_missing" if proposal.outcome == "college_missing" else "few_came"
    proposal.reason = main_objection(world, ctx.rules, proposal) if talked else missing
    learn(world, f"reason:{proposal.agreement}:{proposal.reason}")
    world.goodwill = max(0, world.goodwill - ctx.rules["vote.refused_goodwill"])


def _imposed(world: World, ctx: Context, proposal: Proposal) -> int:
    """Everybody concerned trusts less, and the team has less goodwill left: how much."""
    trust = world.households.trust.copy()
    trust[proposal.voters] -= ctx.rules["vote.imposed_trust"]
    world.households.trust = trust.clip(0)
    return max(0, world.goodwill - ctx.rules["vote.imposed_goodwill"])


def _afterwards(world: World, ctx: Context, proposal: Proposal, evening: Evening) -> None:
    """Feelings, who was not heard, who has had enough, and what the facilitator learned."""
    feelings(world, ctx, evening)
    missed = evening.missed
    proposal.silenced = silenced(world, ctx.rules, evening.rows, missed)
    if proposal.silenced:
        ctx.tell("group_not_heard", agreement=proposal.agreement, group=proposal.silenced)
    org = world.org_in(ctx.rules.agreements[proposal.agreement].provider)
    if org is not None:
        for row in remember(world, ctx, org, evening.rows, ~missed):
            leave_unheard(world, ctx, org, row)
    if proposal.facilitation:
        world.tallies[PRACTICE] = world.tallies.get(PRACTICE, 0) + 1
