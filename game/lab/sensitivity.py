"""What each number of the model does: everything run again with it at its low and at its high end.

Only one number moves at a time, on the same luck, so a difference is the number's own. Chance is
beside it: how far the same outcome differs between towns when no number moves at all.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from statistics import fmean
from typing import Any

from game.lab.experiment.form import Arm, Experiment, Measure, Town
from game.lab.experiment.judge import composed, quantile
from game.lab.experiment.pool import Progress, Task, arms_for, lived
from game.lab.experiment.run import Change, Laboratory
from game.resources import scenario_dir
from game.rules.season.week import WEEKS
from game.scenario.load import load_content
from game.scenario.parameters import registry

AS_IT_IS = "as_it_is"

Found = dict[Task, dict[str, float]]


@dataclass(frozen=True)
class Effect:
    """What one end of a number's range does to one outcome, over all seeds."""

    outcome: str
    at: int
    """The value that the number was set to."""
    difference: float
    low: float
    high: float
    chance: float
    """How far the outcome differs between towns anyway: its range over four seeds in five."""

    @property
    def weight(self) -> float:
        """The difference as a multiple of what chance does; an outcome that chance leaves alone
        counts in its own units."""
        return abs(self.difference) / max(1.0, self.chance)


@dataclass(frozen=True)
class Influence:
    """A number of the model with all that it does, the strongest first."""

    name: str
    value: int
    """What it is here: the model's own, or what the kind of town or the scenario sets."""
    effects: list[Effect]

    @property
    def weight(self) -> float:
        return max((e.weight for e in self.effects), default=0.0)


@dataclass
class Study:
    """What came out: the outcomes as things are, and each number's influence, ranked."""

    subject: str
    seeds: int
    outcomes: dict[str, tuple[float, float, float]]
    """Mean, and the range of four seeds in five."""
    influences: list[Influence]
    not_read: list[str] = field(default_factory=list)
    """Numbers that nothing here asks for."""

    def plain(self) -> dict[str, Any]:
        numbers = registry()
        return {
            "subject": self.subject, "seeds": self.seeds,
            "outcomes": {name: {"mean": round(mean, 1), "range": [round(low, 1), round(high, 1)]}
                         for name, (mean, low, high) in self.outcomes.items()},
            "parameters": [
                {"name": i.name, "value": i.value, "low": numbers[i.name].low,
                 "high": numbers[i.name].high, "unit": numbers[i.name].unit,
                 "source": numbers[i.name].source, "weight": round(i.weight, 2),
                 "effects": [_plain(e) for e in i.effects]}
                for i in self.influences],
            "not_read": self.not_read,
        }


def _plain(e: Effect) -> dict[str, Any]:
    return {"outcome": e.outcome, "at": e.at, "difference": round(e.difference, 1),
            "range": [round(e.low, 1), round(e.high, 1)], "chance": round(e.chance, 1)}


def of_scenario(scenario: str, weeks: int) -> Experiment:
    """A scenario in which nobody acts; its gauges, and what its Reflect asks about, over the last
    quarter. Raises ScenarioNotFound or InvalidInput."""
    content = load_content(scenario_dir(scenario))
    looked_at = dict.fromkeys((*content.gauges, *content.asks))
    gauges = [Measure(g, arm=AS_IT_IS, of=g, from_week=max(1, weeks - WEEKS + 1))
              for g in looked_at]
    return Experiment(
        format_version=1, id=content.id, title=content.title, about="", sources=[], weeks=weeks,
        world=Town(scenario=scenario), arms=[Arm(AS_IT_IS, "")], measures=gauges, criteria=[])


def outcomes_of(plan: Experiment) -> list[str]:
    """What is looked at: the measures that criteria name, or all where there are no criteria."""
    named = [name for c in plan.criteria
             for name in (c.rising or c.not_falling or [c.measure or ""])]
    return list(dict.fromkeys(named)) or [m.id for m in plan.measures]


