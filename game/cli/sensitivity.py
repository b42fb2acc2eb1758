"""`sensitivity SCENARIO|EXPERIMENT`: which numbers of the model matter here, and how much."""

from __future__ import annotations

import argparse
import json
import sys

from game.cli.errors import BAD_FILE, STOPPED, BadCall, words_for
from game.cli.experiment import add_options, check_options, read_all
from game.cli.progress import counter
from game.cli.values import check_range
from game.lab.experiment.checks import MOST_WEEKS
from game.lab.experiment.form import Experiment
from game.lab.experiment.read import ExperimentNotFound, file_of, shipped
from game.lab.sensitivity import Influence, Study, of_scenario, study
from game.resources import ScenarioNotFound, scenario_ids
from game.scenario.parameters import registry
from game.scenario.problem import suggest

NAME = "sensitivity"
SEEDS, WEEKS = 6, 52
SHOWN = 3
"""Effects of a number that the table tells; the document has them all."""


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("subject", metavar="SCENARIO|EXPERIMENT")
    parser.add_argument("--parameter", nargs="+", action="extend", default=[], metavar="NAME",
                        help="these numbers of the model only")
    parser.add_argument("--weeks", type=int, metavar="W",
                        help=f"of a scenario that nobody acts in; {WEEKS} if not given")
    add_options(parser)


def run(args: argparse.Namespace) -> int:
    check_options(args)
    words_for(args.lang)
    for name in args.parameter:
        if name not in registry():
            near = suggest(name, registry()) or ", ".join(sorted(registry())[:5]) + ", …"
            raise BadCall("unknown_parameter", found=name, known=near)
    plan = subject(args)
    if plan is None:
        return BAD_FILE
    found, whole = study(plan, args.parameter, args.seeds or SEEDS, args.jobs, counter())
    if found is not None:
        print(json.dumps(found.plain(), ensure_ascii=False, indent=2)) if args.json else tell(found)
    return 0 if whole else STOPPED


def subject(args: argparse.Namespace) -> Experiment | None:
    """A scenario as an experiment on its gauges, or an experiment. None after its mistakes were
    told."""
    if args.weeks is not None:
        check_range("--weeks", args.weeks, 1, MOST_WEEKS)
    try:
        return of_scenario(args.subject, args.weeks or WEEKS)
    except ScenarioNotFound:
        pass
    try:
        file = file_of(args.subject)
    except ExperimentNotFound as error:
        raise ExperimentNotFound(args.subject, [*scenario_ids(), *shipped()]) from error
    if args.weeks is not None:
        raise BadCall("weeks_of_experiment")
    plans = read_all([file], args.lang)
    return plans[0] if plans else None


def tell(found: Study) -> None:
    """The numbers by what they do, the strongest first."""
    print(f"{found.subject}, {found.seeds} seeds. As it is:")
    for name, (mean, low, high) in found.outcomes.items():
        print(f"  {name}: {mean:.1f}; chance alone: {low:.1f} to {high:.1f}")
    print("Each number at the ends of its range, by the largest change as a multiple of chance:")
    moving = [i for i in found.influences if i.weight > 0]
    for influence in moving:
        _tell_one(influence)
    still = [i.name for i in found.influences if i.weight == 0]
    if still:
        print(f"Change nothing here: {', '.join(still)}.")
    if found.not_read:
        print(f"Not asked for here: {len(found.not_read)} numbers of other parts of the model.")
    sys.stdout.flush()


def _tell_one(influence: Influence) -> None:
    number = registry()[influence.name]
    print(f"{influence.weight:8.2f}  {influence.name} = {influence.value} "
          f"({number.low} to {number.high} {number.unit}, {number.source})")
    for e in influence.effects[:SHOWN]:
        if e.difference:
            sure = "" if e.low > 0 or e.high < 0 else ", not in every town"
            print(f"            at {e.at}: {e.outcome} {e.difference:+.1f} "
                  f"({e.low:+.1f} to {e.high:+.1f}{sure})")
