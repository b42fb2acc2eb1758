"""The machinery of experiments: measures by hand, verdicts, bundles, the same on any cores."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest

from game.lab.bots import BOTS
from game.lab.experiment import pool
from game.lab.experiment.form import (
    Act,
    Arm,
    Books,
    Bound,
    Control,
    Criterion,
    Draw,
    Experiment,
    Measure,
    Override,
    Policy,
    Town,
)
from game.lab.experiment.judge import composed, judged, quantile
from game.lab.experiment.pool import arms_for, carry_out
from game.lab.experiment.read import load
from game.lab.experiment.run import Laboratory, reduced
from game.lab.experiment.town import content_of, drawn, due, rules_of
from game.lab.play import play
from game.resources import scenario_dir
from game.rules.content import Employer
from game.rules.indicators import measure
from game.rules.season.week import WEEKS, YEAR_WEEKS
from game.rules.vocabulary import Effect
from game.scenario.load import load_content
from game.scenario.problem import InvalidInput
from game.session.start import start
from game.world.luck import Luck

TALK = Effect("dial", name="talk", amount=1000)
TOWN = Town(households=8, districts=1, systems=["public_goods"])


def plan(*measures: Measure, criteria: tuple[Criterion, ...] = (), **changes: object) -> Experiment:
    base = Experiment(
        format_version=1, id="x", title="x", about="x", sources=["G1"], weeks=4, world=TOWN,
        arms=[Arm("a", "x"), Arm("b", "x")], measures=list(measures), criteria=list(criteria))
    return replace(base, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(("how", "found"), [
    ("mean", 4.0), ("last", 9), ("first", 1), ("max", 9), ("min", 1), ("sum", 16),
    ("slope", 3 * 52)])
def test_what_becomes_of_a_window(how: str, found: float) -> None:
    """A figure of 1, 2, 4, 9: the straight line through the last three steps rises by 2.6."""
    measure = Measure("m", arm="a", of="contribution", reduce=how)  # type: ignore[arg-type]
    series = [1, 4, 7] if how == "slope" else [1, 2, 4, 9]
    assert reduced(measure, series) == pytest.approx(found)


def test_measures_made_of_others_by_hand() -> None:
    made = plan(
        Measure("p", arm="a", of="contribution"), Measure("q", arm="b", of="contribution"),
        Measure("ratio", ratio=["p", "q"]), Measure("less", difference=["p", "q"]),
        Measure("change", change=["p", "q"]), Measure("mean", mean_of=["p", "q", "less"]),
        Measure("both", all_of=[Bound("p", at_least=3), Bound("less", at_most=0)]))
    found = composed(made, {"p": [2.0, 3.0, 9.0], "q": [4.0, 4.0, 3.0]})
    assert found["ratio"] == [500.0, 750.0, 3000.0]
    assert found["less"] == [-2.0, -1.0, 6.0]
    assert found["change"] == [1000.0, pytest.approx(1000 / 3), pytest.approx(-2000 / 3)]
    assert found["mean"] == [pytest.approx(4 / 3), 2.0, 6.0]
    assert found["both"] == [0.0, 1000.0, 0.0]


def test_hazards_are_compared_by_the_logarithms_of_what_survives() -> None:
    """S = exp(-H): 25 % and 50 % are hazards of two to one; nobody left is half of one in 1000."""
    made = plan(Measure("p", arm="a", of="contribution"), Measure("q", arm="b", of="contribution"),
                Measure("h", hazards=["p", "q"]))
    found = composed(made, {"p": [250.0, 500.0, 0.0], "q": [500.0, 500.0, 0.5]})["h"]
    assert found == [pytest.approx(2000), pytest.approx(1000), pytest.approx(1000)]


@pytest.mark.parametrize(("form", "pay"), [("firm", 30_000), ("worker_coop", 29_040)])
def test_an_employers_books_are_read(form: str, pay: int) -> None:
    works = Employer("works", "tourism", 30, "Works", form=form,  # type: ignore[arg-type]
                     reserves_permille=100)
    town = Town(kind="coastal_mediterranean", households=600, districts=2,
                systems=["incidents", "enterprises"], employers=[works])
    books = get_args(Books)
    made = plan(*(Measure(b, arm="a", employer="works", book=b, from_week=0, to_week=0)
                  for b in books), world=town)
    found = Laboratory(made).run("a", False, 1)
    # A post of tourism is paid 300 euros and takes in 1,000 / 450 of that; a tenth of 52 weeks
    # of it is 11.5 weeks of wages. Members want 20 and put by the other 8.5 over 260: 32 permille.
    takings = 30 * (30_000 * 1000 // 450)
    assert found == {"posts": 30, "pay_short": 0, "agreed_pay": pay, "takings": takings,
                     "reserves": takings * 52 // 10}


def test_ages_are_counted_by_form() -> None:
    town = Town(kind="coastal_mediterranean", households=600, districts=2,
                systems=["incidents", "enterprises"])
    half = Override("enterprise.cooperatives_permille", 500, "x", "B1")
    made = plan(*(Measure(f, arm="a", aged=0, form=f, reduce="sum")  # type: ignore[arg-type]
                  for f in ("firm", "cooperative")), Measure("all", arm="a", aged=0, reduce="sum"),
                world=town, weeks=60, parameters=[half])
    found = Laboratory(made).run("a", False, 1)
    assert found["firm"] > 0 < found["cooperative"]
    assert found["firm"] + found["cooperative"] == found["all"]


def test_a_ratio_to_nothing_is_nothing() -> None:
    made = plan(Measure("p", arm="a", of="contribution"), Measure("r", ratio=["p", "p"]))
    assert composed(made, {"p": [0.0]})["r"] == [0.0]


def test_the_range_lies_between_seeds_in_proportion() -> None:
    assert quantile([30.0, 10.0, 20.0], 0.1) == 12.0
    assert quantile([5.0], 0.9) == 5.0


@pytest.mark.parametrize(("criterion", "passed"), [
    (Criterion("c", "x", measure="p", at_least=3), True),
    (Criterion("c", "x", measure="p", at_most=2), False),
    (Criterion("c", "x", measure="p", at_most=4, over="max"), False),
    (Criterion("c", "x", measure="p", at_least=1, over="min"), True),
    (Criterion("c", "x", rising=["p", "q"]), False),
    (Criterion("c", "x", not_falling=["p", "q"]), True),
    (Criterion("c", "x", rising=["q", "p"], over="max"), False),
])
def test_verdicts_by_hand(criterion: Criterion, passed: bool) -> None:
    made = plan(Measure("p", arm="a", of="contribution"), Measure("q", arm="b", of="contribution"),
                criteria=(criterion,))
    result = judged(made, {"p": [1.0, 3.0, 5.0], "q": [3.0, 3.0, 6.0]}, None)
    assert result.passed is passed and result.control_failed is None


def test_a_control_that_passes_spoils_the_test() -> None:
    made = plan(Measure("p", arm="a", of="contribution"),
                criteria=(Criterion("c", "x", measure="p", at_least=3),),
                control=Control("x", ["c"]))
    assert judged(made, {"p": [3.0]}, {"p": [2.0]}).passed
    spoilt = judged(made, {"p": [3.0]}, {"p": [4.0]})
    assert not spoilt.passed and spoilt.control_failed is False
    assert not judged(made, {"p": [3.0]}, None).passed  # a control that was never run


def test_only_the_arms_that_a_control_needs_are_run() -> None:
    made = plan(
        Measure("p", arm="a", of="contribution"), Measure("q", arm="b", of="contribution"),
        Measure("r", ratio=["p", "p"]),
        criteria=(Criterion("c", "x", measure="r", at_least=1),
                  Criterion("d", "x", rising=["p", "q"])))
    assert arms_for(made, ["c"]) == {"a"} and arms_for(made, ["d"]) == {"a", "b"}


def test_a_later_word_goes_before_an_earlier_one() -> None:
    arm = Arm("a", "x", world=Town(households=12),
              parameters=[Override("cooperation.slope", 900, "x", "G4")])
    control = Control("x", [], parameters=[Override("cooperation.slope", 1000, "x", "G4")])
    made = plan(control=control)
    assert content_of(made, arm).districts[0].households == 12
    assert content_of(made, arm).systems == ["public_goods"]
    assert rules_of(made, arm)["cooperation.slope"] == 900
    assert rules_of(made, arm, control)["cooperation.slope"] == 1000


def test_effects_come_in_their_weeks_and_again() -> None:
    arm = Arm("a", "x", schedule=[Act(1, [TALK], every=2, until=3), Act(4, [TALK])])
    assert sorted(due(plan(), arm, None, Luck(1))) == [1, 3, 4]


def test_bundles_differ_by_seed_and_are_the_same_for_one() -> None:
    policies = [Policy(f"p{i}", "x", [TALK]) for i in range(8)]
    draw = Draw(1, [3, 6], policies)
    bundles = [[p.id for p in drawn(draw, Luck(seed))] for seed in range(40)]
    assert bundles == [[p.id for p in drawn(draw, Luck(seed))] for seed in range(40)]
    assert {len(b) for b in bundles} == {3, 4, 5, 6}
    assert len({tuple(b) for b in bundles}) > 30
    assert {name for b in bundles for name in b} == {p.id for p in policies}


def test_a_town_is_read_from_its_first_morning_on() -> None:
    laboratory = Laboratory(plan(
        Measure("morning", arm="a", of="contribution", from_week=0, to_week=0),
        Measure("week", arm="a", of="contribution", to_week=1),
        Measure("trust", arm="a", level="trust", to_week=1),
        Measure("given", arm="a", tally="public_goods:given", to_week=1),
        Measure("firms", arm="a", aged=0)))
    found = laboratory.run("a", False, 1)
    assert found["morning"] == 0 and found["week"] == found["given"] > 0
    assert found["firms"] == 0 and 0 < found["trust"] < 1000


def test_it_is_the_same_on_one_core_and_on_two() -> None:
    made = plan(Measure("p", arm="a", of="contribution", reduce="last"),
                Measure("q", arm="b", of="contribution", reduce="last"),
                criteria=(Criterion("c", "x", rising=["p", "q"]),))
    made = replace(made, arms=[Arm("a", "x"), Arm("b", "x", draw=Draw(
        1, [1, 1], [Policy("talk", "x", [TALK])]))])
    one, two = carry_out(made, 3, 1), carry_out(made, 3, 2)
    assert one == two and one[0] is not None and one[0].passed and one[0].seeds == 3


def test_when_stopped_it_says_what_it_has(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C after the second seed: the verdict is on the seeds that are whole."""
    made = plan(Measure("p", arm="a", of="contribution"), Measure("q", arm="b", of="contribution"),
                criteria=(Criterion("c", "x", rising=["p", "q"]),))
    lived = pool.lived

    def broken_off(*words: object):  # type: ignore[no-untyped-def]
        for number, item in enumerate(lived(*words)):  # type: ignore[arg-type]
            if number == 5:
                raise KeyboardInterrupt
            yield item

    monkeypatch.setattr(pool, "lived", broken_off)
    result, whole = carry_out(made, 9, 1)
    assert not whole and result is not None and result.seeds == 2


