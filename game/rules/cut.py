"""The short cut of a story, for a class that has 45 minutes: its first `class_seasons` seasons.

What would come later is left out, unless it says in which season of the cut it comes
(`class_season`); whoever presses presses before the end. The goals and the unattended year stay,
so that both lengths ask for the same.
"""

from __future__ import annotations

from dataclasses import replace

from game.rules.content import Content, Incident, Pressure


def for_class(content: Content) -> Content:
    """The story as a class plays it; the story itself if it has one length only."""
    last = content.class_seasons
    if not 0 < last < len(content.seasons):
        return content
    incidents = [_moved(i) for i in content.incidents if (i.class_season or i.season) <= last]
    offers = [o for o in content.offers if o.from_season <= last]
    gone = {i.id for i in content.incidents} | {o.id for o in content.offers}
    gone -= {i.id for i in incidents} | {o.id for o in offers}
    return replace(
        content,
        class_seasons=0,
        seasons=content.seasons[:last],
        incidents=incidents,
        offers=offers,
        agreements=[a for a in content.agreements if a.from_season <= last],
        selections=[s for s in content.selections if s.from_season <= last],
        pressures=[_pressing(p, last) for p in content.pressures],
        reasons=[replace(r, causes=[c for c in r.causes if c not in gone])
                 for r in content.reasons],
        fund_ends_after_season=min(content.fund_ends_after_season, last),
    )


def _moved(incident: Incident) -> Incident:
    season = incident.class_season or incident.season
    told = incident.announced
    return replace(incident, season=season, announced=told if told is None else min(told, season))


def _pressing(pressure: Pressure, last: int) -> Pressure:
    return replace(pressure, season=min(pressure.class_season or pressure.season, last))
