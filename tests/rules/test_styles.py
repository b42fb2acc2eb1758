"""Two ways to govern fail differently: targets are gamed, partners are missing or too many."""

from __future__ import annotations

from game.rules.core import Context
from game.rules.town_hall import quality, styles
from game.rules.vocabulary import SystemName
from game.world.enterprises import COOPERATIVE
from game.world.world import World
from tests.rules.town_halls import do, fill, purse, town_hall, weeks

TRADING: tuple[SystemName, ...] = ("incidents", "enterprises", "municipality")


def governed(style: str, partners: int = 0, trust: int = 500) -> tuple[World, Context]:
    """A town of about 570 people under this style since today, with so many partners."""
    world, ctx = town_hall(TRADING, 300, municipality__more_most=0)
    world.households.trust[:] = trust
    world.enterprises.form[:] = 0
    world.enterprises.form[world.enterprises.alive.nonzero()[0][:partners]] = COOPERATIVE
    fill(world, 10**10)  # what a style costs is tested apart
    return do(world, ctx, "style", name=style), ctx


def clinic(world: World) -> tuple[int, int]:
    service = world.municipality.services["clinic"]
    return service.quality, service.reported


def test_targets_save_at_first_and_cost_in_the_end():
    world, ctx = governed("npm")
    assert styles.cost(world, ctx.rules) == 1000 - 80
    world.week += 26
    assert styles.cost(world, ctx.rules) == 1000 - 40 + 20
    world.week += 26
    assert styles.cost(world, ctx.rules) == 1040


def test_under_targets_the_books_rise_while_the_service_falls():
    world, ctx = governed("npm")
    assert clinic(world) == (800, 800)
    weeks(world, ctx, 26)
    early = clinic(world)
    weeks(world, ctx, 78)
    late = clinic(world)
    assert early[1] > early[0] and late[0] < early[0] < 800
    assert late[1] - late[0] > early[1] - early[0] > 0
    assert abs(late[0] - 800 * 890 // 1000) < 10 and abs(late[1] - late[0] - 150) < 10
    assert weeks(world, ctx, 1).municipality.services["clinic"].reported <= 1000


def test_other_ways_tell_the_truth():
    for style in ("administration", "npg"):
        world, ctx = governed(style, partners=5)
        weeks(world, ctx, 120)
        assert clinic(world)[0] == clinic(world)[1]


def test_when_targets_are_given_up_the_books_come_back_to_the_truth():
    world, ctx = governed("npm")
    weeks(world, ctx, 60)
    do(world, ctx, "style", name="administration")
    weeks(world, ctx, 80)
    assert clinic(world) == (800, 800)


def test_partners_start_slowly_then_outdo_a_town_hall_alone():
    world, ctx = governed("npg", partners=6, trust=700)
    now, service = quality.circumstances(world, ctx.rules), world.municipality.services["clinic"]
    start = quality.target(world, ctx.rules, service, now)
    assert start == 800 * 940 // 1000
    assert clinic(weeks(world, ctx, 8))[0] < 800 < clinic(weeks(world, ctx, 100))[0]


def test_without_organisations_there_is_nobody_to_govern_with():
    world, ctx = governed("npg", partners=0, trust=900)
    assert styles.density(world, ctx.rules) == 0
    weeks(world, ctx, 100)
    assert abs(clinic(world)[0] - 800 * 910 // 1000) < 5


def test_organisations_that_nobody_trusts_are_little_help():
    trusted, ctx = governed("npg", partners=6, trust=800)
    wary, _ = governed("npg", partners=6, trust=150)
    for world in (trusted, wary):
        weeks(world, ctx, 100)
    assert clinic(wary)[0] < 800 < clinic(trusted)[0]


def test_meeting_grows_faster_than_the_partners():
    costs = []
    for partners in (0, 3, 6, 12):
        world, ctx = governed("npg", partners)
        costs.append(styles.cost(world, ctx.rules) - 1000)
    assert costs[0] == 0 and costs == sorted(costs)
    assert costs[2] > 2 * costs[1] and costs[3] > 2 * costs[2]
    world, ctx = governed("npg", partners=80)
    assert styles.cost(world, ctx.rules) == 1000 + ctx.rules["npg.coordination_most"]


def test_the_purse_feels_the_style():
    purses = {}
    for style in ("administration", "npm", "npg"):
        world, ctx = governed(style, partners=6)
        world.enterprises.sales_cents[:] = 0
        purses[style] = purse(weeks(world, ctx, 8))
    assert purses["npm"] > purses["administration"] > purses["npg"]


def test_the_style_one_has_already_is_not_begun_anew():
    world, ctx = governed("npm")
    world.week = 30
    do(world, ctx, "style", name="npm")
    assert world.municipality.style_week == 0
    do(world, ctx, "style", name="npg")
    assert world.municipality.style_week == 30
