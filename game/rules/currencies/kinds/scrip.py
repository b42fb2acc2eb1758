"""Scrip: hours on paper at a fixed price, given out by the circle (babysitters: A1, A2).

Nobody may owe. How much there is decides how it goes: with little, people keep a cushion and stay
at home; with much, nobody needs to work for more. The price cannot move.
"""

from __future__ import annotations

from game.rules.currencies import among_members
from game.rules.currencies.usual import DOORS, MEMBERSHIP, WISHES

OF = "households"
MINOR = 60
ISSUES = True
DEFAULTS = {
    **MEMBERSHIP, **WISHES,
    "members_start": 150, "services": 1, "services_each": 1, "activity_spread_permille": 0,
    "sought_spread_permille": 0, "wishes_permille_week": 310, "hours_least": 1, "hours_most": 5,
    "free_hours_least": 3, "free_hours_most": 8, "cushion": 4, "threshold": 32,
    "threshold_spread_permille": 300, "entry": 20, "exit": 20, "dues_year": 14,
    "dues_paid_out_permille": 1000, "demurrage_permille_year": 0, "oblige_weeks": 0,
    "issue_year": 0, "money_target": 20, "issue_step": 2, "issue_smoothing_weeks": 8,
    "issue_threshold_permille": 0, "forged_permille_week": 0,
    "forged_found_permille_week": 0, "fake_accounts_permille_year": 0,
}
WORDS = {
    **DOORS, "matching": "free_search", "price": "fixed", "issue": "none",
    "withdrawal": "allowed",
}
open_, step = among_members.open_, among_members.step
