"""Currencies: what a town's people use beside the euro, one object each.

Balances are the ledger's, in the currency of the same id and in its minor units; what is kept
here is who belongs, what they want from it and how it has gone. One row a household (a
currency of firms: a row an enterprise), whether it belongs or not, so a row is an account too.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]


@dataclass
class Members:
    """Columns of those who belong or may; 0 where nothing is to be said. Time is minutes."""

    member: Ints
    """1 who belongs now."""
    joined: Ints
    """Week of joining; minus the week of leaving for who left."""
    asks: Ints
    """Wishes a week that would take it, permille of one (2500: two or three)."""
    shy: Ints
    """Permille of wishes that are never put to anybody: reluctance to ask (facts A3.5, A3.14)."""
    wants: Ints
    """Minor units that it likes to hold: it does not work for more, and is loath to spend below
    its design's cushion (facts A2.1)."""
    keeps: Ints
    """Minor units that it is loath to let go, whatever the design's cushion: a hoarder's (facts
    A2.2)."""
    offers: Ints
    """Bits: the services it offers."""
    hope: Ints
    """Permille of its wishes that it still puts forward: falls with those that come to nothing."""
    sought: Ints
    """How often others turn to it, permille of the usual."""
    free: Ints
    """1: helps without asking to be paid (facts A2.3)."""
    load: Ints
    """Minutes that it gave of late: those of a season, older ones fading out."""
    weary: Ints
    """Worn out by giving, permille (facts I16)."""
    trust: Ints
    """In this currency, permille: chance of saying yes to somebody who pays in it."""
    given: Ints
    """Minutes worked for others, in all; `got`, minutes that others worked for it."""
    got: Ints
    asked: Ints
    """Wishes put to somebody, in all; `unmet` of them came to nothing."""
    unmet: Ints
    sure: Ints
    """1: puts a wish this week whatever it would keep, and however shy it is."""
    traded: Ints
    """Last week in which it gave or got; -1 never."""
    used: Ints
    """Last week in which it paid with it; -1 never."""
    spent: Ints
    """Cents' worth bought with it this week in shops: they are not bought with euros besides."""
    trades: Ints
    """Shape (m, 4): each payment of the last season: week, row of the payer, row of the payee,
    minor units. None is kept of a very large circle."""

    @property
    def n(self) -> int:
        return len(self.member)

    @classmethod
    def empty(cls, rows: int = 0) -> Members:
        made = cls(**{f.name: np.zeros(rows, np.int64) for f in fields(cls)})
        made.traded[:] = made.used[:] = -1
        made.trades = np.zeros((0, 4), np.int64)
        return made

    def copy(self) -> Members:
        return Members(**{f.name: getattr(self, f.name).copy() for f in fields(self)})

    def freeze(self) -> None:
        for f in fields(self):
            getattr(self, f.name).flags.writeable = False

    def columns(self) -> dict[str, Ints]:
        return {f.name: getattr(self, f.name) for f in fields(self)}


@dataclass
class Currency:
    id: str
    """Its design's, and its name in the ledger."""
    kind: str
    stage: str = "proposed"
    cause: str = ""
    """What it stagnates, overheats or ended of: one of `rules.currencies.strains`."""
    settings: dict[str, int] = field(default_factory=dict)
    """Numbers its people changed; the design's and the kind's hold for the others."""
    words: dict[str, str] = field(default_factory=dict)
    """The same for what is chosen in words."""
    price_permille: int = 1000
    """What an hour costs, of the fixed price: moves only where the price is free."""
    workshops: int = 0
    """Evenings on which its people designed it."""
    since: int = 0
    """Week in which its stage began."""
    issued_week: int = -1
    strains: dict[str, int] = field(default_factory=dict)
    """Cause of failure -> how strong, permille; each by itself (facts A3.14)."""
    marks: dict[str, int] = field(default_factory=dict)
    """What it is compared with: its best quarter, since when something has lasted."""
    shock_permille: int = 0
    """How hard the law is upon it, until the week `shock_until`."""
    shock_until: int = 0
    literacy: int = 0
    """How far its members see the rule behind what happens to them, permille."""
    week: dict[str, int] = field(default_factory=dict)
    """Last week in figures: see `rules.currencies.figures`."""
    weeks: list[dict[str, int]] = field(default_factory=list)
    """The same of each week of the last year, oldest first."""
    flows: list[list[int]] = field(default_factory=list)
    """This season: district of the payer x of the payee, minor units. Where others than households
    pay with it, the issuer comes after the districts, and then all others (`rules.currencies.
    ways`)."""

    def copy(self) -> Currency:
        return replace(self, settings=dict(self.settings), words=dict(self.words),
                       strains=dict(self.strains), marks=dict(self.marks),
                       week=dict(self.week),
                       weeks=[dict(w) for w in self.weeks],
                       flows=[list(row) for row in self.flows])
