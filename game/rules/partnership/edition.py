"""An edition of the participatory budget: who comes, what they choose by the method agreed on, and
what that promises. What is left of the pot is there for the next one. The count is
`rules.decisions`: the same as in any assembly.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.choosing.counting import WITHIN_A_SUM
from game.rules.content import CivicProject
from game.rules.core import Context, Rules
from game.rules.decisions import METHODS, Ballot, Poll, Result, Roll, Terms
from game.rules.partnership import ballots, pot
from game.rules.partnership.projects import projects, real_cost
from game.world.partners import Chosen
from game.world.world import World

WAYS = ("budget", "equal_shares", "approval", "borda", "stv", "plurality")
"""Methods that it may be counted by: the first two spend a sum, the others put in order."""
OUTCOMES = ("chosen", "nothing_chosen", "nobody_came", "money_gone")
"""`money_gone`: there was less in the pot than the cheapest project costs. Texts:
`civic.edition.<name>`."""


def hold(world: World, ctx: Context) -> None:
    """Hold one now. Holding it costs a part of its pot."""
    b, r = world.partnership.budget, ctx.rules
    _learn(world, ctx)
    b.editions, b.edition_week = b.editions + 1, world.week
    options, sum_there = projects(world, r), _sum(world, r)
    rows, chosen = ballots.who_comes(world, ctx), 0
    b.voters, b.came = world.households.n, len(rows)
    b.turnout_permille = b.came * 1000 // max(1, b.voters)
    if not options or sum_there < min(p.cents for p in options):
        b.outcome = "money_gone"
        b.faith = b.faith * (1000 - r["participatory.gone_faith"]) // 1000
    elif not len(rows):
        b.outcome = "nobody_came"
    else:
        chosen = _choose(world, ctx, options, rows, sum_there)
        b.outcome = "chosen" if chosen else "nothing_chosen"
    ctx.tell("edition_held" if chosen else "edition_empty", outcome=b.outcome, came=b.came,
             voters=b.voters, chosen=chosen)


def _sum(world: World, rules: Rules) -> int:
    """What people are told that they may spend: a year's pot and what was left of the last. Where
    the financial side is not known, they choose as if it were more than there is."""
    b = world.partnership.budget
    there = pot.expected(world, rules) * (1000 - rules["participatory.running"]) // 1000
    there += max(0, pot.holds(world) - pot.committed(world))
    if "financial" in b.switches:
        return there
    return there * (1000 + rules["participatory.dreams"]) // 1000


def _choose(world: World, ctx: Context, options: list[CivicProject],
            rows: NDArray[np.int64], cents: int) -> int:
    """How many were chosen now; those of earlier editions may still be under way beside them."""
    b, r = world.partnership.budget, ctx.rules
    marked = ballots.marks(world, ctx, options, rows)
    lot = ctx.luck.one(world.week, "participatory", "lot", 1000)
    result = count(b.method, options, marked, b.voters, cents, lot)
    by_id, left, new = {p.id: p for p in options}, cents, set[str]()
    weeks = r["participatory.weeks"]
    weeks += ("officers" not in b.switches) * r["participatory.blind_weeks"]
    for name in result.winners:
        project = by_id[name]
        if project.cents <= left:
            left -= project.cents
            new.add(name)
            b.won[name] = Chosen(name, project.service, real_cost(world, r, project),
                                 world.week, world.week + weeks,
                                 b.delivered + b.failed + len(b.won))
    got = np.array([bool(new & set(marked[row])) for row in rows.tolist()], bool)
    trust = world.households.trust.copy()
    trust[rows] += np.where(got, r["choose.served_trust"], -r["choose.left_out_trust"])
    world.households.trust = trust.clip(0, 1000)
    return len(new)


def count(method: str, options: list[CivicProject], marked: dict[int, list[str]], voters: int,
          cents: int, lot: int) -> Result:
    """What a method makes of the marks; where it fills seats, as many as the sum could pay."""
    spends = method in WITHIN_A_SUM
    most = 1 if method == "plurality" else len(options)
    seats = max(1, min(len(options) - 1, cents // min(p.cents for p in options)))
    terms = Terms(seats=1 if spends else seats, seed=lot, budget=cents if spends else 0,
                  costs={p.id: p.cents for p in options} if spends else {})
    papers = [Ballot(tuple(wanted[:most]), voter=str(row)) for row, wanted in marked.items()]
    roll = Roll.of([str(row) for row in range(voters)])
    return METHODS[method].count(Poll(tuple(p.id for p in options), papers, roll, terms), method)


def _learn(world: World, ctx: Context) -> None:
    """What people expect of it: what became of those before, as far as they hear of it."""
    b, r = world.partnership.budget, ctx.rules
    late = sum(c.due_week <= world.week for c in b.won.values())
    due = b.delivered + b.failed + late
    if b.editions == 0 or due == 0:
        return
    done = b.delivered * 1000 // due
    if "accountability" not in b.switches:
        done = done * (1000 - r["participatory.unseen"]) // 1000
    b.faith += (done - b.faith) * r["participatory.learns"] // 1000
