"""The debrief as a page to print: feelings, what happened, why, the real world, what next.

The same five steps as on the screen and in the same order; every number on it is out of the saved
game or of its re-runs. One file that fetches nothing, in the reader's language and direction, on at
most six sheets of A4.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.i18n import Catalogue
from game.report.debrief import feelings, happened, next_steps, real_world, why
from game.report.debrief.style import STYLE
from game.report.debrief.told import Told
from game.report.page import page
from game.session.session import Session

if TYPE_CHECKING:
    from game.session.story import Story

STEPS = (feelings.section, happened.section, why.section, real_world.section, next_steps.section)


def debrief_page(session: Session, texts: Catalogue, story: Story | None) -> str:
    """`story` has everything that counted; there is none where nothing was lived."""
    it = Told(session, texts, story)
    title = it.t("report.debrief.title", town=it.own("town"))
    said = it.t("report.debrief.lead", scenario=it.own("title"), seed=session.seed)
    lead = f'<p class="soft">{it.safe(said)}</p>'
    return page(texts, title, lead + "\n".join(step(it) for step in STEPS), STYLE)


__all__ = ["STEPS", "debrief_page"]
