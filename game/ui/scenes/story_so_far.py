"""What the team did, season by season, from its own log; and goals in words."""

from __future__ import annotations

from typing import Any

from game.rules.goals import NOBODY_BAKES
from game.session.session import acts_after_undo
from game.session.town_view import GoalView
from game.ui.scenes import brinks, ended, figures, need
from game.ui.scenes.parts import TownScreen


def acts_by_season(screen: TownScreen) -> dict[int, list[Any]]:
    """The acts that stood, in the order in which they were done."""
    assert screen.shell.game is not None
    found: dict[int, list[Any]] = {}
    for entry in acts_after_undo(screen.shell.game.session.log):
        found.setdefault(entry.season, []).append(entry)
    return found


def stands(screen: TownScreen, acts: dict[int, list[Any]]) -> list[str]:
    """What broke for good, and what became of what the team had started."""
    begun = {o.provider for o in screen.content.offers if o.verb == "start"}
    every = [entry.action for entries in acts.values() for entry in entries]
    handed = {action.provider for action in every if action.kind == "hand_over"}
    said = [brinks.words(screen, common.id) for common in brinks.broken(screen)]
    for org in screen.view.orgs:
        why = ended.words(screen, org.ended)
        over = "closed" if why or org.provider in handed else "closed_alone"
        key = {"closed": over, "converted": "converted"}.get(org.stage, "stands")
        if org.provider in begun:
            name = screen.s(f"providers.{org.provider}.name")
            what = screen.t(f"debrief.{key}", name=name)
            said.append(screen.t("debrief.and_why", what=what, why=why) if why else what)
    return said


def goal_at_first(screen: TownScreen, goal: str) -> str:
    """How a goal's figure stood on the first morning; empty where the goal is about a change, or
    about nothing that is counted.
    """
    game = screen.shell.game
    assert game is not None
    spec = next(g for g in screen.content.goals if g.id == goal)
    if not screen.view.history:  # one family has seen no figures yet
        return ""
    first = screen.view.history[0]
    if spec.measure != "year_mean" or spec.indicator not in first:
        return ""
    if spec.indicator == "commons_broken" and not first[spec.indicator]:
        return ""  # nothing had broken yet: no number says that to anybody
    return figures.level(game, spec.indicator, first[spec.indicator])


def goal_words(screen: TownScreen, goal: GoalView) -> str:
    """What was measured a year later, in the goal's own unit."""
    game = screen.shell.game
    assert game is not None and goal.value is not None
    kind = next(g.measure for g in screen.content.goals if g.id == goal.id)
    figure = next(g.indicator for g in screen.content.goals if g.id == goal.id) or ""
    if kind == "standing":
        return screen.t("debrief.goal_stands" if goal.value else "debrief.goal_gone")
    if kind == "year_mean" and figure.endswith(need.SHORT):
        words = need.phrase(game, figure.removesuffix(need.SHORT))
        return game.words.count("debrief.goal_short", goal.value, need=words)
    if figure == "commons_broken" and (broken := [c.id for c in screen.view.commons if c.broken]):
        return " ".join(screen.s(f"commons.{name}.broken_text") for name in broken)
    if kind == "year_mean":
        level = figures.level(game, figure, goal.value)
        return screen.t("debrief.goal_other", what=need.topic(game, figure), level=level)
    if kind == "gain" and figure != "trust":
        said = figures.change(game, figure, goal.value)
        return screen.t("debrief.goal_gain", what=need.topic(game, figure), change=said)
    if kind == "bread_short_year":
        return screen.n("debrief.goal_bread", goal.value)
    if kind in ("trust_gain", "gain"):
        way = "up" if goal.value > 0 else "down" if goal.value < 0 else "same"
        size = game.words.number(abs(goal.value) / figures.unit("trust"), 0)
        if goal.value and size == game.words.number(0):
            return screen.t(f"debrief.goal_trust_{way}_bit")
        return screen.t(f"debrief.goal_trust_{way}", n=size)
    if goal.value >= NOBODY_BAKES:
        return screen.t("debrief.goal_nobody")
    return screen.t("debrief.goal_tired", n=figures.number(game, "tired", goal.value),
                    most=figures.number(game, "tired", goal.target))
