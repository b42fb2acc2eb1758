"""Reading laws, allies and the district's table for the team (see `law_view`)."""

from __future__ import annotations

from game.rules.conditions import all_hold
from game.rules.content import AllySpec
from game.rules.core import Rules
from game.rules.laws import coalition, path, strength
from game.rules.laws.table import TEAM, waits
from game.rules.machines.law import DECREED
from game.session.law_view import AllyView, LawsView, LawView, MatterView, SeatView, TableView
from game.world.laws import Law
from game.world.world import World


def laws_view(world: World, rules: Rules) -> LawsView | None:
    """None in a town that no law, ally or table is about."""
    content = rules.content
    if not rules.has("laws") or not (content.laws or content.allies or content.table):
        return None
    return LawsView(
        tuple(_law(world, rules, law) for law in world.laws.values()),
        tuple(_ally(world, rules, spec) for spec in content.allies),
        strength.strength(world, rules), strength.carried(world, rules), world.coalition.mood,
        _table(world, rules))


def _law(world: World, rules: Rules, law: Law) -> LawView:
    ahead = path.ahead(world, rules, law)
    after = {"stalled": "law.resume_weeks", DECREED: "law.repeal_weeks"}
    return LawView(
        law.id, law.stage, law.cause, world.week - law.since, ahead.to if ahead else "", law.push,
        strength.pull(world, rules, law), strength.needs(rules, law),
        -1 if ahead is None or ahead.weeks is None else ahead.weeks, law.streak,
        rules[after.get(law.stage, "law.patience_weeks")], law.held_weeks,
        sum(law.id in hold.claims for hold in world.holds.values()))


def _ally(world: World, rules: Rules, spec: AllySpec) -> AllyView:
    c = world.coalition
    doubts = {key.partition("/")[2]: weeks for key, weeks in c.doubts.items()
              if key.partition("/")[0] == spec.id}
    return AllyView(
        spec.id, c.allies.get(spec.id, -1), c.favours.get(spec.id, 0),
        strength.counted(world, spec), spec.weight, spec.brings, spec.abroad,
        c.left.get(spec.id, ""), all_hold(world, rules, spec.joins), doubts,
        coalition.patience(world, rules, spec.id))


def _table(world: World, rules: Rules) -> TableView | None:
    spec, table = rules.content.table, world.coalition.table
    if spec is None:
        return None
    left = 1 if table.called else spec.every - (world.week - table.since) % spec.every
    return TableView(
        table.stage, left if table.stage == "meeting" else 0, rules["table.limit"],
        tuple(SeatView(name, table.balances.get(name, 0), name in table.gone,
                       table.idle.get(name, 0)) for name in (TEAM, *(a.id for a in spec.actors))),
        tuple(MatterView(m.id, m.kind, m.by, m.helps, table.progress.get(m.id, 0), m.needs,
                         table.done.get(m.id, 0), waits(world, rules, m)) for m in spec.matters))
