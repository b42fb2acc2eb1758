"""Mahuaganj as its file has it: dark by hour and for women, one cure for each cause of dark lamps,
and two towns that take what was learned, or do not."""

from __future__ import annotations

from functools import cache

import pytest

from game.lab.bots.strategy import Scripted
from game.lab.play import play
from game.rules.actions.enact import Enact
from game.rules.actions.move_on import MoveOn
from game.rules.core import Context
from game.rules.machines.threat import HAPPENED
from game.rules.mobility.ways import PARTS, matrix
from game.rules.transfer import sending
from game.scenario import elsewhere
from game.scenario.expect import Must, Step, Strategy
from game.session.forecast import TAKEN, forecast
from game.session.session import Session
from game.session.start import start
from game.world.luck import Luck
from tests.rules.towns import content

NAME = "the_way_home"
LAMPS = {"no_bulbs": "bulbs_that_fit", "unpaid_bill": "three_years_of_bill",
         "own_clock": "turn_the_clock"}
RIGHT = {"charger": "panels", "where_it_is_told": "on_the_ferry"}


@cache
def session() -> Session:
    return start(content(NAME), 3)


def test_evenings_are_dark_for_women_and_days_for_nobody():
    here = matrix(session().world, session().rules)
    spec, index = content(NAME).mobility, session().rules.district_index
    needed = session().rules["mobility.needed"]
    for way in spec.ways:
        one, other = (index[d] for d in way.between)
        women, men = (here[one, other, :, sex] for sex in (0, 1))
        assert women[PARTS.index("day")] > needed
        assert women[PARTS.index("evening")] < needed < men[PARTS.index("evening")], way.id


@pytest.mark.parametrize("cause", LAMPS)
def test_a_cause_of_dark_lamps_is_heard_before_it_is_cured(cause):
    told = content(NAME)
    fact = next(f for f in told.facts if f.id == cause)
    assert [(c.variant, c.equals) for c in fact.when] == [("lamps", cause)]
    cure = next(o for o in told.offers if o.id == LAMPS[cause])
    assert [c.knows for c in cure.start_when] == [cause]
    assert sum(e.amount for e in cure.effects if e.do == "way_light") > 2000
    assert [c.taken for v in fact.told for c in v.when] == [cure.id], "afterwards it is told so"


def outcome(town: str, changed: dict[str, str]) -> str:
    rules = session().rules
    spec = sending.toolkits(rules)["the_round"]
    versions = {p.id: changed.get(p.id, sending.AS_IT_IS) for p in spec.parts}
    sent = sending.packed(spec.id, town, 0, versions)
    ctx = Context(rules, Luck(5), elsewhere=elsewhere)
    if elsewhere.lacks(ctx, spec, town):
        return "lacks"
    sending.live(ctx, sent, spec)
    return sent.outcome


def test_another_town_takes_the_core_and_changes_the_rest():
    assert outcome("kachnarpur", RIGHT) == "took"
    assert outcome("kachnarpur", {}) == "failed", "a charger for eight, and a wall at a stand"
    assert outcome("kachnarpur", RIGHT | {"wheel": "who_has_a_licence"}) == "failed"
    assert outcome("kachnarpur", RIGHT | {"full_or_empty": "when_it_pays"}) == "failed"
    assert outcome("belwa", RIGHT) == "lacks"


def test_nothing_is_sent_that_was_not_tried_at_home():
    world, rules = session().world, session().rules
    assert sending.why_not_send(world, rules, "the_round", "kachnarpur") == "toolkit_not_ready"


def test_each_case_that_went_well_is_told_beside_one_that_did_not():
    told = [case.id for case in content(NAME).real_world]
    for well, ill in (("mirzapur", "praised"), ("table", "without_decree"), ("pioneers", "copied")):
        assert told.index(well) < told.index(ill)


def rooms_after(offers: tuple[str, ...]) -> str:
    """What became of the rooms Behind the Tracks, when all else was left alone."""
    played = start(content(NAME), 3)
    steps = [Step(3, "enact", {"offer": o}) for o in offers]
    play(played, Scripted(Strategy("rooms", "", Must(), steps)), seasons=3)
    return played.world.defence.threats["rooms"].stage


def test_rooms_are_lost_unless_more_than_one_means_stands_there():
    assert rooms_after(()) == rooms_after(("since_when",)) == HAPPENED
    assert rooms_after(("since_when", "on_the_steps")) == "stopped"


def test_a_forecast_says_whether_the_rooms_stay():
    played = start(content(NAME), 3)
    play(played, Scripted(Strategy("rooms", "", Must(), [])), seasons=2)
    while played.world.phase != "organise":
        played.submit(MoveOn())
    last = Enact("on_the_steps")
    alone = forecast(played.world, played.rules, last, 3).summary()[TAKEN]
    (said,) = played.preview(Enact("since_when")).stands.items()
    played.submit(Enact("since_when"))
    now = next(x for x in played.defence().threats if x.id == "rooms")
    assert said == ("rooms", (now.standing, now.needs)), "the card says what then stands there"
    both = forecast(played.world, played.rules, last, 3).summary()[TAKEN]
    assert (alone["median"], both["median"], both["without"]) == (1, 0, 1)
