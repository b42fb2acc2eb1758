"""A second town asks for a hub of the same name, and what becomes of it there.

How much of the hub fits depends on how like the towns are; working it out anew with them makes
more of it fit, and so does staying in touch. Where too little fits it fails, and the name suffers
here too. Hubs of the same name share forms, courses and answers (concept 26).
"""

from __future__ import annotations

from game.rules.content import SecondTown
from game.rules.core import Context, Rules
from game.rules.hub import counters
from game.world.hub import Copy
from game.world.world import World

WAYS = ("as_it_is", "adapted", "decline")
STAGES = ("asked", "copying", "standing", "failed", "declined")


def towns(rules: Rules) -> dict[str, SecondTown]:
    spec = counters.spec_of(rules)
    return {t.id: t for t in spec.second_towns} if spec else {}


def ask(world: World, ctx: Context, name: str) -> None:
    """A town asks, once."""
    if name in towns(ctx.rules) and name not in world.hub.copies:
        world.hub.copies[name] = Copy(since=world.week)
        ctx.tell("hub_copy_asked", town=name)


def hours(rules: Rules, way: str) -> int:
    return {"as_it_is": rules["hub.copy_hours"], "adapted": rules["hub.adapt_hours"]}.get(way, 0)


def answer(world: World, name: str, way: str) -> None:
    copy = world.hub.copies[name]
    copy.stage = "declined" if way == "decline" else "copying"
    copy.way, copy.since, copy.contact = way, world.week, 0


def fit(rules: Rules, name: str, copy: Copy) -> int:
    """How much of the hub fits the other town by now, permille."""
    adapted = rules["hub.copy_adapts"] if copy.way == "adapted" else 0
    touch = rules["hub.copy_contact"] * copy.contact // max(1, rules["hub.copy_weeks"])
    return min(1000, towns(rules)[name].alike + adapted + touch)


def week(world: World, ctx: Context) -> None:
    """Towns hear of what began here; what is being copied stands or fails when its time is up."""
    hub, r = world.hub, ctx.rules
    for name, town in towns(r).items():
        if hub.totals.get("opened", 0) >= town.asks_after:
            ask(world, ctx, name)
    for name, copy in hub.copies.items():
        if copy.stage != "copying":
            continue
        copy.contact += "network" in hub.counters
        if world.week - copy.since < r["hub.copy_weeks"]:
            continue
        copy.stage = "standing" if fit(r, name, copy) >= r["hub.copy_least"] else "failed"
        if copy.stage == "standing":
            hub.label.append(name)
        else:
            hub.known = max(0, hub.known - r["hub.copy_failed"])
        ctx.tell("hub_copied", town=name, stage=copy.stage)
