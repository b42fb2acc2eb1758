"""The screen of a currency: how one gets there, and that it says what the session says."""

from __future__ import annotations

import time

import pytest

from game.resources import scenario_dir
from game.rules.actions.enact import Enact
from game.scenario.load import load_content
from game.session.currency_view import CurrencyView
from game.session.start import start
from game.ui.scenes.currency import CurrencyScene
from game.ui.scenes.money import words
from game.ui.scenes.parts import TownScreen
from game.ui.shell import stage_scene
from game.ui.stage import Stage
from game.ui.tree import walk
from game.ui.widgets.flows import Flows, Stop
from game.ui.widgets.histogram import Histogram


@pytest.fixture(scope="module")
def circle() -> Stage:
    """The coupons of Penha Alta, when the committee has lived its first turns."""
    return stage_scene("currency", "the_scrip_crunch", seed=3, season=8)


def scene(stage: Stage) -> CurrencyScene:
    assert isinstance(stage.scene, CurrencyScene)
    return stage.scene


def view(stage: Stage) -> CurrencyView:
    it = scene(stage)._read()
    assert it is not None
    return it


def leaf(stage: Stage, name: str) -> list[str]:
    """Every word on a leaf."""
    scene(stage)._open(name)
    stage.changed()
    stage.update()
    return [n.name for n in walk(stage.tree) if n.name]


def test_a_key_opens_it_and_escape_gives_the_screen_back(circle: Stage) -> None:
    stage = stage_scene("organise", "the_scrip_crunch", seed=3, season=8)
    stage.command("money")
    stage.update()
    shell = stage.scene.shell  # type: ignore[attr-defined]
    assert shell.names[-1] == "currency" and stage.ctx.focus == "leaf/round"
    stage.command("money")  # not on top of itself
    assert shell.names == ["organise", "currency"]
    stage.command("back")
    assert shell.names == ["organise"]


def test_a_town_without_one_has_no_way_there() -> None:
    stage = stage_scene("organise")
    stage.command("money")
    assert stage.scene.shell.names == ["organise"]  # type: ignore[attr-defined]


def test_arrows_and_bars_are_what_the_session_says(circle: Stage) -> None:
    leaf(circle, "round")
    it = view(circle)
    flows = next(n for n in walk(circle.tree) if isinstance(n, Flows))
    shown = {arrow.name: arrow.value for arrow in flows.arrows}
    widest = max((f for f in it.flows if f.payer != f.payee), key=lambda f: f.units)
    place = {d.id: scene(circle).s(f"districts.{d.id}.name") for d in scene(circle).view.districts}
    said = scene(circle).t("money.flow", payer=place[widest.payer], payee=place[widest.payee])
    assert f"{widest.units:,}" in shown[said]
    stops = [n.name for n in walk(circle.tree) if isinstance(n, Stop)]
    assert len(stops) == len(it.circles[0].districts) >= 3
    bars = next(n for n in walk(circle.tree) if isinstance(n, Histogram))
    assert sum(step.count for step in bars.steps) == it.members


def test_nobody_is_named_by_what_they_hold(circle: Stage) -> None:
    people = {scene(circle).s(f"people.{p.id}.name") for p in scene(circle).content.people}
    spread = next(n for n in walk(circle.tree) if isinstance(n, Histogram))
    assert not any(name in child.name for child in walk(spread) for name in people)


def test_the_sheet_says_every_rule_with_its_number(circle: Stage) -> None:
    said = " ".join(leaf(circle, "design"))
    entry = next(s for s in view(circle).settings if s.name == "entry")
    amount = words.amount(scene(circle), view(circle), entry.value)
    assert scene(circle).t("money.rule.entry", n=amount) in said
    assert "⟦" not in said


def test_dots_run_until_somebody_stops_them(circle: Stage) -> None:
    leaf(circle, "round")
    it = scene(circle)
    assert it.animating
    before = it.moved
    it.tick(0.5)
    assert it.moved != before
    assert it.on_command("pause") and not it.animating
    it.on_command("pause")


def test_the_same_days_under_other_rules(circle: Stage) -> None:
    it = scene(circle)
    assert it.others, "the scenario offers other designs"
    leaf(circle, "other")
    assert it.animating, "it is being played"
    until = time.monotonic() + 60
    while it.designs.waiting and time.monotonic() < until:
        time.sleep(0.05)
        it.tick(0.05)
    found = it.designs.found[it.chosen]
    said = leaf(circle, "other")
    one, other = found["currencies"][it.currency]["figures"]["exchanges"]["late"]
    assert found["same_luck"] and one != other
    assert f"{one:,}" in said and f"{other:,}" in said


def test_money_that_buys_goods_is_compared_by_what_it_bought() -> None:
    stage = stage_scene("currency", "the_mill_closes", seed=3, season=3)
    it = scene(stage)
    leaf(stage, "other")
    until = time.monotonic() + 60
    while it.designs.waiting and time.monotonic() < until:
        time.sleep(0.05)
        it.tick(0.05)
    figures = it.designs.found[it.chosen]["currencies"][it.currency]["figures"]
    said = leaf(stage, "other")
    assert it.t("money.week.volume") in said and it.t("currency.figure.asked") not in said
    assert f"{figures['volume']['late'][0] // view(stage).minor:,}" in said


def test_what_is_only_being_designed_has_a_sheet_and_nothing_else() -> None:
    stage = stage_scene("organise", "dry_summer", seed=3)
    assert isinstance(stage.scene, TownScreen)
    shell = stage.scene.shell
    assert shell.game is not None
    assert not shell.game.view.currencies
    shell.game.session.submit(Enact("hours_flats"))
    shell.go()
    shell.topic = "hours"
    shell.show("currency")
    it = view(stage)
    assert scene(stage).leaf == "design"
    assert not any(scene(stage)._is_there(it, name) for name in ("round", "market", "other"))
    said = leaf(stage, "design")
    assert scene(stage).t("money.would_join", n=str(it.members)) in said and it.members > 0


def test_one_family_sees_its_own_drawer_and_no_more() -> None:
    session = start(load_content(scenario_dir("the_scrip_crunch")), 3)
    name = session.view().currencies[0]
    own = session.currency(name)
    assert own is not None and own.own and own.held > 0
    assert not own.weeks and not own.spread and not own.flows and not own.settings


def test_the_town_is_read_once_however_many_frames_are_drawn(
    circle: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    leaf(circle, "round")
    it, asked = scene(circle), []
    session = it.shell.game.session  # type: ignore[union-attr]
    monkeypatch.setattr(session, "currency", lambda name: asked.append(name))
    for _ in range(20):
        assert it.animating
        it.tick(0.016)
    assert asked == []
