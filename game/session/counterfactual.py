"""Counterfactuals: the same season on the same luck, with one decision left out.

A season's acts are asked again, one by one, through the same door as when they were played.
Acts stand at a place in time (season and phase), and time is walked to that place, so that
a season is lived even when the act that led to a phase is gone. An act that is no longer
legal is skipped and told: it belongs to what was left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from game.rules.actions.live_season import LiveSeason
from game.rules.actions.live_year import LiveYear
from game.rules.actions.move_on import MoveOn
from game.rules.coops.begun import openings
from game.rules.core import Action, Rejected, Rules
from game.rules.machines import PHASE
from game.rules.pressures import moves
from game.session.engine import attempt
from game.session.log import Entry, act_id
from game.session.session import Session, acts_after_undo
from game.world.luck import Luck
from game.world.world import World

MOVES = ("move_on", "live_season", "live_year")
"""Acts that only let time pass. A re-run makes its own."""

Place = tuple[int, int]
"""Season and number of the phase: where in time a world stands."""


@dataclass(frozen=True)
class Case:
    """Everything that a re-run needs, without the session: plain enough to be sent away."""

    rules: Rules
    seed: int
    opening: World
    """A world at or before the first season asked about."""
    entries: tuple[Entry, ...]
    """What was asked from there on, undos folded."""
    since: int
    season: int
    """The year alone counts as the season after the last."""


@dataclass(frozen=True)
class Act:
    """An act where it was done, and the world it was done to."""

    id: str
    action: Action
    place: Place
    before: World


@dataclass(frozen=True)
class Story:
    """The seasons asked about as they were played."""

    rules: Rules
    luck: Luck
    start: World
    acts: tuple[Act, ...]
    end: Place
    world: World
    """What really came of it."""

    @property
    def incidents(self) -> tuple[str, ...]:
        """Incidents, and moves of pressures and openings by their marks."""
        return befell_since(self.start, self.world)


@dataclass(frozen=True)
class Change:
    """What a re-run does differently. The empty change re-runs the season as it was."""

    without: frozenset[str] = frozenset()
    replace: tuple[tuple[str, Action], ...] = ()
    suppressed: frozenset[str] = frozenset()

    def __or__(self, other: Change) -> Change:
        """Both at once; what one leaves out is out, even if the other would replace it."""
        without = self.without | other.without
        pairs = dict(self.replace) | dict(other.replace)
        kept = tuple((act, pairs[act]) for act in sorted(pairs) if act not in without)
        return Change(without, kept, self.suppressed | other.suppressed)


@dataclass(frozen=True)
class Rerun:
    """The world at the end, and the acts that could not be done any more."""

    world: World
    skipped: tuple[str, ...] = ()


def place_of(world: World) -> Place:
    return world.season, PHASE.states.index(world.phase)


def first_place(rules: Rules, season: int) -> Place:
    if season > rules.seasons:
        return rules.seasons, PHASE.states.index("year")
    return season, PHASE.states.index("listen")


def last_place(rules: Rules, season: int) -> Place:
    """Where a season has been lived; what is said about it afterwards changes nothing in it."""
    if season > rules.seasons:
        return rules.seasons, PHASE.states.index("debrief")
    return season, PHASE.states.index("reflect")


def lived_seasons(session: Session) -> tuple[int, ...]:
    """Seasons that can be explained; the year alone is the one after the last."""
    here = place_of(session.world)
    every = range(1, session.rules.seasons + 2)
    return tuple(s for s in every if last_place(session.rules, s) <= here)


def case_of(session: Session, season: int, since: int | None = None) -> Case:
    """Raises Rejected if that season has not been lived yet, or begins before `since`."""
    first = season if since is None else since
    if season not in lived_seasons(session) or not 1 <= first <= season:
        raise Rejected("season_not_lived", season=season)
    base = max(s for s in session.openings if s <= first)
    entries = [e for e in acts_after_undo(session.log) if base <= e.season <= season]
    return Case(session.rules, session.seed, session.openings[base], tuple(entries), first, season)


def tell(case: Case) -> Story:
    """Ask everything again as it was, noting where each act stood. One run."""
    rules, luck = case.rules, Luck(case.seed)
    world, start = case.opening, None
    first, end = first_place(rules, case.since), last_place(rules, case.season)
    acts: list[Act] = []
    for entry in case.entries:
        here = place_of(world)
        if start is None and here >= first:
            start = world
        if here >= end or entry.action is None:
            break
        if entry.action.kind not in MOVES and here >= first:
            acts.append(Act(entry.act, entry.action, here, world))
        world, _ = attempt(world, entry.action, rules, luck, entry.act)
    return Story(rules, luck, start or world, tuple(acts), end, world)


Frames = list[dict[str, Any]]
"""Where a re-run leaves the weeks that it lives, as a played season does."""


def rerun(
    story: Story, change: Change, luck: Luck | None = None, frames: Frames | None = None
) -> Rerun:
    """Play the story again with a change, on its own luck or on another."""
    dice = luck or story.luck
    other = dict(change.replace)
    world, skipped = story.start, []
    for act in story.acts:
        if act.id in change.without:
            continue
        world = walk(world, act.place, story.rules, dice, change.suppressed, frames)
        action, name = act.action, act.id
        if act.id in other:
            action, name = other[act.id], instead(act, other[act.id])
        try:
            world, _ = attempt(world, action, story.rules, dice, name, change.suppressed)
        except Rejected:
            skipped.append(act.id)
    world = walk(world, story.end, story.rules, dice, change.suppressed, frames)
    return Rerun(world, tuple(skipped))


def walk(
    world: World, to: Place, rules: Rules, luck: Luck, suppressed: frozenset[str] = frozenset(),
    frames: Frames | None = None,
) -> World:
    """Let time pass until a world stands at a place, or beyond it where a phase is skipped."""
    while place_of(world) < to:
        move: Action = MoveOn()
        if world.phase in ("live", "year"):
            move = LiveSeason() if world.phase == "live" else LiveYear()
        name = f"s{world.season}:{move.kind}"
        world, _ = attempt(world, move, rules, luck, name, suppressed, frames)
    return world


def instead(act: Act, action: Action) -> str:
    """The id that another act in the same place would have had."""
    return act_id(act.place[0], action, [])


def happened_since(start: World, end: World) -> tuple[str, ...]:
    """Incidents of these seasons, in the order in which they came."""
    weeks = [(week, name) for name, week in end.happened.items() if week > start.week]
    return tuple(name for _, name in sorted(weeks))


def befell_since(start: World, end: World) -> tuple[str, ...]:
    """The same with what pressures did and what opened, by their marks."""
    marked = moves(end) | openings(end)
    weeks = [(week, name) for name, week in marked.items() if week > start.week]
    weeks += [(end.happened[name], name) for name in happened_since(start, end)]
    return tuple(name for _, name in sorted(weeks))


def counterfactual(
    session: Session,
    season: int,
    without: Iterable[str] = (),
    replace: Mapping[str, Action] | None = None,
    suppressed: Iterable[str] = (),
    luck: Luck | None = None,
    since: int | None = None,
) -> Rerun:
    """The end of a season (played from `since`) had these decisions been others."""
    change = Change(frozenset(without), tuple(sorted((replace or {}).items())),
                    frozenset(suppressed))
    return rerun(tell(case_of(session, season, since)), change, luck)
