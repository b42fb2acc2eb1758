"""Session: one game. Every change goes through `submit`; everything else reads.

The session alone knows its seed. Views and forecasts get what the team knows, and other
luck; see `views` and `forecast`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol

from game.rules.core import Action, Event, Rejected, Rules
from game.rules.costs import hours_left
from game.session.clock import clock_view, matching_view
from game.session.clock_view import ClockView, MatchingView
from game.session.coproduction_view import ProcessView
from game.session.currencies import currency_view
from game.session.currency_view import CurrencyView
from game.session.defence import defence_view, would_stand
from game.session.defence_view import DefenceView
from game.session.engine import attempt, legal
from game.session.hall_view import AnswerView, HallView
from game.session.halls import hall_view, weighed
from game.session.hub import hub_view
from game.session.hub_view import HubView
from game.session.law_view import LawsView
from game.session.laws import laws_view
from game.session.log import Entry, act_id
from game.session.mobility import mobility_view, transfer_view
from game.session.mobility_view import MobilityView, TransferView
from game.session.names import Names
from game.session.organisation_view import OrganisationView
from game.session.organisations import organisation
from game.session.processes import process_view
from game.session.town_view import TownView
from game.session.transition import transition_view
from game.session.transition_view import TransitionView
from game.session.views import view, visible_frames
from game.world.digest import digest
from game.world.luck import Luck
from game.world.world import EURO, World


@dataclass(frozen=True)
class Outcome:
    """What a submitted act did: its id, its events, and the frames of a lived season."""

    act: str
    events: tuple[Event, ...]
    frames: tuple[dict[str, Any], ...] = ()


@dataclass(frozen=True)
class Preview:
    """Whether an act is legal and what it costs. Nothing about luck."""

    legal: bool
    rejected: str = ""
    params: dict[str, str | int] = field(default_factory=dict)
    hours: int = 0
    cents: int = 0
    stands: dict[str, tuple[int, int]] = field(default_factory=dict)
    """What would stand against each threat that it is put up against, and what it takes,
    permille."""


@dataclass
class Progress:
    """Everything of a session that its rules and its seed do not give: what a save keeps."""

    world: World
    log: list[Entry] = field(default_factory=list)
    openings: dict[int, World] = field(default_factory=dict)
    """The world as each season was opened; what causes are searched from."""
    season_log: dict[int, int] = field(default_factory=dict)
    """Season -> index in the log of its first act."""
    digests: dict[int, str] = field(default_factory=dict)
    """Season -> digest when it was lived; 0 for the end of the year alone."""
    undo: list[World] = field(default_factory=list)
    """Worlds that undo goes back to, the latest last."""
    mixed: bool = False
    """Lived under more than one ruleset: no replay can verify it."""


class Journal(Protocol):
    """Where acts are written down as they happen (see `journal`)."""

    def append(self, entry: Entry) -> None: ...

    def snapshot(self, session: Session) -> None: ...


class Session:
    """A game in progress. Build one with `start`, or load one (see `save`)."""

    def __init__(self, rules: Rules, seed: int, world: World, journal: Journal | None = None):
        self.rules = rules
        self.seed = seed
        self.luck = Luck(seed)
        self.log: list[Entry] = []
        self.openings: dict[int, World] = {1: world}
        """The world as each season was opened; what causes are searched from."""
        self.season_log: dict[int, int] = {1: 0}
        """Season -> index in the log of its first act."""
        self.digests: dict[int, str] = {}
        """Season -> digest when it was lived; 0 for the end of the year alone."""
        self.mixed = False
        """Lived under more than one ruleset: no replay can verify it."""
        self.names: Names | None = None
        """What a class calls the town and its people; only shown, never saved or counted."""
        self.journal = journal
        self._world = world
        self._undo: list[World] = []
        self._view: TownView | None = None
        self._listeners: list[Callable[[Outcome], None]] = []

    @classmethod
    def restored(
        cls, rules: Rules, seed: int, progress: Progress, journal: Journal | None = None
    ) -> Session:
        """A session that goes on where another one stopped."""
        session = cls(rules, seed, progress.world, journal)
        session.log = list(progress.log)
        session.openings = dict(progress.openings)
        session.season_log = dict(progress.season_log)
        session.digests = dict(progress.digests)
        session.mixed = progress.mixed
        session._undo = list(progress.undo)
        return session

    def progress(self) -> Progress:
        """What `restored` needs. Committed worlds never change, so nothing is copied deeply."""
        return Progress(
            self._world, list(self.log), dict(self.openings), dict(self.season_log),
            dict(self.digests), list(self._undo), self.mixed,
        )

    @property
    def world(self) -> World:
        """The committed world. Its arrays are read-only."""
        return self._world

    def subscribe(self, listener: Callable[[Outcome], None]) -> Callable[[], None]:
        """Be told of every outcome; returns the way to stop listening."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def options(self, actor: str = "team") -> list[Action]:
        return legal(self._world, self.rules, actor)

    def view(self) -> TownView:
        """What the team may know now (cached until the next act)."""
        if self._view is None:
            self._view = view(self._world, self.rules, self.options())
        return self._view

    def view_after(self, action: Action) -> TownView | None:
        """What the team would know after an act without luck; None where it is not allowed."""
        try:
            after, _ = attempt(self._world, action, self.rules, Luck(0), "preview")
        except Rejected:
            return None
        return view(after, self.rules, [])

    def organisation(self, provider: str) -> OrganisationView | None:
        """One organisation from inside, as far as the team may read it."""
        return organisation(self._world, self.rules, provider)

    def currency(self, name: str) -> CurrencyView | None:
        """One currency, as far as the team may know it."""
        return currency_view(self._world, self.rules, name)

    def clock(self) -> ClockView | None:
        """The care clock: named people's days and the tasks of care, if this town has one."""
        return clock_view(self._world, self.rules)

    def laws(self) -> LawsView | None:
        """Laws, allies and the district's table, if this town has any."""
        return laws_view(self._world, self.rules)

    def hub(self) -> HubView | None:
        """The support hub as the team sees it, if this town has one."""
        return hub_view(self._world, self.rules)

    def transition(self) -> TransitionView | None:
        """The grid, the toolbox and the prototypes as the team knows them, if there are any."""
        return transition_view(self._world, self.rules)

    def defence(self) -> DefenceView | None:
        """What may be taken, what stands against it, who organises, and the app; if this town has
        any of it."""
        return defence_view(self._world, self.rules)

    def mobility(self) -> MobilityView | None:
        """Ways by hour and for whom, posts, lines of carts, if ways count in this town."""
        return mobility_view(self._world, self.rules)

    def transfer(self) -> TransferView | None:
        """Toolkits, other towns, and what came of what was sent, if there are any."""
        return transfer_view(self._world, self.rules)

    def matching(self) -> MatchingView | None:
        """The desk of the time bank: open requests, who could help, pairs made by hand."""
        return matching_view(self._world, self.rules)

    def process(self, name: str) -> ProcessView | None:
        """One co-produced service, as far as the team may know it."""
        return process_view(self._world, self.rules, name)

    def town_hall(self) -> HallView | None:
        """The town hall, as far as the team may know it; None where it cannot be asked."""
        return hall_view(self._world, self.rules)

    def weighed(self, thing: str, to: str) -> AnswerView | None:
        """What the town hall would weigh if it were asked for this."""
        return weighed(self._world, self.rules, thing, to)

    def visible(self, frames: tuple[dict[str, Any], ...]) -> tuple[dict[str, Any], ...]:
        """Frames of a lived season as the team sees them."""
        return visible_frames(self._world, self.rules, frames)

    def submit(self, action: Action, actor: str = "team") -> Outcome:
        """Do it, or raise Rejected and change nothing. Writes the journal before it is told."""
        before = self._world
        act = act_id(before.season, action, acts_after_undo(self.log))
        lived: list[dict[str, Any]] = []
        world, events = attempt(before, action, self.rules, self.luck, act, frames=lived,
                                actor=actor)
        self._commit(Entry(act, before.season, action), before, world)
        return self._tell(Outcome(act, tuple(events), tuple(lived)))

    def undo(self) -> Outcome:
        """Take back the last act, if nothing has been heard, voted or lived since. Logged."""
        if not self._undo:
            raise Rejected("nothing_to_undo")
        taken_back = acts_after_undo(self.log)[-1]
        entry = Entry(f"undo:{taken_back.act}", self._undo[-1].season, None)
        if self.journal is not None:
            self.journal.append(entry)
        self._world, self._view = self._undo.pop(), None
        self.log.append(entry)
        return self._tell(Outcome(entry.act, (Event("taken_back", {"act": taken_back.act}),)))

    @property
    def can_undo(self) -> bool:
        return bool(self._undo)

    def preview(self, action: Action) -> Preview:
        """Legality and cost. An act that uses luck is only gated, never tried."""
        if action.kind in ("live_season", "live_year", "hold_vote"):
            fine = world_allows(self._world, action)
            return Preview(fine, "" if fine else "wrong_phase")
        try:
            after, _ = attempt(self._world, action, self.rules, Luck(0), "preview")
        except Rejected as refused:
            return Preview(False, refused.code, refused.params)
        team = self._world.ledger.balance(EURO, "team") - after.ledger.balance(EURO, "team")
        hours = hours_left(self._world) - hours_left(after)
        return Preview(True, "", {}, hours, team, would_stand(self._world, after, self.rules))

    @property
    def over(self) -> bool:
        return self._world.phase == "ended"

    def _tell(self, outcome: Outcome) -> Outcome:
        for listener in list(self._listeners):
            listener(outcome)
        return outcome

    def _commit(self, entry: Entry, before: World, after: World) -> None:
        if self.journal is not None:
            self.journal.append(entry)
        self.log.append(entry)
        self._world, self._view = after, None
        assert entry.action is not None
        if entry.action.final or after.season != before.season:
            self._undo.clear()
        else:
            self._undo.append(before)
        if after.season != before.season:
            self.openings[after.season] = after
            self.season_log[after.season] = len(self.log)
        if entry.action.kind in ("live_season", "live_year"):
            key = before.season if entry.action.kind == "live_season" else 0
            self.digests[key] = digest(after)
            if self.journal is not None:
                self.journal.snapshot(self)


def world_allows(world: World, action: Action) -> bool:
    return world.phase in action.phases


def acts_after_undo(log: list[Entry]) -> list[Entry]:
    """The log with acts that were taken back, and the undos themselves, left out."""
    kept: list[Entry] = []
    for entry in log:
        if entry.action is None:
            kept.pop()
        else:
            kept.append(entry)
    return kept
