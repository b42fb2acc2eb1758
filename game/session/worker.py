"""The worker: re-runs seasons in one warm process of its own, so that the window never stalls.

`start` early, `ask` when a season has been lived, `poll` once a frame; `compare` is polled for
by itself, so that two screens may wait for different things. The process is spawned,
never forked (a window and its sound do not survive a fork), and it dies with the game.

What somebody waits for comes first: comparisons, then the first figures of everything that was
asked and the first picture of the whole game, and only then all the rest; the process changes over
between two re-runs. A job is large and only sent while the process waits for it, so no write
blocks; what is sent at any other time is one word.

Where no process can be had, or it dies, `poll` does one re-run of the same work a call.
"""

from __future__ import annotations

import multiprocessing
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from game.session.worker_process import (
    BROKEN,
    DROP,
    GO,
    LISTEN,
    PARTIAL,
    READY,
    WHOLE,
    WORK,
    Work,
    serve,
)

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

    from game.session.compare import Comparison
    from game.session.counterfactual import Case
    from game.session.explanation import Explanation
    from game.session.session import Session
    from game.session.story import Story

_KEPT = 32
"""Answers that are remembered: a whole game asks for fewer, each with all its weeks."""
Key = tuple[object, ...]
T = TypeVar("T")


@dataclass
class _Job:
    key: Key
    case: Case
    """Kept with the answer: the key holds the identity of its rules."""
    act: str = ""
    """What is left out of a comparison; empty for an explanation, `WHOLE` for the whole game."""
    sent: bool = False
    """The process has it, and will answer."""
    first: Explanation | Comparison | Story | None = None
    """What it has brought so far, for whoever asks again meanwhile."""
    work: Work | None = None
    """The work itself, where it is done on this side."""


