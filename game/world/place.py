"""What a town has beside its people: services, contracts, commons, shocks. Plain data with ids."""

from __future__ import annotations

from dataclasses import dataclass, field, replace


@dataclass
class Service:
    """A public service: who runs it, what it may spend, how good it is and is said to be."""

    id: str
    budget_cents_week: int
    jobs: int
    quality: int = 800
    """What people get, permille."""
    reported: int = 800
    """What the books say, permille: under targets the two part ways."""
    run_by: str = "town"
    """`town`, or the id of the contract under which somebody else runs it."""


@dataclass
class Contract:
    """A public-private partnership, or a sale when `sold`: its life is a machine of the rules."""

    id: str
    service: str
    state: str
    began_week: int
    weeks: int
    risk_permille: int
    """Part of a loss that the contractor bears."""
    price_cap_permille: int
    """The most it may charge, permille of the price on the day it was signed."""
    cushion_cents: int
    price_permille: int = 1000
    sold: bool = False


@dataclass
class Municipality:
    style: str = "administration"
    """`administration`, `npm` (New Public Management) or `npg` (New Public Governance)."""
    style_week: int = 0
    """Week in which the style was taken up."""
    services: dict[str, Service] = field(default_factory=dict)
    contracts: dict[str, Contract] = field(default_factory=dict)
    channels: dict[str, int] = field(default_factory=dict)
    """Cents a week through each of the four spending channels, beside the services."""
    tax_permille: int = 0
    """Local tax on what enterprises take."""
    infrastructure: int = 0
    """What public works left standing, cents not yet worn off."""

    def copy(self) -> Municipality:
        return replace(
            self,
            services={k: replace(s) for k, s in self.services.items()},
            contracts={k: replace(c) for k, c in self.contracts.items()},
            channels=dict(self.channels),
        )


@dataclass
class Common:
    """A stock that regrows by itself: an aquifer, a pasture, a fishery. Units of the scenario."""

    id: str
    stock: int
    capacity: int
    growth_permille: int
    """Logistic growth a year at a stock near zero."""
    broke_week: int = -1
    """Week in which it fell below its threshold, which cannot be undone; -1 while it has not."""
    drawn: int = 0
    """Taken last week."""
    wanted: int = 0
    """What would have been taken last week without any rule."""
    measured_week: int = -1
    measured_permille: int = -1
    """Level on the day it was last measured; -1 while nobody has."""
    levels: tuple[int, ...] = ()
    """At the end of each week since the first morning, permille of what it can hold by then."""

    @property
    def broken(self) -> bool:
        return self.broke_week >= 0


@dataclass
class Environment:
    wheat: str = "far"
    spring_level: int = 800
    """Level of the spring, permille of full."""
    footprint_mgha: int = 0
    """Milli global hectares a person, yearly rate of the last week."""
    car_trips: int = 0
    loaves: int = 0
    land_mgha: dict[str, int] = field(default_factory=dict)
    """The footprint by land type, milli global hectares a person."""
    biocapacity_mgha: int = 0
    deficit: dict[str, int] = field(default_factory=dict)
    """Yearly ecological deficit by how it is met, milli global hectares a person."""
    pressures: dict[str, int] = field(default_factory=dict)
    """The town-scale boundaries: permille of a fair share a person, 1000 is the limit."""


@dataclass
class Shock:
    """Something that weighs on the town for some weeks: see `rules.season.shocks`."""

    strength: int
    """Permille of the worst of its kind."""
    weeks_left: int
    began_week: int


@dataclass
class Relief:
    """Help against a symptom: it lifts a level as long as it lasts, and then is gone."""

    column: str
    group: str
    amount: int
    weeks_left: int


@dataclass
class RouteChange:
    """How a route differs in this town from what its kind of town has."""

    open: bool = True
    cents: int = 0
    minutes: int = 0
    met: int = 0
    capacity: int = 0
    """Permille of households, added to the route's own."""
