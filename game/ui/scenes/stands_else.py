"""What stands of the team's work and is no organisation of its own: counters, carts, trials."""

from __future__ import annotations

from game.ui.scenes.parts import TownScreen

Line = tuple[str, str, str, str]
"""Icon, colour, name and words."""


def lines(screen: TownScreen) -> list[Line]:
    """As things are now; nothing of what was never begun."""
    return [*_hub(screen), *_carts(screen), *_trials(screen)]


def _hub(screen: TownScreen) -> list[Line]:
    game = screen.shell.game
    hub = game.session.hub() if game else None
    if hub is None or hub.stage == "idea":
        return []
    name = screen.s("hub.name")
    if hub.stage == "closed":
        return [("x", "quiet", name, screen.t("hub.stage.closed"))]
    carried = sum(counter.stands == "member" for counter in hub.counters)
    said = screen.n("year.counters", carried, all=len(hub.counters))
    return [("check", "olive", name, said) if carried else ("warning", "terracotta", name, said)]


def _carts(screen: TownScreen) -> list[Line]:
    game = screen.shell.game
    ways = game.session.mobility() if game else None
    return [_state(screen, line.stage == "running", screen.s(f"mobility.lines.{line.id}.name"),
                   f"line.stage.{line.stage}")
            for line in (ways.lines if ways else ()) if line.stage in ("running", "stopped")]


def _trials(screen: TownScreen) -> list[Line]:
    game = screen.shell.game
    way = game.session.transition() if game else None
    return [_state(screen, trial.stage == "standing", screen.s(f"prototypes.{trial.id}.name"),
                   f"prototype.stage.{trial.stage}")
            for trial in (way.prototypes if way else ()) if trial.stage in ("standing", "fallen")]


def _state(screen: TownScreen, well: bool, name: str, key: str) -> Line:
    return ("check", "olive", name, screen.t(key)) if well else ("x", "quiet", name, screen.t(key))
