"""What a law can hold in place: a closed list of things that can be put back exactly as they were.

Two kinds. What is *set* (a tax, a dial, a clause): a law stands above what the town decides; what
somebody decides there meanwhile waits, and holds when the law goes; of two laws the one decreed
later counts. What is *added* (money for a service or a channel, what a route differs by): laws and
everybody else add up, and each takes back what it really added.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields

from game.rules import dials
from game.rules.core import Rules
from game.rules.partnership import procurement
from game.rules.partnership.procurement import CLAUSES
from game.rules.vocabulary import Effect
from game.world.place import RouteChange
from game.world.world import World

Read = Callable[[World, str], int | None]
Write = Callable[[World, Rules, str, int | None], None]


@dataclass(frozen=True)
class Lever:
    """How to read what stands at a place (None: nothing was ever set), and to put it there."""

    read: Read
    write: Write
    adds: bool = False


def _kept(book: Callable[[World], dict[str, int]],
          write: Callable[[World, str, int], None] | None = None, adds: bool = False) -> Lever:
    """A lever whose places are entries of a book of the world; None strikes the entry out."""
    def put(world: World, rules: Rules, name: str, value: int | None) -> None:
        if value is None:
            book(world).pop(name, None)
        elif write is not None:
            write(world, name, value)
        else:
            book(world)[name] = value
    return Lever(lambda world, name: book(world).get(name), put, adds)


def _allot(world: World, name: str, value: int) -> None:
    world.allotments[name] = max(0, min(1000, value))


def _tax(world: World, rules: Rules, name: str, value: int | None) -> None:
    world.municipality.tax_permille = max(0, value or 0)


def _clause(world: World, rules: Rules, name: str, value: int | None) -> None:
    procurement.settle_on(world, name, value or 0)


def _service(world: World, rules: Rules, name: str, value: int | None) -> None:
    if (service := world.municipality.services.get(name)) is not None:
        service.budget_cents_week = max(0, value or 0)


def _budget(world: World, name: str) -> int | None:
    service = world.municipality.services.get(name)
    return None if service is None else service.budget_cents_week


def _usual(rules: Rules, name: str) -> RouteChange:
    return RouteChange(open=next((r.open for r in rules.routes if r.id == name), True))


def _way(world: World, place: str) -> int | None:
    name, _, change = place.partition(".")
    found = world.routes.get(name)
    return None if found is None else int(getattr(found, change))


def _route(world: World, rules: Rules, place: str, value: int | None) -> None:
    """A route that differs in nothing is struck out."""
    name, _, change = place.partition(".")
    usual = _usual(rules, name)
    found = world.routes.setdefault(name, _usual(rules, name))
    if value is None:
        value = getattr(usual, change)
    setattr(found, change, bool(value) if change == "open" else value)
    if all(getattr(found, f.name) == getattr(usual, f.name) for f in fields(RouteChange)):
        del world.routes[name]


def _rent(world: World, rules: Rules, name: str, value: int | None) -> None:
    world.rent_permille = value or 1000


def _energy(world: World, rules: Rules, name: str, value: int | None) -> None:
    world.energy_permille = value or 1000


LEVERS: dict[str, Lever] = {
    "dial": _kept(lambda w: w.dials, dials.turn),
    "tax": Lever(lambda w, name: w.municipality.tax_permille, _tax),
    "weight": _kept(lambda w: w.partnership.weights, procurement.settle_on),
    "clause": Lever(lambda w, name: int(name in w.partnership.clauses), _clause),
    "allot": _kept(lambda w: w.allotments, _allot),
    "label": _kept(lambda w: w.beside.advantages),
    "mindset": _kept(lambda w: w.beside.choices),
    "rent": Lever(lambda w, name: w.rent_permille, _rent),
    "energy": Lever(lambda w, name: w.energy_permille, _energy),
    "service": Lever(_budget, _service, adds=True),
    "channel": _kept(lambda w: w.municipality.channels, adds=True),
    "route": Lever(_way, _route, adds=True),
    "open": Lever(_way, _route),
}
PLAIN = ("dial", "tax", "allot", "rent", "energy", "service")
"""Effects whose place is their `name` and whose lever has their own name."""


def place_of(effect: Effect) -> tuple[str, int] | None:
    """Where an effect takes hold (`lever:name`) and what it wants there; None for one that cannot
    be taken back."""
    name, amount = effect.name or "", effect.amount or 0
    if effect.do in PLAIN:
        return f"{effect.do}:{name}", amount
    if effect.do == "procurement":
        return f"{'clause' if name in CLAUSES else 'weight'}:{name}", amount
    if effect.do == "channel" and effect.weeks is None:
        return f"channel:{name}", amount
    if effect.do in ("label", "mindset") and effect.name is not None:
        return f"{effect.do}:{name}", max(0, min(1000, amount if effect.amount is not None
                                                 else 1000))
    if effect.do == "route" and effect.change in ("open", "close"):
        return f"open:{name}.open", int(effect.change == "open")
    if effect.do == "route" and effect.change is not None:
        return f"route:{name}.{effect.change}", amount
    return None


def lever_at(place: str) -> tuple[Lever, str]:
    """The lever of a place, and the name it goes by there."""
    kind, _, name = place.partition(":")
    return LEVERS[kind], name
