"""From the guess to the debrief: it fits, keys suffice, and nothing moves unless it plays."""

from __future__ import annotations

from functools import cache
from itertools import product

import pygame
import pytest

from game import i18n
from game.rules.actions.hold_vote import HoldVote
from game.rules.actions.listen import Listen
from game.rules.actions.live_season import LiveSeason
from game.rules.actions.move_on import MoveOn
from game.rules.actions.predict import Predict
from game.rules.actions.start import Start
from game.session.worker import ExplainWorker
from game.ui.app import App
from game.ui.scenes import causes
from game.ui.scenes.asking import Asking
from game.ui.scenes.debriefing import leaves_of
from game.ui.scenes.playback import Playback, homes_now
from game.ui.settings import Settings
from game.ui.shell import Shell
from game.ui.tree import find, walk
from game.ui.worded import stage_words
from tests.ui.pilot import NAMES, assert_no_overlap, assert_words_fit

LANGUAGES = ("en", "ar")
SCALES = (100, 150, 200)
KEYS = NAMES | {"f": pygame.K_f, "e": pygame.K_e}


def opened(lang: str = "en", scale: int = 100, **look: bool) -> Shell:
    """A shell over a window that nobody sees, in a town on fixed luck."""
    settings = Settings(language=lang, scale=scale, **look)
    words = i18n.load(lang)
    app = App(stage_words(words), (1280, 720), settings.look(words.direction))
    shell = Shell(app, settings, remember=False)
    shell._explainer = ExplainWorker(lucks=2)  # never started: it works when it is polled
    shell.new_game("first_season", seed=7)
    shell.flow.state = "playing"
    return shell


def to_predict(shell: Shell) -> Shell:
    submit(shell, Listen("old_quarter"), Listen("mill_street"), MoveOn(), Start("call_circle"))
    submit(shell, MoveOn())
    shell.go()
    return shell


def submit(shell: Shell, *actions: object) -> None:
    for action in actions:
        assert shell.game.submit(action) is not None, shell.game.refusal


def to_year(shell: Shell) -> Shell:
    while shell.game.view.phase != "year":
        view = shell.game.view
        wish = [a for a in view.actions if a.kind in ("propose", "enact", "bargain")]
        if view.phase == "organise" and wish:
            submit(shell, wish[0])
        voting = view.phase == "assemble"
        submit(shell, HoldVote(view.proposals[0].agreement) if voting else
               LiveSeason() if view.phase == "live" else MoveOn())
        if shell.game.view.phase == "assemble" and voting:
            submit(shell, MoveOn())
    shell.go()
    return shell


def keys(shell: Shell, *names: str) -> str:
    for name in names:
        event = pygame.event.Event(pygame.KEYDOWN, key=KEYS[name], mod=0, unicode="")
        shell.stage.handle(event)
        shell.stage.frame()
    return shell.stage.ctx.focus


def tab_to(shell: Shell, key: str) -> None:
    shell.stage.frame()
    for _ in range(30):
        if shell.stage.ctx.focus == key:
            return
        keys(shell, "tab")
    raise AssertionError(f"{key} cannot be reached by Tab")


def fits(shell: Shell, name: str) -> None:
    """Nothing overlaps, is cut, or lacks a text: one moment of one game, told in each language and
    in letters of each size."""
    for lang, scale in product(LANGUAGES, SCALES):
        shell.set_language(lang)
        shell.change(scale=scale)
        _fits(shell, f"{name}, {lang}, {scale} %")


def _fits(shell: Shell, name: str) -> None:
    shell.stage.update()
    tree, ctx = shell.stage.tree, shell.stage.ctx
    try:
        assert_no_overlap(tree)
        assert_words_fit(tree, ctx)
    except AssertionError as wrong:
        raise AssertionError(f"{name}: {wrong}") from None
    for node in walk(tree):
        for text in (node.name, node.value, node.help):
            assert "⟦" not in text, f"{name}: {text}"
        if node.focusable and node.role in ("button", "radio"):
            assert node.name and node.key and node.help, f"{name}: {node.key}"
    mains = [n for n in walk(tree) if getattr(n, "kind", "") == "main"]
    assert len(mains) <= 1, name


