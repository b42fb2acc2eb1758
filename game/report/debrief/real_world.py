"""The real world: cases that were counted, each with who counted."""

from __future__ import annotations

from game.report.debrief.told import Told


def section(it: Told) -> str:
    cases = "".join(
        f'<div class="card"><p>{it.safe(it.own(f"real_world.{case.id}.text"))}</p>'
        f'<p class="soft">{it.safe(it.t("debrief.source", id=case.cited))}</p></div>'
        for case in it.session.rules.content.real_world)
    lead = it.safe(it.t("debrief.real_world_lead", town=it.own("town")))
    return (it.heading("real_world", it.t("debrief.real_world_title"))
            + f'<p>{lead}</p><div class="cards">{cases}</div>')
