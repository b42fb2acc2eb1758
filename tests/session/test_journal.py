"""A game is on the disk while it is played, and comes back as it stood."""

from __future__ import annotations

import errno
import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from game.rules.actions.live_season import LiveSeason
from game.session import journal_writer, userdata
from game.session.files import SaveError
from game.session.journal import Journal, discard, find_unfinished, resume
from game.session.save import load, save
from game.session.session import Session
from game.world.digest import digest
from tests.session.play import go_on, new_game, play, played


def stopped(root: Path, acts: int = 40, seed: int = 7) -> tuple[Session, Path]:
    """A game whose process is gone: what the disk has, and what it should be."""
    journal = Journal(root)
    session = played(seed, acts, journal)
    assert journal.trouble is None
    folder = journal.folder
    assert folder is not None
    journal.release()
    return session, folder


def same(one: Session, other: Session) -> bool:
    return (
        digest(one.world) == digest(other.world)
        and one.log == other.log
        and one.digests == other.digests
        and one.can_undo == other.can_undo
    )


@pytest.mark.parametrize("acts", [0, 1, 13, 26, 45, 10_000])
def test_a_game_comes_back_and_goes_on(tmp_path: Path, acts: int) -> None:
    session, folder = stopped(tmp_path, acts)
    back = resume(folder)
    assert same(back, session)
    assert go_on(back, seed=3) == go_on(session, seed=3)
    assert isinstance(back.journal, Journal)
    assert back.journal.lost == 0
    back.journal.release()
    assert same(resume(folder), session), "what came after is in the journal too"


