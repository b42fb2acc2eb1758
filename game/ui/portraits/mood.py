"""A mood is four numbers, and they come from how somebody is, never from a script."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple


class Mood(NamedTuple):
    tilt: float
    """Inner ends of the brows: up (worried, 0.12) or down (guarded, -0.06)."""
    lift: float
    """Brows as a whole: raised is negative, heavy is positive."""
    mouth: float
    """Corners of the mouth: -1 down, 1 a full smile."""
    eyes: float
    """How far the eyes are open: 0.4 to 1.05."""

    def rounded(self) -> Mood:
        """Coarse enough to be kept: nobody sees the difference."""
        return Mood(round(self.tilt * 50) / 50, round(self.lift * 50) / 50,
                    round(self.mouth * 8) / 8, round(self.eyes * 12) / 12)


CALM = Mood(0.0, 0.0, 0.15, 1.0)


def mood_of(states: Mapping[str, int]) -> Mood:
    """The face of somebody with these states (permille). Tiredness closes the eyes and weighs on
    the brows; the need of the story, care and company lift the mouth; want worries; distrust
    lowers the brows.
    """
    tired = states["tired"] / 1000
    fed, cared, joined, trusting = (
        states[name] / 1000 for name in ("need", "care", "company", "trust"))
    want = _part(0.75 - fed, 0.35) * 0.7 + _part(0.6 - cared, 0.3) * 0.3
    guarded = _part(0.47 - trusting, 0.2)
    well = fed * 0.3 + cared * 0.15 + joined * 0.35 + trusting * 0.2
    mouth = (well - 0.55) * 4.2 - max(0.0, tired - 0.6) * 1.6
    tilt = 0.12 * want + 0.05 * _part(tired - 0.65, 0.25) - 0.055 * guarded * (1 - want)
    lift = 0.03 * tired - 0.03 * want - 0.05 * _part(well - 0.6, 0.25)
    return Mood(tilt, lift, max(-0.9, min(1.0, mouth)), 1.14 - 0.74 * tired)


def word_of(mood: Mood) -> str:
    """What a face says, as the end of a text key; the strongest sign names it."""
    if mood.eyes < 0.62:
        return "tired"
    if mood.tilt >= 0.07 or mood.mouth < -0.55:
        return "worried"
    if mood.tilt <= -0.02 and mood.mouth < 0.35:
        return "guarded"
    return "glad" if mood.mouth > 0.6 else "content" if mood.mouth > 0.25 else "calm"


def _part(amount: float, whole: float) -> float:
    return max(0.0, min(1.0, amount / whole))
