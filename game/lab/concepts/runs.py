"""The games behind the table: each strategy once as it is, then once without each row's carrier.

All states that rows of a strategy look at are read off one and the same game, so a strategy is
played once a town however many rows stand on it.
"""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cache
from multiprocessing import get_context

from game.lab.bots.strategy import Scripted
from game.lab.concepts.form import Concept, Script, State, Table
from game.lab.concepts.states import Frames, Unread, worth
from game.lab.concepts.without import Play, as_written, without
from game.lab.play import MOST_ACTS, Stuck
from game.resources import scenario_dir
from game.rules.core import Bug, Rejected
from game.rules.cut import for_class
from game.scenario.build import build_world
from game.scenario.expect import Expectations, Must, Step, Strategy
from game.scenario.load import load_content, load_expectations
from game.session.session import Session
from game.world.world import World

Task = tuple[str, str, int | None, int]
"""Scenario, strategy, row whose carrier is switched off (none: as it is), seed."""
Found = dict[int, float | None]
"""Row -> what its state was; None where the state is nowhere in that town."""
Progress = Callable[[int, int], None]


@dataclass
class Games:
    """What a table's rows play. Scenarios are read once."""

    table: Table
    plays: dict[tuple[str, str], Play] = field(default_factory=dict)

    def as_it_is(self, scenario: str, strategy: str) -> Play:
        key = (scenario, strategy)
        if key not in self.plays:
            steps, in_class = steps_of(self.table, scenario, strategy)
            content = load_content(scenario_dir(scenario))
            self.plays[key] = as_written(for_class(content) if in_class else content, steps)
        return self.plays[key]

    def run(self, task: Task) -> Found:
        """What the rows of this strategy look at, or the one row whose carrier is off."""
        scenario, strategy, row, seed = task
        play = self.as_it_is(scenario, strategy)
        rows = [c for c in rows_of(self.table) if (c.scenario, c.strategy) == (scenario, strategy)
                and row in (None, c.n)]
        if row is not None:
            play = without(play, rows[0].carrier)
        try:
            turns, frames = lived(play, seed)
        except (Bug, KeyError, ValueError, Stuck):
            if row is None:
                raise
            return {row: None}
        return {c.n: _worth(c.state, play, turns, frames) for c in rows if c.state is not None}


def _worth(state: State, play: Play, turns: list[World], frames: Frames) -> float | None:
    with suppress(Unread):
        return worth(state, play.rules, turns, frames)
    return None


def rows_of(table: Table) -> list[Concept]:
    """The rows that claim something."""
    return [c for c in table.concepts if c.carrier and c.state is not None]


@cache
def expectations(scenario: str) -> Expectations:
    return load_expectations(scenario_dir(scenario))


def strategies(table: Table, scenario: str) -> dict[str, Strategy | Script]:
    """Strategies of a scenario by name: its own, then the table's scripts for it."""
    own: dict[str, Strategy | Script] = {s.id: s for s in expectations(scenario).strategies}
    return own | {s.id: s for s in table.scripts if s.scenario == scenario}


def steps_of(table: Table, scenario: str, strategy: str) -> tuple[list[Step], bool]:
    """The steps of a strategy, and whether it is played in the short cut for a class."""
    found = strategies(table, scenario)[strategy]
    if isinstance(found, Strategy):
        return found.steps, found.in_class
    steps, in_class = steps_of(table, scenario, found.like)
    return [*found.steps, *(s for s in steps if s.act not in found.leaves)], in_class


def lived(play: Play, seed: int) -> tuple[list[World], Frames]:
    """Play to the end: the town at the end of each season and of the year, and every week. A vote
    for which nothing was proposed is refused, and passed over like any other step."""
    session = Session(play.rules, seed, build_world(play.rules, seed))
    bot = Scripted(Strategy("", "", Must(), list(play.steps)))
    turns: list[World] = []
    frames: Frames = []
    for _ in range(MOST_ACTS):
        if session.over:
            return turns, frames
        try:
            outcome = session.submit(bot.decide(session))
        except Rejected:
            continue
        if outcome.frames:
            turns.append(session.world)
            frames += outcome.frames
    raise Stuck(f"{MOST_ACTS} acts and still in phase {session.world.phase}")


def tasks_of(table: Table, seeds: int) -> list[Task]:
    """Everything that has to be played, strategies as they are first."""
    rows = rows_of(table)
    whole = list(dict.fromkeys((c.scenario or "", c.strategy, None) for c in rows))
    off = [(c.scenario or "", c.strategy, c.n) for c in rows]
    return [(*what, seed) for what in (*whole, *off) for seed in range(1, seeds + 1)]


def played(table: Table, seeds: int, jobs: int, progress: Progress | None = None) -> dict[
        Task, Found]:
    """What was found, by task. Raises KeyboardInterrupt."""
    tasks = tasks_of(table, seeds)
    found: dict[Task, Found] = {}
    for task, numbers in _results(table, tasks, jobs):
        found[task] = numbers
        if progress is not None:
            progress(len(found), len(tasks))
    return found


def _results(table: Table, tasks: list[Task], jobs: int) -> Iterator[tuple[Task, Found]]:
    """Spawned, never forked, as the experiments' towns are."""
    if jobs == 1:
        games = Games(table)
        yield from ((task, games.run(task)) for task in tasks)
        return
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), _begin, (table,))
    try:
        waiting = {pool.submit(_run, task): task for task in tasks}
        for done in as_completed(waiting):
            yield waiting[done], done.result()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


_games: list[Games] = []
"""The worker's own."""


def _begin(table: Table) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _games[:] = [Games(table)]


def _run(task: Task) -> Found:
    return _games[0].run(task)


def only(table: Table, numbers: list[int]) -> Table:
    """The table with these rows alone; with all if none is named."""
    return replace(table, concepts=[c for c in table.concepts if not numbers or c.n in numbers])
