"""A number that becomes another one, and the houses behind it, one after another.

Both read the same `Turning`, so that they never disagree. Where motion is reduced they have
turned already.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pygame

from game.ui import text as letters
from game.ui.context import Context
from game.ui.pips import pip
from game.ui.tree import Node
from game.ui.widgets import Label

ENOUGH = 2
"""Households: a smaller change of the count is none."""
MANY = 160
"""Households: above this many, signs are small and thirty stand in a row."""
WAIT, LENGTH, STEP = 0.35, 0.6, 0.015
"""Seconds: before anything turns, for one house to turn, and between one house and the next."""


@dataclass
class Turning:
    """So many before, so many now, of so many; `at` is how long it has been turning."""

    before: int
    now: int
    total: int
    at: float = 0.0

    @property
    def done(self) -> bool:
        return self.at >= WAIT + max(LENGTH, STEP * abs(self.now - self.before))

    def finish(self) -> None:
        self.at = WAIT + LENGTH + STEP * self.total

    @property
    def turned(self) -> int:
        """How many of the houses that change have changed."""
        change = abs(self.now - self.before)
        if self.done:
            return change
        share = (self.at - WAIT) / max(LENGTH, STEP * change)
        return max(0, min(change, int(share * change)))

    @property
    def shown(self) -> int:
        way = 1 if self.now > self.before else -1
        return self.before + way * self.turned

    @property
    def token(self) -> str:
        """Worse, better, or neither: the colour of the new number. Its words say the same."""
        if abs(self.now - self.before) < ENOUGH:
            return "ink"
        return "terracotta" if self.now > self.before else "olive"

    @property
    def looks(self) -> list[str]:
        """Houses that were and are short, then those that change, then the others."""
        low, high = sorted((self.before, self.now))
        change, more = high - low, self.now > self.before
        after, still = ("hatched", "outline") if more else ("freed", "solid")
        middle = [after] * self.turned + [still] * (change - self.turned)
        if not more:
            middle.reverse()
        return ["solid"] * low + middle + ["outline"] * (self.total - high)


class Counted(Label):
    """The number as it is just now; its name is the one it ends at."""

    def __init__(self, turning: Turning, words: dict[int, str], **node: Any) -> None:
        super().__init__(words[turning.now], "number", color=turning.token, ltr=True, **node)
        self.turning, self.words = turning, words

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        words = self.words.get(self.turning.shown, self.words[self.turning.now])
        spans = (letters.Span(words, self.spans[0].face),)
        lines = letters.layout(spans, ctx.px(self.letters), None, False, self.leading)
        letters.draw(surface, lines, self.bounds, ctx.color(self.color), ctx.side(self.align))


_LOOKS = {"solid": ("solid", "terracotta"), "hatched": ("hatched", "terracotta"),
          "freed": ("hatched", "olive"), "outline": ("outline", "quiet")}  # fmt: skip


class Houses(Node):
    """All houses of the town in rows of twenty, or fewer fives where it is narrow."""

    role = "image"

    def __init__(self, turning: Turning, name: str) -> None:
        super().__init__(name=name)
        self.turning = turning

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        step = self._step(ctx)
        across = self._across(step, width)
        return across * step, -(-self.turning.total // across) * step

    def least(self, ctx: Context) -> int:
        return 10 * self._step(ctx)

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        step = self._step(ctx)
        across, paper = self._across(step, self.bounds.width), ctx.color("paper")
        signs = []
        for i, look in enumerate(self.turning.looks):
            shape, color = _LOOKS[look]
            sign = pip("house", shape, step - 4, ctx.color(color), paper)
            along = i % across * step
            x = self.bounds.right - along - step + 2 if ctx.rtl else self.bounds.x + along + 2
            signs.append((sign, (x, self.bounds.y + i // across * step + 2)))
        surface.fblits(signs)

    def _step(self, ctx: Context) -> int:
        """Smaller ones in a larger town, so that all are seen at once."""
        size = 1.25 if self.turning.total <= MANY else 0.85
        return round(ctx.px("body") * size) + 2

    def _across(self, step: int, width: int | None) -> int:
        most = min(20 if self.turning.total <= MANY else 30, max(1, self.turning.total))
        fits = most if width is None else max(1, min(most, width // step))
        return fits if fits == most or fits < 5 else fits - fits % 5
