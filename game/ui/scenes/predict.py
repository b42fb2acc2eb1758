"""Before a season is lived, the team commits to a guess: who will end worse off?

A guess that was made makes what happened land; a guess that was forced does not. So it can be
left out with one key.
"""

from __future__ import annotations

import pygame

from game.rules.actions.predict import NOBODY, Predict
from game.ui.context import Context
from game.ui.scenes import pages
from game.ui.scenes.figures import district_name
from game.ui.scenes.parts import SEASON_ICONS, TownScreen
from game.ui.shell import Shell
from game.ui.tree import Node
from game.ui.widgets import Choice, Label, Option, Rule, Space

SKIP = pygame.K_s


class PredictScene(TownScreen):
    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        pages.top(self)
        self.chosen = ""
        self.groups = [d.id for d in self.view.districts] + [NOBODY]

    def build(self, ctx: Context) -> Node:
        season = pages.season_name(self, self.view.season)
        title = self.t("predict.headline")
        tip = self.t("predict.choose_help")
        options = [Option(g, district_name(self, g), self._note(g), help=tip) for g in self.groups]
        who = Choice(title, options, self.chosen, self._choose, key="predict.who")
        lead = Label(self.t("predict.lead", season=season), "lead", color="soft")
        body = pages.columns(pages.column(lead, who, gap=4, grow=1.4), self._known())
        date = self.t("predict.date", season=season)
        page = pages.paper(self, ctx, "predict", date, title, body, most=52)
        why = "" if self.chosen else self.t("predict.first")
        live = self.main("predict.live", self._live, SEASON_ICONS[(self.view.season - 1) % 4],
                         reason=why)
        skip = self.button("predict.skip", self._skip, cap="S")
        return self.page(ctx, None, page, self.foot(skip, Space(), live))

    def on_event(self, event: pygame.event.Event) -> bool:
        if event.type != pygame.KEYDOWN or event.key != SKIP:
            return False
        self._skip()
        return True

    def _note(self, group: str) -> str:
        """What the team knows of a district; where nobody listened, that it does not."""
        if group == NOBODY:
            return self.t("predict.nobody_note")
        district = next(d for d in self.view.districts if d.id == group)
        homes = self.n("reflect.homes", district.households)
        if district.short is None:
            return self.t("predict.unheard", homes=homes)
        return self.n("predict.heard", district.short, homes=homes)

    def _known(self) -> Node:
        """Who brings bread now, and what everybody knows is coming."""
        parts: list[Node] = [Label(self.t("predict.known"), "lead", "strong")]
        for org in self.view.orgs:
            if org.stage != "closed":
                stage = self.t(f"living.stage_{org.stage}")
                name = self.s(f"providers.{org.provider}.name")
                parts.append(pages.line("storefront", "sea", name, stage))
        if self.view.announced:
            parts += [Rule(), Label(self.t("predict.coming"), "lead", "strong")]
            parts += [pages.line("warning", "ochre", self.s(f"incidents.{i}.headline"))
                      for i in self.view.announced]
        return pages.column(*parts)

    def _choose(self, group: str) -> None:
        self.chosen = group

    def _live(self) -> None:
        self.shell.act(Predict(self.chosen))

    def _skip(self) -> None:
        self.shell.show("living")
