"""Why an organisation is over: its cause in the model's own terms, and how it stood that week.

Whoever is beyond its credit has no money left. Which of two things it was is a sum: had it not
paid the bills that came besides the everyday, would it still be within its credit? Then they closed
it; else it earned too little for what it cost, for too long.
"""

from __future__ import annotations

from game.rules.coops import flows, rows
from game.rules.machines.organisation import OVER
from game.world.organisations import Organisation
from game.world.world import World

NEVER_BEGUN = ("too_few_people", "too_little_money", "no_place", "never_complete")
"""Of circles that gave up: nothing was there that could close."""
REASONS = (
    *NEVER_BEGUN, "bills", "custom_lost", "account_empty", "no_hands", "too_little_sold",
    "budget_empty", "nobody_held_it", "decided", "row_closed", "sold", "drifted",
)


def note(world: World, org: Organisation, why: str, **more: int) -> None:
    """Keep the first cause that is told, with the week, the account, the members and the bills."""
    if org.ended:
        return
    org.ended = why
    org.at_end = {"week": world.week, "cash": rows.cash(world, org),
                  "members": len(org.members), "bills": flows.bills(org)} | more


def of_money(org: Organisation, beyond_cents: int) -> str:
    """Which cause it was, of one that owes so many cents more than anybody lends it."""
    return "bills" if flows.bills(org) >= beyond_cents else "custom_lost"


def has_ended(world: World, provider: str, why: str | None = None) -> bool:
    """Whether it was there and is not any more (for this cause, if one is named)."""
    mine = [org for org in world.orgs.values() if org.provider == provider]
    return bool(mine) and mine[-1].stage in OVER and mine[-1].ended not in NEVER_BEGUN \
        and why in (None, mine[-1].ended)
