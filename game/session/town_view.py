"""What a view is made of: frozen, ids and numbers only, never text (see `views`)."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.rules.core import Action
from game.rules.looks import FaceLook
from game.rules.scoring import Principle


@dataclass(frozen=True)
class DistrictView:
    id: str
    households: int
    heard: bool
    heard_this_season: bool
    short: int | None
    """Households short of the story's need; None until somebody has listened here."""
    trust: int | None
    tired: int | None
    company: int | None
    facts: tuple[str, ...]
    week: dict[str, int] | None
    """Minutes of an average home's waking week, as in PersonView; None until it was heard."""
    look: str = "rows"
    """How it is built, which everybody can see (see `rules.content`)."""
    needs: dict[str, int] | None = None
    """Households short of each need the town keeps; None until it was heard."""
    skills_known: bool = False
    """Whether everybody there was asked what they can do."""


@dataclass(frozen=True)
class PersonView:
    id: str
    age: int
    district: str
    household: int
    voice: str
    """Id of the line this person would say now."""
    week: dict[str, int]
    """Minutes of the waking week: paid, care, errands, organisation, free."""
    states: dict[str, int]
    """Permille: need (of the story: bread, water), care, company, trust, tired."""
    lives_with: dict[str, int]
    """Who is in the household, this person among them: adults, children, elders."""
    look: FaceLook


@dataclass(frozen=True)
class EndView:
    """Why an organisation is over (see `coops.ended`), and how it stood: everybody heard of it."""

    why: str
    week: int
    cash: int
    """Cents in its account that week; below zero what it owed."""
    members: int
    bills: int
    """Cents that it had paid besides the everyday."""
    each: int
    """Cents that each member had from whoever bought it."""
    causes: tuple[tuple[str, int], ...]
    """What brought the bills, with their cents, the largest first."""


@dataclass(frozen=True)
class OrgView:
    provider: str
    form: str
    stage: str
    price_cents: int
    sold: int
    capacity: int
    staff: int
    staff_wanted: int
    members: int
    statutes: dict[str, str]
    team_held: bool
    account_cents: int | None
    homeless: bool
    in_network: bool
    ended: EndView | None = None
    """None while it is not over."""
    place: str = "town"
    """`shop` if it uses the shop, `away` if one drives there, else somewhere in town."""
    paid_in: bool = False
    """Its pledges were kept and it has not begun yet."""
    left: int = 0
    """Members who have left since it began."""


@dataclass(frozen=True)
class OfferView:
    id: str
    verb: str
    area: str
    hours: int
    euros: int
    affordable: bool
    action: Action
    answer: str = ""
    """The fact, known by now, that tells what the card calls not known."""
    one_of: int = 1
    """Of how many on the table only one can be begun this season."""
    instead: str = ""
    """Closed for this season, because this other offer was taken instead."""


@dataclass(frozen=True)
class LeaningView:
    """A named member in the hall: -1 against, 0 undecided, 1 for; how likely to come."""

    person: str
    leaning: int
    comes_permille: int
    kept_by: str
    """What keeps this person at home, as everybody can see: children, tired, or nothing."""


@dataclass(frozen=True)
class EveningView:
    """What anybody in the hall could see of the last meeting."""

    outcome: str
    minutes: int
    talk: tuple[tuple[int, int], ...]
    """After each round: how many were for it, how many things still stood in the way."""
    tallies: dict[str, int]
    """Answer -> how many gave it in the count."""
    spoke: int
    speakers: tuple[str, ...]
    """Those of them with a name."""
    unheard: int
    not_heard: tuple[str, ...]
    """Those of them with a name: they came with a reason and nobody spoke for it."""
    silenced: str
    """The group that was not heard much more often than others."""
    objections: tuple[str, ...]
    """Reasons that somebody spoke for and that stand against a clause that was put to them."""
    praised: tuple[str, ...]
    """Clauses for which somebody spoke."""
    amended: dict[str, str]
    """Clause -> option that the meeting put in place of the proposed one."""
    accepts: int
    """How far those who were there can live with it, permille."""


