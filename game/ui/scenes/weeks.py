"""Time as beads on a string, so that how much is left can be seen from the back of a room."""

from __future__ import annotations

import pygame

from game.ui.context import Context
from game.ui.pips import pip
from game.ui.scenes.playback import Playback
from game.ui.tree import Node

_MOST = 13  # a year has one bead for four weeks


class Weeks(Node):
    """The weeks as beads: lived ones filled, the present one larger, the rest open."""

    role = "progressbar"

    def __init__(self, playback: Playback, name: str, now: str) -> None:
        super().__init__(name=name, value=now)
        self.playback, self.beads = playback, min(_MOST, len(playback.frames))

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        step = ctx.unit(6)
        wide = step * max(1, self.beads)
        return wide if width is None else min(width, wide), step

    def least(self, ctx: Context) -> int:
        return ctx.unit(3) * max(1, self.beads)

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        weeks = max(1, len(self.playback.frames))
        step = self.bounds.width / max(1, self.beads)
        calm = ctx.look.reduced_motion
        part = 1.0 if calm else self.playback.part
        done = (self.playback.at + part) * self.beads / weeks
        for i in range(self.beads):
            at = self.bounds.right - (i + 0.5) * step if ctx.rtl else \
                self.bounds.x + (i + 0.5) * step
            here = i <= done - 1e-9 < i + 1 and not self.playback.finished
            look = "solid" if i + 1 <= done or self.playback.finished else \
                "hatched" if here else "outline"
            side = int(min(step, self.bounds.height)) - (0 if here else 4)
            color = ctx.color("terracotta" if here else "sea" if look == "solid" else "quiet")
            sign = pip("dot", look, max(4, side), color, ctx.color("paper"))
            surface.blit(sign, sign.get_rect(center=(at, self.bounds.centery)))
