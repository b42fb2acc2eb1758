"""What the town hall buys by: weights of a tender and its social clauses (concept 17).

Three kinds of suppliers bid: far ones, cheap and bringing nobody here work; the town's own firms;
its social enterprises, that keep more people in work and spoil less. A tender scores them by its
weights, and the better a score, the larger the part it wins. Locality is no free gift: the more of
it is asked for beyond what can be made here, the fewer compete and the dearer it gets. A clause
costs those who did not live by it before; what it asks for reaches people. Nothing set: the town
hall buys as it always did.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Rules
from game.rules.partnership.people import worse_off
from game.rules.town_hall import channels
from game.world.world import World

WEIGHTS = ("price", "jobs", "ecology", "locality")
CLAUSES = ("fair_wages", "inclusion", "apprentices", "reserved")
"""Fair wages; work for who finds none; apprentices; a part reserved for social enterprises."""
BIDDERS = ("far", "near", "social")
PRESETS: dict[str, dict[str, int]] = {
    "price_only": {"price": 1000, "jobs": 0, "ecology": 0, "locality": 0},
    "balanced": {"price": 550, "jobs": 150, "ecology": 150, "locality": 150},
    "social": {"price": 400, "jobs": 350, "ecology": 100, "locality": 150},
    "green": {"price": 400, "jobs": 100, "ecology": 400, "locality": 100},
    "local": {"price": 200, "jobs": 100, "ecology": 100, "locality": 600},
}
"""Weights by name, for who asks; an effect sets any others. They are choices, not numbers."""


@dataclass(frozen=True)
class Bought:
    """What a tender comes to, permille: of the usual cost, of what stays in town, of the part that
    social enterprises win, of how much it spares; and who wins how much."""

    cost: int
    here: int
    social: int
    ecology: int
    won: dict[str, int]


def settle_on(world: World, name: str, amount: int) -> None:
    """Set a weight or put a clause in or out; what there is not changes nothing."""
    p = world.partnership
    if name in WEIGHTS:
        p.weights[name] = max(0, min(1000, amount))
    elif name in CLAUSES:
        p.clauses = [c for c in CLAUSES if c in {*p.clauses, name} and (c != name or amount > 0)]


def weights_now(world: World) -> dict[str, int]:
    """As they are in force; none where nobody ever set one, or all are nothing."""
    set_to = world.partnership.weights
    return {w: set_to.get(w, 0) for w in WEIGHTS} if any(set_to.values()) else {}


def preset_now(world: World) -> str:
    """Name of the weights in force; empty where they have none."""
    now = weights_now(world)
    return next((name for name, weights in PRESETS.items() if weights == now), "")


def outcome(world: World, rules: Rules) -> Bought:
    """What the weights and clauses in force come to."""
    weights, clauses = weights_now(world), world.partnership.clauses
    if not weights and not clauses:
        here = rules["channel.supply_local"]
        return Bought(1000, here, rules["tender.social_usual"], rules["tender.far_ecology"], {})
    prices = {b: rules[f"tender.{b}_price"]
              + sum(rules[f"tender.{b}_{c}"] for c in clauses if c != "reserved")
              for b in BIDDERS}
    won = _won(rules, weights or PRESETS["price_only"], prices)
    if "reserved" in clauses:
        kept = rules["tender.reserved"]
        won = {b: part * (1000 - kept) // 1000 + kept * (b == "social") for b, part in won.items()}
    here = sum(part * rules[f"tender.{b}_here"] // 1000 for b, part in won.items())
    few = max(0, here - rules["tender.capacity"])
    scarce = 1000 + few * few * rules["tender.scarcity"] // 1_000_000
    cost = sum(part * prices[b] for b, part in won.items()) // 1000 * scarce // 1000
    green = sum(part * rules[f"tender.{b}_ecology"] for b, part in won.items()) // 1000
    return Bought(cost, here, won["social"], green, won)


def _won(rules: Rules, weights: dict[str, int], prices: dict[str, int]) -> dict[str, int]:
    """Bidder -> part of what is bought, permille: by the square of how near it comes to the best
    score, nothing beyond a window."""
    cheapest, whole = min(prices.values()), sum(weights.values())
    scores = {}
    for b in BIDDERS:
        merits = {
            "price": max(0, 1000 - (prices[b] - cheapest) * rules["tender.price_slope"]),
            "jobs": rules[f"tender.{b}_jobs"], "ecology": rules[f"tender.{b}_ecology"],
            "locality": rules[f"tender.{b}_here"]}
        scores[b] = sum(weights[w] * merits[w] for w in WEIGHTS) // whole
    window, best = rules["tender.window"], max(scores.values())
    pull = {b: max(0, window - (best - s)) ** 2 for b, s in scores.items()}
    parts = channels.shared(1000, np.array([pull[b] for b in BIDDERS], np.int64))
    return dict(zip(BIDDERS, parts.tolist(), strict=True))


def buy(world: World, rules: Rules, cents: int) -> int:
    """A week of supplies for the services: what it costs by the tender in force. Part of it goes
    by its clauses to people: who found no work, who works and stays poor, who begins."""
    if not rules.has("partnership"):
        return channels.buy(world, rules, cents, rules["channel.supply_local"])
    found = outcome(world, rules)
    paid = cents * found.cost // 1000
    given = sum(channels.hand_out(
        world, rules, paid * rules[f"tender.{clause}_reaches"] // 1000, who)
        for clause, who in REACHES.items() if clause in world.partnership.clauses)
    channels.buy(world, rules, paid - given, found.here)
    world.partnership.week |= {"bought": paid, "premium": paid - cents, "here": found.here,
                               "social": found.social, "to_people": given}
    return paid


def spared(world: World, rules: Rules) -> int:
    """What its purchases spare of the land that all share, permille, against usual ones."""
    if not rules.has("partnership"):
        return 0
    better = max(0, outcome(world, rules).ecology - rules["tender.far_ecology"])
    return better * rules["tender.spares"] // 1000


def _working_poor(world: World) -> NDArray[np.bool_]:
    """Homes with paid work and least to live on."""
    poor = worse_off(world)
    at_work: NDArray[np.bool_] = poor & (world.households.paid_minutes > 0)
    return at_work if at_work.any() else poor


def _young(world: World) -> NDArray[np.bool_]:
    """Homes where somebody could begin as an apprentice."""
    young: NDArray[np.bool_] = world.households.youth > 0
    return young if young.any() else ~young


REACHES = {"inclusion": channels.jobless, "fair_wages": _working_poor, "apprentices": _young}
"""Clause -> the homes that a part of what is bought goes to."""
