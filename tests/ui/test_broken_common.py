"""A common that breaks for good: it stops the weeks, leads the papers, and can be asked about.

The town by the sea, whose well stands so low that it breaks in its first weeks.
"""

from __future__ import annotations

import re
import shutil
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from game import i18n, resources
from game.rules.actions.live_season import LiveSeason
from game.rules.actions.measure import Measure
from game.rules.actions.move_on import MoveOn
from game.rules.core import Action
from game.session.compare import own_acts
from game.ui.scenes import brinks, causes, front_page
from game.ui.scenes.asking import Asking
from game.ui.scenes.debriefing import happened
from game.ui.scenes.living import Living
from game.ui.scenes.playback import News
from game.ui.shell import Shell
from game.ui.staging import stage_scene
from game.ui.tree import find, walk

LOST = "The sea has come in. The taps run, and nobody drinks from them."


@cache
def _folder() -> Path:
    """A copy of the scenario with a well that is nearly at its line."""
    folder = Path(mkdtemp()) / "dry_summer"
    shutil.copytree(resources.scenario_dir("dry_summer"), folder)
    file = folder / "scenario.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(re.sub(r"(name: The well\n(?:.*\n){2}    start_permille: )\d+", r"\g<1>480",
                           text), encoding="utf-8")
    return folder


@cache
def _shell(scene: str, season: int = 1) -> Shell:
    return stage_scene(scene, _folder(), 3, season).scene.shell


def _names(shell: Shell) -> list[str]:
    for _ in range(2):  # the town is known to the marks once it has been laid out
        shell.stage.changed()
        shell.stage.update()
    return [node.name for node in walk(shell.stage.tree)]


def _watched() -> tuple[Living, int]:
    """The season in which it breaks, and the number of that week in what is played back."""
    for season in (1, 2):
        living = _shell("living", season).stage.scene
        for at, frame in enumerate(living.playback.frames):
            if frame["broke"]:
                return living, at
    raise AssertionError("it did not break")


def test_the_week_in_which_it_breaks_stops_and_says_so() -> None:
    living, at = _watched()
    playback, heard = living.playback, []
    living.shell.sound = heard.append
    assert playback.news_of(at)[0] == News(playback.frames[at]["week"], "broke", "well")
    playback.at, playback.part, playback.paused = at - 1, 0.99, False
    living.tick(3.0)
    assert (playback.at, playback.paused) == (at, True), "time stands still"
    assert heard == ["gives_way"]
    assert i18n.load("en").text("caption.gives_way") != "⟦caption.gives_way⟧"
    names = _names(living.shell)
    assert LOST in names
    assert i18n.load("en").text("picture.broken_aquifer") in names, "with a picture"
    assert find(living.shell.stage.tree, "week/well") is not None, "and where it is"
    living.pause()
    assert playback.moving
    living.skip()
    assert LOST in _names(living.shell), "whoever hurries on reads it at the end"


def test_the_papers_lead_with_it_once_and_remember_it() -> None:
    season = _watched()[0].view.season
    page = _shell("reflect", season).stage.scene
    assert front_page.headline(page)[0] == LOST
    paper = _shell("listen", season + 1)
    assert brinks.lately(paper.stage.scene) and LOST in _names(paper)
    later = _shell("listen", season + 2)
    assert not brinks.lately(later.stage.scene) and LOST in _names(later)


def test_whoever_asks_is_told_the_level_and_whether_one_decision_did_it() -> None:
    page = _shell("reflect", _watched()[0].view.season).stage.scene
    page.asking = Asking(page.shell, [page.view.season])
    while not page.asking.known:
        page.asking.tick()
    assert page.asking.levels == ("level:well",)
    page.step, page.about = "causes", "level:well"
    names = _names(page.shell)
    words = i18n.load("en")
    assert words.text("brink.none_broke") in " ".join(names)
    told = page.asking.known[page.view.season]
    brink, why = told.brinks["well"], told.indicators["level:well"]
    missing = max(1, round(brink.line / 10) - round(brink.lowest / 10))
    assert any(f": {missing} of 100" in name for name in names)
    assert find(page.shell.stage.tree, "reflect.bars") is not None and why.drift < 0


def _asked_after(*first: Action) -> Shell:
    """Reflect of the second season in the town as it is, whose well holds; all causes known."""
    shell = stage_scene("organise", "dry_summer", 3, 2).scene.shell
    for act in (*first, MoveOn(), LiveSeason()):
        assert shell.game.submit(act) is not None, (act, shell.game.refusal)
    shell.go()
    page = shell.stage.scene
    page.step, page.about = "causes", "level:well"
    page.asking = Asking(shell, [page.view.season])
    while not page.asking.known:
        page.asking.tick()
    return shell


def test_one_that_held_is_a_topic_and_its_level_is_for_those_who_measured() -> None:
    for first in ((), (Measure("well"),)):
        shell = _asked_after(*first)
        page, said = shell.stage.scene, " ".join(_names(shell))
        told = page.asking.known[2].brinks["well"]
        assert page.asking.levels == ("level:well",), "the bay is shared out by nobody"
        assert not told.broke
        what = page.s("commons.well.name")
        assert page.t("brink.ask_held", what=what) in said
        assert (page.t("brink.stood_unmeasured", what=what) in said) == (not first)
        assert (f"it stood at {round(told.lowest / 10)} of 100" in said) == bool(first)
        assert page.t("brink.idle_stood_stood") in said or page.t("brink.idle_stood_broke") in said
        whole = brinks.why(page, page.asking.known[2], "level:well", looks_back=True)
        low = f"it stood at {round(told.lowest / 10)} of 100"
        assert any(low in node.name for node in walk(whole)), "in the debrief it is told to all"


def test_the_debrief_shows_what_happened_before_any_cause_is_known() -> None:
    debrief = _shell("debrief").stage.scene
    debrief.asking.story = None
    _, parts = happened.leaf(debrief)
    said = [node.name for part in parts for node in walk(part)]
    assert LOST in said, "in the band of its season"
    game = debrief.shell.game
    done = {causes.titled(game, act) for season in range(1, 5)
            for act in own_acts(game.session, season)}
    assert done & set(said), "and what the team did"


def test_acts_of_every_kind_have_a_name() -> None:
    game = _shell("debrief").game
    other = game.text("cause.other")
    for act in ("s2:allot:greenhouses:600", "s2:measure:well", "s4:evaluate:mend_rest",
                "s1:census:flats"):
        assert causes.titled(game, act) != other, act
    assert causes.titled(game, "s2:allot:greenhouses:600").endswith("60 of 100")
