"""Four phases of a process, and what skipping or hurrying one costs (concept 95).

People are prepared, say together what the matter is, and find solutions together before a service
changes. How far each of the three was worked through is counted from hours given; what was not
stays as misfit: the service does not fit the lives it is for. So does a part of what was worked
through without those least able to come. Users at work find some of it out later.
"""

from __future__ import annotations

from game.rules.coproduction import challenges, reach
from game.rules.coproduction.board import PLANS
from game.rules.core import Rules
from game.rules.machines.process import PHASES
from game.world.coproduction import Process
from game.world.world import World

BEFORE = PHASES[:-1]
FEWEST, MOST = 4, 20
"""People around a table."""
UNHEARD = "unheard:"
"""Marks: how far a phase was worked through without the least able, permille."""
DESIGNED = "designed:"
"""Marks: how far a phase was worked through by users, permille."""


def enough_people(world: World, rules: Rules, process: Process) -> int:
    mine = int(reach.users(world, rules, process).sum())
    return max(FEWEST, min(MOST, mine * rules["phase.people_permille"] // 1000))


def work(world: World, rules: Rules, process: Process, minutes: int) -> None:
    """A week of a phase with so many minutes given by users and others."""
    phase = process.stage
    if phase not in BEFORE:
        return
    wanted = enough_people(world, rules, process) * reach.spec_of(rules, process).minutes
    pace = 1000 - challenges.cost(rules, process, "pace")
    done = pace * min(1500, minutes * 1000 // max(1, wanted)) // 1000
    add(world, rules, process, phase, done // rules[f"phase.{phase}_weeks"])


def add(world: World, rules: Rules, process: Process, phase: str, permille: int) -> int:
    """So much more of a phase is worked through. What really was added."""
    before = process.worked.get(phase, 0)
    now = max(0, min(1000, before + permille))
    added, marks = now - before, process.marks
    process.worked[phase] = now
    gap = challenges.unrepresentative(world, rules, process) if process.id in world.takers else 0
    gap = max(0, min(1000, gap))
    for mark, part in ((UNHEARD, gap), (DESIGNED, PLANS[process.planning])):
        marks[mark + phase] = max(0, marks.get(mark + phase, 0) + added * part // 1000)
    return added


def misfit(rules: Rules, process: Process) -> int:
    """What does not fit, permille, by what was not worked through, or not with everybody."""
    left = 0
    for phase in BEFORE:
        lacking = 1000 - process.worked.get(phase, 0)
        lacking += process.marks.get(UNHEARD + phase, 0) * rules["phase.unheard"] // 1000
        left += rules[f"phase.{phase}_weight"] * min(1000, lacking) // 1000
    return min(1000, left)


def learn_by_doing(rules: Rules, process: Process, filled: int) -> None:
    """Users who have a part in the planning mend at work what did not fit, slowly."""
    if process.planning == "professionals":
        return
    for phase in BEFORE:
        lacking = 1000 - process.worked.get(phase, 0)
        mended = (lacking * rules["phase.learned"] * filled // 1000 + 999) // 1000
        process.worked[phase] = 1000 - max(0, lacking - mended)
