"""The evening of choosing on the screen: what there is, how it is counted, every round of it."""

from __future__ import annotations

import dataclasses

import pytest

from game import i18n, resources
from game.rules.actions.move_on import MoveOn
from game.session.start import start
from game.ui.scenes import rounds
from game.ui.scenes.count import CountBar
from game.ui.settings import Settings
from game.ui.shell import Shell
from game.ui.stage import Stage
from game.ui.tree import Node, find, walk
from game.ui.worded import stage_words
from tests.rules.choosing_town import BOARD, choosing_content


def stage(
    lang: str = "en", scale: int = 100, paid: bool = False, phase: str = "assemble"
) -> Stage:
    """The first assembly, or what comes before it, of a town that elects two, or spends what the
    town hall has."""
    spend = dataclasses.replace(
        BOARD, purse="town_hall", most_cents=100_000, methods=["budget", "equal_shares"],
        projects=[dataclasses.replace(p, cents=60_000) for p in BOARD.projects])
    session = start(choosing_content(spend if paid else BOARD), 3)
    while session.world.phase != phase:
        session.submit(MoveOn())
    settings, words = Settings(lang, "light", scale, False), i18n.load(lang)
    found = Stage((1280, 720), settings.look(words.direction), stage_words(words))
    shell = Shell(found, settings, remember=False)
    shell.show("title")
    shell.take_up(session, resources.scenario_dir("first_season"))
    shell.go()
    return found


def node(found: Stage, key: str) -> Node:
    found.update()
    there = find(found.tree, key)
    assert there is not None, key
    return there


def said(found: Stage) -> list[str]:
    found.update()
    return [f"{n.name} {n.value}".strip() for n in walk(found.tree)]


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("paid", [False, True])
def test_it_is_offered_held_and_told(lang: str, scale: int, paid: bool) -> None:
    found = stage(lang, scale, paid)
    assert node(found, "later") and not [text for text in said(found) if "⟦" in text]
    game = found.scene.shell.game  # type: ignore[attr-defined]
    found.press(node(found, "main"))
    assert game.session.world.picks["board"].outcome == "chosen"
    assert not [text for text in said(found) if "⟦" in text]
    found.press(node(found, "main"))
    assert game.session.world.phase == "live"


def test_the_way_of_counting_that_was_marked_is_the_one_that_counts() -> None:
    found = stage(paid=True)
    found.press(node(found, "method/equal_shares"))
    found.press(node(found, "main"))
    game = found.scene.shell.game  # type: ignore[attr-defined]
    assert game.session.world.picks["board"].method == "equal_shares"


def test_the_whole_purse_and_every_round_are_shown() -> None:
    found = stage(paid=True)
    found.press(node(found, "main"))
    found.update()
    bars = [n for n in walk(found.tree) if isinstance(n, CountBar) and n.key == "budget"]
    pick = found.scene.shell.game.session.world.picks["board"]  # type: ignore[attr-defined]
    assert len(bars) == 1 and len(pick.winners) == 1
    assert len([n for n in walk(found.tree) if isinstance(n, rounds.Beam)]) == 3


def test_it_may_be_left_for_another_season() -> None:
    found = stage()
    found.press(node(found, "later"))
    world = found.scene.shell.game.session.world  # type: ignore[attr-defined]
    assert world.phase == "live" and not world.picks


def test_the_button_before_says_where_it_leads() -> None:
    before = stage(phase="organise").scene
    assert before._on_key == "organise.go_choosing"  # type: ignore[attr-defined]
