"""Life on the map: from what is known only, deterministic, dry, hidden by houses, and cheap."""

from __future__ import annotations

import math
from dataclasses import replace
from functools import lru_cache
from typing import Any, get_args

import pygame
import pytest

from game import resources
from game.rules.looks import Picture
from game.scenario.load import load_content
from game.session.town_view import HomeView, OrgView, TownView
from game.ui.context import Context, Look
from game.ui.map import cast, errands, geography, paths
from game.ui.map.hiding import Hiding
from game.ui.map.life import Life, queue_spots
from game.ui.map.light import light_for
from game.ui.map.moments import moment_of
from game.ui.map.moments_of_sharing import SHARING
from game.ui.map.moments_of_wool import WOOL
from game.ui.map.openhouse import Family, open_house
from game.ui.map.people import FRAMES, sprite
from game.ui.map.plan import plan_of
from game.ui.map.state import TIRED
from game.ui.map.town import Town
from game.ui.map.vehicles import TRUCK, VAN, Model, vehicle_sprite
from game.ui.map.vignette import vignette
from game.ui.scenes import pictures
from game.ui.scenes.parts import TownScreen
from game.ui.scenes.pictures import PICTURES
from game.ui.staging import stage_scene

SIZE = (640, 360)
DRAWN_AT_MOST = 260
"""Sprites in a frame; a hundred walkers, a queue, smoke and light on the water."""


@lru_cache(maxsize=4)
def view(season: int = 1) -> TownView:
    stage = stage_scene("listen", season=season, size=SIZE)
    assert isinstance(stage.scene, TownScreen)
    return stage.scene.view


def pixels(surface: pygame.Surface) -> bytes:
    return pygame.image.tobytes(surface, "RGB")


def context(**look: Any) -> Context:
    return Context(Look(**look))


@lru_cache(maxsize=2)
def painted(dark: bool = False) -> Town:
    """One town, painted once for all tests of this file."""
    town = Town()
    ctx = context(theme="dark" if dark else "light")
    town.paint(pygame.Surface(SIZE), ctx, view())
    town.settle()
    town.paint(pygame.Surface(SIZE), ctx, view())
    return town


def drawn(life: Life, ctx: Context | None = None) -> bytes:
    surface = pygame.Surface(SIZE)
    life.draw(surface, ctx or context())
    return pixels(surface)


def walked(it: TownView, seconds: float) -> Life:
    life = Life(painted(), it)
    for _ in range(int(seconds * 10)):
        life.tick(0.1)
    return life


# -- what is known ---------------------------------------------------------------------------------


def heard(it: TownView, short: bool, tired: int) -> TownView:
    """The same town when everybody has been listened to."""
    homes = tuple(HomeView(h.district, short, tired, h.person) for h in it.homes)
    week = {"paid": 2400, "care": 900, "errands": 200, "organisation": 100, "free": 3100}
    known = tuple(replace(d, heard=True, week=week) for d in it.districts)
    return replace(it, homes=homes, districts=known)


def test_unheard_homes_only_stroll() -> None:
    it = view()
    blank = [i for i, home in enumerate(it.homes) if home.short is None and not home.person]
    kinds = {errands.errand(it, home, turn).kind for home in blank for turn in range(4)}
    assert kinds == {errands.STROLL, errands.HOME}


def test_hidden_state_changes_nothing_that_is_drawn() -> None:
    """A view holds nothing of unheard homes, so it is enough that nothing but the view is read:
    two towns of the same view, lived by other luck, are the same picture."""
    one = stage_scene("listen", seed=1, size=SIZE).scene
    two = stage_scene("listen", seed=2, size=SIZE).scene
    assert isinstance(one, TownScreen) and isinstance(two, TownScreen)
    assert one.shell.game is not None and two.shell.game is not None
    public = replace(two.view, published=one.view.published, people=one.view.people,
                     homes=one.view.homes)
    assert drawn(walked(one.view, 5)) == drawn(walked(public, 5))


def test_who_is_known_goes_where_the_week_takes_them() -> None:
    it = heard(view(), short=False, tired=300)
    kinds = {errands.errand(it, home, turn).kind for home in range(120) for turn in range(4)}
    assert {errands.WORK, errands.CARE, errands.SQUARE, errands.MEETING} <= kinds
    assert errands.STROLL not in kinds


def test_who_is_short_goes_out_of_town_for_bread() -> None:
    shop = replace(view().orgs[0], stage="trading", capacity=400)
    open_town = replace(heard(view(), short=False, tired=300), orgs=(shop,))
    hungry = replace(heard(view(), short=True, tired=300), orgs=(shop,))

    def kinds(it: TownView) -> list[str]:
        return [errands.errand(it, home, 1).kind for home in range(120)]

    assert errands.AWAY not in kinds(open_town) and errands.BREAD in kinds(open_town)
    assert errands.BREAD not in kinds(hungry) and errands.AWAY in kinds(hungry)


