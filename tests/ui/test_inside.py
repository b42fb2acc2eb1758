"""Looking inside an organisation: how one gets there and back, and that it says what the session
says."""

from __future__ import annotations

import pytest

from game.rules.actions.answer import Answer
from game.rules.machines import ORGANISATION
from game.session.organisation_view import GROUPS, VALUES
from game.ui.scenes.districts import OrgTag
from game.ui.scenes.inside import life_line, matrix, words
from game.ui.shell import stage_scene
from game.ui.stage import Stage
from game.ui.staging import play_to
from game.ui.tree import Node, find, stops, walk
from game.ui.widgets.board import Board, pie


@pytest.fixture(scope="module")
def mill() -> Stage:
    """The weavers' cooperative, a season after it took the mill over."""
    return stage_scene("organisation", "the_mill_closes", season=3)


def leaf(stage: Stage, name: str) -> list[str]:
    """Every word on a leaf."""
    stage.scene.leaf = name  # type: ignore[attr-defined]
    stage.changed()
    stage.update()
    return [n.name for n in walk(stage.tree) if n.name]


def seen(stage: Stage):
    shell = stage.scene.shell  # type: ignore[attr-defined]
    return shell, shell.game.session.organisation(stage.scene.provider)  # type: ignore[attr-defined]


def node(stage: Stage, key: str) -> Node:
    stage.update()
    found = find(stage.tree, key)
    assert found is not None, key
    return found


# -- the way in and out ----------------------------------------------------------------------------


def test_a_key_opens_it_and_escape_gives_the_screen_back() -> None:
    stage = stage_scene("organise")
    stage.command("inside")
    stage.update()
    shell = stage.scene.shell  # type: ignore[attr-defined]
    assert shell.names[-1] == "organisation" and stage.ctx.focus == "leaf/statutes"
    stage.command("inside")  # not on top of itself
    assert shell.names == ["organise", "organisation"]
    stage.command("back")
    assert shell.names == ["organise"]


def test_a_card_and_a_tag_on_the_map_lead_to_their_own_organisation() -> None:
    stage = stage_scene("listen")
    shell = stage.scene.shell  # type: ignore[attr-defined]
    play_to(shell.game.session, 2, "listen", together=True)
    for question in shell.game.view.questions:  # nobody looks at the map while somebody waits
        shell.submit(Answer(question.incident, question.choices[-1]))
    shell.go()
    stage.update()
    stage.settle()
    stage.update()
    tags = [n for n in walk(stage.tree) if isinstance(n, OrgTag)]
    assert [t.key for t in tags] == ["org/circle_bakery"]
    assert tags[0] in stops(stage.tree), "the keyboard comes to it although districts are a group"
    stage.press(tags[0])
    stage.update()
    assert stage.scene.provider == "circle_bakery"  # type: ignore[attr-defined]
    shell.back()
    play_to(shell.game.session, 2, "organise", together=True)
    shell.go()
    stage.scene.section = "standing"  # type: ignore[attr-defined]
    stage.changed()
    stage.press(node(stage, "inside/circle_bakery"))
    stage.update()
    assert stage.scene.provider == "circle_bakery"  # type: ignore[attr-defined]


def test_a_change_is_proposed_from_here_where_it_can_be(mill: Stage) -> None:
    shell, org = seen(mill)
    main = node(mill, "main")
    open_now = [a.id for a in shell.game.session.rules.content.agreements
                if a.provider == org.provider and a.id in shell.game.view.agreements]
    assert ("disabled" in main.state) == (not open_now)
    if open_now:
        mill.press(main)
        mill.update()
        assert shell.names[-1] == "propose" and mill.scene.agreement.id == open_now[0]
        shell.back()
        mill.update()


# -- what it says ----------------------------------------------------------------------------------


@pytest.mark.parametrize("stage", ORGANISATION.states)
def test_every_stage_has_a_place_on_the_line_of_life(stage: str) -> None:
    line, here = life_line.path(stage)
    assert line[here] == stage and len(set(line)) == len(line) == 4
    assert set(line) <= set(life_line.ICONS)


