"""The participatory budget as a yearly cycle with five switches (concept 88; facts D1 to D8).

    financial       the sum is known, and is nobody else's: without it people choose more than
                    there is, and a town hall in debt takes the pot
    officers        budget officers take part: without them projects cost and take more than said
    repeated        it is held every year: without it one edition is all there is
    deliberation    it is talked over in public: more come, and what others miss counts
    accountability  what was built is told: without it people see part of it, and believe less;
                    and some of it is never built, since nobody asks

Missing ones cap what it does; none of them is a bonus of its own.
"""

from __future__ import annotations

from game.rules.core import Context, Rules
from game.rules.partnership import building, edition, openness, pot
from game.world.world import EURO, World

SWITCHES = ("financial", "officers", "repeated", "deliberation", "accountability")
CHANGES = ("share", "method", "delivery", "edition", "raid", *SWITCHES)
"""What an effect may change of it."""


def change(world: World, ctx: Context, name: str, amount: int, method: str) -> None:
    b = world.partnership.budget
    if name == "share":
        b.share_permille = max(0, min(ctx.rules["participatory.most"], amount))
    elif name == "delivery":
        b.delivery = max(0, min(1000, amount))
    elif name == "method" and method in edition.WAYS:
        b.method = method
    elif name in SWITCHES:
        b.switches = [s for s in SWITCHES if s in {*b.switches, name} and (s != name or amount)]
    elif name == "edition":
        edition.hold(world, ctx)
    elif name == "raid":
        raid(world, ctx)


def is_due(world: World) -> bool:
    """Whether an edition is to be held now: the first at once, the next ones a year later each."""
    b = world.partnership.budget
    if b.share_permille <= 0:
        return False
    return b.editions == 0 or (
        "repeated" in b.switches and world.week - b.edition_week >= pot.YEAR)


def step(world: World, ctx: Context) -> None:
    b = world.partnership.budget
    if is_due(world):
        edition.hold(world, ctx)
    if b.editions and "financial" not in b.switches and _in_debt(world, ctx.rules):
        raid(world, ctx)
    building.step(world, ctx)
    b.beyond_permille = pot.beyond(world, ctx.rules)


def _in_debt(world: World, rules: Rules) -> bool:
    """The budget does not balance: debts of more weeks of spending than a town hall bears."""
    week = sum(s.budget_cents_week for s in world.municipality.services.values())
    debts = -world.ledger.balance(EURO, "town_hall")
    return pot.holds(world) > 0 and debts > rules["participatory.raid_weeks"] * week


def raid(world: World, ctx: Context) -> None:
    """The town hall takes the pot for other things. What was chosen waits for money that is gone,
    and is given up in the end; people hear of it at once."""
    b, r, cents = world.partnership.budget, ctx.rules, pot.holds(world)
    if not cents:
        return
    pot.give_back(world, cents)
    b.faith = b.faith * (1000 - r["participatory.gone_faith"]) // 1000
    openness.add(world, -r["openness.raided"])
    ctx.tell("pot_taken", cents=cents)
