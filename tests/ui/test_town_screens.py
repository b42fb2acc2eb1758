"""What the town's own screens show is what the session says, and the keys do what is written."""

from __future__ import annotations

import pytest

from game.rules.actions.enact import Enact
from game.rules.actions.hold_vote import HoldVote
from game.rules.actions.listen import Listen
from game.rules.actions.live_season import LiveSeason
from game.rules.actions.move_on import MoveOn
from game.rules.actions.propose import Propose
from game.rules.actions.start import Start
from game.rules.core import Event
from game.ui.scenes.count import CountBar, CountUp
from game.ui.scenes.districts import DistrictTag
from game.ui.scenes.hall import TurnoutBar
from game.ui.scenes.week import WeekBar
from game.ui.shell import stage_scene
from game.ui.stage import Stage
from game.ui.tree import Node, find, walk
from game.ui.widgets.maplayer import Mark

SPRING = (Listen("old_quarter"), Listen("mill_street"), MoveOn(), Start("call_circle"),
          Enact("bread_rota"), MoveOn(), LiveSeason(), MoveOn())  # fmt: skip
VOTE = (Listen("new_flats"), MoveOn(),
        Propose("statutes", "voice=one_member_one_vote pay=equal surplus=split doors=round"),
        MoveOn())  # fmt: skip


def town(*acts: object, **how: object) -> Stage:
    """The town after some acts, on the screen that is due."""
    stage = stage_scene("listen", **how)
    game = stage.scene.shell.game
    for act in acts:
        assert game.submit(act) is not None, (act, game.refusal)
    stage.scene.shell.go()
    stage.update()
    return stage


def node(stage: Stage, key: str) -> Node:
    stage.update()
    found = find(stage.tree, key)
    assert found is not None, key
    return found


def view(stage: Stage):
    return stage.scene.shell.game.view


def tags(stage: Stage) -> dict[str, DistrictTag]:
    return {n.key.partition("/")[2]: n for n in walk(stage.tree) if isinstance(n, DistrictTag)}


# -- tags and the choice ---------------------------------------------------------------------------


def test_the_tag_that_is_taken_up_is_the_district_that_is_heard() -> None:
    stage = town()
    for command in ("down", "left", "right", "up"):
        stage.command(command)
        stage.update()
        checked = [d for d, tag in tags(stage).items() if "checked" in tag.state]
        assert checked == [stage.scene.chosen]
        assert stage.ctx.focus == f"district/{checked[0]}"
        assert stage.scene.s(f"districts.{checked[0]}.name") == node(stage, "main").value
    wanted = stage.scene.chosen
    stage.command("press")
    assert [d.id for d in view(stage).districts if d.heard_this_season] == [wanted]


def test_tags_say_only_what_was_heard() -> None:
    stage = town(Listen("old_quarter"))
    found, known = tags(stage), {d.id: d for d in view(stage).districts}
    assert str(known["old_quarter"].short) in found["old_quarter"].value
    assert "disabled" in found["old_quarter"].state and found["old_quarter"].on_press is None
    assert known["new_flats"].short is None
    assert not any(sign.isdigit() for sign in found["new_flats"].value)


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_marks_keep_clear_of_papers(lang: str, size: tuple[int, int]) -> None:
    stage = town(lang=lang, size=size)
    papers = [node(stage, key).bounds for key in ("news", "house")]
    marks = [n for n in walk(stage.tree) if isinstance(n, Mark)]
    assert len(marks) == 4
    for mark in marks:
        assert mark.bounds.collidelist(papers) < 0, mark.key


# -- houses ----------------------------------------------------------------------------------------


def test_the_house_card_is_the_persons_own_week() -> None:
    stage = town()
    for _ in view(stage).people:
        person = stage.scene.person
        bar = node(stage, "week")
        assert isinstance(bar, WeekBar)
        minutes = {part.kind: part.minutes for part in bar.parts}
        assert minutes == {k: v for k, v in person.week.items() if v}
        assert str(round(person.week["free"] / 60)) in bar.value
        name = stage.scene.s(f"people.{person.id}.name")
        assert any(n.name.startswith(name) for n in walk(node(stage, "house")))
        stage.focus_on("next")
        stage.command("press")
        stage.update()


def test_every_house_is_visited_and_arrows_go_back() -> None:
    stage = town()
    first, seen = stage.scene.person.id, []
    stage.focus_on("next")
    for _ in view(stage).people:
        stage.command("right")
        stage.update()
        seen.append(stage.scene.person.id)
    assert seen[-1] == first and set(seen) == {p.id for p in view(stage).people}
    stage.command("left")
    assert stage.scene.person.id == seen[-2]


