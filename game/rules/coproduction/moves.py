"""What may be moved on the board, one thing at a time, and why something may not.

Professionals give no power up for nothing: they let others plan with them where the town hall is
open to it, where it buys together with its users, or where an agreement says so. Delivery is
shared where staff have time for it, and left to users where neighbours can carry it.
"""

from __future__ import annotations

from collections.abc import Callable

from game.rules.coproduction import challenges, levels, life, phases, reach, supports
from game.rules.coproduction.board import DOERS
from game.rules.core import Context, Rejected, Rules
from game.rules.machines.process import AT_WORK, IDEA
from game.world.coproduction import Process
from game.world.world import EURO, World

THINGS = ("phase", "planning", "delivery", "level", "collective", "support", "remedy", "savings",
          "pay")
TO: dict[str, tuple[str, ...]] = {
    "phase": ("work", "next", "skip", "co_define", "co_create", "end"),
    "planning": DOERS,
    "delivery": DOERS,
    "level": levels.LEVELS,
    "collective": ("individual", "collective"),
    "support": supports.SUPPORTS,
    "remedy": tuple(challenges.CHALLENGES),
    "savings": ("cut", "reinvested", "shared"),
    "pay": ("0", "300", "600", "900"),
}
"""Thing -> what it may be moved to. Pay is cents an hour."""
TOGETHER = "co_commissioned"
Check = Callable[[World, Rules, Process, str], str | None]


def legal(world: World, rules: Rules, process: Process) -> list[tuple[str, str]]:
    """Everything that may be moved now, hours aside."""
    return [(thing, to) for thing, places in TO.items() for to in places
            if why_not(world, rules, process, thing, to) is None]


def hours(rules: Rules, thing: str, to: str) -> int:
    """Organising hours that a move takes. To go on, to leave out or to end costs none."""
    if thing == "phase":
        return rules["steer.phase_hours"] if to in ("work", "co_define", "co_create") else 0
    if thing == "support":
        return rules[f"support.{to}_hours"]
    return rules["challenge.remedy_hours" if thing == "remedy" else f"steer.{thing}_hours"]


def why_not(world: World, rules: Rules, process: Process, thing: str, to: str) -> str | None:
    """The code of what stands in the way; None if nothing does."""
    if to not in TO.get(thing, ()):
        return "no_such_move"
    return CHECKS[thing](world, rules, process, to)


def move(world: World, ctx: Context, process: Process, thing: str, to: str) -> None:
    """Do it. Raises Rejected with the reason if it may not be done."""
    why = why_not(world, ctx.rules, process, thing, to)
    if why is not None:
        raise Rejected(why, process=process.id, thing=thing, to=to)
    MOVES[thing](world, ctx, process, to)


def _phase(world: World, rules: Rules, process: Process, to: str) -> str | None:
    stage = process.stage
    if to == "end":
        return None if stage in (*phases.BEFORE, AT_WORK, "resting") else "process_not_begun"
    if to in ("co_define", "co_create"):
        return None if stage == AT_WORK else "process_not_at_work"
    if to == "next" and stage == AT_WORK:
        return "process_at_work_already"
    if to in ("work", "skip") and stage not in phases.BEFORE:
        return "process_not_in_a_phase"
    if to == "work" and process.worked.get(stage, 0) >= 1000:
        return "phase_worked_through"
    if not _somebody(world, rules, process):
        return "process_without_people"
    return None


def _somebody(world: World, rules: Rules, process: Process) -> bool:
    """Whether anybody takes part; of what has not begun or lies still, whether there is anybody
    it is for. Who really comes shows when it begins."""
    if process.stage in (IDEA, *life.OVER):
        return bool(reach.may(world, rules, process).any())
    return int(world.takers[process.id].part.sum()) > 0


