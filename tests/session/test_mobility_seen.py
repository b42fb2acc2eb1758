"""What a team sees of ways, posts, lines and toolkits; and a save that does not fit is refused."""

from __future__ import annotations

import contextlib

import pytest

from game import i18n
from game.rules.mobility import lines, ways
from game.rules.mobility.figures import FIGURES
from game.rules.transfer import sending
from game.rules.vocabulary import Effect
from game.session.mobility import mobility_view, transfer_view
from game.session.sound_mobility import fits
from game.world.mobility import Escort, Line, Transfer, Way
from tests.rules.hub.town import game as town_without
from tests.rules.mobility.town import BEGIN, LIT, PAY, TELL, game, lived


@pytest.fixture(scope="module")
def session():
    return game()


@pytest.fixture(scope="module")
def lived_in(session):
    return lived(session, 6, BEGIN, TELL, PAY, *LIT, Effect(
        do="way_escort", name="square", word="evening", amount=20), Effect(
        do="way_fright", name="lane", amount=600), Effect(
        do="transfer", name="carts_kit", word="dawn"))


def test_there_is_nothing_to_see_where_ways_do_not_count():
    other = town_without()
    assert other.mobility() is None and other.transfer() is None


def test_a_dark_way_is_dark_for_women_and_says_why(session, lived_in):
    road = session.mobility().ways[0]
    evening = next(h for h in road.hours if h.part == "evening")
    assert evening.women < session.mobility().needed < evening.men
    assert evening.why == ("dark",) and evening.ridden == evening.women
    later = {w.id: {h.part: h for h in w.hours} for w in
             mobility_view(lived_in, session.rules).ways}
    assert {"lit", "cart"} <= set(later["road"]["evening"].why) | {"cart"}
    assert later["road"]["evening"].ridden > later["road"]["evening"].women > evening.women
    assert "fright" in later["lane"]["day"].why and "escort" in later["square"]["evening"].why


def test_who_goes_is_told_of_districts_that_were_listened_to(session):
    world = session.world.copy()
    assert all(p.goes == -1 for p in session.mobility().pairs)
    world.known.append("district:district_0")
    told = [p for p in mobility_view(world, session.rules).pairs if p.goes >= 0]
    assert {p.start for p in told} == {"district_0"} and len(told) == 3 * len(ways.PARTS)
    far = {p.part: p.goes for p in told if p.end == "district_1"}
    assert far["evening"] < far["day"]


def test_posts_say_who_holds_them_and_who_could(session):
    posts = session.mobility().posts
    h = session.world.households
    assert sum(p.women + p.men for p in posts) == int((h.job_woman >= 0).sum()
                                                      + (h.job_man >= 0).sum())
    late = [p for p in posts if p.shift == "late" and p.at != "district_0"]
    assert late and all(p.women_can <= p.men_can for p in late)
    assert session.mobility().held_back == FIGURES["held_back"](session.world, session.rules)


def test_a_line_shows_its_books(session, lived_in):
    line, = mobility_view(lived_in, session.rules).lines
    assert (line.stage, line.drivers, line.most) == ("running", 4, 4)
    assert line.rides > 0 and line.pay_cents > 0 and line.support_weeks == PAY.weeks - 6
    escort, = mobility_view(lived_in, session.rules).escorts
    assert escort.way == "square" and 0 < escort.homes <= escort.asked == 20


def test_a_toolkit_shows_its_parts_and_what_was_sent(session, lived_in):
    view = transfer_view(lived_in, session.rules)
    kit, = view.toolkits
    assert [(p.id, p.core, p.chosen) for p in kit.parts] == [
        ("women_drive", True, "as_it_is"), ("told", True, "as_it_is"), ("hours", False, "as_it_is")]
    assert dict(dict((t.id, t.why_not) for t in view.towns)["dawn"]) == {
        "carts_kit": "town_is_trying"}
    assert view.sent[0].outcome == "sent" and view.sent[0].weeks_left > 0


@pytest.mark.parametrize("lang", ["en", "ar", "pt", "es", "fr"])
def test_every_code_can_be_said(lang):
    texts = i18n.load(lang)
    keys = [f"way.part.{p}" for p in ways.PARTS] + [f"way.shift.{s}" for s in ways.SHIFTS]
    keys += [f"way.why.{w}" for w in ("dark", "lonely", "fright", "lit", "escort", "cart",
                                      "unknown_cart")]
    keys += [f"line.stage.{s}" for s in lines.STAGES]
    keys += [f"line.cause.{c}" for c in (*lines.CAUSES, "never_began", "not_held", "no_gain")]
    keys += [f"transfer.outcome.{o}" for o in sending.OUTCOMES]
    assert [k for k in keys if not texts.has(k)] == []


def test_a_town_as_it_was_lived_fits(session, lived_in):
    assert fits(session.world, session.rules) and fits(lived_in, session.rules)


SLIPS = {
    "way": lambda m: m.ways.update(moon=Way()),
    "lit": lambda m: setattr(m.ways["road"], "lit", 1001),
    "held": lambda m: m.ways["road"].held.pop("day/men"),
    "line": lambda m: m.lines.update(train=Line()),
    "stage": lambda m: setattr(m.lines["carts"], "stage", "flying"),
    "driver": lambda m: m.lines["carts"].drivers.append(10**6),
    "twice": lambda m: m.lines["carts"].drivers.append(m.lines["carts"].drivers[0]),
    "payer": lambda m: setattr(m.lines["carts"], "payer", "moon"),
    "escort": lambda m: m.escorts.update({"moon/evening": Escort(3)}),
    "shift": lambda m: m.shifts.update(moon={"day": 1}),
    "mix": lambda m: m.mix.update({"carts_kit/hours": "noon"}),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_save_that_does_not_fit_is_found(session, lived_in, slip):
    world = lived_in.copy()
    SLIPS[slip](world.mobility)
    with contextlib.suppress(KeyError, ValueError):
        assert not fits(world, session.rules)


@pytest.mark.parametrize("sent", [
    Transfer("lamps", "dawn", 1), Transfer("carts_kit", "moon", 1),
    Transfer("carts_kit", "dawn", 99), Transfer("carts_kit", "dawn", 1, ["hours"]),
    Transfer("carts_kit", "dawn", 1, ["women_drive", "told"], {"hours": "noon"})])
def test_a_transfer_that_cannot_be_is_found(session, sent):
    world = session.world.copy()
    world.transfers.append(sent)
    with contextlib.suppress(KeyError, ValueError):
        assert not fits(world, session.rules)
