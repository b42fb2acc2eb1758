"""Sounds: known by name, captioned, and never worth a stopped game."""

from __future__ import annotations

import re
import sys
import threading
import wave
from dataclasses import replace

import numpy as np
import pygame
import pytest

from game import i18n, resources
from game.ui import clock
from game.ui.audio import Audio
from game.ui.settings import Settings
from game.ui.shell import stage_scene
from game.ui.sounds import CHANNELS, OF_NEWS, SOUNDS, SURROUNDINGS, caption_key, surroundings
from game.ui.tree import find, walk

FOLDER = resources.root() / "assets" / "sounds"
LOOPS = [name for name, sound in SOUNDS.items() if sound.channel == SURROUNDINGS]
_ASKED_FOR = re.compile(r"""(?:shell|self)\.sound\(\s*f?["']([a-z_{}.]+)["']""")


@pytest.fixture
def audio():
    """A loudspeaker that is open (SDL's dummy takes whatever it is given)."""
    audio = Audio()
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
    assert "thunderclap" not in shell.audio.log


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


def test_surroundings_that_were_off_come_when_they_are_turned_up(audio: Audio) -> None:
    audio.set_levels(replace(Settings(), volume_surroundings=0))
    audio.play("season_winter")
    assert not any(pygame.mixer.Channel(i).get_busy() for i in (0, 1))
    audio.set_levels(Settings())
    assert pygame.mixer.Channel(audio._turn).get_busy()


