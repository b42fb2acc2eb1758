"""Ways that lead nowhere, lines and posts of what is not there, toolkits nobody could take, words
of closed lists, and the system that runs all of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from game.rules import content as c
from game.rules.mobility.figures import FIGURES, LINE_FIGURES
from game.rules.mobility.lines import CAUSES, PAYERS, STAGES
from game.rules.mobility.ways import PARTS, SHIFTS
from game.rules.transfer.sending import AS_IT_IS, OUTCOMES
from game.rules.vocabulary import Condition, Effect
from game.scenario.checks.look import Finding, Look, advise
from game.scenario.nodes import Path
from game.scenario.problem import Word

SYSTEM = "mobility"
LINES = ("cart_line", "line_pay", "line_known", "line_hours", "line_fare")
WAYS = ("way_light", "way_escort", "way_fright")
TOOLKITS = ("transfer_part", "transfer")
DOES = (*LINES, *WAYS, *TOOLKITS, "post_shift")
WORDS: dict[str, tuple[str, ...]] = {
    "cart_line": ("begin", "stop", "women", "men"), "line_hours": PARTS, "way_escort": PARTS,
    "post_shift": tuple(SHIFTS)}
AMOUNTS = {"cart_line": (1, 100), "line_pay": (0, 1_000_000), "line_known": (-1000, 1000),
           "line_hours": (0, 1), "line_fare": (0, 10_000), "way_light": (-1000, 1000),
           "way_escort": (0, 10_000), "way_fright": (-1000, 1000), "post_shift": (0, 1000)}
RANGES: dict[type, dict[str, tuple[int, int]]] = {
    c.WaySpec: {"minutes": (1, 600)},
    c.LineSpec: {"fare_cents": (0, 10_000), "carts": (1, 100)},
    c.WorkPlace: {"for_women": (0, 1000)},
    c.ToolkitSpec: {"weeks": (5, 156), "hours": (0, 60), "better": (-1000, 1000)},
    c.OtherTown: {"households": (60, 400), "fund_cents": (0, 1_000_000_000)},
}


def check(look: Look) -> Iterator[Finding]:
    if look.content is None:
        return
    for path, item in look.items:
        for key, (low, high) in RANGES.get(type(item), {}).items():
            yield from _within((*path, key), key, getattr(item, key), low, high)
        if isinstance(item, Effect) and item.do in DOES:
            yield from _effect(look.content, path, item)
        elif isinstance(item, Condition):
            yield from _condition(look.content, path, item)
    root = look.root
    if not isinstance(root, c.Content):
        return
    if root.mobility is not None:
        yield from _ways(look, ("mobility",), root.mobility, root)
    for i, town in enumerate(root.other_towns):
        if town.mobility is not None:
            yield from _ways(look, ("other_towns", i, "mobility"), town.mobility, root, town)
        else:
            yield from _of_here(look, i, town, root)
    for key in ("mobility", "toolkits", "other_towns"):
        if getattr(root, key) and SYSTEM not in root.systems:
            yield Finding("system_missing", (key,), {"field": key, "system": SYSTEM}, at_key=True)
    if SYSTEM in root.systems and "labour" not in root.systems:
        yield Finding("system_missing", ("systems",), {"field": SYSTEM, "system": "labour"},
                      at_key=True)
    if root.toolkits and not root.other_towns:
        yield Finding("toolkit_goes_nowhere", ("toolkits",), at_key=True)


def _ways(look: Look, path: Path, spec: c.MobilitySpec, content: c.Content,
          town: c.OtherTown | None = None) -> Iterator[Finding]:
    """Everything it names is there, and every district can be reached from every other."""
    listed = (town.districts if town else []) or content.districts
    districts, ways = [d.id for d in listed], [w.id for w in spec.ways]
    for i, way in enumerate(spec.ways):
        place = (*path, "ways", i)
        if len(way.between) != 2:
            yield Finding("number_range", (*place, "between"), {
                "field": "between", "found": str(len(way.between)), "low": "2", "high": "2"})
        for j, name in enumerate(way.between):
            yield from _one_of((*place, "between", j), name, districts, "districts")
        for key in ("women", "men"):
            yield from _parts((*place, key), getattr(way, key))
    if look.ids_complete and spec.ways and (alone := _cut_off(districts, spec)):
        yield Finding("district_cut_off", (*path, "ways"), {"district": alone[:60]}, at_key=True)
    known = [*(s.id for s in look.kind.sectors), "public", "informal"] if look.kind else None
    for i, work in enumerate(spec.work):
        place = (*path, "work", i)
        if known is not None:
            yield from _one_of((*place, "id"), work.id, known, "work")
        for name in work.at:
            yield from _one_of((*place, "at", name), name, districts, "districts", at_key=True)
        yield from _parts((*place, "at"), work.at)
        yield from _parts((*place, "shifts"), work.shifts, some=True)
    if spec.meetings is not None:
        yield from _one_of((*path, "meetings", "at"), spec.meetings.at, districts, "districts")
    routes = [r.id for r in (look.kind.routes if look.kind else [])]
    routes += [r.id for r in content.routes]
    for i, trip in enumerate(spec.care):
        yield from _one_of((*path, "care", i, "at"), trip.at, districts, "districts")
        yield from _one_of((*path, "care", i, "route"), trip.route, routes, "routes")
    for i, line in enumerate(spec.lines):
        for j, name in enumerate(line.ways):
            yield from _one_of((*path, "lines", i, "ways", j), name, ways, "ways")
        for key in ("ways", "parts"):
            if not getattr(line, key):
                yield Finding("empty_list", (*path, "lines", i, key), {"field": key})


def _of_here(look: Look, i: int, town: c.OtherTown, content: c.Content) -> Iterator[Finding]:
    """A town with other districts needs ways of its own, unless it has none at all."""
    if town.districts and content.mobility is not None and SYSTEM not in town.without:
        yield Finding("ways_of_other_districts", ("other_towns", i, "districts"), at_key=True)


def _cut_off(districts: list[str], spec: c.MobilitySpec) -> str:
    """The first district that no way leads to from the first one; empty if all are connected."""
    reached = set(districts[:1])
    for _ in districts:
        for way in spec.ways:
            if reached & set(way.between):
                reached |= set(way.between)
    return next((d for d in districts if d not in reached), "")


def _effect(content: c.Content, path: Path, effect: Effect) -> Iterator[Finding]:
    """A toolkit's effects are about ways of the other towns too."""
    if SYSTEM not in content.systems:
        yield Finding("system_missing", (*path, "do"), {"field": effect.do, "system": SYSTEM})
    specs = _specs(content)
    if effect.do in WORDS and effect.word is not None:
        yield from _one_of((*path, "word"), effect.word, WORDS[effect.do], "words")
    if effect.do in AMOUNTS and effect.amount is not None:
        yield from _within((*path, "amount"), "amount", effect.amount, *AMOUNTS[effect.do])
    if effect.do == "line_pay" and effect.payer is not None:
        yield from _one_of((*path, "payer"), effect.payer, PAYERS, "words")
    if effect.do in LINES and effect.name is not None:
        yield from _one_of((*path, "name"), effect.name, _lines(specs), "lines")
    elif effect.do in WAYS and effect.name is not None:
        known = [w.id for s in specs for w in s.ways]
        yield from _one_of((*path, "name"), effect.name, known, "ways")
    elif effect.do == "post_shift" and effect.name is not None:
        known = [w.id for s in specs for w in s.work]
        yield from _one_of((*path, "name"), effect.name, known, "work")
    elif effect.do in TOOLKITS and effect.name is not None:
        yield from _toolkit(content, path, effect)


