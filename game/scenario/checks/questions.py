"""Questions before and after a game: five pairs, each with an answer that stands among its options.

A learning goal that no question asks about leaves no trace of what was understood.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.content import Asked, Content
from game.scenario.checks.look import Finding, Look, advise
from game.scenario.nodes import Path

PAIRS = 5
OPTIONS = (2, 5)


def check(look: Look) -> Iterator[Finding]:
    content = look.root
    if not isinstance(content, Content):
        return
    if content.questions and len(content.questions) != PAIRS:
        yield Finding("questions_five", ("questions",),
                      {"found": len(content.questions), "wanted": PAIRS})
    yield from _goals(look, content)
    for path, item in look.items:
        if isinstance(item, Asked):
            ids = [o.id for o in item.options]
            if not OPTIONS[0] <= len(ids) <= OPTIONS[1]:
                yield Finding("question_options", (*path, "options"),
                              {"found": len(ids), "low": OPTIONS[0], "high": OPTIONS[1]})
            if item.answer not in ids:
                finding = Finding("question_answer", (*path, "answer"),
                                  {"answer": item.answer[:60]})
                yield advise(finding, item.answer, ids)
    yield from _reasons(content)
    for number, question in enumerate(content.questions):
        if question.before.text == question.after.text:
            yield Finding("question_same", ("questions", number, "after", "text"), {},
                          severity="warning")


def _reasons(content: Content) -> Iterator[Finding]:
    """Whoever answers after the last season is told why: right or wrong alone teaches little."""
    asked: list[tuple[Path, Asked]] = [
        (("questions", n, "after"), q.after) for n, q in enumerate(content.questions)]
    if content.transfer is not None:
        asked.append((("transfer", "asked"), content.transfer.asked))
    for path, item in asked:
        for number, option in enumerate(item.options):
            if not option.why:
                yield Finding("option_without_why", (*path, "options", number),
                              {"option": option.id[:60]}, severity="warning")


def _goals(look: Look, content: Content) -> Iterator[Finding]:
    known = [g.id for g in content.learning_goals]
    asked = {q.goal for q in content.questions}
    told: list[tuple[Path, str]] = [
        (("questions", n, "goal"), q.goal) for n, q in enumerate(content.questions)]
    if content.transfer is not None:
        told += [(("transfer", "goals", n), g) for n, g in enumerate(content.transfer.goals)]
    for path, name in told:
        if name not in known:
            yield advise(Finding("question_goal", path, {"goal": name[:60]}), name, known)
    for number, goal in enumerate(content.learning_goals):
        if content.questions and goal.id not in asked:
            yield Finding("goal_unasked", ("learning_goals", number), {"goal": goal.id[:60]},
                          severity="warning")
