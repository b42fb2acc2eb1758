"""What is heard around a town in each season, as loops without a seam, for `make_sounds.py`.

Whatever repeats inside a loop repeats a whole number of times, and single events that run over
the end come in again at the beginning.
"""

from __future__ import annotations

from synth import (
    Samples,
    band,
    clock,
    fade,
    glide,
    luck,
    noise,
    np,
    put,
    silence,
    struck,
    swell,
)  # fmt: skip

SECONDS = 8.0


def slow(times: int, depth: float, turn: float = 0, seconds: float = SECONDS) -> Samples:
    """Louder and softer, a whole number of times in the loop."""
    return 1 + depth * np.sin(2 * np.pi * (times * clock(seconds) / seconds + turn))


def spring() -> Samples:
    """The river over stones, and swifts high up."""
    out = 0.5 * band(noise(SECONDS, 1), 350, 1900) * slow(3, 0.25) * slow(7, 0.15, 0.3)
    chance = luck(2)
    for _ in range(150):
        start = 420 + 700 * chance.random()
        drop = glide(0.05, start, start * (1.2 + 0.5 * chance.random())) * fade(0.05, 0.006, 0.012)
        put(out, drop, SECONDS * chance.random(), 0.05 + 0.16 * chance.random(), wrap=True)
    for at, calls, far in ((1.1, 5, 0.5), (3.9, 3, 0.25), (4.4, 6, 0.8), (6.6, 4, 0.35)):
        for i in range(calls):
            put(out, _swift(i), at + 0.11 * i, 0.16 * far, wrap=True)
    return out


def _swift(i: int) -> Samples:
    cry = glide(0.16, 5600 + 130 * i, 4700) * (0.6 + 0.4 * glide(0.16, 95, 80))
    return cry * swell(0.16, 0.4, 1.2)


def summer() -> Samples:
    """Cicadas in two trees, and warm air."""
    t = clock(SECONDS)
    near = band(noise(SECONDS, 11), 4300, 6200, 4) * np.clip(np.sin(2 * np.pi * 34 * t), 0, 1) ** 2
    far = band(noise(SECONDS, 12), 3500, 4700, 4) * np.clip(np.sin(2 * np.pi * 43 * t), 0, 1) ** 2
    song = near * slow(2, 0.45) * slow(5, 0.2, 0.4) + 0.6 * far * slow(3, 0.5, 0.25)
    return song + 0.35 * band(noise(SECONDS, 13), 90, 380) * slow(1, 0.3)


def rain(seconds: float = SECONDS) -> Samples:
    """Rain on clay tiles."""
    out = 0.2 * band(noise(seconds, 21), 900, 6500, 1)
    chance = luck(22)
    for _ in range(round(seconds * 90)):
        pitch = 700 + 1900 * chance.random()
        tap = struck(0.03, (pitch, 1, 0.004), (pitch * 2.3, 0.5, 0.002))
        put(out, tap, seconds * chance.random(), 0.03 + 0.28 * chance.random() ** 3, wrap=True)
    return out


def autumn() -> Samples:
    """Rain, and a gutter that drips into a barrel."""
    out = rain() * slow(2, 0.15)
    for i in range(9):
        drip = glide(0.09, 620, 980) * fade(0.09, 0.004, 0.02)
        put(out, drip, i * SECONDS / 9 + 0.13 * (i % 3), 0.2 + 0.05 * (i % 2), wrap=True)
    return out


def winter() -> Samples:
    """A stove: draught, embers, now and then a log that cracks."""
    out = 1.1 * band(noise(SECONDS, 31), 50, 240) * slow(3, 0.3) * slow(11, 0.12, 0.2)
    out += 0.1 * band(noise(SECONDS, 32), 700, 2500) * slow(5, 0.4, 0.6)
    chance = luck(33)
    for _ in range(70):
        spark = band(noise(0.02, chance.integers(1, 9999)), 1100, 5000) * fade(0.02, 0.0004, 0.003)
        put(out, spark, SECONDS * chance.random(), 0.15 + 0.9 * chance.random() ** 4, wrap=True)
    for at in (1.7, 5.2):
        crack = struck(0.12, (310, 1, 0.015), (720, 0.6, 0.008)) + 0.5 * np.pad(
            band(noise(0.02, 35), 900, 5000), (0, len(silence(0.12)) - len(silence(0.02))))
        put(out, crack, at, 0.5, wrap=True)
    return out
