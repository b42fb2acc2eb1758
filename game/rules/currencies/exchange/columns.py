"""What the kernel reads besides balances: whom each knows, who offers what, hours to give."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Context
from game.rules.currencies import contacts
from game.rules.currencies.design import setting, word
from game.world.currencies import Currency, Members
from game.world.world import World

Ints = NDArray[np.int64]

USUAL, PART = 1000, 250
"""Of `Members.sought`: who is sought as usual, and a quarter of that, which is one line in the
directory of a circle in which some are sought more than others."""


def known(world: World, ctx: Context, currency: Currency) -> Ints:
    """Shape (n, k). Where people have nobody but those they know to ask, they remember whom they
    have exchanged with (in a circle small enough for that); elsewhere neighbours and friends are
    asked first, and the list or the broker does the rest."""
    circle = world.circles[currency.id]
    small = int(circle.member.sum()) <= ctx.rules["exchange.log_most"]
    if word(ctx.rules, currency, "matching") == "contacts" and small:
        return contacts.known(world, currency)
    return world.households.ties


def hours(world: World, ctx: Context, currency: Currency, given: Ints | None) -> Ints:
    """Minutes that each member could work for others this week: the design's hours, drawn anew
    each week, as far as the week has room; fewer for who is worn out."""
    r, circle = ctx.rules, world.circles[currency.id]
    least = setting(r, currency, "free_hours_least")
    span = max(0, setting(r, currency, "free_hours_most") - least) + 1
    ids = np.arange(circle.n, dtype=np.int64)
    drawn = (ctx.luck.raw(world.week, "exchange:hours", ids) >> np.uint64(48)).astype(np.int64)
    minutes = (least + (drawn * span >> 16)) * 60 * circle.member
    minutes = minutes * (1000 - circle.weary) // 1000
    if given is not None:
        minutes = (minutes - given).clip(min=0)
    if r.has("work"):
        minutes = np.minimum(minutes, world.households.free_minutes.clip(min=0))
    result: Ints = minutes
    return result


def directory(ctx: Context, week: int, currency: Currency, circle: Members, kinds: int) -> tuple[
        Ints, Ints]:
    """Where each service's part of the list begins, and the list: members in an order that luck
    draws each week, so that nobody is always the first. Who is sought more stands in it more
    often."""
    rows = np.flatnonzero(circle.member * circle.offers)
    rows = rows[np.argsort(ctx.luck.raw(week, f"{currency.id}:list", rows))]
    sought = circle.sought[rows]
    if (sought != USUAL).any():
        rows = np.repeat(rows, ((sought + PART // 2) // PART).clip(min=1))
    bits = circle.offers[rows].astype(np.min_scalar_type(1 << (kinds - 1)))  # small ones are quick
    parts = [rows[np.flatnonzero(bits & (1 << s))] for s in range(kinds)]
    starts = np.zeros(kinds + 1, np.int64)
    np.cumsum([len(part) for part in parts], out=starts[1:])
    return starts, np.concatenate(parts)


def spend(world: World, ctx: Context, worked: Ints) -> None:
    """Where people's weeks are kept, these minutes are no longer free: they count as those given
    to organisations do, and are added up for the balance of the week (`rules.invariants`)."""
    if ctx.rules.has("work"):
        h = world.households
        h.org_minutes = h.org_minutes + worked
        world.tallies[HELPING] = world.tallies.get(HELPING, 0) + int(worked.sum())


HELPING = "exchange:minutes"
"""Tally: minutes that people gave each other this week."""
