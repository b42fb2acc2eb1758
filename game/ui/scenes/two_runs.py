"""Two runs side by side: as lines, as the homes on two small maps, and in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from game.ui.scenes import brinks, causes, figures, need
from game.ui.scenes.parts import heading
from game.ui.scenes.runs_chart import RunsChart
from game.ui.scenes.town_of_homes import TownOfHomes
from game.ui.tree import Node
from game.ui.widgets import Column, Icon, Label, LineChart, Pill, Row, Series

if TYPE_CHECKING:
    from game.ui.scenes.compare import Compare

Frames = tuple[dict[str, Any], ...]
LIVED, OTHER = "terracotta", "sea"
MOST_POINTS = 27
"""Of a line; longer times are shown every few weeks, from the first one to the last."""


def numbers(frames: Frames, about: str) -> list[int]:
    return [frame["indicators"][about] for frame in frames]


def first_apart(screen: Compare) -> int | None:
    """Number of the first week in which the two differ by enough to be shown."""
    pairs = zip(numbers(screen.lived, screen.about), numbers(screen.other, screen.about),
                strict=True)
    return next((i for i, (a, b) in enumerate(pairs) if figures.shown(screen.about, a - b)), None)


# -- as lines --------------------------------------------------------------------------------------


def chart(screen: Compare, high: float) -> LineChart:
    """Both week by week on one scale. Counts begin at 0; other levels where the lines are."""
    about, weeks = screen.about, len(screen.lived)
    steps = max(1, min(weeks, MOST_POINTS) - 1)
    picked = [round(n * (weeks - 1) / steps) for n in range(min(weeks, steps + 1))]
    moments = [screen.t("living.week", week=i + 1) for i in picked]
    unit = figures.unit(about)
    lines = [
        Series(screen.t(name), tuple(numbers(frames, about)[i] / unit for i in picked), color)
        for name, frames, color in (("compare.lived", screen.lived, LIVED),
                                    ("compare.other", screen.other, OTHER))]
    apart = first_apart(screen)
    drawn = RunsChart(need.name(screen.game, about), moments, lines,
                      lambda value: screen.shell.words.number(value, 0), high, key="compare.chart")
    if apart is not None:
        drawn.parting = apart * steps / max(1, weeks - 1), screen.t("compare.part")
    every = [value for line in lines for value in line.values if value is not None]
    if figures.counted(about):
        room = min(screen.view.households, round(max(every) * 1.25))
        drawn.most_value = max(4, room, round(max(every)))
    else:
        drawn.least_value, drawn.most_value = int(min(every)) - 1, int(max(every)) + 2
    return drawn


# -- as towns --------------------------------------------------------------------------------------


def both_maps(screen: Compare, at: int) -> list[Node]:
    """The same homes in the same week, as lived and without the act."""
    return [_town(screen, "compare.lived", LIVED, screen.lived[at], screen.other[at]),
            _town(screen, "compare.other", OTHER, screen.other[at], screen.lived[at])]


def _town(
    screen: Compare, title: str, color: str, frame: dict[str, Any], other: dict[str, Any]
) -> Node:
    short = frame["indicators"][screen.view.key]
    said = screen.short("living.bread", short)
    name = Row(Icon("house", "body", color), Label(screen.t(title), "small", "bold", color),
               Label(said, "small", grow=1), gap=1)
    homes = TownOfHomes(screen, frame["short"], other["short"], f"{screen.t(title)}: {said}")
    return Column(name, homes, gap=1, grow=1)


# -- in words --------------------------------------------------------------------------------------


def in_words(screen: Compare) -> list[Node]:
    """What differed in the end, since when, what fell away with the act, and what may be chance."""
    found, about = screen.found, screen.about
    assert found is not None
    ends = [figures.level(screen.game, about, numbers(frames, about)[-1])
            for frames in (screen.lived, screen.other)]
    what = need.name(screen.game, about)
    parts: list[Node] = [
        heading(screen.t("compare.differed")),
        Label(what, "lead", "headline"),
        Column(Label(screen.t("compare.end_lived", level=ends[0]), "body", "strong", LIVED),
               Label(screen.t("compare.end_other", level=ends[1]), "body", "strong", OTHER), gap=0),
        *_chance(screen), _apart(screen), *_broke(screen),
    ]
    return [*parts, *(Label(line, "small") for line in _also(screen))]


def _chance(screen: Compare) -> list[Node]:
    """How much of the difference luck might have made, as far as other lucks have been lived."""
    found, about = screen.found, screen.about
    assert found is not None
    low, high = found.ranges[about]
    if low is None or high is None:
        return []
    span = [figures.change(screen.game, about, edge) for edge in (low, high)]
    words = screen.t("compare.range_same", n=found.lucks, change=span[0]) if span[0] == span[1] \
        else screen.t("compare.range", n=found.lucks, low=span[0], high=span[1])
    parts: list[Node] = [Label(words, "small", color="soft")]
    if found.could_be_chance(about):
        parts.insert(0, Pill(screen.t("cause.chance"), image="circle-half"))
    return parts


def _apart(screen: Compare) -> Node:
    at, about = first_apart(screen), screen.about
    gap = numbers(screen.lived, about)[-1] - numbers(screen.other, about)[-1]
    key = "never" if at is None else "apart" if figures.shown(about, gap) else "meet"
    words = screen.t(f"compare.{key}", week=(at or 0) + 1)
    return Row(Icon("circle-half", "body", "sea"), Label(words, "body", grow=1), gap=2,
               key="compare.apart")


def _broke(screen: Compare) -> list[Node]:
    """What broke for good, in one of the two or in both, and in which of their weeks."""
    found: list[Node] = []
    for common in screen.view.commons:
        lived, other = (next((n for n, frame in enumerate(frames, 1)
                              if common.id in frame["broke"]), 0)
                        for frames in (screen.lived, screen.other))
        if lived or other:
            way = "both" if lived and other else "lived" if lived else "other"
            words = screen.t(f"compare.broke_{way}", what=brinks.words(screen, common.id),
                             week=lived or other, other=other)
            found.append(Row(Icon("warning", "body", "terracotta"),
                             Label(words, "body", "strong", grow=1), gap=2,
                             key=f"compare.broke/{common.id}"))
    return found


def _also(screen: Compare) -> list[str]:
    """Acts that could not be done any more, events of one run only, and who is open at the end."""
    found, game = screen.found, screen.game
    assert found is not None
    said = [screen.t("compare.skipped", act=causes.titled(game, act))
            for act in found.other.skipped]
    lived, other = set(found.lived.incidents), set(found.other.incidents)
    for key, names in (("only_lived", lived - other), ("only_other", other - lived)):
        said += [screen.t(f"compare.{key}", what=screen.s(f"incidents.{name}.headline"))
                 for name in sorted(names)]
    stages = [frames[-1]["open"] for frames in (screen.lived, screen.other)]
    for provider in dict.fromkeys((*stages[0], *stages[1])):
        one, two = (stage.get(provider, "closed") for stage in stages)
        if one != two:
            said.append(screen.t("compare.org", name=screen.s(f"providers.{provider}.name"),
                                 lived=screen.t(f"living.stage_{one}"),
                                 other=screen.t(f"living.stage_{two}")))
    return said
