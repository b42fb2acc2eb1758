"""What several screens share: the base of a screen, its page, the strip on top, small lines."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pygame

from game.ui.context import Context
from game.ui.keys import cap_of
from game.ui.scene import Scene
from game.ui.scenes import need, own_strip, strip
from game.ui.scenes.overlays import next_overlay
from game.ui.scenes.plates import Plate
from game.ui.scenes.strip import SEASON_ICONS, principles  # noqa: F401
from game.ui.tree import Node, Press, active, find, walk
from game.ui.widgets import (
    Button,
    Column,
    Icon,
    Label,
    Panel,
    Row,
    Rule,
    Scroll,
    Space,
)

if TYPE_CHECKING:
    from game.rules.content import Content
    from game.session.town_view import PersonView, TownView
    from game.ui.shell import Shell

SHOWN_BY = {"town_hall": "municipality", "clock": "clock", "desk": "matching", "hub": "hub",
            "movement": "movement", "threats": "threats", "grid": "transition",
            "streets": "mobility"}
"""Command -> the screen that it opens, where there is something to see."""
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
        cap = cap_of("press", self.shell.words, self.shell.stage.keys)
        node = {"key": "main", "help": self.t(f"{key}.help"), **options}
        return Button(self.t(key), press, kind="main", image=image, cap=cap, **node)

    def button(
        self, key: str, press: Callable[[], Any] | None, /, image: str = "", **options: Any
    ) -> Button:
        node = {"key": key.split(".")[-1], "help": self.t(f"{key}.help"), **options}
        return Button(self.t(key), press, image=image, **node)


    def on_command(self, command: str) -> bool:
        """The codex can be opened over every screen."""
        if command == "codex":
            self.shell.read()
            return True
        return super().on_command(command)

    def work(self, milliseconds: float) -> bool:
        """Paint on at the town, whatever screen shows it; show it while it comes up."""
        town = self.shell.painted
        if town is None:
            return False
        faded = town.fading
        more = town.work(milliseconds)
        if faded or town.fading:
            self.shell.stage.dirty = True
        return more or faded


class TownScreen(Screen):
    """A screen of the town: the map lies under its papers, Esc opens the menu."""

    time_of_day = "day"
    closeup: str | None = None
    """A place that is looked at closely, with the light of its `time_of_day`."""
    overlay = ""
    """Which layer lies over the map; a key turns them where there are any."""
    layers = True

    shift = 0.0
    """How far the town is moved aside, as a share of the width."""
    shows_principles = False
    """Whether the four petals lie beside the menu."""

    @property
    def moment(self) -> str:  # type: ignore[override]
        """Another season's light comes slowly over the town."""
        return str(self.view.season) if self.shell.game is not None else ""

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

    def short(self, key: str, n: int, **params: str | int) -> str:
        """A counted text about homes short of what this town's story is about."""
        assert self.shell.game is not None
        return need.count(self.shell.game, key, n, **params)

    def of_need(self, key: str, **params: str | int) -> str:
        """A text about the same without a number."""
        assert self.shell.game is not None
        return need.text(self.shell.game, key, **params)

    @property
    def need_icon(self) -> str:
        assert self.shell.game is not None
        return need.key_icon(self.shell.game)

    def menu(self) -> None:
        self.shell.to("configure")

    looks_inside = True
    """Whether organisations can be looked into from here."""

    @property
    def can_look_inside(self) -> bool:
        return self.looks_inside and bool(self.view.orgs)

    def look_inside(self, provider: str = "") -> None:
        """One organisation from inside; the first that has members, if none is named."""
        orgs = sorted(self.view.orgs, key=lambda o: (o.stage == "closed", -o.members))
        self.shell.topic = provider or orgs[0].provider
        self.shell.show("organisation")

    @property
    def can_look_at_money(self) -> bool:
        return self.looks_inside and bool(self.view.currencies)

    @property
    def can_look_at_services(self) -> bool:
        return self.looks_inside and bool(self.view.processes)

    @property
    def can_look_at_town_hall(self) -> bool:
        return self.looks_inside and self.view.town_hall

    @property
    def can_look_at_clock(self) -> bool:
        """The care clock; and the desk of the time bank, where people are matched by hand."""
        return self.looks_inside and bool(self.content.tasks) and self.unlocked("clock")

    @property
    def can_match(self) -> bool:
        return self.looks_inside and self.unlocked("match")

    def ways(self) -> list[str]:
        """Commands that lead to a closer look at something there is, from here."""
        there = {"inside": self.can_look_inside, "money": self.can_look_at_money,
                 "board": self.can_look_at_services, "town_hall": self.can_look_at_town_hall,
                 "clock": self.can_look_at_clock, "desk": self.can_match,
                 **self._of_the_movement()}
        return [command for command, is_there in there.items() if is_there]

    def _of_the_movement(self) -> dict[str, bool]:
        """The hub, laws with threats, the grid of a transition, the ways of a town by hour."""
        c, here = self.content, self.looks_inside
        on = {name for name in c.systems if here}
        hub = c.hub is not None and (c.hub.begins == "open" or self.unlocked("hub"))
        return {"hub": "hub" in on and hub,
                "movement": "laws" in on and bool(c.laws or c.allies or c.table),
                "threats": ("defence" in on and bool(c.threats or c.drives))
                or ("digital" in on and c.app is not None),
                "grid": "transition" in on and bool(c.transition or c.prototypes),
                "streets": here and ("mobility" in on or bool(c.toolkits))}

    def unlocked(self, what: str) -> bool:
        """Whether a part of the game has been opened by this season or an earlier one."""
        return any(what in s.unlocks for s in self.content.seasons[: self.view.season])

    def before_layout(self, ctx: Context, size: tuple[int, int]) -> None:
        self.shell.town.look(size, ctx, self.view, self.aside(ctx), self.closeup, self.time_of_day)

    def paint_background(self, surface: pygame.Surface, ctx: Context) -> None:
        self.shell.town.paint(surface, ctx, self.view, self.aside(ctx), self.overlay,
                              self.closeup, self.time_of_day)
        if not self.overlay:
            self.people(surface, ctx)

    def on_command(self, command: str) -> bool:
        if command == "menu":
            self.menu()
            return True
        if command in ("lesson", "vote") and self.shell.room is not None:
            self.shell.room.called(command)
            return True
        if command == "look" and len(self.ways()) > strip.WAYS_SHOWN:
            self.shell.show("look")
            return True
        if command == "inside" and self.can_look_inside:
            self.look_inside()
            return True
        if command == "money" and self.can_look_at_money:
            self.shell.topic = self.view.currencies[0]
            self.shell.show("currency")
            return True
        if command == "board" and self.can_look_at_services:
            self.shell.topic = self.view.processes[0]
            self.shell.show("coproduction")
            return True
        if command in SHOWN_BY and command in self.ways():
            self.shell.show(SHOWN_BY[command])
            return True
        if command != "overlay" or not self.layers or self.closeup:
            return super().on_command(command)
        self.overlay = next_overlay(self.overlay, bool(self.view.commons))
        return True

    open_person: PersonView | None = None
    """Whose house stands open on the map."""

    def people(self, surface: pygame.Surface, ctx: Context) -> None:
        """Who is in the streets; they walk only while the screen moves."""
        from game.ui.scenes import street  # the title knows no town

        street.draw(self, surface, ctx)

    def aside(self, ctx: Context) -> float:
        """How far the town is moved, so that it is seen beside the papers."""
        return self.shift if is_wide(ctx) else drawer_share(ctx) / 2 * has_map(ctx)

    def page(self, ctx: Context, head: Node | None, body: Node, foot: Node) -> Node:
        """Strip, head, body, foot. Large letters let all but the foot scroll."""
        own = self.view.sees == "own"
        top = own_strip.strip(self, is_wide(ctx)) if own else strip.strip(self, ctx, is_wide(ctx))
        return page(ctx, top, head, body, foot, self.menu)

    def beside_principles(self) -> list[Node]:
        """What else lies open beside the petals."""
        return []

    def foot(self, *nodes: Node | None) -> Row:
        """Petals and chips at the start, then what else there is, the main button at the end."""
        ctx = self.shell.stage.ctx
        wide = is_wide(ctx)
        flower = [principles(self, ctx)] if self.shows_principles and wide else []
        always = [*flower, *(self.beside_principles() if flower else []),
                  strip.chips(self, ctx, wide)]
        return Row(*always, *(n for n in nodes if n), gap=4, align="bottom", key="foot")


