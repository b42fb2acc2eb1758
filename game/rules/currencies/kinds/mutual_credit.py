"""Mutual credit (LETS): whoever buys goes below zero, whoever sells rises; the sum is zero (A4).

There is no money to run out of, only limits: the same for all, or growing with what somebody has
given (facts I6). Members find each other by a directory.
"""

from __future__ import annotations

from game.rules.currencies import among_members
from game.rules.currencies.usual import DOORS, MEMBERSHIP, WISHES

OF = "households"
MINOR = 100
ISSUES = False
DEFAULTS = {
    **MEMBERSHIP, **WISHES,
    "members_start": 100, "services": 40, "services_each": 3, "inactive_permille": 250,
    "wishes_permille_week": 350, "activity_spread_permille": 500, "sought_spread_permille": 500,
    "hours_least": 1, "hours_most": 3, "free_hours_least": 1, "free_hours_most": 4,
    "limit": 10, "ceiling": 0, "dues_year": 0, "dues_paid_out_permille": 1000,
    "demurrage_permille_year": 0,
    "broker_hours_week": 0,
}
WORDS = {
    **DOORS, "matching": "directory", "broker": "paid", "limits": "fixed",
}
open_, step = among_members.open_, among_members.step
