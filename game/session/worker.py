"""The worker: re-runs seasons in one warm process of its own, so that the window never stalls.

`start` early, `ask` when a season has been lived, `poll` once a frame; `compare` is polled for
by itself, so that two screens may wait for different things. The process is spawned,
never forked (a window and its sound do not survive a fork), and it dies with the game. Only
this side ever writes first, and only while the worker waits for work, so no write blocks.
Where no process can be had, or it dies, `poll` does one re-run of the same work a call.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

    from game.session.compare import Comparison
    from game.session.counterfactual import Case
    from game.session.explanation import Explanation
    from game.session.session import Session

_KEPT = 32
"""Answers that are remembered: a whole game asks for fewer, each with all its weeks."""
READY, PARTIAL, COMPLETE, BROKEN = "ready", "partial", "complete", "broken"

Key = tuple[object, ...]
T = TypeVar("T")


@dataclass
class _Job:
    key: Key
    case: Case
    """Kept with the answer: the key holds the identity of its rules."""
    act: str = ""
    """What is left out of a comparison; empty for an explanation."""
    sent: bool = False
    """The process has it, and will answer."""
    wanted: bool = True
    """False when its game was let go meanwhile."""
    steps: Iterator[Explanation | Comparison | None] | None = None
    """The work itself, once it is done on this side."""


@dataclass
class ExplainWorker:
    """One worker for one game after another. What it answered lately it answers at once."""

    lucks: int = 8
    _process: BaseProcess | None = None
    _pipe: Connection | None = None
    _idle: bool = False
    """The worker waits for work. False until it has warmed up."""
    _jobs: list[_Job] = field(default_factory=list)
    """The first is under way; the others wait."""
    _done: dict[Key, tuple[Case, Explanation | Comparison]] = field(default_factory=dict)
    _news: list[Explanation | Comparison] = field(default_factory=list)

    def start(self) -> None:
        """Spawn the process and let it warm up. Without one the work is done by `poll`."""
        try:
            context = multiprocessing.get_context("spawn")
            here, there = context.Pipe()
            process = context.Process(target=_serve, args=(there,), daemon=True, name="explain")
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
        self._take_on(session, season, since, "")

    def compare(self, session: Session, season: int, act: str, since: int | None = None) -> None:
        """Live a time again without one act; this comes before the explanations that wait."""
        self._take_on(session, season, since, act)

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

    def _take_on(self, session: Session, season: int, since: int | None, act: str) -> None:
        from game.session.counterfactual import case_of

        case = case_of(session, season, since)
        acts = tuple(entry.act for entry in case.entries)
        lived = session.digests.get(season if season <= session.rules.seasons else 0)
        key: Key = (id(case.rules), case.seed, season, case.since, lived, acts, act, self.lucks)
        if key in self._done:
            self._news.append(self._done[key][1])
        elif all(job.key != key for job in self._jobs if job.wanted):
            place = min(1, len(self._jobs)) if act else len(self._jobs)
            self._jobs.insert(place, _Job(key, case, act))
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
        return bool(self._news) or any(job.wanted for job in self._jobs)

    def forget(self) -> None:
        """A game is let go: drop its answers, and what it still waits for."""
        self._done.clear()
        self._news.clear()
        self._jobs = [job for job in self._jobs if job.sent]
        for job in self._jobs:
            job.wanted = False

    def close(self) -> None:
        """End the process. What was asked and not answered is dropped."""
        self._jobs.clear()
        self._give_up()

    def _hand_out(self) -> None:
        if self._pipe is None or not self._idle or not self._jobs:
            return
        try:
            self._pipe.send((self._jobs[0].case, self._jobs[0].act, self.lucks))
            self._jobs[0].sent, self._idle = True, False
        except (OSError, ValueError):
            self._give_up()

    def _hear(self, pipe: Connection) -> None:
        try:
            while pipe.poll():
                what, content = pipe.recv()
                self._take(what, content)
        except (EOFError, OSError):
            self._give_up()
        if self._process is not None and not self._process.is_alive() and not pipe.poll():
            self._give_up()

    def _take(self, what: str, content: Any) -> None:
        if what == PARTIAL:
            if self._jobs[0].wanted:
                self._news.append(content)
            return
        self._idle = True
        if what == READY:
            self._hand_out()
            return
        job = self._jobs.pop(0)
        if what == COMPLETE and job.wanted:
            self._finish(job, content)
        self._hand_out()
        if what == BROKEN and job.wanted:
            from game.rules.core import Bug

            raise Bug(content)

    def _finish(self, job: _Job, answer: Explanation | Comparison) -> None:
        self._done[job.key] = (job.case, answer)
        while len(self._done) > _KEPT:
            del self._done[next(iter(self._done))]
        self._news.append(answer)

    def _work(self) -> None:
        """One step of the first job, on this side."""
        job = self._jobs[0]
        job.steps = job.steps or _answers(job.case, job.act, self.lucks)
        try:
            answer = next(job.steps)
        except Exception:
            self._jobs.pop(0)
            raise
        if answer is not None and answer.lucks == self.lucks:
            self._finish(self._jobs.pop(0), answer)
        elif answer is not None:
            self._news.append(answer)

    def _give_up(self) -> None:
        """No process any more: from now on `poll` works."""
        process, pipe = self._process, self._pipe
        self._process, self._pipe, self._idle = None, None, False
        self._jobs = [job for job in self._jobs if job.wanted]
        for job in self._jobs:
            job.sent = False
        if pipe is not None:
            pipe.close()
        if process is not None:
            process.terminate()
            process.join(1)


def _answers(case: Case, act: str, lucks: int) -> Iterator[Explanation | Comparison | None]:
    """The steps of a job, with the answers that some of them bring."""
    from game.session.compare import compare_steps
    from game.session.explain import explain_steps

    if act:
        yield from compare_steps(case, act, lucks)
    else:
        yield from (step.explanation for step in explain_steps(case, lucks))


def _serve(pipe: Connection) -> None:
    """The worker's whole life: warm up, then re-run seasons until the game is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the game to answer
    import game.session.compare  # noqa: F401  the warming up

    try:
        pipe.send((READY, None))
        while True:
            case, act, lucks = pipe.recv()
            try:
                for answer in _answers(case, act, lucks):
                    if answer is not None:
                        last = answer.lucks == lucks
                        pipe.send((COMPLETE if last else PARTIAL, answer))
            except (EOFError, OSError):
                raise
            except Exception as error:
                pipe.send((BROKEN, f"{type(error).__name__}: {error}"))
    except (EOFError, OSError):
        pass
