"""From a mill that closes to one that belongs to those who work there; and what is refused."""

from __future__ import annotations

import dataclasses

import pytest

from game.rules import pledges
from game.rules.actions.pledge import PledgeAct
from game.rules.actions.propose import Propose, amendments, open_agreements, options, written
from game.rules.adopting import adopt
from game.rules.agreements import at_stake, changes
from game.rules.core import Rejected
from game.rules.invariants import check
from game.rules.season import founding
from game.session.engine import attempt
from game.session.forecast import forecast
from game.world.households import JOBLESS
from game.world.world import EURO
from tests.rules.mill_town import (
    STATUTES,
    WEAVERS,
    at_work,
    begin,
    do,
    money,
    option,
    posts,
    split,
    told,
    town,
    weeks,
)

FIRST = {"surplus": "saving", "pay": "even", "quorum": "half"}


def closed(seed=1, weeks_of_pay=20, **numbers):
    world, ctx = town(seed, **numbers)
    do(world, ctx, "close_employer", name="mill", weeks=weeks_of_pay)
    return world, ctx


def test_an_employer_known_by_name_has_its_posts():
    world, _ = town()
    row = world.employers["mill"]
    e = world.enterprises
    assert 18 <= e.jobs[row] <= 32 and e.owner[row] == -1 and posts(world, row) == e.workers[row]


def test_reserves_and_form_are_as_the_scenario_says():
    spec = dataclasses.replace(told().employers[0], form="worker_coop", reserves_permille=100)
    world, ctx = town(1, told(employers=[spec]), settle__weeks_before=0)
    e, row = world.enterprises, world.employers["mill"]
    assert e.form[row] == 1 and e.bends[row] == ctx.rules["enterprise.coop_bends_permille"]


def test_a_closing_pays_severance_and_keeps_the_row():
    world, ctx = town()
    row = world.employers["mill"]
    held, wage = posts(world, row), int(world.enterprises.wage_cents[row])
    before = int(world.ledger.of_households(EURO).sum())
    exports = world.tallies["exports:industry"]
    do(world, ctx, "close_employer", name="mill", weeks=10)
    assert int(world.ledger.of_households(EURO).sum()) - before == held * wage * 10
    assert posts(world, row) == 0 and not world.enterprises.alive[row]
    assert len(world.laid_off["mill"]) <= held
    assert world.tallies["sold:mill"] == exports - world.tallies["exports:industry"] > 0
    weeks(world, ctx, 30)
    assert not world.enterprises.alive[row], "nobody may take a row that is kept"
    assert world.ledger.is_balanced()


def test_a_part_may_close():
    world, ctx = town()
    row = world.employers["mill"]
    held = int(world.enterprises.jobs[row])
    do(world, ctx, "close_employer", name="mill", amount=500)
    assert world.enterprises.alive[row]
    assert world.enterprises.jobs[row] == held - held // 2 == posts(world, row)


def test_custom_wears_away_while_it_stands_still():
    world, ctx = closed()
    first = world.tallies["custom:mill"]
    weeks(world, ctx, 26)
    assert first * 60 // 100 < world.tallies["custom:mill"] < first * 75 // 100


def test_sooner_is_more():
    jobs = []
    for waits in (0, 40):
        world, ctx = closed(found__most_weeks=200)
        weeks(world, ctx, waits)
        org = begin(world, ctx.rules)
        world.ledger.pay(EURO, "outside", f"org:{org.id}", 6_000_000)
        for _ in range(30):
            if org.row < 0:
                founding.step(world, ctx)
                world.week += 1
        assert org.row == world.employers["mill"]
        jobs.append(int(world.enterprises.custom[org.row]))
    assert jobs[0] > jobs[1] > 0


def test_the_exports_come_back_with_the_work():
    world, ctx, org = at_work()
    assert world.tallies["sold:mill"] < world.tallies["exports:industry"]
    before = world.tallies["exports:industry"]
    founding.close(world, ctx, org, "decided")
    assert world.tallies["exports:industry"] < before and org.stage == "closed"
    assert not world.enterprises.alive[org.row]


