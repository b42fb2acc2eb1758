"""A portrait on the screen. When the mood of the same person changes, the face goes over to the
new one in a quarter of a second, brows first; with reduced motion at once.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pygame

from game.ui.context import Context
from game.ui.portraits.cache import portrait
from game.ui.portraits.face import Face
from game.ui.portraits.mood import Mood
from game.ui.tree import Node

BROWS_MS, MOOD_MS = 160, 250


class Portrait(Node):
    """A face as wide as some letters.

    `who` ties the moods of one person together over rebuilds. `words` says in words what is
    seen; it is asked when the node is measured, because a face is made before its screen.
    """

    role = "image"

    def __init__(
        self, face: Face, mood: Mood, em: float, shape: str = "circle", grey: bool = False,
        who: str = "", words: Callable[[Context], str] | None = None, **node: Any,
    ) -> None:  # fmt: skip
        super().__init__(**node)
        self.face, self.mood, self.em = face, mood, em
        self.shape, self.grey, self.who, self.words = shape, grey, who, words

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        if self.words and not self.name:
            self.name = self.words(ctx)
        side = ctx.em(self.em)
        return side, side

    def least(self, ctx: Context) -> int:
        return self.size(ctx)[0]

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        box = self.bounds
        picture = portrait(self.face, self._now(ctx), min(box.size), self.shape, self.grey)
        surface.blit(picture, picture.get_rect(center=box.center))

    def _now(self, ctx: Context) -> Mood:
        """The mood to draw: on the way from the one this person had before."""
        if not self.who or ctx.look.reduced_motion:
            return self.mood
        spans = (BROWS_MS, BROWS_MS, MOOD_MS, MOOD_MS)
        parts = zip(Mood._fields, self.mood, spans, strict=True)
        return Mood(*(ctx.motion.toward(f"mood/{self.who}/{name}", goal, ms)
                      for name, goal, ms in parts))
