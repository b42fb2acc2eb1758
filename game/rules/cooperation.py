"""Conditional cooperation: how much of what is asked each household gives, and how that changes.

The social rule (facts G3 to G9, G12, equations I7): half of people give when they believe that
others give, and a little less than those do; a third mostly take; some give until it is easy to
lean on others; a few give come what may. So what is given decays by itself. Talking lifts what
people believe and binds them for a while; being answered for falling short moves those who take,
and costs both sides; both together do more and cost less. Who judges has to be accepted: where
nobody sees who gave what, it is those who give that get punished.

Everything is permille of what is asked (1000 is all of it), whole numbers, and a function of its
arguments: luck and memory belong to the caller. Arrays may have any shape; where a rule needs a
group (`sanctioned`, `others`), its members lie along the last axis.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.rules.core import Rules, move_towards

Ints = NDArray[np.int64]

CONDITIONAL, FREE_RIDER, HUMP, UNCONDITIONAL = range(4)
"""Values of `Households.kind` (facts G3)."""


@dataclass(frozen=True)
class Institutions:
    """What a group has beside its good will, each 0..1000."""

    bond: int | Ints = 0
    """How much people still feel bound by what they agreed in talking: see `talk` and `wears_off`.
    One number for a town, or one for each household."""
    sanctions: int = 0
    """How strongly falling short is answered: what it costs both sides."""
    felt: int = 0
    """How far people have come to reckon with that: see `reckon_with`. This moves them."""
    legitimacy: int = 1000
    """How far it is seen who gave what, and accepted who judges it."""


ALONE = Institutions()


def belief_after(belief: Ints, seen: Ints, rules: Rules) -> Ints:
    """What people believe others give, once they saw what those gave (facts G5)."""
    weight, news = rules["cooperation.belief_kept"], rules["cooperation.belief_seen"]
    after: Ints = (belief * weight + seen * news) // 1000
    return after.clip(0, 1000)


def willing(kind: Ints, belief: Ints, rules: Rules) -> Ints:
    """What each would give with no agreement and no sanction: belief and own taste (I7)."""
    slope = rules["cooperation.slope"]
    other = np.where(belief < 500, belief, 1000 - belief)
    taste = np.where(kind == UNCONDITIONAL, rules["cooperation.unconditional"],
                     np.where(kind == HUMP, other, belief) * slope // 1000)
    own = rules["cooperation.taste"]
    given = (own * taste + (1000 - own) * belief) // 1000
    alone = belief * rules["cooperation.free_rider"] // 1000
    result: Ints = np.where(kind == FREE_RIDER, alone, given)
    return result


def given(kind: Ints, belief: Ints, luck: Ints, rules: Rules, by: Institutions = ALONE) -> Ints:
    """What each gives, 0..1000 of what is asked. `luck` is uniform 0..999, one for each.

    Bond and sanctions each close a part of the gap to what is asked; where sanctions backfire, they
    take away from what would have been given.
    """
    share = willing(kind, belief, rules)
    share += (luck - 500) * rules["cooperation.noise"] // 500
    free = kind == FREE_RIDER
    heed: Ints = np.where(free, rules["cooperation.bond_free_rider"], rules["cooperation.bond"])
    share += (1000 - share) * (heed * by.bond // 1000) // 1000
    moved: Ints = np.where(free, rules["cooperation.moved_free_rider"], rules["cooperation.moved"])
    push = moved * force(by, rules) // 1000
    share += np.where(push > 0, 1000 - share, share) * push // 1000
    result: Ints = share.clip(0, 1000)
    return result


def force(by: Institutions, rules: Rules) -> int | Ints:
    """How far sanctions push, permille; below zero where the wrong people are punished (G8, G12).

    What was agreed in talking makes a sanction weigh more (facts G9)."""
    least = rules["cooperation.legitimacy_least"]
    accepted = (by.legitimacy - least) * 1000 // (1000 - least)
    together = 1000 + by.bond * rules["cooperation.synergy"] // 1000
    pushes = by.felt * accepted // 1000 * together // 1000
    return np.minimum(pushes, 1000) if isinstance(pushes, np.ndarray) else min(pushes, 1000)


def talk(belief: Ints, bond: int | Ints, rules: Rules) -> tuple[Ints, int | Ints]:
    """Belief and bond once people have sat together and agreed to give (facts G7)."""
    hope = belief + (1000 - belief) * rules["cooperation.talk_belief"] // 1000
    return hope, bond + (1000 - bond) * rules["cooperation.talk_bond"] // 1000


def wears_off(bond: int | Ints, rules: Rules) -> int | Ints:
    """What is left of a bond one round after (facts G7: one talk fades, repeated talk does not)."""
    return bond * rules["cooperation.bond_kept"] // 1000


def reckon_with(felt: int, sanctions: int, rules: Rules) -> int:
    """How far people reckon with sanctions after a round of them: they learn it by seeing it, and
    forget as slowly (facts G2: giving rises round by round)."""
    after: int = move_towards(felt, sanctions, rules["cooperation.felt_rounds"])
    return after


def restart(belief: Ints, rules: Rules) -> Ints:
    """A new beginning gives people hope again, for a while (facts G6)."""
    hope: Ints = belief + rules["cooperation.restart"]
    return hope.clip(0, 1000)


def others(share: Ints) -> Ints:
    """What the others of each one's group give on average. One alone sees only their own."""
    size = share.shape[-1]
    if size == 1:
        return share
    mean: Ints = (share.sum(axis=-1, keepdims=True) - share) // (size - 1)
    return mean


def sanctioned(share: Ints, rules: Rules, by: Institutions) -> tuple[Ints, Ints]:
    """What being punished takes from each, and what punishing costs each; permille of what is
    asked.

    Whoever gave less than the others did is punished for the gap; where judges are not accepted,
    part of it falls on those who gave more (facts G8). Punishing costs those who did not fall
    short a part of what it takes (Fehr & Gächter: one for three, facts G2), shared equally among
    them.
    """
    norm = others(share)
    short, above = (norm - share).clip(min=0), (share - norm).clip(min=0)
    wrong = (1000 - by.legitimacy) * rules["cooperation.antisocial"] // 1000
    fined: Ints = (short * by.legitimacy + above * wrong) // 1000 * by.sanctions // 1000
    fined = fined * rules["cooperation.fine"] // 1000
    judges = (short == 0).astype(np.int64)
    bill = fined.sum(axis=-1, keepdims=True) * rules["cooperation.fine_costs"] // 1000
    cost: Ints = judges * bill // np.maximum(1, judges.sum(axis=-1, keepdims=True))
    return fined, cost
