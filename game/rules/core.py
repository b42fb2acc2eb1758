"""What every rule works with: actions, events, refusals, and the context of a run."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from game.rules.common_goods import CommonSpec
from game.rules.content import (
    Agreement,
    AllySpec,
    BillSpec,
    Content,
    CurrencySpec,
    Deal,
    District,
    Incident,
    Offer,
    ProcessSpec,
    Provider,
    Selection,
    TaskSpec,
    ThreatSpec,
)
from game.rules.forms import FormSpec, LawSpec
from game.rules.kinds import Route, Sector, ServiceSpec, TownKind
from game.rules.rubric import RubricPart
from game.world.luck import Luck
from game.world.world import World

ACTORS = ("team", "seat", "member", "system")
"""Who can ask for an act: the organising team, a classroom seat, a member, the game itself."""


@dataclass(frozen=True)
class Action:
    """Something a player, bot or phone asks for. Fields are ids and whole numbers only."""

    kind: ClassVar[str] = ""
    actors: ClassVar[tuple[str, ...]] = ("team",)
    """Who may ask: see `ACTORS`."""
    phases: ClassVar[tuple[str, ...]] = ()
    """Phases of the season in which it may be asked."""
    final: ClassVar[bool] = False
    """Cannot be undone, and closes undo for what came before: it showed or used luck."""
    exclusive: ClassVar[bool] = False
    """Blame compares it with another option of its kind, not with nothing."""
    of_people: ClassVar[bool] = False
    """Whether only people at the table do it; no bot answers a question or raises a hand."""


@dataclass(frozen=True)
class Event:
    """What happened, in the past tense. A code with parameters: texts belong to the edges."""

    kind: str
    params: dict[str, str | int] = field(default_factory=dict)


class Rejected(Exception):
    """A legal program, an illegal act. `code` and `params` are translated at the edges."""

    def __init__(self, code: str, **params: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.params = params


class Bug(Exception):
    """The game broke its own rule; nothing was committed. Written to a report at the edges."""


@dataclass(frozen=True, eq=False)
class Rules:
    """One scenario's content and the numbers of the model: everything fixed during a game.

    Two of them are the same only if they are one, so that what follows from them can be kept."""

    content: Content
    params: dict[str, int]
    rubric: tuple[RubricPart, ...] = ()
    kind: TownKind | None = None
    forms: dict[str, FormSpec] = field(default_factory=dict)
    """Legal and social forms by their name."""
    law: LawSpec | None = None
    """Whose law the town's organisations live under; None where the town kind names none."""

    def __getitem__(self, name: str) -> int:
        return self.params[name]

    @cached_property
    def offers(self) -> dict[str, Offer]:
        return {o.id: o for o in self.content.offers}

    @cached_property
    def providers(self) -> dict[str, Provider]:
        return {p.id: p for p in self.content.providers}

    @cached_property
    def agreements(self) -> dict[str, Agreement]:
        return {a.id: a for a in self.content.agreements}

    @cached_property
    def agreement_of(self) -> dict[str, Agreement]:
        return {a.provider: a for a in self.content.agreements}

    @cached_property
    def selections(self) -> dict[str, Selection]:
        return {s.id: s for s in self.content.selections}

    @cached_property
    def incidents(self) -> dict[str, Incident]:
        return {i.id: i for i in self.content.incidents}

    @cached_property
    def deals(self) -> dict[str, Deal]:
        return {d.id: d for d in self.content.deals}

    @cached_property
    def districts(self) -> dict[str, District]:
        return {d.id: d for d in self.content.districts}

    @cached_property
    def district_index(self) -> dict[str, int]:
        return {d.id: i for i, d in enumerate(self.content.districts)}

    @cached_property
    def commons(self) -> dict[str, CommonSpec]:
        return {c.id: c for c in self.content.commons}

    @cached_property
    def currencies(self) -> dict[str, CurrencySpec]:
        return {c.id: c for c in self.content.currencies}

    @cached_property
    def processes(self) -> dict[str, ProcessSpec]:
        return {p.id: p for p in self.content.processes}

    @cached_property
    def laws(self) -> dict[str, BillSpec]:
        return {w.id: w for w in self.content.laws}

    @cached_property
    def allies(self) -> dict[str, AllySpec]:
        return {a.id: a for a in self.content.allies}

    @cached_property
    def threats(self) -> dict[str, ThreatSpec]:
        return {t.id: t for t in self.content.threats}

    @cached_property
    def tasks(self) -> dict[str, TaskSpec]:
        return {t.id: t for t in self.content.tasks}

    @cached_property
    def routes(self) -> tuple[Route, ...]:
        """Every route of this town, in an order that `Households.route` counts by: those of its
        kind, then its own, then those of its organisations."""
        own = {r.id: r for r in self.content.routes}
        kind = {r.id: own.pop(r.id, r) for r in (self.kind.routes if self.kind else ())}
        theirs = [r for p in self.content.providers for r in p.routes]
        return (*kind.values(), *own.values(), *theirs)

    @cached_property
    def sectors(self) -> tuple[Sector, ...]:
        return tuple(self.kind.sectors) if self.kind else ()

    @cached_property
    def sector_index(self) -> dict[str, int]:
        return {s.id: i for i, s in enumerate(self.sectors)}

    @cached_property
    def sector_table(self) -> NDArray[np.int64]:
        """A row a sector: pay of a post, its usual takings, leaks, posts of an enterprise."""
        return np.array([(s.wage_cents_week, s.wage_cents_week * 1000 // s.labour, s.leaks,
                          s.posts) for s in self.sectors], np.int64).reshape(-1, 4)

    @cached_property
    def services(self) -> dict[str, ServiceSpec]:
        return {s.id: s for s in self.kind.services} if self.kind else {}

    def has(self, system: str) -> bool:
        """Whether a part of the model is on in this town."""
        return system in self.content.systems

    @property
    def seasons(self) -> int:
        return len(self.content.seasons)


@dataclass
class Context:
    """One run's rules and luck, and where a season leaves its weekly frames."""

    rules: Rules
    luck: Luck
    act_id: str = ""
    suppressed: frozenset[str] = frozenset()
    """Incidents that a counterfactual run leaves out."""
    frames: list[dict[str, Any]] | None = None
    events: list[Event] = field(default_factory=list)
    probe: Callable[[str, World], None] | None = None
    """Called after each weekly system with its name; the bench times systems with it."""
    market: Any = None
    """This week's wishes, while currencies share them (`rules.currencies.exchange`)."""
    exchanged: dict[str, Any] = field(default_factory=dict)
    """What people did for each other this week, by currency."""
    unmet: dict[str, list[Any]] = field(default_factory=dict)
    """What they asked each other this week in vain, by currency (`world.clock.Request`)."""
    elsewhere: Any = None
    """Builds other towns, where a toolkit is tried (`rules.transfer.elsewhere`)."""

    def tell(self, kind: str, **params: str | int) -> None:
        self.events.append(Event(kind, params))


def move_towards(level: Any, target: Any, weeks: Any) -> Any:
    """One week's step of a smoothed level, in whole permille, never past the target."""
    gap = target - level
    return level + (gap + (gap > 0) * (weeks - 1)) // weeks
