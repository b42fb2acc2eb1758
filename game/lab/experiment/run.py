"""One arm, one seed: a town lived week by week, and the numbers that its measures want."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from statistics import fmean, linear_regression

from game.lab.experiment.form import Arm, Books, Experiment, Measure
from game.lab.experiment.town import due, households_of, rules_of
from game.rules.beside.figures import read as read_beside
from game.rules.calendar import season_of, week_within
from game.rules.coproduction.figures import FIGURES as PROCESS_FIGURES
from game.rules.core import Context, Rules
from game.rules.currencies.figures import FIGURES as CURRENCY_FIGURES
from game.rules.defence.figures import FIGURES as DEFENCE_FIGURES
from game.rules.defence.figures import THREAT_FIGURES
from game.rules.digital.figures import FIGURES as DIGITAL_FIGURES
from game.rules.effects import apply_all
from game.rules.groups import group
from game.rules.hub.figures import FIGURES as HUB_FIGURES
from game.rules.indicators import FIGURES
from game.rules.laws.figures import FIGURES as LAW_FIGURES
from game.rules.mobility.figures import FIGURES as MOBILITY_FIGURES
from game.rules.mobility.figures import LINE_FIGURES
from game.rules.opening import open_season
from game.rules.questions import settle_unanswered
from game.rules.season.week import YEAR_WEEKS, live_week
from game.rules.transition import grid
from game.rules.transition.figures import OF_PATTERNS, OF_PROTOTYPES
from game.scenario import elsewhere
from game.scenario.build import build_world
from game.world.enterprises import COOPERATIVE
from game.world.luck import Luck
from game.world.world import EURO, World

Reading = Callable[[World], int]
Change = tuple[str, int] | None
"""A number of the model and what it is set to; an arm that sets it itself keeps its own."""


@dataclass
class Laboratory:
    """An experiment's towns. Rules are read once for each arm: that takes longer than a week."""

    experiment: Experiment
    rules: dict[tuple[str, bool], Rules] = field(default_factory=dict)

    def rules_of(self, arm_id: str, controlled: bool = False) -> Rules:
        key = (arm_id, controlled)
        if key not in self.rules:
            control = self.experiment.control if controlled else None
            self.rules[key] = rules_of(self.experiment, self.arm(arm_id), control)
        return self.rules[key]

    def arm(self, arm_id: str) -> Arm:
        return next(a for a in self.experiment.arms if a.id == arm_id)

    def run(self, arm_id: str, controlled: bool, seed: int, change: Change = None,
            numbers: dict[str, int] | None = None) -> dict[str, float]:
        """Measure id -> its number in the town of this seed; with the control's changes or not,
        with one number of the model changed or none. `numbers` stand in for the arm's own."""
        plan, arm, luck = self.experiment, self.arm(arm_id), Luck(seed)
        control = plan.control if controlled else None
        rules = self.rules_of(arm_id, controlled)
        if numbers is not None:
            rules = replace(rules, params=numbers)
        elif change is not None and change[0] not in {o.name for o in arm.parameters}:
            rules = replace(rules, params=rules.params | {change[0]: change[1]})
        wanted = [m for m in plan.measures if m.arm == arm_id]
        readings = {m.id: reading(m, rules) for m in wanted}
        series: dict[str, list[int]] = {m.id: [] for m in wanted}
        ends = {m.id: plan.weeks if m.to_week is None else m.to_week for m in wanted}
        acts, ctx = due(plan, arm, control, luck), Context(rules, luck, elsewhere=elsewhere)
        world = build_world(rules, seed, households_of(plan, arm, control)).copy()
        for week in range(max(ends.values(), default=-1) + 1):
            if week > 0:
                if week_within(rules.content, world.week + 1) == 1:
                    _turn_season(world, ctx)
                apply_all(world, ctx, acts.get(week, []))
                live_week(world, ctx)
            for m in wanted:
                if m.from_week <= week <= ends[m.id]:
                    series[m.id].append(readings[m.id](world))
        return {m.id: reduced(m, series[m.id]) for m in wanted}


def _turn_season(world: World, ctx: Context) -> None:
    """As in play: what nobody answered is settled, the next season of the story opens, and after
    the last one the town goes on alone."""
    settle_unanswered(world, ctx)
    season = season_of(ctx.rules.content, world.week + 1)
    if season > ctx.rules.seasons:
        world.season, world.phase = season, "year"
    elif season > 1:
        open_season(world, ctx, season)


