"""Households as arrays: one row a household, one int64 column a property.

Levels (trust, tiredness, how far a need is met) are permille, 0..1000. Time is minutes a
week, money lives in the ledger. A household's waking week is 112 hours for every grown-up
person (seven days of sixteen hours), split without rest into paid work, unpaid care,
errands, work for an organisation and free time.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]

WAKING_MINUTES = 112 * 60
"""Waking minutes a week of one grown-up: seven days of sixteen hours, a convention."""


@dataclass
class Households:
    district: Ints
    adults: Ints
    children: Ints
    elders: Ints
    car: Ints
    frail: Ints
    women_headed: Ints
    newcomer: Ints
    unemployed: Ints
    baker: Ints
    kind: Ints
    """Cooperation type: 0 conditional, 1 free rider, 2 hump-shaped, 3 other (facts G3)."""
    income_cents: Ints
    rent_cents: Ints
    paid_minutes: Ints
    care_minutes: Ints
    errand_minutes: Ints
    org_minutes: Ints
    ties: Ints
    """Shape (n, k): the rows of the households each one knows best."""
    bread: Ints
    care: Ints
    company: Ints
    trust: Ints
    efficacy: Ints
    tired: Ints
    supplier: Ints
    """Index into the town's list of bread providers this week, -1 for none."""

    @property
    def n(self) -> int:
        return len(self.district)

    @property
    def persons(self) -> Ints:
        return self.adults + self.children + self.elders

    @property
    def waking_minutes(self) -> Ints:
        return (self.adults + self.elders) * WAKING_MINUTES

    @property
    def free_minutes(self) -> Ints:
        used = self.paid_minutes + self.care_minutes + self.errand_minutes + self.org_minutes
        return self.waking_minutes - used

    def copy(self) -> Households:
        return Households(**{f.name: getattr(self, f.name).copy() for f in fields(self)})

    def freeze(self) -> None:
        for f in fields(self):
            getattr(self, f.name).flags.writeable = False

    def columns(self) -> dict[str, Ints]:
        return {f.name: getattr(self, f.name) for f in fields(self)}