def wait(shell: Shell) -> None:
    for _ in range(5000):
        if not shell.stage.scene.animating:
            return
        shell.stage.scene.tick(0.05)
    raise AssertionError("still waiting for causes")


def test_a_season_fits() -> None:
    shell = to_predict(opened())
    fits(shell, "predict")
    shell.act(Predict("mill_street"))
    living = shell.stage.scene
    while not living.playback.finished:
        if living.playback.news_of(living.playback.at):
            fits(shell, f"living {living.playback.at}")
        living.playback.part = 1
        living.tick(0.01)
    fits(shell, "living, over")
    shell.go()
    reflect = shell.stage.scene
    fits(shell, "reflect, figures")
    reflect._to_why()
    fits(shell, "reflect, why")
    reflect._choose(shell.game.view.reasons[0])
    reflect._give()
    fits(shell, "reflect, waiting")
    wait(shell)
    for about in ("bread_short", "trust", "tired", "company"):
        reflect.about = about
        shell.stage.changed()
        fits(shell, f"reflect, {about}")


def test_the_year_and_the_debrief_fit() -> None:
    shell = to_year(to_predict(opened()))
    fits(shell, "year")
    shell.stage.scene._leave()
    shell.stage.scene.tick(0.3)
    fits(shell, "year, played")
    shell.stage.scene.skip()
    fits(shell, "year, over")
    shell.go()
    shell.before, shell.printer = shell.game.session, lambda *_: ""
    for step in range(5):
        debrief = shell.stage.scene
        if step == 2:
            fits(shell, "debrief, still counting")
            wait(shell)
        for leaf in leaves_of(debrief, debrief.step):
            debrief.turn_to(leaf)
            shell.stage.changed()
            fits(shell, f"debrief {step}, {leaf}")
        if step < 4:
            debrief._on()


def test_a_season_by_keys_alone() -> None:
    shell = to_predict(opened())
    tab_to(shell, "predict.who/old_quarter")
    keys(shell, "down", "space")
    tab_to(shell, "main")
    keys(shell, "enter")
    assert shell.game.view.prediction == "mill_street"
    assert shell.names == ["living"] and shell.game.view.phase == "reflect"
    assert keys(shell, "space", "f", "space", "e") == "main"
    keys(shell, "enter")
    assert shell.names == ["reflect"]
    keys(shell, "enter")
    assert shell.stage.ctx.focus.startswith("reflect.reason/")
    keys(shell, "space")
    tab_to(shell, "main")
    keys(shell, "enter")
    assert shell.game.view.reason
    wait(shell)
    tab_to(shell, "main")
    keys(shell, "enter")
    assert shell.names == ["listen"] and shell.game.view.season == 2


def test_the_guess_can_be_left_out_with_one_key() -> None:
    shell = to_predict(opened())
    keys(shell, "e")
    assert shell.names == ["living"] and shell.game.view.prediction == ""
    shell.stage.scene.skip()
    shell.go()
    assert find(shell.stage.tree, "main") is not None


def test_a_paused_season_draws_nothing() -> None:
    shell = to_predict(opened())
    keys(shell, "e")
    living = shell.stage.scene
    assert living.animating
    keys(shell, "space")
    drawn = shell.stage.frames
    assert not living.animating
    assert not any(shell.stage.frame() for _ in range(5))
    assert shell.stage.frames == drawn
    keys(shell, "space")
    assert living.animating


def test_a_watched_season_stays_within_a_frame() -> None:
    """A week's change builds the tree anew; between weeks only what moves is drawn."""
    import time

    shell = to_predict(opened())
    keys(shell, "e")
    living, surface = shell.stage.scene, pygame.Surface((1280, 720))
    shell.stage.draw(surface)
    spent = []
    for _ in range(40):
        start = time.perf_counter()
        living.tick(0.016)
        shell.stage.draw(surface)
        spent.append(time.perf_counter() - start)
    assert sorted(spent)[20] < 0.05


