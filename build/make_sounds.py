"""Make every sound of the game from nothing: `python build/make_sounds.py [NAME ...]`.

Small, near and acoustic: paper, wood, a spoon on a cup, a stove. Nothing was recorded, so nothing
here belongs to anybody else; the same code makes the same bytes.
"""

from __future__ import annotations

import sys
import wave
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import surroundings as around
from synth import (
    RATE,
    Samples,
    as_bytes,
    band,
    clock,
    fade,
    glide,
    length,
    luck,
    noise,
    np,
    put,
    reed,
    room,
    silence,
    string,
    struck,
    swell,
)  # fmt: skip

OUT = Path(__file__).parent.parent / "assets" / "sounds"


def wood(pitch: float, seconds: float = 0.16, half: float = 0.018) -> Samples:
    """A tap on a board."""
    tones = ((1, 1), (1.94, 0.5), (3.1, 0.28), (4.6, 0.12))
    body = struck(seconds, *((pitch * n, loud, half / n**0.4) for n, loud in tones))
    return body + 0.5 * band(noise(seconds, 3), 900, 5000) * fade(seconds, 0.0005, 0.004)


def rustle(seconds: float, seed: int, low: float = 1800, high: float = 7000) -> Samples:
    """Paper or cloth: noise that comes in small folds."""
    folds = silence(seconds)
    chance = luck(seed)
    for _ in range(max(3, round(seconds * 70))):
        crease = swell(0.012 + 0.03 * chance.random(), 0.2)
        put(folds, crease, chance.random() * seconds * 0.85, 0.2 + chance.random())
    return band(noise(seconds, seed + 1), low, high) * folds * swell(seconds, 0.35, 0.7)


def press() -> Samples:
    return wood(610, 0.12, 0.012)


def page() -> Samples:
    return room(rustle(0.3, 11, 1400, 6000), 0.12, 0.2)


def paper() -> Samples:
    out = silence(0.42)
    put(out, rustle(0.34, 21, 1000, 5000), 0)
    put(out, wood(240, 0.12, 0.02), 0.27, 0.35)
    return room(out, 0.15, 0.2)


def coin() -> Samples:
    out = silence(0.6)
    for at, loud in ((0, 1), (0.085, 0.6), (0.15, 0.3)):
        put(out, struck(0.4, (3120, 0.7, 0.06), (4710, 1, 0.045), (6880, 0.5, 0.03)), at, loud)
        put(out, wood(420, 0.1, 0.01), at, loud * 0.5)
    return room(out, 0.2)


def cup() -> Samples:
    """A spoon on a cup: somebody wants to say something."""
    ring = struck(0.9, (1870, 1, 0.13), (2663, 0.5, 0.09), (4310, 0.4, 0.05), (5980, 0.2, 0.03))
    out = silence(1.2)
    for at, loud in ((0, 0.7), (0.24, 1), (0.48, 0.8)):
        put(out, ring, at, loud)
    return room(out, 0.25)


def bell() -> Samples:
    """The bell of the clock tower, some streets away."""
    tones = ((0.5, 0.5, 0.9), (1, 1, 0.55), (1.19, 0.6, 0.4), (1.5, 0.35, 0.3), (2, 0.6, 0.28),
             (2.67, 0.25, 0.16), (3.01, 0.2, 0.12), (4.1, 0.12, 0.07))  # fmt: skip
    ring = struck(2.3, *((392 * n, loud, half) for n, loud, half in tones), rise=0.003)
    return room(ring, 0.5, 0.6)


def knock() -> Samples:
    one = wood(118, 0.25, 0.03) + 0.8 * wood(205, 0.25, 0.02)
    out = silence(0.9)
    for at, loud in ((0, 0.85), (0.21, 1), (0.4, 0.9)):
        put(out, one, at, loud)
    return room(out, 0.3)


