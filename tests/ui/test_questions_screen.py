"""Five questions before and after: skippable, without a mark, told about only when all is over."""

from __future__ import annotations

import pytest

from game.rules.actions.move_on import MoveOn
from game.session.learning import answers
from game.ui.access.nodes import heading_of
from game.ui.scenes.questions import left
from game.ui.scenes.questions.scene import QuestionsScene
from game.ui.shell import Shell, stage_scene
from game.ui.stage import Stage
from game.ui.staging import play_to
from game.ui.tree import find, walk


def begun(scenario: str = "first_season", **look: int) -> Stage:
    """A new town, just begun."""
    stage = stage_scene("brief", scenario, seed=3, **look)
    shell_of(stage).begin()
    stage.update()
    return stage


def over(**look: int) -> Stage:
    """The same town when all is over."""
    stage = stage_scene("listen", "first_season", seed=3, **look)
    shell = shell_of(stage)
    assert shell.game is not None
    play_to(shell.game.session, 4, "debrief")
    shell.show("questions")
    stage.update()
    return stage


def shell_of(stage: Stage) -> Shell:
    shell: Shell = stage.scene.shell  # type: ignore[attr-defined]
    return shell


def said(stage: Stage) -> str:
    stage.changed()
    stage.update()
    return " ".join(f"{n.name} {n.value}" for n in walk(stage.tree) if n.name)


def press(stage: Stage, key: str) -> None:
    stage.update()
    node = find(stage.tree, key)
    assert node is not None, [n.key for n in walk(stage.tree) if n.focusable]
    stage.press(node)
    stage.update()


def reply(stage: Stage, fits: bool) -> None:
    """Choose the option that fits best, or another one, and take it."""
    scene = stage.scene
    assert isinstance(scene, QuestionsScene)
    from game.ui.scenes.questions.asked import question

    asked = question(scene.content, scene.open[0]).asked
    option = next(o.id for o in asked.options if (o.id == asked.answer) == fits)
    press(stage, f"reply/{option}")
    press(stage, "main")


def test_they_lie_over_the_first_morning_and_can_be_skipped() -> None:
    stage = begun()
    shell = shell_of(stage)
    assert shell.names == ["listen", "questions"] and len(left(shell)) == 5
    press(stage, "skip")
    assert shell.names == ["listen"]
    assert shell.game is not None and shell.game.session.world.replies == {}


def test_before_nothing_is_said_about_an_answer() -> None:
    stage = begun()
    shell = shell_of(stage)
    for number in range(5):
        words = said(stage)
        assert f"Question {number + 1} of 5" in words
        assert "This fits" not in words and "What you chose" not in words
        if number == 2:
            press(stage, "leave")
        else:
            reply(stage, fits=bool(number % 2))
    assert shell.names == ["listen"] and shell.game is not None
    given = [a for a in answers(shell.game.session) if a.when == "before"]
    assert [a.fits for a in given] == [False, True, None, True, False]


def test_the_button_waits_for_a_choice() -> None:
    stage = begun()
    main = find(stage.tree, "main")
    assert main is not None and "disabled" in main.state


def test_afterwards_each_answer_is_told_why() -> None:
    stage = over()
    reply(stage, fits=False)
    words = said(stage)
    assert "What you chose" in words and "This fits better" in words
    content = shell_of(stage).game.session.rules.content  # type: ignore[union-attr]
    asked = content.questions[0].after
    why = {o.id: o.why for o in asked.options}
    assert why[asked.answer] in words
    assert find(stage.tree, "read/listen_try_spread") is not None


def test_the_codex_is_read_and_given_back() -> None:
    stage = over()
    reply(stage, fits=True)
    press(stage, "read/listen_try_spread")
    shell = shell_of(stage)
    assert shell.names[-1] == "codex"
    stage.command("back")
    assert shell.names[-1] == "questions" and "This fits best" in said(stage)


def test_the_end_shows_what_moved_and_no_mark() -> None:
    stage = over()
    for number in range(6):
        assert ("Another town" in said(stage)) == (number == 5)
        reply(stage, fits=number != 1)
        press(stage, "main")
    words = said(stage)
    assert "What was thought before, and what now" in words
    assert "This is clear now." in words and "Still open" in words
    assert "Before: left open" in words and "Now: something else fits better" in words
    assert not any(mark in words for mark in ("4 of 5", "5 of 6", "%", "score"))
    press(stage, "main")
    assert shell_of(stage).names[-1] == "listen"


def test_whoever_leaves_in_between_hears_that_answers_are_kept() -> None:
    stage = over()
    reply(stage, fits=True)
    stage.command("back")
    shell = shell_of(stage)
    kept = shell.text("questions.kept", where=shell.text("debrief.questions"))
    assert shell.names[-1] != "questions" and kept in said(stage)
    stage = begun()
    stage.command("back")
    assert kept not in said(stage), "before the game there is no way back to them"


def test_answered_once_they_are_not_asked_again() -> None:
    stage = over()
    reply(stage, fits=True)
    press(stage, "skip") if find(stage.tree, "skip") else press(stage, "main")
    shell = shell_of(stage)
    shell.back()
    shell.show("questions")
    assert len(left(shell)) == 5 and "Question 1 of 4" in said(stage)


def test_a_town_that_asks_nothing_begins_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.ui.scenes.questions.left", lambda shell: [])
    assert shell_of(begun()).names == ["listen"]


def test_a_season_later_nothing_is_asked_any_more() -> None:
    stage = begun()
    shell = shell_of(stage)
    shell.back()
    assert shell.submit(MoveOn()) is not None
    assert left(shell) == []


def test_large_letters_keep_every_way_on_in_sight() -> None:
    stage = begun(scale=200)
    for key in ("skip", "leave", "main"):
        node = find(stage.tree, key)
        assert node is not None and stage.tree.bounds.contains(node.bounds), key


def test_the_question_is_read_aloud_before_its_answers() -> None:
    stage = begun()
    first = shell_of(stage).story("questions.hear_first.before.text")
    assert heading_of(stage.tree) == first
    press(stage, "leave")
    assert heading_of(stage.tree) not in ("", first), "and so is the next one"
    stage = over()
    for _ in range(5):
        press(stage, "leave")
    assert shell_of(stage).story("transfer.text") in heading_of(stage.tree)
