"""C9: what colour says is also said by a shape, a hatch, a tick or a word."""

from __future__ import annotations

import pygame
import pytest

from game.ui.context import Context, Look
from game.ui.pips import pip
from game.ui.theme import THEMES
from game.ui.tree import Node
from game.ui.widgets import (
    Bars,
    Button,
    Cause,
    Choice,
    Icon,
    Option,
    Pips,
    Stations,
    Tab,
    Tabs,
)

SIZE = (360, 120)


def grey(node: Node, theme: str) -> pygame.Surface:
    """The node as an eye without colours sees it."""
    pygame.font.init()
    ctx = Context(Look(theme=theme))
    surface = pygame.Surface(SIZE)
    surface.fill(ctx.color("paper"))
    node.place(ctx, surface.get_rect().inflate(-20, -20))
    node.paint(ctx, surface)
    return pygame.transform.grayscale(surface)


def apart(one: pygame.Surface, two: pygame.Surface) -> int:
    """How many pixels differ clearly."""
    return sum(
        abs(one.get_at((x, y))[0] - two.get_at((x, y))[0]) > 40
        for x in range(0, SIZE[0], 1) for y in range(0, SIZE[1], 2)
    )  # fmt: skip


def option(chosen: bool, reason: str = "") -> Node:
    return Choice("who", [Option("a", "Two in three", "slower", reason)], "a" if chosen else "",
                  lambda _: None)  # fmt: skip


def cause(low: float) -> Node:
    found = Cause("The van", 24, low, 26, "+24", "give or take 2")
    return Bars("why", [found], "fewer", "more", "could be chance")


def tab(chosen: str) -> Node:
    return Tabs("papers", [Tab("a", "Paper", "newspaper"), Tab("b", "House", "house")], chosen,
                lambda _: None)  # fmt: skip


PAIRS = {
    "chosen or not": lambda: (option(True), option(False)),
    "closed or open": lambda: (option(False, "slower"), option(False)),
    "selected or not": lambda: (Button("Ideas", selected=True), Button("Ideas")),
    "disabled or not": lambda: (Button("Start", reason="Two hours short"), Button("Start")),
    "main or not": lambda: (Button("Start", kind="main"), Button("Start")),
    "short or fine": lambda: (
        Pips.of(["hatched"] * 6, "house", {"hatched": "olive"}),
        Pips.of(["solid"] * 6, "house", {"solid": "olive"}),
    ),
    "left or spent": lambda: (
        Pips.of(["solid"] * 6, "clock", {"solid": "sea"}),
        Pips.of(["outline"] * 6, "clock", {"outline": "sea"}),
    ),
    "for or against": lambda: (Icon("check", color="sea"), Icon("x", color="sea")),
    "for or undecided": lambda: (Icon("check", color="sea"), Icon("circle-half", color="sea")),
    "against or undecided": lambda: (Icon("x", color="sea"), Icon("circle-half", color="sea")),
    "cause or chance": lambda: (cause(22), cause(-2)),
    "this tab or that": lambda: (tab("a"), tab("b")),
    "now or later": lambda: (
        Stations("year", [("Spring", "sun"), ("Summer", "sun")], 0),
        Stations("year", [("Spring", "sun"), ("Summer", "sun")], 1),
    ),
}


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("what", PAIRS)
def test_c9_states_differ_without_colour(what: str, theme: str) -> None:
    one, two = PAIRS[what]()
    assert apart(grey(one, theme), grey(two, theme)) >= 20, what


@pytest.mark.parametrize("kind", ["house", "clock", "dot"])
def test_c9_signs_differ_by_shape(kind: str) -> None:
    """The same ink on the same paper: only the shape is left to tell them apart."""
    black, white = (0, 0, 0), (255, 255, 255)
    looks = {look: pip(kind, look, 20, black, white) for look in ("solid", "hatched", "outline")}
    inked = {}
    for look, sign in looks.items():
        page = pygame.Surface((20, 20))
        page.fill(white)
        page.blit(sign, (0, 0))
        inked[look] = 255 - pygame.transform.average_color(page)[0]
    assert inked["solid"] > inked["hatched"] > inked["outline"] > 0
