"""Teams swap toolkits through a small file: written, read, tried; a bad one says what is wrong."""

from __future__ import annotations

import pytest

from game import i18n
from game.cli import main
from game.rules.actions.move_on import MoveOn
from game.rules.actions.transfer import TransferAct
from game.rules.core import Rejected
from game.scenario.problem import InvalidInput
from game.scenario.toolkit_file import load_toolkit
from game.session.save import load, save
from game.session.toolkits import hand_out, take_over, try_out
from tests.rules.mobility.town import game


def organising():
    session = game()
    session.submit(MoveOn())
    return session


@pytest.fixture
def written(tmp_path):
    """What a team wrote that had changed the hours."""
    session = organising()
    session.submit(TransferAct("part", "carts_kit/hours", "dawn"))
    path = tmp_path / "carts.yaml"
    hand_out(session, "carts_kit", path, "Ours work at dawn.")
    return path


def test_what_one_team_wrote_another_takes_over(written):
    other = organising()
    assert take_over(other, written) == "Ours work at dawn."
    assert other.world.mobility.mix == {"carts_kit/hours": "dawn"}
    assert take_over(other, written) and len(other.world.mobility.mix) == 1, "twice is the same"


def test_a_part_the_file_does_not_name_goes_as_it_is(written, tmp_path):
    session = organising()
    session.submit(TransferAct("part", "carts_kit/women_drive", "men_drive"))
    path = tmp_path / "bare.yaml"
    path.write_text("format_version: 1\ntoolkit: carts_kit\n", "utf-8")
    take_over(session, path)
    assert session.world.mobility.mix == {}


def test_trying_one_out_changes_nothing_in_the_game(written):
    session = organising()
    before = session.world
    sent, note = try_out(session, written, "dawn")
    assert sent.outcome == "took" and sent.changed == {"hours": "dawn"} and note
    assert session.world is before
    lacking, _ = try_out(session, written, "shy")
    assert (lacking.outcome, lacking.cause) == ("lacks", "drivers")
    with pytest.raises(Rejected, match="unknown_other_town"):
        try_out(session, written, "atlantis")


@pytest.mark.parametrize(("text", "rule"), [
    ("format_version: 1\ntoolkit: lamps\n", "toolkit_file_unknown"),
    ("format_version: 1\ntoolkit: carts_kit\nparts: {wheels: dawn}\n", "unknown_part"),
    ("format_version: 1\ntoolkit: carts_kit\nparts: {hours: noon}\n", "unknown_part"),
    ("format_version: 1\ntoolkit: carts_kit\nparts: [hours]\n", None),
    ("toolkit: carts_kit\n", None),
    ("format_version: 1\ntoolkit: carts_kit\nrun: everything\n", None),
    ("{{{", None), ("", None)])
def test_a_bad_file_is_refused_in_clear_words(tmp_path, text, rule):
    path = tmp_path / "bad.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(InvalidInput) as refused:
        load_toolkit(path, game().rules.content)
    problem = refused.value.problems[0]
    assert rule is None or problem.rule == rule
    for lang in ("en", "ar", "pt", "es", "fr"):
        assert i18n.load(lang).has(f"check.{problem.rule}")


def test_a_toolkit_that_there_is_not_is_not_written(tmp_path):
    with pytest.raises(Rejected, match="unknown_toolkit"):
        hand_out(organising(), "lamps", tmp_path / "no.yaml")


def test_the_command_writes_takes_over_and_tries(tmp_path, capsys):
    session, saved, path = organising(), tmp_path / "a.commontown", tmp_path / "kit.yaml"
    session.submit(TransferAct("part", "carts_kit/hours", "dawn"))
    save(session, saved)
    assert main(["toolkit", str(saved), "--write", str(path), "--note", "Try it"]) == 0
    other = tmp_path / "b.commontown"
    save(organising(), other)
    assert main(["toolkit", str(other), "--take", str(path)]) == 0
    assert load(other).world.mobility.mix == {"carts_kit/hours": "dawn"}
    capsys.readouterr()
    assert main(["toolkit", str(other), "--try", str(path), "--town", "shy"]) == 0
    assert "core needs" in capsys.readouterr().out
    assert main(["toolkit", str(other), "--try", str(path), "--town", "atlantis"]) == 2
    assert main(["toolkit", str(other)]) == 2
    assert "--write" in capsys.readouterr().err


def test_a_scenario_without_toolkits_says_so(tmp_path, capsys):
    from game.session.start import start
    from tests.rules.hub.town import content
    path = tmp_path / "plain.commontown"
    save(start(content(None), 5), path)
    assert main(["toolkit", str(path), "--write", str(tmp_path / "x.yaml")]) == 2
    assert "no toolkit" in capsys.readouterr().err
