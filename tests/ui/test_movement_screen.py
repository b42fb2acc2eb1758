"""Laws on their way, allies, and the table: what stands there is what the session says."""

from __future__ import annotations

import pytest

from game.session.law_view import LawsView
from game.ui.scenes.movement import MovementScene
from game.ui.shell import stage_scene
from game.ui.stage import Stage
from game.ui.tree import find, walk
from tests.ui.over import said


@pytest.fixture
def stage() -> Stage:
    return stage_scene("movement", "after_the_grant", seed=3, season=2)


def scene(stage: Stage) -> MovementScene:
    assert isinstance(stage.scene, MovementScene)
    return stage.scene


def read(stage: Stage) -> LawsView:
    return scene(stage).it


def test_each_law_has_its_road_and_says_what_its_stage_means(stage: Stage) -> None:
    at, words = scene(stage), said(stage, "laws")
    for law in read(stage).laws:
        assert at.s(f"laws.{law.id}.name") in words
        at.look(law.id)
        assert at.t(f"movement.stage.{law.stage}") in said(stage)


def test_every_ally_is_told_near_or_far(stage: Stage) -> None:
    at, words = scene(stage), said(stage, "allies")
    for ally in read(stage).allies:
        assert at.s(f"allies.{ally.id}.name") in words
        assert at._stands(ally)[0] in words
    joined = [a for a in read(stage).allies if a.closeness >= 0]
    assert at.t("movement.strength", n=round(read(stage).strength / 10)) in words and joined


def test_reasons_are_the_storys_own_where_it_has_them(stage: Stage) -> None:
    at = scene(stage)
    assert at._reason("stations", "photograph") == at.s(
        "allies.stations.leaves.photograph.text")
    assert at._reason("stations", "owed") == at.t("ally.left.owed")


def test_the_table_says_who_owes_and_what_each_matter_waits_for(stage: Stage) -> None:
    at, words = scene(stage), said(stage, "table")
    table = read(stage).table
    assert table is not None
    for seat in table.seats:
        assert at._actor(seat.id) in words
    for matter in table.matters:
        assert at.s(f"table.matters.{matter.id}.name") in words
        assert at._waits(matter) in words


def test_a_card_that_moves_something_here_can_be_begun_here(stage: Stage) -> None:
    """Where a scenario has one on the table; it is the same act as on the page of ideas."""
    at = scene(stage)
    found = ""
    for leaf in at.leaves():
        said(stage, leaf)
        for node in [n for n in walk(stage.tree) if n.key.startswith("look/")]:
            at.look(node.key.removeprefix("look/"))
            said(stage)
            found = found or next((k for k, d in at.deeds.items() if not at.why_not(d)), "")
            if found:
                break
        if found:
            break
    assert found, "the table can be called in the second season"
    offers = {o.id for o in at.view.offers}
    at.take(found)
    said(stage)
    main = find(stage.tree, "main")
    assert main is not None and main.on_press is not None
    main.on_press()
    assert found.partition("/")[2] in offers - {o.id for o in at.view.offers}
    assert at.shell.names[-1] == "movement"


def test_a_town_without_laws_has_no_way_there() -> None:
    stage = stage_scene("organise")
    stage.command("movement")
    assert stage.scene.shell.names == ["organise"]  # type: ignore[attr-defined]
