"""Time as beads on a string, so that how much is left can be seen from the back of a room."""

from __future__ import annotations

import pygame

from game.ui import text as letters
from game.ui.context import Context
from game.ui.icons import icon
from game.ui.pips import pip
from game.ui.scenes.playback import Playback
from game.ui.tree import Node

_MOST = 13  # a year has one bead for four weeks


class Weeks(Node):
    """Lived weeks have a tick, the present one is larger and has its number, the rest are open."""

    role = "progressbar"

    def __init__(self, playback: Playback, name: str, now: str, number: str) -> None:
        super().__init__(name=name, value=now)
        self.playback, self.beads = playback, min(_MOST, len(playback.frames))
        self.spans = (letters.Span(number, "bold"),)

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        step = ctx.unit(9)
        wide = step * max(1, self.beads)
        return wide if width is None else min(width, wide), ctx.unit(9)

    def least(self, ctx: Context) -> int:
        return ctx.unit(4) * max(1, self.beads)

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        step = self.bounds.width / max(1, self.beads)
        high = self.bounds.height
        whole, here = self._where()
        for i in range(self.beads):
            along = (i + 0.5) * step
            x = self.bounds.right - along if ctx.rtl else self.bounds.x + along
            spot = (round(x), self.bounds.centery)
            if i == here:
                self._present(ctx, surface, spot, round(min(step, high)))
                continue
            side = round(min(step * 0.72, high * 0.6))
            look, token = ("solid", "sea") if i < whole else ("outline", "quiet")
            bead = pip("dot", look, max(6, side), ctx.color(token), ctx.color("paper"))
            surface.blit(bead, bead.get_rect(center=spot))
            if look == "solid" and side >= 10:
                tick = icon("check", round(side * 0.62), ctx.color("on_color"), "bold")
                surface.blit(tick, tick.get_rect(center=spot))

    def _where(self) -> tuple[int, int]:
        """How many beads are lived, and which one is being lived (-1: none any more)."""
        if self.playback.finished:
            return self.beads, -1
        done = self.playback.at * self.beads // max(1, len(self.playback.frames))
        return done, done

    def _present(
        self, ctx: Context, surface: pygame.Surface, spot: tuple[int, int], side: int
    ) -> None:
        bead = pip("dot", "solid", side, ctx.color("terracotta"), ctx.color("paper"))
        surface.blit(bead, bead.get_rect(center=spot))
        words = letters.layout(self.spans, ctx.px("small"), None, False, 1)
        if words.width > side * 0.8:
            return
        area = pygame.Rect(0, 0, words.width, words.height)
        area.center = spot
        letters.draw(surface, words, area, ctx.color("on_color"), "left")
