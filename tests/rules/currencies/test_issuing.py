"""What is given, asked back, owed and paid out again; rules of issue; every sum by hand."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from game.rules.currencies import issuing, kinds
from game.rules.currencies.accounts import hold, spread
from game.rules.currencies.issue_rules import slack, threshold
from tests.rules.currencies.circle import circle, made_up, rows

H = 60


@pytest.fixture(autouse=True)
def _own_kind() -> Iterator[None]:
    yield
    kinds.KINDS.pop("made_up", None)


def test_newcomers_are_given_it_and_leavers_give_it_back() -> None:
    world, ctx, coin = circle(40)
    everybody = np.arange(40)
    issuing.join(world, ctx, coin, everybody)
    assert set(hold(world, coin)[:40]) == {20 * H} and hold(world, coin)[40:].sum() == 0
    assert world.ledger.balance("coin", "issuer:coin") == -40 * 20 * H
    issuing.leave(world, ctx, coin, rows(3))
    assert hold(world, coin)[3] == 0
    assert world.ledger.balance("coin", "issuer:coin") == -39 * 20 * H
    assert coin.week["issued"] == 40 * 20 * H and coin.week["withdrawn"] == 20 * H


def test_a_leaver_with_little_leaves_too_much_behind_and_a_surplus_is_given_away() -> None:
    """So money for each member grows with turnover, as in the circle's second crisis."""
    world, ctx, coin = circle(40)
    issuing.join(world, ctx, coin, np.arange(40))
    world.ledger.post("coin", {1: -15 * H, 2: 15 * H})
    issuing.leave(world, ctx, coin, rows(1, 2))
    world.circles["coin"].member[[1, 2]] = 0
    assert -world.ledger.balance("coin", "issuer:coin") == (40 * 20 - 5 - 20) * H
    assert hold(world, coin)[[1, 2]].tolist() == [0, 0]
    assert hold(world, coin).sum() == (38 * 20 + 15) * H
    assert world.ledger.is_balanced()


def test_where_nobody_issues_the_common_purse_bears_what_a_leaver_owes() -> None:
    world, ctx, coin = circle(10, made_up(issues=False, entry=0, exit=0))
    world.ledger.post("coin", {0: -300, 1: 300})
    issuing.leave(world, ctx, coin, rows(0))
    assert world.ledger.balance("coin", "common:coin") == -300
    assert coin.week["bad_debt"] == 300 and world.ledger.is_balanced()


def test_dues_of_a_year_add_up_exactly_and_the_rest_leaves_circulation() -> None:
    world, ctx, coin = circle(40)
    issuing.join(world, ctx, coin, np.arange(40))
    dues = out = 0
    for week in range(1, 53):
        world.week, coin.week = week, {}
        issuing.week(world, ctx, coin)
        dues, out = dues + coin.week["dues"], out + coin.week.get("paid_out", 0)
    assert dues == 40 * 14 * H
    assert dues * 245 // 1000 <= out <= dues // 4
    assert hold(world, coin).sum() == 40 * 20 * H - dues + out


def test_nobody_pays_dues_that_they_do_not_have() -> None:
    world, ctx, coin = circle(40)
    issuing.week(world, ctx, coin)
    assert hold(world, coin).min() == 0 and coin.week["dues"] == 0


def test_ten_more_to_everyone_and_back_as_far_as_it_is_there() -> None:
    world, ctx, coin = circle(40)
    assert issuing.each(world, ctx, coin, 10) == 40 * 10 * H
    world.ledger.post("coin", {0: -10 * H, 1: 10 * H})
    assert issuing.each(world, ctx, coin, -15) == -(38 * 10 + 15) * H
    assert hold(world, coin)[:3].tolist() == [0, 5 * H, 0]


def test_demurrage_takes_its_part_each_quarter_and_none_of_a_debt() -> None:
    world, ctx, coin = circle(3, made_up(demurrage_permille_year=80, dues_year=0))
    world.ledger.post("coin", {0: 10_000, 1: -10_000})
    for week in range(1, 14):
        world.week = week
        issuing.week(world, ctx, coin)
    assert hold(world, coin)[:3].tolist() == [9_800, -10_000, 0]


def test_a_steady_issue_and_one_that_follows_the_members() -> None:
    world, ctx, coin = circle(40, made_up(dues_year=0, issue_year=5, money_target=13))
    coin.words["issue"] = "steady"
    for week in range(1, 53):
        world.week = week
        issuing.week(world, ctx, coin)
    assert hold(world, coin)[:40].tolist() == [5 * H] * 40
    coin.words["issue"] = "members"
    for _ in range(199):
        world.week += 1
        issuing.week(world, ctx, coin)
    assert abs(int(hold(world, coin)[0]) - 13 * H) < 13
    world.circles["coin"].member[20:40] = 0
    coin.settings["money_target"] = 4
    for _ in range(199):
        world.week += 1
        issuing.week(world, ctx, coin)
    assert abs(int(hold(world, coin)[0]) - 4 * H) < 13
    coin.words["withdrawal"] = "never"
    coin.settings["money_target"] = 1
    before = hold(world, coin).copy()
    issuing.week(world, ctx, coin)
    assert (before == hold(world, coin)).all()


def test_an_automatic_issuer_answers_slumps_and_scrambles_but_not_chance() -> None:
    """I1: one whose threshold lies within the noise never stops."""
    world, ctx, coin = circle(40, made_up(dues_year=0))
    coin.words["issue"] = "target"
    line = threshold(world, ctx.rules, coin)
    assert line == 317
    coin.weeks = [{"wishes": 100, "held_back": 50, "full": 19}] * 8
    assert slack(coin, 8) == 310
    issuing.week(world, ctx, coin)
    assert "issued" not in coin.week or coin.week["issued"] == 0
    coin.weeks = [{"wishes": 100, "held_back": 50, "full": 10}] * 8
    issuing.week(world, ctx, coin)
    assert coin.week["issued"] == 40 * 2 * H
    coin.weeks.append(coin.week)
    coin.week = {}
    issuing.week(world, ctx, coin)
    assert "issued" not in coin.week, "it waits before it acts again"
    coin.weeks = [{"wishes": 100, "held_back": 0, "full": 60}] * 8
    issuing.week(world, ctx, coin)
    assert coin.week["withdrawn"] == 40 * 2 * H


def test_whoever_has_not_used_it_for_half_a_year_has_to() -> None:
    world, ctx, coin = circle(3, made_up(oblige_weeks=26))
    world.week = 30
    world.circles["coin"].used[:3] = [3, 10, 4]
    assert issuing.obliged(world, ctx.rules, coin)[:4].tolist() == [True, False, True, False]
    coin.settings["oblige_weeks"] = 0
    assert not issuing.obliged(world, ctx.rules, coin).any()


def test_shares_add_up_whatever_the_weights() -> None:
    weights = np.array([1, 0, 3, 7, 2], np.int64)
    for total in (0, 1, 7, 100, -13):
        for first in range(6):
            shares = spread(total, weights, first)
            assert shares.sum() == total and shares[1] == 0
