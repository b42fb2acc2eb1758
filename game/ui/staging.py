"""Any screen without a window, on a live town: for pictures, for the tree, for tests.

The town is played the plain way up to the season and the phase that the screen belongs to.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from game import i18n
from game.ui.settings import Settings
from game.ui.shell import Shell
from game.ui.stage import Stage
from game.ui.worded import stage_words

if TYPE_CHECKING:
    from game.rules.core import Action
    from game.session.session import Session

WAYS = {"choose": "choose", "load": "load", "lesson": "gather"}
OUTSIDE = ("title", *WAYS, "my_town", "teams")
IN_CLASS = {"lesson_panel": "organise", "vote": "organise", "hands": "assemble", "stop": "listen"}
"""Screens of a class, and the phase in which they are shown; a team of four plays."""
PHASE_OF = {"propose": "organise", "found": "organise", "pledge": "organise",
            "organisation": "organise", "currency": "organise", "clock": "organise",
            "matching": "organise", "coproduction": "organise", "municipality": "organise",
            "look": "organise", "friday": "organise", "hub": "organise",
            "movement": "organise", "transition": "organise", "mobility": "organise",
            "threats": "organise",
            "codex": "organise", "questions": "debrief",
            "predict": "live", "living": "live", "compare": "reflect"}  # fmt: skip
_MOST_STEPS = 400


def stage_scene(
    name: str,
    scenario: str | Path = "first_season",
    seed: int = 1,
    season: int = 1,
    lang: str = "en",
    size: tuple[int, int] = (1280, 720),
    theme: str = "light",
    scale: int = 100,
    projector: bool = False,
) -> Stage:
    """A stage with the screen `name` on top; its `shell` is `stage.scene.shell`.

    The season is raised where a screen cannot be reached in an earlier one (an agreement needs
    something to agree about).
    """
    settings = Settings(lang, theme, scale, projector)
    words = i18n.load(lang)
    stage = Stage(size, settings.look(words.direction), stage_words(words))
    shell = Shell(stage, settings, remember=False)
    shell.show("title")
    if name in OUTSIDE:
        if name in ("my_town", "teams"):
            shell.topic = str(scenario)
            shell.show(name)
        elif name != "title":
            shell.to(WAYS[name])
        return stage
    shell.new_game(scenario, seed)
    if name == "brief":
        shell.to("pick")
        return stage
    assert shell.game is not None
    shell.flow.fire("begin")
    if name == "settings":
        shell.go()
        shell.to("configure")
        return stage
    phase = IN_CLASS.get(name) or PHASE_OF.get(name, name)
    play_to(shell.game.session, season, phase, agree=name in ("propose", "assemble", "hands"),
            together=name in ("organisation", "pledge"), own=name == "friday",
            money=name == "currency")
    if name in ("predict", "living"):
        shell.show(name)
    else:
        shell.go()
        if name in ("compare", "codex", "questions"):
            shell.show(name)
        if name == "propose":
            shell.topic = next(iter(shell.game.view.agreements), "")
            shell.show("propose")
        if name in ("found", "pledge", "clock", "matching", "coproduction", "municipality", "look",
                    "hub", "movement", "threats", "transition", "mobility"):
            shell.show(name)
        if name in IN_CLASS:
            _with_class(shell)
            shell.show(name)
        if name == "organisation":
            orgs = sorted(shell.game.view.orgs, key=lambda o: -o.members)
            shell.topic = orgs[0].provider if orgs else ""
            shell.show("organisation")
        if name == "currency":
            shell.topic = next(iter(shell.game.view.currencies), "")
            shell.show("currency")
    return stage


def _with_class(shell: Shell) -> None:
    from game.session.lesson import SEATS, Lesson, deal
    from game.ui.lesson import ClassRoom

    assert shell.game is not None
    people = [person.id for person in shell.game.session.rules.content.people]
    lesson = Lesson("team", 45, deal(SEATS["team"][2], people))
    shell.teach(ClassRoom(shell, lesson, now=lambda: 0.0))


def play_to(
    session: Session, season: int, phase: str, agree: bool = False, together: bool = False,
    own: bool = False, money: bool = False,
) -> None:
    """Go on until a season's phase; with `agree`, until there is something to agree about.
    `together` begins with a founding circle and votes its rules; `own` stops in a turn that is
    played as one family, which is passed otherwise; `money` begins a currency where none goes
    round."""
    if phase in ("year", "debrief", "ended"):
        season = session.rules.seasons
    for _ in range(_MOST_STEPS):
        view = session.view()
        there = view.season >= season and view.phase == phase and own == (view.sees == "own")
        if there and (phase != "organise" or view.agreements or not agree):
            return
        votes = phase == "assemble" and view.season >= season
        begun = _begins_money(session) if money else None
        session.submit(begun or _next(session, votes or together, together))
    raise LookupError(phase)


def _next(session: Session, wants_vote: bool, together: bool = False) -> Action:
    """One plain act: what starts something, what is proposed, else what goes on."""
    from game.rules.actions.live_season import LiveSeason
    from game.rules.actions.live_year import LiveYear
    from game.rules.actions.move_on import MoveOn

    view = session.view()
    actions = {kind: [a for a in view.actions if a.kind == kind]
               for kind in ("start", "propose", "listen", "pledge", "concede", "evening",
                            "hold_vote")}  # fmt: skip
    if view.phase == "listen" and actions["listen"]:
        return actions["listen"][0]
    if view.sees == "own" and view.family is not None and not view.family.choice \
            and actions["evening"]:
        return actions["evening"][view.season % 2]
    if view.phase == "organise":
        running = [o for o in view.orgs if o.stage != "closed" and o.team_held]
        if actions["start"] and not running:
            return min(actions["start"], key=partial(_alone, session)) if together \
                else actions["start"][0]
        if together and actions["pledge"]:
            return actions["pledge"][0]
        if wants_vote and actions["propose"]:
            return actions["propose"][0]
    if view.phase == "live":
        return LiveSeason()
    if view.phase == "assemble" and together and actions["hold_vote"]:
        return (actions["concede"] or actions["hold_vote"])[0]
    return LiveYear() if view.phase == "year" else MoveOn()



def _begins_money(session: Session) -> Action | None:
    """What designs a currency together, or lets it begin, while none goes round."""
    from game.rules.machines.currency import BEFORE  # the title knows no rules
    view = session.view()
    seen = [it for name in view.currencies if (it := session.currency(name)) is not None]
    if any(it.stage not in BEFORE for it in seen):
        return None
    wanted = ("currency_workshop", "currency_issue")
    return next((offer.action for offer in reversed(view.offers) if offer.affordable and any(
        e.do in wanted for e in session.rules.offers[offer.id].effects)), None)


def _alone(session: Session, action: Action) -> bool:
    """Whether an act founds something that nobody is a member of."""
    rules = session.rules
    provider = rules.providers[rules.offers[action.offer].provider or ""]  # type: ignore[attr-defined]
    form = rules.forms.get(provider.form)
    return form is None or not form.circle
