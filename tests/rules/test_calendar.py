"""Turns of weeks, months and quarters: which week belongs to which, and which phases there are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.lab.laboratory import laboratory
from game.rules.calendar import (
    lived_since,
    quarter_of,
    season_of,
    week_within,
    weeks_before,
    weeks_of,
)
from game.rules.content import Content

QUARTER = 13


def told(*weeks: int) -> Content:
    """A story whose turns are so long."""
    content = laboratory(households=30, systems=("incidents",))
    first = content.seasons[0]
    return replace(content, seasons=[replace(first, id=f"turn_{i}", weeks=w)
                                     for i, w in enumerate(weeks)])


def test_a_week_belongs_to_the_turn_that_lives_it() -> None:
    content = told(1, 1, 7, 13)
    assert [season_of(content, week) for week in (1, 2, 3, 9, 10, 22)] == [1, 2, 3, 3, 4, 4]
    assert [week_within(content, week) for week in (1, 2, 3, 9, 10, 22)] == [1, 1, 1, 7, 1, 13]
    assert [weeks_before(content, season) for season in (1, 2, 3, 4, 5, 6)] == [0, 1, 2, 9, 22, 35]


def test_after_the_last_turn_the_town_goes_on_in_quarters() -> None:
    content = told(1, 4)
    assert [season_of(content, week) for week in (5, 6, 18, 19)] == [2, 3, 3, 4]
    assert weeks_of(content, 2) == 4 and weeks_of(content, 3) == QUARTER


def test_quarters_are_what_they_were() -> None:
    content = told(13, 13, 13, 13)
    for week in range(1, 120):
        assert season_of(content, week) == (week - 1) // QUARTER + 1
        assert week_within(content, week) == (week - 1) % QUARTER + 1
    assert [quarter_of(content, season) for season in range(1, 7)] == [0, 1, 2, 3, 0, 1]


def test_weekly_turns_stay_in_their_time_of_year() -> None:
    content = told(1, 1, 1, 10, 13, 13)
    assert [quarter_of(content, season) for season in range(1, 7)] == [0, 0, 0, 0, 1, 2]


@pytest.mark.parametrize(("week", "before"), [(0, 0), (1, 0), (2, 1), (8, 1), (9, 8)])
def test_what_was_lived_last_begins_with_its_turn(week: int, before: int) -> None:
    assert lived_since(told(1, 7, 13), week) == before


def test_a_story_may_begin_in_any_time_of_year() -> None:
    content = replace(told(13, 13, 13, 13), begins_in="autumn")
    assert [quarter_of(content, season) for season in range(1, 6)] == [2, 3, 0, 1, 2]
