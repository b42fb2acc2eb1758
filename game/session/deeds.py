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
from game.session.likeness import FINDING, Effects, alike

SMALL = (*FINDING, "place", "match", "evening", "allot")
"""Acts of which a season may hold many, each of them small: tried by the handful first."""
FIRST = ("hold_vote", "start", "hand_over", "bargain", "enact", "choose")
"""What is tried first: what most often moves a town."""

Handful = tuple[Act, ...]


@dataclass(frozen=True)
class Tried:
    """Some acts, or something that befell the town, and the game without it."""

    ids: tuple[str, ...]
    lead: str
    """The vote, if there was one; else the first."""
    kind: str
    """`act`, `vote` or `incident`."""
    at: int
    """Its place among the acts of the game; of something that befell the town, its week."""
    season: int
    finds_out: bool
    effects: Effects
    goals: tuple[tuple[str, bool], ...] = ()
    """Those that came out otherwise without it, and whether they were met."""
    lost: frozenset[str] = frozenset()
    """Acts that could not be done any more."""

    @property
    def did_something(self) -> bool:
        return bool(self.goals) or any(any(amounts) for amounts in self.effects.values())


def tried(
    acts: Handful, at: int, effects: Effects, goals: dict[str, bool], skipped: Iterable[str]
) -> Tried:
    votes = [act for act in acts if act.action.kind == "hold_vote"]
    lead, ids = (votes or acts)[0], tuple(act.id for act in acts)
    finds_out = all(act.action.kind in FINDING for act in acts)
    return Tried(ids, lead.id, "vote" if votes else "act", at, lead.place[0],
                 finds_out, effects, tuple(goals.items()), frozenset(skipped) - set(ids))


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


def to_split(every: Iterable[Tried]) -> Iterator[Tried]:
    """Handfuls that found something out which led to something, so that each is asked about. Other
    small acts are one thing: who does what in that season.
    """
    for one in every:
        if len(one.ids) > 1 and one.finds_out and (one.lost or one.did_something):
            yield one


@dataclass(frozen=True)
class Deed:
    """One decision: which of the trials tells its effects, and all the acts that are it."""

    told: Tried
    ids: tuple[str, ...]


def deeds(every: list[Tried]) -> list[Deed]:
    """Those that did something, each with everything that cannot be told apart from it."""
    doing = [one for one in every if one.did_something]
    ways = [one for one in doing if one.finds_out and _led_to(one, doing)]
    left = [one for one in doing if one not in ways]
    links = [(a.lead, b.lead) for a in left for b in left
             if a is not b and a.lost & set(b.ids) and alike(a.effects, b.effects)]
    by_lead = {one.lead: one for one in left}
    led = {way.lead: min((one for one in left if way.lost & set(one.ids)), key=lambda one: one.at)
           for way in ways}
    found = []
    for names in connected(list(by_lead), links):
        same = sorted((by_lead[name] for name in names), key=lambda one: one.at)
        told = next((one for one in same if not one.finds_out), same[0])
        same += [way for way in ways if led[way.lead] in same]
        same.sort(key=lambda one: one.at)
        found.append(Deed(told, tuple(act for one in same for act in one.ids)))
    return found


def _led_to(way: Tried, doing: list[Tried]) -> bool:
    return any(way.lost & set(one.ids) for one in doing if not one.finds_out)
