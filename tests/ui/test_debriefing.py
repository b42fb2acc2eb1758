"""The leaves of the debrief: reasons, other glasses, deeds, what next; and who may leave it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from game.cli import printing
from game.lab.bots import BOTS
from game.lab.play import play
from game.resources import scenario_dir, scenario_ids
from game.rules.actions.live_year import LiveYear
from game.rules.lenses import look
from game.rules.scoring import score
from game.scenario.load import load_content
from game.session import userdata
from game.session.compare import own_acts
from game.session.lesson import Lesson, deal
from game.session.real_pairs import pairs
from game.session.result_code import decode, result_of
from game.session.start import start
from game.session.story import Acting, story
from game.session.untried import rested, untried
from game.session.worker import ExplainWorker
from game.ui.lesson import ClassRoom
from game.ui.scenes import causes, decisions, figures, pages
from game.ui.scenes.debrief import Debrief
from game.ui.scenes.debriefing import leaves_of, once_more
from game.ui.shell import Shell
from game.ui.staging import stage_scene
from game.ui.tree import find, walk
from tests.ui import test_late_scenes as late
from tests.ui.classes import Class


def opened(step: int = 0, leaf: str = "") -> Shell:
    stage = stage_scene("debrief", seed=7)
    shell = stage.scene.shell
    shell._explainer = ExplainWorker(lucks=1)  # never started: it works when it is polled
    shell.printer = printing
    for _ in range(step):
        stage.scene._on()
    if leaf:
        stage.scene.turn_to(leaf)
    return again(shell)


def counted(step: int = 4, leaf: str = "more") -> Shell:
    """A game with a circle's bakery that nobody took over, and everything about it known."""
    shell = late.to_year(late.to_predict(late.opened()))
    late.submit(shell, LiveYear())
    shell.go()
    late.wait(shell)
    for _ in range(step):
        shell.stage.scene._on()
    shell.stage.scene.turn_to(leaf)
    return again(shell)


def again(shell: Shell) -> Shell:
    shell.stage.changed()
    shell.stage.update()
    return shell


def names(shell: Shell) -> list[str]:
    return [node.name for node in walk(shell.stage.tree)]


def press(shell: Shell, key: str) -> Shell:
    node = find(shell.stage.tree, key)
    assert node is not None, key
    shell.stage.press(node)
    return again(shell)


def test_every_season_tells_everything_that_was_done_in_it() -> None:
    shell = opened(1, "seasons")
    said, session = names(shell), shell.game.session
    done = {causes.titled(shell.game, act) for season in range(1, session.rules.seasons + 1)
            for act in own_acts(session, season)}
    assert done and done <= set(said)
    assert shell.text("debrief.acts_alone") in said
    curve = find(shell.stage.tree, "debrief.curve")
    told = [node.value for node in walk(curve) if node.role == "listitem"]
    assert told == [shell.words.number(turn["bread_short"]) for turn in session.world.history]


def test_a_principle_tells_what_lifts_it_and_what_holds_it_back() -> None:
    shell = opened(2, "profile")
    session = shell.game.session
    for principle in score(session.world, session.rules):
        said = names(press(shell, f"debrief.principle/{principle.id}"))
        for reading in principle.readings:
            assert shell.text(f"reading.{reading.id}") in said
        for reading in filter(None, (principle.lifts, principle.holds_back)):
            level = shell.words.number(round(reading.permille / 10))
            assert any(shell.text(f"reading.{reading.id}") in s and level in s for s in said)


