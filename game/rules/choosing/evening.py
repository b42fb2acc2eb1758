"""One evening of choosing: who is asked, who comes, what each marks, what is bought with it.

People mark what they lean to: as far as it draws the groups they belong to, moved by the mood of
the evening as at any assembly, in the order of how much they want it. Whoever gets something trusts
people a little more, and whoever came for nothing a little less (`judgement`, after facts D12).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.assemblies.turnout import chances, expected_turnout, heads
from game.rules.assemblies.voters import in_group, voters_of
from game.rules.choosing.counting import count, served
from game.rules.choosing.purse import cents_in, paid_from, to_the_poor
from game.rules.content import Project, Selection
from game.rules.core import Context, Rules
from game.rules.costs import hours_left
from game.rules.effects import apply_all
from game.rules.machines.organisation import STEADY
from game.rules.statutes import value
from game.world.decisions import Pick
from game.world.world import EURO, World

Ints = NDArray[np.int64]

OUTCOMES = (
    "chosen",
    "nothing_chosen",  # nobody marked anything that could be paid
    "few_came",  # too few for the quorum
    "nobody_may_vote",
)
"""Every way in which it can end; each has a text, `picked.<name>`."""


def open_now(world: World, rules: Rules) -> list[Selection]:
    """Evenings that can be held this season."""
    return [s for s in rules.content.selections if _is_open(world, rules, s)]


def _is_open(world: World, rules: Rules, selection: Selection) -> bool:
    last, org = world.picks.get(selection.id), world.org_in(selection.provider)
    if not selection.from_season <= world.season <= selection.to_season:
        return False
    if last is not None and (selection.once or last.season == world.season):
        return False
    if org is None or org.stage not in (*STEADY, "in_trouble"):
        return False
    least = min((p.cents for p in selection.projects), default=0)
    paid = selection.purse == "nothing" or cents_in(world, selection) >= max(1, least)
    return paid and hours_left(world) >= selection.hours


def quorum(world: World, rules: Rules, selection: Selection, voters: int) -> int:
    """How many have to come: as the statutes of its organisation say."""
    org = world.org_in(selection.provider)
    share = value(rules, org, "quorum_permille") if org is not None else \
        rules["vote.quorum_permille"]
    return heads(voters, share)


def attendance(world: World, rules: Rules, selection: Selection, voters: list[int]) -> Ints:
    """Permille chance of coming, for each: as to an ordinary meeting."""
    rows = np.array(voters, np.int64)
    usual = np.full(len(rows), expected_turnout(rules, len(rows)), np.int64)
    chance = chances(world, rules, rows, usual, world.org_in(selection.provider))
    clipped: Ints = chance.clip(rules["vote.least_chance"], rules["vote.most_chance"])
    return clipped


def hold(world: World, ctx: Context, selection: Selection, method: str) -> Pick:
    """Call them together and let them choose; what is chosen is paid for and takes effect."""
    name, r = f"choose:{selection.id}", ctx.rules
    voters = voters_of(world, r, selection)
    rows = np.array(voters, np.int64)
    comes = ctx.luck.permille(world.week, f"{name}:turnout", rows, 0) < attendance(
        world, r, selection, voters)
    present = rows[comes]
    pick = Pick(selection.id, method, world.season, world.week, voters, present.tolist(),
                cents=cents_in(world, selection), lot=ctx.luck.one(world.week, name, "lot", 1000))
    world.picks[selection.id] = pick
    if not voters or not len(present) or len(present) < quorum(world, r, selection, len(voters)):
        pick.outcome = "few_came" if voters else "nobody_may_vote"
        return pick
    pick.ballots = _ballots(world, ctx, selection, present)
    pick.winners = list(count(r, pick).winners)
    pick.outcome = "chosen" if pick.winners else "nothing_chosen"
    _feel(world, r, pick)
    chosen = {p.id: p for p in selection.projects}
    for winner in pick.winners:
        _carry_out(world, ctx, selection, chosen[winner])
    return pick


def _ballots(world: World, ctx: Context, selection: Selection, rows: Ints) -> dict[int, list[str]]:
    """Row -> what it marks, the dearest to it first."""
    r, wants = ctx.rules, dict[str, list[int]]()
    for project in selection.projects:
        mood = ctx.luck.permille(world.week, f"choose:{selection.id}:{project.id}", rows, 0) - 500
        lean = mood * r["vote.mood_permille"] // 500
        for wish in project.wishes:
            lean = lean + in_group(world, r, wish.group, rows) * wish.amount
        wants[project.id] = (lean - r["choose.marks_from"]).tolist()
    return {row: sorted((p for p in wants if wants[p][i] > 0), key=lambda p: (-wants[p][i], p))
            for i, row in enumerate(rows.tolist())}


def _feel(world: World, rules: Rules, pick: Pick) -> None:
    got, trust = served(pick), world.households.trust.copy()
    trust[got] += rules["choose.served_trust"]
    trust[[row for row in pick.present if row not in set(got)]] -= rules["choose.left_out_trust"]
    world.households.trust = trust.clip(0, 1000)


def _carry_out(world: World, ctx: Context, selection: Selection, project: Project) -> None:
    payer = paid_from(world, selection)
    if payer is not None and project.cents:
        if not project.to_the_poor or not to_the_poor(world, ctx.rules, payer, project.cents):
            world.ledger.pay(EURO, payer, "outside", project.cents)
    apply_all(world, ctx, project.effects)
