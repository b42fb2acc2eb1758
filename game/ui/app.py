"""The window and its loop. It sleeps until something happens, and draws only changes."""

from __future__ import annotations

import contextlib
import os
import warnings
from collections.abc import Callable

import pygame

from game.ui.context import Look
from game.ui.errors import DisplayUnavailable
from game.ui.keys import KeyMap
from game.ui.scene import Scene
from game.ui.stage import Stage, Words
from game.ui.tree import active

_LEAST = (640, 360)
_FRAMES_PER_SECOND = 60
_BLIND = ("offscreen", "dummy")  # taken silently where there is no screen; nobody would see it


class App(Stage):
    """A stage with a window.

    `own` are commands that work on every screen, whatever lies on it. `watchers` are called after
    every picture that was drawn, `listeners` with every event: speech and screen readers.
    """

    def __init__(
        self,
        words: Words,
        size: tuple[int, int] = (1280, 720),
        look: Look | None = None,
        title: str = "",
        keys: KeyMap | None = None,
    ) -> None:
        super().__init__(size, look or Look(), words)
        self.keys = keys or self.keys
        self.own: dict[str, Callable[[], None]] = {}
        self.watchers: list[Callable[[], None]] = []
        self.listeners: list[Callable[[pygame.event.Event], None]] = []
        self.running = True
        self.window = _open(size, title)
        self._wake = pygame.event.custom_type()
        self.ctx.motion.live = True

    def run(self, scene: Scene) -> None:
        """Show a scene until the window closes or the last scene is left."""
        self.push(scene)
        clock = pygame.time.Clock()
        while self.running and self.scenes:
            self.frame()
            for event in self._events(clock):
                self.handle(event)
        self.close()

    def frame(self) -> bool:
        """Draw if something changed; False if there was nothing to draw."""
        self.update()
        if not (self.dirty or self.moving) or not self.scenes:
            return False
        self.draw(self.window)
        pygame.display.flip()
        self.frames += 1
        for watch in tuple(self.watchers):
            watch()
        return True

    def handle(self, event: pygame.event.Event) -> None:
        """One event. The scene may take it first, unless a dialog is open."""
        for listen in self.listeners:
            listen(event)
        if event.type == pygame.QUIT:
            self.running = False
        elif event.type == self._wake:
            event.call()
        elif event.type == pygame.VIDEORESIZE:
            self.resize((max(_LEAST[0], event.w), max(_LEAST[1], event.h)))
        elif event.type == pygame.WINDOWEXPOSED:
            self.dirty = True
        elif self.scenes:
            self.update()
            if active(self.tree) is not self.tree or not self.scene.on_event(event):
                self._input(event)

    def wake(self, call: Callable[[], None]) -> None:
        """Run something in the window's thread soon; safe from any thread (a worker that ended)."""
        with contextlib.suppress(pygame.error):  # the window is gone already
            pygame.event.post(pygame.event.Event(self._wake, call=call))

    def close(self) -> None:
        """Close the window. Fonts and pictures stay for whoever opens another."""
        self.running = False
        pygame.display.quit()

    def _input(self, event: pygame.event.Event) -> None:
        if event.type in (pygame.KEYDOWN, pygame.TEXTINPUT) and self.type(event):
            return
        if event.type == pygame.KEYDOWN:
            for command in self.keys.commands_of(event):
                if self.obey(command):
                    break
        elif event.type == pygame.MOUSEMOTION:
            self.point(event.pos)
        elif event.type in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP) and event.button == 1:
            self.point(event.pos, event.type == pygame.MOUSEBUTTONDOWN)
        elif event.type == pygame.MOUSEWHEEL:
            self.wheel(pygame.mouse.get_pos(), event.precise_y)

    def obey(self, command: str) -> bool:
        """Do what a key means; False if it means nothing here."""
        if command not in self.own:
            return self.command(command)
        self.own[command]()
        return True

    def _events(self, clock: pygame.time.Clock) -> list[pygame.event.Event]:
        """What happened since. While nothing moves this sleeps, and costs nothing."""
        busy = bool(self.scenes) and self.scene.work(_SLICE_MS)
        if self.scenes and self.scene.animating:
            self.scene.tick(min(0.1, clock.tick(_FRAMES_PER_SECOND) / 1000))
            self.dirty = True
            return pygame.event.get()
        if self.moving or busy:
            clock.tick(_FRAMES_PER_SECOND)
            return pygame.event.get()
        first = pygame.event.wait(self.toast_left())
        clock.tick()
        rest = pygame.event.get()
        return rest if first.type == pygame.NOEVENT else [first, *rest]


_SLICE_MS = 9
"""Of each frame, for pictures that are painted while the window is used already."""


def _open(size: tuple[int, int], title: str) -> pygame.Surface:
    """A window that can be resized, or a plain reason why there is none.

    Held keys do not repeat: while a town is being settled the window cannot see a key come up,
    and one press of Enter would run through three screens.
    """
    try:
        pygame.display.init()
        window = pygame.display.set_mode(size, pygame.RESIZABLE)
    except pygame.error as reason:
        raise DisplayUnavailable(reason=str(reason)) from None
    driver = pygame.display.get_driver()
    if driver in _BLIND and os.environ.get("SDL_VIDEODRIVER") != driver:
        pygame.display.quit()
        raise DisplayUnavailable(reason=driver)
    pygame.display.set_caption(title)
    _keep_readable()
    return window


def _keep_readable() -> None:
    """The window cannot be made so small that no line of a paper is seen."""
    with warnings.catch_warnings():  # the way from the display to its window has no newer name yet
        warnings.simplefilter("ignore", DeprecationWarning)
        pygame.Window.from_display_module().minimum_size = _LEAST
