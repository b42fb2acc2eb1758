"""Faces: a mood from the state, everybody different, what the screen reader hears."""

from __future__ import annotations

from dataclasses import fields, replace
from itertools import combinations
from typing import get_args, get_type_hints

import pygame
import pytest

from game.resources import root
from game.rules.looks import FaceLook
from game.scenario.load import load_content
from game.session.town_view import TownView
from game.ui.context import Context
from game.ui.motion import Motion
from game.ui.portraits import CALM, face, face_for, mood_of, portrait, word_of
from game.ui.scenes.faces import face_of, household_faces
from game.ui.scenes.parts import Screen
from game.ui.shell import Shell
from game.ui.stage import Stage
from game.ui.staging import stage_scene

FINE = {"need": 900, "care": 800, "company": 650, "trust": 600, "tired": 300}


def pixels(picture: pygame.Surface) -> bytes:
    return pygame.image.tobytes(picture, "RGBA")


def difference(one: pygame.Surface, two: pygame.Surface) -> float:
    """Mean difference of the pixels, 0 to 255."""
    pairs = zip(pixels(one), pixels(two), strict=True)
    return sum(abs(a - b) for a, b in pairs) / len(pixels(one))


def test_who_is_more_tired_has_smaller_eyes() -> None:
    eyes = [mood_of(FINE | {"tired": tired}).eyes for tired in range(0, 1001, 50)]
    assert eyes == sorted(eyes, reverse=True) and len(set(eyes)) == len(eyes)
    assert all(0.35 < open_eyes < 1.2 for open_eyes in eyes)


@pytest.mark.parametrize("state", ["need", "care", "company", "trust"])
def test_what_is_lacking_pulls_the_mouth_down(state: str) -> None:
    mouths = [mood_of(FINE | {state: level}).mouth for level in range(0, 1001, 100)]
    assert mouths == sorted(mouths) and mouths[0] < mouths[-1]


def test_distrust_lowers_the_brows_and_want_raises_their_inner_ends() -> None:
    assert mood_of(FINE | {"trust": 250}).tilt < mood_of(FINE).tilt
    assert mood_of(FINE | {"need": 400, "care": 300}).tilt > mood_of(FINE).tilt


def test_a_mood_has_the_word_that_fits() -> None:
    assert word_of(mood_of(FINE | {"tired": 850})) == "tired"
    assert word_of(mood_of(FINE | {"need": 450, "company": 350})) == "worried"
    assert word_of(mood_of(FINE | {"trust": 300, "company": 420})) == "guarded"
    assert word_of(mood_of(FINE | {"company": 800, "trust": 700})) == "glad"
    assert word_of(CALM) == "calm"


def named() -> dict[str, tuple[int, FaceLook]]:
    content = load_content(root() / "scenarios" / "first_season")
    return {p.id: (p.age, p.look) for p in content.people}


@pytest.mark.parametrize("grey", [False, True], ids=["color", "grey"])
def test_people_differ_also_in_grey_and_small(grey: bool) -> None:
    faces = [face_for(i, age, look) for i, (age, look) in named().items()]
    faces += [face_for(name, 40) for name in ("nuria", "joan", "teresa", "ahmed")]
    small = [portrait(one, CALM, 40, grey=grey) for one in faces]
    for one, two in combinations(small, 2):
        assert difference(one, two) > 6


def test_a_mood_shows_on_a_small_face() -> None:
    for name, (age, look) in named().items():
        who = face_for(name, age, look)
        fresh = portrait(who, mood_of(FINE), 48)
        worn = portrait(who, mood_of(FINE | {"tired": 850, "company": 300}), 48)
        assert difference(fresh, worn) > 1, name


def test_a_face_is_the_same_every_time_and_open_to_change() -> None:
    assert face_for("nuria", 40) == face_for("nuria", 40)
    amal_age, amal = named()["amal"]
    without = face_for("amal", amal_age, replace(amal, cover="none"))
    with_scarf = face_for("amal", amal_age, amal)
    assert difference(portrait(without, CALM, 48), portrait(with_scarf, CALM, 48)) > 10


def test_every_word_an_author_may_write_can_be_drawn() -> None:
    hints = get_type_hints(FaceLook)
    for name, hint in ((f.name, hints[f.name]) for f in fields(FaceLook)):
        for words in get_args(hint):
            for word in get_args(words):
                who = face_for("somebody", 40, FaceLook(**{name: word}))
                assert portrait(who, CALM, 24).get_size() == (24, 24)
    assert set(face.SKINS) >= {"pale", "deep"}


def test_any_size_and_both_shapes() -> None:
    who = face_for("nuria", 40)
    for side in (1, 24, 57, 130, 260):
        assert portrait(who, CALM, side).get_size() == (side, side)
    circle, square = (portrait(who, CALM, 60, shape) for shape in ("circle", "square"))
    assert circle.get_at((2, 2)).a == 0 and square.get_at((30, 30)).a > 250
    assert square.get_at((0, 0)).a < 60 and square.get_at((30, 2)).a > 200


def shell_of(stage: Stage) -> Shell:
    assert isinstance(stage.scene, Screen)
    return stage.scene.shell


def view_of(stage: Stage) -> TownView:
    game = shell_of(stage).game
    assert game is not None
    return game.view


def test_a_face_tells_who_it_is_and_how_they_look() -> None:
    stage = stage_scene("listen")
    view = view_of(stage)
    for number, person in enumerate(view.people):
        node = face_of(person, number)
        node.size(stage.ctx)
        assert node.role == "image" and ", looks " in node.name
        assert node.name.startswith(shell_of(stage).story(f"people.{person.id}.name"))
    amal = next(p for p in view.people if p.id == "amal")
    assert len(household_faces(amal)) == 2


def test_a_mood_goes_over_to_the_next_and_at_once_with_reduced_motion() -> None:
    stage = stage_scene("listen")
    person, now = view_of(stage).people[0], [0]
    worn = FINE | {"tired": 900, "company": 200}

    def drawn(states: dict[str, int], ctx: Context) -> bytes:
        ctx.motion.frame()
        surface = pygame.Surface((60, 60))
        node = face_of(replace(person, states=states))
        node.bounds = pygame.Rect(0, 0, 60, 60)
        node.draw(ctx, surface)
        return pixels(surface)

    for still in (False, True):
        look = replace(stage.ctx.look, reduced_motion=still)
        ctx = replace(stage.ctx, look=look, motion=Motion(lambda: now[0]))
        ctx.motion.live = True
        before, begun = drawn(FINE, ctx), drawn(worn, ctx)
        assert (begun == before) is not still
        assert ctx.motion.moving is not still
        now[0] += 300
        after = drawn(worn, ctx)
        assert after != before and not ctx.motion.moving
        if still:
            assert begun == after
