"""A window on something taller than the room. It follows the focus, and keeps its place."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import pygame

from game.ui import shapes
from game.ui.context import Context
from game.ui.icons import icon
from game.ui.theme import RGB, mix
from game.ui.tree import Node, ancestors, walk

_MARGIN = 14
_STRIP = 16
"""What a view that scrolls keeps free beside its content, for the bar and the arrows."""
_ARROW = 22
_FADE_EM = 0.9
_EDGES = (("more_above", "caret-up"), ("more_below", "caret-down"))


class Scroll(Node):
    """Wheel, PageUp, PageDown, Home and End move it; so do arrows when nothing inside has focus.

    Its view is wider than its place by a margin on each side, so that rings are never cut
    and what scrolls stays in line with what does not. The bar has a strip of its own at the end
    side. Where there is more, the edge fades out and a small arrow at that end of the bar points
    to it, never on words; `state` says it as well.
    """

    role = "scroll"

    def __init__(self, child: Node, **node: Any) -> None:
        node.setdefault("grow", 1)
        super().__init__(child, **node)
        self.overflow = 0
        self._ring, self._margin = shapes.RING, _MARGIN
        self._letters: Context | None = None
        """With which it was placed: they may be smaller in here than on the rest of the page."""

    @property
    def focusable(self) -> bool:
        """A long text without controls must still be readable by keyboard."""
        return self.overflow > 0 and not any(
            n.focusable for child in self.children for n in walk(child)
        )

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        w, h = self.children[0].size(ctx, width)
        return w, h + 2 * ctx.dot(shapes.RING)

    @property
    def view(self) -> pygame.Rect:
        """What can be seen of the content, with the margins at its sides."""
        return self.bounds.inflate(2 * self._margin, 0)

    def place(self, ctx: Context, area: pygame.Rect) -> None:
        self._letters = ctx
        super().place(ctx, area)

    def arrange(self, ctx: Context, area: pygame.Rect) -> None:
        ring = self._ring = ctx.dot(shapes.RING)
        self._margin = ctx.dot(_MARGIN)
        self._make_room(ctx, area)
        wide = area.width
        height = self.children[0].size(ctx, wide)[1] + 2 * ring
        if height > area.height:
            wide -= min(ctx.dot(_STRIP), wide // 8)
            height = self.children[0].size(ctx, wide)[1] + 2 * ring
        self.overflow = max(0, height - area.height)
        offset = self._offset(ctx)
        tall = max(height, area.height) - 2 * ring
        x = area.right - wide if ctx.rtl else area.x
        self.children[0].place(ctx, pygame.Rect(x, area.y + ring - offset, wide, tall))
        self.mark("more_above", offset > 0)
        self.mark("more_below", offset < self.overflow)

    def _make_room(self, ctx: Context, area: pygame.Rect) -> None:
        """Pictures get lower before words have to scroll."""
        over = self.children[0].size(ctx, area.width)[1] + 2 * self._ring - area.height
        for node in walk(self.children[0]) if over > 0 else ():
            taken = node.give_way(ctx, over)
            if taken:
                over -= taken
                for above in (node, *ancestors(node)):
                    above.forget_size()

    def move(self, ctx: Context, by: int) -> bool:
        """Scroll by pixels; True if there was room to move."""
        old = self._offset(ctx)
        new = max(0, min(self.overflow, old + by))
        ctx.memory[self.key] = new
        self.arrange(self._letters or ctx, self.bounds)
        return new != old

    def reveal(self, ctx: Context, area: pygame.Rect) -> None:
        """Bring a place into view, clear of the edges that fade where it fits between them. One
        that is taller than the view stays where somebody turned it to, while it fills most of it.
        """
        edge = 2 * self._ring
        if area.height + 2 * edge + 2 * self._fade(ctx) <= self.bounds.height:
            edge += self._fade(ctx)
        view = self.bounds.inflate(0, -2 * edge)
        if area.bottom > view.bottom and area.height <= view.height:
            self.move(ctx, area.bottom - view.bottom)
        elif area.height > view.height:
            if area.clip(self.bounds).height < self.bounds.height // 2:
                self.move(ctx, area.top - view.top)
        elif area.top < view.top:
            self.move(ctx, area.top - view.top)

    def on_key(self, command: str, ctx: Context) -> bool:
        page = max(1, self.bounds.height - ctx.px("body") * 2)
        steps = {"page_down": page, "page_up": -page, "home": -self.overflow, "end": self.overflow}
        if ctx.focus == self.key:
            steps |= {"down": ctx.px("body") * 3, "up": -ctx.px("body") * 3}
        return command in steps and self.move(ctx, steps[command])

    def paint(self, ctx: Context, surface: pygame.Surface) -> None:
        outer = surface.get_clip()
        clip = self.view.clip(outer)
        surface.set_clip(clip)
        height = self._fade(ctx)
        edges = [edge for edge in _EDGES if edge[0] in self.state and height > 1]
        sheet = self._sheet()
        if edges and sheet is None:
            layer = pygame.Surface(surface.get_size(), pygame.SRCALPHA)
            layer.set_clip(clip)
            super().paint(ctx, layer)
            for flag, _ in edges:
                veil = _veil((self.view.width, height), flag == "more_above")
                spot = (self.view.x, self._edge(flag, height))
                layer.blit(veil, spot, special_flags=pygame.BLEND_RGBA_MULT)
            surface.blit(layer, clip, clip)
        else:
            super().paint(ctx, surface)
        for flag, _ in edges:
            top = self._edge(flag, height)
            if sheet is not None:
                self._paint_fade(ctx, surface, sheet, pygame.Rect(self.view.x, top, 0, height))
        if self.overflow:
            surface.blit(*self._thumb(ctx))
        for flag, image in edges:
            self._paint_arrow(ctx, surface, image, flag == "more_above")
        surface.set_clip(outer)

    def _fade(self, ctx: Context) -> int:
        """How high the edge is that fades out."""
        return min(ctx.em(_FADE_EM), self.bounds.height // 4)

    def _offset(self, ctx: Context) -> int:
        return max(0, min(self.overflow, ctx.memory.get(self.key, 0)))

    def _edge(self, flag: str, height: int) -> int:
        return self.bounds.y if flag == "more_above" else self.bounds.bottom - height

    def _paint_fade(
        self, ctx: Context, surface: pygame.Surface, sheet: pygame.Rect, edge: pygame.Rect
    ) -> None:
        """Content that is cut fades into its paper."""
        part = (edge.y - sheet.y) / max(1, sheet.height)
        color = mix(ctx.color("paper"), ctx.color("paper_low"), min(1.0, max(0.0, part)))
        side = ctx.dot(4)
        up = edge.y == self.bounds.y
        fade = _veil_of((self.view.width - 2 * side, edge.height), color, up)
        surface.blit(fade, (edge.x + side, edge.y))

    def _paint_arrow(
        self, ctx: Context, surface: pygame.Surface, image: str, up: bool
    ) -> None:
        """At its end of the bar."""
        side = ctx.dot(_ARROW)
        spot = pygame.Rect(0, self.bounds.y, side, side)
        spot.x = self.view.x if ctx.rtl else self.view.right - side
        if not up:
            spot.bottom = self.bounds.bottom
        disc = shapes.rounded(spot.size, side // 2, ctx.color("paper"), ctx.color("control"), 1.5)
        surface.blit(disc, spot)
        arrow = icon(image, round(side * 0.6), ctx.color("ink"), "bold")
        surface.blit(arrow, arrow.get_rect(center=spot.center))

    def _sheet(self) -> pygame.Rect | None:
        """The paper that this lies on, if it lies on one."""
        for node in ancestors(self):
            tone = getattr(node, "tone", "none")
            if tone != "none":
                return node.bounds if tone == "paper" else None
        return None

    def _thumb(self, ctx: Context) -> tuple[pygame.Surface, tuple[int, int]]:
        room = ctx.dot(_ARROW + 4)
        track = max(1, self.bounds.height - 2 * room)
        share = self.bounds.height / (self.bounds.height + self.overflow)
        height = max(min(32, track), round(track * share))
        at = self._offset(ctx) / self.overflow
        wide = ctx.dot(6)
        beside = (ctx.dot(_ARROW) - wide) // 2
        x = self.view.x + beside if ctx.rtl else self.view.right - wide - beside
        shape = shapes.rounded((wide, height), wide // 2, ctx.color("control"))
        return shape, (x, self.bounds.y + room + round(at * (track - height)))


@lru_cache(maxsize=16)
def _veil_of(size: tuple[int, int], color: RGB, up: bool) -> pygame.Surface:
    """A veil of one colour, thick at the edge."""
    seed = pygame.Surface((1, 3), pygame.SRCALPHA)
    for y, alpha in enumerate((255, 150, 0) if up else (0, 150, 255)):
        seed.set_at((0, y), (*color, alpha))
    return pygame.transform.smoothscale(seed, (max(1, size[0]), max(1, size[1])))


@lru_cache(maxsize=16)
def _veil(size: tuple[int, int], up: bool) -> pygame.Surface:
    """What takes the alpha away from content that lies on no paper."""
    seed = pygame.Surface((1, 3), pygame.SRCALPHA)
    for y, alpha in enumerate((0, 140, 255) if up else (255, 140, 0)):
        seed.set_at((0, y), (255, 255, 255, alpha))
    return pygame.transform.smoothscale(seed, (max(1, size[0]), max(1, size[1])))
