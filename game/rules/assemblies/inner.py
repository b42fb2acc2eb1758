"""Decisions among the members of an organisation that are no agreement: whom to admit, what to do
in a crisis. The same talk, by the method that the statutes name for that kind of decision."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.assemblies.deliberation import Outcome
from game.rules.assemblies.evening import talk
from game.rules.assemblies.room import NOBODY, Room
from game.rules.assemblies.voice import stubborn, voice_of
from game.rules.assemblies.ways import WAYS
from game.rules.core import Context
from game.rules.statutes import method
from game.world.organisations import Organisation
from game.world.world import World

Ints = NDArray[np.int64]


def members_decide(world: World, ctx: Context, org: Organisation, kind: str, name: str,
                   leans: Ints) -> bool:
    """Whether the members, who lean like this (in the order of their rows), say yes."""
    out = members_talk(world, ctx, org, kind, name, leans)
    if out is None:
        return bool(2 * int((leans > 0).sum()) > len(leans))
    return bool(out.adopted[0])


def members_talk(world: World, ctx: Context, org: Organisation, kind: str, name: str,
                 leans: Ints) -> Outcome | None:
    """What came of their talk; None where nobody is there or heads are just counted. Everybody is
    there: it is part of the working week. `kind` is one of the kinds of decision of the statutes,
    `name` tells one such decision of a week from another."""
    rows = np.array(sorted(org.members), np.int64)
    way = method(ctx.rules, org, kind)
    if not len(rows) or way not in WAYS:
        return None
    positions = leans.clip(-1000, 1000)
    unheard = np.array([org.unheard.get(int(row), 0) for row in rows], np.int64)
    room = Room(positions[None], voice_of(world, ctx.rules, rows, unheard)[None],
                np.full((1, len(rows)), -1, np.int64),
                stubborn(world, ctx.rules, rows, positions)[None],
                np.zeros((1, 1, len(rows)), np.int64))
    return talk(world, ctx, room, way, NOBODY, f"members:{org.id}:{kind}:{name}", rows, 0)
