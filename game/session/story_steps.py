"""How a whole game is told: about one run of it a step, so that a caller may do other things.

Every decision is left out once on this town's luck; what seldom moves much is left out by the
handful first, and one by one only if the handful moved something. What changed nothing is left out
all together at last, since two things may each stand in for the other. Then the few that moved
most are left out on other lucks as well. Pictures come on the way, the first within seconds.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from game.session import brink
from game.session.candidates import left_out, nobody
from game.session.counterfactual import Case, Change, Rerun, case_of, lived_seasons, tell
from game.session.counterfactual import Story as Played
from game.session.deeds import Handful, Tried, handfuls, to_split
from game.session.drawing import Drawing
from game.session.grouping import ROUNDING
from game.session.session import Session
from game.session.story import Story
from game.session.tape import Tape, own, record, rerun_on

LUCKS = 6
PICTURE_WEEKS = 300
"""Weeks lived again between two pictures: a few seconds of work. Counted in weeks and not on a
clock, so that the same game gives the same pictures."""
MEASURED = 7
"""Decisions that are left out on other lucks: more than are ever shown."""


@dataclass(frozen=True)
class Step:
    done: int
    total: int
    """A little more than what is done, until every decision was left out once."""
    story: Story | None = None


def case_of_all(session: Session) -> Case:
    """The whole game as far as it was lived, and as far back as it is known.

    Raises Rejected if no season was lived.
    """
    lived = lived_seasons(session)
    return case_of(session, lived[-1] if lived else 1, min(session.openings))


def story_steps(case: Case, lucks: int = LUCKS) -> Iterator[Step]:
    work = _Work(tell(case))
    done, weeks = 1, 0
    for lived in work.on_this_luck():
        done, weeks = done + 1, weeks + lived
        picture = work.told() if weeks >= PICTURE_WEEKS and work.drawing.tried else None
        weeks = 0 if picture else weeks
        yield Step(done, done + 1 + len(work.waiting), picture)
    few = work.drawing.most(MEASURED)
    total = done + 1 + lucks * (1 + len(few))
    yield Step(done + 1, total, work.told())
    for number in range(lucks):
        tape = record(work.played, work.played.luck.other("story", number))
        for acts in few:
            yield Step(done := done + 1, total)
            run = rerun_on(tape, work.played, Change(frozenset(acts)))
            work.drawing.elsewhere_too(acts, tape.world, run.world)
        done += 1
        if number < lucks - 1:
            yield Step(done, total)
    if lucks:
        yield Step(total, total, work.told(lucks))


@dataclass
class _Work:
    played: Played
    waiting: list[Handful] = field(default_factory=list)
    """What was not left out yet."""

    def __post_init__(self) -> None:
        self.tape: Tape = own(self.played)
        self.drawing = Drawing(self.played)
        self.waiting = handfuls(self.played.acts)

    def told(self, lucks: int = 0) -> Story:
        return self.drawing.story((a.id for some in self.waiting for a in some), lucks)

    def on_this_luck(self) -> Iterator[int]:
        """Pauses after each run with the weeks that were lived in it."""
        tried = self.drawing.tried
        while self.waiting:
            tried.append(self._try(self.waiting[0]))
            yield self._weeks(self.waiting.pop(0))
        split = list(to_split(tried))
        self.drawing.tried = tried = [one for one in tried if one not in split]
        self.waiting = [(act,) for one in split for act in one.acts]
        while self.waiting:
            tried.append(self._try(self.waiting[0]))
            yield self._weeks(self.waiting.pop(0))
        yield from self._standing_in()
        yield from self._beside()

    def _standing_in(self) -> Iterator[int]:
        """Acts of which either alone would have done: each changed nothing, and both did."""
        quiet = [one for one in self.drawing.tried if not one.did_something]
        acts = tuple(act for one in quiet for act in one.acts)
        if len(quiet) < 2:
            return
        both = self._try(acts)
        yield self._weeks(acts)
        if not _notable(both):
            return
        for one in quiet:
            fewer = tuple(act for act in acts if act.id not in one.ids)
            without = self._try(fewer)
            yield self._weeks(fewer)
            if _notable(without):
                acts, both = fewer, without
        kept = {act.id for act in acts}
        self.drawing.tried = [one for one in self.drawing.tried if not kept & set(one.ids)] + [both]

    def _beside(self) -> Iterator[int]:
        """The town in which nobody acts, and commons whose line does not count."""
        runs: dict[Change, Rerun] = {}

        def play(change: Change) -> Rerun:
            if change not in runs:
                runs[change] = rerun_on(self.tape, self.played, change)
            return runs[change]

        self.drawing.idle = play(nobody(self.played)).world
        yield self._weeks(self.played.acts)
        for change in brink.unlined(self.played).values():
            play(change)
            yield self._weeks(self.played.acts)
        self.drawing.brinks = brink.brinks(self.played, play)

    def _try(self, acts: Handful) -> Tried:
        change = left_out((act.id for act in acts), self.played)
        return self.drawing.left_out(acts, rerun_on(self.tape, self.played, change))

    def _weeks(self, acts: Handful) -> int:
        return self.played.world.week - acts[0].before.week


def _notable(tried: Tried) -> bool:
    """Whether acts that change nothing alone do more than rounding together."""
    return bool(tried.goals) or any(
        abs(amount) > ROUNDING for amounts in tried.effects.values() for amount in amounts)