@dataclass
class ExplainWorker:
    """One worker for one game after another. What it answered lately it answers at once."""

    lucks: int = 8
    _process: BaseProcess | None = None
    _pipe: Connection | None = None
    _ready: bool = False
    """The process waits for a job. False until it has warmed up, and while it works."""
    _called: bool = True
    """It will say that it is ready, without being told that there is something for it."""
    _jobs: dict[int, _Job] = field(default_factory=dict)
    """What was asked and is not answered, by a number of its own."""
    _last: int = 0
    _done: dict[Key, tuple[Case, Explanation | Comparison | Story]] = field(default_factory=dict)
    _news: list[Explanation | Comparison | Story] = field(default_factory=list)

    def start(self) -> None:
        """Spawn the process and let it warm up. Without one the work is done by `poll`."""
        try:
            context = multiprocessing.get_context("spawn")
            here, there = context.Pipe()
            process = context.Process(target=serve, args=(there,), daemon=True, name="explain")
            process.start()
            there.close()
        except (OSError, RuntimeError, ValueError, ImportError):
            return
        self._process, self._pipe = process, here

    @property
    def alone(self) -> bool:
        """True if there is no process, and `poll` does the work itself."""
        return self._pipe is None

    def ask(self, session: Session, season: int, since: int | None = None) -> None:
        """Explain a season that has been lived. Raises Rejected if it has not."""
        from game.session.counterfactual import case_of

        self._take_on(session, case_of(session, season, since), "")

    def compare(self, session: Session, season: int, act: str, since: int | None = None) -> None:
        """Live a time again without one act; this comes before the explanations that wait."""
        from game.session.counterfactual import case_of

        self._take_on(session, case_of(session, season, since), act)

    def tell(self, session: Session) -> None:
        """The whole game, as far as it was lived. Raises Rejected if none of it was."""
        from game.session.story_steps import case_of_all

        self._take_on(session, case_of_all(session), WHOLE)

    def poll(self) -> Explanation | None:
        """What is new: None, first figures (`lucks` is 0), or all of it. Never waits.

        Raises Bug if a re-run broke a rule of the game.
        """
        from game.session.explanation import Explanation

        return self._next(Explanation)

    def poll_comparison(self) -> Comparison | None:
        """The same for comparisons."""
        from game.session.compare import Comparison

        return self._next(Comparison)

    def poll_story(self) -> Story | None:
        """The same for the whole game: pictures (`lucks` is 0), each fuller, then all of it."""
        from game.session.story import Story

        return self._next(Story)

    def _take_on(self, session: Session, case: Case, act: str) -> None:
        from game.session.candidates import NEVER
        from game.session.counterfactual import MOVES

        season = case.season
        acts = tuple(entry.act for entry in case.entries  # time, guesses and reasons are no causes
                     if entry.action is None or entry.action.kind not in (*MOVES, *NEVER))
        lived = session.digests.get(season if season <= session.rules.seasons else 0)
        key: Key = (id(case.rules), case.seed, season, case.since, lived, acts, act, self.lucks)
        asked = next((job for job in self._jobs.values() if job.key == key), None)
        if key in self._done:
            self._news.append(self._done[key][1])
        elif asked is not None and asked.first is not None:
            self._news.append(asked.first)
        elif asked is None:
            self._last += 1
            self._jobs[self._last] = _Job(key, case, act)
            self._hand_out()

    def _next(self, kind: type[T]) -> T | None:
        if self._pipe is not None:
            self._hear(self._pipe)
        wanted = [news for news in self._news if isinstance(news, kind)]
        if self._pipe is None and self._jobs and not wanted:
            self._work()
            wanted = [news for news in self._news if isinstance(news, kind)]
        if not wanted:
            return None
        self._news.remove(wanted[0])
        return wanted[0]

    @property
    def busy(self) -> bool:
        return bool(self._news or self._jobs)

    def forget(self) -> None:
        """A game is let go: drop its answers, and what it still waits for."""
        self._done.clear()
        self._news.clear()
        self._jobs.clear()
        self._say(DROP)

    def close(self) -> None:
        """End the process. What was asked and not answered is dropped."""
        self._jobs.clear()
        self._give_up()

    def _hand_out(self) -> None:
        """Send one job if the process waits for it; else say that there is one."""
        waiting = [number for number, job in self._jobs.items() if not job.sent]
        if self._pipe is None or not waiting:
            return
        if not self._ready:
            if not self._called:
                self._called = True
                self._say(LISTEN)
            return
        first = min(waiting, key=lambda number: not self._jobs[number].act)
        job, more = self._jobs[first], len(waiting) > 1
        self._say(WORK, first, job.case, job.act, self.lucks, more)
        job.sent, self._ready, self._called = True, False, more

    def _say(self, *message: Any) -> None:
        try:
            if self._pipe is not None:
                self._pipe.send(message)
        except (OSError, ValueError):
            self._give_up()

    def _hear(self, pipe: Connection) -> None:
        try:
            while pipe.poll():
                self._take(*pipe.recv())
        except (EOFError, OSError):
            self._give_up()
        if self._process is not None and not self._process.is_alive() and not pipe.poll():
            self._give_up()

    def _take(self, what: str, number: int = 0, content: Any = None) -> None:
        if what == READY:
            self._ready, self._called = True, False
            self._hand_out()
            if self._ready and self._jobs:
                self._ready = False
                self._say(GO)
        elif number in self._jobs:
            self._answered(what, number, content)

    def _answered(self, what: str, number: int, content: Any) -> None:
        if what == PARTIAL:
            self._jobs[number].first = content
            self._news.append(content)
            return
        job = self._jobs.pop(number)
        if what == BROKEN:
            from game.rules.core import Bug

            raise Bug(content)
        self._done[job.key] = (job.case, content)
        while len(self._done) > _KEPT:
            del self._done[next(iter(self._done))]
        self._news.append(content)

    def _work(self) -> None:
        """One step of what comes first, on this side."""
        for job in self._jobs.values():
            job.work = job.work or Work(job.case, job.act, self.lucks)
        number = min(self._jobs, key=lambda n: _rank(self._jobs[n].work))
        work = self._jobs[number].work
        assert work is not None
        try:
            answer = work.step()
        except Exception:
            del self._jobs[number]
            raise
        if answer is not None:
            self._answered(answer[0], number, answer[1])

    def _give_up(self) -> None:
        """No process any more: from now on `poll` works."""
        process, pipe = self._process, self._pipe
        self._process, self._pipe, self._ready = None, None, False
        for job in self._jobs.values():
            job.sent = False
        if pipe is not None:
            pipe.close()
        if process is not None:
            process.terminate()
            process.join(1)


def _rank(work: Work | None) -> int:
    return work.rank if work is not None else 0
