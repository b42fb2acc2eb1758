"""The town of an arm: the experiment's, with the arm's and the control's changes laid over it."""

from __future__ import annotations

from dataclasses import fields, replace

from game.lab.experiment import form
from game.lab.experiment.form import Arm, Control, Draw, Experiment, Town
from game.lab.laboratory import laboratory
from game.resources import scenario_dir
from game.rules.content import Content
from game.rules.core import Rules
from game.rules.vocabulary import Effect
from game.scenario.load import load_content
from game.scenario.rules_for import make_rules
from game.world.luck import Luck


def laid_over(town: Town, *changes: Town) -> Town:
    """What a later one says goes before what an earlier one says."""
    for change in changes:
        said = {f.name: value for f in fields(Town) if (value := getattr(change, f.name))}
        town = replace(town, **said)
    return town


def changes(experiment: Experiment, arm: Arm, control: Control | None) -> list[
        Experiment | Arm | Control]:
    """Everybody who may change an arm's town, the last word last."""
    return [experiment, arm, *([control] if control else [])]


def content_of(experiment: Experiment, arm: Arm, control: Control | None = None) -> Content:
    """The arm's town as a scenario. Raises InvalidInput or ScenarioNotFound."""
    town = laid_over(Town(), *(c.world for c in changes(experiment, arm, control)))
    if town.scenario:
        content = load_content(scenario_dir(town.scenario))
        content = replace(content, systems=list(town.systems or content.systems),
                          kind=town.kind or content.kind)
    else:
        content = laboratory(
            town.kind or form.KIND, town.households or form.HOUSEHOLDS,
            tuple(town.systems or form.SYSTEMS), town.districts or form.DISTRICTS)
    more = {name: listed for name in ("commons", "drawers", "contracts", "routes", "employers",
                                     "currencies", "processes", "participatory", "hub",
                                     "laws", "allies", "table", "mobility",
                                     "toolkits", "other_towns", "threats", "drives",
                                     "app", "transition", "prototypes")
            if (listed := getattr(town, name))}
    return replace(content, **more)


def rules_of(experiment: Experiment, arm: Arm, control: Control | None = None) -> Rules:
    numbers = {o.name: o.value for c in changes(experiment, arm, control) for o in c.parameters}
    return make_rules(content_of(experiment, arm, control), numbers)


def households_of(experiment: Experiment, arm: Arm, control: Control | None = None) -> int | None:
    """How many households settle; None is as many as the scenario has."""
    return laid_over(Town(), *(c.world for c in changes(experiment, arm, control))).households


def due(experiment: Experiment, arm: Arm, control: Control | None, luck: Luck) -> dict[
        int, list[Effect]]:
    """Week -> the effects of its morning, an arm's own and the bundle this seed draws."""
    found: dict[int, list[Effect]] = {}
    for act in (a for c in changes(experiment, arm, control) for a in c.schedule):
        last = min(act.until or experiment.weeks, experiment.weeks) if act.every else act.week
        for week in range(act.week, last + 1, act.every or 1):
            found.setdefault(week, []).extend(act.effects)
    if arm.draw is not None:
        found.setdefault(arm.draw.week, []).extend(
            effect for policy in drawn(arm.draw, luck) for effect in policy.effects)
    return found


def drawn(draw: Draw, luck: Luck) -> list[form.Policy]:
    """The bundle of this seed, in the order of the file. The same seed draws the same."""
    least, most = draw.how_many
    number = least + luck.one(0, "experiment:draw", "number", most - least + 1)
    lots = sorted(draw.from_, key=lambda p: luck.one(0, "experiment:draw", p.id, 1 << 24))
    chosen = {policy.id for policy in lots[:number]}
    return [policy for policy in draw.from_ if policy.id in chosen]
