"""What is saved, and what becomes of it: no dumping (facts C2, C14)."""

from __future__ import annotations

import pytest

from game.rules.coproduction import savings
from game.rules.vocabulary import Effect
from tests.rules.coproduction.services import at_work, figure, first, live, town


def decided(word: str, weeks: int = 130, seed: int = 1):
    world, ctx = town(at_work("both", "both", 700, others="carers"), seed=seed)
    live(world, ctx, 26)
    live(world, ctx, weeks, Effect(do="process_savings", process="day", word=word))
    return world, ctx


def test_the_band_is_seven_of_a_hundred_and_twenty_only_after_years():
    _, ctx = town()
    assert [savings.band(ctx.rules, weeks) for weeks in (0, 156)] == [70, 70]
    assert 70 < savings.band(ctx.rules, 200) < savings.band(ctx.rules, 10_000) == 200


def test_savings_lie_within_the_band_and_come_with_time():
    world, ctx = town(at_work())
    early = live(world, ctx, 4).week["saved"]
    process = live(world, ctx, 40)
    spent = savings.budget(world, ctx.rules, process)
    assert early < process.week["saved"] <= spent * 70 // 1000


def test_nothing_is_saved_where_nobody_does_the_work():
    world, ctx = town(at_work("both", "users", 0))
    process = first(world)
    assert savings.saved(world, ctx.rules, process, savings.Cell(500, 100, 300, 1000, 0, 500),
                         1000, 0) == 0


def test_cut_savings_cost_trust_support_and_the_least_able_and_end_what_saved_them():
    kept, gone = decided("reinvested"), decided("cut")
    budget = [w.municipality.services["day_centre"].budget_cents_week for w, _ in (kept, gone)]
    assert budget[0] > budget[1] and first(gone[0]).dumped_cents > 0
    trust = [int(w.households.trust.mean()) for w, _ in (kept, gone)]
    assert trust[0] > trust[1] + 20
    assert figure(*kept, "least_met") > figure(*gone, "least_met") + 20
    assert figure(*kept, "support_staff") > figure(*gone, "support_staff")
    assert figure(*kept, "relative") > figure(*gone, "relative") + 100
    assert first(gone[0]).week["saved"] < first(kept[0]).week["saved"]


def test_money_put_back_builds_capacity():
    back, kept = decided("reinvested", 60), decided("none", 60)
    assert figure(*back, "capacity") > figure(*kept, "capacity") + 200
    assert figure(*back, "gained") > figure(*kept, "gained")
    assert figure(*back, "quality") >= figure(*kept, "quality")


def test_shared_savings_reach_who_takes_part():
    world, ctx = town(at_work())
    process = live(world, ctx, 30)
    rows = world.takers["day"].part > 0
    saving = process.week["saved"]
    before = world.households.income_cents.copy()
    process.savings = "shared"
    savings.settle(world, ctx, process, savings.Cell(900, 70, 800, 1100, 0, 800), saving)
    more = world.households.income_cents - before
    assert int(more.sum()) == saving // 2 and not more[~rows].any()


def test_a_budget_that_was_cut_comes_back_when_people_decide_otherwise():
    world, ctx = decided("cut", 60)
    cut = first(world).marks[savings.CUT]
    assert cut > 0
    live(world, ctx, 150, Effect("process_savings", process="day", word="reinvested"))
    assert first(world).marks[savings.CUT] < cut // 10


@pytest.mark.parametrize("word", ["none", "cut", "reinvested", "shared"])
def test_no_cent_is_made_or_lost(word):
    world, _ = decided(word, 20)
    assert world.ledger.is_balanced()
