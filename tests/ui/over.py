"""A screen over a town that was made for a test, as its team organises."""

from __future__ import annotations

from game.rules.actions.move_on import MoveOn
from game.session.session import Session
from game.ui.game import Game
from game.ui.shell import Shell, stage_scene
from game.ui.stage import Stage
from game.ui.tree import walk


def opened(session: Session, name: str, lang: str = "en") -> Stage:
    stage = stage_scene("organise", lang=lang)
    shell: Shell = stage.scene.shell  # type: ignore[attr-defined]
    assert shell.folder is not None
    if session.view().phase == "listen":
        session.submit(MoveOn())
    story = shell.story_of(session.rules.content, shell.folder)
    shell.game = Game(session, shell.words, story)
    shell.show(name)
    stage.update()
    return stage


def said(stage: Stage, leaf: str = "") -> str:
    """Every word on a leaf."""
    if leaf:
        stage.scene.turn_to(leaf)  # type: ignore[attr-defined]
    stage.changed()
    stage.update()
    return " ".join(f"{n.name} {n.value}" for n in walk(stage.tree) if n.name)
