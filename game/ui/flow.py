"""Which screen may follow which: the window's own life cycle, apart from the season's phases."""

from __future__ import annotations

from typing import Any

from transitions import Machine, MachineError

STATES = ("title", "choose", "load", "lesson", "brief", "settings", "playing", "closed")

STEPS = (
    ("choose", "title", "choose", None),
    ("load", "title", "load", None),
    ("gather", "title", "lesson", None),
    ("pick", ("title", "choose", "lesson"), "brief", None),
    ("begin", ("title", "choose", "lesson", "brief", "load"), "playing", None),
    ("configure", ("title", "playing"), "settings", None),
    ("back", "settings", "playing", "in_game"),
    ("back", ("settings", "choose", "load", "lesson", "brief"), "title", None),
    ("leave", ("playing", "settings", "title"), "title", None),
    ("close", "*", "closed", None),
)
"""Trigger, from, to, guard. The first step that fits is taken."""


class Flow:
    """Where the window is. `in_game` says whether settings were opened from a town."""

    def __init__(self) -> None:
        self.state = STATES[0]
        self.in_game = False
        self._machine = Machine(
            model=self, states=list(STATES), initial=STATES[0], auto_transitions=False
        )
        for trigger, source, target, guard in STEPS:
            where: Any = list(source) if isinstance(source, tuple) else source
            self._machine.add_transition(trigger, where, target, conditions=guard)

    def fire(self, trigger: str) -> bool:
        """Go there if that is possible from here; False, and no move, if it is not."""
        if trigger == "configure":
            self.in_game = self.state == "playing"
        try:
            return bool(self._machine.events[trigger].trigger(self))
        except MachineError:
            return False
