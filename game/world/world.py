"""World: everything that decides about a town, and nothing else.

Objects hold ids, never references, so a copy is cheap and a save is plain data. The
season's phase and each life cycle are plain strings; their machines live in the rules.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace

from game.world.beside import Beside
from game.world.clock import Clock
from game.world.coproduction import Participants, Process
from game.world.currencies import Currency, Members
from game.world.enterprises import Enterprises
from game.world.households import Households
from game.world.ledger import Ledger
from game.world.partners import Partnership
from game.world.place import Common, Municipality, Relief, RouteChange, Shock

WEEKS_A_SEASON = 13
EURO = "euro"
HOURS = "organising_minutes"
DEBT = "debt"
"""What is owed: minus at the household, plus at `bank`, and zero in all like any currency."""


@dataclass
class Organisation:
    """Somebody who provides: a firm, a service, a cooperative, a lunch club."""

    id: str
    """Its provider's, and that of the act that created it."""
    provider: str
    """Id of the scenario's provider it began as."""
    form: str
    stage: str
    """Id of the act that created it."""
    price_cents: int
    capacity: int
    fixed_cents: int
    unit_cents: int
    energy_cents: int
    rent_cents: int
    pay_cents_hour: int
    staff_wanted: int
    staff_minutes: int
    overhead_minutes: int
    threshold: int
    round_households: int
    stops: list[str] = field(default_factory=list)
    staff: list[int] = field(default_factory=list)
    members: list[int] = field(default_factory=list)
    statutes: dict[str, str] = field(default_factory=dict)
    team_held: bool = True
    trouble_weeks: int = 0
    sold: int = 0
    """Loaves sold last week."""
    sold_mean: int = 0
    """Loaves a week, smoothed over about four weeks, times ten."""
    way_out: bool = False
    """Its rules let whoever leaves take the share back."""
    holder: int = -1
    """Household that carries it since it was handed over; -1 while nobody in town does."""
    given_minutes: int = 0
    """Minutes of work it received last week."""
    homeless: bool = False
    """Lost the shop it used."""
    opened_week: int = 0
    granted_cents: int = 0
    """What the team's fund put in."""
    network: str = ""
    """Id of a network it belongs to."""
    row: int = -1
    """Row of the enterprises in which it earns its living; -1 for whoever lives by routes alone."""
    bylaws: dict[str, int] = field(default_factory=dict)
    """What its statutes say in numbers the engine runs: see `rules.statutes`."""
    methods: dict[str, str] = field(default_factory=dict)
    """Kind of decision -> method of deciding it."""
    joined: dict[int, int] = field(default_factory=dict)
    """Household on probation -> week in which it began."""
    stakes: dict[int, int] = field(default_factory=dict)
    """Household -> cents it has put in: its share, and what it pledged."""
    owed: dict[int, int] = field(default_factory=dict)
    """Household that left -> last week by which its stake is to be repaid."""
    settled: dict[str, int] = field(default_factory=dict)
    """Last settlement: its week, the surplus, and what of it went where, cents."""
    books: dict[str, int] = field(default_factory=dict)
    """Last week in cents: takings, pay and other costs, and what is in the account."""
    flows: dict[str, int] = field(default_factory=dict)
    """Since it was begun, what came in and went out in cents, by what for: see `coops.flows`."""
    ended: str = ""
    """Why it is over (see `coops.ended`); empty while it is not."""
    at_end: dict[str, int] = field(default_factory=dict)
    """How it stood when it ended: week, cents in its account, members, cents of bills."""
    left: list[int] = field(default_factory=list)
    """Weeks in which a member left."""
    supported_until: int = -1
    """Last week of advice by a support centre; before it, it is incubated."""
    audit: dict[str, int] = field(default_factory=dict)
    """Last yearly audit: principle or cell -> permille, computed from behaviour."""
    unheard: dict[int, int] = field(default_factory=dict)
    """Household -> meetings in a row to which it came and was not heard."""


