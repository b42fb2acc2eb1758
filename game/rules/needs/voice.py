"""Voice: being asked, having a vote somewhere, and believing that it changes something.

A district that was listened to, being a member of what one lives by, rules that were voted, and a
town hall that governs with people rather than for targets all count (facts D9 to D13 are about
decisions, C4 about self-efficacy, which weighs most). In an ordinary town, where few are asked,
about a third of the homes stay below the floor: a judgement, as the weights are.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Context, Rules
from game.rules.knowledge import district_known
from game.rules.needs.terms import SERVING
from game.world.world import World

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]


def measure(world: World, ctx: Context) -> Ints:
    h, r = world.households, ctx.rules
    level = r["needs.voice_base"] + h.efficacy * r["needs.voice_efficacy"] // 1000
    level += h.trust * r["needs.voice_trust"] // 1000
    level += r[f"needs.voice_{world.municipality.style}"]
    heard = [district_known(world, d.id) for d in r.content.districts]
    level += np.array(heard, bool)[h.district] * r["needs.voice_heard"]
    member = np.zeros(h.n, bool)
    for org in world.orgs.values():
        if org.stage in SERVING:
            member[org.members] = True
    for proposal in world.proposals.values():
        if proposal.state == "adopted" and proposal.method != "authoritarian":
            member[proposal.voters] = True
    level += member * r["needs.voice_member"]
    level -= unheard_often(world, r) * r["oppression.voice"]
    return level.clip(0, 1000)


def unheard_often(world: World, rules: Rules) -> Mask:
    """Who came to meetings of some organisation again and again, and nobody said what they came to
    say (facts C11: to belong and not be heard is worse than the vote is worth)."""
    mask, often = np.zeros(world.households.n, np.bool_), rules["oppression.from"]
    for org in world.orgs.values():
        mask[[row for row, times in org.unheard.items() if times >= often]] = True
    return mask
