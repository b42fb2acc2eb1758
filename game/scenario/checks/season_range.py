"""Seasons that this scenario does not have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from game.rules import content as c
from game.rules.vocabulary import Condition
from game.scenario.checks.look import Finding, Look
from game.scenario.nodes import Path

SEASONS: dict[type[Any], tuple[str, ...]] = {
    Condition: ("season_from",),
    c.Offer: ("from_season",),
    c.Agreement: ("from_season",),
    c.Selection: ("from_season",),
    c.Pressure: ("season", "class_season"),
    c.Incident: ("season", "announced", "class_season"),
}
ENDS: dict[type[Any], str] = {
    c.Offer: "to_season", c.Selection: "to_season", Condition: "season_to"}


def check(look: Look) -> Iterator[Finding]:
    if look.content is None or not look.seasons:
        return
    asked = {e.name for _, e in look.effects if e.do == "ask"}
    for path, item in look.items:
        if isinstance(item, c.Incident):
            if item.id in asked:
                continue  # it is opened by an effect, whenever that happens
            if item.announced is not None and item.announced > item.season:
                yield Finding("announced_late", (*path, "announced"))
        for key in SEASONS.get(type(item), ()):
            value = getattr(item, key)
            if value is not None and not 1 <= value <= look.seasons:
                yield _out(look, (*path, key), value)
        end = ENDS.get(type(item))
        if end is not None:
            value = getattr(item, end)
            if value is not None and value < 1:
                yield _out(look, (*path, end), value)
        if isinstance(item, c.Offer | c.Selection) and item.from_season > item.to_season:
            params: dict[str, str | int] = {
                "low": "from_season",
                "high": "to_season",
                "first": str(item.from_season),
                "last": str(item.to_season),
            }
            yield Finding("never_true", (*path, "from_season"), params, at_key=True)


def _out(look: Look, path: Path, value: int) -> Finding:
    return Finding("season_range", path, {"season": str(value), "last": str(look.seasons)})
