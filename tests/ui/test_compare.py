"""Compare: both runs are really lived, and every number on the screen is one of theirs."""

from __future__ import annotations

import pytest

from game.rules.actions.listen import Listen
from game.rules.actions.live_season import LiveSeason
from game.rules.actions.move_on import MoveOn
from game.rules.actions.start import Start
from game.session.session import Session
from game.session.start import start
from game.session.worker import ExplainWorker
from game.ui.scenes import figures, two_runs
from game.ui.scenes.town_of_homes import TownOfHomes
from game.ui.shell import Shell
from game.ui.tree import find, walk
from tests.session.planted import ribalta
from tests.ui.test_late_scenes import fits, keys, opened, submit, tab_to, to_predict, to_year, wait

CIRCLE = "s1:start:call_circle"


@pytest.fixture(scope="module")
def lived() -> Shell:
    """A season with a circle, at its Reflect; screens only look at it."""
    shell = to_predict(opened())
    submit(shell, LiveSeason())
    return shell


def compared(shell: Shell, act: str = CIRCLE) -> Shell:
    shell._explainer = ExplainWorker(lucks=2)
    shell.go()
    shell.topic = act
    shell.show("compare")
    wait(shell)
    shell.stage.changed()
    shell.stage.update()
    return shell


def played(*acts: object) -> tuple[Session, tuple[dict, ...]]:
    """The same season by hand, on the luck of `opened`."""
    session = start(ribalta(), 7)
    for act in (*acts, LiveSeason()):
        while session.world.phase not in act.phases:
            session.submit(MoveOn())
        outcome = session.submit(act)
    return session, outcome.frames


@pytest.mark.parametrize("about", ["bread_short", "trust", "company"])
def test_both_lines_are_those_of_two_games_played_by_hand(lived: Shell, about: str) -> None:
    shell = compared(lived)
    shell.stage.scene.about = about
    shell.stage.changed()
    shell.stage.update()
    heard = (Listen("old_quarter"), Listen("mill_street"))
    both = played(*heard, Start("call_circle"))[1], played(*heard)[1]
    chart = find(shell.stage.tree, "compare.chart")
    shown = [[value.value for value in line.children] for line in chart.children]
    unit = figures.unit(about)
    assert shown == [[shell.words.number(frame["indicators"][about] / unit, 0) for frame in frames]
                     for frames in both]
    shell.back()


def test_the_maps_show_only_what_the_team_has_heard(lived: Shell) -> None:
    scene = compared(lived).stage.scene
    unheard = [i for i, home in enumerate(scene.view.homes) if home.district == "new_flats"]
    assert unheard
    for frames in (scene.lived, scene.other):
        assert all(frame["short"][i] is None for frame in frames for i in unheard)
        assert all(set(frame["indicators"]) == set(scene.view.published) for frame in frames)
    lived.back()


def test_it_says_when_they_part_and_what_may_be_chance(lived: Shell) -> None:
    shell = compared(lived)
    scene = shell.stage.scene
    apart = next(i for i, (a, b) in enumerate(zip(scene.lived, scene.other, strict=True))
                 if a["indicators"]["bread_short"] != b["indicators"]["bread_short"])
    names = [node.name for node in walk(shell.stage.tree)]
    assert any(str(apart + 1) in name and name.startswith("They part") for name in names)
    assert ("could be chance" in names) == scene.found.could_be_chance("bread_short")
    shell.back()


def test_it_can_be_left_while_it_still_computes(lived: Shell) -> None:
    shell = lived
    shell._explainer = ExplainWorker(lucks=2)
    shell.go()
    shell.show("compare")
    shell.stage.update()
    assert shell.stage.scene.waiting and find(shell.stage.tree, "compare.waiting")
    assert find(shell.stage.tree, "compare.chart") is None, "nothing is shown before it is known"
    keys(shell, "esc")
    assert shell.names == ["reflect"]


def test_another_act_is_asked_for_by_keys(lived: Shell) -> None:
    shell = compared(lived)
    tab_to(shell, f"compare.act/{CIRCLE}")
    keys(shell, "up", "space")
    assert shell.stage.scene.act == "s1:listen:mill_street"
    wait(shell)
    assert shell.stage.scene.found.act == "s1:listen:mill_street"
    shell.back()


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("scale", [100, 150, 200])
def test_it_fits(lang: str, scale: int) -> None:
    shell = to_predict(opened(lang, scale))
    submit(shell, LiveSeason())
    compared(shell)
    fits(shell, "compare")
    shell.stage.scene.about = "trust"
    shell.stage.changed()
    fits(shell, "compare, trust")


def test_from_the_debrief_it_goes_on_to_a_year_later() -> None:
    shell = to_year(to_predict(opened()))
    shell.stage.scene._leave()
    scene = compared(shell).stage.scene
    assert scene.span == (1, scene.view.seasons + 1)
    assert len(scene.lived) == 13 * scene.view.seasons + 52
    assert scene.lived[-52:] == shell.game.frames
    fits(shell, "compare, all of it")
    chart, homes = find(shell.stage.tree, "compare.chart"), scene.view.households
    apart = two_runs.first_apart(scene)
    place, _ = chart.parting
    assert place == pytest.approx(apart * (len(chart.moments) - 1) / (len(scene.lived) - 1))
    assert chart.moments[0] == shell.text("living.week", week=1)
    assert chart.moments[-1] == shell.text("living.week", week=len(scene.lived))
    assert len(set(chart.moments)) == len(chart.moments)
    scene.other = tuple(frame | {"indicators": frame["indicators"] | {"bread_short": homes - 1}}
                        for frame in scene.other)
    shell.stage.changed()
    shell.stage.update()
    assert find(shell.stage.tree, "compare.chart").most_value == homes


def test_both_maps_stand_at_one_height_whatever_is_written_above_them(
    lived: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell = compared(lived)
    long = iter(("short", "a line that is far too long for its place " * 3))
    monkeypatch.setattr(shell.stage.scene, "short", lambda *_args: next(long))
    shell.stage.changed()
    shell.stage.update()
    maps = [node.bounds for node in walk(shell.stage.tree) if isinstance(node, TownOfHomes)]
    assert len(maps) == 2 and maps[0].x != maps[1].x
    assert (maps[0].y, maps[0].height) == (maps[1].y, maps[1].height)
    shell.back()
