"""Figures under a change that do not come out even say that each is rounded."""

from __future__ import annotations

import pytest

from game.session.explanation import Cause, Why
from game.ui.scenes import causes, figures
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


def test_what_was_begun_and_moved_nothing_is_named() -> None:
    game = stage_scene("organise", "dry_summer").scene.shell.game
    offer = game.session.rules.content.offers[0].id
    act = f"s1:enact:{offer}"
    for delta, told in ((0, True), (90, False)):
        begun = Cause(act, "act", "", delta, delta, *(None,) * 6, members=(act,))
        why = Why(400, 400 + delta, 0, None, None, (heat(0), begun), 0, 0)
        said = " ".join(causes.rest_words(game, why, "tired"))
        named = game.text("cause.unseen", names=game.story(f"offers.{offer}.title"))
        assert (named in said) == told


def test_the_sum_of_a_season_is_the_change_of_the_numbers_that_stand_beside_it():
    """50.4 is 50 and 52.5 is 53: three more, though it moved by 2.1."""
    assert figures.shown("trust", 525 - 504) == 2
    assert figures.shown("trust", figures.between("trust", 504, 525)) == 3
    assert figures.between("bread_short", 19, 18) == -1
