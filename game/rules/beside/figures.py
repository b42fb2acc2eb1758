"""Figures of a week beside the market, by name: what `Beside.week` may hold."""

from __future__ import annotations

from game.world.world import World

FIGURES = {
    "label_firms": "enterprises that show the label",
    "label_fakes": "of them, those that have not earned it",
    "label_fees": "cents paid for balances",
    "label_effort": "cents that enterprises spend to deserve it",
    "label_audits": "cents that checking costs the town hall",
    "tax_relief": "cents of local tax that the town lets off",
    "premium": "cents that the town pays more for what it buys by points",
    "loop_minutes": "minutes that homes give for loops",
    "loop_cost": "cents that loops cost the town hall",
    "loop_spared": "cents of new things that are not bought",
    "loop_saved": "of them, cents that stay in purses",
    "menders": "cents that stay in town instead of leaving for new things",
    "sharers": "homes that borrow",
    "sharing_open": "permille: how far the library opens, or how little a platform puts people off",
    "sharing_uses": "times that something was lent",
    "sharing_spared": "cents of things not bought",
    "sharing_saved": "of them, cents that stay in purses",
    "sharing_fees": "cents paid for borrowing",
    "sharing_owners": "homes that earn by a platform or belong to a library's better off",
    "rent_out": "cents that the platform takes out of town",
    "volunteers": "homes that stand behind the counter",
    "volunteer_minutes": "minutes that they give",
    "gifts": "gifts given",
    "gift_minutes": "minutes given in them",
    "gifts_refused": "gifts that nobody wanted to owe",
    "street_homes": "homes with work without a contract",
    "street_registered": "of them, with papers",
    "street_members": "of them, in the mutual",
    "street_caught": "homes fined",
    "street_pushed": "stalls that fines closed",
    "street_fines": "cents of fines",
    "street_takings": "cents taken in on the street",
    "street_papers": "cents that papers cost those who have them",
    "street_help": "cents of that which the town hall bears",
    "street_inspectors": "cents that inspectors cost",
    "street_dues": "cents paid into the mutual's box",
    "street_paid": "cents paid out of it to the ill",
    "street_box": "cents in it",
}


def read(world: World, name: str) -> int:
    """A figure of last week; nothing where that part has not run."""
    return world.beside.week.get(name, 0)
