"""What the team sees of threats, means, groups and an app; and that a town with all of it is saved
and not taken where somebody wrote nonsense into it."""

from __future__ import annotations

import pytest

from game.session.defence import defence_view
from game.session.sound_defence import fits
from game.session.start import start
from game.world.codec import from_plain, to_plain
from game.world.defence import Defence, Digital, Threat
from tests.rules.defence.threatened import announced, do, live, opened, told, town


def lived():
    world, ctx = town(defence__out_burden=1)
    announced(world, ctx, "rents")
    live(world, ctx, 8)
    announced(world, ctx, "sale")
    do(world, ctx, "contest", name="sale", word="knowledge", amount=100)
    opened(world, ctx, "trust", 100_000_000)
    do(world, ctx, "lock_homes", org="trust", group="district_0", amount=2)
    opened(world, ctx, "club")
    do(world, ctx, "contract_income", org="club", amount=500, weeks=30)
    do(world, ctx, "app", word="commercial")
    return live(world, ctx, 3), ctx.rules


def test_what_was_announced_is_seen_the_next_day_first():
    world, rules = lived()
    seen = defence_view(world, rules)
    assert [t.id for t in seen.threats] == ["sale", "rents"]
    sale, rents = seen.threats
    assert (sale.stage, sale.weeks_left, sale.weeks_whole, sale.needs) == ("contested", 3, 6, 500)
    assert sale.standing == sum(sale.stands.values()) + sale.shield + sale.lent > 0
    assert (rents.stage, rents.needs) == ("happened", 750) and rents.felt > 0
    assert {m.name for m in seen.means} == {"people", "knowledge", "press", "lawyers"}
    assert seen.homes_locked == 2 and seen.homes_lost >= seen.homes_without > 0
    assert seen.app.kind == "commercial" and seen.app.left_cents >= 0
    assert [(d.org, d.contract_cents) for d in seen.drift] == [("club", 500)]


def test_how_far_a_group_has_come_is_known_when_somebody_of_it_was_met():
    world, rules = lived()
    assert defence_view(world, rules).drives[0].strength == -1
    world.known.append("district:district_0")
    assert defence_view(world, rules).drives[0].strength >= 0


def test_where_there_is_nothing_of_it_there_is_no_view():
    assert start(told(threats=[], drives=[], app=None), 1).defence() is None
    assert start(told(threats=[], drives=[]), 1).defence().app is not None
    assert start(told(app=None), 1).defence().app is None


def test_a_town_with_all_of_it_is_saved_and_copied_apart():
    world, rules = lived()
    assert fits(world, rules)
    assert from_plain(Defence, to_plain(world.defence)) == world.defence
    assert from_plain(Digital, to_plain(world.digital)) == world.digital
    copy = world.copy()
    copy.defence.threats["sale"].stands.clear()
    copy.defence.locked.clear()
    copy.digital.week.clear()
    assert world.defence.threats["sale"].stands and world.defence.locked and world.digital.week


def test_a_town_without_it_fits_too():
    world, ctx = town(told(systems=["incidents"], threats=[], drives=[], app=None, commons=[]))
    assert fits(world, ctx.rules)


@pytest.mark.parametrize("spoil", [
    lambda w: w.defence.threats.update(new=Threat("new")),
    lambda w: setattr(w.defence.threats["sale"], "stage", "passed"),
    lambda w: setattr(w.defence.threats["sale"], "cause", "luck"),
    lambda w: w.defence.means.pop("press"),
    lambda w: w.defence.lost.update({10_000: "rents"}),
    lambda w: w.defence.locked.update({1: "nobody"}),
    lambda w: w.defence.fenced.update(well=0),
    lambda w: w.defence.contracts.update(trust=9),
    lambda w: w.defence.drives.clear(),
    lambda w: setattr(w.digital, "kind", "state"),
    lambda w: setattr(w.digital, "users", 1001),
])
def test_one_that_somebody_wrote_by_hand_is_not_taken(spoil):
    world, rules = lived()
    spoil(world)
    assert not fits(world, rules)
