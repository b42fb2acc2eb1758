"""Focus, keys and pointer; and a window that rests."""

from __future__ import annotations

import subprocess
import sys
import threading

import pygame
import pytest

from game.ui.app import App
from game.ui.context import Look
from game.ui.errors import DisplayUnavailable
from game.ui.stage import Stage
from game.ui.tree import stops
from tests.ui.pilot import Pilot
from tests.ui.sample import AR, WORDS, Sample

ORDER = ["who/0", "again", "map", "locked", "next"]


def test_tab_goes_through_everything_in_order_and_round() -> None:
    pilot = Pilot(Sample())
    seen = [pilot.app.ctx.focus] + [pilot.keys("tab") for _ in range(5)]
    assert seen == [*ORDER, ORDER[0]]
    assert pilot.keys("shift+tab") == "next"
    assert "focused" in pilot.node("next").state
    assert "focused" not in pilot.node("again").state


def test_arrows_follow_the_direction() -> None:
    pilot = Pilot(Sample())
    assert pilot.keys("tab", "right") == "map"
    assert pilot.keys("left") == "again"
    pilot = Pilot(Sample(AR), direction="rtl")
    assert pilot.keys("tab", "left") == "map"
    assert pilot.keys("right") == "again"


def test_radio_arrows_stay_inside_and_space_chooses() -> None:
    pilot = Pilot(Sample())
    assert pilot.keys("down") == "who/1"
    assert pilot.app.scene.chosen == "0"
    pilot.keys("space")
    assert pilot.app.scene.chosen == "1"
    assert "checked" in pilot.node("who/1").state
    assert pilot.keys("down", "down") == "who/0"
    assert pilot.keys("tab") == "again"
    assert pilot.keys("shift+tab") == "who/1"


def test_enter_presses_and_a_closed_button_tells_why() -> None:
    pilot = Pilot(Sample())
    pilot.keys("tab", "enter", "tab", "space", "tab", "enter")
    assert pilot.app.scene.pressed == ["again", "map"]
    assert pilot.node("toast").name == "Needs 2 more hours"


def test_a_dialog_keeps_the_focus_and_gives_it_back() -> None:
    pilot = Pilot(Sample())
    pilot.keys("shift+tab", "enter")
    seen = {pilot.keys("tab") for _ in range(4)}
    assert seen == {"keep", "leave"}
    pilot.click("again")
    assert pilot.app.scene.pressed == []
    assert pilot.keys("esc") == "next"
    assert pilot.app.scene.dialog is False


def test_help_opens_on_the_focused_thing_and_closes() -> None:
    pilot = Pilot(Sample())
    assert pilot.keys("tab", "f1") == "help/close"
    names = [node["name"] for node in _flat(pilot.app.tree.describe())]
    assert "Without one act." in names and "Help" in names
    assert pilot.keys("f1") == "help/close"
    assert pilot.keys("esc") == "again"


def test_text_size_changes_at_once_and_is_reported() -> None:
    pilot = Pilot(Sample())
    heard = []
    pilot.app.on_look = heard.append
    before = pilot.node("again").bounds.height
    pilot.keys("tab", "plus", "plus")
    assert pilot.app.ctx.look.scale == 150
    assert pilot.node("again").bounds.height > before
    pilot.keys(*["plus"] * 5)
    assert pilot.app.ctx.look.scale == 200
    pilot.keys(*["minus"] * 9)
    assert pilot.app.ctx.look.scale == 100
    assert [look.scale for look in heard] == [125, 150, 175, 200, 175, 150, 125, 100]
    assert pilot.app.ctx.focus == "again"


def test_the_focused_thing_is_scrolled_into_view() -> None:
    pilot = Pilot(Sample(), scale=200)
    view = pilot.node("body").view
    for _ in range(4):
        key = pilot.keys("tab")
        if key.startswith("who/"):
            assert view.contains(pilot.node(key).bounds)
    pilot.app.focus_on("who/2")
    assert view.contains(pilot.node("who/2").bounds)


def test_page_keys_and_wheel_scroll() -> None:
    pilot = Pilot(Sample(), scale=200)
    pilot.app.focus_on("next")
    pilot.keys("page_down")
    low = pilot.app.ctx.memory["body"]
    assert low > 0
    pilot.app.wheel(pilot.node("body").bounds.center, 1)
    assert pilot.app.ctx.memory["body"] < low
    pilot.keys("page_up")
    assert pilot.app.ctx.memory["body"] == 0


def test_the_pointer_does_what_the_keys_do() -> None:
    pilot = Pilot(Sample())
    pilot.click("map")
    assert pilot.app.scene.pressed == ["map"]
    assert pilot.app.ctx.focus == "map"
    pilot.click("who/1")
    assert pilot.app.scene.chosen == "1"


