"""What every node may ask while it measures and draws: theme, sizes, direction, focus."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from game.ui.motion import Motion
from game.ui.theme import RGB, THEMES, Theme, type_px

if TYPE_CHECKING:
    from game.ui.stage import Stage


SPACINGS = {"normal": 1.0, "wide": 1.6 / 1.36, "widest": 1.8 / 1.36}
"""Lines of 1.36, 1.6 and 1.8 letters; headlines grow by the same share."""
LETTER = 0.48
"""How wide a usual letter is, as a share of its height."""
BASE = (1280, 720)
MOST_ZOOM = 3.0


@dataclass(frozen=True)
class Look:
    """How the player wants to see the game. Remembered between games, changed live."""

    theme: str = "light"
    scale: int = 100
    direction: str = "ltr"
    projector: bool = False
    reduced_motion: bool = False
    line_spacing: str = "normal"
    """How far lines stand apart: one of SPACINGS."""
    letter_spacing: bool = False
    """Wider gaps between words and letters."""
    line_length: int = 0
    """At most so many letters in a line of running text; 0: as wide as its paper."""
    typeface: str = "newspaper"
    """`newspaper`, `plain` or `open` (fonts.TYPEFACES)."""


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
    zoom: float = 1.0
    """A window larger than 1280 x 720 has larger letters, not only more room."""
    motion: Motion = field(default_factory=Motion)
    held: frozenset[str] = frozenset()
    """Keys of nodes that are left out of a painting, because they are painted by themselves."""

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
        return round(type_px(role, self.look.scale, self.look.projector) * self.zoom)

    def dot(self, count: float) -> int:
        """A width that grows with the window but not with the letters: borders, radii, rings."""
        return max(1, round(count * self.zoom)) if count else 0

    def leading(self, usual: float) -> float:
        """How far lines stand apart, where `usual` is what the style sheet says."""
        return usual * SPACINGS.get(self.look.line_spacing, 1.0)

    def line_length(self, role: str) -> int | None:
        """The most that a line of running text may take, if the reader asked for short lines."""
        most = self.look.line_length
        return round(most * LETTER * self.px(role)) if most else None

    def unit(self, count: float) -> int:
        """Room in steps of 4 px; it grows a quarter as fast as the letters."""
        scale = 150 if self.look.projector else self.look.scale
        return round(count * 4 * (1 + (scale - 100) / 400) * self.zoom)

    def em(self, count: float) -> int:
        """Width in letters of running text, so that columns widen with the letters."""
        return round(count * self.px("body"))

    def side(self, align: str) -> str:
        """`start` and `end` to the sides of this direction; other words are sides already."""
        if align not in ("start", "end"):
            return align
        return "left" if (align == "start") != self.rtl else "right"


def zoom_of(size: tuple[int, int]) -> float:
    """How much larger than usual things are in a window of this size."""
    return min(MOST_ZOOM, max(1.0, min(size[0] / BASE[0], size[1] / BASE[1])))
