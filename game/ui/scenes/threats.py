"""What is about to be taken away, and what stands against it: threats with their day, what civil
society has to defend itself with, groups that organise themselves, contracts that pull an
association from its purpose, and the app.

It lies over the screen from which it was asked for, and gives it back. What can be done about any
of it are cards on the table: they can be begun here too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.rules.actions.enact import Enact
from game.rules.actions.start import Start
from game.session.defence_view import DefenceView
from game.ui.context import Context
from game.ui.scenes.acting import ActingScene
from game.ui.scenes.board.picks import Ring
from game.ui.scenes.hall import TurnoutBar
from game.ui.scenes.hub_pictures import GrantClock
from game.ui.scenes.parts import heading, icon_line, is_wide
from game.ui.tree import Node
from game.ui.widgets import Column, Grid, Label, Pips, Row
from game.ui.widgets.splitbar import SplitBar

if TYPE_CHECKING:
    from game.session.defence_view import (
        AppView,
        DriftView,
        DriveView,
        MeansView,
        ThreatView,
    )

KIND_ICONS = {"privatisation": "money", "eviction": "house", "enclosure": "tree",
              "buyout": "briefcase"}
MEANS_ICONS = {"people": "users-three", "knowledge": "graduation-cap", "press": "newspaper",
               "lawyers": "scales"}
STAGE_COLORS = {"quiet": "quiet", "announced": "terracotta", "contested": "ochre",
                "stopped": "olive", "happened": "terracotta", "undone": "olive", "moot": "quiet"}
DRIVE_COLORS = {"scattered": "quiet", "meeting": "sea", "organised": "olive",
                "spoken_for": "ochre"}
OPEN = ("announced", "contested")
OF_APP = ("app", "app_users", "app_data")


class ThreatsScene(ActingScene[DefenceView]):
    words = "defend"
    reads = "defence"
    acts = (Enact, Start)

    def leaves(self) -> dict[str, str]:
        it = self.found
        if it is None:
            return {}
        more = {"groups": ("users-three", it.drives), "drift": ("coins", it.drift),
                "app": ("laptop", it.app)}
        first = {"threats": "hand-palm"} if it.threats or self.content.threats else {}
        return {**first, **{leaf: image for leaf, (image, there) in more.items() if there}}

    def title(self) -> tuple[str, str, str]:
        it, leaves = self.found, self.leaves()
        if leaves and "threats" not in leaves:
            return self.t(f"defend.leaf.{self.leaf}"), "", leaves[self.leaf]
        coming = sum(t.stage in OPEN for t in it.threats) if it is not None else 0
        state = self.n("defend.coming", coming) if coming else self.t("defend.none")
        return self.t("defend.title"), state, "hand-palm"

    def body(self, ctx: Context) -> Node:
        return {"threats": self._threats, "groups": self._groups, "drift": self._drifts,
                "app": self._app}[self.leaf](ctx)

    # -- threats -------------------------------------------------------------------------------

    def _threats(self, ctx: Context) -> Node:
        it = self.it
        here = self.looks_at([t.id for t in it.threats])
        cards = [self._threat(ctx, t, t.id == here) for t in it.threats]
        none = [] if cards else [icon_line("check", Label(self.t("defend.none"), "body"), "olive")]
        means = Grid(*(self._mean(m) for m in it.means), columns=2, gap=4, key="means")
        group = [self.looks(self.t("defend.leaf.threats"), cards, 1)] if cards else []
        shown = Column(Label(self.t("defend.plain"), "small", color="soft"), *none, *group,
                       heading(self.t("defend.means")), means, gap=1.5)
        found = next((t for t in it.threats if t.id == here), None)
        said = self._of_threat(found) if found is not None else [
            Label(self.t("defend.means.plain"), "small")]
        return self.beside(ctx, shown, said, 1.5)

    def _threat(self, ctx: Context, t: ThreatView, chosen: bool) -> Node:
        name, said, color = self.s(f"threats.{t.id}.name"), self._state(t), STAGE_COLORS[t.stage]
        words: list[Node] = [Label(name, "body", "strong"), Label(said, "small", "bold", color)]
        if t.needs:
            stands = self._stands(t)
            words.append(TurnoutBar(t.standing, t.needs, 1000, stands, ""))
        sign: Node = Ring(KIND_ICONS[t.kind], 1000 if t.stage == "happened" else 0, color)
        if t.stage in OPEN:
            left = Label(self.shell.words.number(t.weeks_left), "lead", "headline", align="center")
            sign = GrantClock(t.weeks_left, t.weeks_whole, left, 4.6 if is_wide(ctx) else 3.6)
        body = Row(sign, Column(*words, gap=0.5, grow=1), gap=3)
        return self.card(t.id, body, name, said, chosen)

    def _state(self, t: ThreatView) -> str:
        stage = self.t(f"threat.stage.{t.stage}")
        return self.n("defend.in_weeks", t.weeks_left, stage=stage) if t.stage in OPEN else stage

    def _stands(self, t: ThreatView) -> str:
        return self.t("defend.stands", n=round(t.standing / 10), need=round(t.needs / 10))

    def _mean(self, m: MeansView) -> Node:
        """What there is of it, and what it would grow back to."""
        name, said = self.t(f"means.{m.name}"), self.t("board.of_100", n=round(m.level / 10))
        full, most = round(m.level / 100), max(round(m.level / 100), round(m.most / 100))
        dots = Pips.of(["solid"] * full + ["hatched"] * (most - full) + ["outline"] * (10 - most),
                       "dot", {"solid": "plum", "hatched": "plum", "outline": "quiet"}, "caption")
        line = icon_line(MEANS_ICONS[m.name], Column(
            Row(Label(name, "small", "strong", grow=1), Label(said, "small", "bold"), gap=2), dots,
            gap=0), "plum", "lead")
        line.name, line.value = name, said
        return line

    def _of_threat(self, t: ThreatView) -> list[Node]:
        color = STAGE_COLORS[t.stage]
        lines: list[Node] = [
            heading(self._state(t), color),
            Label(self.s(f"threats.{t.id}.name"), "title", "headline"),
            Label(self.s(f"threats.{t.id}.text"), "small", color="soft"),
            icon_line(KIND_ICONS[t.kind], Label(self.t(f"defend.kind.{t.kind}"), "small"), "plum",
                      "lead")]
        if t.cause:
            lines.append(Label(self.t(f"threat.cause.{t.cause}"), "small", "strong"))
        if t.needs:
            lines.append(Label(self._stands(t), "small", "strong"))
        parts = [(MEANS_ICONS[m], self.t(f"means.{m}"), n) for m, n in t.stands.items() if n]
        parts += [("seal-check", self.s(f"threats.{t.id}.stands.{x}.text"), 0) for x in t.shields]
        parts += [("megaphone", self.t("defend.lent"), t.lent)] if t.lent else []
        for image, name, n in parts:
            said = self.t("defend.part", what=name, n=round(n / 10)) if n else name
            lines.append(icon_line(image, Label(said, "small"), "olive", "lead"))
        if t.felt and t.stage == "happened" and t.kind != "buyout":
            n = t.felt if t.kind == "eviction" else round(t.felt / 10)
            lines.append(icon_line("warning", Label(self.t(f"defend.felt.{t.kind}", n=n), "small"),
                                   "terracotta", "lead"))
        if t.gained:
            lines.append(icon_line("clock", Label(self.n("defend.gained", t.gained), "small"),
                                   "sea", "lead"))
        of = next(s.of for s in self.content.threats if s.id == t.id)
        return [*lines, *self.cards(lambda e: (e.do in ("contest", "threat") and e.name == t.id)
                                    or (e.do == "lock_homes" and e.group == of))]

    # -- groups --------------------------------------------------------------------------------

    def _groups(self, ctx: Context) -> Node:
        it = self.it
        here = self.looks_at([d.id for d in it.drives])
        cards = [self.row(d.id, Ring("users-three", max(0, d.strength), DRIVE_COLORS[d.stage]),
                          self.s(f"drives.{d.id}.name"), self.t(f"drive.stage.{d.stage}"),
                          DRIVE_COLORS[d.stage], d.id == here) for d in it.drives]
        shown = Column(Label(self.t("defend.groups.plain"), "small", color="soft"),
                       self.looks(self.t("defend.leaf.groups"), cards, 1), gap=1.5)
        return self.beside(ctx, shown, self._of_drive(next(d for d in it.drives if d.id == here)),
                           1.2)

    def _of_drive(self, d: DriveView) -> list[Node]:
        color = DRIVE_COLORS[d.stage]
        lines: list[Node] = [heading(self.t(f"drive.stage.{d.stage}"), color),
                             Label(self.s(f"drives.{d.id}.name"), "title", "headline"),
                             Label(self.s(f"drives.{d.id}.text"), "small", color="soft")]
        if d.strength < 0:
            lines.append(icon_line("question", Label(self.t("defend.not_met"), "small"), "quiet",
                                   "lead"))
        else:
            strong = self.t("defend.strength", n=round(d.strength / 10), need=round(d.needs / 10))
            own = self.t("defend.own", n=round(d.own / 10))
            lines += [Label(strong, "small", "strong"),
                      TurnoutBar(d.strength, d.needs, 1000, strong, ""),
                      Label(own, "small", "strong"), SplitBar(d.own, ("plum", ""))]
        if d.room_weeks:
            lines.append(icon_line("house", Label(self.n("defend.room", d.room_weeks), "small"),
                                   "sea", "lead"))
        if d.stage == "organised":
            key = "defend.carried" if d.carried else "defend.carries"
            told = self.t(key) if d.carried else self.n(key, max(0, d.carries_after
                                                                 - d.organised_weeks))
            lines.append(icon_line("flag", Label(told, "small"), "olive", "lead"))
        return [*lines, *self.cards(lambda e: e.do == "drive" and e.name == d.id)]

    # -- drift ---------------------------------------------------------------------------------

    def _drifts(self, ctx: Context) -> Node:
        it = self.it
        here = self.looks_at([d.org for d in it.drift])
        cards = [self.row(d.org, Ring("coins", d.drift, "terracotta" if d.drift > 300 else "sea"),
                          self._org(d.org), self.t("defend.drifted", n=round(d.drift / 10)),
                          "terracotta" if d.drift > 300 else "sea", d.org == here)
                 for d in it.drift]
        shown = Column(Label(self.t("defend.drift.plain"), "small", color="soft"),
                       self.looks(self.t("defend.leaf.drift"), cards, 1), gap=1.5)
        return self.beside(ctx, shown, self._of_drift(next(d for d in it.drift if d.org == here)),
                           1.2)

    def _org(self, org: str) -> str:
        return self.s("hub.name") if org == "hub" else self.s(f"providers.{org}.name")

    def _of_drift(self, d: DriftView) -> list[Node]:
        money = self.t("defend.contract", money=self.euros(d.contract_cents))
        weeks = [icon_line("clock", Label(self.n("way.weeks_left", d.weeks_left), "small"), "sea",
                           "lead")] if d.weeks_left else []
        return [heading(self.t("defend.drifted", n=round(d.drift / 10)), "terracotta"),
                Label(self._org(d.org), "title", "headline"),
                SplitBar(d.drift, ("terracotta", ""), hatched=True),
                icon_line("coins", Label(money, "small"), "ochre", "lead"), *weeks,
                *self.cards(lambda e: e.do == "contract_income" and e.org == d.org)]

    # -- the app -------------------------------------------------------------------------------

    def _app(self, ctx: Context) -> Node:
        app = self.it.app
        assert app is not None
        kind = self.t(f"app.kind.{app.kind}") if app.kind else self.t("app.stage.none")
        shown = Column(Label(self.s("app.name"), "title", "headline"),
                       Label(self.s("app.text"), "small", color="soft"),
                       Label(f"{kind} · {self.t(f'app.stage.{app.stage}')}", "body", "strong",
                             "sea"), *self._figures(app), gap=2)
        said = [Label(self.t("defend.leaf.app"), "title", "headline"),
                Label(self.t("defend.app.plain"), "small", color="soft")]
        return self.beside(ctx, shown, [*said, *self.cards(lambda e: e.do in OF_APP)], 1.3)

    def _figures(self, app: AppView) -> list[Node]:
        """Who uses it, and where what is ordered by it goes."""
        if not app.kind:
            return []
        users = round(app.users / 100)
        lines: list[Node] = [
            Row(Pips.of(["solid"] * users + ["outline"] * (10 - users), "house",
                        {"solid": "olive", "outline": "quiet"}, "body"),
                Label(self.t("defend.users", n=users), "small", "strong"), gap=3)]
        rows = [("coins", "terracotta", self.t("defend.left", money=self.euros(app.left_cents))),
                ("house", "olive", self.t("defend.stayed", money=self.euros(app.stayed_cents))),
                ("receipt", "ochre", self.t("defend.fee", n=round(app.fee / 10)))]
        if app.data:
            rows.append(("eye-slash", "plum", self.t("defend.data", what=self.t(
                f"data.{app.data}"))))
        if app.cause:
            rows.append(("warning", "terracotta", self.t(f"app.cause.{app.cause}")))
        return [*lines, *(icon_line(i, Label(said, "body"), c) for i, c, said in rows)]
