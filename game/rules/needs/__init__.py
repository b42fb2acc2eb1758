"""Needs: twelve of the Doughnut's inner ring and care, each met by a route or measured.

Six are bought or done (`choice`): the household takes a route. Seven follow from how people live,
work and decide (`MEASURED`): one file each. A newcomer adds a need as one file and one line here.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Context
from game.rules.needs import equity, gender, housing, networks, peace, voice, work
from game.world.world import World

MEASURED: dict[str, Callable[[World, Context], NDArray[np.int64]]] = {
    "work": work.measure,
    "equity": equity.measure,
    "gender": gender.measure,
    "housing": housing.measure,
    "networks": networks.measure,
    "peace": peace.measure,
    "voice": voice.measure,
}
