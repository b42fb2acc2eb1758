"""The homes on the map that are short of bread, as signs that lie on their roofs.

Nothing is shown where nobody has listened. A home that is short has a filled sign on white
paper; one that changed since has a hatched one; one that has bread a small outline.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import pygame

from game.ui import shapes
from game.ui.context import Context
from game.ui.pips import pip
from game.ui.widgets.maplayer import Mark

if TYPE_CHECKING:
    from game.ui.shell import Shell

_LOOKS = {True: ("solid", "terracotta"), False: ("outline", "olive"),
          "new": ("hatched", "terracotta"), "freed": ("hatched", "olive")}  # fmt: skip
_LEAST, _OF_HOUSE = 12, 0.9
"""A sign's least side in pixels, and its most as a share of a house."""
State = bool | str | None
"""Short, not short, `new` or `freed`; None where nobody has listened."""


def now_and_before(before: Sequence[bool | None], now: Sequence[bool | None]) -> list[State]:
    """What is so now, with a word where it was different before."""
    found: list[State] = []
    for old, new in zip(before, now, strict=True):
        changed = old is not None and new is not None and old != new
        found.append(new if not changed else "new" if new else "freed")
    return found


class HomeMarks(Mark):
    """All signs at once. `states` is asked at every drawing, so that they can change by the week.

    It covers the map, so it has no spot of its own.
    """

    role = "image"

    def __init__(self, shell: Shell, states: Callable[[Context], Sequence[State]], name: str):
        super().__init__(spot=lambda ctx: (0, 0), name=name, key="homes")
        self.shell, self.states = shell, states

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        return 0, 0

    def _side(self, ctx: Context) -> int:
        """As large as small letters, but no larger than houses where the town is small."""
        return min(ctx.px("small"), max(_LEAST, round(self.shell.town.camera.scale * _OF_HOUSE)))

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        side, paper = self._side(ctx), ctx.color("paper")
        wide = side + min(9, side // 2)
        ground = shapes.rounded((wide, wide), side, paper, ctx.color("ink"), 1.5)
        grounds, signs = [], []
        for i, state in enumerate(self.states(ctx)):
            if state is None:
                continue
            look, token = _LOOKS[state]
            small = state is False
            sign = pip("house", look, side - 4 if small else side, ctx.color(token), paper)
            x, y = self.shell.town.home_at(i)
            signs.append((sign, sign.get_rect(center=(x, y))))
            if not small:
                grounds.append((ground, ground.get_rect(center=(x, y))))
        surface.fblits(grounds + signs)
