"""Conditional cooperation: hand-computed cases, bounds, and the signs of the sources."""

from __future__ import annotations

import numpy as np
from hypothesis import given as for_all
from hypothesis import strategies as st

from game.rules.cooperation import (
    CONDITIONAL,
    FREE_RIDER,
    HUMP,
    UNCONDITIONAL,
    Institutions,
    belief_after,
    given,
    others,
    reckon_with,
    restart,
    sanctioned,
    talk,
    wears_off,
    willing,
)
from game.rules.core import Rules
from game.scenario.parameters import values
from tests.rules.towns import rules as bakery_rules

LEVEL = st.integers(0, 1000)


def numbers(**changes: int) -> Rules:
    """The shipped numbers with some changed; `cooperation.` is left out of their names."""
    base = bakery_rules()
    changed = {f"cooperation.{name}": value for name, value in changes.items()}
    return Rules(base.content, values(changed))


def ints(*items: int) -> np.ndarray:
    return np.array(items, np.int64)


def test_what_each_type_gives_by_hand() -> None:
    """I7 at a belief of 600: pref 480, then .35 of it and .65 of 600; a taker .15 of 600."""
    kind = ints(CONDITIONAL, FREE_RIDER, HUMP, UNCONDITIONAL)
    share = willing(kind, ints(600, 600, 600, 600), numbers())
    assert share.tolist() == [558, 90, (350 * 320 + 650 * 600) // 1000, 600]


def test_belief_follows_what_is_seen() -> None:
    assert belief_after(ints(500, 0), ints(300, 1000), numbers()).tolist() == [408, 410]


def test_a_bond_closes_half_the_gap_when_it_is_half() -> None:
    rules = numbers(noise=0, bond=1000)
    kind, belief, luck = ints(CONDITIONAL), ints(600), ints(500)
    assert given(kind, belief, luck, rules, Institutions(bond=500)).tolist() == [558 + 442 // 2]


@for_all(LEVEL, LEVEL, LEVEL, LEVEL, st.integers(0, 3), st.integers(0, 999))
def test_nobody_gives_less_than_nothing_or_more_than_all(
    belief: int, bond: int, felt: int, legitimacy: int, kind: int, luck: int
) -> None:
    by = Institutions(bond, 1000, felt, legitimacy)
    share = given(ints(kind), ints(belief), ints(luck), numbers(), by)
    assert 0 <= share[0] <= 1000


@for_all(st.lists(LEVEL, min_size=1, max_size=8), LEVEL, LEVEL)
def test_punishing_is_paid_by_those_who_did_not_fall_short(
    gave: list[int], sanctions: int, legitimacy: int
) -> None:
    """What punishing costs is a third of what it takes, to the rounding of each judge's part."""
    rules = numbers()
    share = np.array([gave], np.int64)
    fined, cost = sanctioned(share, rules, Institutions(0, sanctions, sanctions, legitimacy))
    assert (fined >= 0).all() and (cost >= 0).all()
    assert not (cost * (share < others(share))).any()
    bill = int(fined.sum()) * rules["cooperation.fine_costs"] // 1000
    assert bill - len(gave) < int(cost.sum()) <= bill


def test_the_one_who_gave_least_is_the_one_punished() -> None:
    fined, cost = sanctioned(ints(0, 600, 600, 600), numbers(fine=1000), Institutions(0, 1000))
    assert fined.tolist() == [600, 0, 0, 0]
    assert cost.tolist() == [0, 66, 66, 66]  # a third of 600, in three


def test_where_judges_are_not_accepted_those_who_give_are_punished_and_give_less() -> None:
    rules = numbers(noise=0)
    kind, belief, luck = ints(CONDITIONAL), ints(600), ints(500)
    alone = given(kind, belief, luck, rules)
    rejected = given(kind, belief, luck, rules, Institutions(0, 1000, 1000, legitimacy=0))
    fined, _ = sanctioned(ints(0, 600, 600, 600), rules, Institutions(0, 1000, 1000, 0))
    assert rejected[0] < alone[0]
    assert fined[0] == 0 and (fined[1:] > 0).all()


def test_talk_and_sanctions_do_more_together_than_one_after_the_other() -> None:
    """Facts G9: without the synergy the two together would move a household less."""
    kind, belief, luck = ints(CONDITIONAL), ints(500), ints(500)
    by = Institutions(bond=400, sanctions=1000, felt=600)
    with_it = given(kind, belief, luck, numbers(noise=0), by)
    without = given(kind, belief, luck, numbers(noise=0, synergy=0), by)
    assert with_it[0] > without[0]


def test_a_talk_fades_and_repeated_talk_does_not() -> None:
    rules = numbers()
    belief, once = talk(ints(500), 0, rules)
    assert belief[0] > 500
    later = once
    for _ in range(10):
        later = wears_off(later, rules)
    again = 0
    for _ in range(10):
        _, again = talk(belief, wears_off(again, rules), rules)
    assert later < once // 3 and again > once


def test_sanctions_are_learned_by_seeing_them_and_forgotten_again() -> None:
    rules = numbers(felt_rounds=2)
    felt = [0]
    for sanctions in (1000, 1000, 0, 0):
        felt.append(reckon_with(felt[-1], sanctions, rules))
    assert felt == [0, 500, 750, 375, 187]


def test_a_new_beginning_lifts_belief_within_bounds() -> None:
    assert restart(ints(100, 900), numbers(restart=300)).tolist() == [400, 1000]


def test_others_are_the_rest_of_ones_group() -> None:
    assert others(np.array([[0, 300, 600, 900]])).tolist() == [[600, 500, 400, 300]]
    assert others(np.array([[7]])).tolist() == [[7]]
