"""A story as it was on one luck, kept act by act, so that a re-run starts where it first differs.

Up to the first act that is asked otherwise, and as long as nothing that is left out had come, a
re-run is the run it is compared with. Half of every re-run of a long game is saved that way, and
all of one that leaves out what never came. What comes of it is the same to the last coin.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.rules.core import Rejected
from game.rules.season.commons import BROKE
from game.session.counterfactual import Change, Rerun, Story, rerun, walk
from game.session.engine import attempt
from game.world.luck import Luck
from game.world.world import World


@dataclass(frozen=True)
class Tape:
    luck: Luck
    before: tuple[World, ...]
    """For each act of the story, the world it was asked of."""
    skipped: tuple[str, ...]
    """Acts that could not be done on this luck."""
    world: World
    """What came of it."""


def own(story: Story) -> Tape:
    """Of the luck on which it was played: nothing has to be run for it."""
    return Tape(story.luck, tuple(act.before for act in story.acts), (), story.world)


def record(story: Story, luck: Luck) -> Tape:
    """The same acts on another luck: one run."""
    world, before, skipped = story.start, [], []
    for act in story.acts:
        world = walk(world, act.place, story.rules, luck)
        before.append(world)
        try:
            world, _ = attempt(world, act.action, story.rules, luck, act.id)
        except Rejected:
            skipped.append(act.id)
    world = walk(world, story.end, story.rules, luck)
    return Tape(luck, tuple(before), tuple(skipped), world)


def rerun_on(tape: Tape, story: Story, change: Change) -> Rerun:
    """The story with a change, on the luck of the tape."""
    first = _differs(tape, story, change)
    if first is None:
        return Rerun(tape.world, tape.skipped)
    start = tape.before[first] if first else story.start
    rest = replace(story, start=start, acts=story.acts[first:])
    run = rerun(rest, change, tape.luck)
    later = {act.id for act in rest.acts}
    return Rerun(run.world, tuple(a for a in tape.skipped if a not in later) + run.skipped)


def _differs(tape: Tape, story: Story, change: Change) -> int | None:
    """The act from whose world on a run may differ; None if none of it can."""
    touched = change.without | {act for act, _ in change.replace}
    end = len(story.acts)
    first = next((n for n, act in enumerate(story.acts) if act.id in touched), end)
    if first == end and not _came(story.start, tape.world, change):
        return None
    while first and (first == end or _came(story.start, tape.before[first], change)):
        first -= 1
    return first


def _came(start: World, world: World, change: Change) -> bool:
    """Whether anything that is left out had come in this world, since the story began."""
    return any(_when(world, name) != _when(start, name) for name in change.suppressed)


def _when(world: World, name: str) -> int:
    """The last week in which an incident, a move, an opening or a break came; 0 for never."""
    if name.startswith(BROKE):
        return world.commons[name.removeprefix(BROKE)].broke_week
    return world.happened.get(name, world.tallies.get(name, 0))
