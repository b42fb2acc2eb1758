"""A screen that lies over another one, in leaves: something is looked at, one thing to do about it
is taken up, and the main button does it. Hours stand with what costs them, and what cannot be done
says why.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, Generic, TypeVar

from game.rules.core import Action
from game.ui.context import Context
from game.ui.map.light import SEASONS, Light, light_for
from game.ui.map.town import is_dark
from game.ui.scenes import arrows, cost, offers, pages
from game.ui.scenes.asks_odds import AsksOdds
from game.ui.scenes.backdrop import DimTown
from game.ui.scenes.deeds import IDEA, Deed
from game.ui.scenes.heads import headed
from game.ui.scenes.parts import heading, icon_line, is_wide
from game.ui.scenes.previews import Previews
from game.ui.scenes.undoing import undo
from game.ui.tree import Node
from game.ui.widgets import (
    Column,
    Label,
    Option,
    Panel,
    Row,
    Rule,
    Scroll,
    Space,
    Tab,
    Tabs,
)
from game.ui.widgets.leaving import Leaving, Looks
from game.ui.widgets.picks import Pick

if TYPE_CHECKING:
    from game.rules.vocabulary import Effect
    from game.session.town_view import OfferView, TownView
    from game.ui.shell import Shell

V = TypeVar("V")
"""What the session says of a screen's matter."""


