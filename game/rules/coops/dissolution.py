"""The end: stakes first, then what the statutes and the form say of the rest.

Members and those who left have back what they put in, all alike if there is too little. What is
left is shared out among the members, but for the reserves that the law asked for; where all of it
is indivisible (facts B13) it goes to the federation's fund, and to the town hall where there is
none.
"""

from __future__ import annotations

import numpy as np

from game.rules.choosing import purse as purse_of_all
from game.rules.coops import rows
from game.rules.core import Context
from game.rules.splitting import parts_of
from game.rules.statutes import SHARED_OUT, value
from game.world.organisations import Organisation
from game.world.world import EURO, World


def share_out(world: World, ctx: Context, org: Organisation) -> None:
    """Empty the purse of an organisation that ends. Debts stay in it for whoever closes it; what
    has an owner is the owner's."""
    form = ctx.rules.forms.get(org.form)
    if form is not None and form.voting == "owner":
        return
    purse_of_all.hand_out(world, ctx.rules, org)
    left = max(0, rows.cash(world, org))
    home = np.zeros(world.households.n, np.int64)
    who = sorted(row for row, stake in org.stakes.items() if stake > 0)
    stakes = [org.stakes[row] for row in who]
    back = parts_of(min(left, sum(stakes)), stakes) if who else []
    home[who] = back
    left -= sum(back)
    members = sorted(org.members)
    locked = form is not None and form.locked
    if members and not locked and value(ctx.rules, org, "dissolution") == SHARED_OUT:
        free = max(0, left - world.tallies.get(f"locked:{org.id}", 0))
        home[members] += np.array(parts_of(free, [1] * len(members)), np.int64)
        left -= free
    purse = rows.purse(org)
    world.ledger.collect(EURO, -home, purse)
    if left:
        heir = f"fund:{org.network}" if org.network in world.networks else "town_hall"
        world.ledger.pay(EURO, purse, heir, left)
    if home.any() or left:
        ctx.tell("shared_out", org=org.provider, members=int(home.sum()), kept=left)
    org.stakes, org.owed, org.joined = {}, {}, {}
