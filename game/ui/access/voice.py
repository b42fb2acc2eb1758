"""What is to be spoken, in a thread of its own, so that no picture ever waits for a voice."""

from __future__ import annotations

import queue
import threading
from collections import deque
from dataclasses import dataclass

from game.ui.access.engines import Engine

_LOOK_AGAIN = 0.05  # seconds between looks whether a text is over


@dataclass(frozen=True)
class Utterance:
    """An empty text means silence. One that waits is spoken after what is being said."""

    text: str = ""
    lang: str = "en"
    rate: int = 100
    waits: bool = False


class Voice:
    """Hands texts to an engine. A new one interrupts the old, unless it waits."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.broken = False
        self._asked: queue.SimpleQueue[Utterance | None] = queue.SimpleQueue()
        self._waiting: deque[Utterance] = deque()
        self._thread: threading.Thread | None = None

    def say(self, text: str, lang: str, rate: int = 100, waits: bool = False) -> None:
        self._ask(Utterance(text, lang, rate, waits))

    def stop(self) -> None:
        if self._thread is not None:
            self._ask(Utterance())

    def close(self) -> None:
        """End the engine and the thread; called when the window closes."""
        if self._thread is not None:
            self._asked.put(None)
            self._thread.join(timeout=3)
            self._thread = None

    def _ask(self, what: Utterance) -> None:
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="voice", daemon=True)
            self._thread.start()
        self._asked.put(what)

    def _work(self) -> None:
        while True:
            try:
                asked = self._asked.get(timeout=_LOOK_AGAIN if self._waiting else None)
            except queue.Empty:
                if not self.engine.busy():
                    self._speak(self._waiting.popleft())
                continue
            if asked is None:
                self._quietly(self.engine.stop)
                return
            if asked.waits:
                self._waiting.append(asked)
                continue
            self._waiting.clear()
            self._speak(asked)

    def _speak(self, what: Utterance) -> None:
        if what.text:
            self._quietly(lambda: self.engine.say(what.text, what.lang, what.rate))
        else:
            self._quietly(self.engine.stop)

    def _quietly(self, do) -> None:
        """An engine that fails is said once by whoever asks `broken`, and never stops a game."""
        try:
            do()
        except (OSError, ValueError):
            self.broken = True
