"""Starts what speaks to people, once the first picture is there."""

from __future__ import annotations

import pygame

from game.ui.app import App
from game.ui.shell import Shell


def after_first_frame(app: App, shell: Shell) -> None:
    """Begin as soon as something is seen, so that nobody waits for what they may not need."""

    def begin() -> None:
        app.watchers.remove(begin)
        start(app, shell)

    app.watchers.append(begin)


def start(app: App, shell: Shell) -> None:
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
