"""Does a town's support hub fit its rules: counters, those who wait, money built, copies?"""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.core import Rules
from game.rules.hub import copies, counters, life, money, queue
from game.rules.machines import HUB
from game.rules.machines.ladder import RUNGS, WAITING
from game.world.hub import Case
from game.world.world import World


def fits(world: World, rules: Rules) -> bool:
    """Raises KeyError for some of what does not fit."""
    return all((*_house(world), *_lists(world, rules),
                *(ok for case in world.hub.cases for ok in _case(world, rules, case))))


def _house(world: World) -> Iterator[bool]:
    hub, homes = world.hub, world.households.n
    yield hub.stage in HUB.states and hub.cause in ("", *life.CAUSES)
    yield all(name in counters.COUNTERS and counters.TEAM <= row < homes
              for name, row in hub.counters.items())
    yield hub.priority in queue.PRIORITIES and hub.places >= 0
    yield 0 <= hub.known <= 1000 and hub.covered >= 0
    yield all(name in money.INCOMES and 0 <= built <= 1000 for name, built in hub.income.items())


def _lists(world: World, rules: Rules) -> Iterator[bool]:
    hub, homes = world.hub, world.households.n
    yield all(0 <= row < homes for row in (*hub.members, *hub.asked_before))
    yield all(0 <= row < world.enterprises.n for row in hub.supported)
    yield all(name in rules.providers for name in hub.taken_in)
    towns = copies.towns(rules)
    yield all(name in towns and copy.stage in copies.STAGES and copy.way in ("", *copies.WAYS)
              for name, copy in hub.copies.items())
    yield set(hub.label) <= set(towns)


def _case(world: World, rules: Rules, case: Case) -> Iterator[bool]:
    yield case.stage in (WAITING, *RUNGS) and case.rung in RUNGS
    yield -1 <= case.row < world.households.n and -1 <= case.firm < world.enterprises.n
    yield not case.org or case.org in rules.providers
