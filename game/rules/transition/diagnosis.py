"""Looking at the grid: a column, a row or one cell, as it is on that day.

What was looked at is known and grows old. Whoever leads sees its own column better than it is,
unless a tutor looks with them (concept 106). A gap is a known cell below the line.
"""

from __future__ import annotations

from game.rules.core import Context, Rules
from game.rules.transition import grid, leading
from game.world.world import World


def cells(world: World, rules: Rules, actor: str, action: str) -> list[str]:
    """What is looked at: a column, a row, one cell; nothing where nothing was named."""
    return [cell for cell in grid.cells_of(world, rules) if (actor or action)
            and cell.partition("/")[2] == (actor or cell.partition("/")[2])
            and cell.partition("/")[0] == (action or cell.partition("/")[0])]


def hours(world: World, rules: Rules, actor: str, action: str) -> int:
    """One's own column and a single cell take less; both together can ask everywhere."""
    led = world.transition.led_by
    near = led == "both" or actor in leading.OWN.get(led, ())
    return rules["transition.look_near" if near or (actor and action) else "transition.look_hours"]


def why_not(world: World, rules: Rules, actor: str, action: str) -> str:
    """The code of a refusal, empty if it may be looked at."""
    if leading.spec_of(rules) is None:
        return "no_transition"
    if not leading.begun(world):
        return "transition_not_begun"
    if (actor and actor not in grid.ACTORS) or (action and action not in grid.ACTIONS) \
            or not (actor or action):
        return "unknown_cell"
    if actor and actor not in grid.actors(world, rules):
        return "nobody_there"
    looked = world.transition.looked
    if all(looked.get(cell) == world.week for cell in cells(world, rules, actor, action)):
        return "looked_already"
    return ""


def look(world: World, ctx: Context, actor: str, action: str) -> list[str]:
    """Know these cells from today on; the gaps among them are told."""
    way, r = world.transition, ctx.rules
    found = cells(world, r, actor, action)
    for cell in found:
        way.known[cell] = seen(world, r, cell)
        way.looked[cell] = world.week
    way.count("looked", len(found))
    missing = [cell for cell in found if way.known[cell] < r["transition.gap"]]
    ctx.tell("grid_looked", cells=len(found), gaps=len(missing))
    for cell in missing:
        ctx.tell("gap_found", action=cell.partition("/")[0], actor=cell.partition("/")[2],
                 level=way.known[cell])
    return found


def seen(world: World, rules: Rules, cell: str) -> int:
    """What looking finds today, permille."""
    way, level = world.transition, grid.real(world, rules, cell)
    if cell.partition("/")[2] in leading.OWN.get(way.led_by, ()) and not way.tutors:
        level += (1000 - level) * rules["transition.flatters"] // 1000
    return level


def gaps(world: World, rules: Rules) -> list[str]:
    """Known cells below the line, the emptiest first."""
    known = world.transition.known
    return sorted((c for c in known if known[c] < rules["transition.gap"]),
                  key=lambda c: (known[c], c))
