"""The game reads itself aloud, from the first screen on, by the same tree that is drawn.

After every picture it asks what is new: a message, another screen, another focus. That is said at
once and interrupts what was being said. Everything else is read on request, piece by piece.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from game.ui.access.nodes import heading_of
from game.ui.access.wording import paragraphs, words_of
from game.ui.app import App
from game.ui.shell import Shell
from game.ui.tree import active, find, walk


class Says(Protocol):
    """Whoever speaks: see `voice.Voice`."""

    def say(self, text: str, lang: str, rate: int = 100, waits: bool = False) -> None: ...

    def stop(self) -> None: ...


class Speech:
    """What is said when. Without a voice the words are shown as captions instead."""

    def __init__(self, app: App, shell: Shell, voice: Says | None) -> None:
        self.app, self.shell, self.voice = app, shell, voice
        self.last = ""
        self._warned = False
        self._place = ""
        self._focus = ""
        self._messages: dict[str, str] = {}
        self._at = -1

    @property
    def commands(self) -> dict[str, Callable[[], None]]:
        """What works on every screen, while it is on or not."""
        return {"speak": self.toggle, "repeat": self.repeat, "hush": self.hush,
                "read_on": lambda: self.read(1), "read_back": lambda: self.read(-1)}  # fmt: skip

    @property
    def on(self) -> bool:
        return self.shell.settings.speech

    # -- by itself -----------------------------------------------------------------------------

    def watch(self) -> None:
        """After a picture was drawn: say what is new."""
        if not self.on:
            self._place = self._focus = ""
            return
        messages = self._new_messages() if self.voice is not None else []  # seen as they are
        news = [*messages, *self._new_place(), *self._new_focus()]
        if news:
            self.tell("\n".join(news))

    def _new_messages(self) -> list[str]:
        """Short messages, once each. Captions are for whoever does not hear; they are not read."""
        told = {node.key: node.name for node in walk(self.app.tree)
                if node.role == "status" and node.key != "caption"}  # fmt: skip
        old, self._messages = self._messages, told
        return [name for key, name in told.items() if name and old.get(key) != name]

    def _new_place(self) -> list[str]:
        """The title of a screen or a page; a dialog, which is short, is read whole."""
        here = active(self.app.tree)
        title = heading_of(here)
        place = f"{here.key} {title}"
        if place == self._place:
            return []
        self._place, self._focus, self._at = place, "", -1
        if here.role != "dialog":
            return [title] if title else []
        pieces = paragraphs(here, self.shell.words)
        inside = [text for key, text in pieces if key != self.app.ctx.focus and text != title]
        return [words_of(here, self.shell.words), *inside]

    def _new_focus(self) -> list[str]:
        node = find(self.app.tree, self.app.ctx.focus)
        words = words_of(node, self.shell.words) if node is not None else ""
        now = f"{self.app.ctx.focus} {words}"
        if now == self._focus or not words:
            return []
        self._focus = now
        return [words]

    # -- on request ----------------------------------------------------------------------------

    def toggle(self) -> None:
        """On or off; what is on the screen is read when it goes on."""
        if self.on:
            self.shell.change(speech=False)
            self.tell(self.shell.text("speech.off"))
            return
        self._place = self._focus = ""
        self.shell.change(speech=True)
        self.app.update()
        hint = self.shell.text("speech.on", **{
            name: self.shell.cap(name) for name in ("speak", "repeat", "hush", "read_on")
        })  # fmt: skip
        self.tell("\n".join([hint, *self._new_place(), *self._new_focus()]))

    def repeat(self) -> None:
        """What was said last, again; before anything was said, where we are."""
        if self.on and self.last:
            self.tell(self.last)

    def hush(self) -> None:
        if self.voice is not None:
            self.voice.stop()

    def read(self, step: int) -> None:
        """The next piece of the screen, or the one before, wherever the focus is."""
        if not self.on:
            return
        pieces = [text for _, text in paragraphs(active(self.app.tree), self.shell.words)]
        self._at += step
        if 0 <= self._at < len(pieces):
            self.tell(pieces[self._at])
        else:
            self._at = max(-1, min(len(pieces), self._at))
            self.tell(self.shell.text("speech.end" if step > 0 else "speech.start"))

    def tell(self, text: str, waits: bool = False) -> None:
        """Say it; where nothing can speak, show it and say once why."""
        self.last = text
        if self.voice is not None and not getattr(self.voice, "broken", False):
            self.voice.say(text, self.shell.words.code, self.shell.settings.speech_rate, waits)
            return
        if not self._warned:
            self._warned = True
            self.app.say(self.shell.text("speech.none"))
        self.app.caption(" ".join(text.split("\n")))
