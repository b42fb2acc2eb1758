"""A living town in a save: all it has comes back, and what does not fit its rules is refused."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from game import resources
from game.lab.bots import BOTS
from game.lab.play import play
from game.rules.core import Context
from game.rules.dials import turn
from game.rules.effects import apply_all
from game.rules.vocabulary import Effect
from game.scenario.load import load_content
from game.session.save import load, save
from game.session.session import Session
from game.session.sound_place import fits
from game.session.start import start
from game.world.digest import digest, join, split
from game.world.luck import Luck
from game.world.place import Relief, RouteChange, Shock
from game.world.world import World


@pytest.fixture(scope="module")
def summer() -> Session:
    session = start(load_content(resources.scenario_dir("dry_summer")), 4)
    return play(session, BOTS["random"](4), 2)


def full(session: Session) -> World:
    """The same town with something of everything."""
    world, contract = session.world.copy(), session.rules.content.contracts[0]
    apply_all(world, Context(session.rules, Luck(4)), [
        Effect("contract", name=contract.id), Effect("style", name="npm"),
        Effect("channel", name="transfers", amount=500, weeks=3),
        Effect("shock", name="heat", amount=500, weeks=4),
        Effect("relief", column="water", group="everyone", amount=100, weeks=3)])
    turn(world, "talk", 500)
    world.allotments[session.rules.content.drawers[0].id] = 800
    world.routes[session.rules.routes[0].id] = RouteChange(cents=3)
    return world


def test_a_played_town_comes_back(summer: Session, tmp_path: Path) -> None:
    path = tmp_path / "summer.commontown"
    save(summer, path)
    assert digest(load(path).world) == digest(summer.world)


def test_a_town_with_everything_comes_back_and_fits(summer: Session) -> None:
    world = full(summer)
    objects, arrays = split(world)
    assert digest(join(objects, arrays)) == digest(world)
    assert fits(world, summer.rules)


BREAKS: dict[str, Callable[[World], object]] = {
    "shock": lambda w: w.shocks.update(plague=Shock(1, 1, 1)),
    "dial": lambda w: w.dials.update(magic=1),
    "allotment": lambda w: w.allotments.update(nobody=1),
    "route": lambda w: w.routes.update(nowhere=RouteChange()),
    "route_row": lambda w: w.households.route.fill(999),
    "relief": lambda w: w.reliefs.append(Relief("water", "nobody", 1, 1)),
    "common": lambda w: w.commons.clear(),
    "empty_common": lambda w: setattr(w.commons["well"], "capacity", 0),
    "service": lambda w: w.municipality.services.update(
        moon=next(iter(w.municipality.services.values()))),
    "runner": lambda w: setattr(w.municipality.services["water_works"], "run_by", "moon"),
    "style": lambda w: setattr(w.municipality, "style", "feudal"),
    "state": lambda w: setattr(next(iter(w.municipality.contracts.values())), "state", "odd"),
    "channel": lambda w: w.tallies.update({"channel:moon:3": 5}),
    "sector": lambda w: w.enterprises.sector.fill(99),
    "owner": lambda w: w.enterprises.owner.fill(100_000),
    "block": lambda w: w.ledger.blocks.update(enterprise=[0, 10_000]),
    "norm": lambda w: w.tallies.pop("care_norm"),
}


@pytest.mark.parametrize("name", BREAKS)
def test_what_does_not_fit_is_refused(summer: Session, name: str) -> None:
    world = full(summer)
    BREAKS[name](world)
    with suppress(KeyError, ValueError):
        assert not fits(world, summer.rules)
