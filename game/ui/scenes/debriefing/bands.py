"""The time that was lived as stretches: a season each, the weeks as one family together, and the
year alone last. What came in each, and how the town stood at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.rules.calendar import season_of
from game.rules.machines.organisation import OVER
from game.session.compare import own_acts
from game.ui.scenes import brinks, causes, pages
from game.ui.scenes.debriefing.shared import game_of
from game.ui.scenes.strip import season_icon

if TYPE_CHECKING:
    from game.ui.scenes.debrief import Debrief


def stretches(screen: Debrief) -> list[list[int]]:
    own = [n for n, turn in enumerate(screen.content.seasons, 1) if turn.sees == "own"]
    others = [[n] for n in range(1, len(screen.view.history)) if n not in own]
    return [own, *others] if own else others


def place(screen: Debrief, season: int) -> int:
    """The stretch in which a season is, counted from 1."""
    return next(at for at, turns in enumerate(stretches(screen), 1) if season in turns)


def name(screen: Debrief, turns: list[int]) -> str:
    if len(turns) > 1:
        return screen.n("debrief.band_own", len(turns))
    alone = turns[-1] > screen.view.seasons
    return screen.t("play.year_alone") if alone else pages.season_name(screen, turns[-1])


def image(screen: Debrief, turns: list[int]) -> str:
    if len(turns) > 1:
        return "door-open"
    return "bus" if turns[-1] > screen.view.seasons else season_icon(screen, turns[-1])


def short(screen: Debrief, turns: list[int]) -> int:
    """The story's own figure at the end of it."""
    return screen.view.history[turns[-1]][screen.view.key]


def came(screen: Debrief, turns: list[int]) -> list[str]:
    return [screen.s(f"incidents.{what}.headline")
            for when, kind, what in screen.view.chronicle
            if when in turns and kind == "incidents"]


def broke(screen: Debrief, turns: list[int]) -> list[str]:
    """What broke for good, or closed."""
    said = [brinks.words(screen, what) for when, kind, what in screen.view.chronicle
            if when in turns and kind == "commons"]
    last = len(screen.view.history) - 1
    return said + [
        screen.t(f"debrief.{org.stage}", name=screen.s(f"providers.{org.provider}.name"))
        for org in screen.view.orgs if org.stage in OVER and org.ended is not None
        and min(season_of(screen.content, org.ended.week), last) in turns]


def deeds(screen: Debrief, turns: list[int]) -> list[str]:
    """What the team did in it, whatever it was: each named once, in its order."""
    game = game_of(screen)
    return list(dict.fromkeys(causes.titled(game, act) for season in turns
                              for act in own_acts(game.session, season)))