def test_a_circle_waits_for_the_employer_to_close():
    world, ctx = town(found__concerned=900)
    org = begin(world, ctx.rules)
    world.ledger.pay(EURO, "outside", f"org:{org.id}", 6_000_000)
    weeks(world, ctx, 4)
    assert org.row == -1 and org.stage == "founding" and len(org.members) >= 5
    do(world, ctx, "close_employer", name="mill")
    weeks(world, ctx)
    assert org.row == world.employers["mill"] and org.stage == "trading"


def test_from_nothing_it_takes_a_free_row():
    world, ctx = town(found__concerned=900)
    org = begin(world, ctx.rules, "bakers")
    world.ledger.pay(EURO, "outside", f"org:{org.id}", 1_000_000)
    weeks(world, ctx, 3)
    e = world.enterprises
    assert org.row >= 0 and org.row != world.employers["mill"]
    assert ctx.rules.sectors[int(e.sector[org.row])].id == "industry"
    assert posts(world, org.row) == e.workers[org.row] > 0


def test_a_circle_that_gives_up_returns_every_stake():
    world, ctx = town(found__concerned=900)
    whole = money(world)
    cash = world.ledger.of_households(EURO).copy()
    org = begin(world, ctx.rules)
    founding.step(world, ctx)
    assert org.stakes and not (world.ledger.of_households(EURO) == cash).all()
    founding.close(world, ctx, org, "never_complete")
    assert (world.ledger.of_households(EURO) == cash).all() and money(world) == whole


# -- pledges

def test_below_the_threshold_everything_is_returned():
    world, ctx = closed(weeks_of_pay=0, pledge__most_permille=1)
    org = begin(world, ctx.rules)
    cash = world.ledger.of_households(EURO).copy()
    held = pledges.hold(world, ctx, org)
    assert not held.kept and (world.ledger.of_households(EURO) == cash).all() and not org.members


def test_enough_pledges_are_stakes_of_members():
    world, ctx = closed()
    org = begin(world, ctx.rules)
    offered = pledges.offered(world, ctx.rules, org)
    cash = world.ledger.of_households(EURO).copy()
    held = pledges.hold(world, ctx, org)
    assert held.kept and held.cents == offered.sum() >= WEAVERS.pledge_cents
    assert (cash - world.ledger.of_households(EURO) == offered).all()
    assert org.stakes == {int(r): int(offered[r]) for r in org.members}
    assert world.ledger.balance(EURO, f"org:{org.id}") == held.cents


def test_severance_is_what_is_pledged():
    sums = []
    for pay in (0, 20):
        world, ctx = closed(weeks_of_pay=pay)
        sums.append(int(pledges.offered(world, ctx.rules, begin(world, ctx.rules)).sum()))
    assert sums[1] > 2 * sums[0]


def organise(world):
    world.phase = "organise"
    return world


def test_a_round_is_held_once_a_season_and_tells_only_the_sum():
    world, ctx = closed(weeks_of_pay=0, pledge__most_permille=1)
    begin(world, ctx.rules)
    after, events = attempt(organise(world), PledgeAct("weavers"), ctx.rules, ctx.luck, "a")
    assert events[-1].kind == "pledges_returned"
    assert set(events[-1].params) == {"org", "cents", "number", "asked", "threshold"}
    with pytest.raises(Rejected, match="pledged_this_season"):
        attempt(after, PledgeAct("weavers"), ctx.rules, ctx.luck, "b")
    later = after.copy()
    later.week += 13
    later.season += 1
    attempt(later, PledgeAct("weavers"), ctx.rules, ctx.luck, "c")


@pytest.mark.parametrize(("provider", "stage", "code"), [
    ("bakers", "founding", "nothing_to_pledge_for"),
    ("nobody", "founding", "nothing_to_pledge_for"),
    ("weavers", "trading", "pledge_too_late"),
])
def test_no_round_where_there_is_nothing_to_pledge_for(provider, stage, code):
    world, ctx = closed()
    if provider in ctx.rules.providers:
        begin(world, ctx.rules, provider, stage)
    with pytest.raises(Rejected, match=code):
        attempt(organise(world), PledgeAct(provider), ctx.rules, ctx.luck, "a")


# -- agreements that may be changed

def proposed(world, ctx, terms):
    return attempt(organise(world), Propose("statutes", written(terms)), ctx.rules, ctx.luck,
                   "p")[0].copy()


def test_what_is_adopted_is_written():
    world, ctx, org = at_work()
    world = proposed(world, ctx, FIRST)
    adopt(world, ctx, world.proposals["statutes"])
    bylaws = world.orgs[org.id].bylaws
    assert bylaws == split(700, 200, 50, 50) | {"pay_ratio_tenths": 10, "quorum_permille": 500}