class Slow:
    """A device that opens when it is told to."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.may_open, self.calls = threading.Event(), []
        usual, quit_ = pygame.mixer.init, pygame.mixer.quit

        def init(*how: object) -> None:
            self.may_open.wait(5)
            usual(*how)

        monkeypatch.setattr(pygame.mixer, "init", init)
        monkeypatch.setattr(pygame.mixer, "quit", lambda: (self.calls.append("quit"), quit_()))


def test_the_window_begins_what_was_wanted_before_there_was_a_device(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    slow, soon = Slow(monkeypatch), []
    audio = Audio(soon.append)
    audio.play("season_spring")
    slow.may_open.set()
    audio._opening.join()
    assert not any(pygame.mixer.Channel(i).get_busy() for i in (0, 1)), "not by the other thread"
    for call in soon:
        call()
    assert pygame.mixer.Channel(audio._turn).get_busy()
    turn = audio._turn
    audio.set_levels(Settings())
    assert audio._turn == turn, "it goes on"
    audio.close()


def test_a_device_that_opens_after_the_end_is_closed_again(monkeypatch: pytest.MonkeyPatch) -> None:
    slow, soon = Slow(monkeypatch), []
    monkeypatch.setattr("game.ui.audio._JOIN_SECONDS", 0.01)
    audio = Audio(soon.append)
    audio.play("season_spring")
    audio.close()
    assert slow.calls == []
    slow.may_open.set()
    audio._opening.join()
    assert slow.calls == ["quit"] and pygame.mixer.get_init() is None
    assert not soon and not audio.play("bell")


def test_silence_opens_no_device() -> None:
    audio = Audio()
    audio.surround("")
    assert audio._opening is None


def test_every_season_has_surroundings() -> None:
    beds = {name for name, sound in SOUNDS.items() if sound.channel == SURROUNDINGS}
    assert beds == {f"season_{s}" for s in ("spring", "summer", "autumn", "winter")}


# -- captions ----------------------------------------------------------------------------------


def captions_of(name: str, **settings: object) -> tuple[object, object]:
    """The stage and the caption on it after a sound."""
    stage = stage_scene("title")
    shell = stage.scene.shell
    shell.change(**settings)
    shell.sound(name)
    stage.update()
    return stage, find(stage.tree, "caption")


@pytest.mark.parametrize("code", i18n.known())
def test_every_sound_is_described_in_every_language(code: str) -> None:
    words = i18n.load(code)
    for name in SOUNDS:
        said = words.text(caption_key(name))
        assert said and "⟦" not in said and not said.endswith("."), name
        english = i18n.load("en").text(caption_key(name))
        assert code == "en" or said != english, f"{name} is not translated"


def test_captions_are_shown_when_asked_for() -> None:
    stage, slip = captions_of("knock", captions=True)
    assert slip.name == stage.scene.shell.text("caption.knock") and slip.role == "status"
    assert captions_of("knock", captions=False)[1] is None
    assert captions_of("press", captions=True)[1] is None, "a tap tells nothing"


def test_a_caption_goes_after_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    stage, _ = captions_of("bell", captions=True)
    assert 0 < stage.toast_left() <= 4000
    later = clock.ticks() + 4001
    monkeypatch.setattr("game.ui.clock.ticks", lambda: later)
    stage.update()
    assert find(stage.tree, "caption") is None and stage.toast_left() == 0


def test_a_caption_ends_with_its_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    stage, _ = captions_of("bell", captions=True)
    shell = stage.scene.shell
    shell.show("organise" if shell.game else "title")
    stage.update()
    assert find(stage.tree, "caption") is not None, "it came with the new screen"
    later = clock.ticks() + 1000
    monkeypatch.setattr("game.ui.clock.ticks", lambda: later)
    shell.show("organise" if shell.game else "title")
    stage.update()
    assert find(stage.tree, "caption") is None


@pytest.mark.parametrize("how", [{"volume_all": 0}, {"volume_effects": 0}])
def test_captions_replace_sounds_that_are_off(how: dict[str, int]) -> None:
    stage = stage_scene("title")
    shell = stage.scene.shell
    stage.frames = 1  # as in a window that has drawn its first picture
    shell.change(**how)
    shell.sound("bus")
    stage.update()
    assert find(stage.tree, "caption") is not None
    shell.end()


def test_captions_replace_a_missing_device(monkeypatch: pytest.MonkeyPatch) -> None:
    stage = stage_scene("title")
    shell = stage.scene.shell
    stage.frames = 1
    shell.audio.no_device = True
    shell.sound("hands")
    stage.update()
    assert find(stage.tree, "caption") is not None
    assert shell.audio.log[-1] == "hands"


@pytest.mark.parametrize("missing", [True, False])
def test_settings_say_that_there_is_no_device(missing: bool) -> None:
    stage = stage_scene("settings")
    shell = stage.scene.shell
    shell.audio.no_device = missing
    stage.update()
    stage.press(next(n for n in walk(stage.tree) if n.key.endswith("/sound")))
    stage.update()
    said = shell.text("settings.no_sound_device")
    assert (said in [node.name for node in walk(stage.tree)]) == missing


def test_a_caption_hides_no_main_button() -> None:
    for scale in (100, 200):
        stage = stage_scene("listen", scale=scale)
        stage.caption("Somebody knocks")
        stage.update()
        slip, main = find(stage.tree, "caption"), find(stage.tree, "main")
        assert not slip.bounds.colliderect(main.bounds)


# -- a played season ---------------------------------------------------------------------------


def test_a_season_sounds_and_an_assembly_is_silent() -> None:
    stage = stage_scene("listen")
    shell = stage.scene.shell
    assert "season_spring" in shell.audio.log
    assert shell._around == "season_spring"
    before = list(shell.audio.log).count("season_spring")
    shell.go()
    assert list(shell.audio.log).count("season_spring") == before, "it goes on, and is not said"
    assembly = stage_scene("assemble", season=2).scene.shell
    assert assembly.game.view.phase == "assemble" and assembly._around == ""
    shell.leave()
    assert shell._around == ""


def test_seasons_in_order() -> None:
    heard = [surroundings(season, "listen") for season in (1, 2, 3, 4, 5)]
    assert heard == [*(f"season_{s}" for s in ("spring", "summer", "autumn", "winter")), heard[0]]
    assert surroundings(2, "assemble") == ""


def _heard(kind: str) -> set[str]:
    """An incident knocks if it leaves a question at the door; else it is on paper."""
    return {"knock", "paper"} if kind == "incident" else {OF_NEWS.get(kind, "paper")}


def test_a_lived_season_is_heard() -> None:
    """Every week's first news once; what is asked for exists and has its caption."""
    stage = stage_scene("living", season=2)
    scene, log = stage.scene, stage.scene.shell.audio.log
    stage.update()
    log.clear()
    playback = scene.playback
    expected = []
    for at in range(1, len(playback.frames)):
        expected += [_heard(n.kind) for n in playback.news_of(at)[:1]]
    for _ in range(4000):
        if playback.finished:
            break
        scene.tick(0.1)
    assert playback.finished
    heard = [name for name in log if name != "feast"]
    assert len(heard) == len(expected) > 0
    assert all(name in known for name, known in zip(heard, expected, strict=True))
    assert set(OF_NEWS.values()) <= set(SOUNDS)


