"""Strategies that could not be played, or that promise nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields

from game.rules.actions import ACTIONS
from game.scenario.checks.look import Finding, Look, advise
from game.scenario.expect import Must, Step, Strategy
from game.scenario.nodes import Path
from game.scenario.problem import Word


def check(look: Look) -> Iterator[Finding]:
    yield from _routes(look)
    for path, item in look.items:
        if isinstance(item, Must):
            yield from _must(look, path, item)
        elif isinstance(item, Step):
            if look.seasons and not 1 <= item.season <= look.seasons:
                params: dict[str, str | int] = {
                    "season": str(item.season), "last": str(look.seasons),
                }
                yield Finding("season_range", (*path, "season"), params)
            if item.act not in ACTIONS:
                finding = Finding("unknown_act", (*path, "act"), {"act": item.act[:60]})
                yield advise(finding, item.act, sorted(ACTIONS), limit=20)
            else:
                known = {f.name for f in fields(ACTIONS[item.act])}
                for key in item.with_:
                    if key not in known:
                        params = {"field": key[:60]}
                        finding = Finding("unknown_key", (*path, "with", key), params, at_key=True)
                        yield advise(finding, key, sorted(known))


def _routes(look: Look) -> Iterator[Finding]:
    """A class is told of ways that can be played."""
    if look.content is None or look.content.classroom is None:
        return
    strategies = [item.id for _, item in look.items if isinstance(item, Strategy)]
    for name in look.content.classroom.routes:
        if name not in strategies:
            finding = Finding("classroom_route", ("strategies",), {"id": name[:60]}, at_key=True)
            yield advise(finding, name, strategies, limit=20)


def _must(look: Look, path: Path, must: Must) -> Iterator[Finding]:
    low, high = must.goals_at_least, must.goals_at_most
    if low is None and high is None and must.ending is None:
        yield Finding("must_without_bound", path)
    if low is not None and high is not None and low > high:
        params: dict[str, str | int] = {
            "low": "goals_at_least", "high": "goals_at_most", "first": str(low), "last": str(high),
        }
        yield Finding("never_true", (*path, "goals_at_least"), params, at_key=True)
    if not 0 <= must.share_permille <= 1000:
        params = {
            "field": "share_permille",
            "found": str(must.share_permille),
            "low": "0",
            "high": "1000",
        }
        yield Finding("number_range", (*path, "share_permille"), params)
    if must.ending is not None and look.content is not None:
        endings = look.ids("endings")
        if must.ending not in endings:
            params = {"id": must.ending[:60], "kind": Word("check.kind.endings")}
            yield advise(Finding("unknown_id", (*path, "ending"), params), must.ending, endings)
