"""What the worker's process does: jobs in steps of about one re-run, whichever comes first.

The window's side is `session.worker`, which does the same work itself where no process can be had.
"""

from __future__ import annotations

import signal
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from game.session.compare import Comparison
    from game.session.counterfactual import Case
    from game.session.explanation import Explanation
    from game.session.story import Story

READY, PARTIAL, COMPLETE, BROKEN = "ready", "partial", "complete", "broken"
WHOLE = "*"
"""In the place of an act: the whole game is asked about."""
WORK, LISTEN, GO, DROP = "work", "listen", "go", "drop"
"""To the process: a job; that one is coming; that none is; that no answer is wanted any more."""

Answer = tuple[str, "Explanation | Comparison | Story | str"]
"""What kind of answer, and the answer; why there is none, if it is `BROKEN`."""


class Work:
    """A job under way. `rank` says what comes first: the lowest does."""

    def __init__(self, case: Case, act: str, lucks: int) -> None:
        self.steps = _answers(case, act, lucks)
        self.rank = 0 if act not in ("", WHOLE) else 1

    def step(self) -> Answer | None:
        """About one re-run; sometimes it brings an answer."""
        answer, whole = next(self.steps)
        if answer is None:
            return None
        self.rank = min(2, self.rank * 2)
        return COMPLETE if whole else PARTIAL, answer


def _answers(
    case: Case, act: str, lucks: int
) -> Iterator[tuple[Explanation | Comparison | Story | None, bool]]:
    """The steps of a job, with the answers that some of them bring, and whether one is the last."""
    if act == WHOLE:
        from game.session.story_steps import LUCKS, story_steps

        for step in story_steps(case, min(lucks, LUCKS)):
            yield step.story, step.done == step.total
    elif act:
        from game.session.compare import compare_steps

        for compared in compare_steps(case, act, lucks):
            yield compared, compared is not None and compared.lucks == lucks
    else:
        from game.session.explain import explain_steps

        for told in explain_steps(case, lucks):
            yield told.explanation, told.explanation is not None and \
                told.explanation.lucks == lucks


def serve(pipe: Connection) -> None:
    """The worker's whole life: warm up, then re-run seasons until the game is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the game to answer
    import game.session.compare  # the warming up
    import game.session.story_steps  # noqa: F401

    works: dict[int, Work] = {}
    try:
        _ask(pipe, works)
        while True:
            if not works or pipe.poll():
                _take_in(pipe, works)
                continue
            number = min(works, key=lambda n: works[n].rank)
            answer: Answer | None
            try:
                answer = works[number].step()
            except Exception as error:
                answer = BROKEN, f"{type(error).__name__}: {error}"
            if answer is not None:
                if answer[0] != PARTIAL:
                    del works[number]
                pipe.send((answer[0], number, answer[1]))
    except (EOFError, OSError):
        pass


def _take_in(pipe: Connection, works: dict[int, Work]) -> None:
    """One message of the game's."""
    what, *job = pipe.recv()
    if what == DROP:
        works.clear()
    elif what == WORK:
        number, case, act, lucks, more = job
        works[number] = Work(case, act, lucks)
        if more:
            _ask(pipe, works)
    elif what == LISTEN:
        _ask(pipe, works)


def _ask(pipe: Connection, works: dict[int, Work]) -> None:
    """For a job, and wait until it is there."""
    pipe.send((READY,))
    _take_in(pipe, works)