@dataclass(frozen=True)
class ProposalView:
    agreement: str
    terms: dict[str, str]
    state: str
    voters: int
    quorum: int
    """How many have to come, or nothing can be decided for the others; had to, once they met."""
    likely_to_come: int
    """Households that nobody has met count with the turnout of any meeting of this size."""
    leaning_for: int
    """Of those the team has met; everybody else is undecided to its eyes."""
    leaning_against: int
    named: tuple[LeaningView, ...]
    concessions: tuple[str, ...]
    open_concessions: tuple[str, ...]
    refusals: int
    reasons: tuple[str, ...]
    came: int
    yes: int
    method: str
    methods: tuple[str, ...] = ()
    """By which it may be decided: one, where the statutes name it."""
    facilitation: str = ""
    """What whoever looks after the talk looks at most; empty if nobody does."""
    in_force: dict[str, str] = field(default_factory=dict)
    """What holds until something else is adopted."""
    evening: EveningView | None = None
    """None while nobody has met about it."""
    quorum_then: int | None = None
    """How many have to come from then on, if the terms say anything about it."""


@dataclass(frozen=True)
class QuestionView:
    incident: str
    choices: tuple[str, ...]
    otherwise: str | None
    barred: tuple[str, ...] = ()
    """Choices that cannot be taken now, for a reason that the story tells."""


@dataclass(frozen=True)
class PressureView:
    id: str
    season: int
    bargained: str
    moved: bool = False
    """Has done what it announced."""


@dataclass(frozen=True)
class GoalView:
    id: str
    value: int | None
    """Measured after the year alone; None before."""
    target: int
    met: bool


@dataclass(frozen=True)
class DrawerView:
    """Who draws on a common: what share of the usual was agreed, and what may be."""

    id: str
    common: str
    share: int
    """Permille of the usual; 1000 while nothing is agreed."""
    levels: tuple[int, ...]
    district: str
    """Empty for a branch of the economy."""
    sector: str
    homes: int
    """Households of the district; 0 for a branch."""
    person: int
    """What a person of the district takes in a usual week by the books; 0 for a branch."""
    part: int
    """Of all that is drawn by the books its part, permille."""
    decided: str = ""
    """`voted` by those who draw, `settled` with a pressure, set by the `team`; empty as usual."""
    decided_by: str = ""
    """The agreement or the pressure."""
    kept: int | None = None
    """Of a cut what is left in the ground, permille, by the meters; None where nothing is cut."""


@dataclass(frozen=True)
class CommonView:
    """A well, a pasture, a bay: its level on the day it was measured, never since."""

    id: str
    kind: str
    measured: int | None
    """Permille of full; None while nobody has measured."""
    weeks_ago: int
    give_or_take: int
    """How far the level may have moved since, permille: it ages."""
    line: int | None
    """Where it breaks; None until somebody told."""
    broken: bool
    """Tasted by everybody."""
    seen_by_all: bool
    """Its level is no secret, and `measured` is today's."""
    broke_week: int = -1
    """Week in which it broke for good; -1 while it has not."""


@dataclass(frozen=True)
class ServiceView:
    id: str
    need: str
    run_by: str
    reported: int
    """What its books say, permille."""
    felt: int | None
    """What people say they get, in tenths; None while no district was heard this season."""


@dataclass(frozen=True)
class DoughnutView:
    """Floors: share of households (permille) whose need is met. Ceilings: 1000 is the limit."""

    floors: dict[str, int]
    ceilings: dict[str, int]
    land: int
    """Footprint, milli global hectares a person."""
    overshoot_day: int
    """Day of the year on which it has used up what its land offers; 0 if it is not counted."""


@dataclass(frozen=True)
class HomeView:
    """A house on the map. Its state is None where nobody has listened."""

    district: str
    short: bool | None
    tired: int | None
    person: str


