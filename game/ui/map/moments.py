"""What a card shows: moments in the town, each a place, a few people and what they do.

They are chosen by what an offer is (who would provide, how it works), never by its id, so the
offers of any scenario have a picture. Nobody in them is a named person: nothing is promised.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable

from game.ui.map import cast, feast, geography
from game.ui.map.geometry import Point, along, lengths
from game.ui.map.houses import House
from game.ui.map.moments_of_loss import LOSS
from game.ui.map.moments_of_water import WATER
from game.ui.map.people import Figure
from game.ui.map.plan import Plan
from game.ui.map.shopfront import Front
from game.ui.map.vehicles import TRUCK, VAN
from game.ui.map.vignette import Stage

_CRATE, _BREAD = (176, 128, 84), (206, 140, 72)


def _some(*wants: str) -> list[Figure]:
    """People of the wardrobe with these attributes: `hat`, `stick`, `scarf`, `child` ..."""
    found: list[Figure] = []
    for want in wants:
        fits = [f for f in cast.everybody() if f not in found and _fits(f, want)]
        found.append(fits[len(found) % len(fits)])
    return found


def _fits(figure: Figure, want: str) -> bool:
    if want == "child" or figure.size < 1:
        return want == "child" and figure.size < 1
    if want == "apron":
        return figure.apron
    if not want:
        return not figure.carries and not figure.wheels and figure.wears in ("", "curls")
    return want in (figure.wears, figure.carries)


def truck(plan: Plan) -> Stage:
    """The chain's truck on the road, and those who waited for it."""
    if plan.coast:  # that road goes out over the water
        return WATER["tanker"](plan)
    stage = Stage((8.15, 5.55), 66)
    stage.vehicle(0.1, -0.05, TRUCK, 0.12)
    spots = (-0.75, 0.6), (-0.35, 0.72), (0.15, 0.8), (-1.05, 0.35)
    _stand(stage, spots, _some("stick", "basket", "", "scarf"))
    return stage


def circle(plan: Plan) -> Stage:
    """Five people round a table before an oven of their own."""
    shop = plan.named("shop")
    x, y, _ = shop.on("L", shop.wide * 0.2, 0, 0.95)
    stage = Stage((x - 0.35, y), 72)
    stage.fronts[f"house/{plan.houses.index(shop)}"] = Front("worker_coop", "trading")
    stage.round_table(0, 0)
    for k, who in enumerate(_some("apron", "scarf", "stick", "", "bun")):
        turn = math.radians(-150 + 72 * k)
        dx, dy = 0.62 * math.cos(turn), 0.62 * math.sin(turn)
        stage.person(dx, dy, who, left=dx - dy > 0)
    return stage


def van(plan: Plan) -> Stage:
    """The town hall's van by the fountain."""
    stage = Stage((geography.SQUARE[0] - 0.05, geography.SQUARE[1] + 1.0), 74)
    stage.vehicle(0.15, 0.15, VAN, 0.1)
    spots = (-0.72, 0.42), (-0.3, 0.75), (0.35, 0.72), (-0.95, 0.1)
    _stand(stage, spots, _some("", "basket", "stick", "hat"))
    return stage


