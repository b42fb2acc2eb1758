"""Scenes, their tree, and where the attention is. It needs no window; `shot` uses it bare."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

import pygame

from game.ui import kept, shapes
from game.ui import text as letters
from game.ui.aim import neighbour
from game.ui.context import Context, Look, zoom_of
from game.ui.curtain import STEADY, Curtain, Shown
from game.ui.keys import USUAL_KEYS
from game.ui.motion import PRESS_MS, Glide
from game.ui.scene import Scene
from game.ui.slips import Slips
from game.ui.theme import SCALES
from game.ui.tree import Node, active, ancestors, find, hit, mount, stops, walk
from game.ui.widgets import (
    Button,
    Column,
    Dialog,
    Label,
    Scroll,
    Slider,
    Stack,
)
from game.ui.widgets.tooltip import HOVER_MS


@dataclass(frozen=True)
class Words:
    """The few words that the stage itself shows, translated by whoever opens it."""

    help: str
    no_help: str
    close: str


class Pulse(Protocol):
    """A clock that is shown: when it will look different, and whether it does since."""

    def left_ms(self) -> int: ...

    def turned(self) -> bool: ...


class Stage:
    """Scenes drawn on any surface. `on_focus` and `on_look` are for speech and settings."""

    def __init__(self, size: tuple[int, int], look: Look, words: Words) -> None:
        pygame.font.init()
        kept.fit(size)
        self.size, self.words = size, words
        self.scenes: list[Scene] = []
        self.tree = Node()
        self.keys = USUAL_KEYS
        self.ctx = Context(look, app=self, changed=self.changed, zoom=zoom_of(size))
        self.curtain = Curtain()
        self.dirty = self.stale = True
        self.frames = 0
        """Pictures that a window has shown so far."""
        self.on_focus: Callable[[Node], None] | None = None
        self.on_look: Callable[[Look], None] | None = None
        self.on_sound: Callable[[str], None] | None = None
        self.slips = Slips()
        self.pulse: Pulse | None = None
        """Something that shows the time, and changes with it."""
        self._help: Node | None = None
        self._layer = ""
        self._turns = 0
        self._ring = Glide()
        self._remembered: dict[str, str] = {}

    # -- scenes --------------------------------------------------------------------------------

    @property
    def scene(self) -> Scene:
        return self.scenes[-1]

    def push(self, scene: Scene) -> None:
        """Open a scene above the present one."""
        self.slips.unsay()
        self.slips.end_caption()
        self.scenes.append(scene)
        self.changed()

    def pop(self) -> None:
        """Back to the scene below. The last one ends the program."""
        self._remembered.pop(self._scene_key(), None)
        self.scenes.pop()
        self.slips.end_caption()
        self.changed()

    def replace(self, scene: Scene) -> None:
        """Go to another scene without a way back."""
        self._remembered.pop(self._scene_key(), None)
        self.slips.unsay()
        self.slips.end_caption()
        self.scenes[-1] = scene
        self.changed()

    def forget_scrolling(self) -> None:
        """Another page: whatever was scrolled starts at its top again."""
        self.ctx.memory.clear()
        self.turn()

    def turn(self) -> None:
        """Another page of the same screen: its papers give way to the new ones."""
        self._turns += 1
        self.changed()

    @property
    def moving(self) -> bool:
        """Whether something is on its way, and the next frame will look different."""
        return self.ctx.motion.moving

    def changed(self) -> None:
        """The data of the scene changed: build anew before the next frame."""
        self.dirty = self.stale = True

    def say(self, text: str) -> None:
        """Show a short message for a while."""
        self.slips.say(text)
        self.changed()

    def caption(self, text: str) -> None:
        """Show in words what is heard just now; a newer one takes its place."""
        self.slips.caption(text)
        self.changed()

    def wake(self, call: Callable[[], None]) -> None:
        """Run something in the window's thread soon. Here is no window, and nobody to hear it."""

    def toast_left(self) -> int:
        """Milliseconds until a message or caption goes, a hint comes or a clock moves; 0 if nothing
        will."""
        times = (self.slips.left(), self.pulse.left_ms() if self.pulse else 0)
        return min((ms for ms in times if ms), default=0)

    def set_look(self, look: Look) -> None:
        """Another theme, text size or direction, at once."""
        self.ctx = replace(self.ctx, look=look)
        self.changed()
        if self.on_look:
            self.on_look(look)

    def resize(self, size: tuple[int, int]) -> None:
        kept.fit(size)
        self.size = size
        self.ctx = replace(self.ctx, zoom=zoom_of(size))
        self.changed()

    # -- tree ----------------------------------------------------------------------------------

    def update(self) -> None:
        """Build, name and place the tree if anything changed, and settle the focus."""
        if self.slips.turn_over() or (self.pulse is not None and self.pulse.turned()):
            self.changed()
        if not self.stale or not self.scenes:
            return
        self.stale = False
        letters.choose(self.ctx.look.typeface, self.ctx.look.letter_spacing)
        main = self.scene.build(self.ctx)
        self.scene.before_layout(self.ctx, self.size)
        main.anchor = ("fill", "fill")
        parts = [main, *([self._help] if self._help else []), *self.slips.nodes()]
        self.tree = Stack(*parts, key=self._scene_key())
        mount(self.tree)
        self.tree.place(self.ctx, pygame.Rect((0, 0), self.size))
        self._show_hint()
        self._settle_focus()

    def draw(self, surface: pygame.Surface) -> None:
        """The background, the tree, and the focus ring above everything."""
        self.update()
        ctx = self.ctx
        ctx.motion.frame()
        self.curtain.prepare(self._shown(), surface, ctx)
        self.scene.paint_background(surface, ctx)
        self.curtain.rest(surface, ctx, self.scene.animating)
        self.curtain.draw(surface, ctx, self._paint, self._paint_some, self.dirty)
        self.dirty = False

    def _show_hint(self) -> None:
        hint = self.slips.hint(self.tree)
        if hint is not None:
            self.tree.children.append(hint)
            mount(self.tree)
            hint.place(self.ctx, self.tree.bounds)

    def _wait(self, key: str, ms: int) -> None:
        """Begin to rest on something that may have a hint."""
        node = find(self.tree, key) if key else None
        if self.slips.rest_on(key, ms, has_hint=node is not None and bool(node.help)):
            self.changed()

    def _shown(self) -> Shown:
        layers = [n.key for n in self.tree.children[1:]]
        layers += [n.key for n in walk(self.tree) if "modal" in n.state]
        held = [(key, find(self.tree, key)) for key in STEADY]
        places = {key: tuple(node.bounds) for key, node in held if node}
        scene, look = self.scene, self.ctx.look
        return Shown(scene, scene.moment, look, tuple(layers), self._turns, places)

    def _paint(self, surface: pygame.Surface) -> None:
        self.tree.paint(self.ctx, surface)
        node = find(self.tree, self.ctx.focus)
        if node is not None:
            self._paint_ring(surface, node)

    def _paint_some(self, surface: pygame.Surface, keys: frozenset[str]) -> None:
        for key in keys:
            node = find(self.tree, key)
            if node is not None:
                node.paint(self.ctx, surface)

    def _paint_ring(self, surface: pygame.Surface, node: Node) -> None:
        """The ring goes from one thing to the next, and is cut where they scroll."""
        ctx, clip = self.ctx, surface.get_clip()
        for view in (n.view for n in ancestors(node) if isinstance(n, Scroll)):
            surface.set_clip(view.clip(surface.get_clip()))
        still = ctx.look.reduced_motion or self.curtain.moving(ctx)
        box = self._ring.at(ctx.motion, node.key, node.bounds, still)
        edge = ctx.dot(shapes.RING)
        ring = shapes.focus_ring(box.size, ctx.dot(node.radius), ctx.theme, ctx.zoom)
        surface.blit(ring, box.move(-edge, -edge))
        surface.set_clip(clip)

    def render_once(self, scene: Scene) -> pygame.Surface:
        """A picture of a scene, without a window."""
        self.push(scene)
        return self.picture()

    def settle(self, most: int = 500) -> None:
        """Let a screen finish what it is still working out (odds, causes), for a still picture."""
        self.update()
        for _ in range(most):
            if not self.scene.animating:
                break
            self.scene.tick(0.05)
        self.changed()
        self.update()

    def picture(self) -> pygame.Surface:
        """The present scene, drawn to memory."""
        surface = pygame.Surface(self.size)
        motion = self.ctx.motion
        live, motion.live = motion.live, False
        self.draw(surface)
        motion.live = live
        return surface

    def save_picture(self, path: Path) -> None:
        """Write it as PNG, whole or not at all. Raises SaveError where it cannot be written."""
        from game.session.files import write_atomically  # the title does without it

        data = io.BytesIO()
        pygame.image.save(self.picture(), data, "picture.png")
        write_atomically(path, data.getvalue())

    def focus_on(self, key: str) -> None:
        """Move the focus to a node and bring it into view."""
        node = find(self.tree, key) or self._uncovered(key)
        if node is None:
            return
        for other in walk(self.tree):
            other.mark("focused", other is node)
        news = key != self.ctx.focus
        self.ctx.focus = self._remembered[self._layer] = key
        for view in ancestors(node):
            if isinstance(view, Scroll):
                view.reveal(self.ctx, node.bounds)
        self.dirty = True
        if news and self.on_focus:
            self.on_focus(node)

    def _uncovered(self, key: str) -> Node | None:
        """A node in a paper that was not open: it is opened."""
        if not key or not any(node.uncover(key, self.ctx) for node in walk(self.tree)):
            return None
        self.changed()
        self.update()
        return find(self.tree, key)

    # -- commands ------------------------------------------------------------------------------

    def obey(self, command: str) -> bool:
        """Do what a key means; False if it means nothing here. A window knows some more."""
        return self.command(command)

    def command(self, name: str) -> bool:
        """What a key means; False if nobody here can use it.

        The focused node and what is around it are asked first, then the scene.
        """
        self.ctx.motion.finish()
        hinted = bool(self.slips.hinted)
        self._wait("", 0)
        if hinted and name == "back":
            return True
        self.update()
        node = find(self.tree, self.ctx.focus)
        around = [node, *ancestors(node)] if node else []
        if not any(isinstance(n, Scroll) for n in around):
            around += [n for n in walk(active(self.tree)) if isinstance(n, Scroll)]
        if any(n.on_key(name, self.ctx) for n in around):
            self.dirty = True
        elif active(self.tree) is self.tree and self.scene.on_command(name):
            self.changed()
        elif name in ("next", "previous", "up", "down", "left", "right"):
            self._step(name)
        elif name == "press" and node:
            self.press(node)
        elif name in ("bigger", "smaller"):
            self._rescale(1 if name == "bigger" else -1)
        elif name == "help":
            self._open_help(node)
        elif name == "back":
            return self._back()
        else:
            return name.startswith("number_") and self._choose(int(name[-1]) - 1)
        return True

    def type(self, event: pygame.event.Event) -> bool:
        """A key or letters, where the focus is on a line to write in; True if they went there."""
        node = find(self.tree, self.ctx.focus)
        if getattr(node, "role", "") != "textbox":
            return False
        from game.ui.widgets.field import Field  # the title has nothing to write in

        if not isinstance(node, Field) or not node.type(event):
            return False
        self.changed()
        return True

    def _choose(self, number: int) -> bool:
        """The option of that number, where the screen has one thing to choose."""
        groups = [n for n in walk(active(self.tree)) if n.role == "radiogroup"]
        options = groups[0].children if len(groups) == 1 else []
        if number >= len(options):
            return False
        self.focus_on(options[number].key)
        self.press(options[number])
        return True

    def press(self, node: Node) -> None:
        """Do what a node does. A disabled one tells its reason instead."""
        if "disabled" in node.state:
            self.say(node.value or node.name)
        elif node.on_press:
            if self.on_sound:
                self.on_sound("press")
            self.ctx.motion.pulse(f"press/{node.key}", PRESS_MS)
            node.on_press()
            self.changed()

    def point(self, position: tuple[int, int], pressed: bool | None = None) -> None:
        """The pointer moved (None), went down (True) or up (False)."""
        self.update()
        node = hit(self.tree, position)
        key = node.key if node else ""
        if key != self.ctx.hover:
            self.ctx.hover, self.dirty = key, True
            self._wait(key, HOVER_MS)
        if pressed is not False:
            self._slide(position, node if pressed else find(self.tree, self.ctx.pressed))
        if pressed is None:
            return
        self._wait("", 0)
        self.ctx.motion.finish()
        down, self.ctx.pressed = self.ctx.pressed, key if pressed else ""
        self.dirty = True
        if pressed and node:
            if node.takes_focus:
                self.focus_on(key)
        elif node and down == key:
            self.press(node)

    def _slide(self, position: tuple[int, int], node: Node | None) -> None:
        """A press on a slider's line goes there; a pressed one follows the pointer."""
        if isinstance(node, Slider) and "disabled" not in node.state:
            node.slide_to(position[0], self.ctx)

    def wheel(self, position: tuple[int, int], steps: float) -> None:
        """Turn what lies under the pointer; the innermost view that can still move."""
        self.update()
        for node in reversed(list(walk(active(self.tree)))):
            if isinstance(node, Scroll) and node.bounds.collidepoint(position):
                if node.move(self.ctx, -round(steps * 3 * self.ctx.px("body"))):
                    self.dirty = True
                    return

    # -- inside --------------------------------------------------------------------------------

    def _scene_key(self) -> str:
        return f"{len(self.scenes)}.{type(self.scene).__name__}"

    def _settle_focus(self) -> None:
        """Keep the focus over a rebuild; a dialog has its own, and gives the old one back."""
        self._layer = active(self.tree).key
        inside = {node.key for node in walk(active(self.tree)) if node.focusable}
        wanted = [self._remembered.get(self._layer, ""), self.scene.first_focus]
        first = stops(self.tree)
        seen = [node for node in first if self._in_view(node)]
        key = next((k for k in (*wanted, *(n.key for n in seen or first)) if k in inside), "")
        self.ctx.focus = self.ctx.focus if key else ""
        self.focus_on(key)

    def _in_view(self, node: Node) -> bool:
        """A screen opens at its top, so the first focus is on something that is seen there."""
        views = [above.view for above in ancestors(node) if isinstance(above, Scroll)]
        return all(view.contains(node.bounds) for view in views)

    def _step(self, name: str) -> None:
        """Tab goes on in reading order, round and round; arrows go where they point."""
        nodes = stops(self.tree, self.ctx.focus)
        here = next((n for n in nodes if n.key == self.ctx.focus), None)
        if not nodes:
            return
        if here is None:
            there: Node | None = nodes[-1 if name == "previous" else 0]
        elif name in ("next", "previous"):
            by = 1 if name == "next" else -1
            there = nodes[(nodes.index(here) + by) % len(nodes)]
        else:
            there = neighbour(nodes, here, name)
        if there is not None:
            self.focus_on(there.key)

    def _rescale(self, by: int) -> None:
        look = self.ctx.look
        near = min(range(len(SCALES)), key=lambda i: abs(SCALES[i] - look.scale))
        scale = SCALES[max(0, min(len(SCALES) - 1, near + by))]
        if scale != look.scale:
            self.set_look(replace(look, scale=scale))

    def _open_help(self, node: Node | None) -> None:
        if self._help or node is None:
            return
        lines = [node.value, node.help or self.words.no_help]
        body = Column(Label(node.name, "lead", "strong"), *(Label(t) for t in lines if t))
        close = Button(self.words.close, self._close_help, key="help/close")
        self._help = Dialog(self.words.help, body, [close], self._close_help, key="help")
        self.changed()

    def _close_help(self) -> None:
        self._help = None
        self._remembered.pop("help", None)
        self.changed()

    def _back(self) -> bool:
        top = active(self.tree)
        if isinstance(top, Dialog):
            self._remembered.pop(top.key, None)
            top.on_close()
            self.changed()
        elif len(self.scenes) > 1:
            self.pop()
        else:
            return False
        return True
