"""A whole game in the few decisions that mattered most: plain figures, the same for every reader.

A decision is measured by living the whole game again without it: what the town had because of it at
the end of every season from its own on, and which goals hang on it. So an act of summer is seen
acting in winter, and in the year alone. These figures are no parts of a sum: what one decision
made possible counts as its doing, and as the doing of what it made possible.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from game.session.explanation import Brink
from game.session.session import Session

MOST = 5
"""Decisions that a timeline has room for."""
WORTH_TELLING = 20
"""Of what mattered most, in permille: what is less than a fiftieth of it is not one of the few."""


@dataclass(frozen=True)
class Acting:
    """What a decision did to a figure by the end of one season; the year alone is the last."""

    season: int
    amount: int
    """As it was lived minus the same game without the decision."""
    low: int | None = None
    """10 to 90 % range of the amount on other lucks; None until it has been measured."""
    high: int | None = None
    could_be_chance: bool | None = None


@dataclass(frozen=True)
class Hung:
    """A goal that came out otherwise without the decision."""

    goal: str
    met: bool
    """As it was lived."""
    again: int | None = None
    """On how many of a thousand other lucks it hangs on it in the same way."""


@dataclass(frozen=True)
class Decision:
    cause: str
    """Id of the act or the incident; of a proposal and its way to the vote, of the vote."""
    kind: str
    """`act`, `vote` or `incident`."""
    season: int
    members: tuple[str, ...]
    """Acts of that season which cannot be told apart from it, itself among them, in order."""
    hinged: tuple[str, ...]
    """The same of other seasons: without it none of them, and without them nothing of it."""
    effects: dict[str, tuple[Acting, ...]]
    """By figure, at the end of each season lived since; the level of a common in one week."""
    goals: tuple[Hung, ...]
    weight: int
    """How much it mattered beside the others, in permille of the most that any did."""
    could_be_chance: bool | None
    """Nothing that it did is beyond chance. None until it has been measured."""

    def acted_in(self, figure: str) -> tuple[int, ...]:
        """Seasons at whose end it made a difference that is not (or not yet known to be) chance."""
        return tuple(a.season for a in self.effects.get(figure, ())
                     if a.amount and not a.could_be_chance)

    def strongest(self, figure: str, tells: Callable[[str, int], bool]) -> Acting | None:
        """Where it did most to a figure, sure before chance, of what a page thinks worth telling;
        screen and paper tell the same one."""
        shown = [a for a in self.effects.get(figure, ()) if tells(figure, a.amount)]
        return max(shown, key=lambda a: (not a.could_be_chance, abs(a.amount)), default=None)

    def at_end(self, figure: str) -> Acting:
        return self.effects[figure][-1]


@dataclass(frozen=True)
class Story:
    lucks: int
    """Other lucks behind the ranges; 0 while there are none yet."""
    seasons: tuple[int, ...]
    """Those that were lived; the year alone counts as the one after the last."""
    key: str
    """The figure that the story is about."""
    lived: dict[str, tuple[int, ...]]
    """By figure, on the first morning and at the end of each season."""
    idle: dict[str, tuple[int, ...]]
    """The same had nobody acted; what came anyway came."""
    decisions: tuple[Decision, ...]
    """Everything that did something: sure ones first, what mattered most before the others."""
    came: tuple[Decision, ...]
    """The same of what befell the town whatever anybody did, measured where nobody acts: its blow
    is told whole, and the acts tell what they made of it. No goal hangs on it."""
    quiet: tuple[str, ...]
    """Acts that changed none of the figures and no goal, alone or together: no blame, no praise."""
    pending: tuple[str, ...]
    """Acts that were not left out yet: nothing can be said of them."""
    brinks: dict[str, Brink] = field(default_factory=dict)
    """By common: those that were whole when the story began."""

    def most(self, n: int = MOST) -> tuple[Decision, ...]:
        """The few that mattered most and are not chance, season by season."""
        few = [d for d in self.decisions if d.weight >= WORTH_TELLING
               and (d.could_be_chance is False or not self.lucks)]
        return tuple(sorted(few[:n], key=lambda d: d.season))


def story(
    session: Session,
    lucks: int | None = None,
    progress: Callable[[int, int], None] | None = None,
    first: Callable[[Story], None] | None = None,
) -> Story:
    """All at once. `first` is told every picture on the way; Rejected if no season was lived."""
    from game.session.story_steps import LUCKS, case_of_all, story_steps

    last: Story | None = None
    for step in story_steps(case_of_all(session), LUCKS if lucks is None else lucks):
        if progress is not None:
            progress(step.done, step.total)
        if step.story is not None:
            if last is not None and first is not None:
                first(last)
            last = step.story
    assert last is not None
    return last
