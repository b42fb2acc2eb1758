"""Two games as one document: what `compare --json` prints, and pages and screens show."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from game.session.games import Game, Series

TOLD = ("exchanges", "asked", "unmet", "held_back", "idle", "broke", "members")
"""Figures of a currency that are told in words, in this order; all are counts a week."""
QUARTER = 13
"""Weeks at the end over which a figure is averaged: a single week is mostly luck."""


def side_by_side(scenario: str, one: Game, other: Game) -> dict[str, Any]:
    """Everything that was compared. Plain data."""
    return {
        "scenario": scenario,
        "same_luck": one.seed == other.seed,
        "weeks": [one.weeks, other.weeks],
        "games": [_told(one), _told(other)],
        "indicators": _figures(one.indicators, other.indicators),
        "currencies": {
            c: {
                "stage": [one.stages.get(c, ("", ""))[0], other.stages.get(c, ("", ""))[0]],
                "cause": [one.stages.get(c, ("", ""))[1], other.stages.get(c, ("", ""))[1]],
                "figures": _figures(one.currencies.get(c, {}), other.currencies.get(c, {})),
                "reach": [[asdict(r) for r in g.reach.get(c, ())] for g in (one, other)],
            }
            for c in sorted({*one.stages, *other.stages})
        },
    }


def late(values: list[int]) -> int:
    """The mean of the last quarter, towards zero; nothing where nothing was lived."""
    last = values[-QUARTER:]
    return int(sum(last) / len(last)) if last else 0


def _told(game: Game) -> dict[str, Any]:
    return {"seed": game.seed, "season": game.season, "goals": game.goals,
            "skipped": list(game.skipped), "digest": game.digest}


def _figures(one: Series, other: Series) -> dict[str, Any]:
    return {
        name: {
            "weeks": [one.get(name, []), other.get(name, [])],
            "late": [late(one.get(name, [])), late(other.get(name, []))],
            "difference": late(other.get(name, [])) - late(one.get(name, [])),
        }
        for name in sorted({*one, *other})
    }
