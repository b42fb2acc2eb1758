"""Questions on paper, before and after, for each learner alone; nobody signs with a name.

What a learner can do alone is only seen where nobody else answers; a sign of the seat lays the two
sheets side by side afterwards.
"""

from __future__ import annotations

from html import escape

from game.i18n import Catalogue
from game.report.sheet.lines import letters
from game.report.words import Own
from game.rules.content import Asked
from game.session.session import Session


def sheets(fresh: Session, texts: Catalogue, own: Own) -> str:
    content = fresh.rules.content
    if not content.questions:
        return ""
    before, after = (
        [_question(texts, own, f"questions.{q.id}.{when}", getattr(q, when))
         for q in content.questions] for when in ("before", "after"))
    more = ""
    if content.transfer is not None:
        told = escape(own("transfer.text"))
        asked = _question(texts, own, "transfer.asked", content.transfer.asked)
        more = (f"<h3>{escape(texts.text('briefs.transfer'))}</h3><p>{told}</p>"
                f'<ol class="asked" start="{len(after) + 1}">{asked}</ol>')
    return (_sheet(texts, own, "briefs.before", before, "")
            + _sheet(texts, own, "briefs.after", after, more))


def _sheet(texts: Catalogue, own: Own, key: str, asked: list[str], more: str) -> str:
    return (f'<section class="whole"><div class="sign">{escape(texts.text("briefs.sign"))}</div>'
            f'<span class="kicker">{escape(own("title"))}</span>'
            f"<h2>{escape(texts.text(key))}</h2><p>{escape(texts.text('briefs.alone'))}</p>"
            f'<ol class="asked">{"".join(asked)}</ol>{more}</section>')


def _question(texts: Catalogue, own: Own, path: str, asked: Asked) -> str:
    options = "".join(
        f"<li>{letter}: {escape(own(f'{path}.options.{option.id}.text'))}</li>"
        for letter, option in zip(letters(texts), asked.options, strict=False))
    words = escape(own(f"{path}.text"))
    return f'<li><strong>{words}</strong><ul class="options">{options}</ul></li>'