def _toolkit(content: c.Content, path: Path, effect: Effect) -> Iterator[Finding]:
    kits = {t.id: t for t in content.toolkits}
    yield from _one_of((*path, "name"), effect.name or "", kits, "toolkits")
    kit = kits.get(effect.name or "")
    if effect.do == "transfer":
        towns = [t.id for t in content.other_towns]
        yield from _one_of((*path, "word"), effect.word or "", towns, "other_towns")
    elif kit is not None:
        parts = {p.id: p for p in kit.parts}
        yield from _one_of((*path, "word"), effect.word or "", parts, "toolkit_parts")
        if part := parts.get(effect.word or ""):
            versions = [AS_IT_IS, *(v.id for v in part.versions)]
            yield from _one_of((*path, "method"), effect.method or "", versions, "versions")


def _condition(content: c.Content, path: Path, asked: Condition) -> Iterator[Finding]:
    for key in ("line", "mobility", "transfer"):
        if getattr(asked, key) is not None and SYSTEM not in content.systems:
            yield Finding("system_missing", (*path, key), {"field": key, "system": SYSTEM},
                          at_key=True)
    if asked.line is not None:
        yield from _one_of((*path, "line"), asked.line, _lines(_specs(content)), "lines")
        if asked.figure is not None:
            yield from _one_of((*path, "figure"), asked.figure, LINE_FIGURES, "figures")
        if asked.stage is not None:
            yield from _one_of((*path, "stage"), asked.stage, STAGES, "stages")
        if asked.equals is not None:
            yield from _one_of((*path, "equals"), asked.equals, ("", *CAUSES),
                               "causes_of_failure")
    if asked.mobility is not None:
        yield from _one_of((*path, "mobility"), asked.mobility, FIGURES, "figures")
    if asked.transfer is not None:
        towns = [t.id for t in content.other_towns]
        yield from _one_of((*path, "transfer"), asked.transfer, towns, "other_towns")
        if asked.equals is not None:
            yield from _one_of((*path, "equals"), asked.equals, OUTCOMES, "outcomes")


def _specs(content: c.Content) -> list[c.MobilitySpec]:
    own = [content.mobility] if content.mobility else []
    return own + [t.mobility for t in content.other_towns if t.mobility]


def _lines(specs: list[c.MobilitySpec]) -> list[str]:
    return [line.id for spec in specs for line in spec.lines]


def _parts(path: Path, parts: Mapping[Any, int], some: bool = False) -> Iterator[Finding]:
    for name, found in parts.items():
        yield from _within((*path, name), name, found, 0, 1000)
    if some and not sum(parts.values()):
        yield Finding("number_range", path, {
            "field": str(path[-1]), "found": "0", "low": "1", "high": "1000"})


def _one_of(path: Path, name: str, known: Iterable[str], kind: str,
            at_key: bool = False) -> Iterator[Finding]:
    known = list(dict.fromkeys(known))
    if name not in known:
        params: dict[str, str | int] = {"id": name[:60], "kind": Word(f"check.kind.{kind}")}
        yield advise(Finding("unknown_part", path, params, at_key=at_key), name, known, limit=40)


def _within(path: Path, name: str, found: int, low: int, high: int) -> Iterator[Finding]:
    if not low <= found <= high:
        yield Finding("number_range", path, {
            "field": name, "found": str(found), "low": str(low), "high": str(high)})
