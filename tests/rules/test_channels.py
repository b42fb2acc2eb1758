"""Four channels of public money: 1,000 euros through each, and what stays after the first round."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.rules.season import municipality
from game.rules.season.week import live_week
from game.rules.town_hall import channels, quality
from game.rules.vocabulary import LIVING_TOWN, SystemName
from game.world.world import EURO, World
from tests.rules.town_halls import do, fill, purse, town_hall, weeks

TRADING: tuple[SystemName, ...] = ("incidents", "enterprises", "municipality")


def holders(world: World) -> dict[str, int]:
    """Who has how much: households, the markets where money waits for firms, and outside."""
    names = [n for n in world.ledger.names if n.startswith("market:")]
    return {
        "households": int(world.ledger.of_households(EURO).sum()),
        "markets": sum(world.ledger.balance(EURO, n) for n in names),
        "outside": world.ledger.balance(EURO, "outside"),
    }


@pytest.mark.parametrize("channel, households, markets", [
    ("direct", 100_000, 0),
    ("outsourced", 0, 35_000),
    ("infrastructure", 0, 60_000),
    ("transfers", 100_000, 0),
])
def test_what_stays_of_a_thousand_euros_after_the_first_round(channel, households, markets):
    world, ctx = town_hall(TRADING, 300)
    before, was = holders(world), purse(world)
    do(world, ctx, "channel", name=channel, amount=100_000)
    assert channels.spend(world, ctx.rules) == 100_000 == was - purse(world)
    got = {k: v - before[k] for k, v in holders(world).items()}
    assert got == {"households": households, "markets": markets,
                   "outside": 100_000 - households - markets}


def test_without_firms_in_the_model_what_is_bought_leaks_whole():
    world, ctx = town_hall()
    before = holders(world)["outside"]
    do(world, ctx, "channel", name="outsourced", amount=100_000)
    channels.spend(world, ctx.rules)
    assert holders(world)["outside"] - before == 100_000


def test_transfers_reach_the_poorest_fifth_by_heads():
    world, ctx = town_hall(households=100)
    h = world.households
    left = (h.income_cents - h.rent_cents) // h.persons
    cash = world.ledger.of_households(EURO).copy()
    do(world, ctx, "channel", name="transfers", amount=50_000)
    channels.spend(world, ctx.rules)
    got = world.ledger.of_households(EURO) - cash
    assert got.sum() == 50_000 and 20 <= (got > 0).sum() <= 25
    assert left[got > 0].max() <= left[got == 0].min()
    a_head = got[got > 0] / h.persons[got > 0]
    assert a_head.max() - a_head.min() <= 1


def test_direct_employment_makes_posts_where_posts_are_filled():
    """Posts that labour fills and income pays; so nothing is paid here."""
    world, ctx = town_hall(("incidents", "labour", "income", "municipality"), 300)
    jobs = sum(s.jobs for s in world.municipality.services.values())
    do(world, ctx, "channel", name="direct", amount=3 * 50_000)
    assert channels.spend(world, ctx.rules) == 0
    weeks(world, ctx)
    assert sum(s.jobs for s in world.municipality.services.values()) == jobs + 3


def test_posts_of_the_direct_channel_come_on_top_of_what_services_buy():
    """The town hall's whole week, wages paid by income included, costs what was decided more."""
    costs = {}
    for amount in (0, 4 * 50_000):
        world, ctx = town_hall(("incidents", "labour", "income", "municipality"), 300)
        world.municipality.channels["direct"] = amount
        fill(world, 10**9)
        for _ in range(12):
            live_week(world, ctx)
        was = purse(world)
        live_week(world, ctx)
        costs[amount] = was - purse(world)
    wage = ctx.rules.services["clinic"].wage_cents_week
    assert 2 * wage < costs[200_000] - costs[0] <= 4 * wage


