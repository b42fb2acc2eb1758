"""Which weeks a story's turns are made of.

A turn ("season") lives as many weeks as the scenario says (`Season.weeks`): a quarter of a year, a
month, a single week. After the last one the town goes on alone, in quarters. Whatever goes by the
calendar (a surplus, the rain) counts in quarters from the first morning, whatever the turns are.
"""

from __future__ import annotations

from game.rules.content import Content
from game.world.world import WEEKS_A_SEASON

TIMES = ("spring", "summer", "autumn", "winter")
QUARTERS = len(TIMES)


def weeks_of(content: Content, season: int) -> int:
    """How many weeks a turn has; a quarter after the last one."""
    turns = content.seasons
    return turns[season - 1].weeks if season <= len(turns) else WEEKS_A_SEASON


def weeks_before(content: Content, season: int) -> int:
    """Weeks lived when a turn begins."""
    told = sum(turn.weeks for turn in content.seasons[:season - 1])
    return told + max(0, season - 1 - len(content.seasons)) * WEEKS_A_SEASON


def season_of(content: Content, week: int) -> int:
    """The turn to which a week belongs, the game's first week being 1; later ones are quarters
    after the last turn."""
    left = week
    for number, turn in enumerate(content.seasons, 1):
        if left <= turn.weeks:
            return number
        left -= turn.weeks
    return len(content.seasons) + (left - 1) // WEEKS_A_SEASON + 1


def week_within(content: Content, week: int) -> int:
    """Its number within its turn, from 1."""
    return week - weeks_before(content, season_of(content, week))


def lived_since(content: Content, week: int) -> int:
    """Weeks lived before the turn to which the last lived week belongs: what came after it is of
    that turn."""
    return weeks_before(content, season_of(content, max(1, week)))


def quarter_of(content: Content, season: int) -> int:
    """The time of year in which a turn begins, 0 (spring) to 3 (winter)."""
    first = TIMES.index(content.begins_in)
    return (first + weeks_before(content, season) // WEEKS_A_SEASON) % QUARTERS
