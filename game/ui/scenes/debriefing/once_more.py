"""What next: back to a season, without a decision, and what a team takes along."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.session.compare import own_acts
from game.session.rewind import seasons_to_go_back_to
from game.session.untried import rested, untried
from game.ui.scenes import causes, decisions, pages
from game.ui.scenes.debriefing.shared import Leaf, game_of
from game.ui.scenes.parts import AREA_ICONS, heading
from game.ui.scenes.strip import season_icon
from game.ui.tree import Node
from game.ui.widgets import Button, Label

if TYPE_CHECKING:
    from game.ui.scenes.debrief import Debrief

WONDERED = 4
"""Decisions offered to be left out."""


def leaf(screen: Debrief) -> Leaf:
    wonder, along, otherwise = _wonder(screen), _along(screen), _not_done(screen)
    last = [otherwise, [*wonder, *along]] if otherwise else [wonder, along]
    parts = [part for part in (_rewind(screen), *last) if part]
    lead = Label(screen.t("debrief.more_lead"), color="soft")
    return screen.t("debrief.more_title"), [
        lead, pages.columns(*(pages.column(*part, gap=2.5, least=17) for part in parts))]


def _rewind(screen: Debrief) -> list[Node]:
    """The seasons that one can go back to; the first morning is "again, same luck"."""
    session = game_of(screen).session
    seasons = [season for season in seasons_to_go_back_to(session) if season > 1]
    if not seasons:
        return []
    buttons = [Button(screen.t("debrief.rewind", season=pages.season_name(screen, season)),
                      partial(screen.go_back, season), image=season_icon(screen, season),
                      key=f"rewind/{season}", help=screen.t("debrief.rewind.help"))
               for season in seasons]
    return [heading(screen.t("debrief.rewind_title")), *buttons,
            Label(screen.t("debrief.rewind_note"), "small", color="soft")]


def _not_done(screen: Debrief) -> list[Node]:
    """What could be done otherwise: offers that lay there, and what nobody else ever carried."""
    found = [pages.line(AREA_ICONS[_area(screen, offer)], "sea", screen.s(f"offers.{offer}.title"),
                        screen.t("debrief.untried_in", season=pages.season_name(screen, season)))
             for offer, season in untried(game_of(screen).session)]
    found += [pages.line("hand", "plum", screen.t("debrief.untried_hand",
                                                  name=screen.s(f"providers.{provider}.name")),
                         screen.t("debrief.untried_held"))
              for provider in rested(game_of(screen).session)]
    return [heading(screen.t("debrief.untried")), *found] if found else []


def _area(screen: Debrief, offer: str) -> str:
    return next(o.area for o in screen.content.offers if o.id == offer)


def _wonder(screen: Debrief) -> list[Node]:
    """The decisions that mattered most, each to be left out of another run on the same luck."""
    acts = wondered(screen)
    if not acts:
        return []
    return [heading(screen.t("debrief.wonder")),
            *(_without(screen, act, name) for act, name in named(screen, acts)),
            Label(screen.t("debrief.wonder_note"), "small", color="soft")]


def wondered(screen: Debrief) -> list[str]:
    """What mattered most comes first; where little did, others that were taken, listening last."""
    told = screen.story.most(decisions.MATTERED) if screen.story is not None else ()
    acts = [d.cause for d in sorted(told, key=lambda d: (bool(d.could_be_chance), -d.weight))]
    others = [act for season in range(1, screen.view.seasons + 1)
              for act in own_acts(game_of(screen).session, season) if act not in acts]
    acts += sorted(others, key=lambda act: causes.parts_of(act)[0] == "listen")
    return acts[:WONDERED]


def named(screen: Debrief, acts: list[str]) -> list[tuple[str, str]]:
    """Acts with their names; what was done in more than one season says in which."""
    names = [causes.titled(game_of(screen), act) for act in acts]
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


def _along(screen: Debrief) -> list[Node]:
    """What a team takes along: questions and a page to print."""
    from game.session.learning import answers

    shell = screen.shell
    found: list[Node] = []
    if answers(game_of(screen).session):
        found.append(Button(screen.t("debrief.questions"), partial(shell.show, "questions"),
                            image="question", key="debrief.questions",
                            help=screen.t("debrief.questions.help")))
    if shell.printer is not None:
        waits = screen.t("debrief.print_waits") if screen.asking.counting else ""
        found.append(Button(screen.t("debrief.print"), screen.print_page, image="newspaper",
                            key="debrief.print", help=screen.t("debrief.print.help"),
                            reason=waits))
    if screen.printed is not None:
        said = screen.t("report.written", file=str(screen.printed))
        found.append(Label(said, "small", "strong", key="debrief.printed"))
    return [heading(screen.t("debrief.along")), *found] if found else []
