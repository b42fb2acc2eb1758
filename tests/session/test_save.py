"""A save is the game: played on from it, nothing differs; written again, not a byte."""

from __future__ import annotations

import dataclasses
import errno
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from game.session import save as saves
from game.session import version
from game.session.save import SaveError, load, read, read_header, save
from game.world.digest import digest
from tests.session.play import go_on, new_game, played


@pytest.mark.parametrize("acts", [0, 1, 5, 14, 23, 37, 60, 10_000])
def test_playing_on_from_a_save_is_playing_on(tmp_path: Path, acts: int) -> None:
    session = played(acts=acts)
    save(session, tmp_path / "town.save")
    loaded = load(tmp_path / "town.save")
    assert loaded.can_undo == session.can_undo
    assert go_on(loaded, seed=3) == go_on(session, seed=3)
    assert digest(loaded.world) == digest(session.world)
    assert loaded.digests == session.digests
    assert loaded.season_log == session.season_log
    assert {s: digest(w) for s, w in loaded.openings.items()} == {
        s: digest(w) for s, w in session.openings.items()
    }
    assert saves.to_bytes(loaded) == saves.to_bytes(session)


def test_equal_games_give_equal_bytes(tmp_path: Path) -> None:
    for name in ("one.save", "two.save"):
        save(played(acts=30), tmp_path / name)
    assert (tmp_path / "one.save").read_bytes() == (tmp_path / "two.save").read_bytes()
    assert saves.to_bytes(played(acts=31)) != (tmp_path / "one.save").read_bytes()


def test_every_undo_is_kept(tmp_path: Path) -> None:
    session = next(s for s in (played(seed=n, acts=12) for n in range(40)) if s.can_undo)
    save(session, tmp_path / "town.save")
    loaded = load(tmp_path / "town.save")
    while session.can_undo:
        assert loaded.undo().act == session.undo().act
        assert digest(loaded.world) == digest(session.world)
    assert not loaded.can_undo


def test_a_loaded_world_is_read_only(tmp_path: Path) -> None:
    save(played(acts=9), tmp_path / "town.save")
    with pytest.raises(ValueError, match="read-only"):
        load(tmp_path / "town.save").world.households.trust[0] = 1


def test_the_header_tells_what_a_list_of_saves_shows(tmp_path: Path) -> None:
    session = played(acts=30)
    save(session, tmp_path / "town.save")
    header = read_header(tmp_path / "town.save")
    assert header["title"] == session.rules.content.title
    assert (header["seed"], header["season"]) == (7, session.world.season)
    assert header["acts"] == len(session.log)
    assert header["digest"] == digest(session.world)


def test_the_archive_is_an_ordinary_zip_without_dates(tmp_path: Path) -> None:
    save(played(acts=30), tmp_path / "town.save")
    with zipfile.ZipFile(tmp_path / "town.save") as zipped:
        assert zipped.testzip() is None
        assert zipped.namelist()[0] == "header.json"
        assert {i.date_time for i in zipped.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_seed_of_any_size_is_kept(tmp_path: Path) -> None:
    session = new_game(seed=10**40 + 7)
    save(session, tmp_path / "town.save")
    loaded = load(tmp_path / "town.save")
    assert go_on(loaded, seed=1) == go_on(session, seed=1)
    assert digest(loaded.world) == digest(session.world)


def test_a_save_opens_without_the_readers_of_yaml(tmp_path: Path) -> None:
    save(played(acts=9), tmp_path / "town.save")
    code = (
        "import sys; from game.session.save import load; load(sys.argv[1]);"
        "print([m for m in ('yaml', 'pydantic', 'pygame') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "town.save")],
        capture_output=True, text=True, check=True,
    )
    assert done.stdout.strip() == "[]"


def test_a_save_of_other_rules_opens_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = played(acts=30)
    numbers = dict(session.rules.params)
    del numbers["bread.short_below"]
    session.rules = dataclasses.replace(session.rules, params=numbers)
    save(session, tmp_path / "old.save")
    monkeypatch.setattr(version, "RULES_REVISION", version.RULES_REVISION + 1)
    assert not read(tmp_path / "old.save").same_ruleset
    loaded = load(tmp_path / "old.save")
    assert digest(loaded.world) == digest(session.world)
    assert "bread.short_below" in loaded.rules.params, "newer rules need a number it had not"
    go_on(loaded, seed=3)
    save(loaded, tmp_path / "mixed.save")
    assert not read(tmp_path / "mixed.save").same_ruleset, "it stays a mixture for good"


def test_unknown_acts_of_other_rules_do_not_close_a_save(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from game.session import log

    session = played(acts=30)
    save(session, tmp_path / "old.save")
    monkeypatch.setattr(version, "RULES_REVISION", version.RULES_REVISION + 1)
    monkeypatch.delitem(log.ACTIONS, "listen")
    loaded = load(tmp_path / "old.save")
    assert digest(loaded.world) == digest(session.world)
    assert loaded.log == []
    assert not loaded.can_undo


@pytest.mark.parametrize("call", ["fsync", "replace", "fdopen"])
@pytest.mark.parametrize(
    ("number", "code"), [(errno.ENOSPC, "disk_full"), (errno.EIO, "save_unwritable")]
)
def test_a_disk_that_refuses_leaves_the_old_save(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str, number: int, code: str
) -> None:
    path = tmp_path / "town.save"
    save(played(acts=9), path)
    before = path.read_bytes()

    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patched:
        patched.setattr(os, call, refuse)
        with pytest.raises(SaveError) as caught:
            save(played(acts=20), path)
    assert caught.value.code == code
    assert path.read_bytes() == before
    assert os.listdir(tmp_path) == ["town.save"]


@pytest.mark.skipif(sys.platform == "win32", reason="a limit that POSIX has")
def test_a_disk_that_fills_up_while_writing(tmp_path: Path) -> None:
    """The system itself cuts the write short here: no fake stands between."""
    path = tmp_path / "town.save"
    save(played(acts=9), path)
    before = path.read_bytes()
    code = (
        "import resource, signal, sys; sys.path.insert(0, sys.argv[2])\n"
        "from game.session.save import SaveError, load, save\n"
        "session = load(sys.argv[1])\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))\n"
        "try: save(session, sys.argv[1])\n"
        "except SaveError as error: print(error.code)\n"
    )
    root = str(Path(saves.__file__).parents[2])
    done = subprocess.run(
        [sys.executable, "-c", code, str(path), root], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() in ("save_unwritable", "disk_full")
    assert path.read_bytes() == before
    assert os.listdir(tmp_path) == ["town.save"]


@pytest.mark.parametrize("name", ["no/such/folder/town.save", "a\0b", "x" * 400])
def test_places_where_nothing_can_be_written(tmp_path: Path, name: str) -> None:
    with pytest.raises(SaveError) as caught:
        save(new_game(), tmp_path / name)
    assert caught.value.code == "save_unwritable"
