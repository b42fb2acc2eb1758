"""Dials: policies of a town that are a matter of degree, permille of all that could be done.

A closed list. Each is read by one system or more; a dial that nobody sets stands at nothing. What
a dial does at full turn is a number of the model (`parameters`), with its own source.

Money: turning one moves none. Pipes, cisterns, panels, somebody's readings are bought once by the
card that turns the dial (`euros`, `pay`) or every week by a channel of public money that it opens;
paid care leave is a benefit (`purse.regimes`). A card that gives such a thing for nothing is a slip
of its author. Time: what people do themselves they do every week that it stands (`asks`).
"""

from __future__ import annotations

from dataclasses import dataclass

from game.rules.core import Rules
from game.world.world import World


@dataclass(frozen=True)
class Dial:
    """A policy."""

    asks: str = ""
    """The number of the model that says how many minutes a week it asks of every home at full
    turn."""
    least: int = 0
    most: int = 1000


DIALS: dict[str, Dial] = {
    # Homes that hold warmth and shade: energy's carbon, heat at home.
    "insulation": Dial(),
    # Energy from sun and wind: energy's carbon.
    "renewables": Dial(),
    # Buses, trains, bicycles for cars: mobility's carbon.
    "transit": Dial(),
    # Slowing the loop (concept 66): things are mended, things are passed on.
    "repair": Dial(),
    "reuse": Dial(),
    # Closing the loop: parts are made new, matter is used again.
    "remanufacture": Dial(),
    "recycle": Dial(),
    # Narrowing the loop: less matter for the same thing.
    "efficiency": Dial(),
    # Less meat and fish, more plants: land of food, nitrogen, phosphorus.
    "diet": Dial(),
    # Food grown in town: less freight, more water.
    "garden": Dial(),
    # The deficit is met from the town's own land, not by imports (concept 31).
    "own_land": Dial(),
    # Somebody reads what the commons hold, every week, for all to see.
    "readings": Dial(),
    # Used water is used again: draws on the aquifer.
    "water_reuse": Dial(),
    # Pipes mended; below zero, pipes neglected.
    "mains": Dial(least=-1000),
    # Boreholes that somebody knows of and allots.
    "registered_boreholes": Dial(),
    # How often those who draw sit together on their rules (facts G7).
    "talk": Dial(asks="commons.talk_minutes"),
    # How strongly falling short is answered (facts G2); somebody has to look, in turns.
    "sanctions": Dial(asks="commons.watch_minutes"),
    # How far who judges is accepted; unset: what talk and trust give (facts G8).
    "legitimacy": Dial(),
    # A new beginning, for one round of the laboratory (facts G6).
    "restart": Dial(),
    # How far men are won to take their part of unpaid care.
    "men_share": Dial(),
    # Minutes a week that taking part asks of a grown-up, for whoever comes (`indicators`).
    "participation": Dial(),
    # Paid leave for whoever cares.
    "care_leave": Dial(),
    # New cooperatives that a support centre takes in: capital, advice, training (facts B5).
    "support_centre": Dial(),
    # Part of a fall of a firm's wage bill that the state pays, so that posts stay.
    "short_time": Dial(),
    # Banks lend to small firms at less than 2 % a year (facts A5.6).
    "cheap_credit": Dial(),
}


def minutes(world: World, rules: Rules) -> int:
    """What all dials together ask of every home this week."""
    return sum(turned * rules[DIALS[name].asks] // 1000
               for name, turned in world.dials.items() if DIALS[name].asks)


def turn(world: World, name: str, amount: int) -> None:
    """Set a dial, within its range. Raises KeyError for a name outside `DIALS`."""
    dial = DIALS[name]
    world.dials[name] = max(dial.least, min(dial.most, amount))


def lapse(world: World) -> None:
    """What users agreed and watched over themselves ends with the association that kept it up."""
    for name in ("talk", "sanctions", "legitimacy"):
        world.dials.pop(name, None)