@dataclass
class Network:
    """A federation: organisations that stand in for each other, up to a limit."""

    id: str
    members: list[str] = field(default_factory=list)
    """Ids of its organisations."""
    covered_cents: dict[str, int] = field(default_factory=dict)
    """Organisation -> losses that the solidarity fund (account `fund:<id>`) has borne in all."""
    refused: dict[str, int] = field(default_factory=dict)
    """Organisation -> week in which the fund said no (facts B20)."""


@dataclass
class Proposal:
    """An agreement on the table: what is proposed, how it went so far."""

    agreement: str
    terms: dict[str, str]
    state: str = "proposed"
    concessions: list[str] = field(default_factory=list)
    method: str = "majority"
    voters: list[int] = field(default_factory=list)
    came: int = 0
    needed: int = -1
    """How many had to come to the last meeting; -1 while there was none. What is adopted there may
    ask for others from then on."""
    yes: int = 0
    refusals: int = 0
    reason: str = ""
    in_force: dict[str, str] = field(default_factory=dict)
    """Terms adopted earlier, which hold until others are adopted; none before the first time."""
    facilitation: str = ""
    """What whoever looks after the talk looks at most; empty if nobody does."""
    outcome: str = ""
    """How the last meeting on it ended: see `rules.assemblies.verdict`."""
    met_week: int = -1
    minutes: int = 0
    """How long it took."""
    talk: list[dict[str, int]] = field(default_factory=list)
    """After each round: how many spoke `for` it, how many things were still `open`."""
    tallies: dict[str, int] = field(default_factory=dict)
    """Answer -> how many gave it in the count."""
    present: list[int] = field(default_factory=list)
    spoke: list[int] = field(default_factory=list)
    unheard: list[int] = field(default_factory=list)
    """Households that came with a reason, did not speak, and heard nobody speak for it."""
    silenced: str = ""
    """The group that was not heard much more often than others."""
    voiced: list[str] = field(default_factory=list)
    """Reasons that somebody spoke for."""
    amended: dict[str, str] = field(default_factory=dict)
    """Clause -> option that the meeting put in place of the proposed one."""
    colleges: dict[int, str] = field(default_factory=dict)
    """Voter -> the college they vote in; empty where heads are counted."""
    accepts: int = 0
    """How far those who were there can live with what came, permille."""

    @property
    def holding(self) -> dict[str, str] | None:
        """The terms that hold today, whatever else is on the table; None if none do."""
        return self.terms if self.state == "adopted" else self.in_force or None


@dataclass
class Pick:
    """An evening on which people chose several of many, and the ballots they cast."""

    selection: str
    method: str
    season: int
    week: int
    voters: list[int]
    present: list[int] = field(default_factory=list)
    ballots: dict[int, list[str]] = field(default_factory=dict)
    """Household -> what it marked, the dearest to it first."""
    cents: int = 0
    """What there was to spend."""
    lot: int = 0
    """Seed of the lot, drawn before the count."""
    outcome: str = ""
    """How it ended: see `rules.choosing.evening`."""
    winners: list[str] = field(default_factory=list)
    """In the order in which they were chosen."""


@dataclass
class Pledge:
    """How the last round of pledges for a provider ended. Who gave what is nobody's business."""

    asked: int
    """Households asked."""
    number: int
    """Households that pledged something."""
    cents: int
    threshold_cents: int
    week: int
    kept: bool
    """Whether the threshold was reached; if not, all of it was returned."""


