"""The town's profile with its reasons: what lifts each principle, what holds it back, its floor.

Four pictures of one town, never added up. A principle is opened to see what it is read from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.rules.scoring import Principle, score
from game.ui.scenes import figures, pages
from game.ui.scenes.debriefing.shared import Leaf, game_of, level
from game.ui.scenes.parts import icon_line
from game.ui.tree import Node
from game.ui.widgets import Choice, Label, Option, Petals, Rule
from game.ui.widgets.petals import Petal

if TYPE_CHECKING:
    from game.ui.scenes.debrief import Debrief


def leaf(screen: Debrief) -> Leaf:
    game, history = game_of(screen), screen.view.history
    found = score(game.session.world, game.session.rules)
    four = figures.petals(game, history[-1], history[0], figures.was(game))
    here = next((n for n, p in enumerate(found) if p.id == screen.principle), 0)
    tip = screen.t("debrief.principle.help")
    options = [Option(p.id, petal.name, _short_reason(screen, p), help=tip)
               for p, petal in zip(found, four, strict=True)]
    choice = Choice(screen.t("debrief.profile"), options, found[here].id, screen.open_principle,
                    key="debrief.principle")
    note = Label(screen.t("debrief.profile_note"), "small", color="soft")
    flower = Petals(screen.t("reflect.profile"), four, 6.5, key="debrief.petals")
    start = pages.column(flower, choice, note, gap=3, least=20)
    end = pages.column(*_opened(screen, found[here], four[here]), gap=2, least=22, grow=1.2)
    return screen.t("debrief.profile_title"), [pages.columns(start, end)]


def _short_reason(screen: Debrief, principle: Principle) -> str:
    """One line below its name: the floor that holds it down, else what holds it back most."""
    if principle.capped_by:
        return screen.t("debrief.floor_broken", what=_reading(screen, principle.capped_by))
    least = principle.holds_back
    return screen.t("debrief.held_back", what=_reading(screen, least.id)) if least else ""


def _opened(screen: Debrief, principle: Principle, petal: Petal) -> list[Node]:
    number = screen.shell.words.number
    parts: list[Node] = [icon_line(petal.image, Label(petal.name, "title", "headline"),
                                   petal.color)]
    if not principle.readings:
        return [*parts, Label(screen.t("debrief.no_readings"), color="soft")]
    for key, reading in (("report.lifts", principle.lifts),
                         ("report.holds_back", principle.holds_back)):
        if reading is not None:
            said = screen.t(key, what=_reading(screen, reading.id),
                            level=number(round(reading.permille / 10)))
            parts.append(Label(said))
    floor = _floor(screen, principle)
    parts += [icon_line("warning" if principle.capped_by else "check", Label(floor, "small"),
                        "terracotta" if principle.capped_by else "olive", "lead")] if floor else []
    parts.append(Rule())
    read = sorted(zip(principle.readings, principle.weights, strict=True), key=lambda r: -r[1])
    parts += [level(_reading(screen, r.id), r.permille, number(round(r.permille / 10)),
                    screen.t("debrief.weight", n=number(weight)), petal.color)
              for r, weight in read]
    return parts


def _floor(screen: Debrief, principle: Principle) -> str:
    """What the rubric asks for those who have least, and whether it holds."""
    part = next(p for p in game_of(screen).session.rules.rubric if p.id == principle.id)
    if part.floor is None:
        return ""
    number, what = screen.shell.words.number, _reading(screen, part.floor)
    if principle.capped_by:
        return screen.t("report.capped", cap=number(part.floor_caps), what=what)
    return screen.t("debrief.floor_holds", what=what, least=number(part.floor_below // 10))


def _reading(screen: Debrief, name: str) -> str:
    return screen.t(f"reading.{name}")
