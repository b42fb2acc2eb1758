"""After a season: what changed, then "why?" asked of the players, and only then the causes.

The order is the point: a reason that was chosen before the causes are seen is what makes them
worth reading. Nothing is marked right or wrong; the reason stands beside what was counted.
"""

from __future__ import annotations

import pygame

from game.rules.actions.give_reason import GiveReason
from game.rules.actions.move_on import MoveOn
from game.rules.calendar import weeks_of
from game.session.compare import own_acts
from game.ui.context import Context
from game.ui.scenes import brinks, causes, common_words, figures, front_page, need, pages, strip
from game.ui.scenes.asking import Asking, AsksWhy, is_level, topics_of
from game.ui.scenes.counting import Turning
from game.ui.scenes.desk import leaves
from game.ui.scenes.on_the_map import changed_homes
from game.ui.scenes.out_of_focus import OutOfFocus
from game.ui.scenes.parts import icon_line, is_wide
from game.ui.scenes.strip import season_icon
from game.ui.shell import Shell
from game.ui.tree import Node
from game.ui.widgets import Button, Choice, Column, Label, Option, Petals, Row, Rule, Space, Table

_CAUSES_GROW = 1.35
"""How much wider than the start side the causes are: bars need room."""
BESIDE = ("care_short", "footprint")
"""In the table whatever a scenario asks about."""


