"""How near a common came to the line that cannot be recrossed, and what moved it there.

That it broke is a yes or a no: where only several decisions together would have kept it whole,
leaving them out one at a time names none of them. So "why" is asked of its *level*, permille of
what it can hold by then, in one week for every run alike: the week in which it broke, else the
week in which it stood lowest. How much was missing comes from a run in which the line does not
count, on the same luck.
"""

from __future__ import annotations

from collections.abc import Callable

from game.rules.season.commons import BROKE, mark
from game.session.candidates import nobody
from game.session.counterfactual import Change, Rerun, Story
from game.session.explanation import Brink
from game.world.place import Common
from game.world.world import World

LEVEL = "level:"
"""Figures by common: `level:well` its level in that week, `broke:well` 1 if it is broken."""


def figures(world: World, story: Story) -> dict[str, int]:
    """Of every common that was whole when the story began."""
    found = {}
    for name in open_to_all(story):
        common, week = world.commons[name], week_asked(story, name)
        found[LEVEL + name] = _level(common, week)
        found[BROKE + name] = int(common.broken)
    return found


def open_to_all(story: Story) -> list[str]:
    """Commons that could still break, and whose levels were kept."""
    first, last = story.start.week, story.world.week
    return [name for name, common in story.world.commons.items()
            if not story.start.commons[name].broken and last > first
            and min(common.levels[first:last], default=-1) >= 0]


def week_asked(story: Story, name: str) -> int:
    """The week in which it broke, else that of its lowest level, the first of them if equal."""
    common, first = story.world.commons[name], story.start.week
    return common.broke_week if common.broken else first + 1 + _lowest(common, story)[1]


def unlined(story: Story) -> dict[str, Change]:
    """For each common that broke, the run in which its line does not count."""
    return {name: Change(suppressed=frozenset({mark(name)})) for name in open_to_all(story)
            if story.world.commons[name].broken}


def brinks(story: Story, play: Callable[[Change], Rerun]) -> dict[str, Brink]:
    """`play` re-runs the story on its own luck."""
    idle, fallen, found = play(nobody(story)).world, unlined(story), {}
    for name in open_to_all(story):
        common = story.world.commons[name]
        low = play(fallen[name]).world.commons[name] if name in fallen else common
        found[name] = Brink(
            week_asked(story, name), common.broken, story.rules.commons[name].threshold_permille,
            _lowest(low, story)[0], idle.commons[name].broken)
    return found


def _level(common: Common, week: int) -> int:
    """At the end of that week; in a town that has not come so far, now."""
    if week <= len(common.levels):
        return common.levels[week - 1]
    return common.stock * 1000 // common.capacity


def _lowest(common: Common, story: Story) -> tuple[int, int]:
    """The lowest level of the story, and after how many of its weeks."""
    levels = common.levels[story.start.week:story.world.week]
    return min(levels), levels.index(min(levels))
