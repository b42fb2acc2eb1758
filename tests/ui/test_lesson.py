"""A class in the window: votes of the room, seats, stops between teams, and its file."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.cli import printing
from game.rules.actions.hands import Hands
from game.session.lesson import Lesson, deal
from game.ui import saves
from game.ui.lesson import ClassRoom
from game.ui.scenes.lesson.stop import SHARE, Huge
from game.ui.tree import walk
from tests.ui.classes import Class
from tests.ui.pilot import assert_no_overlap, assert_words_fit


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COMMONTOWN_HOME", str(tmp_path))
    return tmp_path


# -- before it begins ----------------------------------------------------------------------------


def test_what_is_chosen_beforehand_is_the_lesson():
    room = Class()
    room.shell.to("gather")
    for tab, choice in (("way", "mode/team"), ("way", "minutes/90"), ("way", "ties/lot")):
        room.app.scene.open = tab
        room.app.changed()
        room.app.update()
        room.press(choice)
    room.app.scene.open = "seats"
    room.app.changed()
    room.app.update()
    room.app.focus_on("seats")
    room.keys("RIGHT")
    room.press("main")
    lesson = room.shell.lesson
    assert room.screen == "brief" and not room.shell.settings.projector
    assert (lesson.mode, lesson.minutes, lesson.ties, len(lesson.here)) == ("team", 90, "lot", 5)
    assert room.shell.game.session.rules.seasons == 4, "ninety minutes play the whole story"


def test_a_room_has_large_letters_while_the_lesson_lasts():
    room = Class().play()
    assert room.shell.settings.projector
    room.shell.leave()
    assert not room.shell.settings.projector and room.shell.lesson is None


def test_a_prepared_town_is_begun_from_and_stays_as_it_is(home):
    from game.rules.actions.move_on import MoveOn
    from game.session.save import load, save
    from game.ui.staging import play_to
    from tests.rules.towns import game

    session = game()
    play_to(session, 2, "listen")
    (home / "prepared").mkdir()
    file = home / "prepared" / "autumn.save"
    save(session, file)
    (home / "prepared" / "broken.save").write_bytes(b"no save")
    room = Class(remember=True)
    room.shell.to("gather")
    room.app.scene.open = "start"
    room.app.changed()
    room.app.update()
    assert "autumn" in room.said and "broken" not in room.said
    room.press(f"start/{file}")
    room.press("main")
    assert room.shell.game.view.season == 2 and room.shell.lesson is not None
    room.shell.submit(MoveOn())
    assert len(load(file).log) == len(session.log)
    room.shell.end()


# -- the room votes ------------------------------------------------------------------------------


def voting(**how) -> Class:
    """Three districts, and nobody has raised a hand yet."""
    room = Class().play(**how)
    assert room.keys("y") == "answer/1" and room.screen == "vote"
    return room


def test_the_room_takes_what_most_hands_are_for_and_enter_does_it():
    room = voting()
    assert "Hands up: 20 seats" in room.said
    assert room.keys("3", "RETURN", "1", "2", "RETURN", "5") == "answer/3"
    room.keys("RETURN", "RETURN")
    assert "B has 12 hands of 20" in room.said
    second = room.app.scene.answers[1].name
    assert room.keys("RETURN") == "main" and room.screen == "listen"
    room.keys("RETURN")
    heard = [d.id for d in room.shell.game.view.districts if d.heard]
    assert [room.shell.story(f"districts.{d}.name") for d in heard] == [second]
    kept = room.shell.lesson.ballots[-1]
    assert (kept.counts, kept.won, kept.how, kept.about) == ((3, 12, 5), 1, "most", "listen")


def test_more_hands_than_seats_are_not_taken():
    room = voting()
    room.keys("2", "1")
    assert room.app.scene.tally.of("answer/1") == 2 and "Only 20 seats" in room.said
    room.keys("RETURN", "1", "9")
    assert room.app.scene.tally.of("answer/2") == 1, "eighteen are left for it"
    room.keys("PLUS", "PLUS", "MINUS")
    assert room.app.scene.tally.of("answer/2") == 2
    assert room.keys("4") == "answer/2" and room.app.scene.tally.of("answer/2") == 4


def test_a_tie_is_told_and_the_room_votes_again():
    room = voting(ties="again")
    room.keys("7", "RETURN", "7", "RETURN", "6", "RETURN", "RETURN")
    assert "A, B have 7 hands each" in room.said
    assert room.app.ctx.focus == "answer/1" and not any(room.app.scene.tally.counts.values())
    assert (room.shell.lesson.ballots[-1].won, room.shell.lesson.ballots[-1].how) == (-1, "again")


def test_a_lot_falls_on_one_of_those_that_are_even_and_is_shown():
    room = voting(ties="lot")
    room.keys("4", "RETURN", "8", "RETURN", "8", "RETURN", "RETURN")
    taken = room.app.scene.taken
    assert taken in (1, 2) and f"The lot falls on {'ABC'[taken]}" in room.said
    again = voting(ties="lot")
    again.keys("4", "RETURN", "8", "RETURN", "8", "RETURN", "RETURN")
    assert again.app.scene.taken == taken, "nobody draws until it suits them"


def test_no_hands_decide_nothing_and_a_vote_can_be_left():
    room = voting()
    assert "disabled" in room.node("main").state
    room.keys("ESCAPE")
    assert room.screen == "listen" and not room.shell.lesson.ballots


def test_every_idea_can_be_voted_on_though_one_is_seen_at_a_time():
    room = Class().play(phase="organise")
    room.keys("y")
    assert len(room.app.scene.answers) == 4
    title = room.app.scene.answers[2].name
    room.keys("0", "RETURN", "0", "RETURN", "9", "RETURN", "RETURN", "RETURN", "RETURN")
    assert room.screen == "organise" and room.app.ctx.focus == "main"
    assert room.node("main").value == title
    room.keys("RETURN")
    assert any(e.action.kind in ("start", "enact", "bargain")
               for e in room.shell.game.session.log)


def test_who_knocks_is_answered_by_the_room():
    room = Class().play(season=2)
    question = room.shell.game.view.questions[0]
    room.keys("y")
    assert len(room.app.scene.answers) == len(question.choices)
    room.keys("0", "RETURN", "9", *["RETURN"] * (len(question.choices) - 1), "RETURN", "RETURN")
    assert room.screen == "listen" and room.app.ctx.focus == "main"
    room.keys("RETURN")
    assert room.shell.game.session.log[-1].action.choice == question.choices[1]


def test_where_nothing_is_to_be_chosen_it_says_so():
    room = Class().play(phase="reflect")
    room.keys("y")
    assert room.screen in ("vote", "reflect")
    if room.screen == "reflect":
        assert "nothing to choose" in room.said


# -- hands in an assembly ------------------------------------------------------------------------


def in_the_hall() -> Class:
    room = Class().play(season=2, phase="assemble", agree=True)
    room.keys("y")
    assert room.screen == "hands"
    return room


def test_hands_are_handed_in_for_those_who_have_any():
    room = in_the_hall()
    first = room.app.ctx.focus.split("/")[1]
    room.keys("4", "RETURN", "1")
    room.app.focus_on("main")
    room.keys("RETURN")
    acts = [e.action for e in room.shell.game.session.log if isinstance(e.action, Hands)]
    assert [(a.person, a.yes, a.no, a.abstain) for a in acts] == [(first, 4, 1, 0)]
    named = room.shell.game.view.proposals[0].named
    assert next(n for n in named if n.person == first).leaning == 1
    assert room.screen == "assemble"


def test_a_person_has_no_more_hands_than_seats():
    room = in_the_hall()
    room.keys("6")
    assert not any(room.app.scene.tally.counts.values()) and "Only 5 seats speak" in room.said
    room.keys("3", "RETURN", "3")
    assert sum(room.app.scene.tally.counts.values()) == 3


def test_who_has_left_decides_nothing():
    room = Class().play(season=2, phase="assemble", agree=True)
    gone = room.shell.game.view.proposals[0].named[0].person
    room.shell.show("lesson_panel")
    room.app.update()
    for _ in range(5):
        room.press(f"leave/{gone}")
    room.keys("y")
    assert room.screen == "hands" and gone not in room.app.scene.spoken


# -- the host's page -----------------------------------------------------------------------------


def test_a_clock_stands_while_it_is_paused_and_never_takes_anything_away():
    room = Class().play()
    room.time = 600
    assert room.shell.room.spent == 600
    room.keys("s", "RETURN")
    room.time = 5000
    assert room.shell.room.spent == 600 and "paused" in room.said
    room.keys("RETURN")
    room.time = 5000 + 4000
    assert room.shell.room.standing() == "very_late" and room.screen == "lesson_panel"
    room.keys("ESCAPE")
    assert room.screen == "listen" and "disabled" not in room.node("main").state


def test_the_window_wakes_for_the_next_minute_only():
    room = Class().play()
    room.time = 50
    assert 9_000 < room.shell.room.left_ms() <= 10_000
    assert not (room.shell.room.turned() and room.shell.room.turned())
    room.time = 61
    assert room.shell.room.turned() and not room.shell.room.turned()


def test_more_time_goes_to_the_seasons():
    room = Class().play()
    before = room.shell.room.part().end
    room.shell.show("lesson_panel")
    room.app.update()
    room.press("more")
    assert room.shell.room.part().end > before and room.shell.lesson.more == 5


def test_to_the_debrief_is_asked_first_and_then_done():
    room = Class().play()
    room.shell.show("lesson_panel")
    room.app.update()
    room.press("to_debrief")
    assert room.shell.game.view.phase == "listen", "not before it is asked"
    room.keys("ESCAPE")
    room.press("to_debrief")
    room.press("leave")
    assert room.screen == "debrief" and room.shell.lesson is not None


def test_the_last_act_can_be_taken_back_from_there():
    room = Class().play(phase="organise")
    log = len(room.shell.game.session.log)
    room.shell.show("lesson_panel")
    room.app.update()
    room.press("undo")
    assert len(room.shell.game.session.log) == log + 1 and room.screen == "listen"


def test_whoever_plays_again_after_the_debrief_is_in_the_seasons_of_the_plan_once_more():
    from dataclasses import replace

    from game.session.lesson.onward import to_debrief
    from game.ui.again import again

    room = Class().play()
    room.shell.room.put(replace(room.shell.lesson, minutes=90))
    to_debrief(room.shell.game.session)
    room.shell.go()
    assert room.shell.room.part().name == "debrief"
    while room.shell.game.view.debrief_step < 4:
        go_on(room)
    again(room.shell, same_luck=True)
    part = room.shell.room.part()
    assert (part.name, part.season, room.shell.lesson.run) == ("season", 1, 2)


def test_time_that_was_given_by_a_slip_is_taken_back():
    room = Class().play()
    room.shell.show("lesson_panel")
    room.app.update()
    assert "less" not in [n.key for n in walk(room.app.tree)], "nothing was given yet"
    room.press("more")
    room.press("more")
    room.press("less")
    assert room.shell.lesson.more == 5
    room.press("less")
    assert room.shell.lesson.more == 0


# -- a team --------------------------------------------------------------------------------------


def go_on(room: Class) -> None:
    from game.rules.actions.live_season import LiveSeason
    from game.rules.actions.move_on import MoveOn

    live = room.shell.game.view.phase == "live"
    room.shell.act(LiveSeason() if live else MoveOn())
    room.app.update()


def test_the_keyboard_goes_to_the_next_seat_with_every_phase():
    room = Class("team", 4).play()
    assert room.shell.lesson.holder.number == 1
    go_on(room)
    assert room.shell.lesson.holder.number == 2 and "The keyboard goes to" in room.said


def test_between_seasons_all_teams_wait_in_letters_read_from_the_last_row():
    room = Class("team", 4).play()
    for _ in range(4):
        assert room.screen != "stop"
        go_on(room)
    assert room.screen == "stop" and room.shell.lesson.stop == 2
    huge = [n for n in walk(room.app.tree) if isinstance(n, Huge)]
    sizes = [n.paragraph(room.app.ctx, n.bounds.width).height for n in huge]
    assert sum(size >= 720 / SHARE for size in sizes) >= 2 and SHARE <= 12
    room.keys("RETURN")
    assert room.screen == "listen" and room.shell.lesson.stop == 0


# -- next week -----------------------------------------------------------------------------------


def test_a_lesson_goes_on_next_week_where_it_stopped():
    room = Class("team", 5, remember=True).play()
    room.time = 700
    for _ in range(4):
        go_on(room)
    was = room.shell.lesson
    room.shell.leave()
    room.shell.end()
    assert was.stop == 2
    later = Class(remember=True)
    saves.resume(later.shell, saves.newest())
    later.app.update()
    now = later.shell.lesson
    assert (now.seats, now.mode, now.turn) == (was.seats, "team", was.turn)
    assert later.shell.room.spent == 700 and later.screen == "stop"
    later.shell.end()


def test_a_lesson_that_cannot_be_read_is_said_and_the_town_goes_on_alone(monkeypatch):
    room = Class("team", 5, remember=True).play()
    room.shell.leave()
    room.shell.end()
    file = saves.newest().folder / "lesson.json"
    file.write_text("{}")
    later = Class(remember=True)
    told = []
    monkeypatch.setattr(later.shell.stage, "say", told.append)
    saves.resume(later.shell, saves.newest())
    assert later.shell.lesson is None and later.screen == "listen"
    assert len(told) == 1 and "lesson.json" in told[0] and file.read_text() == "{}"
    later.shell.end()


def test_who_plays_alone_has_no_lesson():
    room = Class(remember=True)
    room.shell.new_game("first_season", 1)
    room.shell.begin()
    room.shell.leave()
    saves.resume(room.shell, saves.newest())
    assert room.shell.lesson is None
    room.keys("s", "y")
    assert room.screen not in ("lesson_panel", "vote", "hands")
    room.shell.end()


# -- all letters, both directions ----------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("how", [{}, {"scale": 200}, {"projector": True}])
def test_every_page_of_a_class_fits(language, how):
    room = Class("team", 5, language=language, **how)
    room.shell.to("gather")
    for name in ("town", "way", "seats", "start"):
        room.app.scene.open = name
        check(room)
    room.play(phase="organise")
    for name in ("lesson_panel", "vote", "stop"):
        room.shell.show(name)
        check(room)
        room.shell.back()
    room.play(season=2, phase="assemble", agree=True)
    check(room)
    room.keys("y")
    assert room.screen == "hands"
    check(room)


def check(room: Class) -> None:
    room.app.changed()
    room.app.update()
    assert_no_overlap(room.app.tree)
    assert_words_fit(room.app.tree, room.app.ctx)


def test_what_a_class_needs_on_paper_is_written_for_its_seats(home):
    room = Class()
    room.shell.printer = printing
    room.shell.to("gather")
    setup = room.app.scene
    setup.counts["plenary"] = 11
    setup._print()
    written = {file.name: file.read_text("utf-8") for file in (home / "class").iterdir()}
    assert sorted(written) == ["first_season-cards-en.html", "first_season-sheet-en.html"]
    assert written["first_season-cards-en.html"].count('<section class="half') == 11
    room.app.update()
    assert any(str(home / "class") in node.name for node in walk(room.app.tree))
    setup._print()
    assert len(list((home / "class").iterdir())) == 4, "what was printed before stays"


@pytest.mark.parametrize("lang", ["en", "ar", "fr"])
def test_a_room_sees_a_question_with_all_its_answers_and_votes_on_it_in_sight(lang):
    it = Class(language=lang)
    it.shell.new_game("first_season", 1, in_class=True)
    people = [p.id for p in it.shell.game.session.rules.content.people]
    lesson = Lesson("plenary", 45, deal(20, people))
    it.shell.teach(ClassRoom(it.shell, lesson, now=lambda: 0.0))
    it.shell.begin()
    it.app.update()
    assert it.screen == "questions" and it.shell.settings.projector
    question = next(n.name for n in walk(it.app.tree) if n.role == "radiogroup")
    assert not [n.key for n in walk(it.app.tree) if n.role == "scroll" and n.overflow]
    it.keys("y")
    assert it.screen == "vote" and question in it.said
    assert not [n.key for n in walk(it.app.tree) if n.role == "scroll" and n.overflow]
    rule = it.shell.text("lesson.vote.rule.again")
    assert rule in it.said
    it.keys("7")
    it.press("main")
    assert rule not in it.said, "what would hold for a tie is no result"
