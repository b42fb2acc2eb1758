"""A currency's life: what moves it from stage to stage, and of which cause."""

from __future__ import annotations

import numpy as np
import pytest

from game.rules.currencies import life, strains
from game.rules.currencies.strains import MEASURED, STRAINS
from game.rules.machines.currency import ALIVE, OVER
from tests.rules.currencies.lived import ID, Lived, rules_for, spec


def begun(seed: int = 1, households: int = 200, numbers: dict[str, int] | None = None,
          **given: object) -> Lived:
    return Lived(rules_for(spec(**given), households=households, **(numbers or {})), seed)


SCRIP = {"kind": "scrip", "households": 150, "members_start": 150, "entry": 20, "exit": 20,
         "cushion": 8, "threshold": 32, "threshold_spread_permille": 300, "dues_year": 14,
         "wishes_permille_week": 400, "hours_least": 1, "hours_most": 5}
"""A babysitting circle; not the kind's usual numbers, which may move."""


def stages(town: Lived) -> list[tuple[str, str]]:
    return [(str(e["stage"]), str(e["cause"])) for e in town.told("currency_moved")]


def test_every_strain_has_a_measure_of_its_own():
    assert set(MEASURED) == set(STRAINS)


def test_what_people_use_takes_hold():
    town = begun(begins="proposed", members_start=60).do("currency_issue").weeks(20)
    assert stages(town) == [("issued", ""), ("circulating", "")]


def test_what_hardly_anybody_uses_stands_still_without_ever_having_taken_hold():
    town = begun(begins="proposed", members_start=60, inactive_permille=900, numbers={
        "take_hold_permille": 300}).do("currency_issue").weeks(40)
    assert stages(town)[1][0] == "stagnating"


def test_without_its_broker_it_stands_still_for_want_of_pay():
    town = begun(members_start=60).weeks(52)
    assert town.currency.stage == "circulating"
    town.do("currency_setting", name="broker_hours_week", amount=0).weeks(39)
    assert ("stagnating", "broker_pay") in stages(town)
    assert town.currency.strains["broker_pay"] > 900


def test_with_too_little_scrip_thrift_makes_a_slump_and_more_scrip_ends_it():
    slump = begun(**SCRIP, dues_paid_out_permille=250).weeks(78)
    assert ("stagnating", "too_little") in stages(slump)
    before = slump.sum("exchanges")
    slump.do("currency_issue_extra", amount=12).do("currency_setting", amount=1000,
             name="dues_paid_out_permille").weeks(26)
    assert slump.sum("exchanges") > before * 3 // 2
    assert slump.currency.stage == "circulating" and slump.currency.cause == ""


def test_with_too_much_scrip_nobody_works_for_more():
    boom = begun(**SCRIP).weeks(26)
    boom.do("currency_issue_extra", amount=40).weeks(26)
    assert boom.currency.stage == "overheating" and boom.currency.cause == "too_much"


def test_a_fall_that_chance_alone_makes_moves_nothing():
    for seed in range(4):
        town = begun(seed, members_start=12, households=100, inactive_permille=0,
                     members_least=4).weeks(104)
        assert all(stage != "closing" for stage, _ in stages(town))


def test_a_circle_with_too_few_members_closes_after_a_while():
    town = begun(members_start=30, members_least=8).weeks(26)
    town.do("currency_members", amount=-26).weeks(8)
    assert town.currency.stage in ALIVE
    town.weeks(10)
    assert town.currency.stage == "closing" and town.currency.cause == "few_members"
    town.weeks(16)
    assert town.currency.stage == "closed"
    assert not town.world.ledger.balances[ID].any()


def test_a_circle_that_nobody_belongs_to_ends_at_once():
    town = begun(members_start=20).do("currency_members", amount=-20).weeks(1)
    assert (town.currency.stage, town.currency.cause) == ("closing", "few_members")


def test_what_is_forbidden_closes_and_names_the_law():
    town = begun(members_start=40).weeks(13).do("currency_shock", amount=1000, weeks=4).weeks(1)
    assert (town.currency.stage, town.currency.cause) == ("closing", "legal_shock")


def test_who_lives_on_benefits_leaves_while_the_law_is_upon_it():
    town = begun(households=400, members_start=300, inactive_permille=0)
    h = town.world.households
    h.unemployed[:] = 0
    h.unemployed[::2] = 1
    half = [int((town.circle.member * (h.unemployed == k)).sum()) for k in (0, 1)]
    town.do("currency_shock", amount=800, weeks=26).weeks(26)
    left = [int((town.circle.member * (h.unemployed == k)).sum()) for k in (0, 1)]
    assert left[0] == half[0] and left[1] < half[1] * 3 // 4
    stay = town.members
    assert town.weeks(13).members == stay and town.currency.strains["legal_shock"] == 0


def test_people_do_less_while_the_law_is_upon_it():
    usual, struck = (begun(households=400, members_start=200).weeks(26) for _ in range(2))
    h = struck.world.households
    h.unemployed[:] = h.granted_cents[:] = 0
    struck.do("currency_shock", amount=600, weeks=13).weeks(13)
    usual.weeks(13)
    assert struck.sum("exchanges") * 3 < usual.sum("exchanges") * 2
    struck.weeks(13)
    assert struck.sum("exchanges") > usual.sum("exchanges") * 3 // 4


