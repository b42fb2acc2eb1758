"""The act `steer` on the board of a service: what it takes, what it does, and every no."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from game import i18n
from game.rules.actions.steer import Steer, handle, options
from game.rules.content import Season
from game.rules.coproduction import levels, moves
from game.rules.core import Rejected
from game.rules.costs import hours_left
from game.world.world import HOURS
from tests.rules.coproduction.services import DAY, at_work, first, live, town, whole

OPEN = [Season("s", "s", "s", "s", ["organise", "coproduction"])]


def board(spec=None, hours: int = 40, seasons=OPEN):
    world, ctx = town(spec or at_work(), seasons=seasons)
    world.season = 1
    world.ledger.pay(HOURS, "team", "calendar", world.ledger.balance(HOURS, "team"))
    world.ledger.pay(HOURS, "calendar", "team", hours * 60)
    return world, ctx


def refused(world, ctx, thing: str, to: str, process: str = "day") -> str:
    with pytest.raises(Rejected) as no:
        handle(world, Steer(process, thing, to), ctx)
    return no.value.code


def test_a_move_costs_its_hours_and_is_told():
    world, ctx = board()
    events = handle(world, Steer("day", "support", "access"), ctx)
    assert hours_left(world) == 40 - ctx.rules["support.access_hours"]
    assert first(world).supports["access"] == 700 + ctx.rules["support.step"]
    assert events[0].kind == "process_steered"


@pytest.mark.parametrize(("thing", "to", "field", "value"), [
    ("delivery", "professionals", "delivery", "professionals"),
    ("pay", "600", "pay_cents_hour", 600), ("collective", "collective", "collective", True),
    ("planning", "professionals", "planning", "professionals"),
    ("level", "support", "level", "support"), ("phase", "end", "stage", "ended"),
    ("phase", "co_define", "stage", "co_define"),
])
def test_it_moves_one_thing(thing, to, field, value):
    world, ctx = board()
    handle(world, Steer("day", thing, to), ctx)
    assert getattr(first(world), field) == value


def test_an_idea_begins_and_is_worked_at_and_hurried():
    world, ctx = board(replace(DAY, supports=whole()))
    handle(world, Steer("day", "phase", "next"), ctx)
    live(world, ctx, 1)
    worked = first(world).worked.get("prepare", 0)
    handle(world, Steer("day", "phase", "work"), ctx)
    assert first(world).worked["prepare"] == worked + ctx.rules["steer.work"]
    handle(world, Steer("day", "phase", "skip"), ctx)
    assert first(world).stage == "co_define"


def test_what_is_offered_is_legal_and_what_is_not_is_refused():
    world, ctx = board(at_work("professionals", "professionals", 0))
    asked = {(a.thing, a.to) for a in options(world, ctx.rules)}
    assert asked == set(moves.legal(world, ctx.rules, first(world)))
    for thing, places in moves.TO.items():
        for to in places:
            if (thing, to) in asked:
                handle(world.copy(), Steer("day", thing, to), ctx)
            else:
                assert refused(world, ctx, thing, to)


NO = {
    "no_such_move": ("planning", "nobody", None),
    "process_not_begun": ("phase", "end", "idea"),
    "process_not_at_work": ("phase", "co_define", "idea"),
    "process_at_work_already": ("phase", "next", None),
    "process_not_in_a_phase": ("phase", "work", None),
    "stands_already": ("delivery", "both", None),
    "support_is_whole": ("support", "access", "whole"),
    "no_such_challenge": ("remedy", "large_groups", None),
    "nothing_saved_yet": ("savings", "cut", None),
    "staff_cannot_share": ("delivery", "both", "bare"),
    "users_cannot_carry": ("delivery", "users", "bare"),
    "professionals_keep_planning": ("planning", "both", "bare"),
    "level_needs_access": ("level", "support", "bare"),
    "level_needs_agreement": ("level", "transformation", None),
}
SPECS = {"idea": DAY, "bare": at_work("professionals", "professionals", 0),
         "whole": at_work(level=1000), None: at_work()}


@pytest.mark.parametrize("code", NO)
def test_a_no_has_its_reason(code):
    thing, to, spec = NO[code]
    world, ctx = board(SPECS[spec])
    world.partnership.openness = 300
    before = hours_left(world)
    assert refused(world, ctx, thing, to) == code
    assert hours_left(world) == before


def test_an_agreement_or_an_open_town_hall_lets_users_plan():
    for change in ("openness", "shared", "together"):
        world, ctx = board(at_work("professionals", "both"))
        world.partnership.openness = 300
        assert refused(world, ctx, "planning", "both") == "professionals_keep_planning"
        if change == "openness":
            world.partnership.openness = 400
        elif change == "shared":
            first(world).shared = True
        else:
            world.partnership.commissioning["day_centre"] = moves.TOGETHER
        handle(world, Steer("day", "planning", "both"), ctx)
        assert first(world).planning == "both"


def test_a_town_hall_that_is_closed_keeps_what_is_saved_but_lets_itself_be_cut():
    world, ctx = board()
    first(world).saved_cents, world.partnership.openness = 100, 100
    assert refused(world, ctx, "savings", "reinvested") == "town_hall_keeps_savings"
    handle(world, Steer("day", "savings", "cut"), ctx)
    assert first(world).savings == "cut"


def test_it_needs_people_hours_a_process_and_a_season_that_opened_it():
    world, ctx = board(hours=0)
    assert refused(world, ctx, "support", "access") == "not_enough_hours"
    assert refused(world, ctx, "support", "access", "night") == "unknown_process"
    world.takers["day"].part[:] = 0
    first(world).stage, first(world).worked = "prepare", {}
    assert refused(world, ctx, "phase", "work") == "process_without_people"
    closed, other = board(seasons=[Season("s", "s", "s", "s", ["organise"])])
    assert refused(closed, other, "support", "access") == "not_unlocked"
    assert options(closed, other.rules) == []


def test_a_remedy_is_found_once():
    world, ctx = board()
    first(world).challenges = {"time": 500}
    handle(world, Steer("day", "remedy", "time"), ctx)
    assert refused(world, ctx, "remedy", "time") == "remedy_in_place"


def test_a_town_hall_without_money_pays_nobody():
    world, ctx = board()
    there = world.ledger.balance("euro", "town_hall")
    world.ledger.pay("euro", "town_hall", "outside", there)
    assert refused(world, ctx, "pay", "300") == "town_hall_cannot_pay"


def reasons() -> set[str]:
    """Every code that `why_not` may return, read from where it is decided."""
    found = set()
    for module in (moves, levels):
        text = Path(module.__file__).read_text()
        found |= set(re.findall(r'return (?:None if [^"]*else )?"([a-z_]+)"', text))
        found |= set(re.findall(r'return "([a-z_]+)" if', text))
    return (found | {"level_needs_access", "level_needs_staff", "phase_worked_through",
                     "town_hall_cannot_pay", "professionals_keep_planning"})


@pytest.mark.parametrize("lang", i18n.known())
def test_every_no_is_a_sentence(lang):
    texts = i18n.load(lang)
    assert len(reasons()) > 15
    assert [code for code in reasons() if not texts.has(f"reject.{code}")] == []
    assert [t for t in moves.THINGS if not texts.has(f"cause.steer.{t}")] == []
