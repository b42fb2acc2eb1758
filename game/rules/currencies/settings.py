"""Settings: what a currency's design says in numbers and in words that the engine runs.

A closed list. A kind names those it has, with its usual values (`DEFAULTS`, `WORDS` of its
file); any other is a mistake of its design. In force is what its people decided, else what the
design says, else the kind's. Amounts are whole units of the currency, which is what people
reckon in; a kind's `MINOR` says how many minor units of the ledger make one. What each means is
told to authors in `tests/experiments/CURRENCIES.md`, and a test sees that none is left out.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Setting:
    """A number: its range, its unit, its source, and the file or folder here that acts by it."""

    least: int
    most: int
    unit: str
    source: str
    read_by: str


SETTINGS: dict[str, Setting] = {
    # Membership.
    "members_start": Setting(0, 1_000_000, "members", "A1.1", "joining"),
    "members_least": Setting(2, 1000, "members", "A3.1", "life"),
    # Net of those who move on; of these, `replaced_permille` are followed by newcomers at once.
    "growth_permille_year": Setting(0, 20_000, "permille a year", "A6.1", "joining"),
    "turnover_permille_year": Setting(0, 1000, "permille a year", "A3.7", "leaving"),
    "replaced_permille": Setting(0, 1000, "permille of who moves on", "A3.7", "joining"),
    # Trust in the currency on the first day (chance of saying yes to somebody who pays in it).
    "trust_start_permille": Setting(0, 1000, "permille", "A6.5", "joining"),
    # Hours a week given beyond which somebody wears out (facts I16); 0: as the model has it.
    "exhausted_hours": Setting(0, 40, "hours a week", "A3.14", "felt"),
    "entry": Setting(0, 10_000, "units", "A1.2", "issuing"),
    "exit": Setting(0, 10_000, "units", "A1.2", "issuing"),
    # What is exchanged.
    "services": Setting(1, 60, "kinds", "A3.14", "joining"),
    # Of all kinds, how many somebody here offers: 0 all; fewer is a circle of narrow skills.
    "kinds_offered": Setting(0, 60, "kinds", "A3.14", "joining"),
    "services_each": Setting(1, 60, "kinds", "A3.14", "joining"),
    "wishes_permille_week": Setting(0, 10_000, "permille of one a week", "A3.11", "joining"),
    # How unevenly members ask: sigma of a lognormal (few ask most, facts A4.7).
    "activity_spread_permille": Setting(0, 1500, "permille", "A4.7", "joining"),
    # The same of whom they turn to.
    "sought_spread_permille": Setting(0, 1500, "permille", "A4.7", "joining"),
    "hours_least": Setting(1, 12, "hours", "A3.11", "exchange"),
    "hours_most": Setting(1, 12, "hours", "A3.11", "exchange"),
    # Hours a week that each has for others, anything between; fewer where the week is full.
    "free_hours_least": Setting(0, 20, "hours a week", "judgement", "exchange"),
    "free_hours_most": Setting(0, 40, "hours a week", "judgement", "exchange"),
    "inactive_permille": Setting(0, 1000, "permille", "A3.5", "joining"),
    "reluctance_permille": Setting(0, 1000, "permille", "A3.14", "joining"),
    # Members who want to hold any amount, and members who help without being paid (facts A2.2,
    # A2.3).
    "hoarders_permille": Setting(0, 1000, "permille", "A2.2", "joining"),
    "free_riders_permille": Setting(0, 1000, "permille", "A4.8", "joining"),
    "altruists_permille": Setting(0, 1000, "permille", "A2.3", "joining"),
    # What one may hold and owe.
    "limit": Setting(0, 100_000, "units", "A5.8", "exchange"),
    "ceiling": Setting(0, 1_000_000, "units", "A5.8", "exchange"),
    "cushion": Setting(0, 10_000, "units", "A1.5", "exchange"),
    "threshold": Setting(0, 10_000, "units", "A2.1", "joining"),
    "threshold_spread_permille": Setting(0, 1000, "permille", "A2.1", "joining"),
    # Issue, dues, upkeep.
    "dues_year": Setting(0, 1000, "units a year", "A1.3", "issuing"),
    "dues_paid_out_permille": Setting(0, 2000, "permille", "A1.5", "issuing"),
    "issue_year": Setting(0, 1000, "units a year for each member", "I1", "issue_rules"),
    "money_target": Setting(0, 10_000, "units for each member", "A2.1", "issue_rules"),
    "issue_step": Setting(0, 1000, "units for each member at a time", "I1", "issue_rules"),
    "issue_smoothing_weeks": Setting(1, 52, "weeks", "I1", "issue_rules"),
    "issue_threshold_permille": Setting(0, 1000, "permille", "I1", "issue_rules"),
    "oblige_weeks": Setting(0, 520, "weeks", "A1.6", "issuing"),
    # Money forged in a week, of what circulates; counterfeits found out in a week, of all there
    # are; accounts opened a year only for what is given, permille of the members a unit given.
    "forged_permille_week": Setting(0, 1000, "permille of what is out", "judgement", "forging"),
    "forged_found_permille_week": Setting(0, 1000, "permille", "judgement", "forging"),
    "fake_accounts_permille_year": Setting(0, 1000, "permille a year", "A6.4", "forging"),
    "demurrage_permille_year": Setting(0, 1000, "permille a year", "A7.1", "issuing"),
    "redemption_permille": Setting(0, 1000, "permille", "A7.1", "backing"),
    "reserve_permille": Setting(0, 1000, "permille of what is out", "A7.1", "backing"),
    "running_cost_year": Setting(0, 10_000_000, "euros a year", "A7.6", "running"),
    "grant_year": Setting(0, 10_000_000, "euros a year", "A7.6", "running"),
    "grant_weeks": Setting(0, 5_200, "weeks", "A7.6", "running"),
    # Of a year's takings: what a member may owe, and what it will hold. Of its purchases from
    # members: what it pays in credit when it has some and no need (use: residual), or always
    # (use: constant).
    "limit_turnover_permille": Setting(0, 500, "permille of a year's takings", "A5.8", "between"),
    "ceiling_turnover_permille": Setting(0, 1000, "permille of a year's takings", "A5.8",
                                         "between"),
    "spare_permille": Setting(0, 1000, "permille of purchases", "I12", "between"),
    "share_permille": Setting(0, 1000, "permille of purchases", "I12", "between"),
    "firms_start": Setting(0, 100_000, "enterprises", "A7.3", "backing"),
    "firm_fee_year": Setting(0, 10_000, "euros a year for each enterprise", "A7.6", "backing"),
    "spend_permille": Setting(0, 1000, "permille of income after rent", "A7.3", "backing"),
    "broker_hours_week": Setting(0, 80, "hours a week", "A3.9", "broker"),
}


WORDS: dict[str, tuple[str, ...]] = {
    # Whether an hour always costs the same, or what people come to ask for it (facts A1.4).
    "price": ("fixed", "free"),
    # Who finds whom: those one knows, a list to ask through, or somebody who looks for both.
    "matching": ("contacts", "directory", "broker", "free_search"),
    # Who is paid for looking after it.
    "broker": ("paid", "volunteer"),
    # Who may owe how much: the same for all, or more for who has given more (facts I6).
    "limits": ("fixed", "growing"),
    # Who is let in: anybody, whoever knows a member, nobody any more.
    "admission": ("open", "known", "closed"),
    # When enterprises pay in their credit: if euros are short, or the same part always (I12).
    "use": ("residual", "constant"),
    # Whether the town hall takes it for local taxes, which gives it a use that lasts (V08).
    "taxes": ("refused", "accepted"),
    # What comes into being, and when.
    "issue": ("none", "steady", "members", "target"),
    # Whether what an automatic rule issued can be taken back by it (facts I1).
    "withdrawal": ("allowed", "never"),
}
"""Choices in words, the usual one first."""
