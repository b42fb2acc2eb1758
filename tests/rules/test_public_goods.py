"""The laboratory round: payoffs by hand, groups, institutions, and any number of households."""

from __future__ import annotations

import numpy as np
import pytest

from game.lab.laboratory import laboratory
from game.rules.core import Context, Rules
from game.rules.season.public_goods import GIVEN, GROSS, NET, groups, payoff
from game.rules.season.week import live_week
from game.scenario.build import build_world
from game.scenario.rules_for import make_rules
from game.world.luck import Luck
from game.world.world import World


def town(households: int = 100, **changes: int) -> tuple[World, Context]:
    rules = make_rules(
        laboratory(households=households, systems=("public_goods",), districts=1),
        {f"public_goods.{name}": value for name, value in changes.items()})
    return build_world(rules, 3).copy(), Context(rules, Luck(3))


def rounds(world: World, ctx: Context, count: int, **dials: int) -> list[int]:
    given = []
    for _ in range(count):
        world.dials |= dials
        live_week(world, ctx)
        given.append(world.tallies[GIVEN])
    return given


def test_payoff_by_hand() -> None:
    """Fehr & Gächter: four people, each gets .4 of the pot: one giver loses, all givers gain."""
    rules: Rules = town()[1].rules
    assert payoff(np.array([[1000, 0, 0, 0]]), rules).tolist() == [[400, 1400, 1400, 1400]]
    assert payoff(np.array([[1000] * 4]), rules).tolist() == [[1600] * 4]


@pytest.mark.parametrize("households", [1, 3, 4, 10, 101])
def test_everybody_is_in_one_group(households: int) -> None:
    world, ctx = town(households)
    found = np.concatenate([part.ravel() for part in groups(world, ctx)])
    assert sorted(found.tolist()) == list(range(households))
    rounds(world, ctx, 3, sanctions=1000, talk=500)
    assert 0 <= world.tallies[NET] <= world.tallies[GROSS] <= 1600


def test_partners_stay_and_strangers_are_mixed() -> None:
    for strangers, same in ((0, True), (1, False)):
        world, ctx = town(strangers=strangers)
        first = groups(world, ctx)[0]
        world.week += 1
        assert np.array_equal(first, groups(world, ctx)[0]) is same


def test_without_sanctions_nobody_pays_any() -> None:
    world, ctx = town()
    rounds(world, ctx, 3, talk=1000)
    assert world.tallies[NET] == world.tallies[GROSS]


def test_talk_every_other_round_is_between_never_and_always() -> None:
    last = [rounds(*town(), 10, talk=talk)[-1] for talk in (0, 500, 1000)]
    assert last == sorted(last) and last[0] < last[1] < last[2]


def test_a_new_beginning_happens_once() -> None:
    world, ctx = town()
    before = rounds(world, ctx, 10)
    jump, after = rounds(world, ctx, 1, restart=1000)[0], rounds(world, ctx, 3)
    assert jump > before[-1] + 100 and "restart" not in world.dials
    assert after[-1] < jump


def test_which_row_a_household_has_does_not_matter_to_the_mean() -> None:
    """The same people in another order: other groups and moods, the same statistics."""
    one, ctx = town(2000)
    two = one.copy()
    order = np.random.default_rng(1).permutation(2000)
    two.households.kind = two.households.kind[order]
    two.households.belief = two.households.belief[order]
    assert abs(rounds(one, ctx, 8)[-1] - rounds(two, ctx, 8)[-1]) < 25
