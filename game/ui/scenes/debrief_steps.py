"""What each step of the debrief shows: a title and the body below it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from game.rules.calendar import season_of
from game.rules.machines.organisation import OVER
from game.session import feeling
from game.session.compare import own_acts
from game.ui.context import Context
from game.ui.scenes import brinks, causes, decisions, figures, pages
from game.ui.scenes.asking import is_level
from game.ui.scenes.decisions import Decision
from game.ui.scenes.faces import face_of, people_in_order, state_line
from game.ui.scenes.parts import icon_line
from game.ui.scenes.story_so_far import acts_by_season, goal_at_first, goal_words, stands
from game.ui.scenes.strip import SEASON_ICONS, season_icon
from game.ui.scenes.timeline import Band, TimeCard, Timeline
from game.ui.tree import Node
from game.ui.widgets import (
    Button,
    Cause,
    Column,
    Grid,
    Icon,
    Label,
    Panel,
    Petals,
    Row,
    Rule,
    Space,
)  # fmt: skip

if TYPE_CHECKING:
    from game.ui.game import Game
    from game.ui.scenes.debrief import Debrief

Step = tuple[str | Node, list[Node]]
BARS = 5
IN_THE_END = 2
"""Of the causes shown, those of how the town stood a year later."""
CAME = 2
"""Of what came upon the town, as much as a season's band has room for."""
ACTS = 4
"""Of a season's acts, as many as a card has room for."""
FACE_EM = 9.5
WONDERED = 3
"""Decisions offered to be left out: with another run that makes four choices."""


# -- feelings --------------------------------------------------------------------------------------


def feelings(screen: Debrief) -> Step:
    """Everybody with a face, in their own words, before any figure."""
    cards = []
    for number, person in people_in_order(screen):
        said = screen.t("reflect.quote", text=screen.s(
            f"people.{person.id}.voices.{person.voice}.text")) if person.voice else ""
        who = screen.t("reflect.person", name=screen.s(f"people.{person.id}.name"), age=person.age)
        words = [Label(who, "title", "headline"),
                 Label(screen.s(f"people.{person.id}.role"), "small", color="soft"), Rule()]
        if said:
            words.append(Label(said, "lead", "quote"))
        now = Label(state_line(screen, person), "small", "strong", "soft")
        face = Row(face_of(person, number, FACE_EM, "square"), justify="center")
        cards.append(_Card(Column(face, *words, Space(), now, gap=2), 4, "well"))
    lead = Label(screen.t("debrief.feelings_lead"), "lead", color="soft")
    return screen.t("debrief.feelings_title"), [
        lead, Grid(*cards, columns=4, gap=3, key="debrief.people")]


# -- what happened ---------------------------------------------------------------------------------


def happened(screen: Debrief) -> Step:
    """Decisions that mattered and one that did not, each where it was taken.

    Those that are known to have mattered so far stand there while the others are still counted;
    what the team did, before anything is known.
    """
    asking = screen.asking
    assert asking is not None
    mattered, perhaps = decisions.decisions(screen, asking) if asking.known else ([], [])
    title = screen.t("debrief.what_happened_title")
    if screen.waits:
        perhaps = []
    else:
        title = screen.n("debrief.mattered", len(mattered)) if mattered else \
            screen.of_need("debrief.none_mattered")
        if mattered and perhaps:
            title = screen.t("debrief.and_one", mattered=title)
    both = sorted((*mattered, *perhaps), key=lambda d: d.season)
    cards = [_time_card(screen, decision) for decision in both]
    if not asking.known:
        cards = _own_acts(screen)
    bands = [_band(screen, turns) for turns in _stretches(screen)]
    line = Timeline(screen.t("debrief.timeline"), bands, cards, _year_after(screen), grow=1,
                    key="debrief.timeline")
    lead = screen.waiting_line() or Label(screen.t("debrief.happened_lead"), color="soft")
    head = _head(title, lead)
    return head, [line]


