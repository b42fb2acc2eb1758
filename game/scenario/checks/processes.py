"""A process that nobody could take part in, and names of its parts that are none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.rules import content as c
from game.rules.coproduction.challenges import CHALLENGES
from game.rules.coproduction.figures import FIGURES
from game.rules.coproduction.life import CAUSES
from game.rules.coproduction.supports import SUPPORTS
from game.rules.effects.coproduction import CHOICES, SAVINGS
from game.rules.groups import GROUPS
from game.rules.machines.process import PHASES
from game.rules.vocabulary import Condition, Effect
from game.scenario.checks.look import Finding, Look, advise, one_of, within

NAMES: dict[str, tuple[str, Iterable[str]]] = {
    "process_phase": ("phases", PHASES), "process_skip": ("phases", PHASES[:-1]),
    "process_move": ("axes", CHOICES), "process_support": ("prerequisites", SUPPORTS),
    "process_remedy": ("challenges", CHALLENGES),
}
"""What the `name` of an effect is, by what it does."""
RANGES = {"minutes": (1, 40 * 60), "pay_cents_hour": (0, 10_000), "informed": (0, 1000),
          "outcome": (0, 1000)}
COUNTED = {"frail": "frail", "elders": "elders_permille", "parents": "children_permille",
           "newcomers": "newcomers_permille", "unemployed": "unemployed_permille"}
"""Groups of which a scenario's districts say whether there are any."""


def check(look: Look) -> Iterator[Finding]:
    if look.content is None:
        return
    yield from designs(look)
    yield from uses(look)
    if isinstance(look.root, c.Content):
        yield from _town(look.root)


def designs(look: Look) -> Iterator[Finding]:
    """Every process by itself: its service, its people, what they may give."""
    services = [s.id for s in look.kind.services] if look.kind else []
    groups = [*GROUPS, *look.ids("districts")]
    for path, item in look.items:
        if not isinstance(item, c.ProcessSpec):
            continue
        if services:
            yield from one_of((*path, "service"), item.service, services, "services")
        for key in ("users", "others"):
            name = getattr(item, key)
            if name is not None and name not in groups:
                finding = Finding("unknown_group", (*path, key), {"group": name[:60]})
                yield advise(finding, name, groups, limit=24)
        for key, (low, high) in RANGES.items():
            if (found := getattr(item, key)) is not None:
                yield from within((*path, key), key, found, low, high)
        for name, level in item.supports.items():
            place = (*path, "supports", name)
            if name not in SUPPORTS:
                yield from one_of(place, name, SUPPORTS, "prerequisites", at_key=True)
            else:
                yield from within(place, name, level, 0, 1000)


def _town(content: c.Content) -> Iterator[Finding]:
    """What a process asks of its town: the system that runs it, and somebody to take part."""
    if content.processes and "coproduction" not in content.systems:
        yield Finding("system_missing", ("processes", 0, "id"),
                      {"field": "processes", "system": "coproduction"})
    for i, spec in enumerate(content.processes):
        if _nobody(content, spec.users) and (spec.others is None or _nobody(content, spec.others)):
            yield Finding("process_nobody", ("processes", i, "users"),
                          {"id": spec.id, "group": spec.users[:60]}, "warning", "reasonable")


def _nobody(content: c.Content, group: str) -> bool:
    """Whether the districts say that there is no such household; named people may be one."""
    if group in COUNTED:
        return not content.people and not any(
            getattr(d, COUNTED[group]) for d in content.districts)
    return any(d.id == group and d.households == 0 for d in content.districts)


def uses(look: Look) -> Iterator[Finding]:
    """What effects do to a process, and what conditions ask of it."""
    for path, item in look.items:
        if isinstance(item, Effect):
            if item.do in NAMES and item.name is not None:
                kind, known = NAMES[item.do]
                yield from one_of((*path, "name"), item.name, known, kind)
            words = _words(item)
            if words and item.word is not None:
                yield from one_of((*path, "word"), item.word, words, "words")
        elif isinstance(item, Condition) and item.process is not None:
            if item.figure is not None:
                yield from one_of((*path, "figure"), item.figure, sorted(FIGURES), "figures")
            if item.equals is not None and not (item.variant or item.answered or item.clause):
                yield from one_of((*path, "equals"), item.equals, CAUSES, "causes_of_failure")


def _words(effect: Effect) -> tuple[str, ...]:
    if effect.do == "process_savings":
        return SAVINGS
    if effect.do == "process_end":
        return CAUSES
    return CHOICES.get(effect.name or "", ()) if effect.do == "process_move" else ()
