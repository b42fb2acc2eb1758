"""Going back to a season: the same town, the same luck, a game of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.rules.actions.listen import Listen
from game.rules.actions.start import Start
from game.rules.core import Rejected
from game.session.files import SaveError
from game.session.games import as_lived
from game.session.journal import Journal, find_unfinished
from game.session.replay import relive, replay
from game.session.rewind import keep, rewind, seasons_to_go_back_to
from game.session.save import load, to_bytes
from game.session.session import Session
from game.session.side_by_side import side_by_side
from game.session.start import start
from game.world.digest import digest
from tests.session.planted import live, ribalta


@pytest.fixture(scope="module")
def session() -> Session:
    game = live(start(ribalta(), 6), Listen("mill_street"), Start("call_circle"))
    return live(game, Listen("new_flats"))


def test_the_town_is_as_it_was_and_the_old_game_is_untouched(session: Session) -> None:
    before = to_bytes(session)
    again = rewind(session, 2)
    assert (again.world.season, again.world.phase) == (2, "listen")
    assert digest(again.world) == digest(session.openings[2]) and not again.can_undo
    live(again, Listen("old_quarter"))
    assert to_bytes(session) == before
    assert digest(again.world) != digest(session.world)


def test_whoever_acts_in_the_same_way_lives_the_same_again(session: Session) -> None:
    again = live(rewind(session, 2), Listen("new_flats"))
    assert to_bytes(again) == to_bytes(session)
    first = live(rewind(session, 1), Listen("mill_street"), Start("call_circle"))
    assert first.digests[1] == session.digests[1]


def test_what_it_kept_leads_to_the_same_town(session: Session, tmp_path: Path) -> None:
    file = keep(session, 2, tmp_path / "town.save")
    assert file.name == "town.save" and replay(file).agrees
    again = load(file)
    done, rest = relive(again.rules, again.seed, again.log)
    assert len(rest) == len(again.log) and digest(done.world) == digest(again.world)


def test_no_file_is_written_over(session: Session, tmp_path: Path) -> None:
    one, two = (keep(session, 2, tmp_path / "town.save") for _ in range(2))
    assert one != two and load(one).world.season == load(two).world.season == 2


def test_where_no_folder_can_be_it_says_so(session: Session, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("")
    with pytest.raises(SaveError) as refused:
        keep(session, 1, tmp_path / "taken" / "town.save")
    assert refused.value.code == "save_unwritable"


def test_it_is_a_game_beside_the_old_one_in_the_journal(session: Session, tmp_path: Path) -> None:
    again = rewind(session, 2)
    again.journal = journal = Journal(tmp_path)
    journal.snapshot(again)
    live(again, Listen("old_quarter"))
    journal.release()
    (found,) = find_unfinished(tmp_path)
    assert found.season == 2 and found.acts == len(again.log)


def test_a_season_that_was_not_opened_is_refused(session: Session) -> None:
    assert seasons_to_go_back_to(session) == (1, 2)
    for season in (0, 3, 99):
        with pytest.raises(Rejected) as refused:
            rewind(session, season)
        assert refused.value.code == "season_not_opened"


def test_the_two_are_laid_side_by_side(session: Session) -> None:
    """What came before the season they part in is the same; what was done otherwise is not."""
    other = live(rewind(session, 1))
    live(other)
    later = live(rewind(session, 2), Listen("old_quarter"))
    name = session.rules.content.id
    apart = side_by_side(name, as_lived(session), as_lived(other))
    near = side_by_side(name, as_lived(session), as_lived(later))
    assert apart["same_luck"] and apart["indicators"]["bread_short"]["difference"] != 0
    one, two = near["indicators"]["trust"]["weeks"]
    assert one[:13] == two[:13] and one != two
