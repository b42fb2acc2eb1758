"""What each step of the debrief shows, in leaves: the first is open, the others have a tab.

Every leaf is a title and the body below it; all of them can be read, none has to be.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.ui.scenes.debriefing import (
    both,
    cases,
    ending,
    feelings,
    glasses,
    happened,
    once_more,
    profile,
    seasons,
    why,
)
from game.ui.scenes.debriefing.shared import Leaf

if TYPE_CHECKING:
    from game.ui.scenes.debrief import Debrief

LEAVES: dict[str, dict[str, Callable[[Debrief], Leaf]]] = {
    "feelings": {"feelings": feelings.leaf},
    "what_happened": {"decisions": happened.leaf, "seasons": seasons.leaf},
    "why": {"causes": why.leaf, "profile": profile.leaf},
    "real_world": {"cases": cases.leaf, "glasses": glasses.leaf},
    "next": {"ending": ending.leaf, "more": once_more.leaf, "both": both.leaf},
}
"""By the names of the rules' steps."""
IMAGES = {"decisions": "hand", "seasons": "map-trifold", "causes": "question", "profile": "scales",
          "cases": "newspaper", "glasses": "globe", "ending": "flag",
          "more": "arrow-counter-clockwise", "both": "users-three"}


def leaves_of(screen: Debrief, step: str) -> list[str]:
    """Two games are laid side by side only where there were two."""
    before, game = screen.shell.before, screen.shell.game
    assert game is not None
    two = before is not None and before.rules.content.id == game.session.rules.content.id
    return [name for name in LEAVES[step] if two or name != "both"]
