"""Reading threats, civil society's means, groups and the app for the team (see `defence_view`)."""

from __future__ import annotations

from game.rules.conditions import all_hold
from game.rules.content import DriveSpec, ThreatSpec
from game.rules.core import Rules
from game.rules.defence import means, standing
from game.rules.digital.app import PURSE, spec_of
from game.rules.groups import group
from game.rules.knowledge import known_rows
from game.rules.machines.drive import ORGANISED
from game.rules.machines.threat import OPEN
from game.rules.town_hall import fees
from game.session.defence_view import (
    AppView,
    DefenceView,
    DriftView,
    DriveView,
    MeansView,
    ThreatView,
)
from game.world.defence import Threat
from game.world.world import EURO, World


def defence_view(world: World, rules: Rules) -> DefenceView | None:
    """None in a town in which nothing can be taken, nobody organises and no app can come."""
    content = rules.content
    told = rules.has("defence") and bool(content.threats or content.drives)
    if not told and spec_of(rules) is None:
        return None
    d = world.defence
    announced = [(s, d.threats[s.id]) for s in content.threats
                 if s.id in d.threats and d.threats[s.id].stage != "quiet"]
    announced.sort(key=lambda pair: (pair[1].stage not in OPEN, pair[1].due_week))
    most = means.most(world, rules) if rules.has("defence") else {}
    return DefenceView(
        tuple(_threat(world, rules, spec, threat) for spec, threat in announced),
        tuple(MeansView(name, d.means.get(name, 0), whole) for name, whole in most.items()),
        means.forgotten(world, rules) if most else 0,
        tuple(_drive(world, rules, spec) for spec in content.drives if spec.id in d.drives),
        tuple(DriftView(org, d.drift.get(org, 0), d.contracts.get(org, 0),
                        max(0, d.contract_until.get(org, world.week) - world.week))
              for org in sorted({*d.drift, *d.contracts})),
        d.totals.get("homes_lost", 0), len(d.lost), len(d.locked), _app(world, rules))


def _threat(world: World, rules: Rules, spec: ThreatSpec, threat: Threat) -> ThreatView:
    left = max(0, threat.due_week - world.week) if threat.stage in OPEN else 0
    return ThreatView(
        spec.id, spec.kind, spec.of, threat.stage, threat.cause, world.week - threat.since, left,
        spec.weeks + threat.gained, threat.gained,
        standing.standing(world, rules, spec, threat), standing.needs(spec, threat),
        {name: standing.moved(rules, spec, threat, name) for name in means.MEANS},
        threat.shield, tuple(s.id for s in spec.stands if all_hold(world, rules, s.when)),
        standing.lent(world, rules),
        {name: rules[f"defence.{spec.kind}_{name}"] for name in means.MEANS},
        spec.amount, _felt(world, rules, spec))


def _felt(world: World, rules: Rules, spec: ThreatSpec) -> int:
    d = world.defence
    if spec.kind == "eviction":
        lost = sum(by == spec.id for by in d.lost.values())
        here = world.households.district == rules.district_index.get(spec.of, -1)
        return lost or sum(bool(here[row]) for row in d.rents)
    if spec.kind == "enclosure":
        return d.fenced.get(spec.of, 0)
    contract = world.municipality.contracts.get(spec.of)
    return fees.price(world, contract.service) if contract is not None else 0


def _drive(world: World, rules: Rules, spec: DriveSpec) -> DriveView:
    drive = world.defence.drives[spec.id]
    mine = group(world, rules, spec.group)
    met = drive.stage == ORGANISED or bool((known_rows(world, rules) & mine).any())
    return DriveView(
        spec.id, spec.group, drive.stage, world.week - drive.since,
        drive.strength if met else -1, spec.needs, drive.own if met else -1,
        max(0, drive.room_until - world.week), drive.weeks, spec.weeks, drive.carried)


def _app(world: World, rules: Rules) -> AppView | None:
    d = world.digital
    if spec_of(rules) is None:
        return None
    return AppView(
        d.kind, d.stage, d.cause, world.week - d.since, d.users, d.fee, d.leans, d.data, d.fresh,
        d.week.get("left", 0), d.week.get("stayed", 0), d.week.get("priced", 0),
        world.ledger.balance(EURO, PURSE), d.lean_weeks, rules["digital.lean_weeks"])


def would_stand(before: World, after: World, rules: Rules) -> dict[str, tuple[int, int]]:
    """What stands against each threat in `after`, where that is more than before, and what it
    takes, permille."""
    found: dict[str, tuple[int, int]] = {}
    for spec in rules.content.threats if rules.has("defence") else ():
        now, then = (standing.standing(w, rules, spec, w.defence.threats[spec.id])
                     for w in (before, after))
        if then > now:
            found[spec.id] = then, standing.needs(spec, after.defence.threats[spec.id])
    return found
