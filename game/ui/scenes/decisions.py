"""The team's own decisions in words: what each was, what it did, when, and how sure that is.

They come from the story of the whole game (`session.story`): each decision was taken away in turn,
and everything after it was lived again on the same luck.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.rules.calendar import season_of
from game.rules.indicators import MORE_IS_WORSE
from game.ui.scenes import causes, ended, figures, need, pages
from game.ui.scenes.causes import parts_of

if TYPE_CHECKING:
    from game.session.story import Acting, Decision, Story
    from game.session.town_view import ProposalView
    from game.ui.scenes.parts import TownScreen
    from game.world.world import Proposal

MATTERED = 5

Showing = tuple[str, "Acting"]
"""A figure, and what a decision did to it at the end of a season."""


def mattered(story: Story) -> tuple[Decision, ...]:
    """The few that moved something by more than chance, in the order of time."""
    return tuple(d for d in story.most(MATTERED) if told(d, story.key))


def perhaps(story: Story) -> Decision | None:
    """The one that did most among those that may have been chance."""
    return next((d for d in story.decisions
                 if d.could_be_chance and showing(d, story.key)), None)


def told(decision: Decision, key: str) -> bool:
    """Whether it did anything that is worth a line, for certain or while nobody has counted."""
    return not decision.could_be_chance and showing(decision, key) is not None


def showing(decision: Decision, key: str) -> Showing | None:
    """Where it showed most: what is sure first, then the story's own figure, then by size."""
    found = [(about, acting) for about in decision.effects
             if (acting := strongest(decision, about)) is not None]

    def rank(shown: Showing) -> tuple[bool, bool, float]:
        about, acting = shown
        return (not acting.could_be_chance, about == key, figures.weight(about, acting.amount))

    return max(found, key=rank, default=None)


def strongest(decision: Decision, about: str) -> Acting | None:
    """What it did to a figure where it did most; every step tells the same."""
    return decision.strongest(about, figures.tells)


def better(shown: Showing) -> bool:
    about, acting = shown
    return (acting.amount < 0) == (about in MORE_IS_WORSE)


# -- in words --------------------------------------------------------------------------------------


def title(screen: TownScreen, act: str) -> str:
    """What was decided; the question that it answers is said in the note."""
    game = screen.shell.game
    assert game is not None
    answer = parts_of(act)[0] == "answer"
    return causes.cause_name(game, act) if answer else causes.titled(game, act)


def amount(screen: TownScreen, shown: Showing) -> str:
    """What it moved, in the figure's own unit."""
    game, (about, acting) = screen.shell.game, shown
    assert game is not None
    size = abs(figures.shown(about, acting.amount))
    if about == screen.view.key:
        return screen.n(f"debrief.{'fewer' if acting.amount < 0 else 'more'}_short", size)
    if figures.kind(about) != "share":
        return screen.t("reflect.of_what", what=need.topic(game, about),
                        change=figures.change(game, about, acting.amount))
    way = "more" if acting.amount > 0 else "less"
    return screen.t(f"debrief.{way}_of", n=figures.said(game, about, size),
                    what=need.topic(game, about))


def sure(screen: TownScreen, shown: Showing) -> str:
    """How far chance moves it."""
    game, (about, acting) = screen.shell.game, shown
    assert game is not None
    if acting.could_be_chance:
        return screen.t("cause.chance")
    if acting.low is None or acting.high is None:
        return screen.t("cause.counting")
    return figures.give_or_take(game, about, acting.amount, acting.low, acting.high)


def when(screen: TownScreen, season: int) -> str:
    if season > screen.view.seasons:
        return screen.t("debrief.date")
    return pages.season_name(screen, season)


def felt(screen: TownScreen, decision: Decision, about: str) -> str:
    """From when to when it made a difference to this, as it was counted at the ends of seasons."""
    seasons = decision.acted_in(about)
    if not seasons:
        return ""
    first, last = min(seasons), max(seasons)
    if first == last:
        return when(screen, first)
    if last > screen.view.seasons:
        return screen.t("debrief.felt_year", first=when(screen, first))
    return screen.t("debrief.felt", first=when(screen, first), last=when(screen, last))


def hung(screen: TownScreen, decision: Decision) -> list[str]:
    """The goals that hang on it, in a sentence each: what would have become of them without it."""
    return [screen.t("debrief.hung" if goal.met else "debrief.hung_not",
                     goal=screen.s(f"goals.{goal.goal}.text")) for goal in decision.goals]


def note(screen: TownScreen, act: str) -> str:
    """How a vote went, what was asked, or why what was begun is over; else nothing."""
    game = screen.shell.game
    assert game is not None
    verb, *given = parts_of(act)
    if verb == "hold_vote":
        vote = _vote(screen, act, given[0])
        if vote is not None and vote.state in ("adopted", "refused"):
            return screen.t(f"debrief.{vote.state}", came=vote.came, yes=vote.yes)
    if verb == "answer":
        return screen.s(f"incidents.{given[0]}.headline")
    about = causes.about(game, act)
    org = next((o for o in screen.view.orgs if o.provider == about), None)
    if org is not None and org.ended is not None:
        name = screen.s(f"providers.{org.provider}.name")
        key = org.stage if org.stage in ("closed", "converted") else "stands"
        what, why = screen.t(f"debrief.{key}", name=name), ended.words(screen, org.ended)
        told = screen.t("debrief.and_why", what=what, why=why) if why else what
        # what came of it much later is no effect of this act alone: it says when
        when = pages.season_name(screen, season_of(screen.content, org.ended.week))
        return screen.t("debrief.later", season=when, what=told)
    return ""


def _vote(screen: TownScreen, act: str, agreement: str) -> Proposal | ProposalView | None:
    """How that very vote went: it may be put again, so it is read off the next season's morning."""
    assert screen.shell.game is not None
    season = int(act.partition(":")[0][1:])
    after = screen.shell.game.session.openings.get(season + 1)
    if after is not None:
        return after.proposals.get(agreement)
    return next((p for p in screen.view.proposals if p.agreement == agreement), None)


def person(screen: TownScreen, act: str) -> str:
    """Who asked, or who lives where the team listened; empty where no face belongs to it."""
    verb, *given = parts_of(act)
    if verb == "answer":
        found = next(i.person for i in screen.content.incidents if i.id == given[0])
        return found or ""
    if verb == "listen":
        return next((p.id for p in screen.view.people if p.district == given[0]), "")
    return ""
