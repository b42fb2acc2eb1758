"""From an evening to a decision: quorum, count, and what is written on the proposal."""

from __future__ import annotations

import numpy as np

from game.rules.assemblies import hands
from game.rules.assemblies.colleges import Colleges, colleges_of
from game.rules.assemblies.evening import Evening, electorate, meet
from game.rules.assemblies.turnout import out_of_reach, quorum_needed, second_call
from game.rules.assemblies.ways import WAYS
from game.rules.core import Context, Rules
from game.rules.decisions import Result
from game.rules.decisions.common.ballot import ABSTAIN
from game.rules.voting import ANSWERS, Voice, counted, said_yes
from game.world.decisions import Proposal
from game.world.world import World

OUTCOMES = (
    "adopted", "imposed",  # the terms hold
    "refused",  # a decision against it
    "tied",  # as many for it as against it: everything stays as it is
    "stuck",  # no agreement was found
    "few_came",  # too few for the quorum
    "out_of_reach",  # a quorum beyond what ever comes: the next meeting is a second call
    "college_missing",  # of its colleges too few came to decide for the others
    "nobody_may_vote",  # the electorate is empty
)
"""Every way in which it can end; each has a text, `outcome.<name>`."""
IMPOSED = "authoritarian"
METHODS = tuple(m for m in ANSWERS if m != "colleges")
"""Ways in which a yes or no can be decided where heads are counted."""


def hold(world: World, ctx: Context, proposal: Proposal, method: str) -> Evening | None:
    """Call the people together and let them decide; `proposal.outcome` says how it ended. The
    evening, if there was one."""
    comes, lean = electorate(ctx).present(world, proposal)
    rows = np.array(proposal.voters, np.int64)[comes]
    needed = quorum_needed(world, ctx.rules, proposal)
    colleges = of_proposal(world, ctx.rules, proposal) if method == "colleges" else None
    proposal.method, proposal.came, proposal.met_week = method, len(rows), world.week
    proposal.needed = needed
    proposal.present, proposal.minutes = rows.tolist(), ctx.rules["deliberation.opening_minutes"]
    proposal.yes, proposal.tallies, proposal.talk = 0, {}, []
    proposal.spoke, proposal.unheard, proposal.voiced = [], [], []
    if method != IMPOSED and (
            missing := _missing(ctx, proposal, rows.tolist(), needed, colleges)):
        proposal.outcome = missing
        world.tallies[second_call(proposal.agreement)] = int(missing == "out_of_reach")
        return None
    world.tallies.pop(second_call(proposal.agreement), None)
    if not len(rows):
        proposal.outcome = "imposed"
        return None
    evening = meet(world, ctx, proposal, method, rows, lean[comes].clip(-1000, 1000), colleges)
    told = hands.sides(world, proposal)
    _hold_to(evening, told)
    result = counted(method, voices(evening, told), proposal.voters, ctx.rules,
                     bool(evening.out.adopted[0]), colleges)
    proposal.outcome = _ended(evening, result, method)
    _write(proposal, evening, result)
    return evening


def of_proposal(world: World, rules: Rules, proposal: Proposal) -> Colleges | None:
    """The colleges of a proposal's roll, if its people vote in such."""
    org = world.org_in(rules.agreements[proposal.agreement].provider)
    return colleges_of(rules, org, proposal.colleges)


def _missing(ctx: Context, proposal: Proposal, came: list[int], needed: int,
             colleges: Colleges | None) -> str:
    """Why nothing can be decided tonight; empty if it can."""
    if not proposal.voters:
        return "nobody_may_vote"
    if came and len(came) >= needed:
        return "college_missing" if colleges is not None and colleges.missing(came) else ""
    beyond = out_of_reach(ctx.rules, len(proposal.voters), needed)
    return "out_of_reach" if beyond else "few_came"


def _hold_to(evening: Evening, told: dict[int, int]) -> None:
    """Whoever votes as a room told them does so, whatever was said."""
    for row, side in told.items():
        evening.positions[evening.rows == row] = side * hands.SURE


def voices(evening: Evening, told: dict[int, int] | None = None) -> list[Voice]:
    """Those who were there, as the talk left them; `told` are those who vote as a room told them,
    with 0 where it was split."""
    split = {row for row, side in (told or {}).items() if not side}
    out, names = evening.out, (*evening.reasons, "")
    reasons = evening.reason_of.tolist()
    answered = [reason >= 0 and bool(out.answered[reason, 0]) for reason in reasons]
    each = zip(evening.rows.tolist(), out.positions[0].tolist(), out.aside[0].tolist(), reasons,
               answered, out.seats[0].tolist(), strict=True)
    return [Voice(row, position, aside, names[reason], met, seat, row in split)
            for row, position, aside, reason, met, seat in each]


def _ended(evening: Evening, result: Result, method: str) -> str:
    if said_yes(result):
        return "imposed" if method == IMPOSED else "adopted"
    if evening.out.decided[0]:
        return "refused"
    return "tied" if WAYS[method].heads else "stuck"


def _write(proposal: Proposal, evening: Evening, result: Result) -> None:
    """What the window shows of the evening, round by round."""
    out = evening.out
    proposal.tallies = {word: int(n) for word, n in sorted(result.last.items())}
    if result.abstained:
        proposal.tallies[ABSTAIN] = result.abstained
    proposal.minutes = int(out.minutes[0])
    proposal.yes = int((evening.positions > 0).sum())
    proposal.talk = [{"for": int(for_it[0]), "open": int(against[0])}
                     for for_it, against in out.log[: int(out.rounds[0])]]
    proposal.spoke = evening.rows[out.spoke[0] > 0].tolist()
    proposal.unheard = evening.rows[evening.missed].tolist()
    proposal.voiced = evening.told(out.voiced)
    proposal.accepts = int(out.accepts[0].sum()) // len(evening.rows)
    for reason in evening.told(out.answered):
        clause, option = evening.amendments[reason]
        proposal.terms[clause] = proposal.amended[clause] = option
