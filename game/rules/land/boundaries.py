"""Boundaries: a person's year against five fair shares of the planet (facts F2.10, F2.11).

Carbon dioxide, blue water, nitrogen, phosphorus and material, each in permille of the share that
O'Neill and others 2018 give a person. Counted by what people consume, so greenhouses that export
count where their fruit is eaten.
"""

from __future__ import annotations

from game.rules.beside.saving import spares
from game.rules.core import Rules
from game.rules.kinds import LANDS
from game.rules.land.consumption import Part
from game.rules.land.technique import loops
from game.world.world import World

CROPLAND, GRAZING, CARBON = (LANDS.index(name) for name in ("cropland", "grazing", "carbon"))
NAMES = ("co2", "water", "nitrogen", "phosphorus", "material")


def pressures(world: World, rules: Rules, parts: dict[str, Part]) -> dict[str, int]:
    """Permille of a fair share a person; 1000 is the limit."""
    persons = int(world.households.persons.sum())
    carbon = sum(int(part.land[CARBON]) for part in parts.values())
    crops = sum(int(part.land[CROPLAND]) for part in parts.values())
    meadows = sum(int(part.land[GRAZING]) for part in parts.values())
    litres = sum(part.water for part in parts.values()) * 52
    left = loops(world, rules) * (1000 - spares(world, rules)) // 1000
    things = parts["goods"].cents * left // 1000 if "goods" in parts else 0
    fields = crops + meadows * rules["boundary.meadow"] // 1000
    amounts = {
        "co2": carbon * rules["boundary.co2_gram_mgha"],
        "water": litres + crops * rules["boundary.water_litres_mgha"],
        "nitrogen": fields * rules["boundary.nitrogen_mg_mgha"],
        "phosphorus": fields * rules["boundary.phosphorus_mg_mgha"],
        "material": (rules["boundary.material_base_kg"] * persons
                     + things * rules["boundary.material_kg_100"] // 10_000),
    }
    return {name: amounts[name] * 1000 // (rules[f"boundary.{name}"] * persons) for name in NAMES}
