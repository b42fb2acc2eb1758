"""Turns that cannot be played as they are written: never lived, a week that they do not have, or
one family's where the story names no family or no currency that it could use."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.calendar import weeks_of
from game.rules.content import Incident, Pressure
from game.scenario.checks.look import Finding, Look
from game.world.world import WEEKS_A_SEASON

OWN = {"organise", "live"}
"""What there is to do for one family: it chooses its evening, and lives it."""


def check(look: Look) -> Iterator[Finding]:
    if look.content is None:
        return
    content = look.content
    for i, turn in enumerate(content.seasons):
        here = ("seasons", i)
        if "live" not in turn.phases:
            yield Finding("turn_not_lived", (*here, "phases"), {"id": turn.id})
        if turn.sees == "own" and (content.family is None or not content.currencies):
            yield Finding("turn_without_family", (*here, "sees"), {"id": turn.id})
        if turn.sees == "own" and not set(turn.phases) <= OWN:
            yield Finding("turn_of_own", (*here, "sees"), {"id": turn.id})
    for path, item in look.items:
        if isinstance(item, Incident | Pressure) and 1 <= item.season <= look.seasons:
            weeks = weeks_of(content, item.season)
            if weeks < item.week <= WEEKS_A_SEASON:
                yield Finding("turn_too_short", (*path, "week"), {
                    "week": str(item.week), "season": str(item.season), "weeks": str(weeks)})
