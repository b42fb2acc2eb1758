"""A re-run that starts where it first differs is the same re-run, to the last coin."""

from __future__ import annotations

import pytest

from game.rules.actions.listen import Listen
from game.rules.actions.start import Start
from game.session import tape
from game.session.counterfactual import Change, Story, case_of, rerun, tell
from game.session.session import Session
from game.session.start import start
from game.session.tape import own, record, rerun_on
from game.world.digest import digest
from tests.session.planted import live, ribalta


@pytest.fixture(scope="module")
def story() -> Story:
    game: Session = live(start(ribalta(), 6), Listen("mill_street"), Start("call_circle"))
    for _ in range(2):
        live(game, Listen("new_flats"))
    return tell(case_of(game, 3, 1))


def changes(story: Story) -> list[Change]:
    acts = [act.id for act in story.acts]
    alone = [Change(frozenset({act})) for act in acts]
    came = [Change(suppressed=frozenset({name})) for name in story.incidents]
    other = Change(replace=((acts[1], Start("ask_chain")),))
    never = Change(suppressed=frozenset(set(story.rules.incidents) - set(story.incidents)))
    return [Change(), *alone, *came, other, never, alone[-1] | came[0],
            Change(frozenset(acts), suppressed=never.suppressed)]


def test_on_its_own_luck(story: Story) -> None:
    assert story.incidents
    for change in changes(story):
        long, short = rerun(story, change), rerun_on(own(story), story, change)
        assert digest(long.world) == digest(short.world) and long.skipped == short.skipped


def test_on_another_luck(story: Story) -> None:
    luck = story.luck.other("explain", 0)
    kept = record(story, luck)
    for change in changes(story):
        long, short = rerun(story, change, luck), rerun_on(kept, story, change)
        assert digest(long.world) == digest(short.world) and long.skipped == short.skipped


def test_nothing_is_run_that_cannot_differ(
    story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: what comes before the first change is never asked again."""
    asked: list[str] = []

    def watched(rest: Story, *more: object) -> object:
        asked.extend(act.id for act in rest.acts)
        return rerun(rest, *more)  # type: ignore[arg-type]

    monkeypatch.setattr(tape, "rerun", watched)
    acts = [act.id for act in story.acts]
    rerun_on(own(story), story, Change(frozenset({acts[2]})))
    assert asked == acts[2:]
    asked.clear()
    unheard = Change(suppressed=frozenset({"never_came"}))
    assert rerun_on(own(story), story, unheard).world is story.world
    assert asked == []
