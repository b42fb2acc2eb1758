"""What the late screens show is what the session counted, and their keys can be others."""

from __future__ import annotations

from dataclasses import replace

import pygame
import pytest

from game.rules.actions.live_season import LiveSeason
from game.session.story import story
from game.session.worker import ExplainWorker
from game.ui.game import Game
from game.ui.keys import KeyMap
from game.ui.scenes import causes, decisions, front_page, happenings
from game.ui.scenes.counting import Counted, Houses, Turning
from game.ui.scenes.home_marks import now_and_before
from game.ui.scenes.playback import News
from game.ui.scenes.timeline import TimeCard
from game.ui.shell import Shell
from game.ui.tree import find, walk
from tests.ui.test_late_scenes import keys, opened, submit, tab_to, to_predict, to_year, wait

LUCKS = 2


def watching() -> Shell:
    shell = to_predict(opened())
    keys(shell, "e")
    return shell


def press(shell: Shell, key: int) -> None:
    shell.stage.handle(pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode=""))
    shell.stage.update()


# -- living ----------------------------------------------------------------------------------------


def test_the_gauge_moves_with_the_weeks() -> None:
    shell = watching()
    living = shell.stage.scene
    for at in (0, 3, 12):
        living.playback.at, living.playback.part = at, 0.0
        shell.stage.changed()
        shell.stage.update()
        short = shell.game.frames[at]["indicators"]["bread_short"]
        gauge = find(shell.stage.tree, "strip/short")
        assert shell.count("living.bread", short) in [node.name for node in walk(gauge)]


def test_the_town_shows_the_week_and_nothing_unheard() -> None:
    shell = watching()
    living = shell.stage.scene
    living.playback.at, living.playback.part = 5, 1.0
    town, frame = living.week_view(shell.stage.ctx), shell.game.frames[5]
    assert [home.short for home in town.homes] == frame["short"]
    assert {org.provider: org.stage for org in town.orgs} == frame["open"]
    assert all(h.short is None for h in town.homes if h.district == "new_flats")


def test_keys_of_time_work_where_they_were_put() -> None:
    shell = watching()
    shell.stage.keys = KeyMap({"pause": ["p"], "faster": ["g"], "skip": ["x"]})
    playback = shell.stage.scene.playback
    press(shell, pygame.K_p)
    assert playback.paused and not shell.stage.scene.animating
    press(shell, pygame.K_p)
    press(shell, pygame.K_g)
    assert not playback.paused and playback.speed > 1
    press(shell, pygame.K_f)
    assert playback.speed > 1, "the usual key means nothing any more"
    caps = {getattr(node, "cap", "") for node in walk(shell.stage.tree)}
    assert {"P", "G", "X"} <= caps
    press(shell, pygame.K_x)
    assert playback.finished


def test_while_time_stands_still_everything_can_be_looked_at() -> None:
    shell = watching()
    keys(shell, "space")
    tab_to(shell, "closer/rosa")
    keys(shell, "enter")
    paper = find(shell.stage.tree, "closer")
    assert any("Rosa" in node.name for node in walk(paper))
    assert shell.stage.scene.playback.paused
    keys(shell, "space")
    assert shell.stage.scene.looking is None and not shell.stage.scene.playback.paused


def test_papers_on_the_map_say_what_the_frame_holds() -> None:
    shell = watching()
    living = shell.stage.scene
    said = set()
    for at in range(len(shell.game.frames)):
        living.playback.at, living.playback.part = at, 0.0
        for mark in happenings.of_week(living):
            said.add(mark.key)
            name = mark.key.removeprefix("week/")
            frame, before = shell.game.frames[at], living.playback.before
            if name in {d.id for d in living.view.districts}:
                homes = [i for i, h in enumerate(living.view.homes) if h.district == name]
                gap = sum(bool(frame["short"][i]) - bool(before["short"][i]) for i in homes)
                assert str(abs(gap)) in mark.value
            elif news := [n.id for n in living.playback.news_of(at)]:
                assert name in news
            else:
                assert str(happenings.buyers(living, name)[0]) in mark.value
    assert said


def test_a_knock_is_one_that_waits_for_an_answer() -> None:
    from game.ui.scenes.week_paper import is_knock

    shell = watching()
    living = shell.stage.scene
    asked = {question.incident for question in living.view.questions}
    for at in range(len(shell.game.frames)):
        for item in living.playback.news_of(at):
            assert is_knock(living, item) == (item.kind == "incident" and item.id in asked)
    assert not is_knock(living, News(1, "trading", "circle_bakery"))


# -- reflect ---------------------------------------------------------------------------------------


