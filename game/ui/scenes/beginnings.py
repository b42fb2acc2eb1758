"""From the ideas to what lies behind founding something: its forms, and a circle's pledges."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.rules.actions.pledge import PledgeAct
from game.ui.tree import Node

if TYPE_CHECKING:
    from game.ui.scenes.parts import TownScreen


def ways(screen: TownScreen, section: str) -> list[Node]:
    """To the pledges, where a circle asks for some; else to the forms that can be begun."""

    def lay_over(scene: str, topic: str) -> None:
        screen.shell.topic = topic
        screen.shell.show(scene)

    care = []
    if screen.can_look_at_clock:
        care.append(screen.button("strip.clock", lambda: lay_over("clock", ""), "clock",
                                  key="care_clock"))
    elif screen.can_match:  # else from the clock
        care.append(screen.button("strip.desk", lambda: lay_over("matching", ""), "phone-call",
                                  key="desk"))
    asks = next((a.provider for a in screen.view.actions if isinstance(a, PledgeAct)), "")
    if asks:
        return [*care, screen.button("pledge.look", lambda: lay_over("pledge", asks), "hand",
                                     key="pledge")]  # fmt: skip
    run = "cooperatives" in screen.content.systems  # where forms and statutes are rules that run
    if run and section == "ideas" and any(o.verb == "start" for o in screen.view.offers):
        return [*care, screen.button("found.look", lambda: lay_over("found", ""), "users-three",
                                     key="found")]  # fmt: skip
    return care
