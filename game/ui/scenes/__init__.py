"""Every screen by its name. A screen is one file and one line here.

Files are imported when their screen is first opened, so that the title needs neither rules nor
numbers. A factory takes the shell, which is all that a screen knows of the rest of the game.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from game.ui.scene import Scene

if TYPE_CHECKING:
    from game.ui.shell import Shell

Factory = Callable[["Shell"], Scene]


def _scene(module: str, name: str) -> Factory:
    def make(shell: Shell) -> Scene:
        scene: Scene = getattr(import_module(f"game.ui.scenes.{module}"), name)(shell)
        return scene

    return make


SCENES: dict[str, Factory] = {
    "title": _scene("title", "Title"),
    "choose": _scene("choose", "Choose"),
    "brief": _scene("brief", "Brief"),
    "load": _scene("load", "Load"),
    "lesson": _scene("lesson.setup", "ClassScreen"),
    "lesson_panel": _scene("lesson.panel", "LessonPanel"),
    "vote": _scene("lesson.vote", "VoteScene"),
    "hands": _scene("lesson.hands", "HandsScene"),
    "stop": _scene("lesson.stop", "StopScene"),
    "settings": _scene("settings", "SettingsScene"),
    "friday": _scene("friday", "Friday"),
    "listen": _scene("listen", "ListenScene"),
    "organise": _scene("organise", "Organise"),
    "propose": _scene("propose", "ProposeScene"),
    "found": _scene("found", "FoundScene"),
    "pledge": _scene("pledge", "PledgeScene"),
    "organisation": _scene("organisation", "OrganisationScene"),
    "currency": _scene("currency", "CurrencyScene"),
    "look": _scene("look", "LookScene"),
    "coproduction": _scene("coproduction", "CoproductionScene"),
    "municipality": _scene("municipality", "MunicipalityScene"),
    "clock": _scene("clock", "ClockScene"),
    "matching": _scene("matching", "MatchingScene"),
    "hub": _scene("hub", "HubScene"),
    "movement": _scene("movement", "MovementScene"),
    "transition": _scene("transition", "TransitionScene"),
    "threats": _scene("threats", "ThreatsScene"),
    "mobility": _scene("mobility", "MobilityScene"),
    "assemble": _scene("assemble", "Assemble"),
    "predict": _scene("predict", "PredictScene"),
    "living": _scene("living", "Living"),
    "reflect": _scene("reflect", "Reflect"),
    "compare": _scene("compare", "Compare"),
    "year": _scene("year", "Year"),
    "codex": _scene("codex.scene", "CodexScene"),
    "questions": _scene("questions.scene", "QuestionsScene"),
    "debrief": _scene("debrief", "Debrief"),
    "my_town": _scene("my_town", "MyTown"),
    "teams": _scene("teams", "Teams"),
}
"""Screens by name; play screens are chosen by `Shell.go`."""
