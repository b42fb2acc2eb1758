"""The movement: how far each law has come, who stands with you and what they are owed, and a table
where favours are done.

It lies over the screen from which it was asked for, and gives it back. What can be done about any
of it are cards on the table: they can be begun here too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.rules.actions.enact import Enact
from game.rules.actions.start import Start
from game.rules.laws.table import TEAM
from game.session.law_view import LawsView
from game.ui.context import Context
from game.ui.scenes.acting import ActingScene
from game.ui.scenes.board.picks import Ring
from game.ui.scenes.hall import TurnoutBar
from game.ui.scenes.movement_pictures import Gathering, LawPath, NumberDisc, Stander
from game.ui.scenes.parts import heading, icon_line, is_wide
from game.ui.tree import Node
from game.ui.widgets import Column, Label, Pips, Row

if TYPE_CHECKING:
    from game.rules.vocabulary import Effect
    from game.session.law_view import AllyView, LawView, MatterView, SeatView, TableView

STATIONS = ("idea", "proposed", "passed", "decreed")
STATION_ICONS = ("lightbulb", "megaphone", "newspaper", "seal-check")
STAGE_COLORS = {"idea": "quiet", "proposed": "sea", "passed": "ochre", "decreed": "olive",
                "stalled": "terracotta", "repealed": "terracotta"}
BRINGS_ICONS = {"numbers": "users-three", "knowledge": "graduation-cap", "press": "newspaper",
                "votes": "hand", "money": "coins"}
MATTER_ICONS = {"permit": "seal-check", "loan": "piggy-bank", "post": "briefcase",
                "market": "storefront", "other": "handshake"}
OF_LAWS = ("law", "law_push")
TABLE = ("table", "table_give")


class MovementScene(ActingScene[LawsView]):
    words = "movement"
    reads = "laws"
    acts = (Enact, Start)

    def leaves(self) -> dict[str, str]:
        it = self.found
        icons = {"laws": "scales", "allies": "megaphone", "table": "handshake"}
        return {leaf: image for leaf, image in icons.items() if getattr(it, leaf, None)}

    def title(self) -> tuple[str, str, str]:
        it = self.found
        if it is None:
            return self.t("movement.title"), "", "megaphone"
        if not (it.laws or it.allies) and it.table is not None:
            return self.s("table.name"), self.t(f"table.stage.{it.table.stage}"), "handshake"
        state = self.t("movement.state", laws=sum(law.stage == "decreed" for law in it.laws),
                       allies=sum(a.closeness >= 0 for a in it.allies))
        return self.t("movement.title"), state, "megaphone"

    def body(self, ctx: Context) -> Node:
        return {"laws": self._laws, "allies": self._allies, "table": self._table}[self.leaf](ctx)

    # -- laws ----------------------------------------------------------------------------------

    def _laws(self, ctx: Context) -> Node:
        laws = self.it.laws
        here = self.looks_at([law.id for law in laws])
        cards = [self._law(law, law.id == here) for law in laws]
        shown = Column(Label(self.t("movement.laws.plain"), "small", color="soft"),
                       self.looks(self.t("movement.leaf.laws"), cards, 1), gap=1.5)
        return self.beside(ctx, shown, self._of_law(next(w for w in laws if w.id == here)), 1.5)

    def _law(self, law: LawView, chosen: bool) -> Node:
        """Its name over its road; the road in words is what is heard."""
        at = STATIONS.index(law.stage) if law.stage in STATIONS else \
            STATIONS.index(law.ahead) - 1 if law.ahead in STATIONS else 3 if law.held_weeks else 2
        names = [self.t(f"law.stage.{s}") for s in STATIONS]
        road = LawPath(names, STATION_ICONS, at, law.push, law.stage == "stalled",
                       law.stage == "repealed")
        name, color = self.s(f"laws.{law.id}.name"), STAGE_COLORS[law.stage]
        return self.card(law.id, Column(Row(Label(name, "body", "strong", grow=1),
                                            Label(self._stage(law), "small", "bold", color), gap=2),
                                        road, gap=1.5), name, self._stage(law), chosen)

    def _stage(self, law: LawView) -> str:
        stage = self.t(f"law.stage.{law.stage}")
        if law.ahead and law.stage != "stalled" and law.push:
            return self.t("movement.on_the_way", stage=stage, n=round(law.push / 10),
                          ahead=self.t(f"law.stage.{law.ahead}"))
        return stage

    def _of_law(self, law: LawView) -> list[Node]:
        path, color = f"laws.{law.id}", STAGE_COLORS[law.stage]
        lines: list[Node] = [
            heading(self._stage(law), color), Label(self.s(f"{path}.name"), "title", "headline"),
            Label(self.s(f"{path}.text"), "small", color="soft"),
            Label(self.t(f"movement.stage.{law.stage}"), "small", "strong")]
        if law.cause:
            why = Label(self.t(f"law.cause.{law.cause}"), "small")
            lines.append(icon_line("warning", why, "terracotta", "lead"))
        if law.stage == "decreed":
            held = self.n("movement.holds", law.holds)
            lines.append(icon_line("seal-check", Label(held, "small"), "olive", "lead"))
        if law.ahead or law.stage == "decreed":
            lines += self._pull(law)
        return [*lines, *self.cards(lambda e: self._moves_law(e, law.id))]

    def _pull(self, law: LawView) -> list[Node]:
        """What pulls for it against what it takes."""
        against = next(b.against for b in self.content.laws if b.id == law.id)
        numbers = {"carried": round(self.it.carried / 10), "against": round(against / 10),
                   "n": round(law.pull / 10), "need": round(law.needs / 10)}
        said = self.t("movement.pull" if law.needs else "movement.pull_any", **numbers)
        lines: list[Node] = [
            Label(said, "small", "strong"), TurnoutBar(law.pull, law.needs, 1000, said, "")]
        if law.stage in ("proposed", "passed"):
            moves = self.n("movement.weeks_left", law.weeks_left) if law.weeks_left >= 0 \
                else self.t("movement.still")
            lines.append(icon_line("hourglass", Label(moves, "small"), "sea", "lead"))
        if law.streak:
            weeks = self.n("movement.streak" if law.stage != "stalled" else "movement.enough",
                           law.streak, most=law.gives_up_after)
            color = "olive" if law.stage == "stalled" else "terracotta"
            lines.append(icon_line("warning", Label(weeks, "small"), color, "lead"))
        return lines

    @staticmethod
    def _moves_law(effect: Effect, law: str) -> bool:
        return (effect.do in OF_LAWS and effect.name == law) or effect.do == "national_mood"

    # -- allies --------------------------------------------------------------------------------

    def _allies(self, ctx: Context) -> Node:
        it, here = self.it, self.looks_at([a.id for a in self.it.allies])
        ground = Gathering([self._stander(a) for a in it.allies], self.light(ctx),
                           10 if is_wide(ctx) else 9, name=self.t("movement.ground"))
        words = Column(
            Label(self.t("movement.strength", n=round(it.strength / 10)), "title", "headline"),
            Label(self.t("movement.strength.plain"), "small", color="soft"),
            icon_line("globe", Label(self.t("movement.mood", n=round(it.mood / 10),
                                            carried=round(it.carried / 10)), "small", "strong"),
                      "ochre", "lead"), gap=1.5, grow=1)
        cards = [self._ally(n + 1, a, a.id == here) for n, a in enumerate(it.allies)]
        shown = Column(Row(ground, words, gap=4, align="top"),
                       self.looks(self.t("movement.leaf.allies"), cards, 2), gap=2)
        return self.beside(ctx, shown, self._of_ally(next(a for a in it.allies if a.id == here)))

    def _stander(self, ally: AllyView) -> Stander:
        people = 1 + (ally.weight > 250) + (ally.weight > 400)
        if ally.closeness < 0:
            return Stander(people, 1250, True)
        return Stander(people, 1000 - ally.closeness)

    def _ally(self, n: int, ally: AllyView, chosen: bool) -> Node:
        said, color = self._stands(ally)
        owed = [Label(self._owed(ally), "small", "strong", "ochre")] if ally.owed else []
        ring = Ring(BRINGS_ICONS[ally.brings], max(0, ally.closeness), color)
        sign = Row(NumberDisc(n), ring, gap=1)
        return self.row(ally.id, sign, self.s(f"allies.{ally.id}.name"), said, color, chosen,
                        self.s(f"allies.{ally.id}.text"), *owed)

    def _stands(self, ally: AllyView) -> tuple[str, str]:
        """Where it stands, in words and a colour."""
        if ally.closeness >= 0:
            key = "movement.close" if not ally.doubts else "movement.close_doubts"
            return self.t(key, n=round(ally.closeness / 10)), \
                "olive" if not ally.doubts else "terracotta"
        if ally.left:
            return self.t("movement.gone"), "terracotta"
        return (self.t("movement.would_join"), "sea") if ally.would_join else \
            (self.t("movement.not_with_us"), "quiet")

    def _owed(self, ally: AllyView) -> str:
        return self.n("movement.we_owe" if ally.owed > 0 else "movement.owes_us", abs(ally.owed))

    def _of_ally(self, ally: AllyView) -> list[Node]:
        path = f"allies.{ally.id}"
        said, color = self._stands(ally)
        lines: list[Node] = [heading(said, color),
                             Label(self.s(f"{path}.name"), "title", "headline"),
                             Label(self.s(f"{path}.text"), "small", color="soft")]
        brings = self.t(f"ally.brings.{ally.brings}")
        weighs = self.t("movement.weighs", what=brings, n=round(ally.counts / 10),
                        most=round(ally.weight / 10))
        lines.append(icon_line(BRINGS_ICONS[ally.brings], Label(weighs, "small"), "plum", "lead"))
        if next(a for a in self.content.allies if a.id == ally.id).asks:
            lines.append(icon_line("hand-palm", Label(self.s(f"{path}.asks"), "small"), "sea",
                                   "lead"))
        if ally.owed:
            lines.append(icon_line("handshake", Label(self._owed(ally), "small", "strong"),
                                   "ochre", "lead"))
        if ally.left:
            lines.append(icon_line("door-open", Label(self._reason(ally.id, ally.left), "small"),
                                   "terracotta", "lead"))
        for reason, weeks in ally.doubts.items():
            lines.append(self._doubt(self._reason(ally.id, reason), weeks, ally.doubts_most))
        return [*lines, *self.cards(lambda e: e.do == "ally" and e.name == ally.id)]

    def _doubt(self, reason: str, weeks: int, most: int) -> Node:
        """Why it thinks of leaving, and how long it has."""
        told = self.n("movement.doubts", weeks, most=most)
        pips = Pips(weeks, most, kind="dot", color="terracotta")
        return icon_line("warning", Column(Label(reason, "small", "quote"),
                                           Label(told, "small", "strong", "terracotta"), pips,
                                           gap=0.5), "terracotta", "lead")

    def _reason(self, ally: str, reason: str) -> str:
        """Its own reasons are the story's, the others those of any ally."""
        spec = next(a for a in self.content.allies if a.id == ally)
        own = any(leaving.id == reason for leaving in spec.leaves)
        return self.s(f"allies.{ally}.leaves.{reason}.text") if own \
            else self.t(f"ally.left.{reason}")

    # -- the table -----------------------------------------------------------------------------

    def _table(self, ctx: Context) -> Node:
        table = self.it.table
        assert table is not None
        here = self.looks_at([m.id for m in table.matters])
        seats = [self._seat(n + 1, s) for n, s in enumerate(table.seats)]
        ground = Gathering([Stander(1, 1250 if s.gone else 620, s.gone) for s in table.seats],
                           self.light(ctx), 9.5 if is_wide(ctx) else 8.5, table=True,
                           name=self.t("movement.table"))
        when = self.n("movement.next_meeting", table.next_weeks) if table.stage == "meeting" \
            else self.t(f"table.stage.{table.stage}")
        beside = Column(Label(self.s("table.name"), "title", "headline"),
                        Label(when, "small", "strong", "sea"), *seats, gap=1, grow=1)
        cards = [self._matter(m, m.id == here) for m in table.matters]
        shown = Column(Row(ground, beside, gap=3, align="top"),
                       Label(self.t("movement.table.plain"), "small", color="soft"),
                       self.looks(self.t("movement.matters"), cards, 2), gap=2)
        matter = next(m for m in table.matters if m.id == here)
        return self.beside(ctx, shown, self._of_matter(table, matter))

    def _actor(self, name: str) -> str:
        return self.t("movement.team") if name == TEAM else self.s(f"table.actors.{name}.name")

    def _seat(self, n: int, seat: SeatView) -> Node:
        """Somebody at the table: what others owe it, or it owes."""
        key = "away" if seat.gone else "is_owed" if seat.balance > 0 else "owes" if seat.balance \
            else "even"
        said = self.n(f"movement.seat.{key}", abs(seat.balance)) if key in ("is_owed", "owes") \
            else self.t(f"movement.seat.{key}")
        color = {"is_owed": "olive", "owes": "terracotta"}.get(key, "soft")
        name = self._actor(seat.id)
        return Row(NumberDisc(n), Label(name, "small", "strong", grow=1),
                   Label(said, "small", color=color), gap=1.5, name=name, value=said)

    def _waits(self, matter: MatterView) -> str:
        """For what; before anybody sits at the table, for that."""
        table = self.it.table
        if table is not None and table.stage != "meeting" and matter.waits != "done":
            return self.t(f"table.stage.{table.stage}")
        return self.t(f"matter.waits.{matter.waits}")

    def _matter(self, matter: MatterView, chosen: bool) -> Node:
        said = self._waits(matter)
        color = {"done": "olive", "open": "sea"}.get(matter.waits, "terracotta")
        sign = Ring(MATTER_ICONS[matter.kind], matter.progress * 1000 // max(1, matter.needs)
                    if matter.waits != "done" else 1000, color)
        return self.row(matter.id, sign, self.s(f"table.matters.{matter.id}.name"), said, color,
                        chosen)

    def _of_matter(self, table: TableView, matter: MatterView) -> list[Node]:
        path = f"table.matters.{matter.id}"
        met = self.t("movement.met", n=matter.progress, most=matter.needs)
        lines: list[Node] = [
            heading(self.t("movement.matter")),
            Label(self.s(f"{path}.name"), "title", "headline"),
            Label(self.s(f"{path}.text"), "small", color="soft"),
            icon_line("folder-open", Label(self.t("movement.lies_with", who=self._actor(matter.by)),
                                           "small"), "plum", "lead"),
            icon_line("hand-heart", Label(self.t("movement.helps", who=self._actor(matter.helps)),
                                          "small"), "olive", "lead"),
            icon_line("clock", Label(met, "small"), "sea", "lead"),
            Label(self._waits(matter), "small", "strong")]
        return [*lines, *self.cards(lambda e: e.do in TABLE)]

