"""A meeting on an agreement: how it can end, what it changes, what it leaves behind."""

from __future__ import annotations

import numpy as np
import pytest

from game.rules.actions.facilitate import Facilitate
from game.rules.actions.facilitate import handle as facilitate
from game.rules.actions.hold_vote import HoldVote, handle, options
from game.rules.actions.withdraw import Withdraw
from game.rules.actions.withdraw import handle as withdraw
from game.rules.assemblies.aftermath import remember, silenced, sit
from game.rules.assemblies.facilitator import PRACTICE, skill
from game.rules.assemblies.inner import members_decide
from game.rules.assemblies.turnout import attendance, out_of_reach, quorum_needed, second_call
from game.rules.assemblies.verdict import METHODS, OUTCOMES, hold
from game.rules.assemblies.voice import voice_of
from game.rules.core import Rejected
from game.rules.needs.voice import measure
from game.rules.offers import open_organisation
from game.scenario.build import build_world
from game.scenario.rules_for import make_rules
from game.world.decisions import Proposal
from game.world.organisations import Organisation
from game.world.world import HOURS, World
from tests.rules.towns import content, context, rules, standard_rules, town

RULES = standard_rules()
STATUTES = RULES.agreements["statutes"]
TERMS = {"voice": "one_member_one_vote", "pay": "equal", "surplus": "split", "doors": "counter"}


def circle(people: int = 12, **told: int) -> tuple[World, Proposal, Organisation]:
    """A trading bakery whose calm members meet about its statutes, with nothing in the way."""
    world, rows = town(), list(range(50, 50 + people))
    for column, value in ({"trust": 600, "tired": 300, "children": 0, "elders": 0, "baker": 0,
                           "efficacy": 900, "income_cents": 90_000, "newcomer": 0} | told).items():
        getattr(world.households, column)[rows] = value
    world.hidden["blocker"], world.phase = "nothing", "assemble"
    org = open_organisation(world, RULES.providers["circle_bakery"], "test", "trading")
    org.members = rows
    proposal = Proposal("statutes", dict(TERMS), voters=rows)
    world.proposals["statutes"] = proposal
    return world, proposal, org


def vote(world: World, method: str = "majority", **numbers: int) -> Proposal:
    handle(world, HoldVote("statutes", method), context(rules(numbers)))
    return world.proposals["statutes"]


def test_people_who_trust_adopt_and_the_window_can_show_how():
    world, proposal, org = circle()
    vote(world)
    assert (proposal.state, proposal.outcome) == ("adopted", "adopted")
    assert proposal.came == len(proposal.present) == sum(proposal.tallies.values())
    assert set(proposal.spoke) | set(proposal.unheard) <= set(proposal.present)
    assert not set(proposal.spoke) & set(proposal.unheard)
    assert proposal.talk and proposal.minutes > 0 and 0 < proposal.accepts <= 1000
    assert org.statutes == proposal.terms


@pytest.mark.parametrize("method", METHODS)
def test_every_method_ends_in_one_of_its_ways(method):
    for trust in (100, 450, 900):
        world, proposal, _ = circle(trust=trust)
        vote(world, method)
        assert proposal.outcome in OUTCOMES
        assert (proposal.state == "adopted") == (proposal.outcome in ("adopted", "imposed"))


def test_who_trusts_nobody_says_no_unless_nobody_asks():
    for method in ("majority", "consent", "unanimity"):
        world, proposal, _ = circle(trust=0)
        assert vote(world, method).state == "refused"
        assert proposal.reason != "few_came" and proposal.refusals == 1
    world, proposal, _ = circle(trust=0)
    goodwill = world.goodwill
    assert vote(world, "authoritarian").outcome == "imposed" and world.goodwill < goodwill
    assert world.households.trust[50] == 0


def test_a_tie_is_told_and_changes_nothing():
    world, proposal, org = circle(2)
    world.households.trust[50:52] = [1000, 0]
    vote(world, **{"deliberation.open": 0, "deliberation.pressure": 0})
    assert (proposal.outcome, proposal.state, org.statutes) == ("tied", "refused", {})
    assert proposal.tallies == {"no": 1, "yes": 1} and proposal.amended == {}


def test_too_few_for_the_quorum_do_not_talk():
    world, proposal, _ = circle(40, efficacy=0)
    vote(world, **{"vote.efficacy": 2000})
    assert (proposal.outcome, proposal.reason, proposal.talk) == ("few_came", "few_came", [])
    assert proposal.minutes == RULES["deliberation.opening_minutes"]


