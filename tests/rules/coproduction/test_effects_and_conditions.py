"""What scenarios and experiments may do to a process, and ask of one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.lab.experiment.read import load
from game.rules.conditions import holds
from game.rules.coproduction.figures import FIGURES
from game.rules.vocabulary import Condition, Effect
from game.scenario.problem import InvalidInput
from tests.rules.coproduction.services import DAY, at_work, first, live, town, whole

FILE = """format_version: 1
id: try
title: "A try"
about: "A try."
sources: [C1]
weeks: 6
seeds: 1
world:
  kind: iberian
  households: 60
  systems: [coproduction]
  processes:
    - {id: day, name: "Day", text: "A day.", service: day_centre, users: elders, begins: implement}
arms:
  - {id: one, about: "One.", schedule: [{week: 1, effects: [EFFECT]}]}
measures:
  - {id: it, arm: one, process: day, figure: FIGURE}
criteria:
  - {id: some, says: "Something.", measure: it, at_least: 0}
"""
GOOD = "{do: process_move, process: day, name: planning, word: both}"


def test_an_effect_moves_what_it_names_and_nothing_unknown():
    world, ctx = town(at_work())
    process = live(world, ctx, 0, Effect("process_pay", process="day", amount=500),
                   Effect("process_move", process="day", name="collective", word="collective"),
                   Effect("process_remedy", process="day", name="time"),
                   Effect("process_support", process="day", name="access", amount=-900),
                   Effect("process_savings", process="day", word="shared"))
    assert (process.pay_cents_hour, process.collective, process.remedies, process.savings,
            process.supports["access"]) == (500, True, ["time"], "shared", 0)
    before = process.copy()
    live(world, ctx, 0, Effect("process_move", process="day", name="stage", word="ended"),
         Effect("process_support", process="day", name="luck", amount=5),
         Effect("process_savings", process="day", word="burnt"),
         Effect("process_end", process="night"))
    assert process == before


def test_a_phase_is_worked_through_by_so_much_and_the_next_begins_by_its_name():
    world, ctx = town(replace(DAY, supports=whole()))
    process = live(world, ctx, 0, Effect("process_phase", process="day", name="prepare",
                                         amount=600))
    assert (process.stage, process.worked) == ("prepare", {"prepare": 600})
    live(world, ctx, 0, Effect("process_phase", process="day", name="co_define", amount=300))
    assert (process.stage, process.worked["co_define"], process.skipped) == ("co_define", 300, [])
    live(world, ctx, 0, Effect("process_phase", process="day"))
    assert process.stage == "co_create"


ASKED = {
    "at work": (Condition(process="day"), Condition(process="idle")),
    "stage": (Condition(process="idle", stage="idea"), Condition(process="day", stage="ended")),
    "cause": (Condition(process="over", equals="nobody"),
              Condition(process="over", equals="misfit")),
    "figure": (Condition(process="day", figure="participants", at_least=1),
               Condition(process="day", figure="participants", at_most=0)),
    "figure of an idea": (Condition(process="idle", figure="participants", at_most=0),
                          Condition(process="idle", figure="at_work", at_least=1)),
}


@pytest.mark.parametrize("name", ASKED)
def test_a_condition_holds_or_does_not(name):
    world, ctx = town(at_work(), replace(DAY, id="idle"), replace(at_work(), id="over"))
    live(world, ctx, 2)
    world.processes["over"].stage, world.processes["over"].cause = "ended", "nobody"
    yes, no = ASKED[name]
    assert holds(world, ctx.rules, yes) and not holds(world, ctx.rules, no)


@pytest.mark.parametrize("stage", ["idea", "implement", "over"])
def test_figures_are_whole_numbers_at_every_stage(stage):
    world, ctx = town(DAY if stage == "idea" else at_work(), households=60)
    live(world, ctx, 2)
    if stage == "over":
        live(world, ctx, 1, Effect("process_end", process="day"))
    counted = {name: count(world, ctx.rules, first(world)) for name, count in FIGURES.items()}
    assert [name for name, value in counted.items() if type(value) is not int] == []


def experiment(tmp_path: Path, effect: str = GOOD, figure: str = "quality"):
    file = tmp_path / "try.yaml"
    file.write_text(FILE.replace("EFFECT", effect).replace("FIGURE", figure))
    return load(file)


def test_an_experiment_may_measure_a_process(tmp_path):
    assert experiment(tmp_path).measures[0].process == "day"


@pytest.mark.parametrize(("effect", "figure"), [
    (GOOD, "qualities"), (GOOD.replace("both", "nobody"), "quality"),
    (GOOD.replace("planning", "plan"), "quality"), (GOOD.replace("day", "night"), "quality"),
    ("{do: process_support, process: day, name: luck, amount: 5}", "quality"),
    ("{do: process_phase, process: day, name: rest}", "quality"),
    ("{do: process_savings, process: day, word: burnt}", "quality"),
    ("{do: process_remedy, process: day, name: rain}", "quality"),
])
def test_a_name_that_is_none_is_explained(tmp_path, effect, figure):
    with pytest.raises(InvalidInput):
        experiment(tmp_path, effect, figure)