def test_those_who_give_most_wear_out_and_leave():
    heavy = begun(members_start=30, members_least=2, inactive_permille=0, exhausted_hours=1,
                  wishes_permille_week=1500, words={"broker": "volunteer"}).weeks(104)
    assert heavy.currency.strains["exhausted_core"] > 0
    assert sum(week["left_worn_out"] for week in heavy.currency.weeks if "left" in week) > 0 \
        or heavy.members < 30
    light = begun(members_start=30, members_least=2, inactive_permille=0, exhausted_hours=20,
                  words={"broker": "volunteer"}).weeks(52)
    assert light.members == 30 and light.currency.strains["exhausted_core"] == 0


def test_members_who_have_lost_trust_leave():
    town = begun(members_start=60)
    town.circle.trust[:] = 0
    town.weeks(26)
    assert town.members < 40


def test_one_sided_giving_and_taking_strains_a_circle_that_may_owe():
    town = begun(kind="mutual_credit", members_start=60, limit=2, inactive_permille=0,
                 wishes_permille_week=1500).weeks(52)
    assert town.currency.strains["imbalance"] > 100
    wide = begun(kind="mutual_credit", members_start=60, limit=200, inactive_permille=0,
                 wishes_permille_week=1500).weeks(52)
    assert wide.currency.strains["imbalance"] < town.currency.strains["imbalance"]


def test_what_is_held_for_half_a_year_and_never_spent_is_hoarded():
    town = begun(kind="scrip", members_start=60, households=100, wishes_permille_week=0)
    assert town.weeks(20).currency.strains.get("hoarding", 0) == 0
    assert town.weeks(32).currency.strains["hoarding"] > 900


def test_the_cause_is_what_has_grown_since_it_went_best():
    town = begun(members_start=60)
    town.currency.strains = dict.fromkeys(STRAINS, 0) | {"narrow_skills": 400}
    strains.at_best(town.currency)
    town.currency.strains["broker_pay"] = 350
    assert strains.strongest(town.currency) == "broker_pay"


@pytest.mark.parametrize("kind", ["time_bank", "mutual_credit", "scrip", "free_money"])
def test_closing_settles_every_account(kind):
    town = begun(kind=kind, members_start=50).weeks(26).do("currency_close")
    assert town.currency.stage == "closing" and town.currency.cause == "decided"
    members = town.members
    assert town.weeks(5).members <= members
    town.weeks(12)
    assert town.currency.stage == "closed"
    assert not town.world.ledger.balances[ID].any()
    assert town.members == 0
    town.do("currency_issue_extra", amount=10).do("currency_members", amount=5).weeks(2)
    assert town.members == 0 and not town.world.ledger.balances[ID].any()


def test_nobody_joins_what_is_closing():
    town = begun(members_start=50, growth_permille_year=2000).weeks(4).do("currency_close")
    members = town.members
    assert town.weeks(8).members <= members


def test_an_idea_is_given_up_at_once_and_what_is_over_stays_over():
    town = begun(begins="proposed").do("currency_close")
    assert town.currency.stage == "closed"
    town.do("currency_issue").do("currency_workshop").weeks(2)
    assert town.currency.stage == "closed"


def test_a_currency_gives_way_to_another_with_its_members_and_what_they_hold():
    second = spec(kind="scrip", begins="proposed", members_start=10)
    old = spec(kind="scrip", members_start=60)
    second = type(second)(**(vars(second) | {"id": "crowns"}))
    town = Lived(rules_for(old, second)).weeks(13)
    held = town.world.ledger.of_households(ID).copy()
    members = town.circle.member.copy()
    gave = {row for row in np.flatnonzero(members)}
    town.do("currency_replace", name="crowns", amount=500)
    assert town.currency.stage == "replaced"
    new = town.world.currencies["crowns"]
    assert new.stage == "issued"
    circle = town.world.circles["crowns"]
    assert gave <= set(np.flatnonzero(circle.member).tolist())
    entry = 20 * 60
    there = town.world.ledger.of_households("crowns")
    for row in gave:
        assert there[row] == held[row] // 2 + entry
    assert not town.world.ledger.balances[ID].any()
    assert not town.members


def test_a_stage_that_is_over_does_not_live():
    town = begun(members_start=30).do("currency_close").weeks(20)
    weeks = len(town.currency.weeks)
    town.weeks(5)
    assert len(town.currency.weeks) == weeks and town.currency.stage in OVER


def test_nobody_who_may_join_leaves_it_an_idea():
    town = begun(begins="proposed", joins="bakers")
    town.do("currency_workshop").do("currency_issue")
    assert town.currency.stage == "proposed"
    assert town.told("currency_without_members") == [{"currency": ID}]


def test_moves_are_by_whole_quarters():
    town = begun(members_start=60).weeks(30)
    assert life.pulse(town.world, town.currency) == \
        town.sum("exchanges") * 1000 // (60 * 13)
    assert 0 < life.of_best(town.world, town.currency) <= 1000
