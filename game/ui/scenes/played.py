"""Watching lived weeks: the map by the week, what happens, and the keys that pause and hurry.

The season and the year alone are both watched here. It moves only while it plays; once paused
or over, nothing is drawn again until somebody does something.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pygame

from game.ui import shapes
from game.ui.context import Context
from game.ui.pips import pip
from game.ui.scenes import pages, street
from game.ui.scenes.parts import SEASON_ICONS, TownScreen, is_wide, page
from game.ui.scenes.playback import SECONDS_A_WEEK, Playback, homes_now
from game.ui.scenes.weeks import Weeks
from game.ui.shell import Shell
from game.ui.sounds import OF_NEWS
from game.ui.tree import Node
from game.ui.widgets import Column, Icon, Label, Panel, Pips, Row, Rule, Scroll, Space, Stack

PAUSE, FASTER, SKIP = pygame.K_SPACE, pygame.K_f, pygame.K_e
_KEPT = 4  # lines of news that stay on the paper
_STAGE_ICONS = {
    "incident": "lightning", "founding": "users-three", "trial": "clock", "trading": "storefront",
    "in_trouble": "warning", "closed": "x",
}  # fmt: skip
_STAGE_COLORS = {"in_trouble": "ochre", "closed": "terracotta", "incident": "terracotta"}


class Played(TownScreen):
    """A scene over a `Playback`. Subclasses live the weeks and say what comes after them."""

    animating = False
    first_focus = "living.pause"
    seconds = SECONDS_A_WEEK
    after = "living.reflect"
    """Key of the button that goes on when the last week is over."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        pages.top(self)
        self.playback = Playback((), self.seconds)
        self.ctx: Context | None = None
        self._feasting = False
        self._still: Any = None

    def play(self) -> None:
        """Start with the weeks that the game lived last."""
        assert self.shell.game is not None
        self.playback = Playback(self.shell.game.frames, self.seconds)
        blank = tuple(replace(home, short=None, tired=None) for home in self.view.homes)
        self._still = replace(self.view, homes=blank)
        self._settle()

    # -- time ----------------------------------------------------------------------------------

    def tick(self, seconds: float) -> None:
        if self.playback.frames:
            life = street.life(self, self.playback.frame)
            life.tick(seconds)
            if life.feasting and not self._feasting:
                self.shell.sound("feast")
            self._feasting = bool(life.feasting)
        if self.playback.tick(seconds):
            if not self.playback.finished:
                self._hear()
            self._changed()

    def _hear(self) -> None:
        """The first news of the week that begins."""
        for item in self.playback.news_of(self.playback.at)[:1]:
            self.shell.sound(OF_NEWS.get(item.kind, "paper"))

    def on_event(self, event: pygame.event.Event) -> bool:
        keys = {PAUSE: self.pause, FASTER: self.faster, SKIP: self.skip}
        if event.type != pygame.KEYDOWN or event.key not in keys or self.playback.finished:
            return False
        keys[event.key]()
        return True

    def pause(self) -> None:
        self.playback.paused = not self.playback.paused
        self._changed()

    def faster(self) -> None:
        self.playback.faster()
        self.playback.paused = False
        self._changed()

    def skip(self) -> None:
        self.playback.skip()
        self._changed()

    def again(self) -> None:
        self.playback.again()
        self._changed("living.pause")

    def _changed(self, focus: str = "") -> None:
        """Show it; when the weeks are over, the focus goes to the way on."""
        self._settle()
        self.shell.stage.changed()
        focus = focus or ("main" if self.playback.finished else "")
        if focus and self.ctx is not None:
            pages.focus(self, focus)

    def _settle(self) -> None:
        self.animating = self.playback.moving

    # -- the page ------------------------------------------------------------------------------

    def build(self, ctx: Context) -> Node:
        self.ctx = ctx
        side = self._side(ctx)
        if is_wide(ctx):
            side.max_em = side.min_em = 21
            side.anchor = ("end", "top")
            body: Node = Stack(side)
        else:
            body = Column(side, self._districts(), gap=4)
        return self.page(ctx, None, body, self._foot(ctx))

    def page(self, ctx: Context, head: Node | None, body: Node, foot: Node) -> Node:
        """Without the usual strip: its figures are the last count, which is yet to come here."""
        return page(ctx, self._top(ctx), head, body, foot, self.menu)

    def _top(self, ctx: Context) -> Node:
        where = Column(
            Label(self.s("town"), "title", "headline"),
            Label(self.season, "small", color="soft"), gap=0)
        image = "bus" if self.alone else SEASON_ICONS[(self.view.season - 1) % 4]
        title = Row(Icon(image, "headline", "terracotta", "fill"), where, gap=3)
        short = self.playback.frame["indicators"]["bread_short"] if self.playback.frames else 0
        before = self.view.published_before["bread_short"]
        since = "living.bread_before_year" if self.alone else "living.bread_before"
        words = Column(
            Label(self.n("living.bread", short), "body", "strong"),
            Label(self.n(since, before), "small", color="soft"), gap=0)
        of_12 = -(-short * 12 // max(1, self.view.households))
        gauge = Row(Icon("bread", "headline", "terracotta"),
                    Column(words, Pips(0, 12, of_12, "house", "terracotta"), gap=1), gap=3)
        return Row(Panel(title, padding=3), Space(), Panel(gauge, padding=3), gap=3,
                   align="stretch")

    alone = False

    @property
    def season(self) -> str:
        return pages.season_name(self, self.view.season)

    def _side(self, ctx: Context) -> Node:
        """The paper at the side: the latest headline, older news, who is open."""
        news = self.playback.news()
        parts: list[Node] = [Label(self.t("living.news"), "small", "bold", "terracotta"),
                             Rule(double=True)]
        if not news:
            parts.append(Label(self.t("living.quiet"), "body", color="soft"))
        for place, item in enumerate(news[:_KEPT]):
            parts.append(self._news(item, first=place == 0))
        parts += [Rule(), Label(self.t("living.open"), "small", "bold", "terracotta")]
        for provider, stage in self.playback.frame.get("open", {}).items():
            if stage != "closed":
                name = self.s(f"providers.{provider}.name")
                icon = _STAGE_ICONS.get(stage, "storefront")
                color = _STAGE_COLORS.get(stage, "sea")
                parts.append(pages.line(icon, color, name, self.t(f"living.stage_{stage}")))
        if is_wide(ctx):
            parts += [Rule(), self._legend()]
        inner: Node = Column(*parts, gap=2)
        if is_wide(ctx):
            inner = Scroll(inner, key="living.side")
        return Panel(inner, padding=4, key="living.paper")

    def _news(self, item: Any, first: bool) -> Node:
        week = self.t("living.week", week=self._week(item.week))
        icon = _STAGE_ICONS.get(item.kind, "storefront")
        color = _STAGE_COLORS.get(item.kind, "sea")
        if item.kind != "incident":
            name = self.s(f"providers.{item.id}.name")
            return pages.line(icon, color, name, f"{self.t(f'living.news_{item.kind}')} · {week}")
        headline = self.s(f"incidents.{item.id}.headline")
        if not first:
            return pages.line(icon, color, headline, week)
        return Column(
            Label(week, "small", color="soft"), Label(headline, "title", "headline"),
            Label(self.s(f"incidents.{item.id}.text")), gap=1)

    def _legend(self) -> Node:
        marks = (("solid", "terracotta", "short"), ("outline", "olive", "fine"))
        rows = [pages.sign(look, color, self.t(f"living.{key}")) for look, color, key in marks]
        unheard = Row(Icon("question", "small", "quiet"),
                      Label(self.t("living.unknown"), "small", grow=1), gap=2)
        if all(district.heard for district in self.view.districts):
            return Column(*rows, gap=1)
        return Column(*rows, unheard, gap=1)

    def _districts(self) -> Node:
        """The map in words and signs, for letters that leave it no room."""
        now = homes_now(self.playback, at_once=True)
        parts: list[Node] = []
        for district in self.view.districts:
            states = [s for s, h in zip(now, self.view.homes, strict=True)
                      if h.district == district.id]
            short = sum(state is True for state in states)
            name = self.s(f"districts.{district.id}.name")
            known = self.n("predict.heard", short, homes=self.n("reflect.homes", len(states)))
            words = known if district.heard else self.t("living.unknown")
            parts.append(pages.line("house" if district.heard else "question",
                                    "terracotta" if short else "olive", name, words))
        return Panel(Column(*parts, gap=2), padding=4)

    def _foot(self, ctx: Context) -> Node:
        weeks, at = len(self.playback.frames), self.playback.at
        words = pages.column(
            Label(self.t("living.week", week=at + 1), "title", "headline"),
            Label(self.t("living.of", weeks=weeks), "small", color="soft"),
            gap=0, least=5.5, grow=0)
        beads = [] if self.playback.finished and not is_wide(ctx) else [self._weeks()]
        strip = Row(words, *beads, gap=4, name=self.t("living.weeks"))
        parts: list[Node] = [strip, Space()]
        if self.playback.finished:
            parts += [self.button("living.again", self.again, cap=""),
                      self.main(self.after, self.shell.go)]
            return Panel(self.foot(*parts), padding=3, key="living.foot")
        paused = self.playback.paused
        pause = self.button("living.play" if paused else "living.pause", self.pause,
                            cap=self.t("living.space"), key="living.pause")
        fast = self.button("living.faster", self.faster, "lightning", cap="F",
                           selected=self.playback.speed > 1)
        skip = self.button("living.skip", self.skip, "caret-right", cap="E")
        return Panel(self.foot(*parts, pause, fast, skip), padding=3, key="living.foot")

    def _weeks(self) -> Weeks:
        now = self.t("living.week", week=self.playback.at + 1)
        return Weeks(self.playback, self.t("living.weeks"), now)

    def _week(self, week: int) -> int:
        """The week within what is watched, counted from 1."""
        return week - self.playback.frames[0]["week"] + 1

    # -- the map -------------------------------------------------------------------------------

    def paint_background(self, surface: pygame.Surface, ctx: Context) -> None:
        """The town as always, and on each house what is known of it in this week."""
        self.shell.town.paint(surface, ctx, self._still or self.view)
        if self.playback.frames:
            street.draw(self, surface, ctx, self.playback.frame)
        if not is_wide(ctx) or not self.playback.frames:
            return
        side = ctx.px("small")
        calm, ink = ctx.look.reduced_motion, ctx.color("ink")
        ground = shapes.rounded((side + 9, side + 9), side, ctx.color("paper"), ink, 1.5)
        marks, grounds = [], []
        for i, short in enumerate(homes_now(self.playback, calm)):
            if short is None:
                continue
            look, token = ("solid", "terracotta") if short else ("outline", "olive")
            sign = pip("house", look, side if short else side - 4, ctx.color(token),
                       ctx.color("paper"))
            x, y = self.shell.town.home_at(i)
            marks.append((sign, sign.get_rect(center=(x, y))))
            if short:
                grounds.append((ground, ground.get_rect(center=(x, y))))
        surface.fblits(grounds + marks)
