"""Two runs of the same time on the same luck: as it was lived, and without one of the team's acts.

Both are really played, in the worker, and while they are it says so. Nothing that was lived
changes. From Reflect it is the season just lived; from the debrief everything from the season of
the act to a year later.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import pygame

from game.rules.core import Bug
from game.session.compare import Comparison, own_acts
from game.ui.context import Context
from game.ui.scenes import causes, need, pages, two_runs
from game.ui.scenes.asking import topics_of
from game.ui.scenes.out_of_focus import OutOfFocus
from game.ui.scenes.parts import TownScreen, heading, is_wide, page, sheet
from game.ui.shell import Shell
from game.ui.tree import Node
from game.ui.widgets import (
    Button,
    Choice,
    Column,
    Icon,
    Label,
    Option,
    Panel,
    Row,
    Slider,
    Space,
)  # fmt: skip

if TYPE_CHECKING:
    from game.ui.game import Game

WHO = "compare.act"


class Compare(TownScreen):
    first_focus = "main"

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        pages.top(self)
        assert shell.game is not None
        self.game: Game = shell.game
        view, session = self.view, shell.game.session
        here = view.season if view.phase == "reflect" else 0
        seasons = [here] if here else range(1, view.seasons + 1)
        self.acts = [act for season in seasons for act in own_acts(session, season)]
        self.whole = not here
        self.behind = OutOfFocus()
        self.about = topics_of(self.game)[0]
        self.week = -1
        """Number of the frame that the maps show; -1 for the last."""
        self.found: Comparison | None = None
        self.lived: two_runs.Frames = ()
        self.other: two_runs.Frames = ()
        self.failed = False
        wanted = shell.topic if shell.topic in self.acts else next(iter(self.acts), "")
        self.act = ""
        if wanted:
            self._choose(wanted)

    # -- asking --------------------------------------------------------------------------------

    @property
    def span(self) -> tuple[int, int]:
        """From which season on, and until which, both are played."""
        since = int(self.act.partition(":")[0][1:])
        return since, self.view.seasons + 1 if self.whole else since

    @property
    def waiting(self) -> bool:
        return bool(self.act) and not self.failed and (self.found is None or not self.found.lucks)

    @property
    def animating(self) -> bool:  # type: ignore[override]
        """Only while the two are being played."""
        return self.waiting

    def _choose(self, act: str) -> None:
        if act == self.act:
            return
        self.act, self.found, self.failed, self.week = act, None, False, -1
        since, until = self.span
        self.shell.explainer.compare(self.game.session, until, act, since)

    def tick(self, seconds: float) -> None:
        try:
            news = self.shell.explainer.poll_comparison()
        except Bug:
            self.failed = True  # the game goes on without it; the bug is reported elsewhere
            self.shell.stage.changed()
            return
        if news is None or (news.act, news.since, news.season) != (self.act, *self.span):
            return
        if self.found is None:
            self.lived = self.game.session.visible(news.lived.frames)
            self.other = self.game.session.visible(news.other.frames)
        self.found = news
        self.shell.stage.changed()

    # -- the page ------------------------------------------------------------------------------

    def build(self, ctx: Context) -> Node:
        paper = sheet(ctx, *self._head(), *self._body(ctx), key="compare", grow=1)
        back = self.main("compare.back", self.shell.back, "arrow-right")
        return page(ctx, None, None, paper, Row(Space(), back, gap=3), self.shell.back)

    def paint_background(self, surface: pygame.Surface, ctx: Context) -> None:
        self.behind.paint(self, surface, ctx)

    def _head(self) -> list[Node]:
        if not self.act:
            return [Label(self.t("compare.none"), "headline")]
        since, _ = self.span
        season = pages.season_name(self, since)
        way = "whole" if self.whole else "season"
        title = Label(self.t(f"compare.headline_{way}", season=season), "headline")
        name = causes.titled(self.game, self.act)
        lead = Label(self.t("compare.lead", act=name), "body", color="soft")
        return [title, lead]

    def _body(self, ctx: Context) -> list[Node]:
        if not self.act:
            return []
        which = pages.column(*self._which(), gap=3, least=15, grow=0)
        if self.found is None:
            return [pages.columns(which, pages.column(self._in_the_making(), least=24, grow=3))]
        said = [*two_runs.in_words(self), *([self._waiting()] if self.waiting else [])]
        words = pages.column(*said, gap=3, least=16)
        drawn = pages.column(*self._drawn(ctx), gap=3, least=28, grow=2)
        if is_wide(ctx):
            return [pages.columns(which, drawn, words)]
        return [words, drawn, which]

    def _which(self) -> list[Node]:
        """The team's own acts, one of which is left out."""
        title, tip = self.t("compare.which"), self.t("compare.which.help")
        options = [Option(act, causes.titled(self.game, act), self._when(act), help=tip)
                   for act in self.acts]
        choice = Choice(title, options, self.act, self._choose, key=WHO, max_em=17)
        return [heading(title), choice]

    def _when(self, act: str) -> str:
        return pages.season_name(self, int(act.partition(":")[0][1:])) if self.whole else ""

    def _waiting(self) -> Node:
        """What is being done meanwhile, in words: the other lucks."""
        return Row(Icon("hourglass", "title", "quiet"),
                   Label(self.t("compare.waiting_range"), color="soft", grow=1), gap=2,
                   key="compare.waiting")

    def _in_the_making(self) -> Node:
        """Where lines and towns will be: what they wait for, so that it does not look broken."""
        key = "failed" if self.failed else "waiting"
        image = "warning" if self.failed else "hourglass"
        words = Label(self.t(f"compare.{key}"), "title", "quote", "soft", grow=1)
        inside = Row(Icon(image, "number", "quiet"), words, gap=4, key="compare.waiting")
        return Panel(inside, padding=12, tone="well")

    def _drawn(self, ctx: Context) -> list[Node]:
        """Two lines, and below them the homes of both towns in the week that is chosen."""
        topics = Row(*(self._topic(name) for name in topics_of(self.game)), gap=2,
                     name=self.t("reflect.topics"))
        at = self.week % len(self.lived)
        week = Slider(self.t("compare.week"), at, self._to_week, 0, len(self.lived) - 1, 1, 4,
                      self._week_words, key="compare.week", help=self.t("compare.week.help"))
        maps = two_runs.both_maps(self, at)
        towns = Row(*maps, gap=4, align="bottom") if is_wide(ctx) else Column(*maps, gap=3)
        return [topics, two_runs.chart(self, 10), week, towns]

    def _topic(self, name: str) -> Button:
        return Button(need.topic(self.game, name), partial(self._about, name),
                      selected=name == self.about, key=f"topic/{name}",
                      help=self.t("compare.topic.help"))

    def _about(self, name: str) -> None:
        self.about = name

    def _to_week(self, number: int) -> None:
        self.week = number

    def _week_words(self, number: int) -> str:
        return self.t("living.week", week=number + 1)
