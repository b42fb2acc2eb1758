"""What the table may get wrong beyond its form: carriers, states and strategies that are nowhere,
and rows that claim without saying what."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any

from game.lab.concepts.form import KEYS, READ, SET, Carrier, Concept, Script, State, Table
from game.lab.concepts.runs import strategies
from game.lab.concepts.without import is_meant, keys_of
from game.resources import scenario_dir, scenario_ids
from game.rules.actions import ACTIONS
from game.rules.content import Content
from game.rules.coproduction.figures import FIGURES as PROCESS_FIGURES
from game.rules.core import Rules
from game.rules.currencies.figures import FIGURES as CURRENCY_FIGURES
from game.rules.currencies.settings import SETTINGS, WORDS
from game.rules.decisions import METHODS
from game.rules.groups import GROUPS
from game.rules.indicators import FIGURES
from game.rules.scoring import INDICATORS
from game.rules.statutes import STATUTES
from game.rules.vocabulary import Effect
from game.scenario.checks import duplicate_id
from game.scenario.checks.look import Finding, Look, advise
from game.scenario.expect import Step
from game.scenario.load import load_content
from game.scenario.nodes import Path
from game.scenario.parameters import registry
from game.scenario.problem import Word
from game.scenario.rules_for import make_rules
from game.scenario.texts import walk

ALL = 116
"""Concepts of the sources."""


def findings(look: Look) -> Iterator[Finding]:
    table = look.root
    assert isinstance(table, Table)
    yield from duplicate_id.check(look)
    for i, script in enumerate(table.scripts):
        yield from _script(("scripts", i), script, table)
    for i, concept in enumerate(table.concepts):
        if concept.n != i + 1 or concept.n > ALL:
            yield Finding("number_range", ("concepts", i, "n"), {
                "field": "n", "found": str(concept.n), "low": str(i + 1), "high": str(i + 1)})
        yield from _concept(("concepts", i), concept, table)


def _script(path: Path, script: Script, table: Table) -> Iterator[Finding]:
    if script.scenario not in scenario_ids():
        yield from _named((*path, "scenario"), script.scenario, scenario_ids(), "scenarios")
        return
    earlier = [name for name in strategies(table, script.scenario) if name != script.id]
    yield from _named((*path, "like"), script.like, earlier, "strategies")
    for i, step in enumerate(script.steps):
        yield from _named((*path, "steps", i, "act"), step.act, ACTIONS, "acts")


def _concept(path: Path, row: Concept, table: Table) -> Iterator[Finding]:
    """An open row says why; any other says all of it, and of a town that has it."""
    if not row.carrier:
        if not row.why:
            yield Finding("missing_key", path, {"field": "why"})
        return
    for key in ("scenario", "state", "without"):
        if getattr(row, key) is None:
            yield Finding("missing_key", path, {"field": key})
            return
    scenario = row.scenario or ""
    if scenario not in scenario_ids():
        yield from _named((*path, "scenario"), scenario, scenario_ids(), "scenarios")
        return
    known = strategies(table, scenario)
    yield from _named((*path, "strategy"), row.strategy, known, "strategies")
    if row.strategy not in known:
        return
    rules = _rules(scenario)
    steps = _steps(row.strategy, known)
    for i, carrier in enumerate(row.carrier):
        yield from _carrier((*path, "carrier", i), carrier, rules, steps)
    assert row.state is not None
    yield from _state((*path, "state"), row.state, rules)


@cache
def _rules(scenario: str) -> Rules:
    return make_rules(load_content(scenario_dir(scenario)))


def _steps(name: str, known: dict[str, Any]) -> list[Step]:
    found = known[name]
    return [*found.steps, *(_steps(found.like, known) if isinstance(found, Script) else [])]


def _carrier(path: Path, carrier: Carrier, rules: Rules, steps: list[Step]) -> Iterator[Finding]:
    given = keys_of(carrier, KEYS)
    if len(given) != 1:
        yield Finding("concept_once", path, {"known": ", ".join(KEYS)})
        return
    (key,) = given
    if (key in SET or carrier.entry is not None) and not carrier.means:
        yield Finding("missing_key", path, {"field": "means"})
    known = HERE[key](carrier, rules, steps)
    if known is not None:
        yield from _named((*path, key), str(getattr(carrier, key)), known[0], known[1])
    if key == "part":
        here = [i.id for i in _items(carrier, rules)]
        for i, name in enumerate(carrier.ids):
            yield from _named((*path, "ids", i), name, here, carrier.part or "")
    if carrier.of is not None:
        yield from _named((*path, "of"), carrier.of, rules.currencies, "currencies")
    if key == "number" and carrier.number in registry() and \
            rules.params[carrier.number or ""] == carrier.at:
        yield Finding("concept_as_it_is", (*path, "at"), {"name": carrier.number or ""})


def _items(carrier: Carrier, rules: Rules) -> list[Any]:
    items = list(getattr(rules.content, carrier.part or ""))
    return [*items, *(rules.kind.routes if carrier.part == "routes" and rules.kind else [])]


Known = tuple[Iterable[str], str] | None
"""Names that would do, and what they are names of."""


def _effects_here(carrier: Carrier, rules: Rules) -> list[str]:
    return [item.do for _, item in walk(rules.content)
            if isinstance(item, Effect) and is_meant(item, carrier)]


def _form_here(rules: Rules) -> list[str]:
    return [p.form for p in rules.content.providers]


HERE: dict[str, Callable[[Carrier, Rules, list[Step]], Known]] = {
    "act": lambda c, r, s: (dict.fromkeys(x.act for x in s if x.act in ACTIONS), "acts"),
    "system": lambda c, r, s: (r.content.systems, "systems"),
    "effect": lambda c, r, s: (_effects_here(c, r), "effects"),
    "method": lambda c, r, s: (METHODS, "methods"),
    "part": lambda c, r, s: None,
    "number": lambda c, r, s: (registry(), "numbers"),
    "setting": lambda c, r, s: (SETTINGS, "settings"),
    "choice": lambda c, r, s: (WORDS, "settings"),
    "statute": lambda c, r, s: (STATUTES, "statutes"),
    "regime": lambda c, r, s: None,
    "form": lambda c, r, s: (_form_here(r), "forms"),
    "area": lambda c, r, s: ({o.area for o in r.content.offers}, "areas"),
    "kind_numbers": lambda c, r, s: None,
}
"""Key of a carrier -> what this strategy in this town could name there; None if not a name."""


def _state(path: Path, state: State, rules: Rules) -> Iterator[Finding]:
    given = keys_of(state, READ)
    if len(given) != 1:
        yield Finding("concept_once", path, {"known": ", ".join(READ)})
        return
    (key,) = given
    content = rules.content
    if key == "figure":
        counted = [n for s, figures in FIGURES.items() if rules.has(s) for n in figures]
        yield from _named((*path, "figure"), str(state.figure), counted, "town_figures")
    elif key in NAMED:
        known, kind = NAMED[key](content)
        yield from _named((*path, key), str(getattr(state, key)), known, kind)
    if state.group is not None:
        groups = [*GROUPS, *rules.district_index]
        yield from _named((*path, "group"), state.group, groups, "groups")
    if key in COUNTED:
        yield from _named((*path, "counts"), state.counts, COUNTED[key], "figures")


COUNTED: dict[str, Iterable[str]] = {"currency": CURRENCY_FIGURES, "process": PROCESS_FIGURES}
NAMED: dict[str, Callable[[Content], tuple[list[str], str]]] = {
    "reading": lambda c: (list(INDICATORS), "readings"),
    "currency": lambda c: ([x.id for x in c.currencies], "currencies"),
    "process": lambda c: ([x.id for x in c.processes], "processes"),
    "organisation": lambda c: ([x.id for x in c.providers], "providers"),
    "employer": lambda c: ([x.id for x in c.employers], "employers"),
    "goal": lambda c: ([x.id for x in c.goals], "goals"),
    "vote": lambda c: ([x.id for x in c.agreements], "agreements"),
}


def _named(path: Path, name: str, known: Iterable[str], kind: str) -> Iterator[Finding]:
    known = list(dict.fromkeys(known))
    if name not in known:
        params: dict[str, Any] = {"id": name[:60], "kind": Word(f"check.kind.{kind}")}
        yield advise(Finding("unknown_id", path, params), name, known)
