"""Layers of the map on a screen: the key that turns them, their legend, and the same in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pygame

from game.ui.context import Context
from game.ui.scenes import common_words
from game.ui.tree import Node
from game.ui.widgets import Button, Column, Icon, Label, Panel, Row, Stack
from game.ui.widgets.maplayer import MapLayer

if TYPE_CHECKING:
    from game.ui.scenes.parts import TownScreen

OVERLAYS = ("needs", "trust", "footprint", "commons")
"""Layers; the last one only where a town has commons."""


def next_overlay(now: str, commons: bool = False) -> str:
    """No layer, then each of them, and round again."""
    order = ("", *(OVERLAYS if commons else OVERLAYS[:-1]))
    return order[(order.index(now) + 1) % len(order)]


def title_of(screen: TownScreen) -> str:
    key = f"map.{screen.overlay}"
    return screen.of_need(key) if screen.overlay == "needs" else screen.t(key)


def overlay_words(screen: TownScreen) -> str:
    """Everything that the layer shows, for whoever does not see it."""
    if not screen.overlay:
        return ""
    if screen.overlay == "footprint":
        from game.ui.scenes import figures

        game = screen.shell.game
        assert game is not None
        land, before = (
            figures.number(game, figures.LAND, published[figures.LAND])
            for published in (screen.view.published, screen.view.published_before)
        )
        return screen.t("map.footprint.words", land=land, before=before)
    if screen.overlay == "commons":
        return " ".join([title_of(screen), *common_words.everything(screen)])
    parts = [title_of(screen)]
    for district in screen.view.districts:
        name = screen.s(f"districts.{district.id}.name")
        if screen.overlay == "needs":
            known, number = district.short, district.short or 0
            words = screen.n("map.needs.district", number, name=name, homes=district.households)
        else:
            known = district.trust
            words = screen.t("map.trust.district", name=name, n=round((known or 0) / 10))
        parts.append(screen.t("map.unheard", name=name) if known is None else words)
    return " ".join(parts)


def overlay_legend(screen: TownScreen, ctx: Context) -> Node:
    """A small paper under the town: what the layer is called, and what its signs mean."""
    from game.ui.scenes.pages import sign

    turn = Button(
        screen.t("map.next"), lambda: screen.shell.stage.obey("overlay"), kind="chip",
        cap=screen.shell.cap("overlay"), key="map/next", help=screen.of_need("map.next.help"),
    )  # fmt: skip
    title = Row(Label(title_of(screen), "body", "headline", grow=1), turn)
    rows: list[Node] = []
    if screen.overlay == "needs":
        looks = (("solid", "terracotta", "all"), ("hatched", "terracotta", "some"),
                 ("outline", "olive", "none"))  # fmt: skip
        rows = [sign(look, color, screen.t(f"map.needs.{key}")) for look, color, key in looks]
    elif screen.overlay == "trust":
        rows = [_line("handshake", "plum", screen.t("map.trust.tie"))]
    elif screen.overlay == "footprint":
        rows = [_line("leaf", "olive", overlay_words(screen))]
    else:
        rows = [_line("drop", "sea", line) for line in common_words.legend(screen)]
    unheard = any(not district.heard for district in screen.view.districts)
    if unheard and screen.overlay in ("needs", "trust"):
        rows.append(_line("question", "quiet", screen.t("map.nobody_listened")))
    halves = [Column(*rows[k : k + 2], gap=1) for k in range(0, len(rows), 2)]
    paper = Legend(Column(title, Row(*halves, gap=4), gap=1), padding=3, max_em=29,
                  key="overlay", anchor=("center", "bottom"))  # fmt: skip
    paper.role, paper.name = "note", overlay_words(screen)
    return paper


class Legend(Panel):
    """Lies between the papers, as wide as they leave it room."""

    def place(self, ctx: Context, area: pygame.Rect) -> None:
        around = self.parent
        if isinstance(around, Stack):
            whole = around.bounds
            others = [around.spot_of(ctx, node, whole) for node in around.children
                      if node is not self and not isinstance(node, MapLayer)]  # fmt: skip
            middle, edge = whole.centerx, ctx.unit(2)
            left = max((r.right for r in others if r.centerx < middle), default=whole.left)
            right = min((r.left for r in others if r.centerx > middle), default=whole.right)
            room = right - left - 2 * edge
            if room >= self.narrowest(ctx):
                wide, high = self.size(ctx, room)
                area = pygame.Rect((left + right - wide) // 2, whole.bottom - high, wide, high)
        super().place(ctx, area)


def _line(image: str, color: str, words: str) -> Node:
    return Row(Icon(image, "small", color), Label(words, "small", color="soft"), gap=1)
