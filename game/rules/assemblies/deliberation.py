"""The talk: rounds in which people speak, hear, change the text, until it is decided or stuck.

    out = deliberate(room, "consent", facilitated("balanced", 600), draw, rules)

A pure function of its arguments; luck comes in as `draw`. What it must show (validation V15, facts
D9 to D14): a stricter way takes longer, gets stuck more often, more so the larger the group and the
firmer the opposition, and what it decides is borne by more people; facilitation closes part of the
gap; and time depends on how many reasons there are more than on heads.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import isqrt

import numpy as np
from numpy.typing import NDArray

from game.rules.assemblies.acceptance import acceptance
from game.rules.assemblies.ending import dropped, is_over, minutes_of, tied
from game.rules.assemblies.moving import (
    MOST_TABLES,
    amended,
    answer_chance,
    aside_chance,
    persuaded,
    tables,
    worked_on,
)
from game.rules.assemblies.room import Facilitation, Room
from game.rules.assemblies.speaking import (
    Draw,
    known_before,
    mean_of,
    of_own_reason,
    speakers,
    to_the_point,
    voiced,
)
from game.rules.assemblies.ways import FEW, NOBODY, WAYS, Standing, Way
from game.rules.core import Rules

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]


@dataclass(frozen=True)
class Outcome:
    """What came of it; arrays begin with the meeting."""

    decided: Mask
    adopted: Mask
    minutes: Ints
    rounds: Ints
    positions: Ints
    spoke: Ints
    """(meetings, members): turns each had."""
    heard: Mask
    """(meetings, members): who spoke, or heard somebody speak for the reason they came with."""
    aside: Mask
    voiced: Mask
    """(reasons, meetings)"""
    answered: Mask
    """(reasons, meetings)"""
    accepts: Ints
    """(meetings, members): how far each can live with what came, permille."""
    seats: Mask
    """(meetings, members): whose word counted."""
    log: tuple[tuple[Ints, Ints], ...]
    """After each round: how many spoke for it, how many things stood in the way; by meeting."""


def deliberate(room: Room, way: str, by: Facilitation, draw: Draw, rules: Rules) -> Outcome:
    """Hold meetings. Raises KeyError for a way outside `WAYS`."""
    how, shape = WAYS[way], room.positions.shape
    seats = _seats(room, how, draw)
    weights = np.ones(shape, np.int64) if room.weights is None else room.weights
    p, spoke = room.positions.copy(), np.zeros(shape, np.int64)
    aside, kinds = np.zeros(shape, np.bool_), room.answers.shape[:2]
    said = known_before(room, by, draw, rules) & (how.speak != NOBODY)
    answered = np.zeros(kinds, np.bool_)
    rounds, idle = np.zeros(shape[0], np.int64), np.zeros(shape[0], np.int64)
    going, mean = np.full(shape[0], how.speak != NOBODY), np.zeros(shape[0], np.int64)
    against = np.zeros(shape[0], np.int64)
    log: list[tuple[Ints, Ints]] = []
    for number in range(rules["deliberation.rounds_most"]):
        if not going.any():
            break
        speaks = speakers(room, seats, spoke, by, draw, number, rules) & going[:, None]
        says = to_the_point(speaks, by, draw, number, rules)
        spoke, rounds = spoke + speaks, rounds + going
        mean = np.where(says.any(axis=1), mean_of(p, says), mean)
        p = persuaded(p, room, seats & going[:, None], mean, rules)
        new = voiced(room, says) & ~said
        said |= new
        at = Standing(p, aside, of_own_reason(room, answered), seats, mean, weights)
        works, quiet = going & (how.until_agreed | (how.test(at, rules)[0] > 0)), ~new.any(axis=0)
        for table in range(tables(by, rules)):
            which, some = worked_on(room, p, said, answered, rules)
            luck = draw("answer", number * MOST_TABLES + table)[:, 0]
            found = some & works & (luck < answer_chance(by, rules))
            p = amended(p, room, which, found)
            answered[which[found], np.flatnonzero(found)] = True
            quiet &= ~found
        own = of_own_reason(room, said)
        steps = room.stubborn & own & (draw("aside", number) < aside_chance(by, rules))
        aside |= steps & going[:, None]
        at = Standing(p, aside, of_own_reason(room, answered), seats, mean, weights)
        before, (against, for_it) = against, how.test(at, rules)
        log.append((for_it, against))
        idle = np.where(quiet & (against >= before), idle + 1, 0)
        going &= ~is_over(how, rounds, idle, against, for_it, p, rules)
    at = Standing(p, aside, of_own_reason(room, answered), seats, mean, weights)
    against, for_it = how.test(at, rules)
    adopted = (against == 0) & (for_it > 0)
    decided = adopted | dropped(p, rules) if how.until_agreed else ~tied(how, p, seats * weights)
    heard = (spoke > 0) | of_own_reason(room, said)
    minutes = minutes_of(int(seats[0].sum()), how, rounds, by, rules)
    accepts = acceptance(how, room, p, adopted, decided, heard, rounds, rules)
    return Outcome(decided, adopted, minutes, rounds, p, spoke, heard, aside, said, answered,
                   accepts, seats, tuple(log))


def _seats(room: Room, how: Way, draw: Draw) -> Mask:
    """Who speaks and decides: everybody, or delegates, about the root of the members and never an
    even number: those who are known and ready to speak."""
    if how.speak != FEW:
        return np.ones(room.positions.shape, np.bool_)
    few = min(room.members, isqrt(room.members) | 1)
    order = np.argsort(-(room.voice + draw("delegate", 0)), axis=1, kind="stable")
    seats = np.zeros(room.positions.shape, np.bool_)
    np.put_along_axis(seats, order[:, :few], True, axis=1)
    return seats
