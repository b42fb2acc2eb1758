"""Sounds: known by name, captioned, and never worth a stopped game."""

from __future__ import annotations

import re
from dataclasses import replace

import pygame
import pytest

from game import resources
from game.ui.audio import Audio
from game.ui.settings import Settings
from game.ui.shell import stage_scene
from game.ui.sounds import CHANNELS, SOUNDS, SURROUNDINGS

_ASKED_FOR = re.compile(r"""(?:shell|self)\.sound\(\s*f?["']([a-z_{}.]+)["']""")


@pytest.fixture
def audio():
    """A loudspeaker that is open (SDL's dummy takes whatever it is given)."""
    audio = Audio()
    audio.surround("")
    audio._ready()
    audio._opening.join()
    yield audio
    audio.close()


def test_screens_ask_for_known_sounds_only() -> None:
    """A wrong name is silence in play, so it has to fail here."""
    unknown = []
    for file in (resources.root() / "game").rglob("*.py"):
        for name in _ASKED_FOR.findall(file.read_text(encoding="utf-8")):
            known = any(re.fullmatch(re.sub(r"\{[^}]*\}", ".+", name), own) for own in SOUNDS)
            unknown += [] if known else [f"{file.name}: {name}"]
    assert not unknown


def test_an_unknown_name_does_no_harm() -> None:
    shell = stage_scene("title").scene.shell
    shell.sound("thunderclap")
    assert not shell.audio.log


def test_a_sound_that_fails_is_silence(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise pygame.error("no sound device")

    monkeypatch.setattr(pygame.mixer, "init", broken)
    audio = Audio()
    audio.play("bell")
    audio._opening.join()
    assert audio.no_device and not audio.audible("effects")
    assert audio.play("bell") is False and list(audio.log) == ["bell", "bell"]


def test_four_volumes(audio: Audio) -> None:
    audio.set_levels(replace(Settings(), volume_all=50, volume_effects=40, volume_voice=0))
    assert audio.levels["effects"] == pytest.approx(0.2)
    assert not audio.audible("voice") and audio.audible("effects")
    audio.set_levels(replace(Settings(), volume_all=0))
    assert not any(audio.audible(channel) for channel in CHANNELS)
    assert audio.play("bell") is False


def test_surroundings_pass_over_by_season(audio: Audio) -> None:
    audio.play("season_spring")
    first = audio._turn
    assert pygame.mixer.Channel(first).get_busy() and audio.bed == "season_spring"
    audio.play("season_spring")
    assert audio._turn == first, "the same season does not start again"
    audio.play("season_summer")
    assert audio._turn != first and pygame.mixer.Channel(audio._turn).get_busy()
    audio.surround("")
    assert audio.bed == ""


def test_every_season_has_surroundings() -> None:
    beds = {name for name, sound in SOUNDS.items() if sound.channel == SURROUNDINGS}
    assert beds == {f"season_{s}" for s in ("spring", "summer", "autumn", "winter")}
