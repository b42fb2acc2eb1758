"""Two whole games side by side: another design, or another save, on the same luck.

A game is lived again from its first morning, week by week. Under another design the same acts
are asked again; one that is not legal any more is skipped and told.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from game.rules.core import Rules
from game.rules.currencies.reach import Reach, reach
from game.rules.goals import is_met
from game.scenario.build import build_world
from game.scenario.parameters import registry
from game.scenario.redesign import Redesign, laid_over
from game.session.counterfactual import Change, Story, case_of, lived_seasons, rerun, tell
from game.session.session import Session
from game.world.digest import digest
from game.world.world import World

Series = dict[str, list[int]]
"""Figure -> its value at the end of each week."""


@dataclass(frozen=True)
class Game:
    """A game as far as it was lived."""

    seed: int
    season: int
    """The last one lived; the year alone is the one after the story's last."""
    weeks: int
    indicators: Series
    currencies: dict[str, Series]
    reach: dict[str, tuple[Reach, ...]]
    stages: dict[str, tuple[str, str]]
    """Currency -> its stage at the end, and what it stalled or ended of."""
    goals: dict[str, bool]
    """Only when the year alone was lived."""
    skipped: tuple[str, ...]
    digest: str


def acts_of(session: Session) -> tuple[str, ...]:
    """What was done in the seasons lived, by the ids that can be left out."""
    return tuple(act.id for act in _story(session).acts)


def as_lived(session: Session) -> Game:
    """Raises Rejected if no season was lived yet."""
    return _again(_story(session), session.seed, Change())


def otherwise(session: Session, change: Redesign) -> Game:
    """The same acts on the same luck under another design.

    Raises Rejected if no season was lived, ValueError if the numbers make no town.
    """
    story, rules = _story(session), redesigned(session.rules, change)
    other = replace(story, rules=rules, start=build_world(rules, session.seed))
    return _again(other, session.seed, Change(frozenset(change.without)))


def redesigned(rules: Rules, change: Redesign) -> Rules:
    known = registry()
    numbers = {name: value for name, value in change.parameters.items() if name in known}
    return replace(rules, content=laid_over(rules.content, change),
                   params=rules.params | numbers)


def _story(session: Session) -> Story:
    lived = lived_seasons(session)
    return tell(case_of(session, lived[-1] if lived else 1, since=1))


def _again(story: Story, seed: int, change: Change) -> Game:
    frames: list[dict[str, Any]] = []
    run = rerun(story, change, frames=frames)
    world, rules = run.world, story.rules
    money = [frame["currencies"] for frame in frames]
    return Game(
        seed=seed,
        season=story.end[0] + (world.phase == "debrief"),
        weeks=len(frames),
        indicators=_series([frame["indicators"] for frame in frames]),
        currencies={c: _series([week.get(c, {}) for week in money]) for c in world.currencies},
        reach={c: reach(world, rules, c) for c in world.currencies},
        stages={c.id: (c.stage, c.cause) for c in world.currencies.values()},
        goals=_goals(world, rules),
        skipped=run.skipped,
        digest=digest(world),
    )


def _series(weeks: list[dict[str, int]]) -> Series:
    """Nothing was there to be counted in a week that lacks a figure."""
    names = sorted({name for week in weeks for name in week})
    return {name: [week.get(name, 0) for week in weeks] for name in names}


def _goals(world: World, rules: Rules) -> dict[str, bool]:
    return {g.id: is_met(g, world.goals[g.id]) for g in rules.content.goals if g.id in world.goals}
