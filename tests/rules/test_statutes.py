"""Statutes, worked out by hand: who has what of a surplus, who is a member, what is repaid."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.rules.coops import dissolution, membership, pay, rows, surplus
from game.rules.coops.surplus import PARTS
from game.rules.invariants import check
from game.rules.poverty import is_poor
from game.rules.season.people import trust_target
from game.rules.splitting import parts_of
from game.rules.statutes import SPLIT, STATUTES, flaws, of_form
from game.scenario import library
from game.world.enterprises import COOPERATIVE
from game.world.households import JOBLESS
from game.world.organisations import Network
from game.world.world import EURO
from tests.rules import mill_town
from tests.rules.mill_town import at_work, do, split, weeks


@pytest.fixture(scope="module")
def begun():
    return at_work()


@pytest.fixture
def mill(begun):
    """The weavers some weeks after they have taken the mill over, as often as asked for."""
    world, ctx, org = begun
    copy = world.copy()
    return copy, ctx, copy.orgs[org.id]


@given(st.integers(0, 10**9), st.lists(st.integers(0, 1000), min_size=1, max_size=9))
def test_a_split_adds_up_to_the_cent(cents, weights):
    shares = parts_of(cents, weights)
    assert sum(shares) == (cents if sum(weights) else 0)
    assert all(share >= 0 for share in shares)
    whole = max(1, sum(weights))
    assert all(abs(share - cents * w / whole) < 1 + 1e-6
               for share, w in zip(shares, weights, strict=True))


def test_a_mill_taken_over_is_a_cooperatives_row(mill):
    world, _, org = mill
    e = world.enterprises
    assert org.row == world.employers["mill"] and e.form[org.row] == COOPERATIVE
    assert org.stage == "trading" and len(org.members) >= 3
    assert e.saves[org.row] == 1000 and e.bends[org.row] == 800
    assert set(org.members) <= set(rows.workers(world, org).tolist())


def settled(world, ctx, org, cents):
    """A season's surplus of so much, split."""
    world.tallies[f"surplus:{org.id}"] = cents
    rows.pay_in(world, "outside", org, 50_000_000)
    surplus.settle(world, ctx, org)
    return org.settled


def test_a_surplus_goes_where_the_statutes_say(mill):
    world, ctx, org = mill
    for name, part in split(300, 400, 100, 150, 50).items():
        do(world, ctx, "statute", org="weavers", name=name, amount=part)
    world.networks["league"], org.network = Network("league", [org.id]), "league"
    world.ledger.account("fund:league")
    before = {m: int(world.ledger.of_households(EURO)[m]) for m in org.members}
    said = settled(world, ctx, org, 1_000_001)
    assert [said[p] for p in PARTS] == [300_000, 400_000, 100_000, 150_000, 50_001]
    assert world.ledger.balance(EURO, "fund:league") == 50_001
    got = {m: int(world.ledger.of_households(EURO)[m]) - before[m] for m in org.members}
    poor = is_poor(world.households, ctx.rules)
    worked = rows.minutes(world, org)
    rich = [m for m in org.members if not poor[m]]
    for one in rich:  # by the minutes worked, whoever is not helped as a poor home besides
        for other in rich:
            if worked[one] == worked[other]:
                assert abs(got[one] - got[other]) <= 1
    assert not check(world, ctx.rules)


def test_without_a_federation_its_part_stays_in_reserve(mill):
    world, ctx, org = mill
    said = settled(world, ctx, org, 1_000_000)
    assert said["federation"] == 0 and said["reserves"] == 500_000


def test_a_loss_is_made_good_first(mill):
    world, ctx, org = mill
    assert settled(world, ctx, org, -200_000)["members"] == 0
    assert world.tallies[f"surplus:{org.id}"] == -200_000
    assert settled(world, ctx, org, -200_000 + 300_000)["members"] == 40_000


def test_what_is_not_there_in_cash_is_not_paid_out(mill):
    world, ctx, org = mill
    world.ledger.pay(EURO, rows.purse(org), "outside", rows.cash(world, org))
    world.tallies[f"surplus:{org.id}"] = 900_000
    surplus.settle(world, ctx, org)
    assert org.settled["members"] == 0 and org.settled["reserves"] == 900_000


def test_the_order_of_members_changes_nothing(begun):
    world, ctx, org = begun
    one, other = world.copy(), world.copy()
    other.orgs[org.id].members.reverse()
    for town in (one, other):
        settled(town, ctx, town.orgs[org.id], 777_777)
        dissolution.share_out(town, ctx, town.orgs[org.id])
    for name, column in one.ledger.balances.items():
        assert (column == other.ledger.balances[name]).all()


