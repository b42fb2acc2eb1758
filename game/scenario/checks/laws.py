"""Laws that cannot be taken back, allies and actors that nobody named, words of closed lists, and
the system that runs all of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.rules import content as c
from game.rules.laws import coalition, path, table
from game.rules.laws.figures import FIGURES
from game.rules.laws.levers import place_of
from game.rules.vocabulary import Condition, Effect
from game.scenario.checks.look import Finding, Look, one_of, within
from game.scenario.nodes import Path

SYSTEM = "laws"
WORDS: dict[str, tuple[str, ...]] = {
    "law": path.WORDS, "ally": coalition.WORDS, "table": table.WORDS}
"""Effect -> what its `word` may be."""
DOES = (*WORDS, "law_push", "national_mood", "table_give")
AMOUNTS = {"law_push": (-1000, 1000), "ally": (-1000, 1000), "national_mood": (-1000, 1000),
           "table_give": (1, 10)}
RANGES: dict[type, dict[str, tuple[int, int]]] = {
    c.BillSpec: {"weeks": (1, 520), "decree_weeks": (1, 520), "needs": (0, 1000),
                 "decree_needs": (0, 1000), "against": (0, 1000)},
    c.AllySpec: {"weight": (0, 1000)},
    c.Matter: {"needs": (1, 52), "again": (0, 52)},
    c.TableSpec: {"every": (1, 52)},
}


def check(look: Look) -> Iterator[Finding]:
    if look.content is None:
        return
    for path_, item in look.items:
        for key, (low, high) in RANGES.get(type(item), {}).items():
            yield from within((*path_, key), key, getattr(item, key), low, high)
        if isinstance(item, c.BillSpec):
            yield from _bill(path_, item)
        elif isinstance(item, c.TableSpec):
            yield from _table(path_, item)
        elif isinstance(item, Effect) and item.do in DOES:
            yield from _effect(look.content, path_, item)
        elif isinstance(item, Condition):
            yield from _condition(look.content, path_, item)
    if isinstance(look.root, c.Content):
        for key in ("laws", "allies", "table"):
            if getattr(look.root, key) and SYSTEM not in look.root.systems:
                yield Finding("system_missing", (key,), {"field": key, "system": SYSTEM},
                              at_key=True)


def _bill(path_: Path, bill: c.BillSpec) -> Iterator[Finding]:
    """What holds while it is decreed can be taken back, and there is something of it."""
    for i, effect in enumerate(bill.force):
        if place_of(effect) is None:
            yield Finding("law_not_reversible", (*path_, "force", i, "do"),
                          {"do": effect.do, "law": bill.id[:60]})
    if not bill.force:
        yield Finding("law_without_force", (*path_, "id"), {"law": bill.id[:60]}, "warning",
                      "reasonable")


def _table(path_: Path, spec: c.TableSpec) -> Iterator[Finding]:
    actors = [a.id for a in spec.actors]
    if len(actors) < 2:
        yield Finding("number_range", (*path_, "actors"), {
            "field": "actors", "found": str(len(actors)), "low": "2", "high": "20"})
    for i, matter in enumerate(spec.matters):
        place = (*path_, "matters", i)
        yield from one_of((*place, "by"), matter.by, actors, "table_actors")
        yield from one_of((*place, "helps"), matter.helps, [*actors, table.TEAM], "table_actors")
        if matter.by == matter.helps:
            yield Finding("matter_of_its_own", (*place, "helps"), {"matter": matter.id[:60]})


def _effect(content: c.Content, path_: Path, effect: Effect) -> Iterator[Finding]:
    if SYSTEM not in content.systems:
        yield Finding("system_missing", (*path_, "do"), {"field": effect.do, "system": SYSTEM})
    if effect.do in WORDS and effect.word is not None:
        yield from one_of((*path_, "word"), effect.word, WORDS[effect.do], "words")
    if effect.do in AMOUNTS and effect.amount is not None:
        yield from within((*path_, "amount"), "amount", effect.amount, *AMOUNTS[effect.do])
    actors = [a.id for a in content.table.actors] if content.table else []
    if effect.do == "table_give" and effect.name is not None:
        yield from one_of((*path_, "name"), effect.name, actors, "table_actors")
    if effect.do == "table_give" and effect.word is not None:
        yield from one_of((*path_, "word"), effect.word, actors, "table_actors")


def _condition(content: c.Content, path_: Path, asked: Condition) -> Iterator[Finding]:
    """Bounds, stages and causes that can be; `equals` of a choice or a clause is not ours."""
    ours = not (asked.variant or asked.answered or asked.clause)
    if asked.law is not None and asked.figure is not None:
        yield from one_of((*path_, "figure"), asked.figure, sorted(FIGURES), "figures")
    if asked.law is not None and asked.equals is not None and ours:
        yield from one_of((*path_, "equals"), asked.equals, path.CAUSES, "causes_of_failure")
    elif asked.ally is not None and asked.equals is not None and ours:
        own = [r.id for a in content.allies if a.id == asked.ally for r in a.leaves]
        yield from one_of((*path_, "equals"), asked.equals, [*own, *coalition.REASONS],
                          "reasons_to_leave")
    if asked.matter is not None:
        known = [m.id for m in content.table.matters] if content.table else []
        yield from one_of((*path_, "matter"), asked.matter, known, "matters")
