"""The van and the truck on their round: in over the bridge, a stop, and out by the other road."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from game.ui.map import paths
from game.ui.map.vehicles import BUS, TRUCK, VAN, Model

_SPEED = 1.15
_STOP_SECONDS, _AWAY_SECONDS = 16.0, 12.0
_MODELS = {"public_service": VAN, "chain": TRUCK}
STOPS = {"public_service": (-0.5, 2.45), "chain": (-1.0, 3.3)}
"""Where it stands: the van by the fountain, the truck where the road leaves the square."""


@dataclass(frozen=True)
class Drive:
    """The round of one vehicle. Its place follows from the time alone."""

    model: Model
    way: paths.Way
    stop: float
    """How far along the way it stands for a while."""

    def at(self, seconds: float) -> tuple[float, float, float, float] | None:
        """x, y, z and the turn; None while it is out of town. At 0 it has just stopped."""
        after = (self.way.length - self.stop) / _SPEED
        before = self.stop / _SPEED
        now = seconds % (_STOP_SECONDS + after + _AWAY_SECONDS + before)
        if now < _STOP_SECONDS:
            far = self.stop
        elif now < _STOP_SECONDS + after:
            far = self.stop + (now - _STOP_SECONDS) * _SPEED
        elif now < _STOP_SECONDS + after + _AWAY_SECONDS:
            return None
        else:
            far = (now - _STOP_SECONDS - after - _AWAY_SECONDS) * _SPEED
        x, y, z, dx, dy = self.way.at(far)
        return x, y, z, math.atan2(dy, dx)


def _way_out() -> paths.Way:
    """From the square over the bridge and out of town."""
    net = paths.net()
    stop = STOPS["chain"]
    rest = paths.between(net.nearest(*stop)[0], net.ends["bridge"])
    return paths.way([stop, *rest[1:]])


@dataclass
class Departure:
    """A bus that waits on the square and then drives away for good."""

    model: Model = BUS
    way: paths.Way = field(default_factory=_way_out)
    since: float | None = None
    """When it left; None while it waits."""

    def leave(self, seconds: float) -> None:
        self.since = seconds

    def gone(self, seconds: float) -> bool:
        return self.since is not None and self._far(seconds) >= self.way.length

    def at(self, seconds: float) -> tuple[float, float, float, float] | None:
        """As of a `Drive`; None once it is out of town."""
        if self.gone(seconds):
            return None
        x, y, z, dx, dy = self.way.at(self._far(seconds))
        return x, y, z, math.atan2(dy, dx)

    def _far(self, seconds: float) -> float:
        """It gathers speed."""
        went = 0.0 if self.since is None else max(0.0, seconds - self.since)
        return _SPEED * went * min(1.4, 0.3 + went / 2)


def drive(form: str) -> Drive | None:
    """Of an organisation of this form; None for those that do not drive."""
    model = _MODELS.get(form)
    if model is None:
        return None
    net = paths.net()
    stop = STOPS[form]
    first = paths.between(net.ends["bridge"], net.nearest(*stop)[0])
    rest = paths.between(net.nearest(*stop)[0], net.ends["flats"])
    way = paths.way([*first[:-1], stop, *rest[1:]])
    nearest = min(range(len(way.points)), key=lambda i: math.dist(way.points[i], stop))
    return Drive(model, way, nearest * paths.STEP)
