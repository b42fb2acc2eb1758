"""Taking back what was done last on a screen that lies over another one, while nothing was lived
since: the screen stays where it is."""

from __future__ import annotations

from collections.abc import Callable

from game.rules.core import Action
from game.session.session import acts_after_undo
from game.ui.scenes.parts import TownScreen
from game.ui.tree import Node


def undo(
    screen: TownScreen, act: type[Action] | tuple[type[Action], ...], then: Callable[[], None],
) -> list[Node]:  # fmt: skip
    """The button, where the last thing done was such an act; `then` looks at the town anew."""
    game = screen.shell.game
    assert game is not None
    last = acts_after_undo(game.session.log)[-1].action if game.session.can_undo else None
    if not isinstance(last, act):
        return []

    def take_back() -> None:
        game.undo()
        if game.refusal:
            screen.shell.stage.say(game.refusal)
        then()
        screen.shell.stage.changed()

    return [screen.button("play.undo", take_back, key="undo")]
