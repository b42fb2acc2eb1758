"""After a season: what changed, then "why?" asked of the players, and only then the causes.

The order is the point: a reason that was chosen before the causes are seen is what makes them
worth reading. Nothing is marked right or wrong; the reason stands beside what was counted.
"""

from __future__ import annotations

from game.rules.actions.give_reason import GiveReason
from game.rules.actions.move_on import MoveOn
from game.ui.context import Context
from game.ui.scenes import causes, figures, pages
from game.ui.scenes.faces import said_by
from game.ui.scenes.parts import SEASON_ICONS, TownScreen
from game.ui.shell import Shell
from game.ui.tree import Node
from game.ui.widgets import (
    Button,
    Choice,
    Column,
    Icon,
    Label,
    Option,
    Panel,
    Petals,
    Pips,
    Row,
    Rule,
    Space,
    Table,
)  # fmt: skip

TABLE = ("trust", "tired", "company", "exhausted", "care_short", "footprint")
WHY = ("bread_short", "trust", "tired", "company")
"""What can be asked about in the last step, one at a time."""


class Reflect(TownScreen):
    first_focus = "main"

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        pages.top(self)
        view = self.view
        self.step = "causes" if view.reason else "figures"
        self.chosen = ""
        frames = shell.game.frames if shell.game else ()
        weeks = [frame["indicators"][WHY[0]] for frame in frames]
        self.about = figures.most_changed(view.published_before, view.published, WHY, weeks)
        self.asking: causes.Asking | None = None
        if view.reason:
            self._ask()

    @property
    def animating(self) -> bool:  # type: ignore[override]
        """Only while the causes are being counted."""
        return self.step == "causes" and self.asking is not None and self.asking.waiting

    def tick(self, seconds: float) -> None:
        if self.asking is not None and self.asking.tick():
            self.shell.stage.changed()

    def build(self, ctx: Context) -> Node:
        build = {"figures": self._figures, "why": self._why, "causes": self._causes}
        return build[self.step](ctx)

    def _page(
        self, ctx: Context, body: list[Node], *foot: Node, title: str = "", most: float = 0
    ) -> Node:
        season = pages.season_name(self, self.view.season)
        date = self.t("reflect.date", season=season)
        page = pages.paper(self, ctx, "reflect", date, title or self._headline(), *body,
                           most=most)
        return self.page(ctx, None, page, self.foot(*foot))

    def _headline(self) -> str:
        before, now = (f["bread_short"] for f in (self.view.published_before, self.view.published))
        way = "same" if abs(now - before) < 2 else "more" if now > before else "fewer"
        return self.t(f"reflect.headline_{way}")

    # -- what changed --------------------------------------------------------------------------

    def _figures(self, ctx: Context) -> Node:
        view = self.view
        before, now = view.published_before["bread_short"], view.published["bread_short"]
        arrow = Icon("arrow-right", "number", "quiet", "bold")
        numbers = Row(Label(self._plain(before), "number", color="quiet", ltr=True), arrow,
                      Label(self._plain(now), "number", color="terracotta", ltr=True),
                      Label(self.n("reflect.short_of", now, all=view.households), "lead", grow=1,
                            min_em=8), gap=3)
        signs = Pips(min(before, now), view.households, abs(now - before), "house", "terracotta")
        key = [pages.sign("solid", "terracotta", self.t("reflect.sign_short"))]
        if now != before:
            way = self.t(f"reflect.sign_{'new' if now > before else 'fewer'}")
            key.append(pages.sign("hatched", "terracotta", way))
        key.append(pages.sign("outline", "quiet", self.t("reflect.sign_fine")))
        left = pages.column(numbers, signs, Row(*key, gap=5), Rule(), self._guess(), gap=4,
                            least=22)
        right = pages.column(self._table(), least=22)
        go = self.main("reflect.to_why" if view.reasons else "reflect.to_causes", self._to_why)
        return self._page(ctx, [pages.columns(left, right)], Space(), go)

    def _plain(self, value: int) -> str:
        return self.shell.words.number(value)

    def _table(self) -> Node:
        game, view = self.shell.game, self.view
        assert game is not None
        rows = []
        for name in TABLE:
            old, new = view.published_before[name], view.published[name]
            rows.append((self.t(f"reflect.name_{name}"), figures.level(game, name, old),
                         figures.level(game, name, new), figures.compared(game, name, old, new)))
        heads = [self.t(f"reflect.head_{h}") for h in ("what", "before", "now", "change")]
        return Table(self.t("reflect.table"), heads, rows, key="reflect.table")

    def _guess(self) -> Node:
        """The guess beside who did end worse off."""
        view = self.view
        worse = figures.district_name(self, view.worse_off) if view.worse_off else ""
        guess = figures.district_name(self, view.prediction) if view.prediction else ""
        way = "none" if not guess else "hit" if view.prediction == view.worse_off else "miss"
        way += "_nobody" if view.worse_off == "nobody" else ""
        image, color = {"h": ("check", "olive"), "m": ("circle-half", "ochre"),
                        "n": ("question", "quiet")}[way[0]]
        words = self.t(f"reflect.guess_{way}", guess=guess, worse=worse)
        title = Label(self.t("reflect.guess"), "small", "bold", "terracotta")
        return Column(title, Row(Icon(image, "title", color), Label(words, grow=1), gap=2), gap=1)

    # -- why? ----------------------------------------------------------------------------------

    def _to_why(self) -> None:
        pages.top(self)
        self.step = "why"
        if not self.view.reasons or self.view.reason:
            self._to_causes()
        else:
            pages.focus(self, f"reflect.reason/{self.view.reasons[0]}")

    def _why(self, ctx: Context) -> Node:
        title = self.t(f"reflect.why_{self.about}_{self._way()}")
        tip = self.t("reflect.choose_help")
        options = [Option(r, self.s(f"reasons.{r}.text"), help=tip) for r in self.view.reasons]
        choice = Choice(title, options, self.chosen, self._choose, key="reflect.reason")
        lead = Label(self.t("reflect.why_lead"), "lead", color="soft")
        body = Column(lead, choice, gap=4)
        why = "" if self.chosen else self.t("reflect.choose_first")
        give = self.main("reflect.give", self._give, reason=why)
        skip = self.button("reflect.no_reason", self._to_causes)
        return self._page(ctx, [body], skip, Space(), give, title=title, most=40)

    def _way(self) -> str:
        old, new = self.view.published_before[self.about], self.view.published[self.about]
        return "same" if new == old else "more" if new > old else "less"

    def _choose(self, reason: str) -> None:
        self.chosen = reason

    def _give(self) -> None:
        if self.shell.submit(GiveReason(self.chosen)) is not None:
            self._to_causes()

    # -- causes --------------------------------------------------------------------------------

    def _to_causes(self) -> None:
        pages.top(self)
        self.step = "causes"
        self._ask()
        pages.focus(self, "main")

    def _ask(self) -> None:
        if self.asking is None:
            self.asking = causes.Asking(self.shell, [self.view.season])

    def _causes(self, ctx: Context) -> Node:
        assert self.asking is not None
        about = Row(*(self._topic(name) for name in WHY), gap=2, name=self.t("reflect.topics"))
        left = pages.column(about, *self._answer(ctx), gap=4, least=24, grow=1.6)
        right = pages.column(*self._reason(), said_by(self, self._speaker()), Rule(),
                             self._petals(), gap=4, least=18)
        last = self.view.season >= self.view.seasons
        season = pages.season_name(self, self.view.season + 1)
        image = "bus" if last else SEASON_ICONS[self.view.season % 4]
        go = Button(self.t("reflect.on_year" if last else "reflect.on", season=season),
                    self._leave, kind="main", image=image, key="main",
                    cap=self.t("key.enter"), help=self.t("reflect.on.help"))
        back = self.button("reflect.back", self._back)
        return self._page(ctx, [pages.columns(left, right)], back, Space(), go,
                          title=self.t(f"reflect.why_{self.about}_{self._way()}"))

    def _leave(self) -> None:
        self.shell.act(MoveOn())

    def _topic(self, name: str) -> Button:
        return Button(self.t(f"reflect.topic_{name}"), lambda: self._about(name),
                      selected=name == self.about, key=f"reflect.topic_{name}",
                      help=self.t("reflect.topic.help"))

    def _about(self, name: str) -> None:
        self.about = name

    def _back(self) -> None:
        pages.top(self)
        self.step = "figures"

    def _answer(self, ctx: Context) -> list[Node]:
        asking, game = self.asking, self.shell.game
        assert asking is not None and game is not None
        why = asking.why(self.view.season, self.about)
        if why is None:
            return [causes.waiting(self, asking)]
        before, after = (figures.level(game, self.about, v) for v in (why.before, why.after))
        what = self.t(f"reflect.name_{self.about}")
        said = self.t("cause.sum", what=what, before=before, after=after)
        parts: list[Node] = [Label(said, "body", "strong")]
        rows = causes.rows(game, why, self.about)
        if rows:
            parts.append(causes.drawn(game, self.about, rows, key="reflect.bars"))
        else:
            parts.append(Label(self.t("cause.none"), color="soft"))
        rest = causes.rest_words(game, why, self.about)
        if rest:
            parts.append(Panel(Column(*(Label(r, "small") for r in rest), gap=1), 3, "well"))
        if asking.waiting:
            parts.append(causes.waiting(self, asking))
        return parts

    def _reason(self) -> list[Node]:
        """The team's own reason beside what was counted, once something was."""
        asking, view, game = self.asking, self.view, self.shell.game
        assert asking is not None and game is not None
        why = asking.why(view.season, self.about)
        if not view.reason or why is None:
            return []
        given = Label(self.s(f"reasons.{view.reason}.text"), "lead", "quote")
        return [Label(self.t("reflect.own"), "small", "bold", "terracotta"), given,
                Label(causes.verdict(game, view.reason, why, self.about)), Rule()]

    def _speaker(self) -> str:
        """Whose voice: the one worst off just now, by their own state."""
        people = [p for p in self.view.people if p.voice]
        return min(people, key=lambda p: (sum(p.states.values()) - 2 * p.states["tired"], p.id)).id

    def _petals(self) -> Node:
        game, history = self.shell.game, self.view.history
        assert game is not None
        now, old = history[-1], history[-2] if len(history) > 1 else history[-1]
        four = figures.petals(game, now, old, figures.was(game))
        return Petals(self.t("reflect.profile"), four, 5, key="reflect.petals")
