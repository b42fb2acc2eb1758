"""The log: what was asked, in order. A replay asks again; it never replays events."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

from game.rules.actions import ACTIONS
from game.rules.core import Action, Rejected
from game.world.codec import from_plain

UNDO = "undo"


@dataclass(frozen=True)
class Entry:
    """One line of the log. `act` is the id that everything it created was named after."""

    act: str
    season: int
    action: Action | None
    """None for an undo, which takes back the act before it."""

    def plain(self) -> dict[str, Any]:
        if self.action is None:
            return {"act": self.act, "season": self.season, "kind": UNDO}
        return {"act": self.act, "season": self.season, **action_to_plain(self.action)}


def action_to_plain(action: Action) -> dict[str, Any]:
    return {"kind": action.kind, "with": {f.name: getattr(action, f.name) for f in fields(action)}}


def action_from_plain(kind: str, params: dict[str, Any]) -> Action:
    """Raises Rejected for an unknown kind or parameters that do not fit it."""
    cls = ACTIONS.get(kind)
    if cls is None:
        raise Rejected("unknown_action", action=kind)
    try:
        return from_plain(cls, params)
    except (TypeError, ValueError) as error:
        names = ", ".join(f.name for f in fields(cls)) or "-"
        raise Rejected("bad_parameters", action=kind, known=names) from error


def entry_from_plain(data: dict[str, Any]) -> Entry:
    """Raises KeyError, TypeError or Rejected on a line that is not ours."""
    action = None
    if data["kind"] != UNDO:
        action = action_from_plain(data["kind"], data["with"])
    return Entry(str(data["act"]), int(data["season"]), action)


def act_id(season: int, action: Action, earlier: list[Entry]) -> str:
    """An id made from the act itself, not from a counter: removing one renames no other.

    Only the very same act twice in a season needs a number behind it. `earlier` leaves out
    what was taken back, so that undoing and doing again is doing once, dice included.
    """
    params = [str(getattr(action, f.name)) for f in fields(action)]
    name = ":".join([f"s{season}", action.kind, *[p.replace(" ", ",") for p in params if p]])
    again = sum(e.action == action and e.season == season for e in earlier)
    return f"{name}#{again + 1}" if again else name
