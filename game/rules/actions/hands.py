"""Hands that a room raised for a named person, before the vote on an agreement.

The room decides for one of the voters, never for the meeting: see `assemblies.hands`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.rules.assemblies.hands import raise_for
from game.rules.core import Action, Context, Event, Rejected, Rules
from game.world.world import World

MOST = 200
"""More hands than any room that this is meant for has."""


@dataclass(frozen=True)
class Hands(Action):
    kind: ClassVar[str] = "hands"
    phases: ClassVar[tuple[str, ...]] = ("assemble",)
    of_people: ClassVar[bool] = True
    agreement: str = ""
    person: str = ""
    yes: int = 0
    no: int = 0
    abstain: int = 0


ACTION = Hands


def options(world: World, rules: Rules) -> list[Action]:
    """None of its own: only people in a room have hands."""
    return []


def handle(world: World, action: Hands, ctx: Context) -> list[Event]:
    proposal = world.proposals.get(action.agreement)
    if proposal is None or proposal.state != "proposed":
        raise Rejected("nothing_to_vote_on", agreement=action.agreement)
    row = world.people.get(action.person)
    if row is None:
        raise Rejected("unknown_person", person=action.person[:60])
    if row not in proposal.voters:
        raise Rejected("has_no_vote", person=action.person)
    counts = {"yes": action.yes, "no": action.no, "abstain": action.abstain}
    if min(counts.values()) < 0 or sum(counts.values()) > MOST:
        raise Rejected("not_so_many_hands", most=MOST)
    raise_for(world, action.agreement, action.person, counts)
    return [Event("hands_raised", {"agreement": action.agreement, "person": action.person,
                                   **counts})]
