"""What ties the window together: settings, languages, the game in progress, and which screen next.

A screen gets the shell and nothing else. It reads `game.view`, asks `act(...)`, and the shell
shows the right screen for where the town is now. Rules and scenarios are imported when a town
is opened, so that the title comes up as fast as a bare window.
"""

from __future__ import annotations

import random
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game import resources
from game.ui.heard import Heard
from game.ui.keeping import Keeping
from game.ui.scene import Scene
from game.ui.scenes import SCENES
from game.ui.settings import Settings
from game.ui.sounds import surroundings
from game.ui.stage import Stage

if TYPE_CHECKING:
    from game.rules.core import Action
    from game.session.lesson import Lesson
    from game.session.session import Outcome, Session
    from game.session.town_view import TownView
    from game.ui.flow import Flow
    from game.ui.lesson import ClassRoom
    from game.ui.map.town import Town
    from game.ui.odds import Odds
    from game.ui.printing import Printer
    from game.ui.reports import Reports

OVERLAYS = ("settings", "propose", "compare", "found", "pledge", "organisation", "currency",
            "coproduction", "municipality", "clock", "matching", "look", "hub", "movement",
            "threats", "transition", "mobility", "lesson_panel", "vote", "hands", "stop",
            "codex", "questions", "my_town", "teams")
"""Screens that lie above another one, and give it back."""


def scene_for(view: TownView) -> str:
    """The screen of a town's phase. A season is guessed about before it is lived; one family's
    evening is chosen and lived on one page."""
    if view.sees == "own" and view.phase in ("organise", "live"):
        return "friday"
    if view.phase == "live":
        return "living" if view.prediction else "predict"
    return "title" if view.phase == "ended" else view.phase


