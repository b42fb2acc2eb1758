"""By the sea: nobody lives in the water, boats lie in it, and inland towns have none of it."""

from __future__ import annotations

import pytest

from game.ui.map import coast
from game.ui.map.plan import Plan, plan_of
from game.ui.map.things import things_of
from tests.ui.map.towns import view

LOOKS = ("harbour", "flats", "farms", "villas")


def by_the_sea(homes: int = 120, looks: tuple[str, ...] = LOOKS) -> Plan:
    return plan_of(view(homes, looks))


@pytest.mark.parametrize("homes", [12, 120, 400])
@pytest.mark.parametrize("looks", [LOOKS, ("harbour",), (*LOOKS, "old", "rows")])
def test_everything_built_and_grown_stands_on_land(homes: int, looks: tuple[str, ...]) -> None:
    made = by_the_sea(homes, looks)
    assert made.coast
    for house in made.houses + made.plots:
        for x, y in house.foot():
            assert not coast.wet(x, y), house
    for tree in made.trees:
        assert not coast.wet(tree.x, tree.y), tree
    for field in made.fields:
        assert not any(coast.wet(x, y) for x, y in field.corners), field


def test_boats_lie_in_the_water_and_off_the_moles() -> None:
    from game.ui.map import geography as land
    from game.ui.map.geometry import distance

    for x, y, *_ in coast.BOATS:
        assert coast.wet(x, y) and land.within(x, y, 10.6)
        for name, half in coast.MOLES.items():
            assert distance(x, y, land.STREETS[name].path) > half, (x, y)


def test_villas_have_pools_and_farms_greenhouses_that_nobody_lives_in() -> None:
    made = by_the_sea()
    assert sum(field.crop == "pool" for field in made.fields) >= 4
    glass = [i for i, house in enumerate(made.houses) if house.kind == "glass"]
    assert glass and not set(glass) & set(made.lived_in)
    assert [h.kind for h in made.houses].count("water") == 1


def test_inland_nothing_of_it_is_there() -> None:
    made = plan_of(view(120, ("old", "rows", "flats", "villas")))
    assert not made.coast
    keys = {thing.key.partition("/")[0] for thing in things_of(made)}
    assert not keys & {"boat", "beacon"}
    assert {"boat", "beacon"} <= {t.key.partition("/")[0] for t in things_of(by_the_sea())}
