"""Money of a circle's own at a free price: a barter club's credit (facts A2, A6.4).

Like scrip, but an hour costs what people ask: too much of it becomes dear hours, not idle ones.
Endowments that are given away, and paper that is easy to print, are what such clubs die of.
"""

from __future__ import annotations

from game.rules.currencies import among_members
from game.rules.currencies.usual import DOORS, MEMBERSHIP, WISHES

OF = "households"
MINOR = 100
ISSUES = True
DEFAULTS = {
    **MEMBERSHIP, **WISHES,
    "members_start": 150, "services": 20, "services_each": 3, "inactive_permille": 0,
    "wishes_permille_week": 500, "activity_spread_permille": 500, "sought_spread_permille": 300,
    "hours_least": 1, "hours_most": 4, "free_hours_least": 1, "free_hours_most": 6,
    "cushion": 4, "threshold": 32, "threshold_spread_permille": 300, "entry": 20, "exit": 0,
    "dues_year": 0, "dues_paid_out_permille": 1000, "demurrage_permille_year": 0,
    "oblige_weeks": 0, "issue_year": 0, "money_target": 20, "issue_step": 2,
    "issue_smoothing_weeks": 8, "issue_threshold_permille": 0, "forged_permille_week": 0,
    "forged_found_permille_week": 0, "fake_accounts_permille_year": 0, "broker_hours_week": 0,
}
WORDS = {
    **DOORS, "matching": "directory", "broker": "paid", "price": "free", "issue": "none",
    "withdrawal": "allowed",
}
open_, step = among_members.open_, among_members.step
