"""Reading a town on its way together for the team (see `transition_view`)."""

from __future__ import annotations

from game.rules.conditions import holds
from game.rules.content import PatternSpec, PrototypeSpec
from game.rules.core import Rules
from game.rules.machines.pattern import HOLDS, TOOLBOX
from game.rules.machines.prototype import RUNNING, SCALING
from game.rules.transition import (
    chances,
    diagnosis,
    grid,
    leading,
    patterns,
    relapse,
    toolbox,
    workshop,
    worth,
)
from game.rules.unlocks import unlocked
from game.rules.vocabulary import Condition
from game.session.transition_view import (
    CellView,
    LookView,
    NeedView,
    PatternView,
    PrototypeView,
    TransitionView,
)
from game.world.world import World

TOTALS = ("looked", "held", "lost", "relapses", "caught", "tried", "failed", "fallen")


def transition_view(world: World, rules: Rules) -> TransitionView | None:
    """None in a town without a way together and without prototypes."""
    spec = leading.spec_of(rules)
    if spec is None and not leading.prototypes(rules):
        return None
    way, acting = world.transition, world.phase == "organise"
    asked = [*((actor, "") for actor in grid.ACTORS), *(("", action) for action in grid.ACTIONS)]
    cells = grid.cells_of(world, rules) if spec else ()
    return TransitionView(
        begun=leading.begun(world), led_by=way.led_by, method=way.method, methods=leading.METHODS,
        may_look=unlocked(world, rules, "diagnose") and world.phase in ("listen", "organise"),
        may_take_up=unlocked(world, rules, "pattern") and acting,
        may_try=unlocked(world, rules, "prototype") and acting,
        actions=grid.ACTIONS, actors=grid.actors(world, rules) if spec else (),
        cells=tuple(_cell(world, rules, cell) for cell in cells),
        looks=tuple(LookView(*cell, diagnosis.hours(world, rules, *cell),
                             diagnosis.why_not(world, rules, *cell)) for cell in asked),
        gap_below=rules["transition.gap"], gaps=tuple(diagnosis.gaps(world, rules)),
        patterns=tuple(_pattern(world, rules, p) for p in leading.patterns(rules).values()),
        tutors=len(way.tutors), tutors_able=len(relapse.able(world, rules)),
        tutor_hours=rules["transition.tutor_hours"], tutor_reach=rules["transition.tutor_reach"],
        method_hours=rules["transition.method_hours"], covered=relapse.covered(world, rules),
        relapses=way.totals.get("relapses", 0), caught=way.totals.get("caught", 0),
        prototypes=tuple(_prototype(world, rules, p) for p in leading.prototypes(rules).values()),
        totals=tuple((name, way.totals.get(name, 0)) for name in TOTALS))


def _cell(world: World, rules: Rules, cell: str) -> CellView:
    way, (action, _, actor) = world.transition, cell.partition("/")
    known = way.known.get(cell, -1)
    weeks = world.week - way.looked[cell] if cell in way.looked else -1
    return CellView(cell, action, actor, known, weeks, 0 <= known < rules["transition.gap"])


def _needs(world: World, rules: Rules, context: list[Condition], seen: bool) -> tuple[
        NeedView, ...]:
    """A condition about a cell that was looked at is known by that look; all others, if `seen`."""
    return tuple(NeedView(i, int(holds(world, rules, c)) if seen or c.cell in
                          world.transition.known else -1, c.cell or "")
                 for i, c in enumerate(context))


def _pattern(world: World, rules: Rules, spec: PatternSpec) -> PatternView:
    state = world.transition.patterns[spec.id]
    together = state.together or state.stage == TOOLBOX
    return PatternView(
        spec.id, spec.cell, spec.by, state.stage, state.cause, world.week - state.since,
        state.alive, rules["transition.holds"], rules["transition.lets_go"], state.part,
        rules["transition.full_part"], state.together, state.dips,
        patterns.design_weeks(world, rules, spec, together),
        _needs(world, rules, spec.context, state.stage in ("growing", HOLDS)),
        *toolbox.price(rules, spec.id, "alone"),
        toolbox.why_not(world, rules, spec.id, "together"))


def _prototype(world: World, rules: Rules, spec: PrototypeSpec) -> PrototypeView:
    state = world.transition.prototypes[spec.id]
    lasts = {RUNNING: chances.weeks(world, rules, spec), SCALING: rules["prototype.scale_weeks"]}
    left = lasts[state.stage] - (world.week - state.since) if state.stage in lasts else 0
    return PrototypeView(
        spec.id, state.stage, state.cause, world.week - state.since, max(0, left), state.learned,
        chances.heard(world, rules, spec), state.came, state.tries, state.works, spec.homes,
        spec.lives_on, state.lean, rules["prototype.lean_weeks"], rules["prototype.empty_weeks"],
        tuple(spec.links),
        _needs(world, rules, spec.context, state.learned >= rules["prototype.shows"]),
        spec.hours, worth.price(world, rules, spec, at_scale=False),
        spec.scale_hours, worth.price(world, rules, spec, at_scale=True),
        workshop.why_not(world, rules, spec.id, "begin"),
        workshop.why_not(world, rules, spec.id, "scale"))
