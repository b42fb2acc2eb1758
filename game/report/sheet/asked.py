"""What a trainer asks: in the debrief, before and after, and about another town; with answers."""

from __future__ import annotations

from html import escape

from game.report.sheet.lines import Sheet, letters, paragraph, rows
from game.rules.content import Asked

STEPS = ("feelings", "what_happened", "why", "real_world", "next")
"""Of the debrief, in the order in which nobody skips one."""


def debrief(it: Sheet) -> str:
    steps = "".join(f"<li><strong>{escape(it.t(f'debrief.step_{step}'))}</strong> "
                    f"{escape(it.t(f'sheet.debrief.{step}'))}</li>" for step in STEPS)
    return (it.heading("sheet.debrief") + paragraph(it.t("sheet.debrief_lead"))
            + f"<ol>{steps}</ol>")


def questions(it: Sheet) -> str:
    if not it.content.questions:
        return ""
    lines = []
    for number, question in enumerate(it.content.questions, 1):
        for when, asked in (("before", question.before), ("after", question.after)):
            path = f"questions.{question.id}.{when}"
            lines.append([it.t(f"sheet.question_{when}", n=number), it.own(f"{path}.text"),
                          _answer(it, path, asked)])
    head = ["", it.t("sheet.question"), it.t("sheet.fits")]
    return (it.heading("sheet.questions") + paragraph(it.t("sheet.questions_lead"))
            + rows(head, lines))


def transfer(it: Sheet) -> str:
    case = it.content.transfer
    if case is None:
        return ""
    return (it.heading("sheet.transfer") + paragraph(it.own("transfer.text"))
            + paragraph(it.own("transfer.asked.text"), "state")
            + paragraph(it.t("sheet.transfer_fits",
                             answer=_answer(it, "transfer.asked", case.asked))))


def _answer(it: Sheet, path: str, asked: Asked) -> str:
    """The letter under which it stands on paper, its words, and why it fits."""
    letter = letters(it.texts)[[o.id for o in asked.options].index(asked.answer)]
    option = f"{path}.options.{asked.answer}"
    why = it.own(f"{option}.why")
    words = it.t("sheet.letter", letter=letter, answer=it.own(f"{option}.text"))
    return it.t("sheet.because", answer=words, why=why) if why else words