def _planning(world: World, rules: Rules, process: Process, to: str) -> str | None:
    if to == process.planning:
        return "stands_already"
    open_from = {"professionals": 0, "both": rules["steer.planning_openness"],
                 "users": rules["steer.users_openness"]}[to]
    service = reach.spec_of(rules, process).service
    town = world.partnership
    if levels.power_is_shared(world, rules, process) or \
            town.commissioning.get(service) == TOGETHER:
        open_from -= rules["steer.agreed_opens"]
    if town.openness < open_from:
        return "professionals_keep_planning"
    if to == "users" and process.supports.get("community", 0) < rules["steer.delivery_community"]:
        return "users_cannot_carry"
    return None


def _delivery(world: World, rules: Rules, process: Process, to: str) -> str | None:
    if to == process.delivery:
        return "stands_already"
    if to == "both" and process.supports.get("staff", 0) < rules["steer.delivery_staff"]:
        return "staff_cannot_share"
    if to == "users" and process.supports.get("community", 0) < rules["steer.delivery_community"]:
        return "users_cannot_carry"
    return None


def _level(world: World, rules: Rules, process: Process, to: str) -> str | None:
    if to == process.level:
        return "stands_already"
    return levels.lacks(world, rules, process, to)


def _collective(world: World, rules: Rules, process: Process, to: str) -> str | None:
    return "stands_already" if (to == "collective") == process.collective else None


def _support(world: World, rules: Rules, process: Process, to: str) -> str | None:
    return "support_is_whole" if process.supports.get(to, 0) >= 1000 else None


def _remedy(world: World, rules: Rules, process: Process, to: str) -> str | None:
    if to in process.remedies:
        return "remedy_in_place"
    if process.challenges.get(to, 0) < rules["challenge.told_from"]:
        return "no_such_challenge"
    return None


def _savings(world: World, rules: Rules, process: Process, to: str) -> str | None:
    if to == process.savings:
        return "stands_already"
    if process.stage != AT_WORK or process.saved_cents == 0:
        return "nothing_saved_yet"
    if to == "cut" or levels.power_is_shared(world, rules, process):
        return None
    kept = world.partnership.openness < rules["steer.planning_openness"]
    return "town_hall_keeps_savings" if kept else None


def _pay(world: World, rules: Rules, process: Process, to: str) -> str | None:
    if int(to) == process.pay_cents_hour:
        return "stands_already"
    if int(to) > process.pay_cents_hour and rules.has("municipality") and \
            world.ledger.balance(EURO, "town_hall") <= 0:
        return "town_hall_cannot_pay"
    return None


CHECKS: dict[str, Check] = {
    "phase": _phase, "planning": _planning, "delivery": _delivery, "level": _level,
    "collective": _collective, "support": _support, "remedy": _remedy, "savings": _savings,
    "pay": _pay,
}


def _move_phase(world: World, ctx: Context, process: Process, to: str) -> None:
    if to == "work":
        phases.add(world, ctx.rules, process, process.stage, ctx.rules["steer.work"])
    elif to == "end":
        life.end(world, ctx, process, "decided")
    elif to in ("next", "skip"):
        if not life.go_on(world, ctx, process):
            raise Rejected("process_without_people", process=process.id)
    else:
        life.go_to(world, ctx, process, to)
    process.misfit = phases.misfit(ctx.rules, process)


def _write(name: str) -> Callable[[World, Context, Process, str], None]:
    def write(world: World, ctx: Context, process: Process, to: str) -> None:
        setattr(process, name, to)

    return write


def _move_collective(world: World, ctx: Context, process: Process, to: str) -> None:
    process.collective = to == "collective"


def _move_support(world: World, ctx: Context, process: Process, to: str) -> None:
    supports.add(process, to, ctx.rules["support.step"])


def _move_remedy(world: World, ctx: Context, process: Process, to: str) -> None:
    process.remedies.append(to)


def _move_pay(world: World, ctx: Context, process: Process, to: str) -> None:
    process.pay_cents_hour = int(to)


MOVES: dict[str, Callable[[World, Context, Process, str], None]] = {
    "phase": _move_phase, "planning": _write("planning"), "delivery": _write("delivery"),
    "level": _write("level"), "collective": _move_collective, "support": _move_support,
    "remedy": _move_remedy, "savings": _write("savings"), "pay": _move_pay,
}
