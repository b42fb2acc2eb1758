"""The town hall's screen: its books, what it is asked for and what it answers, two glasses."""

from __future__ import annotations

import pytest

from game.rules.actions.request import Request
from game.rules.partnership.participatory import SWITCHES
from game.session.hall_view import HallView
from game.ui.scenes.civic import words
from game.ui.scenes.civic.asks import AT_A_TIME
from game.ui.scenes.municipality import LEAVES, MunicipalityScene
from game.ui.shell import stage_scene
from game.ui.stage import Stage
from game.ui.tree import find, walk
from game.ui.widgets import Choice


@pytest.fixture
def stage() -> Stage:
    return stage_scene("municipality", "who_cares", seed=3, season=3)


def scene(stage: Stage) -> MunicipalityScene:
    assert isinstance(stage.scene, MunicipalityScene)
    return stage.scene


def read(stage: Stage) -> HallView:
    it = scene(stage)._read()
    assert it is not None
    return it


def leaf(stage: Stage, name: str) -> str:
    scene(stage)._open(name)
    return shown(stage)


def shown(stage: Stage) -> str:
    stage.changed()
    stage.update()
    return " ".join(f"{n.name} {n.value}" for n in walk(stage.tree) if n.name)


def test_a_key_opens_it_and_escape_gives_the_screen_back() -> None:
    stage = stage_scene("organise", "who_cares", seed=3, season=3)
    stage.command("town_hall")
    stage.update()
    shell = stage.scene.shell  # type: ignore[attr-defined]
    assert shell.names == ["organise", "municipality"] and stage.ctx.focus == "leaf/purse"
    stage.command("back")
    assert shell.names == ["organise"]


def test_every_line_of_the_books_has_its_money(stage: Stage) -> None:
    at, said = scene(stage), leaf(stage, "purse")
    for line in read(stage).lines:
        assert words.line(at, line.name) in said
        assert words.money(at, line.cents) in said


def test_a_service_is_seen_twice(stage: Stage) -> None:
    at, said = scene(stage), leaf(stage, "purse")
    assert at.t("civic.books_say") in said and at.t("civic.people_say") in said


def test_the_way_to_a_board_leads_there_and_back(stage: Stage) -> None:
    leaf(stage, "purse")
    process = next(s.process for s in read(stage).services if s.process)
    button = find(stage.tree, f"board/{process}")
    assert button is not None and button.on_press is not None
    button.on_press()
    stage.update()
    assert scene_name(stage) == ["municipality", "coproduction"]
    stage.command("back")
    assert scene_name(stage) == ["municipality"]


def scene_name(stage: Stage) -> list[str]:
    return stage.scene.shell.names[-2 if stage.scene.shell.names[-1] == "coproduction" else -1:]  # type: ignore[attr-defined,no-any-return]


@pytest.mark.parametrize("name", LEAVES)
def test_no_leaf_lacks_a_word(stage: Stage, name: str) -> None:
    assert "⟦" not in leaf(stage, name)


@pytest.mark.parametrize("name", LEAVES)
def test_no_choice_shows_more_than_four(stage: Stage, name: str) -> None:
    leaf(stage, name)
    groups = [n for n in walk(stage.tree) if isinstance(n, Choice)]
    assert all(len(group.children) <= AT_A_TIME for group in groups)


def test_the_others_are_a_turn_away(stage: Stage) -> None:
    leaf(stage, "word")
    seen: set[str] = set()
    thing = read(stage).thing("consult")
    assert thing is not None and len(thing.to) > AT_A_TIME
    for _ in range(-(-len(thing.to) // AT_A_TIME)):
        group = find(stage.tree, "ask/consult")
        assert group is not None
        seen |= {child.key.removeprefix("ask/consult/") for child in group.children}
        scene(stage).turn_over("consult")
        shown(stage)
    assert seen == set(thing.to)


def test_what_is_taken_up_is_weighed_and_then_answered(stage: Stage) -> None:
    at = scene(stage)
    leaf(stage, "deal")
    at.take("tender", "social")
    said = shown(stage)
    weighed = at.answer()
    assert weighed is not None and at.t("civic.worth") in said and at.t("civic.gives_up") in said
    main = find(stage.tree, "main")
    assert main is not None and main.on_press is not None
    hours = at.view.hours
    main.on_press()
    said = shown(stage)
    assert at.view.hours < hours
    answer = read(stage).asked["tender"]
    assert (answer == "granted") == (weighed.worth >= weighed.ask)
    assert at.t(f"civic.answer.{answer}") in said
    assert at.why_not("tender", "green") == at.t("reject.asked_this_season")


def test_asking_is_final(stage: Stage) -> None:
    at = scene(stage)
    at.take("audit", "both")
    assert at.shell.submit(Request("audit", "both")) is not None
    assert find(stage.tree, "undo") is None and Request.final


def test_both_audits_stand_side_by_side_once_held() -> None:
    stage = stage_scene("municipality", "who_cares", seed=3, season=3)
    at, session = scene(stage), scene(stage).shell.game.session  # type: ignore[union-attr]
    world = session.world.copy()
    from game.rules.core import Context
    from game.rules.partnership import audit

    audit.hold(world, Context(session.rules, session.luck))
    session._world, session._view = world, None
    said = leaf(stage, "word")
    it = read(stage)
    assert len(it.own_audit) == len(it.citizens_audit) == 12
    for name, own in it.own_audit.items():
        assert at.t(f"civic.principle.{name}") in said
        assert at.t("civic.audit_line", own=round(own / 10),
                    theirs=round(it.citizens_audit[name] / 10)) in said


def test_five_switches_are_a_ring(stage: Stage) -> None:
    said = leaf(stage, "vote")
    assert set(words.SWITCH_ICONS) == set(SWITCHES)
    there = len(read(stage).budget.switches)
    assert scene(stage).t("civic.ring", n=there, all=len(SWITCHES)) in said


def test_two_glasses_show_the_same_town(stage: Stage) -> None:
    at = scene(stage)
    paid = leaf(stage, "lens")
    at.look_through("lived")
    lived = shown(stage)
    lens = read(stage).lens
    assert lens is not None
    assert all(at.t(f"civic.part.{p}") in paid for p in lens.paid)
    assert all(at.t(f"civic.part.{p}") in lived for p in lens.lived)
    number = at.shell.words.number
    assert number(at.view.published["gdp"]) in paid
    assert number(round(at.view.published["wellbeing"] / 10)) in lived