def hands() -> Samples:
    """Sleeves, as many hands go up one after another; here and there a palm on a table."""
    out, chance = silence(1.5), luck(31)
    for i in range(16):
        at = 1.05 * chance.random() ** 1.3
        put(out, rustle(0.26, 40 + i, 700, 3800), at, 0.4 + 0.6 * chance.random())
        if i % 5 == 0:
            put(out, wood(170 + 20 * i, 0.15, 0.012), at + 0.1, 0.12)
    return room(out, 0.3, 0.45)


def chairs() -> Samples:
    """Chairs pushed back over a stone floor."""
    out = silence(1.9)
    for i, at in enumerate((0, 0.37, 0.62, 1.05)):
        seconds = 0.34 + 0.07 * (i % 3)
        catch = np.clip(np.sin(2 * np.pi * np.cumsum(
            np.linspace(58 + 9 * i, 38 + 5 * i, length(seconds))) / RATE), 0, 1) ** 3
        scrape = band(noise(seconds, 60 + i), 260, 1500) * catch * swell(seconds, 0.6, 0.8)
        put(out, scrape, at)
        put(out, wood(150 + 25 * i, 0.2, 0.02), at + seconds, 0.3)
    return room(out, 0.4, 0.5)


def bean(*tones: tuple[float, float, float]) -> Samples:
    """A bean falls into a bowl and settles: a ballot."""
    out = silence(0.7)
    for at, loud in ((0, 1), (0.13, 0.5), (0.21, 0.25), (0.26, 0.12)):
        put(out, struck(0.4, *tones), at, loud)
        put(out, band(noise(0.02, 71), 1500, 6000) * fade(0.02, 0.0005, 0.003), at, loud * 0.4)
    return room(out, 0.25)


def vote_for() -> Samples:
    return bean((1046, 1, 0.07), (1790, 0.5, 0.04), (3240, 0.25, 0.02))


def vote_against() -> Samples:
    return bean((392, 1, 0.03), (760, 0.6, 0.02), (1270, 0.3, 0.012))


def wind() -> Samples:
    breath = band(noise(2.6, 81), 180, 900, 3) + 0.25 * band(noise(2.6, 82), 1200, 2600)
    return breath * swell(2.6, 0.45, 1.6) * (1 + 0.3 * np.sin(2 * np.pi * 0.9 * clock(2.6)))


def oven() -> Samples:
    """An iron door on its hinge, its latch, and the heat behind it."""
    out = silence(1.5)
    creak = glide(0.45, 380, 520) * np.clip(glide(0.45, 46, 70), 0, 1) ** 4 * swell(0.45, 0.5, 1)
    put(out, creak, 0, 0.5)
    put(out, struck(0.5, (143, 1, 0.07), (233, 0.8, 0.05), (561, 0.5, 0.05), (1320, 0.25, 0.04)),
        0.52)
    put(out, band(noise(0.9, 91), 60, 420) * swell(0.9, 0.3, 1.5), 0.55, 1.2)
    return room(out, 0.25)


def rain() -> Samples:
    return around.rain(3.0) * np.clip(swell(3.0, 0.4, 0.6) * 1.3, 0, 1)


def door() -> Samples:
    out = silence(0.75)
    put(out, wood(880, 0.08, 0.006), 0, 0.35)
    put(out, band(noise(0.25, 95), 200, 1200) * swell(0.25, 0.7, 1.5), 0.08, 0.25)
    put(out, wood(92, 0.35, 0.05) + 0.7 * wood(168, 0.35, 0.03), 0.3)
    put(out, wood(1150, 0.08, 0.005), 0.34, 0.3)
    return room(out, 0.3)


def bus() -> Samples:
    """It comes round the corner, stops, and its door lets air out."""
    t = clock(2.9)
    turns = np.interp(t, (0, 1.3, 1.9, 2.9), (44, 34, 24, 24))
    phase = 2 * np.pi * np.cumsum(turns) / RATE
    engine = sum(np.sin(n * phase + n * n) / n for n in range(1, 9))
    engine += 0.7 * band(noise(2.9, 101), 80, 700) * (1 + np.sin(phase))
    out = band(engine, 40, 900) * np.interp(t, (0, 1.3, 2.3, 2.9), (0, 1, 0.6, 0))
    put(out, band(noise(0.5, 102), 1800, 7000) * fade(0.5, 0.01, 0.09), 2.0, 1.6)
    return room(out, 0.2)