class _Asked(dict[str, int]):
    """Numbers that remember which of them were asked for."""

    def __init__(self, numbers: dict[str, int]) -> None:
        super().__init__(numbers)
        self.asked: set[str] = set()

    def __getitem__(self, name: str) -> int:
        self.asked.add(name)
        return super().__getitem__(name)


def asked_for(laboratory: Laboratory, arms: list[str]) -> set[str]:
    """The numbers that these arms' rules ask for in the town of the first seed."""
    asked: set[str] = set()
    for arm in arms:
        numbers = _Asked(laboratory.rules_of(arm).params)
        laboratory.run(arm, False, 1, numbers=numbers)
        asked |= numbers.asked
    return asked


def study(plan: Experiment, names: list[str], seeds: int, jobs: int,
          progress: Progress | None = None) -> tuple[Study | None, bool]:
    """The influence of these numbers (all, if none is named), and whether all was run (False after
    Ctrl-C: then of those that were). Nothing at all if not even chance could be measured."""
    laboratory, wanted = Laboratory(plan), outcomes_of(plan)
    arms = sorted(arms_for(plan, [c.id for c in plan.criteria])) or [a.id for a in plan.arms]
    here = laboratory.rules_of(arms[0]).params
    complete, found, asked, chosen = True, Found(), set[str](), list[str]()
    try:
        asked = asked_for(laboratory, arms)
        chosen = [n for n in registry() if n in asked and (not names or n in names)]
        changes: list[Change] = [None, *((n, end) for n in chosen for end in ends(n, here[n]))]
        tasks: list[Task] = [(arm, False, seed, c) for c in changes for arm in arms
                             for seed in range(1, seeds + 1)]
        for number, (task, numbers) in enumerate(lived(plan, tasks, jobs), 1):
            found[task] = numbers
            if progress is not None:
                progress(number, len(tasks))
    except KeyboardInterrupt:
        complete = False
    base = _table(plan, found, None, arms, seeds)
    if base is None:
        return None, complete
    chance = {name: (fmean(base[name]), quantile(base[name], 0.1), quantile(base[name], 0.9))
              for name in wanted}
    influences = [i for name in chosen
                  if (i := _influence(plan, found, (name, here[name]), arms, seeds, base, wanted))]
    influences.sort(key=lambda i: -i.weight)
    not_read = sorted(n for n in (names or registry()) if n not in asked) if asked else []
    return Study(plan.id, seeds, chance, influences, not_read), complete


def ends(name: str, value: int) -> list[int]:
    """The two ends of a number's range, less the one at which it stands already."""
    number = registry()[name]
    return [end for end in (number.low, number.high) if end != value]


def _table(plan: Experiment, found: Found, change: Change,
           arms: list[str], seeds: int) -> dict[str, list[float]] | None:
    """Every measure seed by seed under a change; None while a run of it is missing."""
    if any((arm, False, seed, change) not in found for arm in arms for seed in range(1, seeds + 1)):
        return None
    taken = {m.id: [found[m.arm or "", False, seed, change][m.id] for seed in range(1, seeds + 1)]
             for m in plan.measures if m.arm in arms}
    return composed(plan, taken)


def _influence(plan: Experiment, found: Found, number: tuple[str, int], arms: list[str],
               seeds: int, base: dict[str, list[float]], wanted: list[str]) -> Influence | None:
    """What a number, with its value here, does at its ends; None while a run of it is missing."""
    name, value = number
    effects = []
    for end in ends(name, value):
        moved = _table(plan, found, (name, end), arms, seeds)
        if moved is None:
            return None
        for outcome in wanted:
            gaps = [a - b for a, b in zip(moved[outcome], base[outcome], strict=True)]
            chance = quantile(base[outcome], 0.9) - quantile(base[outcome], 0.1)
            effects.append(Effect(outcome, end, fmean(gaps), quantile(gaps, 0.1),
                                  quantile(gaps, 0.9), chance))
    effects.sort(key=lambda e: -e.weight)
    return Influence(name, value, effects)
