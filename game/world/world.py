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
from game.world.decisions import Pick, Promise, Proposal
from game.world.defence import Defence, Digital
from game.world.enterprises import Enterprises
from game.world.households import Households
from game.world.hub import Hub
from game.world.laws import Coalition, Hold, Law
from game.world.ledger import Ledger
from game.world.mobility import Mobility, Transfer
from game.world.organisations import Network, Organisation, Pledge
from game.world.partners import Partnership
from game.world.place import Common, Environment, Municipality, Relief, RouteChange, Shock
from game.world.transition import Transition

WEEKS_A_SEASON = 13
EURO = "euro"
HOURS = "organising_minutes"
DEBT = "debt"
"""What is owed: minus at the household, plus at `bank`, and zero in all like any currency."""


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
    hub: Hub = field(default_factory=Hub)
    laws: dict[str, Law] = field(default_factory=dict)
    coalition: Coalition = field(default_factory=Coalition)
    holds: dict[str, Hold] = field(default_factory=dict)
    """Place (`rules.laws.levers`) -> what laws in force hold there."""
    transition: Transition = field(default_factory=Transition)
    mobility: Mobility = field(default_factory=Mobility)
    transfers: list[Transfer] = field(default_factory=list)
    defence: Defence = field(default_factory=Defence)
    digital: Digital = field(default_factory=Digital)
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
    """Effects that wait for the next week lived: `incident/choice`, or `offer:<id>`."""
    predictions: dict[int, str] = field(default_factory=dict)
    reasons: dict[int, str] = field(default_factory=dict)
    start: dict[str, int] = field(default_factory=dict)
    """Indicators at the very beginning."""
    history: list[dict[str, int]] = field(default_factory=list)
    """Indicators at each season's opening, then at the end of the year alone."""
    year: dict[str, int] = field(default_factory=dict)
    """Sums over the unattended year, for the goals."""
    replies: dict[str, str] = field(default_factory=dict)
    """Question asked before or after the game -> option chosen. Moves nothing in the town."""
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
            hub=self.hub.copy(),
            laws={k: replace(law) for k, law in self.laws.items()},
            coalition=self.coalition.copy(),
            holds={k: h.copy() for k, h in self.holds.items()},
            transition=self.transition.copy(),
            mobility=self.mobility.copy(),
            transfers=[t.copy() for t in self.transfers],
            defence=self.defence.copy(),
            digital=self.digital.copy(),
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
            orgs={k: o.copy() for k, o in self.orgs.items()},
            networks={k: n.copy() for k, n in self.networks.items()},
            people=dict(self.people),
            hidden=dict(self.hidden),
            known=list(self.known),
            picks={k: p.copy() for k, p in self.picks.items()},
            proposals={k: p.copy() for k, p in self.proposals.items()},
            bargains=dict(self.bargains),
            promises=[replace(p) for p in self.promises],
            taken=dict(self.taken),
            happened=dict(self.happened),
            questions=list(self.questions),
            answers=dict(self.answers),
            deferred=list(self.deferred),
            predictions=dict(self.predictions),
            reasons=dict(self.reasons),
            replies=dict(self.replies),
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


OBJECT_FIELDS = tuple(
    f.name for f in fields(World)
    if f.name not in ("households", "enterprises", "circles", "takers", "ledger")
)
"""Fields that a snapshot writes as JSON; the others go into arrays."""
