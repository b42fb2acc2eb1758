"""Small instruments for `make_sounds.py`: strings, struck things, breath, noise, and a room.

Everything is an array of samples between -1 and 1. Filters work on the whole spectrum at once, so
they treat a sound as a circle: what is only noise and wrapped events repeats without a seam.
"""

from __future__ import annotations

import numpy as np

RATE = 22_050
Samples = np.ndarray


def length(seconds: float) -> int:
    return round(seconds * RATE)


def clock(seconds: float) -> Samples:
    return np.arange(length(seconds)) / RATE


def luck(seed: int) -> np.random.Generator:
    return np.random.default_rng(seed)


def noise(seconds: float, seed: int) -> Samples:
    return luck(seed).random(length(seconds)) * 2 - 1


def band(sound: Samples, low: float, high: float, steep: int = 2) -> Samples:
    """What lies between two frequencies, with soft edges."""
    parts = np.fft.rfft(sound)
    f = np.maximum(np.fft.rfftfreq(len(sound), 1 / RATE), 1e-6)
    keep = 1 / np.sqrt((1 + (low / f) ** (2 * steep)) * (1 + (f / high) ** (2 * steep)))
    return np.fft.irfft(parts * keep, len(sound))


def fade(seconds: float, rise: float, half: float) -> Samples:
    """Up within `rise` seconds, then down to a half every `half` seconds."""
    t = clock(seconds)
    return np.minimum(1, t / max(rise, 1e-4)) * 0.5 ** (np.maximum(0, t - rise) / half)


def swell(seconds: float, peak: float = 0.5, sharp: float = 2) -> Samples:
    """A hump that is loudest at a share of the time; silent at both ends."""
    at = clock(seconds) / seconds
    shape = np.where(at < peak, at / peak, (1 - at) / (1 - peak))
    return np.clip(shape, 0, 1) ** sharp


def struck(seconds: float, *tones: tuple[float, float, float], rise: float = 0.001) -> Samples:
    """Something hard that is hit: (frequency, loudness, seconds to half) of each tone."""
    t = clock(seconds)
    out = np.zeros(len(t))
    for frequency, loud, half in tones:
        out += loud * np.sin(2 * np.pi * frequency * t) * fade(seconds, rise, half)
    return out


def string(frequency: float, seconds: float, seed: int, ring: float = 0.996) -> Samples:
    """A plucked string (Karplus and Strong): noise that runs round and loses its edges."""
    fine = 4  # finer than the file, so that the pitch is right
    period = round(RATE * fine / frequency)
    turn = np.repeat(luck(seed).random(period // fine + 1) * 2 - 1, fine)[:period]
    turns = []
    for _ in range(length(seconds) * fine // period + 1):
        turns.append(turn)
        turn = ring * (0.5 * turn + 0.25 * np.roll(turn, 1) + 0.25 * np.roll(turn, -1))
    whole = np.concatenate(turns)[: length(seconds) * fine]
    mean = whole.reshape(-1, fine).mean(axis=1)
    return band(mean, 70, 5000) * fade(seconds, 0.002, seconds / 3)


def reed(frequency: float, seconds: float, seed: int) -> Samples:
    """A clarinet in its low range: odd partials, a soft start, some breath."""
    t = clock(seconds)
    sway = 1 + 0.0025 * np.sin(2 * np.pi * 4.6 * t) * np.minimum(1, t / 0.5)
    turn = 2 * np.pi * frequency * np.cumsum(sway) / RATE
    partials = ((1, 1), (2, 0.06), (3, 0.42), (5, 0.2), (7, 0.09), (9, 0.04))
    tone = sum(loud * np.sin(n * turn) for n, loud in partials)
    breath = 0.12 * band(noise(seconds, seed), 800, 3500)
    rise, fall = np.minimum(1, t / 0.07), np.minimum(1, (seconds - t) / 0.16)
    return (tone + breath) * (rise * np.clip(fall, 0, 1)) ** 1.4


def glide(seconds: float, start: float, end: float) -> Samples:
    """A pure tone that slides."""
    steps = np.linspace(start, end, length(seconds))
    return np.sin(2 * np.pi * np.cumsum(steps) / RATE)


def silence(seconds: float) -> Samples:
    return np.zeros(length(seconds))


def put(into: Samples, sound: Samples, at: float, loud: float = 1, wrap: bool = False) -> None:
    """Add a sound at a time. In a loop, what runs over the end comes in at the beginning."""
    start = length(at)
    if wrap:
        np.add.at(into, (start + np.arange(len(sound))) % len(into), loud * sound)
    else:
        part = sound[: max(0, len(into) - start)]
        into[start : start + len(part)] += loud * part


def room(sound: Samples, wet: float = 0.25, tail: float = 0.35, wrap: bool = False) -> Samples:
    """A small room with plaster walls. It makes a sound longer by its tail, unless it is a loop."""
    answer = band(noise(tail, 99), 150, 4200) * fade(tail, 0.004, tail / 7)
    answer /= np.sqrt((answer**2).sum())
    for late, loud in ((0.011, 0.5), (0.017, 0.35), (0.023, 0.25)):
        answer[length(late)] += loud
    full = len(sound) if wrap else len(sound) + len(answer)
    echo = np.fft.irfft(np.fft.rfft(sound, full) * np.fft.rfft(answer, full), full)
    dry = np.zeros(full)
    dry[: len(sound)] = sound
    return dry + wet * echo


def as_bytes(sound: Samples, peak: float, loop: bool = False) -> bytes:
    """16-bit samples as loud as asked for. A loop stays as long as it is, any other is trimmed."""
    sound = band(sound if loop else np.append(sound, silence(0.02)), 30, 9500)
    sound = sound - sound.mean()
    if not loop:
        sound = _with_quiet_ends(sound)
    sound = sound * (peak / np.abs(sound).max())
    return np.round(sound * 32767).astype("<i2").tobytes()


def _with_quiet_ends(sound: Samples) -> Samples:
    """Cut off what nobody hears any more, and let both ends start and stop without a click."""
    heard = np.flatnonzero(np.abs(sound) > 0.002 * np.abs(sound).max())
    sound = sound[: heard[-1] + 1]
    edge, up, down = np.ones(len(sound)), length(0.002), length(0.03)
    edge[:up], edge[-down:] = np.linspace(0, 1, up), np.linspace(1, 0, down)
    return (sound - (sound * edge).sum() / edge.sum()) * edge
