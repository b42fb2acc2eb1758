"""Figures under a change that do not come out even say that each is rounded."""

from __future__ import annotations

import pytest

from game.session.explanation import Cause, Why
from game.ui.scenes import causes
from game.ui.shell import stage_scene


def heat(delta: int) -> Cause:
    unknown = (None,) * 6
    return Cause("heat", "incident", "", delta, delta, *unknown, members=("heat",))


@pytest.mark.parametrize(
    ("before", "after", "drift", "heat_did", "told"),
    [(404, 414, -5, 15, True), (400, 420, 0, 20, False), (404, 414, 0, 4, False)],
)  # fmt: skip
def test_rounding_is_said(before: int, after: int, drift: int, heat_did: int, told: bool) -> None:
    """The last has causes that are still being counted: nothing is said of those."""
    game = stage_scene("organise", "dry_summer").scene.shell.game
    why = Why(before, after, drift, None, None, (heat(heat_did),), 0, 0)
    assert (game.text("cause.rounded") in causes.rest_words(game, why, "tired")) == told
