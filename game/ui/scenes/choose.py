"""Which town: what one learns there, how long it takes, how hard it is, in which languages."""

from __future__ import annotations

from typing import Any

import pygame

from game import i18n
from game.ui import shapes
from game.ui.context import Context
from game.ui.scenes.parts import Page, heading, icon_line, is_wide
from game.ui.scenes.shelf import Card, Shelf
from game.ui.scenes.threshold import Threshold
from game.ui.tree import Node
from game.ui.widgets import Art, Button, Column, Grid, Label, Panel, Row, Rule, Scroll, Space

MOST = 4
_BEFORE = 0.6
"""Where the middle of a picture lies in the height of the town: the shore, the fields."""


class Choose(Threshold):
    first_focus = "main"

    def __init__(self, shell) -> None:
        super().__init__(shell)
        self.page = 0
        self.shelf = Shelf(shell)
        self._pictures: dict[tuple[str, tuple[int, int]], pygame.Surface] = {}

    def build(self, ctx: Context) -> Node:
        cards = self.shelf.cards()
        shown = cards[self.page * MOST : self.page * MOST + MOST]
        head = Row(Panel(Label(self.t("choose.headline"), "headline"), padding=2.5,
                         across=4), Space())
        alone = len(cards) == 1  # then the town itself lies beside its card
        if alone:
            self.view = cards[0].view
        large = not is_wide(ctx)
        drawn = [self._card(card, i == 0, alone, large) for i, card in enumerate(shown)]
        grid = Grid(*drawn, columns=2, gap=4)
        if alone and is_wide(ctx):
            grid.max_em = 36
        lines = [
            Panel(Label(self.t("choose.broken", name=name), color="terracotta"), padding=3)
            for name in self.shelf.broken
        ]
        body = Scroll(Column(head, *lines, grid, gap=4), key="page")
        foot = [self.button("choose.back", lambda: self.shell.to("back"))]
        if len(cards) > MOST:
            name = self.t("choose.more", page=self.page + 1, pages=-(-len(cards) // MOST))
            foot.append(Button(name, self._more, key="more", help=self.t("choose.more.help")))
        inside = Column(body, Row(*foot, Space(), gap=3), gap=4)
        return Page(
            Panel(inside, padding=6, tone="none", grow=1),
            on_back=lambda: self.shell.to("back"), key="screen",
        )  # fmt: skip

    def _card(self, card: Card, first: bool, alone: bool, large: bool) -> Node:
        """In `large` letters what it is about and the way there come first, without a picture."""
        press = lambda: self._pick(card.id)  # noqa: E731
        pick = (
            self.main("choose.pick", press, "arrow-right", value=card.town)
            if first
            else self.button("choose.pick", press, key=f"pick/{card.id}", value=card.town)
        )
        picture = [] if alone or large else [self._picture(card)]
        return Panel(
            Column(
                *picture,
                heading(card.town),
                Label(card.title, "headline"),
                Label(card.lesson, "lead", "quote", "soft"),
                *([pick] if large else []),
                Rule(),
                Grid(*self._facts(card), columns=2, gap=2),
                Rule(),
                *self._difficulty(card),
                *([] if large else [pick]), gap=2.5,
            ),
            padding=4, across=5,
            key=f"card/{card.id}",
        )

    def _picture(self, card: Card) -> Node:
        """That town, in the morning of its first season."""

        def paint(surface: pygame.Surface, box: pygame.Rect, ctx: Context) -> None:
            key = (card.id, box.size)
            if key not in self._pictures:
                self._pictures[key] = _town_picture(card.view, box.size, ctx)
            surface.blit(self._pictures[key], box)

        return Art(paint, self.t("choose.picture", town=card.town), 6)

    def _facts(self, card: Card) -> list[Node]:
        names = self.t("choose.and").join(
            i18n.load(code).text("language.own_name") for code in card.languages
        )
        length = self.t("choose.length", minutes=self.n("choose.minutes", card.minutes),
                        seasons=self.n("choose.seasons", card.seasons))  # fmt: skip
        return [
            icon_line("clock", Label(length), "sea"),
            icon_line("house", Label(self.n("choose.households", card.households)), "olive"),
            icon_line("flag", Label(self.n("choose.goals", card.goals)), "terracotta"),
            icon_line("globe", Label(names), "plum"),
        ]

    def _difficulty(self, card: Card) -> list[Node]:
        """Measured by playing, or not said at all."""
        found = card.measured
        if found is None:
            return []
        prepared = self.n("choose.prepared", found.ways, goals=found.goals, all=card.goals,
                          tenths=found.tenths)  # fmt: skip
        idle = self.t("choose.idle" if found.idle_goals else "choose.idle_none",
                      goals=found.idle_goals, tenths=found.idle_tenths)
        return [
            heading(self.t("choose.difficulty"), "sea"),
            icon_line("users-three", Label(prepared), "sea"),
            icon_line("question", Label(idle), "soft"),
        ]

    def _more(self) -> None:
        """The next towns, from the first of them on."""
        self.page = (self.page + 1) % -(-len(self.shelf.cards()) // MOST)
        self.shell.stage.forget_scrolling()
        self.shell.stage.changed()
        self.shell.stage.update()
        self.shell.stage.focus_on("main")

    def _pick(self, scenario: str) -> None:
        self.shell.new_game(scenario)
        self.shell.to("pick")


def _town_picture(view: Any, size: tuple[int, int], ctx: Context) -> pygame.Surface:
    """The middle of the whole town and what lies before it, as wide as the picture."""
    from game.ui.map.town import Town

    whole = pygame.Surface((size[0], max(size[1], size[0] * 9 // 16)))
    town = Town()
    town.paint(whole, ctx, view, light="dawn")
    town.settle()
    town.paint(whole, ctx, view, light="dawn")
    part = pygame.Rect((0, 0), size)
    part.center = whole.get_width() // 2, round(whole.get_height() * _BEFORE)
    part.clamp_ip(whole.get_rect())
    picture = pygame.Surface(size, pygame.SRCALPHA)
    picture.blit(whole, (0, 0), part)
    shapes.cut_corners(picture, 10)
    return picture