def test_one_lens_is_looked_through_at_a_time_and_none_adds_up() -> None:
    shell = opened(3, "glasses")
    found = look(shell.game.session.world, shell.game.session.rules)
    for name, parts in found.items():
        if not any(part.permille is not None for part in parts):
            assert find(shell.stage.tree, f"debrief.lens/{name}") is None, "nothing to be seen"
            continue
        said = names(press(shell, f"debrief.lens/{name}"))
        assert shell.text(f"lens.{name}.note") in said
        others = [shell.text(f"lens.{other}.note") for other in found if other != name]
        assert not set(others) & set(said)
        told = [p for p in parts if p.permille is not None]
        rows = [node for node in walk(shell.stage.tree)
                if node.name in {shell.text(f"lens.{name}.{p.id}") for p in told} and node.value]
        assert name == "common_good" or len(rows) == len(told)


def test_no_success_is_told_without_a_failure() -> None:
    taught = 0
    for name in scenario_ids():
        content = load_content(scenario_dir(name))
        found = pairs(content)
        assert bool(found) == any(goal.ideas for goal in content.learning_goals), name
        told = [case.id for pair in found for case in (pair.worked, pair.failed)]
        assert len(told) == len(set(told))
        assert all((p.worked.kind, p.failed.kind) == ("worked", "failed") for p in found)
        taught += bool(found)
    assert taught
    said = names(opened(3))
    words = opened(3).text
    assert said.count(words("debrief.case_worked")) == said.count(words("debrief.case_failed")) > 0


def test_back_to_a_season_is_another_game_and_both_are_laid_side_by_side() -> None:
    shell = opened(4, "more")
    old = shell.game.session
    before = (len(old.log), old.world.phase, dict(old.digests))
    assert "both" not in leaves_of(shell.stage.scene, "next")
    press(shell, "rewind/3")
    new = shell.game.session
    assert new is not old and (new.world.season, new.world.phase) == (3, "listen")
    assert new.seed == old.seed and shell.before is old and shell.names == ["listen"]
    assert (len(old.log), old.world.phase, dict(old.digests)) == before
    shell.game = SimpleNamespace(**{**vars(shell.game), "session": old, "view": old.view()})
    scene = Debrief(shell)
    assert "both" in leaves_of(scene, "next")
    shell.before = SimpleNamespace(rules=SimpleNamespace(content=SimpleNamespace(id="other")))
    assert "both" not in leaves_of(scene, "next"), "another town is not laid beside this one"


def test_two_games_show_what_was_done_in_one_only() -> None:
    shell = opened(4)
    other = stage_scene("debrief", seed=8).scene.shell.game.session
    shell.before = other
    shell.stage.scene.turn_to("both")
    said = names(again(shell))
    assert shell.text("debrief.both_other") in said
    assert shell.text("debrief.game_before") in said
    shell.before = shell.game.session
    said = names(again(shell))
    assert shell.text("debrief.both_same") in said
    assert not {shell.text("debrief.only_now").upper(), shell.text("debrief.only_now")} & set(said)


