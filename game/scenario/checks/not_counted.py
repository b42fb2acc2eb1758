"""A figure that no part of this town counts: a gauge, a goal or a condition that stays blank."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from game.rules.content import Content, Goal
from game.rules.indicators import FIGURES
from game.rules.vocabulary import Comparable, Condition
from game.scenario.checks.look import Finding, Look
from game.scenario.nodes import Path


def check(look: Look) -> Iterator[Finding]:
    content = look.content
    if content is None:
        return
    counted = {name for system, figures in FIGURES.items() if system in content.systems
               for name in figures}
    for path, name in _named(look):
        if name is not None and name not in counted:
            by = [system for system, figures in FIGURES.items() if name in figures]
            other = sorted(counted & set(get_args(Comparable)))
            params: dict[str, str | int] = {"figure": name, "known": ", ".join(other)}
            rule = "not_counted_here" if by else "not_counted"
            yield Finding(rule, path, params | ({"systems": ", ".join(by)} if by else {}))


def _named(look: Look) -> Iterator[tuple[Path, str | None]]:
    for path, item in look.items:
        if isinstance(item, Content):
            for key in ("gauges", "asks") if item.kind is not None else ():
                for i, name in enumerate(getattr(item, key)):
                    yield (*path, key, i), name
        elif isinstance(item, Goal | Condition):
            yield (*path, "indicator"), item.indicator
