"""All towns of an experiment on several cores. Stops cleanly with the seeds that are whole."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from multiprocessing import get_context

from game.lab.experiment.form import Experiment
from game.lab.experiment.judge import Result, judged, parts
from game.lab.experiment.run import Change, Laboratory

Task = tuple[str, bool, int, Change]
"""Arm, under the control or not, seed, a number of the model that is changed or none."""
Progress = Callable[[int, int], None]
AHEAD = 4
"""Tasks that wait at each worker."""

_laboratory: list[Laboratory] = []
"""The worker's own: one experiment a process."""


@dataclass
class Taken:
    """What came in so far, by task."""

    experiment: Experiment
    found: dict[Task, dict[str, float]] = field(default_factory=dict)

    def whole_seeds(self, arms: set[str], controlled: bool) -> list[int]:
        """Seeds of which every one of these arms has come in."""
        seeds = {task[2] for task in self.found}
        return sorted(s for s in seeds if all((a, controlled, s, None) in self.found for a in arms))

    def numbers(self, arms: set[str], controlled: bool) -> dict[str, list[float]]:
        """Measure -> its numbers, over the seeds that are whole."""
        seeds = self.whole_seeds(arms, controlled)
        wanted = [m for m in self.experiment.measures if m.arm in arms]
        return {m.id: [self.found[m.arm or "", controlled, s, None][m.id] for s in seeds]
                for m in wanted} if seeds else {}


def carry_out(experiment: Experiment, seeds: int, jobs: int,
              progress: Progress | None = None) -> tuple[Result | None, bool]:
    """The result over the seeds 1..`seeds`, and whether all of them were lived (False after
    Ctrl-C). No result if not one seed was."""
    arms = {a.id for a in experiment.arms if any(m.arm == a.id for m in experiment.measures)}
    control_arms = arms_for(experiment, experiment.control.must_fail) \
        if experiment.control else set()
    both = ((False, sorted(arms)), (True, sorted(control_arms)))
    tasks: list[Task] = [(arm, under, seed, None) for seed in range(1, seeds + 1)
                         for under, some in both for arm in some]
    taken, complete = Taken(experiment), True
    try:
        for number, (task, found) in enumerate(lived(experiment, tasks, jobs), 1):
            taken.found[task] = found
            if progress is not None:
                progress(number, len(tasks))
    except KeyboardInterrupt:
        complete = False
    numbers = taken.numbers(arms, False)
    if not numbers:
        return None, complete
    controlled = taken.numbers(control_arms, True) if control_arms else {}
    return judged(experiment, numbers, controlled or None), complete


def arms_for(experiment: Experiment, criteria: list[str]) -> set[str]:
    """The arms that some criteria's measures come from."""
    by_id = {m.id: m for m in experiment.measures}
    waiting = [name for c in experiment.criteria if c.id in criteria
               for name in (c.rising or c.not_falling or [c.measure or ""])]
    arms: set[str] = set()
    while waiting:
        m = by_id[waiting.pop()]
        if m.arm is not None:
            arms.add(m.arm)
        waiting += parts(m)
    return arms


def lived(experiment: Experiment, tasks: list[Task], jobs: int) -> Iterator[
        tuple[Task, dict[str, float]]]:
    """Each task with what it gave, as they come in. Spawned, never forked: the same on every
    system, and no worker inherits a half-used lock. A few tasks wait at each worker, not all: a
    long list of them would have to be handed over before anybody could be heard."""
    if jobs == 1:
        laboratory = Laboratory(experiment)
        for task in tasks:
            yield task, laboratory.run(*task)
        return
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), _begin, (experiment,))
    try:
        left = iter(tasks)
        with _deaf_to_interrupts():
            waiting = {pool.submit(_live, task): task for task in islice(left, jobs * AHEAD)}
        while waiting:
            done = next(as_completed(waiting))
            task = waiting.pop(done)
            waiting |= {pool.submit(_live, more): more for more in islice(left, 1)}
            yield task, done.result()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


@contextmanager
def _deaf_to_interrupts() -> Iterator[None]:
    """Ctrl-C is the parent's to answer, so workers are born deaf to it. Does nothing outside the
    main thread, where nobody can press it."""
    try:
        before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    except ValueError:
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _begin(experiment: Experiment) -> None:
    """Not every system lets a process inherit its deafness."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _laboratory[:] = [Laboratory(experiment)]


def _live(task: Task) -> dict[str, float]:
    return _laboratory[0].run(*task)
