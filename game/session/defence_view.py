"""What the team may know of threats, of what stands against them, of groups that organise
themselves, and of the app: frozen, ids and numbers, never text.

Threats are announced in public; what civil society has is its own business, and its people are the
team's neighbours. How far a group has come is known once somebody of it was met; whose figures an
app is in, it says itself.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class ThreatView:
    id: str
    kind: str
    of: str
    """The contract, district, common or provider it is about."""
    stage: str
    cause: str
    """Why it is over."""
    weeks: int
    """In this stage."""
    weeks_left: int
    """To its day; 0 once it is decided."""
    weeks_whole: int
    """From the day it was announced to its day, with what lawyers gained."""
    gained: int
    standing: int
    """What stands against it now, permille."""
    needs: int
    """What it takes on its day, or to have it undone; 0: nothing would."""
    stands: dict[str, int]
    """Of each of the means, what is put up against it comes to, permille."""
    shield: int
    """What stands there anyhow: agreements, laws in force."""
    shields: tuple[str, ...]
    """Ids of those of its `stands` that hold now."""
    lent: int
    """What a coalition for laws lends."""
    fits: dict[str, int]
    """What each of the means would come to, permille of what is put up."""
    amount: int
    """Rise of rents or part of the common, permille; cents for each member."""
    felt: int
    """What it has taken: homes without a home, homes at a higher rent when none is; permille of the
    common behind the fence; price of the service now, permille of before."""


@dataclass(frozen=True)
class MeansView:
    name: str
    level: int
    """Permille."""
    most: int
    """What it would grow back to as the town is now."""


@dataclass(frozen=True)
class DriveView:
    id: str
    group: str
    stage: str
    weeks: int
    """In this stage."""
    strength: int
    """Permille; -1 while nobody of the team's knows."""
    needs: int
    own: int
    """How far it is their own doing, permille; -1 likewise."""
    room_weeks: int
    """Weeks of room of their own that are left."""
    organised_weeks: int
    carries_after: int
    carried: bool


@dataclass(frozen=True)
class DriftView:
    org: str
    """A provider, or `hub`."""
    drift: int
    contract_cents: int
    """A week, from the town hall."""
    weeks_left: int


@dataclass(frozen=True)
class AppView:
    kind: str
    stage: str
    cause: str
    weeks: int
    users: int
    """Permille of homes."""
    fee: int
    """Permille of an order."""
    leans: int
    data: str
    fresh: int
    left_cents: int
    """Taken out of town last week."""
    stayed_cents: int
    priced_cents: int
    """What prices made for each home took last week."""
    purse_cents: int
    """The platform cooperative's."""
    lean_weeks: int
    closes_at: int
    """So many lean weeks close it."""


@dataclass(frozen=True)
class DefenceView:
    threats: tuple[ThreatView, ...]
    """Those that were ever announced, the next day first."""
    means: tuple[MeansView, ...]
    forgotten: int
    """How far people have forgotten to defend what they have, permille."""
    drives: tuple[DriveView, ...]
    drift: tuple[DriftView, ...]
    homes_lost: int
    homes_without: int
    """Of them, without a home now."""
    homes_locked: int
    app: AppView | None
