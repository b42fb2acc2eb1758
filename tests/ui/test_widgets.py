"""Sliders, tabs, long lists, charts, bubbles, hints: by keys, by name, and in both directions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import pygame
import pytest

from game.ui.context import Context, Look
from game.ui.scene import Scene
from game.ui.tree import Node, find, walk
from game.ui.widgets import (
    Bubble,
    Button,
    Column,
    KeyCap,
    LineChart,
    Number,
    Panel,
    Pill,
    Rows,
    Series,
    Slider,
    Stations,
    Tab,
    Tabs,
)
from game.ui.widgets.tooltip import HOVER_MS
from tests.ui.pilot import Pilot, assert_no_overlap, assert_words_fit, laid_out

LINES = (Series("Bread", (31, 28, None, 19), "terracotta"), Series("Care", (8, 9, 12, 17), "plum"))
MOMENTS = ("Spring", "Summer", "Autumn", "Winter")


@dataclass
class One(Scene):
    """A screen with whatever is under test."""

    make: Callable[[One], Node]
    value: int = 40
    tab: str = "news"
    made: list = field(default_factory=list)

    def build(self, ctx: Context) -> Node:
        return Panel(self.make(self), tone="none", grow=1)


def slider(scene: One) -> Node:
    def change(value: int) -> None:
        scene.value = value

    return Column(Slider("Volume", scene.value, change, words=lambda v: f"{v} %", key="s"))


def tabs(scene: One) -> Node:
    def turn(name: str) -> None:
        scene.tab = name

    found = [Tab("news", "The paper", "newspaper"), Tab("house", "A house", "house", "3"),
             Tab("door", "At the door", "hand")]  # fmt: skip
    row = Tabs("Papers", found, scene.tab, turn, key="tab")
    return Column(row, Button("On", lambda: None, key="on"))


def many(scene: One) -> Node:
    def row(number: int) -> Node:
        scene.made.append(number)
        return Button(f"Household {number}", lambda: None, key=f"home/{number}")

    return Column(Rows("Households", 1000, row, key="rows"), grow=1)


def small(scene: One) -> Node:
    return Column(
        Pill("could be chance", image="circle-half"), KeyCap("Esc"), Bubble("I do not know yet."),
        Number(19, 31, key="n"), LineChart("Bread and care", MOMENTS, LINES, key="lines"),
        Stations("The year", [(m, "sun") for m in MOMENTS], 1, key="year"),
    )  # fmt: skip


def test_a_slider_moves_by_keys_in_reading_direction() -> None:
    for direction, more, less in (("ltr", "right", "left"), ("rtl", "left", "right")):
        pilot = Pilot(One(slider), direction=direction)
        pilot.keys(more, more)
        assert pilot.app.scene.value == 50
        pilot.keys(less, "page_up")
        assert pilot.app.scene.value == 65
        assert pilot.node("s").value == "65 %"
        pilot.keys(*["page_up"] * 9)
        assert pilot.app.scene.value == 100


def test_c13_a_slider_needs_no_dragging_but_follows_it() -> None:
    pilot = Pilot(One(slider))
    box = pilot.node("s").bounds
    pilot.app.point((box.x + 2, box.centery), True)
    assert pilot.app.scene.value == 0
    pilot.app.point((box.right, box.centery))
    assert pilot.app.scene.value == 100
    pilot.app.point((box.right, box.centery), False)
    pilot.app.point((box.x, box.centery))
    assert pilot.app.scene.value == 100


def test_tabs_are_one_stop_and_turn_by_arrows() -> None:
    pilot = Pilot(One(tabs))
    assert pilot.app.ctx.focus == "tab/news"
    assert pilot.keys("right") == "tab/house" and pilot.app.scene.tab == "house"
    assert "selected" in pilot.node("tab/house").state
    assert pilot.node("tab/house").value == "3"
    assert pilot.keys("left", "left") == "tab/door"
    assert pilot.keys("tab") == "on"
    assert pilot.keys("shift+tab") == "tab/door"
    assert pilot.node("tab").role == "tablist" and pilot.node("tab/door").role == "tab"


def test_tabs_turn_the_other_way_in_arabic() -> None:
    pilot = Pilot(One(tabs), direction="rtl")
    assert pilot.keys("left") == "tab/house"


def test_a_thousand_rows_cost_one_screenful() -> None:
    pilot = Pilot(One(many))
    shown = [n for n in walk(pilot.app.tree) if n.key.startswith("home/")]
    assert len(shown) < 30 and len(pilot.app.scene.made) < 60
    assert pilot.node("rows").overflow > 1000 * 36 - 720
    assert next(n for n in walk(pilot.app.tree) if n.role == "list").value == "1000"
    pilot.keys("end")
    assert pilot.node("home/999").bounds.bottom <= pilot.node("rows").bounds.bottom
    assert len(pilot.app.scene.made) < 120


def test_every_one_of_a_thousand_rows_can_be_reached_by_keys() -> None:
    pilot = Pilot(One(many))
    for number in range(1, 60):
        assert pilot.keys("down") == f"home/{number}"
        assert pilot.node("rows").bounds.contains(pilot.node(f"home/{number}").bounds)
    assert pilot.keys("up") == "home/58"


def test_charts_say_every_value() -> None:
    tree, _ = laid_out(One(small))
    lines = find(tree, "lines")
    said = [(n.name, n.value) for n in walk(lines) if n.role == "listitem"]
    assert said[:3] == [("Spring", "31"), ("Summer", "28"), ("Autumn", "?")] and len(said) == 8


@pytest.mark.parametrize("scale", [100, 150, 200])
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_c6_small_things_fit(scale: int, direction: str) -> None:
    tree, ctx = laid_out(One(small), (800, 1800), scale=scale, direction=direction)
    assert_no_overlap(tree)
    assert_words_fit(tree, ctx)
    tree.paint(ctx, pygame.Surface((800, 1800)))


def test_c16_time_runs_with_the_words() -> None:
    left, _ = laid_out(One(small))
    right, _ = laid_out(One(small), direction="rtl")
    for tree, forward in ((left, True), (right, False)):
        for key in ("lines", "year"):
            spots = [n.bounds.centerx for n in walk(find(tree, key)) if n.role == "listitem"][:4]
            assert spots == sorted(spots, reverse=not forward) and len(set(spots)) == 4


def test_a_number_ends_where_it_should() -> None:
    tree, ctx = laid_out(One(small))
    assert find(tree, "n").name == "19"
    ctx.motion.live = True
    surface = pygame.Surface((1280, 720))
    node = find(tree, "n")
    clock = [0]
    ctx.motion.clock = lambda: clock[0]
    seen = []
    for _ in range(60):
        ctx.motion.frame()
        node.draw(ctx, surface)
        seen.append(ctx.motion.toward("number/n", 19, 600))
        clock[0] += 16
    assert seen[0] == 31 and seen[-1] == 19 and seen == sorted(seen, reverse=True)
    assert not ctx.motion.moving


def test_a_hint_comes_when_the_pointer_rests_and_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [1000]
    monkeypatch.setattr("game.ui.clock.ticks", lambda: now[0])
    scene = One(lambda _: Column(Button("On", lambda: None, key="on", help="Goes on."),
                                 Button("Off", lambda: None, key="off")))  # fmt: skip
    pilot = Pilot(scene)
    pilot.app.point(pilot.node("on").bounds.center)
    assert 0 < pilot.app.toast_left() <= HOVER_MS
    pilot.app.frame()
    assert find(pilot.app.tree, "tooltip") is None
    now[0] += HOVER_MS
    assert pilot.app.frame()
    tip = pilot.node("tooltip")
    assert tip.name == "Goes on." and not tip.bounds.colliderect(pilot.node("on").bounds)
    pilot.keys("esc")
    assert find(pilot.app.tree, "tooltip") is None and pilot.app.scene is scene
    pilot.app.point(pilot.node("off").bounds.center)
    assert pilot.app.toast_left() == 0
    pilot.keys("shift+tab")
    assert pilot.app.ctx.focus == "off" and pilot.app.toast_left() == 0, "keys bring no hint"


def test_stations_say_where_we_are() -> None:
    tree, _ = laid_out(One(small))
    marks = find(tree, "year").children
    assert [m.name for m in marks if "current" in m.state] == ["Summer"]


def test_a_bubble_points_down_to_whoever_speaks() -> None:
    ctx = Context(Look())
    said = Bubble("I have thirty neighbours and one vote.")
    width, height = said.size(ctx, 220)
    said.place(ctx, pygame.Rect(20, 20, width, height))
    surface = pygame.Surface((300, 200))
    surface.fill((255, 0, 255))
    said.draw(ctx, surface)
    row = [surface.get_at((x, 20 + height - 3))[:3] for x in range(20, 20 + width)]
    bright = [i for i, (r, g, b) in enumerate(row) if r > 230 and g > 200 and b < 240]
    assert 0 < len(bright) < 12 and max(bright) < width // 2
