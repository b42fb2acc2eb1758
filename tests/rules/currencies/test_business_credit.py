"""Trade between enterprises: euros, credit or nothing; limits; sums by hand."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.lab.laboratory import laboratory
from game.rules.content import CurrencySpec
from game.rules.core import Context
from game.rules.currencies.between import paying
from game.rules.currencies.between.orders import Orders
from game.rules.season.week import live_week
from game.scenario.build import build_world
from game.scenario.rules_for import make_rules
from game.world.currencies import Currency
from game.world.luck import Luck
from game.world.world import EURO, World

SYSTEMS = ("incidents", "shocks", "enterprises", "currencies")


def town(begins: str = "circulating", seed: int = 3, members: int = 30,
         words: dict[str, str] | None = None, **settings: int) -> tuple[World, Context, Currency]:
    spec = CurrencySpec("credit", "business_credit", "Credit", "credit", begins=begins,  # type: ignore[arg-type]
                        settings={"members_start": members} | settings, words=words or {})
    rules = make_rules(replace(laboratory(households=600, systems=SYSTEMS), currencies=[spec]))
    world = build_world(rules, seed).copy()
    return world, Context(rules, Luck(seed)), world.currencies["credit"]


def one(buyer: int, seller: int, cents: int) -> Orders:
    return Orders(*(np.array([n], np.int64) for n in (buyer, seller, cents)))


def pair(world: World) -> tuple[int, int]:
    a, b = np.flatnonzero(world.circles["credit"].member)[:2].tolist()
    return a, b


@pytest.mark.parametrize("begins", ["circulating", "proposed"])
def test_no_euro_is_made_or_lost_and_the_credit_adds_up_to_nothing(begins: str) -> None:
    world, ctx, credit = town(begins)
    for _ in range(60):
        live_week(world, ctx)
        assert world.ledger.is_balanced()
    assert world.tallies["between:euros"] > 0
    if begins == "circulating":
        assert world.ledger.of_block("credit", "enterprise").any()
        assert int(world.ledger.of_block("credit", "enterprise").sum()) == -world.ledger.balance(
            "credit", "common:credit")
        assert sum(w.get("volume", 0) for w in credit.weeks) > 0
        assert (world.circles["credit"].member[world.enterprises.alive == 0] == 0).all()
    else:
        assert world.tallies["between:credit"] == 0


def test_the_short_pay_in_credit_up_to_their_limit_and_the_sellers() -> None:
    world, ctx, credit = town()
    buyer, seller = pair(world)
    short = np.ones(world.enterprises.n, bool)
    owe, own = paying.limits(world, ctx, credit)

    def paid(cents: int) -> bool:
        return bool(paying._in_credit(world, ctx, credit, one(buyer, seller, cents), short)[0])

    most = int(min(owe[buyer], own[seller]))
    assert paid(most) and not paid(most + 1)
    world.dials["cheap_credit"] = 1000
    assert not paid(100), "who can borrow of a bank does"


def test_without_need_nobody_pays_in_credit_that_they_do_not_have() -> None:
    world, ctx, credit = town(spare_permille=1000)
    buyer, seller = pair(world)
    nobody = np.zeros(world.enterprises.n, bool)
    order = one(buyer, seller, 100)
    assert not paying._in_credit(world, ctx, credit, order, nobody)[0]
    world.ledger.pay("credit", f"enterprise:{seller}", f"enterprise:{buyer}", 500)
    assert paying._in_credit(world, ctx, credit, order, nobody)[0]
    credit.words["use"], credit.settings["share_permille"] = "constant", 1000
    world.ledger.pay("credit", f"enterprise:{buyer}", f"enterprise:{seller}", 500)
    assert paying._in_credit(world, ctx, credit, order, nobody)[0], "in all weathers"


def test_who_has_no_euros_and_no_credit_loses_the_order() -> None:
    world, ctx, _ = town("proposed")
    live_week(world, ctx)
    broke = world.ledger.of_block(EURO, "enterprise").copy()
    world.ledger.settle(EURO, ("enterprise", -broke - 1_000_000),
                        ("outside", int((broke + 1_000_000).sum())))
    paying.week(world, ctx, None)
    assert world.tallies["between:euros"] == 0 < world.tallies["between:lost"]


def test_what_is_ordered_in_town_was_bought_outside_before() -> None:
    world, ctx, _ = town("proposed")
    before = {k: v for k, v in world.tallies.items() if k.startswith("exports:")}
    live_week(world, ctx)
    less = {k: before[k] - world.tallies[k] for k in before}
    assert all(abs(less[k] * 1000 - before[k] * 150) < 1001 * 1000 for k in before)
    live_week(world, ctx)
    assert less == {k: before[k] - world.tallies[k] for k in before}, "once"
