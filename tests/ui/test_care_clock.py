"""The care clock and the time bank's desk: what is seen before anybody is asked; by keyboard."""

from __future__ import annotations

import pytest

from game.lab.bots.bot import on
from game.rules.actions.place import Place
from game.rules.clock.hours import DAYS
from game.session.clock_view import ClockView
from game.ui.scenes.clock import ClockScene
from game.ui.scenes.hours import words
from game.ui.scenes.hours.arcs import arcs
from game.ui.scenes.matching import MatchingScene
from game.ui.shell import Shell
from game.ui.stage import Stage
from game.ui.staging import stage_scene
from game.ui.tree import find, walk
from game.ui.widgets.bond import Bond
from game.ui.widgets.clockface import Arc, ClockFace, Moment, Swatch, tones
from game.ui.widgets.picks import Pick

SIZES = [((1280, 720), 100, "en"), ((1280, 720), 200, "en"), ((1280, 720), 200, "ar"),
         ((1920, 1080), 150, "ar")]


def open_clock(**look) -> Stage:
    stage = stage_scene("clock", "who_cares", seed=3, **look)
    stage.update()
    return stage


def scene(stage: Stage) -> ClockScene:
    assert isinstance(stage.scene, ClockScene)
    return stage.scene


def view(stage: Stage) -> ClockView:
    it = scene(stage)._read()
    assert it is not None
    return it


def said(stage: Stage) -> list[str]:
    stage.changed()
    stage.update()
    return [f"{n.name} {n.value}" for n in walk(stage.tree) if n.name]


def press(stage: Stage, key: str) -> None:
    stage.update()
    stage.focus_on(key)
    stage.command("press")
    stage.update()


def test_a_key_opens_it_and_escape_gives_the_screen_back():
    stage = stage_scene("organise", "who_cares", seed=3)
    for command, name in (("clock", "clock"), ("desk", "matching")):
        shell = stage.scene.shell
        if name == "matching" and not stage.scene.can_match:
            continue
        stage.command(command)
        stage.update()
        assert shell.names[-1] == name
        stage.command("back")
        assert shell.names == ["organise"]


def test_from_the_clock_one_goes_on_to_the_desk_and_comes_back():
    stage = open_clock(season=3)
    here = scene(stage)
    assert here.unlocked("match")
    press(stage, "desk")
    assert here.shell.names[-2:] == ["clock", "matching"]
    stage.command("back")
    stage.update()
    assert here.shell.names[-1] == "clock"


def test_it_begins_with_what_nobody_does():
    stage = open_clock()
    task = scene(stage)._task()
    assert task is not None and task.by == "" and stage.ctx.focus == f"task/{task.id}"
    assert any(scene(stage).t("clock.done_by_nobody") in line for line in said(stage))


@pytest.mark.parametrize("name", ["graca", "teresa", "bia", "amilcar"])
def test_the_ring_is_a_whole_day(name):
    day = next(d for d in view(open_clock()).days if d.person == name)
    ring = arcs(day)
    assert sum(arc.hours for arc in ring) == pytest.approx(24, abs=0.4)
    assert sum(arc.hours for arc in ring if arc.task) == pytest.approx(
        sum(t.minutes for t in day.tasks) / 60)


def test_what_gives_way_is_seen_before_anybody_is_asked():
    """The night nurse's forenoon is her night: what is shown is what is then lived."""
    stage = open_clock()
    it, here = view(stage), scene(stage)
    task, offer = next((t, d) for t in it.tasks for d in t.doers
                       if d.kind == "person" and not d.refusal and d.by != t.by
                       and d.takes.get("sleep"))
    press(stage, f"task/{task.id}")
    press(stage, f"doer/{offer.by}")
    lines = said(stage)
    told = here.t("clock.loses.sleep", long=words.long(here, offer.takes["sleep"]))
    assert any(told in line for line in lines)
    clock = find(stage.tree, "clock")
    assert isinstance(clock, ClockFace)
    new = next(arc for arc in clock.arcs if arc.new)
    assert new.task == task.id and dict(new.takes)["sleep"] == offer.takes["sleep"] / 60
    assert here.shell.game.session.world.clock.tasks[task.id].by == task.by  # nothing was done


