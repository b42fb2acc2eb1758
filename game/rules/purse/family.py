"""Money from elsewhere than work and the state: what is owned, and family and friends.

Property: who the story places above the town's middle income (a villa district, a named person)
has it from what they own: the part above is paid from outside every week, whatever happens to
posts. Help: a household with next to nothing gets something from the best off of those it knows,
as far as they have more than the poverty line. Who knows nobody with means gets nothing.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Context
from game.rules.poverty import line
from game.rules.purse.earning import earned
from game.world.world import EURO, World

Ints = NDArray[np.int64]


def first_property(world: World, ctx: Context) -> None:
    """What the income told of a district, or of a named person, lies above that of the middle
    household's district. Elders whom the story names have all that is told of them."""
    h, content = world.households, ctx.rules.content
    told = np.array([d.income_cents_week for d in content.districts], np.int64)[h.district]
    middle = int(np.sort(told)[h.n // 2])
    for person in content.people:
        if person.situation.income_cents is not None:
            told[world.people[person.id]] = person.situation.income_cents
    owned = (told - middle).clip(min=0) * ctx.rules["income.property_permille"] // 1000
    retired = np.array([row for row in world.people.values() if h.adults[row] == 0], np.int64)
    owned[retired] = told[retired]
    h.property_cents = owned
    owned[retired] = (2 * told - earned(world, ctx).net).clip(min=0)[retired]


def help_each_other(world: World, ctx: Context) -> None:
    """This week's gifts of money, after everybody's income is in; it moves between households."""
    h, r = world.households, ctx.rules
    needs = line(h, r)
    lacking = (needs * r["income.help_floor_permille"] // 1000 - h.income_cents).clip(min=0)
    rows = np.flatnonzero(lacking)
    if not len(rows):
        return
    cash = world.ledger.of_households(EURO)
    spare = np.minimum((h.income_cents - needs) * r["income.help_permille"] // 1000, cash).clip(0)
    known = h.ties[rows]
    giver = known[np.arange(len(rows)), spare[known].argmax(axis=1)]
    asked = np.zeros(h.n, np.int64)
    np.add.at(asked, giver, lacking[rows])
    able = np.minimum(asked, spare)
    gets = lacking[rows] * able[giver] // asked[giver]
    moved = np.zeros(h.n, np.int64)
    moved[rows] = gets
    np.subtract.at(moved, giver, gets)
    world.ledger.settle(EURO, ("households", moved))
    h.income_cents = h.income_cents + moved