def test_a_press_that_leaves_the_button_does_nothing() -> None:
    pilot = Pilot(Sample())
    pilot.app.point(pilot.node("map").bounds.center, True)
    pilot.app.point((5, 5), False)
    assert pilot.app.scene.pressed == []


def test_an_idle_window_draws_nothing() -> None:
    pilot = Pilot(Sample())
    frames = pilot.app.frames
    for _ in range(100):
        assert pilot.app.frame() is False
    still = pilot.node("map").bounds.center
    pilot.app.point(still)
    pilot.app.frame()
    for _ in range(50):
        pilot.app.point((still[0] + 1, still[1]))
        pilot.app.frame()
    assert pilot.app.frames == frames + 1


def test_the_loop_sleeps_until_something_happens() -> None:
    app = App(WORDS)
    scene = Sample()
    pygame.event.clear()
    drawn = []

    def stop() -> None:
        drawn.append(app.frames)
        app.running = False

    timer = threading.Timer(0.4, app.wake, [stop])
    timer.start()
    app.run(scene)
    assert drawn[0] <= 2  # the first picture, and at most one more when the window appeared


def test_animation_runs_only_while_a_scene_asks() -> None:
    app = App(WORDS)
    scene = Sample()
    scene.animating = True
    moved = []

    def tick(seconds: float) -> None:
        moved.append(seconds)
        app.running = len(moved) < 5

    scene.tick = tick
    app.run(scene)
    assert len(moved) == 5 and max(moved) <= 0.1


def test_a_message_goes_away_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    pilot = Pilot(Sample())
    pilot.app.say("Saved")
    pilot.app.frame()
    assert pilot.node("toast").name == "Saved"
    monkeypatch.setattr("game.ui.clock.ticks", lambda: 10**9)
    assert pilot.app.frame() is True
    assert "toast" not in [node["key"] for node in _flat(pilot.app.tree.describe())]


def test_resizing_lays_out_anew() -> None:
    pilot = Pilot(Sample())
    pilot.app.handle(pygame.event.Event(pygame.VIDEORESIZE, w=1600, h=900))
    pilot.app.frame()
    assert pilot.app.tree.bounds.size == (1600, 900)


def test_scenes_are_a_stack_and_remember_their_focus() -> None:
    pilot = Pilot(Sample())
    pilot.keys("tab", "tab")
    pilot.app.push(Sample(AR))
    pilot.app.frame()
    assert pilot.app.ctx.focus == "who/0"
    assert pilot.keys("esc") == "map"
    assert pilot.keys("esc") == "map"


def test_focus_is_announced() -> None:
    pilot = Pilot(Sample())
    heard = []
    pilot.app.on_focus = lambda node: heard.append(node.name)
    pilot.keys("tab")
    assert heard == ["Live it again without…"]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("scale", [100, 200])
def test_a_picture_needs_no_window(theme: str, scale: int) -> None:
    stage = Stage((1280, 720), Look(theme=theme, scale=scale), WORDS)
    picture = stage.render_once(Sample())
    assert picture.get_size() == (1280, 720)
    assert len(stops(stage.tree)) == 5


def test_pictures_differ_by_shape_not_only_by_colour() -> None:
    stage = Stage((1280, 720), Look(), WORDS)
    scene = Sample()
    plain = pygame.transform.grayscale(stage.render_once(scene))
    scene.chosen = "1"
    stage.changed()
    other = pygame.Surface(stage.size)
    stage.draw(other)
    other = pygame.transform.grayscale(other)
    assert pygame.image.tobytes(plain, "RGB") != pygame.image.tobytes(other, "RGB")


def test_no_screen_is_a_plain_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise pygame.error("no video device")

    monkeypatch.setattr(pygame.display, "init", broken)
    with pytest.raises(DisplayUnavailable) as caught:
        App(WORDS)
    assert caught.value.code == "ui.display_unavailable"
    assert caught.value.params == {"reason": "no video device"}


def test_a_window_that_nobody_sees_is_no_window(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SDL_VIDEODRIVER")
    monkeypatch.setattr(pygame.display, "get_driver", lambda: "offscreen")
    monkeypatch.setattr(pygame.display, "init", lambda: None)
    monkeypatch.setattr(pygame.display, "set_mode", lambda *_: None)
    with pytest.raises(DisplayUnavailable):
        App(WORDS)


def test_the_window_loads_nothing_heavy() -> None:
    heavy = ["numpy", "yaml", "transitions", "pydantic", "bidi"]
    code = (
        "import sys; import game.ui.app; from game.ui.stage import Stage; "
        f"print([m for m in {heavy!r} if m in sys.modules])"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip().splitlines()[-1] == "[]"


def _flat(node: dict) -> list[dict]:
    return [node] + [found for child in node["children"] for found in _flat(child)]
