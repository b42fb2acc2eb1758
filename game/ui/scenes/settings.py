"""How the game looks, sounds, speaks and reads. Every change shows at once and is remembered."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pygame

from game import i18n
from game.ui.context import Context
from game.ui.scenes.backdrop import DimTown
from game.ui.scenes.key_choice import KeyChoice
from game.ui.scenes.parts import Page
from game.ui.scenes.settings_sample import sample
from game.ui.scenes.threshold import Threshold
from game.ui.settings import CHOICES
from game.ui.shell import Shell
from game.ui.theme import SCALES
from game.ui.tree import Node
from game.ui.widgets import (
    Choice,
    Column,
    Grid,
    Label,
    Option,
    Panel,
    Row,
    Scroll,
    Slider,
    Space,
    Stack,
    Switch,
    Tab,
    Tabs,
)

PAGES = {"look": "sun", "reading": "newspaper", "sound": "speaker-high", "speech": "ear",
         "keys": "hand", "language": "globe"}  # fmt: skip
_RATES = CHOICES["speech_rate"]


class _Behind(DimTown):
    """The town that is played, out of focus under the paper. Only its picture is used."""

    def build(self, ctx: Context) -> Node:
        return Node()


class SettingsScene(Threshold):
    """Six pages, one open at a time. `open` is remembered while the screen is there."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.open = "look"
        self.keys = KeyChoice(self)
        self._behind = _Behind(shell) if shell.game is not None else None

    def paint_background(self, surface: pygame.Surface, ctx: Context) -> None:
        if self._behind is not None and self.shell.game is not None:
            self._behind.paint_background(surface, ctx)
        else:
            super().paint_background(surface, ctx)

    def on_event(self, event: pygame.event.Event) -> bool:
        """While a new key is waited for, every key belongs to that."""
        return self.open == "keys" and self.keys.take(event)

    def build(self, ctx: Context) -> Node:
        title = self.t("settings.headline")
        tabs = [Tab(name, self.t(f"settings.tab.{name}"), image, help=self.t("settings.tab.help"))
                for name, image in PAGES.items()]  # fmt: skip
        head = Column(Label(title, "headline"), Tabs(title, tabs, self.open, self._turn), gap=3)
        page: Node = getattr(self, f"_{self.open}")(ctx)
        body = Scroll(page, key=f"page.{self.open}")
        inside = Column(head, body, Row(*self._foot(), gap=3), gap=5)
        side = "start" if self._behind is None else "center"
        sheet = Panel(inside, padding=6, anchor=(side, "fill"), max_em=54, min_em=54,
                      key="paper")  # fmt: skip
        return Page(Stack(sheet, margin=5, grow=1), on_back=self._back, key="screen")

    def _turn(self, name: str) -> None:
        self.open = name
        self.keys.stop()

    # -- pages ---------------------------------------------------------------------------------

    def _look(self, ctx: Context) -> Node:
        now = self.shell.settings
        near = min(SCALES, key=lambda scale: abs(scale - now.scale))
        size = self._slider("scale", near, SCALES[0], SCALES[-1], 25,
                            lambda v: self.shell.change(scale=v))  # fmt: skip
        switches = Column(self._switch("reduced_motion"), self._switch("projector"), gap=2)
        grid = Grid(self._choice("theme"), Column(size, switches, gap=5), columns=2, gap=6)
        return Column(grid, sample(self), gap=6)

    def _reading(self, ctx: Context) -> Node:
        start = Column(self._choice("typeface"), self._switch("letter_spacing"), gap=5)
        end = Column(self._choice("line_spacing"), self._choice("line_length"), gap=5)
        return Column(Grid(start, end, columns=2, gap=6), sample(self), gap=6)

    def _sound(self, ctx: Context) -> Node:
        names = ("all", "effects", "surroundings", "voice")
        volumes = [self._volume(f"volume_{name}") for name in names]
        parts = [Grid(*volumes, columns=2, gap=6), self._switch("captions")]
        if self.shell.audio.no_device:
            parts.insert(0, Label(self.t("settings.no_sound_device"), color="ochre"))
        return Column(*parts, gap=6)

    def _speech(self, ctx: Context) -> Node:
        caps = {name: self.shell.cap(name) for name in ("speak", "repeat", "hush", "read_on")}
        rate = self._slider("speech_rate", self.shell.settings.speech_rate, _RATES[0], _RATES[-1],
                            _RATES[1] - _RATES[0], self._rate)  # fmt: skip
        notes = [Label(self.t("settings.speech.keys", **caps)),
                 Label(self.t("settings.speech.readers"), color="soft")]  # fmt: skip
        return Column(self._switch("speech"), rate, *notes, gap=5)

    def _keys(self, ctx: Context) -> Node:
        return self.keys.page(ctx)

    def _language(self, ctx: Context) -> Node:
        """Each by its own name, so that it is found by whoever cannot read this one."""
        note = self.t("title.language.help")
        options = [
            Option(c, i18n.load(c).text("language.own_name"), help=note) for c in i18n.known()
        ]
        return self._named("language", options, self.shell.words.code, self.shell.set_language)

    # -- parts ---------------------------------------------------------------------------------

    def _choice(self, name: str) -> Node:
        """One of the values that a setting may have, each with its own words."""
        note = self.t(f"settings.{name}.help")
        chosen = str(getattr(self.shell.settings, name))
        values = {str(value): value for value in CHOICES[name]}
        options = [Option(text, self.t(f"settings.{name}.{text}"), help=note) for text in values]
        change = lambda text: self.shell.change(**{name: values[text]})  # noqa: E731
        return self._named(name, options, chosen, change)

    def _named(
        self, name: str, options: list[Option], chosen: str, choose: Callable[[str], Any]
    ) -> Node:
        words = self.t(f"settings.{name}")
        group = Choice(words, options, chosen, choose, key=name)
        return Column(Label(words, face="strong"), group, gap=2)

    def _slider(
        self, name: str, value: int, least: int, most: int, step: int, change: Callable[[int], Any]
    ) -> Node:
        words = self.t(f"settings.{name}")
        line = Slider(words, value, change, least, most, step, step * 2, self._percent, key=name,
                      help=self.t(f"settings.{name}.help"))  # fmt: skip
        return Column(Label(words, face="strong"), line, gap=1)

    def _volume(self, name: str) -> Node:
        def change(value: int) -> None:
            self.shell.change(**{name: value})
            if name != "volume_surroundings":
                self.shell.sound("press")

        now = getattr(self.shell.settings, name)
        note = Label(self.t(f"settings.{name}.help"), "small", color="soft")
        return Column(self._slider(name, now, 0, 100, 10, change), note, gap=1)

    def _rate(self, value: int) -> None:
        self.shell.change(speech_rate=value)

    def _percent(self, value: int) -> str:
        return self.t("settings.percent", percent=self.shell.words.percent(value * 10))

    def _switch(self, name: str) -> Node:
        on = getattr(self.shell.settings, name)
        words, note = self.t(f"settings.{name}.{'on' if on else 'off'}"), f"settings.{name}.help"
        return Switch(words, on, lambda: self.shell.change(**{name: not on}), self.t(note),
                      key=name, help=self.t(note))  # fmt: skip

    def _foot(self) -> list[Node]:
        in_game = self.shell.flow.in_game
        nodes: list[Node] = []
        if in_game:
            why = "" if self.shell.may_leave else self.t("settings.to_title_class")
            nodes.append(self.button("settings.to_title", self.shell.leave, "house", reason=why))
            nodes.append(self.button("settings.codex", self.shell.read, "book-open"))
        key = "settings.to_town" if in_game else "settings.done"
        return [*nodes, Space(), self.main(key, self._back, "check")]

    def _back(self) -> None:
        self.shell.back()
