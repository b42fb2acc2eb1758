"""People who are left out: alone, with room of their own, spoken for; and who is known then."""

from __future__ import annotations

from dataclasses import replace

from game.rules.defence import drives, means
from game.rules.groups import group
from game.rules.knowledge import fact_known, known_rows
from tests.rules.defence.threatened import WOMEN, do, events, live, told, town


def test_with_room_of_their_own_they_organise_are_known_and_carry_their_change():
    world, ctx = town(told(drives=[replace(WOMEN, reveals=["bus"])]))
    drive, belief = world.defence.drives["women"], world.households.belief.copy()
    mine = group(world, ctx.rules, "jobless_women")
    assert not known_rows(world, ctx.rules)[mine].any()
    before = means.most(world, ctx.rules)
    for _ in range(3):
        do(world, ctx, "drive", name="women", word="room")
    live(world, ctx, 39)
    assert drive.stage == "organised" and drive.carried and fact_known(world, "bus")
    assert events(ctx, "drive_carried") == [{"drive": "women"}]
    assert (world.households.belief - belief).mean() > 0
    assert known_rows(world, ctx.rules)[group(world, ctx.rules, "jobless_women")].all()
    after = means.most(world, ctx.rules)
    assert after["people"] > before["people"] and after["knowledge"] > before["knowledge"]


def test_alone_they_do_not_get_that_far_and_when_nobody_believes_in_it_they_fall_apart():
    world, ctx = town()
    live(world, ctx, 30)
    drive = world.defence.drives["women"]
    assert drive.stage in ("scattered", "meeting")
    do(world, ctx, "drive", name="women", word="room")
    do(world, ctx, "drive", name="women", word="room")
    live(world, ctx, 26)
    assert drive.stage == "organised"
    for _ in range(26):
        world.households.efficacy[:] = 200
        live(world, ctx)
    assert drive.stage in ("scattered", "meeting")


def test_spoken_for_looks_the_same_and_is_not():
    world, ctx = town(told(drives=[replace(WOMEN, reveals=["bus"])]))
    drive = world.defence.drives["women"]
    for _ in range(3):
        do(world, ctx, "drive", name="women", word="lead")
        live(world, ctx)
    assert drive.stage == "spoken_for" and drive.strength >= WOMEN.needs
    live(world, ctx, 4)
    assert not drive.carried and not fact_known(world, "bus")
    do(world, ctx, "drive", name="women", word="leave")
    live(world, ctx)
    assert drive.stage in ("scattered", "meeting") and drive.strength < WOMEN.needs // 2


def test_to_lead_the_organised_takes_it_out_of_their_hands():
    world, ctx = town()
    drive = world.defence.drives["women"]
    drive.stage, drive.strength, drive.room_until = "organised", 900, 99
    do(world, ctx, "drive", name="women", word="lead")
    live(world, ctx)
    assert drive.stage == "spoken_for"


def test_a_group_of_nobody_never_comes_together():
    world, ctx = town()
    world.households.job_woman[:] = -3
    world.households.woman[:] = 0
    drive = world.defence.drives["women"]
    for _ in range(20):
        world.week += 1
        do(world, ctx, "drive", name="women", word="room")
        drives.week(world, ctx)
    assert drive.stage == "scattered" and drive.strength < WOMEN.needs // 6
