"""Payment for what people gave of themselves, and why it can backfire (facts C13).

What is paid takes a part of one's own motive away, a woman's more than a man's in the one study
that could tell; it goes within some weeks, and when payment ends it does not come back. Pay is a
motive of its own, as strong as it is near to what staff earn, and stronger for the poor. So a
little is less than nothing, and ending it leaves less than there was before.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Context, Rules
from game.rules.groups import group
from game.world.coproduction import Participants, Process
from game.world.world import EURO, World

Ints = NDArray[np.int64]

NEVER, NOW, ONCE = 0, 1, 2
"""Values of `Participants.paid`."""
STAFF_HOURS = 40
"""Hours of a post's week, by which its hourly wage is reckoned."""


def on_top(world: World, rules: Rules, process: Process, circle: Participants, own: Ints) -> Ints:
    """Willingness with payment: what is left of one's own motive, and what pay adds."""
    left = own * (1000 - circle.spoilt) // 1000
    if not offered(process):
        return left
    near = min(1500, process.pay_cents_hour * 1000 // wage_cents_hour(rules, process))
    pull = near * rules["coproducer.pay_motive"] // 1000
    result: Ints = left + pull + group(world, rules, "poor") * pull // 2
    return result


def offered(process: Process) -> bool:
    """Pay that did not come last week is no motive this week."""
    return process.pay_cents_hour > 0 and process.unpaid_cents == 0


def wage_cents_hour(rules: Rules, process: Process) -> int:
    """What staff of the service earn an hour; where no service is known, of the town's best
    paid."""
    spec = rules.services.get(rules.processes[process.id].service)
    week = spec.wage_cents_week if spec else max(
        (s.wage_cents_week for s in rules.services.values()), default=STAFF_HOURS * 1000)
    return max(1, week // STAFF_HOURS)


def spoil(rules: Rules, process: Process, circle: Participants) -> None:
    """A week in which giving is paid for: motive goes towards its limit. Without pay it stays
    where it is, but for what heals."""
    if process.pay_cents_hour > 0:
        most = np.where(circle.woman > 0, rules["coproducer.crowding"],
                        rules["coproducer.crowding_man"])
        weeks = rules["coproducer.crowding_weeks"]
        gone = circle.spoilt + -((circle.spoilt - most).clip(max=0) // weeks)
        circle.spoilt = np.maximum(circle.spoilt, gone)
        circle.paid = np.where(circle.part > 0, NOW, circle.paid)
    else:
        circle.spoilt = circle.spoilt - circle.spoilt * rules["coproducer.crowding_heals"] // 1000
        circle.paid = np.where(circle.paid == NOW, ONCE, circle.paid)


def pay(world: World, ctx: Context, process: Process, circle: Participants) -> None:
    """The town hall pays for the week's minutes as it does for its services, out of its purse or on
    debt that it answers by cuts, until its credit ends; where no town hall keeps a purse, somebody
    from outside does. What is missing is remembered, and resented."""
    r, h = ctx.rules, world.households
    due = circle.minutes * process.pay_cents_hour // 60
    total, payer = int(due.sum()), "outside"
    got = due
    if r.has("municipality"):
        payer = "town_hall"
        services = world.municipality.services.values()
        credit = r["municipality.debt_weeks"] * sum(s.budget_cents_week for s in services)
        there = max(0, world.ledger.balance(EURO, payer) + credit)
        if there < total:
            got = due * there // total
    paid = int(got.sum())
    if total > paid and not process.unpaid_cents:
        ctx.tell("process_unpaid", process=process.id)
    process.unpaid_cents = total - paid
    if paid:
        world.ledger.collect(EURO, -got, payer)
        if r.has("income"):
            h.income_cents = h.income_cents + got
    if process.unpaid_cents:
        h.trust = (h.trust - (due > 0) * r["coproducer.pay_broken_trust"]).clip(0, 1000)
