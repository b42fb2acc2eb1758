"""Rules and a seed -> World. The seed decides who lives where, and the hidden turns.

Districts say how many households are frail or without a car; which ones they are, their
incomes and their ties come from the seed's luck, so that two towns are never the same and
one seed always is. Named people are ordinary rows with their situation laid over. Then each
weekly system that is on settles what it needs (its `settle`, if it has one), and the town lives
some weeks before the story (`lived_in`).
"""

from __future__ import annotations

from game.rules.core import Context, Rules
from game.rules.history import opening
from game.rules.indicators import measure
from game.rules.laws import path as laws
from game.rules.offers import open_organisation
from game.rules.opening import open_season
from game.rules.phases import skip
from game.rules.season.week import SYSTEMS
from game.scenario.lived_in import live_in
from game.scenario.people import lay_over, settle, usual_households
from game.world.ledger import Ledger
from game.world.luck import Luck
from game.world.world import EURO, HOURS, World


def build_world(rules: Rules, seed: int, households: int | None = None) -> World:
    """The town on its first morning, in its usual size or (for the bench) in another."""
    content, luck = rules.content, Luck(seed)
    people, usual = settle(rules, luck, households), usual_households(content)
    world = World(content.id, people, Ledger(people.n))
    for currency in (EURO, HOURS):
        world.ledger.open_currency(currency)
    for name in ("team", "town_hall", "owner", "outside", "calendar", "spent"):
        world.ledger.account(name)
    for variant in content.variants:
        pick = luck.one(0, "variant", variant.id, len(variant.values))
        world.hidden[variant.id] = variant.values[pick]
    cash = people.income_cents * rules["settle.cash_weeks"]
    for person in content.people:
        row = lay_over(world, rules, person)
        if person.situation.cash_cents is not None:
            cash[row] = person.situation.cash_cents
    world.ledger.collect(EURO, -cash, "outside")
    world.ledger.pay(EURO, "outside", "team", content.fund_cents)
    spread = (luck.one(0, "purse", "town_hall", 2001) - 1000) * rules["town.purse_spread_permille"]
    purse = content.town_hall_cents * (1_000_000 + spread) // 1_000_000
    world.ledger.pay(EURO, "outside", "town_hall", purse * people.n // usual)
    world.town_budget_cents_week = content.town_budget_cents_week * people.n // usual
    ctx = Context(rules, luck)
    _open_providers(world, rules)
    world.environment.footprint_mgha = rules["footprint.base_mgha"]
    for name, system in SYSTEMS.items():
        if rules.has(name) and hasattr(system, "settle"):
            system.settle(world, ctx)
    laws.in_force(world, rules)
    live_in(world, rules, luck)
    open_season(world, ctx, 1)
    skip(world, ctx)
    world.start = measure(world, rules)
    world.history.append(opening(world, rules))
    return world.freeze()


def _open_providers(world: World, rules: Rules) -> None:
    for provider in rules.content.providers:
        if not provider.open_from_start:
            continue
        org = open_organisation(world, provider, "start", "trading")
        org.capacity = (provider.capacity * world.households.n
                               // usual_households(rules.content))
        org.team_held = False
        if provider.staff_person is not None:
            org.staff = [world.people[provider.staff_person]]
    if rules.has("bread"):
        h = world.households
        alone = h.supplier < 0
        h.bread[alone] = h.bread[alone].clip(max=rules["settle.bread_alone"])