def _own_acts(screen: Debrief) -> list[TimeCard]:
    """What the team did, season by season: that is known before any cause is."""
    game, cards = _game(screen), []
    for place, turns in enumerate(_stretches(screen)[:-1], 1):
        names = list(dict.fromkeys(causes.titled(game, act) for season in turns
                                   for act in own_acts(game.session, season)))
        if not names:
            continue
        more = [screen.n("debrief.acts_more", len(names) - ACTS)] if len(names) > ACTS else []
        title = Label(screen.t("debrief.acts"), "small", "bold", "sea")
        said = [Label(name, "small") for name in names[:ACTS]]
        said += [Label(words, "small", color="soft") for words in more]
        cards.append(TimeCard(Column(title, *said, gap=0.5), place, "sea",
                              name=screen.t("debrief.acts")))
    return cards


def _head(title: str, lead: Node) -> Node:
    """Title and lead beside each other, if there is room."""
    lead.grow = 1
    lead.min_em = 20
    return Row(Label(title, "headline"), lead, gap=6)


def _stretches(screen: Debrief) -> list[list[int]]:
    """What makes a band: a season each, the weeks as one family together, the year alone last."""
    own = [n for n, turn in enumerate(screen.content.seasons, 1) if turn.sees == "own"]
    others = [[n] for n in range(1, len(screen.view.history)) if n not in own]
    return [own, *others] if own else others


def _place(screen: Debrief, season: int) -> int:
    """The band in which a season is, counted from 1."""
    return next(at for at, turns in enumerate(_stretches(screen), 1) if season in turns)


def _band(screen: Debrief, turns: list[int]) -> Band:
    number = turns[-1]
    alone = number > screen.view.seasons
    image = "bus" if alone else season_icon(screen, number)
    name = screen.t("play.year_alone") if alone else pages.season_name(screen, number)
    if len(turns) > 1:
        image, name = "door-open", screen.n("debrief.band_own", len(turns))
    short = screen.view.history[number][screen.view.key]
    here = [(kind, what) for when, kind, what in screen.view.chronicle if when in turns]
    came = [screen.s(f"incidents.{what}.headline") for kind, what in here if kind == "incidents"]
    broke = [brinks.words(screen, what) for kind, what in here if kind == "commons"]
    last = len(screen.view.history) - 1
    broke += [screen.t(f"debrief.{org.stage}", name=screen.s(f"providers.{org.provider}.name"))
              for org in screen.view.orgs if org.stage in OVER and org.ended is not None
              and min(season_of(screen.content, org.ended.week), last) in turns]
    count = screen.n("debrief.band_short", short)
    time = SEASON_ICONS.index(image) if image in SEASON_ICONS else len(SEASON_ICONS)
    return Band(time, image, name, count, came[:CAME], broke)


def _time_card(screen: Debrief, decision: Decision) -> TimeCard:
    token = "ochre" if not decision.sure else "olive" if decision.better else "terracotta"
    name = decisions.title(screen, decision)
    words: list[Node] = [Label(name, "lead", "headline")]
    if said := decisions.note(screen, decision):
        words.append(Label(said, "small"))
    parts: list[Node] = [Row(_mark(screen, decision, token), Column(*words, gap=0, grow=1), gap=3)]
    amount, sure = decisions.effect(screen, decision)
    image = "circle-half" if not decision.sure else "check" if decision.better else "warning"
    both = Column(Label(amount, "body", "bold"), Label(sure, "small", color="soft"), gap=0, grow=1)
    parts.append(Panel(Row(Icon(image, "title", token), both, gap=2), 1.5, "well"))
    place = _place(screen, decision.season)
    return TimeCard(Column(*parts, gap=1.5), place, token, name=name)


def _mark(screen: Debrief, decision: Decision, token: str) -> Node:
    wanted = decisions.person(screen, decision)
    for number, person in people_in_order(screen):
        if person.id == wanted:
            return face_of(person, number, 3.2)
    return Icon(causes.cause_icon(decision.act), "headline", token)


def _year_after(screen: Debrief) -> Node:
    """How the town stands a year after the team left, in one number and a few words."""
    first, last = (screen.view.history[n][screen.view.key] for n in (0, -1))
    count = Label(screen.shell.words.number(last), "number", ltr=True,
                  color="olive" if last <= first else "terracotta")
    year_after = screen.short("debrief.year_after", last, all=screen.view.households)
    words = Column(Label(year_after, "body"),
                   Label(screen.n("debrief.it_was", first), "small", color="soft"), gap=0, grow=1)
    said = stands(screen, acts_by_season(screen))
    head = Row(Icon("flag", "title", "terracotta"),
               Label(screen.t("debrief.year_after_title"), "lead", "headline", grow=1), gap=2)
    return Column(head, Row(count, words, gap=3),
                  *(Label(line, "small", color="soft") for line in said), gap=1)


