"""A line of carts: fares, drivers, who hears of it, and how each way of failing comes about."""

from __future__ import annotations

import pytest

from game.rules.effects import apply_all
from game.rules.mobility import drivers
from game.rules.mobility.figures import LINE_FIGURES
from game.rules.vocabulary import Effect
from game.world.households import ORGANISED
from game.world.world import EURO
from tests.rules.mobility.town import BEGIN, PAY, TELL, context, game, lived


@pytest.fixture(scope="module")
def session():
    return game()


def line(world):
    return world.mobility.lines["carts"]


def test_women_of_the_town_take_the_wheel_and_have_work(session):
    world = lived(session, 1, BEGIN, TELL, PAY)
    rows = line(world).drivers
    assert len(rows) == 4 and all(0 <= row < world.households.n for row in rows)
    assert (world.households.job_woman[rows] == ORGANISED).all()
    assert (world.households.org_minutes[rows] > 0).all()


def test_fares_and_what_is_added_pay_costs_first_then_drivers(session):
    world = lived(session, 1, BEGIN, TELL, PAY)
    week, r = line(world).week, session.rules
    added = PAY.amount * 4
    costs = 4 * r["mobility.cart_cents"]
    assert week["fares"] == week["riders"] * line(world).fare_cents > 0
    assert week["pay"] == (week["fares"] + added - costs) // 4
    assert world.ledger.balance(EURO, "carts") == 0


def test_pay_that_ends_too_early_stops_the_line(session):
    """Drivers who stop when pay ends."""
    short = PAY.__class__(do="line_pay", name="carts", amount=2500, weeks=4, payer="outside")
    assert line(lived(session, 4, BEGIN, short)).stage == "running"
    ended = line(lived(session, 45, BEGIN, short))
    assert (ended.stage, ended.drivers) == ("stopped", [])
    assert ended.cause in ("no_pay", "nobody_rides")


def test_a_line_nobody_knows_of_runs_empty(session):
    unknown = line(lived(session, 12, BEGIN, PAY, Effect(do="line_known", name="carts",
                                                         amount=-1000)))
    known = line(lived(session, 12, BEGIN, PAY, TELL))
    assert (unknown.stage, unknown.cause) == ("stopped", "nobody_rides")
    assert known.stage == "running" and known.known > 0


def test_a_payer_without_money_adds_nothing(session):
    poor = lived(session, 1, BEGIN, TELL, Effect(do="line_pay", name="carts", amount=10**7,
                                                 weeks=9, payer="team"))
    assert line(poor).week["pay"] < 2500 and poor.ledger.balance(EURO, "team") >= 0


def test_nobody_drives_where_nobody_dares():
    session = game(parameters={"mobility.driver_efficacy": 800})
    session.world.households.efficacy.flags.writeable = True
    session.world.households.efficacy[:] = 300
    world = lived(session, 1, BEGIN)
    assert (line(world).stage, line(world).cause) == ("stopped", "nobody_drives")
    assert not drivers.places(world)


def test_stopping_it_gives_the_drivers_back_to_the_town(session):
    running = lived(session, 2, BEGIN, TELL, PAY)
    rows = list(line(running).drivers)
    stopped = lived(session, 0, Effect(do="cart_line", name="carts", word="stop"), world=running)
    assert (line(stopped).stage, line(stopped).cause) == ("stopped", "decided")
    assert not (stopped.households.job_woman[rows] == ORGANISED).any()
    again = lived(session, 1, BEGIN, world=stopped)
    assert line(again).stage == "running"


def test_men_take_over_only_where_men_are_found(session):
    running = lived(session, 2, BEGIN, TELL, PAY)
    world = lived(session, 0, Effect(do="cart_line", name="carts", word="men"), world=running)
    assert all(place >= world.households.n for place in line(world).drivers)
    assert line(world).stage == ("running" if line(world).drivers else "stopped")


def test_a_dearer_fare_has_fewer_riders(session):
    cheap, dear = (lived(session, 3, BEGIN, TELL, PAY, Effect(do="line_fare", name="carts",
                                                              amount=cents))
                   for cents in (5, 55))
    assert line(cheap).week["riders"] > line(dear).week["riders"] > 0


def test_hours_say_when_it_runs_and_what_it_costs(session):
    more = Effect(do="line_hours", name="carts", word="morning", amount=1)
    one, two = lived(session, 2, BEGIN, TELL, PAY), lived(session, 2, BEGIN, TELL, PAY, more)
    assert line(two).parts == ["morning", "evening"]
    assert line(two).week["riders"] > line(one).week["riders"]
    assert line(two).week["seats"] == 2 * line(one).week["seats"]
    least = LINE_FIGURES["least"]
    assert least(two, session.rules, line(two)) > least(one, session.rules, line(one))


def test_what_is_known_spreads_by_rides_and_is_forgotten(session):
    begun = lived(session, 0, BEGIN, PAY)
    apply_all(begun, context(session), [TELL])
    assert line(lived(session, 26, world=begun)).known > line(begun).known
    quiet = lived(session, 0, world=begun)
    line(quiet).fare_cents = session.rules["mobility.fare_most"]
    ways_of_old = line(lived(session, 6, world=quiet))
    assert ways_of_old.known < line(lived(session, 6, world=begun)).known