def test_a_quorum_that_nobody_can_reach_leads_to_a_second_call():
    world, proposal, org = circle(40, efficacy=300)
    org.bylaws["quorum_permille"] = 1000
    assert quorum_needed(world, RULES, proposal) == 40
    assert vote(world).outcome == "out_of_reach" and world.tallies[second_call("statutes")]
    assert quorum_needed(world, RULES, proposal) == 40 * RULES["vote.second_call"] // 1000
    proposal.state = "proposed"
    assert vote(world).outcome not in ("out_of_reach", "few_came")
    assert quorum_needed(world, RULES, proposal) == 40


@pytest.mark.parametrize(("voters", "needed", "beyond"), [
    (10, 9, False), (10, 10, True), (300, 99, False), (300, 110, True), (0, 0, False)])
def test_reach_is_what_comes_of_so_many_at_the_best_of_times(voters, needed, beyond):
    assert out_of_reach(RULES, voters, needed) is beyond


def test_where_nobody_may_vote_nothing_is_decided():
    world, proposal, _ = circle()
    proposal.voters = []
    assert vote(world).outcome == "nobody_may_vote" and proposal.state == "refused"
    proposal.state = "proposed"
    assert vote(world, "authoritarian").outcome == "imposed"


def test_a_proposal_withdrawn_in_the_middle_is_not_voted_and_not_refused():
    world, proposal, org = circle()
    proposal.concessions = ["way_out"]
    withdraw(world, Withdraw("statutes"), context())
    assert (proposal.state, proposal.refusals, org.statutes) == ("withdrawn", 0, {})
    for act, again in ((HoldVote("statutes"), handle), (Withdraw("statutes"), withdraw)):
        with pytest.raises(Rejected):
            again(world, act, context())


def test_a_proposal_about_what_has_closed_is_withdrawn():
    world, proposal, org = circle()
    org.stage = "closed"
    assert [e.kind for e in handle(world, HoldVote("statutes"), context())] == [
        "agreement_withdrawn"]
    assert proposal.state == "withdrawn"


def test_statutes_that_name_a_method_allow_no_other():
    world, _, org = circle()
    org.methods["statutes"] = "consensus"
    assert [a.method for a in options(world, RULES)] == ["consensus"]
    with pytest.raises(Rejected, match="statutes_name_method"):
        vote(world, "authoritarian")
    assert vote(world, "consensus").method == "consensus"
    org.methods["statutes"] = "stv"
    world.proposals["statutes"].state = "proposed"
    assert [a.method for a in options(world, RULES)] == ["majority"]


def test_where_agreement_is_sought_the_text_is_changed_for_a_reason_that_was_said():
    world, proposal, _org = circle(trust=440)
    proposal.terms["surplus"] = "reserve"
    world.people["amal"] = 51
    world.households.income_cents[50:55] = 0
    vote(world, "unanimity", **{"deliberation.answer_alone": 1000})
    assert proposal.amended.get("surplus") in ("now", "split")
    assert "cash_needed" in proposal.voiced
    assert proposal.terms["surplus"] == proposal.amended["surplus"]


def test_an_evening_takes_minutes_and_rest():
    world, proposal, org = circle()
    tired = world.households.tired.copy()
    vote(world)
    assert (world.households.tired[proposal.present] > tired[proposal.present]).all()
    world.week += 1
    world.households.org_minutes[:], org.given_minutes = 0, 0
    free = world.households.free_minutes[proposal.present].clip(0, proposal.minutes)
    sit(world, context())
    assert org.given_minutes == free.sum() > 0
    assert world.households.org_minutes.sum() == org.given_minutes
    world.week += 1
    world.households.org_minutes[:], org.given_minutes = 0, 0
    sit(world, context())
    assert org.given_minutes == 0


def test_somebody_who_looks_after_the_talk_takes_an_hour_and_learns_by_it():
    world, _proposal, _ = circle()
    hours = world.ledger.balance(HOURS, "team")
    facilitate(world, Facilitate("statutes", "process"), context())
    assert world.ledger.balance(HOURS, "team") == hours - 60 * RULES["facilitation.hours"]
    with pytest.raises(Rejected, match="has_facilitator"):
        facilitate(world, Facilitate("statutes", "results"), context())
    before = skill(world, RULES)
    vote(world)
    assert skill(world, RULES) == before + RULES["facilitation.practice"]
    world.tallies[PRACTICE] = 1000
    assert skill(world, RULES) == RULES["facilitation.most"]
    with pytest.raises(Rejected, match="unknown_emphasis"):
        world.proposals["statutes"] = Proposal("statutes", dict(TERMS), voters=[50])
        facilitate(world, Facilitate("statutes", "charm"), context())


