"""What is left out of a whole game, and what of it is one decision.

Acts are put together beforehand where they are one thing: a proposal, what was conceded and the
vote on it. Afterwards where they cannot be told apart: without the first the second cannot be done,
and leaving out either comes to the same. Finding something out is the way to a deed, not another
deed: it goes with what could not have been done without it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from game.session.candidates import NEVER, connected
from game.session.counterfactual import Act
from game.session.grouping import ROUNDING

FINDING = ("listen", "measure", "census", "evaluate", "diagnose")
SMALL = (*FINDING, "place", "match", "evening", "allot")
"""Acts of which a season may hold many, each of them small: tried by the handful first."""
FIRST = ("hold_vote", "start", "hand_over", "bargain", "enact", "choose")
"""What is tried first: what most often moves a town."""
ALIKE = 5
"""Two effects are alike if they differ by less than one part in so many of the larger one."""

Effects = dict[str, tuple[int, ...]]
"""By figure, what a decision did by the end of each season; of a level in one week."""
Handful = tuple[Act, ...]


@dataclass(frozen=True)
class Tried:
    """Some acts, and the game without them."""

    acts: Handful
    effects: Effects
    goals: tuple[tuple[str, bool], ...]
    """Those that came out otherwise without it, and whether they were met."""
    lost: frozenset[str]
    """Acts that could not be done any more."""

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(act.id for act in self.acts)

    @property
    def lead(self) -> Act:
        """The vote, if there was one; else the first."""
        return next((a for a in self.acts if a.action.kind == "hold_vote"), self.acts[0])

    @property
    def season(self) -> int:
        return self.lead.place[0]

    @property
    def finds_out(self) -> bool:
        return all(act.action.kind in FINDING for act in self.acts)

    @property
    def did_something(self) -> bool:
        return bool(self.goals) or any(any(amounts) for amounts in self.effects.values())


def handfuls(acts: Iterable[Act]) -> list[Handful]:
    """What is left out together, what is likely to matter most first."""
    found: dict[tuple[object, ...], list[Act]] = {}
    for act in acts:
        if act.action.kind in NEVER:
            continue
        paper = getattr(act.action, "agreement", "")
        small = act.action.kind in SMALL
        thing = ("paper", paper) if paper else ("small", act.action.kind) if small else act.id
        found.setdefault((act.place[0], thing), []).append(act)
    return sorted((tuple(some) for some in found.values()), key=_rank)


def _rank(some: Handful) -> int:
    kinds = {act.action.kind for act in some}
    likely = [place for place, kind in enumerate(FIRST) if kind in kinds]
    return min(likely, default=len(FIRST) + bool(kinds & set(SMALL)))


def to_split(tried: Iterable[Tried]) -> Iterator[Tried]:
    """Handfuls that found something out which led to something, so that each is asked about. Other
    small acts are one thing: who does what in that season.
    """
    for one in tried:
        if len(one.acts) > 1 and one.finds_out and (one.lost or one.did_something):
            yield one


@dataclass(frozen=True)
class Deed:
    """One decision: the acts that are it, and which of the trials tells its effects."""

    told: Tried
    acts: Handful


def deeds(tried: list[Tried]) -> list[Deed]:
    """Those that did something, each with everything that cannot be told apart from it."""
    doing = [one for one in tried if one.did_something]
    ways = {one.lead.id for one in doing if one.finds_out and _led_to(one, doing)}
    left = [one for one in doing if one.lead.id not in ways]
    links = [(a.lead.id, b.lead.id) for a in left for b in left
             if a is not b and a.lost & set(b.ids) and alike(a.effects, b.effects)]
    by_lead = {one.lead.id: one for one in left}
    found = []
    for names in connected(list(by_lead), links):
        same = sorted((by_lead[name] for name in names), key=lambda one: one.lead.before.week)
        told = next((one for one in same if not one.finds_out), same[0])
        acts = {act.id: act for one in same for act in one.acts}
        for way in doing:
            if way.lead.id in ways and way.lost & acts.keys():
                acts |= {act.id: act for act in way.acts}
        found.append(Deed(told, tuple(sorted(acts.values(), key=lambda act: act.before.week))))
    return found


def _led_to(way: Tried, doing: list[Tried]) -> bool:
    return any(way.lost & set(one.ids) for one in doing if not one.finds_out)


def alike(one: Effects, other: Effects) -> bool:
    """Whether two decisions come to the same; rounding, and little things beside, do not count."""
    for name in one.keys() & other.keys():
        size = max(map(abs, one[name] + other[name]))
        off = max(abs(a - b) for a, b in zip(one[name], other[name], strict=True))
        if off > ROUNDING and off * ALIKE >= size:
            return False
    return True
