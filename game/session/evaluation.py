"""What a commissioned evaluation says: before and after, and beside the town without it.

The two differ, because a town changes by itself; claims made from before and after alone have
vanished when a control group was used (facts C10). Here the control is this very town on the same
luck, with the evaluated act left out, up to the day on which the evaluation was made.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.rules.actions.evaluate import evaluated
from game.rules.calendar import season_of
from game.session.compare import compare_steps
from game.session.counterfactual import Case, case_of, tell
from game.session.explain import LUCKS, explained
from game.session.explanation import is_chance
from game.session.grouping import Figures
from game.session.session import Session, acts_after_undo

BEGINS = ("start", "enact", "bargain")
"""Acts that take an offer."""


@dataclass(frozen=True)
class Evaluation:
    offer: str
    act: str
    since: int
    season: int
    """First and last season that it looks at."""
    before_after: Figures
    """Per indicator: the end minus the beginning. What a report without a control would claim."""
    with_control: Figures
    """Per indicator: the end minus the end without the act."""
    ranges: dict[str, tuple[int, int] | tuple[None, None]]
    """10 to 90 % range of the latter on other lucks."""

    def could_be_chance(self, indicator: str) -> bool | None:
        return is_chance(self.with_control[indicator], *self.ranges[indicator])


def case_for(session: Session, offer: str) -> tuple[Case, str]:
    """The seasons that an evaluation looks at, and the act. Raises LookupError before there is
    one."""
    if not evaluated(session.world, offer):
        raise LookupError(offer)
    acts = [e for e in acts_after_undo(session.log) if e.action is not None
            and e.action.kind in BEGINS and getattr(e.action, "offer", "") == offer]
    if not acts:
        raise LookupError(offer)
    last = season_of(session.rules.content, session.world.tallies[f"evaluated:{offer}"])
    return case_of(session, last, acts[-1].season), acts[-1].act


def evaluate(session: Session, offer: str, lucks: int = LUCKS) -> Evaluation:
    """All at once."""
    *_, last = (step for step in evaluate_steps(session, offer, lucks) if step is not None)
    return last


def evaluate_steps(
    session: Session, offer: str, lucks: int = LUCKS
) -> Iterator[Evaluation | None]:
    """About one re-run a step. It comes without ranges first, and at the end with them."""
    case, act = case_for(session, offer)
    story = tell(case)
    was, came = explained(story.start, story), explained(story.world, story)
    for found in compare_steps(case, act, lucks):
        yield None if found is None else Evaluation(
            offer, act, case.since, case.season, {name: came[name] - was[name] for name in came},
            found.deltas, found.ranges)