class Reflect(AsksWhy):
    first_focus = "main"

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        pages.top(self)
        view = self.view
        self.step = "causes" if view.reason else "figures"
        self.chosen = ""
        self.map_open = False
        self.behind = OutOfFocus()
        assert shell.game is not None
        topics = topics_of(shell.game)
        weeks = [frame["indicators"][topics[0]] for frame in shell.game.frames]
        self.about = figures.most_changed(view.published_before, view.published, topics, weeks)
        self.turning = Turning(view.published_before[view.key], view.published[view.key],
                               view.households)
        if view.reason:
            self.turning.finish()
            self._ask()

    @property
    def moving(self) -> bool:
        return not self.turning.done

    def tick(self, seconds: float) -> None:
        super().tick(seconds)
        self.turning.at += seconds

    def build(self, ctx: Context) -> Node:
        if ctx.look.reduced_motion:
            self.turning.finish()
        if self.map_open:
            return changed_homes(self, ctx, self._close_map)
        build = {"figures": self._figures, "why": self._why, "causes": self._causes}
        return build[self.step](ctx)

    def paint_background(self, surface: pygame.Surface, ctx: Context) -> None:
        """The town itself where it is looked at; else out of focus behind the page."""
        if self.map_open:
            super().paint_background(surface, ctx)
        else:
            self.behind.paint(self, surface, ctx)

    def on_command(self, command: str) -> bool:
        if command != "overlay":
            return super().on_command(command)
        self.map_open = not self.map_open
        return True

    def _page(self, ctx: Context, end_side: Node, *foot: Node) -> Node:
        season = pages.season_name(self, self.view.season)
        last = self.step == "causes"
        wide = (_CAUSES_GROW, 26) if last else (1, 22)
        parts = [front_page.head(self, *wide), pages.columns(
            front_page.start_side(self, self.turning, last), end_side)]
        if self.step != "figures" and not is_wide(ctx):
            # large letters: what is asked comes before what has been read already
            parts = [end_side, Rule(), front_page.head(self),
                     front_page.start_side(self, self.turning)]
        page = pages.paper(self, ctx, "reflect", self._date(season), *parts)
        key = self.shell.cap("overlay")
        on_map = self.button("reflect.on_map", self._open_map, "map-trifold", cap=key,
                             help=self.of_need("reflect.on_map.help"))
        if last:  # many ways on: the chips give way before the line breaks
            line = Row(strip.chips(self, ctx, False), on_map, *foot, gap=4, align="bottom")
            return self.page(ctx, None, page, line)
        return self.page(ctx, None, page, self.foot(on_map, *foot))

    # -- what changed --------------------------------------------------------------------------

    def _figures(self, ctx: Context) -> Node:
        known: list[Node] = [
            icon_line("ruler", Label(common_words.level(self, common), "small"), "sea", "lead")
            for common in self.view.commons]
        known += leaves.news(self)
        end = pages.column(*known, self._table(), Rule(), self._petals(), gap=3, least=22)
        go = self.main("reflect.to_why" if self.view.reasons else "reflect.to_causes",
                       self._to_why, "question")
        return self._page(ctx, end, Space(), go)

    def _table(self) -> Node:
        game, view = self.shell.game, self.view
        assert game is not None
        rows = []
        asked = [name for name in topics_of(game) if name != view.key]
        for name in dict.fromkeys((*asked, *BESIDE)):
            old, new = view.published_before[name], view.published[name]
            rows.append((need.name(game, name), figures.level(game, name, old),
                         figures.level(game, name, new), figures.compared(game, name, old, new)))
        heads = [self.t(f"reflect.head_{h}") for h in ("what", "before", "now", "change")]
        return Table(self.t("reflect.table"), heads, rows, key="reflect.table")

    # -- why? ----------------------------------------------------------------------------------

    def _to_why(self) -> None:
        pages.top(self)
        self.turning.finish()
        self.step = "why"
        if not self.view.reasons or self.view.reason:
            self._to_causes()
        else:
            pages.focus(self, f"reflect.reason/{self.view.reasons[0]}")

    def _why(self, ctx: Context) -> Node:
        tip = self.t("reflect.choose_help")
        options = [Option(r, self.s(f"reasons.{r}.text"), help=tip) for r in self.view.reasons]
        choice = Choice(self._question(), options, self.chosen, self._choose, key="reflect.reason")
        end = pages.column(
            Label(self._question(), "title", "headline"),
            Label(self.t("reflect.why_lead"), "body", color="soft"), choice, gap=4, least=22)
        why = "" if self.chosen else self.t("reflect.choose_first")
        give = self.main("reflect.give", self._give, reason=why)
        skip = self.button("reflect.no_reason", self._to_causes)
        return self._page(ctx, end, skip, Space(), give)

    def _question(self) -> str:
        assert self.shell.game is not None
        if is_level(self.about):
            told = self.asking.known.get(self.view.season) if self.asking else None
            return brinks.question(self, told, self.about)
        return need.of_figure(self.shell.game, "reflect.why", self.about, f"_{self._way()}")

    def _way(self) -> str:
        old, new = self.view.published_before[self.about], self.view.published[self.about]
        if figures.same(self.about, old, new):
            return "same"
        return "more" if new > old else "less"

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
            self.asking = Asking(self.shell, [self.view.season])

    def _date(self, season: str) -> str:
        """The last week of the season that was lived."""
        week = weeks_of(self.content, self.view.season)
        return self.t("reflect.date", season=season, week=week)

    def _causes(self, ctx: Context) -> Node:
        end = pages.column(
            Label(self._question(), "title", "headline"), self.topics(), *self._answer(),
            *self._reason(), gap=3, least=26, grow=_CAUSES_GROW)
        last = self.view.season >= self.view.seasons
        season = pages.season_name(self, self.view.season + 1)
        image = "bus" if last else season_icon(self, self.view.season + 1)
        go = Button(self.t("reflect.on_year" if last else "reflect.on", season=season),
                    self._leave, kind="main", image=image, key="main",
                    cap=self.shell.cap("press"), help=self.t("reflect.on.help"))
        again = []
        assert self.shell.game is not None
        if own_acts(self.shell.game.session, self.view.season):
            again.append(self.button("reflect.again", self._compare, "arrow-counter-clockwise"))
        back = self.button("reflect.back", self._back)
        return self._page(ctx, end, *again, back, Space(), go)

    def _leave(self) -> None:
        self.shell.act(MoveOn())

    def _back(self) -> None:
        pages.top(self)
        self.step = "figures"

    def _compare(self) -> None:
        """With the act that moved this figure most left out first, if it is known by now."""
        why = self.asking.why(self.view.season, self.about) if self.asking else None
        acts = [causes.decision(cause) for cause in why.causes] if why else []
        done = (a for a in acts if causes.parts_of(a)[0] not in ("incident", *causes.MARKED))
        self.shell.topic = next(done, "")
        self.shell.show("compare")

    def _answer(self) -> list[Node]:
        asking, game = self.asking, self.shell.game
        assert asking is not None and game is not None
        why, waiting = asking.why(self.view.season, self.about), self.waiting_line()
        if why is None:
            return [waiting] if waiting else []
        parts: list[Node] = []
        if is_level(self.about):
            parts.append(brinks.why(self, asking.known[self.view.season], self.about))
        elif self.about != self.view.key:
            before, after = (figures.level(game, self.about, v) for v in (why.before, why.after))
            what = need.name(game, self.about)
            parts.append(Label(self.t("cause.sum", what=what, before=before, after=after)))
        rows = causes.rows(game, why, self.about)
        if rows:
            rows += causes.sum_rows(game, why, self.about)
            parts.append(causes.drawn(game, self.about, rows, key="reflect.bars"))
        else:
            parts.append(Label(self.t("cause.none"), color="soft"))
        if rest := " ".join(causes.rest_words(game, why, self.about)):
            parts.append(Label(rest, "small", color="soft"))
        return [*parts, waiting] if waiting else parts

    def _reason(self) -> list[Node]:
        """The team's own reason beside what was counted, once something was."""
        asking, view, game = self.asking, self.view, self.shell.game
        assert asking is not None and game is not None
        why = asking.why(view.season, self.about)
        if not view.reason or why is None:
            return []
        own = Label(self.t("reflect.own"), "small", "bold", "terracotta")
        given = Label(self.s(f"reasons.{view.reason}.text"), "body", "quote")
        counted = Label(causes.verdict(game, view.reason, why, self.about), "small")
        return [Rule(), Column(Row(own, given, gap=3), counted, gap=0)]

    def _petals(self) -> Node:
        game, history = self.shell.game, self.view.history
        assert game is not None
        now, old = history[-1], history[-2] if len(history) > 1 else history[-1]
        four = figures.petals(game, now, old, figures.was(game))
        return Petals(self.t("reflect.profile"), four, 4.6, key="reflect.petals")

    # -- the map -------------------------------------------------------------------------------

    def _open_map(self) -> None:
        self.map_open = True
        pages.focus(self, "main")

    def _close_map(self) -> None:
        self.map_open = False
        pages.focus(self, "on_map")
