"""A season's change on the map: which known homes are short, and which changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.ui.context import Context
from game.ui.scenes import pages, strip
from game.ui.scenes.frame import Paper, papers
from game.ui.scenes.home_marks import HomeMarks, State, now_and_before
from game.ui.scenes.parts import is_wide, page
from game.ui.tree import Node
from game.ui.widgets import Column, Icon, Label, Row, Space
from game.ui.widgets.maplayer import MapLayer

if TYPE_CHECKING:
    from game.ui.scenes.parts import TownScreen


def changed_homes(screen: TownScreen, ctx: Context, close: Callable[[], None]) -> Node:
    """The map with a small paper that says what the signs mean, district by district."""
    game = screen.shell.game
    assert game is not None
    now = [home.short for home in screen.view.homes]
    before = game.frames[0]["short"] if game.frames else now
    states = now_and_before(before, now)
    known = sum(state is True for state in now)
    name = screen.short("reflect.map_name", known)
    marks = MapLayer(HomeMarks(screen.shell, lambda ctx: states, name), name=name)
    nodes: list[Node] = [Label(screen.t("reflect.on_map"), "title", "headline"),
                         *_districts(screen, states)]
    nodes.append(Column(
        pages.sign("solid", "terracotta", screen.of_need("living.short")),
        pages.sign("hatched", "terracotta", screen.t("reflect.sign_new")),
        pages.sign("hatched", "olive", screen.t("reflect.sign_no_more")),
        pages.sign("outline", "olive", screen.of_need("living.fine")), gap=1))
    paper = Paper("on_map", screen.t("reflect.on_map"), "house", nodes, side="end", em=17)
    back = screen.main("reflect.to_paper", close, "arrow-right")
    body, foot = papers(screen, ctx, paper, marks=marks), screen.foot(Space(), back)
    return page(ctx, strip.strip(screen, ctx, is_wide(ctx)), None, body, foot, close)


def _districts(screen: TownScreen, states: list[State]) -> list[Node]:
    rows: list[Node] = []
    for district in screen.view.districts:
        name = screen.s(f"districts.{district.id}.name")
        if district.short is None:
            rows.append(pages.line("question", "quiet", name, screen.t("living.unknown")))
            continue
        homes = screen.n("reflect.homes", district.households)
        note = screen.short("predict.heard", district.short, homes=homes)
        image = Icon("house", "title", "terracotta" if district.short else "olive")
        mine = [s for s, h in zip(states, screen.view.homes, strict=True)
                if h.district == district.id]
        moved = [screen.n(f"reflect.{way}_homes", mine.count(way)) for way in ("new", "freed")
                 if way in mine]
        words = Column(Label(name, "body", "strong"), Label(note, "small", color="soft"),
                       *(Label(m, "small", "strong") for m in moved), gap=0, grow=1)
        rows.append(Row(image, words, gap=2, align="top"))
    return rows
