"""A town that has been lived in: some weeks before the story, so that its first morning is at rest.

Settling says who lives where, with which work and how much money; what a household keeps in its
purse, what it still owes and what the shops take in follow only from living. Meanwhile what the
world outside buys is set each week to what is left when the town's own custom is counted: exports
are the balance of the base year, as in any calibrated model of a regional economy (judgement). So
a town rests at the work its scenario gives it, and what moves later is moved by somebody.

How people feel (trust, tiredness) and what named people have stay as the scenario says.
"""

from __future__ import annotations

from game.rules.core import Context, Rules
from game.rules.firms.branches import balance_exports
from game.rules.season import commons, labour
from game.rules.season.week import SYSTEMS
from game.world.luck import Luck
from game.world.world import EURO, World

LIVES = ("enterprises", "labour", "care", "clock", "income", "needs", "municipality", "footprint")
"""What goes on in those weeks. Nothing comes upon the town, and the ground water rests."""


def live_in(world: World, rules: Rules, luck: Luck) -> None:
    """Live `settle.lived_in_weeks` up to week 0; then purses are as the scenario gives them."""
    if not (rules.has("income") and rules.has("needs")):
        return
    weeks, ledger = rules["settle.lived_in_weeks"], world.ledger
    ctx = Context(rules, luck)
    purse = ledger.balance(EURO, "town_hall")
    named = list(world.people.values())
    cash = ledger.of_households(EURO)[named].tolist()
    for world.week in range(-weeks, 0):
        balance_exports(world, rules)
        for name in LIVES:
            if rules.has(name):
                SYSTEMS[name].step(world, ctx)
    world.week = 0
    ledger.pay(EURO, "town_hall", "outside", ledger.balance(EURO, "town_hall") - purse)
    change = ledger.of_households(EURO) * 0
    for row, cents in zip(named, cash, strict=True):
        change[row] = cents - ledger.of_households(EURO)[row]
    ledger.settle(EURO, ("households", change), ("outside", -int(change.sum())))
    if rules.has("labour"):
        labour.rebase(world)
    if rules.has("commons"):
        commons.settle(world, ctx)
