"""What people come in with: how they lean and for which reason.

From each voter's own state: trust, goodwill towards the team, the clauses that help or hurt their
group, concessions, what stands in the way in this town. Of an agreement that is amended only what
changes counts, new options for it and those that would go against it.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.agreements import at_stake
from game.rules.assemblies import hands
from game.rules.assemblies.voters import in_group
from game.rules.content import Agreement, Blocker, ClauseOption
from game.rules.core import Rules
from game.rules.currencies import governing
from game.world.decisions import Proposal
from game.world.world import World

Ints = NDArray[np.int64]


def blocker_of(world: World, agreement: Agreement, proposal: Proposal) -> Blocker | None:
    """What stands in the way in this town, unless a concession has answered it."""
    value = world.hidden.get(agreement.blocker_variant or "")
    answered = {c.answers_blocker for c in agreement.concessions if c.id in proposal.concessions}
    for blocker in agreement.blockers:
        if blocker.id == value and blocker.id not in answered:
            return blocker
    return None


def of_option(world: World, rules: Rules, option: ClauseOption, rows: Ints) -> dict[str, Ints]:
    """Reason -> how far an option draws each of these for it."""
    found: dict[str, Ints] = {}
    for item in option.leans:
        more = in_group(world, rules, item.group, rows) * item.amount
        found[item.reason] = found.get(item.reason, 0) + more
    return found


def by_reason(world: World, rules: Rules, agreement: Agreement, proposal: Proposal, rows: Ints,
              ) -> dict[str, Ints]:
    """Reason -> how far it draws each of these voters to yes, or to no."""
    found: dict[str, Ints] = {}
    for option, sign in at_stake(agreement, proposal):
        for reason, amounts in of_option(world, rules, option, rows).items():
            found[reason] = found.get(reason, 0) + sign * amounts
    blocker = blocker_of(world, agreement, proposal)
    if blocker is not None:
        there = in_group(world, rules, blocker.group, rows)
        found[blocker.reason] = found.get(blocker.reason, 0) + there * blocker.lean
    return found


def leanings(world: World, rules: Rules, agreement: Agreement, proposal: Proposal) -> Ints:
    """Conviction for each voter, -1000..1000, before the evening."""
    rows = np.array(proposal.voters, np.int64)
    lean = (world.households.trust[rows] - rules["vote.trust_from"]) * rules["vote.trust"] // 1000
    goodwill = world.goodwill - rules["vote.goodwill_from"]
    lean = lean + goodwill * rules["vote.goodwill"] // 1000
    lean = lean + proposal.refusals * rules["vote.second_try"]
    for amounts in by_reason(world, rules, agreement, proposal, rows).values():
        lean = lean + amounts
    for option, sign in at_stake(agreement, proposal):
        lean = lean + sign * governing.pull(world, rules, option.effects, rows)
    for concession in agreement.concessions:
        if concession.id in proposal.concessions:
            lean = lean + concession.lean
    if hands.raised(world, proposal.agreement):
        lean = hands.decided(world, proposal, rows,
                             lean + hands.pull(world, rules, proposal, rows))
    result: Ints = lean.clip(-1000, 1000)
    return result


def main_objection(world: World, rules: Rules, proposal: Proposal) -> str:
    """The reason that weighs most among those who lean against it: what a refusal teaches."""
    agreement = rules.agreements[proposal.agreement]
    rows = np.array(proposal.voters, np.int64)
    weight: dict[str, int] = {}
    for option, sign in at_stake(agreement, proposal):
        for reason, amounts in of_option(world, rules, option, rows).items():
            against = int((sign * amounts).clip(max=0).sum())
            weight[reason] = weight.get(reason, 0) + against
    blocker = blocker_of(world, agreement, proposal)
    if blocker is not None:
        here = int(in_group(world, rules, blocker.group, rows).sum())
        pull = abs(blocker.lean) + abs(blocker.attend_permille)
        weight[blocker.reason] = weight.get(blocker.reason, 0) - here * pull
    worst = min(weight.items(), key=lambda kv: (kv[1], kv[0]), default=("", 0))
    return worst[0] if worst[1] < 0 else "not_enough_trust"