def test_tired_people_stay_at_home_more() -> None:
    def out(tired: int) -> int:
        it = heard(view(), short=False, tired=tired)
        return sum(errands.errand(it, home, 1).kind != errands.HOME for home in range(120))

    assert out(800) < out(300)


def test_fewer_people_are_out_at_night_and_weeks_differ() -> None:
    it = heard(view(), short=False, tired=300)

    def kinds(week: int, late: bool) -> list[str]:
        return [errands.errand(replace(it, week=week), home, 1, None, late).kind
                for home in range(120)]

    assert kinds(1, True).count(errands.HOME) > kinds(1, False).count(errands.HOME) + 20
    assert kinds(1, False) != kinds(2, False)


def test_queues_grow_with_what_is_sold() -> None:
    org: OrgView = replace(view().orgs[0], stage="trading", capacity=500, sold=0)

    def waiting(**change: Any) -> int:
        it = replace(view(), orgs=(replace(org, **change),))
        return errands.queue(it, org.provider)

    counts = [waiting(sold=sold) for sold in (0, 150, 300, 500)]
    assert counts == sorted(counts) and counts[0] == 0 and counts[-1] > counts[1]
    assert waiting(stage="closed", sold=500) == 0
    assert waiting(capacity=errands.FAR, sold=500) == 0


def test_a_feast_is_seen_in_the_season_of_its_act() -> None:
    it = replace(view(), taken=(("feast", 2),), season=2, since_week=13, phase="reflect")
    first, later, other = ({"week": week} for week in (14, 20, 1))
    assert errands.feast_now(it, {"feast": True}, first)
    assert not errands.feast_now(it, {"feast": True}, later)
    assert not errands.feast_now(it, {"feast": True}, other)
    assert not errands.feast_now(it, {"feast": False}, first)
    assert not errands.feast_now(replace(it, season=3, since_week=26), {"feast": True}, first)


# -- ways ------------------------------------------------------------------------------------------


def test_nobody_walks_on_water() -> None:
    life = walked(heard(view(), short=True, tired=300), 1)
    for _ in range(60):
        life.tick(1.0)
        for walker in life.crowd.walkers:
            if walker.seen:
                x, y, *_ = walker.place()
                assert paths.dry(x, y), (walker.home, walker.errand)


def test_the_bridge_is_the_only_way_over() -> None:
    net = paths.net()
    for i, near in enumerate(net.beside):
        for j, _ in near:
            (ax, ay), (bx, by) = net.places[i], net.places[j]
            assert all(paths.dry(ax + (bx - ax) * t / 4, ay + (by - ay) * t / 4)
                       for t in range(5))
    across = net.ends["south"]
    chain = paths.between(0, across)
    assert any(paths.on_bridge(*p) for p in chain)
    assert chain[-1] == net.places[across]


def test_every_street_is_reached() -> None:
    net = paths.net()
    assert set(net.ends) == set(geography.STREETS)
    for end in net.ends.values():
        assert paths.between(0, end)[-1] == net.places[end]