def test_the_count_turns_from_before_to_now() -> None:
    turning = Turning(19, 31, 120)
    assert turning.shown == 19 and turning.looks.count("hatched") == 0
    steps = []
    while not turning.done:
        turning.at += 0.05
        steps.append(turning.shown)
        assert turning.looks.count("solid") == 19
        assert turning.looks.count("hatched") == turning.shown - 19
    assert steps == sorted(steps) and steps[-1] == 31
    down = Turning(31, 19, 120)
    down.finish()
    assert down.shown == 19 and down.looks.count("freed") == 12


def test_reflect_counts_what_was_published() -> None:
    shell = to_predict(opened())
    submit(shell, LiveSeason())
    shell.go()
    shell.stage.update()
    view = shell.game.view
    number = next(n for n in walk(shell.stage.tree) if isinstance(n, Counted))
    houses = next(n for n in walk(shell.stage.tree) if isinstance(n, Houses))
    assert number.name == shell.words.number(view.published["bread_short"])
    assert houses.turning.before == view.published_before["bread_short"]
    assert houses.name == shell.count("living.bread", view.published["bread_short"])
    assert shell.stage.scene.animating, "the houses turn"
    wait(shell)
    assert not shell.stage.scene.animating


def test_reduced_motion_turns_at_once() -> None:
    shell = to_predict(opened(reduced_motion=True))
    submit(shell, LiveSeason())
    shell.go()
    shell.stage.update()
    assert not shell.stage.scene.animating


def test_changes_on_the_map_are_known_ones_only() -> None:
    before = [True, False, None, True, None]
    now = [True, True, True, False, None]
    assert now_and_before(before, now) == [True, "new", True, "freed", None]


def test_the_map_opens_and_closes_by_keys() -> None:
    shell = to_predict(opened())
    submit(shell, LiveSeason())
    shell.go()
    shell.stage.update()
    press(shell, pygame.K_o)
    assert shell.stage.scene.map_open and find(shell.stage.tree, "homes") is not None
    keys(shell, "esc")
    assert not shell.stage.scene.map_open and shell.names == ["reflect"]


# -- debrief ---------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def debrief() -> Shell:
    shell = to_year(to_predict(opened()))
    shell._explainer = ExplainWorker(LUCKS)
    shell.stage.scene._leave()
    shell.go()
    shell.stage.scene._on()
    wait(shell)
    shell.stage.changed()
    shell.stage.update()
    return shell


def test_cards_of_the_debrief_say_what_the_story_says(debrief: Shell) -> None:
    scene = debrief.stage.scene
    told = story(debrief.game.session, LUCKS)
    assert scene.story == told
    maybe = decisions.perhaps(told)
    shown = [*decisions.mattered(told), *([maybe] if maybe else [])]
    cards = [n for n in walk(debrief.stage.tree) if isinstance(n, TimeCard)]
    assert shown and sorted(card.name for card in cards) == sorted(
        decisions.title(scene, decision.cause) for decision in shown)
    for decision in shown:
        about, acting = decisions.showing(decision, told.key)
        assert acting in decision.effects[about]
        assert decisions.amount(scene, (about, acting)) in [n.name for c in cards for n in walk(c)]


def test_the_year_after_is_what_was_counted(debrief: Shell) -> None:
    names = [node.name for node in walk(debrief.stage.tree)]
    history = debrief.game.view.history
    assert debrief.words.number(history[-1]["bread_short"]) in names
    assert debrief.count("debrief.it_was", history[0]["bread_short"]) in names


def test_a_group_of_causes_is_named_by_what_is_in_it(debrief: Shell) -> None:
    known = debrief.stage.scene.asking.known
    for why in (w for e in known.values() for w in e.indicators.values()):
        for cause in why.causes:
            title = causes.cause_title(debrief.game, cause)
            assert "⟦" not in title and " thing" not in title


def test_a_town_where_nobody_would_talk_has_a_front_page_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shell = to_predict(opened())
    submit(shell, LiveSeason())
    shell.go()
    shell.stage.update()
    before = shell.game.view
    spoken = front_page.speaker(shell.stage.scene)
    assert spoken in {p.id for p in before.people if p.voice}
    quiet = replace(before, people=tuple(replace(p, voice="") for p in before.people))
    monkeypatch.setattr(Game, "view", property(lambda game: quiet))
    shell.stage.changed()
    shell.stage.update()
    assert front_page.speaker(shell.stage.scene) is None
    assert find(shell.stage.tree, "main") is not None
    assert not any(n.name.startswith("“") for n in walk(shell.stage.tree))
