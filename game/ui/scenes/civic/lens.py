"""Two glasses on the same town: what is paid in it, and how people live.

Beside them what there is beside the market, which neither glass shows by itself.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from game.ui.context import Context
from game.ui.scenes.civic import words
from game.ui.scenes.parts import heading, icon_line, is_wide
from game.ui.tree import Node
from game.ui.widgets import Column, Icon, Label, Number, Panel, Row, Rule, Tab, Tabs
from game.ui.widgets.splitbar import SplitBar

if TYPE_CHECKING:
    from game.session.hall_view import AsideView, HallView
    from game.ui.scenes.municipality import MunicipalityScene

GLASSES = {"paid": "receipt", "lived": "flower-lotus"}
FIGURE = {"paid": "gdp", "lived": "wellbeing"}
ICONS = {
    "enterprises": "storefront", "services": "first-aid", "rents": "house", "street": "ticket",
    "platform": "laptop", "needs": "bread", "least": "hand-heart", "time": "hourglass",
    "rest": "heart", "trust": "handshake", "say": "megaphone", "land": "leaf",
}  # fmt: skip
WHOLE = 1000


def leaf(screen: MunicipalityScene, ctx: Context, it: HallView) -> Node:
    left = Panel(Column(*_glass(screen, it), gap=2), padding=4, across=5, key="glass")
    right = Panel(Column(*_aside(screen, it), gap=2), padding=4, across=5, key="aside")
    if not is_wide(ctx):
        return Column(left, right, gap=4)
    left.grow, right.grow = 1.2, 1
    return Row(left, right, gap=3, align="top")


def _glass(screen: MunicipalityScene, it: HallView) -> list[Node]:
    """The chosen glass: its one number, how it has moved, and what it is made of."""
    tabs = [Tab(name, screen.t(f"civic.glass.{name}"), image, help=screen.t("civic.glass.help"))
            for name, image in GLASSES.items()]
    nodes: list[Node] = [
        Tabs(screen.t("civic.glass"), tabs, screen.glass, screen.look_through, key="glass/tab"),
        Label(screen.t(f"civic.glass.{screen.glass}.plain"), "small", color="soft"),
        *_number(screen)]
    if it.lens is None:
        return nodes
    parts = it.lens.paid if screen.glass == "paid" else it.lens.lived
    whole = max(1, sum(parts.values())) if screen.glass == "paid" else WHOLE
    return [*nodes, Rule(), *(_part(screen, name, level, whole) for name, level in parts.items()),
            *_unseen(screen)]


def _number(screen: MunicipalityScene) -> list[Node]:
    """Of the last count, beside the one before it."""
    name = FIGURE[screen.glass]
    now, then = screen.view.published.get(name), screen.view.published_before.get(name)
    if now is None:
        return [Label(screen.t("civic.glass.not_counted"), "small", "strong")]
    scale = 1 if screen.glass == "paid" else 10
    number = _euros(screen) if screen.glass == "paid" else screen.shell.words.number
    new, old = round(now / scale), None if then is None else round(then / scale)
    said = [Label(screen.t(f"civic.glass.{screen.glass}.unit"), "body")]
    if old is not None and old != new:
        key = "civic.glass.up" if new > old else "civic.glass.down"
        said.append(Label(screen.t(key, n=number(abs(new - old))), "small", "strong",
                          "olive" if new > old else "terracotta"))
    elif old is not None:
        said.append(Label(screen.t("civic.glass.same"), "small", color="soft"))
    big = Number(new, old, number, color="sea" if screen.glass == "paid" else "plum",
                 key=f"glass/{name}")
    return [Row(big, Column(*said, gap=0, grow=1), gap=3)]


def _euros(screen: MunicipalityScene) -> Callable[[int], str]:
    """How whole euros are said in this town."""
    return lambda n: screen.shell.words.money(n * 100, whole=True)


def _part(screen: MunicipalityScene, name: str, level: int, whole: int) -> Node:
    paid = screen.glass == "paid"
    said = words.money(screen, level) if paid else screen.t("civic.of_100", n=round(level / 10))
    color = "sea" if paid else "plum"
    title = screen.t(f"civic.part.{name}")
    row = Row(Icon(ICONS[name], "lead", color), Label(title, "small", grow=1),
              SplitBar(level * WHOLE // whole, (color, ""), 9),
              Label(said, "small", "strong", ltr=paid, min_em=4), gap=2)
    row.name, row.value = title, said
    return row


def _unseen(screen: MunicipalityScene) -> list[Node]:
    """What this glass does not show: unpaid work for the one, for the other nothing."""
    unpaid = screen.view.published.get("unpaid_value")
    if screen.glass != "paid" or unpaid is None:
        return []
    said = screen.t("civic.unpaid", money=_euros(screen)(unpaid))
    return [icon_line("eye-slash", Label(said, "small", "strong"), "terracotta", "lead")]


def _aside(screen: MunicipalityScene, it: HallView) -> list[Node]:
    nodes: list[Node] = [Label(screen.t("civic.aside"), "title", "headline")]
    if it.aside is None:
        return [*nodes, Label(screen.t("civic.aside.none"), "small", color="soft")]
    a = it.aside
    return [*nodes, *_label(screen, a), Rule(), *_loops(screen, a), Rule(), *_sharing(screen, a),
            Rule(), *_street(screen, a)]


def _label(screen: MunicipalityScene, a: AsideView) -> list[Node]:
    title = heading(screen.t("civic.label"))
    if not a.label:
        return [title, Label(screen.t("civic.label.none"), "small")]
    said = screen.n("civic.label.firms", a.labelled)
    given = [screen.t(f"civic.advantage.{name}") for name, n in a.advantages.items() if n]
    nodes: list[Node] = [title, icon_line("seal-check", Label(said, "small", "strong"), "olive",
                                          "lead")]
    if given:
        nodes.append(Label(screen.t("civic.label.given",
                                    what=screen.t("list.and").join(given)), "small"))
    return nodes


def _loops(screen: MunicipalityScene, a: AsideView) -> list[Node]:
    nodes: list[Node] = [heading(screen.t("civic.loops"))]
    if not any(a.loops.values()):
        return [*nodes, Label(screen.t("civic.loops.none"), "small")]
    for name, level in a.loops.items():
        title, said = screen.t(f"civic.loop.{name}"), screen.t("civic.of_100", n=level // 10)
        row = Row(Icon("recycle" if name == "recycle" else "wrench", "lead", "olive"),
                  Label(title, "small", grow=1), SplitBar(level, ("olive", ""), 7),
                  Label(said, "small", "strong", min_em=4), gap=2)
        row.name, row.value = title, said
        nodes.append(row)
    if a.rebound:
        nodes.append(Label(screen.t("civic.rebound", n=a.rebound // 10), "small", "strong",
                           "terracotta"))
    return nodes


def _sharing(screen: MunicipalityScene, a: AsideView) -> list[Node]:
    title = heading(screen.t("civic.sharing"))
    if not a.sharing:
        return [title, Label(screen.t("civic.sharing.none"), "small")]
    image = "wrench" if a.sharing == "tool_library" else "laptop"
    said = screen.n(f"civic.sharing.{a.sharing}", a.sharers)
    nodes: list[Node] = [title, icon_line(image, Label(said, "small", "strong"), "sea", "lead")]
    if a.rent_cents:
        out = screen.t("civic.rent", money=words.money(screen, a.rent_cents))
        nodes.append(icon_line("arrow-right", Label(out, "small"), "terracotta", "lead"))
    return nodes


def _street(screen: MunicipalityScene, a: AsideView) -> list[Node]:
    title = heading(screen.t("civic.street"))
    homes = screen.n("civic.street.homes", a.street_homes)
    nodes: list[Node] = [title, icon_line("ticket", Label(homes, "small", "strong"), "ochre",
                                          "lead")]
    if a.street_homes:
        nodes.append(Label(screen.n("civic.street.covered", a.street_covered), "small"))
    if a.street:
        nodes.append(Label(screen.t(f"civic.street.{a.street}"), "small", color="soft"))
    return nodes
