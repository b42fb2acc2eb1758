"""An app: who uses it, what it keeps of every order, whether it lives, and what its end leaves.

A commercial one spreads fast: it is cheap at first, and dear once those who sell lean on it. What
it keeps leaves the town. Its owner may close it, here as anywhere. A platform cooperative spreads
by word of mouth, as far as people trust each other; it pays its people in town out of what it
keeps and gives back what is left over to those who sell by it; if it cannot pay them for half a
year, it closes. When an app closes, those who have given up other ways to their customers lose
some. `users`, `fee` and `leans` are permille; all numbers are judgements, `digital.*`.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.content import AppSpec
from game.rules.core import Context, Rules, move_towards
from game.rules.machines import APP
from game.rules.machines.app import RUNNING
from game.world.households import SKILLS
from game.world.world import EURO, WEEKS_A_SEASON, World

Ints = NDArray[np.int64]

COMMERCIAL, COOPERATIVE = "commercial", "platform_coop"
KINDS = (COMMERCIAL, COOPERATIVE)
CAUSES = ("owner", "no_money", "nobody", "decided")
"""Why one closed: its owner gave it up, it could not pay its people, hardly anybody used it, the
town decided so."""
WORDS = (*KINDS, "close")
PURSE = "app"
"""Account of the platform cooperative."""


def spec_of(rules: Rules) -> AppSpec | None:
    return rules.content.app if rules.has("digital") else None


def running(world: World) -> bool:
    return world.digital.stage == RUNNING


def settle(world: World, ctx: Context) -> None:
    world.ledger.account(PURSE)
    spec = spec_of(ctx.rules)
    if spec is not None and spec.begins != "none":
        start(world, ctx, spec.begins)


def start(world: World, ctx: Context, kind: str) -> bool:
    """One app at a time: another one only once this one has closed."""
    d, spec = world.digital, spec_of(ctx.rules)
    stage = APP.fire(d.stage, "start")
    if spec is None or stage is None:
        ctx.tell("app_refused", app=kind)
        return False
    d.kind, d.stage, d.cause, d.since = kind, stage, "", world.week
    d.users, d.lean_weeks, d.leans = ctx.rules["digital.first_users"], 0, 0
    d.data = "sold" if kind == COMMERCIAL else "kept"
    d.fee = first_fee(ctx.rules, kind)
    ctx.tell("app_started", app=kind)
    return True


def first_fee(rules: Rules, kind: str) -> int:
    """Cheap at first where somebody else pays for it."""
    spec = spec_of(rules)
    if spec is None:
        return 0
    return spec.coop_fee if kind == COOPERATIVE else \
        spec.commercial_fee * rules["digital.cheap"] // 1000


def close(world: World, ctx: Context, cause: str) -> None:
    """Whoever sold by it alone has lost those customers; what it knew goes with it."""
    d, e = world.digital, world.enterprises
    stage = APP.fire(d.stage, "close")
    if stage is None:
        return
    lost = d.leans * ctx.rules["digital.lost_custom"] // 1000
    rows = sellers(world, ctx.rules)
    e.custom[rows] = (e.custom[rows] * (1000 - lost) // 1000).clip(min=1000)
    rest = world.ledger.balance(EURO, PURSE)
    if rest > 0:
        give_back(world, ctx.rules, rest)
    elif rest < 0:
        world.ledger.pay(EURO, "outside", PURSE, -rest)
    d.stage, d.cause, d.since = stage, cause, world.week
    d.users = d.fee = d.leans = d.fresh = d.lean_weeks = 0
    d.week = {}
    ctx.tell("app_closed", app=d.kind, cause=cause)


def sellers(world: World, rules: Rules) -> Ints:
    """Rows of the enterprises whose things are ordered by it."""
    spec, e = spec_of(rules), world.enterprises
    if spec is None:
        return np.zeros(0, np.int64)
    rows: Ints = np.flatnonzero((e.sector == rules.sector_index.get(spec.sector, -1))
                                & (e.alive > 0))
    return rows


def users(world: World, ctx: Context) -> NDArray[np.bool_]:
    """Homes that order by it: always the same first, the young before others."""
    h = world.households
    rows = np.arange(h.n, dtype=np.int64)
    late = ctx.luck.permille(0, "digital:late", rows) - (h.youth > 0) * ctx.rules["digital.youth"]
    order = np.argsort(late, kind="stable")
    mask = np.zeros(h.n, bool)
    mask[order[: h.n * world.digital.users // 1000]] = True
    return mask


def week(world: World, ctx: Context) -> None:
    if not running(world):
        return
    d, r = world.digital, ctx.rules
    _spread(world, r)
    _set_fee(world, r)
    d.leans = int(move_towards(d.leans, d.users, r["digital.leans_weeks"]))
    mine = users(world, ctx)
    h = world.households
    saved = np.minimum(h.errand_minutes, mine * r["digital.minutes"])
    h.errand_minutes = h.errand_minutes - saved
    if d.kind == COOPERATIVE:
        _pay_its_people(world, ctx)
    elif ctx.luck.one(world.week, "digital:owner", "owner", 1000) < r["digital.owner_gives_up"]:
        close(world, ctx, "owner")
    if running(world) and d.users < r["digital.least_users"] and \
            world.week - d.since > r["digital.patience_weeks"]:
        close(world, ctx, "nobody")


def _spread(world: World, r: Rules) -> None:
    """Some try it by themselves, more because others use it; a dear or spying one is left."""
    d, h = world.digital, world.households
    trust = int(h.trust.mean())
    carried = 1000 if d.kind == COMMERCIAL else trust * 2
    most = r[f"digital.most_{d.kind}"]
    if d.kind == COOPERATIVE and d.data == "sold":
        most = most * r["digital.betrayed"] // 1000
    new = (most - d.users) * (r[f"digital.tries_{d.kind}"]
                              + r[f"digital.told_{d.kind}"] * d.users // 1000) // 1000
    if d.users <= most:
        d.users = min(most, d.users + max(1, new * carried // 1000))
    else:
        d.users = int(move_towards(d.users, most, r["digital.leaves_weeks"]))


def _set_fee(world: World, r: Rules) -> None:
    """A commercial one is dear once it is at home, and dearer where those who sell lean on it."""
    d, spec = world.digital, spec_of(r)
    if spec is None:
        return
    if d.kind == COOPERATIVE:
        d.fee = spec.coop_fee
        return
    full = spec.commercial_fee
    if d.leans >= r["digital.leans_hard"]:
        full = min(900, full * r["digital.dear"] // 1000)
    target = full if d.users >= r["digital.at_home"] else first_fee(r, COMMERCIAL)
    d.fee = int(move_towards(d.fee, target, r["digital.fee_weeks"]))


def _pay_its_people(world: World, ctx: Context) -> None:
    """Somebody in town keeps it running, at a usual wage; in the first year half for nothing."""
    d, r, h = world.digital, ctx.rules, world.households
    wage = int(r.sector_table[:, 0].max()) if len(r.sector_table) else 0
    due = wage * r["digital.posts"] // 1000
    due += wage * r["digital.posts_users"] * d.users * h.n // 100_000_000
    if world.week - d.since < r["digital.volunteers_weeks"]:
        due = due // 2
    there = max(0, world.ledger.balance(EURO, PURSE))
    paid = min(due, there)
    people = np.flatnonzero((h.skills >> SKILLS.index("digital")) & 1)
    if not len(people):
        people = np.arange(h.n)
    if paid:
        gets = np.zeros(h.n, np.int64)
        gets[int(people[0])] = paid
        world.ledger.settle(EURO, ("households", gets), (PURSE, -paid))
    d.week["paid"], d.week["due"] = paid, due
    d.lean_weeks = d.lean_weeks + 1 if paid * 1000 < due * r["digital.lean_below"] else \
        max(0, d.lean_weeks - 2)
    if d.lean_weeks >= r["digital.lean_weeks"]:
        close(world, ctx, "no_money")
    elif world.week % WEEKS_A_SEASON == 0:
        spare = world.ledger.balance(EURO, PURSE) - due * r["digital.reserve_weeks"]
        if spare > 0:
            give_back(world, r, spare)
            d.totals["given_back"] = d.totals.get("given_back", 0) + spare


def give_back(world: World, rules: Rules, cents: int) -> None:
    """What is left over goes to those who sell by it, as much as each of them sells."""
    e, rows = world.enterprises, sellers(world, rules)
    whole = int(e.sales_mean[rows].sum()) if len(rows) else 0
    if not whole:
        world.ledger.pay(EURO, PURSE, "outside", cents)
        return
    part = np.zeros(e.n, np.int64)
    part[rows] = e.sales_mean[rows] * cents // whole
    world.ledger.settle(EURO, ("enterprise", part), (PURSE, -int(part.sum())))
