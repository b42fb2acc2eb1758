"""Eight challenges: what each comes of, what it costs, and what a remedy does."""

from __future__ import annotations

import numpy as np
import pytest

from game.rules.coproduction import challenges
from game.rules.coproduction.challenges import CHALLENGES
from game.rules.vocabulary import Effect
from tests.rules.coproduction.services import at_work, first, live, town


def crowd(world, process):
    world.takers["day"].part[:] = 1
    process.collective = True


def able_only(world, process):
    h = world.households
    world.takers["day"].part[:] = (h.frail == 0) & (h.disabled == 0) & (h.income_cents > 50_000)


def full_weeks(world, process):
    h, takers = world.households, world.takers["day"]
    takers.part[:] = 1
    takers.minutes = h.free_minutes.copy()


def take_away(*names: str):
    def change(world, process):
        for name in names:
            process.supports[name] = 0
    return change


def wary(world, process):
    world.partnership.openness = 0


def cut(world, process):
    world.tallies["municipality:cut"] = 300
    process.supports["commissioning"] = 200


CAUSES = {
    "large_groups": crowd, "unrepresentative": able_only, "time": full_weeks,
    "sidelining": take_away("access", "independent"), "frameworks": wary, "insecure_funding": cut,
    "staff_support": take_away("staff"), "training_gap": take_away("training"),
}


def quiet():
    """A process in which nothing is wrong: a small, open one with all that it takes."""
    world, ctx = town(at_work(level=800), households=100)
    world.partnership.openness = 900
    process, h = first(world), world.households
    least = np.flatnonzero((h.elders > 0) & (h.frail > 0))[:12]
    other = np.flatnonzero((h.elders > 0) & (h.frail == 0))[:12]
    world.takers["day"].part[:] = 0
    world.takers["day"].part[[*least, *other]] = 1
    world.takers["day"].minutes[:] = 0
    challenges.step(world, ctx.rules, process)
    return world, ctx, process


def test_every_challenge_has_a_cause_here():
    assert CAUSES.keys() == CHALLENGES.keys() and len(CHALLENGES) == 8


@pytest.mark.parametrize("name", CAUSES)
def test_it_comes_of_its_own_conditions_and_a_remedy_weakens_it(name):
    world, ctx, process = quiet()
    before = process.challenges.get(name, 0)
    CAUSES[name](world, process)
    challenges.step(world, ctx.rules, process)
    strength = process.challenges[name]
    assert strength >= ctx.rules["challenge.told_from"] > before
    assert name in challenges.noticed(ctx.rules, process)
    live(world, ctx, 0, Effect(do="process_remedy", process="day", name=name))
    challenges.step(world, ctx.rules, process)
    assert process.challenges[name] <= strength // 2


@pytest.mark.parametrize("name", CAUSES)
def test_it_costs_what_it_says(name):
    _, ctx, process = quiet()
    process.challenges = {name: 1000}
    for of in ("quality", "inclusion", "will", "pace"):
        lost = challenges.cost(ctx.rules, process, of)
        assert (lost > 0) is (of in CHALLENGES[name].hurts)


def test_professionals_alone_have_none_of_those_that_come_of_sharing():
    world, ctx = town(at_work("professionals", "professionals", 0))
    process = live(world, ctx, 3)
    assert not {"sidelining", "frameworks", "insecure_funding", "staff_support",
                "training_gap"} & set(process.challenges)
