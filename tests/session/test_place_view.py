"""What the team may know of commons, services and figures, and what it may not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game import resources
from game.rules.actions.listen import Listen
from game.rules.stocks import level
from game.scenario.load import load_content
from game.session.imagination import imagine
from game.session.session import Session
from game.session.start import start
from game.session.views import NOT_TOLD, visible_frames
from game.session.views import view as view_of
from game.world.luck import Luck


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
    frame = {"week": 1, "indicators": dict.fromkeys((*NOT_TOLD, "trust"), 1), "short": [True] * 300,
             "tired": [1] * 300, "supplier": [0] * 300, "moved": []}
    seen = visible_frames(session.world, session.rules, (frame,))
    assert set(seen[0]["indicators"]) == {"trust"}


def test_a_level_is_unknown_until_measured_whatever_it_is(content) -> None:
    session = fresh(content)
    twin = session.world.copy()
    twin.commons["well"].stock //= 2
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
    world, service = session.world.copy(), "water_works"
    world.municipality.services[service].quality = 648
    world.known.append(f"heard:{world.season}:{content.districts[0].id}")
    felt = {s.id: s.felt for s in view_of(world, session.rules, []).services}
    assert felt[service] == 600 and None not in felt.values()
    world.season += 1
    assert all(s.felt is None for s in view_of(world, session.rules, []).services)


def test_a_forecast_believes_the_books_unless_people_say_otherwise(content) -> None:
    session = fresh(content)
    world = session.world.copy()
    service = world.municipality.services["water_works"]
    service.quality, service.reported = 520, 810

    def believed() -> int:
        town = imagine(world, session.rules, Luck(5))
        return town.municipality.services["water_works"].quality

    assert believed() == 810
    world.known.append(f"heard:{world.season}:{content.districts[0].id}")
    assert believed() == 500
    service.quality = 790
    assert believed() == 810


def test_a_broken_common_is_imagined_as_full_as_it_was_measured(content) -> None:
    session = fresh(content)
    world = session.world.copy()
    spec = next(c for c in session.rules.content.commons if c.id == "well")
    well = world.commons["well"]
    well.broke_week, well.capacity = 1, well.capacity * spec.broken_capacity_permille // 1000
    well.stock = well.capacity // 3
    well.measured_week, well.measured_permille = world.week, level(world, spec)
    stock = imagine(world, session.rules, Luck(5)).commons["well"].stock
    assert abs(stock - well.stock) * 300 < well.capacity


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
