"""No reader, no engine, no file, no catalogue: the game goes on, readable, and says it once."""

from __future__ import annotations

import builtins
from pathlib import Path

import pygame
import pytest

from game.ui import settings as remembered
from game.ui.access import kit, preferences, start
from game.ui.app import App
from game.ui.settings import Settings
from game.ui.shell import Shell
from game.ui.tree import find
from game.ui.worded import stage_words


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COMMONTOWN_HOME", str(tmp_path))
    return tmp_path


def opened(settings: Settings) -> tuple[App, Shell]:
    from game import i18n

    words = i18n.load(remembered.language_of(settings))
    app = App(stage_words(words), (1280, 720), settings.look(words.direction))
    shell = Shell(app, settings)
    app.push(shell.first())
    return app, shell


def test_a_language_without_a_catalogue_is_said_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "system_languages", lambda: ["xx_XX", "ar_TN"])
    settings = Settings(language="xx")
    remembered.write(settings)
    app, shell = opened(settings)
    assert shell.words.code == "ar"
    end = start.after_first_frame(app, shell)
    app.frame()
    app.frame()
    toast = find(app.tree, "toast")
    assert toast is not None and "xx" in toast.name and "⟦" not in toast.name
    app.slips.unsay()
    app.changed()
    app.frame()
    assert find(app.tree, "toast") is None
    end()


def test_no_library_and_no_bus_is_no_kit(monkeypatch: pytest.MonkeyPatch) -> None:
    app, _ = opened(Settings("en"))
    assert kit.open_kit(app, "Commontown") is None  # no screen, so nobody to tell
    monkeypatch.setattr(pygame.display, "get_driver", lambda: "x11")
    real = builtins.__import__

    def lacking(name: str, *rest: object, **how: object):
        if name == "accesskit":
            raise ImportError(name)
        return real(name, *rest, **how)

    monkeypatch.setattr(builtins, "__import__", lacking)
    assert kit.open_kit(app, "Commontown") is None


def test_a_library_that_fails_is_no_kit(monkeypatch: pytest.MonkeyPatch) -> None:
    app, _ = opened(Settings("en"))
    monkeypatch.setattr(pygame.display, "get_driver", lambda: "x11")

    class PanicException(BaseException):
        pass

    for error in (OSError, RuntimeError, PanicException):
        def fail(self: object, error: type[BaseException] = error) -> None:
            raise error("no")

        monkeypatch.setattr(kit.Kit, "_adapter", fail)
        assert kit.open_kit(app, "Commontown") is None


@pytest.mark.parametrize(
    ("system", "answers", "found"),
    [
        ("linux", {}, {}),
        ("linux", {"enable-animations": "false\n"}, {"reduced_motion": True}),
        ("linux", {"enable-animations": "true\n", "high-contrast": "true\n"},
         {"theme": "contrast"}),
        ("linux", {"contrast": "(<<uint32 1>>,)"}, {"theme": "contrast"}),
        ("darwin", {"reduceMotion": "1\n", "increaseContrast": "1\n"},
         {"reduced_motion": True, "theme": "contrast"}),
        ("darwin", {"reduceMotion": "0\n"}, {}),
    ],
)  # fmt: skip
def test_what_the_system_wants(system: str, answers: dict, found: dict) -> None:
    def run(command: list[str]) -> str:
        return answers.get(command[-1], "")

    assert preferences.wanted(system, run) == found


def test_a_system_that_cannot_be_asked_wants_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preferences.subprocess, "run", _missing)
    assert preferences.wanted("linux") == {}
    assert preferences.wanted("darwin") == {}
    assert preferences.wanted("win32") == {}  # not this system's library, so nothing is known


def _missing(*_: object, **__: object) -> None:
    raise FileNotFoundError("gsettings")


def test_the_system_is_asked_at_the_first_start_only(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    monkeypatch.setattr(preferences, "wanted", lambda: asked.append(1) or {"theme": "contrast"})
    for _ in range(2):
        app, shell = opened(remembered.read())
        end = start.after_first_frame(app, shell)
        app.frame()
        for _ in range(100):
            if not remembered.is_first_start():
                break
            app.handle(pygame.event.wait(50))
        end()
    assert len(asked) == 1
    assert remembered.read().theme == "contrast"
