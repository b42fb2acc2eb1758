"""A lesson of 45 minutes with 20 seats before one picture, by keys alone.

The room's talk takes the time: so long for a vote, so long for a page, a second for a key. What
comes of it is laid beside the plan, part by part.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pygame
import pytest

from game.rules.actions.hands import Hands
from game.session.lesson import plan
from game.session.lesson.file import read
from game.ui import saves
from game.ui.tree import find
from tests.ui.test_c1_whole_game import Keyboard

TALK = {"listen": 45, "organise": 60, "hands": 75, "predict": 30}
"""Seconds in which a room talks about a thing and raises its hands (judgement): whom to hear, what
to begin, an agreement, a guess. Each is asked once a season; with more votes it takes longer."""
PAGE, KEY = 12, 1
"""To look at a page, and to press a key."""
SEATS, SEED = 20, 7
STEP_OF_DEBRIEF = 150
"""To talk about one page of the debrief."""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COMMONTOWN_HOME", str(tmp_path))
    return tmp_path


class Room(Keyboard):
    """A host with a keyboard, and twenty people who talk."""

    def __init__(self, lang: str = "en") -> None:
        super().__init__(lang)
        self.shell.seed = SEED
        self.time = 0.0
        self.votes: Counter[str] = Counter()
        self.asked: set[tuple[int, str]] = set()

    def press(self, key: int) -> None:
        self.time += KEY
        super().press(key)

    def type(self, number: int) -> None:
        for digit in str(number):
            self.press(getattr(pygame, f"K_{digit}"))

    def teach(self) -> None:
        """From the title to the brief, with what the page of a class offers from the first."""
        self.open("lesson")
        self.open("main")
        room = self.shell.room
        assert room is not None
        room.now = lambda: self.time
        room._since = self.time

    def open(self, key: str) -> None:
        node = find(self.app.tree, key)
        assert node is not None, key
        self.go_to(node)
        self.press(pygame.K_RETURN)

    @property
    def screen(self) -> str:
        return self.shell.names[-1]

    def step(self) -> None:
        """What a host does next: a vote where something is to be chosen, else the main button."""
        if self.screen == "questions":
            self.press(pygame.K_ESCAPE)
        elif self.screen == "organise" and self.shell.game.view.agreements \
                and self.once("agreements"):
            self.propose()
        elif self.screen in ("listen", "organise", "assemble", "predict") \
                and self.once(self.screen):
            self.vote()
            self.time += PAGE
            self.act()
        else:
            self.time += STEP_OF_DEBRIEF if self.screen == "debrief" else PAGE
            self.act()

    def once(self, what: str) -> bool:
        """The room is asked once a season about each kind of thing; the host does the rest."""
        asked = (self.shell.game.view.season, what)
        new = asked not in self.asked
        self.asked.add(asked)
        return new

    def propose(self) -> None:
        """What can be agreed on is written down as it stands."""
        self.open("tab/agreements")
        self.press(pygame.K_TAB)
        agreement = self.shell.game.view.agreements[0]
        self.open(f"write/{agreement}")
        self.time += PAGE
        self.act()

    def vote(self) -> None:
        """Y, the counts, Enter after each, and what the room took is taken."""
        on = self.screen
        self.press(pygame.K_y)
        if self.screen == "hands":
            self.hands()
        elif self.screen == "vote":
            self.letters(on)
        else:
            return
        self.votes[on] += 1
        assert self.screen == on

    def letters(self, about: str) -> None:
        self.time += TALK[about]
        many = len([n for n in range(1, 9) if find(self.app.tree, f"answer/{n}")])
        for hands in (11, *[0] * (many - 2), 9):  # a clear room: all of them raise a hand
            self.type(hands)
            self.press(pygame.K_RETURN)
        self.press(pygame.K_RETURN)
        assert "A has 11 hands of 20" in _words(self)
        self.press(pygame.K_RETURN)

    def hands(self) -> None:
        self.time += TALK["hands"]
        while self.app.ctx.focus != "main":
            answer = self.app.ctx.focus.split("/")[-1]
            self.type({"yes": 3, "no": 1, "abstain": 1}[answer])
            self.press(pygame.K_RETURN)
        self.press(pygame.K_RETURN)


def _words(player: Keyboard) -> str:
    from game.ui.tree import walk

    return " ".join(node.name for node in walk(player.app.tree))


def test_a_lesson_of_45_minutes_with_twenty_seats_by_keys_alone(home, capsys):
    player = Room()
    player.teach()
    shell = player.shell
    assert shell.lesson is not None and len(shell.lesson.here) == SEATS
    assert shell.game.session.rules.seasons == 3 and shell.settings.projector
    player.time += 4 * 60  # the brief is read and the seats are dealt
    ended = {"brief": player.time}
    player.act()
    was, spent_at = ("season", 1), {}
    while shell.game is not None and not (player.phase == "debrief"
                                          and shell.game.view.debrief_step == 4):
        now = shell.room.part()
        if (now.name, now.season) != was:
            spent_at[was] = shell.room.spent
            was = (now.name, now.season)
        player.step()
    player.time += STEP_OF_DEBRIEF  # the last page
    spent_at[was] = shell.room.spent
    parts = {(p.name, p.season): p for p in plan(45, 3)}
    with capsys.disabled():
        print(f"\n  brief: {ended['brief'] / 60:.1f} of 5 min")
        for part, at in spent_at.items():
            print(f"  {part[0]} {part[1] or ''}: over at {at / 60:.1f}, "
                  f"planned {parts[part].end / 60:.1f} min")
        print(f"  votes {dict(player.votes)}, keys {player.pressed}")
    assert all(at <= parts[part].end for part, at in spent_at.items())
    assert spent_at["debrief", 0] <= 40 * 60, "questions after it keep their five minutes"
    assert player.votes["listen"] >= 3 and player.votes["organise"] >= 1
    assert player.votes["predict"] == 3 and player.votes["assemble"] >= 1
    raised = [e.action for e in shell.game.session.log if isinstance(e.action, Hands)]
    assert raised and all((a.yes, a.no, a.abstain) == (3, 1, 1) for a in raised)
    kept = read(saves.newest().folder) if saves.newest() else shell.lesson
    assert kept is not None and kept.ballots == shell.lesson.ballots
