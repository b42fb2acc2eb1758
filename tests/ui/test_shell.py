"""From the title to the first vote by keys alone; what is remembered; what may be imported."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

import pygame
import pytest

from game import i18n, resources
from game.ui import saves
from game.ui import settings as remembered
from game.ui.app import App
from game.ui.flow import Flow
from game.ui.scenes import street
from game.ui.settings import Settings
from game.ui.shell import Shell
from game.ui.staging import play_to
from game.ui.tree import find, stops, walk
from game.ui.worded import stage_words
from tests.ui.pilot import NAMES


class Player:
    """A window, and somebody who has only a keyboard."""

    def __init__(self, remember: bool = True) -> None:
        words = i18n.load("en")
        settings = remembered.read() if remember else Settings("en")
        self.app = App(stage_words(words), (1280, 720), settings.look("ltr"))
        self.shell = Shell(self.app, settings, remember)
        self.shell.set_language(settings.language or "en")
        self.app.push(self.shell.first())
        self.app.frame()

    def press(self, *names: str) -> None:
        for name in names:
            code = NAMES[name]
            self.app.handle(pygame.event.Event(pygame.KEYDOWN, key=code, mod=0, unicode=""))
            self.app.frame()

    def tab_to(self, key: str) -> None:
        """Tab until a control has the focus; then Enter."""
        for _ in range(len(stops(self.app.tree)) + 1):
            if self.app.ctx.focus == key:
                return self.press("enter")
            self.press("tab")
        raise AssertionError(f"no way to {key} from {self.app.ctx.focus}")

    @property
    def phase(self) -> str:
        assert self.shell.game is not None
        return self.shell.game.view.phase


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COMMONTOWN_HOME", str(tmp_path))
    monkeypatch.setattr("game.ui.shell.any_seed", lambda: 1)
    return tmp_path


def to_the_brief(player: Player) -> None:
    player.press("enter")
    if player.shell.names == ["choose"]:
        player.press("enter")
    assert player.shell.names == ["brief"]


def into_the_town(player: Player) -> None:
    """From the brief on, without answering any of the questions that are asked first."""
    player.press("enter")
    assert player.shell.names == ["listen", "questions"]
    player.press("esc")
    assert player.shell.names == ["listen"]


def test_from_the_title_to_the_first_vote_by_keys() -> None:
    player = Player()
    to_the_brief(player)
    into_the_town(player)
    assert player.phase == "listen"
    player.press("enter", "enter")  # the chosen district, twice: two listenings
    player.tab_to("main")
    assert player.phase == "organise"
    player.press("enter", "enter")  # take the first card up, then start with it
    view = player.shell.game.view
    assert any(o.team_held and o.provider != "tomas_bakery" for o in view.orgs)
    player.tab_to("main")
    assert player.shell.names == ["predict"]
    lived(player)
    assert player.phase == "listen" and player.shell.game.view.season == 2
    if player.shell.game.view.questions:
        player.tab_to("later")
    player.tab_to("enough")
    player.tab_to("tab/agreements")
    name = player.shell.game.view.agreements[0]
    player.tab_to(f"write/{name}")
    assert player.shell.names == ["organise", "propose"]
    player.tab_to("main")
    assert player.shell.game.view.proposals[0].state == "proposed"
    player.tab_to("main")
    assert player.shell.names == ["assemble"]
    player.press("enter")  # the first concession
    assert player.shell.game.view.proposals[0].concessions
    player.tab_to("main")
    assert player.shell.game.view.proposals[0].state in ("adopted", "refused")
    assert find(player.app.tree, "result") is not None
    player.tab_to("main")  # it ends the counting
    assert player.phase == "assemble"
    player.tab_to("main")
    assert player.phase == "live"


def lived(player: Player) -> None:
    """The season itself belongs to other screens; its acts are asked for directly here."""
    from game.rules.actions.live_season import LiveSeason
    from game.rules.actions.move_on import MoveOn

    player.shell.act(LiveSeason())
    player.shell.act(MoveOn())
    player.app.frame()


def test_a_refused_act_is_said_and_changes_nothing() -> None:
    from game.rules.actions.hold_vote import HoldVote

    player = Player(remember=False)
    player.shell.new_game("first_season", 1)
    player.shell.to("pick")
    player.shell.begin()
    before = player.shell.game.view
    assert player.shell.act(HoldVote("statutes")) is None
    assert player.shell.game.view is before
    player.app.frame()
    assert find(player.app.tree, "toast").name == i18n.load("en").text("reject.wrong_phase")


def test_esc_opens_the_menu_and_closes_it() -> None:
    player = Player(remember=False)
    to_the_brief(player)
    into_the_town(player)
    player.press("esc")
    assert player.shell.names == ["listen", "settings"]
    player.press("esc")
    assert player.shell.names == ["listen"] and player.shell.flow.state == "playing"


def test_a_game_left_is_continued_where_it_stood() -> None:
    player = Player()
    to_the_brief(player)
    player.press("esc")
    assert saves.newest() is None, "looking at a brief leaves nothing behind"
    to_the_brief(player)
    into_the_town(player)
    player.press("enter")
    heard = player.shell.game.view.facts
    player.press("esc")
    player.tab_to("to_title")
    assert player.shell.names == ["title"]
    again = Player()
    again.press("enter")
    assert again.shell.names == ["listen"]
    assert again.shell.game.view.facts == heard and again.shell.game.view.listens_left == 1
    again.shell.end()


def test_a_damaged_game_is_one_sentence(home: Path) -> None:
    bad = home / "journal" / "20260101-000000-aaaaaa"
    bad.mkdir(parents=True)
    (bad / "game.json").write_text("{", encoding="utf-8")
    assert saves.newest() is None
    player = Player()
    player.tab_to("load")
    row = find(player.app.tree, f"row/{bad.name}")
    damaged = i18n.load("en").text("load.damaged")
    assert any(node.name == damaged for node in walk(row))
    assert find(player.app.tree, f"save/{bad.name}") is None, "it cannot be opened"
    player.tab_to(f"away/{bad.name}")
    assert not [save for save in saves.all_saves() if save.id == bad.name]
    player.tab_to(f"away/{bad.name}")  # the same place takes it back
    assert [save for save in saves.all_saves() if save.id == bad.name]


def test_a_save_says_where_it_stands(home: Path) -> None:
    player = Player()
    to_the_brief(player)
    player.press("enter")
    play_to(player.shell.game.session, 2, "listen")
    player.shell.leave()
    save = saves.newest()
    assert (save.town, save.season, save.season_id, save.lived) == ("Ribalta", 2, "summer", False)
    assert save.seed == "1"
    again = Player()
    words = again.shell.words
    assert find(again.app.tree, "main").value == words.text(
        "load.where", town="Ribalta", season="Summer")
    assert saves.date(again.shell, save).startswith(words.text("load.today", time="")[:5])


def test_dates_are_said_in_words(home: Path) -> None:
    shell = Player(remember=False).shell
    when = time.mktime((2024, 3, 9, 15, 30, 0, 0, 0, -1))
    assert saves.date(shell, saves.Saved("x", home, when)) == "9 March 2024"
    today = time.localtime()
    late = time.mktime((*today[:3], 0, 1, 0, 0, 0, -1)) - 120
    assert saves.date(shell, saves.Saved("x", home, late)) == "yesterday, 23:59"


def test_language_changes_live_and_is_remembered() -> None:
    player = Player()
    player.tab_to("language/ar")
    assert player.app.ctx.rtl and find(player.app.tree, "main").name == "بلدة جديدة"
    assert Player().shell.words.code == "ar"


def test_settings_survive_nonsense(home: Path) -> None:
    assert remembered.write(Settings("ar", "dark", 150, True, True))
    assert remembered.read() == Settings("ar", "dark", 150, True, True)
    for nonsense in ("", "[]", '{"scale": 7, "theme": 3, "language": null}', "\x00"):
        (home / remembered.FILE).write_text(nonsense, encoding="utf-8")
        assert remembered.read() == Settings()
    data = {"scale": 175, "theme": "neon", "new": 1}
    (home / remembered.FILE).write_text(json.dumps(data), encoding="utf-8")
    assert remembered.read() == Settings(scale=175)


def test_letter_size_by_keys_is_remembered() -> None:
    player = Player()
    player.press("plus")
    assert player.shell.settings.scale == 125 and remembered.read().scale == 125


def test_flow_refuses_what_leads_nowhere() -> None:
    flow = Flow()
    assert not flow.fire("back") and flow.state == "title"
    assert flow.fire("configure") and flow.fire("back") and flow.state == "title"
    assert flow.fire("pick") and flow.fire("begin") and flow.fire("configure")
    assert flow.fire("back") and flow.state == "playing"
    assert flow.fire("close") and flow.state == "closed"


def test_the_title_loads_no_rules() -> None:
    """Numbers, scenarios and the engine come when a town is opened."""
    script = (
        "import sys\n"
        "from game.ui.shell import stage_scene\n"
        "stage_scene('title').update()\n"
        "heavy = {'numpy', 'yaml', 'pydantic', 'transitions', 'polib', 'game.rules.core',\n"
        "         'game.session.session', 'game.scenario', 'game.ui.map.plan'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True, cwd=resources.root())


def test_the_first_picture_has_the_colours_of_the_town_that_comes() -> None:
    from game.ui.map.light import light_for
    from game.ui.scenes.threshold import DAWN_TABLE, NIGHT_TABLE

    assert light_for(time="dawn").table == DAWN_TABLE
    assert light_for(time="dawn", dark=True).table == NIGHT_TABLE


def test_nothing_of_a_game_is_left_in_the_next_one() -> None:
    """Its people would go on with errands of what only the other team had heard."""
    shell = Player(remember=False).shell
    shell.new_game("first_season", 1)
    shell.begin()
    play_to(shell.game.session, 2, "listen")
    shell.go()
    screen = shell.stage.scene
    crowd, odds = street.life(screen), shell.odds
    shell.explainer.ask(shell.game.session, 1)
    shell.leave()
    assert not shell.explainer.busy
    shell.new_game("first_season", 2)
    shell.begin()
    assert street.life(shell.stage.scene) is not crowd
    assert shell.odds is not odds