def test_books_are_the_sessions_to_the_euro(mill: Stage) -> None:
    shell, org = seen(mill)
    said = leaf(mill, "books")
    money = shell.words.money
    for cents in (org.books.takings, org.books.pay, org.books.reserves):
        assert money(cents, whole=True) in said
    for cents in org.books.split.values():
        assert money(cents, whole=True) in said


def test_closed_books_hide_every_figure(mill: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    from dataclasses import replace

    shell, org = seen(mill)
    shut = replace(org, books=None)
    monkeypatch.setattr(type(shell.game.session), "organisation", lambda self, provider: shut)
    said = leaf(mill, "books")
    assert shell.text("inside.books.closed") in said
    assert shell.words.money(org.books.reserves, whole=True) not in said
    monkeypatch.undo()
    mill.changed()
    mill.update()


def test_a_statute_is_told_once_adopted_or_usual(mill: Stage) -> None:
    _, org = seen(mill)
    leaf(mill, "statutes")
    assert any(rule.adopted for rule in org.statutes)
    for rule in org.statutes:
        if rule.name in words.ORDER:
            own = find(mill.tree, f"statute/{rule.name}")
            assert (own is None) == rule.adopted, rule.name
    assert [s.name for s in org.statutes if s.name not in (*words.ORDER, *words.SURPLUS)] == []


def test_every_statute_has_words_for_every_number_it_may_hold(mill: Stage) -> None:
    _, org = seen(mill)
    for rule in org.statutes:
        for number in {rule.least, rule.most, rule.value, (rule.least + rule.most) // 2}:
            for said in (words.value(mill.scene, rule.name, number),
                         words.meaning(mill.scene, rule.name, number)):
                assert "⟦" not in said and said, (rule.name, number)


# -- the board -------------------------------------------------------------------------------------


def test_the_board_has_a_cell_for_each_group_and_value(mill: Stage) -> None:
    _, org = seen(mill)
    leaf(mill, "matrix")
    cells = {n.key: n for n in walk(mill.tree)
             if n.role == "radio" and n.key.startswith("board/")}
    assert set(cells) == {f"board/{g}{v}" for g in GROUPS for v in VALUES}
    for key, cell in cells.items():
        level = org.cells.get(key.removeprefix("board/"))
        if level is None:
            assert not any(sign.isdigit() for sign in cell.value)
        else:
            assert cell.value.startswith(str((level + 50) // 100))


@pytest.mark.parametrize(("direction", "ahead"), [("ltr", "right"), ("rtl", "left")])
def test_arrows_move_over_the_board_and_tell_the_cell(
    mill: Stage, direction: str, ahead: str
) -> None:
    from dataclasses import replace

    mill.set_look(replace(mill.ctx.look, direction=direction))
    leaf(mill, "matrix")
    mill.focus_on(f"board/{mill.scene.cell}")  # type: ignore[attr-defined]
    mill.scene.cell = "A1"  # type: ignore[attr-defined]
    mill.focus_on("board/A1")
    for command, cell in ((ahead, "A2"), ("down", "B2"), ("up", "A2"), ("up", "E2")):
        mill.command(command)
        mill.update()
        assert mill.ctx.focus == f"board/{cell}"
        assert mill.scene.cell == cell  # type: ignore[attr-defined]
        chosen = [n.key for n in walk(mill.tree) if n.role == "radio" and "checked" in n.state]
        assert chosen == [f"board/{cell}"]
    mill.set_look(replace(mill.ctx.look, direction="ltr"))


def test_a_cell_differs_by_shape_and_not_by_colour_alone() -> None:
    black, white = (0, 0, 0), (255, 255, 255)

    def ink(level: int | None) -> int:
        picture = pie(level, 40, black, white)
        return sum(picture.get_at((x, y))[:3] < (128, 128, 128) and picture.get_at((x, y))[3] > 128
                   for x in range(40) for y in range(40))

    levels = [ink(n) for n in (0, 250, 500, 750, 1000)]
    assert levels == sorted(levels) and len(set(levels)) == 5
    assert ink(None) < ink(0), "what nobody knows is a broken ring"


def test_the_board_is_one_tab_stop(mill: Stage) -> None:
    leaf(mill, "matrix")
    board = next(n for n in walk(mill.tree) if isinstance(n, Board))
    assert sum(n in board.children for n in stops(mill.tree)) == 1
    assert matrix.FULL == 10
