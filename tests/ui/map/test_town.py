"""The picture: only what is known is on it, and it is painted once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pygame
import pytest

from game.ui.context import Context, Look
from game.ui.map import picture
from game.ui.map.light import SEASONS, light_for
from game.ui.map.overlays import fields_of, share_of
from game.ui.map.shopfront import Front
from game.ui.map.state import org_keys, state_of
from game.ui.map.town import Town
from tests.ui.map.towns import Org, view

SIZE = (640, 360)
TIMES = ("day", "dawn", "dusk", "night")


@pytest.fixture(autouse=True)
def screen() -> Iterator[None]:
    pygame.display.init()
    pygame.display.set_mode((1, 1))
    yield
    pygame.display.quit()


def shown(town: Any, painter: Town | None = None, look: Look | None = None, **how: Any) -> bytes:
    surface = pygame.Surface(SIZE)
    ctx = Context(look or Look())
    ctx.motion.live = False
    (painter or Town()).paint(surface, ctx, town, **how)
    return pygame.image.tobytes(surface, "RGB")


def with_homes(town: Any, **values: Any) -> Any:
    first = replace(town.homes[0], **values)
    return replace(town, homes=(first, *town.homes[1:]))


def test_a_need_is_seen_and_an_unheard_home_shows_nothing() -> None:
    known = with_homes(view(), short=False, tired=100)
    assert shown(view()) == shown(known)
    assert shown(with_homes(known, short=True)) != shown(known)
    assert shown(with_homes(known, tired=800)) != shown(known)


def test_a_state_that_goes_leaves_no_trace() -> None:
    """Only the changed place is put together anew, so it has to come out as if all were."""
    painter, quiet = Town(), with_homes(view(), short=False, tired=0)
    before = shown(quiet, painter)
    assert shown(with_homes(quiet, short=True, tired=900), painter) != before
    assert shown(quiet, painter) == before


@pytest.mark.parametrize("overlay", ["needs", "trust", "footprint"])
def test_a_layer_shows_what_is_known(overlay: str) -> None:
    town = view()
    other = {
        "needs": with_homes(town, short=True),
        "trust": replace(town, districts=tuple(replace(d, trust=None) for d in town.districts)),
        "footprint": replace(town, published={"footprint": 2000}),
    }[overlay]
    assert shown(town, overlay=overlay) not in (shown(town), shown(other, overlay=overlay))


def test_how_a_house_of_several_homes_is_marked() -> None:
    assert share_of([None, None]) == "unknown"
    assert share_of([True, True]) == "solid"
    assert share_of([True, False]) == "hatched"
    assert share_of([False, None]) == "outline"
    assert fields_of(1785) == [1.0, 1.0, 0.5]


@pytest.mark.parametrize("stage", ["founding", "trial", "trading", "in_trouble"])
def test_every_stage_of_an_organisation_looks_different(stage: str) -> None:
    others = {"founding", "trial", "trading", "in_trouble", "closed"} - {stage}
    town = view(orgs=(Org("bakery", stage=stage, place="shop"),))
    mine = shown(town)
    for other in others:
        assert mine != shown(replace(town, orgs=(Org("bakery", stage=other, place="shop"),)))


def test_one_shop_and_a_plot_for_each_other_organisation() -> None:
    orgs = (Org("old", stage="closed", place="shop"), Org("new", "worker_coop", place="shop"),
            Org("lunch", "lunch_club"), Org("far", "chain", place="away"),
            Org("gone", stage="closed"))  # fmt: skip
    town = view(orgs=orgs)
    painter = Town()
    shown(town, painter)
    plan = painter.plan
    assert plan is not None
    keys = org_keys(plan, town)
    assert keys["old"] == keys["new"] and keys["lunch"] == "plot/0"
    assert "far" not in keys and "gone" not in keys
    assert state_of(plan, town).front[keys["new"]] == Front("worker_coop", "trading")
    assert painter.org_at("lunch") is not None and painter.org_at("far") is None


def test_the_map_is_not_mirrored() -> None:
    left, right = Look(), Look(direction="rtl")
    assert shown(view(), look=left) == shown(view(), look=right)


def test_it_moves_aside_to_the_other_side_where_papers_do() -> None:
    places = []
    for look in (Look(), Look(direction="rtl")):
        painter = Town()
        shown(view(), painter, look, shift=0.1)
        places.append(painter.home_at(0)[0])
    assert places[0] - places[1] == pytest.approx(2 * 0.1 * SIZE[0], abs=1)


def test_slices_end_and_then_nothing_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picture, "_pictures", type(picture._pictures)())
    painter, surface, ctx = Town(), pygame.Surface(SIZE), Context(Look(reduced_motion=True))
    ctx.motion.live = True
    painter.paint(surface, ctx, view())
    assert not painter.ready
    for _ in range(2000):
        if not painter.work(5):
            break
        painter.paint(surface, ctx, view())
    assert painter.ready and not painter.work(5) and not painter.fading
    painter.paint(surface, ctx, view())
    assert pygame.image.tobytes(surface, "RGB") == shown(view())


def test_places_are_known_before_anything_is_painted() -> None:
    painter, ctx = Town(), Context(Look())
    painter.look(SIZE, ctx, view())
    for spot in (painter.district_at("d0"), painter.home_at(3)):
        assert pygame.Rect((0, 0), SIZE).collidepoint(spot)


def test_who_stands_behind_a_house_is_hidden_by_it() -> None:
    painter = Town()
    shown(view(), painter)
    hall = painter.plan.named("hall")  # type: ignore[union-attr]
    x, y = hall.x - 0.9, hall.y - 0.9
    rect = pygame.Rect(0, 0, 8, 14)
    rect.midbottom = tuple(map(round, painter.camera(x, y)))  # type: ignore[assignment]
    behind = painter.items_in_front(x, y, rect)
    assert any(area.collidepoint(painter.camera(hall.x, hall.y, 0.4)) for _, area in behind)
    x, y = hall.x + 1.2, hall.y + 2.4
    rect.midbottom = tuple(map(round, painter.camera(x, y)))  # type: ignore[assignment]
    before = painter.items_in_front(x, y, rect)
    assert not any(area.collidepoint(painter.camera(hall.x, hall.y, 0.4)) for _, area in before)


def test_every_sky_is_a_light_of_its_own() -> None:
    skies = {light_for(s, t, dark) for s in SEASONS for t in TIMES for dark in (False, True)}
    assert len(skies) == len(SEASONS) * len(TIMES) * 2
    for sky in skies:
        assert sum(sky.color((200, 200, 200))) > sum(sky.color((200, 200, 200), (0, 0, -1)))


def test_a_piece_of_the_town_is_kept_until_it_looks_different() -> None:
    painter, quiet = Town(), with_homes(view(), short=False, tired=0)
    assert painter.piece((300, 180), (90, 60), 1.5, 4) is None, "nothing is painted yet"
    shown(quiet, painter)
    spot = painter.home_at(0)
    piece = painter.piece(spot, (90, 60), 1.5, 4)
    shown(quiet, painter)
    assert piece is not None and piece.get_size() == (90, 60)
    assert painter.piece(spot, (90, 60), 1.5, 4) is piece
    shown(with_homes(quiet, short=True, tired=900), painter)
    other = painter.piece(spot, (90, 60), 1.5, 4)
    assert other is not None and other.get_buffer().raw != piece.get_buffer().raw
    shown(quiet, painter, shift=0.1)
    assert painter.piece(spot, (90, 60), 1.5, 4) is not other


def test_a_piece_at_the_edge_stays_on_the_picture() -> None:
    painter = Town()
    shown(view(), painter)
    for spot in ((0, 0), SIZE, (-50, 999)):
        assert painter.piece(spot, (200, 900), 1.0, 4) is not None
