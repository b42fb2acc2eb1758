"""What a game shows of learning: goals and competences, out of the log; answers before and after.

Nothing is asked of anybody here and nobody is named: a log knows acts, seats and seasons.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.rules.actions.reply import AFTER, BEFORE, TRANSFER
from game.rules.history import worse_off
from game.session.log import Entry
from game.session.session import Session, acts_after_undo

COMPETENCES: dict[str, tuple[str, ...]] = {
    "know": ("listen", "measure", "census", "evaluate", "diagnose"),
    "analyse": ("predict", "give_reason", "prototype"),
    "decide": ("propose", "hold_vote", "hands", "choose", "concede", "withdraw"),
    "facilitate": ("facilitate", "match", "place", "answer", "steer"),
    "account": ("hand_over", "counter", "pledge", "transfer", "evaluate"),
}
"""What the sources ask for (seed 000), and the acts in which it shows."""


@dataclass(frozen=True)
class GoalEvidence:
    """Of one learning goal: how often its mechanic was used, and what its indicator did."""

    goal: str
    concept: str
    mechanic: str
    acts: tuple[str, ...]
    seasons: tuple[int, ...]
    indicator: str
    before: int | None
    after: int | None


@dataclass(frozen=True)
class Answer:
    question: str
    when: str
    """`before`, `after` or `transfer`."""
    goal: str
    option: str
    """Empty if it was not answered."""
    fits: bool | None
    """Whether it is the one that fits best; None if it was not answered."""


def goals(session: Session) -> list[GoalEvidence]:
    entries, history = _kept(session), session.world.history
    found = []
    for goal in session.rules.content.learning_goals:
        own = [e for e in entries if e.action is not None and e.action.kind == goal.mechanic]
        figures = [turn[goal.indicator] for turn in history if goal.indicator in turn]
        found.append(GoalEvidence(
            goal.id, goal.concept, goal.mechanic, tuple(e.act for e in own),
            tuple(sorted({e.season for e in own})), goal.indicator,
            figures[0] if figures else None, figures[-1] if figures else None))
    return found


def competences(session: Session) -> dict[str, int]:
    """Competence -> acts in which it showed."""
    kinds = [e.action.kind for e in _kept(session) if e.action is not None]
    return {name: sum(kind in acts for kind in kinds) for name, acts in COMPETENCES.items()}


def guesses(session: Session) -> tuple[int, int]:
    """How often the guess who would be worse off was right, of how often one was made."""
    world = session.world
    made = {s: g for s, g in world.predictions.items() if s < len(world.history)}
    return sum(worse_off(world, s) == guess for s, guess in made.items()), len(made)


def answers(session: Session) -> list[Answer]:
    """Every question of the scenario, answered or not."""
    content, replies = session.rules.content, session.world.replies
    asked = [(BEFORE + q.id, q.id, "before", q.goal, q.before) for q in content.questions]
    asked += [(AFTER + q.id, q.id, "after", q.goal, q.after) for q in content.questions]
    if content.transfer is not None:
        case = content.transfer
        asked.append((TRANSFER, TRANSFER, TRANSFER, " ".join(case.goals), case.asked))
    return [Answer(name, when, goal, replies.get(key, ""),
                   None if key not in replies else replies[key] == it.answer)
            for key, name, when, goal, it in asked]


def acts(session: Session) -> Iterator[tuple[int, str, str]]:
    """Season and kind of each act, and the id under which it may leave the game: of hands that a
    room raised without how many, since one person may have one seat, and a single hand is
    somebody's vote. Answers are told apart from acts."""
    for entry in _kept(session):
        if entry.action is None or entry.action.kind == "reply":
            continue
        told = ":".join(entry.act.split(":")[:4]) if entry.action.kind == "hands" else entry.act
        yield entry.season, entry.action.kind, told


def _kept(session: Session) -> list[Entry]:
    return acts_after_undo(session.log)
