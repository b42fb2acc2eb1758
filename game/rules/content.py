"""What a scenario may say, as plain frozen dataclasses.

The loader validates YAML against these very classes, so the schema that trainers see,
the data that rules read and the copy inside a save are one thing. Every list item has an
`id`; texts are inline in the scenario's base language. Conditions and effects are words of a
closed vocabulary (`rules.vocabulary`).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from game.rules.common_goods import CommonSpec, ContractSpec, Drawer
from game.rules.federations import NetworkSpec
from game.rules.kinds import NeedName, Route
from game.rules.looks import STRICT, FaceLook, Picture
from game.rules.vocabulary import (
    BAKERY_TOWN,
    Comparable,
    Condition,
    Effect,
    Form,
    Quarter,
    SystemName,
    Verb,
    WorkArea,
)


@dataclass(frozen=True)
class District:
    """A part of town; shares in permille of its households. `look` is how the map builds it."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    name: str
    about: str
    households: int
    frail: int
    no_car: int
    elders_permille: int
    children_permille: int
    newcomers_permille: int
    unemployed_permille: int
    bakers: int
    income_cents_week: int
    rent_cents_week: int
    trust_permille: int
    tired_permille: int
    minutes_to_shop: int
    heard: str
    look: Quarter = "rows"


@dataclass(frozen=True)
class Voice:
    """What a person says while the conditions hold; the first that fits is used."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    text: str
    when: list[Condition] = field(default_factory=list)


@dataclass(frozen=True)
class Situation:
    """A named person's household, laid over the drawn one. None leaves the drawn value."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    adults: int | None = None
    children: int | None = None
    elders: int | None = None
    car: int | None = None
    frail: int | None = None
    baker: int | None = None
    paid_minutes: int | None = None
    care_minutes: int | None = None
    income_cents: int | None = None
    rent_cents: int | None = None
    cash_cents: int | None = None
    trust: int | None = None
    tired: int | None = None
    company: int | None = None
    efficacy: int | None = None
    women_headed: int | None = None
    unemployed: int | None = None
    kind: int | None = None
    employer: str | None = None
    """Somebody of this home holds a post of this employer on the first morning."""


@dataclass(frozen=True)
class Person:
    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    name: str
    age: int
    district: str
    role: str
    wants: str
    situation: Situation
    voices: list[Voice]
    look: FaceLook = field(default_factory=FaceLook)


@dataclass(frozen=True)
class Fact:
    """Something only listening reveals, in a district fixed here or moved by the seed."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    text: str
    district: str | None = None
    district_variant: str | None = None
    asked_group: str | None = None
    """Hearing this means that these people have been asked by name to join in."""
    when: list[Condition] = field(default_factory=list)


@dataclass(frozen=True)
class Variant:
    """A hidden turn of the story that the seed decides."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    values: list[str]


@dataclass(frozen=True)
class Provider:
    """Somebody who brings bread or lunches. Money in cents a week, time in minutes a week."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    name: str
    form: Form
    price_cents: int
    capacity: int
    stops: list[str] = field(default_factory=list)
    needs_car: bool = False
    to_the_door: bool = False
    errand_minutes: int = 20
    unit_cents: int = 0
    fixed_cents: int = 0
    energy_cents: int = 0
    rent_cents: int = 0
    pay_cents_hour: int = 0
    staff_wanted: int = 0
    staff_minutes: int = 0
    overhead_minutes: int = 0
    threshold: int = 0
    round_households: int = 0
    capital_cents: int = 0
    uses_shop: bool = False
    bakes: bool = False
    open_from_start: bool = False
    staff_person: str | None = None
    pull_permille: int = 1000
    """Lunch clubs: how far it draws the people it is for."""
    routes: list[Route] = field(default_factory=list)
    """Routes to needs that are open while it trades (towns that live by their needs)."""
    takes_over: str | None = None
    """An employer whose row it takes once that one has closed: its custom, as far as it is left."""
    sector: str | None = None
    """The branch in which it earns its living; one that takes an employer over has that one's."""
    posts: int = 0
    """Posts that it is for when it opens: all those of the employer it takes over if none."""
    pledge_cents: int = 0
    """An assurance contract: pledges that come to less than this are all returned."""


@dataclass(frozen=True)
class Employer:
    """An employer whom the town knows by name: an enterprise of a branch, of so many posts."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    sector: str
    posts: int
    name: str
    text: str = ""
    form: Literal["firm", "worker_coop"] = "firm"
    reserves_permille: int | None = None
    """Cash on the first morning, of a year's takings; by its age, as of others, if not said."""


