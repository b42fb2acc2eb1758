"""Who joins a coalition and why, who leaves it and why, and the favours between them.

An ally joins when its reasons hold. Nobody stays by itself: who is not seen to cools, who did
favours and is not paid back cools sooner, who wanted a text and has it goes home (a victory on
paper empties a coalition before the decree). A reason to leave has to hold for some weeks, more
where the ally owes us something.
"""

from __future__ import annotations

from game.rules.conditions import all_hold
from game.rules.content import AllySpec
from game.rules.core import Context, Rules, move_towards
from game.rules.laws import path, strength
from game.rules.machines.law import DECREED, ON_ITS_WAY, PASSED
from game.world.laws import Coalition
from game.world.world import World

WORDS = ("join", "leave", "ask", "give")
REASONS = ("owed", "forgotten", "content", "told")
"""Why an ally goes for no reason of its own: favours that were never returned, nobody ever came, it
has what it wanted, it was sent away."""


def begin(world: World, ctx: Context) -> None:
    world.coalition.mood = ctx.rules["law.mood_usual"]
    for spec in ctx.rules.content.allies:
        if spec.begins:
            world.coalition.allies[spec.id] = ctx.rules["law.first_close"]


def join(world: World, ctx: Context, spec: AllySpec) -> bool:
    """It joins if its reasons hold; who was with us before comes back less close."""
    c = world.coalition
    if spec.id in c.allies:
        return False
    if not all_hold(world, ctx.rules, spec.joins):
        ctx.tell("ally_refused", ally=spec.id, reason="reasons")
        return False
    again = c.left.pop(spec.id, None) is not None
    c.allies[spec.id] = ctx.rules["law.once_left" if again else "law.first_close"]
    ctx.tell("ally_joined", ally=spec.id)
    return True


def leave(world: World, ctx: Context, ally: str, reason: str) -> None:
    """It goes; what it was owed stays owed, in case it comes back."""
    c = world.coalition
    if c.allies.pop(ally, None) is None:
        return
    c.left[ally] = reason
    c.doubts = {key: weeks for key, weeks in c.doubts.items() if _ally_of(key) != ally}
    ctx.tell("ally_left", ally=ally, reason=reason)
    if not c.allies:
        ctx.tell("coalition_over")


def ask(world: World, ctx: Context, spec: AllySpec) -> bool:
    """It puts its weight behind every law that is on its way, and is owed a favour; who is owed
    enough does nothing more."""
    c, rules = world.coalition, ctx.rules
    if spec.id not in c.allies:
        return False
    if c.favours.get(spec.id, 0) >= rules["law.favours_most"]:
        ctx.tell("ally_refused", ally=spec.id, reason="owed")
        return False
    c.favours[spec.id] = c.favours.get(spec.id, 0) + 1
    part = strength.counted(world, spec) * rules["law.favour_push"] // 1000
    for law in world.laws.values():
        if law.stage in ON_ITS_WAY:
            path.add(world, ctx, law, part)
    return True


def give(world: World, ctx: Context, spec: AllySpec) -> None:
    """A favour done for an ally: it is owed one less, or owes us one, and stands closer."""
    c = world.coalition
    c.favours[spec.id] = c.favours.get(spec.id, 0) - 1
    if spec.id in c.allies:
        closer(c, spec.id, ctx.rules["law.given"])


def closer(c: Coalition, ally: str, amount: int) -> None:
    if ally in c.allies:
        c.allies[ally] = max(0, min(1000, c.allies[ally] + amount))


def week(world: World, ctx: Context) -> None:
    c, rules = world.coalition, ctx.rules
    for spec in rules.content.allies:
        if spec.id in c.allies:
            _stay_or_go(world, ctx, spec)
        elif spec.by_itself and spec.id not in c.left and all_hold(world, rules, spec.joins):
            join(world, ctx, spec)
    c.week = {"strength": strength.strength(world, rules),
              "carried": strength.carried(world, rules), "abroad": strength.abroad(world, rules),
              "allies": len(c.allies)}


def patience(world: World, rules: Rules, ally: str) -> int:
    """Weeks that a reason to leave has to hold; more for one that owes us something."""
    owes = max(0, -world.coalition.favours.get(ally, 0))
    return rules["law.doubt_weeks"] + owes * rules["law.favour_weeks"]


def _stay_or_go(world: World, ctx: Context, spec: AllySpec) -> None:
    c, rules = world.coalition, ctx.rules
    owed = c.favours.get(spec.id, 0)
    content = spec.wants == "law" and any(
        law.stage in (PASSED, DECREED) for law in world.laws.values())
    closer(c, spec.id, -(rules["law.cools"] + max(0, owed) * rules["law.debt_cools"]
                         + content * rules["law.content_cools"]))
    for reason in spec.leaves:
        key = f"{spec.id}/{reason.id}"
        if not all_hold(world, rules, reason.when):
            c.doubts.pop(key, None)
            continue
        c.doubts[key] = c.doubts.get(key, 0) + 1
        if c.doubts[key] >= patience(world, rules, spec.id):
            leave(world, ctx, spec.id, reason.id)
            return
    if c.allies[spec.id] <= rules["law.leaves_below"]:
        leave(world, ctx, spec.id,
              "owed" if owed > 0 else "content" if content else "forgotten")


def mood(world: World, ctx: Context) -> None:
    """How the country feels comes back to the usual, sways, and is lifted by friends abroad."""
    c, rules = world.coalition, ctx.rules
    rest = rules["law.mood_usual"] \
        + strength.abroad(world, rules) * rules["law.abroad_mood"] // 1000
    sway = rules["law.mood_sways"]
    by_chance = ctx.luck.one(world.week, "laws:mood", "country", 2 * sway + 1) - sway
    back = int(move_towards(c.mood, rest, rules["law.mood_weeks"]))
    c.mood = max(0, min(1000, back + by_chance))


def _ally_of(key: str) -> str:
    return key.partition("/")[0]
