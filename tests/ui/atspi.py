"""A desk of its own with an accessibility bus, and a reader that knows the window only by it."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from jeepney import DBusAddress, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import DBusErrorResponse

BUTTON, RADIO, FRAME, HEADING = 43, 44, 23, 83  # roles of AT-SPI
CHECKED, FOCUSED = 4, 12  # states of AT-SPI
PATIENCE = 40.0
"""Seconds; only ever waited in full when something is wrong."""

_NODE = "org.a11y.atspi.Accessible"
_ACTION = "org.a11y.atspi.Action"
_BUS = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
_STATUS = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Status")
_ROOT = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
_LAUNCHER = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")


def lacking() -> list[str]:
    """What this machine would have to install."""
    needed = [tool for tool in ("Xvfb", "dbus-daemon") if shutil.which(tool) is None]
    return needed + ["at-spi2-core"] * (not any(Path(place).exists() for place in _LAUNCHER))


@contextlib.contextmanager
def desk(home: Path) -> Iterator[dict[str, str]]:
    """A screen and a session bus that nobody else uses; yields the environment of it."""
    env = {name: value for name, value in os.environ.items()
           if name not in ("SDL_VIDEODRIVER", "AT_SPI_BUS_ADDRESS", "WAYLAND_DISPLAY")}  # fmt: skip
    home.chmod(0o700)
    env |= {"XDG_RUNTIME_DIR": str(home), "COMMONTOWN_HOME": str(home / "own")}
    told, tell = os.pipe()
    screen = ["Xvfb", "-displayfd", str(tell), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    quiet = {"stderr": subprocess.DEVNULL, "env": env}
    started = [subprocess.Popen(screen, pass_fds=[tell], **quiet)]
    try:
        os.close(tell)
        env["DISPLAY"] = f":{os.read(told, 20).decode().strip()}"
        bus = subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--print-address=1"],
                               stdout=subprocess.PIPE, text=True, **quiet)  # fmt: skip
        started.append(bus)
        assert bus.stdout is not None
        env["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        yield env
    finally:
        os.close(told)
        for process in reversed(started):
            process.terminate()
            process.wait(timeout=20)


@dataclass(frozen=True)
class Seen:
    """One thing, as a screen reader meets it."""

    where: tuple[str, str]
    id: str
    role: int
    name: str
    states: frozenset[int]
    acts: bool


class Reader:
    """Reads what is on the bus, and acts only through it."""

    def __init__(self, env: dict[str, str]) -> None:
        self.alive: Callable[[], bool] = lambda: True
        self.session = open_dbus_connection(env["DBUS_SESSION_BUS_ADDRESS"])
        address = self._ask(self.session, new_method_call(_BUS, "GetAddress"))
        self._ask(self.session, Properties(_STATUS).set("IsEnabled", "b", True))
        self.bus = open_dbus_connection(address)

    def close(self) -> None:
        self.bus.close()
        self.session.close()

    def everything(self) -> list[Seen]:
        """All that is to be met now, in reading order."""
        out: list[Seen] = []
        ahead = list(self._children(_ROOT))
        while ahead:
            where = ahead.pop(0)
            with contextlib.suppress(DBusErrorResponse):  # gone while it was being read
                out.append(self._seen(where))
                ahead = [*self._children(where), *ahead]
        return out

    def find(self, **wanted: object) -> Seen:
        """The first thing like this, as soon as it is there."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until and self.alive():
            seen = self.everything()
            for one in seen:
                if all(getattr(one, what) == value for what, value in wanted.items()):
                    return one
            time.sleep(0.1)
        raise AssertionError(f"no {wanted} among {[(s.role, s.name) for s in seen]}")

    def click(self, thing: Seen) -> None:
        assert self._call(thing.where, _ACTION, "DoAction", "i", (0,))

    def focus(self, thing: Seen) -> None:
        self._call(thing.where, "org.a11y.atspi.Component", "GrabFocus")

    def _seen(self, where: tuple[str, str]) -> Seen:
        low, high = self._call(where, _NODE, "GetState")
        states = {i for i in range(64) if (low if i < 32 else high) >> i % 32 & 1}
        words = []
        for name in ("AccessibleId", "Name"):
            address = DBusAddress(where[1], where[0], _NODE)
            words.append(self._ask(self.bus, Properties(address).get(name))[1])
        return Seen(where, words[0], self._call(where, _NODE, "GetRole"), words[1],
                    frozenset(states),
                    _ACTION in self._call(where, _NODE, "GetInterfaces"))  # fmt: skip

    def _children(self, where: tuple[str, str]) -> list[tuple[str, str]]:
        return self._call(where, _NODE, "GetChildren")

    def _call(self, where: tuple[str, str], face: str, name: str, kind: str | None = None,
              body: tuple = ()) -> object:  # fmt: skip
        address = DBusAddress(where[1], where[0], face)
        return self._ask(self.bus, new_method_call(address, name, kind, body))

    def _ask(self, bus: DBusConnection, message: object) -> object:
        reply = bus.send_and_get_reply(message, timeout=PATIENCE)
        if reply.header.message_type.name == "error":
            raise DBusErrorResponse(reply)
        return reply.body[0] if reply.body else None
