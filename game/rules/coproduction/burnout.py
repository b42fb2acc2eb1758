"""Burnout of those who give (facts C11, shape I16): load, unclear roles, and no say.

dB = a (load / what one bears - 1)+ + b ambiguity - c voice - d B; the chance to stop is multiplied
by exp(2 B). So B comes to rest where what wears and what restores balance, and nobody has to be
overloaded to burn out: it is enough not to know what is asked of one, and to have no say in it.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from game.rules.coproduction.asked import leisure
from game.rules.core import Context, Rules
from game.rules.currencies.lots import exp_parts
from game.world.coproduction import Participants, Process
from game.world.world import World

Ints = NDArray[np.int64]

WORN_OUT = "worn_out"
"""Mark: it was told that many are."""
_STEP = 10
"""Permille between two entries of the table of exp."""


def step(world: World, rules: Rules, process: Process, circle: Participants) -> None:
    """One week of whoever takes part; who does not, rests."""
    rests = circle.weary * rules["coproducer.rest"] // 1000
    rests = rests + ((circle.part == 0) & (circle.weary > 0))
    wears = _wears(world, rules, process, circle)
    circle.weary = (circle.weary + wears - rests).clip(0, 1000)


def tell(ctx: Context, process: Process, circle: Participants) -> None:
    """Say so once, when many of those who take part are worn out, and again after it was better."""
    many, there = ctx.rules["coproducer.many_worn_out"], max(1, int(circle.part.sum()))
    share = int((worn_out(ctx.rules, circle) & (circle.part > 0)).sum()) * 1000 // there
    if share >= many and not process.marks.get(WORN_OUT, 0):
        process.marks[WORN_OUT] = 1
        ctx.tell("process_worn_out", process=process.id)
    elif share < many // 2:
        process.marks.pop(WORN_OUT, None)


def settle(world: World, rules: Rules, process: Process, circle: Participants) -> None:
    """Where it comes to rest if all stays as it is."""
    wears = _wears(world, rules, process, circle)
    circle.weary = (wears * 1000 // rules["coproducer.rest"]).clip(0, 1000)


def _wears(world: World, rules: Rules, process: Process, circle: Participants) -> Ints:
    wears: Ints = (_over(world, rules, circle) * rules["coproducer.overload"]
                   + ambiguity(rules, process) * rules["coproducer.ambiguous"]
                   - circle.voice * rules["coproducer.voice"]) // 1000
    return wears * circle.part


def ambiguity(rules: Rules, process: Process) -> int:
    """How unclear it is what is whose task, permille: less where people and staff are trained,
    more where what was not worked out does not fit."""
    clear = rules["coproducer.clear_training"]
    level = rules["coproducer.ambiguity"]
    level -= process.supports.get("training", 0) * clear // 1000
    level -= process.supports.get("staff", 0) * clear * 2 // 3000
    level += process.misfit * rules["coproducer.unclear_misfit"] // 1000
    return max(0, min(1000, level))


def hastens(rules: Rules, circle: Participants) -> Ints:
    """By how much weariness multiplies the chance to stop, permille: exp(2 B)."""
    table = np.array(_table(rules["coproducer.quit_slope"]), np.int64)
    factor: Ints = table[circle.weary // _STEP]
    return factor


def worn_out(rules: Rules, circle: Participants) -> NDArray[np.bool_]:
    mask: NDArray[np.bool_] = circle.weary >= rules["coproducer.worn_from"]
    return mask


def _over(world: World, rules: Rules, circle: Participants) -> Ints:
    """Load beyond what one bears, permille of that: what is left of a full week bears little."""
    bears = leisure(world, rules, circle) * rules["coproducer.most_of_leisure"] // 1000
    bears = (bears * rules["coproducer.bears"] // 1000).clip(min=1)
    over: Ints = (circle.minutes * 1000 // bears - 1000).clip(0, 2000)
    return over


@lru_cache(maxsize=8)
def _table(slope: int) -> tuple[int, ...]:
    return tuple(exp_parts(slope * b) * 1000 // 10**12 for b in range(0, 1001, _STEP))
