"""Choose an answer to a question asked before the first season or after the last.

Nothing in the town depends on it, and nobody has to: it stands in the log beside what was done.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.rules.content import Asked
from game.rules.core import Action, Context, Event, Rejected, Rules
from game.world.world import World


@dataclass(frozen=True)
class Reply(Action):
    kind: ClassVar[str] = "reply"
    phases: ClassVar[tuple[str, ...]] = ("listen", "debrief")
    final: ClassVar[bool] = True
    of_people: ClassVar[bool] = True
    question: str = ""
    """`before/ID`, `after/ID` or `transfer`."""
    option: str = ""


ACTION = Reply
BEFORE, AFTER, TRANSFER = "before/", "after/", "transfer"


def open_questions(world: World, rules: Rules) -> dict[str, Asked]:
    """What may be answered now and was not: before anything was lived, or when all is over."""
    content = rules.content
    asked: dict[str, Asked] = {}
    if world.phase == "listen" and world.season == 1:
        asked = {BEFORE + q.id: q.before for q in content.questions}
    elif world.phase == "debrief":
        asked = {AFTER + q.id: q.after for q in content.questions}
        if content.transfer is not None:
            asked[TRANSFER] = content.transfer.asked
    return {name: it for name, it in asked.items() if name not in world.replies}


def options(world: World, rules: Rules) -> list[Action]:
    """None of its own: it is asked on a page, and a game goes on without."""
    return []


def handle(world: World, action: Reply, ctx: Context) -> list[Event]:
    found = open_questions(world, ctx.rules)
    if action.question not in found:
        code = "replied_already" if action.question in world.replies else "not_asked_now"
        raise Rejected(code, question=action.question[:60])
    if action.option not in [o.id for o in found[action.question].options]:
        raise Rejected("unknown_option", option=action.option[:60])
    world.replies[action.question] = action.option
    return [Event("replied", {"question": action.question})]
