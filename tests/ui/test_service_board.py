"""The co-production board: how one gets there, that a card is moved by arrows, and what is said."""

from __future__ import annotations

import pytest

from game.rules.actions.steer import Steer
from game.rules.coproduction.board import DOERS
from game.session.coproduction_view import ProcessView
from game.session.session import acts_after_undo
from game.ui.scenes.board import words
from game.ui.scenes.board.tableau import company, tableau
from game.ui.scenes.coproduction import CoproductionScene
from game.ui.shell import stage_scene
from game.ui.stage import Stage
from game.ui.tree import find, walk


@pytest.fixture
def stage() -> Stage:
    return stage_scene("coproduction", "who_cares", seed=3, season=3)


def scene(stage: Stage) -> CoproductionScene:
    assert isinstance(stage.scene, CoproductionScene)
    return stage.scene


def read(stage: Stage) -> ProcessView:
    it = scene(stage)._read()
    assert it is not None
    return it


def leaf(stage: Stage, name: str) -> str:
    """Every word on a leaf."""
    scene(stage)._open(name)
    stage.changed()
    stage.update()
    return " ".join(f"{n.name} {n.value}" for n in walk(stage.tree) if n.name)


def test_a_key_opens_it_and_escape_gives_the_screen_back() -> None:
    stage = stage_scene("organise", "who_cares", seed=3, season=3)
    stage.command("board")
    stage.update()
    shell = stage.scene.shell  # type: ignore[attr-defined]
    assert shell.names == ["organise", "coproduction"] and stage.ctx.focus == "leaf/board"
    stage.command("board")  # not on top of itself
    assert shell.names == ["organise", "coproduction"]
    stage.command("back")
    assert shell.names == ["organise"]


@pytest.mark.parametrize("scale", [100, 200])
def test_buttons_are_the_same_way(scale: int) -> None:
    """A town with many things to look at has one button for all; each is a card behind it."""
    stage = stage_scene("listen", "who_cares", seed=3, season=3, scale=scale)
    for key in ("chip/look", "look/board"):
        stage.update()
        button = find(stage.tree, key)
        assert button is not None and button.on_press is not None, key
        button.on_press()
    assert stage.scene.shell.names == ["listen", "coproduction"]  # type: ignore[attr-defined]
    stage.command("back")
    assert stage.scene.shell.names == ["listen"]  # type: ignore[attr-defined]


def test_each_way_keeps_its_key_among_the_cards() -> None:
    stage = stage_scene("look", "who_cares", seed=3, season=3)
    shell = stage.scene.shell  # type: ignore[attr-defined]
    stage.command("look")  # not on top of itself
    assert shell.names == ["organise", "look"]
    stage.command("town_hall")
    assert shell.names == ["organise", "municipality"]


def test_a_town_with_little_to_look_at_has_no_such_page() -> None:
    stage = stage_scene("listen", "the_mill_closes", seed=3, season=2)
    stage.command("look")
    assert stage.scene.shell.names == ["listen"]  # type: ignore[attr-defined]
    assert find(stage.tree, "chip/look") is None


def test_a_town_without_one_has_no_way_there() -> None:
    stage = stage_scene("listen")
    stage.command("board")
    stage.command("town_hall")
    assert stage.scene.shell.names == ["listen"]  # type: ignore[attr-defined]
    assert find(stage.tree, "chip/board") is None


def test_arrows_move_the_card_and_nothing_is_done_yet(stage: Stage) -> None:
    it, world = read(stage), scene(stage).shell.game.session.world  # type: ignore[union-attr]
    stage.update()
    stage.focus_on(f"board/{it.planning}/{it.delivery}")
    stage.command("down")
    stage.update()
    below = DOERS[(DOERS.index(it.delivery) + 1) % 3]
    assert scene(stage).cell == (it.planning, below)
    assert stage.ctx.focus == f"board/{it.planning}/{below}"
    assert scene(stage).shell.game.session.world is world  # type: ignore[union-attr]


