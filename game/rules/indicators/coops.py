"""Figures of cooperatives: how many earn their living, who works there, who of them belongs."""

from __future__ import annotations

from collections.abc import Callable

from game.rules.coops import audit, rows
from game.rules.core import Rules
from game.rules.machines.organisation import EARNING
from game.world.organisations import Organisation
from game.world.world import World


def of_members(world: World, rules: Rules) -> list[Organisation]:
    """Open organisations that belong to people, not to an owner or a board alone."""
    return [o for o in world.orgs.values() if o.stage in EARNING
            and (form := rules.forms.get(o.form)) is not None and form.members != "nobody"]


def coops(world: World, rules: Rules) -> int:
    return len(of_members(world, rules))


def coop_posts(world: World, rules: Rules) -> int:
    """Posts that are filled in them."""
    e = world.enterprises
    return sum(int(e.workers[o.row]) if o.row >= 0 else len(o.staff)
               for o in of_members(world, rules))


def members(world: World, rules: Rules) -> int:
    """Members among those who work in their rows, permille; in the United States they are 600
    (facts 0.9). All, where nobody works."""
    inside = whole = 0
    for org in of_members(world, rules):
        here = rows.workers(world, org).tolist()
        whole += len(here)
        inside += sum(row in org.members for row in here)
    return inside * 1000 // whole if whole else 1000


def principles(world: World, rules: Rules) -> int:
    """Mean level of the seven principles today, over all that there is something to say about."""
    levels = [level for org in of_members(world, rules)
              for level in audit.principles(world, rules, org).values()]
    return sum(levels) // len(levels) if levels else 0


FIGURES: dict[str, Callable[[World, Rules], int]] = {
    "coops": coops,
    "coop_posts": coop_posts,
    "members": members,
    "principles": principles,
}