def test_the_team_leaves_by_bus() -> None:
    stage = stage_scene("year")
    stage.update()
    stage.press(find(stage.tree, "main"))
    assert "bus" in stage.scene.shell.audio.log


def test_a_vote_is_hands_and_chairs() -> None:
    stage = stage_scene("assemble", season=2)
    log = stage.scene.shell.audio.log
    assert "chairs" in log
    stage.update()
    stage.press(find(stage.tree, "main"))
    while stage.scene.animating:
        stage.scene.tick(0.2)
    assert "hands" in log and {"vote_for", "vote_against"} & set(log)


def test_a_press_is_heard_and_so_is_a_page() -> None:
    stage = stage_scene("listen")
    log = stage.scene.shell.audio.log
    log.clear()
    stage.update()
    stage.press(find(stage.tree, "menu"))
    assert list(log) == ["press", "paper"]


# -- the files ---------------------------------------------------------------------------------


def samples(name: str) -> np.ndarray:
    with wave.open(str(FOLDER / f"{name}.wav"), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 22_050)
        return np.frombuffer(file.readframes(file.getnframes()), "<i2") / 32768


def test_files_and_table_agree() -> None:
    there = {file.stem for file in FOLDER.glob("*.wav")}
    assert there == {sound.file for sound in SOUNDS.values()}
    assert sum(file.stat().st_size for file in FOLDER.iterdir()) < 3_000_000


@pytest.mark.parametrize("name", SOUNDS)
def test_level_length_and_ends(name: str) -> None:
    sound = samples(SOUNDS[name].file)
    loud = 20 * np.log10(np.sqrt((sound**2).mean()))
    assert abs(sound.mean()) < 0.0005, "it has an offset"
    assert np.abs(sound).max() <= 0.6
    if name in LOOPS:
        assert len(sound) == 8 * 22_050 and -36 < loud < -26
        step = np.percentile(np.abs(np.diff(sound)), 99)
        assert abs(sound[0] - sound[-1]) < step, "the seam can be heard"
        quarters = [np.sqrt((q**2).mean()) for q in np.split(sound, 4)]
        assert max(quarters) < 2.2 * min(quarters), "it swells too much to repeat"
    else:
        assert len(sound) < 9 * 22_050 and -36 < loud < -18
        assert max(abs(sound[0]), abs(sound[-1])) < 0.002, "it clicks at an end"


def test_a_touch_is_softer_than_what_happens() -> None:
    touch = max(np.abs(samples(s.file)).max() for s in SOUNDS.values() if not s.means)
    for name, sound in SOUNDS.items():
        if sound.means and name not in LOOPS:
            assert np.abs(samples(sound.file)).max() > touch, name


def test_sounds_are_made_by_the_script(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(resources.root() / "build"))
    import make_sounds

    assert set(make_sounds.names()) == {sound.file for sound in SOUNDS.values()}
    again = make_sounds.render("knock")
    assert again == make_sounds.render("knock")
    fresh = np.frombuffer(again, "<i2") / 32768
    assert np.abs(fresh - samples("knock")).max() <= 2 / 32768  # processors round differently
    sys.modules.pop("make_sounds")
