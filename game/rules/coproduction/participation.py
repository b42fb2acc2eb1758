"""Who takes part in a process, and how much each gives: one week of its people.

Whoever is willing begins if nothing keeps them away and their week has room; more have to be asked
where people give in a group (facts C7); whoever knows others who take part comes sooner. They give
by their willingness, at most a part of their leisure; and they stop by chance, the sooner the more
they are worn out (I16). `running` takes what they give out of their week.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.coproduction import (
    asked,
    assets,
    burnout,
    keeping_away,
    payment,
    power,
    willingness,
)
from game.rules.coproduction.board import asks
from game.rules.coproduction.reach import may, spec_of
from game.rules.core import Context, Rules
from game.rules.currencies.lots import parts_a_million
from game.world.coproduction import Participants, Process
from game.world.world import World

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]


def step(world: World, ctx: Context, process: Process) -> None:
    """One week. Writes all columns of its participants but `voice`, `given` and `gained`."""
    r, among = ctx.rules, may(world, ctx.rules, process)
    circle = takers(world, ctx, process)
    assets.reveal(world, r, circle)
    payment.spoil(r, process, circle)
    willingness.step(world, ctx, process, circle, among)
    _stop(world, ctx, process, circle, among)
    _begin(world, ctx, process, circle, among)
    circle.minutes = _minutes(world, r, process, circle)
    process.week["worth"] = int(assets.worth(world, r, process, circle).sum())
    payment.pay(world, ctx, process, circle)
    burnout.step(world, r, process, circle)
    burnout.tell(ctx, process, circle)


def takers(world: World, ctx: Context, process: Process) -> Participants:
    """The rows of a process; in its first week people are as they are."""
    circle = world.takers.setdefault(process.id, Participants.empty(world.households.n))
    if not circle.age.any():
        asked.settle(world, ctx, circle)
        willingness.begin(world, ctx, process, circle, may(world, ctx.rules, process))
    return circle


def full(rules: Rules, process: Process) -> int:
    """Minutes a week of somebody fully willing, by what its cell of the board asks for."""
    return spec_of(rules, process).minutes * asks(rules, process) // 1000


def could(world: World, ctx: Context, process: Process) -> int:
    """How many homes there are from which somebody could take part at all."""
    circle = takers(world, ctx, process)
    open_ = keeping_away.reach(world, ctx.rules, process, circle)
    free = asked.leisure(world, ctx.rules, circle)
    return int((may(world, ctx.rules, process) & (open_ > 0) & (free > 0)).sum())


def empty(world: World, process: Process) -> None:
    """Nobody gives: a process that lies still or has ended lets its people go."""
    circle = world.takers.get(process.id)
    if circle is not None:
        circle.joined = np.where(circle.part > 0, -max(1, world.week), circle.joined)
        circle.part, circle.minutes = np.zeros_like(circle.part), np.zeros_like(circle.part)


def settle(world: World, ctx: Context, process: Process) -> None:
    """A process that has been at work for long on the first morning has the people that it would
    have come to: those who begin as often as they stop."""
    r, circle = ctx.rules, takers(world, ctx, process)
    among = may(world, r, process)
    comes, goes = _comes(world, r, process, circle), _goes(r, circle)
    lots = parts_a_million(ctx.luck, 0, f"{process.id}:at_work", np.arange(circle.n))
    there = among & (circle.age > 0) & (lots < comes * 1_000_000 // (comes + goes))
    circle.part = there.astype(np.int64)
    circle.known = circle.known | circle.part
    circle.voice = power.say(world, r, process)
    circle.minutes = _minutes(world, r, process, circle)
    burnout.settle(world, r, process, circle)
    circle.minutes = _minutes(world, r, process, circle)


def _comes(world: World, r: Rules, process: Process, circle: Participants) -> Ints:
    """Chance to begin this week, parts a million."""
    chance = circle.will * r["coproducer.joins"] // 1000
    chance = chance * keeping_away.reach(world, r, process, circle) \
        * keeping_away.room(world, r, circle) // 1000
    near = circle.part[world.households.ties].sum(axis=1)
    chance = chance * (1000 + near * r["coproducer.ties_draw"]) // 1000
    known = assets.called_on(world, r, process, circle)
    chance = np.where(known, chance * r["coproducer.known_joins"] // 1000, chance)
    if process.collective:
        chance = chance * r["coproduction.collective_ease"] // 1000
    result: Ints = chance
    return result


def _goes(r: Rules, circle: Participants) -> Ints:
    """Chance to stop this week, parts a million."""
    chance: Ints = r["coproducer.leaves"] * (2000 - circle.will) // 2
    return chance * burnout.hastens(r, circle) // 1000


def _begin(world: World, ctx: Context, process: Process, circle: Participants,
           among: Mask) -> None:
    """More come in the week of the first call, when something begins or begins again."""
    gone = (circle.joined < 0) & (world.week + circle.joined < ctx.rules["coproducer.away_weeks"])
    rows = np.flatnonzero(among & (circle.part == 0) & ~gone & (circle.age > 0))
    chance = _comes(world, ctx.rules, process, circle)
    if world.week - process.since <= 1 and not circle.part.any():
        chance = chance * ctx.rules["coproducer.call"] // 1000
    lots = parts_a_million(ctx.luck, world.week, f"{process.id}:begin", rows)
    new = rows[lots < chance[rows]]
    circle.part[new], circle.joined[new] = 1, world.week
    process.week["joined"] = len(new)


def _stop(world: World, ctx: Context, process: Process, circle: Participants,
          among: Mask) -> None:
    """Whoever is not of those any more whom it is for stops; others by chance."""
    r, rows = ctx.rules, np.flatnonzero(circle.part > 0)
    chance = np.where(among, _goes(r, circle), 1_000_000)
    lots = parts_a_million(ctx.luck, world.week, f"{process.id}:stop", rows)
    gone = rows[lots < chance[rows]]
    process.week["left"] = len(gone)
    process.week["left_worn_out"] = int(burnout.worn_out(r, circle)[gone].sum())
    circle.part[gone], circle.minutes[gone] = 0, 0
    circle.joined[gone] = -max(1, world.week)


def _minutes(world: World, r: Rules, process: Process, circle: Participants) -> Ints:
    """What each gives: by willingness, less the more they are worn out, within their leisure."""
    wish = full(r, process) * circle.will // 1000
    wish = wish * (1000 - circle.weary * r["coproducer.weary_gives"] // 1000) // 1000
    most = asked.leisure(world, r, circle) * r["coproducer.most_of_leisure"] // 1000
    most = np.minimum(most, world.households.free_minutes.clip(min=0))
    given: Ints = np.minimum(wish, most) * circle.part
    return given
