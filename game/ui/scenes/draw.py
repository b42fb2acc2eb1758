"""Draw: how much of the usual each drawer may take from a common, and what is known of its level.

The shares are moved on sliders and set together. What a share means is said in people's terms
beside it; what it does is lived.
"""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from game.rules.actions.allot import Allot
from game.rules.actions.measure import Measure
from game.rules.actions.move_on import MoveOn
from game.session.forecast import LEVEL, can_break
from game.ui.context import Context
from game.ui.map.waterlayer import DECIDED
from game.ui.scenes import common_words, cost
from game.ui.scenes.pages import column
from game.ui.scenes.pages import columns as flowing
from game.ui.scenes.parts import TownScreen, icon_line, is_wide
from game.ui.tree import Node
from game.ui.widgets import Column, Label, Panel, Row, Rule, Slider
from game.ui.widgets.wellcut import Level, WellCut

if TYPE_CHECKING:
    from game.session.town_view import CommonView, DrawerView

AS_IT_IS = MoveOn()
"""Doing nothing more this season: what the level's forecast is asked about."""
CUT_EM = (15, 13)
LOW_EM = 9
DECIDED_COLORS = {"voted": "olive", "settled": "sea", "team": "terracotta"}
ICONS = {"farming": "plant", "tourism": "buildings", "fishing": "fish"}


class Shares:
    """The shares on the sliders, before they are set."""

    def __init__(self, screen: TownScreen) -> None:
        self.screen = screen
        self.wanted: dict[str, int] = {}

    def of(self, drawer: DrawerView) -> int:
        return self.wanted.get(drawer.id, drawer.share)

    def move(self, drawer: DrawerView, share: int) -> None:
        """To the nearest share that may be set."""
        self.wanted[drawer.id] = min(drawer.levels, key=lambda level: abs(level - share))

    @property
    def changed(self) -> list[DrawerView]:
        return [d for d in self.screen.view.drawers if self.of(d) != d.share]

    def set(self) -> None:
        """All that were moved, one act for each."""
        for drawer in self.changed:
            if self.screen.shell.submit(Allot(drawer.id, self.of(drawer))) is None:
                break
        self.wanted.clear()
        self.screen.shell.sound("paper")


def everything(screen: TownScreen, ctx: Context, shares: Shares) -> Node:
    """The commons with their levels at the start side, the sliders at the end side."""
    cards = [_common(screen, ctx, common) for common in screen.view.commons
             if any(d.common == common.id for d in screen.view.drawers)]
    rows = [_drawer(screen, drawer, shares) for drawer in screen.view.drawers]
    title = Label(screen.t("draw.lead"), "lead", "strong")
    price = Label(screen.t("draw.costs"), "small", color="soft")
    table = Panel(Column(Column(title, price, gap=0), *_between(rows), gap=1.5), padding=3,
                  across=5, key="drawers")
    if is_wide(ctx):
        return flowing(column(*cards, gap=4, least=17, grow=0), column(table, least=30, grow=1))
    return Column(*cards, table, gap=4)


def _between(rows: list[Node]) -> list[Node]:
    return [part for row in rows for part in (Rule(), row)]


def _common(screen: TownScreen, ctx: Context, common: CommonView) -> Node:
    said = [*common_words.sentences(screen, common), *_by_the_end(screen, common)]
    level = Level(common.measured, common.give_or_take if common.measured is not None else 0,
                  common.line, common.broken)
    wide = is_wide(ctx)
    picture = WellCut(level, CUT_EM[0] if wide else 24, CUT_EM[1] if wide else LOW_EM,
                      name=" ".join(said), key=f"cut/{common.id}")
    lines: list[Node] = [Label(common_words.name(screen, common), "title", "headline"), picture]
    lines += [Label(words, "small") for words in said]
    return Panel(Column(*lines, *measuring(screen, common), gap=2), padding=3, across=4,
                 key=f"common/{common.id}")  # fmt: skip


def forecasts(screen: TownScreen) -> bool:
    """Whether such towns can be asked where the first common will be, as they are for ideas."""
    assert screen.shell.game is not None
    return can_break(screen.shell.game.session.rules)


