"""So much time, as people say it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.ui.scenes.parts import TownScreen

HOUR = 60


def long(screen: TownScreen, minutes: int) -> str:
    """So much time, in hours and minutes."""
    number = screen.shell.words.number
    hours, rest = divmod(minutes, HOUR)
    if not hours:
        return screen.t("clock.min", n=number(rest))
    if not rest:
        return screen.t("clock.h", n=number(hours))
    return screen.t("clock.h_min", h=number(hours), m=number(rest))
