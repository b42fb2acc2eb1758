"""The year alone: the team takes the bus, and fifty-two weeks show what stands."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pygame

from game.rules.actions.hand_over import HandOver
from game.rules.actions.live_year import LiveYear
from game.session.session import acts_after_undo
from game.session.town_view import OrgView, TownView
from game.ui.context import Context
from game.ui.scenes import brinks, ended, pages, stands_else, street
from game.ui.scenes.asking import Asking
from game.ui.scenes.frame import Paper, papers
from game.ui.scenes.parts import is_wide, kicker
from game.ui.scenes.played import DAY, Played
from game.ui.scenes.telling import WholeGame
from game.ui.shell import Shell
from game.ui.tree import Node
from game.ui.widgets import Icon, Label, Panel, Row, Rule, Space

SECONDS_A_WEEK = 1.15
"""Fifty-two weeks in a minute."""
WEEKS = 13
PAPER_EM = 25


class Year(Played):
    seconds = SECONDS_A_WEEK
    after = "year.debrief"
    alone = True
    first_focus = "main"
    shift = 0.0

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.left = False
        """Whether the bus has gone."""
        self.leaving = False
        """Whether the bus is still in sight."""
        self.shift = 0.16
        self.ahead: Asking | None = None
        """What the debrief will ask: worked out beside the window while the year is watched."""
        given = self._given()
        self.mine = [o.provider for o in self.view.orgs
                     if o.statutes or o.team_held or o.members or o.provider in given]
        self.held = {o.provider for o in self.view.orgs if o.team_held}

    @property
    def season(self) -> str:
        return self.t("year.name")

    def _given(self) -> set[str]:
        """What the team handed over, also where nobody becomes a member of it."""
        assert self.shell.game is not None
        return {entry.action.provider for entry in acts_after_undo(self.shell.game.session.log)
                if isinstance(entry.action, HandOver)}

    def build(self, ctx: Context) -> Node:
        if self.left:
            return super().build(ctx)
        name = self.t("reflect.paper", town=self.s("town"))
        nodes: list[Node] = [
            kicker(name, self.t("year.date")), Label(self.t("year.headline"), "headline"),
            Label(self.t("year.lead")), Rule(), *self._handed(), Rule(),
            Label(self.t("year.last"), "small", color="soft")]
        body = papers(self, ctx, Paper("year", self.t("year.name"), "bus", nodes, em=PAPER_EM))
        leave = self.main("year.leave", self._leave, "bus")
        return super(Played, self).page(ctx, None, body, self.foot(Space(), leave))

    def _sheets(self, ctx: Context) -> list[Paper]:
        """When the year is over: what stood and what did not, before anything else."""
        found = super()._sheets(ctx)
        if self.playback.finished:
            nodes = [kicker(self.t("year.name"), self.t("debrief.date")), *self._handed()]
            stood = Paper("stood", self.t("year.stands"), "flag", nodes, "end", PAPER_EM)
            return [stood, *(sheet for sheet in found if sheet.key == "town")]
        return found

    def _handed(self) -> list[Node]:
        """What stands on other feet, what still rests on the team, what is gone."""
        title = "year.stood" if self.left else "year.stands"
        parts: list[Node] = [Label(self.t(title), "lead", "strong")]
        for org in self.view.orgs:
            if org.provider in self.mine:
                name = self.s(f"providers.{org.provider}.name")
                parts.append(pages.line(*self._fate(org, name)))
        others = stands_else.lines(self)
        parts += [pages.line(*line) for line in others]
        if not self.mine and not others:
            parts.append(Label(self.t("year.nothing"), color="soft"))
        return [*brinks.lines(self), *parts]

    def _fate(self, org: OrgView, name: str) -> tuple[str, str, str, str]:
        """Icon, colour, name and words for one of the team's own."""
        held, why = org.provider in self.held, ended.words(self, org.ended)
        if org.stage == "closed":
            key = "fell" if self.left and held else "closed_since" if self.left else "closed"
            said = self.t(f"year.{key}")
            if why and key != "fell":
                said = self.t("debrief.and_why", what=self.t("year.closed_so"), why=why)
            return "x", "quiet", name, said
        if org.stage == "converted":
            return "swap", "terracotta", name, why or self.t("living.news_converted")
        if held:
            return "warning", "terracotta", name, self.t("year.stood_held" if self.left else
                                                         "year.held")
        return "check", "olive", name, self.t("year.stood_handed" if self.left else "year.handed")

    # -- four seasons --------------------------------------------------------------------------

    def week_view(self, ctx: Context) -> TownView:
        """The year goes through all seasons once more, from spring on."""
        view = super().week_view(ctx)
        if not self.left:
            return view
        return view if self.leaving else replace(
            view, season=self._quarter + 1, quarter=self._quarter)

    @property
    def _quarter(self) -> int:
        return min(3, self.playback.at // WEEKS)

    @property
    def moment(self) -> str:  # type: ignore[override]
        """Another season's light comes slowly over the town."""
        return f"year/{self._quarter}" if self.left and not self.leaving else super().moment

    def _wish(self) -> tuple[str | None, str]:
        return DAY

    def to_come(self) -> list[Any]:
        """The next season, so that it is there when its first week comes."""
        ctx, size = self.shell.stage.ctx, self.shell.stage.size
        number = 1 if self.leaving else min(4, self._quarter + 2)
        after = replace(self.week_view(ctx), season=number, quarter=number - 1)
        aside = self.aside(ctx) if not is_wide(ctx) else 0.0
        return [self.shell.town.sight(size, ctx, after, aside, *DAY)]

    # -- the bus -------------------------------------------------------------------------------

    def _leave(self) -> None:
        if self.shell.submit(LiveYear()) is None:
            return
        self.shell.sound("bus")
        self.left = True
        self.ahead = WholeGame(self.shell)
        self.play()
        there = street.life(self, self.playback.frame)
        street.bus(self, self.playback.frame).leave(there.seconds)
        self.leaving = not self.hurried
        self._alone()
        self._changed("living.pause")

    def _alone(self) -> None:
        """Once the bus is gone the whole town is looked at."""
        self.shift = 0.16 if self.leaving else 0.0

    def tick(self, seconds: float) -> None:
        super().tick(seconds)
        if self.ahead is not None and not self.shell.explainer.alone:
            self.ahead.tick()
        there = street.life(self, self.playback.frame)
        if self.leaving and (self.playback.at or self.hurried or there.bus is None
                             or there.bus.gone(there.seconds)):
            self.leaving = False
            self._alone()
            self._changed()

    def waits(self, seconds: float) -> bool:
        """The first week begins when the bus is out of sight, or as soon as somebody hurries."""
        return self.leaving

    def skip(self) -> None:
        self.leaving = False
        self._alone()
        super().skip()

    def caption(self) -> Node | None:
        if not self.leaving:
            return super().caption()
        words = Row(Icon("bus", "title", "terracotta"),
                    Label(self.t("year.headline"), "body", "strong"), gap=2)
        return Panel(words, padding=2.5, anchor=("start", "bottom"), key="year.caption")

    def paint_background(self, surface: pygame.Surface, ctx: Context) -> None:
        """People and the bus on the square, until everybody is in it."""
        if not self.left:
            street.bus(self)
        super().paint_background(surface, ctx)
        if not self.left:
            street.draw(self, surface, ctx)
