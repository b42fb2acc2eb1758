"""What several screens share: the base of a screen, its page, the strip on top, small lines."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pygame

from game.ui.context import Context
from game.ui.scene import Scene
from game.ui.tree import Node, Press, active, find, walk
from game.ui.widgets import (
    Button,
    Column,
    Icon,
    Label,
    Panel,
    Pips,
    Row,
    Rule,
    Scroll,
    Space,
)

if TYPE_CHECKING:
    from game.rules.content import Content
    from game.session.town_view import TownView
    from game.ui.shell import Shell

SEASON_ICONS = ("plant", "sun", "leaf", "snowflake")
HOUSES = 12
AREA_ICONS = {"build": "buildings", "influence": "speaker-high", "defend": "hand-palm"}


class Screen(Scene):
    """A screen that knows the shell. Short names, because every line of a screen needs them."""

    def __init__(self, shell: Shell) -> None:
        self.shell = shell

    def t(self, key: str, **params: str | int) -> str:
        return self.shell.text(key, **params)

    def n(self, key: str, n: int, **params: str | int) -> str:
        return self.shell.count(key, n, **params)

    def main(
        self, key: str, press: Callable[[], Any] | None, /, image: str = "", **options: Any
    ) -> Button:
        """The one main button. Its text and help are `<key>` and `<key>.help`."""
        cap = self.t("key.enter")
        node = {"key": "main", "help": self.t(f"{key}.help"), **options}
        return Button(self.t(key), press, kind="main", image=image, cap=cap, **node)

    def button(
        self, key: str, press: Callable[[], Any] | None, /, image: str = "", **options: Any
    ) -> Button:
        node = {"key": key.split(".")[-1], "help": self.t(f"{key}.help"), **options}
        return Button(self.t(key), press, image=image, **node)


class TownScreen(Screen):
    """A screen of the town: the map lies under its papers, Esc opens the menu."""

    shift = 0.0
    """How far the town is moved aside, as a share of the width."""

    @property
    def view(self) -> TownView:
        assert self.shell.game is not None
        return self.shell.game.view

    @property
    def content(self) -> Content:
        """The scenario: names and prices that stand on its cards. Never what it hides."""
        assert self.shell.game is not None
        return self.shell.game.session.rules.content

    def s(self, path: str) -> str:
        return self.shell.story(path)

    def menu(self) -> None:
        self.shell.to("configure")

    def unlocked(self, what: str) -> bool:
        """Whether a part of the game has been opened by this season or an earlier one."""
        return any(what in s.unlocks for s in self.content.seasons[: self.view.season])

    def paint_background(self, surface: pygame.Surface, ctx: Context) -> None:
        self.shell.town.paint(surface, ctx, self.view, self.shift if is_wide(ctx) else 0)

    def page(self, ctx: Context, head: Node | None, body: Node, foot: Node) -> Node:
        """Strip, head, body, foot. Large letters let all but the foot scroll."""
        return page(ctx, strip(self, ctx), head, body, foot, self.menu)

    def foot(self, *nodes: Node | None) -> Row:
        """Secondary buttons at the start, the main one at the end, the menu first of all."""
        menu = self.button("play.menu", self.menu, "gear", key="menu")
        return Row(menu, *(n for n in nodes if n), gap=3)


class Page(Column):
    """The root of a screen. Esc leaves it unless a dialog is open.

    With `confirm`, Enter on what is chosen already goes on: choose and go is the same key twice.
    Where there is more than one thing to choose, only the main button goes on.
    """

    def __init__(
        self, *children: Node, on_back: Press | None = None, confirm: bool = False, **node: Any
    ) -> None:
        super().__init__(*children, **node)
        self.on_back, self.confirm = on_back, confirm

    def on_key(self, command: str, ctx: Context) -> bool:
        if active(self) is not self or ctx.app is None:
            return False
        if command == "back" and self.on_back is not None:
            self.on_back()
            ctx.changed()
            return True
        main = find(self, "main")
        if command != "press" or main is None or not self._goes_on(ctx):
            return False
        ctx.app.press(main)
        return True

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        main = find(self, "main")
        if main is not None:
            main.mark("default", active(self) is self and self._goes_on(ctx))

    def _goes_on(self, ctx: Context) -> bool:
        """Whether Enter means the main button although the focus is on what is chosen."""
        here = find(self, ctx.focus)
        if not self.confirm or here is None or here.role != "radio" or "checked" not in here.state:
            return False
        return sum(node.role == "radiogroup" for node in walk(self)) == 1


def is_wide(ctx: Context) -> bool:
    """Whether papers fit side by side with the map between them."""
    width = ctx.app.size[0] if ctx.app else 1280
    return not ctx.look.projector and width >= ctx.em(70)


def columns(ctx: Context, most: int = 3) -> int:
    """How many cards fit beside each other without breaking their lines too often."""
    width = ctx.app.size[0] if ctx.app else 1280
    return max(1, min(most, width // ctx.em(22)))


def page(
    ctx: Context, top: Node | None, head: Node | None, body: Node, foot: Node, back: Press | None
) -> Node:
    parts = [part for part in (top, head) if part]
    body.grow = 1
    if is_wide(ctx):
        inner = [*parts, body, foot]
    else:
        inner = [Scroll(Column(*parts, body, gap=4), key="page"), foot]
    inside = Column(*inner, gap=4, grow=1)
    whole = Panel(inside, padding=4, tone="none", grow=1)
    return Page(whole, on_back=back, confirm=True, key="screen")


def sheet(ctx: Context, *children: Node, key: str, **node: Any) -> Node:
    """A paper whose content scrolls when the screen is wide; else the whole page does."""
    content: Node = Column(*children, gap=3)
    if is_wide(ctx):
        content = Scroll(content, key=f"{key}/scroll")
    return Panel(content, padding=5, key=key, **node)


def kicker(start: str, end: str) -> Node:
    """The line above a headline, with the newspaper's double rule."""
    line = Row(heading(start), Space(), Label(end, "small", color="soft"))
    return Column(line, Rule(double=True), gap=2)


