"""Reading a co-produced service for the team. See `coproduction_view` for what may be known."""

from __future__ import annotations

from game.rules.coproduction import challenges, figures, reach
from game.rules.coproduction.board import CELLS, cell
from game.rules.coproduction.power import KINDS
from game.rules.core import Rules
from game.rules.knowledge import quality_heard
from game.rules.machines.process import PHASES
from game.session.coproduction_view import TOLD, CellView, ProcessView
from game.world.coproduction import Participants, Process
from game.world.world import World

MET = PHASES[1:]
"""Phases in which users and staff talk about how good it is."""


def process_view(world: World, rules: Rules, name: str) -> ProcessView | None:
    """One process; None if there is none of that name."""
    it = world.processes.get(name)
    if it is None or name not in rules.processes:
        return None
    spec = rules.processes[name]
    service = world.municipality.services.get(spec.service)
    takers = world.takers.get(name) or Participants.empty()
    running = it.stage in PHASES
    return ProcessView(
        it.id, it.stage, it.cause, spec.service, it.planning, it.delivery, it.level, it.collective,
        it.pay_cents_hour, _homes(world, rules, name),
        service.budget_cents_week if service else 0, service.reported if service else it.quality,
        _felt(world, rules, it), _cells(rules), {p: it.worked.get(p, 0) for p in PHASES},
        tuple(it.skipped), dict(it.supports),
        {c: it.challenges[c] for c in challenges.noticed(rules, it)}, tuple(it.remedies),
        it.savings, it.saved_cents, it.dumped_cents,
        int((takers.part > 0).sum()), int(takers.minutes.sum()) // 60 if running else 0,
        {p: it.power[p] for p in KINDS if p in it.power},
        {name: figures.FIGURES[name](world, rules, it) for name in TOLD})


def _homes(world: World, rules: Rules, name: str) -> int:
    return int(reach.users(world, rules, world.processes[name]).sum())


def _felt(world: World, rules: Rules, it: Process) -> int | None:
    """What users get is known where they are at the table; of a service that staff alone plan and
    deliver, while somebody was listened to."""
    if (it.planning, it.delivery) != ("professionals", "professionals") or it.stage in MET:
        return it.quality
    service = world.municipality.services.get(rules.processes[it.id].service)
    return quality_heard(world, service) if service is not None else it.quality


def _cells(rules: Rules) -> tuple[CellView, ...]:
    found = []
    for planning, delivery in CELLS:
        c = cell(rules, planning, delivery)
        found.append(CellView(planning, delivery, c.cost, c.users_minutes, c.staff, c.quality,
                              c.risk, c.inclusion))
    return tuple(found)
