"""The few decisions that mattered and one that may not have, each where it was taken.

What is known to have mattered so far stands there while the rest is still counted; what the team
did, before anything is known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.scenes import causes, decisions, figures
from game.ui.scenes.debriefing import bands
from game.ui.scenes.debriefing.shared import Leaf, game_of
from game.ui.scenes.faces import face_of, people_in_order
from game.ui.scenes.story_so_far import acts_by_season, stands
from game.ui.scenes.strip import SEASON_ICONS
from game.ui.scenes.timeline import Band, TimeCard, Timeline
from game.ui.tree import Node
from game.ui.widgets import Column, Icon, Label, Panel, Row

if TYPE_CHECKING:
    from game.session.story import Decision
    from game.ui.scenes.debrief import Debrief

ACTS = 4
"""Of a season's acts, as many as a card has room for."""


def leaf(screen: Debrief) -> Leaf:
    story = screen.story
    cards, title = _deeds(screen), screen.t("debrief.what_happened_title")
    if story is not None:
        few, maybe = decisions.mattered(story), decisions.perhaps(story) if story.lucks else None
        both = sorted((*few, *([maybe] if maybe else [])), key=lambda d: d.season)
        cards = [_card(screen, decision) for decision in both] or cards
        title = _title(screen, len(few), maybe is not None) if story.lucks else title
    line = Timeline(screen.t("debrief.timeline"),
                    [_band(screen, turns) for turns in bands.stretches(screen)], cards,
                    _year_after(screen), grow=1, key="debrief.timeline")
    lead = screen.counting()
    return title, [*([lead] if lead else []), line, *_overlap(screen)]


def _overlap(screen: Debrief) -> list[Node]:
    """Each figure is the game without one decision: they are no parts of a sum."""
    if screen.story is None or len(decisions.mattered(screen.story)) < 2:
        return []
    key = screen.view.key
    idle, lived = screen.story.idle.get(key, ()), screen.view.history
    if len(idle) < len(lived):
        words = screen.t("debrief.overlap")
    else:
        level, alone = (figures.level(game_of(screen), key, n) for n in (lived[-1][key], idle[-1]))
        words = screen.t("debrief.overlap_idle", level=level, idle=alone)
    return [Label(words, "small", color="soft", key="debrief.overlap")]


def _title(screen: Debrief, few: int, maybe: bool) -> str:
    if not any(bands.deeds(screen, turns) for turns in bands.stretches(screen)):
        return screen.t("debrief.nothing_decided")
    if not few:
        return screen.of_need("debrief.none_mattered")
    title = screen.n("debrief.mattered", few)
    return screen.t("debrief.and_one", mattered=title) if maybe else title


def _deeds(screen: Debrief) -> list[TimeCard]:
    """What the team did, stretch by stretch: that is known before any cause is."""
    cards = []
    for place, turns in enumerate(bands.stretches(screen)[:-1], 1):
        names = bands.deeds(screen, turns)
        if not names:
            continue
        more = [screen.n("debrief.acts_more", len(names) - ACTS)] if len(names) > ACTS else []
        title = Label(screen.t("debrief.acts"), "small", "bold", "sea")
        said = [Label(name, "small") for name in names[:ACTS]]
        said += [Label(words, "small", color="soft") for words in more]
        cards.append(TimeCard(Column(title, *said, gap=0.5), place, "sea",
                              name=screen.t("debrief.acts")))
    return cards


def _band(screen: Debrief, turns: list[int]) -> Band:
    image = bands.image(screen, turns)
    time = SEASON_ICONS.index(image) if image in SEASON_ICONS else len(SEASON_ICONS)
    count = screen.n("debrief.band_short", bands.short(screen, turns))
    return Band(time, image, bands.name(screen, turns), count, bands.broke(screen, turns))


def _card(screen: Debrief, decision: Decision) -> TimeCard:
    shown = decisions.showing(decision, screen.view.key)
    assert shown is not None
    good, maybe = decisions.better(shown), bool(decision.could_be_chance)
    token = "ochre" if maybe else "olive" if good else "terracotta"
    name = decisions.title(screen, decision.cause)
    words: list[Node] = [Label(name, "lead", "headline")]
    if said := decisions.note(screen, decision.cause):
        words.append(Label(said, "small"))
    parts: list[Node] = [Row(_mark(screen, decision, token), Column(*words, gap=0, grow=1), gap=3)]
    image = "circle-half" if maybe else "check" if good else "warning"
    told = [Label(decisions.amount(screen, shown), "body", "bold"),
            Label(decisions.sure(screen, shown), "small", color="soft")]
    if felt := decisions.felt(screen, decision, shown[0]):
        told.append(Label(felt, "small", color="soft"))
    if decision.goals and not maybe:
        told.append(Label(screen.n("debrief.goals_hang", len(decision.goals)), "small", "strong"))
    both = Column(*told, gap=0, grow=1)
    parts.append(Panel(Row(Icon(image, "title", token), both, gap=2), 1.5, "well"))
    return TimeCard(Column(*parts, gap=1.5), bands.place(screen, decision.season), token,
                    name=name)


def _mark(screen: Debrief, decision: Decision, token: str) -> Node:
    wanted = decisions.person(screen, decision.cause)
    for number, person in people_in_order(screen):
        if person.id == wanted:
            return face_of(person, number, 3.2)
    return Icon(causes.cause_icon(decision.cause), "headline", token)


def _year_after(screen: Debrief) -> Node:
    """How the town stands a year after the team left, in one number and a few words."""
    first, last = (screen.view.history[n][screen.view.key] for n in (0, -1))
    count = Label(screen.shell.words.number(last), "number", ltr=True,
                  color="olive" if last <= first else "terracotta")
    year_after = screen.short("debrief.year_after", last, all=screen.view.households)
    words = Column(Label(year_after, "body"),
                   Label(screen.n("debrief.it_was", first), "small", color="soft"), gap=0, grow=1)
    said = stands(screen, acts_by_season(screen))
    title = Row(Icon("flag", "title", "terracotta"),
                Label(screen.t("debrief.year_after_title"), "lead", "headline", grow=1), gap=2)
    return Column(title, Row(count, words, gap=3),
                  *(Label(line, "small", color="soft") for line in said), gap=1)
