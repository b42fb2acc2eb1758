"""What usually happens: ways through that were really played, in a few towns each.

A town more or less changes the numbers; what is meant to be seen is which ways differ, and how far
luck reaches.
"""

from __future__ import annotations

from game.report.sheet.lines import Sheet, Usual, bullets, paragraph, rows
from game.report.words import amount, what
from game.rules.indicators import key_figure

MOST_ENDINGS = 2


def section(it: Sheet) -> str:
    if not it.usual:
        return it.heading("sheet.usual") + paragraph(it.t("sheet.usual_none"))
    key = key_figure(it.fresh.rules)
    goals = [g.id for g in it.content.goals]
    numbered = [it.t("sheet.goal_number", n=n) for n in range(1, len(goals) + 1)]
    head = [it.t("sheet.way"), *numbered, what(it.texts, key), it.t("sheet.ends")]
    lines = [[_way(it, u), *(it.t("sheet.of", n=u.met.get(g, 0), of=u.towns) for g in goals),
              _figure(it, key, u.figures), _endings(it, u)] for u in it.usual]
    first = it.fresh.world.history[0].get(key)
    begun = "" if first is None else it.t("sheet.at_first", what=what(it.texts, key),
                                          n=amount(it.texts, key, first))
    named = [it.t("sheet.goal_is", n=n, goal=it.own(f"goals.{g}.text"))
             for n, g in enumerate(goals, 1)]
    towns = it.texts.count("sheet.towns", max(u.towns for u in it.usual))
    return (it.heading("sheet.usual") + paragraph(f"{towns} {begun}")
            + rows(head, lines) + bullets(named) + _what_endings_are(it))


def _way(it: Sheet, usual: Usual) -> str:
    """By its number, where its steps were told above."""
    ways = [s.id for s in it.ways]
    if usual.strategy in ways:
        return it.t("sheet.way_number", n=ways.index(usual.strategy) + 1)
    strategy = next((s for s in it.strategies if s.id == usual.strategy), None)
    return it.t(f"sheet.bot.{usual.strategy}") if strategy is None else it.told(strategy)


def _figure(it: Sheet, key: str, found: tuple[int, int, int]) -> str:
    least, middle, most = (amount(it.texts, key, value) for value in found)
    return middle if least == most else it.t("sheet.between", n=middle, least=least, most=most)


def _often(usual: Usual) -> list[str]:
    return sorted(usual.endings, key=lambda e: -usual.endings[e])[:MOST_ENDINGS]


def _endings(it: Sheet, usual: Usual) -> str:
    return " / ".join(it.own(f"endings.{e}.title") for e in _often(usual))


def _what_endings_are(it: Sheet) -> str:
    """A line on each that the table names: its last words, and for how many goals it comes."""
    named = {e for usual in it.usual for e in _often(usual)}
    lines = [it.t("sheet.ending_is", title=it.own(f"endings.{e.id}.title"),
                  text=it.own(f"endings.{e.id}.text"), n=e.goals_at_least,
                  all=len(it.content.goals)) for e in it.content.endings if e.id in named]
    return paragraph(it.t("sheet.endings")) + bullets(lines) if lines else ""