def test_education_makes_members_surer(mill):
    world, ctx, org = mill
    for name, part in split(0, 0, 0, 1000, 0).items():
        do(world, ctx, "statute", org="weavers", name=name, amount=part)
    before = world.households.efficacy.copy()
    settled(world, ctx, org, 10_000 * len(org.members))
    gained = world.households.efficacy - before
    assert all(gained[m] == 20 or world.households.efficacy[m] == 1000 for m in org.members)
    assert gained.sum() == gained[org.members].sum()


def test_grants_and_stakes_are_no_surplus(mill):
    world, ctx, org = mill
    surplus.close_week(world, org)
    before = world.tallies[f"surplus:{org.id}"]
    rows.pay_in(world, "outside", org, 5_000_000)
    do(world, ctx, "pay", payer="outside", payee="weavers", amount=1_000_000)
    surplus.earn(world, org)
    assert world.tallies[f"surplus:{org.id}"] == before


@pytest.mark.parametrize("tenths", [10, 20, 60])
def test_the_pay_ratio_moves_pay_and_not_the_bill(mill, tenths):
    world, ctx, org = mill
    do(world, ctx, "statute", org="weavers", name="pay_ratio_tenths", amount=tenths)
    who, skilled = pay.skilled_of(world, ctx.rules, org)
    factor = pay.spread(world, ctx.rules)[who]
    worked = np.concatenate((world.households.paid_woman, world.households.paid_man))[who]
    assert abs(int((factor * worked).sum()) - 1000 * int(worked.sum())) <= int(worked.sum())
    assert skilled.sum() == (len(who) * 250 + 500) // 1000
    assert abs(int(factor[skilled][0]) * 10 - int(factor[~skilled][0]) * tenths) <= 10 * tenths
    told = pay.gains(world, ctx.rules, org)
    assert (told["skilled_cents"] > told["others_cents"]) == (tenths > 10)


def newcomer(world, org):
    """Somebody without work takes a post at the mill."""
    h = world.households
    place = int(np.flatnonzero((h.job_woman == JOBLESS) | (h.job_man == JOBLESS))[0])
    column = h.job_woman if h.job_woman[place] == JOBLESS else h.job_man
    column[place] = org.row
    return place


def test_probation_then_a_member(mill):
    world, ctx, org = mill
    do(world, ctx, "statute", org="weavers", name="admission", amount=0)
    do(world, ctx, "statute", org="weavers", name="probation_weeks", amount=3)
    home = newcomer(world, org)
    for week in range(4):
        assert home not in org.members
        membership.step(world, ctx, org)
        assert org.joined.get(home, None) is not None or week == 3
        world.week += 1
    assert home in org.members and home not in org.joined


def test_behind_a_closed_door_they_only_work(mill):
    world, ctx, org = mill
    do(world, ctx, "statute", org="weavers", name="admission", amount=2)
    do(world, ctx, "statute", org="weavers", name="probation_weeks", amount=0)
    home = newcomer(world, org)
    for _ in range(5):
        membership.step(world, ctx, org)
        world.week += 1
    assert home not in org.members and not org.joined


@pytest.mark.parametrize(("trust", "taken"), [(1000, True), (0, False)])
def test_members_take_in_whom_they_trust(mill, trust, taken):
    world, ctx, org = mill
    do(world, ctx, "statute", org="weavers", name="probation_weeks", amount=0)
    world.households.trust[:] = trust
    world.households.efficacy[:] = 500
    home = newcomer(world, org)
    membership.step(world, ctx, org)
    assert (home in org.members) == taken
    assert (home in org.joined) != taken


def gone(world, org):
    """A member loses the post."""
    h, home = world.households, sorted(org.members)[0]
    for column in (h.job_woman, h.job_man):
        if column[home] == org.row:
            column[home] = JOBLESS
    return home


def test_a_leaver_has_the_stake_back_in_time(mill):
    world, ctx, org = mill
    do(world, ctx, "statute", org="weavers", name="exit_weeks", amount=4)
    rows.pay_in(world, "outside", org, 10_000_000)
    home = gone(world, org)
    org.stakes[home] = 40_003
    cash = int(world.ledger.of_households(EURO)[home])
    for week in range(5):
        membership.step(world, ctx, org)
        assert (home in org.owed) == (week < 4)
        world.week += 1
    assert int(world.ledger.of_households(EURO)[home]) == cash + 40_003
    assert home not in org.members and home not in org.stakes and org.left


