"""Three levels of co-production: compliance, support, transformation (concept 58).

Anybody may be asked to comply. Support takes access and staff with time for it; transformation
takes a share in the planning, an agreement about power and trained staff. A level whose ground
goes falls back by one.
"""

from __future__ import annotations

from game.rules.coproduction.reach import spec_of
from game.rules.core import Rules
from game.world.coproduction import Process
from game.world.world import World

LEVELS = ("compliance", "support", "transformation")
GAIN = {"compliance": None, "support": "quality.coproduction_support",
        "transformation": "quality.coproduction_transformation"}
ORDERED = "authoritarian"


def power_is_shared(world: World, rules: Rules, process: Process) -> bool:
    """Whether there is an agreement by which users share in power: said so, or voted."""
    name = spec_of(rules, process).agreement
    proposal = world.proposals.get(name) if name is not None else None
    voted = proposal is not None and proposal.holding is not None and proposal.method != ORDERED
    return process.shared or voted


def lacks(world: World, rules: Rules, process: Process, level: str, slack: int = 0) -> str | None:
    """What is missing for a level, as a code; None if nothing is."""
    have = process.supports.get
    if level == "compliance":
        return None
    for name in ("access", "staff"):
        if have(name, 0) < rules["level.support_from"] - slack:
            return f"level_needs_{name}"
    if level == "transformation":
        if process.planning == "professionals":
            return "level_needs_planning"
        if not power_is_shared(world, rules, process):
            return "level_needs_agreement"
        if have("training", 0) < rules["level.transformation_from"] - slack:
            return "level_needs_training"
    return None


def fall_back(world: World, rules: Rules, process: Process) -> str | None:
    """Once a week: one level down if its ground went. What was missing, if it fell."""
    why = lacks(world, rules, process, process.level, rules["level.falls_below"])
    if why is not None:
        process.level = LEVELS[LEVELS.index(process.level) - 1]
    return why


def voice(rules: Rules, process: Process) -> int:
    """How far a say in the planning is a real one at this level, permille."""
    if process.level == "transformation":
        return 1000
    return rules[f"level.{process.level}_voice"]


def gain(rules: Rules, process: Process) -> int:
    """What a level adds to quality, permille."""
    name = GAIN[process.level]
    return 0 if name is None else rules[name]