def test_pressing_whom_one_looks_at_asks_them_and_it_can_be_taken_back():
    stage = open_clock()
    it, here = view(stage), scene(stage)
    session = here.shell.game.session
    task = next(t for t in it.tasks if not t.by)
    offer = next(d for d in task.doers if d.kind == "person" and not d.refusal)
    before = session.world.ledger.balance("organising_minutes", "team")
    press(stage, f"task/{task.id}")
    if here.by != offer.by:
        press(stage, f"doer/{offer.by}")
    assert session.world.clock.tasks[task.id].by == ""
    press(stage, f"doer/{offer.by}")
    assert session.world.clock.tasks[task.id].by == offer.by
    assert session.world.ledger.balance("organising_minutes", "team") == before - it.talk
    lines = said(stage)
    assert any(here.t("clock.does_it") in line for line in lines)
    press(stage, "undo")
    assert session.world.clock.tasks[task.id].by == ""


def test_who_cannot_says_why_and_is_not_asked():
    stage = open_clock()
    it, here = view(stage), scene(stage)
    task, offer = next((t, d) for t in it.tasks for d in t.doers if d.refusal)
    press(stage, f"task/{task.id}")
    press(stage, f"doer/{offer.by}")
    press(stage, f"doer/{offer.by}")
    assert here.shell.game.session.world.clock.tasks[task.id].by == task.by
    main = find(stage.tree, "main")
    assert main is not None and "disabled" in main.state and main.value
    assert any(here.t(f"clock.curt.{offer.refusal}") in line for line in said(stage))


def test_leaving_it_undone_is_an_answer_too():
    stage = open_clock()
    task = next(t for t in view(stage).tasks if t.by)
    press(stage, f"task/{task.id}")
    press(stage, "doer/nobody")
    press(stage, "main")
    assert scene(stage).shell.game.session.world.clock.tasks[task.id].by == ""


def test_after_the_season_is_organised_it_can_be_read_only():
    stage = open_clock()
    here = scene(stage)
    from game.rules.actions.move_on import MoveOn

    here.shell.game.submit(MoveOn())
    stage.changed()
    stage.update()
    task = next(t for t in view(stage).tasks if t.by)
    press(stage, f"task/{task.id}")
    press(stage, "doer/nobody")
    main = find(stage.tree, "main")
    assert main is not None and main.value == here.t("clock.not_now")


@pytest.mark.parametrize("size, scale, lang", SIZES)
@pytest.mark.parametrize("name", ["clock", "matching"])
def test_all_of_it_lies_on_the_screen(name, size, scale, lang):
    stage = stage_scene(name, "who_cares", seed=3, season=2, size=size, scale=scale, lang=lang)
    stage.update()
    whole = (0, 0, *size)
    for node in walk(stage.tree):
        if node.role in ("tab", "button") and node.bounds.width:
            box = node.bounds
            assert whole[0] <= box.x and box.right <= whole[2], node.key
            assert box.width >= 24 and box.height >= 24, node.key
    cards = [n for n in walk(stage.tree) if isinstance(n, Pick)]
    assert all(n.name and n.help for n in cards)
    assert not [n.name for n in walk(stage.tree) if "⟦" in n.name + n.value]


def test_with_large_letters_the_tabs_lead_from_the_task_to_the_people():
    stage = open_clock(scale=200)
    here = scene(stage)
    press(stage, f"task/{here.task}")  # chosen already: the eyes go on
    assert stage.ctx.focus.startswith("doer/")
    assert find(stage.tree, stage.ctx.focus) is not None


def test_arrows_go_among_the_days():
    stage = open_clock()
    first = [n for n in walk(stage.tree) if isinstance(n, Pick) and n.key.startswith("doer/")]
    stage.focus_on(first[0].key)
    stage.command("right")
    assert stage.ctx.focus == first[1].key
    stage.command("down")
    assert stage.ctx.focus == first[4].key
    stage.command("left")
    assert stage.ctx.focus == first[3].key


def test_every_activity_has_its_own_colour_in_each_theme():
    from game.ui.theme import THEMES, contrast

    for theme in THEMES.values():
        colors = tones(theme)
        assert len(set(colors.values())) == len(colors)
        assert contrast(colors["tasks"], theme["ink"]) > 1.5
        assert Arc("sleep", 22, 8).what in colors


# -- the desk ------------------------------------------------------------------------------------


def open_desk(season: int = 3, **look) -> Stage:
    stage = stage_scene("matching", "who_cares", seed=3, season=season, **look)
    stage.update()
    return stage


def opened(stage: Stage) -> MatchingScene:
    assert isinstance(stage.scene, MatchingScene)
    return stage.scene


