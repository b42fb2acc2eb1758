"""What moves on the screen besides the town: values on their way to what they should be.

Everything here is drawing only. The tree is where it will be from the first moment on, so that
input is never late; a key or a press ends whatever is still on its way. When nothing is on its
way, nothing runs.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pygame

from game.ui import clock

SCREEN_MS = 220
LAYER_MS = 160
SEASON_MS = 1400
PRESS_MS = 100
FOCUS_MS = 110
COUNT_MS = 600
STILL_MS = 120
"""With reduced motion a screen may fade for so long, and nothing else may move."""
RISE = 12


def ease_out(t: float) -> float:
    """Quick at first, then slower: 0 to 1."""
    return 1 - (1 - min(1.0, max(0.0, t))) ** 3


def overshoot(t: float) -> float:
    """A little too far, and back: for a roof that is lifted."""
    t = min(1.0, max(0.0, t)) - 1
    return 1 + 2.2 * t**3 + 1.2 * t**2


@dataclass
class Tween:
    """A stretch of time. `start` is set by whoever knows the time."""

    ms: int
    start: int = 0

    def part(self, now: int) -> float:
        """How much of it has passed, 0 to 1."""
        return 1.0 if self.ms <= 0 else min(1.0, max(0.0, (now - self.start) / self.ms))

    def over(self, now: int) -> bool:
        return now >= self.start + self.ms


@dataclass
class _Value:
    tween: Tween
    old: float
    new: float

    def at(self, now: int) -> float:
        return self.old + (self.new - self.old) * ease_out(self.tween.part(now))


class Motion:
    """Values that follow what they should be, by name. A still one is there at once."""

    def __init__(self, clock: Callable[[], int] = lambda: clock.ticks()) -> None:
        self.clock = clock
        self.live = False
        """A window moves; a picture and a test that only asks for the end state do not."""
        self.now = clock()
        self._values: dict[str, _Value] = {}
        self._until = 0
        self._ahead = 0
        """Time that was skipped, because an input ended what was on its way."""

    @property
    def moving(self) -> bool:
        """Whether another frame is needed. The last one shows the end of everything."""
        return self.live and self._until > self.now

    def frame(self) -> None:
        """Another frame begins; everything in it happens at the same time."""
        self.now = self.clock() + self._ahead

    def lasts(self, ms: int) -> Tween:
        """Something is on its way from now on."""
        if not self.live:
            return Tween(0, self.now)
        self._until = max(self._until, self.now + ms)
        return Tween(ms, self.now)

    def toward(self, name: str, target: float, ms: int, first: float | None = None) -> float:
        """The present value of something that goes to `target`; it begins at `first`, if given."""
        value = self._values.get(name)
        if value is None:
            begin = target if first is None else first
            value = self._values[name] = _Value(self._tween(begin, target, ms), begin, target)
        elif value.new != target:
            begin = value.at(self.now) if self.live else target
            value = self._values[name] = _Value(self._tween(begin, target, ms), begin, target)
        return value.at(self.now) if self.live else target

    def _tween(self, begin: float, target: float, ms: int) -> Tween:
        return self.lasts(ms) if begin != target else Tween(0, self.now)

    def pulse(self, name: str, ms: int) -> None:
        """A value that is 1 for a moment, and goes back to 0."""
        self._values[name] = _Value(self.lasts(ms), 1.0, 0.0)

    def finish(self) -> None:
        """Whatever is on its way is there now: an input never waits for a picture."""
        self.frame()
        self._ahead += max(0, self._until - self.now)
        self.now = max(self.now, self._until)


class Glide:
    """A frame that goes from one thing to the next: the focus ring."""

    def __init__(self) -> None:
        self.key = ""
        self._start = self._last = pygame.Rect(0, 0, 0, 0)
        self._tween = Tween(0)

    def at(self, motion: Motion, key: str, target: pygame.Rect, still: bool) -> pygame.Rect:
        """Where it is now; at once on its target if it is `still`, or was nowhere before."""
        if still or not motion.live or not self.key:
            self.key, self._last, self._tween = key, pygame.Rect(target), Tween(0)
            return self._last
        if key != self.key:
            self.key, self._start = key, self._last
            self._tween = motion.lasts(FOCUS_MS)
        part = ease_out(self._tween.part(motion.now))
        pairs = zip(self._start, target, strict=True)
        self._last = pygame.Rect([round(a + (b - a) * part) for a, b in pairs])
        return self._last