# -- why -------------------------------------------------------------------------------------------


def why(screen: Debrief) -> Step:
    """The strongest causes of all seasons, each with its season."""
    assert screen.asking is not None
    parts: list[Node] = [Label(screen.t("debrief.why_lead"), color="soft"), screen.topics()]
    rows = _level(screen, parts) if is_level(screen.about) else [
        causes.bar(_game(screen), screen.about, cause, _dated(screen, season, cause))
        for season, cause in strongest(screen)]
    if rows:
        parts.append(causes.drawn(_game(screen), screen.about, rows, key="debrief.bars"))
    elif not screen.asking.waiting:
        parts.append(Label(screen.t("cause.none"), color="soft"))
    if (waiting := screen.waiting_line()) is not None:
        parts.append(waiting)
    return screen.t("debrief.why_title"), parts


def _level(screen: Debrief, parts: list[Node]) -> list[Cause]:
    """Of a common's level: what came of it goes to `parts`, what moved it until then are bars."""
    assert screen.asking is not None
    told = screen.asking.known[screen.view.seasons + 1]
    parts.append(brinks.why(screen, told, screen.about, looks_back=True))
    return causes.rows(_game(screen), told.indicators[screen.about], screen.about)


def strongest(screen: Debrief) -> list[tuple[int, Any]]:
    """What counted a year later, then each season's own; by size, what is sure first."""
    assert screen.asking is not None
    last = screen.view.seasons + 1
    every = [(season, cause) for season, known in screen.asking.known.items()
             for cause in causes.large(known.indicators[screen.about], screen.about)]
    every.sort(key=lambda found: (bool(found[1].nothing_chance), -abs(found[1].against_nothing)))
    in_the_end = [found for found in every if found[0] == last][:IN_THE_END]
    return in_the_end + [found for found in every if found[0] != last][:BARS - len(in_the_end)]


def _dated(screen: Debrief, season: int, cause: Any) -> str:
    what = causes.cause_title(_game(screen), cause)
    if season > screen.view.seasons:
        return screen.t("debrief.in_the_end", cause=what)
    return screen.t("debrief.in_season", season=pages.season_name(screen, season), cause=what)


# -- the real world --------------------------------------------------------------------------------


def real_world(screen: Debrief) -> Step:
    cards = []
    for case in screen.content.real_world:
        text = Label(screen.s(f"real_world.{case.id}.text"), "title", grow=1)
        source = Label(screen.t("debrief.source", id=case.cited), "small", color="soft")
        mark = Icon("newspaper", "number", "sea")
        cards.append(_Card(Row(mark, Column(text, Rule(), source, gap=2, grow=1), gap=4,
                               align="top"), 5, "well"))
    lead = Label(screen.t("debrief.real_world_lead", town=screen.s("town")), "lead", color="soft")
    return screen.t("debrief.real_world_title"), [
        lead, Grid(*cards, columns=2, gap=4, key="debrief.cases")]


# -- what next -------------------------------------------------------------------------------------


