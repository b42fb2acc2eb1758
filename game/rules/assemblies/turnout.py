"""Who comes, and what a quorum asks.

Turnout falls with the number of members, and rises with what is at stake and with somebody who
asks people in (facts I15, B17, B18); people with children, without time or without rest stay away
unless something is done about it, and so do those who came before and were not heard; and where
ways count, homes whose women do not go there and home at that hour (`mobility.trips`).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.agreements import at_stake
from game.rules.assemblies import hands
from game.rules.assemblies.curve import most_who_come, turnout_permille
from game.rules.assemblies.facilitator import facilitation
from game.rules.assemblies.leanings import blocker_of
from game.rules.assemblies.voters import in_group
from game.rules.content import Agreement
from game.rules.core import Rules
from game.rules.mobility import trips
from game.rules.statutes import value
from game.world.decisions import Proposal
from game.world.organisations import Organisation
from game.world.world import World

Ints = NDArray[np.int64]

USUAL = 500
"""Salience of a matter of which nothing is known."""


def expected_turnout(rules: Rules, voters: int, salience: int = USUAL) -> int:
    """Permille who come to a vote of so many, before anything is known about them: at the highest
    stake 0.6 more than to an ordinary meeting (facts I15)."""
    more = 1000 + salience * rules["vote.salience"] // 1000
    return min(rules["vote.most_come"], turnout_permille(voters) * more // 1000)


def salience(world: World, rules: Rules, agreement: Agreement, proposal: Proposal) -> int:
    """How much is at stake (facts B18: issues matter most): how strongly its clauses draw or repel
    people, as anybody can read in them. One person's own matter stirs nobody else."""
    stake = 0
    for option, _ in at_stake(agreement, proposal):
        for item in option.leans:
            if item.group not in world.people:
                part = 1000 if item.group == "everyone" else rules["vote.group_part"]
                stake += abs(item.amount) * part // 1000
    return min(1000, rules["vote.salience_any"] + stake * rules["vote.salience_stake"] // 1000)


def attendance(world: World, rules: Rules, agreement: Agreement, proposal: Proposal) -> Ints:
    """Permille chance of coming, for each voter."""
    rows = np.array(proposal.voters, np.int64)
    matter = salience(world, rules, agreement, proposal)
    chance = np.full(len(rows), expected_turnout(rules, len(rows), matter), np.int64)
    asked = facilitation(world, rules, proposal).force("process")
    chance = chance * (1000 + asked * rules["vote.facilitated"] // 1000) // 1000
    chance = chances(world, rules, rows, chance, world.org_in(agreement.provider))
    for concession in agreement.concessions:
        if concession.id in proposal.concessions and concession.attends:
            helped = in_group(world, rules, concession.attends, rows)
            chance = chance + helped * concession.attend_permille
    blocker = blocker_of(world, agreement, proposal)
    if blocker is not None:
        chance = chance + in_group(world, rules, blocker.group, rows) * blocker.attend_permille
    clipped: Ints = chance.clip(rules["vote.least_chance"], rules["vote.most_chance"])
    clipped[np.isin(rows, list(hands.sides(world, proposal)))] = 1000  # they sit in the room
    return clipped


def chances(world: World, rules: Rules, rows: Ints, chance: Ints, org: Organisation | None) -> Ints:
    """A usual chance of coming, for each less by what keeps them at home."""
    h = world.households
    chance = chance - (h.children[rows] > 0) * rules["vote.parents_stay_home"]
    tired = (h.tired[rows] - rules["vote.tired_from"]).clip(min=0)
    able = h.efficacy[rows] - rules["vote.efficacy_from"]
    leisure = h.free_minutes[rows] // np.maximum(1, h.adults[rows] + h.elders[rows])
    busy = (rules["vote.leisure_from"] - leisure).clip(min=0)
    chance = chance - busy * rules["vote.busy"] // 1000
    chance = chance - tired * rules["vote.tired"] // 1000
    chance = chance + able * rules["vote.efficacy"] // 1000
    chance = chance - trips.kept_from_meetings(world, rules, rows)
    found: Ints = chance - times_unheard(org, rows) * rules["oppression.stays_home"]
    return found


def times_unheard(org: Organisation | None, rows: Ints) -> Ints:
    """How many meetings in a row each of these came to and was not heard at."""
    told = org.unheard if org is not None else {}
    return np.array([told.get(int(row), 0) for row in rows], np.int64)


def quorum_needed(world: World, rules: Rules, proposal: Proposal) -> int:
    """How many must come before the vote counts: as the statutes say; less at a second call, which
    follows a quorum that nobody could reach."""
    org = world.org_in(rules.agreements[proposal.agreement].provider)
    share = value(rules, org, "quorum_permille") if org is not None else \
        rules["vote.quorum_permille"]
    if world.tallies.get(second_call(proposal.agreement)):
        share = min(share, rules["vote.second_call"])
    return heads(len(proposal.voters), share)


def heads(voters: int, share: int) -> int:
    """How many people a permille of so many are, at least."""
    return -(-voters * share // 1000)


def second_call(agreement: str) -> str:
    """Name of the tally that stands while a proposal's next meeting is a second call."""
    return f"second_call:{agreement}"


def out_of_reach(rules: Rules, voters: int, needed: int) -> bool:
    """Whether more are needed than come of so many at the best of times."""
    return needed * 1000 > voters * most_who_come(voters, rules["vote.most_come"])
