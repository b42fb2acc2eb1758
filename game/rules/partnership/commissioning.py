"""How a service is commissioned: alone, by prescribing co-production, or together (concept 97).

`commissioned`: the town hall writes into its specification that providers design with users. It is
quick and cheap, and works as far as the town hall itself is open: where it is not, boxes are
ticked, and the books are better than the service. `co_commissioned`: users and providers take
part in the whole cycle, from what is wanted to how it went. It takes longer, costs meetings, and
gives more where people trust each other. All of it is learned by people: when whoever commissions
a service leaves, nobody answers for it for a while, and the next one begins anew.
"""

from __future__ import annotations

from game.rules.core import Context, Rules
from game.rules.partnership import openness
from game.world.world import World

MODES = ("alone", "commissioned", "co_commissioned")


def mode(world: World, service: str) -> str:
    return world.partnership.commissioning.get(service, "alone")


def is_vacant(world: World, service: str) -> bool:
    return world.partnership.vacant.get(service, -1) > world.week


def take_up(world: World, ctx: Context, service: str, how: str) -> None:
    """Commission it like this from now on; what it is already, or is not there, stays."""
    p = world.partnership
    there = service in world.municipality.services
    if not there or how not in MODES or how == mode(world, service):
        return
    p.commissioned_week.pop(service, None)
    p.commissioning.pop(service, None)
    if how != "alone":
        p.commissioning[service], p.commissioned_week[service] = how, world.week
    ctx.tell("commissioning_changed", service=service, how=how)


def leave(world: World, ctx: Context, service: str, weeks: int) -> None:
    """Whoever commissions it leaves. What was agreed stands on paper; nothing comes of it until
    somebody has learned it again, and the town hall has one fewer who believes in it."""
    p = world.partnership
    if service not in world.municipality.services:
        return
    p.vacant[service] = world.week + max(1, weeks or ctx.rules["commission.vacant_weeks"])
    if service in p.commissioned_week:
        p.commissioned_week[service] = p.vacant[service]
        openness.add(world, -ctx.rules["openness.left"])
    ctx.tell("commissioner_left", service=service)


def ripeness(world: World, rules: Rules, service: str) -> int:
    """How far those who do it now have learned it, permille; nothing while nobody does."""
    since = world.partnership.commissioned_week.get(service)
    if since is None or is_vacant(world, service):
        return 0
    weeks = rules[f"commission.{mode(world, service)}_weeks"]
    return max(0, min(1000, (world.week - since) * 1000 // weeks))


def real(world: World, rules: Rules, service: str) -> int:
    """How much of it is lived and not only written, permille: prescribed, as far as the town hall
    is open; together, as far as people trust."""
    if mode(world, service) == "commissioned":
        return world.partnership.openness
    return min(1000, rules["commission.trust_from"]
               + int(world.households.trust.sum()) // world.households.n)


def support(world: World, rules: Rules, service: str) -> int:
    """How far this meets what a process of co-production needs of commissioning, permille."""
    how = mode(world, service)
    if how == "alone" or not rules.has("partnership"):
        return 0
    most = rules[f"commission.{how}_supports"]
    return most * ripeness(world, rules, service) // 1000 * real(world, rules, service) // 1000


def lift(world: World, rules: Rules, service: str) -> int:
    """What it adds to the quality of a service, permille."""
    how = mode(world, service)
    if how == "alone":
        return 0
    gain = rules[f"commission.{how}_gain"] * ripeness(world, rules, service) // 1000
    return gain * real(world, rules, service) // 1000


def ticked(world: World, rules: Rules, service: str) -> int:
    """What the books show of it that nobody got: boxes ticked, permille."""
    if mode(world, service) != "commissioned":
        return 0
    gain = rules["commission.commissioned_gain"] * ripeness(world, rules, service) // 1000
    return gain - lift(world, rules, service)


def cost(world: World, rules: Rules, service: str, money: int) -> int:
    """What the meetings cost in a week, of a service's money."""
    how = mode(world, service)
    if how == "alone" or is_vacant(world, service):
        return 0
    return money * rules[f"commission.{how}_cost"] // 1000