def test_the_year_goes_round_by_keys() -> None:
    shell = to_year(to_predict(opened()))
    shell.stage.frame()
    keys(shell, "enter", "e", "enter")
    assert shell.names == ["debrief"]
    for _ in range(4):
        keys(shell, "enter")
    assert shell.game.view.debrief_step == 4
    assert shell.stage.ctx.focus == "leaf/ending", "nothing that ends or begins a game"
    names = [node.name for node in walk(shell.stage.tree)]
    assert shell.story(f"endings.{shell.game.view.ending}.title") in names
    seed = shell.game.session.seed
    tab_to(shell, "main")
    keys(shell, "enter")
    assert shell.names == ["listen"] and shell.game.view.season == 1
    assert shell.game.session.seed == seed and not shell.game.session.log


def test_homes_change_one_after_another_unless_motion_is_reduced() -> None:
    def frame(week: int, short: list[bool]) -> dict[str, object]:
        return {"week": week, "short": short, "open": {}, "incidents": []}

    playback = Playback([frame(1, [False] * 4), frame(2, [True] * 4)])
    playback.at, playback.part = 1, 0.25
    assert homes_now(playback) == [True, True, False, False]
    assert homes_now(playback, at_once=True) == [True] * 4
    playback.part = 0.6
    assert homes_now(playback) == [True] * 4


@cache
def _lived() -> Shell:
    shell = to_predict(opened())
    submit(shell, LiveSeason())
    return shell


@pytest.mark.parametrize(
    ("cause", "name"),
    [
        ("s1:start:call_circle", "Call a founding circle"),
        ("s1:listen:old_quarter", "Listening in Old Quarter"),
        ("s2:hold_vote:statutes:majority#2", "The vote: The circle’s statutes"),
        ("s2:answer:knock:iker_does_it", "Let Iker carry it, he offers"),
        ("s2:concede:statutes:childcare", "Childcare that evening"),
        ("s3:hand_over:circle_bakery", "Handing over: The circle’s bakery"),
        ("last_loaf", "The bakery closes"),
    ],
)
def test_causes_have_names(cause: str, name: str) -> None:
    assert causes.cause_name(_lived().game, cause) == name


def test_causes_come_first_without_and_then_with_their_range() -> None:
    shell = _lived()
    shell._explainer = ExplainWorker(lucks=2)
    asking = Asking(shell, [1])
    assert asking.waiting and asking.why(1, "bread_short") is None
    while not asking.known:
        asking.tick()
    assert asking.waiting and asking.known[1].lucks == 0
    while asking.waiting:
        asking.tick()
    why = asking.why(1, "bread_short")
    assert asking.known[1].lucks == 2 and why.after == shell.game.view.published["bread_short"]


def test_from_the_guess_a_way_leads_back_to_organising() -> None:
    shell = to_predict(opened())
    shell.stage.update()
    back = find(shell.stage.tree, "back")
    assert back is not None and back.name == shell.text("predict.back")
    back.on_press()
    shell.stage.update()
    assert shell.names == ["organise"]


def test_each_vote_keeps_its_own_result_in_the_debrief() -> None:
    """The same agreement may be put again; an earlier vote is told as it went then."""
    from types import SimpleNamespace

    from game.ui.scenes.decisions import _vote

    then = SimpleNamespace(proposals={"tin": "as it was in spring"})
    last = SimpleNamespace(agreement="tin")
    session = SimpleNamespace(openings={1: None, 2: then})
    screen = SimpleNamespace(shell=SimpleNamespace(game=SimpleNamespace(session=session)),
                             view=SimpleNamespace(proposals=(last,)))
    assert _vote(screen, "s1:hold_vote:tin:majority", "tin") == "as it was in spring"
    assert _vote(screen, "s2:hold_vote:tin:majority", "tin") is last
