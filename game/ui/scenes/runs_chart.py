"""Two lines of the same time, both seen where they run together, and a mark where they part."""

from __future__ import annotations

from itertools import pairwise

import pygame

from game.ui.context import Context
from game.ui.widgets.charts import LineChart, Series

_DASH, _GAP = 6, 5


class RunsChart(LineChart):
    """The first line is broad and lies below, so that the second never hides it."""

    parting: tuple[float, str] | None = None
    """Place among the moments from which they differ, and what is written there."""

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        if self.parting is not None:
            moment, words = self.parting
            plot, x = self._plot(ctx), self._spot(ctx, moment, self.least_value)[0]
            wide = ctx.dot(2)
            for y in range(plot.y, plot.bottom, ctx.dot(_DASH + _GAP)):
                high = min(ctx.dot(_DASH), plot.bottom - y)
                surface.fill(ctx.color("quiet"), (x - wide // 2, y, wide, high))
            late = moment > len(self.moments) / 2
            gap = ctx.unit(2) * (-1 if late != ctx.rtl else 1)
            at = (x + gap, plot.y + round(ctx.px("caption") * 0.8))
            self._say(ctx, surface, words, at, "end" if late else "start", "strong")
        super().draw(ctx, surface)

    def _draw_line(self, ctx: Context, surface: pygame.Surface, line: Series, mark: str) -> None:
        if line is self.series[0]:
            broad = ctx.dot(8)
            spots = [self._spot(ctx, i, v) for i, v in enumerate(line.values) if v is not None]
            for one, two in pairwise(spots):
                pygame.draw.aaline(surface, ctx.color(line.color), one, two, width=broad)
        super()._draw_line(ctx, surface, line, mark)
