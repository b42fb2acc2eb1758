"""What can be done about something that is looked at (see `acting`)."""

from __future__ import annotations

from dataclasses import dataclass

from game.rules.core import Action

IDEA = "idea"
"""The verb of whatever lies on the table as a card."""


@dataclass(frozen=True)
class Deed:
    """Something that can be done about what is looked at. Its `verb` names the main button."""

    key: str
    verb: str
    title: str
    action: Action
    plain: str = ""
    reason: str = ""
    """Why it cannot be done, where that is known better here than by asking the rules."""
    holds: str = ""
    """That it is so already, in words."""
    told: str = ""
    """What it is, for as long as it is taken up."""
