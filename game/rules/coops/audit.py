"""The yearly audit: the seven principles of the ICA (facts B22), each by what was done.

Not a word of the statutes counts by itself. A principle that nothing in the year tells about (no
surplus, nobody asked) is absent from the audit, not full and not nought.
"""

from __future__ import annotations

from collections.abc import Callable

from game.rules.coops import deeds, matrix, rows, year
from game.rules.coops.voice import turnout
from game.rules.coops.year import Year
from game.rules.core import Context, Rules
from game.rules.statutes import CLOSED_DOOR, value
from game.world.organisations import Organisation
from game.world.world import WEEKS_A_SEASON, World

YEAR_WEEKS = 4 * WEEKS_A_SEASON
Measure = Callable[[World, Rules, Organisation, Year], int | None]


def watch(world: World, ctx: Context, org: Organisation) -> None:
    """Write the week into the year's books; at the year's end, read them."""
    year.write(world, ctx.rules, org)
    if (world.week - org.opened_week) % YEAR_WEEKS or world.week == org.opened_week:
        return
    org.audit = {"week": world.week}
    org.audit |= principles(world, ctx.rules, org) | matrix.cells(world, ctx.rules, org)
    year.begin(world, org)
    deeds.fade(world, org, matrix.IDS)
    ctx.tell("audited", org=org.provider, principles=met(org, ctx.rules))


def met(org: Organisation, rules: Rules) -> int:
    """Principles of the last audit that are lived up to."""
    return sum(level >= rules["audit.met_permille"]
               for name, level in org.audit.items() if name in PRINCIPLES)


def principles(world: World, rules: Rules, org: Organisation) -> dict[str, int]:
    """`ica1` to `ica7` -> permille as of today."""
    books = year.read(world, org)
    measured = {name: measure(world, rules, org, books) for name, measure in PRINCIPLES.items()}
    return {name: level for name, level in measured.items() if level is not None}


def _open_door(w: World, r: Rules, o: Organisation, y: Year) -> int | None:
    """Of those who work there, who belongs or is on the way; of whoever has no row, the users."""
    if o.row < 0:
        users = matrix.CELLS["D4"].measure
        return users(w, r, o, y) if users else None
    here = rows.workers(w, o).tolist()
    if not here:
        return None
    inside = sum(row in o.members for row in here)
    waiting = sum(row in o.joined for row in here)
    waiting *= value(r, o, "admission") != CLOSED_DOOR
    return (inside + waiting) * 1000 // len(here)


def _members_decide(w: World, r: Rules, o: Organisation, y: Year) -> int | None:
    return turnout(w, r, o)


def _members_share(w: World, r: Rules, o: Organisation, y: Year) -> int | None:
    """Stakes that are paid in, of what all members owe as their shares."""
    owed = value(r, o, "share_cents") * len(o.members)
    paid = sum(o.stakes.get(m, 0) for m in o.members)
    return min(1000, paid * 1000 // owed) if owed else None


def _own_feet(w: World, r: Rules, o: Organisation, y: Year) -> int | None:
    """What it earned, of all that came in; half of it while the team still carries it."""
    if y.takings + y.gifts <= 0:
        return None
    own = y.takings * 1000 // (y.takings + y.gifts)
    return own // 2 if o.team_held else own


def _learning(w: World, r: Rules, o: Organisation, y: Year) -> int | None:
    """Surplus spent on education, of the part that Spanish law asks for (facts B13), and open
    books, half and half."""
    books = 500 * value(r, o, "books_open")
    if y.surplus <= 0:
        return books
    spent = y.given["education"] * 1_000_000 // (y.surplus * r["audit.education_full_permille"])
    return books + min(1000, spent) // 2


def _sisters(w: World, r: Rules, o: Organisation, y: Year) -> int | None:
    """Nothing alone; in a federation, half for standing in it and half for what flows."""
    if o.network not in w.networks:
        return 0
    flows = matrix.CELLS["D2"].measure
    level = flows(w, r, o, y) if flows else None
    return 500 + (level or 0) // 2


def _the_town(w: World, r: Rules, o: Organisation, y: Year) -> int | None:
    gives = matrix.CELLS["E2"].measure
    return gives(w, r, o, y) if gives else None


PRINCIPLES: dict[str, Measure] = {
    "ica1": _open_door,
    "ica2": _members_decide,
    "ica3": _members_share,
    "ica4": _own_feet,
    "ica5": _learning,
    "ica6": _sisters,
    "ica7": _the_town,
}
