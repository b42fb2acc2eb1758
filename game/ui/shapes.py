"""Smooth shapes at small cost: a tile drawn too large, shrunk, and stretched in nine parts.

A tile is filled with its own colour at alpha 0 first, or shrinking would leave dark rims.
What a screen asks for is kept (see `kept`); what is only a part of it is drawn and forgotten.
"""

from __future__ import annotations

import random
from functools import lru_cache

import pygame

from game.ui.kept import kept
from game.ui.theme import RGB, Theme, mix

_FINE = 4
SHADOW_MARGIN = 24
RING = 8


def stretch(
    tile: pygame.Surface, edge: int, size: tuple[int, int], middle: RGB | None
) -> pygame.Surface:
    """A tile whose corners keep their shape; the middle is filled, or left open."""
    width, height = size
    out = pygame.Surface((max(1, width), max(1, height)), pygame.SRCALPHA)
    far_x, far_y = tile.get_width() - edge, tile.get_height() - edge
    first = (0, edge, 0, edge)
    across = (edge, 1, edge, width - 2 * edge), (far_x, edge, width - edge, edge)
    down = (edge, 1, edge, height - 2 * edge), (far_y, edge, height - edge, edge)
    for sx, sw, dx, dw in (first, *across):
        for sy, sh, dy, dh in (first, *down):
            if min(dw, dh) <= 0:
                continue
            if sw == sh == 1:
                if middle:
                    out.fill(middle, (dx, dy, dw, dh))
                continue
            part = tile.subsurface((sx, sy, sw, sh))
            if (sw, sh) != (dw, dh):
                part = pygame.transform.scale(part, (dw, dh))
            out.blit(part, (dx, dy))
    return out


