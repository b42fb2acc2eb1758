"""When a meeting ends, and how long it took."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.assemblies.room import Facilitation
from game.rules.assemblies.speaking import turns_of
from game.rules.assemblies.ways import NOBODY, Way
from game.rules.core import Rules

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]


def is_over(how: Way, rounds: Ints, idle: Ints, against: Ints, for_it: Ints, p: Ints,
            rules: Rules) -> Mask:
    """Whether a meeting ends after this round: agreed, given up, or nothing new to be said."""
    if not how.until_agreed:
        over: Mask = (idle >= 1) & (rounds >= rules["deliberation.rounds_least"])
        return over
    ready = rounds >= rules["deliberation.rounds_least_agreed"]
    agreed = (against == 0) & (for_it > 0)
    over = ready & (agreed | dropped(p, rules) | (idle >= rules["deliberation.patience"]))
    return over


def dropped(p: Ints, rules: Rules) -> Mask:
    """So few want it that it is let go: that, too, is a decision."""
    gone: Mask = (p > 0).sum(axis=1) * 1000 < p.shape[1] * rules["deliberation.dropped_below"]
    return gone


def tied(how: Way, p: Ints, words: Ints) -> Mask:
    """As much for it as against it, where heads are counted: `words` are what each one's counts."""
    if not how.heads:
        return np.zeros(len(p), np.bool_)
    yes = ((p > 0) * words).sum(axis=1)
    level: Mask = 2 * yes == words.sum(axis=1)
    return level


def minutes_of(speaking: int, how: Way, rounds: Ints, by: Facilitation, rules: Rules) -> Ints:
    """Opening, rounds with what runs over, and asking everybody once more where all must agree."""
    if how.speak == NOBODY:
        return np.full(len(rounds), rules["deliberation.told_minutes"], np.int64)
    talk = turns_of(speaking, by, rules) * rules["deliberation.turn_minutes"]
    over = rules["deliberation.overrun"] * (1000 - by.force("results")) // 1000
    each = talk * (1000 + over) // 1000
    each += rules["deliberation.ask_minutes"] * how.until_agreed
    minutes: Ints = rules["deliberation.opening_minutes"] + rounds * each
    return minutes
