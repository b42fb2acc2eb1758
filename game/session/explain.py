"""Why did this change? Answered by re-running the season without each decision, on the same luck.

change = drift (no act, no incident) + causes + residual. First figures come from this town's
own luck; then the same re-runs on other lucks give each cause the range of chance.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import product

from game.rules.coops.begun import mark as opening
from game.rules.indicators import measure
from game.rules.pressures import mark
from game.session import brink
from game.session.candidates import AS_IT_WAS, Unit, find, first_changes
from game.session.counterfactual import Case, Change, Rerun, Story, case_of, tell
from game.session.explanation import Cause, Explanation, Why, is_chance, span
from game.session.grouping import Figures, grouped, pairs
from game.session.session import Session
from game.session.tape import Tape, own, record, rerun_on
from game.world.world import World

LUCKS = 8


@dataclass(frozen=True)
class Step:
    """One step of the work; `explanation` comes with the first figures and with the last."""

    done: int
    total: int
    """Known once the first figures are there; before that, a little more than what is done."""
    explanation: Explanation | None = None


@dataclass
class _Runs:
    """Re-runs of one story, each made once. Number 0 is this town's luck, the others follow."""

    story: Story
    worlds: dict[Change, Rerun] = field(default_factory=dict)
    figures: dict[tuple[int, Change], Figures] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.here: Tape = own(self.story)
        self.there: tuple[int, Tape] | None = None
        """The luck that was asked about last; they are asked about one after the other."""

    def play(self, change: Change) -> Rerun:
        if change not in self.worlds:
            self.worlds[change] = rerun_on(self.here, self.story, change)
        return self.worlds[change]

    def figures_of(self, number: int, change: Change) -> Figures:
        key = (number, change)
        if key not in self.figures:
            run = self._elsewhere(number, change) if number else self.play(change)
            self.figures[key] = explained(run.world, self.story)
        return self.figures[key]

    def _elsewhere(self, number: int, change: Change) -> Rerun:
        if self.there is None or self.there[0] != number:
            self.there = number, record(self.story, self.story.luck.other("explain", number - 1))
        return rerun_on(self.there[1], self.story, change)

    def delta(self, number: int, change: Change, base: Change = AS_IT_WAS) -> Figures:
        """What was (on that luck) minus the re-run with the change."""
        now, other = self.figures_of(number, base), self.figures_of(number, change)
        return {name: now[name] - other[name] for name in now}


def explained(world: World, story: Story) -> Figures:
    """The figures that this scenario asks "why?" about, and those of its commons."""
    figures = measure(world, story.rules)
    asked = {name: figures[name] for name in story.rules.content.asks}
    return asked | brink.figures(world, story)


def explain(
    session: Session,
    season: int,
    lucks: int = LUCKS,
    progress: Callable[[int, int], None] | None = None,
    first: Callable[[Explanation], None] | None = None,
    since: int | None = None,
) -> Explanation:
    """All at once. `first` is told the figures without ranges; Rejected if it was not lived."""
    result: Explanation | None = None
    for step in explain_steps(case_of(session, season, since), lucks):
        if progress is not None:
            progress(step.done, step.total)
        if step.explanation is not None:
            if result is None and first is not None:
                first(step.explanation)
            result = step.explanation
    assert result is not None
    return result


def explain_steps(case: Case, lucks: int = LUCKS) -> Iterator[Step]:
    """The same in steps of about one re-run, for a caller that has other things to do."""
    work = _Work(case, _Runs(tell(case)))
    done = 1
    for _ in work.first_figures():
        done += 1
        yield Step(done, done + 1)
    changes = (AS_IT_WAS, *work.changes())
    total = done + 1 + lucks * len(changes)
    done += 1
    yield Step(done, total, work.summary(0))
    for number, change in product(range(1, lucks + 1), changes):
        work.runs.figures_of(number, change)
        done += 1
        if done < total:
            yield Step(done, total)
    if lucks:
        yield Step(total, total, work.summary(lucks))


