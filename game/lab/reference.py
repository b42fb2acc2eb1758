"""The reference week of an exchange, as a set-up of the real engine: how fast it is.

Households with eight services of which each offers two, about two wishes a week of an hour each,
one to four hours for others, twenty contacts and a broker who finds any provider; credit between
-10 and +25; a provider says yes as it trusts the currency. Everything else of a town is off.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from statistics import median
from typing import Any

from game.lab import c_loop
from game.lab.laboratory import laboratory
from game.lab.speed import exponent
from game.rules.content import CurrencySpec
from game.rules.core import Context
from game.rules.currencies.exchange import compiled, engine
from game.rules.season.week import WEEKS, live_week
from game.scenario.build import build_world
from game.scenario.rules_for import make_rules
from game.world.luck import Luck
from game.world.world import World

SEED = 7
NUMBERS = {
    "settle.ties": 20, "settle.near_ties": 10, "exchange.directory_tries": 0,
    "exchange.matches_hour": 1_000_000, "exchange.refusals_borne": 2,
    "exchange.discouraged_permille": 0,
}
SIZES = (500, 1_000, 10_000, 100_000)
RUNS = (9, 3, 1)
"""Seasons measured of small, middle and large towns."""


def design(households: int) -> CurrencySpec:
    return CurrencySpec(
        "credit", "mutual_credit", "Credit", "hours", begins="circulating",
        words={"matching": "broker"}, settings={
            "members_start": households, "limit": 10, "ceiling": 25, "services": 8,
            "services_each": 2, "wishes_permille_week": 2000, "activity_spread_permille": 0,
            "sought_spread_permille": 0, "inactive_permille": 0, "hours_least": 1,
            "hours_most": 1, "free_hours_least": 1, "free_hours_most": 4,
            "trust_start_permille": 600, "broker_hours_week": 1})


def town(households: int) -> tuple[World, Context]:
    content = laboratory(households=households, systems=("currencies",))
    rules = make_rules(replace(content, currencies=[design(households)]), NUMBERS)
    return build_world(rules, SEED, households).copy(), Context(rules, Luck(SEED))


def season(households: int, kernels: engine.Kernels | None, runs: int) -> dict[str, Any]:
    """CPU milliseconds of a season of whole weeks, and of the kernels in it where they are given;
    without, the plain kernel runs over lists. Medians; the first season is not counted."""
    world, ctx = town(households)
    spent, whole, inner = [0.0], [], []
    with engine.running(_timed(kernels, spent)) if kernels else nullcontext():
        for _ in range(runs + 1):
            spent[0], began = 0.0, time.process_time()
            for _ in range(WEEKS):
                live_week(world, ctx)
            whole.append(time.process_time() - began)
            inner.append(spent[0])
    cost = median(whole[1:])
    found = {"households": households, "ms_per_season": round(cost * 1000, 2),
             "ns_per_household_week": round(cost * 1e9 / households / WEEKS)}
    return found | ({"kernel_ms": round(median(inner[1:]) * 1000, 2)} if kernels else {})


def _timed(kernels: engine.Kernels, spent: list[float]) -> engine.Kernels:
    def watched(kernel: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any) -> Any:
            began = time.process_time()
            answer = kernel(*args)
            spent[0] += time.process_time() - began
            return answer
        return call

    wishes, exchange = kernels
    return watched(wishes), watched(exchange)


def measured(sizes: tuple[int, ...]) -> dict[str, Any]:
    """Each engine that is there, the C loop too, by size; how cost grows; how far from C it is."""
    engines: dict[str, engine.Kernels | None] = {"plain": None}
    if compiled.available():
        engines["compiled"] = compiled.kernels()
    if c_loop.can_be_built():
        engines["c"] = c_loop.kernels()
    found: dict[str, Any] = {name: [] for name in engines}
    with _plainly():
        for size in sizes:
            for name, kernels in engines.items():
                runs = RUNS[0] if size <= 1_000 else RUNS[1] if size <= 10_000 else RUNS[2]
                found[name].append(season(size, kernels, runs))
    for name in engines:
        found[f"{name}_growth_exponent"] = exponent(found[name])
    if {"compiled", "c"} <= set(engines):
        for part in ("ms_per_season", "kernel_ms"):
            found[f"compiled_to_c_{part}"] = {
                str(a["households"]): round(a[part] / b[part], 2)
                for a, b in zip(found["compiled"], found["c"], strict=True)}
    return found


@contextmanager
def _plainly() -> Iterator[None]:
    """Whatever the environment asks for, plain is plain."""
    before = os.environ.pop(compiled.ASKED, None)
    try:
        yield
    finally:
        if before is not None:
            os.environ[compiled.ASKED] = before