def test_an_act_is_on_the_disk_before_anybody_is_told(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    session = new_game(journal=journal)
    assert journal.folder is not None
    acts = journal.folder / "acts.jsonl"
    missing: list[str] = []
    session.subscribe(
        lambda outcome: missing.append(outcome.act)
        if f'"act":"{outcome.act}"' not in acts.read_text(encoding="utf-8") else None
    )
    assert len(list(play(session, random.Random(2)))) > 30
    assert missing == []


def test_a_line_torn_at_any_byte_costs_one_act_at_most(tmp_path: Path) -> None:
    session, folder = stopped(tmp_path, 8)
    acts = folder / "acts.jsonl"
    whole = acts.read_bytes()
    last = whole[:-1].rfind(b"\n") + 1
    for size in range(last, len(whole) + 1):
        acts.write_bytes(whole[:size])
        for made in folder.glob("0000[1-9].save"):
            made.unlink()
        back = resume(folder)
        assert isinstance(back.journal, Journal)
        complete = size >= len(whole) - 1
        assert back.log == session.log[: len(session.log) - (not complete)]
        assert back.journal.lost == (not complete and size > last)
        back.journal.release()


@pytest.mark.parametrize("spoilt", [1, 2, 3, 99])
def test_damaged_snapshots_only_cost_time(tmp_path: Path, spoilt: int) -> None:
    session, folder = stopped(tmp_path, 10_000)
    snapshots = sorted(folder.glob("*.save"), reverse=True)
    assert len(snapshots) == 6, "the beginning, four seasons and the year alone"
    for path in snapshots[:spoilt]:
        path.write_bytes(path.read_bytes()[:-9])
    assert same(resume(folder), session)


def test_a_damaged_line_before_a_snapshot_costs_nothing(tmp_path: Path) -> None:
    session, folder = stopped(tmp_path, 40)
    acts = folder / "acts.jsonl"
    acts.write_bytes(b"##\n" + acts.read_bytes()[7:])
    assert same(resume(folder), session)
    assert same(resume_again(folder), session)


def resume_again(folder: Path) -> Session:
    copy = folder.with_name("copy")
    shutil.copytree(folder, copy)
    return resume(copy)


def test_a_damaged_line_after_the_snapshot_ends_the_game_there(tmp_path: Path) -> None:
    session, folder = stopped(tmp_path, 8)
    acts = folder / "acts.jsonl"
    lines = acts.read_bytes().splitlines(keepends=True)
    for made in folder.glob("0000[1-9].save"):
        made.unlink()
    acts.write_bytes(b"".join([*lines[:3], lines[3].replace(b'"s1', b'"s2'), *lines[4:]]))
    back = resume(folder)
    assert back.log == session.log[:3]
    assert isinstance(back.journal, Journal)
    assert back.journal.lost == len(lines) - 3
    assert (folder / "acts.before.jsonl").exists(), "nothing is thrown away"


def test_without_anything_whole_it_says_so(tmp_path: Path) -> None:
    _, folder = stopped(tmp_path)
    for path in (*folder.glob("*.save"), folder / "game.json"):
        path.write_bytes(b"{}")
    with pytest.raises(SaveError) as caught:
        resume(folder)
    assert caught.value.code == "journal_damaged"
    assert find_unfinished(tmp_path) == []
    with pytest.raises(SaveError):
        resume(tmp_path / "nothing")


def test_unfinished_games_are_listed_latest_first(tmp_path: Path) -> None:
    assert find_unfinished(tmp_path / "none") == []
    (tmp_path / "killed-while-it-began").mkdir()
    first, one = stopped(tmp_path, 30, seed=1)
    _, two = stopped(tmp_path, 3, seed=2)
    os.utime(one / "acts.jsonl", (1000, 1000))
    found = find_unfinished(tmp_path)
    assert [game.folder for game in found] == [two, one]
    assert found[1].season == first.world.season
    assert (found[1].title, found[1].acts) == (first.rules.content.title, 30)
    assert found[1].when == 1000
    (one / "game.json").write_bytes(b"")
    assert {game.folder for game in find_unfinished(tmp_path)} == {one, two}


@pytest.mark.parametrize("acts", range(0, 60, 4))
def test_the_season_listed_is_the_season_played(tmp_path: Path, acts: int) -> None:
    session, _ = stopped(tmp_path, acts, seed=5)
    (game,) = find_unfinished(tmp_path)
    assert game.season == session.world.season


def test_closed_and_discarded_games_are_not_asked_about(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    played(acts=10, journal=journal)
    journal.close()
    assert find_unfinished(tmp_path) == []
    _, folder = stopped(tmp_path)
    discard(folder)
    assert find_unfinished(tmp_path) == []
    assert len(list(tmp_path.iterdir())) == 2


def test_a_game_in_play_is_left_alone(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    played(acts=10, journal=journal)
    assert find_unfinished(tmp_path) == []
    assert journal.folder is not None
    with pytest.raises(SaveError) as caught:
        resume(journal.folder)
    assert caught.value.code == "journal_in_use"


def test_old_journals_are_removed_finished_ones_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal_writer, "KEPT", 4)
    clock = iter(range(100))
    monkeypatch.setattr(journal_writer.time, "strftime", lambda _: f"{next(clock):03}")
    _, unfinished = stopped(tmp_path, 2)
    for _ in range(6):
        journal = Journal(tmp_path)
        played(acts=1, journal=journal)
        journal.close()
    kept = sorted(tmp_path.iterdir())
    assert len(kept) == 4
    assert kept[0] == unfinished


def test_a_loaded_save_gets_a_journal_of_its_own(tmp_path: Path) -> None:
    save(played(acts=30), tmp_path / "town.save")
    journal = Journal(tmp_path / "journal")
    session = load(tmp_path / "town.save", journal)
    go_on(session, seed=9, acts=6)
    folder = journal.folder
    assert folder is not None
    journal.release()
    for path in folder.glob("*.save"):
        path.unlink()
    assert same(resume(folder), session), "the acts before the save are in it as well"


def test_a_full_disk_stops_no_game_and_loses_no_act(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = Journal(tmp_path)
    session = new_game(journal=journal)
    rng = random.Random(4)
    for _ in zip(range(3), play(session, rng), strict=False):
        pass
    real = os.write

    def full(handle: int, data: bytes) -> int:
        real(handle, bytes(data)[:5])
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patched:
        patched.setattr(os, "write", full)
        for _ in zip(range(12), play(session, rng), strict=False):
            pass
    assert journal.trouble is not None
    assert journal.trouble.code == "disk_full"
    for _ in zip(range(1), play(session, rng), strict=False):
        pass
    assert journal.trouble is None
    folder = journal.folder
    assert folder is not None
    journal.release()
    assert same(resume(folder), session)


def test_a_folder_that_cannot_be_made_is_told_not_raised(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    journal = Journal(tmp_path / "file" / "journal")
    session = played(acts=5, journal=journal)
    assert len(session.log) == 5
    assert journal.trouble is not None
    journal.close()


def test_nothing_is_kept_of_a_beginning_that_failed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = Journal(tmp_path)
    with monkeypatch.context() as patched:
        patched.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(OSError(errno.ENOSPC, "")))
        session = new_game(journal=journal)
    assert journal.trouble is not None
    assert list(tmp_path.iterdir()) == []
    for outcome in play(session, random.Random(1)):
        if outcome.act.endswith(LiveSeason.kind):
            break
    assert journal.trouble is None, "there was room again when the season ended"
    folder = journal.folder
    assert folder is not None
    journal.release()
    assert same(resume(folder), session)


def test_where_a_player_s_files_go(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("COMMONTOWN_HOME", str(tmp_path))
    assert Journal().root == tmp_path / "journal"
    monkeypatch.delenv("COMMONTOWN_HOME")
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert userdata.home() == tmp_path / "commontown"
    monkeypatch.setenv("XDG_DATA_HOME", "relative")
    assert userdata.home() == Path.home() / ".local" / "share" / "commontown"
    monkeypatch.setattr(sys, "platform", "darwin")
    assert userdata.home().parts[-3:] == ("Library", "Application Support", "Commontown")
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("APPDATA", str(tmp_path))
    assert userdata.home() == tmp_path / "Commontown"


def test_a_journal_opens_without_the_readers_of_yaml(tmp_path: Path) -> None:
    stopped(tmp_path)
    code = (
        "import sys; from pathlib import Path\n"
        "from game.session.journal import find_unfinished, resume\n"
        "resume(find_unfinished(Path(sys.argv[1]))[0].folder)\n"
        "print([m for m in ('yaml', 'pydantic', 'pygame') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True,
        cwd=Path(userdata.__file__).parents[2],
    )
    assert done.stdout.strip() == "[]"
