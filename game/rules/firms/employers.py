"""Employers whom the town knows by name: a mill, a cannery. Each is a row of the enterprises.

When one closes, its row is kept for whoever takes it over; what its customers, premises and
machines are for wears away week by week while nobody works there, and the world outside buys
elsewhere what it sold. Who takes it over has what is left.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Context, Rules
from game.rules.firms.branches import branches, usual_takings
from game.rules.jobs import people
from game.rules.kinds import Sector
from game.world.enterprises import COOPERATIVE, FIRM
from game.world.households import JOBLESS
from game.world.world import EURO, World

Ints = NDArray[np.int64]
YEAR = 52


def named_sizes(rules: Rules, sector: Sector, count: int) -> list[int]:
    """Posts of this branch's named employers, as far as the branch has as many."""
    sizes: list[int] = []
    for employer in rules.content.employers:
        if employer.sector == sector.id:
            sizes.append(min(employer.posts, count - sum(sizes)))
    return sizes


def set_aside(world: World, rules: Rules, sector: Sector, first_row: int, sizes: list[int]) -> None:
    """Note which rows the named employers of a branch have; one without posts has none."""
    mine = [e.id for e in rules.content.employers if e.sector == sector.id]
    for place, (name, posts) in enumerate(zip(mine, sizes, strict=True)):
        if posts:
            world.employers[name] = first_row + place


def as_told(world: World, ctx: Context) -> None:
    """Form, owners and reserves of named employers as the scenario has them: owners live
    elsewhere, unless the people who work there own it."""
    e, r = world.enterprises, ctx.rules
    for spec in r.content.employers:
        row = world.employers.get(spec.id)
        if row is None:
            continue
        shared = spec.form == "worker_coop"
        e.form[row], e.owner[row] = COOPERATIVE if shared else FIRM, -1
        kind = "coop_" if shared else ""
        e.bends[row] = r[f"enterprise.{kind}bends_permille"]
        e.saves[row] = r[f"enterprise.{kind}saves_permille"]
        if spec.reserves_permille is not None:
            year = int(usual_takings(e, branches(r))[row]) * YEAR
            wanted = year * spec.reserves_permille // 1000
            name = f"enterprise:{row}"
            missing = wanted - world.ledger.balance(EURO, name)
            world.ledger.pay(EURO, "outside", name, missing)


def first_people(world: World, rules: Rules) -> None:
    """Named people who work for a named employer have a post there on the first morning: they
    change posts with somebody who has one."""
    h = world.households
    job = people.jobs(h)
    named = set(world.people.values())
    for person in rules.content.people:
        row = world.employers.get(person.situation.employer or "", -1)
        home = world.people[person.id]
        if row < 0 or row in (h.job_woman[home], h.job_man[home]):
            continue
        mine = [p for p in (home, home + h.n) if job[p] >= 0] or [
            p for p in (home, home + h.n) if job[p] == JOBLESS]
        theirs = [int(p) for p in np.flatnonzero(job == row) if int(p) % h.n not in named]
        if mine and theirs:
            job[mine[0]], job[theirs[0]] = job[theirs[0]], job[mine[0]]
            people.write(h, job)


def reserved(world: World) -> Ints:
    """Rows that no newcomer may take."""
    return np.array(sorted(world.employers.values()), np.int64)


def remember(world: World, rules: Rules, rows: Ints) -> None:
    """Of named employers, and of whoever took one over, that close now: who had a post there, and
    what waits for the next: what they were for, and what the world outside bought of them."""
    e, h = world.enterprises, world.households
    for row, name in _of_an_employer(world, rules).items():
        if row in rows and e.alive[row]:
            homes = np.flatnonzero((h.job_woman == row) | (h.job_man == row)).tolist()
            before = world.laid_off.get(name, [])
            world.laid_off[name] = sorted({*before, *(int(home) for home in homes)})
            _lose(world, rules, name, row, int(e.custom[row]))


def _of_an_employer(world: World, rules: Rules) -> dict[int, str]:
    """Row -> the named employer that works there, or whose work goes on there."""
    taken = {o.row: rules.providers[o.provider].takes_over for o in world.orgs.values()
             if o.row >= 0}
    own = {row: name for name, row in world.employers.items()}
    return {row: name for row, name in (own | taken).items() if name is not None}


