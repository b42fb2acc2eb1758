"""Which changes of the text would answer which reason.

A reason can be answered in the room if another option of the same clause would hurt those who gave
it less, and contradicts neither the law nor another statute: then everybody's position changes by
what the other option means to them. What the seed put in the way can only be answered before the
evening, by a concession.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.agreements import changes, clashes
from game.rules.assemblies.leanings import of_option
from game.rules.content import Agreement, ClauseOption
from game.rules.core import Rules
from game.world.decisions import Proposal
from game.world.world import World

Ints = NDArray[np.int64]


def answers_to(world: World, rules: Rules, agreement: Agreement, proposal: Proposal, rows: Ints,
               reasons: tuple[str, ...]) -> tuple[dict[str, tuple[str, str]], Ints]:
    """Reason -> the change of the text that would answer it, and what that means to each. A clause
    can be changed for one reason only: the one that weighs most here."""
    amendments: dict[str, tuple[str, str]] = {}
    answers = np.zeros((max(1, len(reasons)), len(rows)), np.int64)
    new = changes(proposal)
    for clause in agreement.clauses:
        held = next((o for o in clause.options if o.id == new.get(clause.id)), None)
        if held is None:
            continue
        leans = of_option(world, rules, held, rows)
        reason = min(leans, key=lambda name: (int(leans[name].clip(max=0).sum()), name),
                     default="")
        if not reason or not (leans[reason] < 0).any() or reason in amendments:
            continue
        best = _better(world, rules, [o for o in clause.options if o is not held], held, rows)
        if best is not None and not _clashes(world, rules, agreement, proposal, clause.id, best):
            amendments[reason] = (clause.id, best.id)
            answers[reasons.index(reason)] = _sum(world, rules, best, rows) - \
                _sum(world, rules, held, rows)
    return amendments, answers


def _better(world: World, rules: Rules, others: list[ClauseOption], held: ClauseOption, rows: Ints,
            ) -> ClauseOption | None:
    """The option that those whom the held one hurts would mind least, if they mind it less."""
    hurt = _sum(world, rules, held, rows) < 0
    minds = {o.id: int((_sum(world, rules, o, rows) * hurt).sum()) for o in (held, *others)}
    best = max(others, key=lambda o: (minds[o.id], o.id), default=None)
    return best if best is not None and minds[best.id] > minds[held.id] else None


def _clashes(world: World, rules: Rules, agreement: Agreement, proposal: Proposal, clause: str,
             option: ClauseOption) -> bool:
    """Whether the changed text would contradict the law or another statute."""
    org = world.org_in(agreement.provider)
    changed = proposal.terms | {clause: option.id}
    return org is not None and bool(clashes(rules, org, agreement, changed))


def _sum(world: World, rules: Rules, option: ClauseOption, rows: Ints) -> Ints:
    total = np.zeros(len(rows), np.int64)
    for amounts in of_option(world, rules, option, rows).values():
        total = total + amounts
    return total
