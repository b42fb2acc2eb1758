"""A group of households that is neither one of the model's nor a district.

In an agreement a person's id stands for that person's household; effects have `person` for that.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.content import Blocker, Concession, DriveSpec, Fact, Lean, PrototypeSpec, Wish
from game.rules.groups import GROUPS
from game.rules.vocabulary import Effect
from game.scenario.checks.look import Finding, Look, advise


def check(look: Look) -> Iterator[Finding]:
    people = look.ids("people") if look.ids_complete else None
    groups = [*GROUPS, *(look.ids("districts") if look.content else ())]
    for path, item in look.items:
        persons: list[str] | None = people
        if isinstance(item, Effect):
            key, name, persons = "group", item.group, []
        elif isinstance(item, Lean | Blocker | Wish):
            key, name = "group", item.group
        elif isinstance(item, Concession):
            key, name = "attends", item.attends
        elif isinstance(item, DriveSpec | PrototypeSpec):
            key, name, persons = "group", item.group, []
        elif isinstance(item, Fact):
            key, name, persons = "asked_group", item.asked_group, []
        else:
            continue
        if name is None or name in groups or persons is None or name in persons:
            continue
        finding = Finding("unknown_group", (*path, key), {"group": name[:60]})
        yield advise(finding, name, [*groups, *persons], limit=24)
