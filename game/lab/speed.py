"""How fast a town lives and how much room it takes, by number of households and by system."""

from __future__ import annotations

import math
import time
from statistics import median
from typing import Any

from game.resources import scenario_dir
from game.rules.actions.move_on import MoveOn
from game.rules.actions.start import Start
from game.rules.core import Context, Rules
from game.rules.season.week import WEEKS, live_week
from game.scenario.build import build_world
from game.scenario.load import load_content
from game.scenario.rules_for import make_rules
from game.session.engine import attempt
from game.world.luck import Luck
from game.world.world import World

BAKERY, LIVING = "first_season", "dry_summer"
"""A town of one bakery, and one with the systems of the living town all on."""
SEED = 7


def season_cost(scenario: str, households: int) -> dict[str, Any]:
    """A season of the whole engine in this town's second season, and its profile by system."""
    rules, luck = make_rules(load_content(scenario_dir(scenario))), Luck(SEED)
    world = _begun(scenario, rules, luck, households)
    runs = 9 if households <= 1000 else 3
    times, profiles = [], []
    for _ in range(runs):
        spent, profile = _season(world.copy(), rules, luck)
        times.append(spent)
        profiles.append(profile)
    cost, n = median(times), world.households.n
    middle = {name: median(p.get(name, 0.0) for p in profiles) for name in profiles[0]}
    total = sum(middle.values())
    return {
        "town": scenario,
        "households": n,
        "ms_per_season": round(cost * 1000, 2),
        "ns_per_household_week": round(cost * 1e9 / n / WEEKS, 1),
        "bytes_per_household": size(world) // n,
        "profile": {k: round(v * 100 / total, 1)
                    for k, v in sorted(middle.items(), key=lambda kv: -kv[1])},
    }


def _begun(scenario: str, rules: Rules, luck: Luck, households: int) -> World:
    """The town when a season is about to be lived; the bakery's with a chain's truck in it."""
    world = build_world(rules, SEED, households)
    if scenario == BAKERY:
        for action in (MoveOn(), Start("ask_chain"), MoveOn()):
            world, _ = attempt(world, action, rules, luck, f"bench:{action.kind}")
    return world


def _season(world: World, rules: Rules, luck: Luck) -> tuple[float, dict[str, float]]:
    """Seconds of thirteen weeks, and of each system in them."""
    spent: dict[str, float] = {}
    last = time.perf_counter()

    def probe(system: str, _: World) -> None:
        nonlocal last
        now = time.perf_counter()
        spent[system] = spent.get(system, 0.0) + now - last
        last = now

    ctx = Context(rules, luck, probe=probe)
    began = time.perf_counter()
    for _ in range(WEEKS):
        last = time.perf_counter()
        live_week(world, ctx)
    return time.perf_counter() - began, spent


def size(world: World) -> int:
    """Bytes of all arrays of a town."""
    arrays = (*world.households.columns().values(), *world.enterprises.columns().values(),
              *world.ledger.balances.values())
    return sum(a.nbytes for a in arrays)


def exponent(rows: list[dict[str, Any]], least: int = 1_000) -> float | None:
    """Slope of log cost over log households between the smallest town of at least so many and the
    largest; None where there are not two."""
    large = [row for row in rows if row["households"] >= least]
    if len(large) < 2:
        return None
    a, b = large[0], large[-1]
    return round(math.log(b["ms_per_season"] / a["ms_per_season"])
                 / math.log(b["households"] / a["households"]), 3)
