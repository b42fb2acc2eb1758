"""Assets and scenarios are found from anywhere, in a checkout and in the packaged build."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from game import resources


@pytest.fixture
def unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A packaged build's folder with one town, run from another folder."""
    folder = tmp_path / "unpacked"
    for name in ("first_season", "library"):
        (folder / "scenarios" / name).mkdir(parents=True)
    (folder / "scenarios" / "first_season" / "scenario.yaml").write_text("id: x\n")
    (folder / "assets").mkdir()
    (folder / "assets" / "a.txt").write_text("a")
    desk = tmp_path / "desk"
    desk.mkdir()
    monkeypatch.chdir(desk)
    monkeypatch.setattr(sys, "_MEIPASS", str(folder), raising=False)
    return folder


def test_the_checkout_is_the_root() -> None:
    assert (resources.root() / "main.py").is_file()
    assert not resources.is_packaged()
    assert resources.asset("i18n/en.mo").is_file()


def test_a_missing_asset_says_so() -> None:
    with pytest.raises(resources.AssetMissing):
        resources.asset("no/such.png")


@pytest.mark.parametrize(
    "name", ["first_season", "scenarios/first_season", "scenarios/first_season/scenario.yaml"]
)
def test_a_town_that_ships_is_found(unpacked: Path, name: str) -> None:
    assert resources.scenario_dir(name) == unpacked / "scenarios" / "first_season"
    assert resources.scenario_ids() == ("first_season",)


def test_a_folder_of_ones_own_comes_first(unpacked: Path) -> None:
    own = Path("first_season")
    own.mkdir()
    (own / "scenario.yaml").write_text("id: mine\n")
    assert resources.scenario_dir("first_season") == own.resolve()
    assert resources.scenario_dir(own.resolve()) == own.resolve()


@pytest.mark.parametrize("name", ["no_such_town", "library", "", "../../nowhere"])
def test_an_unknown_town_names_those_there_are(unpacked: Path, name: str) -> None:
    with pytest.raises(resources.ScenarioNotFound) as caught:
        resources.scenario_dir(name)
    assert caught.value.known == ("first_season",)
