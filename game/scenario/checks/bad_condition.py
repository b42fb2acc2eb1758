"""Conditions that can never hold, always hold, or ask half a question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from game.rules.vocabulary import Condition
from game.scenario.checks.look import Finding, Look
from game.scenario.nodes import Path

PARTNERS = {
    "stage": ("org", "currency", "process", "hub", "law", "line", "threat",
              "drive", "digital", "pattern", "prototype"),
    "state": ("person",),
    "figure": ("currency", "process", "law", "line", "threat", "prototype"),
    "equals": ("variant", "answered", "clause", "ended", "currency", "process", "task",
               "hub", "law", "ally", "line", "transfer", "threat", "digital",
               "pattern", "prototype", "cell"),
    "clause": ("agreed",),
}
NEEDS = {"variant": "equals", "answered": "equals", "person": "state", "clause": "equals"}
BOUNDED = ("indicator", "state", "allotted", "figure", "mobility")
"""Numbers that a condition is about: they lie within bounds."""
OF_THEIR_OWN = {*BOUNDED, "person", "task", "hub", "ally", "pattern", "cell", "defence",
                "digital"}
"""Fields that bounds may qualify."""
RANGES = (("season_from", "season_to"), ("at_least", "at_most"))


def check(look: Look) -> Iterator[Finding]:
    for path, condition in look.conditions:
        yield from _one(path, condition)


def _one(path: Path, condition: Condition) -> Iterator[Finding]:
    given = {f.name for f in fields(condition) if getattr(condition, f.name) not in (None, [])}
    if not given:
        yield Finding("empty_condition", path)
    for low, high in RANGES:
        first, last = getattr(condition, low), getattr(condition, high)
        if first is not None and last is not None and first > last:
            params: dict[str, str | int] = {
                "low": low, "high": high, "first": str(first), "last": str(last),
            }
            yield Finding("never_true", (*path, low), params, at_key=True)
    for key, partners in PARTNERS.items():
        if key in given and not given & set(partners):
            yield Finding(
                "lacks_partner", (*path, key), {"field": key, "needs": partners[0]}, at_key=True
            )
    for key, needed in NEEDS.items():
        if key in given and needed not in given:
            yield Finding(
                "lacks_partner", (*path, key), {"field": key, "needs": needed}, at_key=True
            )
    bounds = given & {"at_least", "at_most"}
    for key in BOUNDED:
        if key in given and not bounds:
            yield Finding("lacks_bound", (*path, key), {"field": key}, at_key=True)
    if bounds and not given & OF_THEIR_OWN:
        key = sorted(bounds)[0]
        yield Finding(
            "lacks_partner", (*path, key), {"field": key, "needs": "indicator"}, at_key=True
        )