@pytest.mark.parametrize("scenario", ["first_season", "dry_summer"])
def test_a_story_in_which_nobody_acts_goes_as_in_play(scenario: str) -> None:
    """Incidents, seasons and the year alone: the same figures as a game of the idle bot."""
    content = load_content(scenario_dir(scenario))
    weeks = len(content.seasons) * WEEKS + YEAR_WEEKS
    session = play(start(content, 5), BOTS["idle"](5))
    figures = measure(session.world, session.rules)
    gauges = [Measure(g, arm="a", of=g, from_week=weeks) for g in content.gauges]
    made = plan(*gauges, world=Town(scenario=scenario), weeks=weeks, arms=[Arm("a", "x")])
    assert Laboratory(made).run("a", False, 5) == {g: figures[g] for g in content.gauges}


MISTAKES = [
    ("kind: coastal_mediterranean", "kind: moon", "unknown_id"),
    ("households: 8", "households: 0", "number_range"),
    ("households: 8", "households: 10000001", "number_range"),
    ("weeks: 4", "weeks: 0", "number_range"),
    ("seeds: 2", "seeds: 0", "number_range"),
    ("week: 1,", "week: 5,", "number_range"),
    ("do: dial", "do: dail", "want_choice"),
    ("do: dial, name: talk", "do: dial", "effect_needs"),
    ("arm: a", "arm: z", "unknown_id"),
    ("of: contribution", "of: bread_short", "experiment_not_counted"),
    ("of: contribution,", "", "experiment_measure"),
    ("of: contribution,", "of: contribution, level: trust,", "experiment_measure"),
    ("to_week: 4", "to_week: 5", "number_range"),
    ("from_week: 1", "from_week: 5", "number_range"),
    ("from_week: 1, to_week: 4, reduce: mean", "from_week: 4, to_week: 4, reduce: slope",
     "number_range"),
    ("ratio: [p, p]", "ratio: [p]", "experiment_pair"),
    ("ratio: [p, p]", "ratio: [p, r]", "unknown_id"),
    ("measure: p, at_least: 1", "measure: p", "experiment_criterion"),
    ("measure: p, at_least: 1", "at_least: 1", "experiment_criterion"),
    ("measure: p, at_least: 1", "measure: nothing, at_least: 1", "unknown_id"),
    ("must_fail: [c]", "must_fail: [d]", "unknown_id"),
    ("name: cooperation.slope", "name: cooperation.slop", "unknown_parameter"),
    ("value: 1000", "value: much", "want_number"),
    ("how_many: [1, 1]", "how_many: [1, 2]", "number_range"),
    ("how_many: [1, 1]", "how_many: [1]", "experiment_pair"),
    ("id: b", "id: a", "duplicate_id"),
    ("title: x", "titel: x", "unknown_key"),
]
SOUND = """\
format_version: 1
id: small
title: x
about: x
sources: [G1]
world: {kind: coastal_mediterranean, households: 8, districts: 1, systems: [public_goods]}
weeks: 4
seeds: 2
arms:
  - {id: a, about: x, schedule: [{week: 1, effects: [{do: dial, name: talk, amount: 1000}]}]}
  - id: b
    about: x
    draw:
      week: 2
      how_many: [1, 1]
      from: [{id: p, about: x, effects: [{do: dial, name: sanctions, amount: 1000}]}]
measures:
  - {id: p, arm: a, of: contribution, from_week: 1, to_week: 4, reduce: mean}
  - {id: r, ratio: [p, p]}
criteria:
  - {id: c, says: x, measure: p, at_least: 1}
control:
  about: x
  must_fail: [c]
  parameters: [{name: cooperation.slope, value: 1000, reason: x, source: G4}]
"""


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "small.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_sound_file_is_read(tmp_path: Path) -> None:
    assert load(written(tmp_path, SOUND)).arms[1].draw is not None


@pytest.mark.parametrize(("right", "wrong", "rule"), MISTAKES)
def test_a_mistake_is_told_with_its_line(
    tmp_path: Path, right: str, wrong: str, rule: str
) -> None:
    assert right in SOUND
    text = SOUND.replace(right, wrong, 1)
    with pytest.raises(InvalidInput) as refused:
        load(written(tmp_path, text))
    found = next(p for p in refused.value.problems if p.rule == rule)
    assert found.line > 0 and found.excerpt
