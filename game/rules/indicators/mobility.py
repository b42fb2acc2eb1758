"""Figures of ways: how safe women hold them, whom they keep back, who rides and drives."""

from __future__ import annotations

from game.rules.mobility.figures import FIGURES as OF_WAYS

FIGURES = {
    "ways_safe": OF_WAYS["safe_evening"],
    "women_held_back": OF_WAYS["held_back"],
    "women_rides": OF_WAYS["women_rides"],
    "line_drivers": OF_WAYS["drivers"],
    "transfers_took": OF_WAYS["transfers_took"],
}
