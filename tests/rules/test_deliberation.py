"""The talk of a meeting: who speaks, who is heard, what moves people, when it ends."""

from __future__ import annotations

import numpy as np
import pytest

from game.rules.assemblies.deliberation import Outcome, deliberate
from game.rules.assemblies.room import NOBODY, Facilitation, Room, facilitated
from game.rules.assemblies.speaking import speakers, turns_of
from game.rules.assemblies.ways import WAYS, Standing
from game.rules.season.deliberation import assembled
from game.world.luck import Luck
from tests.rules.towns import rules

RULES = rules({"deliberation_lab.members": 12})
BEST = facilitated("balanced", 1000)


def draws(shape: tuple[int, int], seed: int = 7, first: int = 0):
    ids = first + np.arange(shape[0] * shape[1], dtype=np.int64).reshape(shape)
    return lambda purpose, number: Luck(seed).permille(1, purpose, ids, number)


def room(meetings: int = 40, members: int = 12, seed: int = 7, **numbers: int) -> Room:
    draw = draws((meetings, members), seed)
    told = rules({f"deliberation_lab.{name}": value for name, value in numbers.items()})
    return assembled((meetings, members), *(draw(what, 0) for what in ("a", "b", "c", "d")), told)


def held(way: str, by: Facilitation = NOBODY, where: Room | None = None, seed: int = 7) -> Outcome:
    where = where or room()
    return deliberate(where, way, by, draws(where.positions.shape, seed), RULES)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("members", [1, 2, 5, 40])
def test_a_meeting_of_any_size_ends_with_everything_in_its_bounds(way, members):
    out = held(way, where=room(members=members))
    assert (abs(out.positions) <= 1000).all() and ((out.accepts >= 0) & (out.accepts <= 1000)).all()
    assert (out.minutes > 0).all() and (out.rounds <= RULES["deliberation.rounds_most"]).all()
    assert not (out.adopted & ~out.decided).any()


@pytest.mark.parametrize("way", WAYS)
def test_other_meetings_change_nothing_in_mine(way):
    whole = room(20)
    first = Room(whole.positions[:5], whole.voice[:5], whole.reasons[:5], whole.stubborn[:5],
                 whole.answers[:, :5])
    many = deliberate(whole, way, NOBODY, draws((20, 12)), RULES)
    few = deliberate(first, way, NOBODY, draws((5, 12)), RULES)
    for name in ("decided", "adopted", "minutes", "positions", "spoke", "accepts"):
        assert (getattr(many, name)[:5] == getattr(few, name)).all(), name


def test_who_will_not_move_does_not_and_comes_in_as_they_leave():
    where = room(blockers=500)
    out = held("consensus", BEST, where)
    assert where.stubborn.any()
    assert (out.positions == where.positions)[where.stubborn].all()
    assert (out.positions != where.positions)[~where.stubborn].any()
    assert not (out.aside & ~where.stubborn).any()


def test_nobody_is_asked_where_one_decides_and_everybody_where_all_must_agree():
    assert not held("authoritarian").spoke.any() and held("authoritarian").adopted.all()
    assert not held("authoritarian", BEST).heard.any()
    few, all_ = held("delegation").spoke > 0, held("majority").spoke > 0
    assert few.sum(axis=1).max() <= 3 < all_.sum(axis=1).max()


def test_whoever_asks_can_hear_no():
    against = room(opposition=1000, answer=0)
    assert not held("consultative", BEST, against).adopted.any()
    assert held("authoritarian", BEST, against).adopted.all()


def test_a_reason_is_answered_only_if_somebody_spoke_for_it():
    for by in (NOBODY, BEST):
        out = held("consent", by)
        assert out.answered.any() and not (out.answered & ~out.voiced).any()
    assert not held("majority", BEST, room(opposition=100)).answered.any()