def test_other_homes_show_only_where_somebody_listened() -> None:
    stage = town()
    district = stage.scene.person.district
    assert find(stage.tree, "most") is None
    heard = town(Listen(district))
    heard.scene.visited = stage.scene.person.id
    heard.changed()
    bar = node(heard, "most")
    mean = next(d.week for d in view(heard).districts if d.id == district)
    assert mean is not None and isinstance(bar, WeekBar)
    assert {p.kind: p.minutes for p in bar.parts} == {k: v for k, v in mean.items() if v}


def test_what_was_told_stands_on_the_page() -> None:
    stage = town()
    stage.command("press")
    stage.update()
    texts = {n.name for n in walk(node(stage, "news"))}
    for fact in view(stage).facts:
        assert stage.scene.s(f"facts.{fact}.text") in texts


# -- cards -----------------------------------------------------------------------------------------


def test_offers_that_can_be_paid_and_are_new_come_first() -> None:
    stage = town(*SPRING, Listen("new_flats"), Listen("old_quarter"), MoveOn())
    scene, order = stage.scene, []
    assert len(view(stage).offers) > 3, "one page would prove nothing"
    for _ in range(-(-len(view(stage).offers) // 3)):
        shown = [n.key.partition("/")[2] for n in node(stage, "offers").children]
        assert len(shown) == min(3, len(view(stage).offers) - len(order))
        order += shown
        stage.press(node(stage, "more"))
        stage.update()
    by_id = {o.id: o for o in view(stage).offers}
    new = {o.id for o in scene.content.offers if o.from_season == view(stage).season}
    ranks = [(not by_id[o].affordable, o not in new) for o in order]
    assert ranks == sorted(ranks)


def test_the_main_button_waits_for_a_choice_and_says_what_it_does() -> None:
    stage = town(MoveOn())
    assert node(stage, "main").reason
    assert find(stage.tree, "go_on") is not None
    stage.command("press")
    stage.update()
    chosen = stage.scene.chosen
    assert node(stage, "main").value == stage.scene.s(f"offers.{chosen}.title")
    before = view(stage).hours
    stage.command("press")
    stage.update()
    price = next(o.hours for o in stage.scene.content.offers if o.id == chosen)
    assert view(stage).hours == before - price
    assert not node(stage, "main").reason, "something was begun: the season may be lived"


def said(stage: Stage) -> str:
    return " ".join(f"{n.name} {n.value}" for n in walk(stage.tree))


def test_ideas_that_exclude_each_other_say_so_before_and_after() -> None:
    stage = town(Listen("mill_street"), MoveOn())
    scene = stage.scene
    assert scene.n("organise.one_of", 3) in said(stage)
    scene.shell.act(Start("ask_town_hall"))
    stage.update()
    assert scene.n("organise.one_of", 3) not in said(stage)
    closed, why = node(stage, "offer/call_circle"), scene.s("offers.ask_town_hall.title")
    assert scene.t("organise.instead", title=why) in closed.value
    stage.press(closed)
    stage.update()
    assert node(stage, "toast").name == scene.t("organise.instead", title=why)
    assert not node(stage, "main").reason, "the way on stays open"


def test_a_card_calls_nothing_unknown_that_was_told() -> None:
    stage = town(*SPRING, Listen("new_flats"), Listen("old_quarter"), MoveOn())
    scene = stage.scene
    answers = {o.id: o.answer for o in view(stage).offers}
    fact = answers["owner_mother_offer"]
    assert fact in view(stage).facts and not answers["owner_more_rent"]
    while find(stage.tree, "offer/owner_mother_offer") is None:
        stage.press(node(stage, "more"))
        stage.update()
    card = node(stage, "offer/owner_mother_offer")
    words = " ".join(n.name for n in walk(card))
    assert scene.s(f"facts.{fact}.text") in card.help
    assert scene.t("organise.known_now", what="").replace("*", "").strip() in words
    assert scene.t("organise.not_known", what="").replace("*", "").strip() not in words


def test_back_to_listening() -> None:
    stage = town(MoveOn())
    stage.press(node(stage, "undo"))
    assert view(stage).phase == "listen"


# -- the assembly ----------------------------------------------------------------------------------


def test_the_count_is_the_sessions_vote() -> None:
    stage = town(*SPRING, *VOTE)
    what = view(stage).proposals[0]
    bar = next(n for n in walk(stage.tree) if isinstance(n, TurnoutBar))
    assert (bar.come, bar.quorum, bar.whole) == (what.likely_to_come, what.quorum, what.voters)
    stage.press(node(stage, "main"))
    stage.update()
    after = view(stage).proposals[0]
    said = stage.scene.t(f"assemble.{after.state}")
    key = f"count/{after.agreement}"
    assert said not in {n.name for n in walk(stage.tree)}, "told before the hands were counted"
    shares = []
    while stage.scene.count is not None and not stage.scene.count.done:
        stage.scene.tick(0.05)
        shares.append(sum(stage.scene.count.counted))
    assert shares == sorted(shares) and shares[-1] == after.came
    stage.changed()
    found = node(stage, key)
    assert isinstance(found, CountBar)
    assert f"{after.yes}" in found.value and f"{after.came - after.yes}" in found.value
    assert said in {n.name for n in walk(stage.tree)}


def test_with_little_motion_the_count_is_there_at_once() -> None:
    count = CountUp(5, 3, at_once=True)
    assert count.done and count.counted == (5, 3)
    slow = CountUp(5, 3)
    sounds = [slow.tick(0.1) for _ in range(60)]
    assert sounds.count("vote_for") == 5 and sounds.count("vote_against") == 3 and slow.done


def test_leanings_are_only_of_those_the_view_names() -> None:
    stage = town(*SPRING, *VOTE)
    what = view(stage).proposals[0]
    speakers = {n.key.partition("/")[2] for n in walk(stage.tree) if n.key.startswith("speaker/")
                and n.key.count("/") == 1}  # fmt: skip
    assert speakers <= {n.person for n in what.named}


def test_a_concession_is_ticked_and_paid() -> None:
    stage = town(*SPRING, *VOTE)
    hours = view(stage).hours
    stage.focus_on("concede/childcare")
    stage.command("press")
    stage.update()
    assert stage.ctx.focus == "concede/childcare", "the focus stays on what was given"
    assert "checked" in node(stage, "concede/childcare").state
    assert view(stage).hours == hours - 1
    assert "childcare" in view(stage).proposals[0].concessions


# -- the door --------------------------------------------------------------------------------------


def test_a_knock_is_answered_by_number_and_says_its_price() -> None:
    stage = town(*SPRING)
    question = view(stage).questions[0]
    for number, choice in enumerate(question.choices, 1):
        stage.command(f"number_{number}")
        stage.update()
        assert stage.scene.door.chosen == choice
    stage.command("number_1")
    first = node(stage, f"answer/{question.choices[0]}")
    left = view(stage).hours - 1
    assert stage.scene.n("door.hours_left", left) in first.value
    stage.press(node(stage, "main"))
    assert view(stage).hours == left and question not in view(stage).questions


# -- an agreement that is written ------------------------------------------------------------------


def test_written_terms_show_who_would_come_and_how_they_lean() -> None:
    stage = stage_scene("propose")
    screen, session = stage.scene, stage.scene.shell.game.session
    before = session.world, session.view()
    foreseen = screen.foreseen()
    assert (session.world, session.view()) == before, "looking ahead changes nothing"
    node(stage, "count")
    bar = next(n for n in walk(stage.tree) if isinstance(n, TurnoutBar))
    assert (bar.come, bar.whole) == (foreseen.likely_to_come, foreseen.voters)
    screen.shell.act(screen._action())
    put = next(p for p in view(stage).proposals if p.agreement == screen.agreement.id)
    assert (put.voters, put.named, put.leaning_for, put.leaning_against) == (
        foreseen.voters, foreseen.named, foreseen.leaning_for, foreseen.leaning_against)


def test_the_line_of_a_majority_is_on_the_scale_of_its_bar() -> None:
    """Those who come lean as all do, as far as anybody can tell: the line is the same share."""
    stage = stage_scene("assemble")
    what = next(p for p in view(stage).proposals if p.state == "proposed")
    bar = node(stage, "count").children[1]
    assert what.likely_to_come < what.voters
    assert bar.line == what.voters // 2 + 1


def test_enter_takes_a_card_and_enter_starts_with_it() -> None:
    stage = stage_scene("organise")
    orgs = len(view(stage).orgs)
    stage.obey("press")
    stage.update()
    stage.picture()
    assert "default" in node(stage, "main").state, "the main button says that Enter presses it"
    stage.obey("press")
    assert len(view(stage).orgs) > orgs


def test_nobody_leaves_an_assembly_before_its_result_stands() -> None:
    stage = stage_scene("assemble")
    stage.scene.shell.stage.press(node(stage, "main"))
    stage.update()
    assert not stage.scene.count.done and stage.ctx.focus == "main"
    stage.obey("press")
    stage.update()
    assert stage.scene.count.done and view(stage).phase == "assemble", "it only ends the counting"
    what = next(p for p in view(stage).proposals if p.came)
    words = [n.name for n in walk(stage.tree)]
    assert stage.scene.t(f"assemble.{what.state}") in words
    stage.obey("press")
    assert view(stage).phase != "assemble"


def test_an_adopted_vote_offers_to_hand_it_over_the_same_evening() -> None:
    stage = town(Listen("old_quarter"), MoveOn(), Start("ask_town_hall"), MoveOn(), LiveSeason(),
                 MoveOn(), MoveOn(),
                 Propose("van_rules", "voice=one_member_one_vote orders=ahead fare=as_is"),
                 MoveOn(), HoldVote("van_rules", "authoritarian"))  # fmt: skip
    (provider,) = view(stage).handovers
    hours = view(stage).hours
    assert stage.scene.n("cost.hours", 1) in said(stage)
    stage.press(node(stage, f"hand/{provider}"))
    stage.update()
    assert view(stage).phase == "assemble" and view(stage).hours == hours - 1
    assert find(stage.tree, f"hand/{provider}") is None and stage.ctx.focus == "main"
    org = next(o for o in view(stage).orgs if o.provider == provider)
    assert not org.team_held and stage.scene.t("standing.held_others") in said(stage)
    stage.press(node(stage, "undo"))
    assert view(stage).handovers == (provider,), "as at the desk it can be taken back"


def test_many_unspent_hours_are_said_before_a_season_is_lived() -> None:
    stage = town(MoveOn(), MoveOn())
    hours = view(stage).hours
    assert hours >= 3 and stage.scene.n("predict.unspent", hours) in said(stage)
    node(stage, "back")
    spent = town(*SPRING[:-2])
    few = view(spent).hours
    assert few < 3 and spent.scene.n("predict.unspent", few) not in said(spent)


def test_what_can_be_handed_over_is_in_sight_with_its_price() -> None:
    stage = town(*SPRING, *VOTE, HoldVote("statutes", "authoritarian"), MoveOn(), LiveSeason(),
                 MoveOn(), MoveOn())  # fmt: skip
    (provider,) = view(stage).handovers
    hours = view(stage).hours
    stage.press(node(stage, "hand_over"))
    stage.update()
    assert stage.ctx.focus == f"hand/{provider}"
    card = node(stage, f"org/{provider}")
    said = stage.scene.n("cost.hours", 1)
    assert said in [n.name for n in walk(card)]
    name = stage.scene.s(f"providers.{provider}.name")
    assert name in node(stage, "main").value, "going on says what still rests on the team"
    stage.press(node(stage, f"hand/{provider}"))
    assert view(stage).hours == hours - 1
    unspent = stage.scene.n("organise.unspent", hours - 1)
    assert not view(stage).handovers and node(stage, "main").value == unspent
    rules = stage.scene.s("agreements.statutes.clauses.pay.options.equal.name")
    assert any(rules in n.name for n in walk(card)), "what was adopted stands on the card"


def test_large_letters_show_what_was_told_before_the_next_choice() -> None:
    stage = town()
    stage.scene.shell.change(scale=200)
    stage.update()
    assert stage.scene.n("listen.left_of", 2, all=3) in said(stage)
    stage.command("press")
    stage.update()
    fact = view(stage).facts[0]
    assert stage.scene.s(f"facts.{fact}.text") in said(stage)
    assert node(stage, "main").name == stage.scene.t("listen.second")
    stage.command("press")
    stage.update()
    assert view(stage).listens_left == 1, "the second is chosen before it is heard"
    assert stage.ctx.focus.startswith("district/")
    stage.command("press")
    stage.update()
    assert view(stage).listens_left == 0


def test_what_changes_something_is_not_called_free() -> None:
    stage = town(*SPRING)
    free = stage.scene.t("cost.free")
    assert free not in node(stage, "answer/iker_does_it").value


def test_money_that_comes_back_to_the_fund_is_said_in_the_paper() -> None:
    stage = town(*SPRING)
    scene, game = stage.scene, stage.scene.shell.game
    assert not [e for e in game.told if e.kind == "fund_returned"]
    event = Event("fund_returned", {"org": "circle_bakery", "cents": 400000})
    game.told = (*game.told, event)
    stage.scene.shell.go()
    stage.scene.door.later |= {q.incident for q in view(stage).questions}
    stage.changed()
    stage.update()
    money = scene.shell.words.money(400000, whole=True)
    name = scene.s("providers.circle_bakery.name")
    assert scene.t("listen.fund_back", name=name, money=money) in said(stage)


def test_the_four_numbers_and_goodwill_are_explained_on_asking() -> None:
    stage = town(*SPRING)
    stage.scene.door.later |= {q.incident for q in view(stage).questions}
    stage.changed()
    petals = node(stage, "principles")
    stage.focus_on("principles")
    stage.press(petals)
    stage.update()
    for key in ("reflect.principle_democratic.help", "play.goodwill.help"):
        assert stage.scene.t(key) in petals.help
    assert any(n.name == petals.help for n in walk(node(stage, "help")))