class Shell(Heard):
    """One window's worth of game. `remember=False` keeps tests and pictures off the disk."""

    def __init__(self, stage: Stage, settings: Settings, remember: bool = True) -> None:
        super().__init__(stage, settings, remember)
        self.printer: Printer | None = None  # makes pages to print; a window knows no reports
        self.before: Session | None = None  # what was played before this, in this town
        self.room: ClassRoom | None = None  # a class that plays it; None for whoever plays alone
        self.seed: int | None = None  # asked for on the command line, for every new town
        self.names: list[str] = []  # of the open screens, the lowest first
        self._flow: Flow | None = None
        self._explainer: Any = None
        self._town: Town | None = None
        self._odds: Odds | None = None
        self._reports: Reports | None = None
        self.topic = ""  # what an overlay is about: an agreement that is written, an act left out
        self.idea = ""  # at which idea the codex opens
        self._keeping = Keeping(self)

    @property
    def lesson(self) -> Lesson | None:
        """What a class does in this window; None for whoever plays alone."""
        return self.room.lesson if self.room is not None else None

    # -- screens -------------------------------------------------------------------------------

    def first(self) -> Scene:
        """The title, for whoever opens the window with it."""
        self.names = ["title"]
        return SCENES["title"](self)

    @property
    def flow(self) -> Flow:
        if self._flow is None:
            from game.ui.flow import Flow

            self._flow = Flow()
        return self._flow

    def show(self, name: str) -> Scene:
        """Put a screen on top: above the present one if it is an overlay, else in its place."""
        scene = SCENES[name](self)
        self.sound("paper" if name in OVERLAYS else "page")
        if name not in OVERLAYS:
            self.stage.forget_scrolling()
        while self.names and self.names[-1] in OVERLAYS and name not in OVERLAYS:
            self.names.pop()
            self.stage.scenes.pop()
        if self.names and name not in OVERLAYS:
            self.names[-1] = name
            self.stage.replace(scene)
        else:
            self.names.append(name)
            self.stage.push(scene)
        self._keeping.say()
        return scene

    def read(self, idea: str = "") -> None:
        """Open the codex over what is there, at an idea if one is named."""
        self.idea = idea
        self.show("codex")

    def back(self) -> None:
        """Close the overlay on top."""
        if len(self.names) > 1:
            if self.names[-1] == "settings":
                self.flow.fire("back")
            self.names.pop()
            self.stage.pop()

    def to(self, trigger: str) -> None:
        """Follow the flow to a screen outside the town."""
        if not self.flow.fire(trigger):
            return
        state = self.flow.state
        if state == "playing":
            self.go()
        elif state != "closed":
            self.show(state)

    def go(self) -> None:
        """Show the screen that the town's phase asks for; keep it if it is there already."""
        assert self.game is not None
        while len(self.names) > 1 and self.names[-1] in OVERLAYS:
            self.back()
        view = self.game.view
        self.surround(surroundings(view.season, view.phase))
        name = scene_for(view)
        if name == "title":
            self.leave()
        elif self.names[-1:] != [name]:
            self.show(name)
        else:
            self.stage.changed()
        if self.room is not None and self.game is not None:
            self.room.moved()

    @property
    def may_leave(self) -> bool:
        """Whoever plays alone may leave at any time; a class talks its debrief through first."""
        from game.rules.machines.phase import DEBRIEF_STEPS

        if self.lesson is None or self.game is None or self.game.view.phase != "debrief":
            return True
        return self.game.view.debrief_step >= len(DEBRIEF_STEPS) - 1

    def leave(self) -> None:
        """Back to the title. Every act is on disk already."""
        self._let_go()
        self._dismiss()
        self.surround("")
        self.flow.fire("leave")
        self.show("title")

    def quit(self) -> None:
        """Close the window. Nothing is asked, because nothing can be lost."""
        self.flow.fire("close")
        self.stage.scenes.clear()
        self.names.clear()

    # -- the game ------------------------------------------------------------------------------

    def new_game(
        self, scenario: str | Path, seed: int | None = None, in_class: bool = False
    ) -> None:
        """Open a town on its own luck; the brief is shown by whoever asked."""
        from game.rules.cut import for_class
        from game.scenario.load import load_content
        from game.session.start import start

        folder = resources.scenario_dir(scenario)
        content = load_content(folder)
        if in_class:
            content = for_class(content)
        wanted = self.seed if seed is None else seed
        seed = any_seed() if wanted is None else wanted
        if self.room is not None:
            self.room.again()
        self._let_go()
        self.folder = folder
        self._open(start(content, seed), folder)

    def teach(self, room: ClassRoom) -> None:
        """A class plays in this window from now on, until the town is left."""
        self.room, self.stage.pulse = room, room
        room.begin()

    def begin(self) -> None:
        """From the brief into the town; from now on every act is written down."""
        assert self.game is not None
        if self.remember:
            from game.ui import saves

            saves.begin(self.game.session)
            self._keeping.check(self.game.session)
        if self.room is not None:
            self.room.keep()
        self.to("begin")
        self._ask()

    def _ask(self) -> None:
        """The questions before the first season lie over it, where the story has any."""
        from game.ui.scenes.questions import left

        if left(self):
            self.show("questions")

    def take_up(self, session: Any, folder: Path) -> None:
        """Go on with a session that was saved."""
        self._let_go()
        self.folder = folder
        self._open(session, folder)

    def _open(self, session: Session, folder: Path) -> None:
        """A session in the player's language, with the names and the money of its story."""
        from game.ui.game import Game
        from game.ui.story import in_own_money

        content = session.rules.content
        session.names = self.names_in(content)
        story = self.story_of(content, folder)
        self.words = in_own_money(self.words, content, story)
        self.game = Game(session, self.words, story)

    def submit(self, action: Action) -> Outcome | None:
        """Ask for an act and stay on this screen. A refusal is said in a sentence."""
        assert self.game is not None
        outcome = self.game.submit(action)
        if outcome is None:
            self.stage.say(self.game.refusal)
        else:
            self._keeping.check(self.game.session)
        self.stage.changed()
        return outcome

    def act(self, action: Action) -> Outcome | None:
        """Ask for an act, then show the screen of where the town is now."""
        outcome = self.submit(action)
        if outcome is not None:
            self.go()
        return outcome

    def undo(self) -> None:
        """Take back the last act."""
        assert self.game is not None
        self.game.undo()
        if self.game.refusal:
            self.stage.say(self.game.refusal)
        self.go()

    # -- helpers that outlive screens ----------------------------------------------------------

    @property
    def town(self) -> Town:
        """The picture of the town, painted when it changes and kept between screens."""
        if self._town is None:
            from game.ui.map.town import Town

            self._town = Town()
        return self._town

    @property
    def painted(self) -> Town | None:
        """The same, if any screen has shown it yet."""
        return self._town

    @property
    def odds(self) -> Odds:
        """What such towns say, kept as long as the game is."""
        assert self.game is not None
        if self._odds is None or self._odds.session is not self.game.session:
            from game.ui.odds import Odds

            self._odds = Odds(self.game.session)
        return self._odds

    @property
    def reports(self) -> Reports:
        """What commissioned evaluations say, kept as long as the game is."""
        assert self.game is not None
        if self._reports is None or self._reports.session is not self.game.session:
            from game.ui.reports import Reports

            self._reports = Reports(self.game.session)
        return self._reports

    @property
    def explainer(self) -> Any:
        """The warm worker that answers "why?" without stalling a frame (see `session.worker`)."""
        if self._explainer is None:
            from game.session.worker import ExplainWorker

            self._explainer = ExplainWorker()
            if self.remember:
                self._explainer.start()
        return self._explainer

    def _let_go(self) -> None:
        """Of the game, of its people in the streets, and of what was worked out for it."""
        if self.game is not None:
            from game.ui import saves

            if self.room is not None:
                self.room.keep()
            saves.close(self.game.session)
            self._keeping.forget()
            self.game = self._odds = self._reports = None
        if self._town is not None:
            self._town.life = None
        if self._explainer is not None:
            self._explainer.forget()

    def _dismiss(self) -> None:
        """The lesson is over for now; the window looks as it did before."""
        if self.room is not None:
            room, self.room, self.stage.pulse = self.room, None, None
            room.end()

    def end(self) -> None:
        """Let go of the game on disk, and end what runs beside the window."""
        self._let_go()
        self._dismiss()
        if self._explainer is not None:
            self._explainer.close()
            self._explainer = None
        if self._audio is not None:
            self._audio.close()
            self._audio = None


def any_seed() -> int:
    """A town nobody has played; short enough to be read out to a class."""
    return random.SystemRandom().randrange(1, 1_000_000)


def stage_scene(name: str, *where: Any, **how: Any) -> Stage:
    """Any screen without a window, on a live town (see `staging`)."""
    from game.ui.staging import stage_scene as staged

    return staged(name, *where, **how)
