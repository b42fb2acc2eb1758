"""Between seasons teams wait for each other: words that are read from the last row.

Nothing counts down here. Whoever leads the lesson says when it goes on.
"""

from __future__ import annotations

from game.ui import text as letters
from game.ui.context import Context
from game.ui.scenes.backdrop import DimTown
from game.ui.scenes.lesson import words
from game.ui.scenes.pages import season_name
from game.ui.tree import Node
from game.ui.widgets import Column, Label, Panel, Row, Space, Stack

SHARE = 12
"""Letters are at least the height divided by this: read at five metres from a laptop's screen."""


class Huge(Label):
    """A line whose letters are a share of the window, whatever size is set; smaller only where a
    word would not fit across it."""

    def __init__(self, text: str, share: float = SHARE, **node) -> None:
        super().__init__(text, "display", "headline", align="center", **node)
        self.share = share

    def paragraph(self, ctx: Context, width: int | None) -> letters.Paragraph:
        high = ctx.app.size[1] if ctx.app else ctx.dot(720)
        size = max(ctx.px("headline"), round(high / self.share))
        return letters.layout(self.spans, size, width, ctx.rtl, 1.15)

    def least(self, ctx: Context) -> int:
        return 1


class StopScene(DimTown):
    looks_inside = False
    first_focus = "main"

    def build(self, ctx: Context) -> Node:
        season, seasons = self.view.season, len(self.content.seasons)
        where = self.t("lesson.stop.where", season=season_name(self, season), n=season,
                       all=seasons)
        lines = Column(Huge(self.t("lesson.stop"), 7, color="terracotta"), Huge(where),
                       Huge(words.turn(self.shell), 18), gap=3)
        paper = Panel(lines, padding=8, anchor=("center", "center"), key="stop")
        go_on = self.main("lesson.stop.on", self._on, "arrow-right")
        return self.page(ctx, None, Stack(paper, grow=1), Row(Space(), go_on))

    def _on(self) -> None:
        assert self.shell.room is not None
        self.shell.room.change(stop=0)
        self.shell.back()
