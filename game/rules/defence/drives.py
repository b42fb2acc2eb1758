"""People who are left out organise themselves, and drive their own change (concept 45).

They come together as far as they are sure of themselves and not worn out, and much further with
room of their own: a place, somebody for the children, an evening. Then what nobody else could know
of them is known (their homes are in the figures, they tell what they found out), they are surer of
themselves, and after some weeks they carry the change that is theirs. Somebody who speaks for
them is quicker, and it is not theirs: nothing is revealed, nothing carried, and when that somebody
goes most of it goes too.
"""

from __future__ import annotations

from game.rules.content import DriveSpec
from game.rules.core import Context, Rules, move_towards
from game.rules.groups import group
from game.rules.knowledge import learn
from game.rules.machines import DRIVE
from game.rules.machines.drive import ORGANISED
from game.rules.vocabulary import Effect
from game.world.defence import Drive
from game.world.world import World

WORDS = ("room", "lead", "leave")


def settle(world: World, ctx: Context) -> None:
    for spec in ctx.rules.content.drives:
        world.defence.drives[spec.id] = Drive(spec.id, strength=alone(world, ctx.rules, spec))


def alone(world: World, rules: Rules, spec: DriveSpec) -> int:
    """How far they act together without room of their own; nothing where there is nobody."""
    h, mine = world.households, group(world, rules, spec.group)
    if not mine.any():
        return 0
    nerve = int((h.efficacy[mine] * (1000 - h.tired[mine] // 2) // 1000).mean())
    return nerve * rules["drive.alone"] // 1000


def help_them(world: World, ctx: Context, spec: DriveSpec, word: str) -> None:
    """Give them room, speak for them, or stop doing so."""
    drive, r = world.defence.drives[spec.id], ctx.rules
    if word == "room":
        drive.room_until = max(drive.room_until, world.week) + r["drive.room_weeks"]
    elif word == "lead":
        drive.strength = min(1000, drive.strength + r["drive.lead"])
        drive.own = max(0, drive.own - r["drive.lead_takes"])
    elif word == "leave":
        drive.strength = drive.strength * drive.own // 1000
        drive.own = min(1000, drive.own + r["drive.lead_takes"])


def week(world: World, ctx: Context) -> list[Effect]:
    """A week of all of them; the changes that they carry now."""
    return [effect for spec in ctx.rules.content.drives
            if _week(world, ctx, spec, world.defence.drives[spec.id])
            for effect in spec.effects]


def _week(world: World, ctx: Context, spec: DriveSpec, drive: Drive) -> bool:
    """Whether they carry their change this week."""
    r, mine = ctx.rules, group(world, ctx.rules, spec.group)
    room = world.week <= drive.room_until and bool(mine.any())
    target = min(1000, alone(world, r, spec) + room * r["drive.room"])
    drive.strength = int(move_towards(drive.strength, target, r["drive.weeks"]))
    if room:
        drive.own = min(1000, drive.own + r["drive.own_back"])
    _move(world, ctx, spec, drive)
    if drive.stage != ORGANISED:
        return False
    h = world.households
    h.efficacy[mine] = (h.efficacy[mine] + r["drive.efficacy"]).clip(max=1000)
    drive.weeks += 1
    if drive.carried or drive.weeks < spec.weeks:
        return False
    drive.carried = True
    ctx.tell("drive_carried", drive=spec.id)
    return True


def _move(world: World, ctx: Context, spec: DriveSpec, drive: Drive) -> None:
    own = drive.own >= ctx.rules["drive.own_least"]
    strong = drive.strength >= spec.needs
    weak = drive.strength < spec.needs * ctx.rules["drive.falls"] // 1000
    if strong and own:
        _fire(world, ctx, spec, drive, "rise", is_their_own=True)
    elif strong:
        _fire(world, ctx, spec, drive, "follow")
    elif weak:
        _fire(world, ctx, spec, drive, "fall")
    if drive.strength >= spec.needs // 3:
        _fire(world, ctx, spec, drive, "meet")
    elif drive.strength < spec.needs // 6:
        _fire(world, ctx, spec, drive, "scatter")


def _fire(world: World, ctx: Context, spec: DriveSpec, drive: Drive, trigger: str,
          **guards: bool) -> None:
    stage = DRIVE.fire(drive.stage, trigger, **guards)
    if stage is None or stage == drive.stage:
        return
    drive.stage, drive.since = stage, world.week
    ctx.tell("drive_moved", drive=spec.id, stage=stage)
    if stage == ORGANISED:
        for fact in spec.reveals:
            learn(world, f"fact:{fact}")
