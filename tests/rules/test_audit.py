"""The yearly audit and the Common Good Matrix: behaviour in, permille out; sums by hand."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from game.rules.coops import audit, deeds, matrix, year
from game.rules.core import Context
from game.rules.effects import apply_all
from game.rules.season import lifecycle
from game.rules.season.week import live_week
from game.rules.vocabulary import Effect
from game.world.organisations import Organisation
from game.world.world import World
from tests.rules.sisters_town import hold, town


def principles(world: World, ctx: Context, org: Organisation) -> dict[str, int]:
    return audit.principles(world, ctx.rules, org)


def give(world: World, org: Organisation, **parts: int) -> None:
    """What really went where, of a year's surplus."""
    for part, cents in parts.items():
        world.tallies[f"given:{org.id}:{part}"] = cents


def test_there_are_five_groups_and_four_values_and_each_cell_says_its_source() -> None:
    assert len(matrix.CELLS) == 20 == len(matrix.IDS)
    assert set(matrix.CELLS) == set(matrix.IDS)
    assert all(cell.about and cell.source for cell in matrix.CELLS.values())
    assert list(audit.PRINCIPLES) == [f"ica{n}" for n in range(1, 8)]


def test_who_belongs_of_those_who_work_there() -> None:
    world, ctx, (org,) = town("crafts")
    whole = len(org.members)
    assert principles(world, ctx, org)["ica1"] == 1000
    org.members = org.members[: whole // 2]
    share = len(org.members) * 1000 // whole
    assert principles(world, ctx, org)["ica1"] == share
    assert matrix.cells(world, ctx.rules, org)["B4"] == share


def test_stakes_that_are_paid_of_those_that_are_owed() -> None:
    world, ctx, (org,) = town("crafts")
    org.bylaws["share_cents"] = 80_000
    assert principles(world, ctx, org)["ica3"] == 500


def test_what_a_surplus_was_spent_on() -> None:
    world, ctx, (org,) = town("crafts")
    give(world, org, reserves=450, members=400, community=50, education=25, federation=75)
    found, cells = principles(world, ctx, org), matrix.cells(world, ctx.rules, org)
    # A tenth for the town and a twentieth for education are all that is asked (B13).
    assert found["ica7"] == cells["E2"] == 500
    assert found["ica5"] == 500 + 250
    assert found["ica6"] == 500 + 750 // 2
    assert (cells["B2"], cells["D2"]) == (600, 750)


def test_no_surplus_tells_nothing_about_the_town() -> None:
    world, ctx, (org,) = town("crafts")
    found = principles(world, ctx, org)
    assert "ica7" not in found and "ica2" not in found
    assert "E2" not in matrix.cells(world, ctx.rules, org)


def test_grants_are_not_own_feet_and_the_team_halves_them() -> None:
    world, ctx, (org,) = town("crafts")
    org.granted_cents, org.team_held = 1_000_000, False
    world.tallies[f"year:{org.id}:takings"] = 3_000_000
    assert principles(world, ctx, org)["ica4"] == 750
    org.team_held = True
    assert principles(world, ctx, org)["ica4"] == 375


def test_weeks_with_an_empty_account_are_weeks_in_which_suppliers_wait() -> None:
    world, ctx, (org,) = town("crafts")
    for cents in (-1, 0, 5, 5):
        hold(world, org, cents)
        year.write(world, ctx.rules, org)
    assert matrix.cells(world, ctx.rules, org)["A2"] == 750


def test_tired_people_and_closed_books_show() -> None:
    world, ctx, (org,) = town("crafts")
    world.households.tired = np.full(world.households.n, 300)
    cells = matrix.cells(world, ctx.rules, org)
    assert (cells["C1"], cells["A4"], cells["E4"]) == (700, 1000, 500)
    org.bylaws["books_open"] = 0
    cells = matrix.cells(world, ctx.rules, org)
    assert (cells["A4"], cells["E4"]) == (500, 0)


def test_wide_pay_is_seen() -> None:
    world, ctx, (org,) = town("crafts")
    even = {}
    for ratio in (10, 40):
        org.bylaws["pay_ratio_tenths"] = ratio
        even[ratio] = matrix.cells(world, ctx.rules, org)["C2"]
    assert even[10] == 1000 and 245 <= even[40] <= 255


def test_a_deed_moves_its_cell_and_is_half_forgotten_in_a_year() -> None:
    world, ctx, (org,) = town("crafts")
    assert "D1" not in matrix.cells(world, ctx.rules, org)
    apply_all(world, ctx, [Effect("deed", org="weavers", name="D1", amount=-300),
                           Effect("deed", org="weavers", name="C1", amount=-300)])
    rested = 1000 - int(world.households.tired[org.members].mean())
    cells = matrix.cells(world, ctx.rules, org)
    assert cells["D1"] == 200
    assert abs(cells["C1"] - (rested - 300)) <= 20
    deeds.fade(world, org, matrix.IDS)
    assert matrix.cells(world, ctx.rules, org)["D1"] == 350


def test_an_audit_comes_once_a_year_and_begins_the_books_anew() -> None:
    world, ctx, (org,) = town("crafts")
    org.opened_week = 20
    audited = []
    for world.week in range(21, 20 + 3 * 52):
        lifecycle.step(world, ctx)
        if org.audit.get("week") == world.week:
            audited.append(world.week)
            assert year.read(world, org).weeks == 0
    assert audited == [72, 124]
    assert 0 <= ctx.events[-1].params.get("principles", 0) <= 7


@given(seed=st.integers(0, 60), deed=st.integers(-3000, 3000),
       cell=st.sampled_from(matrix.IDS), ratio=st.integers(10, 90), books=st.integers(0, 1))
def test_every_cell_stays_between_nought_and_full(
    seed: int, deed: int, cell: str, ratio: int, books: int
) -> None:
    world, ctx, (org, _) = town("crafts", "trade", households=60, seed=seed)
    org.bylaws |= {"pay_ratio_tenths": ratio, "books_open": books}
    deeds.leave(world, org, cell, deed)
    for _ in range(3):
        live_week(world, ctx)
    levels = [*matrix.cells(world, ctx.rules, org).values(),
              *principles(world, ctx, org).values()]
    assert levels and all(0 <= level <= 1000 for level in levels)
