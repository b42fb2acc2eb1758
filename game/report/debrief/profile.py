"""The town's profile with its reasons, and the goals apart from it: never added up."""

from __future__ import annotations

from game.report.chart import level
from game.report.debrief.told import Told
from game.rules.scoring import Principle, score


def shown(it: Told) -> str:
    found = score(it.session.world, it.session.rules)
    cells = "".join(f"<div>{_principle(it, principle)}</div>" for principle in found)
    return (f"<h3>{it.safe(it.t('debrief.profile'))}</h3>"
            f'<p class="soft">{it.safe(it.t("debrief.profile_note"))}</p>'
            f'<div class="principles">{cells}</div>')


def _principle(it: Told, principle: Principle) -> str:
    key = f"principle.{principle.id}"
    name = it.t(key) if it.texts.knows(key) else principle.id
    return level(name, principle.points, it.texts.number(principle.points), _reasons(it, principle))


def _reasons(it: Told, principle: Principle) -> str:
    said = []
    for key, reading in (("report.lifts", principle.lifts),
                         ("report.holds_back", principle.holds_back)):
        if reading is not None:
            said.append(it.t(key, what=it.t(f"reading.{reading.id}"),
                             level=it.level(reading.permille)))
    if principle.capped_by:
        cap = next(p.floor_caps for p in it.session.rules.rubric if p.id == principle.id)
        said.append(it.t("report.capped", cap=it.texts.number(cap),
                         what=it.t(f"reading.{principle.capped_by}")))
    return " ".join(said)
