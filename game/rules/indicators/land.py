"""Figures of land and water: commons, footprint, boundaries."""

from __future__ import annotations

from collections.abc import Callable

from game.rules.core import Rules
from game.world.world import World

FIGURES: dict[str, Callable[[World, Rules], int]] = {}
