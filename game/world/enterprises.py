"""Enterprises as arrays: one row a firm or cooperative, one int64 column a property.

Rows outlive the enterprises in them: whoever starts takes a row that is not alive. Their euros
are the ledger's block `enterprise`, row by row. Money is cents a week.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]

FIRM, COOPERATIVE = 0, 1


@dataclass
class Enterprises:
    alive: Ints
    sector: Ints
    """Index of the town kind's sectors."""
    form: Ints
    """FIRM or COOPERATIVE: what differs between them stands in `bends` and `saves`."""
    born_week: Ints
    custom: Ints
    """Size that its customers, premises and machines are for: thousandths of a post."""
    jobs: Ints
    """Posts it wants filled."""
    workers: Ints
    """Posts that are filled."""
    wage_cents: Ints
    """Agreed pay of a full post a week."""
    pay_permille: Ints
    """Part of the agreed pay that is paid out now."""
    productivity: Ints
    """Permille of its sector's."""
    sales_cents: Ints
    """Last week's takings."""
    sales_mean: Ints
    """Takings a week, smoothed over about a quarter."""
    bends: Ints
    """Permille of a fall in takings that pay answers before jobs do (facts I13)."""
    saves: Ints
    """Permille of a surplus that stays in the enterprise (facts B13)."""
    owner: Ints
    """Row of the household that owns it; -1 for owners outside the town."""
    trouble_weeks: Ints
    accepts: Ints
    """Bits: the town's currencies, in their order, that it takes beside the euro."""
    other_sales: Ints
    """What it sold in town since it last reckoned and has been paid for already, in whatever money,
    cents."""

    @property
    def n(self) -> int:
        return len(self.alive)

    @classmethod
    def empty(cls, rows: int = 0) -> Enterprises:
        return cls(**{f.name: np.zeros(rows, np.int64) for f in fields(cls)})

    def copy(self) -> Enterprises:
        return Enterprises(**{f.name: getattr(self, f.name).copy() for f in fields(self)})

    def freeze(self) -> None:
        for f in fields(self):
            getattr(self, f.name).flags.writeable = False

    def columns(self) -> dict[str, Ints]:
        return {f.name: getattr(self, f.name) for f in fields(self)}
