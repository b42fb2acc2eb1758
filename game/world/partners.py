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
    wanted: str = ""
    """What most of them wanted."""
    promised: bool = False
    due_week: int = -1
    outcome: str = "open"
    """`open`, `kept`, `broken`."""


@dataclass
class ParticipatoryBudget:
    """A part of the budget that the town's people decide on, year after year or once."""

    share_permille: int = 0
    switches: list[str] = field(default_factory=list)
    """Of the five key issues, those that are answered: see `rules.partnership.participatory`."""
    method: str = "approval"
    editions: int = 0
    turnout_permille: int = 0
    """Of the last edition; `faith` is how far people expect that it will be done."""
    faith: int = 500
    won: list[str] = field(default_factory=list)
    """Projects chosen and not delivered yet."""
    delivered: int = 0
    failed: int = 0
    """Projects chosen that never came."""
    shift: dict[str, int] = field(default_factory=dict)
    """Service -> cents a week that it has got by editions, beside its own budget."""


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
    budget: ParticipatoryBudget = field(default_factory=ParticipatoryBudget)
    consultations: dict[str, Consultation] = field(default_factory=dict)
    own_audit: dict[str, int] = field(default_factory=dict)
    """Principle of good governance -> permille, as it sees itself; beside it, as people do."""
    citizens_audit: dict[str, int] = field(default_factory=dict)
    audit_week: int = -1

    def copy(self) -> Partnership:
        b = self.budget
        return replace(
            self, weights=dict(self.weights), clauses=list(self.clauses),
            commissioning=dict(self.commissioning),
            budget=replace(b, switches=list(b.switches), won=list(b.won), shift=dict(b.shift)),
            consultations={k: replace(c) for k, c in self.consultations.items()},
            own_audit=dict(self.own_audit), citizens_audit=dict(self.citizens_audit))
