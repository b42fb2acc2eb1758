"""The grid of actions and actors as a map of warmth: each cell has a number, a pattern that gets
denser with it, and a colour. What nobody has looked at lies in fog, with a question mark.
"""

from __future__ import annotations

from functools import lru_cache

import pygame

from game.ui import shapes
from game.ui import text as letters
from game.ui.context import Context
from game.ui.icons import icon
from game.ui.theme import RGB, mix
from game.ui.tree import Node
from game.ui.widgets.board import Board, Cell

STEPS = (0, 200, 400, 600, 800)
"""From which level on, permille, each of the five patterns is drawn."""
_FINE = 2


def step_of(level: int) -> int:
    return sum(level >= least for least in STEPS[1:])


class Heat(Board):
    """Arrows go from cell to cell and leave the grid at its edges."""

    def on_key(self, command: str, ctx: Context) -> bool:
        across, keys = len(self.heads), [c.key for c in self.cells]
        if command not in ("up", "down", "left", "right") or ctx.focus not in keys:
            return False
        row, column = divmod(keys.index(ctx.focus), across)
        ahead = "left" if ctx.rtl else "right"
        if command in ("up", "down"):
            there = row + (1 if command == "down" else -1)
            inside = 0 <= there < len(self.sides)
        else:
            there = column + (1 if command == ahead else -1)
            inside = 0 <= there < across
        return inside and super().on_key(command, ctx)


class HeatCell(Cell):
    radius = 8
    gap = False
    tall_em = 2.9

    def high(self, ctx: Context) -> int:
        return ctx.em(self.tall_em)

    def least(self, ctx: Context) -> int:
        return ctx.em(4.2)

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        box, level = self.bounds, self.square.level
        if min(box.size) < 8:
            return
        inner = box.inflate(-4, -4)
        ground = ctx.color("paper")
        if level is None:
            sheet = fog(inner.size, ctx.color("well"), ctx.color("quiet"), ctx.dot(6))
        else:
            sheet = warmth(inner.size, step_of(level), ctx.color("sea"), ground, ctx.dot(6))
        surface.blit(sheet, inner)
        edge, thick = ("sea", 3) if self.chosen else ("control", 1)
        hover = ctx.hover == self.key and not self.chosen
        surface.blit(shapes.rounded(box.size, ctx.dot(self.radius), None,
                                    ctx.color("ink" if hover else edge), thick), box)
        self._number(ctx, surface, ground)

    def _number(self, ctx: Context, surface: pygame.Surface, ground: RGB) -> None:
        """On a slip of paper, so that it is read on any pattern; a gap has its sign beside it."""
        words = letters.layout((letters.Span(self.square.shown, "bold"),), ctx.px("body"), None,
                               False, 1.2)
        side = round(ctx.px("body") * 1.1) if self.gap else 0
        slip = pygame.Rect(0, 0, words.width + side + ctx.unit(3), words.height + ctx.unit(0.5))
        slip.center = self.bounds.center
        color = ctx.color("terracotta" if self.gap else "rule")
        surface.blit(shapes.rounded(slip.size, slip.height // 2, ground, color,
                                    2 if self.gap else 1), slip)
        inner = slip.inflate(-ctx.unit(3), 0)
        if side:
            sign = icon("warning", side, ctx.color("terracotta"), "fill")
            at = inner.right - side if ctx.rtl else inner.x
            surface.blit(sign, sign.get_rect(midleft=(at, slip.centery)))
            inner.x += 0 if ctx.rtl else side
        area = pygame.Rect(inner.x, slip.centery - words.height // 2, words.width, words.height)
        letters.draw(surface, words, area, ctx.color("ink"), "left")


Heat.cell = HeatCell


class Sample(Node):
    """One of the patterns, for the line that says what they mean. `step` -1 is the fog."""

    role = "image"

    def __init__(self, step: int) -> None:
        super().__init__()
        self.step = step

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        side = round(ctx.px("body") * 1.2)
        return round(side * 1.5), side

    def least(self, ctx: Context) -> int:
        return round(ctx.px("body") * 1.8)

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        size, radius = self.bounds.size, ctx.dot(4)
        if self.step < 0:
            sheet = fog(size, ctx.color("well"), ctx.color("quiet"), radius)
        else:
            sheet = warmth(size, self.step, ctx.color("sea"), ctx.color("paper"), radius)
        surface.blit(sheet, self.bounds)
        surface.blit(shapes.rounded(size, radius, None, ctx.color("control"), 1), self.bounds)


@lru_cache(maxsize=64)
def warmth(size: tuple[int, int], step: int, color: RGB, ground: RGB,
           radius: int) -> pygame.Surface:  # fmt: skip
    """Nothing, far dots, near dots, strokes, crossed strokes; the colour deepens with them."""
    wide, high = max(1, size[0]) * _FINE, max(1, size[1]) * _FINE
    big = pygame.Surface((wide, high))
    big.fill(mix(ground, color, (0.02, 0.1, 0.2, 0.32, 0.46)[step]))
    pen = mix(ground, color, (0, 0.45, 0.55, 0.66, 0.8)[step])
    if step in (1, 2):
        apart = 26 if step == 1 else 15
        for row, y in enumerate(range(apart // 2, high, apart)):
            for x in range(apart // 2 * (1 + row % 2), wide, apart):
                pygame.draw.circle(big, pen, (x, y), 3 if step == 1 else 4)
    if step >= 3:
        apart = 16
        for x in range(-high, wide, apart):
            pygame.draw.line(big, pen, (x, high), (x + high, 0), 3)
            if step == 4:
                pygame.draw.line(big, pen, (x, 0), (x + high, high), 3)
    small = pygame.transform.smoothscale(big, (max(1, size[0]), max(1, size[1])))
    out = small.convert_alpha() if pygame.display.get_surface() else small
    return _cut(out, radius)


@lru_cache(maxsize=16)
def fog(size: tuple[int, int], ground: RGB, color: RGB, radius: int) -> pygame.Surface:
    """Broken lines that lie level, as of mist."""
    wide, high = max(1, size[0]) * _FINE, max(1, size[1]) * _FINE
    big = pygame.Surface((wide, high))
    big.fill(ground)
    pen = mix(ground, color, 0.3)
    for row, y in enumerate(range(8, high, 14)):
        for x in range(-20 + 23 * (row % 3), wide, 70):
            pygame.draw.line(big, pen, (x, y), (x + 38, y), 3)
    return _cut(pygame.transform.smoothscale(big, (max(1, size[0]), max(1, size[1]))), radius)


def _cut(sheet: pygame.Surface, radius: int) -> pygame.Surface:
    out = pygame.Surface(sheet.get_size(), pygame.SRCALPHA)
    out.blit(sheet, (0, 0))
    shapes.cut_corners(out, radius)
    return out