class Page(Column):
    """The root of a screen. Esc leaves it unless a dialog is open.

    With `confirm`, Enter on what is chosen already goes on: choose and go is the same key twice.
    Where there is more than one thing to choose, only the main button goes on.
    """

    role = "main"

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


EDGE, GAP = 5, 4.5
"""Units around a wide page, and between what lies below each other on it."""
_WIDE_EM = 64
_BESIDE_EM = 36
_LOW_EM = 20
_DRAWER_EM = 30


def width_em(ctx: Context) -> float:
    """How many letters fit beside each other in this window."""
    width = ctx.app.size[0] if ctx.app else ctx.dot(1280)
    return width / ctx.em(1)


def is_wide(ctx: Context) -> bool:
    """Whether papers fit side by side with the map between them."""
    return not ctx.look.projector and width_em(ctx) >= _WIDE_EM


def is_low(ctx: Context) -> bool:
    """Whether a strip, a paper and a foot do not fit below each other."""
    height = ctx.app.size[1] if ctx.app else ctx.dot(720)
    return height < ctx.em(_LOW_EM)


def has_map(ctx: Context) -> bool:
    """Whether a drawer leaves room for the town beside it."""
    return width_em(ctx) >= _BESIDE_EM


def drawer_share(ctx: Context) -> float:
    """How much of the width a drawer takes where the town is seen beside it."""
    return min(0.72, max(0.6, _DRAWER_EM / width_em(ctx)))