def test_works_stand_mend_and_wear_off():
    world, ctx = town_hall(municipality__more_most=0)
    persons = int(world.households.persons.sum())
    whole = ctx.rules["channel.mains_cents_person"] * persons
    fill(world, 10**9)
    do(world, ctx, "channel", name="infrastructure", amount=whole // 10, weeks=5)
    weeks(world, ctx, 5)
    assert 490 <= channels.mended(world, ctx.rules) <= 500
    assert world.municipality.channels["infrastructure"] == 0
    built = world.municipality.infrastructure
    weeks(world, ctx, 52)
    assert .94 < world.municipality.infrastructure / built < .96
    world.municipality.infrastructure = whole * 3
    assert channels.mended(world, ctx.rules) == 1000


def test_what_is_decided_for_some_weeks_ends_by_itself():
    world, ctx = town_hall()
    do(world, ctx, "channel", name="transfers", amount=500)
    do(world, ctx, "channel", name="transfers", amount=300, weeks=4)
    weeks(world, ctx, 3)
    assert world.municipality.channels["transfers"] == 800
    weeks(world, ctx, 1)
    assert world.municipality.channels["transfers"] == 500
    assert not [t for t in world.tallies if t.startswith("channel:")]


def test_what_begins_within_a_week_lasts_as_many_weeks():
    world, ctx = town_hall()
    world.phase, world.week = "live", world.week + 1
    do(world, ctx, "channel", name="transfers", amount=300, weeks=2)
    municipality.step(world, ctx)
    assert world.municipality.channels["transfers"] == 300
    weeks(world, ctx, 1)
    assert world.municipality.channels["transfers"] == 0


def test_an_empty_purse_cuts_the_channels_too():
    world, _ = town_hall()
    world.municipality.channels["transfers"] = 1000
    world.tallies["municipality:cut"] = 100
    assert channels.flow(world, "transfers") == 900


def test_posts_and_supplies_make_services_better_but_transfers_do_not():
    world, ctx = town_hall()
    clinic = world.municipality.services["clinic"]
    base = quality.target(world, ctx.rules, clinic, quality.circumstances(world, ctx.rules))
    for name, better in (("direct", True), ("outsourced", True), ("transfers", False)):
        one = world.copy()
        do(one, ctx, "channel", name=name, amount=world.town_budget_cents_week // 5)
        now = quality.circumstances(one, ctx.rules)
        assert (quality.target(one, ctx.rules, clinic, now) > base) is better


@given(cents=st.integers(0, 10**7), weights=st.lists(st.integers(0, 9), min_size=1, max_size=30))
def test_shares_add_up_to_the_cent(cents, weights):
    parts = np.array(weights, np.int64)
    if not parts.any():
        return
    shared = channels.shared(cents, parts)
    assert shared.sum() == cents and (shared >= 0).all()
    exact = cents * parts / parts.sum()
    assert np.abs(shared - exact).max() <= 1 and (shared[parts == 0] == 0).all()


def earned(channel: str | None, seed: int) -> int:
    """What all households of a whole living town get in half a year."""
    world, ctx = town_hall(LIVING_TOWN, 200, seed)
    fill(world, 10**9)
    if channel is not None:
        do(world, ctx, "channel", name=channel, amount=300_000)
    total = 0
    for _ in range(26):
        live_week(world, ctx)
        total += int(world.households.income_cents.sum())
    return total


def test_in_a_living_town_leaks_decide_what_a_channel_is_worth():
    """Income in town per euro spent: wages (less benefits they replace) and transfers stay, works
    need material from outside, and supplies are hardly from here."""
    seeds, spent = (1, 2), 2 * 26 * 300_000
    without = sum(earned(None, seed) for seed in seeds)
    worth = {name: (sum(earned(name, seed) for seed in seeds) - without) / spent
             for name in channels.CHANNELS}
    assert worth["transfers"] > 0.9 and 0.5 < worth["direct"] < 1.3, worth
    for leaking in ("infrastructure", "outsourced"):
        assert 0 < worth[leaking] < worth["direct"] * 3 / 4, worth
