"""What members decide every day: who sits there, and what is lost when nothing is decided."""

from __future__ import annotations

from game.rules.coops import everyday
from game.world.organisations import Organisation
from game.world.world import World
from tests.rules.mill_town import at_work

SEEDS = range(1, 4)


def a_year(method: str, seed: int, **numbers: int) -> tuple[World, Organisation, list[str], int]:
    """A year of questions in the weavers' mill: what it tells, and the minutes given."""
    world, ctx, org = at_work(seed, everyday__weeks=4, **numbers)
    org.methods["everyday"] = method
    before = org.given_minutes
    for week in range(1, 53):
        world.week = org.opened_week + week
        everyday.step(world, ctx, org)
    told = [e.kind for e in ctx.events if e.kind == "order_lost"]
    return world, org, told, org.given_minutes - before


def test_all_agreeing_takes_more_of_everybodys_time_than_choosing_who_decides() -> None:
    for seed in SEEDS:
        minutes = {m: a_year(m, seed)[3] for m in ("authoritarian", "delegation", "consensus")}
        assert minutes["authoritarian"] == 0
        assert 0 < minutes["delegation"] < minutes["consensus"]


def test_where_all_have_to_agree_some_orders_go_elsewhere() -> None:
    lost = {m: sum(len(a_year(m, seed)[2]) for seed in SEEDS) for m in ("delegation", "consensus")}
    assert lost["delegation"] < lost["consensus"]


def test_where_all_lean_one_way_nothing_is_lost() -> None:
    """The control: without differing views a stricter way costs no order."""
    assert not a_year("consensus", 1, everyday__spread=0, everyday__lean=300)[2]


def test_each_lost_order_takes_a_part_of_the_customers() -> None:
    kept = a_year("consensus", 1, everyday__lost_permille=0)
    world, org, lost, _ = a_year("consensus", 1, everyday__lost_permille=100)
    assert lost and len(lost) == len(kept[2])
    left = int(kept[0].enterprises.productivity[org.row])
    for _ in lost:
        left = left * 900 // 1000
    assert world.enterprises.productivity[org.row] == left
