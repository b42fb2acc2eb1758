"""People as assets: what they can do, once somebody asks them (concept 94).

Most skills are hidden: a service does not know what its users are good at. An asset census of a
part of town (the act `census`), or interviews with a process's own people, brings them to light,
and so do some months of taking part. Whoever is asked for what they are good at comes sooner and
their hour is worth more; and being asked makes surer (facts C4).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Rules
from game.rules.knowledge import skills_known
from game.world.coproduction import Participants, Process
from game.world.households import SKILLS
from game.world.world import World

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]

USEFUL = {"health": ("care", "digital", "teaching"), "care": ("care", "food", "repair"),
          "water": ("repair", "craft", "growing"), "energy": ("repair", "craft", "digital"),
          "learning": ("teaching", "digital", "accounts"), "food": ("food", "growing", "craft"),
          "peace": ("teaching", "accounts", "digital")}
"""Need that a service answers -> the skills it can use (judgement)."""


def able(world: World, rules: Rules, process: Process) -> Mask:
    """Homes in which somebody can do what the service needs, known or not."""
    service = rules.services.get(rules.processes[process.id].service)
    skills = USEFUL.get(service.need, SKILLS) if service else SKILLS
    bits = sum(1 << SKILLS.index(name) for name in skills)
    mask: Mask = (world.households.skills & bits) > 0
    return mask


def reveal(world: World, rules: Rules, circle: Participants) -> None:
    """What became known since last week: by a census of a part of town, or by having done it."""
    counted = np.array([skills_known(world, d.id) for d in rules.content.districts], bool)
    shown = (circle.part > 0) & (world.week - circle.joined >= rules["coproducer.shows_weeks"])
    circle.known |= (counted[world.households.district] | shown).astype(np.int64)


def interview(world: World, rules: Rules, circle: Participants, among: Mask) -> None:
    """Everybody among these is asked what they can do."""
    h = world.households
    first = among & (circle.known == 0)
    circle.known = circle.known | among.astype(np.int64)
    h.efficacy = (h.efficacy + first * rules["census.efficacy"]).clip(max=1000)


def called_on(world: World, rules: Rules, process: Process, circle: Participants) -> Mask:
    """Whoever can be asked for what they are good at."""
    mask: Mask = able(world, rules, process) & (circle.known > 0)
    return mask


def worth(world: World, rules: Rules, process: Process, circle: Participants) -> Ints:
    """Minutes given, weighed by whether somebody does what they are good at."""
    more = called_on(world, rules, process, circle) * rules["coproducer.known_worth"]
    weighed: Ints = circle.minutes * (1000 + more) // 1000
    return weighed


def found(world: World, rules: Rules, process: Process, circle: Participants, among: Mask) -> int:
    """Of the homes with a skill that the service can use, those it knows of, permille."""
    here = able(world, rules, process) & among
    return int((circle.known[here] > 0).sum()) * 1000 // max(1, int(here.sum()))