@dataclass(frozen=True)
class OwnWeek:
    """A turn of one family's, and what came of what it chose."""

    season: int
    choice: str
    """`out`, `sit` or `stay`; empty if it went its usual ways."""
    asked: int
    """Times that it asked somebody; `unmet` of them came to nothing."""
    unmet: int
    got: int
    """Minutes that others worked for it, and minutes that it `gave`."""
    gave: int
    held: int
    """Minor units that it had then."""


@dataclass(frozen=True)
class FamilyView:
    """The home that the player is, in turns that are played as one family."""

    person: str
    currency: str
    """Empty if the family has left the circle."""
    held: int
    """Minor units that it has now; `minor` of them make one unit."""
    minor: int
    choice: str
    past: tuple[OwnWeek, ...]


@dataclass(frozen=True)
class TownView:
    scenario: str
    season: int
    seasons: int
    phase: str
    week: int
    households: int
    hours: int
    over_minutes: int
    """Organising time beyond whole hours."""
    goodwill: int
    fund_cents: int
    fund_ends_after_season: int
    listens_left: int
    shop_open: bool
    wheat: str
    published: dict[str, int]
    """The last count: indicators of `rules.indicators`, town-wide."""
    published_before: dict[str, int]
    districts: tuple[DistrictView, ...]
    people: tuple[PersonView, ...]
    orgs: tuple[OrgView, ...]
    offers: tuple[OfferView, ...]
    set_aside: tuple[OfferView, ...]
    """Offers that would be on the table, had another one not been taken instead of them."""
    agreements: tuple[str, ...]
    """Agreements that could be proposed now."""
    handovers: tuple[str, ...]
    proposals: tuple[ProposalView, ...]
    questions: tuple[QuestionView, ...]
    pressures: tuple[PressureView, ...]
    announced: tuple[str, ...]
    """Incidents that everybody knows are coming."""
    happened: tuple[str, ...]
    """Incidents of the season just lived, or being lived."""
    chronicle: tuple[tuple[int, str, str], ...]
    """Season, kind and id of every incident (`incidents`) and every common that broke for good
    (`commons`) so far, in order."""
    taken: tuple[tuple[str, int], ...]
    """The team's own starts: offer and the season in which it was last taken."""
    promises: tuple[tuple[str, int, str], ...]
    facts: tuple[str, ...]
    profile: tuple[Principle, ...]
    """As last published, at the season's turn: points only, since readings tell more."""
    history: tuple[dict[str, int], ...]
    prediction: str
    worse_off: str
    """Who did end worse off in the season just lived; empty while it is not lived."""
    reasons: tuple[str, ...]
    reason: str
    debrief_step: int
    goals: tuple[GoalView, ...]
    ending: str
    actions: tuple[Action, ...]
    homes: tuple[HomeView, ...]
    currencies: tuple[str, ...] = ()
    """Those that are in use or were."""
    processes: tuple[str, ...] = ()
    """Services that may be co-produced, are or were."""
    town_hall: bool = False
    """Whether the town hall can be asked for things (see `session.halls`)."""
    key: str = "bread_short"
    """The figure that the story is about: households short of its need."""
    commons: tuple[CommonView, ...] = ()
    drawers: tuple[DrawerView, ...] = ()
    services: tuple[ServiceView, ...] = ()
    shocks: dict[str, int] = field(default_factory=dict)
    """What weighs on the town now, as strongly as it is felt: permille of the worst."""
    evaluated: tuple[str, ...] = ()
    """Offers with an evaluation that can be read: see `session.evaluation`."""
    doughnut: DoughnutView | None = None
    """As counted at the season's turn; None in a town that does not count it."""
    since_week: int = 0
    """Weeks lived before the turn that was lived last."""
    quarter: int = 0
    """The time of year, 0 (spring) to 3 (winter)."""
    sees: str = "town"
    """`own` in a turn in which only one family's own things are known (see `own_view`)."""
    family: FamilyView | None = None
    told: dict[str, str] = field(default_factory=dict)
    """Path of a text that the team heard -> the version in which it is told by what was done."""
