"""Bringing two together by hand, and what is left when nobody rings any more."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.rules.actions.match import MatchByHand
from game.rules.actions.move_on import MoveOn
from game.rules.actions.place import Place
from game.rules.clock import matching
from game.rules.core import Context, Rejected
from game.rules.currencies.services import IN_TURN, skill_of
from game.rules.invariants import check
from game.rules.season.week import live_week
from game.session.session import Session
from game.session.start import start
from game.world.clock import Match, Request
from game.world.households import SKILLS
from game.world.luck import Luck
from game.world.world import HOURS, World
from tests.rules.clock.town import BANK, TASKS, content, game


def lived(world: World, session: Session, weeks: int) -> World:
    world, ctx = world.copy(), Context(session.rules, Luck(session.seed))
    for _ in range(weeks):
        live_week(world, ctx)
        assert check(world, session.rules) == ""
    return world


@pytest.fixture(scope="module")
def open_desk() -> Session:
    """After a quarter in which wishes came to nothing."""
    session = game()
    session._world = lived(session.world, session, 12)
    session._world.phase = "listen"
    session.submit(MoveOn())
    return session


def again(session: Session) -> Session:
    fresh = game()
    fresh._world = session.world.copy()
    return fresh


def test_open_requests_are_wishes_that_came_to_nothing(open_desk):
    world, rules = open_desk.world, open_desk.rules
    bank = world.circles["hours"]
    found = matching.requests(world, rules)
    assert found
    for request in found:
        assert bank.member[request.asker] and bank.unmet[request.asker] > 0
        assert world.week - request.week <= rules["clock.request_weeks"]
        for row in matching.givers(world, rules, request):
            offers = [s for s in range(len(IN_TURN) * 2) if bank.offers[row] >> s & 1]
            assert SKILLS[request.skill] in map(skill_of, offers)
            assert row != request.asker and bank.member[row]


def test_a_pair_costs_a_call_and_there_are_only_so_many(open_desk):
    session = again(open_desk)
    before = session.world.ledger.balance(HOURS, "team")
    for _ in range(session.rules["clock.matches_turn"]):
        session.submit(next(o for o in session.options() if isinstance(o, MatchByHand)))
    spent = before - session.world.ledger.balance(HOURS, "team")
    assert spent == session.rules["clock.matches_turn"] * session.rules["clock.match_minutes"]
    with pytest.raises(Rejected) as why:
        session.submit(MatchByHand(0, 1))
    assert why.value.code == "enough_matches"
    session.undo()
    assert matches(session) == session.rules["clock.matches_turn"] - 1


def test_who_asks_for_two_things_is_matched_for_the_one_that_was_meant(open_desk):
    session = again(open_desk)
    one = matching.requests(session.world, session.rules)[0]
    offered = [o for o in session.options() if isinstance(o, MatchByHand)]
    skills = [s for s in SKILLS if SKILLS.index(s) != one.skill]
    for skill in skills:
        session.world.clock.requests.append(
            Request(one.asker, SKILLS.index(skill), session.world.week, 60))
    act = next(o for o in session.options() if isinstance(o, MatchByHand)
               and o.asker == one.asker and o.skill != SKILLS[one.skill])
    assert act not in offered
    session.submit(act)
    assert SKILLS[session.world.clock.matches[-1].skill] == act.skill


def matches(session: Session) -> int:
    return len(session.world.clock.matches)


def test_bad_calls(open_desk):
    session = again(open_desk)
    request = matching.requests(session.world, session.rules)[0]
    for act, code in ((MatchByHand(request.asker, request.asker), "cannot_help"),
                      (MatchByHand(request.asker, 10_000), "cannot_help"),
                      (MatchByHand(-1, 0), "no_such_request")):
        with pytest.raises(Rejected) as why:
            session.submit(act)
        assert why.value.code == code
    session._world = session.world.copy()
    session.world.currencies["hours"].stage = "ended"
    with pytest.raises(Rejected) as why:
        session.submit(MatchByHand(request.asker, 1))
    assert why.value.code == "no_time_bank"


def test_a_pair_gives_real_hours_and_pays_for_them(open_desk):
    session = again(open_desk)
    act = next(o for o in session.options() if isinstance(o, MatchByHand))
    session.submit(act)
    bank = session.world.circles["hours"]
    before = int(bank.given[act.giver]), int(bank.got[act.asker])
    after = lived(session.world, session, 8)
    pair = after.clock.matches[0]
    assert pair.kept > 0 and pair.minutes > 0
    now = after.circles["hours"]
    assert int(now.given[act.giver]) >= before[0] + pair.minutes
    assert int(now.got[act.asker]) >= before[1] + pair.minutes


def without_broker(world: World) -> World:
    world = world.copy()
    world.currencies["hours"].settings["broker_hours_week"] = 0
    return world


def test_pairs_that_are_used_to_each_other_outlive_the_broker_and_the_bank(open_desk):
    """Over many pairs on the same luck: used ones meet as before, fresh ones far less."""
    rules = open_desk.rules
    base = open_desk.world.copy()
    members = np.flatnonzero(base.circles["hours"].member)[:40].tolist()
    couples = list(zip(members[::2], members[1::2], strict=True))

    def weeks_met(kept: int, gone: bool, closed: bool = False) -> int:
        world = without_broker(base) if gone else base.copy()
        if closed:
            world.currencies["hours"].stage = "ended"
        world.clock.matches = [Match(a, b, matching.CARE, -100, wanted=30, kept=kept)
                               for a, b in couples]
        ctx = Context(rules, Luck(3))
        for _ in range(3):
            world.week += 1
            matching.step(world, ctx)
        return sum(m.kept - kept for m in world.clock.matches)

    used = rules["clock.match_settles"]
    assert weeks_met(used, True) == weeks_met(used, False) > 0
    assert weeks_met(0, True) < weeks_met(0, False) * 3 // 4
    assert weeks_met(used, True, closed=True) > 0
    assert weeks_met(0, True, closed=True) == 0


def test_a_pair_that_never_meets_is_over(open_desk):
    world = open_desk.world.copy()
    rules = open_desk.rules
    world.currencies["hours"].stage = "ended"
    world.clock.matches = [Match(0, 1, matching.CARE, world.week, wanted=60)]
    for _ in range(rules["clock.match_gives_up"]):
        world.week += 1
        matching.step(world, Context(rules, Luck(1)))
    assert world.clock.matches[0].ended == world.week


def test_a_task_on_the_time_bank_is_done_by_whoever_comes(open_desk):
    session = game(tasks=(*TASKS[:3], replace(TASKS[3], may=["currency:hours"])))
    session._world = open_desk.world.copy()
    home = session.world.people["old"]
    session.world.circles["hours"].member[home] = 0
    with pytest.raises(Rejected) as why:
        session.submit(Place("walk", "currency:hours"))
    assert why.value.code == "home_not_in_circle"
    session._world = open_desk.world.copy()
    session.world.circles["hours"].member[home] = 1
    session.submit(Place("walk", "currency:hours"))
    waiting = lived(session.world, session, 1)
    asked = matching.requests(waiting, session.rules)
    assert any(r.asker == home and r.skill == matching.CARE for r in asked)
    giver = next(row for row in np.flatnonzero(waiting.circles["hours"].member).tolist()
                 if row != home)
    waiting.clock.matches = [Match(home, giver, matching.CARE, waiting.week, wanted=300,
                                   kept=session.rules["clock.match_settles"])]
    done = lived(waiting, session, 6).clock.tasks["walk"].done_permille
    assert done >= 500


def test_what_was_asked_in_vain_before_the_story_lapses_as_all_requests_do():
    bank = replace(BANK, weeks_before=20, settings={**BANK.settings, "broker_hours_week": 0})
    session = start(replace(content(), currencies=[bank]), 5)
    world, rules = session.world.copy(), session.rules
    assert world.clock.requests and all(r.week <= 0 for r in world.clock.requests)
    for _ in range(rules["clock.request_weeks"] + 1):
        live_week(world, Context(rules, Luck(5)))
    assert all(0 < r.week <= world.week for r in world.clock.requests)
