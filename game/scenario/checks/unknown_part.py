"""A part of the town that its kind lacks: a branch, a service, a route, a dial, a shock.

What a scenario writes itself is `unknown_id`'s; this is about names that come from the kind of town
and from the model.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from game.rules.common_goods import ContractSpec, Drawer
from game.rules.content import Employer, Provider, Situation
from game.rules.coops.matrix import IDS
from game.rules.dials import DIALS
from game.rules.groups import GROUPS
from game.rules.kinds import Route, ShockName
from game.rules.statutes import STATUTES
from game.rules.town_hall.channels import CHANNELS
from game.rules.town_hall.styles import STYLES
from game.rules.vocabulary import Effect
from game.scenario.checks.look import Finding, Look, advise
from game.scenario.nodes import Path
from game.scenario.problem import Word

NAMES: dict[str, str] = {
    "shock": "shocks", "dial": "dials", "style": "styles", "channel": "channels",
    "service": "services", "close_firms": "sectors", "route": "routes", "contract": "contracts",
    "end_contract": "contracts", "common": "commons", "allot": "drawers",
    "close_employer": "employers", "custom": "employers", "statute": "statutes",
    "deed": "cells",
}
"""What the `name` of an effect is, by what it does."""
FIELDS: dict[type[Any], dict[str, str]] = {
    Drawer: {"sector": "sectors", "common": "commons", "district": "districts"},
    ContractSpec: {"service": "services"},
    Route: {"service": "services", "sector": "sectors", "group": "groups",
            "provider": "providers", "districts": "districts"},
    Employer: {"sector": "sectors"},
    Provider: {"sector": "sectors", "takes_over": "employers"},
    Situation: {"employer": "employers"},
}
OWN = frozenset({"districts", "providers", "commons", "drawers", "contracts", "employers"})
OF_THE_KIND = frozenset({"services", "sectors", "routes"})


def check(look: Look) -> Iterator[Finding]:
    if look.content is None:
        return
    known = parts(look)
    for path, item in look.items:
        if isinstance(item, Effect):
            kind = NAMES.get(item.do)
            if kind is not None and item.name is not None:
                yield from _refer(look, (*path, "name"), item.name, kind, known)
            continue
        for key, kind in FIELDS.get(type(item), {}).items():
            value = getattr(item, key)
            for i, name in enumerate(value if isinstance(value, list) else [value]):
                place = (*path, key, i) if isinstance(value, list) else (*path, key)
                if name is not None:
                    yield from _refer(look, place, name, kind, known)


def parts(look: Look) -> dict[str, list[str]]:
    """Every name that may be written, by what it names."""
    kind = look.kind
    routes = [r.id for r in kind.routes] if kind else []
    routes += [r.id for r in look.content.routes] if look.content else []
    routes += [r.id for p in look.content.providers for r in p.routes] if look.content else []
    return {
        "services": [s.id for s in kind.services] if kind else [],
        "sectors": [s.id for s in kind.sectors] if kind else [],
        "routes": list(dict.fromkeys(routes)),
        "groups": [*GROUPS, *look.ids("districts")],
        "shocks": list(get_args(ShockName)),
        "dials": list(DIALS),
        "styles": list(STYLES),
        "channels": list(CHANNELS),
        "statutes": list(STATUTES),
        "cells": list(IDS),
        **{name: look.ids(name) for name in OWN},
    }


def _refer(
    look: Look, path: Path, name: str, kind: str, known: dict[str, list[str]]
) -> Iterator[Finding]:
    if name in known[kind] or (kind in OF_THE_KIND and look.kind is None):
        return  # without its kind of town nothing is known about these: `unknown_kind` says so
    own = kind in OWN or (kind == "routes" and not look.ids_complete)
    params: dict[str, str | int] = {"id": name[:60], "kind": Word(f"check.kind.{kind}")}
    finding = Finding("unknown_id" if own else "unknown_part", path, params)
    yield advise(finding, name, known[kind], limit=24)
