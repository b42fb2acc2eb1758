"""Messages, captions and hints come and go by the clock, whatever screen lies below."""

from __future__ import annotations

import pytest

from game.ui.slips import CAPTION_MS, TOAST_MS, Slips


@pytest.fixture
def now(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    ticks = [1000]
    monkeypatch.setattr("game.ui.clock.ticks", lambda: ticks[0])
    return ticks


def shown(slips: Slips) -> list[str]:
    return [node.key for node in slips.nodes()]


def test_each_goes_in_its_time(now: list[int]) -> None:
    slips = Slips()
    assert slips.left() == 0 and not slips.turn_over()
    slips.say("saved")
    slips.caption("a knock")
    assert shown(slips) == ["toast", "caption"] and slips.left() == CAPTION_MS
    now[0] += CAPTION_MS
    assert slips.turn_over() and shown(slips) == ["toast"]
    assert not slips.turn_over() and slips.left() == TOAST_MS - CAPTION_MS
    now[0] += TOAST_MS - CAPTION_MS
    assert slips.turn_over() and shown(slips) == [] and slips.left() == 0


def test_a_caption_ends_with_its_screen_unless_the_next_one_began_it(now: list[int]) -> None:
    slips = Slips()
    slips.caption("rain")
    slips.end_caption()
    assert shown(slips) == ["caption"]
    now[0] += 1000
    slips.end_caption()
    assert shown(slips) == []


def test_a_hint_comes_after_a_rest_and_goes_with_it(now: list[int]) -> None:
    slips = Slips()
    assert not slips.rest_on("oven", 600, has_hint=True) and slips.left() == 600
    now[0] += 600
    assert slips.turn_over() and slips.hinted == "oven"
    assert not slips.rest_on("oven", 600, has_hint=True) and slips.left() == 0, "it is there"
    assert slips.rest_on("wall", 600, has_hint=False)
    assert slips.hinted == "" and slips.left() == 0
