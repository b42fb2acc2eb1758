"""Before a class plays: which town, how they sit and decide, how long, who speaks for whom."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from game import resources
from game.rules.content import Content
from game.session.lesson import MINUTES, SEATS, TIES, Lesson, deal, seats_of
from game.session.lesson.lesson import Mode
from game.ui import printing
from game.ui.context import Context
from game.ui.lesson import ClassRoom
from game.ui.scenes import SCENES
from game.ui.scenes.lesson import prepared, signs
from game.ui.scenes.parts import Page, is_wide
from game.ui.scenes.threshold import Threshold
from game.ui.tree import Node
from game.ui.widgets import (
    Choice,
    Column,
    Grid,
    Label,
    Option,
    Panel,
    Row,
    Rule,
    Scroll,
    Slider,
    Space,
    Stack,
    Tab,
    Tabs,
)

PAGES = {"town": "map-trifold", "way": "users-three", "seats": "armchair", "start": "play"}
SHEET = 54
BESIDE = {"my_town": "wrench", "teams": "swap"}
"""Screens that belong to a class and are open before one begins."""


class ClassScreen(Threshold):
    """Four pages, one open at a time, and one button that is always there."""

    def __init__(self, shell) -> None:
        super().__init__(shell)
        self.open = "town"
        self.towns = _towns()
        self.town = "first_season" if "first_season" in self.towns else next(iter(self.towns), "")
        self.values: dict[str, Any] = {"mode": "plenary", "minutes": MINUTES[0], "ties": TIES[0]}
        self.counts = {mode: usual for mode, (_, _, usual) in SEATS.items()}
        self.found = prepared.find() if shell.remember else []
        self.start = ""
        """The save to begin from; the first morning, if none was chosen."""

    # -- what was chosen -----------------------------------------------------------------------

    @property
    def content(self) -> Content:
        return self.towns[self.town]

    @property
    def people(self) -> list[str]:
        """Whom seats speak for, in the order in which they are dealt."""
        return dealt_to(self.content)

    @property
    def lesson(self) -> Lesson:
        return Lesson(seats=deal(self.counts[self.values["mode"]], self.people), **self.values)

    # -- the page ------------------------------------------------------------------------------

    def build(self, ctx: Context) -> Node:
        title = self.t("lesson.headline")
        tabs = [Tab(name, self.t(f"lesson.tab.{name}"), image, help=self.t("lesson.tab.help"))
                for name, image in PAGES.items()]  # fmt: skip
        head = Column(Label(title, "headline"), Tabs(title, tabs, self.open, self._turn), gap=3)
        page: Node = getattr(self, f"_{self.open}")(ctx)
        inside = Column(head, Scroll(page, key=f"page.{self.open}"), Row(*self._foot(), gap=3),
                        gap=5)
        wide = SHEET if is_wide(ctx) else None
        sheet = Panel(inside, padding=6, anchor=("start", "fill"), max_em=wide, min_em=SHEET,
                      key="paper")  # fmt: skip
        return Page(Stack(sheet, margin=5, grow=1), on_back=self._back, key="screen")

    def _turn(self, name: str) -> None:
        self.open = name

    def _foot(self) -> list[Node]:
        """Back, what else a class has, and on."""
        others = [self.button(f"lesson.{name}", partial(self._open, name), image, key=name)
                  for name, image in BESIDE.items() if name in SCENES]
        if self.shell.printer is not None:
            others.append(self.button("lesson.print", self._print, "newspaper", key="print"))
        begin = self.main("lesson.begin", self._begin, "arrow-right")
        return [self.button("lesson.back", self._back, key="back"), *others, Space(), begin]

    # -- pages ---------------------------------------------------------------------------------

    def _town(self, ctx: Context) -> Node:
        options = []
        for name, content in self.towns.items():
            story = self.shell.story_of(content, resources.scenario_dir(name))
            title = self.t("lesson.town", town=story("town"), title=story("title"))
            options.append(Option(name, title, story("lesson"), help=self.t("lesson.town.help")))
        return self._group("lesson.which", Choice(
            self.t("lesson.which"), options, self.town, self._choose, key="town"))

    def _way(self, ctx: Context) -> Node:
        """How they sit, how long there is, and what is done when a vote is a tie."""
        start = Column(self._choice("mode", SEATS), self._choice("minutes", MINUTES), gap=5)
        note = Label(self.t(f"lesson.minutes.{self.values['minutes']}.plan"), "small",
                     color="soft")
        return Grid(start, Column(self._choice("ties", TIES), note, gap=5), columns=2, gap=6)

    def _seats(self, ctx: Context) -> Node:
        mode: Mode = self.values["mode"]
        least, most, _ = SEATS[mode]
        name = self.t("lesson.how_many")
        line = Slider(name, self.counts[mode], partial(self._count, mode), least, most, 1, 5,
                      lambda n: self.n("lesson.seats", n), key="seats",
                      help=self.t("lesson.how_many.help"))  # fmt: skip
        lesson, story = self.lesson, self._story()
        rows: list[Node] = [Label(name, face="strong"), line,
                            Label(self.t(f"lesson.dealt.{mode}"), "small", color="soft")]
        for person in self.people:
            own = seats_of(lesson, person)
            if own:
                who = Label(story(f"people.{person}.name"), face="strong", min_em=9, max_em=9)
                rows += [Rule(), Row(who, signs.signs(self.shell, own), gap=4)]
        return Column(*rows, gap=2)

    def _start(self, ctx: Context) -> Node:
        """From the first morning, or from where a trainer has brought the town."""
        here = [save for save in self.found if save.scenario == self.town]
        note = self.t("lesson.start.help")
        options = [Option("", self.t("lesson.start.first"), help=note)]
        options += [Option(str(s.file), self.t("lesson.start.save", name=s.file.stem),
                           self.t("lesson.start.season", n=s.season), help=note) for s in here]
        parts = [Label(self.t("lesson.start.where", folder=str(prepared.folder())), "small",
                       color="soft", ltr=True)]
        return Column(self._group("lesson.start", Choice(
            self.t("lesson.start"), options, self.start, self._begin_from, key="start")),
            *parts, gap=4)

    def _choice(self, name: str, values: Any) -> Node:
        words = [str(value) for value in values]
        by_word = dict(zip(words, values, strict=True))
        options = [Option(w, self.t(f"lesson.{name}.{w}"), self.t(f"lesson.{name}.{w}.note"),
                          help=self.t(f"lesson.{name}.help")) for w in words]

        def choose(word: str) -> None:
            self.values[name] = by_word[word]

        return self._group(f"lesson.{name}", Choice(
            self.t(f"lesson.{name}"), options, str(self.values[name]), choose, key=name))

    def _group(self, key: str, choice: Choice) -> Node:
        return Column(Label(self.t(key), face="strong"), choice, gap=2)

    # -- going on ------------------------------------------------------------------------------

    def _story(self) -> Any:
        return self.shell.story_of(self.content, resources.scenario_dir(self.town))

    def _choose(self, town: str) -> None:
        self.town, self.start = town, ""

    def _count(self, mode: Mode, number: int) -> None:
        self.counts[mode] = number

    def _begin_from(self, file: str) -> None:
        self.start = file

    def _open(self, screen: str) -> None:
        """What else a class has; names are given to the town that was chosen."""
        self.shell.topic = self.town
        self.shell.show(screen)

    def _print(self) -> None:
        content, minutes = self.content, self.values["minutes"]
        there = printing.write_for_class(
            self.shell, resources.scenario_dir(self.town), self.shell.names_in(content), minutes,
            self.counts[self.values["mode"]])
        if there is not None:
            self.shell.stage.say(self.t("lesson.printed", folder=str(there)))

    def _back(self) -> None:
        self.shell.to("back")

    def _begin(self) -> None:
        """To the brief; or into the town, where somebody has brought it somewhere already."""
        lesson = self.lesson
        if self.start:
            session = prepared.open_(self.shell, Path(self.start))
            if session is None:
                return
            self.shell.take_up(session, resources.scenario_dir(self.town))
            self.shell.teach(ClassRoom(self.shell, lesson))
            self.shell.begin()
            return
        self.shell.new_game(self.town, in_class=lesson.minutes == MINUTES[0])
        self.shell.teach(ClassRoom(self.shell, lesson))
        self.shell.to("pick")


def dealt_to(content: Content) -> list[str]:
    """The people of a story for whom seats speak; those of its class first, where it says so."""
    named = [person.id for person in content.people]
    return list(content.classroom.seats) if content.classroom else named


def _towns() -> dict[str, Content]:
    """What can be played, the shortest first; where towns are chosen it is told what cannot."""
    from game.scenario.load import load_content
    from game.scenario.problem import Incompatible, InvalidInput

    found = {}
    for name in resources.scenario_ids():
        try:
            found[name] = load_content(resources.scenario_dir(name))
        except (InvalidInput, Incompatible):
            continue
    return dict(sorted(found.items(), key=lambda item: item[1].minutes))
