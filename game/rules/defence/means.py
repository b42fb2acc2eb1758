"""Civil society's own means: people who come, knowledge, the press, lawyers.

They belong to nobody who could order them. Each is a level (permille) that is spent and regrows
towards what the town is: people come who believe that it helps and are not worn out; knowledge is
who was listened to, who is organised, what data is shared; the press follows good will; lawyers
sit at a hub's legal counter. An association that lives by contracts with the town hall does not
speak up against it (concept 54). Where nobody has defended anything for long, people forget how
(concept 6). All of it is a judgement, `defence.*`.
"""

from __future__ import annotations

import numpy as np

from game.rules.core import Context, Rules
from game.rules.knowledge import district_known
from game.rules.machines.app import RUNNING
from game.rules.machines.drive import ORGANISED
from game.world.world import World

MEANS = ("people", "knowledge", "press", "lawyers")


def settle(world: World, rules: Rules) -> None:
    world.defence.means = most(world, rules)


def most(world: World, rules: Rules) -> dict[str, int]:
    """What each would grow to as the town is now, permille."""
    h, d, r = world.households, world.defence, rules
    organised = sum(drive.stage == ORGANISED for drive in d.drives.values())
    nerve = int((h.efficacy * (1000 - h.tired // 2) // 1000).mean())
    heard = sum(district_known(world, x.id) for x in r.content.districts)
    shared = world.digital.fresh if world.digital.stage == RUNNING else 0
    hub = world.hub.counters if r.has("hub") else {}
    whole = {
        "people": nerve * (1000 - forgotten(world, r) * r["defence.forgets"] // 1000) // 1000
        + organised * r["defence.drive_people"],
        "knowledge": r["defence.knowledge_base"] + organised * r["defence.drive_knowledge"]
        + heard * r["defence.knowledge_heard"] // max(1, len(r.content.districts))
        + shared * r["defence.knowledge_shared"] // 1000,
        "press": r["defence.press_base"] + world.goodwill * r["defence.press_goodwill"] // 1000,
        "lawyers": r["defence.lawyers_base"] + ("legal" in hub) * r["defence.lawyers_hub"],
    }
    silent = max(d.drift.values(), default=0) * r["drift.silences"] // 1000
    for name in ("people", "press"):
        whole[name] = whole[name] * (1000 - silent) // 1000
    return {name: max(0, min(1000, level)) for name, level in whole.items()}


def forgotten(world: World, rules: Rules) -> int:
    """How far people have forgotten to defend what they have: nothing in the first weeks after the
    last time, all of it after `defence.forgets_weeks` more; permille."""
    idle = world.week - world.defence.busy_week - rules["defence.remembers_weeks"]
    return max(0, min(1000, idle * 1000 // max(1, rules["defence.forgets_weeks"])))


def regrow(world: World, rules: Rules) -> None:
    means = world.defence.means
    for name, whole in most(world, rules).items():
        gap = whole - means.get(name, 0)
        step = gap * rules[f"defence.regrows_{name}"] // 1000
        means[name] = means.get(name, 0) + (step or (gap > 0) - (gap < 0))


def give(world: World, name: str, amount: int) -> None:
    """Some more of it than the town would have by itself, or less, for a while."""
    means = world.defence.means
    means[name] = max(0, min(1000, means.get(name, 0) + amount))


def spend(world: World, ctx: Context, name: str, amount: int) -> int:
    """Use up to so much of it; how much there was. Evenings in the street tire those who come."""
    means = world.defence.means
    used = max(0, min(means.get(name, 0), amount))
    means[name] = means.get(name, 0) - used
    world.defence.busy_week = world.week
    if name == "people" and used:
        h = world.households
        come = h.n * used // 1000
        nerve = h.efficacy + h.trust - h.tired
        rows = np.argsort(-nerve, kind="stable")[:come]
        h.tired[rows] = (h.tired[rows] + ctx.rules["defence.tires"]).clip(max=1000)
    return used
