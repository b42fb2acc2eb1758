"""My town: a class's own names for a town and its people. Nothing else changes by it.

`shell.topic` is the scenario; inside a town it is the town that is played. A name is kept on this
computer, in a file that can be given away (`game.scenario.names_file`).
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from game import resources
from game.rules.content import Content
from game.scenario.load import load_content
from game.scenario.names_file import MOST, flaw
from game.session.files import SaveError
from game.session.names import Names
from game.ui.context import Context
from game.ui.scenes.parts import Page, is_wide
from game.ui.scenes.threshold import Threshold
from game.ui.story import StoryTexts
from game.ui.tree import Node
from game.ui.widgets import Column, Grid, Label, Panel, Row, Scroll, Space, Stack
from game.ui.widgets.field import Field

SHEET = 54
TOWN = ""
"""The key of the town's own name among those of people."""


class MyTown(Threshold):
    """One line for the town, one for each of its people; an empty one keeps the story's name."""

    first_focus = "name/"

    def __init__(self, shell) -> None:
        super().__init__(shell)
        self.content, self.folder = _about(shell)
        given = shell.names_in(self.content) or Names()
        self.typed = {TOWN: given.town, **given.people}

    def build(self, ctx: Context) -> Node:
        own = StoryTexts(self.content, self.folder, self.shell.words.code)
        title = self.t("my_town.headline", town=own("town"))
        notes = [Label(self.t("my_town.lead")), Label(self.t("my_town.note"), "small",
                                                      color="soft")]
        people = [self._line(p.id, own(f"people.{p.id}.name"),
                             own(f"people.{p.id}.role")) for p in self.content.people]
        town = self._line(TOWN, own("town"), self.t("my_town.town"))
        body = Scroll(Column(*notes, town, Grid(*people, columns=2, gap=4), gap=4), key="page")
        foot = [self.button("my_town.as_it_was", self._as_it_was, "arrow-counter-clockwise"),
                Space(), self.main("my_town.done", self._done, "check")]
        inside = Column(Label(title, "headline"), body, Row(*foot, gap=3), gap=5)
        wide = SHEET if is_wide(ctx) else None
        sheet = Panel(inside, padding=6, anchor=("start", "fill"), max_em=wide, min_em=SHEET,
                      key="paper")  # fmt: skip
        return Page(Stack(sheet, margin=5, grow=1), on_back=self.shell.back, key="screen")

    def _line(self, person: str, name: str, about: str) -> Node:
        words = self.t("my_town.instead", name=name)
        field = Field(self.typed.get(person, ""), partial(self._type, person), words,
                      f"name/{person}", MOST, name, help=self.t("my_town.instead.help"))
        return Column(Label(words, face="strong"), field, Label(about, "small", color="soft"),
                      gap=1)  # fmt: skip

    def _type(self, person: str, text: str) -> None:
        self.typed[person] = text

    def _as_it_was(self) -> None:
        self.typed = {}

    def _done(self) -> None:
        """Take the names over; what is wrong with one is said, and nothing is lost."""
        typed = {person: name.strip() for person, name in self.typed.items() if name.strip()}
        wrong = next((flaw(name) for name in typed.values() if flaw(name)), "")
        people = [name.casefold() for person, name in typed.items() if person != TOWN]
        if wrong or len(set(people)) < len(people):
            self.shell.stage.say(self.t("my_town.wrong" if wrong else "my_town.twice"))
            return
        names = Names(typed.pop(TOWN, ""), typed)
        try:
            self.shell.rename(self.content, names)
        except SaveError:
            self.shell.stage.say(self.t("my_town.not_kept"))
        self.shell.back()


def _about(shell) -> tuple[Content, Path]:
    """The scenario and its folder."""
    if shell.game is not None and shell.folder is not None:
        return shell.game.session.rules.content, shell.folder
    known = resources.scenario_ids()
    folder = resources.scenario_dir(shell.topic if shell.topic in known else known[0])
    return load_content(folder), folder
