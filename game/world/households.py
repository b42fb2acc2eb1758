"""Households as arrays: one row a household, one int64 column a property.

Levels (trust, tiredness, how far a need is met) are permille, 0..1000. Time is minutes a
week, money lives in the ledger. A household's waking week is 112 hours for every grown-up
person (seven days of sixteen hours), split without rest into paid work, unpaid care,
errands, work for an organisation and free time.

`woman` and `man` say whether a grown-up of working age of each sex lives there (two adults are
one of each: a simplification the care figures need, facts E1 to E7); elders count apart.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]

WAKING_MINUTES = 112 * 60
"""Waking minutes a week of one grown-up: seven days of sixteen hours, a convention."""

NEEDS = ("food", "water", "health", "learning", "work", "peace", "voice", "equity", "gender",
         "housing", "networks", "energy", "care")
"""Rows of `needs` and `route`: the Doughnut's inner ring, and care, which all of it rests on."""
NEED = {name: row for row, name in enumerate(NEEDS)}
BY_NEED = ("needs", "route")
"""Columns of shape (needs, n); every other one has the household first."""

SKILLS = ("craft", "repair", "food", "care", "teaching", "growing", "accounts", "digital")
"""Bits of `skills`, lowest first."""

NO_SUCH, AT_HOME, JOBLESS = -3, -2, -1
"""Employers in `job_woman` and `job_man` that are none: no such grown-up, not looking, looking."""
PUBLIC, INFORMAL, ORGANISED = 1_000_000, 1_000_001, 1_000_002
"""The town hall's services; work without a contract; an organisation of the town. A number from
0 is a row of the enterprises."""


@dataclass
class Households:
    district: Ints
    adults: Ints
    woman: Ints
    man: Ints
    children: Ints
    elders: Ints
    car: Ints
    frail: Ints
    women_headed: Ints
    newcomer: Ints
    unemployed: Ints
    youth: Ints
    disabled: Ints
    baker: Ints
    skills: Ints
    """Bits: what somebody here can do, see `SKILLS`."""
    kind: Ints
    """Cooperation type: 0 conditional, 1 free rider, 2 hump-shaped, 3 other (facts G3)."""
    belief: Ints
    """What this household thinks the others give, permille (facts G5)."""
    job_woman: Ints
    job_man: Ints
    income_cents: Ints
    """All that came in last week: wages, benefits, pensions."""
    property_cents: Ints
    """Of it, what is owned brings in, whatever happens to work."""
    granted_cents: Ints
    """Of it, what the town hall handed out."""
    rent_cents: Ints
    arrears_cents: Ints
    """Rent that is owed."""
    insured_cents: Ints
    """The last formal wage a week: what unemployment insurance answers for."""
    insured_weeks: Ints
    """Weeks for which it still would."""
    paid_minutes: Ints
    """Paid work of everybody; `paid_woman` of it is the woman's, the rest the man's."""
    paid_woman: Ints
    care_minutes: Ints
    """Unpaid care and housework of everybody: the woman's, the man's, and the elders' rest."""
    care_woman: Ints
    care_man: Ints
    ill_weeks: Ints
    """Weeks that somebody here will still be ill."""
    errand_minutes: Ints
    org_minutes: Ints
    ties: Ints
    """Shape (n, k): the rows of the households each one knows best."""
    needs: Ints
    """Shape (needs, n): how far each need is met, rows as in `NEEDS`."""
    route: Ints
    """Shape (needs, n): the route that met it last week, an index of the town's routes; -1 none."""
    trust: Ints
    efficacy: Ints
    tired: Ints
    supplier: Ints
    """Index into the town's list of bread providers this week, -1 for none."""

    @property
    def bread(self) -> Ints:
        """Food: in a town that lives by its bakery, bread."""
        return self.level("food")

    @bread.setter
    def bread(self, level: Ints) -> None:
        self.needs[NEED["food"]] = level

    @property
    def care(self) -> Ints:
        return self.level("care")

    @care.setter
    def care(self, level: Ints) -> None:
        self.needs[NEED["care"]] = level

    @property
    def company(self) -> Ints:
        """Networks: not being alone."""
        return self.level("networks")

    @company.setter
    def company(self, level: Ints) -> None:
        self.needs[NEED["networks"]] = level

    def level(self, name: str) -> Ints:
        """A level by its name: a need, or a mood such as trust. Raises AttributeError."""
        level: Ints = self.needs[NEED[name]] if name in NEED else getattr(self, name)
        return level

    def set_level(self, name: str, level: Ints) -> None:
        """Write a level, kept within 0..1000."""
        if name in NEED:
            self.needs[NEED[name]] = level.clip(0, 1000)
        else:
            setattr(self, name, level.clip(0, 1000))

    @property
    def paid_man(self) -> Ints:
        return self.paid_minutes - self.paid_woman

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

    def put(self, rows: Ints, other: Households) -> None:
        """Let these rows be as they are in `other`, a town of the same size."""
        for name, column in self.columns().items():
            if name in BY_NEED:
                column[:, rows] = getattr(other, name)[:, rows]
            else:
                column[rows] = getattr(other, name)[rows]

    def copy(self) -> Households:
        return Households(**{f.name: getattr(self, f.name).copy() for f in fields(self)})

    def freeze(self) -> None:
        for f in fields(self):
            getattr(self, f.name).flags.writeable = False

    def columns(self) -> dict[str, Ints]:
        return {f.name: getattr(self, f.name) for f in fields(self)}
