"""Who decides about a currency, how they lean, whom they blame, and what a decision changes."""

from __future__ import annotations

import numpy as np
import pytest

from game.rules.actions.hold_vote import HoldVote, handle
from game.rules.actions.propose import Propose
from game.rules.actions.propose import handle as propose
from game.rules.assemblies.leanings import leanings
from game.rules.assemblies.voters import voters_of
from game.rules.content import Agreement, Clause, ClauseOption, CurrencySpec, Lean
from game.rules.core import Context, Rules
from game.rules.currencies import literacy
from game.rules.currencies.design import setting
from game.rules.vocabulary import Effect
from game.world.currencies import Currency
from game.world.luck import Luck
from game.world.world import World
from tests.rules.currencies.lived import ID, Lived, rules_for, spec
from tests.rules.towns import rules, standard_rules, town

SCRIP = CurrencySpec(ID, "scrip", "Coupons", "hours", begins="circulating",
                     settings={"members_start": 40, "entry": 20, "exit": 20, "threshold": 30})
MORE = Effect("currency_issue_extra", currency=ID, amount=10)
OBLIGE = Effect("currency_setting", currency=ID, name="oblige_weeks", amount=26)
NOBODYS = Effect("currency_setting", currency=ID, name="hours_most", amount=4)


def agreement(*effects: Effect, lean: int = 900) -> Agreement:
    options = [ClauseOption(f"option_{i}", "n", "p", [Lean("everyone", lean, "why")], [effect])
               for i, effect in enumerate(effects)]
    return Agreement("rule", "tomas_bakery", "t", "t", [Clause("what", "n", options)], [],
                     {"why": "w"}, from_season=1, currency=ID, amendable=True)


def bakery_town(*effects: Effect, lean: int = 900) -> tuple[World, Rules, Context]:
    base = standard_rules().content
    with_rules = rules(currencies=[SCRIP], systems=[*base.systems, "currencies"],
                       agreements=[agreement(*effects, lean=lean)])
    world = town(with_rules=with_rules)
    world.phase = "organise"
    return world, with_rules, Context(with_rules, Luck(7), "test")


def drawn(world: World, rules: Rules, ctx: Context) -> np.ndarray:
    propose(world, Propose("rule", "what=option_0"), ctx)
    proposal = world.proposals.pop("rule")
    proposal.voters = np.flatnonzero(world.circles[ID].member).tolist()
    return leanings(world, rules, rules.agreements["rule"], proposal)


def of(world: World) -> Currency:
    return world.currencies[ID]


def test_members_of_the_circle_vote_not_the_providers_people():
    world, rules, _ = bakery_town(MORE)
    about = rules.agreements["rule"]
    assert voters_of(world, rules, about) == np.flatnonzero(world.circles[ID].member).tolist()
    del world.circles[ID]
    of(world).stage = "proposed"
    assert len(voters_of(world, rules, about)) == min(
        world.households.n, rules["vote.most_voters"])


def test_a_change_is_proposed_voted_and_in_force():
    world, rules, ctx = bakery_town(OBLIGE)
    world.households.trust[:] = 800
    propose(world, Propose("rule", "what=option_0"), ctx)
    for _ in range(6):  # few may come at first
        if world.proposals["rule"].state == "adopted":
            break
        world.proposals["rule"].state = "proposed"
        handle(world, HoldVote("rule", "majority"), ctx)
        world.week += 1
    assert world.proposals["rule"].state == "adopted"
    assert setting(rules, of(world), "oblige_weeks") == 26


@pytest.mark.parametrize(("knows", "sign"), [(1000, 1), (0, -1)])
def test_while_it_stands_still_who_sees_the_rule_wants_it_changed(knows, sign):
    world, rules, ctx = bakery_town(NOBODYS, lean=0)
    usual = drawn(world, rules, ctx)
    of(world).stage, of(world).literacy = "stagnating", knows
    assert (np.sign(drawn(world, rules, ctx) - usual) == sign).all()


@pytest.mark.parametrize(("knows", "sign"), [(1000, -1), (0, 1)])
def test_who_blames_people_wants_discipline(knows, sign):
    world, rules, ctx = bakery_town(OBLIGE, lean=0)
    usual = drawn(world, rules, ctx)
    of(world).stage, of(world).literacy = "stagnating", knows
    assert (np.sign(drawn(world, rules, ctx) - usual) == sign).all()


def test_who_holds_little_is_for_more_and_who_holds_much_is_not():
    world, rules, ctx = bakery_town(MORE, lean=0)
    rows = np.flatnonzero(world.circles[ID].member)
    world.circles[ID].wants[:] = 30 * 60
    world.households.trust[:] = 450
    world.ledger.post(ID, {int(rows[0]): 20 * 60, int(rows[1]): -20 * 60})
    lean = drawn(world, rules, ctx)
    assert lean[1] > lean[2] > lean[0]


def test_blame_falls_with_what_people_understand_and_costs_trust_while_it_lasts():
    lost = []
    for knows in (0, 1000):
        lived = Lived(rules_for(spec(kind="scrip", members_start=100)))
        lived.currency.stage, lived.currency.literacy = "stagnating", knows
        h, belong = lived.world.households, lived.circle.member > 0
        before = h.trust.copy()
        for lived.world.week in range(1, 53):
            literacy.sour(lived.world, lived.rules, lived.currency)
        assert (h.trust[~belong] == before[~belong]).all()
        lost.append(int((before - h.trust)[belong].mean()))
    assert lost[0] > 20 and lost[1] == 0


def test_nobody_is_blamed_while_it_goes_well():
    currency = Currency(ID, "scrip", "circulating", literacy=0)
    assert literacy.blame(currency) == 0
    currency.stage = "stagnating"
    assert literacy.blame(currency) == 1000


def test_a_crunch_that_ended_has_taught_something():
    rules = rules_for(spec())
    currency = Currency(ID, "scrip", literacy=200)
    literacy.lived_through(rules, currency)
    assert 300 < currency.literacy < 700