class ActingScene(AsksOdds, DimTown, Generic[V]):
    looks_inside = False
    words: ClassVar[str]
    """What the keys of its texts begin with."""
    reads: ClassVar[str]
    """Which of the session's views it shows."""
    acts: ClassVar[tuple[type[Action], ...]]
    """What is done here, and can be taken back here."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        pages.top(self)
        self._seen: tuple[TownView | None, dict[str, Any]] = (None, {})
        self.leaf = next(iter(self.leaves()), "")
        self.looked: dict[str, str] = {}
        """Leaf -> what is looked at there."""
        self.picked = ""
        """Key of the deed that is taken up."""
        self.deeds: dict[str, Deed] = {}
        """Those that the page shows."""
        self.previews = Previews(self)

    def read(self, what: str) -> Any:
        """What the session says of it, asked once for each view of the town: every frame reads."""
        assert self.shell.game is not None
        if self._seen[0] is not self.view:
            self._seen = self.view, {}
        if what not in self._seen[1]:
            self._seen[1][what] = getattr(self.shell.game.session, what)()
        return self._seen[1][what]

    @property
    def found(self) -> V | None:
        """What it shows, if the town has such a thing."""
        it: V | None = self.read(self.reads)
        return it

    @property
    def it(self) -> V:
        found = self.found
        assert found is not None
        return found

    # -- what a screen says of itself ----------------------------------------------------------

    def leaves(self) -> dict[str, str]:
        """Name -> icon."""
        raise NotImplementedError

    def title(self) -> tuple[str, str, str]:
        """Name, how it stands, icon."""
        raise NotImplementedError

    def body(self, ctx: Context) -> Node:
        raise NotImplementedError

    @property
    def first_focus(self) -> str:  # type: ignore[override]
        return f"leaf/{self.leaf}" if len(self.leaves()) > 1 else self.first_below

    # -- the page ------------------------------------------------------------------------------

    def build(self, ctx: Context) -> Node:
        self.deeds = {}
        back = self.button("inside.back", self.shell.back, "arrow-left", key="back")
        if not self.leaves():
            nothing = Column(Panel(Label(self.t(f"{self.words}.nothing"), "lead"), padding=5))
            return self._page(ctx, None, nothing, Row(back, Space()))
        body = self.body(ctx)
        if self.picked not in self.deeds:
            self.picked = ""
        if is_wide(ctx) and not body.scrolls:
            body = Scroll(Column(body), key="body")
        free = any(not d.holds and not self.why_not(d) for d in self.deeds.values())
        main = [self._main()] if free else []
        foot = Row(back, *undo(self, self.acts, self._lay_down), Space(), *main, gap=3)
        return self._page(ctx, self._head(ctx), body, foot)

    def _page(self, ctx: Context, head: Node | None, body: Node, foot: Node) -> Node:
        page = self.page(ctx, head, body, foot)
        page.on_back = self.shell.back  # type: ignore[attr-defined]
        page.confirm = False  # type: ignore[attr-defined]  # what is chosen is only looked at
        return page

    def _head(self, ctx: Context) -> Node:
        tip = self.t("board.leaf.help")
        tabs = [Tab(name, self.t(f"{self.words}.leaf.{name}"), image, help=tip)
                for name, image in self.leaves().items()]
        row: Node = Tabs(self.t("acting.leaves"), tabs, self.leaf, self.turn_to, key="leaf")
        return headed(ctx, *self.title(), row if len(tabs) > 1 else Space())

    def turn_to(self, leaf: str) -> None:
        self.leaf, self.picked = leaf, ""
        pages.top(self)
        self.shell.sound("page")

    def beside(self, ctx: Context, first: Node, second: Sequence[Node], share: float = 1.8) -> Node:
        """What is looked at, and what is to be said and done about one thing of it."""
        said = Panel(Column(*second, gap=1.5), padding=3.5, across=4.5, grow=1, key="said")
        shown = Panel(first, padding=3, across=4, grow=share, key="shown")
        if not is_wide(ctx):
            return Column(shown, said, gap=4)
        return Row(shown, said, gap=3, align="top")

    def row(self, what: str, sign: Node, title: str, said: str, color: str, chosen: bool,
            tip: str = "", *more: Node) -> Pick:  # fmt: skip
        """One thing to look at: a sign, its name, and how it stands in a few words."""
        words = Column(Label(title, "body", "strong"), Label(said, "small", "bold", color), *more,
                       gap=0, grow=1)
        return self.card(what, Row(sign, words, gap=2), title, said, chosen, tip)

    def card(self, what: str, child: Node, title: str, said: str, chosen: bool, tip: str = "",
             padding: float = 2) -> Pick:  # fmt: skip
        return Pick(child, chosen, partial(self.look, what), title, said, key=f"look/{what}",
                    help=tip or self.t("acting.look.help"), padding=padding, across=padding)

    def looks(self, title: str, cards: Sequence[Node], columns: int) -> Looks:
        """The things to look at; what the focus comes to is looked at, since that costs nothing."""
        return Looks(*cards, columns=columns, gap=1.5, name=title, key="look", on_look=self.look)

    def light(self, ctx: Context) -> Light:
        """In which pictures are painted: the season's own."""
        return light_for(SEASONS[self.view.quarter], "day", is_dark(ctx.theme))

    # -- looking and taking up -----------------------------------------------------------------

    def looks_at(self, there: Sequence[str]) -> str:
        """What is looked at on this leaf; the first of what there is, if nothing was chosen."""
        if self.looked.get(self.leaf) not in there:
            self.looked[self.leaf] = next(iter(there), "")
        return self.looked[self.leaf]

    def look(self, what: str) -> None:
        """Look at something; chosen again, the eyes go on to what can be done about it."""
        again = self.looked.get(self.leaf) == what
        self.looked[self.leaf], self.picked = what, "" if not again else self.picked
        self.shell.sound("paper")
        if again and self.deeds:
            self.shell.stage.focus_on(f"deeds/{next(iter(self.deeds))}")

    def take(self, deed: str) -> None:
        """Take something up; chosen again, it is done."""
        if self.picked == deed:
            self._do()
            return
        self.picked = "" if self.deeds[deed].holds else deed
        self.shell.sound("paper")

    def _lay_down(self) -> None:
        self.picked = ""

    def why_not(self, deed: Deed) -> str:
        return deed.reason or self.previews.why_not(deed.action)

    def to_do(self, deeds: Sequence[Deed], title: str = "", nothing: str = "",
              key: str = "deeds") -> list[Node]:  # fmt: skip
        """What can be done, each with its hours or the reason why not; what it would come to."""
        title = title or self.t("acting.deeds")
        if not deeds:
            return [Rule(), Label(nothing, "small", color="soft")] if nothing else []
        self.deeds |= {deed.key: deed for deed in deeds}
        options = [self._option(deed) for deed in deeds]
        mine = any(d.key == self.picked for d in deeds)
        chosen = self.picked if mine else next((d.key for d in deeds if d.holds), "")
        group = Leaving(title, options, chosen, self.take, key=key, gap=1)
        told = next((d.told for d in deeds if d.key == self.picked and d.told), "")
        more = [Label(told, "small", "quote")] if told else []
        return [Rule(), heading(title), group, *more, *(self._odds() if mine else [])]

    def _option(self, deed: Deed) -> Option:
        if deed.holds:
            return Option(deed.key, deed.title, deed.holds, help=deed.plain or deed.holds)
        why = self.why_not(deed)
        free = cost.price(self, 0, 0)
        price = "" if why or (paid := self.previews.price(deed.action)) == free else paid
        note = self.t("cost.and").join(filter(None, (price, deed.plain)))
        return Option(deed.key, deed.title, note, why,
                      deed.told or deed.plain or self.t(f"deed.{deed.verb}.help"))

    def _asked(self) -> list[Action]:
        deed = self.deeds.get(self.picked)
        return [deed.action] if deed is not None and not self.why_not(deed) else []

    def _odds(self) -> list[Node]:
        """What it comes to in such towns, by the season's end."""
        asked = self._asked()
        if not asked:
            return []
        found = self.shell.odds.of(asked[0])
        if found is None:
            key = "odds.asking" if self.shell.odds.missing(asked) else "odds.little"
            return [Label(self.t(key), "caption", color="soft")]
        said = offers.effects(self, found) or [self.t("odds.little")]
        told = Column(Label(self.t("odds.such_towns"), "small", "strong"),
                      *(Label(line, "small") for line in said), gap=0)
        return [icon_line("circle-half", told, "ochre", "lead")]

    def cards(self, touches: Callable[[Effect], bool]) -> list[Node]:
        """Cards on the table that would do something to what is looked at; without any, when one
        may come."""
        found = [o for o in self.content.offers if any(touches(e) for e in o.effects)]
        here = {o.id for o in found}
        now, seasons = self.view.season, self.content.seasons
        later = min((o.from_season for o in found if now < o.from_season <= len(seasons)),
                    default=0)
        nothing = self.t("acting.later", season=pages.season_name(self, later)) if later \
            else self.t("movement.no_idea")
        return self.to_do([self._idea(o) for o in self.view.offers if o.id in here],
                          nothing=nothing)

    def _idea(self, offer: OfferView) -> Deed:
        path = f"offers.{offer.id}"
        return Deed(f"{IDEA}/{offer.id}", IDEA, self.s(f"{path}.title"), offer.action,
                    reason=offers.shortage(self, offer), told=self.s(f"{path}.text"))

    def euros(self, cents: int) -> str:
        return self.shell.words.money(cents, whole=True)

    # -- doing ---------------------------------------------------------------------------------

    def _main(self) -> Node:
        if (deed := self.deeds.get(self.picked)) is None:
            return self.main("deed.do", None, "arrow-right", reason=self.t("acting.choose"))
        verb = f"deed.{deed.verb}"
        if why := self.why_not(deed):
            return self.main(verb, None, "lock", reason=why)
        return self.main(verb, self._do, "arrow-right", note=self.previews.price(deed.action))

    def _do(self) -> None:
        deed = self.deeds.get(self.picked)
        if deed is None or self.why_not(deed):
            return
        if self.shell.submit(deed.action) is not None:
            self.shell.sound("hands")
            self.shell.stage.say(self.done(deed))
        self._lay_down()
        self._stay(deed.key)

    def done(self, deed: Deed) -> str:
        """What is said once it is done."""
        return self.t("acting.done", what=deed.title)

    def _stay(self, deed: str) -> None:
        """Where what was done can no more be chosen, the eyes rest on what it was about."""
        stage = self.shell.stage
        was = stage.ctx.focus
        stage.changed()
        stage.update()
        if was.endswith(f"/{deed}") and stage.ctx.focus != was:
            stage.focus_on(self.first_below)

    # -- arrows --------------------------------------------------------------------------------

    @property
    def first_below(self) -> str:
        """Key of what lies first on the page, below its tabs."""
        return f"look/{self.looked.get(self.leaf, '')}"

    def on_command(self, command: str) -> bool:
        """Down leads through the page to the main button; to the sides one stays on the page."""
        there = self._there(command) if command in ("down", "left", "right") else None
        if there is None:
            return super().on_command(command)
        if there:
            self.shell.stage.focus_on(there)
        return True

    def _there(self, command: str) -> str | None:
        """Key of where an arrow leads here; empty: nowhere, None: as anywhere else."""
        return arrows.leads(self.shell.stage, command, self.first_below)
