"""What can be counted of a process, by name: for experiments, conditions, goals and screens.

A figure is a function of a town and a process, a whole number, and one line in a `FIGURES`.
"""

from __future__ import annotations

from collections.abc import Callable

from game.rules.coproduction.figures import life, people, power, service
from game.rules.core import Rules
from game.world.coproduction import Process
from game.world.world import World

Figure = Callable[[World, Rules, Process], int]
FIGURES: dict[str, Figure] = {
    **people.FIGURES, **life.FIGURES, **service.FIGURES, **power.FIGURES}
