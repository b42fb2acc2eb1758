"""The picture with what is known on it: people up late, empty baskets, shops open or closed.

Put together from the picture's ground and sprites, from far to near; later on only where the
state changed.
"""

from __future__ import annotations

import math

import pygame

from game.ui.map import civic, facade
from game.ui.map.canvas import Canvas
from game.ui.map.light import Light
from game.ui.map.marks import CROWDED, LARGE, SMALL, pennant
from game.ui.map.picture import Picture, Sprite
from game.ui.map.shadows import pool
from game.ui.map.state import State
from game.ui.map.things import Thing

_LAMP_COLOR = (120, 82, 36)
_REACH = 5
"""Units that light and signs reach beyond what they belong to, on both sides together."""
_BANDS = 16
"""Slices of a picture that is put together before it is needed."""


class Composed:
    """One picture in one state after another."""

    def __init__(self, picture: Picture) -> None:
        self.picture, self.plan = picture, picture.plan
        self.state = State()
        self.surface: pygame.Surface | None = None
        self._lates: dict[object, Sprite] = {}
        self._opened: tuple[int, Sprite] | None = None
        self._bands: list[pygame.Rect] | None = None
        """What is still to be put together for the first time; None before it was begun."""

    @property
    def whole(self) -> bool:
        return self._bands == []

    def prepare(self, state: State) -> bool:
        """Put one band together before it is looked at; True while some are left."""
        if self._bands is None:
            self.state = state
            self.surface = pygame.Surface(self.picture.size)
            area = self.surface.get_rect()
            high = -(-area.height // _BANDS)
            self._bands = [pygame.Rect(0, y, area.width, high)
                           for y in range(0, area.height, high)]
        if self._bands and self.surface is not None:
            self._compose(self.surface, self._bands.pop())
        return bool(self._bands)

    def settle(self, state: State) -> pygame.Surface:
        """The picture in this state: all of it the first time, later only what changed."""
        if self.surface is None:
            self.surface, self._bands = pygame.Surface(self.picture.size), []
            self.state = state
            self._compose(self.surface, self.surface.get_rect())
        while self._bands:
            self.prepare(state)
        old, self.state = self.state, state
        if state != old:
            for area in self._changed(old, state):
                self._compose(self.surface, area)
        return self.surface

    def open(self, house: int, sprite: Sprite | None) -> list[pygame.Rect]:
        """Show this in the place of a house, or nothing any more; the areas that are new."""
        old, self._opened = self._opened, (house, sprite) if sprite else None
        if self.surface is None or old == self._opened:
            return []
        areas = [it[1].rect.inflate(6, 6) for it in (old, self._opened) if it]
        for area in areas:
            self._compose(self.surface, area)
        return areas

    def _changed(self, old: State, new: State) -> list[pygame.Rect]:
        keys = {key for key, _ in set(old.fronts) ^ set(new.fronts)}
        keys |= {f"house/{n}" for n, _ in set(old.late) ^ set(new.late)}
        keys |= {f"house/{self.plan.lived_in[i]}" for i in set(old.short) ^ set(new.short)}
        places = (self.picture.places[key] for key in keys if key in self.picture.places)
        return [self.picture.room(self.picture.things[at]).inflate(60, 60) for at in places]

    def _compose(self, shown: pygame.Surface, area: pygame.Rect) -> None:
        """Ground, things from far to near with what is known of them, light on top."""
        it, state = self.picture, self.state
        assert it.ground is not None
        area = area.clip(shown.get_rect())
        shown.set_clip(area)
        shown.blit(it.ground, area, area)
        near = area.inflate(_REACH * it.camera.scale, _REACH * it.camera.scale)
        fronts, late, short = state.front, dict(state.late), self._short_by_house()
        for thing in it.things:
            if thing.key.startswith("plot") and thing.key not in fronts:
                continue
            sprite = it.sprite(thing, fronts.get(thing.key))
            if self._opened and thing.house == self._opened[0]:
                sprite = self._opened[1]
            if not sprite.rect.colliderect(near):
                continue
            if sprite.rect.colliderect(area):
                shown.blit(sprite.surface, sprite.rect, special_flags=pygame.BLEND_PREMULTIPLIED)
            self._shine(shown, sprite)
            if thing.house in late:
                lamp = self._late(thing, late[thing.house])
                shown.blit(lamp.surface, lamp.rect, special_flags=pygame.BLEND_PREMULTIPLIED)
                self._shine(shown, lamp)
            lacking = short.get(thing.house, ())
            for home in lacking:
                side = SMALL if len(lacking) > CROWDED else LARGE
                pennant(shown, it.camera, self.plan, home, self.state.key, side)
        _sky(shown, it.light)
        shown.set_clip(None)

    def _short_by_house(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        for home in self.state.short:
            found.setdefault(self.plan.lived_in[home], []).append(home)
        return found

    def _late(self, thing: Thing, homes: tuple[int, ...]) -> Sprite:
        house = self.plan.houses[thing.house]

        def draw(canvas: Canvas, _: object) -> None:
            if house.kind == "flats":
                civic.flat_late(canvas, house, list(homes))
            else:
                facade.late(canvas, house, len(homes) + 1)

        key = (thing.key, homes)
        if key not in self._lates:
            self._lates[key] = self.picture.draw(thing, draw)
        return self._lates[key]

    def _shine(self, shown: pygame.Surface, sprite: Sprite) -> None:
        """Before what is nearer is drawn, which hides the glow as it hides the lamp."""
        strength = 0.35 + 0.5 * self.picture.light.night
        for x, y, reach in sprite.glows:
            spot = _pool(max(2, round(reach)), strength)
            at = (x - spot.get_width() / 2, y - spot.get_height() / 2)
            shown.blit(spot, at, special_flags=pygame.BLEND_RGB_ADD)


_pools: dict[tuple[int, int], pygame.Surface] = {}


def _pool(radius: int, strength: float) -> pygame.Surface:
    key = radius, round(strength * 100)
    if key not in _pools:
        color = tuple(int(c * strength) for c in _LAMP_COLOR)
        round_pool = pool(radius, color)  # type: ignore[arg-type]
        size = 2 * radius, max(2, round(2 * radius * 0.75))
        _pools[key] = pygame.transform.smoothscale(round_pool, size)
    return _pools[key]


_skies: dict[tuple[object, ...], pygame.Surface] = {}


def _sky(shown: pygame.Surface, light: Light) -> None:
    """Warm light from the upper left, over everything alike."""
    key = (shown.get_size(), light.glow)
    if key not in _skies:
        small = pygame.Surface((64, 36))
        for y in range(36):
            for x in range(64):
                far = math.hypot((x - 20) / 44, (y - 8) / 30)
                share = max(0.0, 1 - far)
                small.set_at((x, y), [int(c * share) for c in light.glow])
        if len(_skies) > 4:
            _skies.clear()
        _skies[key] = pygame.transform.smoothscale(small, shown.get_size())
    area = shown.get_clip()
    shown.blit(_skies[key], area, area, special_flags=pygame.BLEND_RGB_ADD)
