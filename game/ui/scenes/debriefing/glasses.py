"""The same town through other glasses: one at a time, a profile each, never a total."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.rules.lenses import Part, look
from game.rules.lenses.benchmarks import BENCHMARKS
from game.ui.scenes import pages
from game.ui.scenes.debriefing.shared import Leaf, game_of, level
from game.ui.scenes.parts import is_wide
from game.ui.tree import Node
from game.ui.widgets import Button, Choice, Grid, Label, Option, Row, Rule

if TYPE_CHECKING:
    from game.ui.scenes.debrief import Debrief

_DARK = {"over", "dark"}
"""States that are drawn in the colour of what lacks; the word beside it says so too."""


def leaf(screen: Debrief) -> Leaf:
    game = game_of(screen)
    found = {name: rows for name, parts in look(game.session.world, game.session.rules).items()
             if (rows := [row for p in parts if (row := _row(screen, name, p)) is not None])}
    lead = Label(screen.t("report.lenses_note"), color="soft")
    if not found:
        return screen.t("report.lenses"), [lead, Label(screen.t("debrief.no_lenses"))]
    here = screen.lens if screen.lens in found else next(iter(found))
    picker = pages.column(_picker(screen, list(found), here), least=15, grow=1)
    end = pages.column(
        Label(screen.t(f"lens.{here}"), "title", "headline"),
        Label(screen.t(f"lens.{here}.note"), "small", color="soft"), Rule(),
        Grid(*found[here], columns=2, gap=3), gap=2, least=26, grow=2.6)
    return screen.t("report.lenses"), [
        lead, pages.columns(picker, end)]


def _picker(screen: Debrief, names: list[str], here: str) -> Node:
    """One below the other; in a row where letters are large, so that what is seen stays near."""
    tip, title = screen.t("debrief.lens.help"), screen.t("report.lenses")
    if is_wide(screen.shell.stage.ctx):
        options = [Option(name, screen.t(f"lens.{name}"), help=tip) for name in names]
        return Choice(title, options, here, screen.open_lens, key="debrief.lens")
    return Row(*(Button(screen.t(f"lens.{name}"), partial(screen.open_lens, name),
                        selected=name == here, key=f"debrief.lens/{name}", help=tip)
                 for name in names), gap=2, name=title)


def _row(screen: Debrief, lens: str, part: Part) -> Node | None:
    """One part; nothing where the town says nothing about it."""
    number = screen.shell.words.number
    if part.permille is not None:
        color = "terracotta" if part.state in _DARK else "sea"
        return level(_words(screen, lens, part.id), part.permille,
                     number(round(part.permille / 10)), _note(screen, lens, part), color)
    if part.euros is not None:
        amount = screen.shell.words.money(part.euros * 100, whole=True)
        return level(_words(screen, lens, part.id), None, amount)
    return None


def _words(screen: Debrief, lens: str, part: str) -> str:
    """A field of the matrix is named by its group and its value."""
    if lens != "common_good":
        return screen.t(f"lens.{lens}.{part}")
    return screen.t("report.field", group=screen.t(f"matrix.group.{part[0].lower()}"),
                    value=screen.t(f"matrix.value.{part[1]}"))


def _note(screen: Debrief, lens: str, part: Part) -> str:
    """A word where a level alone would mislead, and what was counted elsewhere."""
    said = []
    if screen.shell.words.knows(f"lens.state.{part.state}"):
        said.append(screen.t(f"lens.state.{part.state}"))
    elif part.state:
        said.append(_words(screen, lens, part.state))
    for reading in part.readings:
        if reading.id in BENCHMARKS:
            permille, _, cited = BENCHMARKS[reading.id]
            said.append(screen.t("report.elsewhere", what=screen.t(f"reading.{reading.id}"),
                                 level=screen.shell.words.number(round(permille / 10)),
                                 source=cited))
    return " ".join(said)
