"""Allotments: what share of their usual draw homes and branches may take, and who keeps to it.

Keeping to a cut is giving to what all share, so it goes by `rules.cooperation`: most keep to it
a little less than they believe others do, free riders hardly, and it wears off (facts G3 to G5).
Rules that those who draw agree on themselves (dial `talk`) bind, sanctions (dial `sanctions`)
move; sanctions by somebody who is not trusted move little (G7 to G9). A borehole nobody knows of
is not cut. A cut costs trust, less where those who are cut made the rules (D12).

A round is a month: what the meters say is seen then. `world.allotments` holds drawer -> permille.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.common_goods import CommonSpec, Drawer
from game.rules.cooperation import (
    Institutions,
    belief_after,
    force,
    given,
    reckon_with,
    talk,
    wears_off,
)
from game.rules.core import Context, Rules
from game.rules.kinds import Sector
from game.world.world import World

Ints = NDArray[np.int64]

BOND, FELT, KEPT = "commons:bond", "commons:felt", "commons:kept"
"""Tallies: how much people feel bound by their rules, how far they reckon with sanctions, and how
far those who were cut were last seen to keep to it."""
STEADY = np.array(500, np.int64)
"""The middle draw of luck: over a month's taps nobody's hand trembles."""


def institutions(world: World) -> Institutions:
    """What those who draw have beside good will. Who judges is accepted as far as people made the
    rules themselves, else as far as they trust."""
    dials, trust = world.dials, world.households.trust
    agreed = dials.get("talk", 0)
    accepted = agreed + (1000 - agreed) * int(trust.sum()) // (1000 * len(trust))
    return Institutions(
        bond=world.tallies.get(BOND, 0), sanctions=dials.get("sanctions", 0),
        felt=world.tallies.get(FELT, 0), legitimacy=dials.get("legitimacy", accepted))


def cut(world: World, rules: Rules, spec: CommonSpec) -> Ints | None:
    """What each home is asked to leave in the ground, permille of its usual draw; None if nobody
    is asked."""
    by_district = np.zeros(len(rules.content.districts), np.int64)
    for drawer in rules.content.drawers:
        if drawer.common == spec.id and drawer.district is not None:
            share = world.allotments.get(drawer.id, 1000)
            by_district[rules.district_index[drawer.district]] = 1000 - share
    return by_district[world.households.district] if by_district.any() else None


def keeps(world: World, rules: Rules) -> Ints:
    """How far each home keeps to a cut, permille."""
    h = world.households
    return given(h.kind, h.belief, STEADY, rules, institutions(world))


def of_sector(world: World, rules: Rules, spec: CommonSpec, sector: Sector) -> int:
    """What a branch takes, permille of its usual draw: firms keep to a cut as far as they are used
    to keeping rules, and further where sanctions are reckoned with."""
    for drawer in rules.content.drawers:
        if drawer.common == spec.id and drawer.sector == sector.id:
            share = world.allotments.get(drawer.id, 1000)
            if share == 1000:
                continue
            keep = rules["commons.firms_keep"]
            push = max(0, int(force(institutions(world), rules)))
            return 1000 - (1000 - share) * (keep + (1000 - keep) * push // 1000) // 1000
    return 1000


def read(drawer: str) -> str:
    """The tally of what this drawer's meters last said: see `kept`."""
    return f"{KEPT}:{drawer}"


def kept(world: World, rules: Rules, drawer: Drawer) -> int:
    """How far a drawer that was cut keeps to it, permille: what its metered leave of what they
    should leave."""
    if drawer.district is not None:
        here = world.households.district == rules.district_index[drawer.district]
        return int(keeps(world, rules)[here].mean()) if here.any() else 1000
    sector = rules.sectors[rules.sector_index[drawer.sector or ""]]
    left = 1000 - of_sector(world, rules, rules.commons[drawer.common], sector)
    return left * 1000 // (1000 - world.allotments[drawer.id])


def step(world: World, ctx: Context) -> None:
    """Cuts cost trust every week; once a month people see how far the others kept to theirs."""
    h, r = world.households, ctx.rules
    cuts = [c for c in (cut(world, r, s) for s in r.content.commons) if c is not None]
    if cuts:
        asked = np.maximum.reduce(cuts)
        by_others = 1000 - world.dials.get("talk", 0) * r["commons.own_rules"] // 1000
        cost = r["commons.cut_trust"] * by_others // 1000
        h.trust = (h.trust - asked * cost // 1000).clip(min=0)
    if world.week % r["commons.round_weeks"]:
        return
    world.tallies.update({read(d.id): kept(world, r, d) for d in r.content.drawers
                          if world.allotments.get(d.id, 1000) < 1000})
    if cuts and asked.any():
        seen = int(keeps(world, r)[asked > 0].sum()) // int((asked > 0).sum())
        h.belief = belief_after(h.belief, np.array(seen, np.int64), r)
        world.tallies[KEPT] = seen
    _sit_together(world, r)


def _sit_together(world: World, rules: Rules) -> None:
    """A month on: bonds wear off, talk renews them, sanctions come to be reckoned with."""
    h, tallies, often = world.households, world.tallies, world.dials.get("talk", 0)
    bond = int(wears_off(tallies.get(BOND, 0), rules))
    if often:
        hope, bound = talk(h.belief, bond, rules)
        h.belief = h.belief + (hope - h.belief) * often // 1000
        bond += (int(bound) - bond) * often // 1000
    sanctions = world.dials.get("sanctions", 0)
    tallies[BOND], tallies[FELT] = bond, reckon_with(tallies.get(FELT, 0), sanctions, rules)
