"""The Common Good Matrix of an organisation: 20 cells, five groups by four values, from behaviour.

Groups: A suppliers, B owners and lenders, C people who work there, D customers and other
enterprises, E the town. Values: 1 dignity, 2 solidarity and justice, 3 the environment, 4 openness
and a say. Each cell is one measure out of the books, 0 to 1000, with its source; nobody ticks a
box. What the model does not know about an organisation has no measure: such a cell shows only what
was done in dilemmas (`coops.deeds`), and is absent if there were none.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from game.rules.assemblies.voters import users_of
from game.rules.coops import deeds, matrix_land, rows, year
from game.rules.coops.conversion import member_share
from game.rules.coops.pay import gains
from game.rules.coops.voice import turnout
from game.rules.coops.year import Year
from game.rules.core import Rules
from game.rules.poverty import is_poor
from game.rules.statutes import value
from game.world.organisations import Organisation
from game.world.world import World

GROUPS, VALUES = "ABCDE", "1234"
IDS = tuple(g + v for g in GROUPS for v in VALUES)
Measure = Callable[[World, Rules, Organisation, Year], int | None]


@dataclass(frozen=True)
class Cell:
    """What a cell is measured by. No measure: the model has nothing that would tell."""

    measure: Measure | None
    about: str
    source: str = "judgement"


def cells(world: World, rules: Rules, org: Organisation) -> dict[str, int]:
    """Cell -> permille as of today; absent where nothing is known."""
    books, found = year.read(world, org), {}
    for name, cell in CELLS.items():
        measured = cell.measure(world, rules, org, books) if cell.measure else None
        done = deeds.of(world, org, name)
        if measured is None and done is None:
            continue
        usual = 500 if measured is None else measured
        found[name] = max(0, min(1000, usual + (done or 0)))
    return found


def _part(amount: int, whole: int, full_permille: int) -> int | None:
    """Amount against the part of the whole that counts as all; None where there is no whole."""
    if whole <= 0:
        return None
    return max(0, min(1000, amount * 1_000_000 // (whole * full_permille)))


def _known_suppliers(w: World, r: Rules, o: Organisation, y: Year) -> int | None:
    return _part(y.from_sisters, y.bought, r["matrix.sisters_full_permille"])


def _pays_in_time(w: World, r: Rules, o: Organisation, y: Year) -> int | None:
    return 1000 - y.red * 1000 // y.weeks if y.weeks else None


def _bought_near(w: World, r: Rules, o: Organisation, y: Year) -> int | None:
    if o.row < 0:
        return None
    far = int(r.sector_table[w.enterprises.sector[o.row], 2])
    return 1000 - far + (y.from_sisters * 1000 // y.takings if y.takings else 0)


def _books_to_sisters(w: World, r: Rules, o: Organisation, y: Year) -> int | None:
    return 500 * value(r, o, "books_open") + 500 * (o.network in w.networks)


def _own_means(w: World, r: Rules, o: Organisation, y: Year) -> int | None:
    if o.row < 0:
        return None
    e = w.enterprises
    full = int(e.custom[o.row] * e.wage_cents[o.row]) // 1000 * r["enterprise.coop_reserve_weeks"]
    return _part(rows.cash(w, o), full, 1000)


def _kept_in_common(w: World, r: Rules, o: Organisation, y: Year) -> int | None:
    return _part(y.surplus - y.given["members"], y.surplus, 1000)


def _owners_work_here(w: World, r: Rules, o: Organisation, y: Year) -> int | None:
    return member_share(w, o) if o.row >= 0 else None


def _rested(w: World, r: Rules, o: Organisation, y: Year) -> int | None:
    who = rows.workers(w, o) if o.row >= 0 else np.array(o.staff, np.int64)
    return 1000 - int(w.households.tired[who].mean()) if len(who) else None


def _even_pay(w: World, r: Rules, o: Organisation, y: Year) -> int | None:
    paid = gains(w, r, o)
    if not paid.get("skilled_cents") or not paid.get("others"):
        return None
    return min(1000, paid["others_cents"] * 1000 // paid["skilled_cents"])


def _say_at_work(w: World, r: Rules, o: Organisation, y: Year) -> int | None:
    came = turnout(w, r, o)
    return None if came is None else (came + 1000 * value(r, o, "books_open")) // 2


def _other_cooperatives(w: World, r: Rules, o: Organisation, y: Year) -> int | None:
    paid = _part(y.given["federation"], y.surplus, r["matrix.federation_full_permille"])
    orders = _part(y.from_sisters, y.bought, r["matrix.sisters_full_permille"])
    known = [part for part in (paid, orders) if part is not None]
    return max(known) if known else None


def _customers_belong(w: World, r: Rules, o: Organisation, y: Year) -> int | None:
    users = np.flatnonzero(users_of(w, r, o.provider))
    return int(np.isin(users, o.members).sum()) * 1000 // len(users) if len(users) else None


def _a_living(w: World, r: Rules, o: Organisation, y: Year) -> int | None:
    who = rows.workers(w, o)
    return 1000 - int(is_poor(w.households, r)[who].mean() * 1000) if len(who) else None


def _gives_to_the_town(w: World, r: Rules, o: Organisation, y: Year) -> int | None:
    return _part(y.given["community"], y.surplus, r["matrix.community_full_permille"])


def _draws_fairly(w: World, r: Rules, o: Organisation, y: Year) -> int | None:
    if o.row < 0:
        return None
    sector = r.sectors[int(w.enterprises.sector[o.row])]
    return 1000 - w.allotments.get(sector.id, 1000) if sector.draws else None


def _tells_the_town(w: World, r: Rules, o: Organisation, y: Year) -> int | None:
    fresh = bool(o.audit) and w.week - o.audit["week"] <= r["audit.fresh_weeks"]
    return 500 * value(r, o, "books_open") + 500 * fresh


def _lives_lightly(w: World, r: Rules, o: Organisation, y: Year) -> int | None:
    return matrix_land.at_home(w, r, o)


def _brings_lightly(w: World, r: Rules, o: Organisation, y: Year) -> int | None:
    return matrix_land.of_what_it_brings(w, r, o)


def _there_for_the_poor(w: World, r: Rules, o: Organisation, y: Year) -> int | None:
    if not r.has("bread") and not r.providers[o.provider].routes:
        return None  # what has no route of its own is said to be everybody's
    users, poor = users_of(w, r, o.provider), is_poor(w.households, r)
    if not users.any() or not poor.any():
        return None
    usual = int(poor.sum()) * int(users.sum())
    return min(1000, int((poor & users).sum()) * len(poor) * 1000 // usual)


CELLS: dict[str, Cell] = {
    "A1": Cell(_known_suppliers, "bought from sisters whose work one knows, of all it buys"),
    "A2": Cell(_pays_in_time, "weeks in which its account could pay everybody"),
    "A3": Cell(_bought_near, "takings that buy nothing from outside the town"),
    "A4": Cell(_books_to_sisters, "books open, and a federation that reads them", "B22"),
    "B1": Cell(_own_means, "own reserves, of full ones", "B14"),
    "B2": Cell(_kept_in_common, "surplus not paid to members", "B13"),
    "B3": Cell(None, "what owners put into land, water and air: only deeds"),
    "B4": Cell(_owners_work_here, "members among those who work there", "B22"),
    "C1": Cell(_rested, "how rested its people are", "C11"),
    "C2": Cell(_even_pay, "pay of other posts against skilled ones", "B9"),
    "C3": Cell(_lives_lightly, "land that homes of its people take, against the town's", "F2.2"),
    "C4": Cell(_say_at_work, "who comes when it decides, and whether books are open", "B17"),
    "D1": Cell(_there_for_the_poor, "poor homes among those it serves, as many as in town"),
    "D2": Cell(_other_cooperatives, "paid to the solidarity fund, or ordered from sisters", "B22"),
    "D3": Cell(_brings_lightly, "land that what it brings takes, against the usual", "F2.2"),
    "D4": Cell(_customers_belong, "customers who are members", "B22"),
    "E1": Cell(_a_living, "homes of its people that are not poor", "F1.3"),
    "E2": Cell(_gives_to_the_town, "surplus given to the town's poor homes", "B13"),
    "E3": Cell(_draws_fairly, "what its branch leaves in the common it draws on"),
    "E4": Cell(_tells_the_town, "books open, and an audit within the year"),
}