@dataclass
class _Work:
    """From a case to its explanation: which re-runs, and what they say."""

    case: Case
    runs: _Runs
    causes: dict[str, list[Unit]] = field(default_factory=dict)
    """Indicator -> its causes; they are grouped for each indicator on its own."""

    def first_figures(self) -> Iterator[None]:
        """Find and group the causes on this town's luck; pauses after each re-run."""
        runs, deltas = self.runs, {}
        for change in (*first_changes(runs.story), *brink.unlined(runs.story).values()):
            runs.play(change)
            yield
        units = find(runs.story, runs.play)
        for unit in units:
            deltas[unit.cause] = runs.delta(0, unit.gone, unit.base)
            runs.play(unit.change)
            yield
        seasons = self.case.season - self.case.since + 1
        joint = {}
        for one, two in pairs(units, deltas, seasons):
            joint[one.cause, two.cause] = runs.delta(0, one.gone | two.gone, one.base)
            yield
        for name in explained(runs.story.world, runs.story):
            found = grouped(units, name, deltas, joint)
            yield from self._again(name, found, len(found) < len(units), seasons)

    def _again(self, name: str, units: list[Unit], more: bool, seasons: int) -> Iterator[None]:
        """A group may need, or stand in for, what none of its members does alone: it is tried with
        the others, until nothing more belongs together."""
        runs = self.runs
        while more:
            deltas = {}
            for unit in units:
                deltas[unit.cause] = runs.delta(0, unit.gone, unit.base)
                yield
            joint = {}
            for one, two in pairs(units, deltas, seasons):
                if len(one.members) + len(two.members) > 2:
                    joint[one.cause, two.cause] = runs.delta(0, one.gone | two.gone, one.base)
                    yield
            found = grouped(units, name, deltas, joint)
            more, units = len(found) < len(units), found
        self.causes[name] = units

    def changes(self) -> list[Change]:
        """What is measured on other lucks, each once. What did nothing here is no cause of what
        came about here, and not measured."""
        units = [unit for name, group in self.causes.items() for unit in group
                 if self._did(unit, name)]
        found = [change for unit in units for change in (unit.base, unit.change, unit.gone)]
        return list(dict.fromkeys((self.nothing, *found)))

    @property
    def nothing(self) -> Change:
        """No act, and no incident, move or opening even if it did not happen as things were: drift.
        """
        story = self.runs.story
        acts = frozenset(act.id for act in story.acts)
        moves = {mark(pressure.id) for pressure in story.rules.content.pressures}
        opened = {opening(provider) for provider in story.rules.providers}
        return Change(acts, suppressed=frozenset(story.rules.incidents) | moves | opened)

    def summary(self, lucks: int) -> Explanation:
        indicators = {name: self._why(name, lucks) for name in self.causes}
        brinks = brink.brinks(self.runs.story, self.runs.play)
        return Explanation(self.case.season, self.case.since, lucks, indicators, brinks)

    def _why(self, name: str, lucks: int) -> Why:
        story = self.runs.story
        before, after = explained(story.start, story)[name], explained(story.world, story)[name]
        drifts = [self.runs.figures_of(k, self.nothing)[name] - before for k in range(lucks + 1)]
        low, high = span(drifts[1:])
        found = [self._cause(unit, name, lucks) for unit in self.causes[name]
                 if self._did(unit, name)]
        found.sort(key=lambda c: -abs(c.delta))
        rest = after - before - drifts[0] - sum(c.delta for c in found)
        either = sum(c.against_nothing - c.delta for c in found)
        return Why(before, after, drifts[0], low, high, tuple(found), rest, either)

    def _did(self, unit: Unit, name: str) -> bool:
        """Whether it did anything to this indicator on this town's own luck."""
        return any(self.runs.delta(0, change, unit.base)[name]
                   for change in (unit.change, unit.gone))

    def _cause(self, unit: Unit, name: str, lucks: int) -> Cause:
        delta, *others = (self.runs.delta(k, unit.change, unit.base)[name]
                          for k in range(lucks + 1))
        low, high = span(others)
        alone, *others_alone = (self.runs.delta(k, unit.gone, unit.base)[name]
                                for k in range(lucks + 1))
        least, most = span(others_alone)
        return Cause(unit.cause, unit.kind, unit.against, delta, alone, least, most,
                     is_chance(alone, least, most), low, high, is_chance(delta, low, high),
                     unit.members)
