"""How safe ways are held: the hour, light, company, what happened, carts; the best chain counts."""

from __future__ import annotations

import pytest

from game.rules.effects import apply_all
from game.rules.mobility import reach, ways
from game.rules.mobility.figures import FIGURES
from game.rules.vocabulary import Effect
from game.scenario.build import build_world
from game.scenario.rules_for import make_rules
from tests.rules.mobility.town import BEGIN, LIT, MOBILITY, TELL, content, context, game, lived

EVENING, NIGHT = ways.PARTS.index("evening"), ways.PARTS.index("night")


@pytest.fixture(scope="module")
def session():
    return game()


def held(session, world, way, part="evening", sex="women"):
    return world.mobility.ways[way].held[f"{part}/{sex}"]


def test_a_way_is_held_for_what_the_scenario_says_and_men_miss_less(session):
    for part, safe in MOBILITY.ways[0].women.items():
        assert held(session, session.world, "road", part) == safe
        assert held(session, session.world, "road", part, "men") > safe


def test_between_two_districts_the_worst_piece_of_the_best_chain_counts(session):
    found = ways.matrix(session.world, session.rules)
    road, lane = (held(session, session.world, way) for way in ("road", "lane"))
    assert found[0, 2, EVENING, 0] == min(road, lane)
    assert found[1, 1, EVENING, 0] == held(session, session.world, "square")
    assert found[0, 0, EVENING, 0] == 1000, "nobody says anything of one's own district"


def test_light_is_believed_some_weeks_later_and_wears_away(session):
    assert held(session, lived(session, 0, *LIT), "road") == held(session, session.world, "road")
    soon, later = (lived(session, weeks, *LIT) for weeks in (1, 8))
    assert held(session, session.world, "road") < held(session, soon, "road") \
        < held(session, later, "road")
    assert held(session, later, "road", "day") == held(session, session.world, "road", "day")
    assert later.mobility.ways["road"].lit < soon.mobility.ways["road"].lit
    gone = lived(session, 1000 // session.rules["mobility.light_wears"] + 9, *LIT)
    assert held(session, gone, "road") == held(session, session.world, "road")


def test_what_happened_there_is_felt_at_once_by_women_more_and_fades(session):
    fright = Effect(do="way_fright", name="road", amount=600)
    after = lived(session, 4, fright)
    lost = {sex: held(session, session.world, "road", "day", sex) -
            held(session, after, "road", "day", sex) for sex in ways.SEXES}
    assert lost["women"] > lost["men"] > 0
    much_later = lived(session, 100, fright)
    assert much_later.mobility.ways["road"].fright == 0
    assert held(session, much_later, "road", "day") == held(session, session.world, "road", "day")


def test_company_lifts_its_hour_and_rests_on_those_who_come(session):
    many = lived(session, 8, Effect(do="way_escort", name="road", word="evening", amount=40))
    few = lived(session, 8, Effect(do="way_escort", name="road", word="evening", amount=3))
    assert held(session, many, "road") > held(session, few, "road") \
        > held(session, session.world, "road")
    assert held(session, many, "road", "night") == held(session, session.world, "road", "night")
    ended = lived(session, 3, Effect(do="way_escort", name="road", word="evening", amount=0),
                  world=many)
    assert not ended.mobility.escorts


def test_an_escort_of_worn_out_homes_ends(session):
    begun = lived(session, 1, Effect(do="way_escort", name="road", word="evening", amount=9))
    begun.households.tired[:] = 900
    assert not lived(session, 1, world=begun).mobility.escorts


def test_a_cart_is_for_whoever_knows_of_it(session):
    begun = lived(session, 0, BEGIN)
    begun.mobility.lines["carts"].known = 300
    knows = reach.knows(begun, "carts")
    assert 0 < knows.sum() < len(knows)
    safe = reach.safety(begun, session.rules)[: len(knows), :, EVENING]
    foot = reach.safety(begun, session.rules, lines=False)[: len(knows), :, EVENING]
    there = begun.households.district == 0
    assert (safe[there & knows, 1] > foot[there & knows, 1]).all()
    assert (safe[~knows] == foot[~knows]).all()
    night = reach.safety(begun, session.rules)[:, :, NIGHT]
    assert (night == reach.safety(begun, session.rules, lines=False)[:, :, NIGHT]).all(), \
        "it does not run at night"


def test_a_man_at_the_wheel_lifts_less(session):
    by_women = lived(session, 0, BEGIN, TELL)
    by_men = lived(session, 0, Effect(do="cart_line", name="carts", word="men"), BEGIN, TELL)
    assert not by_men.mobility.lines["carts"].women
    assert FIGURES["safe_evening"](by_women, session.rules) \
        > FIGURES["safe_evening"](by_men, session.rules)
    assert FIGURES["safe_evening"](by_men, session.rules) \
        >= FIGURES["safe_evening"](session.world, session.rules)


def test_too_few_seats_and_nobody_counts_on_one(session):
    begun = lived(session, 0, BEGIN, TELL)
    foot = ways.matrix(begun, session.rules)[0, 1, EVENING, 0]
    full = ways.matrix(begun, session.rules, ("carts",))[0, 1, EVENING, 0]
    begun.mobility.lines["carts"].served = 500
    half = ways.matrix(begun, session.rules, ("carts",))[0, 1, EVENING, 0]
    assert foot < half < full


def test_without_the_system_or_without_ways_nothing_of_it_is_there():
    for told in (content(None), content()):
        systems = [s for s in told.systems if told.mobility is None or s != "mobility"]
        rules = make_rules(type(told)(**{**told.__dict__, "systems": systems}))
        world = build_world(rules, 5)
        assert not world.mobility.ways and not world.mobility.lines
        assert not reach.limits(rules)


def test_effects_on_what_there_is_not_change_nothing(session):
    world = session.world.copy()
    before = world.mobility.copy()
    ctx_effects = [Effect(do="cart_line", name="train", word="begin", amount=2),
                   Effect(do="line_pay", name="train", amount=9, weeks=9),
                   Effect(do="line_known", name="train", amount=9),
                   Effect(do="line_hours", name="carts", word="noon", amount=1),
                   Effect(do="line_fare", name="train", amount=9),
                   Effect(do="way_light", name="moon", amount=9),
                   Effect(do="way_escort", name="moon", word="evening", amount=9),
                   Effect(do="way_fright", name="moon", amount=9),
                   Effect(do="post_shift", name="moon", word="day", amount=9)]
    apply_all(world, context(session), ctx_effects)
    assert world.mobility == before
