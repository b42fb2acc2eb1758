"""The trainer's sheet of a scenario: what somebody needs who has not played it, on a few pages.

Made from the scenario and from towns that were really played; nothing on it is written by hand for
one scenario. Answers stand on it, so it stays with the trainer.
"""

from __future__ import annotations

from game.report.page import page
from game.report.sheet import asked, before, happens, room
from game.report.sheet.lines import Sheet

SECTIONS = (before.goals, before.timing, room.materials, before.roles, before.routes,
            happens.section, before.misconceptions, room.rescue, asked.debrief, asked.questions,
            asked.transfer, room.left_out, room.real_world)


STYLE = """
table.words td, table.words th { vertical-align: top; }
table.words thead th { color: #5a5568; font-weight: 600; }
table.words .tight { white-space: nowrap; }
.keep { break-inside: avoid; }
ul.route { margin: .2rem 0 .9rem; }
ul.route li { break-inside: avoid; }
.way { break-after: avoid; }
@page { margin: 14mm; }
@media print { html { font-size: 12px; } body { background: none; } h2 { margin-top: 1.1rem; }
  p, ul, ol { margin: .4rem 0; } }
"""


def sheet_page(it: Sheet) -> str:
    title = it.t("sheet.title", scenario=it.own("title"))
    return page(it.texts, title, before.lead(it) + "\n".join(s(it) for s in SECTIONS), STYLE)
