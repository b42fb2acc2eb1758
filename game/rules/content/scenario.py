"""A whole scenario."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from game.rules.common_goods import CommonSpec, ContractSpec, Drawer
from game.rules.content.agreements import Agreement
from game.rules.content.clock import DaySpec, TaskSpec
from game.rules.content.coproduction import ProcessSpec
from game.rules.content.currencies import CurrencySpec
from game.rules.content.defence import AppSpec, DriveSpec, ThreatSpec
from game.rules.content.economy import Employer, Provider
from game.rules.content.hub import HubSpec
from game.rules.content.incidents import Incident
from game.rules.content.laws import AllySpec, BillSpec, TableSpec
from game.rules.content.lesson import Classroom
from game.rules.content.mobility import MobilitySpec, OtherTown, ToolkitSpec
from game.rules.content.money import OwnMoney
from game.rules.content.moves import Deal, Offer, Pressure
from game.rules.content.participatory import CivicProject
from game.rules.content.people import District, Person
from game.rules.content.questions import Question, TransferCase
from game.rules.content.secrets import Fact, Variant
from game.rules.content.selections import Selection
from game.rules.content.story import Ending, Goal, LearningGoal, RealWorld, Reason, Season
from game.rules.content.transition import PrototypeSpec, TransitionSpec
from game.rules.federations import NetworkSpec
from game.rules.kinds import NeedName, Route
from game.rules.looks import STRICT
from game.rules.vocabulary import BAKERY_TOWN, Comparable, SystemName


@dataclass(frozen=True)
class Content:
    """A whole scenario."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    format_version: int
    id: str
    language: str
    title: str
    town: str
    lesson: str
    brief: str
    aim: str
    opening_headline: str
    opening_voice: str
    minutes: int
    fund_cents: int
    fund_ends_after_season: int
    town_hall_cents: int
    town_budget_cents_week: int
    organising_hours: int
    shop_district: str
    rubric: str
    seasons: list[Season]
    districts: list[District]
    people: list[Person]
    variants: list[Variant]
    facts: list[Fact]
    providers: list[Provider]
    pressures: list[Pressure]
    deals: list[Deal]
    offers: list[Offer]
    agreements: list[Agreement]
    incidents: list[Incident]
    goals: list[Goal]
    endings: list[Ending]
    reasons: list[Reason]
    learning_goals: list[LearningGoal]
    real_world: list[RealWorld]
    class_seasons: int = 0
    """How many seasons a class plays (`rules.cut`); 0: as many as everybody."""
    parameters: dict[str, int] = field(default_factory=dict)
    systems: list[SystemName] = field(default_factory=lambda: list(BAKERY_TOWN))
    """Which parts of the model are on."""
    kind: str | None = None
    """A town kind of `scenarios/library/towns`; needed by everything but the bakery town."""
    need: NeedName = "food"
    """The need that the story is about: what the map marks and causes are ranked by."""
    key: Literal["evenings"] | None = None
    """What the story is about if it is no need: families that have not been out for two months."""
    gauges: list[Comparable] = field(
        default_factory=lambda: list[Comparable](["bread_short"]))
    """What the strip shows beside hours, goodwill and the fund, the story's own figure first."""
    asks: list[Comparable] = field(
        default_factory=lambda: list[Comparable](
            ["bread_short", "trust", "tired", "company", "care_short", "footprint"]))
    """The figures that Reflect asks "why?" about; nothing that the team cannot know."""
    commons: list[CommonSpec] = field(default_factory=list)
    drawers: list[Drawer] = field(default_factory=list)
    contracts: list[ContractSpec] = field(default_factory=list)
    routes: list[Route] = field(default_factory=list)
    """Routes that this town has beside those of its kind; the same id replaces one."""
    networks: list[NetworkSpec] = field(default_factory=list)
    """Federations that organisations of this town may join."""
    employers: list[Employer] = field(default_factory=list)
    """Enterprises that the town knows by name: largest rows of their branch."""
    selections: list[Selection] = field(default_factory=list)
    """Evenings on which people choose several of many: projects within a sum, or delegates."""
    currencies: list[CurrencySpec] = field(default_factory=list)
    """Currencies that this town has or may come to have beside the euro."""
    processes: list[ProcessSpec] = field(default_factory=list)
    """Services that may come to be co-produced."""
    tasks: list[TaskSpec] = field(default_factory=list)
    """Care for named people that somebody has to do: the care clock."""
    days: list[DaySpec] = field(default_factory=list)
    """Whose days the care clock shows; everybody's whom the scenario names if none is given."""
    participatory: list[CivicProject] = field(default_factory=list)
    """What may be chosen in a participatory budget; none: each part of town asks for something at
    every service."""
    questions: list[Question] = field(default_factory=list)
    """Five, asked before the first season and, in other words, after the last."""
    transfer: TransferCase | None = None
    """Another town with the same trouble, asked about after the game."""
    classroom: Classroom | None = None
    """What a class needs beside the game: seats, private facts, what to say when it is stuck."""
    hub: HubSpec | None = None
    """A support hub that this town has or may come to have."""
    laws: list[BillSpec] = field(default_factory=list)
    """Laws that may come, and hold only while they are decreed."""
    allies: list[AllySpec] = field(default_factory=list)
    """Who may stand up for them."""
    table: TableSpec | None = None
    """A table of the district, where actors do each other favours."""
    mobility: MobilitySpec | None = None
    """Ways between the parts of this town, by hour and for whom."""
    toolkits: list[ToolkitSpec] = field(default_factory=list)
    """What was learned here and may be tried in another town."""
    other_towns: list[OtherTown] = field(default_factory=list)
    transition: TransitionSpec | None = None
    """A town hall and its people on one way: a grid to look at and a toolbox."""
    prototypes: list[PrototypeSpec] = field(default_factory=list)
    """What may be tried with a few before it is for all."""
    threats: list[ThreatSpec] = field(default_factory=list)
    """What somebody may want to take from the town."""
    drives: list[DriveSpec] = field(default_factory=list)
    """Who is left out and may organise themselves."""
    app: AppSpec | None = None
    """What people may come to order by."""
    money: OwnMoney | None = None
    """What amounts are said in; the euro if none is given."""
    family: str | None = None
    """A named person: in turns in which one sees only one's own (`Season.sees`), it is their home
    that the player is."""
    begins_in: Literal["spring", "summer", "autumn", "winter"] = "spring"
    """The time of year on the first morning: what the light and the trees look like."""
    by_itself: str = ""
    """What goes on here when nobody does anything and nothing happens: the name of that part of a
    change, where the story has one to tell."""

    def hours_in(self, season: int) -> int:
        """Organising hours that a season brings, before anything that the team carries."""
        own = self.seasons[season - 1].hours
        return self.organising_hours if own is None else own

    @property
    def subject(self) -> str:
        """What the story is about: a need, or what else the scenario says."""
        return self.key or self.need
