"""Two slow things: what a town hall is ready to share, and how infants fare."""

from __future__ import annotations

from game.rules.indicators import measure
from game.rules.partnership import books, infants
from tests.rules.partnership.halls import do, live, share_out, town


def test_openness_comes_back_to_what_its_style_leads_to():
    for style in ("npm", "npg"):
        world, ctx = town(households=60)
        do(world, ctx, "style", name=style)
        live(world, ctx, 700)
        assert world.partnership.openness == ctx.rules[f"openness.{style}"]


def test_openness_keeps_its_bounds():
    world, ctx = town(households=60)
    do(world, ctx, "openness", amount=5000)
    assert world.partnership.openness == 1000
    do(world, ctx, "openness", amount=-9000)
    assert world.partnership.openness == 0


def test_infants_follow_clinic_and_water_and_follow_slowly():
    world, ctx = town(households=120)
    for name in ("clinic", "water_works"):
        world.municipality.services[name].quality = 950
    world.municipality.services["clinic"].budget_cents_week *= 3
    infants.step(world, ctx.rules)
    assert world.partnership.infant_index >= 990
    for _ in range(300):
        infants.step(world, ctx.rules)
    assert 500 < world.partnership.infant_index < 750
    for name in ("clinic", "water_works"):
        world.municipality.services[name].quality = 0
    for _ in range(3000):
        infants.step(world, ctx.rules)
    most = 1000 + ctx.rules["infants.amenable"] * (ctx.rules["infants.worst"] - 1000) // 1000
    assert 1000 < world.partnership.infant_index <= most + 1


def test_where_needs_are_counted_it_is_the_worse_off_that_count():
    world, ctx = town(("incidents", "needs", "municipality", "partnership"), households=120)
    live(world, ctx, 3)
    assert world.partnership.lacking > 0
    assert 900 <= measure(world, ctx.rules)["infant_index"] <= 1100


def test_the_books_tell_what_comes_in_and_goes_out():
    world, ctx = town(households=120)
    lines = dict(books.lines(world, ctx.rules))
    assert lines["grant"] > 0 > lines["service:clinic"] and "participatory" not in lines
    assert abs(sum(cents for _, cents in books.lines(world, ctx.rules))) < lines["grant"] // 100
    live(share_out(world, ctx), ctx, 2)
    shared = dict(books.lines(world, ctx.rules))
    assert shared["participatory"] < 0
    assert shared["service:clinic"] > lines["service:clinic"]


def test_a_town_without_services_has_no_books():
    world, ctx = town(("incidents",), households=60)
    assert books.lines(world, ctx.rules) == []
