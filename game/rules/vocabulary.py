"""The closed vocabulary of scenarios: names, conditions and effects.

A condition is an object whose fields all have to hold; an effect is one named operation. There are
no expressions.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar, Literal

from game.rules.looks import STRICT

Column = Literal[
    "trust", "tired", "company", "efficacy", "bread", "belief",
    "food", "water", "health", "learning", "work", "peace", "voice", "equity", "gender",
    "housing", "networks", "energy", "care",
]
Comparable = Literal[
    "bread_short", "care_short", "trust", "tired", "company", "footprint", "spring_level",
    "food_short", "water_short", "health_short", "learning_short", "work_short", "peace_short",
    "voice_short", "equity_short", "gender_short", "housing_short", "networks_short",
    "energy_short", "floors_met", "poor", "jobless", "jobless_women", "informal", "indebted",
    "unpaid_gap", "service_quality", "service_reported", "town_hall", "commons_level",
    "commons_broken", "overshoot_day", "ceilings_kept", "firms", "recovery",
    "burden_gap", "drawn", "contribution", "payoff", "payoff_gross",
    "attend_women", "attend_men", "coops", "coop_posts", "members", "principles",
    "evenings_out", "evenings_unmet", "penniless_families", "coupons_each", "idle_sitters",
    "circle_members", "evenings_short",
    "openness", "basics_share", "infant_index", "budget_turnout", "projects_done", "audit_gap",
    "tender_cost", "bought_here", "word_kept",
    "gdp", "wellbeing", "wellbeing_poorest", "unpaid_value", "free_minutes", "common_good",
    "labelled", "rent_out", "sharers", "rebound", "gifts", "status_gap", "street_poor",
    "street_covered", "mindset",
    "hub_counters", "hub_handed", "hub_queue", "hub_opened", "hub_posts",
    "hub_covered", "hub_women",
    "days_over", "tasks_undone", "sleep_lost", "paid_lost", "tasks_women", "matches",
    "laws_decreed", "coalition_strength", "allies_with", "national_mood", "matters_unblocked",
    "ways_safe", "women_held_back", "women_rides", "line_drivers", "transfers_took",
    "threats_open", "threats_stopped", "threats_happened", "homes_lost", "homes_locked",
    "civil_means", "groups_organised", "mission_drift",
    "app_users", "app_fees_out", "data_shared",
    "cells_known", "gaps_known", "patterns_held", "relapses", "tutors", "learned",
    "prototypes_tried", "prototypes_standing",
]
SystemName = Literal[
    "incidents", "shocks", "founding", "money", "bread", "care", "labour", "enterprises",
    "income", "work", "needs", "municipality", "commons", "people", "town_hall",
    "environment", "footprint", "public_goods", "deliberation", "cooperatives", "networks",
    "currencies", "coproduction", "partnership", "beside", "clock", "hub", "laws",
    "transition", "mobility", "defence", "digital", "lifecycle",
]
BAKERY_TOWN: tuple[SystemName, ...] = (
    "incidents", "founding", "money", "bread", "work", "people", "town_hall", "environment",
    "lifecycle",
)
LIVING_TOWN: tuple[SystemName, ...] = (
    "incidents", "shocks", "founding", "care", "labour", "enterprises", "income", "work",
    "needs", "municipality", "commons", "people", "footprint", "lifecycle",
)
WorkArea = Literal["build", "influence", "defend"]
EffectName = Literal[
    "shift", "pay", "close_org", "energy", "rent", "ask", "learn", "need_care", "town_budget",
    "change_org", "add_stop", "favours", "join_network", "end_lease", "promise", "wheat", "train",
    "shock", "relief", "route", "service", "style", "contract", "end_contract", "channel", "tax",
    "common", "allot", "dial", "close_firms", "statute", "method", "close_employer",
    "convert", "support", "deed", "leave_network", "custom",
    "currency_workshop", "currency_issue", "currency_setting", "currency_word",
    "currency_issue_extra", "currency_members", "currency_shock", "currency_teach",
    "currency_close", "currency_replace",
    "process_phase", "process_skip", "process_move", "process_support", "process_remedy",
    "process_savings", "process_pay", "process_end", "process_inform", "process_census",
    "openness", "procurement", "commission", "participatory", "consult", "keep_word", "audit",
    "hub_open", "hub_counter", "hub_grant", "hub_income", "hub_known", "hub_ask",
    "label", "loop", "sharing", "street", "gift", "mindset", "task",
    "law", "law_push", "ally", "national_mood", "table", "table_give",
    "cart_line", "line_pay", "line_known", "line_hours", "line_fare", "way_light", "way_escort",
    "way_fright", "post_shift", "transfer_part", "transfer",
    "threat", "contest", "civil_means", "lock_homes", "drive", "contract_income",
    "app", "app_users", "app_data", "jobless_growth",
    "transition", "diagnosis", "pattern", "tutor", "governance", "prototype", "learned",
]
Quarter = Literal["old", "rows", "flats", "farms", "harbour", "villas"]
"""How a part of town is built. A town with a harbour lies by the sea."""
Verb = Literal["start", "enact", "bargain"]
Form = Literal[
    "firm", "chain", "public_service", "lunch_club",
    "worker_coop", "consumer_coop", "housing_coop", "energy_coop", "multi_coop", "platform_coop",
    "mutual", "association", "foundation", "social_enterprise", "land_trust", "csa",
    "purchasing_group", "aid_network", "social_garden", "fair_trade", "responsible_tourism",
]
"""Legal and social forms; what sets them apart is data (`rules.forms`)."""
OrgField = Literal[
    "price_cents", "capacity", "fixed_cents", "energy_cents", "rent_cents",
    "pay_cents_hour", "threshold", "round_households", "staff_minutes", "staff_wanted",
    "overhead_minutes", "unit_cents",
]

CommonField = Literal["stock", "growth"]
RouteField = Literal["open", "close", "cents", "minutes", "met", "capacity"]
Changed = Literal[OrgField, CommonField, RouteField]
"""What an effect may change: which of them, its `do` says."""


@dataclass(frozen=True)
class Condition:
    """Every field that is given has to hold. `none_of` holds when none of its items does."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    org: str | None = None
    stage: str | None = None
    no_org: str | None = None
    knows: str | None = None
    season_from: int | None = None
    season_to: int | None = None
    year_later: bool | None = None
    """Whether the year alone has passed."""
    variant: str | None = None
    equals: str | None = None
    answered: str | None = None
    taken: str | None = None
    agreed: str | None = None
    clause: str | None = None
    bargained: str | None = None
    happened: str | None = None
    pledged: str | None = None
    """A provider for which enough was pledged."""
    ended: str | None = None
    """A provider that was at work and is not any more; `equals` names the cause (`coops.ended`)."""
    allotted: str | None = None
    """A drawer whose share lies within the bounds."""
    indicator: Comparable | None = None
    at_least: int | None = None
    at_most: int | None = None
    currency: str | None = None
    """One that can be paid with; `stage` and `equals` (the cause) ask more, a `figure` of it
    (`rules.currencies.figures`) lies within the bounds."""
    figure: str | None = None
    process: str | None = None
    """A process of co-production that is at work; `stage` and `equals` (the cause of its end) ask
    for another, a `figure` of it (`rules.coproduction.figures`) lies within the bounds."""
    task: str | None = None
    """A task of the care clock; how much of it was done last week lies within the bounds, and
    `equals` asks who does it (`nobody`: no one)."""
    hub: str | None = None
    """A figure of the support hub (`rules.hub.figures`) lies within the bounds; `stage`: it is in
    the `stage` that is asked for, for the cause that `equals` says."""
    law: str | None = None
    """A law that is decreed; `stage` and `equals` (why it lies still or was repealed) ask for
    another, a `figure` of it (`rules.laws.figures`) lies within the bounds."""
    ally: str | None = None
    """An ally that stands with us, as closely as the bounds say; `equals` asks for one that has
    gone, and why."""
    matter: str | None = None
    """A matter that the district's table has unblocked."""
    pattern: str | None = None
    """A pattern that holds, as far alive as the bounds say; `stage` and `equals` (why it is lost)
    ask for another."""
    prototype: str | None = None
    """A prototype that stands for all; `stage` and `equals` (why it failed or fell) ask for
    another, a `figure` of it (`rules.transition.figures`) lies within the bounds."""
    cell: str | None = None
    """A cell of the grid of actors and actions, within the bounds today; `equals: known` asks
    whether it was looked at."""
    threat: str | None = None
    """A threat that has happened, and holds; `stage` and `equals` (why it is over) ask for another,
    a `figure` of it (`rules.defence.figures`) lies within the bounds."""
    drive: str | None = None
    """People who have organised themselves; `stage` asks for another."""
    defence: str | None = None
    """A figure of threats, means, groups and drift (`rules.defence.figures`) lies within the
    bounds."""
    digital: str | None = None
    """A figure of the app (`rules.digital.figures`) lies within the bounds; `stage`: it is in the
    `stage` that is asked for, for the cause that `equals` says."""
    line: str | None = None
    """A line of carts that runs, or is in the `stage` that is asked for, for the cause that
    `equals` says; a `figure` of it (`rules.mobility.figures`) lies within the bounds."""
    mobility: str | None = None
    """A figure of the ways (`rules.mobility.figures`) lies within the bounds."""
    transfer: str | None = None
    """Another town in which a toolkit took; `equals` asks for another outcome of the last one."""
    person: str | None = None
    state: Column | None = None
    none_of: list[Condition] = field(default_factory=list)


@dataclass(frozen=True)
class Effect:
    """One operation of the closed vocabulary; which fields it needs is checked per operation."""

    __pydantic_config__: ClassVar[dict[str, object]] = STRICT
    do: EffectName
    column: Column | None = None
    group: str | None = None
    amount: int | None = None
    org: str | None = None
    change: Changed | None = None
    person: str | None = None
    fact: str | None = None
    payer: str | None = None
    payee: str | None = None
    name: str | None = None
    method: str | None = None
    """A decision method, for the kind of decision in `name`."""
    weeks: int | None = None
    currency: str | None = None
    word: str | None = None
    """What is chosen of a currency's design or of a process, for the choice in `name`."""
    process: str | None = None
    """A process of co-production."""
