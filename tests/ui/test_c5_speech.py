"""C5: the game reads itself aloud from the first screen, by one key; it repeats, and is silent."""

from __future__ import annotations

import shutil
import subprocess
import threading
import time
from pathlib import Path

import pygame
import pytest

from game import i18n
from game.ui.access import engines
from game.ui.access.speech import Speech
from game.ui.access.voice import Voice
from game.ui.app import App
from game.ui.settings import Settings
from game.ui.shell import Shell
from game.ui.staging import play_to
from game.ui.tree import find, stops, walk
from game.ui.worded import stage_words

FOLDER = Path(__file__).parent.parent / "golden" / "speech"


class Parrot:
    """A voice that remembers what it was given."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.langs: set[str] = set()
        self.stopped = 0

    def say(self, text: str, lang: str, rate: int = 100, waits: bool = False) -> None:
        self.said.append(text)
        self.langs.add(lang)

    def stop(self) -> None:
        self.stopped += 1


class Listener:
    """Somebody who plays by ear."""

    def __init__(self, lang: str = "en", voice: Parrot | None = None) -> None:
        words = i18n.load(lang)
        settings = Settings(language=lang)
        self.app = App(stage_words(words), (1280, 720), settings.look(words.direction))
        self.shell = Shell(self.app, settings, remember=False)
        self.voice = voice
        self.speech = Speech(self.app, self.shell, voice)
        self.app.own.update(self.speech.commands)
        self.app.watchers.append(self.speech.watch)
        self.app.push(self.shell.first())
        self.app.frame()

    def press(self, *names: str) -> None:
        for name in names:
            mod = pygame.KMOD_SHIFT if name.startswith("shift+") else 0
            code = getattr(pygame, f"K_{name.removeprefix('shift+')}")
            self.app.handle(pygame.event.Event(pygame.KEYDOWN, key=code, mod=mod, unicode=""))
            self.settle()

    def settle(self) -> None:
        for _ in range(200):
            if not self.app.scene.animating:
                break
            self.app.scene.tick(0.05)
        self.app.frame()
        self.app.frame()  # what speech shows comes with the next picture

    def go_to(self, key: str) -> None:
        for _ in range(60):
            if self.app.ctx.focus == key:
                return
            self.press("TAB")
        raise AssertionError(f"Tab never reaches {key}")


def test_nothing_is_said_until_it_is_wanted() -> None:
    ear = Listener(voice=Parrot())
    ear.press("TAB", "TAB", "r")
    assert ear.voice.said == []


def test_one_key_on_the_first_screen() -> None:
    ear = Listener(voice=Parrot())
    ear.press("v")
    assert len(ear.voice.said) == 1
    first = ear.voice.said[0]
    assert "Speech is on" in first and "Ctrl" in first
    assert ear.shell.text("title.new") in first and "button" in first
    ear.press("v")
    assert ear.voice.said[-1] == ear.shell.text("speech.off")
    ear.press("TAB")
    assert len(ear.voice.said) == 2


def test_repeat_and_stop() -> None:
    ear = Listener(voice=Parrot())
    ear.press("v", "TAB")
    words = ear.voice.said[-1]
    ear.press("r")
    assert ear.voice.said[-2:] == [words, words]
    ear.press("shift+v")
    assert ear.voice.said[-3:] == [words] * 3
    ear.press("LCTRL")
    assert ear.voice.stopped == 1 and len(ear.voice.said) == 4


def test_the_screen_is_read_piece_by_piece_and_back() -> None:
    ear = Listener(voice=Parrot())
    ear.press("v")
    ear.press("PERIOD")
    assert ear.voice.said[-1] == ear.shell.text("title.name")
    ear.press("PERIOD")
    assert ear.voice.said[-1] == ear.shell.text("title.line")
    ear.press("COMMA")
    assert ear.voice.said[-1] == ear.shell.text("title.name")
    ear.press("COMMA")
    assert ear.voice.said[-1] == ear.shell.text("speech.start")
    ear.press(*["PERIOD"] * 40)
    assert ear.voice.said[-1] == ear.shell.text("speech.end")


def test_a_message_is_read_once() -> None:
    ear = Listener(voice=Parrot())
    ear.press("v")
    ear.app.say("The council wants to hear from Mill Street first.")
    ear.app.frame()
    ear.press("TAB")
    assert sum("Mill Street first" in said for said in ear.voice.said) == 1


def test_help_is_read_whole() -> None:
    ear = Listener(voice=Parrot())
    ear.press("v", "F1")
    node = find(ear.app.tree, "main")
    assert node is not None and node.help
    assert node.help in ear.voice.said[-1]


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_transcript(lang: str, update_goldens: bool) -> None:
    """The first screens, an hour of listening and a vote, as they are heard."""
    ear = Listener(lang, Parrot())
    ear.press("v", "TAB", "TAB")
    ear.shell.new_game("first_season", 1)
    ear.shell.to("pick")
    ear.settle()
    ear.press("TAB")
    ear.shell.begin()
    ear.settle()
    ear.go_to("skip")
    ear.press("RETURN")
    for _ in range(min(4, len(stops(ear.app.tree)))):
        ear.press("TAB")
    ear.go_to("main")
    ear.press("RETURN")
    game = ear.shell.game
    assert game is not None
    play_to(game.session, 2, "assemble", agree=True)
    ear.shell.go()
    ear.settle()
    for _ in range(min(6, len(stops(ear.app.tree)))):
        ear.press("TAB")
    ear.go_to("main")
    ear.press("RETURN", "TAB", "PERIOD", "PERIOD", "PERIOD")
    told = "\n--\n".join(ear.voice.said) + "\n"
    file = FOLDER / f"{lang}.txt"
    if update_goldens:
        FOLDER.mkdir(exist_ok=True)
        file.write_text(told, encoding="utf-8", newline="\n")
    assert told == file.read_text(encoding="utf-8")
    assert ear.voice.langs == {lang}


def test_without_an_engine_it_is_said_once_and_written() -> None:
    ear = Listener(voice=None)
    ear.press("v")
    toasts = [n.name for n in walk(ear.app.tree) if n.key == "toast"]
    assert toasts == [ear.shell.text("speech.none")]
    ear.press("TAB")
    caption = find(ear.app.tree, "caption")
    focus = find(ear.app.tree, ear.app.ctx.focus)
    assert caption is not None and focus is not None and focus.name in caption.name
    ear.app.slips.unsay()
    ear.press("TAB")
    assert "toast" not in [slip.key for slip in ear.app.slips.nodes()]


# -- the thread and the engines ------------------------------------------------------------------


class Slow:
    """An engine that speaks until it is told to stop, and counts."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.over = threading.Event()
        self.stopped = 0

    def say(self, text: str, lang: str, rate: int) -> None:
        self.said.append(text)
        self.over.clear()

    def stop(self) -> None:
        self.stopped += 1
        self.over.set()

    def busy(self) -> bool:
        return not self.over.is_set()


