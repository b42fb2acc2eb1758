"""Figures of the municipality: services as they are, and as they are said to be."""

from __future__ import annotations

from collections.abc import Callable

from game.rules.core import Rules
from game.world.world import World

FIGURES: dict[str, Callable[[World, Rules], int]] = {}
