"""Labour: who has which post, who loses one, who gets one; nobody twice, nobody out of thin air."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.rules.firms.posts import workforce
from game.rules.indicators.work import informal, jobless, jobless_women
from game.rules.invariants import check
from game.rules.jobs import looking, people
from game.rules.jobs.beginning import first_jobs
from game.rules.jobs.matching import dismissed, shared_out
from game.rules.jobs.replacing import find_places
from game.rules.season import labour
from game.rules.season.week import live_week
from game.world.households import AT_HOME, INFORMAL, JOBLESS, NO_SUCH, ORGANISED, PUBLIC
from game.world.organisations import Organisation
from game.world.world import World
from tests.rules.work_town import town


def holders(world: World, row: int) -> int:
    h = world.households
    return int((h.job_woman == row).sum() + (h.job_man == row).sum())


def test_the_first_morning_is_as_the_kind_of_town_says() -> None:
    world, ctx = town(2000, labour__jobless_women_permille=270, labour__jobless_men_permille=120,
                      labour__informal_permille=400, labour__women_active_permille=300)
    h, force = world.households, workforce(world, ctx.rules)
    assert jobless_women(world, ctx.rules) == pytest.approx(270, abs=2)
    assert informal(world, ctx.rules) == pytest.approx(400, abs=2)
    assert int((h.job_man == JOBLESS).sum()) == force.men_jobless
    assert int((h.job_woman == AT_HOME).sum()) == int(h.woman.sum()) - force.women
    e = world.enterprises
    assert all(holders(world, row) == e.jobs[row] for row in np.flatnonzero(e.alive))


def test_the_young_and_poor_districts_are_harder_hit() -> None:
    world, _ = town(4000)
    h = world.households
    active, without = h.job_man >= JOBLESS, h.job_man == JOBLESS
    young = h.youth > 0
    assert without[active & young].mean() > 1.3 * without[active & ~young].mean()
    assert without[active & (h.district == 0)].mean() > without[active & (h.district == 2)].mean()


def test_what_the_young_and_poor_districts_meet_lasts() -> None:
    """F1.6 counts it every year: it is not the luck of a first morning."""
    world, ctx = town(4000)
    for _ in range(104):
        live_week(world, ctx)
    h = world.households
    job, young = people.jobs(h), np.concatenate((h.youth, h.youth)) > 0
    district = np.concatenate((h.district, h.district))
    active, without = job >= JOBLESS, job == JOBLESS
    assert without[active & young].mean() > 1.5 * without[active & ~young].mean()
    assert without[active & (district == 0)].mean() > 1.5 * without[active & (district == 2)].mean()


def test_named_people_begin_as_the_story_has_them() -> None:
    world, ctx = town(60)
    h = world.households
    looks = int(np.flatnonzero(h.woman)[0])
    works = int(np.flatnonzero(h.woman)[1])
    world.people = {"ana": looks, "bea": works}
    h.job_woman[looks], h.job_woman[works] = JOBLESS, PUBLIC
    first_jobs(world, ctx)
    assert h.job_woman[looks] == JOBLESS
    assert h.job_woman[works] >= 0


def test_branches_keep_their_custom_of_women_and_men() -> None:
    world, ctx = town(4000)
    e, h = world.enterprises, world.households

    def women(sector: str) -> float:
        rows = np.flatnonzero((e.sector == ctx.rules.sector_index[sector]) & (e.alive > 0))
        hers, his = np.isin(h.job_woman, rows).sum(), np.isin(h.job_man, rows).sum()
        return float(hers / (hers + his))

    assert women("building") < 0.25 < women("farming") < women("trade")


def test_as_many_are_let_go_as_there_are_posts_too_many() -> None:
    slot = np.array([0, 0, 0, 1, 1, 2, 2, 2, 2])
    over = np.array([2, 0, 3])
    luck = np.array([5, 1, 9, 0, 0, 7, 3, 2, 8])
    gone = dismissed(slot, over, luck)
    assert sorted(gone.tolist()) == [0, 1, 5, 6, 7]


def test_posts_are_shared_out_once_each_and_to_whoever_there_is() -> None:
    posts, women, men = np.array([7, 8, 9]), np.array([1]), np.array([10, 11, 12])
    places, got = shared_out(posts, np.array([900, 100, 100]), np.array([500, 500, 500]),
                             women, men)
    assert sorted(got.tolist()) == [7, 8, 9]
    assert dict(zip(places.tolist(), got.tolist(), strict=True))[1] == 7
    places, got = shared_out(posts, np.full(3, 1000), np.zeros(3, np.int64), women, men[:1])
    assert sorted(places.tolist()) == [1, 10]
    assert len(set(got.tolist())) == 2


@given(st.lists(st.integers(0, 1000), max_size=12), st.integers(0, 8), st.integers(0, 8),
       st.integers(0, 99))
def test_nobody_gets_two_posts_and_no_post_two_people(
    lean: list[int], many: int, few: int, seed: int
) -> None:
    luck = np.random.default_rng(seed).integers(0, 1000, len(lean))
    posts = np.arange(len(lean))
    places, got = shared_out(posts, np.array(lean, np.int64), luck, np.arange(many),
                             100 + np.arange(few))
    assert len(places) == len(got) == min(len(lean), many + few)
    assert len(set(places.tolist())) == len(places)
    assert len(set(got.tolist())) == len(got)


def test_an_enterprise_that_is_gone_leaves_its_people_without_work() -> None:
    world, ctx = town(300, labour__fill_permille=0)
    row = int(np.argmax(world.enterprises.jobs))
    posts, before = holders(world, row), jobless(world, ctx.rules)
    world.enterprises.alive[row] = world.enterprises.jobs[row] = 0
    world.week += 1
    labour.step(world, ctx)
    assert posts > 0
    assert holders(world, row) == 0
    assert jobless(world, ctx.rules) > before


def test_rows_of_another_town_are_counted_anew() -> None:
    """A forecast puts other households into some rows: posts are recounted, never believed."""
    world, ctx = town(300)
    h = world.households
    h.job_man[:40] = np.where(h.man[:40] > 0, 5000, h.job_man[:40])
    h.job_woman[:40] = np.where(h.woman[:40] > 0, 0, h.job_woman[:40])
    world.week += 1
    labour.step(world, ctx)
    e = world.enterprises
    assert holders(world, 5000) == 0
    assert holders(world, 0) <= e.jobs[0]
    assert all(holders(world, row) == e.workers[row] for row in range(e.n))


def test_strangers_in_a_forecast_take_the_posts_there_are() -> None:
    """No slump that nobody will see: posts stay filled, as many look for work as were counted."""
    world, ctx = town(600, seed=1)
    other, _ = town(600, seed=2)
    h = world.households
    counted = int((people.jobs(h) == JOBLESS).sum())
    filled = world.enterprises.workers.copy()
    strangers = np.arange(0, 600, 2)
    figure = jobless(world, ctx.rules)
    h.put(strangers, other.households)
    find_places(world, ctx, strangers, figure)
    job = people.jobs(h)
    held = people.employers(job, world.enterprises.n)
    assert held[:-2].tolist() == filled.tolist()
    assert int((job == JOBLESS).sum()) == pytest.approx(counted, abs=1)
    assert (h.job_woman[h.woman == 0] == NO_SUCH).all()


def test_open_posts_are_filled_by_those_who_look() -> None:
    world, ctx = town(300, labour__fill_permille=1000)
    e = world.enterprises
    e.jobs[0] += 3
    before = jobless(world, ctx.rules)
    world.week += 1
    labour.step(world, ctx)
    assert e.workers[0] == e.jobs[0]
    world.week += 1
    labour.step(world, ctx)  # and somebody else finds the informal work that was left for it
    assert jobless(world, ctx.rules) < before


def test_heavy_care_keeps_from_full_posts() -> None:
    world, ctx = town(300, labour__fill_permille=1000)
    h = world.households
    h.elders[:] = 1  # a pension in every home: nobody must
    h.care_woman[:] = h.care_man[:] = ctx.rules["labour.heavy_care_minutes"] + 1
    before = int(world.enterprises.workers.sum())
    world.enterprises.jobs[world.enterprises.alive > 0] += 3
    world.week += 1
    labour.step(world, ctx)
    assert int(world.enterprises.workers.sum()) <= before


def test_whoever_must_earn_works_in_spite_of_heavy_care() -> None:
    world, ctx = town(300, labour__fill_permille=1000)
    h = world.households
    h.care_woman[:] = h.care_man[:] = ctx.rules["labour.heavy_care_minutes"] + 1
    alone = people.no_earner(h, people.jobs(h)) & (people.jobs(h) == JOBLESS)
    world.enterprises.jobs[world.enterprises.alive > 0] += 3
    world.week += 1
    labour.step(world, ctx)
    assert alone.any()
    assert (people.jobs(h)[alone] >= 0).mean() > 0.9


def test_where_nobody_earns_any_more_somebody_begins_to_look() -> None:
    world, ctx = town(1000, labour__fill_permille=0, labour__gives_up_permille=0,
                      labour__refuge_permille=0)
    h = world.households
    rows = np.flatnonzero((h.job_woman == AT_HOME) & (h.job_man >= 0) & (h.elders == 0))[:40]
    h.job_man[rows] = JOBLESS
    for _ in range(30):
        world.week += 1
        labour.step(world, ctx)
    assert len(rows) > 10
    assert (h.job_woman[rows] != AT_HOME).mean() > 0.9


def test_less_care_at_home_sets_people_free_to_look() -> None:
    world, ctx = town(1000, labour__freed_slack_permille=0)
    h = world.households
    world.week += 1
    labour.step(world, ctx)
    kept = world.tallies["labour:kept"]
    assert kept > 20
    h.care_woman[:] = h.care_man[:] = 100
    at_home = int((h.job_woman == AT_HOME).sum() + (h.job_man == AT_HOME).sum())
    before = looking.moved(world, "added")
    for _ in range(60):
        world.week += 1
        labour.step(world, ctx)
    freed = looking.moved(world, "freed")
    assert kept * 30 // 100 < freed <= kept * 420 // 1000
    now = int((h.job_woman == AT_HOME).sum() + (h.job_man == AT_HOME).sum())
    added = looking.moved(world, "added") - before
    assert at_home - now == freed + added - looking.moved(world, "gave_up")


def test_a_slump_drives_people_into_informal_work_and_out_of_the_count() -> None:
    world, ctx = town(1000)
    usual = informal(world, ctx.rules)
    e = world.enterprises
    e.jobs[e.alive > 0] = (e.jobs[e.alive > 0] // 2).clip(min=1)
    for _ in range(26):
        world.week += 1
        labour.step(world, ctx)
    assert jobless(world, ctx.rules) > 200
    assert informal(world, ctx.rules) > usual
    assert looking.moved(world, "gave_up") > 0


def test_an_organisation_counts_those_who_had_no_other_work() -> None:
    world, ctx = town(300)
    h = world.households
    idle = int(np.flatnonzero(h.job_woman == JOBLESS)[0])
    busy = int(np.flatnonzero((h.job_woman >= 0) & (h.man == 0))[0])
    world.orgs["bread_1"] = _organisation([idle, busy])
    world.week += 1
    labour.step(world, ctx)
    assert h.job_woman[idle] == ORGANISED
    assert h.job_woman[busy] not in (ORGANISED, JOBLESS)
    assert h.paid_woman[idle] == 0
    world.orgs["bread_1"].staff.remove(idle)
    world.week += 1
    labour.step(world, ctx)
    assert h.job_woman[idle] != ORGANISED


@given(seed=st.integers(0, 300), households=st.sampled_from([3, 11, 120]),
       post=st.sampled_from([2280, 6700]))
def test_nobody_appears_or_vanishes_and_every_week_has_room(
    seed: int, households: int, post: int
) -> None:
    world, ctx = town(households, seed=seed, labour__post_minutes=post)
    h = world.households
    grown = int((h.woman > 0).sum() + (h.man > 0).sum())
    for _ in range(20):
        live_week(world, ctx)
        h = world.households
        job = people.jobs(h)
        assert int((job >= AT_HOME).sum()) == grown
        assert int(people.employers(job, world.enterprises.n).sum()) \
            == int((job >= 0).sum() - (job == ORGANISED).sum())
        assert (h.paid_woman >= 0).all()
        assert (h.paid_man >= 0).all()
        assert (h.unemployed == ((h.job_woman == JOBLESS) | (h.job_man == JOBLESS))).all()
        assert check(world, ctx.rules) == ""


def test_informal_work_has_shorter_weeks() -> None:
    world, ctx = town(300, labour__informal_permille=400)
    h = world.households
    rows = np.flatnonzero(h.job_woman == INFORMAL)
    assert len(rows)
    assert set(h.paid_woman[rows].tolist()) == {ctx.rules["labour.informal_minutes"]}


def _organisation(staff: list[int]) -> Organisation:
    return Organisation(
        id="bread_1", provider="bread", form="worker_coop", stage="trading",
        price_cents=0, capacity=0, fixed_cents=0, unit_cents=0, energy_cents=0, rent_cents=0,
        pay_cents_hour=0, staff_wanted=0, staff_minutes=0, overhead_minutes=0, threshold=0,
        round_households=0, staff=staff)


def test_where_no_enterprises_are_told_apart_people_still_have_work() -> None:
    world, ctx = town(60, ("incidents", "labour"))
    for _ in range(5):
        live_week(world, ctx)
    assert check(world, ctx.rules) == ""
    assert jobless(world, ctx.rules) < 200
