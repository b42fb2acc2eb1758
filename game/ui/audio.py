"""Sounds. A machine without a loudspeaker plays the same game in silence, and never hears of it."""

from __future__ import annotations

from pathlib import Path


class Audio:
    """Opens the sound device at the first sound; failing once, it stays quiet."""

    def __init__(self, volume: float = 1.0) -> None:
        self.volume = volume
        self.silent = False

    def play(self, file: Path) -> bool:
        """Play a file; False if nothing can be heard."""
        if self.silent or self.volume <= 0:
            return False
        import pygame

        try:
            if not pygame.mixer.get_init():
                pygame.mixer.init()
            sound = pygame.mixer.Sound(file)
        except (pygame.error, OSError, NotImplementedError):
            self.silent = True
            return False
        sound.set_volume(self.volume)
        sound.play()
        return True