def cut_corners(surface: pygame.Surface, radius: int) -> None:
    """Round off a picture in place, without touching what lies between its corners."""
    width, height = surface.get_size()
    radius = max(1, min(radius, (min(width, height) - 1) // 2))
    mask = _tile(radius, (255, 255, 255), None, 1)
    far = radius + 2
    for x, sx in ((0, 0), (width - radius, far)):
        for y, sy in ((0, 0), (height - radius, far)):
            surface.blit(mask, (x, y), (sx, sy, radius, radius), pygame.BLEND_RGBA_MULT)


@lru_cache(maxsize=128)
def _tile(radius: int, fill: RGB | None, border: RGB | None, thick: float) -> pygame.Surface:
    side = 2 * radius + 2
    out = pygame.Surface((side, side), pygame.SRCALPHA)
    inset = thick if border else 0
    layers = [(border, 0.0)] if border else []
    layers += [(fill, float(inset))] if fill else []
    for color, inner in layers:
        big = pygame.Surface((side * _FINE, side * _FINE), pygame.SRCALPHA)
        big.fill((*color, 0))
        cut = round(inner * _FINE)
        rect = big.get_rect().inflate(-2 * cut, -2 * cut)
        width = 0 if fill else max(1, round(thick * _FINE))
        round_by = max(0, radius * _FINE - cut)
        pygame.draw.rect(big, color, rect, width, border_radius=round_by)
        out.blit(pygame.transform.smoothscale(big, (side, side)), (0, 0))
    return out


def _rounded(
    size: tuple[int, int],
    radius: int,
    fill: RGB | None,
    border: RGB | None = None,
    thick: float = 1,
) -> pygame.Surface:
    """A rounded box. Without fill it is an outline."""
    radius = max(1, min(radius, (min(size) - 1) // 2))
    return stretch(_tile(radius, fill, border, thick), radius, size, fill)


def _gradient(size: tuple[int, int], top: RGB, bottom: RGB) -> pygame.Surface:
    """From one colour down to another."""
    seed = pygame.Surface((1, 2), pygame.SRCALPHA)
    seed.set_at((0, 0), top)
    seed.set_at((0, 1), bottom)
    return pygame.transform.smoothscale(seed, size)


rounded = kept(_rounded)
gradient = kept(_gradient)


def wash(size: tuple[int, int], theme: Theme) -> pygame.Surface:
    """The bare table."""
    return gradient(size, theme["table"], theme["table_low"])


@kept
def shaded(size: tuple[int, int], radius: int, top: RGB, bottom: RGB) -> pygame.Surface:
    """A rounded box that darkens downwards."""
    out = _gradient(size, top, bottom)
    cut_corners(out, radius)
    return out


@lru_cache(maxsize=8)
def _shadow_tile(radius: int, color: RGB) -> pygame.Surface:
    """Blurred at half size: soft edges need no detail, and a quarter of the work is enough."""
    edge = SHADOW_MARGIN + radius
    half = edge + 1
    small = pygame.Surface((half, half), pygame.SRCALPHA)
    small.fill((*color, 0))
    inner = small.get_rect().inflate(-SHADOW_MARGIN, -SHADOW_MARGIN)
    pygame.draw.rect(small, (*color, 105), inner, border_radius=max(1, radius // 2))
    return pygame.transform.smoothscale(
        pygame.transform.gaussian_blur(small, 4), (2 * edge + 2, 2 * edge + 2)
    )


def _shadow(size: tuple[int, int], radius: int, color: RGB) -> pygame.Surface:
    """A soft shadow, larger than its thing by SHADOW_MARGIN on each side, and open under it."""
    full = (size[0] + 2 * SHADOW_MARGIN, size[1] + 2 * SHADOW_MARGIN)
    edge = min(SHADOW_MARGIN + radius, (min(full) - 1) // 2)
    return stretch(_shadow_tile(radius, color), edge, full, None)


shadow = kept(_shadow)


@lru_cache(maxsize=2)
def _fibres(color: RGB) -> pygame.Surface:
    tile = pygame.Surface((256, 256), pygame.SRCALPHA)
    luck = random.Random(1)  # the grain of the paper, not the luck of a game
    for _ in range(370):
        x, y = luck.randrange(256), luck.randrange(256)
        end = (x + luck.uniform(-6, 6), y + luck.uniform(-6, 6))
        pygame.draw.line(tile, (*color, luck.randint(4, 13)), (x, y), end)
    return tile


@kept
def paper(size: tuple[int, int], radius: int, theme: Theme) -> pygame.Surface:
    """A sheet of paper with its shadow; blit it SHADOW_MARGIN up and to the left."""
    margin = SHADOW_MARGIN
    if theme.flat:
        out = pygame.Surface((size[0] + 2 * margin, size[1] + 2 * margin), pygame.SRCALPHA)
        sheet = _rounded(size, radius, theme["paper"], theme["paper_edge"], 2)
        out.blit(sheet, (margin, margin))
        return out
    out = pygame.Surface((size[0] + 2 * margin, size[1] + 2 * margin), pygame.SRCALPHA)
    out.blit(_shadow(size, radius, theme["shadow"]), (2, 6))
    sheet = _gradient(size, theme["paper"], theme["paper_low"])
    grain = _fibres(theme["fibre"])
    for x in range(0, size[0], 256):
        for y in range(0, size[1], 256):
            sheet.blit(grain, (x, y))
    cut_corners(sheet, radius)
    sheet.blit(_rounded(size, radius, None, theme["paper_edge"]), (0, 0))
    out.blit(sheet, (margin, margin))
    return out


@kept
def focus_ring(
    size: tuple[int, int], radius: int, theme: Theme, zoom: float = 1.0
) -> pygame.Surface:
    """Three rings, light, dark, light, so that it shows on paper, on the table and on any colour.

    It is larger than its thing by RING on each side, `zoom` times in a large window.
    """
    edge = round(RING * zoom)
    full = (size[0] + 2 * edge, size[1] + 2 * edge)
    out = pygame.Surface(full, pygame.SRCALPHA)
    for inset, color, thick in ((0, "ring_light", 2), (2, "ring", 3), (5, "ring_light", 3)):
        cut, width = round(inset * zoom), round(thick * zoom)
        part = (full[0] - 2 * cut, full[1] - 2 * cut)
        round_by = radius + edge - cut
        out.blit(_rounded(part, round_by, None, theme[color], width), (cut, cut))
    return out


@kept
def hatched(size: tuple[int, int], radius: int, color: RGB, ground: RGB) -> pygame.Surface:
    """A pale box with strokes: counted only roughly, or new, or perhaps by chance."""
    pale = mix(color, ground, 0.78)
    big = pygame.Surface((size[0] * 3, size[1] * 3), pygame.SRCALPHA)
    big.fill((*pale, 255))
    for x in range(-big.get_height(), big.get_width(), 21):
        start, end = (x, big.get_height()), (x + big.get_height(), 0)
        pygame.draw.line(big, color, start, end, 5)
    out = pygame.transform.smoothscale(big, size)
    cut_corners(out, radius)
    out.blit(_rounded(size, radius, None, color, 1.5), (0, 0))
    return out
