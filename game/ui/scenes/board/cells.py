"""The three by three board: who plans across, who delivers down; the service is a card on it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pygame

from game.rules.coproduction.board import CELLS, DOERS
from game.ui import shapes
from game.ui import text as letters
from game.ui.context import Context
from game.ui.icons import icon
from game.ui.map.light import SEASONS, light_for
from game.ui.map.town import is_dark
from game.ui.scenes.board import words
from game.ui.scenes.board.tableau import tableau
from game.ui.scenes.parts import is_wide
from game.ui.tree import Node
from game.ui.widgets import Column, Icon, Label, Row
from game.ui.widgets.board import Board, Cell, Square

if TYPE_CHECKING:
    from game.session.coproduction_view import ProcessView
    from game.ui.scenes.parts import TownScreen

_PICTURE_EM = 3.65
"""Height of a cell's picture, in letters."""
_LEAST_EM = 7
_EDGE = 1.5


def board(
    screen: TownScreen, ctx: Context, it: ProcessView, chosen: tuple[str, str],
    choose: Callable[[str, str], None],
) -> Board:  # fmt: skip
    """Arrows move the card; where it lands is looked at, and nothing is done yet."""
    wide = is_wide(ctx)
    heads = [_head(screen, wide, f"board.plan.{who}", words.DOER_ICONS[who]) for who in DOERS]
    sides = [_head(screen, wide, f"board.deliver.{who}", words.DOER_ICONS[who], side=True)
             for who in DOERS]
    squares = [_square(screen, it, planning, delivery) for planning, delivery in CELLS]

    def move(cell: str) -> None:
        planning, _, delivery = cell.partition("/")
        choose(planning, delivery)

    found = ServiceBoard(screen.t("board.name"), heads, sides, squares, "/".join(chosen), move,
                         7.4 if wide else 3, help=screen.t("board.across"))
    stands = f"{it.planning}/{it.delivery}"
    for each in found.cells:
        if isinstance(each, Tableau):
            each.season = screen.view.quarter
            each.image = words.need_icon(screen, it) if each.square.id == stands else ""
            each.plain = not wide
    return found


def _head(screen: TownScreen, wide: bool, key: str, image: str, side: bool = False) -> Node:
    """Who it is; the sign alone, named, where letters are large."""
    said = screen.t(key)
    if not wide:
        return Row(Icon(image, "lead", "plum"), justify="center", name=said)
    label = Label(said, "small", "strong", grow=1)
    if side:
        return Column(Icon(image, "lead", "plum"), label, gap=0.5, align="start")
    return Row(Icon(image, "lead", "plum"), label, gap=1.5)


def _square(screen: TownScreen, it: ProcessView, planning: str, delivery: str) -> Square:
    here = (planning, delivery) == (it.planning, it.delivery)
    name = screen.t("board.cell", planning=screen.t(f"board.plan.{planning}"),
                    delivery=screen.t(f"board.deliver.{delivery}"))
    said = words.mode(screen, planning, delivery)
    if here:
        name = screen.t("board.cell_here", cell=name)
    plain = screen.t(f"board.mode.{planning}_{delivery}.plain")
    return Square(f"{planning}/{delivery}", f"{said}. {name}", "", said, 0, plain)


class ServiceBoard(Board):
    """A board whose cells are pictures."""


class Tableau(Cell):
    """A cell: its picture with its name below, and the service's card where it stands."""

    season = 0
    image = ""
    """The sign on the card, where the service stands here."""
    plain = False
    """The name alone under a low picture, where letters are large."""

    def high(self, ctx: Context) -> int:
        return self._picture(ctx) + self._name_room(ctx) + 3 * ctx.unit(_EDGE)

    def least(self, ctx: Context) -> int:
        longest = letters.longest_word(self.spans, ctx.px("caption"), ctx.rtl)
        return max(ctx.em(_LEAST_EM), longest + 2 * ctx.unit(_EDGE))

    def _picture(self, ctx: Context) -> int:
        return ctx.em(3.2 if self.plain else _PICTURE_EM)

    def _name_room(self, ctx: Context) -> int:
        return round(ctx.px("caption") * ctx.leading(1.3) * 2)

    def draw(self, ctx: Context, surface: pygame.Surface) -> None:
        box, gap = self.bounds, ctx.unit(_EDGE)
        fill = "option_on" if self.chosen else "hover" if ctx.hover == self.key else "option"
        edge, thick = ("sea", 3) if self.chosen else ("control", 1)
        surface.blit(shapes.rounded(box.size, ctx.dot(self.radius), ctx.color(fill),
                                    ctx.color(edge), thick), box)
        name = letters.layout(self.spans, ctx.px("caption"), box.width - 4 * gap, ctx.rtl,
                              ctx.leading(1.3))
        high = box.height - name.height - 3 * gap
        place = pygame.Rect(box.x + gap, box.y + gap, box.width - 2 * gap, max(8, high))
        planning, _, delivery = self.square.id.partition("/")
        light = light_for(SEASONS[self.season], "day", is_dark(ctx.theme))
        surface.blit(tableau(planning, delivery, place.size, light, ctx.dot(6)), place)
        area = pygame.Rect(place.x + gap, place.bottom + gap // 2, box.width - 4 * gap, name.height)
        letters.draw(surface, name, area, ctx.color("ink"), ctx.side("start"))
        if self.image:
            self._card(ctx, surface, place)

    def _card(self, ctx: Context, surface: pygame.Surface, place: pygame.Rect) -> None:
        """The service itself: a card that leans against the picture's corner."""
        side = ctx.em(2.1)
        card = pygame.Rect(0, 0, side, side)
        card.bottom = place.bottom - ctx.unit(1)
        card.left = place.left + ctx.unit(1)  # where the picture, which never mirrors, is empty
        sheet = shapes.paper(card.size, ctx.dot(7), ctx.theme)
        margin = shapes.SHADOW_MARGIN
        surface.blit(sheet, card.move(-margin, -margin))
        edge = shapes.rounded(card.size, ctx.dot(7), None, ctx.color("main"), 2)
        surface.blit(edge, card)
        sign = icon(self.image, round(side * 0.66), ctx.color("main"), "fill")
        surface.blit(sign, sign.get_rect(center=card.center))


ServiceBoard.cell = Tableau
