"""What screen readers are sent, and what happens when they ask, without a bus."""

from __future__ import annotations

import accesskit
import pytest

from game import i18n
from game.ui.access.kit import Kit
from game.ui.access.nodes import WINDOW
from game.ui.app import App
from game.ui.settings import Settings
from game.ui.shell import Shell
from game.ui.tree import find, walk
from game.ui.worded import stage_words


class Adapter:
    """Takes updates as the real one does, and keeps them."""

    def __init__(self) -> None:
        self.updates: list = []

    def update_if_active(self, factory) -> None:
        self.updates.append(factory())

    def update_window_focus_state(self, here: bool) -> None: ...

    def set_root_window_bounds(self, outer, inner) -> None: ...


class Desk:
    def __init__(self, monkeypatch: pytest.MonkeyPatch, lang: str = "en") -> None:
        words = i18n.load(lang)
        settings = Settings(lang)
        self.app = App(stage_words(words), (1280, 720), settings.look(words.direction))
        self.shell = Shell(self.app, settings, remember=False)
        self.app.push(self.shell.first())
        self.adapter = Adapter()
        monkeypatch.setattr(Kit, "_adapter", lambda kit: self.adapter)
        self.kit = Kit(self.app, "Commontown", accesskit)
        self.app.watchers.append(self.kit.watch)
        self.app.frame()

    def listen(self) -> None:
        self.kit._begin()

    def ask(self, action: str, key: str, data: object = None) -> bool:
        done = self.kit.act(action, self.kit.ids.of(key), data)
        self.app.frame()
        return done


def test_nothing_is_sent_while_nobody_listens(monkeypatch: pytest.MonkeyPatch) -> None:
    desk = Desk(monkeypatch)
    desk.app.command("next")
    desk.app.frame()
    assert desk.adapter.updates == []


def test_the_first_update_is_whole_and_later_ones_are_small(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    desk = Desk(monkeypatch)
    desk.listen()
    first = desk.adapter.updates[0]
    assert first.tree is not None and first.tree.root == WINDOW
    sent = dict(first.nodes)
    assert len(sent) > 10
    main = sent[desk.kit.ids.of("main")]
    assert main.role == accesskit.Role.BUTTON and main.label == desk.shell.text("title.new")
    assert first.focus == desk.kit.ids.of(desk.app.ctx.focus)
    desk.app.command("next")
    desk.app.frame()
    later = desk.adapter.updates[-1]
    assert later.tree is None and later.nodes == []
    assert later.focus == desk.kit.ids.of(desk.app.ctx.focus) != first.focus


def test_a_screen_reader_presses_and_moves_the_focus(monkeypatch: pytest.MonkeyPatch) -> None:
    desk = Desk(monkeypatch)
    desk.listen()
    assert desk.ask("FOCUS", "settings")
    assert desk.app.ctx.focus == "settings"
    assert desk.ask("CLICK", "settings")
    assert desk.shell.names[-1] == "settings"
    assert not desk.ask("CLICK", "nothing at all")


def test_a_slider_is_set_by_value_and_by_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    desk = Desk(monkeypatch)
    desk.shell.to("configure")
    desk.app.scene.open = "sound"
    desk.app.changed()
    desk.app.frame()
    desk.listen()
    node = dict(desk.adapter.updates[0].nodes)[desk.kit.ids.of("volume_all")]
    assert (node.min_numeric_value, node.numeric_value, node.max_numeric_value) == (0, 80, 100)
    assert desk.ask("SET_VALUE", "volume_all", 30.0)
    assert desk.shell.settings.volume_all == 30
    assert desk.ask("INCREMENT", "volume_all")
    assert desk.shell.settings.volume_all == 40
    assert desk.ask("DECREMENT", "volume_all")
    assert desk.shell.settings.volume_all == 30


def test_what_a_dialog_covers_cannot_be_pressed(monkeypatch: pytest.MonkeyPatch) -> None:
    desk = Desk(monkeypatch)
    desk.listen()
    desk.app.command("help")
    desk.app.frame()
    assert not desk.ask("CLICK", "main")
    assert desk.shell.names == ["title"]
    assert desk.ask("CLICK", "help/close")
    assert find(desk.app.tree, "help") is None


def test_a_message_is_a_live_region(monkeypatch: pytest.MonkeyPatch) -> None:
    desk = Desk(monkeypatch)
    desk.listen()
    desk.app.say("Saved")
    desk.app.frame()
    sent = dict(desk.adapter.updates[-1].nodes)
    toast = sent[desk.kit.ids.of("toast")]
    assert toast.live == accesskit.Live.POLITE and toast.label == "Saved"


def test_increment_is_more_in_every_direction(monkeypatch: pytest.MonkeyPatch) -> None:
    desk = Desk(monkeypatch, "ar")
    desk.shell.to("configure")
    desk.app.scene.open = "sound"
    desk.app.changed()
    desk.app.frame()
    assert desk.ask("INCREMENT", "volume_all")
    assert desk.shell.settings.volume_all == 90


def test_all_keys_have_numbers_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    desk = Desk(monkeypatch)
    desk.listen()
    numbers = [desk.kit.ids.of(node.key) for node in walk(desk.app.tree)]
    assert len(set(numbers)) == len(numbers) and WINDOW not in numbers
