"""Found: forms that compare, a round of pledges that tells only its sum; and statutes that the law
bounds."""

from __future__ import annotations

import pytest

from game.rules.actions.pledge import PledgeAct
from game.rules.actions.propose import told
from game.rules.agreements import clashes
from game.session.clause_view import closed_options, law_of
from game.ui.scenes.clauses import Pages
from game.ui.shell import stage_scene
from game.ui.stage import Stage
from game.ui.tree import Node, find, walk


def node(stage: Stage, key: str) -> Node:
    stage.update()
    found = find(stage.tree, key)
    assert found is not None, key
    return found


def words_of(stage: Stage, key: str) -> list[str]:
    return [n.name for n in walk(node(stage, key)) if n.name]


# -- forms -----------------------------------------------------------------------------------------


def test_every_form_is_told_in_the_same_lines() -> None:
    stage = stage_scene("found")
    scene = stage.scene
    heads = {scene.t(f"found.{line}") for line in  # type: ignore[attr-defined]
             ("members", "voting", "needs", "surplus", "end")}  # fmt: skip
    stage.press(node(stage, "others"))
    for form in scene.rules.forms:  # type: ignore[attr-defined]
        scene.chosen = f"form/{form}"  # type: ignore[attr-defined]
        stage.changed()
        said = words_of(stage, "form")
        assert heads <= set(said), form
        assert scene.t(f"form.{form}") in said  # type: ignore[attr-defined]
        assert not any("⟦" in word for word in said)
        assert "disabled" in node(stage, "main").state, "nobody proposes it here"


def test_what_is_begun_here_is_the_offer_that_was_chosen() -> None:
    stage = stage_scene("organise")
    shell = stage.scene.shell  # type: ignore[attr-defined]
    shell.topic = ""
    shell.show("found")
    circle = next(o for o in stage.scene.open_offers  # type: ignore[attr-defined]
                  if stage.scene._provider(o).form == "worker_coop")  # type: ignore[attr-defined]
    stage.press(node(stage, f"which/{circle.id}"))
    stage.press(node(stage, "main"))
    assert circle.id in dict(shell.game.view.taken)
    assert shell.names == ["organise"], "it gives the screen back"


def test_the_law_of_the_town_is_told_and_no_other() -> None:
    shown = words_of(stage_scene("found", "the_mill_closes"), "law")
    plain = words_of(stage_scene("found"), "law")
    stage = stage_scene("found")
    nothing = stage.scene.t("found.no_law")  # type: ignore[attr-defined]
    assert nothing in plain and nothing not in shown


# -- pledges ---------------------------------------------------------------------------------------


@pytest.fixture
def pledging() -> Stage:
    return stage_scene("pledge", "the_mill_closes", season=2)


def test_before_anybody_is_asked_the_threshold_and_both_ends_are_told(pledging: Stage) -> None:
    scene = pledging.scene
    game = scene.shell.game  # type: ignore[attr-defined]
    threshold = game.session.rules.providers["weavers"].pledge_cents
    said = " ".join(words_of(pledging, "pledge"))
    assert game.words.money(threshold, whole=True) in said
    for key in ("asked", "secret", "missed"):
        assert scene.t(f"pledge.{key}") in said  # type: ignore[attr-defined]


def test_afterwards_only_the_sum_is_told(pledging: Stage) -> None:
    game = pledging.scene.shell.game  # type: ignore[attr-defined]
    assert PledgeAct("weavers") in game.view.actions
    pledging.press(node(pledging, "main"))
    held = game.session.world.pledges["weavers"]
    org = next(o for o in game.session.world.orgs.values() if o.provider == "weavers")
    said = words_of(pledging, "pledged")
    assert any(game.words.money(held.cents, whole=True) in word for word in said)
    gifts = {game.words.money(cents, whole=True) for cents in org.stakes.values()}
    assert held.kept and len(gifts) > 1
    assert not any(gift == word for gift in gifts for word in said), "nobody's own gift"
    pledging.press(node(pledging, "back"))
    assert pledging.scene.shell.names == ["organise"]  # type: ignore[attr-defined]


# -- statutes and the law --------------------------------------------------------------------------


@pytest.fixture(scope="module")
def statutes() -> Stage:
    stage = stage_scene("organisation", "the_mill_closes", season=3)
    shell = stage.scene.shell  # type: ignore[attr-defined]
    shell.topic = "statutes"
    shell.show("propose")
    stage.update()
    return stage


def test_a_few_clauses_at_a_time_and_all_of_them_in_turn(statutes: Stage) -> None:
    scene = statutes.scene
    every = [c.id for c in scene.agreement.clauses]  # type: ignore[attr-defined]
    seen: list[str] = []
    for _ in range(2):
        statutes.update()
        here = [n.key.split("/")[1] for n in walk(statutes.tree)
                if n.role == "radiogroup" and n.key.startswith("clause/")]  # fmt: skip
        assert len(here) <= Pages.WIDE
        seen += here
        statutes.press(node(statutes, "after"))
    assert seen == every


def test_what_holds_now_is_marked_and_nothing_new_cannot_be_put(statutes: Stage) -> None:
    scene = statutes.scene
    assert scene.holds and scene.terms == dict(scene.holds)  # type: ignore[attr-defined]
    main = node(statutes, "main")
    assert "disabled" in main.state
    clause = scene.pages.shown(statutes.ctx)[0]  # type: ignore[attr-defined]
    held = node(statutes, f"clause/{clause.id}/{scene.holds[clause.id]}")  # type: ignore[attr-defined]
    assert scene.t("propose.holds") in held.value  # type: ignore[attr-defined]
    other = next(o.id for o in clause.options
                 if o.id != scene.holds[clause.id])  # type: ignore[attr-defined]
    statutes.press(node(statutes, f"clause/{clause.id}/{other}"))
    assert "disabled" not in node(statutes, "main").state
    scene.terms = dict(scene.holds)  # type: ignore[attr-defined]
    statutes.changed()


def test_an_option_that_the_law_forbids_is_closed_and_says_why(statutes: Stage) -> None:
    session = statutes.scene.shell.game.session  # type: ignore[attr-defined]
    agreement = statutes.scene.agreement  # type: ignore[attr-defined]
    terms = dict(statutes.scene.holds)  # type: ignore[attr-defined]
    closed = closed_options(session.world, session.rules, agreement, terms)
    org = session.world.org_in(agreement.provider)
    for clause in agreement.clauses:
        for option in clause.options:
            found = clashes(session.rules, org, agreement, terms | {clause.id: option.id})
            why = closed.get((clause.id, option.id))
            if why is not None:
                assert why.code in {told(clash).code for clash in found}
            if not found:
                assert why is None


def test_the_laws_bounds_stand_over_the_clauses_that_they_concern(statutes: Stage) -> None:
    session = statutes.scene.shell.game.session  # type: ignore[attr-defined]
    agreement = statutes.scene.agreement  # type: ignore[attr-defined]
    bound = {c.id: {b.statute for b in law_of(session.rules, agreement, c)}
             for c in agreement.clauses}  # fmt: skip
    assert bound["surplus"] >= {"reserves_permille"} and not bound["admission"]
