"""Arrows go where they point; Tab goes through everything."""

from __future__ import annotations

import pygame
import pytest

from game.ui.aim import neighbour
from game.ui.tree import Node

# a b     what a card screen looks like: two cards, chips below, the main button at the right
# c   d
PLACES = {"a": (0, 0, 100, 80), "b": (200, 0, 100, 80), "c": (0, 200, 60, 30),
          "d": (220, 190, 120, 60)}  # fmt: skip


def placed() -> dict[str, Node]:
    nodes = {key: Node(key=key, name=key, on_press=print) for key in PLACES}
    for key, node in nodes.items():
        node.bounds = pygame.Rect(PLACES[key])
    return nodes


@pytest.mark.parametrize(
    ("here", "way", "there"),
    [("a", "right", "b"), ("b", "left", "a"), ("a", "down", "c"), ("b", "down", "d"),
     ("d", "up", "b"), ("c", "right", "d"), ("d", "left", "c"), ("c", "up", "a"),
     ("a", "left", ""), ("b", "up", ""), ("d", "down", "")],
)  # fmt: skip
def test_arrows_go_where_they_point(here: str, way: str, there: str) -> None:
    nodes = placed()
    found = neighbour(list(nodes.values()), nodes[here], way)
    assert (found.key if found else "") == there


def test_a_group_is_as_large_as_all_its_choices() -> None:
    nodes = placed()
    group = Node(Node(key="one", name="one", on_press=print), key="group")
    group.role, group.bounds = "radiogroup", pygame.Rect(180, 100, 140, 80)
    one = group.children[0]
    one.parent, one.bounds = group, pygame.Rect(180, 100, 140, 20)
    found = neighbour([*nodes.values(), one], nodes["d"], "up")
    assert found is one


def test_between_strip_and_foot_no_arrow_jumps_over_what_lies_there() -> None:
    nodes = placed()
    head, foot = Node(nodes["b"], key="head"), Node(nodes["d"], key="foot")
    nodes["c"].bounds = pygame.Rect(0, 120, 60, 30)
    nodes["b"].parent, nodes["d"].parent = head, foot
    found = [nodes[key] for key in "bcd"]
    assert neighbour(found, nodes["b"], "down") is nodes["c"]
    assert neighbour(found, nodes["d"], "up") is nodes["c"]
    assert neighbour([nodes["b"], nodes["d"]], nodes["b"], "down") is nodes["d"]
    strip, top = Node(key="strips"), Node(key="top", on_press=print)
    top.parent, top.bounds = strip, pygame.Rect(200, -40, 100, 30)
    assert neighbour([top, nodes["b"], nodes["d"]], nodes["d"], "up") is nodes["b"]
    assert neighbour([top, nodes["c"]], nodes["c"], "up") is top


def test_along_a_line_one_stays_below_the_strip_as_long_as_something_lies_there() -> None:
    """A paper without stops lies between the two lists of a desk."""
    nodes = placed()
    strip, top = Node(key="strips"), Node(key="top", on_press=print)
    top.parent, top.bounds = strip, pygame.Rect(110, -40, 60, 30)
    nodes["b"].bounds = pygame.Rect(600, 0, 100, 80)
    assert neighbour([nodes["a"], top, nodes["b"]], nodes["a"], "right") is nodes["b"]
    assert neighbour([nodes["a"], top], nodes["a"], "right") is top
