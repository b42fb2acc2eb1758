"""Place a task of care: from now on this person, process, route or circle does it.

Asking takes a talk (`clock.place_minutes` of organising). Who is asked says no when their day has
no room for it, even at the cost of rest, sleep and pay, or when they trust nobody. What it takes
from them is lived (`clock.living`). It may be placed anew each season, and taken back meanwhile.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.rules.clock import doers
from game.rules.core import Action, Context, Event, Rejected, Rules
from game.rules.unlocks import check_unlocked, unlocked
from game.world.world import HOURS, World

NOBODY = "nobody"


@dataclass(frozen=True)
class Place(Action):
    kind: ClassVar[str] = "place"
    phases: ClassVar[tuple[str, ...]] = ("organise",)
    task: str = ""
    by: str = ""
    """A person, `process:<id>`, `route:<id>`, `currency:<id>`, or `nobody`."""


ACTION = Place


def options(world: World, rules: Rules) -> list[Action]:
    if not unlocked(world, rules, "clock") or _too_little(world, rules) is not None:
        return []
    return [Place(task.id, by) for task in world.clock.tasks.values() if task.minutes
            for by in (*doers.may(rules, rules.tasks[task.id]), NOBODY)
            if by != (task.by or NOBODY)
            and (by == NOBODY or doers.refusal(world, rules, task, by) is None)]


def _too_little(world: World, rules: Rules) -> Rejected | None:
    left = world.ledger.balance(HOURS, "team")
    if left < rules["clock.place_minutes"]:
        return Rejected("not_enough_hours", need=-(-rules["clock.place_minutes"] // 60),
                        left=left // 60)
    return None


def handle(world: World, action: Place, ctx: Context) -> list[Event]:
    check_unlocked(world, ctx.rules, "clock")
    task = world.clock.tasks.get(action.task)
    if task is None or not task.minutes:
        raise Rejected("no_such_task", task=action.task)
    by = "" if action.by == NOBODY else action.by
    if by == task.by:
        raise Rejected("does_it_already", task=task.id, by=action.by)
    why = doers.refusal(world, ctx.rules, task, by) if by else None
    why = why or _too_little(world, ctx.rules)
    if why is not None:
        raise why
    world.ledger.pay(HOURS, "team", "spent", ctx.rules["clock.place_minutes"])
    was, task.by = task.by, by
    return [Event("task_placed", {"task": task.id, "by": action.by, "was": was or NOBODY})]
