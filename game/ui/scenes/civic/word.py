"""What the town hall has promised; and two audits: as it counts itself, and as people count it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.context import Context
from game.ui.scenes.civic import words
from game.ui.scenes.civic.asks import choice
from game.ui.scenes.parts import icon_line, is_wide
from game.ui.tree import Node
from game.ui.widgets import Button, Column, Label, Panel, Row, Rule, Switch
from game.ui.widgets.splitbar import SplitBar

if TYPE_CHECKING:
    from game.session.hall_view import ConsultationView, HallView
    from game.ui.scenes.municipality import MunicipalityScene


def leaf(screen: MunicipalityScene, ctx: Context, it: HallView) -> Node:
    left = Column(
        Panel(Column(*_promises(screen, it), gap=2), padding=3, across=4, key="promises"),
        Panel(Column(*_asking(screen, it), gap=1.5), padding=3, across=4, key="asking"), gap=3)
    right = Panel(Column(*_audits(screen, it), gap=1.5), padding=4, across=5, key="audits")
    if not is_wide(ctx):
        return Column(left, right, gap=4)
    left.grow, right.grow = 1, 1.2
    return Row(left, right, gap=3, align="top")


def _promises(screen: MunicipalityScene, it: HallView) -> list[Node]:
    nodes: list[Node] = [Label(screen.t("civic.word"), "title", "headline")]
    if not it.consultations:
        return [*nodes, Label(screen.t("civic.word.none"), "small", color="soft")]
    for c in it.consultations:
        nodes += [Rule(), _consultation(screen, it, c)]
    return nodes


def _consultation(screen: MunicipalityScene, it: HallView, c: ConsultationView) -> Node:
    """Who was asked, how many came, what they want, and what became of it."""
    image, color = words.OUTCOME_ICONS[c.outcome]
    number = screen.shell.words.number
    head = screen.t("civic.asked", group=words.group(screen, c.group), came=number(c.came),
                    asked=number(c.asked))
    lines: list[Node] = [Label(head, "small", "strong")]
    if c.wanted:
        lines.append(Label(screen.t("civic.wanted", what=words.service(screen, c.wanted)), "small"))
    if c.outcome != "open":
        state = screen.t(f"civic.word.{c.outcome}")
    elif c.promised:
        state = screen.n("civic.word.due", max(0, c.weeks))
    else:
        state = screen.t("civic.word.unpromised")
    lines.append(Label(state, "small", "bold", color))
    thing = f"keep:{c.id}"
    if c.outcome == "open" and screen.things(thing):
        lines.append(Row(Button(screen.t("civic.keep"), lambda: screen.take(thing, "kept"),
                                kind="chip", image="check", key=f"keep/{c.id}",
                                selected=screen.picked == (thing, "kept"),
                                help=screen.t("civic.keep.help"))))
    return icon_line(image, Column(*lines, gap=0, grow=1), color)


def _asking(screen: MunicipalityScene, it: HallView) -> list[Node]:
    """To ask people, and whether to promise them that it counts."""
    thing = "promise" if screen.promises else "consult"
    promise = Switch(screen.t("civic.promise"), screen.promises, screen.turn_promise,
                     note=screen.t("civic.promise.plain"), key="promise")
    return [*choice(screen, it, thing, "civic.group", screen.t("civic.consult")), promise]


def _audits(screen: MunicipalityScene, it: HallView) -> list[Node]:
    """Twelve principles, two bars each."""
    nodes: list[Node] = [Label(screen.t("civic.audits"), "title", "headline")]
    if it.audit_weeks < 0:
        nodes.append(Label(screen.t("civic.audits.none"), "small", color="soft"))
    else:
        ago = screen.n("audit.ago", it.audit_weeks)
        nodes.append(Label(ago, "small", color="soft"))
        nodes.append(Row(_key(screen, "civic.own_audit", "sea", True),
                         _key(screen, "civic.citizens_audit", "plum", False), gap=5))
        nodes += [_principle(screen, name, own, it.citizens_audit.get(name, 0))
                  for name, own in it.own_audit.items()]
    return [*nodes, *choice(screen, it, "audit", "civic.audit", screen.t("civic.audit.ask"))]


def _key(screen: MunicipalityScene, key: str, color: str, hatched: bool) -> Node:
    return Row(SplitBar(1000, (color, ""), 1.2, hatched=hatched), Label(screen.t(key), "small"),
               gap=1.5)


def _principle(screen: MunicipalityScene, name: str, own: int, theirs: int) -> Node:
    title = screen.t(f"civic.principle.{name}")
    said = screen.t("civic.audit_line", own=round(own / 10), theirs=round(theirs / 10))
    bars = Column(SplitBar(own, ("sea", ""), hatched=True), SplitBar(theirs, ("plum", "")),
                  gap=0.25, grow=1)
    row = Row(Label(title, "small", "strong", min_em=11, max_em=11), bars, gap=2)
    row.name, row.value = title, said
    return row
