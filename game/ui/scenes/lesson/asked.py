"""What a room can vote on: the few things that the present screen offers to choose from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Protocol, cast

from game.ui.tree import Node, active, find, walk

if TYPE_CHECKING:
    from game.ui.shell import Shell

LEAST, MOST = 2, 8


@dataclass(frozen=True)
class Answer:
    """One of the things to choose; `take` does what a press on it would do."""

    name: str
    note: str
    take: Callable[[], None]


class Asking(Protocol):
    """A screen that shows fewer things at a time than there are to choose from."""

    def ballot(self) -> Sequence[Answer]: ...


def letter(shell: Shell, i: int) -> str:
    """What the card with that number wears, in the letters of the room."""
    return shell.text("lesson.letters").split()[i]


def open_vote(shell: Shell) -> None:
    """Hands for the named in an assembly, letters for any other choice of a few."""
    game = shell.game
    if game is None or shell.names[-1] in ("vote", "hands"):
        return
    waits = any(p.state == "proposed" for p in game.view.proposals)
    if game.view.phase == "assemble" and waits:
        shell.show("hands")
    elif LEAST <= len(answers(shell)) <= MOST:
        shell.show("vote")
    else:
        shell.stage.say(shell.text("lesson.nothing_to_vote"))


def answers(shell: Shell) -> list[Answer]:
    """What can be chosen on the screen that is open."""
    scene = shell.stage.scene
    if hasattr(scene, "ballot"):
        found = list(cast(Asking, scene).ballot())
        if found:
            return found
    _, options = _group(shell)
    return [Answer(n.name, n.value, partial(_press, shell, n.key)) for n in options]


def question(shell: Shell) -> str:
    """What is asked on the screen that is open, in its own words; empty where things are chosen
    from a shelf."""
    scene = shell.stage.scene
    return "" if hasattr(scene, "ballot") and cast(Asking, scene).ballot() else _group(shell)[0]


def _group(shell: Shell) -> tuple[str, list[Node]]:
    """The name and the open options of the group that has the focus, else of the first that is a
    choice."""
    root, focus = active(shell.stage.tree), shell.stage.ctx.focus
    groups = [(group.name,
               [n for n in group.children if n.role == "radio" and n.on_press is not None])
              for group in walk(root) if group.role == "radiogroup"]
    real = [group for group in groups if len(group[1]) >= LEAST]
    held = next((group for group in real if focus in [n.key for n in group[1]]), None)
    return held or (real[0] if real else ("", []))


def _press(shell: Shell, key: str) -> None:
    """Choose it, unless it is chosen already; then Enter goes on."""
    stage = shell.stage
    stage.update()
    node = find(stage.tree, key)
    if node is None:
        return
    stage.focus_on(key)
    if "checked" not in node.state:
        stage.press(node)
    stage.update()
    stage.focus_on("main")
