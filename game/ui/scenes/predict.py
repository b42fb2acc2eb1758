"""Before a season is lived, the team commits to a guess: who will end worse off?

A guess that was made makes what happened land; a guess that was forced does not. So it can be
left out with one key, as it can be made with one and Enter.
"""

from __future__ import annotations

from functools import partial

from game.rules.actions.choose import Choose
from game.rules.actions.hold_vote import HoldVote
from game.rules.actions.predict import NOBODY, Predict
from game.ui.context import Context
from game.ui.scenes import ended, pages, street
from game.ui.scenes.cards import Card, Cards
from game.ui.scenes.faces import face_of, people_in_order
from game.ui.scenes.figures import district_name
from game.ui.scenes.frame import Paper, papers
from game.ui.scenes.parts import TownScreen, icon_line, is_wide
from game.ui.scenes.played import FEAST
from game.ui.scenes.strip import season_icon
from game.ui.shell import Shell
from game.ui.tree import Node
from game.ui.widgets import Button, Column, Icon, Label, Row, Rule, Space
from game.ui.widgets.maplayer import MapLayer, Tag

WHO = "predict.who"
MANY_HOURS = 3
"""From so many unspent hours on the page says so: judgement, half of what a season brings."""


class _RoomForTick(Node):
    """At the end of a card, so that the tick of a taken one covers no words."""

    role = "separator"

    def measure(self, ctx: Context, width: int | None) -> tuple[int, int]:
        return ctx.em(1.4), 1

    def least(self, ctx: Context) -> int:
        return ctx.em(1.4)


