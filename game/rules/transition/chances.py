"""What makes a prototype work: its context, what was learned, who was heard, what it is linked to.

Nobody knows beforehand whether it fits; a trial tells. A systemic prototype stands on what its
parts have taught (concept 111).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.content import PrototypeSpec
from game.rules.core import Rules
from game.rules.groups import group
from game.rules.knowledge import known_rows
from game.rules.transition import leading
from game.rules.transition.context import fits
from game.rules.transition.worth import linked
from game.world.world import World


def those(world: World, rules: Rules, spec: PrototypeSpec) -> NDArray[np.bool_]:
    """Whom it is for."""
    return group(world, rules, spec.group)


def heard(world: World, rules: Rules, spec: PrototypeSpec) -> int:
    """Of them, whom the team has met: deep listening, permille."""
    mine = those(world, rules, spec)
    return int((known_rows(world, rules) & mine).sum()) * 1000 // max(1, int(mine.sum()))


def knowing(world: World, rules: Rules, spec: PrototypeSpec) -> int:
    """How much one goes by, permille: learned of it, learned of its parts, heard."""
    state, r = world.transition.prototypes[spec.id], rules
    parts = ((r["prototype.by_learned"], state.learned),
             (r["prototype.by_links"], linked(world, r, spec)),
             (r["prototype.by_heard"], state.heard))
    return sum(weight * level for weight, level in parts) // max(1, sum(w for w, _ in parts))


def of_working(world: World, rules: Rules, spec: PrototypeSpec, at_scale: bool) -> int:
    """Chance that it works, permille: at the scale of all it forgives less what is not known."""
    state = world.transition.prototypes[spec.id]
    known = knowing(world, rules, spec)
    first = spec.chance
    if at_scale:
        first = first * rules["prototype.scale_chance"] // 1000
        known += (1000 - known) * rules["prototype.tested"] // 1000 * state.works
    chance = first + (1000 - first) * known // 1000
    least = rules["prototype.unfit"]
    return chance * (least + (1000 - least) * fits(world, rules, spec.context) // 1000) // 1000


def partner_there(world: World, spec: PrototypeSpec) -> bool:
    return spec.partner is None or world.org_in(spec.partner) is not None


def parts_tried(world: World, spec: PrototypeSpec) -> bool:
    """Whether each part of a systemic one has been tried at least once."""
    return all(world.transition.prototypes[name].tries > 0 for name in spec.links)


def weeks(world: World, rules: Rules, spec: PrototypeSpec) -> int:
    """How long a trial runs: agile ones are shorter."""
    return max(2, spec.weeks * 1000 // leading.learns(world, rules))