def lunch(plan: Plan) -> Stage:
    """A long lunch before the health centre."""
    house = plan.named("health")
    x, y, _ = house.on("L", house.wide * 0.5, 0, 0.62)
    stage = Stage((x, y), 70)
    stage.box(0, 0, (1.3, 0.32, 0.26), (176, 124, 82), (250, 240, 220))
    people = _some("stick", "scarf", "bun", "stick", "hat", "stick", "apron")
    for k, who in enumerate(people[:-1]):
        stage.person(-0.5 + (k // 2) * 0.5, 0.32 if k % 2 else -0.32, who, left=k % 2 == 0)
    stage.person(0.95, 0.12, people[-1], left=True)
    return stage


def trays(plan: Plan) -> Stage:
    """Lunches carried out from the health centre to a door."""
    house = plan.named("health")
    x, y, _ = house.on("L", house.wide * 0.5, 0, 0.45)
    stage = Stage((x, y), 74)
    one, two, three = _some("apron", "stick", "basket")
    stage.person(0.1, 0.05, one)
    stage.person(0.75, 0.3, three, step=2)
    stage.person(-0.75, 0.35, two)
    stage.box(-0.2, 0.3, (0.3, 0.22, 0.2), _CRATE, (250, 240, 220))
    return stage


def feasting(plan: Plan) -> Stage:
    """Long tables round the fountain."""
    (cx, cy) = geography.SQUARE
    stage = Stage((cx, cy + 0.35), 52, clear=2.4)
    for number in range(len(feast.TABLES)):
        stage.long_table(number)
    for x, y, who in feast.seats():
        stage.person(x - stage.spot[0], y - stage.spot[1], who, left=x < cx)
    return stage


def lists(plan: Plan) -> Stage:
    """Neighbours who order together: crates, and names on a list."""
    stage = _on_street("mill", 2.2)
    for k in range(3):
        stage.box(-0.25 + 0.3 * k, -0.1, (0.26, 0.24, 0.16 + 0.05 * (k % 2)), _CRATE, _BREAD)
    _around(stage, _some("basket", "", "scarf", "stick", "child"))
    return stage


def door(plan: Plan) -> Stage:
    """A talk at a door."""
    house = _quiet_house(plan)
    x, y, _ = house.on("L", house.wide * 0.5, 0, 0.3)
    stage = Stage((x, y), 84)
    one, two, three = _some("stick", "", "scarf")
    stage.person(-0.1, -0.14, one)
    stage.person(0.42, 0.16, two, left=True)
    stage.person(-0.02, 0.5, three)
    return stage


def children(plan: Plan) -> Stage:
    """Somebody minds the children of the others."""
    stage = Stage((geography.SQUARE[0] - 0.1, geography.SQUARE[1] + 1.1), 84)
    stage.person(-0.4, 0.0, _some("hat")[0])
    for k, (x, y) in enumerate(((0.1, 0.1), (0.42, -0.06), (0.25, 0.42), (-0.12, 0.5))):
        stage.person(x, y, cast.child(k + 3), left=k % 2 == 0, step=(0, 2, 0, 6)[k])
    return stage


def rota(plan: Plan) -> Stage:
    """Bread carried up the steps to somebody else's door."""
    stage = _on_street("old", 4.0)
    one, two, three = _some("basket", "stick", "bun")
    stage.person(0.1, 0.35, one, step=2)
    stage.person(-0.45, -0.25, two)
    stage.person(0.42, -0.05, three, left=True)
    return stage


def teaching(plan: Plan) -> Stage:
    """Whoever bakes shows two others how."""
    stage = circle(plan)
    stage.props.clear()
    stage.box(0, 0, (0.7, 0.34, 0.3), (176, 124, 82), (232, 206, 166))
    for k, who in enumerate(_some("apron", "", "bun")):
        stage.person((-0.5, 0.15, 0.62)[k], (0.0, 0.45, 0.1)[k], who, left=k == 2)
    return stage


def valley(plan: Plan) -> Stage:
    """Two towns meet on the road between them, beside the van they share."""
    stage = Stage((8.0, 5.5), 70)
    stage.vehicle(0.25, -0.1, VAN, 0.14)
    for k, who in enumerate(_some("", "scarf", "hat", "stick")):
        stage.person(-0.75 + 0.32 * k, 0.62 + 0.08 * (k % 2), who, left=k > 1)
    return stage


def hall(plan: Plan) -> Stage:
    """Before the town hall: several who ask, one who answers."""
    house = plan.named("hall")
    x, y, _ = house.on("L", house.wide * 0.5, 0, 0.6)
    stage = Stage((x, y), 62)
    people = _some("bun", "stick", "", "basket", "scarf")
    stage.person(0.0, -0.28, people[0])
    for k, who in enumerate(people[1:]):
        stage.person(-0.5 + 0.36 * k, 0.3 + 0.12 * (k % 2), who, left=k > 1)
    return stage


def together(plan: Plan) -> Stage:
    """Neighbours with their heads together: for whatever has no picture of its own."""
    stage = Stage((geography.SQUARE[0] - 0.1, geography.SQUARE[1] + 1.05), 78)
    _around(stage, _some("scarf", "", "hat", "stick", "bun", "child"))
    return stage


MOMENTS: dict[str, Callable[[Plan], Stage]] = {
    "truck": truck, "circle": circle, "van": van, "lunch": lunch, "trays": trays,
    "feast": feasting, "lists": lists, "door": door, "children": children, "rota": rota,
    "teaching": teaching, "valley": valley, "hall": hall, "together": together,
    **WATER, **LOSS,
}  # fmt: skip
_BY_FORM = {"chain": "truck", "firm": "circle", "worker_coop": "circle",
            "public_service": "van", "association": "well"}  # fmt: skip
_BY_EFFECT = {"relief": "tanker", "contract": "works", "channel": "mending",
              "dial:mains": "mending", "service": "mending", "route:open": "tank",
              "common": "well", "dial:registered_boreholes": "well", "style": "hall",
              "tax": "hall", "favours": "rota", "train": "teaching", "join_network": "valley",
              "need_care": "children", "change_org": "lists", "ask": "door",
              "add_stop": "van"}  # fmt: skip


def moment_of(verb: str, area: str, form: str, effects: Iterable[str], joyful: bool = False) -> str:
    """The moment that fits an offer: who would provide it, else how it works, else where."""
    if joyful:
        return "feast"
    if form == "lunch_club":
        return "lunch" if area == "build" else "trays"
    if verb == "start" and form in _BY_FORM:
        return _BY_FORM[form]
    if verb == "bargain":
        return "door"
    if form == "public_service":
        return "valley"
    known = [_BY_EFFECT[e] for e in effects if e in _BY_EFFECT]
    order = [name for name in _BY_EFFECT.values() if name in known]
    if order:
        return order[0]
    return {"influence": "hall", "defend": "door"}.get(area, "together")


def _stand(stage: Stage, spots: Iterable[Point], people: list[Figure]) -> None:
    """One at each place."""
    for (x, y), who in zip(spots, people, strict=True):
        stage.person(x, y, who)


def _around(stage: Stage, people: list[Figure]) -> None:
    """In a loose ring, everybody turned to the middle."""
    for k, who in enumerate(people):
        turn = math.tau * (k + 0.35) / len(people)
        dx, dy = 0.55 * math.cos(turn), 0.5 * math.sin(turn)
        stage.person(dx, dy, who, left=dx - dy > 0)


def _on_street(name: str, far: float) -> Stage:
    """A place so far along a street."""
    path = geography.STREETS[name].path
    return Stage(along(path, lengths(path), far)[0], 78, clear=0.7)


def _quiet_house(plan: Plan) -> House:
    """A small house that nothing stands before."""
    pools = [field.corners[0] for field in plan.fields if field.crop == "pool"]
    houses = [h for h in plan.houses if h.kind == "house" and abs(h.turn) < 0.35
              and all(math.dist((h.x, h.y), pool) > 1.6 for pool in pools)
              and geography.within(h.x, h.y, 8.6) and not geography.beyond_river(h.x, h.y)]
    houses = houses or [h for h in plan.houses if h.kind == "house"]
    return max(houses, key=lambda h: min(
        [9.0, *(math.dist((h.x, h.y), (o.x, o.y)) for o in plan.houses
                if o is not h and o.x + o.y > h.x + h.y)]))
