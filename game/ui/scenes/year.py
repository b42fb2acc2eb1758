"""The year alone: the team takes the bus, and fifty-two weeks show what stands."""

from __future__ import annotations

from game.rules.actions.live_year import LiveYear
from game.ui.context import Context
from game.ui.scenes import pages
from game.ui.scenes.played import Played
from game.ui.shell import Shell
from game.ui.tree import Node
from game.ui.widgets import Label, Space

SECONDS_A_WEEK = 1.15
"""Fifty-two weeks in a minute."""


class Year(Played):
    seconds = SECONDS_A_WEEK
    after = "year.debrief"
    alone = True
    first_focus = "main"

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.left = False
        """Whether the bus has gone."""

    @property
    def season(self) -> str:
        return self.t("year.name")

    def build(self, ctx: Context) -> Node:
        if self.left:
            return super().build(ctx)
        lead = Label(self.t("year.lead"), "lead")
        last = Label(self.t("year.last"), color="soft")
        body = pages.columns(pages.column(lead, last, gap=4), self._handed())
        page = pages.paper(self, ctx, "year", self.t("year.date"), self.t("year.headline"),
                           body, most=52)
        leave = self.main("year.leave", self._leave, "bus")
        return super(Played, self).page(ctx, None, page, self.foot(Space(), leave))

    def _handed(self) -> Node:
        """What stands on other feet, what still rests on the team, what is gone."""
        parts: list[Node] = [Label(self.t("year.stands"), "lead", "strong")]
        own = [o for o in self.view.orgs if o.statutes or o.team_held or o.members]
        for org in own:
            name = self.s(f"providers.{org.provider}.name")
            if org.stage == "closed":
                parts.append(pages.line("x", "quiet", name, self.t("year.closed")))
            elif org.team_held:
                parts.append(pages.line("warning", "terracotta", name, self.t("year.held")))
            else:
                parts.append(pages.line("check", "olive", name, self.t("year.handed")))
        if not own:
            parts.append(Label(self.t("year.nothing"), color="soft"))
        return pages.column(*parts)

    def _leave(self) -> None:
        if self.shell.submit(LiveYear()) is None:
            return
        self.shell.sound("bus")
        self.left = True
        self.play()
        self._changed("living.pause")
