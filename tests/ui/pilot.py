"""Drives a window as a player does: keys and pointer in, the tree out."""

from __future__ import annotations

import pygame

from game.ui.app import App
from game.ui.context import Context, Look
from game.ui.scene import Scene
from game.ui.stage import Stage
from game.ui.tree import Node, ancestors, find, walk
from game.ui.widgets import Fitted, Stack
from tests.ui.sample import WORDS

NAMES = {
    "tab": pygame.K_TAB,
    "enter": pygame.K_RETURN,
    "space": pygame.K_SPACE,
    "esc": pygame.K_ESCAPE,
    "up": pygame.K_UP,
    "down": pygame.K_DOWN,
    "left": pygame.K_LEFT,
    "right": pygame.K_RIGHT,
    "f1": pygame.K_F1,
    "plus": pygame.K_PLUS,
    "minus": pygame.K_MINUS,
    "page_down": pygame.K_PAGEDOWN,
    "page_up": pygame.K_PAGEUP,
    "home": pygame.K_HOME,
    "end": pygame.K_END,
}


class Pilot:
    """An app with one scene open."""

    def __init__(self, scene: Scene, size: tuple[int, int] = (1280, 720), **look: object) -> None:
        self.app = App(WORDS, size, Look(**look))
        self.app.push(scene)
        self.app.frame()

    def keys(self, *names: str) -> str:
        """Press keys one after another, draw, and say where the focus is."""
        for name in names:
            mod = pygame.KMOD_SHIFT if name.startswith("shift+") else 0
            code = NAMES[name.removeprefix("shift+")]
            self.app.handle(pygame.event.Event(pygame.KEYDOWN, key=code, mod=mod, unicode=""))
            self.app.frame()
        return self.app.ctx.focus

    def click(self, key: str) -> None:
        spot = self.node(key).bounds.center
        self.app.handle(pygame.event.Event(pygame.MOUSEMOTION, pos=spot))
        for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
            self.app.handle(pygame.event.Event(kind, pos=spot, button=1))
        self.app.frame()

    def node(self, key: str) -> Node:
        node = find(self.app.tree, key)
        assert node is not None, f"no {key} in {[n.key for n in walk(self.app.tree)]}"
        return node


def laid_out(
    scene: Scene, size: tuple[int, int] = (1280, 720), **look: object
) -> tuple[Node, Context]:
    """The placed tree of a scene, without a window."""
    stage = Stage(size, Look(**look), WORDS)
    stage.push(scene)
    stage.update()
    return stage.tree, stage.ctx


def assert_no_overlap(root: Node, layered: tuple[str, ...] = ("dialog", "status")) -> None:
    """Nothing sticks out of its parent, and neighbours do not cover each other.

    What scrolls may be taller than its view, and layers (dialogs, messages) lie above the rest.
    """
    for node in walk(root):
        for child in node.children:
            if child.role in layered or 0 in child.bounds.size:  # nothing to see
                continue
            box = child.bounds
            if getattr(node, "bleed", 0) and child is node.picture:
                continue  # a picture reaches nearer to the edges of its paper than words do
            assert box.left >= node.bounds.left, f"{child.key} sticks out at the left"
            assert box.right <= node.bounds.right, f"{child.key} sticks out at the right"
            if node.role != "scroll":
                assert box.top >= node.bounds.top, f"{child.key} sticks out at the top"
                assert box.bottom <= node.bounds.bottom, f"{child.key} sticks out below"
        if isinstance(node, Stack) or node.role == "figure":
            continue  # papers lie on a map, and marks of a chart on its lines
        for i, one in enumerate(node.children):
            for two in node.children[i + 1 :]:
                if one.role in layered or two.role in layered:
                    continue
                assert not one.bounds.colliderect(two.bounds), f"{one.key} covers {two.key}"


def assert_words_fit(root: Node, ctx: Context) -> None:
    """Every text has the height its lines need at the width it got."""
    for node in walk(root):
        if hasattr(node, "paragraph") and node.name:
            within = next((n.inside(ctx) for n in ancestors(node) if isinstance(n, Fitted)), ctx)
            need = node.paragraph(within, node.bounds.width)
            assert need.height <= node.bounds.height, f"{node.key}: {node.name!r} is cut below"
            assert need.width <= node.bounds.width, f"{node.key}: {node.name!r} is cut at the side"
