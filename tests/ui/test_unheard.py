"""What nobody has heard is on no picture, whether people stand or walk.

Two towns are told apart by their unheard homes alone: on the first picture of a screen, after its
people have walked, and week by week while a season is played back.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pygame
import pytest

from game.rules.actions.live_season import LiveSeason
from game.session.session import Session
from game.ui.map.state import TIRED
from game.ui.scenes import street
from game.ui.scenes.parts import TownScreen
from game.ui.staging import stage_scene
from tests.property.twins import met, twin

SIZE = (640, 360)
_WALKED = 12
"""Seconds in which some come home and others leave."""


def strangers(session: Session) -> list[int]:
    """Homes that the team knows nothing of."""
    known = {int(row) for row in met(session.world, session.rules)}
    return [i for i in range(session.world.households.n) if i not in known]


def bytes_of(screen: TownScreen) -> bytes:
    surface = pygame.Surface(SIZE)
    screen.paint_background(surface, screen.shell.stage.ctx)
    return pygame.image.tobytes(surface, "RGB")


def on(name: str, session: Session, frames: tuple[dict[str, Any], ...] = ()) -> TownScreen:
    """A screen of a game that has come so far."""
    shell = stage_scene("listen", seed=1, size=SIZE).scene.shell
    shell.take_up(session, shell.folder)
    shell.game.frames = frames
    screen = shell.show(name)
    assert isinstance(screen, TownScreen)
    shell.stage.ctx.motion.live = False
    shell.stage.update()
    return screen


def played(season: int, phase: str) -> Session:
    scene = stage_scene(phase, seed=3, season=season, size=SIZE).scene
    assert isinstance(scene, TownScreen) and scene.shell.game is not None
    return scene.shell.game.session


def other_frames(session: Session, frames: tuple[dict[str, Any], ...]) -> Any:
    """The same weeks, but the unheard fare quite otherwise."""
    rows = strangers(session)
    changed = []
    for frame in frames:
        it = {key: list(frame[key]) for key in ("short", "tired", "supplier")}
        for row in rows:
            it["short"][row] = not it["short"][row]
            it["tired"][row] = 1000 if it["tired"][row] < TIRED else 0
            it["supplier"][row] = -1
        changed.append(frame | it)
    return tuple(changed)


@pytest.mark.parametrize("season", [1, 2])
def test_listening_looks_alike(season: int) -> None:
    session = played(season, "listen")
    hidden = twin(session, worn_out=True)
    tired = session.world.households.tired, hidden.world.households.tired
    assert strangers(session) and not np.array_equal(*tired)
    one, two = on("listen", session), on("listen", hidden)
    assert bytes_of(one) == bytes_of(two)
    before = bytes_of(one)
    for _ in range(_WALKED * 10):
        for screen in (one, two):
            street.walk(screen, 0.1)
    assert bytes_of(one) == bytes_of(two) != before


def test_a_season_played_back_looks_alike() -> None:
    session = played(1, "organise")
    while session.view().phase != "live":
        session.submit(next(a for a in session.options() if a.kind == "move_on"))
    frames = session.submit(LiveSeason()).frames
    hidden = twin(session, worn_out=True)
    other = other_frames(session, frames)
    assert other != frames
    one = on("living", session, session.visible(frames))
    two = on("living", hidden, hidden.visible(other))
    looks = set()
    while one.animating and not one.playback.finished:
        for screen in (one, two):
            screen.tick(0.25)
        assert one.playback.at == two.playback.at
        picture = bytes_of(one)
        assert picture == bytes_of(two)
        looks.add(picture)
    assert len(looks) > 13, "weeks were seen"