def sold_out() -> Samples:
    """An empty basket is put down, and the wooden shutter of the counter."""
    out = silence(0.8)
    put(out, rustle(0.2, 111, 500, 2600), 0, 0.5)
    put(out, wood(310, 0.15, 0.012), 0.1, 0.5)
    put(out, wood(132, 0.3, 0.035) + 0.5 * wood(260, 0.3, 0.02), 0.42)
    return room(out, 0.25)


def gives_way() -> Samples:
    """Something deep down cracks, and what it held comes in, slowly and from below."""
    out = silence(3.4)
    for at, pitch, loud in ((0, 61, 1), (0.09, 97, 0.6), (0.34, 52, 0.8)):
        put(out, wood(pitch, 0.7, 0.11), at, loud)
    put(out, band(noise(2.9, 121), 70, 520, 3) * swell(2.9, 0.55, 1.3), 0.4, 0.9)
    put(out, around.rain(2.4) * swell(2.4, 0.6, 1.2), 0.8, 0.25)
    return room(out, 0.5, 0.6)


def feast() -> Samples:
    """Guitar and clarinet in thirds: one short dance that comes to rest."""
    beat, out = 0.3, silence(7.7)
    names = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}

    def pitch(note: str) -> float:
        return 261.63 * 2 ** (names[note[0]] / 12 + int(note[1]) - 4)

    low = ("C3", "G3", "E3", "G3", "A3", "E3", "F3", "C4", "G3", "D4", "B3", "G3", "C3", "G3", "C4")
    for i, note in enumerate(low):
        put(out, string(pitch(note), 1.5, 200 + i), i * 1.5 * beat, 0.5)
    tune = (("E4", 0, 2), ("F4", 2, 1), ("G4", 3, 3), ("E4", 7, 1), ("F4", 8, 1), ("A4", 9, 3),
            ("G4", 13, 2), ("F4", 15, 1), ("D4", 16, 2), ("E4", 18.5, 4.5))  # fmt: skip
    scale = ("C", "D", "E", "F", "G", "A", "B")
    for i, (note, at, long) in enumerate(tune):
        at_scale = scale.index(note[0]) + 2
        third = scale[at_scale % 7] + str(int(note[1]) + at_scale // 7)
        put(out, reed(pitch(note), long * beat, 300 + i), at * beat, 0.22)
        put(out, string(pitch(third), min(1.6, long * beat + 0.5), 400 + i), at * beat, 0.65)
    return room(out, 0.3, 0.5)


PEAKS = {
    press: 0.2, page: 0.22, paper: 0.26, coin: 0.3, cup: 0.35, bell: 0.5, knock: 0.55, hands: 0.4,
    chairs: 0.4, vote_for: 0.38, vote_against: 0.42, wind: 0.35, oven: 0.45, feast: 0.5,
    rain: 0.35, door: 0.45, bus: 0.45, sold_out: 0.42, gives_way: 0.5,
}  # fmt: skip
"""How loud each is at most. What only confirms a touch stays well below what happens."""

LOOPS = {
    "season_spring": (around.spring, 0.19), "season_summer": (around.summer, 0.2),
    "season_autumn": (around.autumn, 0.26), "season_winter": (around.winter, 0.3),
}  # fmt: skip


def names() -> tuple[str, ...]:
    return (*(recipe.__name__ for recipe in PEAKS), *LOOPS)


def render(name: str) -> bytes:
    """The samples of one sound."""
    if name in LOOPS:
        recipe, peak = LOOPS[name]
        return as_bytes(recipe(), peak, loop=True)
    recipe = next(r for r in PEAKS if r.__name__ == name)
    return as_bytes(recipe(), PEAKS[recipe])


def write(name: str) -> None:
    with wave.open(str(OUT / f"{name}.wav"), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(render(name))


if __name__ == "__main__":
    OUT.mkdir(parents=True, exist_ok=True)
    for wanted in sys.argv[1:] or names():
        write(wanted)
