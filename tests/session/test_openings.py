"""What opens in a season is a cause of that season, whoever began it and when."""

from __future__ import annotations

from types import SimpleNamespace

from game.rules.actions.live_season import LiveSeason
from game.rules.actions.move_on import MoveOn
from game.rules.actions.pledge import PledgeAct
from game.session.candidates import AS_IT_WAS, Unit, find, nobody
from game.session.counterfactual import Change, Rerun
from game.session.explain import _Work, explain
from game.session.session import Session
from tests.rules.mill_town import begin, do, told, town

OPENED = "opened:weavers"


def lived(pledging: bool) -> Session:
    """A season in which a circle of earlier days begins to trade; with `pledging`, only because
    enough was pledged in it."""
    world, ctx = town(1, told(asks=["jobless"], gauges=["jobless"]))
    do(world, ctx, "close_employer", name="mill", weeks=20)
    org = begin(world, ctx.rules)
    world.ledger.pay("euro", "outside", f"org:{org.id}", 100_000 if pledging else 6_000_000)
    session = Session(ctx.rules, 1, world.freeze())
    while session.world.phase != "live":
        can = [a for a in session.view().actions if isinstance(a, PledgeAct)]
        session.submit(can[0] if pledging and can else MoveOn())
    session.submit(LiveSeason())
    assert session.world.org_in("weavers").stage == "trading"
    return session


def test_what_opens_without_an_act_of_the_season_is_named_and_not_put_down_to_the_season():
    why = explain(lived(pledging=False), 1, lucks=0).indicators["jobless"]
    (opened,) = [c for c in why.causes if OPENED in c.members]
    assert opened.cause == OPENED and opened.kind == "incident" and opened.delta < 0
    assert why.drift + sum(c.delta for c in why.causes) + why.residual == why.after - why.before


def test_what_opens_because_of_the_pledges_is_put_down_to_them():
    why = explain(lived(pledging=True), 1, lucks=0).indicators["jobless"]
    (pledge,) = [c for c in why.causes if OPENED in c.members]
    assert pledge.cause == "s1:pledge:weavers" and pledge.delta < 0
    assert why.drift + pledge.delta + why.residual == why.after - why.before


def test_what_needs_one_of_two_things_is_grouped_with_both():
    """Pledges come together if people were heard in one place or in the other: without either
    nothing is lost, without both everything is, and so it is without the pledges."""

    def delta(number, change, base=AS_IT_WAS):
        out = change.without
        return {"jobless": -87 if "pledge" in out or {"here", "there"} <= out else 0}

    def unit(name):
        gone = Change(frozenset({name}))
        return Unit(name, "act", "", (name,), gone, gone)

    work = _Work(SimpleNamespace(season=2, since=2), SimpleNamespace(delta=delta))
    heard = Unit("here", "act", "", ("here", "there"), Change(frozenset({"here", "there"})),
                 Change(frozenset({"here", "there"})))
    list(work._again("jobless", [heard, unit("pledge"), unit("soup")], True, 1))
    assert [u.members for u in work.causes["jobless"]] == [("here", "there", "pledge"), ("soup",)]


def test_a_blow_is_measured_without_what_answered_it():
    """The bell stops whatever anybody does; people pledge because it did. Where nobody acts a buyer
    would have come, who never came: he does not stand in for the bell."""
    pledge = SimpleNamespace(id="s1:pledge:weavers", before=SimpleNamespace(week=11),
                             action=SimpleNamespace(kind="pledge", exclusive=False))
    came = SimpleNamespace(happened={"bell": 10}, tallies={}, week=13)
    quiet = SimpleNamespace(happened={}, tallies={}, week=13)
    rules = SimpleNamespace(incidents={"bell": 0, "shutters": 0}, providers={"weavers": 0},
                            content=SimpleNamespace(pressures=[SimpleNamespace(id="buyer")]))
    story = SimpleNamespace(acts=(pledge,), incidents=("bell",), rules=rules, world=came,
                            start=SimpleNamespace(week=0))

    def play(change):
        silent = "bell" in change.suppressed
        return Rerun(quiet if silent else came, (pledge.id,) if silent else ())

    bell, answer = find(story, play)
    assert bell.members == ("bell",) and answer.members == (pledge.id,)
    assert bell.base == nobody(story)
    assert bell.base.suppressed == {"shutters", "moved:buyer", "opened:weavers"}
    assert bell.base.without == {pledge.id} and bell.gone == bell.base | Change(
        suppressed=frozenset({"bell"}))
