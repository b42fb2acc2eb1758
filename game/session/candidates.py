"""Candidates: what may have caused a change, and what belongs together from the start.

A candidate is an act, a vote, an incident of the season, or what counts as one: the move of a
pressure, and the opening of a circle that began before. An exclusive choice is compared
with its runner-up: of the options of the same group that were legal at that moment, and that
left hours and money for everything else that was done, the one with which fewest households
would be short of what the story is about (then the one with most trust). Where there is none,
the choice is compared with nothing in its place.

What could not have come about without a candidate belongs to it, so nothing is counted
twice; what its runner-up would have allowed as well does not.

An incident that comes whatever anybody does is measured where nobody acts and nothing else comes
than came: it is what the acts answer, so its blow is told whole and theirs is what they made of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from game.rules.coops.begun import mark as opening
from game.rules.coops.begun import openings
from game.rules.core import Action, Rules
from game.rules.indicators import key_figure, measure
from game.rules.pressures import mark as moving
from game.rules.pressures import moves
from game.session.counterfactual import Act, Change, Rerun, Story, befell_since, instead
from game.session.engine import legal
from game.session.likeness import FINDING, alike
from game.world.world import World

NEVER = ("predict", "give_reason", "reply")
"""A guess, a reason and an answer are about the town; they change nothing in it."""

Play = Callable[[Change], Rerun]
"""Re-runs the story on its own luck, remembering what it has run before."""


AS_IT_WAS = Change()


@dataclass(frozen=True)
class Unit:
    """A cause before it is measured: what it is made of, and the re-run that leaves it out."""

    cause: str
    kind: str
    against: str
    members: tuple[str, ...]
    change: Change
    gone: Change
    """The re-run with nothing in its place: the same unless it has a runner-up."""
    base: Change = AS_IT_WAS
    """What the re-run is compared with: what really was, or the season in which nobody acts."""


def first_changes(story: Story) -> list[Change]:
    """The re-runs that `find` asks for, so that a caller can make them one by one before."""
    acts = [act for act in story.acts if act.action.kind not in NEVER]
    options = [change for act in acts for change in _options(act, story.rules).values()]
    names = [act.id for act in acts] + list(story.incidents)
    return list(dict.fromkeys([nobody(story), *options,
                               *(left_out((name,), story) for name in names)]))


def nobody(story: Story) -> Change:
    """The season in which nobody acts, and in which nothing comes that did not come: else what an
    act averted would stand in there for what really happened."""
    rules, came = story.rules, set(story.incidents)
    moved = {moving(pressure.id) for pressure in rules.content.pressures}
    others = frozenset(rules.incidents) | moved | {opening(p) for p in rules.providers}
    return Change(frozenset(act.id for act in story.acts), suppressed=others - came)


def find(story: Story, play: Play) -> list[Unit]:
    """The units of a story in the order in which they happened."""
    single: dict[str, Unit] = {}
    lost: dict[str, set[str]] = {}
    for act in story.acts:
        if act.action.kind not in NEVER:
            single[act.id] = _of_act(act, story, play)
    anyway = set(befell_since(story.start, play(nobody(story)).world))
    for name in story.incidents:
        alone = left_out((name,), story)
        base = nobody(story) if name in anyway else AS_IT_WAS
        single[name] = Unit(name, "incident", "", (name,), base | alone, base | alone, base)
    order = sorted(single, key=lambda name: _when(name, story))
    for name in order:
        if name in anyway:  # what answers it is not part of it
            lost[name] = set()
            continue
        lost[name] = _lost(story, play(left_out((name,), story))) & single.keys() - {name}
        lost[name] -= anyway
        lost[name] &= _lost(story, play(single[name].change))
    return [unit for names in connected(order, [(a, b) for a in order for b in lost[a]])
            for unit in _one_after_another(names, single, lost, story, play)]


def connected(order: list[str], links: Iterable[tuple[str, str]]) -> list[list[str]]:
    """Names that are linked, directly or by others, in classes; everything keeps its order."""
    leader = {name: name for name in order}
    for a, b in links:
        old, new = leader[b], leader[a]
        for name in order:
            if leader[name] == old:
                leader[name] = new
    classes: dict[str, list[str]] = {}
    for name in order:
        classes.setdefault(leader[name], []).append(name)
    return list(classes.values())


def alternatives(act: Act, rules: Rules) -> list[Action]:
    """What else could have been chosen instead of an exclusive act, at that very moment."""
    if not act.action.exclusive:
        return []
    group = _group(act.action, rules)
    return [option for option in legal(act.before, rules)
            if option.kind == act.action.kind and option != act.action
            and group is not None and _group(option, rules) == group]


def _group(action: Action, rules: Rules) -> str | None:
    """What an action excludes: other answers to an incident, other offers of its group."""
    if hasattr(action, "incident"):
        return str(action.incident)
    if hasattr(action, "offer"):
        return rules.offers[action.offer].exclusive
    return action.kind


def left_out(names: Iterable[str], story: Story) -> Change:
    """Acts undone and incidents suppressed, with nothing in their place."""
    chosen = frozenset(names)
    return Change(chosen - set(story.incidents), suppressed=chosen & set(story.incidents))


def _options(act: Act, rules: Rules) -> dict[str, Change]:
    """What an act may be compared with, by the ids that the other options would have had."""
    return {instead(act, option): Change(replace=((act.id, option),))
            for option in alternatives(act, rules)}


def _when(name: str, story: Story) -> tuple[int, int]:
    """Order of things in a story: acts by their place, incidents by their weeks, live."""
    for number, act in enumerate(story.acts):
        if act.id == name:
            return act.before.week, number
    return (story.world.happened | moves(story.world) | openings(story.world))[name], 0


def _of_act(act: Act, story: Story, play: Play) -> Unit:
    kind = "vote" if act.action.kind == "hold_vote" else "act"
    alone = left_out((act.id,), story)
    gone = set(play(alone).skipped)
    runs = {name: play(change) for name, change in _options(act, story.rules).items()}
    fair = [name for name, run in runs.items() if gone.issuperset(run.skipped)]
    if not fair:
        return Unit(act.id, kind, "", (act.id,), alone, alone)
    against = min(fair, key=lambda name: _rank(runs[name].world, story.rules))
    return Unit(act.id, kind, against, (act.id,), _options(act, story.rules)[against], alone)


def _rank(world: World, rules: Rules) -> tuple[int, int]:
    figures = measure(world, rules)
    return figures[key_figure(rules)], -figures["trust"]


def _lost(story: Story, run: Rerun) -> set[str]:
    """Acts that became illegal, and incidents that did not happen, in a re-run."""
    gone = set(story.incidents) - set(befell_since(story.start, run.world))
    return set(run.skipped) | gone


def _one_after_another(
    names: list[str], single: dict[str, Unit], lost: dict[str, set[str]], story: Story, play: Play
) -> list[Unit]:
    """What led to each other, in parts that can be told apart: without the later ones, what did the
    earlier ones do? So each is told its own share, and together they are told once.

    Two of them cannot be told apart if leaving out either comes to the same. A proposal, what was
    conceded and the vote are one thing, and finding something out is the way to what it led to.
    """
    if len(names) == 1:
        return [single[names[0]]]
    did = {name: _did(play(left_out((name,), story)).world, story) for name in names}
    kinds = {act.id: act.action.kind for act in story.acts}
    paper = {act.id: getattr(act.action, "agreement", "") for act in story.acts}
    links = [(a, b) for a in names for b in names
             if (b in lost[a] and alike(did[a], did[b]))
             or (paper.get(a) and paper[a] == paper.get(b))]
    for name in names:
        led_to = [other for other in names if other in lost[name]]
        links += [(name, other) for other in led_to[:1] if kinds.get(name) in FINDING]
    parts = connected(names, links)
    if len(parts) == 1:
        return [_together(names, single, lost, story)]
    found = []
    for number, part in enumerate(parts):
        unit = _together(part, single, lost, story)
        base = left_out((name for later in parts[number + 1:] for name in later), story)
        gone = base | unit.gone
        found.append(Unit(unit.cause, unit.kind, "", unit.members, gone, gone, base))
    return found


def _did(without: World, story: Story) -> dict[str, tuple[int, ...]]:
    """What something did to the figures that are asked about."""
    was, other = measure(story.world, story.rules), measure(without, story.rules)
    return {name: (was[name] - other[name],) for name in story.rules.content.asks}


def _together(
    names: list[str], single: dict[str, Unit], lost: dict[str, set[str]], story: Story
) -> Unit:
    """One unit of what belongs together: roots as they are, the rest simply gone.

    It is led by its first member, or by the vote if it is a proposal and its way to the vote.
    """
    if len(names) == 1:
        return single[names[0]]
    led = set().union(*(lost[name] for name in names))
    change = left_out(led.intersection(names), story)
    for name in names:
        if name not in led:
            change = change | single[name].change
    first = single[names[0]]
    kinds = {act.id: act.action.kind for act in story.acts}
    if kinds.get(first.cause) == "propose":
        first = next((single[n] for n in names if kinds.get(n) == "hold_vote"), first)
    return Unit(first.cause, first.kind, first.against, tuple(names), change,
                left_out(names, story))
