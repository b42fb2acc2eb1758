"""What next: how it ended, which goals were met, what one would change, and the result as letters.

Goals stand apart from the profile and are never added to it.
"""

from __future__ import annotations

from game.report.debrief.told import Told
from game.report.page import table
from game.rules.goals import is_met
from game.session.result_code import encode, result_of

WRITE = 2
"""Empty questions at the end: what one would try, and what one takes along."""


def section(it: Told) -> str:
    world = it.session.world
    parts, title = [], it.t("report.not_over")
    if world.ending:
        title = it.own(f"endings.{world.ending}.title")
        parts.append(f"<blockquote>{it.safe(it.own(f'endings.{world.ending}.text'))}</blockquote>")
    parts.append(_goals(it))
    parts += [it.ask(it.t(f"report.next_{n}")) for n in range(1, WRITE + 1)]
    parts.append(_code(it))
    return it.heading("next", title) + "\n".join(part for part in parts if part)


def _goals(it: Told) -> str:
    goals = it.session.world.goals
    rows = [[it.own(f"goals.{g.id}.text"),
             it.t("debrief.met" if is_met(g, goals[g.id]) else "debrief.not_met")]
            for g in it.session.rules.content.goals if g.id in goals]
    return table([it.t("debrief.goals"), ""], rows) if rows else ""


def _code(it: Told) -> str:
    letters = encode(result_of(it.session))
    return (f"<p>{it.safe(it.t('debrief.code'))}: "
            f'<bdi class="code" dir="ltr">{it.safe(letters)}</bdi><br>'
            f'<small>{it.safe(it.t("debrief.code_note"))}</small></p>')