@dataclass
class Promise:
    """Something the team said it would do by a season; goodwill falls if it does not."""

    name: str
    due_season: int
    kept: bool = False
    broken: bool = False


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
class World:
    scenario: str
    households: Households
    ledger: Ledger
    phase: str = "listen"
    season: int = 1
    week: int = 0
    """Weeks lived since the game began."""
    goodwill: int = 500
    listens_left: int = 0
    shop_open: bool = True
    favours_permille: int = 1000
    """How readily neighbours bring bread; a rota makes it easier."""
    rent_permille: int = 1000
    energy_permille: int = 1000
    town_budget_cents_week: int = 0
    environment: Environment = field(default_factory=Environment)
    enterprises: Enterprises = field(default_factory=Enterprises.empty)
    currencies: dict[str, Currency] = field(default_factory=dict)
    circles: dict[str, Members] = field(default_factory=dict)
    """Currency -> who belongs to it."""
    processes: dict[str, Process] = field(default_factory=dict)
    takers: dict[str, Participants] = field(default_factory=dict)
    """Process of co-production -> who takes part in it."""
    partnership: Partnership = field(default_factory=Partnership)
    beside: Beside = field(default_factory=Beside)
    clock: Clock = field(default_factory=Clock)
    employers: dict[str, int] = field(default_factory=dict)
    """Employer known by name -> its row of the enterprises, kept for it when it has closed."""
    laid_off: dict[str, list[int]] = field(default_factory=dict)
    """Employer that closed -> the households that lost a post there."""
    pledges: dict[str, Pledge] = field(default_factory=dict)
    """Provider -> its last round of pledges."""
    municipality: Municipality = field(default_factory=Municipality)
    commons: dict[str, Common] = field(default_factory=dict)
    shocks: dict[str, Shock] = field(default_factory=dict)
    reliefs: list[Relief] = field(default_factory=list)
    routes: dict[str, RouteChange] = field(default_factory=dict)
    dials: dict[str, int] = field(default_factory=dict)
    """Policies of the town that are a matter of degree, permille: see `rules.dials`."""
    allotments: dict[str, int] = field(default_factory=dict)
    """Who draws on the commons (a district, a sector) -> permille of what they usually take."""
    tallies: dict[str, int] = field(default_factory=dict)
    """Sums that systems keep between weeks, by names of their own."""
    orgs: dict[str, Organisation] = field(default_factory=dict)
    networks: dict[str, Network] = field(default_factory=dict)
    people: dict[str, int] = field(default_factory=dict)
    """Named person -> row of the household."""
    hidden: dict[str, str] = field(default_factory=dict)
    """What the seed decided and nobody may see before it shows."""
    known: list[str] = field(default_factory=list)
    proposals: dict[str, Proposal] = field(default_factory=dict)
    picks: dict[str, Pick] = field(default_factory=dict)
    """Evening of choosing -> how the last one went."""
    bargains: dict[str, str] = field(default_factory=dict)
    promises: list[Promise] = field(default_factory=list)
    taken: dict[str, int] = field(default_factory=dict)
    """Offer -> season in which it was taken."""
    happened: dict[str, int] = field(default_factory=dict)
    """Incident -> week in which it happened."""
    questions: list[str] = field(default_factory=list)
    answers: dict[str, str] = field(default_factory=dict)
    deferred: list[str] = field(default_factory=list)
    """Choices whose effects wait for the next week lived, as `incident/choice`."""
    predictions: dict[int, str] = field(default_factory=dict)
    reasons: dict[int, str] = field(default_factory=dict)
    start: dict[str, int] = field(default_factory=dict)
    """Indicators at the very beginning."""
    history: list[dict[str, int]] = field(default_factory=list)
    """Indicators at each season's opening, then at the end of the year alone."""
    year: dict[str, int] = field(default_factory=dict)
    """Sums over the unattended year, for the goals."""
    debrief_step: int = 0
    ending: str = ""
    goals: dict[str, int] = field(default_factory=dict)
    """Goal -> measured value, once the year alone is over."""

    def copy(self) -> World:
        """An independent copy. Written by hand because it runs at every act."""
        return replace(
            self,
            households=self.households.copy(),
            ledger=self.ledger.copy(),
            environment=replace(
                self.environment,
                land_mgha=dict(self.environment.land_mgha),
                deficit=dict(self.environment.deficit),
                pressures=dict(self.environment.pressures),
            ),
            enterprises=self.enterprises.copy(),
            currencies={k: c.copy() for k, c in self.currencies.items()},
            circles={k: m.copy() for k, m in self.circles.items()},
            processes={k: p.copy() for k, p in self.processes.items()},
            takers={k: t.copy() for k, t in self.takers.items()},
            partnership=self.partnership.copy(),
            beside=self.beside.copy(),
            clock=self.clock.copy(),
            employers=dict(self.employers),
            laid_off={k: list(rows) for k, rows in self.laid_off.items()},
            pledges={k: replace(p) for k, p in self.pledges.items()},
            municipality=self.municipality.copy(),
            commons={k: replace(c) for k, c in self.commons.items()},
            shocks={k: replace(s) for k, s in self.shocks.items()},
            reliefs=[replace(r) for r in self.reliefs],
            routes={k: replace(r) for k, r in self.routes.items()},
            dials=dict(self.dials),
            allotments=dict(self.allotments),
            tallies=dict(self.tallies),
            orgs={k: _copy_org(o) for k, o in self.orgs.items()},
            networks={k: _copy_network(n) for k, n in self.networks.items()},
            people=dict(self.people),
            hidden=dict(self.hidden),
            known=list(self.known),
            picks={k: _copy_pick(p) for k, p in self.picks.items()},
            proposals={k: _copy_proposal(p) for k, p in self.proposals.items()},
            bargains=dict(self.bargains),
            promises=[replace(p) for p in self.promises],
            taken=dict(self.taken),
            happened=dict(self.happened),
            questions=list(self.questions),
            answers=dict(self.answers),
            deferred=list(self.deferred),
            predictions=dict(self.predictions),
            reasons=dict(self.reasons),
            start=dict(self.start),
            history=[dict(h) for h in self.history],
            year=dict(self.year),
            goals=dict(self.goals),
        )

    def freeze(self) -> World:
        """Committed arrays are read-only: a write from a screen raises instead of lying."""
        self.households.freeze()
        self.enterprises.freeze()
        for members in self.circles.values():
            members.freeze()
        for takers in self.takers.values():
            takers.freeze()
        self.ledger.freeze()
        return self

    def org_in(self, provider: str) -> Organisation | None:
        """The living organisation that began as this provider, if any."""
        for org in self.orgs.values():
            if org.provider == provider and org.stage not in ("closed", "converted"):
                return org
        return None


