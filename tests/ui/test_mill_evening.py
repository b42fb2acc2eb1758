"""The mill's people pledge, write their statutes and vote: one word and one figure for one thing
on every screen of that season."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from game.rules.actions.concede import Concede
from game.rules.actions.live_season import LiveSeason
from game.rules.actions.move_on import MoveOn
from game.rules.actions.pledge import PledgeAct
from game.rules.actions.propose import Propose, read
from game.rules.machines.organisation import FOUNDING
from game.session.forecast import forecast
from game.ui.scenes import first_wages, heard, offers, rounds, speakers, verdict, ways
from game.ui.shell import stage_scene
from game.ui.stage import Stage
from game.ui.tree import Node, find, walk

TERMS = ("admission=after_half_a_year share=in_parts decides=by_kind quorum=half "
         "surplus=reserves pay=equal books=on_the_wall way_out=patient")  # fmt: skip


@pytest.fixture(scope="module")
def pledged() -> Stage:
    """Nothing is done on it that another test would see."""
    stage = stage_scene("pledge", "the_mill_closes", season=2)
    stage.scene.shell.submit(PledgeAct("weavers"))  # type: ignore[attr-defined]
    return stage


@pytest.fixture
def hall() -> Stage:
    """The evening of the statutes."""
    stage = stage_scene("pledge", "the_mill_closes", season=2)
    shell = stage.scene.shell  # type: ignore[attr-defined]
    shell.submit(PledgeAct("weavers"))
    shell.back()
    assert shell.submit(Propose("statutes", TERMS)) is not None
    while shell.game.view.phase != "assemble":
        shell.act(MoveOn())
    stage.update()
    return stage


def node(stage: Stage, key: str) -> Node:
    stage.update()
    found = find(stage.tree, key)
    assert found is not None, key
    return found


def words(where: Node) -> str:
    return " | ".join(n.name for n in walk(where) if n.name)


def proposal(stage: Stage):
    return stage.scene.shell.game.view.proposals[-1]  # type: ignore[attr-defined]


# -- members ---------------------------------------------------------------------------------------


def test_before_anything_is_paid_in_they_are_a_circle_and_no_members() -> None:
    stage = stage_scene("pledge", "the_mill_closes", season=2)
    shell = stage.scene.shell  # type: ignore[attr-defined]
    org = shell.game.session.organisation("weavers")
    assert org.stage in FOUNDING and org.members > 0
    said = words(node(stage, "pledge"))
    assert shell.words.count("inside.circle", org.members) in said
    assert shell.words.count("inside.members", org.members) not in said


def test_members_are_those_who_gave_and_those_of_the_circle(pledged: Stage) -> None:
    shell = pledged.scene.shell  # type: ignore[attr-defined]
    org = shell.game.session.organisation("weavers")
    held = org.pledge
    assert held.kept and org.members > held.number
    said = words(node(pledged, "pledged"))
    assert shell.words.count("pledge.members", org.members, gave=held.number,
                             rest=org.members - held.number) in said
    assert shell.words.count("inside.members", org.members) in words(node(pledged, "pledge"))
    view = next(o for o in shell.game.view.orgs if o.provider == "weavers")
    assert view.paid_in and view.members == org.members


def test_from_the_pledges_one_goes_on_to_the_statutes() -> None:
    stage = stage_scene("pledge", "the_mill_closes", season=2)
    stage.press(node(stage, "main"))
    stage.press(node(stage, "main"))
    shell = stage.scene.shell  # type: ignore[attr-defined]
    assert shell.names[-1] == "propose" and shell.topic == "statutes"


# -- the quorum ------------------------------------------------------------------------------------


def test_a_quorum_is_told_of_the_members_there_are(pledged: Stage) -> None:
    stage = stage_scene("propose", "the_mill_closes", season=2)
    shell = stage.scene.shell  # type: ignore[attr-defined]
    shell.topic = "statutes"
    shell.back()
    shell.submit(PledgeAct("weavers"))
    shell.topic = "statutes"
    shell.show("propose")
    members = shell.game.session.organisation("weavers").members
    option = node(stage, "clause/quorum/half")
    asked = shell.text("propose.quorum_of", n=-(-members // 2), all=members)
    assert asked in option.value
    assert "forty" not in option.value
    assert proposal_of_screen(stage).voters == members


def proposal_of_screen(stage: Stage):
    return stage.scene.foreseen()  # type: ignore[attr-defined]


def test_an_evening_keeps_its_quorum_and_the_new_one_is_for_later(hall: Stage) -> None:
    before = proposal(hall)
    shell = hall.scene.shell  # type: ignore[attr-defined]
    assert before.quorum_then is not None and before.quorum_then > before.quorum
    assert shell.words.count("assemble.then", before.quorum_then) in words(node(hall, "turnout"))
    hall.press(node(hall, "main"))
    hall.scene.count.finish()  # type: ignore[attr-defined]
    hall.changed()
    after = proposal(hall)
    assert after.state == "adopted" and after.came >= after.quorum == before.quorum
    said = words(node(hall, "result"))
    assert shell.words.count("assemble.needed", before.quorum) in said
    assert shell.words.count("assemble.from_now", before.quorum_then) in said


# -- before and after the talk ---------------------------------------------------------------------


def test_two_forecasts_say_that_the_talk_lies_between_them(hall: Stage) -> None:
    for _ in range(400):
        if not hall.scene.animating:  # type: ignore[attr-defined]
            break
        hall.scene.tick(0.05)
    hall.changed()
    shell = hall.scene.shell  # type: ignore[attr-defined]
    said = words(node(hall, "decide"))
    assert shell.text("assemble.leaning") in said and shell.text("assemble.talk_moves") in said


def test_a_round_says_whether_those_for_it_are_enough(hall: Stage) -> None:
    scene = hall.scene
    counted = words_of(rounds.talk(scene, [(10, 1), (14, 0)], 20, until_agreed=False))
    assert scene.t("hall.round_short", round=scene.t("count.round", number=1)) in counted
    assert scene.t("hall.round_enough", round=scene.t("count.round", number=2)) in counted
    agreed = words_of(rounds.talk(scene, [(10, 2), (14, 0)], 20, until_agreed=True))
    assert scene.n("hall.open", 2, round=scene.t("count.round", number=1)) in agreed
    assert scene.t("hall.round_clear", round=scene.t("count.round", number=2)) in agreed
    assert not any(re.search(r"\b0 ", line) for line in (*counted, *agreed))


def words_of(nodes: list[Node]) -> list[str]:
    return [n.name for top in nodes for n in walk(top) if n.name]


def test_only_what_was_put_is_quoted_against(hall: Stage) -> None:
    hall.press(node(hall, "main"))
    after, scene = proposal(hall), hall.scene
    content = scene.content  # type: ignore[attr-defined]
    agreement = next(a for a in content.agreements if a.id == "statutes")
    assert after.evening.objections or after.evening.praised
    put = {o.id: o for c in agreement.clauses for o in c.options
           if after.terms[c.id] == o.id or c.id in after.evening.amended}
    blockers = {b.reason for b in agreement.blockers}
    for reason in after.evening.objections:
        heard_against = any(i.reason == reason and i.amount < 0 for o in put.values()
                            for i in o.leans)
        assert heard_against or reason in blockers, reason
    assert "their_wages" not in after.evening.objections, "six times was not proposed"
    said = words_of(heard.spoken(scene, after, after.evening))
    for clause in after.evening.praised:
        name = scene.s(f"agreements.statutes.clauses.{clause}.options."
                       f"{read(TERMS)[clause]}.name")
        assert any(name in line for line in said), clause


# -- the papers of the hall ------------------------------------------------------------------------


def test_what_is_given_stays_first_and_the_last_can_be_taken_back(hall: Stage) -> None:
    left = proposal(hall).open_concessions
    hall.press(node(hall, f"concede/{left[0]}"))
    hall.press(node(hall, f"concede/{left[1]}"))
    hall.update()
    boxes = [n for n in walk(hall.tree) if n.key.startswith("concede/")]
    assert [b.key for b in boxes[:2]] == [f"concede/{left[0]}", f"concede/{left[1]}"]
    assert all("checked" in b.state for b in boxes[:2])
    assert "disabled" in boxes[0].state and "disabled" not in boxes[1].state
    hall.press(boxes[1])
    assert proposal(hall).concessions == (left[0],)
    assert "checked" not in node(hall, f"concede/{left[1]}").state


def test_who_has_no_vote_is_not_among_those_who_stay_away(hall: Stage) -> None:
    scene, what = hall.scene, proposal(hall)
    said = words_of(speakers.missing(scene, what))
    title = scene.t("assemble.no_vote")
    names = {scene.s(f"people.{p.id}.name") for p in scene.view.people
             if p.id not in {n.person for n in what.named}}
    assert names and title in said
    for name in names:
        assert not any(name in line for line in said[: said.index(title)])


def test_somebody_is_heard_at_720_lines(hall: Stage) -> None:
    spoken = [n for n in walk(hall.tree) if n.key.startswith("speaker/")]
    assert spoken, "no voice at 1280 by 720"
    first = spoken[0].key
    hall.press(node(hall, "another_voice"))
    hall.update()
    assert find(hall.tree, first) is None
    assert any(n.key.startswith("speaker/") for n in walk(hall.tree))


def test_what_cannot_be_paid_is_said_once(hall: Stage) -> None:
    shell = hall.scene.shell  # type: ignore[attr-defined]
    agreement = next(a for a in shell.game.session.rules.content.agreements if a.id == "statutes")
    for concession in agreement.concessions:
        if shell.game.view.hours and concession.hours:
            shell.submit(Concede("statutes", concession.id))
    assert not shell.game.view.hours
    parts = ways.facilitation(hall.scene, proposal(hall), lambda act: None)  # type: ignore[arg-type]
    assert not any(n.role == "radio" for top in parts for n in walk(top))


# -- clauses ---------------------------------------------------------------------------------------


def test_the_side_arrows_change_the_clause() -> None:
    stage = stage_scene("propose", "the_mill_closes", season=2)
    stage.update()
    groups = [n for n in walk(stage.tree) if n.role == "radiogroup"]
    assert len(groups) > 1
    start = groups[0].children[0].key
    stage.focus_on(start)
    stage.command("right")
    assert stage.ctx.focus in {r.key for r in groups[1].children}
    stage.command("left")
    assert stage.ctx.focus in {r.key for r in groups[0].children}
    stage.command("down")
    assert stage.ctx.focus in {r.key for r in groups[0].children}


def test_terms_that_were_begun_are_there_when_one_comes_back() -> None:
    stage = stage_scene("propose", "the_mill_closes", season=2)
    stage.update()
    clause = next(n for n in walk(stage.tree) if n.role == "radiogroup")
    other = next(n for n in clause.children if "checked" not in n.state)
    stage.press(other)
    begun = dict(stage.scene.terms)  # type: ignore[attr-defined]
    shell = stage.scene.shell  # type: ignore[attr-defined]
    shell.back()
    shell.show("propose")
    assert stage.scene.terms == begun  # type: ignore[attr-defined]
    assert "checked" in node(stage, other.key).state


def test_the_names_of_clauses_stay_when_what_they_offer_scrolls() -> None:
    stage = stage_scene("propose", "the_mill_closes", season=2)
    stage.update()
    last = next(n for n in walk(stage.tree) if n.role == "radiogroup").children[-1]
    stage.focus_on(last.key)
    stage.update()
    scroll = node(stage, "terms")
    inside = {id(n) for n in walk(scroll)}
    name = next(n for n in walk(node(stage, "clauses")) if n.name == last.parent.name
                and n.role != "radiogroup")
    assert id(name) not in inside
    assert name.bounds.bottom <= scroll.bounds.top + 4


# -- figures ---------------------------------------------------------------------------------------


def test_a_figure_that_is_foreseen_says_of_how_many(pledged: Stage) -> None:
    game = pledged.scene.shell.game  # type: ignore[attr-defined]
    more = offers._effect(game, "jobless", 56, 164)
    assert "of 1,000" in more or "of 100" in more
    assert "households" in offers._effect(game, "poor", 50, 56)
    assert offers._effect(game, "informal", 101, 103) == "", "the same number"


# -- the season after ------------------------------------------------------------------------------


def test_the_first_wages_are_told_once() -> None:
    stage = stage_scene("pledge", "the_mill_closes", season=2)
    shell = stage.scene.shell  # type: ignore[attr-defined]
    shell.submit(PledgeAct("weavers"))
    shell.back()
    told = []
    for _ in range(2):
        season = shell.game.view.season
        while shell.game.view.season == season or shell.game.view.phase != "listen":
            act = LiveSeason() if shell.game.view.phase == "live" else MoveOn()
            assert shell.game.submit(act) is not None
        shell.go()
        told.append(words_of(first_wages.story(stage.scene)))
    org = shell.game.session.organisation("weavers")
    assert org.workers and told[0] and not told[1]
    assert re.search(r"\d+ people", " ".join(told[0]))


def test_calling_a_circle_together_counts_as_what_it_is() -> None:
    """It cannot stand firm before anybody was asked for a pledge, and nobody should read that."""
    stage = stage_scene("organise", "the_mill_closes")
    game = stage.scene.shell.game  # type: ignore[attr-defined]
    offer = next(o for o in game.view.offers if o.id == "call_weavers")
    assert offers.meant(stage.scene, offer) == "odds.gathers"
    found = forecast(game.session.world, game.session.rules, offer.action, 4)
    assert found.succeeded == 4
    other = next(o for o in game.view.offers if o.id == "works_council")
    assert offers.meant(stage.scene, other) == "odds.trades"


def test_where_too_few_came_nobody_said_no(hall: Stage) -> None:
    shell = hall.scene.shell  # type: ignore[attr-defined]
    what = proposal(hall)
    failed = replace(what, state="refused", came=what.quorum - 1, yes=0, evening=None)
    scene: Any = hall.scene
    said = " ".join(words(part) for part in verdict.result(scene, failed, None))
    assert shell.text("assemble.unvoted") in said and shell.text("assemble.few_came") in said
    assert shell.text("assemble.refused") not in said and shell.text("leaning.against") not in said
