"""`explain` and `forecast` on a save, the way a player or a trainer would ask."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.resources import scenario_dir
from game.rules.actions.live_season import LiveSeason
from game.rules.actions.move_on import MoveOn
from game.rules.actions.start import Start
from game.rules.core import Rejected
from game.scenario.load import load_content
from game.session.forecast import forecast
from game.session.log import action_to_plain
from game.session.save import load, save
from game.session.session import Session
from game.session.start import start
from tests.cli.desk import ARABIC, Call, is_plain, new_game
from tests.rules.towns import do, until

VAN = Start("ask_town_hall")
ASK = ("--action", "start", "--with", "offer=ask_chain")


def test_causes_come_with_the_range_of_chance(call: Call, saved: Path) -> None:
    said = call("explain", saved, "--lucks", "3", "--json")
    assert said.code == 0 and said.err == ""
    assert [s["season"] for s in said.document["seasons"]] == [1, 2]
    causes = [cause for season in said.document["seasons"]
              for why in season["indicators"].values() for cause in why["causes"]]
    assert len(causes) > 5
    for cause in causes:
        assert cause["low"] is not None and cause["low"] <= cause["high"], cause
    for season in said.document["seasons"]:
        for why in season["indicators"].values():
            parts = why["drift"] + sum(c["delta"] for c in why["causes"]) + why["residual"]
            assert why["after"] - why["before"] == parts


def test_one_luck_alone_has_no_range(call: Call, saved: Path) -> None:
    said = call("explain", saved, "--season", "1", "--lucks", "0", "--json")
    season, = said.document["seasons"]
    causes = [cause for why in season["indicators"].values() for cause in why["causes"]]
    assert causes and all(cause["low"] is cause["high"] is None for cause in causes)


def test_a_morning_has_nothing_to_explain(call: Call, morning: Path) -> None:
    assert call("explain", morning, "--json").document["seasons"] == []
    assert call("explain", morning).out.strip()
    assert call("explain", morning, "--season", "1").is_sentence(2)


@pytest.mark.parametrize("which", ["morning", "saved"])
def test_a_forecast_of_an_act_whose_phase_is_still_to_come(
    which: str, call: Call, request: pytest.FixtureRequest
) -> None:
    said = call("forecast", request.getfixturevalue(which), "--action", "start", "--with",
                "offer=ask_town_hall", "--towns", "3", "--json")
    assert said.code == 0 and said.err == "", said
    told = said.document
    assert told["action"] == {"kind": "start", "with": {"offer": "ask_town_hall"}}
    assert told["towns"] == 3 and 0 <= told["succeeded"] <= 3
    for figure in told["indicators"].values():
        assert figure["low"] <= figure["median"] <= figure["high"] and "without" in figure


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_forecast_in_words(lang: str, call: Call, morning: Path) -> None:
    said = call("forecast", morning, *ASK, "--towns", "2", "--lang", lang)
    assert said.code == 0 and is_plain(said.out) and said.out.count("\n") == 8
    assert bool(ARABIC.search(said.out)) == (lang == "ar")


@pytest.mark.parametrize("words", [
    ("concede", "agreement=chain_pact", "concession=trial"),  # nothing is proposed
    ("give_reason", "reason=route"),  # only after the season
    ("live_year",),
    ("start", "offer=no_such_offer"),
    ("start", "offer=lunches_with"),  # not on the table yet
    ("listen", "district=atlantis"),
    ("start",),
], ids=str)
def test_an_act_that_is_not_legal_is_refused_in_words(
    words: tuple[str, ...], call: Call, morning: Path
) -> None:
    given = [part for pair in words[1:] for part in ("--with", pair)]
    said = call("forecast", morning, "--action", words[0], *given, "--json")
    assert said.is_sentence(1), said
    assert ARABIC.search(call("forecast", morning, "--action", words[0], *given,
                              "--lang", "ar").err)


def test_pairs_may_stand_together_or_apart(call: Call, tmp_path: Path) -> None:
    path, session = tmp_path / "game.commontown", about_to_agree()
    save(session, path)
    action = next(a for a in session.options() if a.kind == "propose")
    pairs = [f"{k}={v}" for k, v in action_to_plain(action)["with"].items()]
    assert len(pairs) == 2
    asked = ("forecast", path, "--towns", 1, "--json", "--action", "propose", "--with")
    together = call(*asked, *pairs)
    assert together.code == 0 and together.document["action"] == action_to_plain(action)
    assert call(*asked, pairs[0], "--with", pairs[1]) == together


@pytest.mark.parametrize("offer", ["9" * 5000, "--5", "٣", "a=b", ""])
def test_odd_values_are_text(offer: str, call: Call, morning: Path) -> None:
    said = call("forecast", morning, "--action", "start", "--with", f"offer={offer}")
    assert said.is_sentence(1), said


def about_to_agree() -> Session:
    """The second season's organising, with a van in town and rules to be proposed for it."""
    return until(until(do(new_game(), MoveOn(), VAN), "reflect"), "organise")


def seen(session: Session) -> tuple[object, ...]:
    return tuple(forecast(session.world, session.rules, VAN, 3).summary().items())


def test_waiting_for_the_phase_changes_no_forecast() -> None:
    """Asked while listening, while organising, or after last season: the same towns."""
    early = new_game()
    assert seen(early) == seen(do(new_game(), MoveOn()))
    late = until(early, "reflect")
    before = seen(late)
    assert before == seen(do(late, MoveOn())) == seen(do(late, MoveOn()))


def test_a_forecast_never_uses_the_luck_of_the_game(saved: Path) -> None:
    mine = load(saved)
    assert seen(mine) == seen(Session.restored(mine.rules, 12345, mine.progress()))


def test_a_forecast_goes_no_further_than_organising() -> None:
    """It never passes an assembly, which would take proposals back, nor lives a season."""
    late = until(do(new_game(), MoveOn()), "live")
    with pytest.raises(Rejected):
        seen(late)
    session = about_to_agree()
    do(session, next(a for a in session.options() if a.kind == "propose"))
    with pytest.raises(Rejected):
        forecast(session.world, session.rules, LiveSeason(), 1)


def test_amounts_are_told_in_the_storys_own_money(call: Call, tmp_path: Path) -> None:
    content = load_content(scenario_dir("after_the_grant"))
    file = tmp_path / "town.save"
    save(start(content, 7), file)
    said = call("forecast", file, "--action", "listen", "--with",
                f"district={content.districts[0].id}", "--towns", "1", "--lang", "en")
    assert said.code == 0 and "DT\u00a0" in said.out and "€" not in said.out
