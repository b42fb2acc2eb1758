"""The reference week is a real week of the real engine; the bench tells how long it takes."""

from __future__ import annotations

from game.lab import reference
from game.rules.currencies.exchange import compiled
from game.rules.season.week import live_week


def test_its_week_is_what_it_says() -> None:
    world, ctx = reference.town(500)
    for _ in range(4):
        live_week(world, ctx)
    credit, held = world.currencies["credit"], world.ledger.of_households("credit")
    assert 1.7 * 500 < credit.week["wishes"] < 2.3 * 500
    assert credit.week["exchanges"] > 0.5 * credit.week["wishes"] and credit.week["searches"] > 0
    assert sum(w["refused"] + w["searches"] for w in credit.weeks) > 0
    assert int(held.min()) >= -10 * 100 and int(held.max()) <= 25 * 100
    assert int(world.ledger.balances["credit"].sum()) == 0


def test_the_bench_tells_every_engine_that_is_there() -> None:
    found = reference.measured((60,))
    assert found["plain"][0]["ms_per_season"] > 0
    assert ("compiled" in found) == compiled.available()
    assert "kernel_ms" not in found["plain"][0]
