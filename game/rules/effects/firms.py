"""Effects on enterprises: a plant closes, an employer known by name closes or wins customers."""

from __future__ import annotations

import numpy as np

from game.rules.core import Context
from game.rules.firms import employers, machines
from game.rules.firms.leaving import close
from game.rules.vocabulary import Effect
from game.world.world import World


def close_firms(world: World, ctx: Context, effect: Effect) -> None:
    """`amount` permille of the posts of a sector (`name`) are gone at once: its largest
    enterprises close, the last of them shrinks, and what they sold outside the town is lost
    with them, for good."""
    e, name = world.enterprises, effect.name or ""
    index = ctx.rules.sector_index.get(name, -1)
    rows = np.flatnonzero((e.alive > 0) & (e.sector == index))
    posts = int(e.jobs[rows].sum())
    left = posts * min(1000, effect.amount or 0) // 1000
    if not left:
        return
    world.tallies[f"exports:{name}"] -= world.tallies.get(f"exports:{name}", 0) * left // posts
    largest = rows[np.argsort(-e.jobs[rows], kind="stable")]
    gone = np.cumsum(e.jobs[largest]) <= left
    left -= int(e.jobs[largest[gone]].sum())
    close(world, ctx, largest[gone])
    if left:
        row = int(largest[int(gone.sum())])
        e.custom[row] -= e.custom[row] * left // int(e.jobs[row])
        e.sales_mean[row] -= e.sales_mean[row] * left // int(e.jobs[row])
        e.jobs[row] -= left


def close_employer(world: World, ctx: Context, effect: Effect) -> None:
    """An employer known by `name` closes, or `amount` permille of its posts; whoever loses a post
    has `weeks` of pay as severance. What it sold outside the town is lost with the posts, until
    somebody takes it over."""
    name, part = effect.name or "", min(1000, max(0, effect.amount if effect.amount else 1000))
    row = world.employers.get(name, -1)
    if row < 0 or not world.enterprises.alive[row]:
        return
    posts = int(world.enterprises.jobs[row]) * part // 1000
    if ctx.rules.has("labour"):
        employers.dismiss(world, ctx, name, posts if part < 1000 else world.households.n * 2,
                          effect.weeks or 0)
    if part < 1000:
        employers.shrink(world, ctx.rules, name, part)
    else:
        close(world, ctx, np.array([row], np.int64))
    ctx.tell("employer_closed", employer=name, posts=posts, permille=part)


def custom(world: World, ctx: Context, effect: Effect) -> None:
    """Customers of an organisation (`org`) or of an employer (`name`) come or stay away: its
    takings change by `amount` permille, and what the world outside buys in its branch by as much,
    so that others have neither more nor less. What it is made for stays, and so pay and posts
    bend as its form and its statutes have it. Of an employer that stands still, what waits for
    whoever takes it over changes by as much."""
    e, org = world.enterprises, world.org_in(effect.org or "")
    row = org.row if org is not None else world.employers.get(effect.name or "", -1)
    if row < 0 or not e.alive[row]:
        taker = ctx.rules.providers.get(effect.org or "")
        employers.gain(world, (taker.takes_over if taker else effect.name) or "",
                       effect.amount or 0)
        return
    sector = ctx.rules.sectors[int(e.sector[row])].id
    sold = int(e.sales_cents[row]) * (effect.amount or 0) // 1000
    e.productivity[row] = max(1, int(e.productivity[row]) * (1000 + (effect.amount or 0)) // 1000)
    outside = world.tallies.get(f"exports:{sector}", 0)
    world.tallies[f"exports:{sector}"] = max(0, outside + sold)


def jobless_growth(world: World, ctx: Context, effect: Effect) -> None:
    """A branch (`name`) sells `amount` permille more outside the town, and machines make it."""
    machines.put_in(world, ctx, effect.name or "", effect.amount or 0)