@dataclass(frozen=True)
class Pressure:
    """Somebody with an interest, a clock and an announced next move. Nobody is a villain."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    name: str
    interest: str
    next_move: str
    known_by: str | None
    season: int
    provider: str | None = None
    """Shown only while this provider lives; None for a pressure on the whole town."""
    week: int = 1
    """Week of its season in which it moves, if `effects` says what it then does."""
    when: list[Condition] = field(default_factory=list)
    effects: list[Effect] = field(default_factory=list)
    """Its announced move. A bargain with it stops the move."""
    class_season: int | None = None
    """Its season in the short cut for a class (`rules.cut`)."""


@dataclass(frozen=True)
class Deal:
    """Terms that a pressure may be offered. It accepts when `worth` reaches its `ask`."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    pressure: str
    ask: int
    worth: int
    worth_if: list[Condition] = field(default_factory=list)
    worth_then: int = 0
    effects: list[Effect] = field(default_factory=list)


@dataclass(frozen=True)
class Offer:
    """A card of the Organise phase: what the team can start, its price, who must agree."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    verb: Verb
    area: WorkArea
    title: str
    text: str
    agrees: str
    not_known: str
    hours: int
    euros: int = 0
    from_season: int = 1
    to_season: int = 99
    provider: str | None = None
    deal: str | None = None
    exclusive: str | None = None
    answered_by: list[str] = field(default_factory=list)
    """Facts any one of which tells what `not_known` says that nobody knows."""
    once: bool = True
    picture: Picture | None = None
    """What its card shows; left out, it is chosen by what the offer does."""
    start_when: list[Condition] = field(default_factory=list)
    effects: list[Effect] = field(default_factory=list)


@dataclass(frozen=True)
class Lean:
    """How far a clause draws (or repels) the members in a group; permille of conviction."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    group: str
    amount: int
    reason: str


@dataclass(frozen=True)
class ClauseOption:
    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    name: str
    plain: str
    leans: list[Lean]
    effects: list[Effect] = field(default_factory=list)


@dataclass(frozen=True)
class Clause:
    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    name: str
    options: list[ClauseOption]


@dataclass(frozen=True)
class Concession:
    """Bought before the vote: childcare lets parents come, a trial period reassures."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    name: str
    plain: str
    hours: int
    euros: int
    lean: int
    attends: str | None = None
    attend_permille: int = 0
    answers_blocker: str | None = None
    way_out: bool = False
    """Whoever leaves takes the share back."""


@dataclass(frozen=True)
class Blocker:
    """What stands in the way if the seed chose this value: a group that stays away or refuses."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    group: str
    lean: int
    attend_permille: int
    reason: str


@dataclass(frozen=True)
class Agreement:
    """The statutes, pact or rules of use that a provider's people vote on."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    provider: str
    title: str
    text: str
    clauses: list[Clause]
    """Its own clauses; one with the id of a library clause stands in its place."""
    concessions: list[Concession]
    reasons: dict[str, str]
    """Texts of the reasons that clauses and blockers name."""
    blocker_variant: str | None = None
    blockers: list[Blocker] = field(default_factory=list)
    hours: int = 1
    from_season: int = 2
    clauses_from: str | None = None
    """A set of ready clauses of `scenarios/library/statutes`; the loader puts them first."""
    amendable: bool = False
    """Once adopted it may be proposed again: only what differs is voted on and takes effect."""


@dataclass(frozen=True)
class Choice:
    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    label: str
    hours: int = 0
    euros: int = 0
    start_when: list[Condition] = field(default_factory=list)
    effects: list[Effect] = field(default_factory=list)


@dataclass(frozen=True)
class Incident:
    """Something that happens to the town in a week of a season, announced or not."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    season: int
    week: int
    headline: str
    text: str
    announced: int | None = None
    chance_permille: int = 1000
    when: list[Condition] = field(default_factory=list)
    effects: list[Effect] = field(default_factory=list)
    choices: list[Choice] = field(default_factory=list)
    otherwise: str | None = None
    person: str | None = None
    class_season: int | None = None
    """Its season in the short cut for a class (`rules.cut`)."""


@dataclass(frozen=True)
class Goal:
    """Stated in people's lives, measured after the unattended year."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    text: str
    measure: Literal[
        "bread_short_year", "baker_standing", "trust_gain", "year_mean", "gain", "standing"
    ]
    """`year_mean`: an indicator over the last quarter; `gain`: the same less the first morning;
    `standing`: 1 if an organisation of `provider` trades and nobody of the team holds it."""
    indicator: Comparable | None = None
    provider: str | None = None
    at_least: int | None = None
    at_most: int | None = None


@dataclass(frozen=True)
class Ending:
    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    title: str
    text: str
    goals_at_least: int


@dataclass(frozen=True)
class Reason:
    """A reason that may be chosen for the season's "why?"; `causes` are acts or incidents."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    text: str
    causes: list[str]
    when: list[Condition] = field(default_factory=list)


@dataclass(frozen=True)
class LearningGoal:
    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    concept: str
    mechanic: str
    indicator: str
    question: str


@dataclass(frozen=True)
class Season:
    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    name: str
    headline: str
    news: str
    unlocks: list[Literal["listen", "organise", "assemble", "supply", "draw", "measure", "census",
                          "evaluate"]]
    listens: int = 2


@dataclass(frozen=True)
class RealWorld:
    """A case for the debrief: who counted (`cited`), and the id in the facts collection."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    id: str
    text: str
    cited: str
    source: str


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
