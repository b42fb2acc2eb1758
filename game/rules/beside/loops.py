"""Loops of things (row 66): what mending, passing on, making new and sorting take and give.

What a loop spares of the land is its dial's (`land.technique`), with the rebound. Here is the rest
of it: minutes of every home, as far as it has any; money of the town hall for rooms and plants;
and what people pay menders instead of paying for new things, which stays in town but for spare
parts. Cents and minutes are a week's.
"""

from __future__ import annotations

import numpy as np

from game.rules.beside.names import LOOPS
from game.rules.beside.prices import cents
from game.rules.beside.saving import goods
from game.rules.core import Rules
from game.rules.land.technique import loops
from game.rules.town_hall.channels import buy
from game.world.world import EURO, World


def step(world: World, rules: Rules) -> None:
    place = world.beside
    if not any(place.loops.values()):
        return
    place.week |= {"loop_minutes": _minutes(world, rules), "loop_cost": _cost(world, rules),
                   **_mended(world, rules)}


def _minutes(world: World, rules: Rules) -> int:
    """What the homes give, each of them the same, as far as it has time."""
    if not rules.has("needs"):
        return 0
    h = world.households
    asked = sum(world.beside.loops.get(name, 0) * rules[f"beside.{name}_minutes"] // 1000
                for name in LOOPS)
    given = np.minimum(asked, h.free_minutes.clip(min=0))
    h.errand_minutes = h.errand_minutes + given
    return int(given.sum())


def _cost(world: World, rules: Rules) -> int:
    """Rooms, carts and plants, paid by the town hall."""
    if not rules.has("municipality"):
        return 0
    persons = int(world.households.persons.sum())
    due = sum(cents(rules, name, persons) * world.beside.loops.get(name, 0) // 1000
              for name in LOOPS)
    return buy(world, rules, due, rules["beside.loop_cost_local"])


def _mended(world: World, rules: Rules) -> dict[str, int]:
    """What new things would have cost; of that, what is paid for mending and stays in town."""
    shop = goods(rules)
    spared = world.tallies.get("living:goods", 0) * (1000 - loops(world, rules)) // 1000
    paid = spared * (1000 - rules["technique.money_saved"]) // 1000
    stays = paid * shop.leaks // 1000 * (1000 - rules["beside.loop_parts"]) // 1000
    if rules.has("needs") and shop.sector and stays:
        world.ledger.pay(EURO, "outside", f"market:{shop.sector}", stays)
    return {"loop_spared": spared, "loop_saved": spared - paid, "menders": stays}
