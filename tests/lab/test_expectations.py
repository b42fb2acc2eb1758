"""What each scenario promises of its strategies and of how hard it is, over many towns.

Shares are statistical: each bound is one that the promised share passes, on as many seeds as
were asked for, in all but about one of a hundred draws of the seeds (binomial tail). The seeds
are the same in every run, so a pass stays a pass until the model changes.
"""

from __future__ import annotations

from functools import cache
from math import comb

import pytest

from game.lab.bots import BOTS
from game.lab.bots.strategy import Scripted
from game.lab.play import play
from game.resources import scenario_ids
from game.rules.cut import for_class
from game.rules.goals import is_met
from game.scenario.expect import Strategy
from game.session.session import Session
from game.session.start import start
from tests.rules.towns import content, expectations, game

pytestmark = pytest.mark.long

DOUBT = 0.01
"""How often a model that keeps its promise may fail a bound, were the seeds drawn anew."""


def at_least(n: int, k: int, share: float) -> float:
    """The chance of `k` or more successes out of `n`."""
    return sum(comb(n, i) * share**i * (1 - share) ** (n - i) for i in range(k, n + 1))


def fewest(n: int, share: float) -> int:
    """Fewer successes than this speak against a true share of at least `share`."""
    return max(k for k in range(n + 1) if at_least(n, k, share) >= 1 - DOUBT)


def most(n: int, share: float) -> int:
    """More successes than this speak against a true share of at most `share`."""
    return n - fewest(n, 1 - share)


def goals_met(session: Session) -> int:
    assert session.over
    return sum(is_met(g, session.world.goals[g.id]) for g in session.rules.content.goals)


def keeps(strategy: Strategy, session: Session) -> bool:
    """Whether one game came to what the strategy must reach."""
    must, met = strategy.must, goals_met(session)
    return (must.goals_at_least is None or met >= must.goals_at_least) and \
        (must.goals_at_most is None or met <= must.goals_at_most) and \
        (must.ending is None or session.world.ending == must.ending)


@cache
def wins(bot: str, seed: int, scenario: str) -> bool:
    return goals_met(play(game(seed, scenario), BOTS[bot](seed))) >= 2


STRATEGIES = [pytest.param(scenario, s, id=f"{scenario}-{s.id}")
              for scenario in scenario_ids() for s in expectations(scenario).strategies]
scenarios = pytest.mark.parametrize("scenario", scenario_ids())


@pytest.mark.parametrize(("scenario", "strategy"), STRATEGIES)
def test_a_strategy_keeps_its_promise(scenario, strategy, seeds):
    """Played until it is kept often enough: what the other towns said could not change that."""
    towns, story = seeds(40), content(scenario)
    story = for_class(story) if strategy.in_class else story
    enough, kept = fewest(len(towns), strategy.must.share_permille / 1000), 0
    for seed in towns:
        kept += keeps(strategy, play(start(story, seed), Scripted(strategy)))
        if kept >= enough:
            return
    raise AssertionError(f"{kept}/{len(towns)}")


@scenarios
def test_doing_nothing_saves_nothing(scenario, seeds):
    towns, won = seeds(40), 0
    for number, seed in enumerate(towns, 1):
        won += wins("idle", seed, scenario)
        if won + len(towns) - number <= most(len(towns), 0.05):
            return
    raise AssertionError(f"{won}/{len(towns)}")


@scenarios
def test_an_attentive_novice_often_but_not_always_gets_there(scenario, seeds):
    """Of fewer than ten towns any number won would do: one is enough then to see that the novice,
    who is slow to play, comes to an end."""
    towns = seeds(24)
    if (fewest(len(towns), 0.4), most(len(towns), 0.8)) == (0, len(towns)):
        towns = towns[:1]
    won = sum(wins("cautious", s, scenario) for s in towns)
    assert fewest(len(towns), 0.4) <= won <= most(len(towns), 0.8), f"{won}/{len(towns)}"


@scenarios
def test_listening_and_preparing_beats_clicking_about(scenario, seeds):
    towns = seeds(24)
    if len(towns) < 12:
        pytest.skip("too few towns to compare two ways to play")
    careful, careless = (sum(wins(bot, s, scenario) for s in towns)
                         for bot in ("cautious", "random"))
    assert careful > careless


@scenarios
def test_clicking_about_breaks_nothing(scenario, seeds):
    for seed in seeds(40):
        play(game(1000 + seed, scenario), BOTS["random"](seed))


def test_the_bounds_are_neither_empty_nor_cruel():
    assert (fewest(40, 0.95), fewest(40, 0.6), fewest(24, 0.4), most(24, 0.8)) == (34, 17, 4, 23)
    assert fewest(24, 0.4) <= 24 * 0.6 <= most(24, 0.8)
    assert most(40, 0.05) == 6
