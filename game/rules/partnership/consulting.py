"""Asking people, and what becomes of what they said (concept 86).

To be asked is worth a little; to be asked, promised and heard much more. A promise that is not
kept costs more than no consultation ever would: with everybody who was asked, and at the next one,
to which fewer come. Keeping it costs money, for good. What was asked without
a promise lapses: nobody is angry, and nobody remembers.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Context, Rules
from game.rules.groups import group
from game.rules.partnership import openness
from game.rules.partnership.people import BASICS, lack, worse_off
from game.world.partners import Consultation
from game.world.world import World

Ints = NDArray[np.int64]

ENDS = ("open", "kept", "broken", "heard")


def ask(world: World, ctx: Context, name: str, whom: str, promised: bool,
        weeks: int | None = None) -> None:
    """Ask a group; one that is still open under this name is not asked twice."""
    p, r = world.partnership, ctx.rules
    old = p.consultations.get(name)
    if old is not None and old.outcome == "open":
        return
    rows = np.flatnonzero(group(world, r, whom)).astype(np.int64)
    came = rows[ctx.luck.permille(world.week, f"consult:{name}", rows, 0) < _chance(world, r)]
    due = world.week + (weeks if weeks is not None else r["consult.weeks"])
    p.consultations[name] = Consultation(
        name, world.week, len(rows), len(came), whom, _wanted(world, r, came), promised, due)
    _feel(world, came, r["consult.asked_trust"])
    ctx.tell("people_consulted", consultation=name, asked=len(rows), came=len(came))


def word(world: World) -> int:
    """Of the promises that came due, how many were kept, permille; all while there were none."""
    ends = [c.outcome for c in world.partnership.consultations.values()]
    kept, broken = ends.count("kept"), ends.count("broken")
    return kept * 1000 // (kept + broken) if kept + broken else 1000


def _chance(world: World, rules: Rules) -> int:
    broken = (1000 - word(world)) * rules["consult.once_bitten"] // 1000
    return rules["consult.turnout"] * (1000 - broken) // 1000


def _wanted(world: World, rules: Rules, came: Ints) -> str:
    """The service that those who came miss most, all in all."""
    if not len(came):
        return ""
    poor, first = worse_off(world)[came], rules["participatory.basics_first"]
    missed = {}
    for name in world.municipality.services:
        need = rules.services[name].need
        weight = 1000 + poor * first * (need in BASICS)
        missed[name] = int((lack(world, rules, need)[came] * weight).sum())
    return max(missed, key=lambda name: (missed[name], name)) if missed else ""


def settle(world: World, ctx: Context, name: str, kept: bool) -> None:
    """Keep it, and it is paid for from the budget; or do not. One that is over stays over."""
    c, r = world.partnership.consultations.get(name), ctx.rules
    if c is None or c.outcome != "open":
        return
    c.outcome = "kept" if kept else "broken" if c.promised else "heard"
    rows = np.flatnonzero(group(world, r, c.group)).astype(np.int64)
    service = world.municipality.services.get(c.wanted)
    if kept and service is not None:
        service.budget_cents_week += service.budget_cents_week * r["consult.does"] // 1000
    if c.outcome != "heard":
        _feel(world, rows, r[f"consult.{c.outcome}_trust"], r[f"consult.{c.outcome}_efficacy"])
        openness.add(world, r[f"openness.{c.outcome}"])
    ctx.tell(f"word_{c.outcome}", consultation=name)


def _feel(world: World, rows: Ints, trust: int, efficacy: int = 0) -> None:
    h = world.households
    for column, amount in (("trust", trust), ("efficacy", efficacy)):
        level = h.level(column).copy()
        level[rows] += amount
        h.set_level(column, level)


def step(world: World, ctx: Context) -> None:
    """What was promised for today and is not done is broken."""
    for name, c in world.partnership.consultations.items():
        if c.outcome == "open" and world.week >= c.due_week:
            settle(world, ctx, name, kept=False)
