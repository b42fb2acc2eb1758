"""Who comes to the hub, who is next, and how a thought becomes an enterprise."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.rules.groups import group
from game.rules.hub import counters, ladder, queue, support
from game.rules.hub.figures import FIGURES
from game.rules.machines import LADDER
from game.rules.machines.ladder import RUNGS
from game.rules.vocabulary import Effect
from game.world.enterprises import COOPERATIVE
from game.world.hub import Case
from tests.rules.hub.town import game, with_hub
from tests.rules.lived import context, do, lived

KNOWN = Effect(do="hub_known", amount=1000)


@pytest.fixture(scope="module")
def session():
    return game()


@pytest.fixture(scope="module")
def year(session):
    return lived(session, 52, do(session, session.world, KNOWN))


def test_where_nobody_knows_of_it_nobody_comes(session):
    world = do(session, session.world, Effect(do="hub_known", amount=-1000))
    assert world.hub.known == 0 and queue.wish(world, session.rules).max() == 0
    known = do(session, world, KNOWN)
    half = do(session, world, Effect(do="hub_known", amount=500))
    assert queue.wish(known, session.rules).sum() > 1.9 * queue.wish(half, session.rules).sum() > 0


def test_who_has_no_safe_work_and_is_surer_comes_sooner(session):
    world = do(session, session.world, KNOWN)
    h = world.households
    h.efficacy = np.full(h.n, 500)
    unsafe = np.isin(h.job_woman, (-1, 1_000_001)) | np.isin(h.job_man, (-1, 1_000_001))
    wish = queue.wish(world, session.rules)
    assert wish[unsafe & (wish > 0)].min() > wish[~unsafe].max()
    h.efficacy = np.full(h.n, 600)
    assert queue.wish(world, session.rules).sum() > wish.sum()


def test_a_fee_keeps_some_of_the_poor_away(session):
    world = do(session, session.world, KNOWN)
    fees = do(session, world, Effect(do="hub_income", name="fees", amount=1000))
    less = queue.wish(world, session.rules) - queue.wish(fees, session.rules)
    poor = group(world, session.rules, "poor")
    assert less[poor].sum() > 0 and not less[~poor].any()


def test_women_and_the_young_come_first_unless_it_goes_in_turn(session):
    world = session.world.copy()
    world.hub.cases = [Case(row=1, since=0), Case(row=2, since=3, woman=True),
                       Case(row=3, since=2, young=True)]
    assert [c.row for c in queue.waiting(world)] == [3, 2, 1]
    world.hub.priority = "in_turn"
    assert [c.row for c in queue.waiting(world)] == [1, 3, 2]
    world.hub.cases[1].picked = True
    assert [c.row for c in queue.waiting(world)] == [2, 1, 3]


def test_the_priority_changes_who_is_taken_in(session):
    tight = game(with_hub(places=2))
    first = lived(tight, 52, do(tight, tight.world, KNOWN))
    world = do(tight, tight.world, KNOWN)
    world.hub.priority = "in_turn"
    turn = lived(tight, 52, world)
    share = FIGURES["first_share"]
    assert share(first, tight.rules) > share(turn, tight.rules)


def test_a_ladder_takes_26_weeks_where_every_counter_has_time(session):
    weeks = [session.rules[f"hub.{rung}_weeks"] for rung in RUNGS]
    assert sum(weeks) == 26
    quick = game(**{"hub.drops": 0, "hub.drops_unserved": 0, "hub.drops_caring": 0})
    world = lived(quick, 1)
    world.hub.cases = [Case(row=int(counters.able(world, quick.rules, True)[0]), since=1)]
    world = lived(quick, 25, world)
    assert world.hub.totals.get("opened", 0) == 0
    assert lived(quick, 4, world).hub.totals["opened"] >= 1


def test_a_closed_counter_slows_its_own_rung_alone(session):
    world = session.world.copy()
    del world.hub.counters["legal"]
    world.hub.cases = [Case(row=i, stage=rung, rung=rung) for i, rung in enumerate(RUNGS)]
    minutes = counters.staff(world, context(session), 1000)
    ladder.serve(world, context(session), minutes)
    served = {c.stage: c.served for c in world.hub.cases}
    assert served.pop("statutes") == session.rules["hub.without_counter"]
    assert set(served.values()) == {1000}


def test_unserved_unsure_and_caring_people_drop_out_sooner(session):
    world, r = session.world.copy(), session.rules
    h, case = world.households, Case(row=7, stage="team", rung="team", served=1000)
    h.efficacy[7], h.care_minutes[7] = 500, 0
    usual = ladder.dropping(world, r, case)
    assert ladder.dropping(world, r, replace(case, served=0)) > usual
    h.efficacy[7] = 800
    assert ladder.dropping(world, r, case) < usual
    h.efficacy[7], h.care_minutes[7] = 500, 10_000
    assert ladder.dropping(world, r, case) > usual


def test_what_began_is_a_cooperative_with_who_asked_in_it_and_is_advised(year, session):
    hub, e, h = year.hub, year.enterprises, year.households
    assert hub.totals["opened"] >= 3
    rows = [row for row in hub.supported if e.born_week[row] > 0]
    assert rows and all(e.form[row] == COOPERATIVE and e.alive[row] for row in rows)
    held = set(h.job_woman.tolist()) | set(h.job_man.tolist())
    assert held & set(rows)
    assert support.advised(year)[rows].min() > 0


def test_more_enterprises_are_founded_with_a_hub(session, year):
    without = game(with_hub(begins="idea", open=[]))
    alone = lived(without, 52)
    assert alone.hub.stage == "idea" and not alone.hub.week
    born = [int(((w.enterprises.born_week > 0) & (w.enterprises.form == COOPERATIVE)
                 & (w.enterprises.alive > 0)).sum()) for w in (year, alone)]
    assert born[0] > born[1]


def test_nobody_is_lost_on_the_way(year):
    t = year.hub.totals
    still = [c for c in year.hub.cases if c.row >= 0]
    assert t["asked"] == len(still) + t.get("gave_up", 0) + t.get("dropped", 0) + t["opened"]


def test_who_gave_up_may_ask_again_after_a_year(session):
    world = do(session, session.world, KNOWN)
    world.hub.asked_before = dict.fromkeys(range(world.households.n), 0)
    assert not queue.wish(world, session.rules).any()
    world.week = session.rules["hub.asks_again_weeks"]
    queue.arrive(world, context(session))
    assert not world.hub.asked_before and queue.wish(world, session.rules).any()


def test_every_end_of_the_ladder_is_one_of_its_machine():
    assert LADDER.fire("sale", "climb") == "trading"
    assert LADDER.fire("waiting", "on_team") is None
    assert all(LADDER.fire(rung, "lose_place") == "waiting" for rung in RUNGS)


def test_posts_are_of_what_began_here_and_is_still_there(session):
    world = lived(session, 78, do(session, session.world, Effect(do="hub_known", amount=1000)))
    e, began = world.enterprises, world.hub.began
    posts = FIGURES["posts"](world, session.rules)
    assert began and posts == sum(int(e.workers[row]) for row in began if e.alive[row])
    row = next(row for row in began if e.alive[row] and e.workers[row])
    mine = int(e.workers[row])
    e.born_week[row] += 1
    assert FIGURES["posts"](world, session.rules) == posts - mine
