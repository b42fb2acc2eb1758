"""A lesson: who sits where, how its minutes are spent, and its file."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest

from game.session.files import SaveError
from game.session.lesson import (
    MINUTES,
    MOST_SEATS,
    Ballot,
    Lesson,
    deal,
    here,
    join,
    leave,
    plan,
    seats_of,
    standing,
)
from game.session.lesson.file import NAME, read, write
from game.session.lesson.onward import to_debrief
from game.session.lesson.seats import come
from game.world.digest import digest
from tests.rules.towns import game

PEOPLE = ["rosa", "iker", "amal"]


def lesson(count: int = 20, **values) -> Lesson:
    return Lesson(**({"mode": "plenary", "minutes": 45, "seats": deal(count, PEOPLE)} | values))


def test_people_are_dealt_round_and_no_two_seats_look_alike():
    seats = deal(MOST_SEATS, PEOPLE)
    assert max(counts := Counter(s.person for s in seats).values()) - min(counts) <= 1
    assert len({(s.hue, s.symbol) for s in seats}) == MOST_SEATS
    assert len({s.symbol for s in seats[:10]}) == 10, "ten are told apart without colour"


def test_who_comes_late_takes_a_seat_that_was_left_then_where_there_are_fewest():
    now = leave(lesson(4), "iker")
    assert [s.number for s in now.seats if not s.here] == [2]
    assert join(now, PEOPLE).here == lesson(4).seats
    late = join(lesson(4), PEOPLE)
    assert late.seats[-1].person == "iker" and late.seats[-1].number == 5
    assert len(seats_of(come(lesson(4), "rosa"), "rosa")) == 3


def test_nobody_leaves_twice_and_a_room_has_an_end():
    now = lesson(3)
    for _ in range(4):
        now = leave(now, "rosa")
    assert not seats_of(now, "rosa") and len(now.here) == 2
    full = lesson(MOST_SEATS)
    assert join(full, PEOPLE) == full and come(full, "rosa") == full


def test_the_keyboard_goes_round_among_those_who_are_there():
    now = leave(lesson(4, mode="team"), "iker")
    holders = [replace(now, turn=n).holder.number for n in range(6)]
    assert holders == [1, 3, 4, 1, 3, 4]
    assert replace(now, seats=()).holder is None


@pytest.mark.parametrize("minutes", MINUTES)
@pytest.mark.parametrize("seasons", [3, 4, 11])
def test_a_plan_has_no_holes_and_a_third_of_a_short_lesson_is_talk(minutes, seasons):
    parts = plan(minutes, seasons)
    assert parts[0].begin == 0 and all(a.end == b.begin for a, b in pairwise(parts))
    assert minutes * 60 - seasons * 2 < parts[-1].end <= minutes * 60
    debrief = next(p for p in parts if p.name == "debrief")
    assert 12 * 60 <= debrief.end - debrief.begin <= 20 * 60
    assert [p.season for p in parts if p.name == "season"] == [*range(1, seasons + 1)]
    more = plan(minutes, seasons, more=5)
    assert more[-1].end - parts[-1].end > 4 * 60


def test_where_a_town_is_says_which_part_it_is():
    parts = plan(90, 3)
    told = [here(parts, *where) for where in
            [(0, "brief"), (2, "assemble"), (3, "year"), (3, "debrief"), (1, "listen"),
             (3, "ended"), (3, "after")]]
    assert [(p.name, p.season) for p in told] == [
        ("brief", 0), ("season", 2), ("season", 3), ("debrief", 0), ("season", 1), ("debrief", 0),
        ("after", 0)]


@pytest.mark.parametrize("seasons", [4, 5])
def test_a_season_of_the_whole_story_has_ten_minutes_or_more(seasons):
    lengths = [p.end - p.begin for p in plan(90, seasons) if p.name == "season"]
    assert min(lengths) >= 10 * 60


def test_a_clock_says_a_word_and_nothing_more():
    part = plan(45, 3)[2]  # the second season, minutes 12 to 19
    assert [standing(part, m * 60) for m in (5, 10, 19, 21, 40)] == [
        "ahead", "in_time", "in_time", "late", "very_late"]


def test_a_lesson_goes_on_next_week_as_it_stood(tmp_path):
    one = leave(lesson(5, spent=1234, more=5, run=2, turn=7), "amal")
    one = one.voted(Ballot(2, "organise", (3, 1), 4, 0, "most"))
    write(one, tmp_path)
    assert read(tmp_path) == one


@pytest.mark.parametrize("damage", [
    lambda d: d.update(format=0), lambda d: d.update(kind="commontown-save"),
    lambda d: d.update(format="1"), lambda d: d["lesson"].update(minutes=20),
    lambda d: d["lesson"].update(spent=-1), lambda d: d["lesson"].update(mode="exam"),
    lambda d: d["lesson"]["seats"][0].update(symbol=99), lambda d: d["lesson"].pop("seats"),
    lambda d: d["lesson"]["seats"][0].update(number=7),
])
def test_a_file_that_makes_no_sense_is_said_to_be_damaged_and_stays(tmp_path, damage):
    write(lesson(3), tmp_path)
    plain = json.loads((tmp_path / NAME).read_text())
    damage(plain)
    (tmp_path / NAME).write_text(json.dumps(plain))
    assert refusal(tmp_path) == "save_damaged"
    assert json.loads((tmp_path / NAME).read_text()) == plain


def test_no_file_is_no_lesson_and_no_text_is_damage(tmp_path):
    assert read(tmp_path) is None
    (tmp_path / NAME).write_bytes(b"\xff\x00")
    assert refusal(tmp_path) == "save_damaged"


def test_a_file_of_a_newer_game_says_so(tmp_path):
    write(lesson(3), tmp_path)
    plain = json.loads((tmp_path / NAME).read_text()) | {"format": 2, "lesson": {"rooms": []}}
    (tmp_path / NAME).write_text(json.dumps(plain))
    assert refusal(tmp_path) == "save_newer"


def refusal(folder):
    with pytest.raises(SaveError) as refused:
        read(folder)
    return refused.value.code


def test_to_the_debrief_at_once_lives_what_is_left_as_it_stands():
    session, other = game(), game()
    to_debrief(session)
    assert session.view().phase == "debrief" and all(g.value is not None
                                                     for g in session.view().goals)
    for entry in session.log:  # the same acts by hand: nothing else was done
        other.submit(entry.action)
    assert digest(other.world) == digest(session.world)
    kinds = {e.action.kind for e in session.log}
    assert kinds == {"move_on", "live_season", "live_year"}
