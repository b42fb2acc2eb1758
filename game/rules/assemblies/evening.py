"""One evening: those who come, with what they lean to and why, put into the talk."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from game.rules.assemblies.amending import answers_to
from game.rules.assemblies.colleges import Colleges
from game.rules.assemblies.deliberation import Outcome, deliberate
from game.rules.assemblies.facilitator import facilitation
from game.rules.assemblies.leanings import by_reason, leanings
from game.rules.assemblies.room import Facilitation, Room
from game.rules.assemblies.turnout import attendance, times_unheard
from game.rules.assemblies.voice import stubborn, voice_of
from game.rules.core import Context, Rules
from game.world.decisions import Proposal
from game.world.luck import Luck
from game.world.world import World

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]


class Electorate(Protocol):
    """Who comes and how they lean: simulated members today, phones in a classroom tomorrow."""

    def present(self, world: World, proposal: Proposal) -> tuple[Mask, Ints]: ...


@dataclass(frozen=True)
class SimulatedMembers:
    rules: Rules
    luck: Luck

    def present(self, world: World, proposal: Proposal) -> tuple[Mask, Ints]:
        """For each voter: whether they come, and their conviction, moved a little by the mood."""
        voters = np.array(proposal.voters, np.int64)
        agreement, r = self.rules.agreements[proposal.agreement], self.rules
        comes = self.luck.permille(world.week, f"turnout:{proposal.agreement}", voters,
                                   proposal.refusals) < attendance(world, r, agreement, proposal)
        mood = self.luck.permille(world.week, f"evening:{proposal.agreement}", voters,
                                  proposal.refusals) - 500
        lean = leanings(world, r, agreement, proposal) + mood * r["vote.mood_permille"] // 500
        return comes, lean


def electorate(ctx: Context) -> Electorate:
    return SimulatedMembers(ctx.rules, ctx.luck)


@dataclass(frozen=True)
class Evening:
    """A meeting that was held; arrays are by member present."""

    rows: Ints
    reasons: tuple[str, ...]
    """Names of the rows of `out.voiced` and `out.answered`."""
    amendments: dict[str, tuple[str, str]]
    """Reason -> clause and option that would answer it."""
    reason_of: Ints
    out: Outcome

    @property
    def positions(self) -> Ints:
        found: Ints = self.out.positions[0]
        return found

    @property
    def missed(self) -> Mask:
        """Who came with a reason, did not speak, and heard nobody speak for it."""
        found: Mask = ~self.out.heard[0] & (self.reason_of >= 0)
        return found

    def told(self, what: Mask) -> list[str]:
        """The names of the reasons of which something holds."""
        held = what[: len(self.reasons), 0]
        return [name for name, holds in zip(self.reasons, held, strict=True) if holds]


def meet(world: World, ctx: Context, proposal: Proposal, method: str, rows: Ints,
         positions: Ints, colleges: Colleges | None = None) -> Evening:
    """Hold the evening with those who came, one at least."""
    agreement = ctx.rules.agreements[proposal.agreement]
    weights = by_reason(world, ctx.rules, agreement, proposal, rows)
    mine = np.array(list(weights.values()), np.int64).reshape(len(weights), len(rows))
    reason_of = own_reason(mine, positions)
    amendments, answers = answers_to(world, ctx.rules, agreement, proposal, rows, tuple(weights))
    unheard = times_unheard(world.org_in(agreement.provider), rows)
    room = Room(positions[None], voice_of(world, ctx.rules, rows, unheard)[None], reason_of[None],
                stubborn(world, ctx.rules, rows, positions)[None], answers[:, None],
                colleges.weigh(rows.tolist())[None] if colleges else None)
    out = talk(world, ctx, room, method, facilitation(world, ctx.rules, proposal),
               f"assembly:{proposal.agreement}", rows, proposal.refusals)
    return Evening(rows, tuple(weights), amendments, reason_of, out)


def talk(world: World, ctx: Context, room: Room, method: str, by: Facilitation, name: str,
         rows: Ints, number: int) -> Outcome:
    """The kernel on this week's luck, a draw for each household and round."""
    most = 8 * ctx.rules["deliberation.rounds_most"]

    def draw(purpose: str, at: int) -> Ints:
        slot = number * most + at
        return ctx.luck.permille(world.week, f"{name}:{purpose}", rows, slot)[None]

    return deliberate(room, method, by, draw, ctx.rules)


def own_reason(weights: Ints, positions: Ints) -> Ints:
    """For each, the row of the reason that weighs most on their side; -1 where none does."""
    if not len(weights):
        return np.full(len(positions), -1, np.int64)
    sided = weights * np.where(positions > 0, 1, -1)
    found: Ints = np.where(sided.max(axis=0) > 0, sided.argmax(axis=0), -1)
    return found
