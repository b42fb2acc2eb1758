"""Dials: policies of a town that are a matter of degree, permille of all that could be done.

A closed list. Each is read by one system or more; a dial that nobody sets stands at nothing. What
a dial does at full turn is a number of the model (`parameters`), with its own source.
"""

from __future__ import annotations

from dataclasses import dataclass

from game.world.world import World


@dataclass(frozen=True)
class Dial:
    does: str
    source: str
    least: int = 0
    most: int = 1000


DIALS: dict[str, Dial] = {
    "insulation": Dial(
        "Homes that hold warmth and shade: energy's carbon, heat at home", "judgement"),
    "renewables": Dial("Energy from sun and wind: energy's carbon", "F2.11"),
    "transit": Dial("Buses, trains, bicycles for cars: mobility's carbon", "F2.2"),
    "repair": Dial("Slowing the loop: things are mended", "concept 66"),
    "reuse": Dial("Slowing the loop: things are passed on", "concept 66"),
    "remanufacture": Dial("Closing the loop: parts are made new", "concept 66"),
    "recycle": Dial("Closing the loop: matter is used again", "concept 66"),
    "efficiency": Dial("Narrowing the loop: less matter for the same thing", "concept 66"),
    "diet": Dial("Less meat and fish, more plants: land of food, nitrogen, phosphorus", "F2.2"),
    "garden": Dial("Food grown in town: less freight, more water", "judgement"),
    "own_land": Dial("The deficit is met from the town's own land, not by imports", "concept 31"),
    "readings": Dial("Somebody reads what the commons hold, every week, for all to see",
                     "judgement"),
    "water_reuse": Dial("Used water is used again: draws on the aquifer", "judgement"),
    "mains": Dial("Pipes mended; below zero, pipes neglected", "judgement", least=-1000),
    "registered_boreholes": Dial("Boreholes that somebody knows of and allots", "judgement"),
    "talk": Dial("How often those who draw sit together on their rules", "G7"),
    "sanctions": Dial("How strongly falling short is answered", "G2"),
    "legitimacy": Dial("How far who judges is accepted; unset: what talk and trust give", "G8"),
    "restart": Dial("A new beginning, for one round of the laboratory", "G6"),
    "men_share": Dial("How far men are won to take their part of unpaid care", "judgement"),
    "participation": Dial("Minutes a week that taking part asks of a grown-up", "judgement"),
    "care_leave": Dial("Paid leave for whoever cares", "judgement"),
}


def turn(world: World, name: str, amount: int) -> None:
    """Set a dial, within its range. Raises KeyError for a name outside `DIALS`."""
    dial = DIALS[name]
    world.dials[name] = max(dial.least, min(dial.most, amount))


def lapse(world: World) -> None:
    """What users agreed and watched over themselves ends with the association that kept it up."""
    for name in ("talk", "sanctions", "legitimacy"):
        world.dials.pop(name, None)
