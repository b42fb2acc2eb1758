"""An assembly in the window: ways of deciding a few at a time, somebody to look after the talk,
then who spoke, who was not heard, and the count round by round."""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction

import pytest

from game.rules.actions.facilitate import Facilitate
from game.rules.decisions import METHODS, QUESTION, Ballot, Poll, Quorum, Roll, Terms
from game.ui.scenes import rounds, ways
from game.ui.scenes.count import CountBar
from game.ui.shell import stage_scene
from game.ui.stage import Stage
from game.ui.tree import Node, find, walk


@pytest.fixture
def hall() -> Stage:
    return stage_scene("assemble", season=2)


def node(stage: Stage, key: str) -> Node:
    stage.update()
    found = find(stage.tree, key)
    assert found is not None, key
    return found


def radios(stage: Stage, group: str) -> list[str]:
    stage.update()
    return [n.key.removeprefix(f"{group}/") for n in walk(stage.tree)
            if n.role == "radio" and n.key.startswith(f"{group}/")]  # fmt: skip


def proposal(stage: Stage):
    return stage.scene.shell.game.view.proposals[-1]  # type: ignore[attr-defined]


def vote(stage: Stage) -> None:
    stage.press(node(stage, "main"))
    stage.scene.count.finish()  # type: ignore[attr-defined]
    stage.changed()
    stage.update()


# -- before ----------------------------------------------------------------------------------------


