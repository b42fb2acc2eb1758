"""An assembly: who may vote, who comes, what they lean to and why.

Turnout falls with the number of members and rises with what is at stake (facts I15); people
with children or without rest stay away unless something is done about it. Convictions come
from each member's own state: trust, the clauses that help or hurt their group, concessions.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from game.rules.content import Agreement, Blocker, ClauseOption
from game.rules.core import Context, Rules
from game.rules.groups import group
from game.rules.voting import Voice
from game.world.luck import Luck
from game.world.world import Proposal, World

Ints = NDArray[np.int64]

TURNOUT = ((8, 1000), (12, 990), (20, 740), (35, 540), (50, 440), (75, 345), (100, 290),
           (150, 230), (200, 195), (300, 160), (1000, 80), (5000, 30))
"""Members -> permille who come to an ordinary meeting: T = 4.2 N^-0.58 (facts I15).

A table of a published curve, not a number to turn: it is whole because rules use no floats. What
is ours, `vote.salience_permille`, multiplies it.
"""


class Electorate(Protocol):
    """Who votes: simulated members today, phones in a classroom tomorrow."""

    def voices(self, world: World, proposal: Proposal) -> list[Voice]: ...


@dataclass(frozen=True)
class SimulatedMembers:
    rules: Rules
    luck: Luck

    def voices(self, world: World, proposal: Proposal) -> list[Voice]:
        """Those who come, each with a conviction moved a little by the evening itself."""
        voters = np.array(proposal.voters, np.int64)
        agreement = self.rules.agreements[proposal.agreement]
        chance = attendance(world, self.rules, agreement, proposal)
        comes = self.luck.permille(world.week, f"turnout:{proposal.agreement}", voters,
                                   proposal.refusals) < chance
        mood = self.luck.permille(world.week, f"evening:{proposal.agreement}", voters,
                                  proposal.refusals) - 500
        lean = leanings(world, self.rules, agreement, proposal)
        lean = lean + mood * self.rules["vote.mood_permille"] // 500
        return [Voice(int(v), int(c)) for v, c, here in zip(voters, lean, comes, strict=True)
                if here]


def electorate(ctx: Context) -> Electorate:
    return SimulatedMembers(ctx.rules, ctx.luck)


def voters_of(world: World, rules: Rules, agreement: Agreement) -> list[int]:
    """Members of a cooperative; elsewhere the people who live by what the provider brings."""
    org = world.org_in(agreement.provider)
    if org is not None and org.members:
        return sorted(org.members)
    mask = users_of(world, rules, agreement.provider)
    if rules.has("bread"):
        mask = mask | (world.households.bread < rules["bread.short_below"])
    rows, seats = np.flatnonzero(mask), rules["vote.most_voters"]
    if len(rows) <= seats:
        return [int(r) for r in rows]
    # The hall is too small: those whom the town knows by name go, and every street sends its part.
    known = np.unique([row for row in world.people.values() if mask[row]]).astype(np.int64)[:seats]
    others, left = np.setdiff1d(rows, known), seats - len(known)
    sent = others[np.arange(left) * len(others) // max(1, left)]
    return sorted(int(r) for r in (*known, *sent))


def users_of(world: World, rules: Rules, provider: str) -> NDArray[np.bool_]:
    """Mask of the households that live by a provider: by its bread, or by one of its routes to a
    need. What has no route of its own, as an association of all who draw, is everybody's."""
    h, spec = world.households, rules.providers[provider]
    if rules.has("bread"):
        return np.asarray(h.supplier == rules.content.providers.index(spec))
    if not spec.routes:
        return np.asarray(h.district >= 0)
    own = {route.id for route in spec.routes}
    mine = [index for index, route in enumerate(rules.routes) if route.id in own]
    return np.asarray(np.isin(h.route, mine).any(axis=0))


def chosen(agreement: Agreement, terms: dict[str, str]) -> list[ClauseOption]:
    return [o for c in agreement.clauses for o in c.options if terms.get(c.id) == o.id]


def blocker_of(world: World, agreement: Agreement, proposal: Proposal) -> Blocker | None:
    """What stands in the way in this town, unless a concession has answered it."""
    value = world.hidden.get(agreement.blocker_variant or "")
    answered = {c.answers_blocker for c in agreement.concessions if c.id in proposal.concessions}
    for blocker in agreement.blockers:
        if blocker.id == value and blocker.id not in answered:
            return blocker
    return None


