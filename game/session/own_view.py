"""What one family knows of its circle: its own drawer, its own evenings, and nobody else's figures.

In a turn that is played as one family (`Season.sees`: own) a view holds no more than this. Nothing
is hidden by the screen: it is not there, for bots and reports neither. When the turn is played
as the committee the books are open, those of the weeks before too.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from game.rules.calendar import season_of
from game.rules.core import Rules
from game.rules.currencies import evenings
from game.rules.currencies.kinds import KINDS
from game.session.town_view import FamilyView, OwnWeek, TownView
from game.world.world import World


def only(seen: TownView, world: World, rules: Rules) -> TownView:
    """The same town with everything left out that one family cannot know."""
    family = rules.content.family
    return replace(
        seen, sees="own", published={}, published_before={},
        districts=tuple(replace(d, heard=False, short=None, trust=None, tired=None, company=None,
                                facts=(), week=None, needs=None, skills_known=False)
                        for d in seen.districts),
        people=tuple(p for p in seen.people if p.id == family),
        orgs=(), offers=(), set_aside=(), agreements=(), handovers=(), proposals=(),
        pressures=(), profile=(), history=(), worse_off="", reasons=(),
        homes=tuple(replace(h, short=None, tired=None,
                            person=h.person if h.person == family else "")
                    for h in seen.homes),
        commons=(), drawers=(), services=(), evaluated=(), doughnut=None,
        processes=(), town_hall=False, told={},
    )


def family(world: World, rules: Rules) -> FamilyView | None:
    """The family's own drawer and weeks; None in a story that is not played as one."""
    if rules.content.family is None:
        return None
    currency = evenings.circle_of(world, rules)
    unit: int = KINDS[currency.kind].MINOR if currency is not None else 1
    past = tuple(_week(world, season) for season in range(1, world.season + 1)
                 if f"own:{season}:{evenings.HELD}" in world.tallies)
    return FamilyView(
        rules.content.family, currency.id if currency else "",
        evenings.held(world, rules), unit, evenings.chosen(world, world.season) or "", past)


def _week(world: World, season: int) -> OwnWeek:
    def told(what: str) -> int:
        return world.tallies.get(f"own:{season}:{what}", 0)

    return OwnWeek(season, evenings.chosen(world, season) or "", told("asked"), told("unmet"),
                   told("got"), told("given"), told(evenings.HELD))


def blind(frame: dict[str, Any], rules: Rules) -> dict[str, Any]:
    """A week as one family saw it, if its turn was played as one: the street, and no figures."""
    season = season_of(rules.content, frame["week"])
    turns = rules.content.seasons
    if season > len(turns) or turns[season - 1].sees != "own":
        return frame
    nobody = [None] * len(frame["short"])
    return frame | {"indicators": {}, "moved": [], "short": nobody, "tired": nobody,
                    "supplier": nobody}
