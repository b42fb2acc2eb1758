"""Kept shapes weigh no more than a few windows, whatever the screens ask for."""

import pygame
import pytest

from game.ui import kept, shapes
from game.ui.kept import Shelf, weight
from game.ui.shell import stage_scene


def _sheet(side: int) -> pygame.Surface:
    return pygame.Surface((side, side), pygame.SRCALPHA)


def test_what_was_not_asked_for_the_longest_goes_first() -> None:
    shelf = Shelf(2 * weight(_sheet(10)))
    one, two = (shelf.get(key, lambda: _sheet(10)) for key in "ab")
    assert shelf.get("a", lambda: _sheet(10)) is one
    shelf.get("c", lambda: _sheet(10))
    assert shelf.get("a", lambda: _sheet(10)) is one
    assert shelf.get("b", lambda: _sheet(10)) is not two
    assert shelf.weight <= shelf.most


def test_one_that_is_too_heavy_is_kept_alone() -> None:
    shelf = Shelf(100)
    shelf.get("small", lambda: _sheet(2))
    large = shelf.get("large", lambda: _sheet(50))
    assert shelf.get("large", lambda: _sheet(50)) is large
    assert shelf.weight == weight(large)


def test_a_smaller_window_keeps_less() -> None:
    kept.fit((1280, 720))
    for n in range(40):
        shapes.rounded((900 + n, 600), 9, (n, 0, 0))
    kept.fit((640, 400))
    assert kept.shapes.weight <= kept.shapes.most == 640 * 400 * 16


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_a_screen_finds_all_its_shapes_again(size: tuple[int, int]) -> None:
    stage = stage_scene("settings", size=size)
    stage.picture()
    made = []
    shelf, get = kept.shapes, kept.shapes.get
    shelf.get = lambda key, make: get(key, lambda: made.append(key) or make())  # type: ignore
    try:
        stage.picture()
    finally:
        del shelf.get
    assert made == []
    assert shelf.weight <= shelf.most
