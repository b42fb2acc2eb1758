"""The town hall as a partner: what it buys by, lets people decide, promises, and says of itself."""

from __future__ import annotations

from dataclasses import dataclass, field, replace


@dataclass
class Consultation:
    """People were asked about something, and told that it would count."""

    id: str
    week: int
    asked: int
    """Households asked; `came` of them said something."""
    came: int
    group: str = "everyone"
    """Who was asked."""
    wanted: str = ""
    """What most of them wanted: a service."""
    promised: bool = False
    due_week: int = -1
    outcome: str = "open"
    """`open`, `kept`, `broken`; `heard` where nothing was promised and nothing came."""


@dataclass
class Chosen:
    """A project that people chose in a participatory budget, on its way to be built."""

    id: str
    service: str
    cents: int
    """What it costs; `paid` of it so far."""
    week: int
    due_week: int
    place: int = 0
    """How many were chosen before it, in all editions."""
    paid: int = 0

    @property
    def weeks(self) -> int:
        """How long it takes to build."""
        return max(1, self.due_week - self.week)


@dataclass
class ParticipatoryBudget:
    """A part of the budget that the town's people decide on, year after year or once."""

    share_permille: int = 0
    switches: list[str] = field(default_factory=list)
    """Of the five key issues, those that are answered: see `rules.partnership.participatory`."""
    beyond_permille: int = 0
    """Of the running of services, what it takes now besides what they would renew."""
    method: str = "approval"
    delivery: int = 1000
    """Of what is chosen, how much the town hall builds, permille."""
    editions: int = 0
    edition_week: int = -1
    """Week of the last edition, `outcome` how it ended; -1 and nothing before the first."""
    outcome: str = ""
    voters: int = 0
    came: int = 0
    turnout_permille: int = 0
    """Of the last edition; `faith` is how far people expect that it will be done."""
    faith: int = 500
    won: dict[str, Chosen] = field(default_factory=dict)
    """Projects chosen and not delivered yet."""
    delivered: int = 0
    failed: int = 0
    """Projects chosen that never came."""
    shift: dict[str, int] = field(default_factory=dict)
    """Service -> cents a week that editions have brought it over the last year, less what it gave
    to their pot."""
    works: dict[str, int] = field(default_factory=dict)
    """Service -> what stands of what was built for it, cents; what is usual where not said."""

    def copy(self) -> ParticipatoryBudget:
        return replace(
            self, switches=list(self.switches), shift=dict(self.shift), works=dict(self.works),
            won={k: replace(c) for k, c in self.won.items()})


@dataclass
class Partnership:
    """How far the town hall shares what it has: knowledge, money, decisions."""

    openness: int = 300
    """Its appetite for sharing power and risk, permille: moves with what it lives through."""
    weights: dict[str, int] = field(default_factory=dict)
    """What a tender is won by, permille each: `price`, `jobs`, `ecology`, `locality`."""
    clauses: list[str] = field(default_factory=list)
    """Social clauses of its tenders."""
    commissioning: dict[str, str] = field(default_factory=dict)
    """Service -> `co_commissioned` or `commissioned`; it buys alone what is not here."""
    commissioned_week: dict[str, int] = field(default_factory=dict)
    """Service -> since when it is commissioned like that by whoever does it now."""
    vacant: dict[str, int] = field(default_factory=dict)
    """Service -> week until which nobody commissions it: whoever did has left."""
    budget: ParticipatoryBudget = field(default_factory=ParticipatoryBudget)
    consultations: dict[str, Consultation] = field(default_factory=dict)
    own_audit: dict[str, int] = field(default_factory=dict)
    """Principle of good governance -> permille, as it sees itself; beside it, as people do."""
    citizens_audit: dict[str, int] = field(default_factory=dict)
    audit_week: int = -1
    asked: dict[str, int] = field(default_factory=dict)
    """What it was asked for -> season in which that was last."""
    answers: dict[str, str] = field(default_factory=dict)
    """What it was asked for -> `granted`, or why not."""
    lacking: int = -1
    """How far clinic and water miss the poor, permille, on the first morning; -1 before it."""
    infant_ppm: int = 1_000_000
    """Deaths of infants, millionths of those of the first morning."""
    week: dict[str, int] = field(default_factory=dict)
    """Last week in figures: what tenders cost and where the money went."""

    @property
    def infant_index(self) -> int:
        """The same in permille."""
        return self.infant_ppm // 1000

    def copy(self) -> Partnership:
        return replace(
            self, weights=dict(self.weights), clauses=list(self.clauses),
            commissioning=dict(self.commissioning),
            commissioned_week=dict(self.commissioned_week), vacant=dict(self.vacant),
            budget=self.budget.copy(),
            consultations={k: replace(c) for k, c in self.consultations.items()},
            own_audit=dict(self.own_audit), citizens_audit=dict(self.citizens_audit),
            asked=dict(self.asked), answers=dict(self.answers), week=dict(self.week))
