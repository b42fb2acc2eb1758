"""The real world: what worked somewhere beside what failed, what was counted in such towns, and
this town through other glasses."""

from __future__ import annotations

from game.i18n import load_part
from game.report.debrief import glasses
from game.report.debrief.told import Told
from game.scenario.codex import Case
from game.session.real_pairs import Pair, pairs


def section(it: Told) -> str:
    lead = it.safe(it.t("debrief.real_world_lead", town=it.own("town")))
    told = "".join(_pair(it, pair) for pair in pairs(it.session.rules.content))
    cases = "".join(_counted(it, it.own(f"real_world.{case.id}.text"), case.cited)
                    for case in it.session.rules.content.real_world)
    counted = (f"<h3>{it.safe(it.t('debrief.counted'))}</h3>"
               f'<ul class="counted">{cases}</ul>') if cases else ""
    return (it.heading("real_world", it.t("debrief.real_world_title"))
            + f"<p>{lead}</p>{told}{counted}" + glasses.shown(it))


def _pair(it: Told, pair: Pair) -> str:
    words = load_part(it.texts.code, "codex")
    title = it.safe(words.text(f"codex.{pair.idea}.title"))
    cards = "".join(_told(it, words.text(f"case.{case.id}"), case)
                    for case in (pair.worked, pair.failed))
    return f'<div class="pair"><h3>{title}</h3>{cards}</div>'


def _told(it: Told, text: str, case: Case) -> str:
    kind = it.safe(it.t(f"debrief.case_{case.kind}"))
    return (f'<div class="card"><p><strong>{kind}</strong></p><p>{it.safe(text)}</p>'
            f"<p>{_source(it, case.cited)}</p></div>")


def _counted(it: Told, text: str, cited: str) -> str:
    return f"<li>{it.safe(text)} {_source(it, cited)}</li>"


def _source(it: Told, cited: str) -> str:
    return f'<small>{it.safe(it.t("debrief.source", id=cited))}</small>'
