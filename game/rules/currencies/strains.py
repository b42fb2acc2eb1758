"""Strains: what currencies fail of, each measured by itself (facts A3.14), permille.

A debrief says which one it was: `Currency.cause` is the strongest at the moment at which a
currency stalls, overheats or is wound up.
"""

from __future__ import annotations

STRAINS = ("broker_pay", "narrow_skills", "hoarding", "exhausted_core", "imbalance",
           "running_cost", "legal_shock", "counterfeits", "crowding_out", "too_little",
           "too_much", "few_members")
