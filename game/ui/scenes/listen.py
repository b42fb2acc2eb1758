"""Town: whom to hear out this season, who lives here and how, and who is at the door."""

from __future__ import annotations

from functools import partial

from game.rules.actions.listen import Listen
from game.rules.actions.move_on import MoveOn
from game.session.town_view import PersonView
from game.ui.context import Context
from game.ui.scenes import districts, doughnut, first_wages, house, newspaper, pages
from game.ui.scenes.door import Door
from game.ui.scenes.frame import OPEN, Paper, papers
from game.ui.scenes.lesson.asked import Answer
from game.ui.scenes.parts import TownScreen, is_wide
from game.ui.tree import Node
from game.ui.widgets import Button, Column, Label, Panel, Row, Space

HINT_EM = 19
"""What a listening costs leaves room for the keys beside it."""


class ListenScene(TownScreen):
    def __init__(self, shell) -> None:
        super().__init__(shell)
        self.door = Door(self)
        self.chosen = ""
        self.visited = ""
        """The person whose house stands open."""
        self.news: list[str] = []
        """What the last listening told: the district, then its facts."""
        self.reading = False
        """Large letters: what was told lies open, and is read before anybody else is chosen."""
        self.first_time = False
        """Whether nobody had listened there before."""
        self.leaf = "front"
        if first_wages.opened(self):
            shell.sound("bell")

    @property
    def shows_principles(self) -> bool:  # type: ignore[override]
        """Nothing lies beside a question: somebody waits at the door."""
        return self.door.open_question() is None

    @property
    def first_focus(self) -> str:  # type: ignore[override]
        question = self.door.open_question()
        if question is not None:
            return f"answer/{question.choices[0]}"
        return f"district/{self.chosen}" if self.view.listens_left and self.chosen else "main"

    # -- the page ----------------------------------------------------------------------------------

    def build(self, ctx: Context) -> Node:
        self.chosen = self._default()
        left = Paper("news", self.t("listen.tab_news"), "newspaper", self._paper(), "start", 21)
        if self.door.open_question() is not None:
            right = Paper("door", self.t("door.kicker"), "hand", self.door.nodes(), "end", 27)
            return self.page(ctx, None, papers(self, ctx, left, right), self._foot(ctx))
        right = Paper("house", self.t("listen.tab_house"), "house", self._house(), "end", 19)
        if is_wide(ctx):
            tags = districts.tags(self, self.chosen, self._choose)
            pin = house.pin(self, self.person)
            wells = districts.well_tags(self, lambda: self._open("front"))
            inside = districts.org_tags(self)
            marks = districts.DistrictMap(pin, *tags, *wells, *inside, name=self.t("listen.whom"),
                                          look_in=self._look_in)
            body = papers(self, ctx, left, right, marks=marks)
        else:
            choice = districts.listing(self, self.chosen, self._choose)
            hint = [Label(self._hint(), "small")] if self.chosen else []
            held = newspaper.held(self)
            whom = [Label(self._head(), "headline"), *hint, *held, choice]
            listing = Paper("listen", self.t("listen.tab_whom"), "ear", whom)
            order = [left, listing, right] if self.news else [listing, left, right]
            if ring := doughnut.page(self, doughnut.LOW_EM):
                title = self.t("listen.tab_doughnut")
                order.append(Paper("ring", title, "chart-donut", ring, "end"))
            body = papers(self, ctx, *order)
        return self.page(ctx, None, body, self._foot(ctx))

    def _head(self) -> str:
        return self.t("listen.whom" if self.view.listens_left else "listen.heard_all")

    # -- the start side: the town's paper ----------------------------------------------------------

    def beside_principles(self) -> list[Node]:
        ring = doughnut.button(self, lambda: self._open(
            "front" if self.leaf == "doughnut" else "doughnut"))
        return [ring] if ring else []

    def _paper(self) -> list[Node]:
        if self.leaf == "doughnut":
            nodes = doughnut.page(self)
        elif self.leaf == "known":
            nodes = newspaper.known(self)
        elif self.leaf == "told" and self.news:
            district, *facts = self.news
            nodes = newspaper.told(self, district, facts, self.first_time)
        else:
            nodes = newspaper.front(self)
        turn = self._turn()
        return [*nodes, Row(turn)] if turn else nodes

    def _turn(self) -> Node | None:
        """From the front page to what is known, and back."""
        leaf = "known" if self.leaf == "front" else "front"
        if self.leaf == "doughnut":
            return self._turner(leaf, self.t("doughnut.back"))
        if leaf == "known" and not self.view.facts:
            return None
        words = self.t("listen.turn_front")
        if leaf == "known":
            words = self.n("listen.turn_known", len(self.view.facts))
        return self._turner(leaf, words)

    def _turner(self, leaf: str, words: str) -> Node:
        return Button(words, lambda: self._open(leaf), kind="chip", image="newspaper", key="turn",
                      help=self.t("listen.turn.help"))  # fmt: skip

    def _open(self, leaf: str) -> None:
        self.leaf = leaf
        self.shell.sound("page")

    # -- the end side: an open house ---------------------------------------------------------------

    @property
    def person(self) -> PersonView:
        """Who is visited: whoever was asked for, else somebody of the chosen district."""
        people = self.view.people
        found = next((p for p in people if p.id == self.visited), None)
        return found or next((p for p in people if p.district == self.chosen), people[0])

    @property
    def open_person(self) -> PersonView | None:  # type: ignore[override]
        """On the map their house stands open too, unless somebody is at the door."""
        return self.person if self.door.open_question() is None else None

    def _house(self) -> list[Node]:
        number = self.view.people.index(self.person)
        walk = house.Walk(self.t("house.next"), self._walk, self.t("house.next.help"))
        return house.card(self, self.person, number, walk)

    def _walk(self, steps: int) -> None:
        people = self.view.people
        self.visited = people[(people.index(self.person) + steps) % len(people)].id
        self.shell.sound("page")

    # -- whom to listen to -------------------------------------------------------------------------

    def _default(self) -> str:
        """Keep the choice while it can be heard; else the first that can, unheard ones first."""
        free = [d for d in self.view.districts if not d.heard_this_season]
        if not self.view.listens_left or not free:
            return ""
        if self.chosen in [d.id for d in free]:
            return self.chosen
        return min(free, key=lambda d: d.heard).id

    def ballot(self) -> list[Answer]:
        """For a room that votes: who knocks is answered first, then whom to hear."""
        if self.door.open_question() is not None:
            return self.door.ballot()
        return [Answer(self.s(f"districts.{d.id}.name"), districts.known(self, d),
                       partial(self._take_up, d.id))
                for d in self.view.districts if not districts.closed(self, d)]

    def _take_up(self, district: str) -> None:
        self._choose(district)
        pages.focus(self, "main")

    def _choose(self, district: str) -> None:
        self.chosen, self.visited, self.reading = district, "", False

    def _look_in(self, district: str) -> None:
        """Open a house of a district that was heard; who can be heard next stays chosen."""
        home = next((p.id for p in self.view.people if p.district == district), "")
        self.visited = home or self.visited

    def _hear(self) -> None:
        before = set(self.view.facts)
        district = self.chosen
        first_time = not next(d for d in self.view.districts if d.id == district).heard
        if self.shell.submit(Listen(district)) is None:
            return
        self.shell.sound("door")
        self.first_time, self.leaf, self.visited = first_time, "told", ""
        self.news = [district, *(f for f in self.view.facts if f not in before)]
        self._look_in(district)
        stage = self.shell.stage
        stage.update()
        if is_wide(stage.ctx):
            stage.focus_on(self.first_focus)
        else:  # large letters: what was told stands at the top, and is read first
            self.reading = True
            stage.focus_on("main")
            stage.forget_scrolling()
            stage.ctx.memory[OPEN] = "news"
            stage.changed()

    def _choose_next(self) -> None:
        """From what was told to the districts that can still be heard."""
        self.reading = False
        stage = self.shell.stage
        stage.changed()
        stage.update()
        stage.focus_on(f"district/{self.chosen}")

    # -- the foot ----------------------------------------------------------------------------------

    def _foot(self, ctx: Context) -> Node:
        go_on = lambda: self.shell.act(MoveOn())  # noqa: E731
        if self.door.open_question() is not None:
            return self.foot(Space(), *self.door.buttons())
        if not self.chosen:
            main = self.main("listen.go_on", go_on, "arrow-right")
            hint = self.t("listen.all_heard")
            return self.foot(Space(), self._with_hint(ctx, main, hint))
        name = self.s(f"districts.{self.chosen}.name")
        enough = self.button("listen.enough", go_on)
        if self.reading:
            return self.foot(Space(), enough, self.main("listen.second", self._choose_next, "ear"))
        hear = self.main("listen.hear", self._hear, "ear", value=name, note=name)
        both = Row(enough, hear, gap=3)
        return self.foot(Space(), self._with_hint(ctx, both, self._hint()))

    def _hint(self) -> str:
        """What a listening costs: no hours, but one of the few there are."""
        return self.n("listen.left_of", self.view.listens_left, all=len(self.view.districts))

    def _with_hint(self, ctx: Context, main: Node, hint: str) -> Node:
        if not is_wide(ctx):
            return main
        slip = Panel(Label(hint, "small"), padding=2, key="hint", max_em=HINT_EM)
        return Column(slip, main, gap=2.5, align="end")
