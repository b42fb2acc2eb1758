"""Before a lesson: what it is for, how its minutes are spent, who sits where, which ways there are.
"""

from __future__ import annotations

from html import escape
from itertools import groupby

from game.i18n import load_part
from game.report.sheet.lines import Sheet, paragraph, rows
from game.report.words import what
from game.rules.content import LearningGoal
from game.scenario.expect import Step, Strategy
from game.session.lesson import Part, plan
from game.session.log import action_from_plain

QUIET = ("facilitate",)
"""Acts that are part of every evening and no step of a way."""


def lead(it: Sheet) -> str:
    seasons = it.texts.count("sheet.seasons", len(it.content.seasons))
    facts = it.t("sheet.lead", town=it.own("town"), minutes=it.minutes, seasons=seasons)
    return (paragraph(it.own("lesson"), "state") + paragraph(facts, "soft")
            + paragraph(it.own("brief")) + paragraph(it.t("sheet.aim", aim=it.own("aim"))))


def goals(it: Sheet) -> str:
    lines = [(_idea(it, g), it.t(f"act.{g.mechanic}"), _indicator(it, g.indicator),
              it.own(f"learning_goals.{g.id}.question")) for g in it.content.learning_goals]
    head = [it.t("sheet.goal"), it.t("sheet.carried"), it.t("sheet.seen"), it.t("sheet.talk")]
    return it.heading("sheet.goals") + rows(head, lines)


def _idea(it: Sheet, goal: LearningGoal) -> str:
    """What is to be understood, by the titles that the codex has for it."""
    book = load_part(it.texts.code, "codex")
    found = [book.text(key) for key in (f"codex.{idea}.title" for idea in goal.ideas)
             if book.knows(key)]
    return " · ".join(found) or goal.concept.replace("_", " ")


def _indicator(it: Sheet, name: str) -> str:
    """A goal of the story, a reading of the rubric, or a figure."""
    if name in [g.id for g in it.content.goals]:
        return it.own(f"goals.{name}.text")
    for key in (f"reading.{name}", f"explain.what.{name}", f"indicator.{name}"):
        if it.texts.knows(key):
            return it.t(key) if key.startswith("reading.") else what(it.texts, name)
    return it.t("sheet.by_goals")


def timing(it: Sheet) -> str:
    parts = plan(it.minutes, len(it.content.seasons))
    lines = [(it.t("sheet.from_to", begin=round(p.begin / 60), end=round(p.end / 60)),
              _part(it, p)) for p in parts]
    return (it.heading("sheet.timing")
            + rows([it.t("sheet.minute"), it.t("sheet.what")], lines)
            + paragraph(it.t("sheet.timing_note"), "soft"))


def _part(it: Sheet, part: Part) -> str:
    if part.name != "season":
        return it.t(f"sheet.part.{part.name}")
    season = it.own(f"seasons.{it.content.seasons[part.season - 1].id}.name")
    if part.season == len(it.content.seasons):
        return it.t("sheet.and_year", season=season)
    return season


def roles(it: Sheet) -> str:
    if not it.room.seats:
        return ""
    lines = [(it.own(f"people.{p}.name"), it.own(f"people.{p}.role"), it.own(f"people.{p}.wants"))
             for p in it.room.seats]
    head = [it.t("sheet.seat"), it.t("sheet.role"), it.t("sheet.wants")]
    return it.heading("sheet.roles") + paragraph(it.t("sheet.roles_lead")) + rows(head, lines)


def routes(it: Sheet) -> str:
    """The first few, each step in words."""
    shown = "".join(_route(it, number, s) for number, s in enumerate(it.ways, 1))
    return it.heading("sheet.routes") + paragraph(it.t("sheet.routes_lead")) + shown \
        if shown else ""


def _route(it: Sheet, number: int, strategy: Strategy) -> str:
    last = len(it.content.seasons)
    seasons = "".join(
        f"<li><strong>{escape(_season(it, season))}</strong> "
        f"{escape('; '.join(dict.fromkeys(_words(it, s) for s in steps)))}</li>"
        for season, steps in groupby(
            sorted((s for s in strategy.steps if s.season <= last and s.act not in QUIET),
                   key=lambda s: s.season), key=lambda s: s.season))
    listed = f'<ul class="route">{seasons}</ul>' if seasons else ""
    named = it.t("sheet.way_told", n=number, way=it.told(strategy))
    return f'<p class="state way">{escape(named)}</p>{listed}'


def _season(it: Sheet, number: int) -> str:
    return it.own(f"seasons.{it.content.seasons[number - 1].id}.name") + ":"


def _words(it: Sheet, step: Step) -> str:
    params = [str(v) for v in vars(action_from_plain(step.act, dict(step.with_))).values()]
    said = it.title(":".join([f"s{step.season}", step.act, *[p for p in params if p]]))
    if step.act == "propose":
        terms = _terms(it, str(step.with_.get("agreement", "")), str(step.with_.get("terms", "")))
        return it.t("sheet.terms", proposal=said, terms=terms) if terms else said
    if step.act == "hold_vote":
        return it.t("sheet.vote", vote=said, method=it.t(f"method.{step.with_.get('method')}"))
    return said


def _terms(it: Sheet, agreement: str, terms: str) -> str:
    pairs = [term.partition("=") for term in terms.split()]
    return ", ".join(it.own(f"agreements.{agreement}.clauses.{clause}.options.{option}.name")
                     for clause, _, option in pairs)


def misconceptions(it: Sheet) -> str:
    said = it.room.misconceptions
    if not said:
        return ""
    lines = [(it.own(f"classroom.misconceptions.{m.id}.says"),
              it.own(f"classroom.misconceptions.{m.id}.answer")) for m in said]
    return it.heading("sheet.misconceptions") + rows(
        [it.t("sheet.they_say"), it.t("sheet.you_ask")], lines)

