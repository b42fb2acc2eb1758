"""What an experiment's file may get wrong beyond its form: names that point to nothing, windows
outside the run, measures and criteria that say too little or too much."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from game.lab.experiment import form
from game.lab.experiment.form import Act, Criterion, Draw, Experiment, Measure, Override, Town
from game.lab.experiment.judge import parts
from game.lab.experiment.town import content_of
from game.resources import ScenarioNotFound, root, scenario_ids
from game.rules.beside.figures import FIGURES as BESIDE_FIGURES
from game.rules.content import Content
from game.rules.coproduction.figures import FIGURES as PROCESS_FIGURES
from game.rules.currencies.figures import FIGURES as CURRENCY_FIGURES
from game.rules.defence.figures import FIGURES as DEFENCE_FIGURES
from game.rules.defence.figures import THREAT_FIGURES
from game.rules.digital.figures import FIGURES as DIGITAL_FIGURES
from game.rules.groups import GROUPS
from game.rules.hub.figures import FIGURES as HUB_FIGURES
from game.rules.indicators import FIGURES
from game.rules.laws.figures import FIGURES as LAW_FIGURES
from game.rules.mobility.figures import FIGURES as MOBILITY_FIGURES
from game.rules.mobility.figures import LINE_FIGURES
from game.rules.transition.figures import OF_PATTERNS, OF_PROTOTYPES
from game.rules.transition.grid import ALL as CELLS
from game.rules.vocabulary import SystemName
from game.scenario.checks import (
    beside,
    currencies,
    defence,
    duplicate_id,
    effect_needs,
    hub,
    laws,
    mobility,
    partnership,
    processes,
    transition,
    unknown_account,
    unknown_group,
)
from game.scenario.checks import unknown_id as references
from game.scenario.checks.look import Finding, Look, advise
from game.scenario.nodes import Path
from game.scenario.parameters import registry
from game.scenario.problem import InvalidInput, Word

MOST_WEEKS, MOST_SEEDS, MOST_HOUSEHOLDS = 5_200, 10_000, 1_000_000
TAKEN = ("of", "tally", "level", "aged", "employer", "currency", "process", "beside",
         "hub", "law", "mobility", "line", "threat", "defence", "digital",
         "pattern", "prototype", "cell")
COMPOSED = ("ratio", "difference", "change", "hazards", "mean_of", "all_of")
PAIRS = COMPOSED[:4]
ABOUT_EFFECTS = (effect_needs.check, unknown_group.check, unknown_account.check, references.check,
                 currencies.uses, processes.designs, processes.uses, beside.check,
                 partnership.check, hub.check, laws.check, mobility.check, defence.check,
                 transition.check)


def findings(look: Look) -> Iterator[Finding]:
    plan = look.root
    assert isinstance(plan, Experiment)
    yield from duplicate_id.check(look)
    yield from _range(("weeks",), "weeks", plan.weeks, 1, MOST_WEEKS)
    yield from _range(("seeds",), "seeds", plan.seeds, 1, MOST_SEEDS)
    towns = []
    for path, item in look.items:
        if isinstance(item, Town):
            towns += list(_town(path, item))
        elif isinstance(item, Override) and item.name not in registry():
            finding = Finding("unknown_parameter", (*path, "name"), {"name": item.name[:60]})
            yield advise(finding, item.name, sorted(registry()))
        elif isinstance(item, Act):
            yield from _range((*path, "week"), "week", item.week, 1, plan.weeks)
            if item.every is not None:
                yield from _range((*path, "every"), "every", item.every, 1, plan.weeks)
        elif isinstance(item, Draw):
            yield from _draw(path, item, plan.weeks)
    yield from towns
    yield from (f for f in currencies.designs(look) if f.severity == "error")
    contents = {} if towns else _contents(plan)
    for i, m in enumerate(plan.measures):
        yield from _measure(i, m, plan, contents)
    for i, c in enumerate(plan.criteria):
        yield from _criterion(("criteria", i), c, plan)
    if plan.control is not None:
        for i, name in enumerate(plan.control.must_fail):
            yield from _named(("control", "must_fail", i), name,
                              [c.id for c in plan.criteria], "criteria")
    for content in contents.values():
        there = replace(look, content=content)
        for check in ABOUT_EFFECTS:
            yield from check(there)


def _contents(plan: Experiment) -> dict[str, Content]:
    """Arm -> its town; none if a scenario has mistakes of its own (`check` tells those)."""
    try:
        return {arm.id: content_of(plan, arm) for arm in plan.arms}
    except (InvalidInput, ScenarioNotFound, ValueError):
        return {}


def _town(path: Path, town: Town) -> Iterator[Finding]:
    kinds = sorted(p.stem for p in (root() / "scenarios" / "library" / "towns").glob("*.yaml"))
    if town.kind is not None:
        yield from _named((*path, "kind"), town.kind, kinds, "towns")
    if town.scenario is not None:
        yield from _named((*path, "scenario"), town.scenario, scenario_ids(), "scenarios")
    if town.households is not None:
        yield from _range((*path, "households"), "households", town.households, 1,
                          MOST_HOUSEHOLDS)
    if town.districts is not None:
        yield from _range((*path, "districts"), "districts", town.districts, 1,
                          town.households or form.HOUSEHOLDS)


def _draw(path: Path, draw: Draw, weeks: int) -> Iterator[Finding]:
    yield from _range((*path, "week"), "week", draw.week, 1, weeks)
    if len(draw.how_many) != 2:
        yield Finding("experiment_pair", (*path, "how_many"), {"field": "how_many"})
        return
    least, most = draw.how_many
    yield from _range((*path, "how_many", 0), "how_many", least, 0, most)
    yield from _range((*path, "how_many", 1), "how_many", most, least, len(draw.from_))


def _measure(number: int, m: Measure, plan: Experiment,
             contents: dict[str, Content]) -> Iterator[Finding]:
    path: Path = ("measures", number)
    given = [name for name in (*TAKEN, *COMPOSED) if getattr(m, name) not in (None, [])]
    if len(given) != 1:
        yield Finding("experiment_measure", path, {
            "id": m.id[:60], "taken": ", ".join(TAKEN), "composed": ", ".join(COMPOSED)})
        return
    if given[0] in COMPOSED:
        earlier = [other.id for other in plan.measures[:number]]
        for name in parts(m):
            yield from _named((*path, given[0]), name, earlier, "measures")
        if given[0] in PAIRS and len(parts(m)) != 2:
            yield Finding("experiment_pair", (*path, given[0]), {"field": given[0]})
        return
    if m.arm is None:
        yield Finding("missing_key", path, {"field": "arm"})
        return
    yield from _named((*path, "arm"), m.arm, [a.id for a in plan.arms], "arms")
    end = plan.weeks if m.to_week is None else m.to_week
    yield from _range((*path, "to_week"), "to_week", end, 0, plan.weeks)
    yield from _range((*path, "from_week"), "from_week", m.from_week, 0, max(0, min(
        end, plan.weeks) - (m.reduce == "slope")))
    if m.group is not None and m.group not in GROUPS:
        finding = Finding("unknown_group", (*path, "group"), {"group": m.group[:60]})
        yield advise(finding, m.group, GROUPS)
    if m.currency is not None and m.arm in contents and \
            "currencies" not in contents[m.arm].systems:
        yield Finding("system_missing", (*path, "currency"),
                      {"field": "currency", "system": "currencies"})
    elif m.currency is not None:
        yield from _named((*path, "figure"), m.figure, sorted(CURRENCY_FIGURES), "figures")
        if m.arm in contents:
            yield from _named((*path, "currency"), m.currency,
                              [c.id for c in contents[m.arm].currencies], "currencies")
    if m.beside is not None:
        yield from _named((*path, "beside"), m.beside, sorted(BESIDE_FIGURES), "beside")
        if m.arm in contents and "beside" not in contents[m.arm].systems:
            yield Finding("system_missing", (*path, "beside"),
                          {"field": "beside", "system": "beside"})
    if m.hub is not None:
        yield from _named((*path, "hub"), m.hub, sorted(HUB_FIGURES), "figures")
        if m.arm in contents and "hub" not in contents[m.arm].systems:
            yield Finding("system_missing", (*path, "hub"), {"field": "hub", "system": "hub"})
    if m.law is not None:
        yield from _named((*path, "figure"), m.figure, sorted(LAW_FIGURES), "figures")
        if m.arm in contents:
            if "laws" not in contents[m.arm].systems:
                yield Finding("system_missing", (*path, "law"), {"field": "law", "system": "laws"})
            yield from _named((*path, "law"), m.law, [b.id for b in contents[m.arm].laws], "laws")
    yield from _ways(path, m, contents.get(m.arm))
    yield from _on_the_way(path, m, contents.get(m.arm))
    for key, known, system in (("defence", DEFENCE_FIGURES, "defence"),
                               ("digital", DIGITAL_FIGURES, "digital")):
        if getattr(m, key) is not None:
            yield from _named((*path, key), getattr(m, key), sorted(known), "figures")
            if m.arm in contents and system not in contents[m.arm].systems:
                yield Finding("system_missing", (*path, key), {"field": key, "system": system})
    if m.threat is not None:
        yield from _named((*path, "figure"), m.figure, sorted(THREAT_FIGURES), "figures")
        if m.arm in contents:
            yield from _named((*path, "threat"), m.threat,
                              [t.id for t in contents[m.arm].threats], "threats")
    if m.process is not None:
        yield from _named((*path, "figure"), m.figure, sorted(PROCESS_FIGURES), "figures")
        if m.arm in contents:
            if "coproduction" not in contents[m.arm].systems:
                yield Finding("system_missing", (*path, "process"),
                              {"field": "process", "system": "coproduction"})
            yield from _named((*path, "process"), m.process,
                              [p.id for p in contents[m.arm].processes], "processes")
    if m.employer is not None and m.arm in contents:
        yield from _named((*path, "employer"), m.employer,
                          [e.id for e in contents[m.arm].employers], "employers")
    if m.of is not None and m.arm in contents:
        systems: list[SystemName] = contents[m.arm].systems
        having = [s for s, figures in FIGURES.items() if m.of in figures]
        if not any(system in having for system in systems):
            known = ", ".join(having) or Word("check.word.nothing")
            yield Finding("experiment_not_counted", (*path, "of"), {
                "figure": m.of, "arm": m.arm, "known": known})


def _ways(path: Path, m: Measure, content: Content | None) -> Iterator[Finding]:
    """A figure of the ways or of a line, and the system that would run it."""
    for key in ("mobility", "line"):
        if getattr(m, key) is not None and content and "mobility" not in content.systems:
            yield Finding("system_missing", (*path, key), {"field": key, "system": "mobility"})
    if m.mobility is not None:
        yield from _named((*path, "mobility"), m.mobility, sorted(MOBILITY_FIGURES), "figures")
    if m.line is not None:
        yield from _named((*path, "figure"), m.figure, sorted(LINE_FIGURES), "figures")
        known = content.mobility.lines if content and content.mobility else []
        yield from _named((*path, "line"), m.line, [line.id for line in known], "lines")


def _on_the_way(path: Path, m: Measure, content: Content | None) -> Iterator[Finding]:
    """A pattern, a prototype or a cell, and the system that would run it."""
    spec = content.transition if content else None
    known = {"pattern": [p.id for p in spec.patterns] if spec else [],
             "prototype": [p.id for p in content.prototypes] if content else [],
             "cell": list(CELLS)}
    figures = {"pattern": sorted(OF_PATTERNS), "prototype": sorted(OF_PROTOTYPES)}
    for key, kind in {"pattern": "patterns", "prototype": "prototypes", "cell": "cells"}.items():
        name = getattr(m, key)
        if name is None:
            continue
        if key in figures:
            yield from _named((*path, "figure"), m.figure, figures[key], "figures")
        if content is not None and "transition" not in content.systems:
            yield Finding("system_missing", (*path, key), {"field": key, "system": "transition"})
        if content is not None:
            yield from _named((*path, key), name, known[key], kind)


def _criterion(path: Path, c: Criterion, plan: Experiment) -> Iterator[Finding]:
    names = c.rising or c.not_falling or ([c.measure] if c.measure else [])
    forms = bool(c.rising) + bool(c.not_falling) + bool(c.measure)
    bounded = c.at_least is not None or c.at_most is not None
    if forms != 1 or bounded != bool(c.measure) or (not c.measure and len(names) < 2):
        yield Finding("experiment_criterion", path, {"id": c.id[:60]})
    for name in names:
        yield from _named(path, name, [m.id for m in plan.measures], "measures")


def _named(path: Path, name: str, known: Iterable[str], kind: str) -> Iterator[Finding]:
    known = list(known)
    if name not in known:
        params: dict[str, str | int] = {"id": name[:60], "kind": Word(f"check.kind.{kind}")}
        yield advise(Finding("unknown_id", path, params), name, known)


def _range(path: Path, name: str, found: int, low: int, high: int) -> Iterator[Finding]:
    if not low <= found <= high:
        yield Finding("number_range", path, {
            "field": name, "found": str(found), "low": str(low), "high": str(high)})
