"""A town in which nothing happens but the exchange of one or several currencies."""

from __future__ import annotations

from dataclasses import replace

from game.lab.laboratory import laboratory
from game.rules.content import CurrencySpec
from game.rules.core import Context
from game.rules.season.week import live_week
from game.scenario.build import build_world
from game.scenario.rules_for import make_rules
from game.world.luck import Luck
from game.world.world import World

STEADY = {
    "exchange.trust_loss": 0, "exchange.discouraged_permille": 0, "currency.weary_leaves_ppm": 0,
}
"""Numbers with which nobody is changed by what happens: as in theory."""


def spec(kind: str, id_: str = "hours", words: dict[str, str] | None = None,
         **settings: int) -> CurrencySpec:
    return CurrencySpec(id_, kind, "Currency", "unit", begins="circulating",  # type: ignore[arg-type]
                        settings=settings, words=words or {})


def unit_trades(limit: int, members: int = 100, **more: int) -> CurrencySpec:
    """Mutual credit of facts I9: everybody buys and sells an hour from anybody, equally often."""
    return spec("mutual_credit", words={"matching": "free_search"}, **{
        "members_start": members, "limit": limit, "ceiling": 0, "services": 1, "services_each": 1,
        "wishes_permille_week": 500, "exhausted_hours": 40,
        "activity_spread_permille": 0, "sought_spread_permille": 0,
        "inactive_permille": 0, "hours_least": 1, "hours_most": 1, "free_hours_least": 40,
        "free_hours_most": 40, "dues_year": 0} | more)


def scrip(each: int, threshold: int, members: int = 100, **more: int) -> CurrencySpec:
    """Scrip of facts I2: one buys an hour of whoever holds less than the threshold."""
    return spec("scrip", **{
        "members_start": members, "entry": each, "exit": each, "threshold": threshold,
        "threshold_spread_permille": 0, "cushion": 0, "dues_year": 0, "hours_least": 1,
        "hours_most": 1, "wishes_permille_week": 500, "exhausted_hours": 40, "free_hours_least": 40,
        "free_hours_most": 40, "inactive_permille": 0} | more)


def town(*specs: CurrencySpec, households: int = 100, seed: int = 1, districts: int = 1,
         numbers: dict[str, int] | None = None) -> tuple[World, Context]:
    content = replace(laboratory(households=households, systems=("currencies",),
                                 districts=districts), currencies=list(specs))
    rules = make_rules(content, numbers or {})
    return build_world(rules, seed, households).copy(), Context(rules, Luck(seed))


def live(world: World, ctx: Context, weeks: int) -> list[dict[str, int]]:
    """The weeks' counts of the first currency."""
    first, lived = next(iter(world.currencies.values())), []
    for _ in range(weeks):
        live_week(world, ctx)
        lived.append(first.week)
    return lived


def mean(weeks: list[dict[str, int]], name: str) -> float:
    return sum(w[name] for w in weeks) / len(weeks)
