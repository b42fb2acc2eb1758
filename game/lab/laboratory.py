"""A town without a story, for experiments, the bench and tests: a kind, districts, systems."""

from __future__ import annotations

from dataclasses import dataclass

from game.rules.common_goods import CommonSpec
from game.rules.content import Content, District, Season
from game.rules.vocabulary import LIVING_TOWN, SystemName

UNTOLD = "laboratory"


@dataclass(frozen=True)
class Usual:
    """A kind's districts: permille of homes, and cents a week in the poorest and the richest."""

    elders: int
    children: int
    income: tuple[int, int]
    rent: tuple[int, int]


USUAL = {
    "coastal_mediterranean": Usual(300, 340, (28000, 40000), (8000, 12000)),
    "interior_tunisian": Usual(280, 620, (5500, 8500), (900, 1700)),
    "indian_district": Usual(300, 600, (5200, 8000), (700, 1400)),
    "iberian": Usual(340, 300, (24000, 36000), (6000, 9500)),
}

WELL = CommonSpec(
    id="well", kind="aquifer", name=UNTOLD, unit="litres", capacity_person=2_000_000,
    start_permille=800, growth_permille=400, seasons=[300, 100, 250, 350],
    threshold_permille=250, broken_capacity_permille=600, broken_met_permille=550,
    broken_text=UNTOLD, hurt_by={"drought": 600}, hidden=False,
)
"""An aquifer that a usual town does not overdraw."""


def laboratory(
    kind: str = "coastal_mediterranean",
    households: int = 300,
    systems: tuple[SystemName, ...] = LIVING_TOWN,
    districts: int = 3,
) -> Content:
    """A scenario in which nobody acts and nothing is told. Raises ValueError on fewer households
    than districts, KeyError on a kind without usual districts."""
    if not 1 <= districts <= households:
        raise ValueError(f"{households} households in {districts} districts")
    parts = [households * (i + 1) // districts - households * i // districts
             for i in range(districts)]
    return Content(
        format_version=1, id=UNTOLD, language="en", title=UNTOLD, town=UNTOLD, lesson=UNTOLD,
        brief=UNTOLD, aim=UNTOLD, opening_headline=UNTOLD, opening_voice=UNTOLD, minutes=1,
        fund_cents=0, fund_ends_after_season=1, town_hall_cents=100_000,
        town_budget_cents_week=0, organising_hours=1, shop_district="district_0", rubric="isse",
        seasons=[Season(f"season_{i}", UNTOLD, UNTOLD, UNTOLD, []) for i in range(4)],
        districts=[_district(USUAL[kind], i, n, districts) for i, n in enumerate(parts)],
        people=[], variants=[], facts=[], providers=[], pressures=[], deals=[], offers=[],
        agreements=[], incidents=[], goals=[], endings=[], reasons=[], learning_goals=[],
        real_world=[], systems=list(systems), kind=kind,
        commons=[WELL] if "commons" in systems else [],
    )


def _district(usual: Usual, index: int, households: int, of: int) -> District:
    """From the first district to the last, incomes rise and rents with them."""
    richer = 1000 * index // max(1, of - 1)

    def between(ends: tuple[int, int]) -> int:
        return ends[0] + (ends[1] - ends[0]) * richer // 1000

    return District(
        id=f"district_{index}", name=UNTOLD, about=UNTOLD, households=households,
        frail=households * 5 // 100, no_car=households * (35 - richer * 20 // 1000) // 100,
        elders_permille=usual.elders, children_permille=usual.children,
        newcomers_permille=160 - richer * 110 // 1000,
        unemployed_permille=150 - richer * 90 // 1000, bakers=0,
        income_cents_week=between(usual.income), rent_cents_week=between(usual.rent),
        trust_permille=450, tired_permille=420, minutes_to_shop=10, heard=UNTOLD,
    )
