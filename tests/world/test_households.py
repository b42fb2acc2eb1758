"""How a week of a household adds up, and whom it knows."""

from __future__ import annotations

import numpy as np
import pytest

from game.world.households import WAKING_MINUTES
from tests.rules.towns import town


def test_a_week_adds_up_to_waking_hours_of_the_grown_ups():
    h = town().households
    for name, value in {"adults": 1, "elders": 1, "children": 2, "paid_minutes": 2_000,
                        "care_minutes": 1_000, "errand_minutes": 100, "org_minutes": 50}.items():
        getattr(h, name)[0] = value
    assert h.persons[0] == 4
    assert h.waking_minutes[0] == 2 * WAKING_MINUTES == 2 * 112 * 60
    assert h.free_minutes[0] == 2 * WAKING_MINUTES - 2_000 - 1_000 - 100 - 50


def test_nobody_starts_with_a_week_that_is_too_short():
    for seed in range(20):
        assert int(town(seed).households.free_minutes.min()) >= 0


def test_ties_lead_to_others_in_town():
    h = town().households
    assert h.ties.min() >= 0 and h.ties.max() < h.n
    assert not (h.ties == np.arange(h.n)[:, None]).any()


def test_frozen_columns_cannot_be_written():
    h = town().households
    h.freeze()
    for column in h.columns().values():
        with pytest.raises(ValueError):
            column[0] = 1
