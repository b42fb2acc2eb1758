"""An asset census: everybody in a district is asked what they can do, not what they lack.

Being asked makes people surer that they matter, and self-efficacy moves co-production more than
anything else about a person (Parrado et al. 2013, facts C4). Whoever's skills are known is asked
by name later, so founding circles find people there sooner. Final: it tells.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from game.rules.core import Action, Context, Event, Rejected, Rules
from game.rules.costs import hours_left, spend
from game.rules.knowledge import learn, skills_known
from game.rules.unlocks import check_unlocked, unlocked
from game.world.world import World


@dataclass(frozen=True)
class Census(Action):
    kind: ClassVar[str] = "census"
    phases: ClassVar[tuple[str, ...]] = ("listen", "organise")
    final: ClassVar[bool] = True
    district: str = ""


ACTION = Census


def options(world: World, rules: Rules) -> list[Action]:
    if not unlocked(world, rules, "census") or hours_left(world) < rules["census.hours"]:
        return []
    return [Census(d.id) for d in rules.content.districts if not skills_known(world, d.id)]


def handle(world: World, action: Census, ctx: Context) -> list[Event]:
    check_unlocked(world, ctx.rules, "census")
    if action.district not in ctx.rules.districts:
        raise Rejected("unknown_district", district=action.district)
    if skills_known(world, action.district):
        raise Rejected("asked_already", district=action.district)
    spend(world, ctx.rules["census.hours"], 0)
    learn(world, f"skills:{action.district}")
    h = world.households
    here = h.district == ctx.rules.district_index[action.district]
    h.efficacy = (h.efficacy + here * ctx.rules["census.efficacy"]).clip(max=1000)
    return [Event("skills_counted", {"district": action.district})]
