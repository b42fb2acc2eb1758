"""What every node may ask while it measures and draws: theme, sizes, direction, focus."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from game.ui.theme import RGB, THEMES, Theme, type_px

if TYPE_CHECKING:
    from game.ui.stage import Stage


@dataclass(frozen=True)
class Look:
    """How the player wants to see the game. Remembered between games, changed live."""

    theme: str = "light"
    scale: int = 100
    direction: str = "ltr"
    projector: bool = False
    reduced_motion: bool = False


@dataclass
class Context:
    """One look, and where the attention is. `memory` survives rebuilding, by key of a node."""

    look: Look
    app: Stage | None = None
    focus: str = ""
    hover: str = ""
    pressed: str = ""
    memory: dict[str, Any] = field(default_factory=dict)
    changed: Callable[[], None] = lambda: None

    @cached_property
    def theme(self) -> Theme:
        return THEMES[self.look.theme]

    @cached_property
    def rtl(self) -> bool:
        return self.look.direction == "rtl"

    def color(self, token: str) -> RGB:
        return self.theme[token]

    def px(self, role: str) -> int:
        """Letter size of a role of the style sheet (`body`, `title`, ...)."""
        return type_px(role, self.look.scale, self.look.projector)

    def unit(self, count: float) -> int:
        """Room in steps of 4 px; it grows a quarter as fast as the letters."""
        scale = 150 if self.look.projector else self.look.scale
        return round(count * 4 * (1 + (scale - 100) / 400))

    def em(self, count: float) -> int:
        """Width in letters of running text, so that columns widen with the letters."""
        return round(count * self.px("body"))

    def side(self, align: str) -> str:
        """`start` and `end` to the sides of this direction; other words are sides already."""
        if align not in ("start", "end"):
            return align
        return "left" if (align == "start") != self.rtl else "right"
