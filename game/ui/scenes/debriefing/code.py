"""The result of a class's game in letters, large enough for the whole room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.session.result_code import encode, result_of
from game.ui.scenes.debriefing.shared import game_of
from game.ui.scenes.parts import heading
from game.ui.tree import Node
from game.ui.widgets import Column, Label

if TYPE_CHECKING:
    from game.ui.scenes.debrief import Debrief


def letters(screen: Debrief) -> list[Node]:
    """To be read out, or written on a board; whoever plays alone has nobody to read it to."""
    if screen.shell.lesson is None:
        return []
    found = encode(result_of(game_of(screen).session))
    return [Column(heading(screen.t("debrief.code")),
                   Label(found, "headline", "bold", ltr=True, key="debrief.code"),
                   Label(screen.t("debrief.code_note"), "small", color="soft"), gap=0.5)]
