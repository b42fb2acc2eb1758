"""What the team may know of commons, services and figures, and what it may not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game import resources
from game.rules.actions.listen import Listen
from game.scenario.load import load_content
from game.session.session import Session
from game.session.start import start
from game.session.views import NOT_TOLD, visible_frames


@pytest.fixture(scope="module")
def content():
    return load_content(resources.scenario_dir("dry_summer"))


def fresh(content) -> Session:
    return start(content, 1)


def test_what_is_counted_inside_is_not_all_published(content) -> None:
    session = fresh(content)
    view = session.view()
    assert not NOT_TOLD & view.published.keys()
    assert all(not NOT_TOLD & h.keys() for h in view.history)
    assert view.key == "water_short" and view.key in view.published
    frame = {"indicators": dict.fromkeys((*NOT_TOLD, "trust"), 1), "short": [True] * 300,
             "tired": [1] * 300, "supplier": [0] * 300}
    seen = visible_frames(session.world, session.rules, (frame,))
    assert set(seen[0]["indicators"]) == {"trust"}


def test_a_level_is_unknown_until_measured_whatever_it_is(content) -> None:
    session = fresh(content)
    twin = session.world.copy()
    twin.commons["well"].stock //= 2
    from game.session.views import view as view_of

    assert view_of(session.world, session.rules, []) == view_of(twin, session.rules, [])


def test_the_line_is_known_once_it_was_told(content) -> None:
    session = fresh(content)
    spec = next(c for c in session.rules.content.commons if c.line_known_by)
    assert next(c for c in session.view().commons if c.id == spec.id).line is None
    fact = next(f for f in session.rules.content.facts if f.id == spec.line_known_by)
    if fact.district:
        session.submit(Listen(fact.district))
        assert next(c for c in session.view().commons if c.id == spec.id).line == \
            spec.threshold_permille


def test_what_people_get_of_a_service_is_heard_not_read(content) -> None:
    session = fresh(content)
    assert session.view().services
    assert all(s.felt is None for s in session.view().services)
    session.submit(Listen(content.districts[0].id))
    assert all(s.felt is not None for s in session.view().services)


def test_a_district_tells_its_needs_once_it_was_heard(content) -> None:
    session = fresh(content)
    assert all(d.needs is None for d in session.view().districts)
    session.submit(Listen(content.districts[0].id))
    heard = session.view().districts[0]
    assert heard.needs is not None and heard.needs["water"] == heard.short


def test_a_bakery_town_has_none_of_it() -> None:
    view = start(load_content(resources.scenario_dir("first_season")), 1).view()
    assert view.key == "bread_short" and view.doughnut is None
    assert (view.commons, view.drawers, view.services, view.shocks) == ((), (), (), {})
    assert replace(view.districts[0], needs=None) == view.districts[0]