def test_the_page_is_written_where_it_says_and_never_over_another(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(userdata, "home", lambda: tmp_path)
    shell = opened(4, "more")
    assert "disabled" in find(shell.stage.tree, "debrief.print").state, "causes are still counted"
    while shell.stage.scene.asking.counting:
        shell.stage.scene.asking.tick()
    press(again(shell), "debrief.print")
    press(shell, "debrief.print")
    written = sorted((tmp_path / "debriefs").iterdir())
    assert len(written) == 2
    assert shell.text("report.written", file=str(shell.stage.scene.printed)) in names(shell)
    assert written[0].read_text(encoding="utf-8").startswith("<!doctype html>")
    monkeypatch.setattr(userdata, "home", lambda: written[0])  # a file, where no folder can be
    shell.stage.scene.print_page()
    assert shell.stage.scene.printed is None


def test_whoever_plays_alone_may_leave_and_a_class_talks_first() -> None:
    shell = opened()
    shell.to("configure")
    assert "disabled" not in find(again(shell).stage.tree, "to_title").state
    shell.back()
    people = [p.id for p in shell.game.session.rules.content.people]
    shell.teach(ClassRoom(shell, Lesson("plenary", 45, deal(20, people)), now=lambda: 0.0))
    for step in range(5):
        assert shell.may_leave == (step == 4)
        if step == 4:
            letters = find(again(shell).stage.tree, "debrief.code")
            assert decode(letters.name) == result_of(shell.game.session)
        shell.show("settings")
        shell.flow.in_game = True
        assert ("disabled" in find(again(shell).stage.tree, "to_title").state) == (step < 4)
        shell.back()
        if step < 4:
            shell.stage.scene._on()


def test_empty_sections_say_so(monkeypatch: pytest.MonkeyPatch) -> None:
    shell = opened(3)
    scene = shell.stage.scene
    bare = replace(scene.content, learning_goals=[], real_world=[])
    monkeypatch.setattr(Debrief, "content", bare)
    assert shell.text("debrief.no_cases") in names(again(shell))


def test_a_class_that_plays_once_more_is_in_its_second_run() -> None:
    for key in ("main", "rewind/2"):
        room = Class().play(2, "debrief")
        shell = room.shell
        content = shell.game.session.rules.content
        for _ in range(4):
            shell.stage.scene._on()
        if key != "main":
            shell.stage.scene.turn_to("more")
        press(again(shell), key)
        assert shell.lesson is not None and shell.lesson.run == 2
        assert shell.game.session.rules.content == content, "the same cut of the story"
        assert shell.before is not None and shell.before is not shell.game.session


def test_what_did_most_can_be_left_out_first_and_what_was_not_tried_is_named() -> None:
    shell = counted()
    scene = shell.stage.scene
    best = max(scene.story.decisions, key=lambda d: (not d.could_be_chance, d.weight))
    assert once_more.wondered(scene)[0] == best.cause
    for offer, season in untried(shell.game.session):
        assert scene.s(f"offers.{offer}.title") in names(shell)
        assert scene.t("debrief.untried_in", season=pages.season_name(scene, season)) \
            in names(shell)
    for provider in rested(shell.game.session):
        name = scene.s(f"providers.{provider}.name")
        assert scene.t("debrief.untried_hand", name=name) in names(shell)


def test_the_figures_of_decisions_are_said_to_be_no_parts_of_a_sum() -> None:
    shell = counted(1, "decisions")
    scene = shell.stage.scene
    few = (scene.story.decisions[0],) * 2
    scene.asking.story = replace(scene.story, decisions=few)
    line = find(again(shell).stage.tree, "debrief.overlap")
    idle = figures.level(shell.game, scene.view.key, scene.story.idle[scene.view.key][-1])
    assert idle in line.name
    scene.asking.story = replace(scene.story, decisions=few, idle={})
    assert idle not in find(again(shell).stage.tree, "debrief.overlap").name
    scene.asking.story = replace(scene.story, decisions=few[:1])
    assert find(again(shell).stage.tree, "debrief.overlap") is None


def test_only_shares_are_told_of_a_hundred() -> None:
    screen = opened().stage.scene
    shown = {name: decisions.amount(screen, (name, Acting(4, -300)))
             for name in ("trust", "days_over", "footprint", "care_short", "jobless")}
    assert [name for name, words in shown.items() if "of 100" in words] == ["trust"]
    assert all("less" in words or "fewer" in words for words in shown.values()), shown


def test_what_came_and_passed_is_told_with_the_seasons_in_which_it_was_felt() -> None:
    """Nobody acts and the bakery closes; a year later it would have been closed all the same."""
    shell = opened()
    told = story(play(start(load_content(scenario_dir("first_season")), 7), BOTS["idle"](7)), 1)
    passed = next(one for one in told.came if one.cause == "last_loaf")
    last = decisions.strongest(passed, told.key)
    assert not passed.at_end(told.key).amount and last.amount > 0
    assert abs(last.amount) == max(abs(a.amount) for a in passed.effects[told.key])
    assert max(passed.acted_in(told.key)) < 5
    assert decisions.felt(shell.stage.scene, passed, told.key)
