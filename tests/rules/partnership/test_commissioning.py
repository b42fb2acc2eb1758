"""Co-producing commissioning against commissioning co-production, and a commissioner who leaves."""

from __future__ import annotations

from game.rules.partnership import commissioning as c
from tests.rules.partnership.halls import do, kinds, live, purse, town

SERVICE = "day_centre"


def commissioned(how: str, weeks: int, openness: int = 300, trust: int = 500, **numbers):
    world, ctx = town(households=120, openness__weeks=10_000, **numbers)
    world.households.trust[:] = trust
    world.partnership.openness = openness
    do(world, ctx, "commission", name=SERVICE, word=how)
    return live(world, ctx, weeks), ctx


def quality(world):
    return world.municipality.services[SERVICE].quality


def test_prescribing_is_quicker_and_doing_it_together_gives_more_in_the_end():
    def after(how, weeks):
        return quality(commissioned(how, weeks, openness=500)[0])
    assert after("commissioned", 13) > after("co_commissioned", 13) >= after("alone", 13)
    assert after("co_commissioned", 104) > after("commissioned", 104) > after("alone", 104)


def test_a_closed_town_hall_ticks_boxes():
    closed, _ = commissioned("commissioned", 52, openness=100)
    open_one, _ = commissioned("commissioned", 52, openness=900)
    assert quality(open_one) > quality(closed)

    def painted(world):
        service = world.municipality.services[SERVICE]
        return service.reported - service.quality
    assert painted(closed) > painted(open_one)
    together, _ = commissioned("co_commissioned", 52, openness=100)
    assert painted(together) == 0


def test_together_needs_trust():
    assert quality(commissioned("co_commissioned", 104, trust=700)[0]) \
        > quality(commissioned("co_commissioned", 104, trust=100)[0])


def test_nothing_is_free():
    alone, _ = commissioned("alone", 26)
    assert purse(commissioned("co_commissioned", 26)[0]) \
        < purse(commissioned("commissioned", 26)[0]) < purse(alone)


def test_when_the_commissioner_leaves_nothing_comes_of_it_until_somebody_has_learned_it():
    world, ctx = commissioned("co_commissioned", 80)
    before, was_open = c.lift(world, ctx.rules, SERVICE), world.partnership.openness
    assert before > 0 and c.support(world, ctx.rules, SERVICE) > 500
    do(world, ctx, "commission", name=SERVICE, word="vacant", weeks=13)
    assert c.is_vacant(world, SERVICE) and "commissioner_left" in kinds(ctx)
    assert c.lift(world, ctx.rules, SERVICE) == c.support(world, ctx.rules, SERVICE) == 0
    assert world.partnership.openness < was_open
    assert c.mode(world, SERVICE) == "co_commissioned", "it stands on paper"
    live(world, ctx, 14)
    assert not c.is_vacant(world, SERVICE)
    assert 0 < c.ripeness(world, ctx.rules, SERVICE) < 100, "who comes next begins anew"
    live(world, ctx, 80)
    assert c.ripeness(world, ctx.rules, SERVICE) == 1000


def test_one_who_leaves_where_nothing_was_shared_takes_nothing_along():
    world, ctx = town(households=60)
    was = world.partnership.openness
    do(world, ctx, "commission", name=SERVICE, word="vacant")
    assert world.partnership.openness == was
    assert world.partnership.vacant[SERVICE] == ctx.rules["commission.vacant_weeks"]


def test_what_is_not_there_changes_nothing():
    world, ctx = town(households=60)
    for name, word in (("moon", "commissioned"), (SERVICE, "together"), (SERVICE, "alone"),
                       ("moon", "vacant")):
        do(world, ctx, "commission", name=name, word=word)
    assert world.partnership.commissioning == world.partnership.vacant == {}
    assert ctx.events == []