def unlocked(stage: Stage) -> Shell:
    """Let the desk be open, whatever the story says of this season."""
    shell = opened(stage).shell
    season = shell.game.session.rules.content.seasons[shell.game.view.season - 1]
    if "match" not in season.unlocks:
        season.unlocks.append("match")
    return shell


def test_two_are_brought_together_and_taken_back():
    stage = open_desk()
    shell = unlocked(stage)
    session = shell.game.session
    it = opened(stage)._read()
    assert it is not None and it.requests
    bond = find(stage.tree, "bond")
    assert isinstance(bond, Bond) and bond.hold in ("good", "fair", "poor")
    made = len(session.world.clock.matches)
    press(stage, "main")
    assert len(session.world.clock.matches) == made + 1
    assert any(opened(stage).t("match.fresh") in line for line in said(stage))
    press(stage, "undo")
    assert len(session.world.clock.matches) == made


def test_nobody_is_named_whom_the_story_does_not_name():
    stage = open_desk()
    it = opened(stage)._read()
    assert it is not None
    named = {p.id for p in opened(stage).view.people}
    homes = [h for r in it.requests for h in (r.home, *(g.home for g in r.givers))]
    assert all(h.person in named or h.person == "" for h in homes)
    assert all(g.fit in ("good", "fair", "poor") for r in it.requests for g in r.givers)


def test_it_says_when_nobody_rings_any_more():
    stage = open_desk(season=2)
    here = opened(stage)
    it = here._read()
    assert it is not None and it.broker_minutes > 0
    rings = here.t("match.broker", long=words.long(here, it.broker_minutes))
    assert any(rings in line for line in said(stage))
    world = here.shell.game.session.world
    world.currencies["hours"].settings["broker_hours_week"] = 0
    here._seen = None  # what the session said before
    assert any(here.t("match.broker_gone") in line for line in said(stage))


def test_pictures_can_be_painted_small_and_large():
    import pygame

    stage = open_clock()
    surface = pygame.Surface((300, 300))
    for node in (ClockFace([Arc("sleep", 22, 8), Arc("tasks", 9, 0.01, "t", True)], 2),
                 Swatch("care"), Moment(22, 8)):
        node.size(stage.ctx)
        node.place(stage.ctx, pygame.Rect(0, 0, 40, 40))
        node.draw(stage.ctx, surface)
    assert DAYS == 7 and Place("a", "b").by == "b"


def test_from_a_request_the_arrow_leads_to_who_could_help():
    stage = stage_scene("matching", "who_cares", seed=3, season=3)
    stage.update()
    assert stage.ctx.focus.startswith("request/")
    stage.command("right")
    assert stage.ctx.focus.startswith("giver/")
    stage.command("left")
    assert stage.ctx.focus.startswith("request/")


def test_a_sentence_names_nobody_with_a_capital_in_its_midst():
    stage = stage_scene("matching", "who_cares", seed=3, season=3)
    stage.update()
    bond = find(stage.tree, "bond")
    assert bond is not None
    one, other = bond.name.split(" and ")
    assert one[0].isupper()
    assert other[0].islower() or other in {p.name for p in scene_names(stage)}


def scene_names(stage: Stage) -> list:
    return list(stage.scene.shell.game.session.rules.content.people)


def test_what_came_to_nothing_is_told_with_the_quarter_before():
    """What a broker does all day is seen in the paper, and in the figures once she is gone."""
    for name, season in (("listen", 4), ("reflect", 3), ("matching", 4)):
        stage = stage_scene(name, "who_cares", seed=3, season=season)
        stage.update()
        it = stage.scene.shell.game.session.matching()
        assert it is not None and it.unmet * it.asked_before > it.unmet_before * it.asked
        assert any(f"{it.unmet_before} of {it.asked_before}" in line for line in said(stage))


def test_what_was_arranged_today_begins_next_week_and_is_no_failure():
    stage = open_clock()
    here, session = scene(stage), scene(stage).shell.game.session
    task = next(t for t in view(stage).tasks if not t.by)
    by = next(d.by for d in task.doers if d.kind == "person" and not d.refusal)
    begins, nothing = here.t("clock.begins"), here.t("clock.half_done", n="0")
    assert not any(begins in line for line in said(stage))
    here.shell.submit(Place(task.id, by))
    lines = said(stage)
    assert sum(begins in line for line in lines) and not any(nothing in line for line in lines)
    while session.view().season == 1 or session.view().phase != "organise":
        session.submit(on(session))
    assert not any(begins in line for line in said(stage))
