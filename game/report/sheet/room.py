"""In the room: what to say to a group that is stuck or done, what the model leaves out, and what
to have printed.
"""

from __future__ import annotations

from html import escape

from game.report.sheet.lines import Sheet, bullets, paragraph

SEATS = 20
"""Of a usual class (judgement): with fewer cards than seats, several would share one."""
MATERIALS = ("briefs", "questions", "code", "prepared", "names")


def rescue(it: Sheet) -> str:
    stuck, early = it.own("classroom.stuck"), it.own("classroom.early")
    if not (stuck or early):
        return ""
    said = [it.t("sheet.stuck", words=stuck)] if stuck else []
    said += [it.t("sheet.early", words=early)] if early else []
    always = [it.t(f"sheet.rescue.{n}") for n in range(1, 4)]
    return it.heading("sheet.rescue") + "".join(paragraph(s) for s in said) + bullets(always)


def left_out(it: Sheet) -> str:
    said = [it.own(f"classroom.left_out.{x.id}.text") for x in it.room.left_out]
    return it.heading("sheet.left_out") + bullets(said) if said else ""


def real_world(it: Sheet) -> str:
    cases = [it.t("sheet.case", text=it.own(f"real_world.{c.id}.text"), cited=c.cited)
             for c in it.content.real_world]
    return it.heading("sheet.real_world") + bullets(cases) if cases else ""


def materials(it: Sheet) -> str:
    scenario = it.content.id
    lines = "".join(
        f"<li>{escape(it.t(f'sheet.print.{name}'))}<br><code dir=\"ltr\">"
        f"{escape(_command(name, scenario, it))}</code></li>" for name in MATERIALS)
    button = f"<p>{escape(it.t('sheet.by_button'))}</p>"
    return it.heading("sheet.materials") + button + f'<ul class="keep">{lines}</ul>'


def _command(name: str, scenario: str, it: Sheet) -> str:
    """What is typed at a prompt; the window has the same under Class."""
    last, bot = max(1, len(it.content.seasons) - 1), it.ways[0].id if it.ways else "cautious"
    length = " --class" if it.cut else ""
    return {
        "briefs": f"main.py briefs {scenario} --seats {SEATS} --out cards.html",
        "questions": f"main.py briefs {scenario} --only questions --out questions.html",
        "code": f"main.py teams CODE CODE --scenario {scenario} --out teams.html",
        "prepared": f"main.py run {scenario}{length} --bot {bot} --seasons {last} "
                    "--save start.save",
        "names": "--names names.yaml",
    }[name]