def soon(true) -> bool:
    until = time.monotonic() + 5
    while time.monotonic() < until:
        if true():
            return True
        time.sleep(0.01)
    return False


def test_new_words_interrupt_and_some_wait() -> None:
    engine = Slow()
    voice = Voice(engine)
    voice.say("one", "en")
    voice.say("two", "en")
    assert soon(lambda: engine.said == ["one", "two"])
    voice.say("three", "en", waits=True)
    time.sleep(0.15)
    assert engine.said == ["one", "two"]
    engine.over.set()
    assert soon(lambda: engine.said[-1] == "three")
    voice.stop()
    assert soon(lambda: engine.stopped == 1)
    voice.close()
    assert engine.stopped == 2


def test_asking_never_waits_for_the_engine() -> None:
    class Stuck(Slow):
        def say(self, text: str, lang: str, rate: int) -> None:
            self.over.wait(3)

    engine = Stuck()
    voice = Voice(engine)
    start = time.monotonic()
    for _ in range(100):
        voice.say("words", "en")
    assert time.monotonic() - start < 0.5
    engine.over.set()
    voice.close()


def test_an_engine_that_fails_is_told_and_not_fatal() -> None:
    class Broken(Slow):
        def say(self, text: str, lang: str, rate: int) -> None:
            raise FileNotFoundError("gone")

    voice = Voice(Broken())
    voice.say("words", "en")
    assert soon(lambda: voice.broken)
    voice.close()


@pytest.mark.parametrize(
    ("system", "there", "kind"),
    [
        ("linux", {"spd-say", "espeak-ng"}, engines.SpeechDispatcher),
        ("linux", {"espeak-ng"}, engines.ByProcess),
        ("linux", {"espeak"}, engines.ByProcess),
        ("linux", set(), type(None)),
        ("darwin", {"say"}, engines.ByProcess),
        ("darwin", set(), type(None)),
        ("win32", {"powershell"}, engines.Sapi),
        ("win32", set(), type(None)),
    ],
)
def test_the_engine_of_each_system(system: str, there: set[str], kind: type) -> None:
    found = engines.find_engine(system, lambda name: f"/bin/{name}" if name in there else None)
    assert type(found) is kind


def test_what_is_spoken_is_never_a_command(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a text holds, it goes in by standard input or after `--`, and through no shell."""
    nasty = "-v x; rm -rf / $(reboot) \"'\n--help"
    seen: list[tuple[list[str], dict]] = []

    class Pipe:
        def __init__(self, command, **how) -> None:
            seen.append((command, how))
            self.stdin = self
            self.written = b""

        def write(self, data: bytes) -> None:
            self.written += data

        def flush(self) -> None: ...
        def close(self) -> None: ...
        def poll(self) -> None: ...

    monkeypatch.setattr(engines.subprocess, "Popen", Pipe)
    espeak = engines.find_engine("linux", lambda n: n if n == "espeak-ng" else None)
    espeak.say(nasty, "ar", 200)
    assert seen[0][0] == ["espeak-ng", "-v", "ar", "-s", "350", "--stdin"]
    assert espeak._process.written.decode() == nasty
    dispatcher = engines.SpeechDispatcher("spd-say")
    dispatcher.say(nasty, "en", 100)
    assert seen[1][0][-2:] == ["--", nasty]
    sapi = engines.Sapi()
    sapi.say(nasty, "en", 130)
    assert sapi._process.written.decode().count("\n") == 1
    assert not any(how.get("shell") for _, how in seen)


@pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed")
@pytest.mark.parametrize("lang", ["en", "ar", "pt", "es", "fr"])
def test_espeak_speaks_every_language(lang: str, tmp_path: Path) -> None:
    engine = engines.find_engine("linux", lambda n: n if n == "espeak-ng" else None)
    file = tmp_path / "spoken.wav"
    command = [*engine.command(lang, 100), "-w", str(file)]
    text = i18n.load(lang).text("title.line") if lang in i18n.known() else "1 2 3"
    subprocess.run(command, input=text.encode(), check=True, timeout=20)
    assert file.stat().st_size > 10_000
