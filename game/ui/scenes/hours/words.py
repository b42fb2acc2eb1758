"""Hours, doers and what gives way, in words: the same on every leaf."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.rules.actions.live_season import LiveSeason
from game.rules.actions.place import Place
from game.rules.clock.doers import kind_of
from game.rules.clock.fitting import LOSSES
from game.session.session import acts_after_undo
from game.ui.scenes.spans import long

if TYPE_CHECKING:
    from game.session.clock_view import DayView, DoerView, TaskView
    from game.ui.game import Game
    from game.ui.scenes.parts import TownScreen

LOSS_ICONS = {"own": "armchair", "sleep": "bed", "school": "graduation-cap", "paid": "briefcase"}
DOER_ICONS = {"process": "users-three", "currency": "clock"}
ROUTE_ICONS = {"market": "user-plus", "public": "bank", "organisation": "handshake",
               "co_produced": "users-three"}  # fmt: skip
NOBODY = "nobody"


def person(screen: TownScreen, name: str) -> str:
    return screen.s(f"people.{name}.name")


def doer(screen: TownScreen, by: str) -> str:
    """Somebody who does a task, by name."""
    assert screen.shell.game is not None
    return doer_of(screen.shell.game, by)


def doer_icon(screen: TownScreen, by: str) -> str:
    """The sign of a doer who is no person."""
    kind, name = kind_of("" if by == NOBODY else by)
    if kind != "route":
        return DOER_ICONS.get(kind, "x")
    assert screen.shell.game is not None
    routes = screen.shell.game.session.rules.routes
    return ROUTE_ICONS.get(next((r.by for r in routes if r.id == name), ""), "house")


def doer_of(game: Game, by: str) -> str:
    kind, name = kind_of("" if by == NOBODY else by)
    if kind == "person":
        return game.story(f"people.{name}.name")
    if kind == "process":
        return game.story(f"processes.{name}.name")
    if kind == "currency":
        return game.story(f"currencies.{name}.name")
    return _route(game, name) if kind == "route" else game.text("clock.nobody")


def _route(game: Game, name: str) -> str:
    """By whose people come: an organisation's name, a service's, else what kind of way it is."""
    route = next((r for r in game.session.rules.routes if r.id == name), None)
    if route is None:
        return game.text("clock.nobody")
    if route.provider is not None:
        return game.story(f"providers.{route.provider}.name")
    if route.process is not None:
        return game.story(f"processes.{route.process}.name")
    key = f"service.{route.service}"
    if route.service is not None and game.words.has(key):
        return game.text(key)
    return game.text(f"clock.route.{route.by}")


def title(screen: TownScreen, task: TaskView | str) -> str:
    name = task if isinstance(task, str) else task.id
    return screen.s(f"tasks.{name}.name")


def when(screen: TownScreen, task: TaskView) -> str:
    """At which part of the day, how long, how often."""
    part = screen.t(f"clock.part.{task.part}")
    often = screen.t("clock.daily") if task.days == 7 else screen.n("clock.days", task.days)
    return screen.t("clock.when", part=part, long=long(screen, task.minutes), often=often)


def losses(screen: TownScreen, takes: dict[str, int]) -> list[tuple[str, str]]:
    """What gives way, each with its icon: rest, sleep, school, paid work."""
    return [(LOSS_ICONS[what], screen.t(f"clock.loses.{what}", long=long(screen, takes[what])))
            for what in LOSSES if takes.get(what)]


def curt(screen: TownScreen, takes: dict[str, int]) -> str:
    """The heaviest of it in few words; that it fits, where nothing is lost."""
    heavy = next((w for w in ("sleep", "paid", "school", "own") if takes.get(w)), None)
    if heavy is None:
        return screen.t("clock.fits")
    return screen.t(f"clock.curt.{heavy}", long=long(screen, takes[heavy]))


def placed_now(screen: TownScreen) -> set[str]:
    """Tasks that were given to somebody since the town was last lived: that begins next week."""
    game = screen.shell.game
    assert game is not None
    found: set[str] = set()
    for entry in acts_after_undo(game.session.log):
        if isinstance(entry.action, Place):
            found.add(entry.action.task)
        elif isinstance(entry.action, LiveSeason):
            found.clear()
    return found


def price(screen: TownScreen, offer: DoerView | None) -> str:
    """What somebody's home would pay for it in a week, if anything."""
    if offer is None or not offer.cents:
        return ""
    return screen.t("clock.price", money=screen.shell.words.money(offer.cents, whole=True))


def whole_day(screen: TownScreen, day: DayView) -> str:
    """The day in a sentence, as a screen reader says the picture."""
    sums: dict[str, int] = {}
    for _, activities in day.parts:
        for what, minutes in activities:
            sums[what] = sums.get(what, 0) + minutes
    return ", ".join(screen.t("clock.fills", what=screen.t(f"clock.what.{what}"),
                              long=long(screen, minutes))
                     for what, minutes in sorted(sums.items(), key=lambda s: -s[1]))