def heading(text: str, color: str = "terracotta") -> Label:
    """A small line above others, in capitals where the script has them."""
    return Label(text.upper(), "small", "bold", color, name=text)


def icon_line(image: str, words: Node, color: str = "ink", size: str = "title") -> Row:
    """An icon with its words beside it."""
    words.grow = words.grow or 1
    return Row(Icon(image, size, color), words, gap=2, align="top")


def strip(screen: TownScreen, ctx: Context) -> Node:
    """Where and when, and at most four gauges: bread, hours, then goodwill and the fund."""
    view = screen.view
    wide = is_wide(ctx)
    gauges: list[Node] = [_bread(screen, wide), _hours(screen, wide)]
    if view.season >= 2:
        gauges.append(Column(_goodwill(screen), _fund(screen), gap=0))
    if not wide:
        row = Row(_town(screen, False), *gauges, gap=5)
        return Panel(row, padding=3, key="strip")
    left = Panel(Row(_town(screen, True), _seasons(screen), gap=4), padding=2.5, key="strip")
    right = [Panel(g, padding=2.5, key=f"strip/{i}") for i, g in enumerate(gauges)]
    return Row(left, Space(), *right, gap=3, align="stretch", key="strips")


def _town(screen: TownScreen, wide: bool) -> Node:
    """The town's name; below it the season, where the strip of seasons is left out."""
    view = screen.view
    if wide:
        below = screen.n("play.households", view.households)
    elif view.phase == "year":
        below = screen.t("play.year_alone")
    else:
        below = screen.s(f"seasons.{screen.content.seasons[view.season - 1].id}.name")
    name = Label(screen.s("town"), "title", "headline")
    return Column(name, Label(below, "caption", color="soft"), gap=0)


def _seasons(screen: TownScreen) -> Node:
    """The year so far; shape and weight say where we are, not colour alone."""
    view, marks = screen.view, []
    names = [(s.id, screen.s(f"seasons.{s.id}.name")) for s in screen.content.seasons]
    names.append(("year", screen.t("play.year_alone")))
    now = len(names) if view.phase in ("year", "debrief", "ended") else view.season
    for number, (_, name) in enumerate(names, 1):
        last = number == len(names)
        image = "bus" if last else SEASON_ICONS[(number - 1) % len(SEASON_ICONS)]
        here = number == now
        color = "terracotta" if here else "ink" if number < now else "quiet"
        weight = "fill" if here else "duotone"
        text = Label(name, "caption", "bold" if here else "text", "ink" if here else "quiet")
        state = ("current",) if here else ()
        marks.append(
            Column(Icon(image, "lead", color, weight), text, gap=0, align="center", state=state)
        )
    return Row(*marks, gap=3, name=screen.t("play.seasons"))


def _gauge(image: str, color: str, words: str, signs: Node | None) -> Node:
    label = Label(words, "small", "strong")
    text = Column(label, signs, gap=0) if signs else label
    return Row(Icon(image, "title", color), text, gap=2)


def _bread(screen: TownScreen, signs: bool) -> Node:
    """One house stands for a twelfth of the town. Large letters do without the signs."""
    short, all_of = screen.view.published["bread_short"], screen.view.households
    houses = -(-short * HOUSES // max(1, all_of))
    words = screen.n("play.short", short)
    row = Pips(0, HOUSES, houses, "house", "terracotta") if signs else None
    return _gauge("bread", "terracotta", words, row)


def _hours(screen: TownScreen, signs: bool) -> Node:
    left, whole = screen.view.hours, screen.content.organising_hours
    row = Pips(left, max(left, whole), 0, "clock", "sea") if signs else None
    return _gauge("clock", "sea", screen.n("play.hours", left), row)


def _goodwill(screen: TownScreen) -> Node:
    level = max(0, min(5, (screen.view.goodwill + 100) // 200))
    label = Label(screen.t("play.goodwill"), "small", "strong")
    signs = Pips(level, 5, 0, "dot", "plum")
    return Row(Icon("handshake", "body", "plum"), label, signs, gap=2)


def _fund(screen: TownScreen) -> Node:
    """The fund, with the season after which it is gone."""
    view = screen.view
    until = screen.content.seasons[view.fund_ends_after_season - 1].id
    money = screen.shell.words.money(view.fund_cents, whole=True)
    words = screen.t("play.fund", money=money, season=screen.s(f"seasons.{until}.name"))
    if view.season > view.fund_ends_after_season:
        words = screen.t("play.fund_over")
    return Row(Icon("coins", "body", "ochre"), Label(words, "small", "strong"), gap=2)
