"""Conditions of the scenario language: a closed set, no expressions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from game.rules import indicators
from game.rules.coops import ended
from game.rules.coproduction.figures import FIGURES as PROCESS_FIGURES
from game.rules.core import Rules
from game.rules.currencies.figures import FIGURES
from game.rules.defence.figures import FIGURES as DEFENCE_FIGURES
from game.rules.defence.figures import THREAT_FIGURES
from game.rules.digital.figures import FIGURES as DIGITAL_FIGURES
from game.rules.hub.figures import FIGURES as HUB_FIGURES
from game.rules.laws.figures import FIGURES as LAW_FIGURES
from game.rules.machines.currency import ALIVE
from game.rules.machines.drive import ORGANISED
from game.rules.machines.law import DECREED
from game.rules.machines.organisation import STEADY
from game.rules.machines.pattern import HOLDS
from game.rules.machines.process import AT_WORK
from game.rules.machines.prototype import STANDING
from game.rules.machines.threat import HAPPENED
from game.rules.mobility.figures import FIGURES as MOBILITY_FIGURES
from game.rules.mobility.figures import LINE_FIGURES
from game.rules.mobility.ways import RUNNING
from game.rules.transition import grid
from game.rules.transition.figures import OF_PROTOTYPES
from game.rules.vocabulary import Condition
from game.world.world import World

Test = Callable[[World, Rules, Condition], bool]


def all_hold(world: World, rules: Rules, conditions: list[Condition]) -> bool:
    return all(holds(world, rules, c) for c in conditions)


def holds(world: World, rules: Rules, c: Condition) -> bool:
    """True if every given field of the condition is met by the world as it is now."""
    if any(holds(world, rules, inner) for inner in c.none_of):
        return False
    return all(test(world, rules, c) for name, test in TESTS.items()
               if getattr(c, name) is not None)


def _bounds(value: int, c: Condition) -> bool:
    return (c.at_least is None or value >= c.at_least) and \
        (c.at_most is None or value <= c.at_most)


def _org(world: World, rules: Rules, c: Condition) -> bool:
    org = world.org_in(c.org or "")
    return org is not None and (
        c.stage is None or org.stage == c.stage or (c.stage == "trading" and org.stage in STEADY))


def _person(world: World, rules: Rules, c: Condition) -> bool:
    row = world.people[c.person or ""]
    return _bounds(int(world.households.level(c.state or "trust")[row]), c)


def _currency(world: World, rules: Rules, c: Condition) -> bool:
    """It can be paid with, or is in the stage that is asked for; for the cause; a figure of it."""
    currency = world.currencies.get(c.currency or "")
    if currency is None or (c.equals is not None and currency.cause != c.equals):
        return False
    in_stage = currency.stage == c.stage if c.stage is not None else currency.stage in ALIVE
    return in_stage and (c.figure is None or
                         _bounds(FIGURES[c.figure](world, rules, currency), c))


def _task(world: World, rules: Rules, c: Condition) -> bool:
    task = world.clock.tasks.get(c.task or "")
    if task is None or (c.equals is not None and (task.by or "nobody") != c.equals):
        return False
    return _bounds(task.done_permille, c)


def _stands(world: World, rules: Rules, c: Condition, state: Any, usual: str,
            figures: Mapping[str, Callable[..., int]]) -> bool:
    """Something with a stage is in the usual one, or in the one that is asked for; of the cause; a
    figure of it. What does not exist stands nowhere."""
    if state is None or (c.equals is not None and state.cause != c.equals):
        return False
    asked = c.stage is not None or c.equals is not None or c.figure is not None
    return (asked or state.stage == usual) and c.stage in (None, state.stage) and (
        c.figure is None or _bounds(figures[c.figure](world, rules, state), c))


def _process(world: World, rules: Rules, c: Condition) -> bool:
    process = world.processes.get(c.process or "")
    return _stands(world, rules, c, process, AT_WORK, PROCESS_FIGURES)


def _hub(world: World, rules: Rules, c: Condition) -> bool:
    """A figure of the hub, or the stage it is in and why."""
    hub = world.hub
    if c.hub in HUB_FIGURES:
        return _bounds(HUB_FIGURES[c.hub](world, rules), c)
    return (c.stage is None or hub.stage == c.stage) and \
        (c.equals is None or hub.cause == c.equals)


def _law(world: World, rules: Rules, c: Condition) -> bool:
    return _stands(world, rules, c, world.laws.get(c.law or ""), DECREED, LAW_FIGURES)


def _ally(world: World, rules: Rules, c: Condition) -> bool:
    if c.equals is not None:
        return world.coalition.left.get(c.ally or "") == c.equals
    close = world.coalition.allies.get(c.ally or "")
    return close is not None and _bounds(close, c)


def _pattern(world: World, rules: Rules, c: Condition) -> bool:
    """It holds, or is in the stage that is asked for; of the cause; as far alive as that."""
    pattern = world.transition.patterns.get(c.pattern or "")
    if pattern is None or (c.equals is not None and pattern.cause != c.equals):
        return False
    asked = c.stage is not None or c.equals is not None
    return (asked or pattern.stage == HOLDS) and c.stage in (None, pattern.stage) \
        and _bounds(pattern.alive, c)


def _prototype(world: World, rules: Rules, c: Condition) -> bool:
    state = world.transition.prototypes.get(c.prototype or "")
    return _stands(world, rules, c, state, STANDING, OF_PROTOTYPES)


def _cell(world: World, rules: Rules, c: Condition) -> bool:
    """A cell of this town lies within the bounds; it was looked at, if that is asked."""
    cell = c.cell or ""
    return cell in grid.cells_of(world, rules) \
        and (c.equals is None or cell in world.transition.known) \
        and _bounds(grid.real(world, rules, cell), c)


def _threat(world: World, rules: Rules, c: Condition) -> bool:
    threat = world.defence.threats.get(c.threat or "")
    return _stands(world, rules, c, threat, HAPPENED, THREAT_FIGURES)


def _digital(world: World, rules: Rules, c: Condition) -> bool:
    """A figure of the app, or the stage it is in and why."""
    if c.digital in DIGITAL_FIGURES:
        return _bounds(DIGITAL_FIGURES[c.digital](world, rules), c)
    return (c.stage is None or world.digital.stage == c.stage) and \
        (c.equals is None or world.digital.cause == c.equals)


def _line(world: World, rules: Rules, c: Condition) -> bool:
    return _stands(world, rules, c, world.mobility.lines.get(c.line or ""), RUNNING, LINE_FIGURES)


def _transfer(world: World, rules: Rules, c: Condition) -> bool:
    outcomes = [t.outcome for t in world.transfers if t.town == c.transfer]
    return bool(outcomes) and outcomes[-1] == (c.equals or "took")


TESTS: dict[str, Test] = {
    "org": _org,
    "no_org": lambda w, r, c: w.org_in(c.no_org or "") is None,
    "knows": lambda w, r, c: f"fact:{c.knows}" in w.known,
    "season_from": lambda w, r, c: w.season >= (c.season_from or 0),
    "season_to": lambda w, r, c: w.season <= (c.season_to or 0),
    "year_later": lambda w, r, c: (w.phase in ("debrief", "ended")) == c.year_later,
    "variant": lambda w, r, c: w.hidden.get(c.variant or "") == c.equals,
    "answered": lambda w, r, c: w.answers.get(c.answered or "") == c.equals,
    "taken": lambda w, r, c: c.taken in w.taken,
    "agreed": lambda w, r, c: (p := w.proposals.get(c.agreed or "")) is not None
    and p.holding is not None and (c.clause is None or p.holding.get(c.clause) == c.equals),
    "bargained": lambda w, r, c: c.bargained in w.bargains,
    "allotted": lambda w, r, c: _bounds(w.allotments.get(c.allotted or "", 1000), c),
    "pledged": lambda w, r, c: (p := w.pledges.get(c.pledged or "")) is not None and p.kept,
    "ended": lambda w, r, c: ended.has_ended(w, c.ended or "", c.equals),
    "happened": lambda w, r, c: c.happened in w.happened,
    "indicator": lambda w, r, c: _bounds(indicators.measure(w, r)[c.indicator or "trust"], c),
    "currency": _currency,
    "process": _process,
    "law": _law,
    "ally": _ally,
    "matter": lambda w, r, c: w.coalition.table.done.get(c.matter or "", 0) > 0,
    "task": _task,
    "hub": _hub,
    "line": _line,
    "mobility": lambda w, r, c: _bounds(MOBILITY_FIGURES[c.mobility or ""](w, r), c),
    "transfer": _transfer,
    "threat": _threat,
    "drive": lambda w, r, c: (d := w.defence.drives.get(c.drive or "")) is not None
    and d.stage == (c.stage or ORGANISED),
    "defence": lambda w, r, c: _bounds(DEFENCE_FIGURES[c.defence or ""](w, r), c),
    "digital": _digital,
    "pattern": _pattern,
    "prototype": _prototype,
    "cell": _cell,
    "person": _person,
}
"""One entry for each field that asks something; `stage`, `equals`, `figure` and bounds only qualify
these."""
