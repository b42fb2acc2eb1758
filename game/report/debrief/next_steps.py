"""What next: how it ended, which goals were met, the profile with its reasons, and lenses.

Goals and profile stand beside each other and are never added up.
"""

from __future__ import annotations

from game.report.chart import levels
from game.report.debrief.told import Told
from game.report.page import table
from game.rules.goals import is_met
from game.rules.lenses import look
from game.rules.lenses.benchmarks import BENCHMARKS
from game.rules.scoring import Principle, score

WRITE = 2
"""Empty questions at the end: what one would try, and what one takes along."""


def section(it: Told) -> str:
    world = it.session.world
    parts = []
    title = it.t("report.not_over")
    if world.ending:
        title = it.own(f"endings.{world.ending}.title")
        parts.append(f"<blockquote>{it.safe(it.own(f'endings.{world.ending}.text'))}</blockquote>")
    parts += [_goals(it), _profile(it), _lenses(it)]
    parts += [it.ask(it.t(f"report.next_{n}")) for n in range(1, WRITE + 1)]
    return it.heading("next", title) + "\n".join(p for p in parts if p)


def _goals(it: Told) -> str:
    goals = it.session.world.goals
    rows = [[it.own(f"goals.{g.id}.text"),
             it.t("debrief.met" if is_met(g, goals[g.id]) else "debrief.not_met")]
            for g in it.session.rules.content.goals if g.id in goals]
    if not rows:
        return ""
    head = [it.t("debrief.goals"), ""]
    return table(head, rows)


def _profile(it: Told) -> str:
    found = score(it.session.world, it.session.rules)
    rows = [(it.t(f"principle.{p.id}") if it.texts.knows(f"principle.{p.id}") else p.id,
             p.points, _reasons(it, p)) for p in found]
    return (f"<h3>{it.safe(it.t('debrief.profile'))}</h3>"
            f"<p>{it.safe(it.t('debrief.profile_note'))}</p>"
            + levels([(name, points, it.texts.number(points), said)
                      for name, points, said in rows]))


def _reasons(it: Told, principle: Principle) -> str:
    said = []
    for key, reading in (("report.lifts", principle.lifts),
                         ("report.holds_back", principle.holds_back)):
        if reading is not None:
            said.append(it.t(key, what=it.t(f"reading.{reading.id}"),
                             level=it.texts.number(round(reading.permille / 10))))
    if principle.capped_by:
        said.append(it.t("report.capped", what=it.t(f"reading.{principle.capped_by}")))
    return " ".join(said)


def _lenses(it: Told) -> str:
    parts = [f"<h3>{it.safe(it.t('report.lenses'))}</h3>",
             f"<p>{it.safe(it.t('report.lenses_note'))}</p>"]
    for name, found in look(it.session.world, it.session.rules).items():
        rows = []
        for part in found:
            words = _words(it, name, part.id)
            if part.permille is not None:
                level = it.texts.number(round(part.permille / 10))
                rows.append((words, part.permille // 10, level, _note(it, part.state, [
                    r.id for r in part.readings])))
            elif part.figure is not None and name == "gdp":
                rows.append((words, None, it.texts.money(part.figure * 100, whole=True), ""))
        parts.append(f"<details open><summary>{it.safe(it.t(f'lens.{name}'))}</summary>"
                     f"<p>{it.safe(it.t(f'lens.{name}.note'))}</p>{levels(rows)}</details>")
    return "".join(parts)


def _words(it: Told, lens: str, part: str) -> str:
    """A field of the matrix is named by its group and its value."""
    if lens != "common_good":
        return it.t(f"lens.{lens}.{part}")
    return it.t("report.field", group=it.t(f"matrix.group.{part[0].lower()}"),
                value=it.t(f"matrix.value.{part[1]}"))


def _note(it: Told, state: str, readings: list[str]) -> str:
    said = [it.t(f"lens.state.{state}")] if it.texts.knows(f"lens.state.{state}") else []
    for name in readings:
        if name in BENCHMARKS:
            level, source = BENCHMARKS[name]
            said.append(it.t("report.elsewhere", what=it.t(f"reading.{name}"),
                             level=it.texts.number(round(level / 10)), source=source))
    return " ".join(said)