def test_a_stake_that_is_never_repaid_costs_trust(mill):
    world, ctx, org = mill
    do(world, ctx, "statute", org="weavers", name="exit_weeks", amount=-1)
    home = gone(world, org)
    org.stakes[home] = 40_000
    trust = int(world.households.trust[home])
    membership.step(world, ctx, org)
    assert home not in org.owed and home not in org.stakes
    assert world.households.trust[home] == trust - ctx.rules["coop.kept_stake_trust"]


@pytest.mark.parametrize(("dissolution_is", "members_part"), [(0, 600_000), (1, 0)])
def test_the_end_repays_stakes_first(mill, dissolution_is, members_part):
    world, ctx, org = mill
    do(world, ctx, "statute", org="weavers", name="dissolution", amount=dissolution_is)
    world.tallies[f"locked:{org.id}"] = 100_000
    org.stakes = {m: 10_000 for m in org.members}
    wanted = 10_000 * len(org.members) + 700_000
    rows.pay_in(world, "outside", org, wanted - rows.cash(world, org))
    before = int(world.ledger.of_households(EURO).sum())
    hall = world.ledger.balance(EURO, "town_hall")
    dissolution.share_out(world, ctx, org)
    assert int(world.ledger.of_households(EURO).sum()) - before \
        == 10_000 * len(org.members) + members_part
    assert world.ledger.balance(EURO, "town_hall") - hall == 700_000 - members_part
    assert rows.cash(world, org) == 0 and not org.stakes


def test_too_little_is_shared_by_what_each_put_in(mill):
    world, ctx, org = mill
    one, other = sorted(org.members)[:2]
    org.stakes = {one: 30_000, other: 10_000}
    rows.pay_in(world, "outside", org, 20_000 - rows.cash(world, org))
    cash = world.ledger.of_households(EURO).copy()
    dissolution.share_out(world, ctx, org)
    back = world.ledger.of_households(EURO) - cash
    assert back[one] == 15_000 and back[other] == 5_000 and back.sum() == 20_000


def test_closed_books_cost_members_trust(begun):
    world, ctx, org = begun
    one, other = world.copy(), world.copy()
    for town, books in ((one, 1), (other, 0)):
        town.orgs[org.id].statutes = {"surplus": "saving"}
        do(town, ctx, "statute", org="weavers", name="books_open", amount=books)
    apart = trust_target(one, ctx) - trust_target(other, ctx)
    assert set(np.flatnonzero(apart)) <= set(org.members)
    assert apart[sorted(org.members)].max() == ctx.rules["coop.closed_books_trust"]


def test_money_is_neither_made_nor_lost_in_a_year(begun):
    world, ctx, org = begun
    world = world.copy()
    for _ in range(26):
        weeks(world, ctx)
        assert not check(world, ctx.rules)
    told = world.orgs[org.id]
    given_away = {p: world.tallies.get(f"given:{org.id}:{p}", 0) for p in PARTS}
    assert sum(given_away.values()) > 0 and told.settled["week"] == world.week // 13 * 13


def test_every_form_is_sound_by_itself_and_under_every_law():
    assert set(library.forms()) == set(mill_town.make_rules(mill_town.told()).forms)
    for form in library.forms().values():
        full = of_form(form)
        assert sum(full[name] for name in SPLIT) == 1000, form.id
        for law in (None, *library.laws().values()):
            if law is None or law.id != "france":  # a SCOP pays its workers a quarter
                assert not flaws(form, law, full), (form.id, law)


def test_every_statute_has_a_default_in_its_range():
    for name, s in STATUTES.items():
        assert s.least <= s.default <= s.most, name


@pytest.mark.parametrize(("given", "code"), [
    ({"quorum_permille": 1200}, "statute_range"),
    (split(500, 500, 50, 50), "statutes_split"),
    (split(40, 860, 50, 50), "statute_below_law"),
    ({"admission": 2, "probation_weeks": 8}, "statutes_probation_of_nobody"),
])
def test_contradictions(given, code):
    form, law = library.forms()["worker_coop"], library.laws()["portugal"]
    assert [f.code for f in flaws(form, law, given)] == [code]


def test_contradictions_with_the_form():
    trust = library.forms()["land_trust"]
    assert [f.code for f in flaws(trust, None, {"dissolution": 0})] == ["statutes_locked"]
    assert [f.code for f in flaws(trust, None, split(500, 500))] == ["statutes_no_members_part"]


def test_a_split_that_does_not_add_up_says_what_would_be_right():
    clash = flaws(None, None, split(300, 300, 200, 50, 50))[0]
    assert clash.params["difference"] == 100 and clash.params["right"] == 400
