"""A result as twenty letters, to carry from one laptop without a net to another by voice or chalk.

It holds what teams lay side by side: how far they came, the goals, the profile, the story's own
figure and the ending; and small checks of the scenario, the rules and the luck. No name of anybody
is in it, and nothing that could be added up to a mark.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from game.rules.content import Content
from game.rules.core import Rules
from game.rules.goals import is_met
from game.rules.indicators import key_figure
from game.rules.scoring import score
from game.scenario.problem import Incompatible
from game.session.checked_letters import BITS, BadLetters, group_of, grouped, in_group, read
from game.session.session import Session
from game.session.version import fingerprint

FORM = 1
"""Of the code. Raise it when its fields change; an older game then says so."""
LENGTH = 17
GOALS, PRINCIPLES, FULL = 6, 4, 100
_FIELDS = (("form", 3), ("scenario", 9), ("rules", 6), ("luck", 8), ("seasons", 4), ("alone", 1),
           ("goals", GOALS), *((f"principle{n}", 7) for n in range(PRINCIPLES)), ("figure", 16),
           ("ending", 4))
"""What the letters hold, in this order, each with its bits: 85 in all."""
_NONE = {"figure": (1 << 16) - 1, "ending": (1 << 4) - 1, "principle": (1 << 7) - 1}


class BadCode(Exception):
    """A code that cannot be right: `code` and `params` become a sentence (`code.<code>`)."""

    def __init__(self, code: str, **params: str | int) -> None:
        super().__init__(code)
        self.code, self.params = code, params


@dataclass(frozen=True)
class Result:
    scenario: int
    """A check of the scenario's id, as are the next two of the rules and of the seed."""
    rules: int
    luck: int
    seasons: int
    alone: bool
    """Whether the year alone was lived; goals and ending are only then known."""
    goals: tuple[bool, ...]
    """In the scenario's order; those that it has not are False."""
    principles: tuple[int | None, ...]
    figure: int | None
    """The story's own, when it was written."""
    ending: int | None
    """Its number among the scenario's."""


def result_of(session: Session) -> Result:
    world, rules, content = session.world, session.rules, session.rules.content
    last, key = world.history[-1], key_figure(session.rules)
    endings = [e.id for e in content.endings]
    points = [p.points for p in score(world, rules)][:PRINCIPLES]
    seasons = len(content.seasons)
    return Result(
        scenario=_check(content.id, 9), rules=rules_check(rules), luck=_check(session.seed, 8),
        seasons=min(len(world.history) - 1, seasons), alone=len(world.history) - 1 > seasons,
        goals=_six(g.id in world.goals and is_met(g, world.goals[g.id]) for g in content.goals),
        principles=(*points, *[None] * (PRINCIPLES - len(points))),
        figure=min(max(last[key], 0), _NONE["figure"] - 1) if key in last else None,
        ending=endings.index(world.ending) if world.ending in endings else None)


def encode(result: Result) -> str:
    values = {"form": FORM, "scenario": result.scenario, "rules": result.rules,
              "luck": result.luck, "seasons": min(result.seasons, 15), "alone": result.alone,
              "goals": sum(met << n for n, met in enumerate(result.goals)),
              "figure": _or_none(result.figure, "figure"),
              "ending": _or_none(result.ending, "ending"),
              **{f"principle{n}": _or_none(points, "principle")
                 for n, points in enumerate(result.principles)}}
    whole = 0
    for name, bits in _FIELDS:
        whole = whole << bits | int(values[name])
    mask = (1 << BITS) - 1
    return grouped([whole >> BITS * n & mask for n in reversed(range(LENGTH))])


def decode(text: str) -> Result:
    """Raises BadCode with the place and what to do, or Incompatible for another form of code."""
    try:
        whole = 0
        for value in read(text, LENGTH):
            whole = whole << BITS | value
    except BadLetters as error:
        raise _told(error) from error
    found: dict[str, int] = {}
    for name, bits in reversed(_FIELDS):
        found[name] = whole & (1 << bits) - 1
        whole >>= bits
    if found["form"] != FORM:
        raise Incompatible("code_form", found=str(found["form"]), known=str(FORM))
    points = [found[f"principle{n}"] for n in range(PRINCIPLES)]
    if any(FULL < p < _NONE["principle"] for p in points):
        raise BadCode("nonsense")
    return Result(
        found["scenario"], found["rules"], found["luck"], found["seasons"], bool(found["alone"]),
        tuple(bool(found["goals"] >> n & 1) for n in range(GOALS)),
        tuple(_known(p, "principle") for p in points), _known(found["figure"], "figure"),
        _known(found["ending"], "ending"))


def of_scenario(result: Result, content: Content) -> bool:
    return result.scenario == _check(content.id, 9)


def rules_check(rules: Rules) -> int:
    """Equal where the same acts on the same luck make the same town."""
    return _check(fingerprint(rules.params), 6)


def _check(thing: str | int, bits: int) -> int:
    return int.from_bytes(hashlib.sha256(str(thing).encode()).digest()[:4]) % (1 << bits)


def _six(met: Iterable[bool]) -> tuple[bool, ...]:
    found = list(met)[:GOALS]
    return (*found, *[False] * (GOALS - len(found)))


def _or_none(value: int | None, kind: str) -> int:
    return _NONE[kind] if value is None else value


def _known(value: int, kind: str) -> int | None:
    return None if value == _NONE[kind] else value


def _told(error: BadLetters) -> BadCode:
    if error.code == "length":
        return BadCode("length_at" if error.place else "length", found=error.found,
                       wanted=error.wanted, group=group_of(error.place or 1))
    if not error.place:
        return BadCode(error.code)
    return BadCode(error.code, group=group_of(error.place), place=in_group(error.place),
                   found=error.found[:1], wanted=error.wanted)
