"""Choosing several of many: who is asked, what is bought within the sum, and what stays of it."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from game.rules.actions.choose import Choose, handle, options
from game.rules.actions.move_on import MoveOn
from game.rules.choosing import purse
from game.rules.choosing.counting import count, served
from game.rules.choosing.evening import open_now
from game.rules.content import Project, Selection, Wish
from game.rules.core import Context, Rejected
from game.rules.cut import for_class
from game.rules.vocabulary import Effect
from game.session.save import load, save
from game.world.digest import digest
from game.world.luck import Luck
from game.world.organisations import Organisation
from game.world.world import EURO, World
from tests.rules.choosing_town import choosing_game
from tests.rules.test_evening import circle
from tests.rules.towns import rules

SUM = 100_000


def project(name: str, cents: int = 0, **wishes: int) -> Project:
    return Project(name, "?", "?", [Wish(group, n) for group, n in wishes.items()], cents)


EVERYBODY_FOR = [project("roof", 60_000, everyone=400), project("swings", 30_000, everyone=300),
                 project("lamp", 20_000, everyone=200), project("statue", 200_000, everyone=900)]


def bakery(projects: list[Project], purse_: str = "community", seats: int = 1,
           methods: tuple[str, ...] = ("budget", "equal_shares"), **numbers: int,
           ) -> tuple[World, Organisation, Context]:
    """Twelve calm members of a bakery, all of whom come, and what they are to choose from."""
    world, _, org = circle()
    r = rules({"vote.least_chance": 1000, "vote.most_chance": 1000, "vote.mood_permille": 0}
              | numbers)
    evening = Selection("evening", org.provider, "?", "?", projects, list(methods),
                        purse=purse_, seats=seats)
    r = dataclasses.replace(r, content=dataclasses.replace(r.content, selections=[evening]))
    world.ledger.pay(EURO, "outside", purse.account(org), SUM)
    return world, org, Context(r, Luck(7))


def held(world: World, ctx: Context, method: str = "budget"):
    handle(world, Choose("evening", method), ctx)
    return world.picks["evening"]


def test_the_dearest_wishes_that_fit_are_bought_and_the_rest_of_the_purse_stays():
    world, org, ctx = bakery(EVERYBODY_FOR)
    pick = held(world, ctx)
    assert pick.outcome == "chosen" and len(pick.present) == 12
    assert sorted(pick.winners) in (["roof", "swings"], ["lamp", "roof"], ["lamp", "swings"])
    spent = sum(p.cents for p in EVERYBODY_FOR if p.id in pick.winners)
    assert world.ledger.balance(EURO, purse.account(org)) == SUM - spent
    assert world.ledger.is_balanced()


def test_the_count_can_be_repeated_from_the_ballots_alone():
    world, _, ctx = bakery(EVERYBODY_FOR)
    pick = held(world, ctx, "equal_shares")
    again = count(ctx.rules, pick)
    assert list(again.winners) == pick.winners and again.rounds
    pick.ballots = dict(reversed(pick.ballots.items()))
    assert count(ctx.rules, pick).winners == again.winners


def test_by_votes_the_many_take_all_by_equal_shares_everybody_has_a_part():
    """Nine who want the same two things, three who want another: what the two methods are for."""
    world, _, ctx = bakery([project("hall", 60_000, elders_alone=500),
                            project("pitch", 40_000, elders_alone=400),
                            project("ramp", 25_000, parents=500)])
    h = world.households
    h.elders[50:59], h.adults[50:59], h.children[50:59] = 1, 0, 0
    h.elders[59:62], h.adults[59:62], h.children[59:62] = 0, 2, 2
    by_votes = held(world.copy(), ctx, "budget")
    shared = held(world.copy(), ctx, "equal_shares")
    assert by_votes.winners == ["hall", "pitch"] and "ramp" in shared.winners
    assert len(served(shared)) > len(served(by_votes))


def test_whoever_gets_something_trusts_more_and_whoever_came_for_nothing_less():
    world, _, ctx = bakery([project("ramp", 30_000, parents=500),
                            project("palace", 300_000, everyone=100)])
    h = world.households
    h.children[50:62], h.adults[50:62] = 0, 2
    h.children[50:53] = 2
    before = h.trust.copy()
    pick = held(world, ctx)
    assert pick.winners == ["ramp"]
    change = world.households.trust - before
    assert (change[50:53] > 0).all() and (change[53:62] < 0).all()
    assert not change[np.r_[0:50, 62:h.n]].any()


def test_seats_are_filled_by_transferable_votes():
    people = [project(name, everyone=n) for name, n in (("ana", 300), ("rui", 200), ("zita", 100))]
    world, _, ctx = bakery(people, "nothing", seats=2, methods=("stv",))
    pick = held(world, ctx, "stv")
    assert pick.winners == ["ana", "rui"] and count(ctx.rules, pick).quota == 5
    with pytest.raises(Rejected, match="nothing_to_choose"):
        held(world, ctx, "stv")


def test_what_is_chosen_takes_effect():
    fest = dataclasses.replace(EVERYBODY_FOR[1], effects=[
        Effect("shift", column="company", amount=100, group="everyone")])
    world, _, ctx = bakery([fest])
    before = int(world.households.company.sum())
    held(world, ctx)
    assert int(world.households.company.sum()) > before


def test_too_few_for_the_quorum_choose_nothing_and_nothing_is_spent():
    world, org, ctx = bakery(EVERYBODY_FOR)
    org.bylaws["quorum_permille"] = 1000
    ctx.rules.params["vote.most_chance"] = ctx.rules.params["vote.least_chance"] = 300
    pick = held(world, ctx)
    assert (pick.outcome, pick.winners, pick.ballots) == ("few_came", [], {})
    assert world.ledger.balance(EURO, purse.account(org)) == SUM


def test_nobody_wants_anything():
    world, org, ctx = bakery([project("statue", 10_000, everyone=-300)])
    pick = held(world, ctx)
    assert pick.outcome == "nothing_chosen" and pick.winners == []
    assert world.ledger.balance(EURO, purse.account(org)) == SUM


def test_it_is_open_once_a_season_while_there_is_something_to_spend():
    world, org, ctx = bakery(EVERYBODY_FOR)
    world.phase = "assemble"
    assert [a.method for a in options(world, ctx.rules)] == ["budget", "equal_shares"]
    held(world, ctx)
    assert open_now(world, ctx.rules) == []
    world.season += 1
    assert bool(open_now(world, ctx.rules)) is (
        world.ledger.balance(EURO, purse.account(org)) >= 20_000)
    org.stage = "closed"
    assert open_now(world, ctx.rules) == []


@pytest.mark.parametrize(("act", "code"), [
    (Choose("evening", "stv"), "unknown_method"),
    (Choose("morning", "budget"), "nothing_to_choose"), (Choose(), "nothing_to_choose")])
def test_acts_that_make_no_sense(act, code):
    world, _, ctx = bakery(EVERYBODY_FOR)
    with pytest.raises(Rejected, match=code):
        handle(world, act, ctx)


def test_what_nobody_chose_goes_to_the_poor_when_the_next_part_comes():
    world, org, ctx = bakery(EVERYBODY_FOR)
    world.households.income_cents[:] = 0
    homes = int(world.ledger.of_households(EURO).sum())
    world.ledger.pay(EURO, "outside", "org:x", 5_000)
    purse.receive(world, ctx.rules, org, "org:x", 5_000)
    assert world.ledger.balance(EURO, purse.account(org)) == 5_000
    assert int(world.ledger.of_households(EURO).sum()) == homes + SUM


def test_a_class_has_the_evenings_of_its_seasons_only():
    _, _, ctx = bakery(EVERYBODY_FOR)
    late = dataclasses.replace(ctx.rules.content.selections[0], from_season=6)
    whole = dataclasses.replace(ctx.rules.content, selections=[late], class_seasons=2)
    assert len(whole.seasons) > 2 and for_class(whole).selections == []


def test_the_ballots_come_back_from_a_save(tmp_path):
    session = choosing_game(3)
    while session.world.phase != "assemble":
        session.submit(MoveOn())
    session.submit(Choose("board", "stv"))
    save(session, tmp_path / "game.ctown")
    again = load(tmp_path / "game.ctown")
    assert digest(again.world) == digest(session.world)
    assert again.world.picks == session.world.picks and again.world.picks["board"].ballots