def next_(screen: Debrief) -> Step:
    """How it ended, what was reached, and the one decision somebody still wonders about."""
    view = screen.view
    lead = Label(screen.s(f"endings.{view.ending}.text"), "lead", "quote")
    goals: list[Node] = [Label(screen.t("debrief.goals"), "small", "bold", "terracotta")]
    for goal in view.goals:
        mark = Icon("check" if goal.met else "x", "title", "olive" if goal.met else "quiet")
        met = screen.t("debrief.met" if goal.met else "debrief.not_met")
        said = f"{met} · {goal_words(screen, goal)}"
        if first := goal_at_first(screen, goal.id):
            said = screen.t("debrief.at_first", said=said, level=first)
        words = Column(Label(screen.s(f"goals.{goal.id}.text"), "body", "strong"),
                       Label(said, "small", color="soft"), gap=0, grow=1)
        goals.append(Row(mark, words, gap=3, align="top"))
    history = view.history
    four = figures.petals(_game(screen), history[-1], history[0], figures.was(_game(screen)))
    profile = [Label(screen.t("debrief.profile"), "small", "bold", "terracotta"),
               Petals(screen.t("reflect.profile"), four, 6.5, key="debrief.petals"),
               Label(screen.t("debrief.profile_note"), "small", color="soft")]
    columns = pages.columns(pages.column(*goals, gap=3, least=20, grow=1.2),
                            pages.column(*profile, least=17), pages.column(*_wonder(screen),
                                                                           least=17))
    return screen.s(f"endings.{view.ending}.title"), [
        lead, *_worn(screen), Rule(), columns, Rule(), _people(screen)]


def _worn(screen: Debrief) -> list[Node]:
    """Who pays for what was reached: goals that are met do not say how people are."""
    said = []
    worn = [screen.s(f"people.{p.id}.name") for p in screen.view.people
            if feeling.steps(p.states)["tired"] == "high"]
    if worn:
        said.append(screen.t("debrief.worn", names=screen.t("debrief.and").join(worn)))
    clock = _game(screen).session.clock()
    if clock is not None and (over := screen.view.published["days_over"]):
        said.append(screen.n("debrief.days_over", over, all=len(clock.days)))
    return [icon_line("hourglass", Label(" ".join(said), "body", "strong"), "terracotta")] \
        if said else []


def _people(screen: Debrief) -> Node:
    """Those whom it was about, once more, and how they are a year later."""
    cells = [Row(face_of(person, number, 3.8),
                 Column(Label(screen.s(f"people.{person.id}.name"), "lead", "headline"),
                        Label(state_line(screen, person), "small", color="soft"),
                        gap=0, grow=1), gap=2.5)
             for number, person in people_in_order(screen)]
    return Grid(*cells, columns=4, gap=4, key="debrief.faces")


def _wonder(screen: Debrief) -> list[Node]:
    """The decisions that mattered most, whatever acts they were, each to be left out of another
    run on the same luck. Where few did, others that were taken, listening last."""
    assert screen.asking is not None
    sure, perhaps = decisions.decisions(screen, screen.asking)
    acts = [d.act for d in (*sorted(sure, key=lambda d: -d.weight), *perhaps)]
    others = [a for s in range(1, screen.view.seasons + 1)
              for a in own_acts(_game(screen).session, s) if a not in acts]
    acts += sorted(others, key=lambda act: causes.parts_of(act)[0] == "listen")
    if not acts:
        return []
    title = Label(screen.t("debrief.wonder"), "small", "bold", "terracotta")
    note = Label(screen.t("debrief.wonder_note"), "small", color="soft")
    return [title, *(_without(screen, act, name) for act, name in named(screen, acts[:WONDERED])),
            note]


def named(screen: Debrief, acts: list[str]) -> list[tuple[str, str]]:
    """Acts with their names; what was done in more than one season says in which."""
    names = [causes.titled(_game(screen), act) for act in acts]
    return [(act, name if names.count(name) == 1 else screen.t(
        "debrief.in_season", cause=name,
        season=pages.season_name(screen, int(act.partition(":")[0][1:]))))
        for act, name in zip(acts, names, strict=True)]


def _without(screen: Debrief, act: str, name: str) -> Button:
    def open_it() -> None:
        screen.shell.topic = act
        screen.shell.show("compare")

    text = screen.t("debrief.without", act=name)
    return Button(text, open_it, image="arrow-counter-clockwise", key=f"without/{act}",
                  help=screen.t("reflect.again.help"))


def _game(screen: Debrief) -> Game:
    assert screen.shell.game is not None
    return screen.shell.game


class _Card(Panel):
    """A card that gives up standing beside others before its lines get too short."""

    def least(self, ctx: Context) -> int:
        return max(super().least(ctx), ctx.em(13))


BUILD: dict[str, Callable[[Debrief], Step]] = {
    "feelings": feelings, "what_happened": happened, "why": why, "real_world": real_world,
    "next": next_,
}  # fmt: skip
"""By the names of the rules' steps."""
