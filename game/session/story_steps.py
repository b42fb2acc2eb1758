"""How a whole game is told: about one run of it a step, so that a caller may do other things.

Every decision is left out once on this town's luck; what seldom moves much is left out by the
handful first, and one by one only if the handful moved something. What changed nothing is left out
all together at last, since two things may each stand in for the other. Then the few that moved
most are left out on other lucks as well. Pictures come on the way, the first within seconds.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from game.rules.pressures import moves
from game.session import brink
from game.session.candidates import left_out, nobody
from game.session.counterfactual import (
    Case,
    Change,
    Rerun,
    befell_since,
    case_of,
    lived_seasons,
    tell,
)
from game.session.counterfactual import Story as Played
from game.session.deeds import Handful, Tried, handfuls, to_split
from game.session.drawing import Drawing
from game.session.likeness import ROUNDING
from game.session.session import Session
from game.session.story import Story
from game.session.tape import Tape, own, record, rerun_on

LUCKS = 6
PICTURE_WEEKS = 300
"""Weeks lived again between two pictures: a few seconds of work. Counted in weeks and not on a
clock, so that the same game gives the same pictures."""
SIEVE = 2
"""Lucks on which everything that may have mattered is left out, before the few are chosen: on one
luck alone, what is mere noise looks as large as what matters."""
MAYBE = 14
MEASURED = 6
BEFELL = 3
"""Decisions that go into the sieve, that come out of it, and things that befell the town: more
than are ever shown."""


@dataclass(frozen=True)
class Step:
    done: int
    total: int
    """What is likely. It changes while it is found out what is worth a run."""
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
    few = work.drawing.most(MAYBE, BEFELL)
    total = done + 1 + lucks * (1 + len(few))
    yield Step(done + 1, total, work.told())
    for number in range(lucks):
        if number == SIEVE:
            few = work.drawing.most(MEASURED, BEFELL)
            total = done + 1 + (lucks - SIEVE) * (1 + len(few))
        for _ in work.on_another_luck(number, few):
            done += 1
            yield Step(done + 1, total, work.told(lucks) if done + 1 == total else None)


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
        yield from self._try_all()
        split = {act for one in to_split(self.drawing.tried) for act in one.ids}
        self.drawing.tried = [one for one in self.drawing.tried if not split & set(one.ids)]
        self.waiting = [(act,) for act in self.played.acts if act.id in split]
        yield from self._try_all()
        yield from self._standing_in()
        yield from self._beside()

    def _try_all(self) -> Iterator[int]:
        while self.waiting:
            self.drawing.tried.append(self._try(self.waiting[0]))
            yield self._weeks(self.waiting.pop(0))

    def on_another_luck(self, number: int, few: list[Tried]) -> Iterator[None]:
        """Pauses after each run, the one that is compared with among them."""
        played, drawing = self.played, self.drawing
        tape, idle = record(played, played.luck.other("story", number)), None
        yield
        for one in few:
            change = Change(frozenset(one.ids))
            if one.kind == "incident":
                idle = idle or rerun_on(tape, played, nobody(played)).world
                without = nobody(played) | left_out(one.ids, played)
                drawing.elsewhere_too(one.ids, idle, rerun_on(tape, played, without).world)
            else:
                drawing.elsewhere_too(one.ids, tape.world, rerun_on(tape, played, change).world)
            yield

    def _standing_in(self) -> Iterator[int]:
        """Acts of which either alone would have done: each changed nothing, and both did."""
        quiet = [one.ids for one in self.drawing.tried if not one.did_something]
        named = {act for ids in quiet for act in ids}
        acts = tuple(act for act in self.played.acts if act.id in named)
        if len(quiet) < 2:
            return
        both = self._try(acts)
        yield self._weeks(acts)
        if not _notable(both):
            return
        for ids in quiet:
            fewer = tuple(act for act in acts if act.id not in ids)
            without = self._try(fewer)
            yield self._weeks(fewer)
            if _notable(without):
                acts, both = fewer, without
        self.drawing.tried = [one for one in self.drawing.tried
                              if not set(both.ids) & set(one.ids)] + [both]

    def _beside(self) -> Iterator[int]:
        """The town in which nobody acts, commons whose line does not count, and what came anyway.
        """
        played, runs = self.played, dict[Change, Rerun]()

        def play(change: Change) -> Rerun:
            if change not in runs:
                runs[change] = rerun_on(self.tape, played, change)
            return runs[change]

        alone = nobody(played)
        self.drawing.idle = idle = play(alone).world
        yield self._weeks(played.acts)
        for change in brink.unlined(played).values():
            play(change)
            yield self._weeks(played.acts)
        self.drawing.brinks = brink.brinks(played, play)
        weeks = played.world.happened | moves(played.world)
        for name in befell_since(played.start, idle):
            if name in played.incidents and name in weeks:
                without = play(alone | left_out((name,), played)).world
                self.drawing.came.append(
                    self.drawing.held_off(name, weeks[name], idle, without))
                yield self._weeks(played.acts)

    def _try(self, acts: Handful) -> Tried:
        change = left_out((act.id for act in acts), self.played)
        return self.drawing.left_out(acts, rerun_on(self.tape, self.played, change))

    def _weeks(self, acts: Handful) -> int:
        """How many were lived again to leave these out."""
        first = acts[0].before if acts else self.played.start
        return self.played.world.week - first.week


def _notable(tried: Tried) -> bool:
    """Whether acts that change nothing alone do more than rounding together."""
    return bool(tried.goals) or any(
        abs(amount) > ROUNDING for amounts in tried.effects.values() for amount in amounts)
