"""Pictures of the town that are kept: a few, of the window as it is now."""

from __future__ import annotations

from collections.abc import Iterator

import pygame
import pytest

from game.ui.kept import weight
from game.ui.map import picture
from game.ui.map.camera import whole
from game.ui.map.light import light_for
from game.ui.map.picture import Picture
from game.ui.map.plan import plan_of
from tests.ui.map.towns import view


@pytest.fixture(autouse=True)
def none_yet(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    pygame.display.init()
    pygame.display.set_mode((1, 1))
    monkeypatch.setattr(picture, "_pictures", type(picture._pictures)())
    yield
    pygame.display.quit()


def asked(size: tuple[int, int], shift: float = 0.0) -> Picture:
    return picture.picture(size, whole(size, shift), light_for(), plan_of(view()))


def painted(it: Picture) -> Picture:
    while it.work(1000):
        pass
    return it


def test_a_window_that_is_dragged_keeps_one_half_painted_picture() -> None:
    done = painted(asked((320, 180)))
    for wide in range(330, 400, 10):
        asked((wide, 200)).work(1)
    kept = list(picture._pictures.values())
    assert [it.size for it in kept] == [(320, 180), (390, 200)]
    assert asked((320, 180)) is done


def test_the_next_light_is_painted_while_this_one_is() -> None:
    one, two = asked((320, 180)), asked((320, 180), 0.1)
    assert asked((320, 180)) is one and asked((320, 180), 0.1) is two


def test_old_pictures_go_when_all_together_are_too_heavy(monkeypatch: pytest.MonkeyPatch) -> None:
    first = painted(asked((320, 180)))
    monkeypatch.setattr(picture, "_MOST", round(4.5 * first.weight))
    shifts = [n / 20 for n in range(1, 8)]
    for shift in shifts:
        painted(asked((320, 180), shift))
    asked((320, 180), shifts[-1])
    assert len(picture._pictures) <= 5
    assert sum(it.weight for it in picture._pictures.values()) <= picture._MOST
    assert asked((320, 180)) is not first


def test_what_a_season_needs_is_kept_however_heavy(monkeypatch: pytest.MonkeyPatch) -> None:
    """Or they would drive each other out, and none would ever be done."""
    monkeypatch.setattr(picture, "_MOST", 0)
    three = [asked((320, 180), shift) for shift in (0.0, 0.1, 0.2)]
    assert [asked((320, 180), shift) for shift in (0.0, 0.1, 0.2)] == three


def test_a_finished_picture_weighs_its_ground_and_sprites() -> None:
    it = asked((320, 180))
    heaviest = 0
    while it.work(0):
        heaviest = max(heaviest, it.weight)
    assert it.ground is not None
    parts = [it.ground, *(sprite.surface for sprite in it._sprites.values())]
    assert it.weight == sum(map(weight, parts)) < heaviest
