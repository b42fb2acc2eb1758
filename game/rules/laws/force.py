"""Laws in force: what they hold in place, upheld every week and put back when they go."""

from __future__ import annotations

from game.rules.core import Rules
from game.rules.laws.levers import lever_at, place_of
from game.world.laws import Hold
from game.world.world import World


def take_hold(world: World, rules: Rules, law: str) -> None:
    """Everything that a law says is so from now on. What cannot be taken back it may not say: the
    checker says so, and here it is left out."""
    for effect in rules.laws[law].force:
        place = place_of(effect)
        if place is not None:
            _claim(world, rules, law, *place)


def let_go(world: World, rules: Rules, law: str) -> None:
    """Everything is as it would be without the law: to the cent, to the permille."""
    for place in [p for p, hold in world.holds.items() if law in hold.claims]:
        hold = world.holds[place]
        lever, name = lever_at(place)
        if lever.adds:
            left = (lever.read(world, name) or 0) - hold.claims.pop(law)
            nothing = left == 0 and hold.base is None and not hold.claims
            lever.write(world, rules, name, None if nothing else left)
        else:
            _notice(world, place, hold)
            del hold.claims[law]
            _stand(world, rules, place, hold)
        if not hold.claims:
            del world.holds[place]


def uphold(world: World, rules: Rules) -> None:
    """A week's beginning: what somebody decided meanwhile about a thing that a law has set waits
    until the law goes."""
    for place, hold in world.holds.items():
        if not lever_at(place)[0].adds and _notice(world, place, hold):
            _stand(world, rules, place, hold)


def _claim(world: World, rules: Rules, law: str, place: str, amount: int) -> None:
    lever, name = lever_at(place)
    before = lever.read(world, name)
    hold = world.holds.get(place)
    if hold is None:
        hold = world.holds[place] = Hold(base=before, stands=before)
    if lever.adds:
        lever.write(world, rules, name, (before or 0) + amount)
        added = (lever.read(world, name) or 0) - (before or 0)
        hold.claims[law] = hold.claims.get(law, 0) + added
    else:
        _notice(world, place, hold)
        hold.claims.pop(law, None)
        hold.claims[law] = amount
        _stand(world, rules, place, hold)


def _notice(world: World, place: str, hold: Hold) -> bool:
    """Whether somebody decided otherwise since: that is then what waits."""
    lever, name = lever_at(place)
    now = lever.read(world, name)
    if now == hold.stands:
        return False
    hold.base = now
    return True


def _stand(world: World, rules: Rules, place: str, hold: Hold) -> None:
    """What the latest law wants, else what there would be without any."""
    lever, name = lever_at(place)
    wanted = list(hold.claims.values())[-1] if hold.claims else hold.base
    lever.write(world, rules, name, wanted)
    hold.stands = lever.read(world, name)
