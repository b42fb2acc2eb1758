"""Building what was chosen: it takes seasons, money from the pot, and somebody who watches.

What stands is capital: cents that were built and have not worn off. A service usually renews as
much as wears off; where editions bring it more, more comes to stand there over the years, and
where they leave it less, less does. That is why little is felt in the first years. What was built
beyond the usual has no money of its own to be kept up: it wears faster, unless the next editions
keep it up.
"""

from __future__ import annotations

from game.rules.core import Context, Rules, move_towards
from game.rules.partnership import openness, pot
from game.rules.town_hall import channels
from game.world.partners import Chosen
from game.world.world import World


def step(world: World, ctx: Context) -> None:
    """A week of all works: those that people chose, and what the town hall renews itself."""
    r, b = ctx.rules, world.partnership.budget
    built = {name: 0 for name in world.municipality.services}
    for chosen in list(b.won.values()):
        paid = _pay(world, r, chosen)
        built[chosen.service] = built.get(chosen.service, 0) + paid
        if chosen.paid >= chosen.cents and world.week >= chosen.due_week:
            _done(world, ctx, chosen)
        elif world.week >= chosen.due_week + r["participatory.patience"]:
            _given_up(world, ctx, chosen)
    pot.run(world, r, pot.expected(world, r) // pot.YEAR)
    for name, service in world.municipality.services.items():
        money = service.budget_cents_week * (service.run_by == "town")
        gave = money * pot.share(world, r) // 1000
        _shift(world, r, name, built[name] - gave)
        _stand(world, r, name, built[name] - pot.of_capital(world, r, money))


def _pay(world: World, rules: Rules, chosen: Chosen) -> int:
    """This week's part of it, once it is planned and as far as the pot goes; nothing of what is
    not being built."""
    if not _is_built(world, rules, chosen):
        return 0
    plan = min(rules["participatory.plan_weeks"], chosen.weeks - 1)
    weeks, built = chosen.weeks - plan, world.week - chosen.week - plan
    due = chosen.cents * max(0, min(weeks, built)) // weeks
    cents = min(due - chosen.paid, pot.holds(world))
    if cents <= 0:
        return 0
    pot.give_back(world, cents)
    channels.buy(world, rules, cents, rules["channel.works_local"], "building")
    chosen.paid += cents
    return cents


def _is_built(world: World, rules: Rules, chosen: Chosen) -> bool:
    """Whether the town hall carries it out at all: the part `delivery` of what is chosen, in the
    order of being chosen; less where it has to give no account of it."""
    b = world.partnership.budget
    watched = "accountability" in b.switches
    part = b.delivery * (1000 - (not watched) * rules["participatory.unwatched"]) // 1000
    return (chosen.place + 1) * part // 1000 > chosen.place * part // 1000


def _done(world: World, ctx: Context, chosen: Chosen) -> None:
    b = world.partnership.budget
    del b.won[chosen.id]
    b.delivered += 1
    openness.add(world, ctx.rules["openness.delivered"])
    ctx.tell("project_built", project=chosen.id)


def _given_up(world: World, ctx: Context, chosen: Chosen) -> None:
    """It never came: whoever waited for it trusts less, and the town hall tries less."""
    b, h = world.partnership.budget, world.households
    del b.won[chosen.id]
    b.failed += 1
    h.trust = (h.trust - ctx.rules["participatory.failed_trust"]).clip(0, 1000)
    openness.add(world, -ctx.rules["openness.failed"])
    ctx.tell("project_failed", project=chosen.id)


def _shift(world: World, rules: Rules, service: str, cents: int) -> None:
    """What editions bring a service, smoothed over a year."""
    shift = world.partnership.budget.shift
    if cents or service in shift:
        shift[service] = move_towards(shift.get(service, 0), cents, pot.YEAR)


def usual(world: World, rules: Rules, service: str) -> int:
    """What stands for a service that has always renewed what wears off, cents: what its
    money for renewal keeps up, a larger part of water's than of others'."""
    spec, persons = rules.services[service], int(world.households.persons.sum())
    part = rules["participatory.capital_water" if spec.need == "water" else "participatory.capital"]
    renewed = spec.cents_person_week * persons * part // 1000
    return renewed * 1_000_000 // rules["channel.wear"]


def _stand(world: World, rules: Rules, service: str, more: int) -> None:
    works, whole = world.partnership.budget.works, usual(world, rules, service)
    if more == 0 and service not in works:
        return
    stands = works.get(service, whole)
    unkept = rules["participatory.wear" if stands > whole else "channel.wear"]
    works[service] = max(0, stands + more + (whole - stands) * unkept // 1_000_000)


def lift(world: World, rules: Rules, service: str) -> int:
    """What stands more (or less) than usual does to the quality of a service, permille: up to a
    limit, which twice the usual reaches."""
    stands = world.partnership.budget.works.get(service)
    if stands is None:
        return 0
    whole = max(1, usual(world, rules, service))
    return rules["participatory.works_most"] * max(-whole, min(whole, stands - whole)) // whole
