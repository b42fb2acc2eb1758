"""Time bank: an hour is an hour, whatever is done in it; a broker finds who fits (facts A3).

Nobody issues: who is helped owes an hour to the circle. A bank is lenient: the limit is wide. What
it lives by is the broker, who knows everybody; without one people ask whom they know.
"""

from __future__ import annotations

from game.rules.currencies import among_members
from game.rules.currencies.usual import DOORS, MEMBERSHIP, WISHES

OF = "households"
MINOR = 60
ISSUES = False
DEFAULTS = {
    **MEMBERSHIP, **WISHES,
    "members_start": 60, "services": 40, "services_each": 3, "inactive_permille": 250,
    "reluctance_permille": 250, "trust_start_permille": 800, "wishes_permille_week": 450,
    "activity_spread_permille": 900, "sought_spread_permille": 600,
    "hours_least": 1, "hours_most": 3,
    "free_hours_least": 1, "free_hours_most": 4, "limit": 100, "ceiling": 0, "dues_year": 0,
    "dues_paid_out_permille": 1000, "demurrage_permille_year": 0,
    "broker_hours_week": 20, "running_cost_year": 0, "grant_year": 0, "grant_weeks": 0,
}
WORDS = {
    **DOORS, "matching": "broker", "broker": "paid", "limits": "fixed",
}
open_, step = among_members.open_, among_members.step
