"""Hands of a room: real people who speak for one of a town's named people.

Their person comes and votes with most of them, and abstains where they are split. Whoever lives in
the same district leans along, as far as they trust at all, and votes for themselves. A person for
whom nobody raised a hand decides as in any other evening: who is silent has not agreed.

They stand in the tallies until the vote is over or the proposal is taken back: a town where no room
votes knows nothing of them.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Rules
from game.world.decisions import Proposal
from game.world.world import World

Ints = NDArray[np.int64]

ANSWERS = ("yes", "no", "abstain")
SURE = 1000
"""Conviction of whoever votes as a room told them: nobody talks them out of it."""


def raise_for(world: World, agreement: str, person: str, counts: Mapping[str, int]) -> None:
    """Keep what was counted for a person; the newest count is the one that holds."""
    for answer in ANSWERS:
        name = _name(agreement, person, answer)
        world.tallies.pop(name, None)
        if counts[answer]:
            world.tallies[name] = counts[answer]


def forget(world: World, agreement: str) -> None:
    """The evening is over."""
    for name in [n for n in world.tallies if n.startswith(f"hands:{agreement}:")]:
        del world.tallies[name]


def raised(world: World, agreement: str) -> dict[str, tuple[int, int, int]]:
    """Person -> hands for, against, and of those who abstain, where any were raised."""
    found = {person: (_of(world, agreement, person, "yes"), _of(world, agreement, person, "no"),
                      _of(world, agreement, person, "abstain")) for person in world.people}
    return {person: counts for person, counts in found.items() if any(counts)}


def sides(world: World, proposal: Proposal) -> dict[int, int]:
    """Household of a person with hands -> 1 for, -1 against, 0 where they were split."""
    return {world.people[person]: (yes > no) - (yes < no)
            for person, (yes, no, _) in raised(world, proposal.agreement).items()}


def pull(world: World, rules: Rules, proposal: Proposal, rows: Ints) -> Ints:
    """How far neighbours lean along, by how clear the room was and how far they trust."""
    moved = np.zeros(len(rows), np.int64)
    h = world.households
    for person, (yes, no, abstain) in raised(world, proposal.agreement).items():
        clear = (yes - no) * rules["vote.hands_along"] // (yes + no + abstain)
        near = h.district[rows] == h.district[world.people[person]]
        moved += near * h.trust[rows] * clear // 1000
    return moved


def decided(world: World, proposal: Proposal, rows: Ints, lean: Ints) -> Ints:
    """The leanings of these voters, with those who vote as a room told them sure of it."""
    told = sides(world, proposal)
    return np.array([told[row] * SURE if row in told else value
                     for row, value in zip(rows.tolist(), lean.tolist(), strict=True)], np.int64)


def _name(agreement: str, person: str, answer: str) -> str:
    return f"hands:{agreement}:{person}:{answer}"


def _of(world: World, agreement: str, person: str, answer: str) -> int:
    return world.tallies.get(_name(agreement, person, answer), 0)
