"""Make a toolkit ready and send it to another town: which version of each part goes with it.

Choosing costs nothing; sending costs the hours that the toolkit says. Whether the town has what the
core needs is heard in the first week, what came of it when its weeks are over.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.rules.core import Action, Context, Event, Rejected, Rules
from game.rules.costs import hours_left, spend
from game.rules.transfer import elsewhere, sending
from game.rules.unlocks import check_unlocked, unlocked
from game.world.world import World

THINGS = ("part", "send")


@dataclass(frozen=True)
class TransferAct(Action):
    kind: ClassVar[str] = "transfer"
    phases: ClassVar[tuple[str, ...]] = ("organise",)
    thing: str = ""
    """`part` or `send`."""
    which: str = ""
    """`toolkit/part`, or a toolkit."""
    to: str = ""
    """A version or `as_it_is`, or a town."""


ACTION = TransferAct


def why_not(world: World, rules: Rules, action: TransferAct) -> str:
    """The code of a refusal, empty if it may be done."""
    if not sending.toolkits(rules):
        return "no_toolkit"
    if action.thing == "part":
        return sending.why_not_part(world, rules, action.which, action.to)
    if action.thing == "send":
        return sending.why_not_send(world, rules, action.which, action.to)
    return "unknown_toolkit"


def options(world: World, rules: Rules) -> list[Action]:
    if not sending.toolkits(rules) or not unlocked(world, rules, "transfer"):
        return []
    left = hours_left(world)
    acts = [TransferAct("part", f"{kit.id}/{part.id}", version)
            for kit in rules.content.toolkits for part in kit.parts
            for version in (sending.AS_IT_IS, *(v.id for v in part.versions))]
    acts += [TransferAct("send", kit.id, town) for kit in rules.content.toolkits
             if kit.hours <= left for town in elsewhere.towns(rules)]
    return [act for act in acts if not why_not(world, rules, act)]


def handle(world: World, action: TransferAct, ctx: Context) -> list[Event]:
    r = ctx.rules
    check_unlocked(world, r, "transfer")
    why = why_not(world, r, action)
    if why:
        raise Rejected(why, which=action.which[:60], to=action.to[:60])
    if action.thing == "part":
        sending.choose(world, r, action.which, action.to)
        return [Event("transfer_chosen", {"which": action.which, "to": action.to})]
    spend(world, sending.toolkits(r)[action.which].hours, 0)
    sending.send(world, action.which, action.to, r)
    return [Event("transfer_sent", {"toolkit": action.which, "town": action.to})]
