"""Starts what speaks to people, once the first picture is there."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pygame

from game.ui import settings as remembered
from game.ui.app import App
from game.ui.shell import Shell


def after_first_frame(app: App, shell: Shell) -> Callable[[], None]:
    """Begin as soon as something is seen, so that nobody waits for what they may not need.

    Returns what ends it all again.
    """
    ends: list[Callable[[], None]] = []

    def begin() -> None:
        app.watchers.remove(begin)
        greet(app, shell)
        start_kit(app, shell)
        ends.append(start_speech(app, shell))

    def end() -> None:
        for close in ends:
            close()

    app.watchers.append(begin)
    return end


def greet(app: App, shell: Shell) -> None:
    """At the very first start take over what the system's user wants; say what cannot be had."""
    chosen = shell.settings.language
    if chosen not in ("", shell.words.code):
        app.say(shell.text("settings.no_catalogue", code=chosen))
    if not shell.remember or not remembered.is_first_start():
        return

    def ask() -> None:
        from game.ui.access.preferences import wanted

        found = wanted()
        app.wake(lambda: shell.change(**found))

    threading.Thread(target=ask, name="preferences", daemon=True).start()


def start_kit(app: App, shell: Shell) -> None:
    """Show the window to screen readers."""
    from game.ui.access.kit import open_kit

    kit = open_kit(app, shell.text("title.name"))
    if kit is None:
        return
    app.watchers.append(kit.watch)

    def listen(event: pygame.event.Event) -> None:
        if event.type in (pygame.WINDOWFOCUSGAINED, pygame.WINDOWFOCUSLOST):
            kit.focused(event.type == pygame.WINDOWFOCUSGAINED)
        elif event.type in (pygame.WINDOWMOVED, pygame.WINDOWSIZECHANGED):
            kit.moved()

    app.listeners.append(listen)


def start_speech(app: App, shell: Shell) -> Callable[[], None]:
    """Let the keys of speech work; the engine itself starts with the first word."""
    from game.ui.access.engines import find_engine
    from game.ui.access.speech import Speech
    from game.ui.access.voice import Voice

    engine = find_engine()
    voice = Voice(engine) if engine is not None else None
    speech = Speech(app, shell, voice)
    app.own.update(speech.commands)
    app.watchers.append(speech.watch)
    speech.watch()
    return voice.close if voice is not None else lambda: None
