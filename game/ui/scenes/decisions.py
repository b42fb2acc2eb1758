"""The team's own decisions and the most that each of them moved, for certain or perhaps.

They come from the causes of every season and of the whole game: each decision was taken away in
turn, and the time after it was lived again on the same luck.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.rules.calendar import season_of
from game.rules.indicators import MORE_IS_WORSE
from game.session.compare import own_acts
from game.ui.scenes import causes, ended, figures, heard_now, need, pages
from game.ui.scenes.asking import Asking, topics_of
from game.ui.scenes.causes import parts_of

if TYPE_CHECKING:
    from game.session.explanation import Cause
    from game.session.town_view import ProposalView
    from game.ui.scenes.parts import TownScreen
    from game.world.world import Proposal

MATTERED = 5


@dataclass(frozen=True)
class Decision:
    """An act that people would call a decision, and where it showed most."""

    act: str
    counted: int
    """Season at whose end it was counted; the one after the last is a year later."""
    about: str
    cause: Cause | None
    """None if nothing that is asked about moved with it."""

    @property
    def season(self) -> int:
        """Ids of acts begin with their season (`s2:start:...`)."""
        return int(self.act.partition(":")[0][1:])

    @property
    def sure(self) -> bool:
        return self.cause is not None and not self.cause.nothing_chance

    @property
    def better(self) -> bool:
        assert self.cause is not None
        return (self.cause.against_nothing < 0) == (self.about in MORE_IS_WORSE)

    @property
    def weight(self) -> float:
        return figures.weight(self.about, self.cause.against_nothing) if self.cause else 0.0


def decisions(screen: TownScreen, asking: Asking) -> tuple[list[Decision], list[Decision]]:
    """Those that mattered, in the order of time, and at most one that may have done nothing."""
    assert screen.shell.game is not None
    topics = (*topics_of(screen.shell.game), *asking.levels)
    found = _strongest(asking, topics)
    sure = sorted((d for d in found.values() if d.sure), key=lambda d: -d.weight)[:MATTERED]
    perhaps = sorted((d for d in found.values() if not d.sure), key=lambda d: -d.weight)
    session, named = screen.shell.game.session, _named(asking, topics)
    traceless = [Decision(act, 0, topics[0], None)
                 for season in range(1, screen.view.seasons + 1)
                 for act in own_acts(session, season) if act not in named]
    sure.sort(key=lambda d: d.season)
    return sure, [*perhaps, *traceless][:1]


def _strongest(asking: Asking, topics: tuple[str, ...]) -> dict[str, Decision]:
    """Of each decision where it showed most; what is sure counts before what may be chance."""
    best: dict[str, Decision] = {}
    for season in asking.known:
        for about in topics:
            for cause in asking.causes(season, about):
                act = causes.decision(cause)
                moved = figures.tells(about, cause.against_nothing)
                if parts_of(act)[0] in ("incident", *causes.MARKED) or not moved:
                    continue
                new = Decision(act, season, about, cause)
                old = best.get(act)
                if old is None or (new.sure, new.weight) > (old.sure, old.weight):
                    best[act] = new
    return best


def _named(asking: Asking, topics: tuple[str, ...]) -> set[str]:
    """Every act that is part of some cause."""
    return {member for season in asking.known for about in topics
            for cause in asking.causes(season, about) for member in cause.members}


# -- in words --------------------------------------------------------------------------------------


def title(screen: TownScreen, decision: Decision) -> str:
    """What was decided; the question that it answers is said in the note."""
    game = screen.shell.game
    assert game is not None
    if parts_of(decision.act)[0] == "answer":
        return causes.cause_name(game, decision.act)
    return causes.titled(game, decision.act)


def effect(screen: TownScreen, decision: Decision) -> tuple[str, str]:
    """What it moved and when that was counted, and how sure that is."""
    game, cause = screen.shell.game, decision.cause
    assert game is not None
    if cause is None:
        return screen.t("cause.hardly"), screen.t("debrief.no_trace")
    size = abs(figures.shown(decision.about, cause.against_nothing))
    if decision.about == screen.view.key:
        amount = screen.n(f"debrief.{'fewer' if cause.against_nothing < 0 else 'more'}_short", size)
    elif figures.kind(decision.about) in ("homes", "thousand"):
        amount = screen.t("reflect.of_what", what=need.topic(game, decision.about),
                          change=figures.change(game, decision.about, cause.against_nothing))
    else:
        way = "more" if cause.against_nothing > 0 else "less"
        what = need.topic(game, decision.about)
        amount = screen.t(f"debrief.{way}_of", n=figures.said(game, decision.about, size),
                          what=what)
    when = screen.t("debrief.date") if decision.counted > screen.view.seasons else ""
    if cause.nothing_chance:
        sure = screen.t("cause.chance")
    elif cause.nothing_low is None or cause.nothing_high is None:
        sure = screen.t("cause.counting")
    else:
        sure = figures.give_or_take(game, decision.about, cause.against_nothing,
                                    cause.nothing_low, cause.nothing_high)
    return amount, " · ".join(words for words in (sure, when) if words)


def _vote(screen: TownScreen, act: str, agreement: str) -> Proposal | ProposalView | None:
    """How that very vote went: it may be put again, so it is read off the next season's morning."""
    assert screen.shell.game is not None
    season = int(act.partition(":")[0][1:])
    after = screen.shell.game.session.openings.get(season + 1)
    if after is not None:
        return after.proposals.get(agreement)
    return next((p for p in screen.view.proposals if p.agreement == agreement), None)


def note(screen: TownScreen, decision: Decision) -> str:
    """What became of it, as far as the town can see; else what it went with."""
    game = screen.shell.game
    assert game is not None
    verb, *given = parts_of(decision.act)
    if verb == "hold_vote":
        vote = _vote(screen, decision.act, given[0])
        if vote is not None and vote.state in ("adopted", "refused"):
            return screen.t(f"debrief.{vote.state}", came=vote.came, yes=vote.yes)
    if verb == "answer":
        return screen.s(f"incidents.{given[0]}.headline")
    if verb == "listen":
        return heard_now.district(screen, given[0])
    about = causes.about(game, decision.act)
    org = next((o for o in screen.view.orgs if o.provider == about), None)
    if org is not None:
        name = screen.s(f"providers.{org.provider}.name")
        key = org.stage if org.stage in ("closed", "converted") else "stands"
        what, why = screen.t(f"debrief.{key}", name=name), ended.words(screen, org.ended)
        told = screen.t("debrief.and_why", what=what, why=why) if why else what
        if org.ended is None:
            return told
        # what came of it much later is no effect of this act alone: it says when
        when = pages.season_name(screen, season_of(screen.content, org.ended.week))
        return screen.t("debrief.later", season=when, what=told)
    return ""


def person(screen: TownScreen, decision: Decision) -> str:
    """Who asked, or who lives where the team listened; empty where no face belongs to it."""
    verb, *given = parts_of(decision.act)
    if verb == "answer":
        found = next(i.person for i in screen.content.incidents if i.id == given[0])
        return found or ""
    if verb == "listen":
        return next((p.id for p in screen.view.people if p.district == given[0]), "")
    return ""
