"""`equals` names a value that its variant never takes, or a choice that its incident lacks."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.content import Agreement, Fact
from game.scenario.checks.look import Finding, Look, advise
from game.scenario.problem import Word


def check(look: Look) -> Iterator[Finding]:
    if look.content is None:
        return
    values = {v.id: v.values for v in look.content.variants}
    choices = {i.id: [c.id for c in i.choices] for i in look.content.incidents}
    for path, condition in look.conditions:
        name = condition.equals
        if name is None:
            continue
        for owner, known in ((condition.variant, values), (condition.answered, choices)):
            if owner is not None and known.get(owner) and name not in known[owner]:
                rule = "unknown_value" if known is values else "unknown_choice"
                params: dict[str, str | int] = {"value": name[:60], "owner": owner}
                yield advise(Finding(rule, (*path, "equals"), params), name, known[owner])
    districts = look.ids("districts")
    for path, item in look.items:
        if isinstance(item, Agreement) and item.blocker_variant in values:
            known_values = values[item.blocker_variant or ""]
            for i, blocker in enumerate(item.blockers):
                if known_values and blocker.id not in known_values:
                    params = {"value": blocker.id[:60], "owner": item.blocker_variant}
                    finding = Finding("unknown_value", (*path, "blockers", i, "id"), params)
                    yield advise(finding, blocker.id, known_values)
        if isinstance(item, Fact) and item.district_variant in values:
            for value in values[item.district_variant]:
                if value not in districts:
                    params = {"id": value[:60], "kind": Word("check.kind.districts")}
                    finding = Finding("unknown_id", (*path, "district_variant"), params)
                    yield advise(finding, value, districts)
