"""The bench's tables: what they hold, and the growth exponent by hand."""

from __future__ import annotations

import pytest

from game.lab.speed import BAKERY, LIVING, exponent, season_cost


def rows(*pairs: tuple[int, float]) -> list[dict[str, float]]:
    return [{"households": n, "ms_per_season": ms} for n, ms in pairs]


def test_the_exponent_is_that_of_the_large_towns() -> None:
    """From 1,000 to 100,000 households cost grows tenfold: as the square root."""
    assert exponent(rows((300, 50.0), (1000, 60.0), (10_000, 500.0), (100_000, 600.0))) == 0.5
    assert exponent(rows((300, 50.0), (1000, 60.0))) is None


@pytest.mark.parametrize(("town", "least"), [(BAKERY, {"bread"}), (LIVING, {"needs", "commons"})])
def test_a_row_tells_time_room_and_who_spent_it(town: str, least: set[str]) -> None:
    row = season_cost(town, 60)
    assert row["households"] == 60 and row["ms_per_season"] > 0
    assert least <= set(row["profile"])
    assert sum(row["profile"].values()) == pytest.approx(100, abs=1)
    assert 0 < row["bytes_per_household"] <= 1024
