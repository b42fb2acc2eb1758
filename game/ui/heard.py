"""What a window lets be heard, and the captions of what means something."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from game.ui.settings import Settings
from game.ui.sounds import SOUNDS, caption_key
from game.ui.stage import Stage
from game.ui.worded import Worded

if TYPE_CHECKING:
    from game.ui.audio import Audio


class Heard(Worded):
    def __init__(self, stage: Stage, settings: Settings, remember: bool = True) -> None:
        super().__init__(stage, settings, remember)
        self._audio: Audio | None = None
        self._around = ""  # the surroundings that are heard now
        stage.on_sound = self.sound

    def change(self, **values: Any) -> None:
        super().change(**values)
        if self._audio is not None:
            self._audio.set_levels(self.settings)

    def sound(self, name: str) -> None:
        """Something to hear, and a caption where it means something and may not be heard.

        Pictures without a window make no sound; what they would have made is in the log.
        """
        sound = SOUNDS.get(name)
        if sound is None:
            return
        audible = True
        if self.stage.frames:
            self.audio.play(name)
            audible = self.audio.audible(sound.channel)
        else:
            self.audio.log.append(name)
        if sound.means and (self.settings.captions or not audible):
            self.stage.caption(self.text(caption_key(name)))

    def surround(self, name: str) -> None:
        """Let other surroundings be heard; an empty name is silence. The same ones go on."""
        if name == self._around:
            return
        self._around = name
        if name:
            self.sound(name)
        elif self._audio is not None:
            self._audio.surround("")

    @property
    def audio(self) -> Audio:
        """The loudspeaker, opened by the first sound after the first picture."""
        if self._audio is None:
            from game.ui.audio import Audio

            self._audio = Audio(self.stage.wake)
            self._audio.set_levels(self.settings)
        return self._audio