def test_a_way_is_even_and_keeps_to_its_ends() -> None:
    way = paths.way([(0, 0), (1, 0), (1, 2)])
    assert way.at(-1)[:2] == way.points[0] and way.at(99)[:2] == pytest.approx(way.points[-1])
    steps = [((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5
             for (ax, ay), (bx, by) in zip(way.points, way.points[1:], strict=False)]
    assert max(steps) < 1.3 * paths.STEP


def test_a_queue_does_not_stand_in_houses() -> None:
    plan = plan_of(view())
    shop = plan.named("shop")
    spots = queue_spots(shop, plan.houses, 10)
    assert len(spots) == 10 and all(paths.dry(*spot) for spot in spots)


# -- drawing ---------------------------------------------------------------------------------------


def test_the_same_town_moves_the_same_way() -> None:
    assert drawn(walked(view(), 8)) == drawn(walked(view(), 8))


def test_time_moves_people_and_nothing_else_does() -> None:
    life = walked(view(), 2)
    first = drawn(life)
    assert drawn(life) == first
    life.tick(1.0)
    assert drawn(life) != first


def test_with_reduced_motion_smoke_water_and_steps_stand_still() -> None:
    calm = context(reduced_motion=True)
    life = walked(view(), 2)
    first = drawn(life, calm)
    life.seconds += 5  # time passes for smoke and water, but nobody has gone on
    assert drawn(life, calm) == first
    assert drawn(life) != first


@pytest.mark.parametrize("calm", [False, True], ids=["moving", "calm"])
def test_weeks_that_are_lived_move_people_unless_motion_is_reduced(calm: bool) -> None:
    stage = stage_scene("living", size=SIZE)
    scene = stage.scene
    assert isinstance(scene, TownScreen)
    stage.ctx = replace(stage.ctx, look=replace(stage.ctx.look, reduced_motion=calm))

    def streets() -> bytes:
        surface = pygame.Surface(SIZE)
        scene.paint_background(surface, stage.ctx)
        return pixels(surface)

    before = streets()
    for _ in range(5):
        scene.tick(0.05)
    assert (streets() == before) is calm


def test_a_frame_costs_a_bounded_number_of_sprites() -> None:
    busy = heard(view(), short=False, tired=300)
    org = replace(view().orgs[0], stage="trading", capacity=400, sold=400)
    life = walked(replace(busy, orgs=(org,)), 3)
    drawn(life)
    assert 60 < life.drawn < DRAWN_AT_MOST


def test_houses_hide_who_is_behind_them() -> None:
    life = Life(painted(), view())
    drawn(life)
    town, hiding = painted(), life._hiding
    assert town.plan is not None and hiding is not None
    image, (fx, fy) = sprite(cast.everybody()[0], light_for(), town.camera.scale)
    hall = town.plan.named("hall")

    def left(x: float, y: float) -> int:
        px, py = town.camera(x, y, paths.height(x, y))
        cut = hiding[1].cut(image, (round(px) - fx, round(py) - fy), x, y)
        return pygame.mask.from_surface(cut, 40).count()

    whole = pygame.mask.from_surface(image, 40).count()
    assert left(hall.x, hall.y - 0.9) < whole / 3, "behind the hall"
    x, y = geography.SQUARE
    assert left(x, y + 0.95) == whole, "in the open, before the fountain"
    assert left(x, y - 0.62) < whole, "behind the fountain"


def test_named_people_can_be_told_apart_in_the_street() -> None:
    figures = [cast.named(p) for p in view().people]
    assert len(set(figures)) == len(figures)
    looks = {pixels(sprite(f, light_for(), 31.5)[0]) for f in figures}
    assert len(looks) == len(figures)
    rosa = next(p for p in view().people if p.id == "rosa")
    assert cast.named(rosa).carries == "stick" and cast.named(rosa).wears == "bun"


def test_bodies_differ_and_wheels_stay_off_the_steps() -> None:
    assert {f.wheels for f in cast.everybody()} == {"", "chair", "pram"}
    assert any(f.size < 1 for f in cast.everybody())
    life = Life(painted(), view())
    rolling = [w for w in life.crowd.walkers if w.base.wheels]
    assert rolling and not any(life.places.uphill(w.home) for w in rolling)


def test_a_walk_has_eight_pictures_and_sprites_are_kept() -> None:
    wardrobe = cast.Wardrobe(light_for(), 40)
    who = cast.everybody()[0]
    steps = {pixels(wardrobe(who, k, False)[0]) for k in range(1, FRAMES)}
    assert len(steps) >= 4
    before = wardrobe.drawn
    wardrobe(who, 3, False)
    assert wardrobe.drawn == before


@pytest.mark.parametrize("model", [VAN, TRUCK], ids=["van", "truck"])
def test_vehicles_look_the_way_they_drive(model: Any) -> None:
    seen = {pixels(vehicle_sprite(model, light_for(), 30, k * 1.571 + 0.1)[0]) for k in range(4)}
    assert len(seen) == 4


# -- pictures on cards -----------------------------------------------------------------------------


@pytest.mark.parametrize("moment", sorted(PICTURES))
def test_every_moment_can_be_drawn(moment: str) -> None:
    plan = plan_of(view())
    picture = vignette(PICTURES[moment](plan), plan, (120, 50), light_for())
    assert len(set(picture.get_at((x, 25))[:3] for x in range(0, 120, 3))) > 6


def test_a_card_may_only_ask_for_moments_that_are_drawn() -> None:
    assert set(SHARING) | set(WOOL) <= set(get_args(Picture)) <= set(PICTURES)


def test_no_two_cards_of_the_town_by_the_sea_show_the_same() -> None:
    offers = load_content(resources.scenario_dir("dry_summer")).offers
    shown = [offer.picture for offer in offers]
    assert None not in shown and len(set(shown)) == len(shown)


def test_an_offer_gets_the_moment_that_fits_it() -> None:
    assert moment_of("start", "influence", "chain", ()) == "truck"
    assert moment_of("start", "build", "worker_coop", ()) == "circle"
    assert moment_of("start", "influence", "public_service", ()) == "van"
    assert moment_of("start", "build", "lunch_club", ()) == "lunch"
    assert moment_of("start", "influence", "lunch_club", ()) == "trays"
    assert moment_of("enact", "build", "", ("shift",), joyful=True) == "feast"
    assert moment_of("enact", "build", "", ("favours", "shift")) == "rota"
    assert moment_of("bargain", "defend", "", ()) == "door"
    assert moment_of("enact", "influence", "", ("shift",)) == "hall"
    assert moment_of("enact", "build", "", ("shift",)) == "together"


def test_every_offer_and_house_has_a_picture_and_words_for_it() -> None:
    for season in (1, 3):
        scene = stage_scene("organise", season=season, size=SIZE).scene
        assert isinstance(scene, TownScreen) and scene.view.offers
        nodes = [pictures.offer_picture(scene, offer, 20, 8) for offer in scene.view.offers]
        nodes += [pictures.house_picture(scene, who, 20, 8) for who in scene.view.people]
        assert all(node.role == "image" and " " in node.name for node in nodes)
        assert len({node.name for node in nodes}) > 5


def test_the_house_of_whoever_is_visited_stands_open() -> None:
    stage = stage_scene("listen")
    shut, opened = pygame.Surface(stage.size), pygame.Surface(stage.size)
    scene = stage.scene
    assert isinstance(scene, TownScreen) and scene.open_person is not None
    scene.shell.town.paint(shut, stage.ctx, scene.view, scene.aside(stage.ctx))
    scene.paint_background(opened, stage.ctx)
    x, y = scene.shell.town.home_at(scene.open_person.household)
    room = pygame.Rect(0, 0, 16, 24)
    room.center = x, y
    room = room.clip(shut.get_rect())
    assert pixels(shut.subsurface(room)) != pixels(opened.subsurface(room))


def test_an_open_house_shows_as_many_people_as_live_there() -> None:
    from game.ui.map.camera import Camera
    from game.ui.map.canvas import Canvas

    plan = plan_of(view())
    house = next(h for h in plan.houses if h.kind == "house")
    house = replace(house, x=0.0, y=0.0, z=0.0)
    pictures = []
    for count in (0, 1, 3):
        surface = pygame.Surface((200, 200))
        canvas = Canvas(surface, Camera(60, 100, 140), light_for())
        open_house(canvas, house, Family(cast.everybody()[:count]))
        pictures.append(pixels(surface))
    assert len(set(pictures)) == 3


def test_a_place_hides_a_truck_after_somebody_small_was_there() -> None:
    """What stands in front is remembered for a place, so it must not be of one size."""
    life = Life(painted(), view())
    drawn(life)
    town, hall = painted(), painted().plan.named("hall")  # type: ignore[union-attr]
    x, y = hall.x - 1.3, hall.y - 1.3
    px, py = town.camera(x, y, paths.height(x, y))
    cuts = []
    for small_first in (False, True):
        hiding = Hiding(town)
        if small_first:
            small = pygame.Surface((4, 6), pygame.SRCALPHA)
            hiding.cut(small, (round(px) - 2, round(py) - 6), x, y)
        image, (fx, fy) = vehicle_sprite(TRUCK, light_for(), town.camera.scale, 0.0)
        cuts.append(hiding.cut(image, (round(px) - fx, round(py) - fy), x, y))
    assert pixels(cuts[0]) == pixels(cuts[1]) != pixels(image)


@pytest.mark.parametrize("model", [TRUCK, VAN])
def test_the_largest_sprite_has_room_where_it_is_hidden(model: Model) -> None:
    town = painted()
    hiding, scale = Hiding(town), town.camera.scale
    for x, y in ((0.0, 0.0), (1.3, -2.1)):
        px, py = town.camera(x, y, paths.height(x, y))
        for k in range(16):
            image, (fx, fy) = vehicle_sprite(model, light_for(), scale, k * math.tau / 16)
            here = image.get_rect(topleft=(round(px) - fx, round(py) - fy))
            assert hiding._room(x, y).contains(here.inflate(0.2 * scale, 0.2 * scale))


def test_only_who_is_known_to_be_tired_walks_slowly() -> None:
    """Named people where nobody has listened keep the usual pace, however they are."""
    who = view().people[0]
    worn = replace(who, states=who.states | {"tired": 1000})
    unheard = replace(view(), people=(worn, *view().people[1:]))

    def pace(it: TownView, frame: dict[str, Any] | None = None) -> list[float]:
        return [walker.speed for walker in Life(painted(), it, frame).crowd.walkers]

    assert view().homes[who.household].tired is None
    assert pace(unheard) == pace(view())
    rested, tired = (heard(view(), short=False, tired=n) for n in (TIRED - 1, TIRED))
    assert pace(rested) == pace(view())
    sticks = [w.base.carries == "stick" for w in Life(painted(), view()).crowd.walkers]
    slower = [a < b for a, b in zip(pace(tired), pace(rested), strict=True)]
    assert slower == [not stick for stick in sticks]
