"""The laboratory of meetings: the same people decide the same matter in every way.

One week is one sitting: every way of deciding gets the same hundred meetings, in which part of the
members come in against the proposal and some of those will not move (validation V15). Nothing of
the town is touched; what comes out are tallies `deliberation:<way>:<figure>`.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.assemblies.deliberation import Outcome, deliberate
from game.rules.assemblies.room import Room, facilitated
from game.rules.assemblies.ways import WAYS
from game.rules.core import Context, Rules
from game.world.world import World

Ints = NDArray[np.int64]

FIGURES = ("seconds", "stuck", "acceptance", "unheard")


def settle(world: World, ctx: Context) -> None:
    """Before the first meeting nothing was decided."""
    world.tallies |= {f"deliberation:{way}:{name}": 0 for way in WAYS for name in FIGURES}


def step(world: World, ctx: Context) -> None:
    r = ctx.rules
    shape = (r["deliberation_lab.meetings"], r["deliberation_lab.members"])
    ids = np.arange(shape[0] * shape[1], dtype=np.int64).reshape(shape)

    def draw(purpose: str, number: int) -> Ints:
        return ctx.luck.permille(world.week, f"deliberation:{purpose}", ids, number)

    by = facilitated("balanced", r["deliberation_lab.skill"])
    room = assembled(shape, draw("lean", 0), draw("voice", 0), draw("reason", 0),
                     draw("stubborn", 0), r)
    for way in WAYS:
        out = deliberate(room, way, by, draw, r)
        for name, found in figures(room, out).items():
            world.tallies[f"deliberation:{way}:{name}"] = found


def assembled(shape: tuple[int, int], lean: Ints, voice: Ints, reason: Ints, stubborn: Ints,
              rules: Rules) -> Room:
    """Strangers in a room, from uniform draws 0..999. The first seats are the opposition's, one at
    least; half of all reasons are against, half for, and each has one."""
    members, kinds = shape[1], rules["deliberation_lab.reasons"]
    against = max(1, (members * rules["deliberation_lab.opposition"] + 500) // 1000)
    opposes = np.broadcast_to(np.arange(members) < against, shape)
    positions = np.where(opposes, -100 - lean * 7 // 10, 100 + lean * 9 // 10)
    blocks = opposes & (stubborn < rules["deliberation_lab.blockers"])
    half = kinds // 2
    reasons = np.where(opposes, reason * half // 1000, half + reason * (kinds - half) // 1000)
    won, cost = rules["deliberation_lab.answer"], rules["deliberation_lab.answer_costs"]
    mine = reasons[None] == np.arange(kinds, dtype=np.int64)[:, None, None]
    answers = np.where(mine, won, -cost)
    answers[half:] = 0
    return Room(np.where(blocks, -900, positions), voice * voice // 1000, reasons, blocks, answers)


def figures(room: Room, out: Outcome) -> dict[str, int]:
    """Means over the meetings: seconds, how many got stuck, how the decided ones are borne, and who
    was not heard, permille."""
    meetings, sure = len(out.decided), int(out.decided.sum())
    borne = int((out.accepts * out.decided[:, None]).sum())
    return {
        "seconds": int(out.minutes.sum()) * 60 // meetings,
        "stuck": (meetings - sure) * 1000 // meetings,
        "acceptance": borne // max(1, sure * room.members),
        "unheard": int((~out.heard).sum()) * 1000 // out.heard.size,
    }
