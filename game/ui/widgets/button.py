"""Something to press."""

from __future__ import annotations

from typing import Any

import pygame

from game.ui import shapes
from game.ui import text as letters
from game.ui.context import Context
from game.ui.icons import icon
from game.ui.motion import PRESS_MS
from game.ui.theme import mix
from game.ui.tree import Node, Press

_LEAST_HEIGHT = {"main": 64, "normal": 36, "chip": 32}
_LETTERS = {"main": ("button", "headline"), "normal": ("body", "strong"), "chip": ("small", "text")}
_LIP = 4
_SHORT_EM = 12  # a label up to this long is never broken; its row flows on instead


class Button(Node):
    """`main` once a screen, `normal` otherwise. A disabled one shows a padlock and its reason.

    `cap` is the translated name of the key that does the same; a main button shows it only while
    that key would press it (it has the focus, or its page marked it `default`). `selected` marks
    the chosen one of several by a tick and a thicker border, not by colour alone. A `note` is a
    second, smaller line; words with a note begin at the start. A `chip` is a small one beside the
    menu; the pointer presses it without taking the focus away from what it is about.
    """

    role = "button"
    radius = 14

    def __init__(
        self,
        text: str,
        on_press: Press | None = None,
        kind: str = "normal",
        image: str = "",
        cap: str = "",
        reason: str = "",
        note: str = "",
        selected: bool = False,
        **node: Any,
    ) -> None:
        flags = ("disabled",) * bool(reason) + ("selected",) * selected
        options = {"name": text, "value": reason or note, "state": flags, **node}
        super().__init__(on_press=None if reason else on_press, **options)
        self.kind, self.cap, self.reason, self.note = kind, cap, reason, note
        self.image = "lock" if reason else "check" if selected else image
        self.letters, self.face = _LETTERS[kind]
        self.spans = (letters.Span(text, self.face),)
        self.takes_focus = kind != "chip"

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        around = self._around(ctx)
        room = None if width is None else max(1, width - around)
        words, reason = self._words(ctx, room)
        tall = words.height + (reason.height if reason else 0)
        wide = max(words.width, reason.width if reason else 0)
        height = max(ctx.dot(_LEAST_HEIGHT[self.kind]), tall + 2 * self._pad(ctx)[1])
        return wide + around, height

    def least(self, ctx: Context) -> int:
        whole = letters.layout(self.spans, ctx.px(self.letters), None, ctx.rtl, 1.25).width
        if whole > ctx.em(_SHORT_EM):
            whole = letters.longest_word(self.spans, ctx.px(self.letters), ctx.rtl)
        return max(ctx.dot(32), whole + self._around(ctx))

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        held = ctx.pressed == self.key and self.key != ""
        down = ctx.motion.toward(f"press/{self.key}", float(held), PRESS_MS)
        box = self._box(ctx, surface, 1.0 if held and ctx.look.reduced_motion else down)
        color = ctx.color("main_text" if self._filled else "quiet" if self.reason else "ink")
        words, reason = self._words(ctx, max(1, self.bounds.width - self._around(ctx)))
        wide = max(words.width, reason.width if reason else 0)
        image = self._image_room(ctx)
        capped = bool(self.cap) and self._cap_holds(ctx)
        cap_room = self._cap_size(ctx)[0] + self._cap_gap(ctx) if capped else 0
        inner = box.inflate(-2 * self._pad(ctx)[0], 0)
        free = inner.width - cap_room
        slack = free - image - wide
        before = slack // 2 if not self.note else slack if ctx.rtl else 0
        x = inner.x + (cap_room if ctx.rtl else 0) + before
        top = box.y + (box.height - words.height - (reason.height if reason else 0)) // 2
        if self.image:
            side = image - ctx.unit(2)
            at = (x + wide + ctx.unit(2) if ctx.rtl else x, box.centery - side // 2)
            weight = "fill" if self.note else "duotone"
            surface.blit(icon(self.image, side, color, weight, ctx.rtl), at)
        left = x if ctx.rtl else x + image
        area = pygame.Rect(left, top, wide, words.height)
        letters.draw(surface, words, area, color, ctx.side("start"))
        if reason:
            below = pygame.Rect(left, area.bottom, wide, reason.height)
            low = color if self._filled else ctx.color("soft")
            letters.draw(surface, reason, below, low, ctx.side("start"))
        if capped:
            self._draw_cap(ctx, surface, inner)

    def _cap_holds(self, ctx: Context) -> bool:
        at_hand = ctx.focus == self.key or "default" in self.state
        return self.kind != "main" or (at_hand and not self.reason)

    @property
    def _filled(self) -> bool:
        return self.kind == "main" and not self.reason

    def _box(self, ctx: Context, surface: pygame.Surface, down: float) -> pygame.Rect:
        """Draw the body and say where its words go. `down` is 1 where it is pressed wholly.

        A pressed main button goes down onto its lip; with reduced motion it darkens instead.
        """
        box, theme = self.bounds, ctx.theme
        if self._filled:
            return self._main_box(ctx, surface, down)
        selected = "selected" in self.state
        low = 0 if ctx.look.reduced_motion else round(ctx.dot(1) * down)
        if self.kind == "chip" and not selected:
            margin = shapes.SHADOW_MARGIN
            sheet = shapes.paper(box.size, ctx.dot(9), theme)
            surface.blit(sheet, box.move(-margin, low - margin))
            if ctx.hover != self.key:
                return box.move(0, low)
        fill = "option_on" if selected else "hover" if ctx.hover == self.key else "paper"
        edge = "sea" if selected else "rule" if self.reason else "control"
        thick = ctx.dot(2.5 if selected else 2 if theme.flat else 1.5)
        shape = shapes.rounded(box.size, ctx.dot(self._round), theme[fill], theme[edge], thick)
        surface.blit(shape, box.move(0, low))
        return box.move(0, low)

    @property
    def _round(self) -> int:
        return 9 if self.kind == "chip" else 12

    def _main_box(self, ctx: Context, surface: pygame.Surface, down: float) -> pygame.Rect:
        box, theme, radius = self.bounds, ctx.theme, ctx.dot(self.radius)
        lip = ctx.dot(_LIP)
        still = ctx.look.reduced_motion
        low = 0 if still else round(ctx.dot(3) * down)
        face = pygame.Rect(box.x, box.y + low, box.width, box.height - lip)
        if not theme.flat:
            margin = shapes.SHADOW_MARGIN
            cast = shapes.shadow(box.size, radius, theme["shadow"])
            surface.blit(cast, box.move(1 - margin, 4 - margin))
        below = pygame.Rect(box.x, face.y, box.width, box.bottom - face.y - (low and ctx.dot(1)))
        surface.blit(shapes.rounded(below.size, radius, theme["main_low"]), below)
        dark = 0.08 * (ctx.hover == self.key) + 0.12 * down * still
        high = mix(theme["main"], theme["main_low"], dark)
        top = high if theme.flat else mix(high, (255, 255, 255), 0.07)
        surface.blit(shapes.shaded(face.size, radius, top, high), face)
        if not theme.flat:
            surface.blit(shapes.rounded(face.size, radius, None, mix(high, (0, 0, 0), 0.1)), face)
        return face

    def _draw_cap(self, ctx: Context, surface: pygame.Surface, inner: pygame.Rect) -> None:
        size = self._cap_size(ctx)
        cap = pygame.Rect((0, 0), size)
        cap.centery = inner.centery
        if ctx.rtl:
            cap.left = inner.left
        else:
            cap.right = inner.right
        fill = "main_low" if self._filled else "well"
        surface.blit(shapes.rounded(size, 6, ctx.color(fill)), cap)
        name = letters.layout(self._cap_spans, ctx.px("caption"), None, False, 1.36)
        color = "main_text" if self._filled else "ink"
        letters.draw(
            surface, name, cap.inflate(0, name.height - cap.height), ctx.color(color), "center"
        )

    @property
    def _cap_spans(self) -> tuple[letters.Span, ...]:
        return (letters.Span(self.cap, "strong"),)

    def _cap_size(self, ctx: Context) -> tuple[int, int]:
        name = letters.layout(self._cap_spans, ctx.px("caption"), None, False, 1.36)
        return max(name.width + 16, name.height + 6), name.height + 6

    def _words(
        self, ctx: Context, room: int | None
    ) -> tuple[letters.Paragraph, letters.Paragraph | None]:
        words = letters.layout(self.spans, ctx.px(self.letters), room, ctx.rtl, ctx.leading(1.25))
        if not (self.reason or self.note):
            return words, None
        why = (letters.Span(self.reason or self.note),)
        return words, letters.layout(why, ctx.px("small"), room, ctx.rtl, ctx.leading(1.25))

    def _pad(self, ctx: Context) -> tuple[int, int]:
        across, down = {"main": (6, 3), "normal": (4, 2), "chip": (2.5, 1)}[self.kind]
        return ctx.unit(across), ctx.unit(down)

    def _image_room(self, ctx: Context) -> int:
        large = 1.7 if self.note else 1.3
        return round(ctx.px(self.letters) * large) + ctx.unit(2) if self.image else 0

    def _cap_gap(self, ctx: Context) -> int:
        return ctx.unit(2 if self.kind == "chip" else 3)

    def _around(self, ctx: Context) -> int:
        cap = self._cap_size(ctx)[0] + self._cap_gap(ctx) if self.cap else 0
        return 2 * self._pad(ctx)[0] + self._image_room(ctx) + cap
