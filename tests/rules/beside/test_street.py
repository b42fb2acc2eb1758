"""Work without papers: help with papers, join, fine; each gains and each loses."""

from __future__ import annotations

import numpy as np
import pytest

from game.rules.beside import street, street_money
from game.world.households import INFORMAL
from game.world.world import EURO
from tests.rules.beside.beside_town import do, live, told, town

INLAND = "interior_tunisian"


def after(weeks: int = 52, seed: int = 1, **effect: object) -> tuple:
    world, ctx = town(INLAND, 200, seed)
    if effect:
        do(world, ctx, do="street", **effect)
    return live(world, ctx, weeks), world


def test_left_alone_nothing_moves():
    counted, world = after()
    assert counted["street_covered"] == 0 and world.beside.week["street_homes"] > 20
    assert not world.ledger.has(street_money.BOX)


def test_papers_cost_and_insure_and_nobody_takes_them_below_the_line():
    counted, world = after(name="formalise", amount=600)
    has = street.papers(world) == street.REGISTERED
    assert counted["street_covered"] > 300 and world.beside.week["street_help"] > 0
    assert (world.households.insured_weeks[has] > 0).all()
    dear, _ = after(name="formalise", amount=0)
    assert dear["street_covered"] < counted["street_covered"] // 2


def test_who_would_fall_below_the_line_takes_no_papers():
    world, ctx = town(INLAND, 200)
    live(world, ctx, 1)
    world.households.income_cents[:] = 0
    has = street.papers(world)
    takings = street_money.takings(world, ctx)
    for week in range(60):
        world.week = week
        street._register(world, ctx, has, takings, 900)
    assert not has.any()


def test_papers_make_gdp_of_work_that_was_there_before():
    plain, _ = after()
    counted, _ = after(name="formalise", amount=600)
    assert counted["gdp"] > plain["gdp"] * 11 // 10
    assert counted["informal"] > plain["informal"] * 9 // 10, "the same work"


def test_a_mutual_takes_dues_pays_the_ill_and_never_more_than_it_has():
    world, ctx = town(INLAND, 200)
    do(world, ctx, do="street", name="federate")
    for _ in range(52):
        live(world, ctx, 1)
        assert world.ledger.balance(EURO, street_money.BOX) >= 0
    has = street.papers(world) == street.MEMBER
    assert has.sum() > 20
    world.households.ill_weeks[has] = 3
    before = world.ledger.balance(EURO, street_money.BOX)
    paid = street_money.flow(world, ctx, street.papers(world), street_money.takings(world, ctx))
    assert paid["street_paid"] > 0
    assert world.ledger.balance(EURO, street_money.BOX) == \
        before + paid["street_dues"] - paid["street_paid"]


def test_where_nobody_trusts_no_box_is_filled():
    world, ctx = town(INLAND, 200)
    do(world, ctx, do="street", name="federate")
    has, takings = street.papers(world), street_money.takings(world, ctx)
    world.households.trust[:] = 100
    street._gather(world, ctx, has, takings)
    assert not has.any()


def test_fines_bring_money_and_drive_off_who_cannot_pay_for_papers():
    plain, _ = after(104)
    counted, world = after(104, name="fine")
    assert counted["informal"] < plain["informal"]
    assert world.beside.pushed > 0 and counted["jobless"] > plain["jobless"]
    assert counted["street_poor"] > plain["street_poor"]


def test_who_is_caught_pays_no_more_than_it_has():
    world, ctx = town(INLAND, 200, beside__fine_caught=1000)
    live(world, ctx, 1)
    cash = world.ledger.of_households(EURO).copy()
    purse = world.ledger.balance(EURO, "town_hall")
    do(world, ctx, do="street", name="fine")
    has, takings = street.papers(world), street_money.takings(world, ctx)
    caught = street._fine(world, ctx, has, takings)
    paid = cash - world.ledger.of_households(EURO)
    assert caught == int((takings > 0).sum()) and (world.ledger.of_households(EURO) >= 0).all()
    assert world.ledger.balance(EURO, "town_hall") - purse == int(paid.sum()) > 0


def test_what_fines_drove_off_comes_back_when_they_end():
    _, world = after(40, name="fine")
    pushed = world.beside.pushed
    assert pushed
    world, ctx = world, town(INLAND, 200)[1]
    do(world, ctx, do="street", name="none")
    live(world, ctx, 60)
    assert world.beside.pushed < pushed // 2 and told(ctx)[0] == "street_ended"


@pytest.mark.parametrize("name", ["formalise", "federate", "fine"])
def test_where_nobody_works_so_nothing_happens(name):
    world, ctx = town(labour__informal_permille=0, labour__refuge_permille=0)
    for job in (world.households.job_woman, world.households.job_man):
        job[job == INFORMAL] = -2
    world.tallies["labour:informal"] = 0
    do(world, ctx, do="street", name=name)
    counted = live(world, ctx, 5)
    assert counted["street_poor"] == counted["street_covered"] == 0
    assert world.beside.week["street_homes"] == 0


def test_a_copy_of_a_town_shares_nothing_of_this():
    _, world = after(8, name="formalise", amount=600)
    other = world.copy()
    other.beside.papers[0] = 9
    other.beside.week["street_homes"] = -1
    other.beside.advantages["tax"] = 1
    assert world.beside.papers[0] != 9 and world.beside.week["street_homes"] != -1
    assert "tax" not in world.beside.advantages
    assert np.array(world.beside.street_first).sum() > 0


def test_a_mutual_stays_when_the_town_hall_turns_and_shares_out_when_nobody_trusts():
    world, ctx = town(INLAND, 200)
    do(world, ctx, do="street", name="federate")
    live(world, ctx, 30)
    do(world, ctx, do="street", name="none")
    assert live(world, ctx, 5)["street_covered"] > 200
    held = world.ledger.balance(EURO, street_money.BOX)
    world.households.trust[:] = 0
    has = street.papers(world)
    street._belong(world, ctx, has)
    assert held > 0 == world.ledger.balance(EURO, street_money.BOX)
    assert not (has == street.MEMBER).any() and world.ledger.is_balanced()


def test_a_full_box_asks_for_no_dues():
    world, ctx = town(INLAND, 200, beside__mutual_full_weeks=1)
    do(world, ctx, do="street", name="federate")
    live(world, ctx, 20)
    world.ledger.pay(EURO, "outside", street_money.BOX, 10_000_000)
    world.households.ill_weeks[:] = 0
    world.households.income_cents[:] = 10_000_000
    flow = street_money.flow(world, ctx, street.papers(world), street_money.takings(world, ctx))
    assert flow["street_dues"] == flow["street_paid"] == 0 < flow["street_box"]
