"""Listen: whom to hear out this season, what the town knows already, and who is at the door."""

from __future__ import annotations

from game.rules.actions.listen import Listen
from game.rules.actions.move_on import MoveOn
from game.ui.context import Context
from game.ui.scenes.door import Door
from game.ui.scenes.parts import TownScreen, heading, icon_line, is_wide, kicker, sheet
from game.ui.tree import Node
from game.ui.widgets import Choice, Column, Icon, Label, Option, Row, Rule, Space, Stack


class ListenScene(TownScreen):
    def __init__(self, shell) -> None:
        super().__init__(shell)
        self.door = Door(self)
        self.chosen = ""
        self.news: list[str] = []
        """What the last listening told: it stands on top until somebody listens again."""
        self.first_time = False
        """Whether nobody had listened there before."""

    @property
    def first_focus(self) -> str:  # type: ignore[override]
        question = self.door.open_question()
        if question is not None:
            return f"answer/{question.choices[0]}"
        return f"district/{self.chosen}" if self.view.listens_left and self.chosen else "main"

    def build(self, ctx: Context) -> Node:
        left = sheet(ctx, *self._paper(), key="news", anchor=("start", "top"), max_em=24)
        right = sheet(ctx, *self._right(), key="listen", anchor=("end", "top"), max_em=26)
        if is_wide(ctx):
            body: Node = Stack(left, right)
        else:
            left.max_em = right.max_em = None
            body = Column(*((left, right) if self.news else (right, left)), gap=4)
        return self.page(ctx, None, body, self._foot())

    # -- the start side: news, and what is known -------------------------------------------------

    def _paper(self) -> list[Node]:
        season = self.content.seasons[self.view.season - 1].id
        date = self.t("play.week_one", season=self.s(f"seasons.{season}.name"))
        nodes: list[Node] = [kicker(self.t("play.paper", town=self.s("town")), date)]
        headline = self.s(f"seasons.{season}.headline")
        if self.news:
            nodes += [*self._told(), Rule(), Label(headline, face="strong")]
        else:
            news = Label(self.s(f"seasons.{season}.news"))
            nodes += [Label(headline, "headline"), news, self._voice()]
        nodes += self._held()
        coming = [
            icon_line("warning", Label(self._announced(i)), "ochre") for i in self.view.announced
        ]
        if coming:
            nodes += [Rule(), heading(self.t("listen.announced"), "ochre"), *coming]
        known = self._known()
        if known:
            nodes += [Rule(), heading(self.t("listen.known"), "sea"), *known]
        return nodes

    def _held(self) -> list[Node]:
        """Why there are fewer hours than before: what nobody was handed takes one each."""
        held = [o.provider for o in self.view.orgs if o.team_held and o.stage != "closed"]
        words = [self.t("listen.held", name=self.s(f"providers.{p}.name")) for p in held]
        return [icon_line("clock", Label(line), "sea") for line in words]

    def _voice(self) -> Node:
        """The opening's teller first, then somebody else each season, by who has it hardest."""
        people = self.view.people
        if self.view.season == 1:
            person = max(people, key=lambda p: p.age)
            text = self.s("opening_voice")
        else:
            hardest = sorted(people, key=lambda p: (p.states["bread"] - p.states["tired"], p.id))
            person = hardest[(self.view.season - 1) % len(hardest)]
            text = self.s(f"people.{person.id}.voices.{person.voice}.text")
        name = self.t(
            "play.said_by", name=self.s(f"people.{person.id}.name"), age=str(person.age),
            role=self.s(f"people.{person.id}.role"),
        )  # fmt: skip
        said = Column(
            Label(self.t("play.quote", text=text), "lead", "quote"),
            Label(name, "small", color="soft"), gap=1, grow=1,
        )  # fmt: skip
        return Row(Icon("users-three", "headline", "plum"), said, gap=3, align="top")

    def _announced(self, incident: str) -> str:
        when = next(i.season for i in self.content.incidents if i.id == incident)
        season = self.s(f"seasons.{self.content.seasons[when - 1].id}.name")
        what = self.s(f"incidents.{incident}.headline")
        return self.t("listen.coming", season=season, what=what)

    def _known(self) -> list[Node]:
        """Facts, the newest first; those just heard stand on top already."""
        older = [f for f in reversed(self.view.facts) if f not in self.news]
        return [icon_line("ear", Label(self.s(f"facts.{f}.text")), "sea") for f in older]

    def _told(self) -> list[Node]:
        """What the last listening told: today's page of the paper."""
        district, *facts = self.news
        nodes: list[Node] = [Label(self.s(f"districts.{district}.name"), "headline")]
        if self.first_time or not facts:
            nodes.append(Label(self.s(f"districts.{district}.heard"), "lead", "quote"))
        told = [icon_line("ear", Label(self.s(f"facts.{f}.text")), "sea") for f in facts]
        return [*nodes, *(told or [Label(self.t("listen.no_news"), color="soft")])]

    # -- the end side: the door, or whom to listen to ---------------------------------------------

    def _right(self) -> list[Node]:
        if self.door.open_question() is not None:
            return self.door.nodes()
        nodes: list[Node] = []
        if self.view.listens_left > 0:
            nodes.append(Label(self.t("listen.whom"), "headline"))
            nodes.append(Label(self.n("listen.left", self.view.listens_left), color="soft"))
        else:
            nodes.append(Label(self.t("listen.heard_all"), "headline"))
        options = [self._option(d) for d in self.view.districts]
        self.chosen = self._default(options)
        choice = Choice(self.t("listen.whom"), options, self.chosen, self._choose, key="district")
        return [*nodes, choice]

    def _option(self, district) -> Option:
        name = self.s(f"districts.{district.id}.name")
        about = self.s(f"districts.{district.id}.about")
        none_left = "" if self.view.listens_left else self.t("listen.none_left")
        if not district.heard:
            closed = none_left and self.t("listen.not_heard", about=none_left)
            return Option(district.id, name, self.t("listen.not_heard", about=about), closed,
                          self.t("listen.district.help"))  # fmt: skip
        short = self.n("listen.short_here", district.short, all=district.households)
        facts = self.n("listen.facts", len(district.facts))
        note = self.t("listen.known_here", short=short, facts=facts)
        closed = none_left and self.t("listen.known_here", short=note, facts=none_left)
        if district.heard_this_season:
            closed = self.t("listen.just_heard", note=note)
        return Option(district.id, name, note, closed, self.t("listen.district.help"))

    def _default(self, options: list[Option]) -> str:
        """Keep the choice while it can be heard; else the first that can, unheard ones first."""
        free = [d for d in self.view.districts if not d.heard_this_season]
        if self.chosen in [d.id for d in free]:
            return self.chosen
        free.sort(key=lambda d: d.heard)
        return free[0].id if free and self.view.listens_left else ""

    def _choose(self, district: str) -> None:
        self.chosen = district

    def _foot(self) -> Node:
        go_on = lambda: self.shell.act(MoveOn())  # noqa: E731
        if self.door.open_question() is not None:
            return self.foot(Space(), self.door.main())
        if self.view.listens_left > 0 and self.chosen:
            name = self.s(f"districts.{self.chosen}.name")
            hear = self.main("listen.hear", self._hear, "ear", value=name)
            return self.foot(self.button("listen.enough", go_on), Space(), hear)
        return self.foot(Space(), self.main("listen.go_on", go_on, "arrow-right"))

    def _hear(self) -> None:
        before = set(self.view.facts)
        district = self.chosen
        first_time = not next(d for d in self.view.districts if d.id == district).heard
        if self.shell.submit(Listen(district)) is not None:
            self.first_time = first_time
            self.news = [district, *(f for f in self.view.facts if f not in before)]
            stage = self.shell.stage
            stage.update()
            if is_wide(stage.ctx):
                stage.focus_on(self.first_focus)
            else:  # large letters: what was told stands at the top, and is read first
                stage.focus_on("main")
                stage.forget_scrolling()
                stage.changed()