def _copy_org(org: Organisation) -> Organisation:
    return replace(
        org, stops=list(org.stops), staff=list(org.staff), members=list(org.members),
        statutes=dict(org.statutes), bylaws=dict(org.bylaws), methods=dict(org.methods),
        joined=dict(org.joined), unheard=dict(org.unheard), stakes=dict(org.stakes),
        owed=dict(org.owed), settled=dict(org.settled), books=dict(org.books), left=list(org.left),
        audit=dict(org.audit), flows=dict(org.flows), at_end=dict(org.at_end),
    )


def _copy_network(n: Network) -> Network:
    return replace(n, members=list(n.members), covered_cents=dict(n.covered_cents),
                   refused=dict(n.refused))


def _copy_proposal(p: Proposal) -> Proposal:
    return replace(
        p, terms=dict(p.terms), concessions=list(p.concessions), voters=list(p.voters),
        talk=[dict(r) for r in p.talk], tallies=dict(p.tallies), present=list(p.present),
        spoke=list(p.spoke), unheard=list(p.unheard), voiced=list(p.voiced),
        amended=dict(p.amended),
        in_force=dict(p.in_force), colleges=dict(p.colleges),
    )


def _copy_pick(p: Pick) -> Pick:
    return replace(p, voters=list(p.voters), present=list(p.present), winners=list(p.winners),
                   ballots={row: list(marks) for row, marks in p.ballots.items()})


OBJECT_FIELDS = tuple(
    f.name for f in fields(World)
    if f.name not in ("households", "enterprises", "circles", "takers", "ledger")
)
"""Fields that a snapshot writes as JSON; the others go into arrays."""
