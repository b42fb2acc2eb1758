"""Watching lived weeks: the town by the week, what happens, and the keys that pause and hurry.

The season and the year alone are both watched here. It moves only while it plays; once paused
or over, nothing is drawn again until somebody does something. Time can stand still as long as
anybody likes, and then everything on the map can be looked at closer.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pygame

from game.session.town_view import TownView
from game.ui.context import Context
from game.ui.scenes import happenings, pages, street, strip, week_paper
from game.ui.scenes.brinks import NEWS
from game.ui.scenes.frame import Paper, papers
from game.ui.scenes.parts import TownScreen, is_wide, page
from game.ui.scenes.playback import SECONDS_A_WEEK, News, Playback, homes_now
from game.ui.scenes.weeks import Weeks
from game.ui.shell import Shell
from game.ui.sounds import OF_NEWS
from game.ui.tree import Node
from game.ui.widgets import Icon, Label, Panel, Row, Space
from game.ui.widgets.maplayer import MapLayer

PAPER_EM = 19
DAYS = ("day", "day", "day", "dusk")
"""Evenings come slowly, so that nothing flickers: one in four weeks."""
DAY: tuple[str | None, str] = (None, "day")
FEAST: tuple[str | None, str] = ("evening", "dusk")
LONGEST_WAIT = 4.0
SLOWER = 3


class Played(TownScreen):
    """A scene over a `Playback`. Subclasses live the weeks and say what comes after them."""

    animating = False
    layers = False
    first_focus = "living.pause"
    seconds = SECONDS_A_WEEK
    after = "living.reflect"
    """Key of the button that goes on when the last week is over."""
    alone = False
    """Whether the team is away."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        pages.top(self)
        self.playback = Playback((), self.seconds)
        self.looking: tuple[str, str] | None = None
        """What is looked at closer while time stands still."""
        self.reading: News | None = None
        """The headline that is read while time stands still; None for the largest."""
        self._week: tuple[object, TownView] | None = None
        self._feasting = False
        self._held = 0.0
        """Seconds that the first week waited for the picture of its feast."""

    def play(self) -> None:
        """Start with the weeks that the game lived last."""
        assert self.shell.game is not None
        self.playback = Playback(self.shell.game.frames, self.seconds)
        self._settle()

    # -- time ----------------------------------------------------------------------------------

    def tick(self, seconds: float) -> None:
        if self.playback.frames:
            life = street.life(self, self.playback.frame)
            street.walk(self, seconds, self.playback.frame)
            if life.feasting and not self._feasting:
                self.shell.sound("feast")
            self._feasting = bool(life.feasting)
        if self.playback.moving and self.waits(seconds):
            return
        feast = happenings.feasting(self)
        if self.playback.tick(seconds / self._reading, feast):
            if not self.playback.finished:
                self._hear()
                self._stop()
            self._changed()

    def waits(self, seconds: float) -> bool:
        """A feast begins when it can be seen: the week waits a little for its picture."""
        if self.hurried or self._held > LONGEST_WAIT or not happenings.feasting(self):
            return False
        if self._can_show(FEAST):
            return False
        self._held += seconds
        return True

    @property
    def hurried(self) -> bool:
        """Whether nothing may be waited for only because it is nice to see."""
        return self.shell.stage.ctx.look.reduced_motion or self.playback.speed > 1

    @property
    def _reading(self) -> int:
        """How much slower a week with news goes where letters are large."""
        at_ease = self.playback.speed == 1 and not is_wide(self.shell.stage.ctx)
        return SLOWER if at_ease and self.playback.news_of(self.playback.at) else 1

    def _stop(self) -> None:
        """Time stands still when something breaks for good, until somebody lets it go on."""
        if any(item.kind == NEWS for item in self.playback.news_of(self.playback.at)):
            self.playback.paused, self.looking = True, None

    def _hear(self) -> None:
        """The first news of the week that begins."""
        for item in self.playback.news_of(self.playback.at)[:1]:
            knock = week_paper.is_knock(self, item)
            self.shell.sound("knock" if knock else OF_NEWS.get(item.kind, "paper"))

    def on_command(self, command: str) -> bool:
        keys = {"pause": self.pause, "faster": self.faster, "skip": self.skip}
        if command not in keys or self.playback.finished:
            return super().on_command(command)
        keys[command]()
        return True

    def pause(self) -> None:
        self.playback.paused = not self.playback.paused
        self.looking = self.reading = None
        self._changed()

    def faster(self) -> None:
        self.playback.faster()
        self.playback.paused, self.looking = False, None
        self._changed()

    def skip(self) -> None:
        self.playback.skip()
        self.looking = self.reading = None
        self._changed()

    def again(self) -> None:
        self.playback.again()
        self._changed("living.pause")

    def look_at(self, what: tuple[str, str]) -> None:
        """Closer, or away again."""
        self.looking = None if self.looking == what else what

    def read(self, item: News) -> None:
        """One of the headlines so far."""
        self.reading = item
        self.shell.sound("paper")

    def _changed(self, focus: str = "") -> None:
        """Show it; when the weeks are over, the focus goes to the way on."""
        self._settle()
        self.shell.stage.changed()
        focus = focus or ("main" if self.playback.finished else "")
        if focus:
            pages.focus(self, focus)

    def _settle(self) -> None:
        self.animating = self.playback.moving

    def week_of(self, week: int) -> int:
        """The week within what is watched, counted from 1."""
        return week - self.playback.frames[0]["week"] + 1

    # -- the page ------------------------------------------------------------------------------

    def build(self, ctx: Context) -> Node:
        top = self._top(ctx)
        sheets = self._sheets(ctx)
        marks = MapLayer(*self._marks(ctx), name=self._said())
        body = papers(self, ctx, *sheets, marks=marks)
        if is_wide(ctx) and (caption := self.caption()) is not None:
            body.children.append(caption)
        return page(ctx, top, None, body, self._foot(ctx), self.menu)

    def caption(self) -> Node | None:
        """What the whole town does, on a paper in the corner."""
        return happenings.caption(self)

    def _said(self) -> str:
        """The map in one sentence."""
        frame = self.playback.frame
        short = frame["indicators"][self.view.key] if frame else 0
        week = self.t("living.week", week=self.playback.at + 1)
        return f"{week}: {self.short('living.bread', short)}"

    def _marks(self, ctx: Context) -> list[Any]:
        if not self.playback.frames or self.playback.finished or not is_wide(ctx):
            return []
        if self.playback.paused:
            return [*happenings.broken_now(self), *happenings.to_look_at(self)]
        return happenings.of_week(self)

    def _sheets(self, ctx: Context) -> list[Paper]:
        found = []
        if self.looking:
            found.append(Paper("closer", self.t("living.closer"), "question",
                               week_paper.looked_at(self, self.looking), "end", PAPER_EM))
        elif news := week_paper.news(self):
            found.append(Paper("news", self.t("living.news"), "newspaper", news, "end", PAPER_EM))
        if not is_wide(ctx):
            found.append(Paper("town", self.s("town"), "house", week_paper.town_in_words(self)))
        return found

    def _top(self, ctx: Context) -> Node:
        frame = self.playback.frame
        short = frame["indicators"][self.view.key] if frame else 0
        before = self.view.published_before[self.view.key]
        since = "living.bread_before_year" if self.alone else "living.bread_before"
        words = self.short("living.bread", short)
        if not is_wide(ctx):
            return self._short_top(words)
        signs = Row(strip.twelfths(short, self.view.households),
                    Label(self.n(since, before), "caption", color="soft"), gap=2)
        gauge = strip.paper(self, "short", strip.gauge(
            self.need_icon, "terracotta", words, signs, self.of_need("living.short.help")))
        return Row(strip.where(self), Space(), gauge, gap=3, align="stretch", key="strips")

    def _short_top(self, words: str) -> Node:
        season = Label(self.season, "small", "bold")
        short = Row(Icon(self.need_icon, "lead", "terracotta"), Label(words, "small", "strong"),
                    gap=1)
        parts = [Label(self.s("town"), "lead", "headline"), season, short]
        return Panel(Row(*parts, gap=4), padding=2, across=4, key="strip")

    @property
    def season(self) -> str:
        return pages.season_name(self, self.view.season)

    # -- the foot ------------------------------------------------------------------------------

    def _foot(self, ctx: Context) -> Node:
        weeks, at = len(self.playback.frames), self.playback.at
        now = self.t("living.week", week=at + 1)
        menu = strip.chips(self, ctx, False)
        if not is_wide(ctx):
            short = Label(now, "body", "headline")
            return Panel(Row(menu, short, Space(), *self._buttons(brief=True), gap=2), padding=1.5,
                         across=3, key="living.foot")
        words = pages.column(
            Label(now, "title", "headline"),
            Label(self.t("living.of", weeks=weeks), "small", color="soft"),
            gap=0, least=5.5, grow=0)
        number = self.shell.words.number(at + 1)
        beads = Weeks(self.playback, self.t("living.weeks"), now, number)
        line = Row(menu, words, beads, Space(), *self._buttons(), gap=3)
        return Panel(line, padding=2.5, across=4, key="living.foot")

    def _buttons(self, brief: bool = False) -> list[Node]:
        """What the keys do too; where there is little room only the one that is needed most."""
        if self.playback.finished:
            again = [] if brief else [
                self.button("living.again", self.again, "arrow-counter-clockwise")]
            return [*again, self.main(self.after, self.shell.go, "arrow-right")]
        paused = self.playback.paused
        cap = self.shell.cap
        pause = self.button("living.play" if paused else "living.pause", self.pause,
                            "play" if paused else "pause", cap="" if brief else cap("pause"),
                            key="living.pause")
        skip = self.button("living.skip", self.skip, "skip-forward",
                           cap="" if brief else cap("skip"))
        if brief:
            return [pause, skip]
        faster = self.button("living.faster", self.faster, "fast-forward", cap=cap("faster"),
                             selected=self.playback.speed > 1)
        return [pause, faster, skip]

    # -- the map -------------------------------------------------------------------------------

    def _wish(self) -> tuple[str | None, str]:
        """Where and when: evenings have lamps, and a feast is looked at from near."""
        if not self.playback.frames or self.shell.stage.ctx.look.reduced_motion:
            return DAY
        if happenings.feasting(self):
            return FEAST
        return None, DAYS[self.playback.at % len(DAYS)]

    def _sight(self) -> tuple[str | None, str]:
        """The wish, or the day as long as the other picture is not painted."""
        wish = self._wish()
        return wish if wish == DAY or self._can_show(wish) else DAY

    def _can_show(self, sight: tuple[str | None, str]) -> bool:
        live = self.shell.stage.ctx.motion.live
        return not live or self.shell.town.prepared(self._picture(sight))

    def _picture(self, sight: tuple[str | None, str]) -> Any:
        stage = self.shell.stage
        view = self.week_view(stage.ctx)
        return self.shell.town.sight(stage.size, stage.ctx, view, self.aside(stage.ctx), *sight)

    def work(self, milliseconds: float) -> bool:
        """The town first, then the other lights that this season will be seen in."""
        if super().work(milliseconds):
            return True
        if not self.playback.frames or self.shell.stage.ctx.look.reduced_motion:
            return False
        view = self.week_view(self.shell.stage.ctx)
        return any(self.shell.town.prepare(picture, view) for picture in self.to_come())

    def to_come(self) -> list[Any]:
        """Pictures of the town that will be looked at soon."""
        feast = [FEAST] if happenings.feasting(self) else []
        return [self._picture(sight) for sight in (*feast, (None, "dusk"))]

    @property
    def closeup(self) -> str | None:  # type: ignore[override]
        return self._sight()[0]

    @property
    def time_of_day(self) -> str:  # type: ignore[override]
        return self._sight()[1]

    def week_view(self, ctx: Context) -> TownView:
        """The town of this week as the team may see it: homes and providers as in the frame."""
        frame, view = self.playback.frame, self.view
        if not frame:
            return view
        short = homes_now(self.playback, ctx.look.reduced_motion)
        key = (self.playback.at, tuple(short))
        if self._week is None or self._week[0] != key:
            homes = tuple(replace(home, short=now, tired=tired) for home, now, tired in
                          zip(view.homes, short, frame["tired"], strict=True))
            orgs = tuple(replace(org, stage=frame["open"].get(org.provider, "closed"))
                         for org in view.orgs)
            self._week = key, replace(view, homes=homes, orgs=orgs)
        return self._week[1]

    def before_layout(self, ctx: Context, size: tuple[int, int]) -> None:
        self.shell.town.look(size, ctx, self.week_view(ctx), self.aside(ctx), self.closeup,
                             self.time_of_day)

    def paint_background(self, surface: pygame.Surface, ctx: Context) -> None:
        self.shell.town.paint(surface, ctx, self.week_view(ctx), self.aside(ctx),
                              closeup=self.closeup, light=self.time_of_day)
        if self.playback.frames:
            street.draw(self, surface, ctx, self.playback.frame)