def test_more_are_heard_where_somebody_looks_after_the_process():
    unheard = []
    for emphasis in ("", "process"):
        missed = 0
        for seed in range(12):
            world, proposal, _ = circle(30)
            world.households.baker[50:55] = 1
            world.households.income_cents[55:60] = 0
            proposal.terms |= {"surplus": "reserve", "doors": "round"}
            proposal.facilitation = emphasis
            hold(world, context(rules({"facilitation.begins": 1000, "facilitation.most": 1000}),
                                seed), proposal, "majority")
            missed += len(proposal.unheard)
        unheard.append(missed)
    assert unheard[0] > unheard[1]


def test_not_being_heard_again_and_again_silences_and_drives_away():
    world, proposal, org = circle(efficacy=300)
    ctx, rows = context(rules({"oppression.leaves": 1000})), np.array([50, 51], np.int64)
    world.households.children[50] = 1
    heard = np.array([False, True])
    chance = attendance(world, RULES, STATUTES, proposal)
    assert remember(world, ctx, org, rows, heard) == []
    assert org.unheard == {50: 1}
    able = world.households.efficacy.copy()
    assert remember(world, ctx, org, rows, heard) == [50]
    assert world.households.efficacy[50] < able[50] and world.households.efficacy[51] == able[51]
    loud = voice_of(world, RULES, rows, np.zeros(2, np.int64))
    quiet = voice_of(world, RULES, rows, np.array([2, 0]))
    assert quiet[0] < loud[0] and quiet[1] == loud[1]
    assert attendance(world, RULES, STATUTES, proposal)[0] < chance[0]
    assert remember(world, ctx, org, rows, np.array([True, True])) == [] and org.unheard == {}


def test_members_who_had_enough_leave_and_it_is_told():
    world, _proposal, org = circle()
    org.unheard = {row: 5 for row in org.members}
    numbers = {"oppression.leaves": 1000, "deliberation.turns_alone": 1, "deliberation.drift": 999}
    ctx = context(rules(numbers))
    handle(world, HoldVote("statutes"), ctx)
    left = [e for e in ctx.events if e.kind == "member_left_unheard"]
    assert left and len(left) == 12 - len(org.members)
    assert not set(org.unheard) - set(org.members)


def test_a_group_that_goes_unheard_is_named():
    world, *_ = circle()
    rows, missed = np.arange(50, 62), np.zeros(12, np.bool_)
    assert silenced(world, RULES, rows, missed) == ""
    world.households.newcomer[50:54] = 1
    missed[:3] = True
    assert silenced(world, RULES, rows, missed) == "newcomers"


def test_members_decide_among_themselves_by_the_method_of_the_statutes():
    world, _, org = circle()
    leans = np.full(12, 300, np.int64)
    leans[0] = -900
    world.households.trust[50] = 0
    decided = {}
    for method in ("majority", "consent", "authoritarian"):
        org.methods["admission"] = method
        decided[method] = members_decide(world, context(), org, "admission", "x", leans)
    assert decided == {"majority": True, "consent": False, "authoritarian": True}


def test_who_is_not_heard_has_less_voice():
    told = make_rules(content("dry_summer"))
    world = build_world(told, 7).copy()
    before = measure(world, context(told))
    org = open_organisation(world, told.providers["water_users"], "test", "trading")
    org.members, org.unheard = [3, 4, 5], {3: 2, 4: 1}
    after = measure(world, context(told))
    assert after[3] - before[3] == after[5] - before[5] - told["oppression.voice"]
    assert after[4] - before[4] == after[5] - before[5]


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("trust", [300, 430, 480, 600])
def test_the_talk_ends_when_the_count_says_so(method, trust):
    """The kernel and the decision methods agree on what is adopted."""
    for seed in range(6):
        world, proposal, _ = circle(trust=trust)
        proposal.terms["surplus"] = "reserve"
        world.households.income_cents[50:54] = 0
        evening = hold(world, context(seed=seed), proposal, method)
        assert evening is not None
        assert (proposal.outcome in ("adopted", "imposed")) == bool(evening.out.adopted[0])


def test_an_agreement_that_is_amended_is_talked_about_where_it_changes():
    world, proposal, _ = circle()
    proposal.in_force, proposal.terms = dict(TERMS), TERMS | {"surplus": "reserve"}
    assert vote(world, "consent").came
    assert set(proposal.voiced) <= {"cash_needed", "nothing_saved"}
    assert set(proposal.amended) <= {"surplus"}


def test_who_had_nothing_to_say_was_not_left_unheard():
    world, proposal, org = circle()
    proposal.in_force = dict(TERMS)
    vote(world, "authoritarian")
    assert (proposal.spoke, proposal.unheard, org.unheard) == ([], [], {})
