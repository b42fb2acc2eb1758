"""Shocks: what weighs on a whole town for some weeks, and the bodies that feel it.

A shock is begun with a strength (permille of the worst of its kind) and a number of weeks. What
is felt of it moves towards that strength, and after its last week towards nothing, each kind at
its own pace (`shock.<kind>_weeks`): a drought builds up and fades, a closure comes at once. Every
other system reads `strength`; here is only what acts on people: heat tires the old, the frail
and whoever works outdoors, most where homes are not insulated; an epidemic goes from household
to household over their ties, slower where health is met and where networks carry help, so that
the ill can stay at home (concept 75). The body has no memory: who was ill can be ill again.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Context, move_towards
from game.world.place import Shock
from game.world.world import World

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]

WORSE_BY = {"drought": "warming", "heat": "warming", "price_crash": "imports"}
"""Shock -> the tally of `footprint` that makes it worse, permille added."""


def strength(world: World, name: str) -> int:
    """How strongly a kind of shock is felt this week, permille of its worst."""
    return world.tallies.get(f"shock:{name}", 0)


def begin(world: World, name: str, amount: int, weeks: int) -> None:
    """Let a shock weigh on the town. One of the same kind that still lasts goes on in it: the
    stronger of the two for the longer of the two. How the town met its ecological deficit comes
    back here: what it emits makes drought and heat worse, what it imports a fall of prices."""
    amount += amount * world.tallies.get(WORSE_BY.get(name, ""), 0) // 1000
    old = world.shocks.get(name, Shock(0, 0, world.week))
    world.shocks[name] = Shock(
        min(1000, max(amount, old.strength)), max(weeks, old.weeks_left), old.began_week)


def step(world: World, ctx: Context) -> None:
    for name, shock in list(world.shocks.items()):
        target = shock.strength if shock.weeks_left > 0 else 0
        felt = int(move_towards(strength(world, name), target, ctx.rules[f"shock.{name}_weeks"]))
        world.tallies[f"shock:{name}"] = felt
        shock.weeks_left = max(0, shock.weeks_left - 1)
        if target == felt == 0:
            del world.shocks[name], world.tallies[f"shock:{name}"]
    if heat := strength(world, "heat"):
        _swelter(world, ctx, heat)
    _lie_ill(world, ctx, strength(world, "epidemic"))


def _swelter(world: World, ctx: Context, heat: int) -> None:
    h, r = world.households, ctx.rules
    shade = 1000 - world.dials.get("insulation", 0) * r["heat.insulation"] // 1000
    at_home = ((h.frail > 0) | (h.elders > 0)) * (r["heat.elders"] * shade // 1000)
    load = at_home + outdoors(world, ctx) * r["heat.outdoors"]
    h.tired = (h.tired + load * heat // 1000).clip(max=1000)


def outdoors(world: World, ctx: Context) -> Ints:
    """Grown-ups of each household who work under the sky (0 to 2)."""
    h, firms = world.households, world.enterprises
    if not firms.n:
        return np.zeros(h.n, np.int64)
    sky = np.array([s.outdoor for s in ctx.rules.sectors], bool)[firms.sector]
    out = np.zeros(h.n, np.int64)
    for job in (h.job_woman, h.job_man):
        employed = (job >= 0) & (job < firms.n)
        out += employed & sky[np.where(employed, job, 0)]
    return out


def _lie_ill(world: World, ctx: Context, epidemic: int) -> None:
    """A week of being ill, which tires; and in an epidemic others fall ill."""
    h, r = world.households, ctx.rules
    left = (h.ill_weeks - 1).clip(min=0)
    if epidemic:
        weeks = r["epidemic.weeks"] + ((h.frail > 0) | (h.elders > 0)) * r["epidemic.weeks_elders"]
        left = np.where(_falls_ill(world, ctx, epidemic), weeks, left)
    h.ill_weeks = left
    h.tired = (h.tired + (left > 0) * r["epidemic.tires"]).clip(max=1000)


def _falls_ill(world: World, ctx: Context, epidemic: int) -> Mask:
    """Who falls ill this week: some from anywhere, more by each ill household that one knows."""
    h, r = world.households, ctx.rules
    well = h.ill_weeks == 0
    near = (~well)[h.ties].sum(axis=1) * 1000 // h.ties.shape[1]
    helped = 1000 - h.level("networks") * r["epidemic.networks"] // 1000
    risk = r["epidemic.anywhere"] + near * r["epidemic.contact"] // 1000 * helped // 1000
    risk = risk * (1000 - h.level("health") * r["epidemic.health"] // 1000) // 1000
    drawn = ctx.luck.permille(world.week, "shocks:ill", np.arange(h.n, dtype=np.int64))
    falls: Mask = well & (drawn < risk * epidemic // 1000)
    return falls
