"""Where members are of several kinds, each votes in its college: who is where, what holds."""

from __future__ import annotations

import dataclasses
from fractions import Fraction

import numpy as np
import pytest

from game.rules.actions.hold_vote import HoldVote, handle, methods_for
from game.rules.actions.propose import Propose, suggestions, written
from game.rules.actions.propose import handle as propose
from game.rules.assemblies.colleges import CLASSES, colleges_of, roll
from game.rules.assemblies.verdict import OUTCOMES, hold
from game.rules.coops import rows
from game.rules.core import Context, Rejected
from game.scenario import library
from game.world.decisions import Proposal
from game.world.luck import Luck
from game.world.organisations import Organisation
from game.world.world import World
from tests.rules.mill_town import at_work, weeks
from tests.rules.test_evening import circle
from tests.rules.towns import rules

FORMS = library.forms()


def several(missing: str = "shared", least: int = 500) -> tuple[World, Proposal, Organisation,
                                                                Context]:
    """Twelve members of a bakery that is of several kinds: three work there, four buy there, the
    others wish it well. Everybody comes."""
    world, proposal, org = circle()
    r = rules({"vote.least_chance": 1000, "vote.most_chance": 1000, "vote.mood_permille": 0})
    form = dataclasses.replace(FORMS["multi_coop"], college_empty=missing,
                               college_most_permille=least)
    r = dataclasses.replace(r, forms={**r.forms, "multi_coop": form})
    org.form, org.staff = "multi_coop", [50, 51, 52]
    world.households.supplier = np.where(
        np.isin(np.arange(world.households.n), (52, 53, 54, 55, 56)), _index(r, org), -1)
    proposal.colleges = roll(world, r, org, proposal.voters)
    return world, proposal, org, Context(r, Luck(7))


def _index(r, org: Organisation) -> int:
    return [p.id for p in r.content.providers].index(org.provider)


def lean(world: World, rows: list[int], trust: int) -> None:
    world.households.trust = np.where(np.isin(np.arange(world.households.n), rows), trust,
                                      world.households.trust)


def test_each_member_is_in_the_first_college_that_fits():
    _, proposal, _, _ = several()
    assert [proposal.colleges[row] for row in (50, 52, 53, 56, 57, 61)] == [
        "workers", "workers", "users", "users", "supporters", "supporters"]


def test_a_form_of_one_kind_of_members_has_no_colleges():
    world, proposal, org, ctx = several()
    org.form = "worker_coop"
    assert roll(world, ctx.rules, org, proposal.voters) == {}
    assert colleges_of(ctx.rules, org, proposal.colleges) is None
    assert "colleges" not in methods_for(world, ctx.rules, proposal)
    org.methods["statutes"] = "majority"
    with pytest.raises(Rejected, match="statutes_name_method"):
        handle(world, HoldVote("statutes", "colleges"), ctx)


def test_only_colleges_decide_unless_nobody_can_be_outvoted():
    world, proposal, org, ctx = several()
    assert methods_for(world, ctx.rules, proposal) == ("colleges",)
    org.methods["statutes"] = "majority"
    assert methods_for(world, ctx.rules, proposal) == ("colleges",)
    org.methods["statutes"] = "consent"
    assert methods_for(world, ctx.rules, proposal) == ("consent",)


def test_one_worker_weighs_as_much_as_nine_supporters():
    """What the talk takes for decided is what the count says: parts of colleges, not heads."""
    world, proposal, org, ctx = several()
    proposal.colleges = {row: "supporters" for row in proposal.voters} | {
        50: "workers", 51: "users", 52: "users"}
    found = colleges_of(ctx.rules, org, proposal.colleges)
    assert found is not None
    weights = found.weigh(proposal.voters)
    assert weights[0] == weights[1:3].sum() == weights[3:].sum()
    lean(world, [50, 51, 52], 1000)
    lean(world, list(range(53, 62)), 0)
    evening = hold(world, ctx, proposal, "colleges")
    assert evening is not None
    yes = (evening.positions > 0).tolist()
    share = sum(Fraction(sum(yes[a:b]), b - a) for a, b in ((0, 1), (1, 3), (3, 12))) / 3
    assert (proposal.outcome == "adopted") is (share > Fraction(1, 2))


@pytest.mark.parametrize(("present", "ends"), [
    (("workers", "users", "supporters"), False), (("workers", "users"), False),
    (("supporters",), True)])
def test_an_empty_college_leaves_its_votes_to_the_others_but_never_to_one(present, ends):
    _, proposal, org, ctx = several()
    found = colleges_of(ctx.rules, org, proposal.colleges)
    assert found is not None
    assert found.missing(r for r in proposal.voters if proposal.colleges[r] in present) is ends


def test_a_college_that_must_be_there_and_is_not_leaves_it_undecided():
    world, proposal, _, ctx = several(missing="fails")
    proposal.voters = [row for row in proposal.voters if proposal.colleges[row] != "users"]
    world.phase = "assemble"
    handle(world, HoldVote("statutes", "colleges"), ctx)
    assert (proposal.outcome, proposal.reason) == ("college_missing", "college_missing")
    assert proposal.state == "refused" and "reason:statutes:college_missing" in world.known


def test_the_library_keeps_to_its_own_limits():
    """The French law on such cooperatives: no college above half of the votes."""
    for form in FORMS.values():
        if form.voting != "colleges":
            assert not form.colleges, form.id
            continue
        assert len(form.colleges) >= 2 and set(form.colleges) <= set(CLASSES), form.id
        whole = sum(form.colleges.values())
        assert max(form.colleges.values()) * 1000 <= form.college_most_permille * whole, form.id


def test_a_cooperative_of_several_kinds_keeps_whoever_does_not_work_there_and_asks_them_apart():
    """In a living town: the weavers' row with five of its workers and three who only use it."""
    world, ctx, org = at_work()
    org.form = "multi_coop"
    here = rows.workers(world, org).tolist()
    others = [row for row in range(world.households.n) if row not in here][:3]
    org.members = sorted([*here[:5], *others])
    weeks(world, ctx, 2)
    assert set(others) <= set(org.members)
    world.phase = "organise"
    propose(world, Propose("statutes", written(suggestions(ctx.rules.agreements["statutes"])[0])),
            ctx)
    proposal = world.proposals["statutes"]
    assert {proposal.colleges[row] for row in others} == {"users"}
    assert proposal.colleges[here[0]] == "workers"
    world.phase = "assemble"
    handle(world, HoldVote("statutes", "colleges"), ctx)
    assert proposal.outcome in OUTCOMES and proposal.method == "colleges"
    org.form = "worker_coop"
    weeks(world, ctx)
    assert not set(others) & set(org.members)


def test_while_all_members_sit_in_one_college_nothing_gets_as_far_as_a_vote():
    world, ctx, org = at_work()
    org.form, org.members = "multi_coop", rows.workers(world, org).tolist()
    world.phase = "organise"
    with pytest.raises(Rejected, match="too_few_colleges"):
        propose(world, Propose(
            "statutes", written(suggestions(ctx.rules.agreements["statutes"])[0])), ctx)
