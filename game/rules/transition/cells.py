"""The columns of organisations, firms and people: what each really does, permille."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np

from game.rules.beside.label import bears
from game.rules.core import Rules
from game.rules.machines.organisation import EARNING
from game.world.enterprises import COOPERATIVE
from game.world.organisations import Organisation
from game.world.world import World

Cells = dict[str, Callable[[World, Rules], int]]


def _orgs(world: World, rules: Rules) -> list[Organisation]:
    """Open organisations of people: civil society and cooperatives, no firm of an owner."""
    return [o for o in world.orgs.values() if o.stage in EARNING
            and (form := rules.forms.get(o.form)) is not None and form.members != "nobody"]


def _share(found: Iterable[bool]) -> int:
    """Permille of them; nothing where there is none."""
    listed = list(found)
    return 1000 * sum(listed) // len(listed) if listed else 0


def _own_rules(world: World, rules: Rules) -> int:
    """Organisations that live by rules their own members gave themselves."""
    return _share(bool(o.bylaws or o.statutes) for o in _orgs(world, rules))


def _federated(world: World, rules: Rules) -> int:
    """Organisations that stand in a federation or by a hub."""
    return _share(bool(o.network) or o.provider in world.hub.taken_in
                  for o in _orgs(world, rules))


def _belonging(world: World, rules: Rules) -> int:
    """What their last audit found of the seven principles; where there was none, whether somebody
    belongs to them at all."""
    orgs = _orgs(world, rules)
    found = []
    for org in orgs:
        levels = [level for name, level in org.audit.items() if name.startswith("ica")]
        found.append(sum(levels) // len(levels) if levels else 500 * bool(org.members))
    return sum(found) // len(found) if found else 0


def _steady(world: World, rules: Rules) -> int:
    """Organisations in no trouble that somebody of the town carries; half for the team's."""
    found = [(500 if o.team_held else 1000) * (o.stage != "in_trouble")
             for o in _orgs(world, rules)]
    return sum(found) // len(found) if found else 0


def _given(world: World, rules: Rules) -> int:
    """Minutes a week that homes give to anything of the town, of what would be much."""
    h = world.households
    return int(h.org_minutes.sum()) * 1000 // max(1, h.n * rules["grid.minutes"])


def _alive(world: World) -> np.ndarray:
    return np.flatnonzero(world.enterprises.alive > 0)


def _of_many(part: int, whole: int, full: int) -> int:
    """A share as permille of the share that counts as all."""
    return part * 1_000_000 // max(1, whole * full)


def _who_works_decides(world: World, rules: Rules) -> int:
    rows = _alive(world)
    coops = int((world.enterprises.form[rows] == COOPERATIVE).sum())
    return _of_many(coops, len(rows), rules["grid.firms"])


def _tied(world: World, rules: Rules) -> int:
    """Enterprises that take a money of the town or that a hub stands by."""
    rows = _alive(world)
    tied = world.enterprises.accepts[rows] > 0
    tied |= np.isin(rows, list(world.hub.supported))
    return _of_many(int(tied.sum()), len(rows), rules["grid.firms"])


def _for_others(world: World, rules: Rules) -> int:
    """What they do beyond their own profit: efforts behind a label, and the label."""
    rows = _alive(world)
    efforts = world.beside.efforts
    if not efforts or not len(rows):
        return 0
    shown = int(bears(world)[rows].sum())
    meant = int(np.array(efforts, np.int64)[rows].mean())
    return (meant + _of_many(shown, len(rows), rules["grid.firms"])) // 2


def _sound(world: World, rules: Rules) -> int:
    """Enterprises that are in no trouble."""
    rows = _alive(world)
    return _share((world.enterprises.trouble_weeks[rows] == 0).tolist())


def _posts(world: World, rules: Rules) -> int:
    """Posts they fill, and pay as agreed."""
    e, rows = world.enterprises, _alive(world)
    paid = int((e.workers[rows] * e.pay_permille[rows]).sum())
    return paid // max(1, int(e.jobs[rows].sum()))


def _heard(world: World, rules: Rules) -> int:
    """How far people have a say, and think that it is of use to try."""
    h = world.households
    parts = [int(h.efficacy.mean())]
    if rules.has("needs"):
        parts.append(int(h.level("voice").mean()))
    return sum(parts) // len(parts)


def _not_alone(world: World, rules: Rules) -> int:
    return int(world.households.company.mean())


def _spirit(world: World, rules: Rules) -> int:
    """Trust, and what they measure their town by (else what they believe of others)."""
    h = world.households
    other = world.beside.mindset if rules.has("beside") else int(h.belief.mean())
    return (int(h.trust.mean()) + other) // 2


def _strength(world: World, rules: Rules) -> int:
    """Sure of themselves, and not tired out."""
    h = world.households
    return int((h.efficacy * (1000 - h.tired) // 1000).mean())


def _hands(world: World, rules: Rules) -> int:
    """Homes that give time to anything of the town, of what would be many."""
    h = world.households
    return _of_many(int((h.org_minutes > 0).sum()), h.n, rules["grid.homes"])


ORGANISATIONS: Cells = {"planning": _own_rules, "networks": _federated, "culture": _belonging,
                        "capacity": _steady, "doing": _given}
FIRMS: Cells = {"planning": _who_works_decides, "networks": _tied, "culture": _for_others,
                "capacity": _sound, "doing": _posts}
PEOPLE: Cells = {"planning": _heard, "networks": _not_alone, "culture": _spirit,
                 "capacity": _strength, "doing": _hands}