def test_a_reason_that_nothing_here_can_answer_stays_open():
    where = room()
    dead = Room(where.positions, where.voice, where.reasons, where.stubborn,
                np.zeros_like(where.answers))
    assert not held("unanimity", NOBODY, dead).answered.any()
    stuck, free = (held("unanimity", NOBODY, r).adopted.sum() for r in (dead, where))
    assert stuck < free


def test_without_anybody_who_looks_after_it_few_speak():
    assert turns_of(40, NOBODY, RULES) < turns_of(40, BEST, RULES)
    where = room(members=40)
    alone, guided = (held("majority", by, where) for by in (NOBODY, facilitated("process", 1000)))
    assert (alone.spoke > 0).sum() < (guided.spoke > 0).sum()
    assert alone.heard.sum() < guided.heard.sum()


def test_loud_voices_speak_unless_the_floor_is_shared_out():
    where = room(200)
    loud = np.zeros(12, np.int64)
    loud[:3] = 900
    where = Room(where.positions, np.broadcast_to(loud + 50, (200, 12)), where.reasons,
                 where.stubborn, where.answers)
    seats, none = np.ones((200, 12), np.bool_), np.zeros((200, 12), np.int64)
    alone, guided = (speakers(where, seats, none, by, draws((200, 12)), 0, RULES)
                     for by in (NOBODY, BEST))
    assert alone[:, :3].sum() / alone.sum() > 2 * guided[:, :3].sum() / guided.sum()


def test_looking_at_results_saves_time_and_looking_at_people_brings_them_along():
    def both(where: Room) -> list[Outcome]:
        return [held("consensus", facilitated(e, 1000), where) for e in ("results", "relationship")]

    quick, slow = both(room(200, blockers=0))
    assert quick.minutes.mean() < slow.minutes.mean()
    few, many = both(room(200, blockers=500))
    assert few.aside.sum() < many.aside.sum()


def test_a_balance_does_more_than_looking_at_one_thing():
    forces = {e: sum(facilitated(e, 1000).force(x) for x in ("results", "process", "relationship"))
              for e in ("balanced", "results", "process", "relationship")}
    assert max(forces, key=lambda e: forces[e]) == "balanced"


def test_a_tie_decides_nothing_where_heads_are_counted():
    even = np.tile(np.array([500, -500], np.int64), (3, 2))
    stubborn = np.ones((3, 4), np.bool_)
    tied = Room(even, np.full((3, 4), 500), np.full((3, 4), -1), stubborn,
                np.zeros((1, 3, 4), np.int64))
    out = held("majority", BEST, tied)
    assert not out.decided.any() and not out.adopted.any()


def test_who_had_something_to_say_and_nobody_said_it_was_not_heard():
    out, where = held("majority"), room()
    silent = out.spoke == 0
    assert (~out.heard).any() and not (~out.heard & ~silent).any()
    said = np.take_along_axis(out.voiced.T, where.reasons, axis=1)
    assert (out.heard == (~silent | said)).all()


@pytest.mark.parametrize(("way", "open_", "for_it"), [
    ("majority", 0, 3), ("qualified_majority", 0, 3), ("consent", 1, 3), ("consensus", 1, 3),
    ("unanimity", 1, 3)])
def test_what_stands_in_the_way(way, open_, for_it):
    """Three gladly, one who objects strongly: a majority passes, the others have one thing open."""
    p = np.array([[500, 500, 500, -700]], np.int64)
    no = np.zeros(p.shape, np.bool_)
    at = Standing(p, no, no, ~no, np.zeros(1, np.int64), np.ones_like(p))
    assert [int(x[0]) for x in WAYS[way].test(at, RULES)] == [open_, for_it]
    aside = np.array([[False, False, False, True]])
    at = Standing(p, aside, no, ~no, np.zeros(1, np.int64), np.ones_like(p))
    assert int(WAYS[way].test(at, RULES)[0][0]) == (1 if way == "unanimity" else 0)
