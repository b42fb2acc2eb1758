"""A threat's life: it comes, its day comes nearer, people put up what they have, and then it is
stopped or it happens, and may be undone.

Whatever happens, happens by the machinery that is there anyhow: contracts, rents, commons, the
members' vote. A threat to something that is no more comes to nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from game.rules.conditions import all_hold
from game.rules.content import ThreatSpec
from game.rules.core import Context
from game.rules.defence import buyouts, fences, homes, means, services, standing
from game.rules.machines import THREAT
from game.rules.machines.threat import HAPPENED, OPEN
from game.world.defence import Threat
from game.world.world import World

CAUSES = ("contested", "refused", "locked", "gone", "called_off", "by_itself")
"""Why it is over: people stood against it; members said no; what it wanted cannot be shared out;
what it was about is no more; who announced it thought better of it; whoever took it left."""
WORDS = ("announce", "call_off")


@dataclass(frozen=True)
class Kind:
    """What a kind of threat does. `strike` gives back why it came to nothing, if it did."""

    there: Callable[[World, Context, ThreatSpec], bool]
    strike: Callable[[World, Context, ThreatSpec, Threat], str]
    holds: Callable[[World, Context, ThreatSpec], bool]
    undo: Callable[[World, Context, ThreatSpec, Threat], None]
    week: Callable[[World, Context, ThreatSpec, Threat], None] | None = None


KINDS = {
    "privatisation": Kind(services.there, services.strike, services.holds, services.undo),
    "eviction": Kind(homes.there, homes.strike, homes.holds, homes.undo, homes.week),
    "enclosure": Kind(fences.there, fences.strike, fences.holds, fences.undo),
    "buyout": Kind(buyouts.there, buyouts.strike, buyouts.holds, buyouts.undo),
}


def settle(world: World, ctx: Context) -> None:
    for spec in ctx.rules.content.threats:
        world.defence.threats[spec.id] = Threat(spec.id)


def fire(world: World, ctx: Context, threat: Threat, trigger: str, cause: str = "",
         **guards: bool) -> bool:
    stage = THREAT.fire(threat.stage, trigger, **guards)
    if stage is None:
        return False
    threat.stage, threat.cause, threat.since = stage, cause, world.week
    if trigger not in ("contest", "slacken"):
        ctx.tell("threat_moved", threat=threat.id, stage=stage, cause=cause)
    return True


def announce(world: World, ctx: Context, spec: ThreatSpec) -> bool:
    """It has a day from now on. What is gone already cannot be announced."""
    threat = world.defence.threats[spec.id]
    there = KINDS[spec.kind].there(world, ctx, spec)
    if not fire(world, ctx, threat, "announce", can_be_taken=there):
        return False
    threat.due_week, threat.gained, threat.stands = world.week + spec.weeks, 0, {}
    _look_round(world, ctx, spec, threat)
    return True


def _look_round(world: World, ctx: Context, spec: ThreatSpec, threat: Threat) -> None:
    """What stands there anyhow: agreements, laws in force, as far as the scenario says so."""
    threat.shield = sum(s.amount for s in spec.stands if all_hold(world, ctx.rules, s.when))


def contest(world: World, ctx: Context, spec: ThreatSpec, name: str, amount: int) -> int:
    """Put up to so much of one of the means against it; how much was there. After it has happened,
    what is put up is for having it undone. Against what is not there nothing is spent."""
    threat = world.defence.threats[spec.id]
    if threat.stage not in (*OPEN, HAPPENED) or not standing.needs(spec, threat):
        ctx.tell("contest_pointless", threat=spec.id)
        return 0
    used = means.spend(world, ctx, name, amount)
    threat.stands[name] = threat.stands.get(name, 0) + used
    if used and threat.stage in OPEN:
        fire(world, ctx, threat, "contest")
        if name == "lawyers":
            _put_off(world, ctx, spec, threat, used)
    ctx.tell("contested", threat=spec.id, means=name, amount=used)
    return used


def _put_off(world: World, ctx: Context, spec: ThreatSpec, threat: Threat, used: int) -> None:
    """Lawyers gain time, at most as much again as there was."""
    more = min(used * ctx.rules["defence.injunction_weeks"] // 1000, spec.weeks - threat.gained)
    threat.gained += max(0, more)
    threat.due_week += max(0, more)


def call_off(world: World, ctx: Context, spec: ThreatSpec) -> None:
    fire(world, ctx, world.defence.threats[spec.id], "drop", "called_off")


def week(world: World, ctx: Context) -> None:
    for spec in ctx.rules.content.threats:
        threat = world.defence.threats[spec.id]
        if threat.stage in (*OPEN, HAPPENED):
            _look_round(world, ctx, spec, threat)
        if threat.stage in OPEN:
            _on_its_way(world, ctx, spec, threat)
        elif threat.stage == HAPPENED:
            _afterwards(world, ctx, spec, threat)
        elif spec.by_itself:
            _may_come(world, ctx, spec)


def hazard(world: World, ctx: Context, spec: ThreatSpec) -> int:
    """Chance that it comes this week, permille: up to twice as great where nobody has defended
    anything for long (concept 6)."""
    if not spec.by_itself or not all_hold(world, ctx.rules, spec.when):
        return 0
    neglect = means.forgotten(world, ctx.rules) * ctx.rules["defence.neglect"] // 1000
    return spec.by_itself * (1000 + neglect) // 1000


def _may_come(world: World, ctx: Context, spec: ThreatSpec) -> None:
    threat = world.defence.threats[spec.id]
    rested = threat.stage == "quiet" or \
        world.week - threat.since >= ctx.rules["defence.rests_weeks"]
    chance = hazard(world, ctx, spec) if rested else 0
    if chance and ctx.luck.one(world.week, "defence:comes", spec.id, 1000) < chance:
        announce(world, ctx, spec)


def _on_its_way(world: World, ctx: Context, spec: ThreatSpec, threat: Threat) -> None:
    kind = KINDS[spec.kind]
    if not kind.there(world, ctx, spec):
        fire(world, ctx, threat, "drop", "gone")
        return
    if world.week >= threat.due_week:
        _decide(world, ctx, spec, threat, kind)
        return
    _wear(ctx, threat)
    if not any(threat.stands.values()):
        fire(world, ctx, threat, "slacken")


def _decide(world: World, ctx: Context, spec: ThreatSpec, threat: Threat, kind: Kind) -> None:
    stood = standing.standing(world, ctx.rules, spec, threat)
    threat.stands = {}
    if stood >= spec.needs:
        fire(world, ctx, threat, "stop", "contested")
        _felt(world, ctx, stood * ctx.rules["defence.won"] // 1000, 0)
        return
    why = kind.strike(world, ctx, spec, threat)
    if why == "gone":
        fire(world, ctx, threat, "drop", why)
    elif why:
        fire(world, ctx, threat, "stop", why)
    else:
        fire(world, ctx, threat, "happen")
        _felt(world, ctx, -stood * ctx.rules["defence.beaten"] // 1000,
              -ctx.rules["defence.taken_trust"])


def _afterwards(world: World, ctx: Context, spec: ThreatSpec, threat: Threat) -> None:
    kind = KINDS[spec.kind]
    if not kind.holds(world, ctx, spec):
        fire(world, ctx, threat, "undo", "by_itself")
        return
    if kind.week is not None:
        kind.week(world, ctx, spec, threat)
    takes = standing.needs(spec, threat)
    stood = standing.standing(world, ctx.rules, spec, threat)
    if takes and threat.stands and stood >= takes:
        kind.undo(world, ctx, spec, threat)
        threat.stands = {}
        fire(world, ctx, threat, "undo", "contested")
        _felt(world, ctx, stood * ctx.rules["defence.won"] // 1000, 0)
    else:
        _wear(ctx, threat)


def _wear(ctx: Context, threat: Threat) -> None:
    """People go home, papers write of something else; what is known and what is filed lasts."""
    for name, there in threat.stands.items():
        gone = there * ctx.rules[f"defence.fades_{name}"] // 1000
        threat.stands[name] = max(0, there - max(gone, ctx.rules[f"defence.fades_{name}"] > 0))


def _felt(world: World, ctx: Context, efficacy: int, trust: int) -> None:
    """To have won together makes people surer, to have fought and lost less so."""
    h = world.households
    h.efficacy = (h.efficacy + efficacy).clip(0, 1000)
    h.trust = (h.trust + trust).clip(0, 1000)
