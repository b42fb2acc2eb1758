"""Almadra's hour bank as it is played: who designed it joins it, and it lives as long as somebody
looks for both sides."""

from __future__ import annotations

from functools import cache

from game import resources
from game.rules.actions.enact import Enact
from game.rules.actions.start import Start
from game.rules.content import Content
from game.rules.core import Action, Context
from game.rules.season.week import live_week
from game.scenario.load import load_content
from game.session.session import Session
from game.session.start import start
from game.world.luck import Luck
from game.world.world import World

EVENINGS = (Enact("hours_flats"), Enact("hours_harbour"))
BEGIN = Start("open_hour_bank")


@cache
def dry_summer() -> Content:
    return load_content(resources.scenario_dir("dry_summer"))


def town(*acts: Action) -> Session:
    session = start(dry_summer(), 3)
    while session.view().phase != "organise":
        session.submit(next(a for a in session.view().actions if a.kind == "move_on"))
    for act in acts:
        session.submit(act)
    return session


def after_a_week(session: Session) -> int:
    """How many homes belong to it then."""
    world = session.world.copy()
    live_week(world, Context(session.rules, Luck(3)))
    return int(world.circles["hours"].member.sum())


def test_whoever_sat_at_the_table_joins_and_without_a_table_it_does_not_begin():
    assert not town().preview(BEGIN).legal
    one, two = town(EVENINGS[0]), town(*EVENINGS)
    seen = two.currency("hours")
    assert seen is not None and seen.evenings == 4
    one.submit(BEGIN)
    two.submit(BEGIN)
    assert two.world.org_in("hour_bank") is not None
    assert "hours" not in two.world.circles, "who joins is drawn once the season is lived"
    assert after_a_week(two) == seen.members > after_a_week(one) > 0


def lived(weeks: int, **settings: int) -> World:
    """So many weeks with other numbers in its design."""
    session = town(*EVENINGS, BEGIN)
    world = session.world.copy()
    world.currencies["hours"].settings |= settings
    for _ in range(weeks):
        live_week(world, Context(session.rules, Luck(3)))
    return world


def test_it_ends_of_its_cost_when_nobody_pays_on_and_not_before():
    grant = next(c for c in dry_summer().currencies if c.id == "hours").settings["grant_weeks"]
    paid = lived(grant)
    assert paid.currencies["hours"].stage == "circulating"
    ended, kept = (lived(grant + 40, grant_weeks=weeks) for weeks in (grant, 300))
    assert ended.currencies["hours"].stage in ("closing", "closed")
    assert ended.currencies["hours"].cause == "running_cost"
    assert kept.currencies["hours"].stage == "circulating"
    assert kept.households.level("networks").mean() > ended.households.level("networks").mean()
