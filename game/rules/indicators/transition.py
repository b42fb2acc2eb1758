"""Figures of a town on its way: what it knows of itself, what it took up, what it tried."""

from __future__ import annotations

from game.rules.transition.figures import FIGURES

__all__ = ["FIGURES"]
