"""Laws in play: cards move them, weeks carry them, a save keeps them, undo takes a card back."""

from __future__ import annotations

from dataclasses import replace

from game.lab.laboratory import laboratory
from game.rules.actions.enact import Enact
from game.rules.actions.live_season import LiveSeason
from game.rules.actions.move_on import MoveOn
from game.rules.content import Offer, Season
from game.rules.vocabulary import Condition, Effect
from game.scenario.build import build_world
from game.scenario.rules_for import make_rules
from game.session.engine import legal
from game.session.save import load, save
from game.session.session import Session
from tests.rules.laws.lawful import BILL, CALM, SCHOLARS, SYSTEMS, UNION, table
from tests.rules.laws.test_table import ROUND


def card(name: str, *effects: Effect, **more) -> Offer:
    return Offer(name, "enact", "influence", "x", "x", "x", "x", 10, effects=list(effects), **more)


CARDS = [
    card("propose", Effect("law", name="sse", word="propose")),
    card("pass", Effect("law", name="sse", word="pass"),
         start_when=[Condition(law="sse", stage="proposed")]),
    card("decree", Effect("law", name="sse", word="decree")),
    card("win", Effect("ally", name="scholars", word="join")),
    card("repeal", Effect("law", name="sse", word="repeal"), start_when=[Condition(law="sse")]),
]


def game() -> Session:
    seasons = [Season(f"season_{i}", "One", "x", "x", ["organise"], phases=["organise", "live"])
               for i in range(3)]
    content = replace(
        laboratory("iberian", 60, SYSTEMS), seasons=seasons, organising_hours=200,
        laws=[BILL], allies=[UNION, SCHOLARS], table=table(*ROUND), offers=CARDS)
    rules = make_rules(content, CALM)
    return Session(rules, 1, build_world(rules, 1))


def take(session: Session, *cards: str) -> Session:
    for name in cards:
        session.submit(Enact(name))
    return session


def test_cards_move_a_law_and_undo_takes_its_effect_back():
    session = take(game(), "propose", "pass")
    before = session.world.municipality.tax_permille
    take(session, "decree")
    assert session.world.municipality.tax_permille == 3 and session.laws().laws[0].holds == 4
    session.undo()
    assert session.world.municipality.tax_permille == before and not session.world.holds
    assert session.laws().laws[0].stage == "passed"


def test_a_card_may_ask_for_a_law_in_force():
    session = take(game(), "propose", "pass")
    offered = {a.offer for a in legal(session.world, session.rules) if a.kind == "enact"}
    assert "repeal" not in offered and "decree" in offered
    session = take(game(), "propose", "pass", "decree", "repeal")
    assert session.laws().laws[0].stage == "repealed"


def test_a_season_with_a_law_is_saved_and_goes_on_the_same(tmp_path):
    session = take(game(), "propose", "pass", "decree", "win")
    save(session, tmp_path / "town.save")
    again = load(tmp_path / "town.save")
    for name in ("laws", "coalition", "holds"):
        assert getattr(again.world, name) == getattr(session.world, name)
    for one in (session, again):
        one.submit(MoveOn())
        one.submit(LiveSeason())
    assert again.world.coalition == session.world.coalition
    assert session.world.coalition.table.progress or session.world.coalition.table.done
