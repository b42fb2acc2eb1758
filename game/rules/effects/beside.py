"""Effects on what is beside the market: a label, loops, sharing, gifts, street work, mindset."""

from __future__ import annotations

from game.rules import dials
from game.rules.core import Context
from game.rules.vocabulary import Effect
from game.world.world import World


def _permille(amount: int | None, usual: int = 1000) -> int:
    return max(0, min(1000, usual if amount is None else amount))


def label(world: World, ctx: Context, effect: Effect) -> None:
    """A label for firms that serve the common good is made known to `amount` permille of buyers;
    0 ends it. With a `name` it is what the town hall does for it: `tax` lets labelled firms off
    part of the local tax, `procurement` gives them points where the town buys, `audit` checks so
    many of the balances."""
    place, amount = world.beside, _permille(effect.amount)
    if effect.name is not None:
        place.advantages[effect.name] = amount
        return
    if amount and place.label_week < 0:
        place.label_week, place.label_faith = world.week, 1000
        ctx.tell("label_begun", known=amount)
    elif not amount and place.label_week >= 0:
        place.label_week, place.filed = -1, []
        ctx.tell("label_ended")
    place.label_known = amount


def loop(world: World, ctx: Context, effect: Effect) -> None:
    """A loop of things (`name`) is organised to `amount` permille: what it spares of the land is
    the dial's of that name, what it takes of time and money is `rules.beside.loops`."""
    name, amount = effect.name or "", _permille(effect.amount)
    world.beside.loops[name] = amount
    dials.turn(world, name, amount)


def sharing(world: World, ctx: Context, effect: Effect) -> None:
    """Things are lent by a `tool_library` or a `platform` (`name`), to `amount` permille of homes;
    `none` ends it. Who used the one does not use the other by itself."""
    place, name = world.beside, effect.name or "none"
    wanted = "" if name == "none" else name
    if wanted != place.sharing:
        place.sharing = wanted
        place.sharers, place.sharing_shut = [], 0
        place.sharing_rent = ctx.rules["beside.platform_rent"] if wanted == "platform" else 0
        ctx.tell("sharing_begun" if wanted else "sharing_ended", by=wanted or name)
    place.sharing_reach = _permille(effect.amount) if wanted else 0


def street(world: World, ctx: Context, effect: Effect) -> None:
    """The town hall begins to `formalise`, `federate` or `fine` those who work without papers
    (`name`), with `amount` permille of all it could; `none` leaves them alone."""
    place, name = world.beside, effect.name or "none"
    wanted = "" if name == "none" else name
    if wanted != place.street:
        place.street = wanted
        ctx.tell("street_begun" if wanted else "street_ended", way=wanted or name)
    place.street_amount = _permille(effect.amount) if wanted else 0


def gift(world: World, ctx: Context, effect: Effect) -> None:
    """A custom of gifts is kept up to `amount` permille: feasts, a table where things are left,
    somebody who says thank you. No ledger entry: what moves is time and standing."""
    world.beside.gifts = _permille(effect.amount)


def mindset(world: World, ctx: Context, effect: Effect) -> None:
    """What people measure their town by moves at once by `amount` permille; with a `name` a council
    has decided: `statistics` (how far the town publishes how people live beside what is paid) or
    `tax_base` (how far the local tax follows what leaves the town)."""
    place = world.beside
    if effect.name is not None:
        place.choices[effect.name] = _permille(effect.amount)
    else:
        place.mindset = max(0, min(1000, place.mindset + (effect.amount or 0)))
