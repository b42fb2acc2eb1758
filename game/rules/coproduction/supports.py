"""Six prerequisites of co-production: what people need to have a part, and staff to share theirs.

Which of them a way of working wants depends on who plans and who delivers. Each wears off, costs
the town hall money as long as it is there, and more of it takes hours to organise.
"""

from __future__ import annotations

from game.rules.coproduction.reach import users
from game.rules.core import Rules
from game.rules.town_hall.budget import CUT
from game.world.coproduction import Process
from game.world.world import World

SUPPORTS = ("access", "independent", "community", "staff", "training", "commissioning")
"""To get there and be understood; somebody independent beside those who are not heard; what
neighbours can carry; staff at the front line who may share; training of both; a contract that
lasts."""
PLANNING = {"professionals": (), "both": ("staff", "independent", "commissioning"),
            "users": ("independent", "community", "commissioning")}
DELIVERY = {"professionals": (), "both": ("staff", "training", "access"),
            "users": ("community", "training", "access")}


def wanted(process: Process) -> tuple[str, ...]:
    """The prerequisites that its way of working stands on; those of both axes count twice."""
    return (*PLANNING[process.planning], *DELIVERY[process.delivery])


def met(rules: Rules, process: Process, name: str) -> int:
    """How far a prerequisite counts as met, permille."""
    return min(1000, process.supports.get(name, 0) * 1000 // rules["support.need"])


def readiness(rules: Rules, process: Process) -> int:
    """How far it has what its way of working takes, permille; where professionals do all, whole."""
    names = wanted(process)
    return sum(met(rules, process, name) for name in names) // len(names) if names else 1000


def add(process: Process, name: str, amount: int) -> None:
    process.supports[name] = max(0, min(1000, process.supports.get(name, 0) + amount))


def fade(world: World, rules: Rules, process: Process) -> None:
    """A week's wear. What is paid for lasts; where the town hall cuts, and where funding is from
    one year to the next, it wears off."""
    cut = max(0, world.tallies.get(CUT, 0))
    insecure = process.challenges.get("insecure_funding", 0)
    lost = (rules["support.fades"] * cut + rules["support.fades_insecure"] * insecure) // 1000
    for name, level in process.supports.items():
        process.supports[name] = level - (level * lost + 500) // 1000


def cents_week(world: World, rules: Rules, process: Process) -> int:
    """What they cost the town hall this week, as far as it does not cut."""
    homes = int(users(world, rules, process).sum())
    whole = sum(rules[f"support.{name}_cents"] * level for name, level in process.supports.items()
                ) * homes // 1000
    return whole * (1000 - max(0, world.tallies.get(CUT, 0))) // 1000