def test_across_in_arabic_goes_the_other_way() -> None:
    stage = stage_scene("coproduction", "who_cares", seed=3, season=3, lang="ar")
    it = read(stage)
    stage.update()
    stage.focus_on(f"board/{it.planning}/{it.delivery}")
    stage.command("left")
    after = DOERS[(DOERS.index(it.planning) + 1) % 3]
    assert scene(stage).cell == (after, it.delivery)


def test_what_is_said_of_a_cell_is_what_the_rules_say(stage: Stage) -> None:
    it = read(stage)
    scene(stage)._look("both", "both")
    said = leaf_words(stage)
    cell = it.at("both", "both")
    assert words.money(scene(stage), words.cost_cents(it, cell)) in said
    assert scene(stage).n("board.hours", words.user_hours(it, cell)) in said
    assert scene(stage).t("board.risk.said", n=round(cell.risk / 10)) in said


def leaf_words(stage: Stage) -> str:
    stage.changed()
    stage.update()
    return " ".join(f"{n.name} {n.value}" for n in walk(stage.tree) if n.name)


def test_the_main_button_moves_it_and_it_can_be_taken_back(stage: Stage) -> None:
    it, at = read(stage), scene(stage)
    leaf(stage, "path")
    name = min(it.supports, key=lambda s: it.supports[s])
    at._pick("support", name)
    stage.changed()
    stage.update()
    main = find(stage.tree, "main")
    assert main is not None and main.on_press is not None
    main.on_press()
    stage.update()
    session = at.shell.game.session  # type: ignore[union-attr]
    assert acts_after_undo(session.log)[-1].action == Steer(it.id, "support", name)
    assert read(stage).supports[name] > it.supports[name]
    undo = find(stage.tree, "undo")
    assert undo is not None and undo.on_press is not None
    undo.on_press()
    assert at.shell.names[-1] == "coproduction", "one stays where one was"
    assert read(stage) == it


def test_a_closed_move_says_why(stage: Stage) -> None:
    it, at = read(stage), scene(stage)
    closed = [(p, d) for p in DOERS for d in DOERS
              if p != it.planning and at.why_not("planning", p)]
    assert closed, "professionals give up nothing at first"
    at._look(closed[0][0], it.delivery)
    said = leaf_words(stage)
    assert at.why_not("planning", closed[0][0]) in said
    main = find(stage.tree, "main")
    assert main is not None and main.on_press is None


def test_each_phase_support_and_remedy_is_there(stage: Stage) -> None:
    at, it = scene(stage), read(stage)
    said = leaf(stage, "path")
    for phase in words.PHASE_ICONS:
        assert at.t(f"board.phase_{phase}") in said
    for name in words.SUPPORT_ICONS:
        assert at.t(f"board.support.{name}") in said
    said = leaf(stage, "terms")
    for name in it.challenges:
        assert at.t(f"board.remedy.{name}") in said
    assert "⟦" not in said + leaf(stage, "power")


def test_power_is_told_as_it_was_measured(stage: Stage) -> None:
    at, it = scene(stage), read(stage)
    said = leaf(stage, "power")
    assert it.power
    for name, level in it.power.items():
        assert at.t(f"board.power.{name}") in said
        assert at.t("board.users_part", n=round(level / 10)) in said


def test_the_town_is_read_once_however_many_frames_are_drawn(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    session = scene(stage).shell.game.session  # type: ignore[union-attr]
    monkeypatch.setattr(session, "process", lambda name: asked.append(name))
    for _ in range(5):
        stage.changed()
        stage.update()
    assert asked == []


@pytest.mark.parametrize("side", DOERS)
def test_staff_and_users_are_told_apart_in_the_picture(side: str) -> None:
    from game.ui.scenes.board.tableau import TEAL

    coats = [figure.coat == TEAL for figure in company(side)]
    assert any(coats) == (side != "users") and all(coats) == (side == "professionals")


def test_every_cell_has_a_picture_of_its_own() -> None:
    from game.ui.map.light import light_for

    light = light_for("summer", "day", False)
    drawn = {tableau(p, d, (160, 70), light, 6).get_buffer().raw for p in DOERS for d in DOERS}
    assert len(drawn) == 9
