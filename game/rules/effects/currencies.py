"""Effects on currencies: how one is designed, begun, changed, taught, struck and ended."""

from __future__ import annotations

import numpy as np

from game.rules.core import Context
from game.rules.currencies import issuing, joining, law, leaving, life, literacy
from game.rules.currencies.accounts import by_household
from game.rules.currencies.design import has
from game.rules.currencies.design import setting as in_force
from game.rules.currencies.settings import SETTINGS, WORDS
from game.rules.groups import group
from game.rules.machines.currency import ALIVE, BEFORE
from game.rules.vocabulary import Effect
from game.world.currencies import Currency
from game.world.world import World


def _of(world: World, effect: Effect) -> Currency | None:
    return world.currencies.get(effect.currency or "")


def workshop(world: World, ctx: Context, effect: Effect) -> None:
    """`amount` evenings (one, if it is not said) on which people design a `currency` together: six
    are enough, after fewer fewer join (concept 103). Who came has learned something."""
    currency = _of(world, effect)
    if currency is not None and currency.stage in BEFORE:
        life.design(world, ctx, currency, effect.amount or 1)


def issue(world: World, ctx: Context, effect: Effect) -> None:
    """A `currency` that was designed begins, with whoever joins."""
    currency = _of(world, effect)
    if currency is not None:
        life.issue(world, ctx, currency)


def setting(world: World, ctx: Context, effect: Effect) -> None:
    """From now on a number of a `currency`'s design (`name`, see `rules.currencies.settings`) is
    `amount`, within its range."""
    currency, name = _of(world, effect), effect.name or ""
    if currency is not None and name in SETTINGS and has(currency, name):
        spec, before = SETTINGS[name], in_force(ctx.rules, currency, name)
        currency.settings[name] = max(spec.least, min(spec.most, effect.amount or 0))
        joining.changed(world, ctx.rules, currency, name, before)


def word(world: World, ctx: Context, effect: Effect) -> None:
    """From now on a choice of a `currency`'s design (`name`) is `word`."""
    currency, name = _of(world, effect), effect.name or ""
    if currency is not None and effect.word in WORDS.get(name, ()) and has(currency, name):
        currency.words[name] = effect.word


def issue_extra(world: World, ctx: Context, effect: Effect) -> None:
    """Once, `amount` units more for every member of a `currency`; below zero so much is taken back
    from each who has it (facts A1.7)."""
    currency = _of(world, effect)
    if currency is not None and currency.stage in ALIVE:
        issuing.each(world, ctx, currency, effect.amount or 0)


def members(world: World, ctx: Context, effect: Effect) -> None:
    """`amount` households join a `currency` at once, of a `group` if one is named, the most ready
    first; below zero so many leave it."""
    currency, number = _of(world, effect), effect.amount or 0
    if currency is None or currency.stage not in ALIVE:
        return
    circle = world.circles[currency.id]
    mask = np.ones(circle.n, bool)
    if effect.group is not None and by_household(currency):
        mask = group(world, ctx.rules, effect.group)
    if number > 0:
        joining.admit(world, ctx, currency, joining.chosen(world, ctx, currency, number, mask))
    elif number < 0:
        belong = np.flatnonzero((circle.member > 0) & mask)
        leaving.leave(world, ctx, currency, leaving.drawn(world, ctx, currency, belong, -number))


def shock(world: World, ctx: Context, effect: Effect) -> None:
    """The law, the tax office or the benefit office comes upon a `currency`: for `weeks` weeks so
    many permille (`amount`) of what people would do with it they do not dare to, and who lives on
    benefits leaves sooner; at 1000 it is forbidden (facts A3.14, A6.7)."""
    currency = _of(world, effect)
    if currency is not None:
        law.come_upon(world, currency, effect.amount or 0, effect.weeks or 0)


def teach(world: World, ctx: Context, effect: Effect) -> None:
    """Members of a `currency` learn how money works, by `amount` permille of what they lack: whom
    they blame when it stands still changes with it."""
    currency = _of(world, effect)
    if currency is not None and currency.id in world.circles:
        literacy.teach(world, currency, effect.amount or 0)


def close(world: World, ctx: Context, effect: Effect) -> None:
    """A `currency` is wound up: no newcomers, some weeks to spend what one has, then accounts are
    settled as its design has it."""
    currency = _of(world, effect)
    if currency is not None:
        life.wind_up(world, ctx, currency, "decided")


def replace(world: World, ctx: Context, effect: Effect) -> None:
    """A `currency` gives way to another (`name`): its members go over, and for each old unit they
    have `amount` permille of a new one."""
    currency, other = _of(world, effect), world.currencies.get(effect.name or "")
    if currency is not None and other is not None and other is not currency:
        life.replace(world, ctx, currency, other, effect.amount or 0)
