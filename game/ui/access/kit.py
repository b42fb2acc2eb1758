"""The one tree, shown to screen readers through AccessKit.

The library calls from threads of its own while it holds a lock. So nothing is done there but to
wake the window, and trees are only ever sent from the window's thread.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from functools import partial
from types import ModuleType
from typing import Any

import pygame

from game.ui.access.nodes import WINDOW, Ids, Told, focus_in, told
from game.ui.app import App
from game.ui.tree import Node, active, ancestors, find
from game.ui.widgets import Scroll, Slider

_LET_OTHERS = 0.001
"""Seconds. Whoever waits for Python while it holds the library's lock goes first."""
_DONE = ("CLICK", "FOCUS", "SCROLL_INTO_VIEW", "SCROLL_UP", "SCROLL_DOWN", "INCREMENT",
         "DECREMENT", "SET_VALUE")  # fmt: skip
_KEYS = {"SCROLL_UP": "page_up", "SCROLL_DOWN": "page_down"}


class Kit:
    """Tells an adapter what changed, and does what is asked through it."""

    def __init__(self, app: App, title: str, lib: ModuleType) -> None:
        self.app, self.title, self.lib = app, title, lib
        self.ids = Ids()
        self.active = False
        self._sent: dict[int, Told] = {}
        self._seen: tuple[Any, ...] = ()
        self.adapter = self._adapter()

    # -- from the window -----------------------------------------------------------------------

    def watch(self) -> None:
        """After a picture was drawn: tell what is new, if anybody listens."""
        app = self.app
        seen = (app.tree, app.ctx.focus, app.size, tuple(app.ctx.memory.items()))
        if not self.active or self._same(seen):
            return
        self._seen = seen
        time.sleep(_LET_OTHERS)
        self._raise(self.adapter.update_if_active(self._update))

    def focused(self, here: bool) -> None:
        """The window got or lost the keyboard."""
        if not self.active or sys.platform == "win32":
            return
        time.sleep(_LET_OTHERS)
        if sys.platform == "darwin":
            self._raise(self.adapter.update_view_focus_state(here))
        else:
            self.adapter.update_window_focus_state(here)

    def moved(self) -> None:
        """The window lies elsewhere on the desk; only the accessibility bus must be told that."""
        if not self.active or not hasattr(self.adapter, "set_root_window_bounds"):
            return
        x, y = pygame.display.get_window_position()
        box = self.lib.Rect(x, y, x + self.app.size[0], y + self.app.size[1])
        time.sleep(_LET_OTHERS)
        self.adapter.set_root_window_bounds(box, box)

    def _same(self, seen: tuple[Any, ...]) -> bool:
        """Whether it is the very same tree, with the same focus and scrolled the same."""
        return bool(self._seen) and seen[0] is self._seen[0] and seen[1:] == self._seen[1:]

    def _update(self) -> Any:
        now = told(self.app.tree, self.ids, self.title)
        news = {n: t for n, t in now.items() if self._sent.get(n) != t}
        update = self.lib.TreeUpdate(focus_in(self.app.tree, self.app.ctx.focus, self.ids))
        if not self._sent:
            update.tree = self.lib.Tree(WINDOW)
            update.tree.toolkit_name = "Commontown"
        update.nodes = [(number, self._node(what)) for number, what in news.items()]
        self._sent = now
        return update

    def _node(self, what: Told) -> Any:
        node = self.lib.Node(getattr(self.lib.Role, what.role))
        node.set_author_id(what.key)
        node.set_children(list(what.children))
        node.set_bounds(self.lib.Rect(*(float(side) for side in what.bounds)))
        for set_text, words in ((node.set_label, what.label), (node.set_value, what.value),
                                (node.set_description, what.description)):  # fmt: skip
            if words:
                set_text(words)
        for name in what.actions:
            node.add_action(getattr(self.lib.Action, name))
        if what.on is not None:
            node.set_toggled(self.lib.Toggled.TRUE if what.on else self.lib.Toggled.FALSE)
        if what.number is not None:
            for name, number in zip(("", "min_", "max_"), what.number, strict=False):
                getattr(node, f"set_{name}numeric_value")(number)
            node.set_numeric_value_step(what.number[3])
        if what.position is not None:
            node.set_position_in_set(what.position[0])
            node.set_size_of_set(what.position[1])
        if what.level:
            node.set_level(what.level)
        if what.live:
            node.set_live(self.lib.Live.POLITE)
        if "disabled" in what.flags:
            node.set_disabled()
        if "modal" in what.flags:
            node.set_modal()
        if what.role in ("TAB", "LIST_ITEM"):
            node.set_selected(bool({"selected", "current"} & what.flags))
        return node

    # -- from screen readers, in threads of theirs ---------------------------------------------

    def _activated(self) -> None:
        """Somebody listens from now on; None, because the tree is sent by the window."""
        self.app.wake(self._begin)

    def _deactivated(self) -> None:
        self.active = False

    def _asked(self, request: Any) -> None:
        name = next((n for n in _DONE if getattr(self.lib.Action, n) == request.action), "")
        target, data = request.target, request.data
        self.app.wake(partial(self._obey, name, target, data))

    def _begin(self) -> None:
        self.active, self._sent, self._seen = True, {}, ()
        self.watch()
        self.focused(bool(pygame.key.get_focused()))
        self.moved()

    # -- what is asked for ---------------------------------------------------------------------

    def _obey(self, action: str, number: int, data: Any) -> None:
        self.act(action, number, data)

    def act(self, action: str, number: int, data: Any = None) -> bool:
        """Do what a screen reader asks; False if it is not there (any more) or covered."""
        app = self.app
        app.update()
        node = find(active(app.tree), self.ids.key(number))
        if node is None:
            return False
        if action == "CLICK":
            if node.focusable:
                app.focus_on(node.key)
            app.press(node)
        elif action == "FOCUS" and node.focusable:
            app.focus_on(node.key)
        elif action == "SCROLL_INTO_VIEW":
            self._reveal(node)
        elif action in _KEYS:
            node.on_key(_KEYS[action], app.ctx)
        elif action in ("INCREMENT", "DECREMENT"):
            more = (action == "INCREMENT") != app.ctx.rtl
            node.on_key("right" if more else "left", app.ctx)
        elif action == "SET_VALUE" and isinstance(node, Slider):
            node.set_to(float(data[1] if isinstance(data, tuple) else data))
            app.changed()
        else:
            return False
        app.dirty = True
        return True

    def _reveal(self, node: Node) -> None:
        for view in ancestors(node):
            if isinstance(view, Scroll):
                view.reveal(self.app.ctx, node.bounds)

    # -- the library ---------------------------------------------------------------------------

    def _adapter(self) -> Any:
        lib = self.lib
        if sys.platform == "darwin":
            lib.macos.add_focus_forwarder_to_window_class("SDLWindow")
            window = pygame.display.get_wm_info()["window"]
            return lib.macos.SubclassingAdapter.for_window(window, self._activated, self._asked)
        if sys.platform == "win32":
            return _hidden(
                lambda: lib.windows.SubclassingAdapter(
                    pygame.display.get_wm_info()["window"], self._activated, self._asked
                )
            )
        return lib.unix.Adapter(self._activated, self._asked, self._deactivated)

    def _raise(self, events: Any) -> None:
        if events is not None:
            events.raise_events()


def _hidden(make: Callable[[], Any]) -> Any:
    """Windows lets a program join only while its window is not to be seen."""
    window = pygame.Window.from_display_module()
    window.hide()
    try:
        return make()
    finally:
        window.show()
        window.focus()


def open_kit(app: App, title: str) -> Kit | None:
    """Show the window to screen readers, where the library and the system allow it."""
    if pygame.display.get_driver() in ("dummy", "offscreen"):
        return None
    try:
        import accesskit
    except ImportError:
        return None
    try:
        return Kit(app, title, accesskit)
    except Exception:  # a screen reader is never worth a stopped game
        return None
    except BaseException as reason:  # the library's own panic
        if type(reason).__name__ != "PanicException":
            raise
        return None
