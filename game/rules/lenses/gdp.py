"""What a statistical office would see: money paid for things, whatever they are for. Work that
nobody pays stands beside it, since it is not in it (facts E2). Figures are euros a person a year.
"""

from __future__ import annotations

from game.rules.beside import output
from game.rules.core import Rules
from game.rules.lenses.part import Part
from game.world.world import World

WEEKS = 52


def measure(world: World, rules: Rules) -> list[Part]:
    if not rules.has("enterprises"):
        return []
    persons = max(1, int(world.households.persons.sum()))
    paid = [Part(name, None, euros=cents * WEEKS // (100 * persons))
            for name, cents in output.parts(world, rules).items()]
    return [*paid, Part("unpaid", None, euros=output.unpaid(world, rules))]
