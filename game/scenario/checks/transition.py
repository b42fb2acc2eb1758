"""A way together and its prototypes: words of closed lists, cells that exist, numbers, and the
system that runs all of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.rules import content as c
from game.rules.transition import grid, leading, patterns, scale, trials, workshop
from game.rules.transition.figures import OF_PROTOTYPES
from game.rules.vocabulary import Condition, Effect
from game.scenario.checks.look import Finding, Look, advise
from game.scenario.nodes import Path
from game.scenario.problem import Word

SYSTEM = "transition"
KNOWN = "known"
WORDS: dict[str, tuple[str, ...]] = {
    "transition": leading.STARTS, "pattern": patterns.WORDS, "prototype": workshop.WORDS,
    "governance": leading.METHODS}
"""Effect -> what its `word` may be."""
DOES = (*WORDS, "diagnosis", "tutor", "learned")
AMOUNTS = {"tutor": (-50, 50), "learned": (0, 1000)}
CAUSES = (*trials.CAUSES, *scale.CAUSES)
LOOKS = (*grid.ALL, *grid.ACTORS, *grid.ACTIONS)
RANGES: dict[type, dict[str, tuple[int, int]]] = {
    c.PatternSpec: {"hours": (0, 40), "cents": (0, 100_000_000), "design_weeks": (0, 104),
                    "weeks": (1, 260)},
    c.PrototypeSpec: {"homes": (1, 10_000), "weeks": (1, 104), "hours": (0, 40),
                      "cents": (0, 100_000_000), "scale_hours": (0, 40),
                      "scale_cents": (0, 1_000_000_000), "chance": (0, 1000)},
}
UNLOCKS = {"diagnose": "transition", "pattern": "transition", "prototype": "prototypes"}


def check(look: Look) -> Iterator[Finding]:
    if look.content is None:
        return
    for path, item in look.items:
        for key, (low, high) in RANGES.get(type(item), {}).items():
            yield from _within((*path, key), key, getattr(item, key), low, high)
        if isinstance(item, c.PatternSpec):
            yield from _pattern(path, item)
        elif isinstance(item, c.PrototypeSpec):
            yield from _prototype(path, item)
        elif isinstance(item, Effect) and item.do in DOES:
            yield from _effect(look.content, path, item)
        elif isinstance(item, Condition):
            yield from _condition(look.content, path, item)
    if isinstance(look.root, c.Content):
        yield from _town(look.root)


def _pattern(path: Path, spec: c.PatternSpec) -> Iterator[Finding]:
    yield from _one_of((*path, "cell"), spec.cell, grid.ALL, "cells")
    if not (spec.effects or spec.weekly):
        yield Finding("brings_nothing", (*path, "id"), {"id": spec.id[:60]}, "warning",
                      "reasonable")


def _prototype(path: Path, spec: c.PrototypeSpec) -> Iterator[Finding]:
    if spec.id in spec.links:
        yield Finding("part_of_itself", (*path, "links"), {"id": spec.id[:60]}, at_key=True)
    if spec.lives_on == "partner" and spec.partner is None:
        yield Finding("lives_on_nobody", (*path, "lives_on"), {"id": spec.id[:60]}, at_key=True)
    if not spec.effects:
        yield Finding("brings_nothing", (*path, "id"), {"id": spec.id[:60]}, "warning",
                      "reasonable")


def _effect(content: c.Content, path: Path, effect: Effect) -> Iterator[Finding]:
    yield from _runs(content, path, "do", effect.do)
    if effect.do in WORDS and effect.word is not None:
        yield from _one_of((*path, "word"), effect.word, WORDS[effect.do], "words")
    if effect.do in AMOUNTS and effect.amount is not None:
        yield from _within((*path, "amount"), "amount", effect.amount, *AMOUNTS[effect.do])
    if effect.do == "diagnosis" and effect.name is not None:
        yield from _one_of((*path, "name"), effect.name, LOOKS, "cells")
    if effect.do == "pattern" and effect.name is not None:
        yield from _one_of((*path, "name"), effect.name, _patterns(content), "patterns")


def _condition(content: c.Content, path: Path, asked: Condition) -> Iterator[Finding]:
    """Names, bounds and causes that can be; `equals` of a choice or a clause is not ours."""
    ours = asked.equals is not None and not (asked.variant or asked.answered or asked.clause)
    for field in ("pattern", "prototype", "cell"):
        if getattr(asked, field) is not None:
            yield from _runs(content, path, field, field)
    if asked.pattern is not None:
        yield from _one_of((*path, "pattern"), asked.pattern, _patterns(content), "patterns")
        if ours:
            yield from _one_of((*path, "equals"), asked.equals, patterns.CAUSES,
                               "causes_of_failure")
    elif asked.prototype is not None:
        if asked.figure is not None:
            yield from _one_of((*path, "figure"), asked.figure, sorted(OF_PROTOTYPES), "figures")
        if ours:
            yield from _one_of((*path, "equals"), asked.equals, CAUSES, "causes_of_failure")
    elif asked.cell is not None:
        yield from _one_of((*path, "cell"), asked.cell, grid.ALL, "cells")
        if ours:
            yield from _one_of((*path, "equals"), asked.equals, (KNOWN,), "words")


def _patterns(content: c.Content) -> list[str]:
    return [p.id for p in content.transition.patterns] if content.transition else []


def _runs(content: c.Content, path: Path, key: str, name: str) -> Iterator[Finding]:
    """Without the system it would be silent."""
    if SYSTEM not in content.systems:
        yield Finding("system_missing", (*path, key), {"field": name, "system": SYSTEM})


def _town(content: c.Content) -> Iterator[Finding]:
    for key in ("transition", "prototypes"):
        if getattr(content, key) and SYSTEM not in content.systems:
            yield Finding("system_missing", (key,), {"field": key, "system": SYSTEM}, at_key=True)
    for i, season in enumerate(content.seasons):
        for what, key in UNLOCKS.items():
            if what in season.unlocks and not getattr(content, key):
                yield Finding("unlocks_nothing", ("seasons", i, "unlocks"),
                              {"id": what, "field": key})


def _one_of(path: Path, name: str | None, known: Iterable[str], kind: str) -> Iterator[Finding]:
    known = list(known)
    if name is not None and name not in known:
        params: dict[str, str | int] = {"id": name[:60], "kind": Word(f"check.kind.{kind}")}
        yield advise(Finding("unknown_part", path, params), name, known, limit=40)


def _within(path: Path, name: str, found: int, low: int, high: int) -> Iterator[Finding]:
    if not low <= found <= high:
        yield Finding("number_range", path, {
            "field": name, "found": str(found), "low": str(low), "high": str(high)})
