"""Bots: one file each, one line here. A bot reads the session's view and asks like anybody."""

from __future__ import annotations

from collections.abc import Callable

from game.lab.bots.bot import Bot
from game.lab.bots.cautious import Cautious
from game.lab.bots.idle import Idle
from game.lab.bots.random_bot import Random

BOTS: dict[str, Callable[[int], Bot]] = {
    "idle": Idle,
    "random": Random,
    "cautious": Cautious,
}

__all__ = ["BOTS", "Bot"]
