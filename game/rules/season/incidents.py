"""Incidents: what the scenario lets happen, in its week, if its conditions hold; and the moves
that pressures announced."""

from __future__ import annotations

from game.rules import pressures
from game.rules.calendar import week_within
from game.rules.conditions import all_hold
from game.rules.content import Incident
from game.rules.coops import flows
from game.rules.core import Context
from game.rules.effects import apply_all
from game.rules.questions import carry_out_answers
from game.world.world import World


def step(world: World, ctx: Context) -> None:
    carry_out_answers(world, ctx)
    if world.phase == "year":
        return
    week = week_within(ctx.rules.content, world.week)
    for incident in ctx.rules.content.incidents:
        if incident.season == world.season and incident.week == week:
            _happen(world, ctx, incident)
    pressures.move(world, ctx, week)


def _happen(world: World, ctx: Context, incident: Incident) -> None:
    if incident.id in ctx.suppressed or not all_hold(world, ctx.rules, incident.when):
        return
    if ctx.luck.one(world.week, "incident", incident.id) >= incident.chance_permille:
        return
    world.happened[incident.id] = world.week
    with flows.named(world, incident.id):
        apply_all(world, ctx, incident.effects)
    if incident.choices:
        world.questions.append(incident.id)
    ctx.tell("incident_happened", incident=incident.id)
