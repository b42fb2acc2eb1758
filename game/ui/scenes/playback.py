"""Lived weeks, played back. Only time and news; drawing and words belong to the scenes.

The season was lived in one act already. What is watched here is what the team may see of it,
so that pausing, hurrying and skipping cannot change anything.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from game.rules.machines.organisation import EARNING

SECONDS_A_WEEK = 1.1
SECONDS_A_HEADLINE = 3.4
"""A week in which something happens stays long enough to be read."""
SPEEDS = (1, 3)
_ALIVE = ("trial", *EARNING)


@dataclass(frozen=True)
class News:
    """Something worth a line: a common that broke, an incident, what somebody did as announced, a
    provider that opened, stumbled or closed."""

    week: int
    kind: str
    """`incident`, `broke` (a common, for good), `moved` (a pressure), or the stage that a provider
    entered."""
    id: str


class Playback:
    """A place in the frames, and whether it moves."""

    def __init__(self, frames: Sequence[dict[str, Any]], seconds: float = SECONDS_A_WEEK) -> None:
        self.frames = tuple(frames)
        self.seconds = seconds
        self.at = 0
        self.part = 0.0
        """How much of the present week has passed, 0 to 1."""
        self.speed = SPEEDS[0]
        self.paused = False

    @property
    def finished(self) -> bool:
        return not self.frames or (self.at == len(self.frames) - 1 and self.part >= 1)

    @property
    def moving(self) -> bool:
        return not self.paused and not self.finished

    @property
    def frame(self) -> dict[str, Any]:
        return self.frames[self.at] if self.frames else {}

    @property
    def before(self) -> dict[str, Any]:
        return self.frames[max(0, self.at - 1)] if self.frames else {}

    def tick(self, seconds: float, linger: bool = False) -> bool:
        """Let so much time pass; True if another week began or the last one ended.

        A week with news is slow; `linger` says that there is something else to look at.
        """
        if not self.moving:
            return False
        slow = SECONDS_A_HEADLINE if linger or self.news_of(self.at) else self.seconds
        length = min(slow, self.seconds * 3)
        self.part += seconds * self.speed / length
        if self.part < 1:
            return False
        if self.at < len(self.frames) - 1:
            self.at, self.part = self.at + 1, 0.0
        else:
            self.part = 1.0
        return True

    def faster(self) -> None:
        """The next speed, and round again."""
        self.speed = SPEEDS[(SPEEDS.index(self.speed) + 1) % len(SPEEDS)]

    def skip(self) -> None:
        """To the end of the last week."""
        self.at, self.part = max(0, len(self.frames) - 1), 1.0

    def again(self) -> None:
        self.at, self.part, self.paused = 0, 0.0, False

    def news_of(self, at: int) -> list[News]:
        """What began in a week. Providers that were there before the first one are no news."""
        frame, before = self.frames[at], self.frames[at - 1] if at else {"open": {}}
        found = [News(frame["week"], "broke", name) for name in frame["broke"]]
        found += [News(frame["week"], "incident", name) for name in frame["incidents"]]
        found += [News(frame["week"], "moved", name) for name in frame["moved"]]
        if not at:
            return found
        for provider, stage in frame["open"].items():
            old = before["open"].get(provider, "")
            if stage != old and (old or stage in _ALIVE):
                found.append(News(frame["week"], stage, provider))
        return found

    def news(self) -> list[News]:
        """Everything up to the present week, the latest first."""
        if not self.frames:
            return []
        return [item for at in range(self.at, -1, -1) for item in self.news_of(at)]


def homes_now(playback: Playback, at_once: bool = False) -> list[bool | None]:
    """Who is short of bread at this moment of the week; None where nobody has listened.

    Houses that change do so one after another in the first half of the week, unless told
    to change at once (reduced motion).
    """
    new = playback.frame.get("short", [])
    if at_once or playback.part >= 0.5:
        return list(new)
    old = playback.before.get("short", new)
    changing = [i for i, (a, b) in enumerate(zip(old, new, strict=True)) if a != b]
    turned = set(changing[: int(len(changing) * playback.part * 2)])
    return [new[i] if i in turned else state for i, state in enumerate(old)]
