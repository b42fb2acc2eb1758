"""A law that was passed and never decreed changes nothing that can be measured (facts F1.9)."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from game.rules.indicators import FIGURES, measure
from game.rules.indicators.laws import FIGURES as OWN
from tests.rules.laws.lawful import BILL, LIVING, law, live, told, town

WEEKS = 30


def lived(*words: str):
    """Half a year and more of a living town in which so much is done about the law."""
    world, ctx = town(systems=LIVING, households=60, numbers={"law.patience_weeks": 1000},
                      laws=[replace(BILL, decree_needs=1000)])
    law(world, ctx, *words)
    return live(world, ctx, WEEKS), ctx


@pytest.fixture(scope="module")
def before():
    return lived()


@pytest.fixture(scope="module")
def passed():
    return lived("propose", "pass")


def test_no_figure_of_the_town_differs(before, passed):
    (idle, ctx), (text, _) = before, passed
    assert text.laws["sse"].stage == "passed" and idle.laws["sse"].stage == "idea"
    one, other = measure(idle, ctx.rules), measure(text, ctx.rules)
    town_figures = [name for s, figures in FIGURES.items() if s != "laws" for name in figures
                    if name in one]
    assert len(town_figures) > 40
    assert {n: one[n] for n in town_figures} == {n: other[n] for n in town_figures}


def test_no_household_and_no_cent_differs(before, passed):
    (idle, _), (text, _) = before, passed
    for name, column in idle.households.columns().items():
        assert np.array_equal(column, text.households.columns()[name]), name
    for currency, balances in idle.ledger.balances.items():
        assert np.array_equal(balances, text.ledger.balances[currency])
    assert (idle.dials, idle.tallies, idle.municipality, idle.partnership, idle.beside) == \
        (text.dials, text.tallies, text.municipality, text.partnership, text.beside)
    assert not text.holds


def test_decreed_it_does(before):
    """The test's own control: the same comparison sees a law that is in force."""
    world, ctx = lived("propose", "pass", "decree")
    one, other = measure(before[0], ctx.rules), measure(world, ctx.rules)
    assert world.laws["sse"].held_weeks == WEEKS
    assert len([n for n in one if n not in OWN and one[n] != other[n]]) > 5
    assert told(ctx, "law_moved")[-1]["stage"] == "decreed"
