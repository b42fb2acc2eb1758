"""Sounds as they are played. A machine without a loudspeaker plays the same game in silence.

The device is opened at the first sound, in a thread of its own, because a machine may take a
second to find out that it has none. Until it is open, sounds are let go rather than come late.
That thread opens and nothing else: whatever is played, the window's thread plays.
Nothing here raises: sounds are never worth a stopped game.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from game import resources
from game.ui.sounds import EFFECTS, SOUNDS, SURROUNDINGS, VOICE

if TYPE_CHECKING:
    from game.ui.settings import Settings

RATE = 22_050
_BUFFER = 512  # samples; a press is heard within 25 ms
_FADE_MS = 1_500
_BEDS = 2  # channels kept for surroundings: one comes as the other goes
_REMEMBERED = 200
_JOIN_SECONDS = 2.0  # for how long the window waits for a device that is still being opened
Wake = Callable[[Callable[[], None]], None]


class Audio:
    """Plays sounds by name. `log` says what was asked for, heard or not, for tests.

    `wake` runs something in the window's thread (see `App.wake`).
    """

    def __init__(self, wake: Wake = lambda call: None) -> None:
        self._wake = wake
        self.log: deque[str] = deque(maxlen=_REMEMBERED)
        self.no_device = False
        self.levels = dict.fromkeys((EFFECTS, SURROUNDINGS, VOICE), 1.0)
        self.bed = ""  # the surroundings that are wanted now
        self._opening: threading.Thread | None = None
        self._open = self._closed = False
        self._sounds: dict[str, Any] = {}
        self._turn = 0

    def set_levels(self, settings: Settings) -> None:
        """Take over the four volumes, at once for what is playing."""
        whole = settings.volume_all / 100
        self.levels = {
            EFFECTS: whole * settings.volume_effects / 100,
            SURROUNDINGS: whole * settings.volume_surroundings / 100,
            VOICE: whole * settings.volume_voice / 100,
        }
        if self._open:
            self._bed_channel().set_volume(self.levels[SURROUNDINGS])
            self._catch_up()

    def audible(self, channel: str) -> bool:
        """Whether somebody could hear that channel, as far as is known."""
        return not self.no_device and self.levels[channel] > 0

    def play(self, name: str) -> bool:
        """Play a sound once, or change the surroundings to it; False if nothing is heard."""
        if name not in SOUNDS:
            return False
        self.log.append(name)
        sound = SOUNDS[name]
        if sound.channel == SURROUNDINGS:
            self.surround(name)
            return self.audible(SURROUNDINGS)
        if not self.audible(sound.channel) or not self._ready():
            return False
        heard = self._sound(sound.file)
        if heard is None:
            return False
        heard.set_volume(self.levels[sound.channel])
        return heard.play() is not None

    def surround(self, name: str) -> None:
        """Let the surroundings pass over into others; an empty name means silence."""
        if name == self.bed and self._open:
            return
        self.bed = name
        if self.audible(SURROUNDINGS) and (self._ready() if name else self._open):
            self._pass_over()

    def close(self) -> None:
        """Let go of the device."""
        self.no_device = self._closed = True
        if self._opening is not None:
            self._opening.join(_JOIN_SECONDS)
        if self._open:
            import pygame

            self._open = False
            self._sounds.clear()
            pygame.mixer.quit()

    # -- inside --------------------------------------------------------------------------------

    def _ready(self) -> bool:
        if self._opening is None and not self.no_device:
            self._opening = threading.Thread(target=self._open_device, daemon=True)
            self._opening.start()
        return self._open

    def _open_device(self) -> None:
        import pygame

        try:
            pygame.mixer.init(RATE, -16, 2, _BUFFER)
            pygame.mixer.set_num_channels(12)
            pygame.mixer.set_reserved(_BEDS)
        except (pygame.error, OSError, NotImplementedError):
            self.no_device = True
            return
        if self._closed:  # the window could not wait for it any longer
            pygame.mixer.quit()
            return
        self._open = True
        self._wake(self._catch_up)

    def _catch_up(self) -> None:
        """The surroundings of a season that began before there was a device, or without volume."""
        if not self._open or not self.bed or not self.levels[SURROUNDINGS]:
            return
        if not self._bed_channel().get_busy():
            self._pass_over()

    def _pass_over(self) -> None:
        self._bed_channel().fadeout(_FADE_MS)
        self._turn = 1 - self._turn
        bed = self._sound(SOUNDS[self.bed].file) if self.bed else None
        if bed is not None:
            channel = self._bed_channel()
            channel.set_volume(self.levels[SURROUNDINGS])
            channel.play(bed, loops=-1, fade_ms=_FADE_MS)

    def _bed_channel(self) -> Any:
        import pygame

        return pygame.mixer.Channel(self._turn)

    def _sound(self, file: str) -> Any:
        """A sound from its file, kept. A missing or broken file is silence."""
        import pygame

        if file not in self._sounds:
            try:
                self._sounds[file] = pygame.mixer.Sound(resources.asset(f"sounds/{file}.wav"))
            except (pygame.error, OSError, resources.AssetMissing):
                self._sounds[file] = None
        return self._sounds[file]
