"""A whole game told in plain lines: the few decisions that mattered, with where and when they act.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game.i18n import Catalogue
from game.report.words import own_texts, signed, titles, what
from game.session.brink import LEVEL
from game.session.session import Session
from game.session.story import Acting, Decision, Story


def lines(story: Story, session: Session, texts: Catalogue) -> Iterator[str]:
    yield texts.text("explain.whole")
    title, own = titles(session, texts), own_texts(session, texts)
    few = story.most()
    if not few:
        yield "  " + texts.text("explain.none_mattered")
    for decision in few:
        yield "  " + _headed("explain.decided", decision, session, texts, title)
        yield from _acted(decision, session, texts)
        for hung in decision.goals:
            key = "explain.hung_met" if hung.met else "explain.hung_missed"
            yield "    " + texts.text(key, goal=own(f"goals.{hung.goal}.text"))
    for blow in story.came:
        if blow.could_be_chance is False or not story.lucks:
            yield "  " + _headed("explain.befell", blow, session, texts, title)
            yield from _acted(blow, session, texts)


def _headed(key: str, decision: Decision, session: Session, texts: Catalogue,
            title: Callable[[str], str]) -> str:
    words = title(decision.cause)
    alike = [*decision.members, *decision.hinged]
    others = [name for name in dict.fromkeys(map(title, alike)) if name != words]
    if others:
        words = texts.text("explain.together", cause=words, others="; ".join(others))
    return texts.text(key, season=_season(decision.season, session, texts), cause=words)


def _acted(decision: Decision, session: Session, texts: Catalogue) -> Iterator[str]:
    """One line a figure: the seasons at whose end it made a difference beyond chance."""
    for figure, line in decision.effects.items():
        seasons = decision.acted_in(figure)
        told = [_at(figure, acting, acting is line[-1], session, texts)
                for acting in line if acting.season in seasons]
        if told and not figure.startswith(LEVEL):
            yield "    " + texts.text("explain.acted", what=what(texts, figure),
                                      line="; ".join(told))


def _at(figure: str, acting: Acting, last: bool, session: Session, texts: Catalogue) -> str:
    season, n = _season(acting.season, session, texts), signed(texts, figure, acting.amount)
    if not last or acting.low is None or acting.high is None:
        return texts.text("explain.acted_at", season=season, n=n)
    low, high = signed(texts, figure, acting.low), signed(texts, figure, acting.high)
    return texts.text("explain.acted_range", season=season, n=n, low=low, high=high)


def _season(number: int, session: Session, texts: Catalogue) -> str:
    seasons = session.rules.content.seasons
    if number > len(seasons):
        return texts.text("year.name")
    return own_texts(session, texts)(f"seasons.{seasons[number - 1].id}.name")
