"""Allotments: who keeps to a cut, by type and by hand; what it costs; whom it weighs on."""

from __future__ import annotations

import numpy as np

from game.rules import allotments, draws, shares
from game.rules.season import commons
from game.world.households import NEED
from tests.rules.land_town import WELL, alike, live_by, rules, town

NO_BOND = {"cooperation__talk_bond": 0, "cooperation__talk_belief": 0}


def test_each_type_keeps_to_a_cut_by_hand() -> None:
    """At a belief of 600 (equation I7): 558 of a conditional cooperator's, 90 of a taker's."""
    r = rules()
    world, _ctx = town(r)
    h = world.households
    h.belief[:], h.kind[:] = 600, 0
    h.kind[1] = 1
    world.allotments["homes_0"] = 500
    usual = draws.by_home(world, r, WELL)
    here = h.district == 0
    assert allotments.keeps(world, r)[:3].tolist() == [558, 90, 558]
    asked = draws.week(world, r, WELL)
    left = np.where(h.kind == 1, 500 * 90 // 1000, 500 * 558 // 1000)
    assert asked.usual - asked.taken == int((usual * left // 1000)[here].sum())


def test_who_is_not_cut_takes_what_was_always_taken() -> None:
    r = rules()
    world, _ = town(r)
    asked = draws.week(world, r, WELL)
    assert asked.usual == asked.taken
    assert allotments.cut(world, r, WELL) is None


def test_without_talk_keeping_wears_off_and_with_it_it_stays() -> None:
    """Facts G1, G4, G7: the order of the institutions, not their digits."""
    after = {}
    for name, dials in (("alone", {}), ("talk", {"talk": 1000}),
                        ("both", {"talk": 1000, "sanctions": 600})):
        r = rules(commons__cut_trust=0)
        world, ctx = town(r)
        first = int(allotments.keeps(world, r).mean())
        world.allotments |= {f"homes_{i}": 600 for i in range(3)}
        world.dials |= dials
        for week in range(1, 53):
            world.week = week
            commons.step(world, ctx)
        after[name] = int(allotments.keeps(world, r).mean())
    assert after["alone"] < first * 6 // 10
    assert after["alone"] + 200 < after["talk"] < after["both"]


def test_sanctions_by_somebody_nobody_trusts_move_nobody() -> None:
    r = rules()
    world, _ = town(r)
    world.tallies[allotments.FELT] = 800
    kept = []
    for trust in (200, 450, 800):
        world.households.trust[:] = trust
        kept.append(int(allotments.keeps(world, r).mean()))
    world.tallies[allotments.FELT] = 0
    alone = int(allotments.keeps(world, r).mean())
    assert kept[0] < alone < kept[1] < kept[2]


def test_a_borehole_nobody_knows_of_is_not_cut_until_it_is_registered() -> None:
    r = rules()
    world, ctx = town(r)
    live_by(world, r, borehole=slice(None))
    world.allotments |= {f"homes_{i}": 400 for i in range(3)}
    borehole = next(x for x in r.routes if x.id == "borehole")
    asked = draws.week(world, r, WELL)
    assert asked.usual == asked.taken
    assert np.all(shares.share_for(world, ctx, borehole) == 1000)
    world.dials["registered_boreholes"] = 1000
    assert draws.week(world, r, WELL).taken < asked.taken
    assert np.any(shares.share_for(world, ctx, borehole) < 1000)


def test_being_cut_costs_trust_and_less_where_people_made_the_rules() -> None:
    """By hand: 600 of 1000 cut at 20 a week costs 12; a quarter of it where rules are the users'
    own."""
    lost = []
    for dials in ({}, {"talk": 1000}):
        world, ctx = town(rules(commons__cut_trust=20, commons__own_rules=750))
        world.allotments["homes_1"] = 400
        world.dials |= dials
        before, world.week = world.households.trust.copy(), 1
        allotments.step(world, ctx)
        fell = before - world.households.trust
        assert not fell[world.households.district != 1].any()
        lost.append(int(fell[world.households.district == 1][0]))
    assert lost == [12, 3]


def test_firms_keep_as_far_as_they_are_used_to_and_further_when_watched() -> None:
    r = rules(commons__firms_keep=500)
    world, ctx = town(r)
    farming = r.sectors[r.sector_index["farming"]]
    world.allotments["fields"] = 600
    assert allotments.of_sector(world, r, WELL, farming) == 800
    assert shares.sector_share(world, ctx, farming) == 800
    world.tallies[allotments.FELT], world.dials["legitimacy"] = 1000, 1000
    assert allotments.of_sector(world, r, WELL, farming) == 600


def test_meters_are_read_once_a_month_and_say_what_was_kept_then() -> None:
    r = rules(commons__firms_keep=500)
    world, ctx = town(r)
    world.allotments["fields"] = 600
    name, month = allotments.read("fields"), r["commons.round_weeks"]
    world.week = month - 1
    allotments.step(world, ctx)
    assert name not in world.tallies
    world.week = month
    allotments.step(world, ctx)
    assert world.tallies[name] == 500 and allotments.read("homes_0") not in world.tallies
    world.tallies[allotments.FELT], world.dials["legitimacy"] = 1000, 1000
    assert (world.tallies[name], allotments.kept(world, r, r.content.drawers[-1])) == (500, 1000)


def test_the_same_cut_weighs_most_on_those_who_draw_little() -> None:
    r = rules()
    world, ctx = town(r)
    alike(world)
    world.households.income_cents[:30] = 15_000
    world.households.income_cents[30:] = 60_000
    world.households.kind[:], world.households.belief[:] = 0, 1000
    world.allotments |= {f"homes_{i}": 400 for i in range(3)}
    mains = next(x for x in r.routes if x.id == "mains")
    share = shares.share_for(world, ctx, mains)
    assert isinstance(share, np.ndarray)
    assert share[:30].max() < share[30:].min()


def test_belief_moves_once_a_month_and_only_where_somebody_is_cut() -> None:
    world, ctx = town(rules(commons__round_weeks=4))
    before = world.households.belief.copy()
    for week in range(1, 9):
        world.week = week
        allotments.step(world, ctx)
    assert world.households.belief.tolist() == before.tolist()
    world.allotments["homes_0"] = 800
    world.week = 9
    allotments.step(world, ctx)
    assert world.households.belief.tolist() == before.tolist()
    world.week = 12
    allotments.step(world, ctx)
    assert (world.households.belief != before).any()
    assert 0 < world.tallies[allotments.KEPT] < 1000
    assert world.households.route[NEED["water"]].min() >= 0