def reading(measure: Measure, rules: Rules) -> Reading:
    """How to read one week's number off a town."""
    if measure.of is not None:
        name = measure.of
        count = next(figures[name] for system, figures in FIGURES.items()
                     if name in figures and rules.has(system))
        return lambda world: count(world, rules)
    if measure.level is not None:
        return lambda world: _mean_level(world, rules, measure)
    if measure.tally is not None:
        return lambda world: world.tallies.get(measure.tally or "", 0)
    if measure.employer is not None:
        return lambda world: _book(world, measure.employer or "", measure.book)
    if measure.beside is not None:
        beside = measure.beside
        return lambda world: read_beside(world, beside)
    if measure.hub is not None:
        of_hub = HUB_FIGURES[measure.hub]
        return lambda world: of_hub(world, rules)
    if measure.currency is not None:
        figure, name = CURRENCY_FIGURES[measure.figure], measure.currency
        return lambda world: figure(world, rules, world.currencies[name])
    if measure.law is not None:
        of_law, bill = LAW_FIGURES[measure.figure], measure.law
        return lambda world: of_law(world, rules, world.laws[bill])
    if measure.mobility is not None:
        of_ways = MOBILITY_FIGURES[measure.mobility]
        return lambda world: of_ways(world, rules)
    if measure.line is not None:
        of_line, cart_line = LINE_FIGURES[measure.figure], measure.line
        return lambda world: of_line(world, rules, world.mobility.lines[cart_line])
    if measure.cell is not None:
        cell = measure.cell
        return lambda world: grid.real(world, rules, cell)
    if measure.pattern is not None:
        of_pattern, taken_up = OF_PATTERNS[measure.figure], measure.pattern
        return lambda world: of_pattern(world, rules, world.transition.patterns[taken_up])
    if measure.prototype is not None:
        of_trial, trial = OF_PROTOTYPES[measure.figure], measure.prototype
        return lambda world: of_trial(world, rules, world.transition.prototypes[trial])
    if measure.threat is not None:
        of_threat, threat = THREAT_FIGURES[measure.figure], measure.threat
        return lambda world: of_threat(world, rules, world.defence.threats[threat])
    if measure.defence is not None:
        of_defence = DEFENCE_FIGURES[measure.defence]
        return lambda world: of_defence(world, rules)
    if measure.digital is not None:
        of_app = DIGITAL_FIGURES[measure.digital]
        return lambda world: of_app(world, rules)
    if measure.process is not None:
        count_of, which = PROCESS_FIGURES[measure.figure], measure.process
        return lambda world: count_of(world, rules, world.processes[which])
    return lambda world: _aged(world, measure.aged or 0, measure.form)


def _mean_level(world: World, rules: Rules, measure: Measure) -> int:
    """Mean of a level over a group's households, permille; 0 where the group has nobody."""
    level = world.households.level(measure.level or "trust")
    if measure.group is not None:
        level = level[group(world, rules, measure.group)]
    return int(level.mean()) if level.size else 0


def _aged(world: World, weeks: int, form: str | None) -> int:
    e = world.enterprises
    mine = (e.alive > 0) & (e.born_week == world.week - weeks)
    if form is not None:
        mine &= (e.form == COOPERATIVE) == (form == "cooperative")
    return int(mine.sum())


def _book(world: World, employer: str, book: Books) -> int:
    """What an employer's books say; nothing once it has closed."""
    e, row = world.enterprises, world.employers[employer]
    if book == "reserves":
        return int(world.ledger.of_block(EURO, "enterprise")[row])
    if book == "pay_short":
        return 1000 - int(e.pay_permille[row] * e.alive[row])
    column = {"posts": e.jobs, "agreed_pay": e.wage_cents,
              "takings": e.sales_cents}[book]
    return int(column[row] * e.alive[row])


def reduced(measure: Measure, series: list[int]) -> float:
    if measure.reduce == "slope":
        return linear_regression(range(len(series)), series).slope * YEAR_WEEKS
    return REDUCED[measure.reduce](series)


REDUCED: dict[str, Callable[[list[int]], float]] = {
    "mean": fmean,
    "last": lambda s: s[-1],
    "first": lambda s: s[0],
    "max": max,
    "min": min,
    "sum": sum,
}
