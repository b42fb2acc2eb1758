"""What a screen is."""

from __future__ import annotations

from abc import ABC, abstractmethod

import pygame

from game.ui import shapes
from game.ui.context import Context
from game.ui.tree import Node


class Scene(ABC):
    """A screen builds a tree from its data; the stage lays it out, draws it and moves the focus.

    `build` runs again after every press, after `ctx.changed()` and after a change of look. While
    `animating` is true, `tick` runs up to 60 times a second; otherwise nothing runs at all.
    """

    animating = False
    moment = ""  # what the light depends on (a season); the light of another one comes slowly
    first_focus = ""  # the key of the node to start at; else the first tab stop

    @abstractmethod
    def build(self, ctx: Context) -> Node:
        """The tree of this screen, from its data as it is now."""

    def on_event(self, event: pygame.event.Event) -> bool:
        """A raw event, before the keyboard rules; True if used up. Not while a dialog is open."""
        return False

    def on_command(self, command: str) -> bool:
        """A command that no node took (`pause`, `overlay`, `menu` ...); True if used up."""
        return False

    def tick(self, seconds: float) -> None:  # noqa: B027
        """Move on by so much time; called only while animating."""

    def work(self, milliseconds: float) -> bool:
        """Go on with a picture that is not finished, for so long; False when nothing is left."""
        return False

    def before_layout(self, ctx: Context, size: tuple[int, int]) -> None:  # noqa: B027
        """The tree is built and will be placed: whoever marks point at can find its place."""

    def paint_background(self, surface: pygame.Surface, ctx: Context) -> None:
        """What lies under the papers: a bare table, unless the screen shows a town."""
        surface.blit(shapes.wash(surface.get_size(), ctx.theme), (0, 0))
