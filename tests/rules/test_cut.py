"""The short cut of a story for a class: what it keeps, what it moves, what it leaves out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.rules.content import Content
from game.rules.cut import for_class
from game.session.start import start
from tests.rules.towns import content, until


@pytest.fixture
def story() -> Content:
    """Ribalta with a cut of two seasons, in which the last winter's bill comes in summer."""
    told = content()
    late = max(told.incidents, key=lambda i: i.season)
    moved = [replace(i, class_season=2, announced=i.season) if i is late else i
             for i in told.incidents]
    return replace(told, class_seasons=2, incidents=moved)


def test_a_story_of_one_length_is_left_alone():
    whole = replace(content(), class_seasons=0)
    assert for_class(whole) is whole


def test_the_cut_ends_after_its_seasons_and_asks_for_the_same(story):
    cut = for_class(story)
    assert [s.id for s in cut.seasons] == [s.id for s in story.seasons[:2]]
    assert cut.goals == story.goals and cut.endings == story.endings
    assert cut.fund_ends_after_season == 2
    assert for_class(cut) is cut


def test_what_comes_later_is_left_out_or_moved(story):
    cut, late = for_class(story), max(story.incidents, key=lambda i: i.season)
    there = {i.id: i for i in cut.incidents}
    assert all(i.season <= 2 for i in cut.incidents)
    assert (there[late.id].season, there[late.id].announced) == (2, 2)
    assert [i for i in story.incidents if i.season > 2 and i.id not in there]
    assert all(o.from_season <= 2 for o in cut.offers)
    assert all(p.season <= 2 for p in cut.pressures)
    assert len(cut.pressures) == len(story.pressures)


def test_reasons_name_only_what_can_happen(story):
    cut = for_class(story)
    there = {x.id for x in (*cut.incidents, *cut.offers)}
    whole = {x.id for x in (*story.incidents, *story.offers)}
    assert not {c for r in cut.reasons for c in r.causes} & (whole - there)


def test_a_class_comes_to_the_debrief_sooner(story):
    session = until(start(for_class(story), 3), "debrief")
    assert (session.world.season, len(session.world.goals)) == (2, len(story.goals))
