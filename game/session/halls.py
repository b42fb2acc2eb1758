"""Reading the town hall for the team. See `hall_view` for what may be known."""

from __future__ import annotations

from game.rules.beside import figures, output, wellbeing
from game.rules.beside.names import ADVANTAGES
from game.rules.core import Rules
from game.rules.knowledge import quality_heard
from game.rules.machines.process import IDEA
from game.rules.partnership import asking, books, commissioning, procurement
from game.session.hall_view import (
    AnswerView,
    AsideView,
    CivicBudgetView,
    ConsultationView,
    HallView,
    LensView,
    LineView,
    ProjectView,
    PublicView,
    ThingView,
)
from game.world.world import World


def hall_view(world: World, rules: Rules) -> HallView | None:
    """None where the town hall is nobody to be asked."""
    if not rules.has("partnership"):
        return None
    town, p = world.municipality, world.partnership
    bought = procurement.outcome(world, rules)
    return HallView(
        town.style, world.week - town.style_week if town.style_week else 0, books.purse(world),
        _lines(world, rules), _services(world, rules), procurement.weights_now(world),
        procurement.preset_now(world), tuple(p.clauses),
        {"cost": bought.cost, "here": bought.here, "social": bought.social},
        _budget(world), _consultations(world), dict(p.own_audit), dict(p.citizens_audit),
        world.week - p.audit_week if p.audit_week >= 0 else -1, _things(world, rules),
        {thing: said for thing, said in p.answers.items() if p.asked.get(thing) == world.season},
        _lens(world, rules), _aside(world, rules))


def weighed(world: World, rules: Rules, thing: str, to: str) -> AnswerView | None:
    """What it would weigh; None for what nobody can ask for."""
    if asking.refusal(world, rules, thing, to) is not None:
        return None
    it = asking.answer(world, rules, thing, to)
    return AnswerView(it.hours, it.price_cents, it.worth, it.ask, dict(it.parts))


def _lines(world: World, rules: Rules) -> tuple[LineView, ...]:
    """A contract by the service that it is about."""
    about = {f"contract:{c.id}": f"contract:{c.service}"
             for c in world.municipality.contracts.values()}
    return tuple(LineView(about.get(name, name), cents)
                 for name, cents in books.lines(world, rules) if cents)


def _services(world: World, rules: Rules) -> tuple[PublicView, ...]:
    around = {spec.service: spec.id for spec in rules.content.processes
              if spec.id in world.processes and world.processes[spec.id].stage != IDEA}
    return tuple(
        PublicView(s.id, rules.services[s.id].need, s.budget_cents_week, s.reported,
                   quality_heard(world, s), commissioning.mode(world, s.id),
                   commissioning.is_vacant(world, s.id), around.get(s.id, ""))
        for s in world.municipality.services.values())


def _budget(world: World) -> CivicBudgetView:
    b = world.partnership.budget
    waiting = tuple(ProjectView(c.id, c.service, c.cents, c.paid, c.due_week - world.week)
                    for c in sorted(b.won.values(), key=lambda c: c.due_week))
    return CivicBudgetView(
        b.share_permille, tuple(b.switches), b.method, b.editions, b.outcome, b.came, b.voters,
        waiting, b.delivered, b.failed)


def _consultations(world: World) -> tuple[ConsultationView, ...]:
    """The latest first."""
    found = sorted(world.partnership.consultations.values(), key=lambda c: -c.week)
    return tuple(ConsultationView(c.id, c.group, c.asked, c.came, c.wanted, c.promised,
                                  c.due_week - world.week, c.outcome) for c in found)


def _things(world: World, rules: Rules) -> tuple[ThingView, ...]:
    """What holds now stands first among what may be."""
    return tuple(ThingView(t.id, (*([t.now] if t.now else []), *t.to), t.now)
                 for t in asking.things(world, rules))


def _lens(world: World, rules: Rules) -> LensView | None:
    if not rules.has("beside"):
        return None
    return LensView({k: n for k, n in output.parts(world, rules).items() if n},
                    wellbeing.parts(world, rules))


def _aside(world: World, rules: Rules) -> AsideView | None:
    if not rules.has("beside"):
        return None
    b = world.beside

    def read(name: str) -> int:
        return figures.read(world, name)

    return AsideView(
        b.label_week >= 0, read("label_firms"),
        {name: b.advantages.get(name, 0) for name in ADVANTAGES}, dict(b.loops), b.rebound,
        b.sharing, read("sharers"), read("rent_out"), b.street, read("street_homes"),
        read("street_registered") + read("street_members"))
