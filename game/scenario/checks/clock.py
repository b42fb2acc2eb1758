"""Tasks that nobody could do, that fit into no day, or that nothing in this town would run."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules import content as c
from game.rules.clock.doers import KINDS, kind_of
from game.rules.clock.hours import DAYS, LENGTH
from game.rules.vocabulary import Effect
from game.scenario.checks.look import Finding, Look, advise, within
from game.scenario.nodes import Path
from game.scenario.problem import Word

NEEDED = ("care", "needs")
"""What a task's minutes come from, and what it meets."""
NOBODY = "nobody"


def check(look: Look) -> Iterator[Finding]:
    if look.content is None:
        return
    doers = _doers(look)
    for path, item in look.items:
        if isinstance(item, c.TaskSpec):
            yield from _task(look, path, item, doers)
        elif isinstance(item, Effect) and item.do == "task":
            if item.word is not None and item.word != NOBODY:
                yield from _one_of((*path, "word"), item.word, [*doers, NOBODY])
            if item.amount is not None:
                yield from within((*path, "amount"), "amount", item.amount, 0, 24 * 60)
    if isinstance(look.root, c.Content):
        yield from _town(look.root)


def _doers(look: Look) -> list[str]:
    """Everybody who can be named as doing a task."""
    assert look.content is not None
    kind = [r.id for r in look.kind.routes] if look.kind else []
    theirs = [r.id for p in look.content.providers for r in p.routes]
    routes = [*kind, *look.ids("routes"), *theirs]
    return [*look.ids("people"), *(f"process:{p.id}" for p in look.content.processes),
            *(f"currency:{name}" for name in look.ids("currencies")),
            *(f"route:{name}" for name in dict.fromkeys(routes))]


def _task(look: Look, path: Path, task: c.TaskSpec, doers: list[str]) -> Iterator[Finding]:
    for key, names in (("by", [task.by] if task.by else []), ("may", task.may)):
        for i, name in enumerate(names):
            place = (*path, key) if key == "by" else (*path, key, i)
            yield from _one_of(place, name, doers)
    if task.by and task.may and task.by not in task.may:
        params: dict[str, str | int] = {"id": task.by[:60], "task": task.id}
        yield Finding("task_not_may", (*path, "by"), params)
    yield from within((*path, "days"), "days", task.days, 1, DAYS)
    longest = LENGTH[task.part] // DAYS
    yield from within((*path, "minutes"), "minutes", task.minutes, 0, longest)


def _town(content: c.Content) -> Iterator[Finding]:
    if content.tasks and "clock" not in content.systems:
        yield Finding("system_missing", ("tasks", 0, "id"), {"field": "tasks", "system": "clock"})
    if "clock" in content.systems:
        for system in NEEDED:
            if system not in content.systems:
                yield Finding("system_missing", ("systems",), {"field": "clock", "system": system},
                              at_key=True)
    banks = any(currency.kind == "time_bank" for currency in content.currencies)
    for i, season in enumerate(content.seasons):
        place = ("seasons", i, "unlocks")
        if "clock" in season.unlocks and not content.tasks:
            yield Finding("unlocks_nothing", place, {"id": "clock", "field": "tasks"})
        if "match" in season.unlocks and not banks:
            yield Finding("unlocks_nothing", place, {"id": "match", "field": "currencies"})
    seen: set[str] = set()
    for i, day in enumerate(content.days):
        if day.person in seen:
            yield Finding("day_twice", ("days", i, "person"), {"id": day.person})
        seen.add(day.person)


def _one_of(path: Path, name: str, doers: list[str]) -> Iterator[Finding]:
    if name in doers:
        return
    kind = kind_of(name)[0]
    known = [d for d in doers if kind_of(d)[0] == kind] if kind in KINDS else doers
    params: dict[str, str | int] = {"id": name[:60], "kind": Word("check.kind.doers")}
    yield advise(Finding("unknown_part", path, params), name, known or doers, limit=60)
