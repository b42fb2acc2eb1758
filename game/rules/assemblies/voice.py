"""How readily each takes the floor, and who will not move.

A group's status network (source 003: who has the power is mostly invisible to the group itself):
those who feel able and rested speak, newcomers and the poor less, and whoever spoke up in vain
less each time. Weights are `judgement`; that voicelessness feeds on itself is facts C11.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Rules
from game.rules.groups import group
from game.world.world import World

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]


def voice_of(world: World, rules: Rules, rows: Ints, unheard: Ints) -> Ints:
    """0..1000 for each of these households."""
    h = world.households
    voice = h.efficacy[rows] * rules["voice.efficacy"] + h.trust[rows] * rules["voice.trust"]
    voice = (voice + (1000 - h.tired[rows]) * rules["voice.rest"]) // 1000
    for name in ("newcomers", "poor"):
        voice = voice - group(world, rules, name)[rows] * rules[f"voice.{name}"]
    voice = voice - unheard * rules["oppression.silenced"]
    clipped: Ints = voice.clip(rules["voice.least"], 1000)
    return clipped


def stubborn(world: World, rules: Rules, rows: Ints, positions: Ints) -> Mask:
    """Who leans strongly against it and trusts nobody: no word will move them tonight."""
    wary = world.households.trust[rows] < rules["group.wary_below"]
    found: Mask = wary & (positions < rules["vote.objects_below"])
    return found