def _lose(world: World, rules: Rules, name: str, row: int, custom: int) -> None:
    """So much of what a row is for is lost to the town with its part of what its branch sells
    outside; both wait for whoever takes over, as far as there were customers for it of late, and
    wear away."""
    e = world.enterprises
    sector = rules.sectors[int(e.sector[row])].id
    share = e.custom * e.productivity * e.alive * (e.sector == e.sector[row])
    mine = custom * int(e.productivity[row])
    sold = world.tallies.get(f"exports:{sector}", 0) * mine // max(1, int(share.sum()))
    usual = max(1, int(usual_takings(e, branches(rules))[row]))
    custom = custom * min(1000, int(e.sales_mean[row]) * 1000 // usual) // 1000
    _keep(world, f"exports:{sector}", -sold)
    _keep(world, f"sold:{name}", sold)
    _keep(world, f"custom:{name}", custom)


def dismiss(world: World, ctx: Context, name: str, posts: int, weeks: int) -> None:
    """So many people lose their post, by luck, and have `weeks` of their pay as severance: from
    the employer's account as far as it goes, the rest from the state's guarantee."""
    e, h, row = world.enterprises, world.households, world.employers[name]
    job = people.jobs(h)
    held = np.flatnonzero(job == row)
    luck = ctx.luck.permille(world.week, f"dismissed:{name}", held.astype(np.int64))
    gone = held[np.argsort(luck, kind="stable")[:posts]]
    job[gone] = JOBLESS
    people.write(h, job)
    homes = (gone % h.n).astype(np.int64)
    world.laid_off[name] = sorted({*world.laid_off.get(name, []), *homes.tolist()})
    pay = np.zeros(h.n, np.int64)
    np.add.at(pay, homes, int(e.wage_cents[row]) * weeks)
    account, due = f"enterprise:{row}", int(pay.sum())
    own = min(due, max(0, world.ledger.balance(EURO, account)))
    world.ledger.pay(EURO, account, "outside", own)
    world.ledger.collect(EURO, -pay, "outside")
    h.unemployed = people.jobless_column(h)


def shrink(world: World, rules: Rules, name: str, permille: int) -> None:
    """An employer goes on with fewer posts and customers."""
    e, row = world.enterprises, world.employers[name]
    lost = int(e.custom[row]) * permille // 1000
    _lose(world, rules, name, row, lost)
    posts = int(e.jobs[row])
    e.jobs[row] = posts - posts * permille // 1000
    e.custom[row] -= lost
    e.sales_mean[row] -= int(e.sales_mean[row]) * permille // 1000


def wear(world: World, rules: Rules) -> None:
    """Each week without work, customers go elsewhere and machines rust."""
    left = 1000 - rules["employer.custom_lost_permille"]
    for name in world.employers:
        for what in (f"custom:{name}", f"sold:{name}"):
            if world.tallies.get(what):
                world.tallies[what] = world.tallies[what] * left // 1000


def gain(world: World, name: str, permille: int) -> None:
    """What waits for whoever takes over grows, or shrinks below zero, by so much."""
    for what in (f"custom:{name}", f"sold:{name}"):
        if world.tallies.get(what):
            _keep(world, what, world.tallies[what] * permille // 1000)


def custom_left(world: World, name: str) -> int:
    """Thousandths of a post that nobody has taken over yet."""
    return world.tallies.get(f"custom:{name}", 0)


def inherit(world: World, rules: Rules, name: str, row: int, custom: int) -> None:
    """A row takes over so much of what an employer left, with its part of what was sold outside."""
    left = max(1, custom_left(world, name))
    sold = world.tallies.get(f"sold:{name}", 0) * min(custom, left) // left
    sector = rules.sectors[int(world.enterprises.sector[row])].id
    _keep(world, f"exports:{sector}", sold)
    _keep(world, f"sold:{name}", -sold)
    _keep(world, f"custom:{name}", -custom)


def _keep(world: World, name: str, amount: int) -> None:
    world.tallies[name] = world.tallies.get(name, 0) + amount