def in_group(world: World, rules: Rules, name: str, rows: Ints) -> NDArray[np.bool_]:
    """Membership of `rows` in a named group or in a named person's household."""
    mask: NDArray[np.bool_] = group(world, rules, name)[rows] \
        if name not in world.people else rows == world.people[name]
    return mask


def turnout_permille(members: int) -> int:
    """The table read between its points, in whole numbers."""
    low = TURNOUT[0]
    for high in TURNOUT:
        if members <= high[0]:
            span = max(1, high[0] - low[0])
            return low[1] + (high[1] - low[1]) * max(0, members - low[0]) // span
        low = high
    return low[1]


def expected_turnout(rules: Rules, voters: int) -> int:
    """Permille who come to a vote of so many, before anything is known about them."""
    coming = turnout_permille(voters) * rules["vote.salience_permille"] // 1000
    return min(rules["vote.most_come"], coming)


def attendance(world: World, rules: Rules, agreement: Agreement, proposal: Proposal) -> Ints:
    """Permille chance of coming, for each voter."""
    h, rows = world.households, np.array(proposal.voters, np.int64)
    chance = np.full(len(rows), expected_turnout(rules, len(rows)), np.int64)
    chance = chance - (h.children[rows] > 0) * rules["vote.parents_stay_home"]
    tired = (h.tired[rows] - rules["vote.tired_from"]).clip(min=0)
    able = h.efficacy[rows] - rules["vote.efficacy_from"]
    chance = chance - tired * rules["vote.tired"] // 1000
    chance = chance + able * rules["vote.efficacy"] // 1000
    for concession in agreement.concessions:
        if concession.id in proposal.concessions and concession.attends:
            helped = in_group(world, rules, concession.attends, rows)
            chance = chance + helped * concession.attend_permille
    blocker = blocker_of(world, agreement, proposal)
    if blocker is not None:
        chance = chance + in_group(world, rules, blocker.group, rows) * blocker.attend_permille
    clipped: Ints = chance.clip(rules["vote.least_chance"], rules["vote.most_chance"])
    return clipped


def leanings(world: World, rules: Rules, agreement: Agreement, proposal: Proposal) -> Ints:
    """Conviction for each voter, -1000..1000, before the evening's mood."""
    rows = np.array(proposal.voters, np.int64)
    lean = (world.households.trust[rows] - rules["vote.trust_from"]) * rules["vote.trust"] // 1000
    goodwill = world.goodwill - rules["vote.goodwill_from"]
    lean = lean + goodwill * rules["vote.goodwill"] // 1000
    lean = lean + proposal.refusals * rules["vote.second_try"]
    for option in chosen(agreement, proposal.terms):
        for item in option.leans:
            lean = lean + in_group(world, rules, item.group, rows) * item.amount
    for concession in agreement.concessions:
        if concession.id in proposal.concessions:
            lean = lean + concession.lean
    blocker = blocker_of(world, agreement, proposal)
    if blocker is not None:
        lean = lean + in_group(world, rules, blocker.group, rows) * blocker.lean
    return lean.clip(-1000, 1000)


def main_objection(world: World, rules: Rules, proposal: Proposal) -> str:
    """The reason that weighs most among those who lean against it: what a refusal teaches."""
    agreement = rules.agreements[proposal.agreement]
    rows = np.array(proposal.voters, np.int64)
    weight: dict[str, int] = {}
    for option in chosen(agreement, proposal.terms):
        for item in option.leans:
            against = int(in_group(world, rules, item.group, rows).sum()) * min(0, item.amount)
            weight[item.reason] = weight.get(item.reason, 0) + against
    blocker = blocker_of(world, agreement, proposal)
    if blocker is not None:
        here = int(in_group(world, rules, blocker.group, rows).sum())
        pull = abs(blocker.lean) + abs(blocker.attend_permille)
        weight[blocker.reason] = weight.get(blocker.reason, 0) - here * pull
    worst = min(weight.items(), key=lambda kv: (kv[1], kv[0]), default=("", 0))
    return worst[0] if worst[1] < 0 else "not_enough_trust"