def _by_the_end(screen: TownScreen, common: CommonView) -> list[str]:
    """Where its level goes if the team does nothing more, in towns that look the same from here."""
    first = screen.content.commons[0].id
    if common.broken or common.id != first or not forecasts(screen):
        return []
    found = screen.shell.odds.of(AS_IT_IS)
    if found is None:
        return [screen.t("odds.asking")]
    level = {name: round(n / 10) for name, n in found.summary()[LEVEL].items()}
    return [screen.t("draw.by_the_end", n=level["median"], low=level["low"], high=level["high"])]


def measuring(screen: TownScreen, common: CommonView) -> list[Node]:
    """The act of measuring with its price; nothing where it cannot be done now."""
    act = Measure(common.id)
    if common.seen_by_all or not screen.unlocked("measure"):
        return []
    hours, euros = price(screen)
    why = cost.shortage(screen, hours, euros)
    if not why and act not in screen.view.actions:
        return []
    press = partial(_measure, screen, act)
    button = screen.button("draw.measure", press, "ruler", key=f"measure/{common.id}",
                           **({"reason": why} if why else {}))  # fmt: skip
    return [cost.price_row(screen, hours, euros), Row(button)]


def unknown(screen: TownScreen) -> list[Node]:
    """For the town's paper: each common whose level could be measured now, and its price."""
    found: list[Node] = []
    for common in screen.view.commons:
        if act := measuring(screen, common):
            said = Label(common_words.level(screen, common), "small")
            found += [icon_line("ruler", said, "sea", "lead"), *act]
    return found


def price(screen: TownScreen) -> tuple[int, int]:
    """Hours and whole euros of a measuring."""
    assert screen.shell.game is not None
    rules = screen.shell.game.session.rules
    return rules["measure.hours"], rules["measure.cents"] // 100


def _measure(screen: TownScreen, act: Measure) -> None:
    if screen.shell.submit(act) is None:
        return
    screen.shell.sound("cup")
    common = next(c for c in screen.view.commons if c.id == act.common)
    screen.shell.stage.say(common_words.level(screen, common))


def _drawer(screen: TownScreen, drawer: DrawerView, shares: Shares) -> Node:
    """Who draws, what that means, and the slider; a share that was moved says what it was."""
    path = f"drawers.{drawer.id}"
    name, levels = screen.s(f"{path}.name"), sorted(drawer.levels)
    now = shares.of(drawer)
    words = [Label(name, "lead", "headline"), Label(screen.s(f"{path}.plain"), "small",
                                                    color="soft")]  # fmt: skip
    meaning = _meaning(screen, drawer, now)
    who = common_words.decided(screen, drawer)
    step = min((b - a for a, b in pairwise(levels)), default=1)
    slider = Slider(
        name, now, partial(shares.move, drawer), 0, levels[-1], step, step,
        partial(common_words.of_100, screen), key=f"share/{drawer.id}",
        help=" ".join(filter(None, (screen.t("draw.share.help", plain=screen.s(f"{path}.plain")),
                                    who))),
    )  # fmt: skip
    moved = now != drawer.share
    note = screen.t("draw.was", was=common_words.of_100(screen, drawer.share)) if moved else ""
    said = " ".join(words for words in (meaning, note) if words)
    color, face = ("terracotta", "strong") if moved else ("ink", "")
    under: list[Node] = [Label(said, "small", face, color)] if said else []
    if who:
        under.append(icon_line(DECIDED[drawer.decided], Label(who, "small", "strong"),
                               DECIDED_COLORS[drawer.decided], "lead"))  # fmt: skip
    image = "house" if drawer.district else ICONS.get(drawer.sector, "storefront")
    start = icon_line(image, Column(*words, gap=0, grow=1), "sea")
    start.min_em, start.grow = 13, 1
    end = Column(slider, *under, gap=0.75, grow=1, min_em=23)
    return Row(start, end, gap=4, align="top")


def _meaning(screen: TownScreen, drawer: DrawerView, share: int) -> str:
    """Litres a person a day for homes; for a branch its part of all that is drawn by the books."""
    if drawer.person:
        return screen.t("draw.litres", n=round(drawer.person * share / 7000))
    if drawer.part:
        return screen.t("draw.part", n=max(1, round(drawer.part * share / 10_000)))
    return ""
