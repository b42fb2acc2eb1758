"""Posts and people: who is let go, and who gets an open post. Decided by luck, not by place.

An open post goes to a woman with the odds of its branch (`women`) times the odds of the women
among those who look for it: so a branch keeps its custom, and a sex that is much without work
is taken on more.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]


def dismissed(slot: Ints, over: Ints, luck: Ints) -> Ints:
    """Places of those who lose their post: of each employer's holders, `over` of them."""
    held = np.flatnonzero(over[slot] > 0)
    order = held[np.lexsort((luck[held], slot[held]))]
    mine = slot[order]
    first = np.searchsorted(mine, mine, side="left")
    return order[np.arange(len(order)) - first < over[mine]]


def shared_out(
    posts: Ints, lean: Ints, luck: Ints, women: Ints, men: Ints
) -> tuple[Ints, Ints]:
    """(places, posts): who gets which. `women` and `men` are places, whoever is first comes
    first; `lean` is the permille of each post's branch that are women, `luck` 0..999."""
    many, few = len(women), len(men)
    odds = lean * many
    chance = odds * 1000 // np.maximum(1, odds + (1000 - lean) * few)
    leans = np.argsort(luck - chance, kind="stable")
    count = min(len(posts), many + few)
    wanted = int((luck < chance).sum())
    to_women = min(many, max(wanted, count - few), count)
    to_men = min(few, count - to_women)
    first, last = leans[:to_women], leans[len(posts) - to_men:]
    return (np.concatenate((women[:to_women], men[:to_men])),
            posts[np.concatenate((first, last))])
