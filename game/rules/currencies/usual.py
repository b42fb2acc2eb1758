"""Settings that a kind of currency takes over as they are, unless it says otherwise."""

from __future__ import annotations

MEMBERSHIP = {
    "members_start": 60, "members_least": 8, "growth_permille_year": 0,
    "turnover_permille_year": 0, "replaced_permille": 1000, "entry": 0, "exit": 0,
    "inactive_permille": 0, "trust_start_permille": 1000, "exhausted_hours": 0,
}
"""Of every kind: who belongs, comes and goes (facts A3.1; nobody comes or goes by itself)."""
WISHES = {
    "services": 40, "services_each": 3, "kinds_offered": 0, "wishes_permille_week": 500,
    "activity_spread_permille": 800, "sought_spread_permille": 0, "reluctance_permille": 0,
    "hoarders_permille": 0, "altruists_permille": 0, "free_riders_permille": 0,
    "threshold": 0, "threshold_spread_permille": 0,
}
"""Of kinds in which people ask each other for hours."""
DOORS = {"admission": "open"}
"""Choices in words of every kind."""