def test_only_what_changes_is_at_stake_and_takes_effect():
    world, ctx, org = at_work()
    world = proposed(world, ctx, FIRST)
    world.proposals["statutes"].state = "adopted"
    adopt(world, ctx, world.proposals["statutes"])
    world.orgs[org.id].bylaws["pay_ratio_tenths"] = 15  # a crisis meeting has set it since
    world = proposed(world, ctx, FIRST | {"surplus": "sharing"})
    proposal = world.proposals["statutes"]
    assert proposal.state == "proposed" and proposal.holding == FIRST
    assert changes(proposal) == {"surplus": "sharing"}
    assert [(o.id, sign) for o, sign in at_stake(STATUTES, proposal)] == [
        ("sharing", 1), ("saving", -1)]
    adopt(world, ctx, proposal)
    assert world.orgs[org.id].bylaws["members_permille"] == 700
    assert world.orgs[org.id].bylaws["pay_ratio_tenths"] == 15


def test_refused_changes_leave_the_old_terms():
    world, ctx, _ = at_work()
    world = proposed(world, ctx, FIRST)
    world.proposals["statutes"].state = "adopted"
    world = proposed(world, ctx, FIRST | {"pay": "apart"})
    world.proposals["statutes"].state = "refused"
    assert world.proposals["statutes"].holding == FIRST
    assert open_agreements(world, ctx.rules) == [STATUTES]


def test_something_has_to_differ():
    world, ctx, _ = at_work()
    world = proposed(world, ctx, FIRST)
    world.proposals["statutes"].state = "adopted"
    with pytest.raises(Rejected, match="nothing_changed"):
        proposed(world, ctx, FIRST)
    assert len(amendments(STATUTES, FIRST)) == 3


def test_what_cannot_be_amended_stays():
    content = told(agreements=[dataclasses.replace(STATUTES, amendable=False)])
    world, ctx = town(1, content)
    begin(world, ctx.rules, stage="trading")
    world = proposed(world, ctx, FIRST)
    world.proposals["statutes"].state = "adopted"
    with pytest.raises(Rejected, match="agreement_not_open"):
        proposed(world, ctx, FIRST | {"pay": "apart"})


def test_a_quorum_nobody_reaches_is_refused():
    world, ctx, org = at_work()
    with pytest.raises(Rejected, match="quorum_out_of_reach") as refused:
        proposed(world, ctx, FIRST | {"quorum": "everybody"})
    assert refused.value.params["members"] == len(org.members)
    assert all("quorum=everybody" not in act.terms for act in options(organise(world), ctx.rules))


@pytest.mark.parametrize(("statutes", "code"), [
    (split(500, 600), "statutes_split"),
    (split(10, 940, 0, 50), "statute_below_law_reserves_permille"),
    ({"admission": 2, "probation_weeks": 9}, "statutes_probation_of_nobody"),
])
def test_contradictions_do_not_get_as_far_as_a_vote(statutes, code):
    clause = dataclasses.replace(STATUTES.clauses[0], options=[option("odd", **statutes)])
    agreement = dataclasses.replace(STATUTES, clauses=[clause])
    world, ctx = town(1, told(agreements=[agreement]))
    begin(world, ctx.rules, stage="trading")
    with pytest.raises(Rejected, match=code):
        proposed(world, ctx, {"surplus": "odd"})


def test_a_choice_of_statutes_can_be_forecast():
    world, ctx, _ = at_work(count=0)
    world.season, world.phase = 2, "organise"
    seen = forecast(world.copy(), ctx.rules, Propose("statutes", written(FIRST)), towns=2)
    assert seen.towns == 2 and set(seen.with_act) == set(seen.without)


def test_whoever_founds_is_out_of_work():
    world, ctx = town(found__concerned=900)
    h = world.households
    idle = set(((h.job_woman == JOBLESS) | (h.job_man == JOBLESS)).nonzero()[0].tolist())
    org = begin(world, ctx.rules)
    founding.step(world, ctx)
    informal = set(org.members) - idle
    assert org.members and all(1_000_001 in (h.job_woman[m], h.job_man[m]) for m in informal)
    assert not check(world, ctx.rules)
