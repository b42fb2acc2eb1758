"""What moves, how it ends, and that nothing runs when it is over."""

from __future__ import annotations

import subprocess
import sys

import pygame
import pytest

from game.ui.motion import COUNT_MS, FOCUS_MS, SCREEN_MS, STILL_MS, Motion, ease_out, overshoot
from tests.ui.pilot import Pilot
from tests.ui.sample import AR, Sample


class Clock:
    """Time that passes when it is told to."""

    def __init__(self) -> None:
        self.now = 1000

    def __call__(self) -> int:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr("game.ui.clock.ticks", clock)
    return clock


def play(pilot: Pilot, clock: Clock, ms: int = 16, most: int = 200) -> list[pygame.Surface]:
    """Every frame until the window rests."""
    frames = []
    while pilot.app.frame():
        frames.append(pilot.app.window.copy())
        clock.now += ms
        assert len(frames) < most, "it never rests"
    return frames


def pixels(surface: pygame.Surface) -> bytes:
    return pygame.image.tobytes(surface, "RGB")


def test_easing_begins_and_ends_where_it_should() -> None:
    for ease in (ease_out, overshoot):
        assert ease(0) == pytest.approx(0) and ease(1) == pytest.approx(1)
        assert ease(7) == pytest.approx(1) and ease(-7) == pytest.approx(0)
    assert max(overshoot(t / 100) for t in range(101)) > 1.02


def test_a_value_goes_to_its_target_and_rests() -> None:
    clock = Clock()
    motion = Motion(clock)
    motion.live = True
    assert motion.toward("n", 10, COUNT_MS) == 10
    assert motion.toward("n", 20, COUNT_MS) == 10 and motion.moving
    clock.now += COUNT_MS // 2
    motion.frame()
    assert 10 < motion.toward("n", 20, COUNT_MS) < 20
    clock.now += COUNT_MS
    motion.frame()
    assert motion.toward("n", 20, COUNT_MS) == 20 and not motion.moving


def test_a_picture_shows_the_end_at_once() -> None:
    motion = Motion(Clock())
    assert motion.toward("n", 10, COUNT_MS, first=0) == 10
    assert motion.toward("n", 20, COUNT_MS) == 20 and not motion.moving


def test_a_scene_fades_in_and_then_nothing_runs(clock: Clock) -> None:
    pilot = Pilot(Sample())
    play(pilot, clock)
    pilot.app.push(Sample(AR))
    frames = play(pilot, clock)
    assert SCREEN_MS / 16 <= len(frames) <= SCREEN_MS / 16 + 2
    assert len({pixels(frame) for frame in frames}) > 8
    assert pixels(frames[-1]) == pixels(pilot.app.picture())
    before = pilot.app.frames
    clock.now += 60_000
    assert not any(pilot.app.frame() for _ in range(50)) and pilot.app.frames == before


def test_an_input_ends_a_transition_and_is_used(clock: Clock) -> None:
    pilot = Pilot(Sample())
    play(pilot, clock)
    pilot.app.push(Sample(AR))
    pilot.app.frame()
    assert pilot.app.moving
    assert pilot.keys("tab") == "again"
    assert len(play(pilot, clock)) <= FOCUS_MS // 16 + 2
    pilot.keys("enter")
    assert pilot.app.scene.pressed == ["again"]


def test_a_press_moves_the_main_button_and_ends(clock: Clock) -> None:
    pilot = Pilot(Sample())
    pilot.app.focus_on("next")
    play(pilot, clock)
    rest = pixels(pilot.app.window)
    pilot.app.point(pilot.node("next").bounds.center, True)
    frames = play(pilot, clock)
    assert 4 <= len(frames) <= 10
    assert pixels(frames[-1]) != rest
    pilot.app.point((5, 5), False)
    assert pixels(play(pilot, clock)[-1]) == rest


@pytest.mark.parametrize("act", ["screen", "press", "focus", "help"])
def test_c10_reduced_motion_only_fades_and_shortly(clock: Clock, act: str) -> None:
    """Each block goes straight from what it was to what it will be: nothing travels over it."""
    pilot = Pilot(Sample(), reduced_motion=True)
    play(pilot, clock)
    start = pilot.app.window.copy()
    if act == "screen":
        pilot.app.push(Sample(AR))
    elif act == "press":
        pilot.app.point(pilot.node("next").bounds.center, True)
    else:
        pilot.keys("tab" if act == "focus" else "f1")
    frames = [start, *play(pilot, clock)]
    assert len(frames) <= STILL_MS // 16 + 4
    assert_only_fades([pygame.transform.smoothscale(f, (160, 90)) for f in frames])


@pytest.mark.parametrize("still", [True, False])
def test_c10_nothing_flashes(clock: Clock, still: bool) -> None:
    """No part of the picture goes light and dark again more than three times a second."""
    pilot = Pilot(Sample(), reduced_motion=still)
    play(pilot, clock)
    pilot.app.push(Sample(AR))
    frames = play(pilot, clock)
    small = [pygame.transform.average_color(f, (x, y, 80, 80))[1]
             for x in range(0, 1280, 80) for y in range(0, 720, 80) for f in frames]  # fmt: skip
    for at in range(0, len(small), len(frames)):
        assert turns(small[at : at + len(frames)]) <= 2


def turns(levels: list[int], least: int = 12) -> int:
    """How often a level changes its direction by more than a little."""
    found, way, last = 0, 0, levels[0]
    for level in levels[1:]:
        if abs(level - last) < least:
            continue
        now = 1 if level > last else -1
        found += way not in (0, now)
        way, last = now, level
    return found


def assert_only_fades(frames: list[pygame.Surface]) -> None:
    first, last = frames[0], frames[-1]
    for frame in frames[1:-1]:
        for x in range(0, 160, 2):
            for y in range(0, 90, 2):
                a, b, c = (f.get_at((x, y))[1] for f in (first, frame, last))
                assert min(a, c) - 6 <= b <= max(a, c) + 6, f"something moves at {x}, {y}"


def test_time_passes_without_all_of_pygame() -> None:
    """pygame's own clock stands still unless all of pygame was started; the game never does."""
    code = (
        "import pygame, time; pygame.display.init(); from game.ui import clock; "
        "a = clock.ticks(); time.sleep(0.05); print(clock.ticks() - a >= 45)"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.strip().endswith("True")