class PredictScene(TownScreen):
    shift = 0.08

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        pages.top(self)
        self.chosen = ""
        self.groups = [d.id for d in self.view.districts] + [NOBODY]
        self.first_focus = f"{WHO}/{self.groups[0]}"

    def build(self, ctx: Context) -> Node:
        question = Paper("predict", self.t("predict.headline"), "question", self._question(),
                         em=28)
        known = Paper("known", self.of_need("predict.known"), "newspaper", self._known(), "end", 17)
        tags = [self._tag(d.id) for d in self.view.districts] if is_wide(ctx) else []
        marks = MapLayer(*tags, name=self.t("predict.map"))
        body = papers(self, ctx, question, known, marks=marks)
        why = "" if self.chosen else self.t("predict.first")
        live = self.main("predict.live", self._live, season_icon(self, self.view.season),
                         reason=why)
        # Large letters: the sign alone, so that all of them stand in one row; the name is spoken.
        skip = Button(self.t("predict.skip") if is_wide(ctx) else "", self._skip, key="skip",
                      image="skip-forward", cap=self.shell.cap("skip"),
                      name=self.t("predict.skip"), help=self.t("predict.skip.help"))
        return self.page(ctx, None, body, self.foot(self._back(), Space(), skip, live))

    def _back(self) -> Node | None:
        """Hours that are left, or a card that was overlooked, are not lost by one key too many."""
        assert self.shell.game is not None
        if not self.shell.game.session.can_undo:
            return None
        voted = any(isinstance(e.action, (HoldVote, Choose)) and e.season == self.view.season
                    for e in self.shell.game.session.log)
        return self.button("predict.back_to_vote" if voted else "predict.back", self.shell.undo,
                           key="back")

    def on_command(self, command: str) -> bool:
        """A number is the guess; then Enter lives the season."""
        if command == "skip":
            self._skip()
            return True
        number = int(command[-1]) - 1 if command.startswith("number_") else -1
        if not 0 <= number < len(self.groups):
            return super().on_command(command)
        self.chosen = self.groups[number]
        pages.focus(self, "main")
        return True

    def work(self, milliseconds: float) -> bool:
        """The town, and while somebody thinks the feast that they will see as the season begins."""
        if super().work(milliseconds):
            return True
        ctx, view = self.shell.stage.ctx, self.view
        if ctx.look.reduced_motion or not street.feast_called(self):
            return False
        shift = self.aside(ctx) if not is_wide(ctx) else 0.0
        sight = self.shell.town.sight(self.shell.stage.size, ctx, view, shift, *FEAST)
        return self.shell.town.prepare(sight, view)

    # -- the question --------------------------------------------------------------------------

    def _question(self) -> list[Node]:
        season = pages.season_name(self, self.view.season)
        cards = [self._card(number, group) for number, group in enumerate(self.groups, 1)]
        title = self.t("predict.headline")
        return [
            Label(title, "headline"),
            *self._unspent(),
            Label(self.t("predict.lead", season=season), "body", color="soft"),
            Cards(*cards, columns=1, gap=1, name=title, key=WHO),
        ]

    def _unspent(self) -> list[Node]:
        """A sentence where so much is left that it was hardly meant to be; they end here."""
        hours = self.view.hours
        if hours < MANY_HOURS:
            return []
        said = Label(self.n("predict.unspent", hours), "small", "strong")
        return [icon_line("clock", said, "terracotta", "lead")]

    def _card(self, number: int, group: str) -> Node:
        """A district with the faces that the team knows there, or nobody."""
        if group == NOBODY:
            faces: list[Node] = [Icon("heart", "headline", "olive")]
        else:
            faces = [face_of(person, n, 2.8) for n, person in people_in_order(self)
                     if person.district == group]
        name, note = district_name(self, group), self._note(group)
        words = Column(Label(name, "lead", "headline"), Label(note, "small", color="soft"),
                       gap=0, grow=1)
        cap = Label(self.shell.cap(f"number_{number}"), "body", "bold", "quiet", ltr=True)
        return Card(Row(cap, *faces, words, _RoomForTick(), gap=2.5), group == self.chosen,
                    partial(self._choose, group), padding=2, tone="well", key=f"{WHO}/{group}",
                    name=name, value=note, help=self.t("predict.choose_help"))

    def _note(self, group: str) -> str:
        """What the team knows of a district; where nobody listened, that it does not."""
        if group == NOBODY:
            return self.t("predict.nobody_note")
        district = next(d for d in self.view.districts if d.id == group)
        homes = self.n("reflect.homes", district.households)
        if district.short is None:
            return self.t("predict.unheard", homes=homes)
        return self.short("predict.heard", district.short, homes=homes)

    def _tag(self, district: str) -> Tag:
        """The same choice where it is in the town."""
        known = next(d for d in self.view.districts if d.id == district)
        state = ("checked",) if district == self.chosen else ()
        said = self.t("predict.not_heard") if known.short is None else \
            self.n("debrief.band_short", known.short)
        return Tag(self.s(f"districts.{district}.name"), said,
                   "house" if known.heard else "question",
                   lambda ctx: self.shell.town.district_at(district),
                   partial(self._choose, district), state=state, key=f"tag/{district}",
                   help=self.t("predict.choose_help"))

    def _known(self) -> list[Node]:
        """Who is at work for the town now, and what everybody knows is coming."""
        parts: list[Node] = [Label(self.of_need("predict.known"), "lead", "strong")]
        for org in self.view.orgs:
            if org.stage != "closed":
                stage = self.t(f"living.stage_{'paid_in' if org.paid_in else org.stage}")
                name = self.s(f"providers.{org.provider}.name")
                why = ended.words(self, org.ended)
                parts.append(pages.line("storefront", "sea", name, why or stage))
        for org in self.view.orgs:
            if org.stage == "closed" and (why := ended.words(self, org.ended)):
                name = self.s(f"providers.{org.provider}.name")
                said = self.t("debrief.and_why", what=self.t("year.closed_so"), why=why)
                parts.append(pages.line("x", "quiet", name, said))
        if self.view.announced:
            parts += [Rule(), Label(self.t("predict.coming"), "lead", "strong")]
            parts += [pages.line("warning", "ochre", self.s(f"incidents.{i}.headline"))
                      for i in self.view.announced]
        return parts

    # -- going on ------------------------------------------------------------------------------

    def _choose(self, group: str) -> None:
        self.chosen = group

    def _live(self) -> None:
        self.shell.act(Predict(self.chosen))

    def _skip(self) -> None:
        self.shell.show("living")
