"""Effects on currencies, one by one; what they do where there is nothing to change."""

from __future__ import annotations

import pytest

from game.rules.currencies.design import setting, word
from game.rules.effects import apply_all
from game.rules.groups import group
from game.rules.vocabulary import Effect
from game.world.digest import digest
from game.world.ledger import Ledger
from tests.rules.currencies.lived import ID, Lived, rules_for, spec

ALL = (
    Effect("currency_workshop", currency=ID), Effect("currency_issue", currency=ID),
    Effect("currency_setting", currency=ID, name="limit", amount=4),
    Effect("currency_word", currency=ID, name="matching", word="directory"),
    Effect("currency_issue_extra", currency=ID, amount=10),
    Effect("currency_members", currency=ID, amount=5),
    Effect("currency_shock", currency=ID, amount=300, weeks=4),
    Effect("currency_teach", currency=ID, amount=300),
    Effect("currency_close", currency=ID),
    Effect("currency_replace", currency=ID, name="crowns"),
)


def begun(**given: object) -> Lived:
    return Lived(rules_for(spec(**given)))


def after(town: Lived, *effects: Effect) -> Lived:
    apply_all(town.world, town.ctx, list(effects))
    assert town.world.ledger.is_balanced()
    return town


def held(town: Lived) -> int:
    ledger: Ledger = town.world.ledger
    return int(ledger.of_households(ID).clip(min=0).sum())


def test_an_evening_of_design_counts_and_teaches():
    town = begun(begins="proposed")
    knew = town.currency.literacy
    after(town, Effect("currency_workshop", currency=ID),
          Effect("currency_workshop", currency=ID, amount=2))
    assert (town.currency.stage, town.currency.workshops) == ("co_designed", 3)
    assert town.currency.literacy > knew
    after(town, Effect("currency_issue", currency=ID), Effect("currency_workshop", currency=ID))
    assert town.currency.workshops == 3


def test_issuing_opens_the_accounts_once():
    town = after(begun(kind="scrip", begins="proposed"), Effect("currency_issue", currency=ID))
    there = held(town)
    assert town.currency.stage == "issued" and there > 0
    assert held(after(town, Effect("currency_issue", currency=ID))) == there


def test_a_setting_is_written_within_its_range():
    town = begun()
    after(town, Effect("currency_setting", currency=ID, name="broker_hours_week", amount=5000))
    assert setting(town.rules, town.currency, "broker_hours_week") == 80
    after(town, Effect("currency_setting", currency=ID, name="cushion", amount=5))
    assert "cushion" not in town.currency.settings  # a time bank has none


def test_a_choice_is_one_of_those_there_are():
    town = after(begun(), Effect("currency_word", currency=ID, name="matching", word="directory"))
    assert word(town.rules, town.currency, "matching") == "directory"
    after(town, Effect("currency_word", currency=ID, name="matching", word="magic"))
    assert word(town.rules, town.currency, "matching") == "directory"


def test_more_for_everybody_and_less():
    town = begun(kind="scrip", members_start=50, entry=20)
    after(town, Effect("currency_issue_extra", currency=ID, amount=10))
    assert held(town) == 50 * 30 * 60
    after(town, Effect("currency_issue_extra", currency=ID, amount=-100))
    assert held(town) == 0


def test_people_of_a_group_join_and_leave():
    town = begun(members_start=20)
    elders = group(town.world, town.rules, "elders")
    before = int(town.circle.member[elders].sum())
    after(town, Effect("currency_members", currency=ID, amount=15, group="elders"))
    assert town.members == 35 and town.circle.member[elders].sum() == before + 15
    after(town, Effect("currency_members", currency=ID, amount=-35))
    assert town.members == 0 and not town.world.ledger.balances[ID][: town.circle.n].any()


def test_a_shock_passes():
    town = after(begun(), Effect("currency_shock", currency=ID, amount=400, weeks=3)).weeks(2)
    assert town.currency.strains["legal_shock"] == 400
    assert town.weeks(3).currency.strains["legal_shock"] == 0


def test_teaching_moves_part_of_what_is_lacking():
    town = begun()
    knew = town.currency.literacy
    after(town, Effect("currency_teach", currency=ID, amount=500))
    assert town.currency.literacy == knew + (1000 - knew) // 2


def test_closing_and_giving_way():
    town = after(begun(), Effect("currency_close", currency=ID))
    assert (town.currency.stage, town.currency.cause) == ("closing", "decided")
    other = begun()
    after(other, Effect("currency_replace", currency=ID, name="crowns"))
    assert other.currency.stage == "circulating"  # there is no such currency


@pytest.mark.parametrize("effect", ALL, ids=lambda e: e.do)
def test_nothing_happens_to_what_is_over(effect):
    town = after(begun(), Effect("currency_close", currency=ID)).weeks(16)
    assert town.currency.stage == "closed"
    members, balances = town.members, town.world.ledger.balances[ID].copy()
    after(town, effect)
    assert town.currency.stage == "closed" and town.members == members
    assert (town.world.ledger.balances[ID] == balances).all()


@pytest.mark.parametrize("effect", ALL, ids=lambda e: e.do)
def test_nothing_happens_where_there_is_no_such_currency(effect):
    town = Lived(rules_for())
    before = digest(town.world)
    after(town, effect)
    assert digest(town.world) == before