def test_every_way_is_reached_a_few_at_a_time(hall: Stage) -> None:
    allowed, seen = set(proposal(hall).methods), list[str]()
    for _ in range(-(-len(allowed) // ways.AT_A_TIME)):
        here = radios(hall, "method")
        assert 0 < len(here) <= ways.AT_A_TIME < 4
        seen += here
        hall.press(node(hall, "other_ways"))
    assert sorted(seen) == sorted(allowed)


def test_the_way_that_was_chosen_is_the_way_it_is_decided(hall: Stage) -> None:
    hall.press(node(hall, "other_ways"))
    wanted = radios(hall, "method")[0]
    hall.press(node(hall, f"method/{wanted}"))
    vote(hall)
    assert proposal(hall).method == wanted


def test_somebody_is_asked_once_and_it_costs_an_hour(hall: Stage) -> None:
    game = hall.scene.shell.game  # type: ignore[attr-defined]
    before = game.view.hours
    assert Facilitate(proposal(hall).agreement, "process") in game.view.actions
    hall.press(node(hall, "facilitation/process"))
    assert proposal(hall).facilitation == "process"
    assert game.view.hours == before - game.session.rules["facilitation.hours"]
    for other in radios(hall, "facilitation"):
        closed = "disabled" in node(hall, f"facilitation/{other}").state
        assert closed == (other != "process")


def test_many_offers_are_shown_a_few_at_a_time_and_none_is_lost() -> None:
    stage = stage_scene("assemble", "dry_summer", season=2)
    what = stage.scene._open  # type: ignore[attr-defined]
    agreement = next(a for a in stage.scene.content.agreements  # type: ignore[attr-defined]
                     if a.id == what.agreement)
    every, seen = {c.id for c in agreement.concessions}, set[str]()
    for _ in range(len(every)):
        stage.update()
        here = {n.key.removeprefix("concede/") for n in walk(stage.tree)
                if n.key.startswith("concede/")}  # fmt: skip
        assert 0 < len(here) <= 3 and not (here <= seen and seen != every)
        seen |= here
        more = find(stage.tree, "more_offers")
        if more is not None:
            stage.press(more)
    assert seen == every


def test_where_the_statutes_name_a_way_there_is_no_other(hall: Stage) -> None:
    from dataclasses import replace

    one = replace(proposal(hall), methods=("consent",))
    shown = ways.rule(hall.scene, one, "consent", lambda m: None, 0, None)  # type: ignore[arg-type]
    assert [n.name for part in shown for n in walk(part) if n.role == "radio"] == [
        hall.scene.t("method.consent")]  # type: ignore[attr-defined]
    said = [n.name for part in shown for n in walk(part)]
    assert hall.scene.t("hall.by_statutes") in said  # type: ignore[attr-defined]


# -- afterwards ------------------------------------------------------------------------------------


def test_what_anybody_in_the_hall_could_see_is_told(hall: Stage) -> None:
    scene = hall.scene
    vote(hall)
    what = proposal(hall)
    told = what.evening
    assert told is not None and told.talk and what.came
    said = [n.name for n in walk(node(hall, "evening")) if n.name]
    assert scene.n("hall.spoke", told.spoke, all=what.came) in said  # type: ignore[attr-defined]
    if told.unheard:
        assert scene.n("hall.unheard", told.unheard) in said  # type: ignore[attr-defined]
    bars = [n for n in walk(node(hall, "evening")) if isinstance(n, CountBar)]
    assert len(bars) == len(told.talk)
    assert 0 < told.spoke <= what.came and 0 <= told.unheard <= what.came - told.spoke


def test_the_answers_add_up_to_those_who_had_a_say(hall: Stage) -> None:
    vote(hall)
    what = proposal(hall)
    assert what.evening is not None
    assert 0 < sum(what.evening.tallies.values()) <= what.came
    assert set(what.evening.tallies) <= set(rounds.ANSWERS)


# -- counts of any method --------------------------------------------------------------------------


@dataclass(frozen=True)
class Step:
    tallies: dict[str, int | Fraction]
    elected: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    transfers: dict[str, dict[str, int | Fraction]] = field(default_factory=dict)
    exhausted: int | Fraction = 0


@dataclass(frozen=True)
class Level:
    options: tuple[str, ...]
    about: str
    rule: str
    chosen: tuple[str, ...]


@dataclass(frozen=True)
class Counted:
    rounds: tuple[Step, ...]
    ties: tuple[Level, ...] = ()


def test_every_round_has_its_bars_the_highest_first_and_its_ties_told(hall: Stage) -> None:
    count = Counted(
        (Step({"well": 4, "pump": 7, "tank": Fraction(9, 2)}, dropped=("well",),
              transfers={"well": {"pump": 3, "": 1}}),
         Step({"pump": 10, "tank": Fraction(9, 2)}, elected=("pump",), exhausted=1)),
        (Level(("well", "tank"), "drop", "lot", ("well",)),),
    )  # fmt: skip
    nodes = rounds.of_result(hall.scene, count, str.upper)  # type: ignore[arg-type]
    assert len(nodes) == 3
    beams = [[n for n in walk(part) if isinstance(n, rounds.Beam)] for part in nodes]
    assert [len(found) for found in beams] == [3, 2, 0]
    assert [b.share for b in beams[0]] == [0.7, 0.45, 0.4]
    assert [b.hatched for b in beams[0]] == [False, False, True]
    rows = [n.value for n in walk(nodes[0]) if n.name in ("PUMP", "TANK", "WELL") and n.value]
    assert [value.split()[0] for value in rows] == ["7", "4.50", "4"]


TERMS = {"budget": 100, "costs": {"well": 60, "pump": 50, "tank": 35}, "deciders": ("v0",),
         "colleges": {"east": Fraction(2), "west": Fraction(1)}}  # fmt: skip


def counted(method: str):
    """A small vote by any method: six people, two of whom say the opposite of the others."""
    form, by_name = METHODS[method].form, METHODS[method].by_name
    options = QUESTION if form.answers or by_name else ("well", "pump", "tank")
    words = form.answers or options
    ballots = []
    for n in range(6):
        order = tuple(words if n % 3 else reversed(words))
        choices = order if form.name in ("ranks", "points") else order[:1]
        points = (2, 1, 0)[: len(choices)] if form.name == "points" else ()
        ballots.append(Ballot(choices, points, voter=f"v{n}" if by_name else "",
                              college="east" if n % 2 else "west", reason="noise"))
    roll = Roll.of([f"v{n}" for n in range(6)]) if by_name else Roll(6)
    terms = Terms(quorum=Quorum(), **TERMS)  # type: ignore[arg-type]
    return METHODS[method].count(Poll(tuple(options), ballots, roll, terms), method)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_count_by_any_method_can_be_drawn_and_read(method: str, lang: str) -> None:
    stage = stage_scene("assemble", season=2, lang=lang)
    result = counted(method)
    nodes = rounds.of_result(stage.scene, result, str.upper)  # type: ignore[arg-type]
    assert len(nodes) == len(result.rounds) + len(result.ties)
    for step, part in zip(result.rounds, nodes, strict=False):
        said = [n.name for n in walk(part)]
        assert {option.upper() for option in step.tallies} <= set(said)
    for part in nodes:
        for n in walk(part):
            assert "⟦" not in f"{n.name}{n.value}", method
            n.size(stage.ctx, 400)