def columns(ctx: Context, most: int = 3) -> int:
    """How many cards fit beside each other without breaking their lines too often."""
    return max(1, min(most, int(width_em(ctx) // 22)))


def page(
    ctx: Context, top: Node | None, head: Node | None, body: Node, foot: Node, back: Press | None
) -> Node:
    """What is on top and the foot stay; what lies between scrolls where letters are large.

    A body that holds its own scrolling papers (a drawer) is left as it is, unless the window is
    so low that hardly a line of them would be seen: then all but the foot scrolls.
    """
    above = [part for part in (top, head) if part]
    body.grow = 1
    foot.key = foot.key or "foot"  # arrows stay in it as long as they can
    if is_low(ctx):
        inner = [Scroll(Column(*above, body, gap=4), key="page"), foot]
    elif is_wide(ctx) or body.scrolls:
        inner = [*above, body, foot]
    else:
        scrolled = Scroll(Column(*above[1:], body, gap=4), key="page")
        inner = [*above[:1], scrolled, foot]
    inside = Column(*inner, gap=GAP, grow=1)
    whole = Panel(inside, padding=EDGE if is_wide(ctx) else 4, tone="none", grow=1)
    return Page(whole, on_back=back, confirm=True, key="screen")


def sheet(ctx: Context, *children: Node, key: str, **node: Any) -> Node:
    """A paper whose content scrolls; where letters are large, only one that grows to its page.

    Several papers below each other scroll together, as one page.
    """
    content: Node = Column(*children, gap=3)
    alone = is_wide(ctx) or bool(node.get("grow"))
    if alone:
        content = Scroll(content, key=f"{key}/scroll")
    pictured = isinstance(children[0], Plate) and bool(children[0].bleed)
    paper = Panel(content, padding=2 if pictured else 3.5, across=5, key=key, **node)
    paper.scrolls = alone
    return paper


def kicker(start: str, end: str) -> Node:
    """The line above a headline, with the newspaper's double rule."""
    line = Row(heading(start), Space(), Label(end, "caption", color="soft"))
    return Column(line, Rule(double=True), gap=2)


def heading(text: str, color: str = "terracotta") -> Label:
    """A small line above others, in capitals where the script has them."""
    return Label(text.upper(), "small", "bold", color, name=text)


def icon_line(image: str, words: Node, color: str = "ink", size: str = "title") -> Row:
    """An icon with its words beside it."""
    words.grow = words.grow or 1
    return Row(Icon(image, size, color), words, gap=2, align="top")
