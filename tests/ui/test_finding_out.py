"""Census, evaluation and services: asked for with a price, said with how sure it is."""

from __future__ import annotations

from game.rules.actions.evaluate import Evaluate
from game.ui.shell import stage_scene
from game.ui.stage import Stage
from game.ui.tree import find, walk


def standing(season: int, scenario: str = "dry_summer") -> Stage:
    stage = stage_scene("organise", scenario, season=season)
    stage.scene.section = "standing"  # type: ignore[attr-defined]
    stage.changed()
    stage.update()
    return stage


def words(stage: Stage, key: str) -> list[str]:
    return [node.name for node in walk(find(stage.tree, key)) if node.name]


def test_a_district_is_asked_what_it_can_do_and_then_that_is_known() -> None:
    stage = standing(3)
    view = stage.scene.view  # type: ignore[attr-defined]
    district = next(a.district for a in view.actions if a.kind == "census")
    hours = view.hours
    stage.focus_on(f"census/{district}")
    stage.command("press")
    stage.update()
    now = stage.scene.view  # type: ignore[attr-defined]
    assert next(d for d in now.districts if d.id == district).skills_known
    assert now.hours < hours
    assert find(stage.tree, f"census/{district}") is None
    name = stage.scene.s(f"districts.{district}.name")  # type: ignore[attr-defined]
    assert any(name in said for said in words(stage, "find"))


def test_an_evaluation_tells_both_numbers_once_the_town_was_lived_again() -> None:
    stage = standing(4)
    scene = stage.scene
    act = next(a for a in scene.view.actions if isinstance(a, Evaluate))  # type: ignore
    stage.focus_on(f"evaluate/{act.offer}")
    stage.command("press")
    stage.update()
    assert scene.animating, "there is something to work out"
    assert stage.ctx.focus == f"found/{act.offer}", "what will be read there is in sight"
    waiting = scene.t("find.counting")  # type: ignore[attr-defined]
    assert waiting in words(stage, "find")
    for _ in range(100):
        if not scene.animating:
            break
        scene.tick(0.02)
    assert not scene.animating
    stage.changed()
    stage.update()
    report = scene.reports.found[act.offer]  # type: ignore[attr-defined]
    found = find(stage.tree, f"found/{act.offer}")
    said = found.value
    assert waiting not in said and found.help
    assert waiting not in words(stage, "find")
    assert set(report.before_after) == set(report.with_control)
    for number in (report.before_after, report.with_control):
        size = abs(number["water_short"])
        assert str(size) in said or not size
    bars = [node for node in walk(found) if node.role == "listitem"]
    assert len(bars) == 2 and not bars[0].cause.chance, "luck has no say in what was counted"
    assert bars[1].cause.chance == report.could_be_chance("water_short")


def test_services_say_what_the_books_say() -> None:
    stage = standing(2)
    view = stage.scene.view  # type: ignore[attr-defined]
    said = " ".join(words(stage, "services"))
    for service in view.services:
        assert stage.scene.t(f"service.{service.id}") in said  # type: ignore[attr-defined]
        assert str(round(service.reported / 10)) in said


def test_a_bakery_town_has_no_such_papers() -> None:
    stage = standing(2, "first_season")
    assert find(stage.tree, "services") is None and find(stage.tree, "find") is None
