"""Measures of all seeds beside the criteria: what came out, between what bounds, passed or not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from itertools import pairwise
from math import log
from statistics import fmean, median
from typing import Any

from game.lab.experiment.form import Bound, Criterion, Experiment, Measure

Numbers = Mapping[str, list[float]]
"""Measure id -> one number for each seed."""


@dataclass(frozen=True)
class Spread:
    """A measure over all seeds: how they join, and between what four in five of them lie."""

    measure: str
    value: float
    low: float
    high: float


@dataclass(frozen=True)
class Verdict:
    """One criterion, measured."""

    id: str
    says: str
    passed: bool
    over: str
    measured: list[Spread]
    at_least: int | None = None
    at_most: int | None = None
    order: str = ""
    """`rising` or `not_falling` for a criterion about an order."""


@dataclass(frozen=True)
class Result:
    """An experiment's outcome."""

    id: str
    title: str
    seeds: int
    criteria: list[Verdict]
    control: list[Verdict] = field(default_factory=list)
    """The criteria that had to fail, measured under the control."""
    has_control: bool = False
    learned: str = ""

    @property
    def control_failed(self) -> bool | None:
        """Whether the control failed as it must; None where there is none."""
        if not self.has_control:
            return None
        return bool(self.control) and not any(v.passed for v in self.control)

    @property
    def passed(self) -> bool:
        return all(v.passed for v in self.criteria) and self.control_failed is not False

    def plain(self) -> dict[str, Any]:
        """As `--json` prints it."""
        return {
            "id": self.id, "title": self.title, "passed": self.passed, "seeds": self.seeds,
            "criteria": [_plain(v) for v in self.criteria],
            "control_failed": self.control_failed,
            "control": [_plain(v) for v in self.control],
            "learned": self.learned,
        }


def judged(experiment: Experiment, taken: Numbers, controlled: Numbers | None) -> Result:
    """The verdicts. `taken` holds what arms gave; what is composed of it is worked out here."""
    whole = composed(experiment, taken)
    control: list[Verdict] = []
    if controlled is not None and experiment.control is not None:
        other = composed(experiment, controlled)
        control = [verdict(c, other) for c in experiment.criteria
                   if c.id in experiment.control.must_fail]
    seeds = max((len(series) for series in taken.values()), default=0)
    return Result(experiment.id, experiment.title, seeds,
                  [verdict(c, whole) for c in experiment.criteria], control,
                  experiment.control is not None, experiment.learned)


def composed(experiment: Experiment, taken: Numbers) -> dict[str, list[float]]:
    """Every measure, seed by seed: those of arms, then those made of earlier ones."""
    whole = {name: list(series) for name, series in taken.items()}
    for m in experiment.measures:
        if m.arm is None and all(part in whole for part in parts(m)):
            rows = zip(*(whole[part] for part in parts(m)), strict=True)
            whole[m.id] = [_compose(m, row) for row in rows]
    return whole


def parts(measure: Measure) -> list[str]:
    """The measures that a composed one is made of."""
    named = (measure.ratio or measure.difference or measure.change or measure.hazards
             or measure.mean_of)
    return named or [bound.measure for bound in measure.all_of]


def _compose(m: Measure, row: tuple[float, ...]) -> float:
    if m.all_of:
        return 1000.0 * all(within(b, x) for b, x in zip(m.all_of, row, strict=True))
    if m.mean_of:
        return fmean(row)
    first, second = row
    if m.difference:
        return first - second
    if m.hazards:
        return 1000 * hazard(first) / hazard(second)
    base = second if m.ratio else first
    top = first if m.ratio else second - first
    return 1000 * top / base if base else 0.0


def hazard(permille: float) -> float:
    """Cumulative hazard of a share that survives; nobody left counts as half of one in 1000."""
    return -log(min(999.5, max(0.5, permille)) / 1000)


def within(bound: Bound | Criterion, value: float) -> bool:
    return (bound.at_least is None or value >= bound.at_least) and (
        bound.at_most is None or value <= bound.at_most)


def spread(name: str, series: list[float], over: str) -> Spread:
    return Spread(name, JOINED[over](series), quantile(series, 0.1), quantile(series, 0.9))


def quantile(series: list[float], share: float) -> float:
    """Between the two nearest of the sorted series, in proportion."""
    ordered = sorted(series)
    place = share * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (place - below)


JOINED: dict[str, Callable[[list[float]], float]] = {
    "median": median, "mean": fmean, "min": min, "max": max}


def verdict(c: Criterion, whole: Numbers) -> Verdict:
    names = c.rising or c.not_falling or [c.measure or ""]
    measured = [spread(name, whole[name], c.over) for name in names]
    values = [s.value for s in measured]
    pairs = list(pairwise(values))
    if c.rising:
        passed = all(a < b for a, b in pairs)
    elif c.not_falling:
        passed = all(a <= b for a, b in pairs)
    else:
        passed = within(c, values[0])
    order = "rising" if c.rising else "not_falling" if c.not_falling else ""
    return Verdict(c.id, c.says, passed, c.over, measured, c.at_least, c.at_most, order)


def _plain(v: Verdict) -> dict[str, Any]:
    said = asdict(v)
    said["measured"] = [
        {"measure": s.measure, v.over: round(s.value, 1), "range": [round(s.low, 1),
                                                                     round(s.high, 1)]}
        for s in v.measured]
    said["band"] = {"at_least": said.pop("at_least"), "at_most": said.pop("at_most"),
                    "order": said.pop("order")}
    return said
