"""What exchange does to the homes of those who exchange: needs met, tired, surer, less alone.

An hour received meets what its skill is good for, where needs are told apart, and is an hour of
one's own that one has back; giving tires, makes surer of oneself and brings people together, which
is what most join for (facts A3.6). Whoever gives more than a free week bears is worn out (I16), and
the core first of all: it looks after the circle as well where nobody is paid to.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Context, Rules
from game.rules.currencies import broker, services
from game.rules.currencies.accounts import by_household
from game.rules.currencies.design import optional
from game.rules.currencies.exchange.result import Exchanged
from game.world.currencies import Currency
from game.world.households import NEED
from game.world.world import World

Ints = NDArray[np.int64]

MEETS = {"care": ("care",), "repair": ("housing",), "food": ("food", "water"),
         "teaching": ("learning",), "growing": ("food",), "craft": ("housing",),
         "digital": ("learning",), "accounts": ("work",)}
"""Skill whose services somebody received -> the needs that they may help with (judgement): of two,
the one of which the home has less. Who shops for somebody carries what is lacking."""
MOST_PERMILLE = 250
"""What exchange can add to a need in a week: it does not lift a home out of poverty (A4.4)."""


def step(world: World, ctx: Context, currency: Currency) -> None:
    """After the week's exchange: homes and members are as it left them."""
    done = ctx.exchanged.get(currency.id)
    circle, r = world.circles[currency.id], ctx.rules
    if not by_household(currency):
        return
    given = np.zeros(circle.n, np.int64)
    if isinstance(done, Exchanged) and len(done.payee):
        given = _by_row(done.payee, done.minutes, circle.n)
        if r.has("needs") or r.has("people"):
            _homes(world, r, given, _by_row(done.payer, done.minutes, circle.n), done,
                   int(circle.member.sum()))
    _wear(world, r, currency, given)


def _homes(world: World, r: Rules, given: Ints, got: Ints, done: Exchanged, members: int,
           ) -> None:
    """Larger circles exchange more, smaller ones bring people closer (facts A3.15)."""
    h = world.households
    met = (given + got > 0)
    near = r["currency.near_members"]
    together = r["currency.together"] * 2 * near // (near + members)
    h.efficacy = (h.efficacy + (given > 0) * (1000 - h.efficacy)
                  * r["currency.surer"] // 1000).clip(0, 1000)
    company = h.level("networks")
    h.set_level("networks", company + met * (1000 - company) * together // 1000)
    h.tired = (h.tired + (given * r["currency.giving_tires"]
                          - got * r["currency.getting_rests"]) // 60).clip(0, 1000)
    if not r.has("needs"):
        return
    for skill, needs in MEETS.items():
        mine = np.isin(done.service % len(services.IN_TURN), services.IN_TURN.index(skill))
        if mine.any():
            minutes = _by_row(done.payer[mine], done.minutes[mine], h.n)
            lift = (minutes * r["currency.hour_meets"] // 60).clip(max=MOST_PERMILLE)
            levels = h.needs[[NEED[need] for need in needs]]
            lowest = levels.argmin(axis=0)
            for i, need in enumerate(needs):
                level = levels[i]
                h.needs[NEED[need]] = level + (1000 - level) * lift * (lowest == i) // 1000


def _wear(world: World, r: Rules, currency: Currency, given: Ints) -> None:
    """Load is what somebody gave over a season or so; beyond what they bear it wears out, below
    it they recover."""
    circle = world.circles[currency.id]
    extra = broker.on_core(world, r, currency)
    if extra:
        given = given.copy()
        given[broker.core(world, currency)] += extra
    weeks = r["currency.load_weeks"]
    circle.load = (circle.load - circle.load // weeks + given) * circle.member
    bears = (optional(r, currency, "exhausted_hours") or r["currency.bears_hours"]) * 60 * weeks
    over = (circle.load - bears).clip(min=0) * r["currency.wears"] // bears
    rest = (circle.load < bears) * r["currency.recovers"]
    circle.weary = (circle.weary + over - rest).clip(0, 1000) * circle.member


def _by_row(rows: Ints, minutes: Ints, n: int) -> Ints:
    total: Ints = np.bincount(rows, minutes, n).astype(np.int64)
    return total
