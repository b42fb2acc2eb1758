"""Whom the hub advises after the first sale: new cooperatives, and enterprises in trouble.

How long and what it is worth is what any support centre's advice is worth (`support.*`, facts B5);
`firms.governing.advised` asks here. A hub brings as much of it as its counters have time for, and
none once it is closed.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Context, Rules
from game.rules.hub import counters
from game.rules.machines.organisation import EARNING
from game.world.enterprises import COOPERATIVE
from game.world.world import World

Ints = NDArray[np.int64]
ADVISING = ("advice", "training")
"""Counters that stand by an enterprise already at work."""


def room(world: World, rules: Rules) -> int:
    """How many more enterprises its counters of advice and training could stand by."""
    hub, spec = world.hub, counters.spec_of(rules)
    if spec is None or not counters.at_work(world) or \
            not all(name in hub.counters for name in ADVISING):
        return 0
    most = spec.hours * 60 * rules["hub.support_share"] // 1000 // rules["hub.support_minutes"]
    return max(0, most - len(hub.supported) - len(hub.taken_in))


def take_in(world: World, ctx: Context, rows: Ints) -> None:
    """New cooperatives come to the hub if they know of it and it has room for them."""
    r, hub = ctx.rules, world.hub
    left = room(world, r)
    if not left:
        return
    e = world.enterprises
    heard = ctx.luck.permille(world.week, "hub:heard", rows) < hub.known
    for row in rows[heard & (e.form[rows] == COOPERATIVE)].tolist()[:left]:
        accept(world, r, row, r["support.weeks"])


def accept(world: World, rules: Rules, row: int, weeks: int) -> None:
    """It is advised from now on, for so many weeks at least."""
    hub = world.hub
    hub.supported[row] = max(hub.supported.get(row, 0), world.week + weeks)
    hub.count("helped")


def advised(world: World) -> Ints:
    """Weeks of advice that each enterprise still has of the hub."""
    left = np.zeros(world.enterprises.n, np.int64)
    if counters.at_work(world):
        for row, until in world.hub.supported.items():
            left[row] = max(0, until - world.week)
    return left


def reach(world: World) -> int:
    """How much of it its counters had time for last week, permille."""
    return world.hub.week.get("advised", 1000)


def named(world: World, ctx: Context) -> None:
    """New cooperatives that the town knows by name are taken in as all others are."""
    r, hub = ctx.rules, world.hub
    for org in world.orgs.values():
        form = r.forms.get(org.form)
        if org.stage in EARNING and form is not None and form.circle and org.supported_until < 0 \
                and world.week - org.opened_week <= r["support.weeks"] // 3 and room(world, r):
            org.supported_until = world.week + r["support.weeks"]
            hub.taken_in.append(org.provider)
            if org.row >= 0:
                hub.began[org.row] = int(world.enterprises.born_week[org.row])
            hub.count("helped")
            ctx.tell("taken_in", org=org.provider, weeks=r["support.weeks"])


def tidy(world: World) -> None:
    """Who is gone, or was advised long enough, is off the list."""
    hub, e = world.hub, world.enterprises
    hub.supported = {row: until for row, until in hub.supported.items()
                     if until > world.week and e.alive[row]}
    hub.taken_in = [name for name in hub.taken_in if (org := world.org_in(name)) is not None
                    and org.supported_until > world.week]


def end(world: World) -> None:
    """Nobody is advised by a hub that is closed."""
    hub = world.hub
    for name in hub.taken_in:
        if (org := world.org_in(name)) is not None:
            org.supported_until = world.week - 1
    hub.supported, hub.taken_in = {}, []


def lends(world: World, rows: Ints) -> Ints:
    """How much of a support centre's loan new enterprises have, permille: a hub finds it only
    while its counter for information and finance is open."""
    closed = "finance" not in world.hub.counters
    whole: Ints = np.array([0 if closed and row in world.hub.supported else 1000
                            for row in rows.tolist()], np.int64)
    return whole
